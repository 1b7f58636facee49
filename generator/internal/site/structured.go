package site

import (
	"cmp"
	"encoding/json"
	"strings"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/export"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
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

// structured are the pieces with the data sets of the pages that have one, by the paths that Hugo knows the pages by:
// the home page and the page on data have everything, an indicator's has its figures. An indicator without figures is
// no data set.
func (s speaker) structured() map[string]string {
	all := map[string]string{}
	add := func(path string, of dataset) {
		all[path] = s.pieces.add("structured/"+cmp.Or(path[1:], "home"), `<script type="application/ld+json">`+
			encodeLD(of)+`</script>`)
	}
	for path, page := range map[string]string{"/": urls.Prefix(s.lang), "/data": urls.Prefix(s.lang) + "data/"} {
		add(path, s.everything(page))
	}
	for _, i := range s.Indicators {
		if len(i.Figures) > 0 {
			add("/"+strings.TrimSuffix(urls.Indicators.Page(locales.Langs[0], string(i.ID)), "/"), s.ofIndicator(i))
		}
	}
	return all
}

// encodeLD writes signs that HTML knows as escapes, so that no text can end the block.
func encodeLD(v any) string {
	b, _ := json.Marshal(v) // strings only
	return string(b)
}

// ref is an address in a block of data on a page: in full once the site has one; until then from the page, because
// nobody puts the site's folder before what stands in a block.
func (s speaker) ref(page, address string) string {
	if base := s.Site.Address(); base != "" {
		return string(base) + address
	}
	if up := strings.Repeat("../", strings.Count(page, "/")); up+address != "" {
		return up + address
	}
	return "./"
}

// dataset is what every data set says of itself.
func (s speaker) dataset(page, id, name, description string, cited narrative.Cited, figures []*edition.Figure) dataset {
	d := dataset{
		Context: "https://schema.org", Type: "Dataset", Name: name, URL: s.ref(page, page), Identifier: id,
		Language: s.lang.Tag(), Free: true,
		Description: s.joined(locales.Sentences, []string{description, s.say(locales.FiguresAsPrinted())}),
		License:     string(s.Site.Licences.DataURL), Creator: thing{"Organization", s.say(s.Site.Operator)},
		Version: string(s.AsOf), DateModified: string(s.AsOf), Citation: s.say(cited.Citation().Sentence),
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
			d.Spatial = append(d.Spatial, place{thing{"AdministrativeArea", s.say(f.Region.Name())}, code})
		}
	}
	if first != "" {
		d.Temporal = first + "/" + last
	}
	return d
}

// everything is the data set of all figures. What it measures and is made from stands with each indicator, not all over
// again here.
func (s speaker) everything(page string) dataset {
	cited := narrative.CiteSite(s.Site, s.AsOf)
	description := s.say(locales.AllFigures(s.Home.Short()))
	d := s.dataset(page, cited.Key, s.say(s.Site.Name()), description, cited, s.Figures)
	sources := work{
		thing: thing{"Collection", s.say(locales.AllSources())},
		URL:   s.ref(page, s.href(urls.Publications, "")),
	}
	d.BasedOn = []work{sources}
	for _, o := range export.Offered() {
		if o.Table && !o.PerIndicator() {
			d.Distribution = append(d.Distribution, s.distributed(page, o.Address, o))
		}
	}
	return d
}

func (s speaker) ofIndicator(i *edition.Indicator) dataset {
	id := string(i.ID)
	page := s.href(urls.Indicators, i.ID)
	definitions := fields.Each(i.Definitions, func(d model.Definition) string { return s.say(d.Name) })
	description := s.say(locales.IndicatorDescription{
		Name:        i.Name,
		Unit:        i.Unit.Name(),
		Definitions: locales.Same(s.joined(locales.Clauses, definitions)),
	}.Text())
	d := s.dataset(page, id, s.say(i.Name), description, narrative.CiteIndicator(s.Edition, i), i.Figures)
	d.PartOf = &work{thing: thing{"Dataset", s.say(s.Site.Name())}, URL: s.ref(page, urls.Prefix(s.lang)+"data/")}
	d.Measured = []measured{{thing{"PropertyValue", d.Name}, s.say(i.Unit.Name())}}
	seen := map[*edition.Publication]bool{}
	for _, f := range i.Figures {
		if p := f.Publication; !seen[p] {
			seen[p] = true
			outlet := thing{"Organization", p.Outlet}
			d.BasedOn = append(d.BasedOn, work{
				thing{"CreativeWork", s.publication(p).Name.Text},
				string(p.URL),
				&outlet, string(p.Published),
			})
		}
	}
	for _, o := range export.Offered() {
		if address := o.For(i); address != "" && o.Table {
			d.Distribution = append(d.Distribution, s.distributed(page, address, o))
		}
	}
	return d
}

func (s speaker) distributed(page, address string, o export.Download) distributed {
	return distributed{"DataDownload", s.say(o.Name()), o.Media, s.ref(page, address)}
}
