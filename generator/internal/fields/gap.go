package fields

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// GapRow is one thing that a facet is judged by, with what is known of it, as the tables have it.
type GapRow struct {
	Target sourcefile.ID `json:"target"`
	Facet  sourcefile.ID `json:"facet"`
	// Subject is the id of an indicator or of an item of a checklist.
	Subject     model.ItemID   `json:"subject"`
	SubjectName locales.Text   `json:"subject_name"`
	Indicator   *sourcefile.ID `json:"indicator"`
	// Found reports whether a figure of the region or evidence that counts was found.
	Found      bool                `json:"found"`
	Latest     *model.FigureID     `json:"latest"`
	PeriodEnd  *sourcefile.Date    `json:"period_end"`
	Value      *quantity.Decimal   `json:"value"`
	Printed    *quantity.Printed   `json:"value_printed"`
	Unit       *UnitOfMeasure      `json:"unit"`
	Evidence   []EvidenceID        `json:"evidence"`
	Publisher  *locales.Text       `json:"publisher"`
	InCharge   []sourcefile.ID     `json:"units_in_charge"`
	Overdue    *sourcefile.Date    `json:"overdue_since"`
	SearchedOn *sourcefile.Date    `json:"searched_on"`
	Live       *bool               `json:"live"`
	Outcome    *model.SearchResult `json:"outcome"`
}

// Gaps are all that the facets are judged by, one in a row.
var Gaps = NewTable[GapRow]("gaps", locales.TableGaps, []string{"target", "facet", "subject"}, "")

// GapRows are what is known of what an edition's targets are judged by.
func GapRows(e *edition.Edition) []GapRow {
	return Each(e.Gaps, func(g *edition.Gap) GapRow {
		r := GapRow{
			Target: g.Target.ID, Facet: g.Facet.ID, Found: g.Known(), Overdue: Null(g.Due),
			InCharge: Each(g.Target.Units, func(u *edition.Agency) sourcefile.ID { return u.ID }),
			Evidence: Each(g.Found, func(e *edition.Evidence) EvidenceID { return EvidenceID(e.Key()) }),
		}
		if g.Item != nil {
			r.Subject, r.SubjectName = g.Item.ID, g.Item.Name
			r.searched(g.Item.Searches)
			return r
		}
		r.Subject, r.SubjectName = model.ItemID(g.Indicator.ID), g.Indicator.Name
		r.Indicator = &g.Indicator.ID
		r.searched(g.Indicator.Searches)
		if p := g.Indicator.Publisher; p != nil {
			r.Publisher = &p.Name
		}
		if g.Latest != nil {
			f := FigureOf(g.Latest)
			r.Latest, r.PeriodEnd, r.Value, r.Printed, r.Unit = &f.ID, &f.PeriodEnd, f.Value, f.ValuePrinted, &f.Unit
		}
		return r
	})
}

// searched says what the newest look among some searches found.
func (r *GapRow) searched(newestFirst []*edition.Search) {
	if looks := edition.Looks(newestFirst); len(looks) > 0 {
		s := looks[0]
		r.SearchedOn, r.Live, r.Outcome = &s.SearchedOn, new(s.Live == model.Live), &s.Result
	}
}
