package export

import (
	"bytes"
	"encoding/json"
	"path"
	"strings"

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/locales"
)

// The descriptor of a Frictionless Data Package, version 2. It has one language: words stand in both, one after the other.

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

// tables are the CSV files and how their rows are made.
var tables = map[string]layout{
	figureTable: figureLayout, indicatorTable: indicatorLayout, sourceTable: sourceLayout, fixTable: fixLayout, wordTable: wordLayout, sdmxTable: sdmxLayout,
}

// keys are the columns that tell one row of a table from all others; id where nothing stands here.
var keys = map[string][]string{
	wordTable: {"table", "column"},
	sdmxTable: {"REF_AREA", "INDICATOR", "DEFINITION", "REPORTERS", "PUBLICATION", "TIME_PERIOD"},
}

func (l layout) key() []string {
	if key := keys[l.name]; key != nil {
		return key
	}
	return []string{"id"}
}

// both is a text in its two languages.
func both(t locales.Text) string {
	if t.ZH == t.EN {
		return t.ZH
	}
	return t.ZH + " · " + t.EN
}

// dataPackage describes the data among some files, whose paths it gives without a folder.
func (w *writer) dataPackage(files []api.File, without string) []byte {
	name := w.Site.Name()
	p := dataPackage{
		Schema: "https://datapackage.org/profiles/2.0/datapackage.json", Name: narrative.CiteSite(w.Site, w.AsOf).Key, Title: both(name),
		Description: both(w.description()), Homepage: string(w.Site.Address()), Version: string(w.AsOf),
		Contributors: []contributor{{both(w.Site.Operator), []string{"creator"}}},
		Licenses:     []licence{{w.Site.Licences.Data, string(w.Site.Licences.DataURL)}},
	}
	for _, a := range w.Articles {
		p.Keywords = append(p.Keywords, a.Name.ZH, a.Name.EN)
	}
	for _, s := range w.Publications {
		p.Sources = append(p.Sources, source{s.Outlet + ": " + both(titleOf(s)), string(s.URL)})
	}
	for _, f := range files {
		if offer(f.Path).Table() {
			p.Resources = append(p.Resources, describe(f, strings.TrimPrefix(f.Path, without)))
		}
	}
	return encoded(p)
}

// description says what the data are.
func (w *writer) description() locales.Text {
	return locales.Say(
		"%[1]s金融“五篇大文章”的公开数据：每个数都照来源所印抄写，附来源、口径和时期。口径不同的数不可比。",
		"Published figures on the five major areas of finance of %[1]s, each as its source prints it, with its source, definition and period. Figures of different definitions do not compare.",
		w.Home.Short())
}

// titleOf is a publication's own title, or our description of it.
func titleOf(p *edition.Publication) locales.Text {
	if p.Title != nil {
		return locales.Same(p.Title.Text)
	}
	return *p.Subject
}

func describe(f api.File, at string) resource {
	d := offer(f.Path)
	file := path.Base(f.Path)
	sum := sumOf(f.Body)
	r := resource{
		Name: file, Path: at, Title: both(d.Name), Format: strings.TrimPrefix(path.Ext(file), "."), MediaType: d.Media,
		Bytes: sum.bytes, Hash: "sha256:" + sum.sha256,
	}
	if table, ok := tables[strings.TrimSuffix(file, ".csv")]; ok {
		r.Name, r.Type = table.name, "table"
		if !bytes.HasPrefix(f.Body, []byte(mark)) { // readers who look for themselves find the mark, those who are told UTF-8 do not
			r.Encoding = "utf-8"
		}
		r.Dialect = &dialect{",", "\r\n", `"`, true, true}
		r.Schema = table.schema()
	}
	return r
}

func (l layout) schema() *tableSchema {
	s := &tableSchema{MissingValues: []string{""}, PrimaryKey: l.key()}
	for _, f := range l.fields {
		t := tableField{Name: f.name, Type: string(f.kind), Description: both(f.about)}
		if unique := len(s.PrimaryKey) == 1 && f.name == s.PrimaryKey[0]; f.always || f.terms != nil {
			t.Constraints = &constraints{f.always, unique, f.terms}
		}
		s.Fields = append(s.Fields, t)
		if f.refers != "" {
			s.ForeignKeys = append(s.ForeignKeys, foreignKey{[]string{f.name}, reference{f.refers, []string{"id"}}})
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
