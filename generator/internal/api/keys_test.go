package api

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"five-areas/generator/internal/fields"
	"five-areas/generator/locales"
)

// own are keys of which every object has its own: what they mean is said by the object around them.
var own = map[string]string{
	"id":     "the object's own; its grammar is that of the object",
	"kind":   "what sort of thing the object is, by a list of its own",
	"result": "what the envelope holds: the document's own type",
}

// oneForm are types with the same form for a reader: objects of languages.
var oneForm = map[reflect.Type]string{
	reflect.TypeFor[locales.Text](): "Text", reflect.TypeFor[fields.Note](): "Note",
}

// A key has one type and one meaning across all documents, so that a client writes one type for each object and one
// reader for each key. The parts of an object that its own type writes, such as a text, are not looked into.
func TestOneKeyOneType(t *testing.T) {
	found := map[string]map[string][]string{} // by key, then by form: the types that have the key
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(of reflect.Type) {
		for of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct || seen[of] || of.Implements(marshaler) {
			return
		}
		seen[of] = true
		for _, f := range reflect.VisibleFields(of) {
			key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if f.Anonymous || key == "" || key == "-" {
				continue
			}
			if found[key] == nil {
				found[key] = map[string][]string{}
			}
			form := formOf(f.Type)
			found[key][form] = append(found[key][form], of.Name())
			walk(f.Type)
		}
	}
	for _, k := range endpoints() {
		walk(k.envelope)
	}
	for _, key := range slices.Sorted(maps.Keys(found)) {
		if len(found[key]) > 1 && own[key] == "" {
			t.Errorf("%s has %d forms: %v", key, len(found[key]), found[key])
		}
		if strings.HasSuffix(key, "_count") != (found[key]["int"] != nil || found[key]["int64"] != nil) &&
			!slices.Contains(numbers, key) {
			t.Errorf("%s: a count ends in _count, and nothing else does", key)
		}
	}
	for key := range own {
		if len(found[key]) < 2 {
			t.Errorf("%s has one form and needs no exception", key)
		}
	}
}

// numbers are keys of integers that count nothing.
var numbers = strings.Fields("bytes deciding_record level method_version multiplier total unit_scale " +
	"version found_counts")

var marshaler = reflect.TypeFor[interface{ MarshalJSON() ([]byte, error) }]()

// formOf is what a reader sees of a type: null may stand for it wherever it is a pointer.
func formOf(t reflect.Type) string {
	switch {
	case oneForm[t] != "":
		return oneForm[t]
	case t.Kind() == reflect.Pointer:
		return formOf(t.Elem())
	case t.Kind() == reflect.Slice:
		return "list of " + formOf(t.Elem())
	}
	return fmt.Sprint(strings.TrimPrefix(t.String(), t.PkgPath()[strings.LastIndexByte(t.PkgPath(), '/')+1:]+"."))
}
