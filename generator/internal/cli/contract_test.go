package cli

import (
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/pb33f/libopenapi"
	validator "github.com/pb33f/libopenapi-validator"
	"github.com/pb33f/libopenapi-validator/config"
	"github.com/santhosh-tekuri/jsonschema/v5"

	"five-areas/generator/internal/api"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// files are the published files below a folder, "." for all.
func (p published) files(t *testing.T, below string) (all []string) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(p.dir), strings.TrimSuffix(below, "/"),
		func(file string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				all = append(all, file)
			}
			return err
		})
	if err != nil || len(all) == 0 {
		t.Fatal(below, "holds no files", err)
	}
	return all
}

// data are the published files that are neither pages nor there for pages.
func (p published) data(t *testing.T) []string {
	return slices.DeleteFunc(p.files(t, "."), func(file string) bool {
		switch path.Ext(file) {
		case ".html", ".css", ".js", ".xml", ".png":
			return true
		}
		return file == "robots.txt" || file == "favicon.svg" || file == "_headers"
	})
}

func (p published) read(t *testing.T, file string) []byte {
	t.Helper()
	body, err := fs.ReadFile(os.DirFS(p.dir), file)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func decoded(t *testing.T, file string, body []byte) (v any) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return v
}

// Every document keeps the schema that the index names for it, as a reader of the published schemas finds.
func TestDocumentsKeepTheirSchemas(t *testing.T) {
	p := built(t)
	compiler := jsonschema.NewCompiler()
	compiler.Draft, compiler.AssertFormat = jsonschema.Draft2020, true
	compiler.LoadURL = func(s string) (io.ReadCloser, error) {
		return os.DirFS(p.dir).Open(strings.TrimPrefix(s, "https://example.org"+subPath))
	}
	schemaOf := map[string]string{urls.Index: urls.Schemas + urls.Root + "index.schema.json"}
	var index api.Envelope[api.IndexDocument]
	p.document(t, urls.Index, &index)
	for _, d := range index.Result.Documents {
		schemaOf[d.Document] = d.Schema
	}
	for _, file := range p.files(t, urls.Root) {
		if file == urls.OpenAPI {
			continue
		}
		for _, d := range index.Result.ItemDocuments {
			if matches(d.Template, file) {
				schemaOf[file] = d.Schema
			}
		}
		schema, err := compiler.Compile("https://example.org" + subPath + schemaOf[file])
		if err != nil {
			t.Fatalf("%s: %#v", file, err)
		}
		body := p.read(t, file)
		if err := schema.Validate(decoded(t, file, body)); err != nil {
			t.Errorf("%s: %#v", file, err)
		}
		var again bytes.Buffer
		if err := json.Indent(&again, body, "", "  "); err != nil || !bytes.Equal(again.Bytes(), body) {
			t.Errorf("%s is not in canonical form", file)
		}
	}
}

// matches reports whether an address is one of a template's.
func matches(template, address string) bool {
	before, after, ok := strings.Cut(template, urls.ID)
	id, below := strings.CutPrefix(address, before)
	id, ends := strings.CutSuffix(id, after)
	return ok && below && ends && !strings.Contains(id, "/")
}

// The schemas leave nothing open: every key is required, no other is allowed, and every value has one type, or null.
// Only of objects of languages there may be more or fewer keys, all texts, beside the first language's.
func TestSchemasLeaveNothingOpen(t *testing.T) {
	var closed func(at string, v any)
	closed = func(at string, v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				closed(at, x)
			}
		case map[string]any:
			for key, x := range v {
				closed(at+"/"+key, x)
			}
			properties, object := v["properties"].(map[string]any)
			if !object || strings.HasSuffix(at, "/properties") {
				return
			}
			others, required := any(false), len(properties)
			// Other names are a list in each of the two languages that the record is kept in.
			if first, _ := properties[string(locales.Langs[0])].(map[string]any); first != nil &&
				first["type"] != "array" {
				others, required = any(map[string]any{"type": "string"}), 1
			}
			if stated, _ := v["required"].([]any); len(stated) != required ||
				!reflect.DeepEqual(v["additionalProperties"], others) {
				t.Errorf("%s: %d keys, of which %d are required, others: %v", at, len(properties), len(stated),
					v["additionalProperties"])
			}
			for key, x := range properties {
				one := x.(map[string]any)
				if either, ok := one["anyOf"].([]any); ok {
					if len(either) != 2 || either[1].(map[string]any)["type"] != "null" {
						t.Errorf("%s/%s is a union", at, key)
					}
					one = either[0].(map[string]any)
				}
				if both, ok := one["type"].([]any); ok && (len(both) != 2 || both[1] != "null") || one["oneOf"] != nil {
					t.Errorf("%s/%s is a union", at, key)
				}
				if one["type"] == nil && one["$ref"] == nil || one["type"] == "number" {
					t.Errorf("%s/%s: any value, or a number that is not whole", at, key)
				}
			}
		}
	}
	for _, f := range api.SchemaFiles() {
		if strings.HasPrefix(f.Path, api.Strict) {
			closed(f.Path, decoded(t, f.Path, f.Body))
		}
	}
}

