package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// Strict is the folder of the schemas by which documents are tested: they allow no key and no word that is not known
// today. They are committed and not published.
const Strict = urls.Schemas + "strict/"

// SchemaFiles are all JSON Schemas, as they are committed: those of the files in data/, and twice those of the
// documents, with definitions that all documents share. Their ids are the names of the files, so that no fork has to
// edit them; those that are published have addresses.
func SchemaFiles() []urls.File {
	strict := newContract()
	files := strict.open().files()
	for _, f := range strict.documentFiles() {
		files = append(files, urls.File{Path: Strict + strings.TrimPrefix(f.Path, urls.Schemas), Body: f.Body})
	}
	return files
}

// PublishedSchemas are the JSON Schemas as a site publishes them, each with its address there as its id.
func PublishedSchemas(base sourcefile.URL) []urls.File {
	files := newContract().open().files()
	for i, f := range files {
		name := []byte(`"$id": "` + path.Base(f.Path) + `"`)
		address := []byte(`"$id": "` + string(base) + f.Path + `"`)
		files[i].Body = bytes.Replace(f.Body, name, address, 1)
	}
	return files
}

func (c *contract) files() (files []urls.File) {
	for _, s := range dataset.Schemas() {
		files = append(files, urls.File{Path: urls.Schemas + s.Name, Body: s.Text})
	}
	return append(files, c.documentFiles()...)
}

func (c *contract) documentFiles() (files []urls.File) {
	for _, k := range described() {
		s := *c.envelopes[k.id]
		s.Version, s.ID, s.Title = jsonschema.Version, jsonschema.ID(k.id+".schema.json"), k.name().Both()
		files = append(files, urls.File{Path: k.schema(), Body: encode(refer(&s, shared+"#/$defs/"))})
	}
	all := &jsonschema.Schema{
		Version: jsonschema.Version, ID: shared,
		Title: "接口文件共用的定义 Definitions that all documents share", Definitions: c.Definitions,
	}
	return append(files, urls.File{Path: sharedDefinitions, Body: encode(refer(all, "#/$defs/"))})
}

// open is what consumers may rely on: the same keys and types, with more keys and more words in closed lists, which
// later documents may have. The words of today are examples.
func (c *contract) open() *contract {
	o := &contract{
		&locales.Reflector{Definitions: jsonschema.Definitions{}, Types: c.Types}, map[string]*jsonschema.Schema{},
	}
	for name, s := range c.Definitions {
		o.Definitions[name] = opened(s)
	}
	for kind, s := range c.envelopes {
		o.envelopes[kind] = opened(s)
	}
	return o
}

func opened(s *jsonschema.Schema) *jsonschema.Schema {
	if s == nil {
		return nil
	}
	o := *s
	if o.AdditionalProperties == jsonschema.FalseSchema {
		o.AdditionalProperties = nil
	}
	if o.Enum != nil {
		o.Examples, o.Enum = o.Enum, nil
	}
	if s.Properties != nil {
		o.Properties = jsonschema.NewProperties()
		for p := s.Properties.Oldest(); p != nil; p = p.Next() {
			o.Properties.Set(p.Key, opened(p.Value))
		}
	}
	o.Items, o.AnyOf = opened(s.Items), nil
	for _, one := range s.AnyOf {
		o.AnyOf = append(o.AnyOf, opened(one))
	}
	return &o
}

// shared is the name of the schema with the definitions of all documents.
const shared = "definitions.schema.json"

const sharedDefinitions = urls.Schemas + urls.Root + shared

// contract is what the Go types promise about the documents.
type contract struct {
	*locales.Reflector
	envelopes map[string]*jsonschema.Schema // by kind
}

func newContract() *contract {
	c := &contract{locales.NewReflector(definitionName), map[string]*jsonschema.Schema{}}
	for _, k := range described() {
		c.envelopes[k.id] = c.Reflect(k.envelope)
	}
	c.AnyLanguages(slices.Collect(maps.Values(c.envelopes))...)
	id := definitionName(reflect.TypeFor[sourcefile.ID]())
	c.Definitions[id], c.Types[id] = ID("").JSONSchema(), reflect.TypeFor[ID]()
	for name, s := range c.Definitions {
		if s.Extras["type"] != nil { // digits without quotes, which only YAML has
			s.Type, s.Extras = "string", nil
		}
		c.ForReaders(s, c.Types[name])
	}
	for _, k := range described() {
		c.ForReaders(c.envelopes[k.id], k.envelope)
		nullable(c.envelopes[k.id], k.envelope)
	}
	for name, s := range c.Definitions {
		if s.Properties != nil {
			nullable(s, c.Types[name])
		}
	}
	return c
}

// definitionName names a definition by its Go type: Figure for FigureDocument, StatusTerm for TermDocument[Status].
func definitionName(t reflect.Type) string {
	base, argument, _ := strings.Cut(strings.TrimSuffix(t.Name(), "]"), "[")
	name := argument[strings.LastIndex(argument, ".")+1:] + strings.TrimSuffix(base, "Document")
	return name
}

// nullable lets the keys be null whose fields are pointers.
func nullable(s *jsonschema.Schema, t reflect.Type) {
	for _, f := range reflect.VisibleFields(t) {
		key := f.Tag.Get("json")
		p, ok := s.Properties.Get(key)
		if !ok || f.Type.Kind() != reflect.Pointer {
			continue
		}
		about := p.Description
		if p.Type != "" {
			p.Extras, p.Type = map[string]any{"type": []string{p.Type, "null"}}, ""
		} else {
			p.Description = ""
			p = &jsonschema.Schema{AnyOf: []*jsonschema.Schema{p, {Type: "null"}}}
		}
		p.Description = about
		s.Properties.Set(key, p)
	}
}

// refer is the schema as JSON, with the definitions found at another place.
func refer(s *jsonschema.Schema, place string) json.RawMessage {
	b, err := json.Marshal(s)
	if err != nil {
		panic(fmt.Sprintf("schema %s: %v", s.ID, err))
	}
	// The reflector's own marshalling escapes < > & whatever it is asked.
	for _, r := range [][2]string{
		{`"$ref":"#/$defs/`, `"$ref":"` + place},
		{`\u003c`, "<"},
		{`\u003e`, ">"},
		{`\u0026`, "&"},
	} {
		b = bytes.ReplaceAll(b, []byte(r[0]), []byte(r[1]))
	}
	return b
}
