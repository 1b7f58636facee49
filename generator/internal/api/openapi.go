package api

import (
	"cmp"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/export"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// openAPI is as much of an OpenAPI 3.1 document as static files need.
type openAPI struct {
	OpenAPI  string              `json:"openapi"`
	Dialect  string              `json:"jsonSchemaDialect"`
	Info     info                `json:"info"`
	Servers  []server            `json:"servers"`
	Security []string            `json:"security"` // none
	Tags     []tag               `json:"tags"`
	Paths    map[string]pathItem `json:"paths"`
	Parts    components          `json:"components"`
	More     moreDocs            `json:"externalDocs"`
}

type moreDocs struct {
	Description string `json:"description"`
	URL         string `json:"url"`
}

type info struct {
	Title       string  `json:"title"`
	Description string  `json:"description"`
	Version     string  `json:"version"`
	Contact     contact `json:"contact"`
	License     license `json:"license"`
}

// contact is who answers for the site, as far as site.yaml says.
type contact struct {
	Name  string `json:"name"`
	URL   string `json:"url,omitempty"`
	Email string `json:"email,omitempty"`
}

type license struct {
	Name string         `json:"name"`
	URL  sourcefile.URL `json:"url"`
}

type server struct {
	URL         string `json:"url"`
	Description string `json:"description"`
}

type tag struct {
	Name        string `json:"name"`
	Description string `json:"description"`
}

type pathItem struct {
	Get operation `json:"get"`
}

type operation struct {
	ID         string              `json:"operationId"`
	Tags       []string            `json:"tags"`
	Summary    string              `json:"summary"`
	About      string              `json:"description"`
	Parameters []parameter         `json:"parameters,omitempty"`
	Responses  map[string]response `json:"responses"`
}

type parameter struct {
	Name        string    `json:"name"`
	In          string    `json:"in"`
	Description string    `json:"description"`
	Required    bool      `json:"required"`
	Schema      reference `json:"schema"`
	Example     string    `json:"example,omitempty"`
}

type reference struct {
	Ref string `json:"$ref"`
}

type response struct {
	Ref         string           `json:"$ref,omitempty"`
	Description string           `json:"description,omitempty"`
	Content     map[string]media `json:"content,omitempty"`
}

type media struct {
	Schema   any                `json:"schema,omitempty"`
	Examples map[string]example `json:"examples,omitempty"`
}

// example is a published document, by its address seen from this one.
type example struct {
	At string `json:"externalValue"`
}

type components struct {
	Schemas   map[string]json.RawMessage `json:"schemas"`
	Responses map[string]response        `json:"responses"`
}

// The groups of addresses.
const (
	tagDocuments = "documents"
	tagItems     = "items"
	tagDownloads = "downloads"
	tagSchemas   = "schemas"
)

const toSchemas = "#/components/schemas/"

// toRoot leads from the OpenAPI document to the site's root.
var toRoot = strings.Repeat("../", strings.Count(urls.OpenAPI, "/"))

// openAPI describes every document and download. It is self-contained: the schemas are in it, but for what each word of
// a closed list means, which takes as much room as anything else and stands in the published schemas.
func (w *writer) openAPI() openAPI {
	site := w.Site
	d := openAPI{
		OpenAPI: "3.1.0", Dialect: jsonschema.Version,
		Info: info{
			site.Title.Both(), locales.APIDescription().Both(), SchemaVersion, w.contact(),
			license{site.Licences.Data, site.Licences.DataURL},
		},
		Servers:  []server{{strings.TrimSuffix(toRoot, "/"), locales.APIRoot().Both()}},
		Security: []string{},
		Tags: []tag{
			{tagDocuments, locales.APIDocuments().Both()},
			{tagItems, locales.APIItems().Both()},
			{tagDownloads, locales.APIDownloads().Both()},
			{tagSchemas, locales.APISchemas().Both()},
		},
		Paths: map[string]pathItem{},
		Parts: components{map[string]json.RawMessage{}, map[string]response{
			"NotFound": {Description: locales.APINotFound().Both(), Content: map[string]media{"text/html": {}}},
		}},
		More: moreDocs{locales.APIWords().Both(), toRoot + sharedDefinitions},
	}
	for name, schema := range w.contract.Definitions {
		t := w.contract.Types[name]
		if len(w.Snapshots) == 0 && t.PkgPath() == reflect.TypeFor[snapshot.Manifest]().PkgPath() {
			continue // of a manifest, and there is none
		}
		if schema.Examples != nil && locales.IsList(t) {
			brief := *schema
			brief.Description = locales.FieldOf(t, "").About.Both()
			schema = &brief
		}
		d.Parts.Schemas[name] = refer(schema, toSchemas)
	}
	d.Parts.Schemas[envelopeName] = refer(w.contract.emptyEnvelope(), toSchemas)
	w.addDocuments(&d)
	w.addDownloads(&d)
	return d
}

// contact is who answers for the site: an address of e-mail, else the repository, where there is one.
func (w *writer) contact() contact {
	c := contact{Name: w.Site.Compiler().Both(), Email: string(w.Site.Contact.Mailbox())}
	if c.Email == "" {
		c.URL = string(w.Site.Repository)
	}
	return c
}

// published is a file, or one of a kind for each item, as OpenAPI describes it.
type published struct {
	address, operation, tag string
	name, about             locales.Text
	// id is that of an item that has the file; "" where there is one address.
	id     string
	media  string
	schema any
	// shown reports that a file that is published now stands as an example.
	shown bool
}

// add describes what is published at an address. Plain static hosts know a file by its ending alone, and so what they
// send stands beside the media type that is meant.
func (d *openAPI) add(p published) {
	body := media{Schema: p.schema}
	if p.shown {
		body.Examples = map[string]example{"published": {toRoot + urls.At(p.address, p.id)}}
	}
	content := map[string]media{p.media: body}
	if sent := urls.SentAs(p.address); sent != "" && sent != p.media {
		content[sent] = body
	}
	o := operation{
		ID: p.operation, Tags: []string{p.tag}, Summary: p.name.Both(), About: cmp.Or(p.about, p.name).Both(),
		Responses: map[string]response{
			"200": {Description: locales.APIFile().Both(), Content: content},
			"404": {Ref: "#/components/responses/NotFound"},
		},
	}
	if strings.Contains(p.address, urls.ID) {
		o.Parameters = []parameter{
			{"id", "path", locales.APIIDGiven().Both(), true, reference{toSchemas + "ID"}, p.id},
		}
	}
	d.Paths["/"+p.address] = pathItem{o}
}

func (w *writer) addDocuments(d *openAPI) {
	for _, k := range endpoints() {
		name, p := capital(k.id)+"Document", published{
			address: k.address, operation: "get" + capital(k.id), tag: tagDocuments, name: k.name(), about: k.about(),
			media: urls.MediaJSON,
		}
		if k.perItem() {
			p.tag = tagItems
		}
		if all := w.written[k.id]; len(all) > 0 {
			p.id, p.shown = all[0].id, true
		}
		d.Parts.Schemas[name] = refer(&jsonschema.Schema{AllOf: []*jsonschema.Schema{
			{Ref: "#/$defs/" + envelopeName}, resultOf(w.contract.envelopes[k.id]),
		}}, toSchemas)
		p.schema = reference{toSchemas + name}
		d.add(p)
	}
	object := map[string]string{"type": "object"}
	d.add(published{
		address: urls.OpenAPI, operation: "getOpenapi", tag: tagDocuments, name: locales.APIItself(),
		media: urls.MediaJSON, schema: object,
	})
	text := func(key string) locales.Text { return locales.FieldOf(reflect.TypeFor[IndexDocument](), key).About }
	d.add(published{
		address: urls.Schemas + urls.Root + urls.ID + ".schema.json", operation: "getSchema", tag: tagSchemas,
		name: text("schemas"), id: "figures", media: urls.MediaSchema, schema: object, shown: true,
	})
	d.add(published{
		address: urls.Schemas + urls.ID + ".schema.json", operation: "getDataSchema", tag: tagSchemas,
		name: text("schemas"), id: "publication", media: urls.MediaSchema, schema: object, shown: true,
	})
	if len(w.Snapshots) > 0 {
		d.add(published{
			address: urls.Snapshots.File(urls.ID, snapshot.ManifestFile), operation: "getManifest", tag: tagSchemas,
			name: locales.FieldOf(reflect.TypeFor[SnapshotDocument](), "manifest").About, id: w.Snapshots[0].ID,
			media: urls.MediaJSON, schema: reference{toSchemas + manifestName}, shown: true,
		})
		d.Parts.Schemas[manifestName] = refer(w.contract.envelopes[manifestKind], toSchemas)
	}
}

// about says what the kind of document holds.
func (k endpoint) about() locales.Text {
	result, _ := k.envelope.FieldByName("Result")
	t := result.Type
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return locales.FieldOf(t, "").About
}

func (w *writer) addDownloads(d *openAPI) {
	for _, l := range export.Downloads() {
		p := published{
			address: l.Address, operation: "download" + operationName(l.Address), tag: tagDownloads, name: l.Name(),
			media: l.Media,
		}
		switch l.Each {
		case urls.Indicators:
			if i := slices.IndexFunc(w.Indicators, func(i *edition.Indicator) bool { return l.For(i) != "" }); i >= 0 {
				p.id = string(w.Indicators[i].ID)
			}
		case urls.Areas:
			p.id = string(w.Areas[0].ID)
		case urls.Targets:
			p.id = string(w.Targets[0].ID)
		}
		if strings.HasPrefix(l.Media, "text/") {
			p.schema = map[string]string{"type": "string"}
		}
		d.add(p)
	}
}

// envelopeName is that of the schema of what all documents have around their content.
const envelopeName = "Envelope"

const resultKey = "result"

// emptyEnvelope is the schema of a document but for its content.
func (c *contract) emptyEnvelope() *jsonschema.Schema {
	e := *c.envelopes["index"]
	e.Properties = jsonschema.NewProperties()
	for p := c.envelopes["index"].Properties.Oldest(); p != nil; p = p.Next() {
		if p.Key != resultKey {
			e.Properties.Set(p.Key, p.Value)
		}
	}
	e.Version, e.Required = "", slices.DeleteFunc(slices.Clone(e.Required), func(k string) bool {
		return k == resultKey
	})
	return &e
}

// resultOf is the schema of a document's content, under its key.
func resultOf(envelope *jsonschema.Schema) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "object", Properties: jsonschema.NewProperties(), Required: []string{resultKey}}
	s.Properties.Set(resultKey, envelope.Properties.Value(resultKey))
	return s
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// operationName makes an identifier of an address: IndicatorsCsv of indicators/{id}.csv.
func operationName(address string) (name string) {
	for _, part := range strings.FieldsFunc(strings.Replace(address, urls.ID, "", 1), func(r rune) bool {
		return strings.ContainsRune("/.-", r)
	}) {
		name += capital(part)
	}
	return name
}
