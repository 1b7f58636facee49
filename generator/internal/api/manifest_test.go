package api

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	validator "github.com/santhosh-tekuri/jsonschema/v5"

	"five-areas/generator/internal/snapshot"
)

// The manifests of the first snapshot and of one that follows keep to their schemas; the open one accepts a later key.
func TestManifestsKeepToTheirSchema(t *testing.T) {
	compiler := validator.NewCompiler()
	compiler.Draft, compiler.AssertFormat = validator.Draft2020, true
	for _, f := range SchemaFiles() {
		if err := compiler.AddResource("schema:///"+f.Path, bytes.NewReader(f.Body)); err != nil {
			t.Fatal(err)
		}
	}
	k := endpoint{id: manifestKind}
	open, strict := compiler.MustCompile("schema:///"+k.schema()), compiler.MustCompile("schema:///"+k.strict())
	m := snapshot.Manifest{
		ID: "2026-q4", AsOf: "2026-12-31", Method: 2,
		Statuses: []snapshot.TargetStatus{{ID: "g1", Status: "not_assessable"}},
		Files:    []snapshot.Entry{snapshot.Of("figures.csv", []byte("id\n"))},
	}
	first := snapshot.Freeze(nil, m)
	chain := []*snapshot.Snapshot{{Manifest: m, SHA256: snapshot.Of("", first).SHA256}}
	m.ID = "2027-q1"
	for _, body := range [][]byte{first, snapshot.Freeze(chain, m)} {
		later := strings.Replace(string(body), `"format"`, `"later": 1, "format"`, 1)
		gone := strings.Replace(string(body), `"format"`, `"gone"`, 1)
		for _, c := range []struct {
			body            string
			byOpen, byExact bool
		}{{string(body), true, true}, {later, true, false}, {gone, false, false}} {
			var v any
			if err := json.Unmarshal([]byte(c.body), &v); err != nil {
				t.Fatal(err)
			}
			if err := open.Validate(v); (err == nil) != c.byOpen {
				t.Errorf("%s by the open schema: %v", c.body, err)
			}
			if err := strict.Validate(v); (err == nil) != c.byExact {
				t.Errorf("%s by the strict schema: %v", c.body, err)
			}
		}
	}
}
