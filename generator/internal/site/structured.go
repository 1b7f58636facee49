package site

import (
	"cmp"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/export"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/markup"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// What search engines for data read is schema.org's JSON-LD in the pages: what the data set of a page is, what it is
// made from and where its files are. A block of data is no script, so the pages' policy allows it.

// dataset is schema.org's Dataset. Keys that say nothing are left out.
type dataset struct {
	Context      string        `json:"@context"`
	Type         string        `json:"@type"`
	Name         string        `json:"name"`
	Description  string        `json:"description"`
	URL          string        `json:"url"`
	Identifier   string        `json:"identifier"`
	Language     string        `json:"inLanguage"`
	Free         bool          `json:"isAccessibleForFree"`
	License      string        `json:"license"`
	Creator      thing         `json:"creator"`
	Version      string        `json:"version"`
	DateModified string        `json:"dateModified"`
	Temporal     string        `json:"temporalCoverage,omitempty"`
	Spatial      []place       `json:"spatialCoverage,omitempty"`
	Measured     []measured    `json:"variableMeasured,omitempty"`
	BasedOn      []work        `json:"isBasedOn,omitempty"`
	PartOf       *work         `json:"isPartOf,omitempty"`
	Distribution []distributed `json:"distribution"`
	Citation     string        `json:"creditText"`
}

type thing struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type place struct {
	thing
	Identifier string `json:"identifier"`
}

type measured struct {
	thing
	Unit string `json:"unitText"`
}

type work struct {
	thing
	URL       string `json:"url,omitempty"`
	Publisher *thing `json:"publisher,omitempty"`
	Published string `json:"datePublished,omitempty"`
}

type distributed struct {
	Type   string `json:"@type"`
	Name   string `json:"name"`
	Format string `json:"encodingFormat"`
	URL    string `json:"contentUrl"`
}

// structuredData are the fragments with the data sets of the pages that have one, by the paths that Hugo knows the
// pages by: the home page and the page on data have everything, an indicator's has its figures. An indicator without
// figures is no data set.
func structuredData(loc locale) map[string]string {
	all := map[string]string{}
	add := func(path string, of dataset) {
		all[path] = loc.fragments.add("structured/"+cmp.Or(path[1:], "home"),
			new(markup.Writer).Data("application/ld+json", of))
	}
	for path, page := range map[string]string{"/": urls.Prefix(loc.lang), "/data": urls.Prefix(loc.lang) + "data/"} {
		add(path, datasetOfAll(loc, page))
	}
	for _, i := range loc.Indicators {
		if len(i.Figures) > 0 {
			add("/"+strings.TrimSuffix(urls.Indicators.Page(locales.Langs[0], string(i.ID)), "/"), datasetOf(loc, i))
		}
	}
	return all
}

// ref is an address in a block of data on a page: in full once the site has one; until then from the page, because
// nobody puts the site's folder before what stands in a block.
func (loc locale) ref(page, address string) string {
	if base := loc.Site.Address(); base != "" {
		return string(base) + address
	}
	if up := strings.Repeat("../", strings.Count(page, "/")); up+address != "" {
		return up + address
	}
	return "./"
}

// newDataset is what every data set says of itself.
func newDataset(loc locale, page, id, name, description string, cited narrative.Cited,
	figures []*edition.Figure,
) dataset {
	d := dataset{
		Context: "https://schema.org", Type: "Dataset", Name: name, URL: loc.ref(page, page), Identifier: id,
		Language: loc.lang.Tag(), Free: true,
		Description: loc.joined(locales.Sentences, []string{description, loc.text(locales.FiguresAsPrinted())}),
		License:     string(loc.Site.Licences.DataURL), Creator: thing{"Organization", loc.text(loc.Site.Operator)},
		Version: cited.Version, DateModified: cited.Version, Citation: loc.text(cited.Citation().Sentence),
	}
	var first, last string
	regions := map[string]bool{}
	for _, f := range figures {
		start := string(cmp.Or(f.Period.Start, f.Period.End))
		if first == "" || start < first {
			first = start
		}
		last = max(last, string(f.Period.End))
		if code := string(f.Region.Code); !regions[code] {
			regions[code] = true
			d.Spatial = append(d.Spatial, place{thing{"AdministrativeArea", loc.text(f.Region.Name())}, code})
		}
	}
	if first != "" {
		d.Temporal = first + "/" + last
	}
	return d
}

// datasetOfAll is the data set of all figures. What it measures and is made from stands with each indicator, not all
// over again here.
func datasetOfAll(loc locale, page string) dataset {
	cited := narrative.CiteSite(loc.Site, loc.Updated())
	description := loc.text(locales.AllFigures(loc.Home.Short()))
	d := newDataset(loc, page, cited.Key, loc.text(loc.Site.Name()), description, cited, loc.Figures)
	sources := work{
		thing: thing{"Collection", loc.text(locales.AllSources())},
		URL:   loc.ref(page, loc.href(urls.Publications, "")),
	}
	d.BasedOn = []work{sources}
	for _, o := range export.Downloads() {
		if o.Table && o.Each == "" {
			d.Distribution = append(d.Distribution, newDistribution(loc, page, o.Address, o))
		}
	}
	return d
}

func datasetOf(loc locale, i *edition.Indicator) dataset {
	id := string(i.ID)
	page := loc.href(urls.Indicators, i.ID)
	definitions := fields.Each(i.Definitions, func(d model.Definition) string { return loc.text(d.Name) })
	description := loc.text(locales.IndicatorDescription{
		Name:        i.Name,
		Unit:        i.Unit.Name(),
		Definitions: locales.Same(loc.joined(locales.Clauses, definitions)),
	}.Text())
	d := newDataset(loc, page, id, loc.text(i.Name), description, narrative.CiteIndicator(loc.Edition, i), i.Figures)
	d.PartOf = &work{
		thing: thing{"Dataset", loc.text(loc.Site.Name())},
		URL:   loc.ref(page, urls.Prefix(loc.lang)+"data/"),
	}
	d.Measured = []measured{{thing{"PropertyValue", d.Name}, loc.text(i.Unit.Name())}}
	seen := map[*edition.Publication]bool{}
	for _, f := range i.Figures {
		if p := f.Publication; !seen[p] {
			seen[p] = true
			name, _ := p.OutletName.In(loc.lang)
			outlet := thing{"Organization", name}
			d.BasedOn = append(d.BasedOn, work{
				thing{"CreativeWork", newPublication(loc, p).Name.Text},
				string(p.URL),
				&outlet, string(p.Published),
			})
		}
	}
	for _, o := range export.Downloads() {
		if address := o.For(i); address != "" && o.Table {
			d.Distribution = append(d.Distribution, newDistribution(loc, page, address, o))
		}
	}
	return d
}

func newDistribution(loc locale, page, address string, o export.Download) distributed {
	return distributed{"DataDownload", loc.text(o.Name()), o.Media, loc.ref(page, address)}
}
