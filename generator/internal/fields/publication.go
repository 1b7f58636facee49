package fields

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// PublicationSummary is a source in a list.
type PublicationSummary struct {
	ID           sourcefile.ID           `json:"id" kind:"printed"`
	Outlet       string                  `json:"outlet" kind:"printed"`
	OutletName   Note                    `json:"outlet_name" kind:"editorial"`
	Title        *string                 `json:"title_printed" kind:"printed"`
	TitleLang    *model.TitleLang        `json:"title_lang" column:"-" kind:"printed"`
	Subject      *locales.Text           `json:"subject" kind:"editorial"`
	Document     string                  `json:"document" column:"-" kind:"editorial"`
	Pages        PageRefs                `json:"pages" column:"-" kind:"editorial"`
	AttributedTo *Ref                    `json:"attributed_to" kind:"printed"`
	Published    *sourcefile.PartialDate `json:"published" kind:"printed"`
	Recorded     sourcefile.Date         `json:"recorded" kind:"printed"`
	Seen         []model.Seen            `json:"seen" kind:"editorial"`
	Grade        model.Grade             `json:"grade" kind:"printed"`
	URL          *sourcefile.URL         `json:"url" kind:"printed"`
	NoLink       *model.NoLink           `json:"no_link" kind:"printed"`
	FigureCount  int                     `json:"figure_count" kind:"editorial"`
}

// PublicationDescription is a source with its evidence.
type PublicationDescription struct {
	PublicationSummary
	Authors  []string         `json:"authors" column:"-" kind:"printed"`
	Event    *model.EventID   `json:"event_id" column:"-" kind:"printed"`
	Accessed *sourcefile.Date `json:"accessed" column:"-" kind:"editorial"`
	Note     *Note            `json:"note" column:"-" kind:"editorial"`
	Evidence []Evidence       `json:"evidence" column:"-" kind:"printed"`
}

// Publications are all sources, one in a row.
var Publications = NewTable[PublicationSummary]("publications", locales.TablePublications,
	[]string{"id"}, `
	id outlet title_printed:title subject attributed_to.name.zh:attributed_to published url grade recorded
	figure_count:figures seen
	outlet_name.en:outlet_en no_link`)

// PublicationFacts are the keys that the page of a publication lists.
const PublicationFacts = "outlet published attributed_to authors url grade seen accessed recorded"

// PublicationOf is a publication as lists show it.
func PublicationOf(p *edition.Publication) PublicationSummary {
	s := PublicationSummary{
		ID: p.ID, Outlet: p.Outlet, OutletName: *NoteOf(&p.OutletName), Subject: p.Subject,
		Document: urls.Publications.Document(string(p.ID)), Pages: PagesOf(urls.Publications, string(p.ID)),
		AttributedTo: RefToBody(p.AttributedTo), Published: Null(p.Published), Recorded: p.Recorded, Grade: p.Grade,
		Seen: p.Seen,
		URL:  Null(p.URL), NoLink: Null(p.NoLink), FigureCount: len(p.Figures),
	}
	if p.Title != nil {
		s.Title, s.TitleLang = Null(p.Title.Text), Null(p.Title.Lang)
	}
	return s
}

// SourceOf is a publication with its evidence.
func SourceOf(p *edition.Publication) PublicationDescription {
	return PublicationDescription{
		PublicationSummary: PublicationOf(p),
		Authors:            append([]string{}, p.Authors...), Event: Null(p.Event), Accessed: Null(p.Accessed),
		Note: NoteOf(p.Note), Evidence: Each(p.Evidence, EvidenceOf),
	}
}

// Evidence is a dated document, launch or event. Level is null for an official statement about a target.
type Evidence struct {
	ID          EvidenceID              `json:"id" kind:"printed"`
	Pages       PageRefs                `json:"pages" column:"-" kind:"editorial"`
	Refs        []model.ItemID          `json:"item_ids" kind:"printed"`
	Level       *model.Level            `json:"level" kind:"printed"`
	Date        *sourcefile.PartialDate `json:"date" kind:"printed"`
	Baseline    bool                    `json:"baseline" kind:"printed"`
	Event       locales.Text            `json:"event" kind:"editorial"`
	Issuer      *locales.Text           `json:"issuer_name" kind:"editorial"`
	DocumentNo  *string                 `json:"document_no" kind:"printed"`
	NamedAs     []string                `json:"named_as" kind:"printed"`
	Region      *Ref                    `json:"region" kind:"printed"`
	Reporters   *Ref                    `json:"reporters" kind:"printed"`
	Note        *Note                   `json:"note" kind:"editorial"`
	Publication Ref                     `json:"publication" kind:"printed"`
	// KnownFrom is the day on which it was recorded.
	KnownFrom sourcefile.Date `json:"known_from" kind:"printed"`
}

// EvidenceOf is evidence as it is published.
func EvidenceOf(e *edition.Evidence) Evidence {
	d := Evidence{
		ID: EvidenceID(e.Key()), Pages: PagesOfEvidence(e), Refs: e.Refs, Level: e.Level, Date: Null(e.Date),
		Baseline: e.Baseline, Event: e.Event,
		Issuer:     e.Issuer,
		DocumentNo: Null(e.DocumentNo), NamedAs: append([]string{}, e.NamedAs...),
		Reporters: RefToBody(e.Institution), Note: NoteOf(e.Note), Publication: RefToPublication(e.Publication),
		KnownFrom: e.KnownFrom(e.Publication.Publication),
	}
	if e.Region != "" {
		place := RefToRegion(e.Place)
		d.Region = &place
	}
	return d
}
