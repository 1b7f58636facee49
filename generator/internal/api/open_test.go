package api

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	validator "github.com/santhosh-tekuri/jsonschema/v5"
)

// A later document may have a key and a word of a closed list that today's have not: who reads by the published schemas
// accepts it, and the strict ones, by which documents are tested, refuse it.
func TestOpenSchemasAcceptWhatIsAdded(t *testing.T) {
	compiler := validator.NewCompiler()
	compiler.Draft, compiler.AssertFormat = validator.Draft2020, true
	for _, f := range SchemaFiles() {
		if err := compiler.AddResource("schema:///"+f.Path, bytes.NewReader(f.Body)); err != nil {
			t.Fatal(err)
		}
	}
	key := func(body string) string { return strings.Replace(body, `"edition": `, `"later": [1], "edition": `, 1) }
	inner := func(body string) string {
		return strings.Replace(body, `"headline": {`, `"later": {}, "headline": {`, 1)
	}
	word := func(body string) string { return strings.Replace(body, `"kind": "`, `"kind": "later-`, 1) }
	gone := func(body string) string { return strings.Replace(body, `"edition": `, `"gone": `, 1) }
	other := func(body string) string { return strings.Replace(body, `"total": `, `"total": 1.5, "was": `, 1) }
	for _, c := range []struct {
		kind         string
		edit         func(string) string
		open, strict bool
	}{
		{"gaps", strings.Clone, true, true},
		{"gaps", key, true, false},
		{"gaps", word, true, false},
		{"progress", inner, true, false},
		{"plan", key, true, false},
		{"entities", word, true, false},
		{"gaps", gone, false, false},
		{"gaps", other, false, false},
	} {
		for _, k := range endpoints() {
			if k.id != c.kind {
				continue
			}
			for _, f := range province(t, "2026-11-23") {
				if !k.isAt(f.Path) {
					continue
				}
				edited := c.edit(string(f.Body))
				if (edited == string(f.Body)) != (c.open && c.strict) {
					t.Fatalf("%s was not edited", f.Path)
				}
				var v any
				if err := json.Unmarshal([]byte(edited), &v); err != nil {
					t.Fatal(err)
				}
				if err := compiler.MustCompile("schema:///" + k.schema()).Validate(v); (err == nil) != c.open {
					t.Errorf("%s by its open schema: %v", k.id, err)
				}
				if err := compiler.MustCompile("schema:///" + k.strict()).Validate(v); (err == nil) != c.strict {
					t.Errorf("%s by its strict schema: %v", k.id, err)
				}
			}
		}
	}
}
