package dataset

import (
	"reflect"
	"sync"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
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
		{"assessment", reflect.TypeFor[model.Assessment]()},
		{"correction", reflect.TypeFor[model.Correction]()},
		{"indicator", reflect.TypeFor[model.Indicator]()},
		{"no-link-hosts", reflect.TypeFor[model.NoLinkHostsFile]()},
		{"organisations", reflect.TypeFor[model.OrganisationsFile]()},
		{"peer-targets", reflect.TypeFor[model.PeerTarget]()},
		{"plan-articles", reflect.TypeFor[model.ArticlesFile]()},
		{"plan-document", reflect.TypeFor[model.Issue]()},
		{"plan-entities", reflect.TypeFor[model.EntitiesFile]()},
		{"plan-safeguards", reflect.TypeFor[model.Safeguards]()},
		{"plan-targets", reflect.TypeFor[model.TargetsFile]()},
		{"plan-task", reflect.TypeFor[model.Task]()},
		{"plan-units", reflect.TypeFor[model.UnitsFile]()},
		{"publication", reflect.TypeFor[model.Publication]()},
		{"publication-table", reflect.TypeFor[model.Row]()},
		{"regions", reflect.TypeFor[model.RegionsFile]()},
		{"releases", reflect.TypeFor[model.StatedRelease]()},
		{"response", reflect.TypeFor[model.Response]()},
		{"searches", reflect.TypeFor[model.Search]()},
		{"site", reflect.TypeFor[Site]()},
		{"unit-measures", reflect.TypeFor[quantity.UnitMeasuresFile]()},
	} {
		name := s.name + ".schema.json"
		all = append(all, Schema{name, sourcefile.SchemaText(s.of, name)})
	}
	return all
})
