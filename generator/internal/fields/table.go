package fields

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Type is what sort of value a column holds. As text every type is written alike: digits with a point, true or false,
// days as 2025-06-30, and nothing for a value that is not there.
type Type string

// The types, by their names in Frictionless table schemas.
const (
	String  Type = "string"
	Number  Type = "number"
	Integer Type = "integer"
	Boolean Type = "boolean"
	Day     Type = "date"
)

// Freezing says what may change a published key once a snapshot holds it. What follows from other records is editorial,
// too.
type Freezing = model.KeyKind

// The kinds.
const (
	Printed   = model.Printed
	Reading   = model.Reading
	Editorial = model.Editorial
)

// Table is a choice of the keys of a record, in the order of its columns. Columns never change their names; they are
// only added, at the end.
type Table struct {
	// Name is that of its file, without the ending.
	Name string
	// Title is that of its sheet.
	Title   func() locales.Text
	Columns []Column
	// Key are the columns that tell one row from all others.
	Key []string
}

// Column is one column of a table.
type Column struct {
	Name string
	Type Type
	Kind Freezing
	// Always reports that it is never empty.
	Always bool
	// Refers is the table whose ids it holds; "" where it holds others.
	Refers string
	// Of is the name that the columns of one key share, and Lang the language of this one; "" where it has none.
	Of   string
	Lang locales.Lang

	record reflect.Type
	key    string // of the record, of which it is a part
	list   reflect.Type
	index  []int
	text   func(reflect.Value) string
	added  int // the place of a language that came later, whose columns stand at the end
}

// refers are the tables whose ids columns of a name hold.
var refers = map[string]string{"indicator": "indicators", "publication": "publications"}

// NewTable chooses columns of a record R: keys, or paths of keys as in JSON, each with the column's name after a colon
// where that is another; all keys where nothing is chosen. A key with several parts has a column for each: a text one
// for each language. A choice of what R has not is a programmer error; it panics.
func NewTable[R any](name string, title func() locales.Text, key []string, choice string) *Table {
	t := &Table{Name: name, Title: title, Key: key}
	if choice == "" {
		choice = strings.Join(keys(reflect.TypeFor[R]()), " ")
	}
	for word := range strings.FieldsSeq(choice) {
		path, column, named := strings.Cut(word, ":")
		if !named {
			column = path
		}
		t.add(reflect.TypeFor[R](), path, column)
	}
	slices.SortStableFunc(t.Columns, func(a, b Column) int { return cmp.Compare(a.added, b.added) })
	return t
}

// About says what the column means: by its own entry, or that of the key of which it is a part.
func (c Column) About() locales.Text {
	return cmp.Or(locales.FieldOf(c.record, c.Name).Row, locales.FieldOf(c.record, c.key).Row)
}

// Terms are the words that the column may hold; nil where there is no closed list.
func (c Column) Terms() []string { return locales.Words(c.list) }

// Label is what a word of the column's closed list is called; empty where it has no list.
func (c Column) Label(word string) locales.Text { return locales.LabelOf(c.list, word) }

// keys are those of a record.
func keys(record reflect.Type) (all []string) {
	for _, f := range reflect.VisibleFields(record) {
		if key := f.Tag.Get("json"); key != "" && key != "-" {
			all = append(all, key)
		}
	}
	return all
}

// add adds the columns of a path.
func (t *Table) add(record reflect.Type, path, name string) {
	key, _, _ := strings.Cut(path, ".")
	c, of := Column{Always: true, record: record, key: key}, record
	for step := range strings.SplitSeq(path, ".") {
		f, optional := field(of, step)
		if f == nil {
			panic(fmt.Sprintf("table %s: %v has no key %q", t.Name, of, step))
		}
		if kind := f.Tag.Get("kind"); kind != "" {
			c.Kind = Freezing(kind)
		}
		c.index, of = append(c.index, f.Index...), f.Type
		if of.Kind() == reflect.Pointer {
			of, optional = of.Elem(), true
		}
		c.Always = c.Always && !optional
	}
	for _, p := range partsOf(of) {
		part := c
		part.Name, part.Type, part.text = strings.TrimPrefix(name+p.suffix, "_"), p.kind, p.text
		part.Always, part.list, part.Refers = c.Always && !p.optional, of, refers[part.Name]
		part.added, part.Of, part.Lang = p.added, name, p.lang
		t.Columns = append(t.Columns, part)
	}
}

