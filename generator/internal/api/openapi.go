package api

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/export"
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
	License     license `json:"license"`
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
	Schema any `json:"schema,omitempty"`
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
)

const toSchemas = "#/components/schemas/"

// openAPI describes every document and download. It is self-contained: the schemas are in it.
func (w *writer) openAPI() openAPI {
	site := w.Site
	d := openAPI{
		OpenAPI: "3.1.0", Dialect: jsonschema.Version,
		Info: info{
			site.Title.Both(), locales.APIDescription().Both(), SchemaVersion,
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
		},
		Paths: map[string]pathItem{},
		Parts: components{map[string]json.RawMessage{}, map[string]response{
			"NotFound": {Description: "没有这样的文件。 There is no such file.", Content: map[string]media{"text/html": {}}},
		}},
	}
	add := func(address, id, tag string, name locales.Text, example, mediaType string, schema any) {
		o := operation{ID: id, Tags: []string{tag}, Summary: name.Both(), Responses: map[string]response{
			"200": {Description: name.Both(), Content: map[string]media{mediaType: {schema}}},
			"404": {Ref: "#/components/responses/NotFound"},
		}}
		if strings.Contains(address, urls.ID) {
			o.Parameters = []parameter{
				{"id", "path", "编号，见列表。 An id from the list.", true, reference{toSchemas + "ID"}, example},
			}
		}
		d.Paths["/"+address] = pathItem{o}
	}
	for name, s := range w.contract.Definitions {
		d.Parts.Schemas[name] = refer(s, toSchemas)
	}
	for _, k := range endpoints() {
		name, tag, example := capital(k.id)+"Document", tagDocuments, ""
		if k.perItem() {
			tag = tagItems
			if all := w.written[k.id]; len(all) > 0 {
				example = all[0].id
			}
		}
		d.Parts.Schemas[name] = refer(w.contract.envelopes[k.id], toSchemas)
		add(k.address, "get"+capital(k.id), tag, k.name(), example, urls.MediaJSON, reference{toSchemas + name})
	}
	add(urls.OpenAPI, "getOpenapi", tagDocuments, locales.APIItself(), "",
		urls.MediaJSON, map[string]string{"type": "object"})
	for _, l := range export.Downloads() {
		example := ""
		if i := slices.IndexFunc(w.Indicators, func(i *edition.Indicator) bool {
			return l.PerIndicator() && l.For(i) != ""
		}); i >= 0 {
			example = string(w.Indicators[i].ID)
		}
		var schema any
		if strings.HasPrefix(l.Media, "text/") {
			schema = map[string]string{"type": "string"}
		}
		add(l.Address, "download"+operationName(l.Address), tagDownloads, l.Name(), example, l.Media, schema)
	}
	return d
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
