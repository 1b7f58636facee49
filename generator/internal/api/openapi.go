package api

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
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
	Schema  any `json:"schema,omitempty"`
	Example any `json:"example,omitempty"`
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

// openAPI describes every document and download. It is self-contained: the schemas are in it.
func (w *writer) openAPI() openAPI {
	site := w.Site
	d := openAPI{
		OpenAPI: "3.1.0", Dialect: jsonschema.Version,
		Info: info{
			site.Title.Both(), locales.APIDescription().Both(), SchemaVersion, w.contact(),
			license{site.Licences.Data, site.Licences.DataURL},
		},
		Servers: []server{{
			strings.TrimSuffix(strings.Repeat("../", strings.Count(urls.OpenAPI, "/")), "/"),
			"网站的根目录 The site's root",
		}},
		Security: []string{},
		Tags: []tag{
			{tagDocuments, "只有一个地址的文件 Documents at one address"},
			{tagItems, "每个事物各有一个的文件 Documents of which there is one for each item"},
			{tagDownloads, "可以下载的文件 Files to download"},
			{tagSchemas, "JSON Schema和存档的清单 JSON Schemas, and the manifests of snapshots"},
		},
		Paths: map[string]pathItem{},
		Parts: components{map[string]json.RawMessage{}, map[string]response{
			"NotFound": {Description: "没有这样的文件。 There is no such file.", Content: map[string]media{"text/html": {}}},
		}},
	}
	for name, schema := range w.contract.Definitions {
		d.Parts.Schemas[name] = refer(schema, toSchemas)
	}
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
	id      string
	media   string
	schema  any
	example any
}

// add describes what is published at an address. Plain static hosts know a file by its ending alone, and so what they
// send stands beside the media type that is meant.
func (d *openAPI) add(p published) {
	content := map[string]media{p.media: {p.schema, p.example}}
	if sent := urls.SentAs(p.address); sent != "" && sent != p.media {
		content[sent] = media{p.schema, p.example}
	}
	o := operation{
		ID: p.operation, Tags: []string{p.tag}, Summary: p.name.Both(), About: cmp.Or(p.about, p.name).Both(),
		Responses: map[string]response{
			"200": {Description: p.name.Both(), Content: content},
			"404": {Ref: "#/components/responses/NotFound"},
		},
	}
	if strings.Contains(p.address, urls.ID) {
		o.Parameters = []parameter{
			{"id", "path", "编号，见列表。 An id from the list.", true, reference{toSchemas + "ID"}, p.id},
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
			p.id = all[0].id
			if body := all[0].body; body != nil {
				p.example = sample(body)
			}
		}
		d.Parts.Schemas[name] = refer(w.contract.envelopes[k.id], toSchemas)
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
		name: text("schemas"), id: "figures", media: urls.MediaSchema, schema: object,
	})
	d.add(published{
		address: urls.Schemas + urls.ID + ".schema.json", operation: "getDataSchema", tag: tagSchemas,
		name: text("schemas"), id: "publication", media: urls.MediaSchema, schema: object,
	})
	if len(w.Snapshots) > 0 {
		d.add(published{
			address: urls.Snapshots.File(urls.ID, snapshot.ManifestFile), operation: "getManifest", tag: tagSchemas,
			name: locales.FieldOf(reflect.TypeFor[SnapshotDocument](), "manifest").About, id: w.Snapshots[0].ID,
			media: urls.MediaJSON, schema: object,
		})
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
		if i := slices.IndexFunc(w.Indicators, func(i *edition.Indicator) bool {
			return l.PerIndicator() && l.For(i) != ""
		}); i >= 0 {
			p.id = string(w.Indicators[i].ID)
		}
		if strings.HasPrefix(l.Media, "text/") {
			p.schema = map[string]string{"type": "string"}
		}
		d.add(p)
	}
}

// sample is a document as an example: the first item of each list, and the beginning of a long text.
func sample(body []byte) any {
	var v any
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		panic(fmt.Sprintf("sample of a document: %v", err))
	}
	return shortened(v)
}

func shortened(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, x := range v {
			v[key] = shortened(x)
		}
	case []any:
		if len(v) > 2 || len(v) > 0 && !isNumber(v[0]) { // a span of the plan's text is a list of two numbers
			v = v[:1]
		}
		for i, x := range v {
			v[i] = shortened(x)
		}
		return v
	case string:
		if r := []rune(v); len(r) > 200 && strings.ContainsAny(v, "，。 ") {
			return string(r[:200]) + "…"
		}
	}
	return v
}

func isNumber(v any) bool { _, ok := v.(json.Number); return ok }

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
