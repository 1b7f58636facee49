package importer

import (
	"testing"

	"five-areas/generator/internal/model"
)

// A definition that one organisation counts by is not meant where none is named; where one is, either may be.
func TestDefinitionOfOneOrganisation(t *testing.T) {
	all, bank := model.Definition{ID: "all"}, model.Definition{ID: "bank", Reporters: model.ReportersRequired}
	for _, c := range []struct {
		definitions []model.Definition
		reporters   string
		want        string
	}{
		{[]model.Definition{all, bank}, "", "all"},
		{[]model.Definition{all, bank}, "cib", ""},
		{[]model.Definition{bank}, "", "bank"}, // and the figure is refused without its organisation
		{[]model.Definition{all, {ID: "other"}, bank}, "", ""},
	} {
		def, problem := pickDefinition(&model.Indicator{Definitions: c.definitions}, nil, "2025-06-30", c.reporters)
		if (problem != nil) != (c.want == "") || problem == nil && string(def.ID) != c.want {
			t.Errorf("%v of %q: %v, %v", c.definitions, c.reporters, def, problem)
		}
	}
}
