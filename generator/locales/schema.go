package locales

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"
)

// Reflector makes JSON Schemas of Go types and gives them their words. A type with a closed list of terms is one of
// their words; every other type says by its methods JSONSchema and JSONSchemaExtend what the catalogues cannot:
// patterns and rules.
type Reflector struct {
	// Definitions are what the schemas refer to, by name, and Types are their Go types.
	Definitions jsonschema.Definitions
	Types       map[string]reflect.Type

	name func(reflect.Type) string
	said map[string]Text
}

// NewReflector makes a Reflector that names definitions by a function, or by their Go types where it is nil.
func NewReflector(name func(reflect.Type) string) *Reflector {
	if name == nil {
		name = reflect.Type.Name
	}
	return &Reflector{jsonschema.Definitions{}, map[string]reflect.Type{}, name, map[string]Text{}}
}

// Reflect makes the schema of a Go type, without words. What it refers to is added to the definitions.
func (r *Reflector) Reflect(t reflect.Type) *jsonschema.Schema {
	named := map[string]reflect.Type{}
	reflector := jsonschema.Reflector{Anonymous: true, ExpandedStruct: true, Mapper: r.closed}
	reflector.Namer = func(t reflect.Type) string {
		name := r.name(t)
		named[name] = t
		return name
	}
	s := reflector.ReflectFromType(t)
	for name, d := range s.Definitions {
		r.define(name, named[name], d)
	}
	s.Definitions = nil
	return s
}

func (r *Reflector) define(name string, t reflect.Type, s *jsonschema.Schema) {
	if other := r.Types[name]; other != nil && other != t {
		panic(fmt.Sprintf("%v and %v are both called %s", other, t, name))
	}
	r.Definitions[name], r.Types[name] = s, t
}

// closed refers to a closed list and defines it.
func (r *Reflector) closed(t reflect.Type) *jsonschema.Schema {
	if t == reflect.TypeFor[More]() {
		return &jsonschema.Schema{} // until it is known who reads
	}
	l := listOf(t)
	if l == nil || t.Kind() != reflect.String {
		return nil
	}
	s := &jsonschema.Schema{Type: "string"}
	for _, word := range l.words {
		s.Enum = append(s.Enum, word)
	}
	r.define(r.name(t), t, s)
	return &jsonschema.Schema{Ref: "#/$defs/" + r.name(t)}
}

// more is the key of the languages after the first two.
const more = "more"

// Languages gives each object of languages a key for those after the first two. None of them is required.
func (r *Reflector) Languages(all ...*jsonschema.Schema) {
	for _, s := range r.multilingual(all) {
		for _, l := range Languages[2:] {
			s.Properties.Set(string(l.Key), &jsonschema.Schema{
				Type: "string", MinLength: new(uint64(1)), Title: l.Name,
			})
		}
	}
}

// AnyLanguages lets each object of languages have more of them, or fewer, than it has today: only the first always
// stands.
func (r *Reflector) AnyLanguages(all ...*jsonschema.Schema) {
	for _, s := range r.multilingual(all) {
		s.AdditionalProperties = &jsonschema.Schema{Type: "string"}
		s.Required = slices.DeleteFunc(s.Required, func(key string) bool { return Known(key) && !Lang(key).First() })
	}
}

// multilingual are the objects, and definitions, that have keys for languages.
func (r *Reflector) multilingual(all []*jsonschema.Schema) (found []*jsonschema.Schema) {
	for _, s := range append(slices.Collect(maps.Values(r.Definitions)), all...) {
		if s.Properties == nil {
			continue
		}
		if _, ok := s.Properties.Delete(more); ok {
			s.Required = slices.DeleteFunc(s.Required, func(key string) bool { return key == more })
			found = append(found, s)
		}
	}
	return found
}

// ForMaintainers gives the schema of a file, and all definitions, the words that editors show: titles, what to write,
// examples, and what each term means.
func (r *Reflector) ForMaintainers(s *jsonschema.Schema, t reflect.Type) {
	r.write(s, t)
	for name, d := range r.Definitions {
		r.write(d, r.Types[name])
	}
}

func (r *Reflector) write(s *jsonschema.Schema, t reflect.Type) {
	f := FieldOf(t, "")
	if l := listOf(t); l != nil && s.Enum != nil {
		f.Write = l.explained(f.Write)
		s.Extras = map[string]any{"enumDescriptions": l.meanings()}
	}
	r.entitle(s, f)
	r.items(s, t)
	for key, property := range properties(s) {
		r.entitle(property, FieldOf(t, key))
	}
}

// entitle gives a type or key its title, what to write and examples. Examples for a list are examples of its items,
// which are then explained by the same words.
func (r *Reflector) entitle(s *jsonschema.Schema, f Field) {
	if f.Write == (Text{}) {
		return
	}
	s.Title, s.Examples = f.Title.Both(), f.Examples
	r.describe(s, f.Write)
	if s.Items != nil && f.Examples != nil {
		s.Examples = nil
		r.entitle(s.Items, f)
	}
}

// items explains the items of a type that is a list.
func (r *Reflector) items(s *jsonschema.Schema, t reflect.Type) {
	if s.Items != nil && s.Items.Ref == "" {
		r.entitle(s.Items, FieldOf(t, "items"))
	}
}

// ForReaders gives the schema of a document, or one of its definitions, the words that say what things mean.
func (r *Reflector) ForReaders(s *jsonschema.Schema, t reflect.Type) {
	f := FieldOf(t, "")
	if l := listOf(t); l != nil && s.Enum != nil {
		f.About = l.explained(f.About)
	}
	r.describe(s, f.About)
	s.Examples = f.Examples
	r.items(s, t)
	for key, property := range properties(s) {
		r.describe(property, FieldOf(t, key).About)
	}
}

func properties(s *jsonschema.Schema) map[string]*jsonschema.Schema {
	all := map[string]*jsonschema.Schema{}
	if s.Properties != nil {
		for p := s.Properties.Oldest(); p != nil; p = p.Next() {
			all[p.Key] = p.Value
		}
	}
	return all
}

// describe describes in all languages. A schema has room for one description.
func (r *Reflector) describe(s *jsonschema.Schema, t Text) {
	if t == (Text{}) {
		return
	}
	s.Description = t.Both()
	r.said[s.Description] = t
}

// TextOf is what a description that this Reflector gave says in each language. One that it did not give is the same in
// all.
func (r *Reflector) TextOf(description string) Text {
	if t, ok := r.said[description]; ok {
		return t
	}
	return Same(strings.TrimSpace(description))
}
