package export

import (
	"strings"

	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// node is an object of JSON-LD. Its keys are written in the order of the alphabet.
type node = map[string]any

// lingual is a text with the language of each of its values.
func lingual(t locales.Text) (all []node) {
	for _, l := range locales.Langs {
		if words := t.Own(l); words != "" {
			all = append(all, node{"@value": words, "@language": string(l)})
		}
	}
	return all
}

func id(address string) node { return node{"@id": address} }

// tableMetadata describes the CSV files for programs, which are next to it.
func (w *writer) tableMetadata() []byte {
	var all []node
	for _, t := range listedTables() {
		all = append(all, node{
			"url": t.Name + ".csv", "dc:title": lingual(t.Title()),
			"tableSchema": w.tableSchema(t, ""),
		})
	}
	return w.tableGroup(node{"tables": all})
}

// indicatorMetadata describes the CSV files of the indicators, which are next to it and are made alike.
func (w *writer) indicatorMetadata() []byte {
	up := "../" + urls.Data
	all := []node{
		{"url": up + fields.Indicators.Name + ".csv", "tableSchema": w.tableSchema(fields.Indicators, up)},
		{"url": up + fields.Publications.Name + ".csv", "tableSchema": w.tableSchema(fields.Publications, up)},
	}
	for _, i := range w.Indicators {
		file := strings.TrimPrefix(urls.Indicators.Download(string(i.ID), "csv"), string(urls.Indicators)+"/")
		all = append(all, node{"url": file, "dc:title": lingual(i.Name)})
	}
	return w.tableGroup(node{"tables": all, "tableSchema": w.tableSchema(fields.Figures, up)})
}

func (w *writer) tableGroup(of node) []byte {
	of["@context"] = []any{"http://www.w3.org/ns/csvw", node{"@language": string(locales.Langs[0])}}
	of["@type"] = "TableGroup"
	of["dc:title"] = lingual(w.Site.Name())
	of["dc:publisher"] = lingual(w.Site.Compiler())
	of["dc:license"] = id(string(w.Site.Licences.DataURL))
	return encoded(of)
}

// tableSchema describes a table by its columns; up leads to the tables that it refers to.
func (w *writer) tableSchema(t *fields.Table, up string) node {
	schema := node{"primaryKey": t.Key, "aboutUrl": w.aboutURL(t)}
	var columns, foreign []node
	for _, c := range t.Columns {
		columns = append(columns, w.tableColumn(c))
		if c.Refers != "" {
			foreign = append(foreign, node{
				"columnReference": c.Name,
				"reference":       node{"resource": up + c.Refers + ".csv", "columnReference": "id"},
			})
		}
	}
	schema["columns"] = columns
	if foreign != nil {
		schema["foreignKeys"] = foreign
	}
	return schema
}

// page is where a collection's pages are, seen from a folder of downloads: in full once the site has an address, so
// that a copy elsewhere leads to it.
func (w *writer) page(c, rest string) string {
	address := string(w.Site.Address())
	if address == "" {
		address = "../"
	}
	return address + c + "/" + rest
}

// aboutURL is what a row is about: a figure has a place on its publication's page.
func (w *writer) aboutURL(t *fields.Table) string {
	switch t {
	case fields.Figures:
		return w.page(fields.Publications.Name, "{publication}/#{id}")
	case sdmxTable:
		return w.page(fields.Publications.Name, "{PUBLICATION}/#{FIGURE}")
	case fields.Indicators, fields.Publications:
		return w.page(t.Name, "{id}/")
	}
	return "#" + "{" + strings.Join(t.Key, "}.{") + "}"
}

var csvwTypes = map[fields.Type]any{
	fields.String: "string", fields.Number: "decimal", fields.Integer: "integer", fields.Boolean: "boolean",
	fields.Day: "date",
}

func (w *writer) tableColumn(c fields.Column) node {
	n := node{"name": c.Name, "titles": c.Name, "dc:description": lingual(c.About()), "datatype": csvwTypes[c.Type]}
	if c.Always {
		n["required"] = true
	}
	if c.Terms() != nil {
		n["datatype"] = node{"base": "string", "format": strings.Join(c.Terms(), "|")}
	}
	if c.Refers != "" {
		n["valueUrl"] = w.page(c.Refers, "{"+c.Name+"}/")
	}
	return n
}
