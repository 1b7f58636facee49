package model

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// KeyKind says what may change a key of a record once a snapshot holds it. Each key of the data files has one, in its
// tag kind. After a comma the tag may say "fixed": the key is part of what the record is, or the day on which it was
// recorded, and never changes; or "grows": items may come to a list. The tag of a list whose items are records of their
// own is "records".
type KeyKind string

// The kinds.
const (
	Printed   KeyKind = "printed"   // what the source says: only a correction
	Reading   KeyKind = "reading"   // our interpretation: a higher version of the method
	Editorial KeyKind = "editorial" // names, notes, translations: anybody, any time
)

// Fact is a key of a record and what it says.
type Fact struct {
	Key  string // of a key within another both, with a point between: title.text
	Kind KeyKind
	// Fixed reports that not even a correction changes it, and Grows that a list may have more items without one.
	Fixed, Grows bool
	// Value is a string, a bool, an int or a list of strings; nil where the record has no such key.
	Value any
}

// Text is the value as corrections write it; "" where there is none.
func (f Fact) Text() string { return textOf(f.Value) }

// listMark separates the items of a list in a correction.
const listMark = "；"

// items are those of a list as a correction writes it.
func items(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == '；' || r == ';' })
}

func textOf(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case []string:
		return strings.Join(v, listMark)
	case bool:
		return strconv.FormatBool(v)
	case int:
		return strconv.Itoa(v)
	}
	return value.(string)
}

// Facts are the printed and the reading keys of a record, which is a pointer to a struct of the data files, in the
// order of its type. Keys that are left out have no value. What can be written in two ways is given in one: the value
// of a figure has its unit, each basis of a change is a key, a text is its Chinese words, and an item of a list is its
// id.
func Facts(record any) []Fact {
	if f, ok := record.(*Figure); ok {
		record = f.canonical()
	}
	return factsOf(reflect.ValueOf(record).Elem(), "")
}

// canonical is a figure with what can be written in two ways in one of them.
func (f *Figure) canonical() *Figure {
	whole := *f
	whole.Value, whole.Unit, whole.Nature = f.Whole(), "", cmp.Or(f.Nature, Actual)
	return &whole
}

// FactOf is one of the facts of a record; its kind is "" where the record's type has no such key.
func FactOf(record any, key string) Fact {
	for _, f := range Facts(record) {
		if f.Key == key {
			return f
		}
	}
	return Fact{}
}

func factsOf(v reflect.Value, prefix string) (all []Fact) {
	for _, t := range reflect.VisibleFields(v.Type()) {
		key, kind, option := keyOf(t)
		if kind != Printed && kind != Reading || key == "id" {
			continue
		}
		f := Fact{Key: prefix + key, Kind: kind, Fixed: option == "fixed", Grows: option == "grows"}
		all = append(all, facts(v.FieldByIndex(t.Index), f)...)
	}
	return all
}

// keyOf reads the tags of a field; the kind is "" for what is no key.
func keyOf(t reflect.StructField) (key string, kind KeyKind, option string) {
	key, _, _ = strings.Cut(t.Tag.Get("json"), ",")
	word, option, _ := strings.Cut(t.Tag.Get("kind"), ",")
	return key, KeyKind(word), option
}

// facts are a key, or the keys within it.
func facts(v reflect.Value, f Fact) []Fact {
	t := v.Type()
	switch v.Interface().(type) {
	case locales.Text, *locales.Text:
		if v = reflect.Indirect(v); v.IsValid() {
			f.Value = noEmpty(v.FieldByName("ZH").String())
		}
		return []Fact{f}
	case []Change:
		var all []Fact
		for _, basis := range []quantity.Basis{quantity.YearOnYear, quantity.SinceYearStart} {
			all = append(all, Fact{
				Key: string(basis), Kind: f.Kind, Value: noEmpty(changed(v.Interface().([]Change), basis)),
			})
		}
		return all
	}
	if t.Kind() == reflect.Pointer {
		if v.IsNil() && t.Elem().Kind() == reflect.Struct {
			v = reflect.New(t.Elem())
		} else if v.IsNil() {
			return []Fact{f}
		} else if t.Elem().Kind() == reflect.Int { // 0 is a level, too
			f.Value = int(v.Elem().Int())
			return []Fact{f}
		}
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Struct:
		return factsOf(v, f.Key+".")
	case reflect.Slice:
		if v.Len() > 0 {
			f.Value = listed(v)
		}
	case reflect.Bool:
		if v.Bool() {
			f.Value = true
		}
	case reflect.Int:
		if v.Int() != 0 {
			f.Value = int(v.Int())
		}
	default:
		f.Value = noEmpty(v.String())
	}
	return []Fact{f}
}

