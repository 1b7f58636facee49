package api

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// SearchDocument is a look for something that the record lacks. One of Indicator, Clause and Item, or both of the last
// two, is what it was for; the others are null.
type SearchDocument struct {
	SearchedOn sourcefile.Date    `json:"searched_on"`
	Indicator  *fields.Ref        `json:"indicator"`
	Clause     *fields.Ref        `json:"clause"`
	Item       *fields.Ref        `json:"item"`
	Scope      locales.Text       `json:"scope"`
	LookedFor  string             `json:"looked_for"`
	Live       bool               `json:"live"`
	Outcome    model.SearchResult `json:"outcome"`
	Note       *fields.Note       `json:"note"`
	// Agency is the body of which disclosure was requested; null for a look.
	Agency      *fields.Ref     `json:"agency"`
	ResponseIDs []sourcefile.ID `json:"response_ids"`
}

func (w *writer) search(s *edition.Search) SearchDocument {
	d := SearchDocument{
		SearchedOn: s.SearchedOn, Scope: s.Scope(), LookedFor: s.LookedFor,
		Live: s.Live == model.Live, Outcome: w.Outcome(s), Note: fields.NoteOf(s.Note()),
		Agency:      fields.RefToBody(s.Asked),
		ResponseIDs: fields.ResponseIDs(w.Edition, s),
	}
	if s.Indicator != nil {
		ref := fields.RefToIndicator(s.Indicator)
		d.Indicator = &ref
	}
	if s.Measure != nil {
		ref := fields.RefToClause(s.Measure)
		d.Clause = &ref
	}
	if s.Item != nil {
		d.Item = itemRef(s.Item)
	}
	return d
}
