package workbench

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/locales"
)

var (
	declared = regexp.MustCompile(`(?m)^export interface (\w+) \{\n((?:  .*\n)*)\}`)
	member   = regexp.MustCompile(`(?m)^  (\w+)(\??): (.*);`)
)

// Nothing checks types when the scripts are bundled. Each message has the same keys in TypeScript as in Go, and
// they hold the same.
func TestMessagesAreTheSameInBothLanguages(t *testing.T) {
	src, err := os.ReadFile("../../../site/assets/ts/workbench/messages.ts")
	if err != nil {
		t.Fatal(err)
	}
	scripts := map[string]string{}
	for _, m := range declared.FindAllStringSubmatch(string(src), -1) {
		scripts[m[1]] = m[2]
	}
	seen := map[reflect.Type]bool{}
	for _, message := range []reflect.Type{
		reflect.TypeFor[Opened](), reflect.TypeFor[TextToRead](), reflect.TypeFor[TableToRead](),
		reflect.TypeFor[Reading](), reflect.TypeFor[Draft](), reflect.TypeFor[Drafted](), reflect.TypeFor[Changes](),
	} {
		compareMessage(t, scripts, seen, message)
	}
	for name := range scripts { // these are the worker's own
		if !slices.Contains([]string{"Calls", "Request", "Answer"}, name) {
			t.Errorf("%s is no message of the Go package", name)
		}
	}
}

// compareMessage compares a type and those that it holds.
func compareMessage(t *testing.T, scripts map[string]string, seen map[reflect.Type]bool, of reflect.Type) {
	if seen[of] {
		return
	}
	seen[of] = true
	body, ok := scripts[of.Name()]
	if !ok {
		t.Errorf("messages.ts lacks %s", of.Name())
		return
	}
	delete(scripts, of.Name())
	var want, is []string
	for _, f := range reflect.VisibleFields(of) {
		if key, _, _ := strings.Cut(f.Tag.Get("json"), ","); key != "" {
			want = append(want, key+": "+scriptType(t, scripts, seen, f.Type))
		}
	}
	for _, m := range member.FindAllStringSubmatch(body, -1) {
		is = append(is, m[1]+m[2]+": "+strings.Replace(m[3], "FieldKind", "string", 1)) // one of some words
	}
	if !slices.Equal(want, is) {
		t.Errorf("%s is in Go\n%s\nand in TypeScript\n%s", of.Name(), strings.Join(want, "\n"), strings.Join(is, "\n"))
	}
}

// scriptType is what TypeScript calls a Go type.
func scriptType(t *testing.T, scripts map[string]string, seen map[reflect.Type]bool, of reflect.Type) string {
	switch {
	case of == reflect.TypeFor[locales.Text]():
		return "Text"
	case of.Kind() == reflect.Pointer:
		return scriptType(t, scripts, seen, of.Elem()) + " | null"
	case of.Kind() == reflect.Slice:
		return scriptType(t, scripts, seen, of.Elem()) + "[]"
	case of.Kind() == reflect.Map:
		return "Record<string, " + scriptType(t, scripts, seen, of.Elem()) + ">"
	case of.PkgPath() == reflect.TypeFor[model.Figure]().PkgPath() && of.Kind() == reflect.Struct:
		return "Item" // whose keys the forms have
	case of.Kind() == reflect.Struct:
		compareMessage(t, scripts, seen, of)
		return of.Name()
	}
	return map[reflect.Kind]string{
		reflect.String: "string", reflect.Int: "number", reflect.Bool: "boolean",
	}[of.Kind()]
}
