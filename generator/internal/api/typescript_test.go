package api

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"five-areas/generator/internal/fields"
	"five-areas/generator/locales"
)

var (
	// declared is an interface of the pages' scripts that says which document it reads.
	declared = regexp.MustCompile(`(?s)// \w+ is an item of (api/v1/\S+\.json) as far as it is needed here\.\s+` +
		`interface \w+ (\{.*?\n\})`)
	// casts are where a script says of what it fetched which type it is.
	casts = regexp.MustCompile(`\.json\(\)`)
	// spelled are keys of documents as scripts read them: nothing else is spelled with an underscore.
	spelled = regexp.MustCompile(`\.([a-z]+_[a-z_]+)`)
)

// Nothing checks types when the scripts are bundled. What they say of a document is what its Go type says: the keys are
// there and hold what is expected, each script that reads a document declares it, and it reads only keys that are
// declared.
func TestScriptsReadWhatDocumentsHave(t *testing.T) {
	scripts, err := filepath.Glob("../../../site/assets/ts/*.ts")
	if err != nil || len(scripts) == 0 {
		t.Fatal(err, "no scripts")
	}
	read := 0
	for _, file := range scripts {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all := declared.FindAllStringSubmatch(string(src), -1)
		if fetched := len(casts.FindAll(src, -1)); fetched != len(all) {
			t.Errorf("%s reads %d documents and declares %d", file, fetched, len(all))
		}
		body := ""
		for _, d := range all {
			read, body = read+1, body+d[2]
			n := slices.IndexFunc(endpoints(), func(k endpoint) bool { return k.address == d[1] })
			if n < 0 {
				t.Errorf("%s: there is no %s", file, d[1])
				continue
			}
			result, _ := endpoints()[n].envelope.FieldByName("Result")
			for _, wrong := range differences(d[2], result.Type.Elem()) {
				t.Errorf("%s: %s: %s", file, d[1], wrong)
			}
		}
		for _, use := range spelled.FindAllStringSubmatch(string(src), -1) {
			if !strings.Contains(body, use[1]+":") {
				t.Errorf("%s reads %s, which it does not declare", file, use[1])
			}
		}
	}
	if read < 2 {
		t.Errorf("%d documents are read", read)
	}
}

// The comparison finds a key that is renamed, one that becomes a list, and one that may become null, at any depth.
func TestDifferencesAreFound(t *testing.T) {
	type inner struct {
		Address string `json:"address"`
	}
	type outer struct {
		ID     string       `json:"id"`
		Title  locales.Text `json:"title"`
		Files  []inner      `json:"files"`
		Status *string      `json:"status"`
	}
	for is, right := range map[string]bool{
		"{ id: string; title: Record<string, string>; files: { address: string }[]; status: string | null }": true,
		"{ files: unknown[] }":             true,
		"{ name: string }":                 false,
		"{ id: string[] }":                 false,
		"{ status: string }":               false,
		"{ files: { path: string }[] }":    false,
		"{ files: { address: number }[] }": false,
		"{ title: string }":                false,
	} {
		if found := differences(is, reflect.TypeFor[outer]()); (found == nil) != right {
			t.Errorf("%s: %v", is, found)
		}
	}
}

// differences compares an object type of TypeScript with a Go type.
func differences(object string, of reflect.Type) (found []string) {
	for key, is := range members(object) {
		var field *reflect.StructField
		for _, f := range reflect.VisibleFields(of) {
			if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name == key {
				field = &f
			}
		}
		if field == nil {
			found = append(found, key+" is no key")
			continue
		}
		found = append(found, differ(key, is, field.Type)...)
	}
	return found
}

// differ compares the type of a key.
func differ(key, is string, of reflect.Type) []string {
	if of.Kind() == reflect.Pointer {
		if inner, ok := strings.CutSuffix(is, " | null"); ok {
			return differ(key, inner, of.Elem())
		}
		return []string{key + " may be null"}
	}
	inner, list := strings.CutSuffix(is, "[]")
	switch want := written[of.Kind()]; {
	case is == "unknown", slices.Contains(byLanguage, of) && is == "Record<string, string>":
		return nil
	case list && of.Kind() == reflect.Slice:
		return differ(key, inner, of.Elem())
	case strings.HasPrefix(is, "{") && of.Kind() == reflect.Struct:
		return differences(is, of)
	case want == "" || want != is:
		return []string{key + " is no " + is}
	}
	return nil
}

// byLanguage are types that are written as objects keyed by language.
var byLanguage = []reflect.Type{
	reflect.TypeFor[locales.Text](), reflect.TypeFor[fields.Note](), reflect.TypeFor[fields.PageRefs](),
}

// written is how TypeScript calls what a kind is in JSON.
var written = map[reflect.Kind]string{
	reflect.String: "string", reflect.Int: "number", reflect.Int64: "number", reflect.Bool: "boolean",
}

// members are the keys of an object type with their types as written.
func members(object string) map[string]string {
	all := map[string]string{}
	depth, from := 0, 1
	for i, c := range object {
		switch c {
		case '{':
			depth++
		case '}':
			depth--
		}
		if c == ';' && depth == 1 || depth == 0 {
			if key, is, ok := strings.Cut(object[from:i], ":"); ok {
				all[strings.TrimSpace(key)] = strings.TrimSpace(is)
			}
			from = i + 1
		}
	}
	return all
}
