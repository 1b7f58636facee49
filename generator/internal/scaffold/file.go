package scaffold

import (
	"fmt"
	"reflect"
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// PublicationFile writes a publication's file; every key is explained, and those that are left out stand there as
// comments, ready to be used.
func PublicationFile(p model.Publication) []byte {
	return newFile("publication",
		"一个来源一个文件；以 # 开头的键用得上时去掉 # 再填。 One source, one file; take the # away from a key to use it.", p)
}

// IndicatorFile writes an indicator's file like PublicationFile.
func IndicatorFile(i model.Indicator) []byte {
	return newFile("indicator",
		"一个指标一个文件；口径变了就加一项 definitions。 One indicator, one file; a changed definition is one more of definitions.", i)
}

func newFile(schema, about string, v any) []byte {
	w := &fileWriter{}
	w.line("# yaml-language-server: $schema=../../schemas/" + schema + ".schema.json")
	w.line("# " + about)
	w.object(reflect.ValueOf(v), "", true)
	return []byte(w.String())
}

// fileWriter writes a value as YAML with the words of its schema as comments. Where a key is left out, a comment shows
// how it would look.
type fileWriter struct{ strings.Builder }

func (w *fileWriter) line(s string) { w.WriteString(strings.TrimRight(s, " ") + "\n") }

// object writes the keys of a struct; explain reports whether they are explained, as those of a list's first item are.
func (w *fileWriter) object(v reflect.Value, lead string, explain bool) {
	indent := strings.ReplaceAll(lead, "-", " ")
	for _, f := range sourcefile.Fields(v.Type()) {
		value := v.FieldByIndex(f.Index)
		left := value.IsZero()
		if left && !explain {
			continue
		}
		if explain && indent == "" {
			w.line("")
		}
		if explain && f.About != "" {
			w.line(indent + "# " + f.About)
		}
		if left {
			w.key(value, f, indent+"# ", indent+"#   ", left)
			continue
		}
		w.key(value, f, lead, indent+"  ", left)
		lead = indent
	}
}

// key writes a key and its value; lead precedes the key, below the items of a list.
func (w *fileWriter) key(v reflect.Value, f sourcefile.Field, lead, below string, left bool) {
	head := lead + f.Key + ":"
	t := f.Type
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case left && t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct:
		w.line(head)
		w.line(below + "- " + example(sourcefile.Field{Type: t.Elem()}))
	case left:
		w.line(head + " " + example(f))
	case t.Kind() == reflect.Struct:
		w.line(head + " " + flow(reflect.Indirect(v)))
	case t.Kind() == reflect.Slice:
		w.line(head)
		for i := range v.Len() {
			w.item(v.Index(i), below+"- ", i == 0)
		}
	default:
		w.line(head + " " + written(v))
	}
}

// item writes an item of a list; small ones, such as a change, on one line.
func (w *fileWriter) item(v reflect.Value, lead string, first bool) {
	switch {
	case v.Kind() != reflect.Struct:
		w.line(lead + written(v))
	case v.NumField() <= 2:
		w.line(lead + flow(v))
	default:
		w.object(v, lead, first)
	}
}

// written is a value as YAML; codes of regions are text to all programs only in quotes.
func written(v reflect.Value) string {
	v = reflect.Indirect(v)
	if v.Type() == reflect.TypeFor[sourcefile.RegionCode]() {
		return quoted(v.String())
	}
	return scalar(fmt.Sprint(v))
}

// example is what could stand for a key that is left out, on one line.
func example(f sourcefile.Field) string {
	t := f.Type
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case t.Kind() == reflect.Struct:
		return flow(reflect.New(t).Elem())
	case t.Kind() == reflect.Slice:
		f.Type = t.Elem()
		return "[" + example(f) + "]"
	case t.Kind() == reflect.Bool:
		return "true"
	case f.Example == "" && len(locales.Words(t)) > 0:
		return locales.Words(t)[0]
	case f.Example == "":
		return "…"
	}
	return scalar(f.Example)
}

// flow writes a struct on one line: the keys that are set, or those that it needs.
func flow(v reflect.Value) string {
	var keys []string
	for _, f := range sourcefile.Fields(v.Type()) {
		switch value := v.FieldByIndex(f.Index); {
		case reflect.Indirect(value).Kind() == reflect.Struct && !value.IsZero():
			keys = append(keys, f.Key+": "+flow(reflect.Indirect(value)))
		case !value.IsZero():
			keys = append(keys, f.Key+": "+inFlow(written(value)))
		case v.IsZero() && f.Required:
			said := example(f)
			if f.Type.Kind() == reflect.String {
				said = inFlow(said)
			}
			keys = append(keys, f.Key+": "+said)
		}
	}
	return "{" + strings.Join(keys, ", ") + "}"
}

// inFlow quotes what a flow mapping would take for its own signs.
func inFlow(s string) string {
	if strings.HasPrefix(s, `"`) || !strings.ContainsAny(s, ",[]{}:") {
		return s
	}
	return `"` + s + `"`
}