// field is the field of a record with a key; optional reports that its zero value stands for none.
func field(record reflect.Type, key string) (_ *reflect.StructField, optional bool) {
	for _, f := range reflect.VisibleFields(record) {
		if name, option, _ := strings.Cut(keyOf(f), ","); name == key {
			return &f, option == "omitempty"
		}
	}
	return nil, false
}

// keyOf is a field's key in JSON, or the name by which tables alone know it.
func keyOf(f reflect.StructField) string {
	if key := f.Tag.Get("json"); key != "-" {
		return key
	}
	return f.Tag.Get("column")
}

// part is one column of a key.
type part struct {
	suffix   string
	kind     Type
	optional bool
	text     func(reflect.Value) string
	added    int
	lang     locales.Lang
}

// partsOf are the columns of a type.
func partsOf(t reflect.Type) []part {
	switch t {
	case reflect.TypeFor[locales.Text]():
		return languages(false, func(v reflect.Value) locales.Text { return v.Interface().(locales.Text) })
	case reflect.TypeFor[PageRefs]():
		return languages(false, func(v reflect.Value) locales.Text { return locales.Text(v.Interface().(PageRefs)) })
	case reflect.TypeFor[[]Ref]():
		return []part{{kind: String, optional: true, text: func(v reflect.Value) string {
			return strings.Join(Each(v.Interface().([]Ref), func(r Ref) string { return string(r.ID) }), ";")
		}}}
	case reflect.TypeFor[Note]():
		return languages(true, func(v reflect.Value) locales.Text {
			return locales.Text(*v.Interface().(Note).Note())
		})
	case reflect.TypeFor[UnitOfMeasure]():
		all := partsOf(reflect.TypeFor[locales.Text]())
		for i, p := range all {
			all[i].text = func(v reflect.Value) string { return p.text(v.FieldByName("Name")) }
		}
		return append(all, part{suffix: "_measure", kind: String, text: func(v reflect.Value) string {
			return v.Field(0).String()
		}},
			part{suffix: "_mult", kind: Integer, text: func(v reflect.Value) string {
				return strconv.FormatInt(v.Field(1).Int(), 10)
			}})
	case reflect.TypeFor[quantity.Decimal]():
		return []part{{kind: Number, text: func(v reflect.Value) string {
			return v.Interface().(quantity.Decimal).String()
		}}}
	case reflect.TypeFor[sourcefile.Date]():
		return []part{{kind: Day, text: reflect.Value.String}}
	}
	switch t.Kind() {
	case reflect.Bool:
		return []part{{kind: Boolean, text: func(v reflect.Value) string { return strconv.FormatBool(v.Bool()) }}}
	case reflect.Int:
		return []part{{kind: Integer, text: func(v reflect.Value) string { return strconv.FormatInt(v.Int(), 10) }}}
	case reflect.Slice:
		return []part{{kind: String, optional: true, text: joined}} // a list may be empty
	case reflect.String:
		return []part{{kind: String, text: reflect.Value.String}}
	}
	panic(fmt.Sprintf("no columns for %v", t))
}

// languages are a text's columns, one for each language: those that the tables began with are optional only in a note.
func languages(note bool, text func(reflect.Value) locales.Text) (all []part) {
	for i, l := range locales.Langs {
		p := part{suffix: "_" + string(l), kind: String, optional: i > 1 || i > 0 && note, added: max(0, i-1), lang: l}
		p.text = func(v reflect.Value) string { return text(v).Own(l) }
		all = append(all, p)
	}
	return all
}

// joined is a list of words in one cell.
func joined(v reflect.Value) string {
	var all []string
	for _, e := range v.Seq2() {
		all = append(all, e.String())
	}
	return strings.Join(all, ";")
}

// Head are the names of the columns.
func (t *Table) Head() []string {
	all := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		all[i] = c.Name
	}
	return all
}

// Row is a record of the table's type as text, a cell for each column.
func (t *Table) Row(record any) []string {
	v := reflect.ValueOf(record)
	cells := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		cells[i] = c.of(v)
	}
	return cells
}

func (c *Column) of(v reflect.Value) string {
	for _, i := range c.index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return ""
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return ""
		}
		v = v.Elem()
	}
	return c.text(v)
}
