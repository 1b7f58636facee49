package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/invopop/jsonschema"
	validator "github.com/santhosh-tekuri/jsonschema/v5"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

var update = flag.Bool("update", false, "rewrite the golden documents")

// province is the small province as of a date.
func province(t *testing.T, asOf sourcefile.Date) []urls.File {
	t.Helper()
	return documents(t, provincetest.Files(nil), asOf)
}

// documents are those of a data set as of a day; "" is the newest.
func documents(t *testing.T, fsys fs.FS, asOf sourcefile.Date) []urls.File {
	t.Helper()
	d, findings := dataset.Load(fsys)
	if findings != nil {
		_ = diag.Print(os.Stderr, diag.Text, locales.EN, findings)
		t.FailNow()
	}
	var files []urls.File
	if asOf == "" {
		asOf = d.Newest()
	}
	_ = Write(edition.Build(d, asOf), func(f urls.File) error {
		files = append(files, f)
		return nil
	})
	return files
}

// Each file of testdata/province is a document of the small province as of 2026-11-23, with short objects and lists on
// a line: the first of each kind. Where items have documents of their own, the list shows one, unless it says the same.
func TestGoldenDocuments(t *testing.T) {
	const folder = "testdata/province"
	if *update {
		if err := os.RemoveAll(folder); err != nil {
			t.Fatal(err)
		}
	}
	files := province(t, "2026-11-23")
	items := map[string]bool{} // those with documents, as these say them
	for _, f := range files {
		items[compact(t, open[json.RawMessage](t, f.Body).Result)] = true
	}
	for _, k := range endpoints() {
		f := files[slices.IndexFunc(files, func(f urls.File) bool { return k.isAt(f.Path) })]
		body := f.Body
		if below := strings.TrimSuffix(k.address, ".json") + "/"; !k.perItem() &&
			slices.ContainsFunc(endpoints(), func(k endpoint) bool {
				return strings.HasPrefix(k.address, below)
			}) {
			list := open[[]json.RawMessage](t, body)
			list.Result = slices.DeleteFunc(list.Result[:1], func(item json.RawMessage) bool {
				return items[compact(t, item)]
			})
			body = encode(list)
		}
		golden := filepath.Join(folder, strings.ReplaceAll(strings.TrimPrefix(f.Path, urls.Root), "/", "."))
		got := readable(body)
		if *update {
			if err := errors.Join(os.MkdirAll(folder, 0o755), os.WriteFile(golden, got, 0o644)); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
			t.Errorf("%s: -golden +now (rewrite with -update if it is meant):\n%s", golden, diff)
		}
	}
	if written, err := os.ReadDir(folder); err != nil || len(written) != len(endpoints()) {
		t.Errorf("%d golden documents of %d kinds: %v", len(written), len(endpoints()), err)
	}
}

func open[T any](t *testing.T, body []byte) (e Envelope[T]) {
	t.Helper()
	if err := json.Unmarshal(body, &e); err != nil {
		t.Fatal(err)
	}
	return e
}

func compact(t *testing.T, body []byte) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, body); err != nil && len(body) > 0 {
		t.Fatal(err)
	}
	return b.String()
}

var (
	leaf  = regexp.MustCompile(`[{\[]\n(?:[^{}\[\]\n]|[{\[][^{}\[\]\n]*[}\]]|\n)*\n\s*[}\]]`)
	broke = regexp.MustCompile(`\n\s*`)
)

// readable puts what fits on a line on one: objects of single values, then what holds some of these.
func readable(body []byte) []byte {
	for range 2 {
		body = leaf.ReplaceAllFunc(body, func(block []byte) []byte {
			if line := broke.ReplaceAll(block, []byte(" ")); len(line) <= 120 {
				return line
			}
			return block
		})
	}
	return body
}

// An edition knows only what was recorded by its date.
func TestAsOf(t *testing.T) {
	total := func(asOf sourcefile.Date, path string) int {
		for _, f := range province(t, asOf) {
			if f.Path == path {
				var e Envelope[json.RawMessage]
				if err := json.Unmarshal(f.Body, &e); err != nil {
					t.Fatal(err)
				}
				return e.Total
			}
		}
		return 0
	}
	for asOf, want := range map[sourcefile.Date][2]int{
		"2026-10-31": {0, 0}, "2026-11-01": {4, 2},
		"2026-11-20": {5, 3},
	} {
		if f, p := total(asOf, urls.Figures), total(asOf, urls.Publications.List()); f != want[0] || p != want[1] {
			t.Errorf("as of %s: %d figures of %d publications", asOf, f, p)
		}
	}
}

// What is not known is null and never an empty text: a field that may be empty is a pointer.
func TestNoTextIsEmpty(t *testing.T) {
	files := documents(t, os.DirFS("../../.."), "")
	for _, asOf := range []sourcefile.Date{"2026-10-31", "2026-11-01", "2026-11-23", "2030-01-01"} {
		files = append(files, province(t, asOf)...)
	}
	for _, f := range files {
		var v any
		if err := json.Unmarshal(f.Body, &v); err != nil {
			t.Fatal(err)
		}
		walkStrings(v, func(s string) {
			if s == "" {
				t.Errorf("%s holds an empty text", f.Path)
			}
		})
	}
}

