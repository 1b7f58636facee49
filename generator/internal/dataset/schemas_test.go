package dataset

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v5"
)

// Editors show the words of the schemas: each file, type and key has a title and a description in both languages, each
// word of a closed list is explained, and each scalar has examples, which are valid.
func TestSchemasExplainEveryKey(t *testing.T) {
	for _, s := range Schemas() {
		w := words{t: t, name: s.Name, compiler: jsonschema.NewCompiler()}
		w.compiler.Draft, w.compiler.AssertFormat = jsonschema.Draft2020, true
		if err := w.compiler.AddResource(w.name, bytes.NewReader(s.Text)); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(s.Text, &w.root); err != nil {
			t.Fatal(err)
		}
		w.explained("#", w.root)
		defs, _ := w.root["$defs"].(map[string]any)
		for name, def := range defs {
			w.explained("#/$defs/"+name, def.(map[string]any))
		}
	}
}

type words struct {
	t        *testing.T
	name     string
	root     map[string]any
	compiler *jsonschema.Compiler
}

var (
	title       = regexp.MustCompile(`\p{Han}.* [A-Za-z]{2}`)
	description = regexp.MustCompile(`^[^。]*\p{Han}.*。 [^\p{Han}]*[A-Za-z]{2}.*\.$`)
)

// explained looks at one schema and what it holds.
func (w words) explained(at string, s map[string]any) {
	text := func(key string, form *regexp.Regexp) {
		if said, _ := s[key].(string); !form.MatchString(said) {
			w.t.Errorf("%s%s has no %s in both languages: %q", w.name, at, key, said)
		}
	}
	text("title", title)
	text("description", description)
	properties, _ := s["properties"].(map[string]any)
	for key, property := range properties {
		w.explained(at+"/properties/"+key, property.(map[string]any))
	}
	if items, ok := s["items"].(map[string]any); ok && items["$ref"] == nil { // a type explains itself
		w.explained(at+"/items", items)
	}
	w.terms(at, s)
	w.examples(at, s)
}

// terms: each word of a closed list is explained.
func (w words) terms(at string, s map[string]any) {
	enum, _ := s["enum"].([]any)
	each, _ := s["enumDescriptions"].([]any)
	if len(each) != len(enum) {
		w.t.Errorf("%s%s explains %d of %d words", w.name, at, len(each), len(enum))
		return
	}
	for i, word := range enum {
		if !description.MatchString(each[i].(string)) {
			w.t.Errorf("%s%s: %s is not explained in both languages: %q", w.name, at, word, each[i])
		}
		if n := strings.Count(s["description"].(string), word.(string)+" "); n < 2 {
			w.t.Errorf("%s%s: the description does not speak of %s in both languages", w.name, at, word)
		}
	}
}

// examples: a scalar has two, its own or its type's, and each is valid. An editor would write a single one into the
// file.
func (w words) examples(at string, s map[string]any) {
	of := s
	if ref, ok := s["$ref"].(string); ok {
		of = maps.Clone(w.root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any))
		maps.Copy(of, s)
	}
	examples, _ := of["examples"].([]any)
	switch of["type"] {
	case "object", "array", "boolean":
	default:
		if of["enum"] == nil && len(examples) < 2 {
			w.t.Errorf("%s%s has %d examples", w.name, at, len(examples))
		}
	}
	if len(examples) == 0 {
		return
	}
	compiled, err := w.compiler.Compile(w.name + at)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, e := range examples {
		if err := compiled.Validate(e); err != nil {
			w.t.Errorf("%s%s: the example %v is not valid: %v", w.name, at, e, err)
		}
	}
}

// filesWithSchema are the files of data/ and the schema of each.
func filesWithSchema(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(repository), root, func(file string, _ fs.DirEntry, err error) error {
		if err != nil || path.Ext(file) != ".yaml" {
			return err
		}
		name := strings.TrimSuffix(path.Base(file), ".yaml")
		switch path.Dir(file) {
		case "data/plan":
			name = "plan-" + name
		case taskFolder:
			name = "plan-task"
		case indicatorFolder:
			name = "indicator"
		case publicationFiles:
			name = "publication"
		case correctionFolder:
			name = "correction"
		}
		files[file] = name + ".schema.json"
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// An editor finds the schema of a file in its first line.
func TestFilesNameTheirSchema(t *testing.T) {
	repo, files := os.DirFS(repository), filesWithSchema(t)
	for file, name := range files {
		src, err := fs.ReadFile(repo, file)
		if err != nil {
			t.Fatal(err)
		}
		want := "# yaml-language-server: $schema=" + strings.Repeat("../", strings.Count(file, "/")) + "schemas/" + name
		if line, _, _ := strings.Cut(string(src), "\n"); line != want {
			t.Errorf("%s: its first line is %q, want %q", file, line, want)
		}
	}
	used := slices.Compact(slices.Sorted(maps.Values(files)))
	var all []string
	for _, s := range Schemas() {
		switch {
		case s.Name == "publication-table.schema.json", s.Name == "searches.schema.json",
			s.Name == "releases.schema.json",
			s.Name == "peer-targets.schema.json": // a table cannot name its schema
		case (s.Name == "correction.schema.json" || s.Name == "response.schema.json") &&
			!slices.Contains(used, s.Name): // while nothing was corrected, and nobody responded
		default:
			all = append(all, s.Name)
		}
		if _, err := fs.Stat(repo, "schemas/"+s.Name); err != nil {
			t.Error(err)
		}
	}
	if diff := cmp.Diff(all, used); diff != "" {
		t.Errorf("schemas, and those that the files of data/ have:\n%s", diff)
	}
}

// An editor reads YAML in its own way, in which digits are a number. It must not strike out what the generator accepts.
func TestEditorsAcceptTheFiles(t *testing.T) {
	compiler := jsonschema.NewCompiler()
	compiler.Draft, compiler.AssertFormat = jsonschema.Draft2020, true
	for _, s := range Schemas() {
		if err := compiler.AddResource(s.Name, bytes.NewReader(s.Text)); err != nil {
			t.Fatal(err)
		}
	}
	for file, name := range filesWithSchema(t) {
		src, err := os.ReadFile(repository + "/" + file)
		if err != nil {
			t.Fatal(err)
		}
		var value any
		if asJSON, err := yaml.YAMLToJSON(src); err != nil {
			t.Fatal(err)
		} else if err := json.Unmarshal(asJSON, &value); err != nil {
			t.Fatal(err)
		}
		if err := compiler.MustCompile(name).Validate(value); err != nil {
			t.Errorf("%s: %#v", file, err)
		}
	}
}
