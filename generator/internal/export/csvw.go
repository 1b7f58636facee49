package export

import (
	"strings"

	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

// node is an object of JSON-LD. Its keys are written in the order of the alphabet.
type node = map[string]any

// lingual is a text with the language of each of its two values.
func lingual(t locales.Text) []node {
	return []node{{"@value": t.ZH, "@language": "zh"}, {"@value": t.EN, "@language": "en"}}
}

func id(address string) node { return node{"@id": address} }

func typed(value, kind string) node { return node{"@value": value, "@type": kind} }

// tableMetadata describes the CSV files with everything, which stand beside it.
func (w *writer) tableMetadata() []byte {
	var all []node
	for _, l := range []layout{figureLayout, indicatorLayout, sourceLayout, fixLayout, wordLayout, sdmxLayout} {
		all = append(all, node{"url": l.name + ".csv", "dc:title": lingual(l.title), "tableSchema": w.tableSchema(l, "")})
	}
	return w.tableGroup(node{"tables": all})
}

// indicatorMetadata describes the CSV files of the indicators, which stand beside it and are made alike.
func (w *writer) indicatorMetadata() []byte {
	up := "../" + urls.Downloads
	all := []node{
		{"url": up + indicatorTable + ".csv", "tableSchema": w.tableSchema(indicatorLayout, up)},
		{"url": up + sourceTable + ".csv", "tableSchema": w.tableSchema(sourceLayout, up)},
	}
	for _, i := range w.Indicators {
		file := strings.TrimPrefix(urls.Indicators.Download(string(i.ID), "csv"), string(urls.Indicators)+"/")
		all = append(all, node{"url": file, "dc:title": lingual(i.Name)})
	}
	return w.tableGroup(node{"tables": all, "tableSchema": w.tableSchema(figureLayout, up)})
}

func (w *writer) tableGroup(of node) []byte {
	of["@context"] = []any{"http://www.w3.org/ns/csvw", node{"@language": "zh"}}
	of["@type"] = "TableGroup"
	of["dc:title"] = lingual(w.Site.Name())
	of["dc:publisher"] = lingual(w.Site.Operator)
	of["dc:license"] = id(string(w.Site.Licences.DataURL))
	of["dc:modified"] = typed(string(w.AsOf), "xsd:date")
	return encoded(of)
}

// tableSchema describes a table by its columns; up leads to the tables that it refers to.
func (w *writer) tableSchema(l layout, up string) node {
	schema := node{"primaryKey": l.key(), "aboutUrl": w.aboutURL(l)}
	var columns, foreign []node
	for _, f := range l.fields {
		columns = append(columns, w.tableColumn(f))
		if f.refers != "" {
			foreign = append(foreign, node{
				"columnReference": f.name,
				"reference":       node{"resource": up + f.refers + ".csv", "columnReference": "id"},
			})
		}
	}
	schema["columns"] = columns
	if foreign != nil {
		schema["foreignKeys"] = foreign
	}
	return schema
}

// page is where a collection's pages are, seen from a folder of downloads: in full once the site has an address, so that a copy
// elsewhere leads to it.
func (w *writer) page(c, rest string) string {
	address := string(w.Site.Address())
	if address == "" {
		address = "../"
	}
	return address + c + "/" + rest
}

// aboutURL is what a row is about: a figure has a place on its publication's page.
func (w *writer) aboutURL(l layout) string {
	switch l.name {
	case figureTable:
		return w.page(sourceTable, "{publication}/#{id}")
	case sdmxTable:
		return w.page(sourceTable, "{PUBLICATION}/#{FIGURE}")
	case indicatorTable, sourceTable:
		return w.page(l.name, "{id}/")
	}
	return "#" + "{" + strings.Join(l.key(), "}.{") + "}"
}

var csvwTypes = map[kind]any{
	textual: "string", number: "decimal", integer: "integer", boolean: "boolean", day: "date",
}

func (w *writer) tableColumn(f field) node {
	c := node{"name": f.name, "titles": f.name, "dc:description": lingual(f.about), "datatype": csvwTypes[f.kind]}
	if f.always {
		c["required"] = true
	}
	if f.terms != nil {
		c["datatype"] = node{"base": "string", "format": strings.Join(f.terms, "|")}
	}
	if f.refers != "" {
		c["valueUrl"] = w.page(f.refers, "{"+f.name+"}/")
	}
	return c
}
