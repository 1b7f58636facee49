package sourcefile

import (
	"testing"
	"testing/fstest"

	"five-areas/generator/internal/diag"
)

// A table is read once more for the places in it; where it has changed meanwhile, only the line is still known.
func TestTablePlaces(t *testing.T) {
	type row struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	const file = "a.csv"
	fsys := fstest.MapFS{file: &fstest.MapFile{Data: []byte("name,value\n甲,1\n\"乙\n丙\",2\n")}}
	table, findings := ReadTable(fsys, file, nil, func(int) {}, func(*row) {})
	if findings != nil {
		t.Fatal(findings)
	}
	changed := *table
	if at, want := table.At(0, "value"), (diag.Place{File: file, Line: 2, Column: 3}); at != want {
		t.Errorf("the first value is at %v, want %v", at, want)
	}
	if at, want := table.At(1, "value"), (diag.Place{File: file, Line: 4, Column: 4}); at != want {
		t.Errorf("the second value is at %v, want %v", at, want)
	}
	fsys[file] = &fstest.MapFile{Data: []byte("name\n")}
	if at, want := changed.At(1, "value"), (diag.Place{File: file, Line: 3, Column: 1}); at != want {
		t.Errorf("in a changed table the second value is at %v, want %v", at, want)
	}
}

// What takes any text is told by its schema alone.
func TestAnyText(t *testing.T) {
	for _, c := range []struct {
		rules map[string]any
		want  bool
	}{
		{map[string]any{"type": "string", "title": "", "description": "", "examples": []any{}}, true},
		{map[string]any{"$ref": "#/$defs/Printed", "type": []any{"string", "number"}, "minLength": 1.0}, true},
		{map[string]any{"type": "string", "minLength": 2.0}, false},
		{map[string]any{"type": "integer"}, false},
		{map[string]any{"type": "string", "pattern": "^a$"}, false},
		{map[string]any{"type": "string", "enum": []any{"a"}}, false},
	} {
		if got := anyText(c.rules); got != c.want {
			t.Errorf("%v: %v", c.rules, got)
		}
	}
}