// The OpenAPI document is valid, stands alone, describes every file that it should, and each JSON file is as it says.
func TestOpenAPI(t *testing.T) {
	p := built(t)
	doc, err := libopenapi.NewDocument(p.read(t, urls.OpenAPI))
	if err != nil {
		t.Fatal(err)
	}
	model, err := doc.BuildV3Model()
	if err != nil {
		t.Fatal(err)
	}
	v, errs := validator.NewValidator(doc, config.WithFormatAssertions())
	if errs != nil {
		t.Fatal(errs)
	}
	if size := len(p.read(t, urls.OpenAPI)); size > 220_000 {
		t.Errorf("%d bytes: clients fetch it whole", size)
	}
	if ok, problems := v.ValidateDocument(); !ok {
		for _, e := range problems {
			t.Error(e)
		}
	}
	files := slices.DeleteFunc(p.data(t), func(file string) bool { // what manifests name
		return strings.HasPrefix(file, string(urls.Snapshots)+"/") && path.Base(file) != snapshot.ManifestFile ||
			strings.HasPrefix(file, urls.Workbench)
	})
	found := map[string]int{}
	for _, file := range files {
		for template := range model.Model.Paths.PathItems.KeysFromOldest() {
			if template == "/"+file || matches(template, "/"+file) {
				found[template]++
				found[file]++
			}
		}
		if found[file] != 1 {
			t.Errorf("%d paths describe %s", found[file], file)
		}
		if !strings.HasPrefix(file, urls.Root) && path.Base(file) != snapshot.ManifestFile {
			continue
		}
		request := httptest.NewRequest(http.MethodGet, "https://example.org/"+file, nil)
		response := httptest.NewRecorder()
		response.Header().Set("Content-Type", "application/json")
		_, _ = response.Write(p.read(t, file))
		if ok, problems := v.ValidateHttpResponse(request, response.Result()); !ok {
			for _, e := range problems {
				t.Errorf("%s: %v", file, e)
			}
		}
	}
	for template, item := range model.Model.Paths.PathItems.FromOldest() {
		if found[template] == 0 {
			t.Errorf("nothing is published at %s", template)
		}
		for _, parameter := range item.Get.Parameters {
			if example := strings.Replace(template, urls.ID, parameter.Example.Value, 1); !slices.Contains(files,
				example[1:]) {
				t.Errorf("the example %s is not published", example)
			}
		}
	}
}

// client knows nothing but the address of the index. It follows what is an address in a document by its key, and what a
// schema refers to.
type client struct {
	t    *testing.T
	root *url.URL // of the site
	seen map[string]bool
}

func (c client) follow(from, address string) {
	address, _, _ = strings.Cut(address, "#")
	if c.seen[address] {
		return
	}
	c.seen[address] = true
	u, err := c.root.Parse(address)
	if err != nil {
		c.t.Errorf("%s: %v", from, err)
		return
	}
	r, err := http.Get(u.String())
	if err != nil {
		c.t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK || len(body) == 0 {
		c.t.Errorf("%s leads to %s: %s, %d bytes, %v", from, address, r.Status, len(body), err)
		return
	}
	switch {
	case address == urls.OpenAPI: // TestOpenAPI reads it
	case strings.HasSuffix(address, ".schema.json"):
		c.schema(address, decoded(c.t, address, body))
	case path.Ext(address) == ".json" && strings.HasPrefix(address, urls.Root):
		c.document(address, "", decoded(c.t, address, body))
	}
}

func (c client) document(from, key string, v any) {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			if key == "pages" || key == "method_pages" || key == "documentation" {
				k = "address"
			}
			c.document(from, k, x)
		}
	case []any:
		for _, x := range v {
			c.document(from, key, x)
		}
	case string:
		switch key {
		case "document", "schema", "schemas", "openapi", "address", "vintages_document", "manifest":
			c.follow(from, v)
		}
	}
}

func (c client) schema(from string, v any) {
	switch v := v.(type) {
	case map[string]any:
		if ref, ok := v["$ref"].(string); ok && !strings.HasPrefix(ref, "#") {
			c.follow(from, path.Dir(from)+"/"+ref)
		}
		for _, x := range v {
			c.schema(from, x)
		}
	case []any:
		for _, x := range v {
			c.schema(from, x)
		}
	}
}

// From the index a client finds every document, schema and download, and no link is dead.
func TestIndexLeadsEverywhere(t *testing.T) {
	p := built(t)
	server := httptest.NewServer(http.StripPrefix(subPath, http.FileServer(http.Dir(p.dir))))
	defer server.Close()
	root, err := url.Parse(server.URL + subPath)
	if err != nil {
		t.Fatal(err)
	}
	c := client{t, root, map[string]bool{}}
	c.follow("", urls.Index)
	for _, file := range p.data(t) {
		if !c.seen[file] {
			t.Errorf("nothing leads to %s", file)
		}
	}
}

// The page about the API says in both languages what changed in the version that is published.
func TestChangesOfTheAPI(t *testing.T) {
	p := built(t)
	for _, l := range locales.Langs {
		first := ""
		for n := range p.page(t, urls.Guide.Page(l)).root.Descendants() {
			if id := attribute(n, "id"); n.Data == "h3" && first == "" {
				first = id
			}
		}
		if want := "v" + strings.Replace(api.SchemaVersion, ".", "-", 1); first != want {
			t.Errorf("%s: its newest change is #%s, want #%s", urls.Guide.Page(l), first, want)
		}
	}
}
