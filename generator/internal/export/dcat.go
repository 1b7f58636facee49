package export

import (
	"maps"
	"path"
	"slices"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// The vocabularies by which data portals file and translate what they gather: the EU's authority tables and IANA's
// list.
const (
	authority = "http://publications.europa.eu/resource/authority/"
	mediaType = "https://www.iana.org/assignments/media-types/"
	rfc4180   = "https://www.rfc-editor.org/rfc/rfc4180"
	dcatAP    = "http://data.europa.eu/r5r/"
	public    = authority + "access-right/PUBLIC"
)

// dcatContext gives the words of DCAT-AP short names and says what sort of value each has.
func dcatContext() node {
	context := node{
		"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
		"rdfs": "http://www.w3.org/2000/01/rdf-schema#", "skos": "http://www.w3.org/2004/02/skos/core#",
		"spdx":  "http://spdx.org/rdf/terms#",
		"vcard": "http://www.w3.org/2006/vcard/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
		"byteSize":      node{"@id": "dcat:byteSize", "@type": "xsd:nonNegativeInteger"},
		"checksumValue": node{"@id": "spdx:checksumValue", "@type": "xsd:hexBinary"},
	}
	for _, word := range []string{
		"dct:title", "dct:description", "foaf:name", "rdfs:label", "skos:prefLabel",
		"dcat:keyword", "vcard:fn",
	} {
		context[short(word)] = node{"@id": word, "@container": "@language"}
	}
	for _, day := range []string{"dct:modified", "dcat:startDate", "dcat:endDate"} {
		context[short(day)] = node{"@id": day, "@type": "xsd:date"}
	}
	for _, thing := range []string{
		"dct:publisher", "dct:license", "dct:language", "dct:conformsTo", "dct:accessRights", "dct:spatial",
		"dct:provenance", "dct:format",
		"dct:hasPart", "dct:isPartOf", "dcat:theme", "dcat:landingPage", "dcat:dataset", "dcat:distribution",
		"dcat:service", "dcat:servesDataset",
		"dcat:accessURL", "dcat:downloadURL", "dcat:mediaType", "dcat:endpointURL", "dcat:endpointDescription",
		"dcat:contactPoint", "foaf:homepage",
		"spdx:algorithm", "vcard:hasEmail", "vcard:hasTelephone",
	} {
		context[short(thing)] = node{"@id": thing, "@type": "@id"}
	}
	for _, other := range []string{"dct:identifier", "dct:temporal", "dcat:version", "spdx:checksum"} {
		context[short(other)] = other
	}
	return context
}

// short is a word without its prefix.
func short(word string) string { return word[strings.IndexByte(word, ':')+1:] }

// catalogue collects the things that the catalogue speaks of, each once.
type catalogue struct {
	*writer
	graph []node
	there map[string]bool // what once has added
	// named are things that are only named, with what they are.
	named map[string]string
}

// catalog describes the data to data portals, in DCAT-AP 3: a data set of everything, one for each indicator that has
// figures, and the API.
//
// Addresses are relative. While the site has no address they are meant from where the catalogue itself was fetched, so
// any host can serve it; once it has one, that is their base, so that a copy names the same data sets.
func (w *writer) catalog() []byte {
	c := catalogue{w, nil, map[string]bool{}, map[string]string{}}
	context, home := dcatContext(), "./"
	if address := string(w.Site.Address()); address != "" {
		context["@base"], home = address, address
	}
	everything := c.dataset("everything", w.Site.Name(), w.description(), w.updated, w.Areas, w.Figures)
	everything["landingPage"] = c.name("data/", "foaf:Document")
	for _, d := range Downloads() {
		if _, here := w.sums[d.Address]; here && (d.Table || d.Media == urls.MediaZIP) {
			c.distribute(everything, d.Address, d)
		}
	}
	parts := []string{}
	for _, i := range w.Indicators {
		if len(i.Figures) > 0 {
			parts = append(parts, c.indicator(i))
		}
	}
	everything["hasPart"] = parts
	c.graph = append(c.graph, node{
		"@id": c.at("catalog"), "@type": "dcat:Catalog", "title": tagged(w.Site.Name()),
		"description": tagged(w.description()),
		"publisher":   c.operator(), "license": c.licence(), "modified": w.updated, "language": c.languages(),
		"conformsTo": c.name(dcatAP, "dct:Standard"),
		"homepage":   c.name(home, "foaf:Document"), "dataset": append([]string{c.at("everything")}, parts...),
		"service": c.at("api"),
	}, node{
		"@id": c.at("api"), "@type": "dcat:DataService", "title": tagged(locales.APIService()),
		"publisher": c.operator(), "license": c.licence(),
		"endpointURL": urls.Index, "endpointDescription": urls.OpenAPI, "servesDataset": c.at("everything"),
	})
	for _, address := range slices.Sorted(maps.Keys(c.named)) {
		c.graph = append(c.graph, node{"@id": address, "@type": c.named[address]})
	}
	return encoded(node{"@context": context, "@graph": c.graph})
}

// at is the name of something that the catalogue describes.
func (c *catalogue) at(name string) string { return urls.Catalog + "#" + name }

// name names something by its address, and says once what it is.
func (c *catalogue) name(address, kind string) string {
	c.named[address] = kind
	return address
}

// once adds something to the catalogue, if it is not there yet, and names it.
func (c *catalogue) once(name string, thing node) string {
	address := c.at(name)
	if !c.there[address] {
		thing["@id"], c.there[address] = address, true
		c.graph = append(c.graph, thing)
	}
	return address
}

// tagged is a text with its languages.
func tagged(t locales.Text) node {
	all := node{}
	for _, l := range locales.Langs {
		if words := t.Own(l); words != "" {
			all[string(l)] = words
		}
	}
	return all
}

func (c *catalogue) operator() string {
	return c.once("operator", node{"@type": "foaf:Agent", "name": tagged(c.Site.Compiler())})
}

func (c *catalogue) licence() string {
	return c.name(string(c.Site.Licences.DataURL), "dct:LicenseDocument")
}

func (c *catalogue) languages() []string {
	all := []string{}
	for _, l := range locales.Languages {
		if l.Code != "" {
			all = append(all, c.name(authority+"language/"+l.Code, "dct:LinguisticSystem"))
		}
	}
	return all
}

// dataset adds a data set with what every one says of itself.
func (c *catalogue) dataset(name string, title, description locales.Text, updated sourcefile.Date,
	areas []*edition.Area, figures []*edition.Figure,
) node {
	set := node{
		"@id": c.at(name), "@type": "dcat:Dataset", "identifier": name, "title": tagged(title),
		"description": tagged(description),
		"publisher":   c.operator(), "modified": updated, "version": updated, "language": c.languages(),
		"spatial":      c.regions(figures),
		"accessRights": c.name(public, "dct:RightsStatement"),
		"theme":        c.name(authority+"data-theme/ECON", "skos:Concept"),
		"provenance": c.once("provenance", node{
			"@type": "dct:ProvenanceStatement", "label": tagged(locales.CatalogueProvenance()),
		}),
	}
	keywords := node{}
	for _, l := range locales.Langs {
		keywords[string(l)] = fields.Each(areas, func(a *edition.Area) string { return a.Name.In(l) })
	}
	set["keyword"] = keywords
	if first, last := bounds(figures); first != "" {
		set["temporal"] = node{"@type": "dct:PeriodOfTime", "startDate": first, "endDate": last}
	}
	if contact := c.Site.Contact; contact.Reachable() {
		card := node{"@type": "vcard:Kind", "fn": tagged(c.Site.Compiler())}
		if contact.Email != "" {
			card["hasEmail"] = "mailto:" + contact.Email
		}
		if contact.Telephone != "" {
			card["hasTelephone"] = contact.Telephone.URI()
		}
		if contact.Post != nil {
			card["hasAddress"] = node{"@type": "vcard:Address", "label": tagged(*contact.Post)}
		}
		set["contactPoint"] = c.once("contact", card)
	}
	c.graph = append(c.graph, set)
	return set
}

// regions are the regions that figures are about, each once.
func (c *catalogue) regions(figures []*edition.Figure) []string {
	all := []string{}
	for _, f := range figures {
		code := string(f.Region.Code)
		if slices.Contains(all, c.at("region-"+code)) {
			continue
		}
		all = append(all, c.once("region-"+code,
			node{"@type": "dct:Location", "identifier": code, "prefLabel": tagged(f.Region.Name())}))
	}
	slices.Sort(all)
	return all
}

// indicator adds the data set of one indicator and names it.
func (c *catalogue) indicator(i *edition.Indicator) string {
	id := string(i.ID)
	description := locales.CatalogueIndicator{Name: i.Name, Unit: i.Unit.Name()}.Text()
	set := c.dataset(id, i.Name, description, edition.Updated(c.Edition, i), i.Areas, i.Figures)
	set["landingPage"] = c.name(urls.Indicators.Page(locales.Langs[0], id), "foaf:Document")
	set["isPartOf"] = c.at("everything")
	for _, d := range Downloads() {
		if address := d.For(i); address != "" && d.Table {
			c.distribute(set, address, d)
		}
	}
	document := Download{Media: "application/json", Name: locales.APIDocument}
	c.distribute(set, urls.Indicators.Document(id), document)
	return c.at(id)
}

// fileTypes are the codes of the authority's table of file types.
var fileTypes = map[string]string{
	".csv": "CSV", ".xlsx": "XLSX", ".json": "JSON", ".zip": "ZIP", ".svg": "SVG",
	".parquet": "PARQUET",
}

// distribute adds a file to a data set. A file that is made elsewhere is described without its size and hash.
func (c *catalogue) distribute(set node, address string, d Download) {
	file := node{
		"@id": c.at(address), "@type": "dcat:Distribution", "title": tagged(d.Name()), "accessURL": address,
		"downloadURL": address, "license": c.licence(),
	}
	if !strings.HasPrefix(d.Media, "application/x-") { // these are not registered
		file["mediaType"] = c.name(mediaType+d.Media, "dct:MediaType")
	}
	if code := fileTypes[path.Ext(address)]; code != "" {
		file["format"] = c.name(authority+"file-type/"+code, "dct:MediaTypeOrExtent")
	}
	if path.Ext(address) == ".csv" {
		file["conformsTo"] = c.name(rfc4180, "dct:Standard")
	}
	if sum, here := c.sums[address]; here {
		file["byteSize"] = sum.bytes
		file["checksum"] = node{
			"@type":     "spdx:Checksum",
			"algorithm": c.name("spdx:checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm"), "checksumValue": sum.sha256,
		}
	}
	files, _ := set["distribution"].([]node)
	set["distribution"] = append(files, file)
}
