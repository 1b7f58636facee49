package export

import (
	"slices"

	"five-areas/generator/internal/fields"
	"five-areas/generator/locales"
)

// The structure that the SDMX-CSV file follows.
const (
	sdmxAgency  = "FIVE_ARTICLES"
	sdmxFigures = "FIGURES"
	sdmxVersion = "1.0.0"
	// everybody is SDMX's code of a total.
	everybody = "_T"
)

// named is what a thing of SDMX is called: in the first language, and in each.
func named(of node, t locales.Text) node {
	names := node{}
	for _, l := range locales.Langs {
		if words := t.Own(l); words != "" {
			names[string(l)] = words
		}
	}
	of["name"], of["names"] = t.First(), names
	return of
}

// maintained is a thing that the agency of the structure maintains.
func maintained(id string, t locales.Text) node {
	return named(node{"id": id, "agencyID": sdmxAgency, "version": sdmxVersion}, t)
}

func urn(class, of string) string {
	return "urn:sdmx:org.sdmx.infomodel." + class + "=" + sdmxAgency + ":" + of
}

// code is a word of a code list.
type code struct {
	id   string
	name locales.Text
}

// codeLists are those of the columns that have one.
func (w *writer) codeLists() map[string][]code {
	lists := map[string][]code{"REPORTERS": {{everybody, locales.SDMXEverybody()}}}
	add := func(column, id string, name locales.Text) {
		at := slices.IndexFunc(lists[column], func(c code) bool { return c.id == id })
		if at < 0 {
			lists[column] = append(lists[column], code{id, name})
		} else if known := &lists[column][at]; known.name != name { // indicators give one id several names
			known.name = known.name.MapIn(func(l *locales.Language, words string) string {
				if other := name.In(l.Key); other != words {
					return words + " / " + other
				}
				return words
			})
		}
	}
	for _, i := range w.Indicators {
		add("INDICATOR", string(i.ID), i.Name)
		add("UNIT_MEASURE", fields.UnitCode(i.Unit.Measure), i.Unit.Measure.Name())
	}
	for _, f := range w.figures {
		add("REF_AREA", string(f.Region.Code), f.Region.Name())
		add("DEFINITION", string(f.Definition.ID), f.Definition.Name)
		if f.Reporters != nil {
			add("REPORTERS", string(f.Reporters.ID), f.Reporters.Name)
		}
	}
	for _, p := range w.Publications {
		add("PUBLICATION", string(p.ID), titleOf(p))
	}
	for _, c := range sdmxTable.Columns {
		for _, word := range c.Terms() {
			add(c.Name, word, c.Label(word))
		}
	}
	return lists
}

// dataStructure defines the SDMX-CSV file as a structure message of SDMX-JSON 2.0: its columns, and the codes of those
// that have any.
func (w *writer) dataStructure() []byte {
	lists := w.codeLists()
	var codeLists, concepts, dimensions, attributes []node
	components := node{}
	for _, c := range sdmxTable.Columns[3:] { // the first three name the structure
		concepts = append(concepts, named(node{"id": c.Name}, c.About()))
		part := node{
			"id":              c.Name,
			"conceptIdentity": urn("conceptscheme.Concept", "CS_"+sdmxFigures+"("+sdmxVersion+")."+c.Name),
		}
		if codes := lists[c.Name]; codes != nil {
			codeLists = append(codeLists, codeList(c, codes))
			part["localRepresentation"] = node{
				"enumeration": urn("codelist.Codelist", "CL_"+c.Name+"("+sdmxVersion+")"),
			}
		} else {
			part["localRepresentation"] = node{"format": node{"dataType": sdmxTypes[c.Type]}}
		}
		switch {
		case c.Name == "TIME_PERIOD":
			part["localRepresentation"] = node{"format": node{"dataType": "ObservationalTimePeriod"}}
			components["timeDimension"] = part
		case slices.Contains(sdmxTable.Key, c.Name):
			part["position"] = len(dimensions)
			dimensions = append(dimensions, part)
		case c.Name == "OBS_VALUE":
			components["measureList"] = node{"id": "MeasureDescriptor", "measures": []node{part}}
		default:
			part["attributeRelationship"] = node{"observation": node{}}
			part["usage"] = map[bool]string{true: "mandatory", false: "optional"}[c.Always]
			attributes = append(attributes, part)
		}
	}
	list := node{"id": "DimensionDescriptor", "dimensions": dimensions, "timeDimension": components["timeDimension"]}
	delete(components, "timeDimension")
	components["dimensionList"] = list
	components["attributeList"] = node{"id": "AttributeDescriptor", "attributes": attributes}
	structure, scheme := maintained(sdmxFigures, sdmxTable.Title()), maintained("CS_"+sdmxFigures, sdmxTable.Title())
	structure["dataStructureComponents"], scheme["concepts"] = components, concepts
	flow := maintained(sdmxFigures, sdmxTable.Title())
	flow["structure"] = urn("datastructure.DataStructure", sdmxFigures+"("+sdmxVersion+")")
	return encoded(node{
		"meta": w.sdmxMeta(),
		"data": node{
			"dataStructures": []node{structure}, "dataflows": []node{flow}, "conceptSchemes": []node{scheme},
			"codelists": codeLists,
		},
	})
}

func (w *writer) sdmxMeta() node {
	return node{
		"schema": "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/" +
			"sdmx-json-structure-schema.json",
		"id": sdmxFigures, "test": false, "prepared": string(w.updated) + "T00:00:00Z",
		"contentLanguages": locales.Langs,
		"sender":           named(node{"id": sdmxAgency}, w.Site.Compiler()),
	}
}

var sdmxTypes = map[fields.Type]string{
	fields.String: "String", fields.Number: "Decimal", fields.Integer: "Integer", fields.Boolean: "Boolean",
	fields.Day: "GregorianDay",
}

func codeList(of fields.Column, codes []code) node {
	list := maintained("CL_"+of.Name, of.About())
	all := make([]node, len(codes))
	for i, c := range codes {
		all[i] = named(node{"id": c.id}, c.name)
	}
	list["codes"] = all
	return list
}
