package export

import (
	"bytes"
	"encoding/json"
	"path"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/locales"
)

// The descriptor of a Frictionless Data Package, version 2. It has one language: words stand in both, one after the
// other.

type dataPackage struct {
	Schema       string        `json:"$schema"`
	Name         string        `json:"name"`
	Title        string        `json:"title"`
	Description  string        `json:"description"`
	Homepage     string        `json:"homepage,omitempty"`
	Version      string        `json:"version"`
	Keywords     []string      `json:"keywords"`
	Contributors []contributor `json:"contributors"`
	Licenses     []licence     `json:"licenses"`
	Sources      []source      `json:"sources"`
	Resources    []resource    `json:"resources"`
}

type contributor struct {
	Title string   `json:"title"`
	Roles []string `json:"roles"`
}

type licence struct {
	Name string `json:"name"`
	Path string `json:"path"`
}

type source struct {
	Title string `json:"title"`
	Path  string `json:"path,omitempty"`
}

type resource struct {
	Name      string       `json:"name"`
	Type      string       `json:"type,omitempty"`
	Path      string       `json:"path"`
	Title     string       `json:"title"`
	Format    string       `json:"format"`
	MediaType string       `json:"mediatype"`
	Encoding  string       `json:"encoding,omitempty"`
	Bytes     int          `json:"bytes"`
	Hash      string       `json:"hash"`
	Dialect   *dialect     `json:"dialect,omitempty"`
	Schema    *tableSchema `json:"schema,omitempty"`
}

type dialect struct {
	Delimiter      string `json:"delimiter"`
	LineTerminator string `json:"lineTerminator"`
	QuoteChar      string `json:"quoteChar"`
	DoubleQuote    bool   `json:"doubleQuote"`
	Header         bool   `json:"header"`
}

type tableSchema struct {
	Fields        []tableField `json:"fields"`
	MissingValues []string     `json:"missingValues"`
	PrimaryKey    []string     `json:"primaryKey"`
	ForeignKeys   []foreignKey `json:"foreignKeys,omitempty"`
}

type tableField struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Description string       `json:"description"`
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Unique   bool     `json:"unique,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

type foreignKey struct {
	Fields    []string  `json:"fields"`
	Reference reference `json:"reference"`
}

type reference struct {
	Resource string   `json:"resource"`
	Fields   []string `json:"fields"`
}

// both is a text in the first two languages, for what has room for one only.
func both(t locales.Text) string {
	first, second := t.In(locales.Langs[0]), t.In(locales.Langs[1])
	if first == second {
		return first
	}
	return first + " · " + second
}

// dataPackage describes the data among the files with everything, whose paths it gives without a folder.
func (w *writer) dataPackage(without string) []byte {
	name := w.Site.Name()
	p := dataPackage{
		Schema: "https://datapackage.org/profiles/2.0/datapackage.json", Name: w.cite().Key,
		Title:       both(name),
		Description: both(w.description()), Homepage: string(w.Site.Address()), Version: string(w.updated),
		Contributors: []contributor{{both(w.Site.Compiler()), []string{"creator"}}},
		Licenses:     []licence{{w.Site.Licences.Data, string(w.Site.Licences.DataURL)}},
	}
	for _, a := range w.Areas {
		for _, l := range locales.Langs {
			p.Keywords = append(p.Keywords, a.Name.In(l))
		}
	}
	for _, s := range w.Publications {
		p.Sources = append(p.Sources, source{s.Outlet + ": " + both(titleOf(s)), string(s.URL)})
	}
	for _, path := range w.everything {
		if d := downloadAt(path); d.packaged() {
			p.Resources = append(p.Resources, describe(d, w.sums[path], strings.TrimPrefix(path, without)))
		}
	}
	return encoded(p)
}

// description says what the data are.
func (w *writer) description() locales.Text {
	return locales.PackageDescription(w.Home.Short())
}

// titleOf is a publication's own title, or our description of it.
func titleOf(p *edition.Publication) locales.Text {
	if p.Title != nil {
		return locales.Same(p.Title.Text)
	}
	return *p.Subject
}

func describe(d Download, sum sum, at string) resource {
	file := path.Base(d.Address)
	r := resource{
		Name: file, Path: at, Title: both(d.Name()), Format: strings.TrimPrefix(path.Ext(file), "."),
		MediaType: d.Media,
		Bytes:     sum.bytes, Hash: "sha256:" + sum.sha256,
	}
	if t := tableOf(strings.TrimSuffix(file, ".csv")); t != nil {
		r.Name, r.Type, r.Encoding = t.Name, "table", "utf-8"
		r.Dialect = &dialect{",", "\r\n", `"`, true, true}
		r.Schema = schemaOf(t)
	}
	return r
}

// tableOf is the table that a CSV file with everything holds; nil where there is none.
func tableOf(name string) *fields.Table {
	for _, t := range listedTables() {
		if t.Name == name {
			return t
		}
	}
	return nil
}

func schemaOf(t *fields.Table) *tableSchema {
	s := &tableSchema{MissingValues: []string{""}, PrimaryKey: t.Key}
	for _, c := range t.Columns {
		f := tableField{Name: c.Name, Type: string(c.Type), Description: both(c.About())}
		if unique := len(t.Key) == 1 && c.Name == t.Key[0]; c.Always || c.Terms() != nil {
			f.Constraints = &constraints{c.Always, unique, c.Terms()}
		}
		s.Fields = append(s.Fields, f)
		if c.Refers != "" {
			s.ForeignKeys = append(s.ForeignKeys, foreignKey{[]string{c.Name}, reference{c.Refers, []string{"id"}}})
		}
	}
	return s
}

// encoded is JSON as the API writes it.
func encoded(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	_ = enc.Encode(v) // strings and numbers only, into memory
	return b.Bytes()
}
