package fields

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// SearchRow is a look for something that the record lacks, as the tables have it.
type SearchRow struct {
	SearchedOn sourcefile.Date `json:"searched_on"`
	// Subject is the id of an indicator, a measure, a safeguard or an item of a checklist.
	Subject     model.ItemID       `json:"subject"`
	SubjectName locales.Text       `json:"subject_name"`
	Indicator   *sourcefile.ID     `json:"indicator"`
	Scope       locales.Text       `json:"scope"`
	LookedFor   string             `json:"looked_for"`
	Live        bool               `json:"live"`
	Outcome     model.SearchResult `json:"outcome"`
	Note        *Note              `json:"note"`
}

// Searches are all searches, one in a row.
var Searches = NewTable[SearchRow]("searches", locales.TableSearches,
	[]string{"searched_on", "subject", "looked_for"}, "")

// SearchRows are the searches of an edition, the oldest first.
func SearchRows(e *edition.Edition) []SearchRow {
	all := Each(e.Searches, func(s *edition.Search) SearchRow {
		r := SearchRow{
			SearchedOn: s.SearchedOn, Subject: s.Subject, Scope: s.Scope(), LookedFor: s.LookedFor,
			Live: s.Live == model.Live, Outcome: s.Result, Note: NoteOf(s.Note()),
		}
		switch {
		case s.Indicator != nil:
			r.SubjectName, r.Indicator = s.Indicator.Name, &s.Indicator.ID
		case s.Item != nil:
			r.SubjectName = s.Item.Name
		case s.Measure != nil:
			r.SubjectName = s.Measure.Name
		}
		return r
	})
	slices.SortStableFunc(all, func(a, b SearchRow) int { return cmp.Compare(a.SearchedOn, b.SearchedOn) })
	return all
}
