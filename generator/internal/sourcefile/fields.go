package sourcefile

import (
	"reflect"
	"slices"
	"strings"

	"five-areas/generator/locales"
)

// Field is a key of a kind of file, as its schema explains it.
type Field struct {
	Key      string
	Required bool
	// Title is its name in a word or two.
	Title locales.Text
	// About is what the key is for, in both languages, with the words it can have.
	About string
	// Example is a value that it or an item of it could have; "" where the schema has none.
	Example string
	// Index is the place of the Go field, as reflect.Value.FieldByIndex takes it.
	Index []int
	Type  reflect.Type
}

// Fields lists the keys of an object in the order of its Go type.
func Fields(t reflect.Type) []Field {
	schema := schemaOf(t).words()
	root := schema.deref(schema.root)
	required := stringsOf(root["required"])
	var all []Field
	for _, f := range reflect.VisibleFields(t) {
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if key == "" || key == "-" || f.Type == reflect.TypeFor[locales.More]() {
			continue
		}
		rules := schema.property(root, key)
		words := locales.FieldOf(t, key)
		field := Field{
			Key: key, Required: slices.Contains(required, key), Title: words.Title, About: words.Write.Both(),
			Index: f.Index, Type: f.Type,
		}
		for _, of := range []map[string]any{rules, schema.deref(rules["items"])} {
			if examples := stringsOf(of["examples"]); field.Example == "" && examples != nil {
				field.Example = examples[0]
			}
		}
		if words := stringsOf(rules["enum"]); words != nil {
			field.About += " (" + strings.Join(words, " ") + ")"
			field.Example = words[0]
		}
		all = append(all, field)
	}
	return all
}
