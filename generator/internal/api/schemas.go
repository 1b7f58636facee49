package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"five-articles/generator/internal/fields"

	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/dataset"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/schema"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/internal/urls"
)

// SchemaFiles are all JSON Schemas, as they are committed and published: those of the files in data/ and those of the
// documents, with definitions that all documents share.
func SchemaFiles() []urls.File { return newContract().files() }

func (c *contract) files() []urls.File {
	var files []urls.File
	for _, s := range dataset.Schemas() {
		files = append(files, urls.File{Path: urls.Schemas + s.Name, Body: s.Text})
	}
	const shared = "definitions.schema.json"
	for _, k := range kinds() {
		s := *c.envelopes[k.id]
		s.Version, s.ID, s.Title = jsonschema.Version, jsonschema.ID(k.id+".schema.json"), k.name.ZH+" "+k.name.EN
		files = append(files, urls.File{Path: k.schema(), Body: encode(refer(&s, shared+"#/$defs/"))})
	}
	all := &jsonschema.Schema{Version: jsonschema.Version, ID: shared, Title: "接口文件共用的定义 Definitions that all documents share", Definitions: c.definitions}
	return append(files, urls.File{Path: urls.Schemas + urls.Root + shared, Body: encode(refer(all, "#/$defs/"))})
}

// contract is what the Go types promise about the documents.
type contract struct {
	envelopes   map[string]*jsonschema.Schema // by kind
	definitions jsonschema.Definitions
	types       map[string]reflect.Type // by the name of the definition
	unused      []string                // words of the glossary
}

func newContract() *contract {
	c := &contract{map[string]*jsonschema.Schema{}, jsonschema.Definitions{}, map[string]reflect.Type{}, nil}
	r := jsonschema.Reflector{Anonymous: true, ExpandedStruct: true, Mapper: c.closed, Namer: c.name}
	for _, k := range kinds() {
		s := r.ReflectFromType(k.envelope)
		for name, d := range s.Definitions {
			c.definitions[name] = d
		}
		s.Definitions = nil
		c.envelopes[k.id] = s
	}
	c.explain()
	for name, t := range c.types {
		if s := c.definitions[name]; s != nil && s.Properties != nil {
			nullable(s, t)
		}
	}
	return c
}

// name names a definition by its Go type: Figure for FigureDocument, StatusTerm for TermDocument[Status].
func (c *contract) name(t reflect.Type) string {
	base, argument, _ := strings.Cut(strings.TrimSuffix(t.Name(), "]"), "[")
	name := argument[strings.LastIndex(argument, ".")+1:] + strings.TrimSuffix(base, "Document")
	if t.PkgPath() == "" || base == "Envelope" {
		return name
	}
	if t == reflect.TypeFor[model.Part]() { // a part in a record is another thing
		name = "CorrectedPart"
	}
	if other := c.types[name]; other != nil && other != t {
		panic(fmt.Sprintf("%v and %v are both called %s", other, t, name))
	}
	c.types[name] = t
	return name
}

// closed gives the types that do not describe themselves as documents have them.
func (c *contract) closed(t reflect.Type) *jsonschema.Schema {
	s := described[t]
	if s == nil {
		return nil
	}
	c.definitions[c.name(t)] = s()
	return &jsonschema.Schema{Ref: "#/$defs/" + c.name(t)}
}

