package site

import (
	"cmp"
	"slices"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

type evidenceView struct {
	ID         string       `json:"id"` // of its place, on a page that shows it once; else ""
	Event      string       `json:"event"`
	Level      string       `json:"level"`
	Date       string       `json:"date"`
	Baseline   bool         `json:"baseline"`
	Issuer     string       `json:"issuer"`
	DocumentNo string       `json:"document_no"`
	NamedAs    []langString `json:"named_as"`
	Region     string       `json:"region"`
	Reporters  string       `json:"reporters"`
	Note       langString   `json:"note"`
	Source     source       `json:"source"`
	Refs       []link       `json:"refs"`
	// Mailto points a mistake out; "" where the operator has no mailbox.
	Mailto string `json:"mailto"`
}

// publication is a source in a list.
type publication struct {
	ID           string     `json:"id"`
	Href         string     `json:"href"`
	Name         langString `json:"name"`
	Verbatim     bool       `json:"verbatim"` // the source's own title, not our description
	Outlet       string     `json:"outlet"`
	OutletName   string     `json:"outlet_name"`
	Published    string     `json:"published"`
	PublishedISO string     `json:"published_iso"`
	Grade        string     `json:"grade"`
	Figures      int        `json:"figures"`
	Evidence     int        `json:"evidence"`
	Holds        string     `json:"holds"` // how many of both
	// OfHome reports a source that says something of the home region.
	OfHome bool `json:"of_home"`
	// Gloss says on a page in another language what the source is about.
	Gloss string `json:"gloss"`
}

type publicationView struct {
	publication
	page
	heardView
	Facts        []fact         `json:"facts"`
	Note         langString     `json:"note"`
	FigureList   *figureTable   `json:"figure_list"`
	EvidenceList []evidenceView `json:"evidence_list"`
	SameEvent    string         `json:"same_event"`
	// Corrections are ours: the source did not change.
	Corrections []correctionView `json:"corrections"`
	Cite        citeView         `json:"cite"`
}

func newPublication(loc locale, p *edition.Publication) publication {
	v := publication{
		ID: string(p.ID), Href: loc.href(urls.Publications, p.ID), Outlet: p.Outlet,
		OutletName:   loc.outletName(p.OutletName),
		Grade:        string(p.Grade),
		PublishedISO: string(p.Published),
		Figures:      len(p.Figures), Evidence: len(p.Evidence),
	}
	if p.Published != "" {
		v.Published = loc.text(narrative.Partial(p.Published))
	}
	v.OfHome, v.Holds = loc.ofHome(p), loc.joined(locales.Parts, contentsOf(loc, p))
	if p.Title != nil {
		v.Gloss = gloss(loc, p)
		v.Name, v.Verbatim = langString{p.Title.Text, string(p.Title.Lang)}, true
	} else {
		v.Name = loc.langText(*p.Subject)
	}
	return v
}

// named is how many things a gloss names.
const named = 2

// gloss says what a source in another language than the page's is about: by its first indicators, those of the home
// region before others, or else its first evidence.
func gloss(loc locale, p *edition.Publication) string {
	if strings.HasPrefix(string(p.Title.Lang), string(loc.lang)) {
		return ""
	}
	var about []locales.Text
	for _, f := range homeFirst(p.Figures, loc.within) {
		if !slices.Contains(about, f.Indicator.Name) {
			about = append(about, f.Indicator.Name)
		}
	}
	if len(about) == 0 && len(p.Evidence) > 0 {
		about = append(about, p.Evidence[0].Event)
	}
	if len(about) == 0 {
		return ""
	}
	said := locales.Joined(locales.Clauses, about[:min(named, len(about))]...)
	if more := len(about) - named; more > 0 {
		said = locales.AboutAndMore(said, more)
	}
	return loc.text(locales.About(said))
}

// nested are the quotation marks of what stands within quotation marks.
var nested = strings.NewReplacer("“", "‘", "”", "’")

func newEvidenceView(loc locale, e *edition.Evidence) evidenceView {
	v := evidenceView{
		Event: loc.text(e.Event), Baseline: e.Baseline, DocumentNo: e.DocumentNo, Note: loc.note(e.Note),
		Source: newSource(loc, e.Publication),
	}
	v.Source.Href = narrative.PageOfEvidence(loc.lang, e)
	v.Mailto = loc.mailAbout(e.Key(), v.Event, v.Source.Href, "")
	if e.Level != nil {
		v.Level = loc.text(narrative.Shown(int(*e.Level)))
	}
	if e.Date != "" {
		v.Date = loc.text(narrative.Partial(e.Date))
	}
	if e.Issuer != nil {
		v.Issuer = loc.text(*e.Issuer)
	}
	for _, words := range e.NamedAs {
		v.NamedAs = append(v.NamedAs, langString{nested.Replace(words), string(e.Publication.Lang())})
	}
	v.Region, v.Reporters = loc.text(loc.named.Region(e.Region)), loc.text(loc.named.Body(e.Reporters))
	return v
}

// newPlacedEvidence is evidence on a page that shows it once, where others can lead to it.
func newPlacedEvidence(loc locale, e *edition.Evidence) evidenceView {
	v := newEvidenceView(loc, e)
	v.ID = e.Key()
	return v
}

// ofHome reports whether a source says something of the home region or of a place in it.
func (loc locale) ofHome(p *edition.Publication) bool {
	return len(p.Evidence) > 0 || slices.ContainsFunc(p.Figures, loc.within)
}

// within reports whether a figure is of the home region or of a place in it.
func (loc locale) within(f *edition.Figure) bool {
	return f.Region.Code == loc.Home.Code || f.Region.Parent == loc.Home.Code
}

// homeFirst puts what is of the home region before the rest, each in its order.
func homeFirst[T any](all []T, home func(T) bool) []T {
	return slices.SortedStableFunc(slices.Values(all), func(a, b T) int { return quantity.TrueFirst(home(a), home(b)) })
}

func newestFigures(all []*edition.Figure) []*edition.Figure {
	return slices.SortedStableFunc(slices.Values(all), func(a, b *edition.Figure) int {
		return b.Point.Period.When().Compare(a.Point.Period.When())
	})
}

func newestFirst(all []*edition.Publication) []*edition.Publication {
	return slices.SortedFunc(slices.Values(all), func(a, b *edition.Publication) int {
		return cmp.Or(cmp.Compare(b.ID, a.ID))
	})
}

func newPublicationView(loc locale, p *edition.Publication) publicationView {
	v := publicationView{
		publication: newPublication(loc, p), Facts: publicationFacts(loc, p),
		Note: loc.note(p.Note), FigureList: newFigureTable(loc, "publications/"+string(p.ID),
			homeFirst(newestFigures(p.Figures), loc.within), true,
			"indicator", "region",
			"definition"),
		EvidenceList: each(loc, p.Evidence, newPlacedEvidence),
		SameEvent:    sourcesFragment(loc, "publications/"+string(p.ID)+".same", p.SameEvent),
		Corrections:  reversed(each(loc, p.Corrections, newCorrectionView)),
		Cite:         newCiteView(loc, narrative.CitePublication(p)), heardView: newHeardView(loc, p.Heard()...),
	}
	for i, e := range p.Evidence {
		for _, ref := range e.Refs {
			v.EvidenceList[i].Refs = append(v.EvidenceList[i].Refs, loc.reference(ref))
		}
	}
	v.page = page{
		v.Name.Text,
		loc.text(locales.PublicationAnswer{
			Outlet: p.OutletSaid(),
			Day:    locales.Same(cmp.Or(v.Published, loc.text(locales.DateUnknown()))),
			Holds:  locales.Same(loc.joined(locales.Parts, contentsOf(loc, p))),
		}.Text()),
		urls.Publications.Document(string(p.ID)), "data/publications/" + string(p.ID) + ".yaml",
	}
	return v
}

// contentsOf says how many figures and how much evidence a publication has.
func contentsOf(loc locale, p *edition.Publication) (all []string) {
	if n := len(p.Figures); n > 0 {
		all = append(all, loc.text(locales.CountedFigures(n)))
	}
	if n := len(p.Evidence); n > 0 {
		all = append(all, loc.text(locales.CountedEvidence(n)))
	}
	return all
}

// reference links what evidence is about: a target, a measure, a safeguard or a part of one.
func (loc locale) reference(ref model.ItemID) link {
	base, _, _ := strings.Cut(string(ref), "/")
	for _, t := range loc.Targets {
		if string(t.ID) == base {
			return link{Href: loc.href(urls.Targets, t.ID), Text: upper(t.ID) + " " + loc.text(t.Name())}
		}
	}
	l := loc.clause(sourcefile.ID(base))
	for _, t := range loc.Targets {
		for _, f := range t.Facets {
			for _, i := range f.Items {
				if i.ID == ref {
					return loc.linkTo(l.Href, i.Name)
				}
			}
		}
	}
	measures := slices.Clone(loc.Safeguards)
	for _, t := range loc.Tasks {
		measures = append(measures, t.Measures...)
	}
	for _, m := range measures {
		if string(m.ID) == base {
			return loc.linkTo(l.Href, m.Name)
		}
	}
	return l
}