// Every address in a document exists, every document is reached from the index, and the form is canonical.
func TestLinks(t *testing.T) {
	files := map[string][]byte{}
	for _, f := range province(t, "2026-11-23") {
		if files[f.Path] != nil {
			t.Errorf("%s is written twice", f.Path)
		}
		files[f.Path] = f.Body
	}
	reached := map[string]bool{}
	var follow func(path string)
	follow = func(path string) {
		if reached[path] {
			return
		}
		reached[path] = true
		body, ok := files[path]
		if !ok {
			t.Errorf("%s is linked but not written", path)
			return
		}
		var v any
		if err := json.Unmarshal(body, &v); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		walkStrings(v, func(s string) {
			if strings.HasPrefix(s, urls.Root) && !strings.Contains(s, urls.ID) {
				follow(s)
			}
		})
		if !bytes.HasSuffix(body, []byte("}\n")) || bytes.Contains(body, []byte("\\u003c")) {
			t.Errorf("%s is not in canonical form", path)
		}
	}
	follow(urls.Index)
	for path := range files {
		if !reached[path] {
			t.Errorf("no link leads to %s", path)
		}
	}
}

func walkStrings(v any, visit func(string)) {
	switch v := v.(type) {
	case string:
		visit(v)
	case []any:
		for _, x := range v {
			walkStrings(x, visit)
		}
	case map[string]any:
		for _, x := range v {
			walkStrings(x, visit)
		}
	}
}

// strict is the address of the schema by which documents of the kind are tested.
func (k endpoint) strict() string { return Strict + strings.TrimPrefix(k.schema(), urls.Schemas) }

// isAt reports whether an address is of a document of the kind.
func (k endpoint) isAt(address string) bool {
	before, after, perItem := strings.Cut(k.address, urls.ID)
	id, ok := strings.CutSuffix(strings.TrimPrefix(address, before), after)
	return k.address == address || perItem && strings.HasPrefix(address, before) && ok && !strings.Contains(id, "/")
}

// Where little or nothing is known, documents keep their schemas too.
func TestSchemasAllowForWhatIsUnknown(t *testing.T) {
	compiler := validator.NewCompiler()
	compiler.Draft, compiler.AssertFormat = validator.Draft2020, true
	for _, f := range SchemaFiles() {
		if err := compiler.AddResource("schema:///"+f.Path, bytes.NewReader(f.Body)); err != nil {
			t.Fatal(err)
		}
	}
	for _, asOf := range []sourcefile.Date{"2026-10-31", "2026-11-01", "2026-11-23", "2030-01-01"} {
		for _, f := range province(t, asOf) {
			for _, k := range endpoints() {
				if !k.isAt(f.Path) {
					continue
				}
				var v any
				if err := json.Unmarshal(f.Body, &v); err != nil {
					t.Fatal(err)
				}
				if err := compiler.MustCompile("schema:///" + k.strict()).Validate(v); err != nil {
					t.Errorf("as of %s, %s: %#v", asOf, f.Path, err)
				}
			}
		}
	}
}

// Types and keys that do not get their words from another type are explained in both languages.
func TestSchemasExplainThemselves(t *testing.T) {
	both := regexp.MustCompile(`\p{Han}.*。 .*[A-Za-z].*\.$`)
	c := newContract()
	explained := func(at string, s *jsonschema.Schema) {
		if s.Ref == "" && len(s.AnyOf) == 0 && s.Type != "array" && !both.MatchString(s.Description) {
			t.Errorf("%s is not explained in both languages: %q", at, s.Description)
		}
	}
	for name, s := range c.Definitions {
		explained(name, s)
		if s.Properties != nil {
			for p := s.Properties.Oldest(); p != nil; p = p.Next() {
				explained(name+"."+p.Key, p.Value)
			}
		}
	}
}

// Of the real data, each document read into its Go type and written again is the same: nothing is lost, and there is
// one way to write it.
func TestDocumentsAreCanonical(t *testing.T) {
	for _, f := range documents(t, os.DirFS("../../.."), "") {
		for _, k := range endpoints() {
			if !k.isAt(f.Path) {
				continue
			}
			into := reflect.New(k.envelope)
			d := json.NewDecoder(bytes.NewReader(f.Body))
			d.DisallowUnknownFields()
			if err := d.Decode(into.Interface()); err != nil {
				t.Errorf("%s: %v", f.Path, err)
			} else if again := encode(into.Interface()); !bytes.Equal(again, f.Body) {
				t.Errorf("%s written again is another:\n%s", f.Path, cmp.Diff(string(f.Body), string(again)))
			}
		}
	}
}

// What an indicator is called besides its name is in its document and finds it.
func TestAliasesFindTheIndicator(t *testing.T) {
	fsys := provincetest.Files(nil)
	const file = "data/indicators/green-loans-balance.yaml"
	fsys[file].Data = append([]byte("aliases: {zh: [绿贷], en: [green lending]}\n"), fsys[file].Data...)
	bodies := map[string]string{}
	for _, f := range documents(t, fsys, "") {
		bodies[f.Path] = string(f.Body)
	}
	for _, path := range []string{"api/v1/search.json", "api/v1/indicators/green-loans-balance.json"} {
		for _, word := range []string{`"绿贷"`, `"green lending"`} {
			if !strings.Contains(bodies[path], word) {
				t.Errorf("%s does not have %s", path, word)
			}
		}
	}
}