var described = map[reflect.Type]func() *jsonschema.Schema{
	// Publications begin with a day.
	reflect.TypeFor[sourcefile.ID](): func() *jsonschema.Schema {
		id := sourcefile.ID("").JSONSchema()
		id.Pattern = `^[a-z0-9]+(-[a-z0-9]+)*$`
		return schema.Value(id, schema.Say("编号", "Id", "编号，公布以后不再改变。", "An id, which never changes once published.", "green-loans-balance", "2025-08-08-pbc-qinghai-h1"))
	},
	reflect.TypeFor[progress.Status]():       terms(progress.Statuses, "目标或方面的判断。", "What a target or facet reads."),
	reflect.TypeFor[progress.Reason]():       terms(progress.Reasons, "为什么不能判断。", "Why there is no status."),
	reflect.TypeFor[progress.Branch]():       terms(narrative.Terms[progress.Branch](), "判断所走的规则。", "The rule that decided."),
	reflect.TypeFor[progress.Flag]():         terms(narrative.Terms[progress.Flag](), "不改变判断的提醒。", "A caution that does not change the status."),
	reflect.TypeFor[progress.Role]():         terms(narrative.Terms[progress.Role](), "数的用处。", "What a figure is for."),
	reflect.TypeFor[progress.Part]():         terms(narrative.Terms[progress.Part](), "数在其中的位置。", "What a figure is in the value of its role."),
	reflect.TypeFor[progress.UnusedReason](): terms(narrative.Terms[progress.UnusedReason](), "为什么没有用。", "Why a figure is no input."),
	reflect.TypeFor[progress.Symbol]():       terms(narrative.Terms[progress.Symbol](), "方法中的符号。", "A quantity of the method."),
	reflect.TypeFor[progress.StepUnit]():     terms(narrative.Terms[progress.StepUnit](), "结果的单位。", "The unit of a result."),
	reflect.TypeFor[progress.ItemState]():    terms(narrative.Terms[progress.ItemState](), "清单项的情况。", "What is known of an item."),
	reflect.TypeFor[progress.WantedKind]():   terms(narrative.Terms[progress.WantedKind](), "缺少的是什么。", "What is wanted."),
	reflect.TypeFor[edition.Cause]():         terms(narrative.Terms[edition.Cause](), "为什么改为这个数。", "Why it came to stand."),
	reflect.TypeFor[edition.StatusCause]():   terms(narrative.Terms[edition.StatusCause](), "为什么与快照里的判断不同。", "Why it reads otherwise than in the snapshot."),
	reflect.TypeFor[progress.FactID]():       terms(narrative.Terms[progress.FactID](), "不影响判断的事实。", "A fact that has no part in the status."),
}

// terms is a closed list of package progress, explained by its words on the pages.
func terms[T ~string](all []T, zh, en string) func() *jsonschema.Schema {
	return func() *jsonschema.Schema {
		return schema.Enum(schema.Say("", "", zh, en), fields.Each(all, func(t T) schema.Term { return schema.Means(t, narrative.Of(t).ZH, narrative.Of(t).EN) })...)
	}
}

// explain gives types and keys their words.
func (c *contract) explain() {
	used := map[string]bool{}
	say := func(s *jsonschema.Schema, names ...string) {
		for _, name := range names {
			if t, ok := glossary[name]; ok {
				s.Description, used[name] = t.ZH+" "+t.EN, true
				return
			}
		}
	}
	keys := func(s *jsonschema.Schema, owners []string) {
		plain(s)
		if s.Properties == nil {
			return
		}
		for p := s.Properties.Oldest(); p != nil; p = p.Next() {
			say(p.Value, append(fields.Each(owners, func(o string) string { return o + "." + p.Key }), p.Key)...)
		}
	}
	for name, s := range c.definitions {
		keys(s, c.owners(c.types[name]))
		say(s, name)
	}
	for _, s := range c.envelopes {
		keys(s, nil)
	}
	for name := range glossary {
		if !used[name] {
			c.unused = append(c.unused, name)
		}
	}
}

// owners are the names of a type and of those that it embeds, whose keys it has.
func (c *contract) owners(t reflect.Type) []string {
	all := []string{c.name(t)}
	if t.Kind() == reflect.Struct {
		for f := range t.Fields() {
			if f.Anonymous && f.Type.Kind() == reflect.Struct {
				all = append(all, c.owners(f.Type)...)
			}
		}
	}
	return all
}

// plain takes away what the schemas of maintainers' files say for editors alone: titles, of which programs would make names of
// types, examples of what to write, and digits without quotes, which only YAML has.
func plain(s *jsonschema.Schema) {
	if s.Extras["type"] != nil {
		s.Type = "string"
	}
	s.Title, s.Extras = "", nil
	if s.Properties == nil {
		return
	}
	for p := s.Properties.Oldest(); p != nil; p = p.Next() {
		p.Value.Title, p.Value.Examples = "", nil
	}
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
	for _, r := range [][2]string{{`"$ref":"#/$defs/`, `"$ref":"` + place}, {`\u003c`, "<"}, {`\u003e`, ">"}, {`\u0026`, "&"}} {
		b = bytes.ReplaceAll(b, []byte(r[0]), []byte(r[1]))
	}
	return b
}
