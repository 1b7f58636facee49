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

	"five-areas/generator/locales"
)

// SchemaText is the JSON Schema (draft 2020-12) of a Go type with its words, as committed under schemas/: two-space
// indent, final newline. The $id is the file name there. A type that cannot be reflected is a programmer error; it
// panics.
func SchemaText(t reflect.Type, id string) []byte {
	_, text := explained(t, id)
	return text
}

func explained(t reflect.Type, id string) (*locales.Reflector, []byte) {
	r := locales.NewReflector(nil)
	s := r.Reflect(t)
	r.Languages(s)
	r.ForMaintainers(s, t)
	return r, schemaText(r, s, id)
}

func schemaText(r *locales.Reflector, s *reflector.Schema, id string) []byte {
	s.ID, s.Definitions = reflector.ID(id), r.Definitions
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(s); err != nil {
		panic(fmt.Sprintf("schema %s: %v", id, err))
	}
	// The reflector's own marshalling escapes < > & all the same.
	return []byte(strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(b.String()))
}

// schema is that of a Go type in the forms that are needed to judge a file.
type schema struct {
	compiled *validator.Schema
	// rules are the schema without words, and words with them, where each description is a locales.Text: they are put
	// in only when something is wrong.
	rules tree
	words func() tree
}

var cache sync.Map // reflect.Type → *schema

func schemaOf(t reflect.Type) *schema {
	if s, ok := cache.Load(t); ok {
		return s.(*schema)
	}
	s, _ := cache.LoadOrStore(t, newSchema(t))
	return s.(*schema)
}

func newSchema(t reflect.Type) *schema {
	id := strings.ToLower(t.Name()) + ".schema.json"
	r := locales.NewReflector(nil)
	bare := r.Reflect(t)
	r.Languages(bare)
	text := schemaText(r, bare, id)
	c := validator.NewCompiler()
	c.Draft = validator.Draft2020
	c.AssertFormat = true
	url := "schema:///" + id
	if err := c.AddResource(url, bytes.NewReader(text)); err != nil {
		panic(fmt.Sprintf("schema of %v: %v", t, err))
	}
	return &schema{c.MustCompile(url), treeOf(text), sync.OnceValue(func() tree {
		r, text := explained(t, id)
		all := treeOf(text)
		localizeDescriptions(all.root, r)
		return all
	})}
}

// localizeDescriptions replaces each description by its text in each language.
func localizeDescriptions(node any, r *locales.Reflector) {
	switch node := node.(type) {
	case map[string]any:
		if d, ok := node["description"].(string); ok {
			node["description"] = r.TextOf(d)
		}
		for _, sub := range node {
			localizeDescriptions(sub, r)
		}
	case []any:
		for _, sub := range node {
			localizeDescriptions(sub, r)
		}
	}
}

// tree is a schema as JSON.
type tree struct{ root any }

func treeOf(text []byte) (t tree) {
	if err := json.Unmarshal(text, &t.root); err != nil {
		panic(fmt.Sprintf("schema: %v", err))
	}
	return t
}

// lookup walks along a JSON pointer.
func (t tree) lookup(pointer string) any {
	at := t.root
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

// deref follows a $ref into $defs, which is the only kind that the reflector writes. What is next to the $ref, the
// words for this one key, goes before what the type says of itself.
func (t tree) deref(node any) map[string]any {
	m, _ := node.(map[string]any)
	ref, ok := m["$ref"].(string)
	if !ok {
		return m
	}
	of, _ := t.lookup(strings.TrimPrefix(ref, "#")).(map[string]any)
	both := maps.Clone(of)
	maps.Copy(both, m)
	return both
}

// property is what an object says of one of its keys.
func (t tree) property(rules map[string]any, key string) map[string]any {
	properties, _ := rules["properties"].(map[string]any)
	return t.deref(properties[key])
}
