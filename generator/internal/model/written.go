package model

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"five-areas/generator/locales"
)

// Entry is a key of a record, of whichever kind, and all that it says.
type Entry struct {
	Key string // of a key within others all of them, with points between: definitions.new.name.zh
	// Title is what the key is called within a sentence, with those around it.
	Title locales.Text
	// Kind is "" where the key belongs to no record that a snapshot freezes.
	Kind KeyKind
	// Type is that of the value, or of each value of a list.
	Type reflect.Type
	// Values are what is written: one, or those of a list.
	Values []string
	List   bool
}

// Written are all keys of a record that say anything, in the order of its type: a pointer to a struct of the data
// files. Its id is left out, and so are lists of records of their own. What can be written in two ways is given in one,
// as in Facts. A text is two keys, one a language; the keys of an item of a list stand after its id or, where it has
// none, after its place.
func Written(record any) []Entry {
	if f, ok := record.(*Figure); ok {
		record = f.canonical()
	}
	return written(reflect.ValueOf(record).Elem(), Entry{})
}

func written(v reflect.Value, within Entry) (all []Entry) {
	for _, t := range reflect.VisibleFields(v.Type()) {
		key, kind, _ := keyOf(t)
		if key == "" || key == "-" || key == "id" || kind == "records" {
			continue
		}
		if more, ok := v.FieldByIndex(t.Index).Interface().(locales.More); ok {
			all = append(all, translations(more, within)...)
			continue
		}
		e := within.inner(key, title(v.Type(), key))
		if kind != "" {
			e.Kind = kind
		}
		if v.FieldByIndex(t.Index).IsZero() && strings.Contains(t.Tag.Get("json"), ",omitempty") {
			continue
		}
		all = append(all, entries(v.FieldByIndex(t.Index), e)...)
	}
	return all
}

// translations are a text in the languages after the first two, each a key of its own.
func translations(more locales.More, within Entry) (all []Entry) {
	for _, l := range locales.Langs[2:] {
		if words := (locales.Text{More: more}).Own(l); words != "" {
			e := within.inner(string(l), locales.Same(l.Of().Name))
			e.Kind, e.Type, e.Values = Editorial, reflect.TypeFor[string](), []string{words}
			all = append(all, e)
		}
	}
	return all
}

// title is what a key is called within a sentence. The languages of a text keep their capitals.
func title(of reflect.Type, key string) locales.Text {
	t := locales.FieldOf(of, key).Title
	if of == reflect.TypeFor[locales.Text]() || of == reflect.TypeFor[locales.Note]() {
		return t
	}
	return t.MapIn(func(l *locales.Language, words string) string { return l.Uncapital(words) })
}

// inner is a key within another, without a value.
func (e Entry) inner(key string, title locales.Text) Entry {
	if title == (locales.Text{}) {
		title = locales.Same(key)
	}
	if e.Key == "" {
		return Entry{Key: key, Title: title, Kind: e.Kind}
	}
	return Entry{Key: e.Key + "." + key, Title: locales.Format("%s·%s", "%s, %s", e.Title, title), Kind: e.Kind}
}

// entries are a key, or the keys within it; nothing where it says nothing.
func entries(v reflect.Value, e Entry) []Entry {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	e.Type = v.Type()
	switch v.Kind() {
	case reflect.Struct:
		return written(v, e)
	case reflect.Slice:
		return listEntries(v, e)
	}
	if text := scalar(v); text != "" {
		e.Values = []string{text}
		return []Entry{e}
	}
	return nil
}

func listEntries(v reflect.Value, e Entry) (all []Entry) {
	e.List, e.Type = true, v.Type().Elem()
	if changes, ok := v.Interface().([]Change); ok {
		for i, c := range changes {
			if !slices.ContainsFunc(changes[:i], func(o Change) bool { return o.Basis == c.Basis }) {
				values := []string{changed(changes, c.Basis)}
				all = append(all, Entry{
					string(c.Basis), Key(c.Basis).Name(), e.Kind, reflect.TypeFor[string](), values,
					false,
				})
			}
		}
		return all
	}
	for i := range v.Len() {
		item := v.Index(i)
		if item.Kind() != reflect.Struct {
			e.Values = append(e.Values, scalar(item))
			continue
		}
		place := strconv.Itoa(i + 1)
		if id := item.FieldByName("ID"); id.IsValid() {
			place = id.String()
			e.Values = append(e.Values, place)
			e.Type = id.Type()
		}
		all = append(all, written(item, e.inner(place, locales.Same(place)))...)
	}
	if e.Values != nil {
		all = append([]Entry{e}, all...)
	}
	return all
}

func scalar(v reflect.Value) string { return fmt.Sprint(v.Interface()) }

// Covers reports whether a correction of a key of a record is about an entry: the key itself, or what is printed
// within it.
func (k Key) Covers(e Entry) bool {
	within, inside := strings.CutPrefix(e.Key, string(k)+".")
	last := within[strings.LastIndexByte(within, '.')+1:]
	return e.Key == string(k) || inside && !(locales.Known(last) && !locales.Lang(last).First())
}
