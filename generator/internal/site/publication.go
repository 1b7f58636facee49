package site

import (
	"cmp"
	"slices"
	"strings"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

type evidenceView struct {
	Event      string `json:"event"`
	Level      string `json:"level"`
	Date       string `json:"date"`
	Baseline   bool   `json:"baseline"`
	Issuer     string `json:"issuer"`
	DocumentNo string `json:"document_no"`
	Region     string `json:"region"`
	Reporters  string `json:"reporters"`
	Note       said   `json:"note"`
	Source     source `json:"source"`
	Refs       []link `json:"refs"`
}

// publication is a source in a list.
type publication struct {
	ID           string `json:"id"`
	Href         string `json:"href"`
	Name         said   `json:"name"`
	Verbatim     bool   `json:"verbatim"` // the source's own title, not our description
	Outlet       string `json:"outlet"`
	Published    string `json:"published"`
	PublishedISO string `json:"published_iso"`
	Grade        string `json:"grade"`
	Figures      int    `json:"figures"`
	Evidence     int    `json:"evidence"`
	AttributedTo link   `json:"attributed_to"`
}

type publicationView struct {
	publication
	page
	Facts        []fact         `json:"facts"`
	Note         said           `json:"note"`
	FigureList   *figureTable   `json:"figure_list"`
	EvidenceList []evidenceView `json:"evidence_list"`
	SameEvent    string         `json:"same_event"`
	// Corrections are ours: the source did not change.
	Corrections []correctionView `json:"corrections"`
	Cite        citeView         `json:"cite"`
}

func (s speaker) publication(p *edition.Publication) publication {
	v := publication{
		ID: string(p.ID), Href: s.href(urls.Publications, p.ID), Outlet: p.Outlet, Grade: string(p.Grade),
		PublishedISO: string(p.Published),
		Figures:      len(p.Figures), Evidence: len(p.Evidence), AttributedTo: s.bodyLink(p.AttributedTo),
	}
	if p.Published != "" {
		v.Published = s.say(narrative.Partial(p.Published))
	}
	if p.Title != nil {
		v.Name, v.Verbatim = said{p.Title.Text, string(p.Title.Lang)}, true
	} else {
		v.Name = s.told(*p.Subject)
	}
	return v
}

func (s speaker) evidence(e *edition.Evidence) evidenceView {
	v := evidenceView{
		Event: s.say(e.Event), Baseline: e.Baseline, DocumentNo: e.DocumentNo, Note: s.note(e.Note),
		Source: s.source(e.Publication),
	}
	if e.Level != nil {
		v.Level = s.say(narrative.Shown(int(*e.Level)))
	}
	if e.Date != "" {
		v.Date = s.say(narrative.Partial(e.Date))
	}
	if e.Issuer != nil {
		v.Issuer = s.say(*e.Issuer)
	}
	v.Region, v.Reporters = s.say(s.named.Region(e.Region)), s.say(s.named.Body(e.Reporters))
	return v
}

func newestFirst(all []*edition.Publication) []*edition.Publication {
	return slices.SortedFunc(slices.Values(all), func(a, b *edition.Publication) int {
		return cmp.Or(cmp.Compare(b.ID, a.ID))
	})
}

func (s speaker) publicationPage(p *edition.Publication) publicationView {
	v := publicationView{
		publication: s.publication(p), Facts: s.factList(p),
		Note: s.note(p.Note), FigureList: s.table("publications/"+string(p.ID), p.Figures, true, "indicator", "region",
			"definition"),
		EvidenceList: fields.Each(p.Evidence, s.evidence),
		SameEvent:    s.sources("publications/"+string(p.ID)+".same", p.SameEvent),
		Corrections:  reversed(fields.Each(p.Corrections, s.correction)),
		Cite:         s.citation(narrative.CitePublication(p)),
	}
	for i, e := range p.Evidence {
		for _, ref := range e.Refs {
			v.EvidenceList[i].Refs = append(v.EvidenceList[i].Refs, s.reference(ref))
		}
	}
	v.page = page{
		v.Name.Text,
		s.say(locales.PublicationAnswer{
			Outlet: locales.Same(p.Outlet),
			Day:    locales.Same(cmp.Or(v.Published, s.say(locales.DateUnknown()))),
			Holds:  locales.Same(s.joined(locales.Parts, s.holds(p))),
		}.Text()),
		urls.Publications.Document(string(p.ID)), "data/publications/" + string(p.ID) + ".yaml",
	}
	return v
}

// holds says how many figures and how much evidence a publication has.
func (s speaker) holds(p *edition.Publication) (all []string) {
	if n := len(p.Figures); n > 0 {
		all = append(all, s.say(locales.CountedFigures(n)))
	}
	if n := len(p.Evidence); n > 0 {
		all = append(all, s.say(locales.CountedEvidence(n)))
	}
	return all
}

// reference links what evidence is about: a target, a measure, a safeguard or a part of one.
func (s speaker) reference(ref model.ItemID) link {
	base, _, _ := strings.Cut(string(ref), "/")
	for _, t := range s.Targets {
		if string(t.ID) == base {
			return link{Href: s.href(urls.Targets, t.ID), Text: upper(t.ID) + " " + s.say(t.Name())}
		}
	}
	l := s.clause(sourcefile.ID(base))
	l.Text = strings.ToUpper(string(ref))
	return l
}
