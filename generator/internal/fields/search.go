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
	// Agency is the id of the body of which disclosure was requested, and Responses the ids of its answers.
	Agency    *sourcefile.ID  `json:"agency"`
	Responses []sourcefile.ID `json:"response_ids"`
}

// Searches are all searches, one in a row.
var Searches = NewTable[SearchRow]("searches", locales.TableSearches,
	[]string{"searched_on", "subject", "looked_for"}, "")

// SearchRows are the searches of an edition, the oldest first.
func SearchRows(e *edition.Edition) []SearchRow {
	all := Each(e.Searches, func(s *edition.Search) SearchRow {
		r := SearchRow{
			SearchedOn: s.SearchedOn, Subject: s.Subject, Scope: s.Scope(), LookedFor: s.LookedFor,
			Live: s.Live == model.Live, Outcome: e.Outcome(s), Note: NoteOf(s.Note()), Agency: Null(s.Agency),
			Responses: ResponseIDs(e, s),
		}
		r.SubjectName = s.Name()
		if s.Indicator != nil {
			r.Indicator = &s.Indicator.ID
		}
		return r
	})
	slices.SortStableFunc(all, func(a, b SearchRow) int { return cmp.Compare(a.SearchedOn, b.SearchedOn) })
	return all
}
