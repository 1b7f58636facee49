package locales

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Field is what is said of a key of a record, or of the record itself.
type Field struct {
	// Title is a heading of one or two words.
	Title Text
	// Page is the heading on pages, where readers have another word for it than maintainers.
	Page Text
	// About says what it means, as published documents have it.
	About Text
	// Write says what a maintainer writes, and when it is left out.
	Write Text
	// Row says what it means in a table, where an empty cell stands for null.
	Row Text
	// Examples are values as they stand in a file, at least two: editors offer several to choose from, but write a
	// single one into the file by themselves.
	Examples []any
}

// fields are the entries of the catalogue by their keys.
var fields = sync.OnceValue(func() map[string]*entry {
	all, err := readFields()
	if err != nil {
		panic(fmt.Sprintf("locales: %v", err)) // the catalogues are part of the program; a test reads them
	}
	return all
})

func readFields() (map[string]*entry, error) {
	all := map[string]*entry{}
	for _, l := range Langs {
		entries, err := read("fields", l)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			key := fmt.Sprint(e.Key)
			if all[key] == nil {
				all[key] = &entry{}
			}
			if err := all[key].addLanguage(l, "about", e.Value); err != nil {
				return nil, fmt.Errorf("fields/%s.yaml: %s: %w", l, key, err)
			}
		}
	}
	return all, nil
}

// FieldOf explains a key of a record or, with "" for the key, the record or type itself. A key is looked up in the
// record, then in those that it embeds, then among the keys that mean the same anywhere; each text is the first that is
// found. What nothing is said of is empty.
func FieldOf(record reflect.Type, key string) (f Field) {
	keys := names(record)[:1]
	if key != "" {
		keys = append(owners(record), "any")
		for i := range keys {
			keys[i] += "." + key
		}
	}
	for _, k := range keys {
		e := fields()[k]
		if e == nil {
			continue
		}
		f.Title, f.About = cmp.Or(f.Title, e.title), cmp.Or(f.About, e.about)
		f.Page = cmp.Or(f.Page, e.page, e.title)
		f.Write, f.Row = cmp.Or(f.Write, e.write, e.about), cmp.Or(f.Row, e.row, e.about)
		if f.Examples == nil {
			f.Examples = e.examples
		}
	}
	return f
}

// owners are the names of a record and of those that it embeds, whose keys it has.
func owners(record reflect.Type) []string {
	all := names(record)
	if record.Kind() == reflect.Struct {
		for f := range record.Fields() {
			if f.Anonymous && f.Type.Kind() == reflect.Struct {
				all = append(all, owners(f.Type)...)
			}
		}
	}
	return all
}

// named is a type that its Go name does not name in the catalogues: another type has that name, or it has the keys of
// another record. The words are looked up under each of the names in turn; the first is its own.
type named interface{ LocaleNames() []string }

// names are those of a type in the catalogues: that of its Go type without Document, and for something in brief
// also that of the whole, whose keys mean the same. That of Term[Status] is status_term.
func names(t reflect.Type) []string {
	if n, ok := reflect.Zero(t).Interface().(named); ok {
		return n.LocaleNames()
	}
	base, argument, _ := strings.Cut(strings.TrimSuffix(t.Name(), "]"), "[")
	name := argument[strings.LastIndexByte(argument, '.')+1:] + strings.TrimSuffix(base, "Document")
	all := []string{snake(name)}
	for _, brief := range []string{"_summary", "_description"} {
		if whole, ok := strings.CutSuffix(all[0], brief); ok {
			all = append(all, whole)
		}
	}
	return slices.Clip(all)
}

// snake spells a Go name with underscores: event_id for EventID.
func snake(name string) string {
	var b strings.Builder
	for i, c := range name {
		small := func(i int) bool { return i >= 0 && i < len(name) && unicode.IsLower(rune(name[i])) }
		if i > 0 && unicode.IsUpper(c) && (small(i-1) || small(i+1)) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(c))
	}
	return b.String()
}