func noEmpty(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// listed are the items of a list: texts by their Chinese words, records by their ids.
func listed(v reflect.Value) (all []string) {
	for _, item := range v.Seq2() {
		if item.Kind() == reflect.Struct {
			name := "ID"
			if item.Type() == reflect.TypeFor[locales.Text]() {
				name = "ZH"
			}
			item = item.FieldByName(name)
		}
		all = append(all, item.String())
	}
	return all
}

// changed are the changes of a basis as printed, mostly one.
func changed(changes []Change, b quantity.Basis) string {
	var all []string
	for _, c := range changes {
		if c.Basis == b {
			all = append(all, string(c.Value))
		}
	}
	return strings.Join(all, listMark)
}

// Set gives a key of a record, which is a pointer, what a correction says of it; "" takes it away. It reports whether
// the key can say so. What the record shares with a copy of it stays as it is.
func Set(record any, key, text string) bool {
	if f, ok := record.(*Figure); ok {
		return f.set(key, text)
	}
	return set(reflect.ValueOf(record).Elem(), key, text)
}

func (f *Figure) set(key, text string) bool {
	switch key {
	case "value":
		bare, ok := strings.CutSuffix(text, f.Unit)
		if f.Value = quantity.Printed(bare); !ok || text == "" {
			f.Unit = ""
		}
	case "nature":
		f.Nature = Nature(text)
	case string(quantity.YearOnYear), string(quantity.SinceYearStart):
		basis := quantity.Basis(key)
		at := slices.IndexFunc(f.Changes, func(c Change) bool { return c.Basis == basis })
		f.Changes = slices.DeleteFunc(slices.Clone(f.Changes), func(c Change) bool { return c.Basis == basis })
		if at < 0 || at > len(f.Changes) {
			at = len(f.Changes)
		}
		for _, value := range items(text) {
			f.Changes = slices.Insert(f.Changes, at, Change{basis, quantity.Printed(value)})
			at++
		}
	default:
		return false
	}
	return true
}

func set(v reflect.Value, path, text string) bool {
	key, rest, nested := strings.Cut(path, ".")
	for _, t := range reflect.VisibleFields(v.Type()) {
		if name, kind, _ := keyOf(t); name != key || kind == "" {
			continue
		}
		field := v.FieldByIndex(t.Index)
		if !nested {
			return setValue(field, text)
		}
		if field.Kind() == reflect.Pointer {
			fresh := reflect.New(field.Type().Elem())
			if !field.IsNil() {
				fresh.Elem().Set(field.Elem())
			}
			if !set(fresh.Elem(), rest, text) {
				return false
			}
			field.Set(fresh)
			if fresh.Elem().IsZero() {
				field.SetZero()
			}
			return true
		}
		return field.Kind() == reflect.Struct && set(field, rest, text)
	}
	return false
}

func setValue(v reflect.Value, text string) bool {
	if text == "" {
		v.SetZero()
		return true
	}
	t := v.Type()
	if t.Kind() == reflect.Pointer {
		fresh := reflect.New(t.Elem())
		if !v.IsNil() {
			fresh.Elem().Set(v.Elem())
		}
		if !setValue(fresh.Elem(), text) {
			return false
		}
		v.Set(fresh)
		return true
	}
	switch t.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Int:
		n, err := strconv.Atoi(text)
		v.SetInt(int64(n))
		return err == nil
	case reflect.Bool:
		b, err := strconv.ParseBool(text)
		v.SetBool(b)
		return err == nil
	case reflect.Struct:
		if t != reflect.TypeFor[locales.Text]() {
			return false
		}
		v.FieldByName("ZH").SetString(text)
	case reflect.Slice:
		all := items(text)
		list := reflect.MakeSlice(t, len(all), len(all))
		for i, item := range all {
			if !setValue(list.Index(i), item) {
				return false
			}
		}
		v.Set(list)
	default:
		return false
	}
	return true
}
