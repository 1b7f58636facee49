package dataset

import (
	"reflect"
	"sync"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/statistics"
)

// Schema is the JSON Schema of one kind of file under data/.
type Schema struct {
	// Name is the schema's file name under schemas/ and its $id.
	Name string
	Text []byte
}

// Schemas returns the schemas of all kinds of files, by name.
var Schemas = sync.OnceValue(func() []Schema {
	var all []Schema
	for _, s := range []struct {
		name string
		of   reflect.Type
	}{
		{"assessment", reflect.TypeFor[plan.Assessment]()},
		{"correction", reflect.TypeFor[statistics.Correction]()},
		{"indicator", reflect.TypeFor[statistics.Indicator]()},
		{"no-link-hosts", reflect.TypeFor[statistics.NoLinkHostsFile]()},
		{"organisations", reflect.TypeFor[statistics.OrganisationsFile]()},
		{"plan-articles", reflect.TypeFor[plan.ArticlesFile]()},
		{"plan-document", reflect.TypeFor[plan.Issue]()},
		{"plan-entities", reflect.TypeFor[plan.EntitiesFile]()},
		{"plan-safeguards", reflect.TypeFor[plan.Safeguards]()},
		{"plan-targets", reflect.TypeFor[plan.TargetsFile]()},
		{"plan-task", reflect.TypeFor[plan.Task]()},
		{"plan-units", reflect.TypeFor[plan.UnitsFile]()},
		{"publication", reflect.TypeFor[statistics.Publication]()},
		{"publication-table", reflect.TypeFor[statistics.Row]()},
		{"regions", reflect.TypeFor[statistics.RegionsFile]()},
		{"site", reflect.TypeFor[Site]()},
		{"unit-measures", reflect.TypeFor[statistics.UnitMeasuresFile]()},
	} {
		name := s.name + ".schema.json"
		all = append(all, Schema{name, document.SchemaOf(s.of, name).Text})
	}
	return all
})
