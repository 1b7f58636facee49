package locales

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

type figure struct {
	Value  string `json:"value"`
	Region string `json:"region"`
}

type FigureSummary struct {
	Value     string `json:"value"`
	Qualifier string `json:"qualifier"`
}

type Kept struct{ figure }

// A key is explained by its own record before the records that it is part of and the keys that mean the same anywhere.
func TestFieldsAreFoundNearestFirst(t *testing.T) {
	for _, c := range []struct {
		record reflect.Type
		key    string
		about  string
	}{
		{reflect.TypeFor[FigureSummary](), "value", fields()["figure_summary.value"].about.EN},
		{reflect.TypeFor[FigureSummary](), "qualifier", fields()["figure.qualifier"].about.EN},
		{reflect.TypeFor[figure](), "value", fields()["figure.value"].about.EN},
		{reflect.TypeFor[figure](), "region", fields()["any.region"].about.EN},
		{reflect.TypeFor[figure](), "nothing", ""},
		{reflect.TypeFor[Kept](), "value", fields()["figure.value"].about.EN},
		{reflect.TypeFor[Kept](), "", ""},
		{reflect.TypeFor[figure](), "", fields()["figure"].about.EN},
	} {
		if got := FieldOf(c.record, c.key).About.EN; got != c.about {
			t.Errorf("%v.%s: %q, want %q", c.record, c.key, got, c.about)
		}
	}
}

// Each surface says what was written for it, and else what the field means.
func TestSurfacesFallBackOnTheMeaning(t *testing.T) {
	type Definition struct{}
	f := FieldOf(reflect.TypeFor[Definition](), "valid_to")
	if f.Write == f.About || f.Row != f.About || f.Title.EN != "Valid to" {
		t.Errorf("%+v", f)
	}
	if diff := cmp.Diff([]any{"2024-12-31", "2024-03-31"}, f.Examples); diff != "" {
		t.Error(diff)
	}
}
