package fields

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// MeasureRow is what was found of a measure that can be checked, as the tables have it.
type MeasureRow struct {
	ID        sourcefile.ID     `json:"id"`
	Text      locales.Text      `json:"text"`
	Task      sourcefile.ID     `json:"task"`
	Label     string            `json:"task_label"`
	Title     locales.Text      `json:"task_title"`
	LeadUnits []sourcefile.ID   `json:"lead_units"`
	Found     edition.TracePart `json:"found"`
	FoundName locales.Text      `json:"found_name"`
	// Figures and Evidence are how many pieces were found, and Counted how many of each count as since the plan.
	Figures         int                 `json:"figure_count"`
	CountedFigures  int                 `json:"counted_figure_count"`
	Evidence        int                 `json:"evidence_count"`
	CountedEvidence []EvidenceID        `json:"counted_evidence"`
	Indicators      []sourcefile.ID     `json:"indicators"`
	Entities        []sourcefile.ID     `json:"entities"`
	Searches        int                 `json:"search_count"`
	SearchedOn      *sourcefile.Date    `json:"searched_on"`
	Outcome         *model.SearchResult `json:"outcome"`
}

// Measures are all that can be checked, one in a row.
var Measures = NewTable[MeasureRow]("measures", locales.TableMeasures, []string{"id"}, "")

// MeasureRowOf is a measure with what was found of it.
func MeasureRowOf(m *edition.Measure) MeasureRow {
	t := m.Trace
	r := MeasureRow{
		ID: m.ID, Text: m.Name, Task: m.Task.ID, Label: m.Task.Label, Title: m.Task.Title, LeadUnits: m.Task.LeadUnits,
		Found: t.Part, FoundName: locales.Label(t.Part), Figures: len(t.Figures), Evidence: len(t.Evidence),
		Indicators: Each(m.Indicators, func(i *edition.Indicator) sourcefile.ID { return i.ID }),
		Entities:   Each(m.Entities, func(e *edition.Entity) sourcefile.ID { return e.ID }),
		Searches:   len(edition.Looks(t.Searches)),
	}
	for _, f := range t.Figures {
		if f.Reason == progress.Counted {
			r.CountedFigures++
		}
	}
	for _, e := range t.Evidence {
		if e.Reason == progress.Counted {
			r.CountedEvidence = append(r.CountedEvidence, EvidenceID(e.Key()))
		}
	}
	if looks := edition.Looks(t.Searches); len(looks) > 0 {
		r.SearchedOn, r.Outcome = &looks[0].SearchedOn, &looks[0].Result
	}
	return r
}
