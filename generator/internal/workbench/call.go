package workbench

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/importer"
	"five-areas/generator/locales"
)

// Worker answers calls of a page, each with its arguments as JSON and bytes beside them. It is for one caller at a
// time.
type Worker struct {
	desk *Desk
	// Workbook reads a sheet of a workbook; nil in a module that reads none, which is half as large.
	Workbook func(t TableToRead, book []byte) (*importer.Table, []diag.Finding)
}

// errNotOpen is that of a call before the first.
var errNotOpen = errors.New("no archive is open")

// Call answers a call by its name with JSON.
func (w *Worker) Call(name string, args, beside []byte) ([]byte, error) {
	out, err := w.call(name, args, beside)
	if err != nil {
		return nil, err
	}
	return json.Marshal(out)
}

func (w *Worker) call(name string, args, beside []byte) (any, error) {
	if name == "open" {
		desk, opened, err := Open(beside)
		w.desk = desk
		return opened, err
	}
	if w.desk == nil {
		return nil, errNotOpen
	}
	switch name {
	case "read":
		t, err := decode[TextToRead](args)
		return w.desk.ReadText(t), err
	case "readTable":
		t, err := decode[TableToRead](args)
		return w.desk.ReadTable(t), err
	case "readWorkbook":
		t, err := decode[TableToRead](args)
		if err == nil && w.Workbook == nil {
			err = errors.New("this module reads no workbooks")
		}
		if err != nil {
			return nil, err
		}
		table, found := w.Workbook(t, beside)
		return w.desk.figures(t, table, found), nil
	case "draft":
		draft, err := decode[Draft](args)
		if err != nil {
			return nil, err
		}
		return w.desk.Draft(draft), nil
	case "changes":
		return w.desk.Changes()
	case "reset":
		return w.desk.Reset(), nil
	}
	return nil, fmt.Errorf("there is no call %q", name)
}

// decode reads arguments. What a form leaves empty is left out.
func decode[T any](args []byte) (t T, err error) {
	var v any
	if err := json.Unmarshal(args, &v); err != nil {
		return t, err
	}
	args, err = json.Marshal(prune(v, reflect.TypeFor[T]()))
	if err != nil {
		return t, err
	}
	return t, json.Unmarshal(args, &t)
}

// prune leaves out keys without a value, and reads a number where the type wants one. Items of lists stay, so that each
// keeps its place.
func prune(v any, t reflect.Type) any {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch v := v.(type) {
	case map[string]any:
		kept := map[string]any{}
		for key, of := range v {
			if of = prune(of, keyType(t, key)); !blank(of) {
				kept[key] = of
			}
		}
		return kept
	case []any:
		var item reflect.Type
		if t != nil && t.Kind() == reflect.Slice {
			item = t.Elem()
		}
		for i := range v {
			v[i] = prune(v[i], item)
		}
		return v
	case string:
		if n, err := strconv.Atoi(v); err == nil && t != nil && t.Kind() == reflect.Int {
			return n
		}
	}
	return v
}

// blank reports whether a key says nothing.
func blank(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case map[string]any:
		return len(v) == 0
	case []any:
		return len(v) == 0
	}
	return false
}

// keyType is the type of a key, nil where it has none.
func keyType(t reflect.Type, key string) reflect.Type {
	if t == nil || t.Kind() != reflect.Struct || t == reflect.TypeFor[locales.Text]() {
		return nil
	}
	for _, f := range reflect.VisibleFields(t) {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name == key {
			return f.Type
		}
	}
	return nil
}
