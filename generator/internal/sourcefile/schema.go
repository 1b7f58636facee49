package sourcefile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"strings"
	"sync"

	reflector "github.com/invopop/jsonschema"
	validator "github.com/santhosh-tekuri/jsonschema/v5"
)

// Schema is the JSON Schema (draft 2020-12) of a Go type, in the forms that are needed: text, tree and compiled.
type Schema struct {
	// Text is the schema as committed under schemas/: two-space indent, final newline.
	Text     []byte
	tree     any
	compiled *validator.Schema
}

// SchemaOf reflects a Go type into its schema. The $id is the file name under schemas/. A type that cannot be reflected
// is a mistake of the program, so it panics.
func SchemaOf(t reflect.Type, id string) *Schema {
	r := reflector.Reflector{Anonymous: true, ExpandedStruct: true}
	s := r.ReflectFromType(t)
	s.ID = reflector.ID(id)
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(s); err != nil {
		panic(fmt.Sprintf("schema of %v: %v", t, err))
	}
	// The reflector's own marshalling escapes < > & all the same.
	schema := &Schema{Text: []byte(strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(b.String()))}
	if err := json.Unmarshal(schema.Text, &schema.tree); err != nil {
		panic(fmt.Sprintf("schema of %v: %v", t, err))
	}
	c := validator.NewCompiler()
	c.Draft = validator.Draft2020
	c.AssertFormat = true
	url := "schema:///" + id
	if err := c.AddResource(url, bytes.NewReader(schema.Text)); err != nil {
		panic(fmt.Sprintf("schema of %v: %v", t, err))
	}
	schema.compiled = c.MustCompile(url)
	return schema
}

var cache sync.Map // reflect.Type → *Schema

func schemaOf(t reflect.Type) *Schema {
	if s, ok := cache.Load(t); ok {
		return s.(*Schema)
	}
	s, _ := cache.LoadOrStore(t, SchemaOf(t, strings.ToLower(t.Name())+".schema.json"))
	return s.(*Schema)
}

// lookup walks the schema's own tree along a JSON pointer.
func (s *Schema) lookup(pointer string) any {
	at := s.tree
	for _, key := range split(pointer) {
		switch node := at.(type) {
		case map[string]any:
			at = node[key]
		case []any:
			var i int
			if _, err := fmt.Sscan(key, &i); err != nil || i < 0 || i >= len(node) {
				return nil
			}
			at = node[i]
		default:
			return nil
		}
	}
	return at
}

// deref follows a $ref into $defs, which is the only kind that the reflector writes. What stands beside the $ref, the
// words for this one key, goes before what the type says of itself.
func (s *Schema) deref(node any) map[string]any {
	m, _ := node.(map[string]any)
	ref, ok := m["$ref"].(string)
	if !ok {
		return m
	}
	of, _ := s.lookup(strings.TrimPrefix(ref, "#")).(map[string]any)
	both := maps.Clone(of)
	maps.Copy(both, m)
	return both
}
