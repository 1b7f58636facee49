package narrative

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/locales"
)

// LastLooked says when something was last looked for, where, and what came of it. The searches are the newest first; of
// none nothing is said.
func LastLooked(all []*edition.Search) locales.Text {
	if len(all) == 0 {
		return locales.Text{}
	}
	s := all[0]
	said := locales.LastLooked{Date: Date(s.SearchedOn), Scope: s.Scope(), Result: locales.Label(s.Result)}.Text()
	return sentence(locales.Joined(locales.Clauses, said, searchNote(s)))
}

// LookedOnce says when and where all of several things were last looked for, if that was on one day and in one place;
// LookedUp then says what came of each.
func LookedOnce(lists [][]*edition.Search) locales.Text {
	var first *edition.Search
	for _, newestFirst := range lists {
		switch {
		case len(newestFirst) == 0:
		case first == nil:
			first = newestFirst[0]
		case newestFirst[0].SearchedOn != first.SearchedOn || newestFirst[0].Scope() != first.Scope():
			return locales.Text{}
		}
	}
	if first == nil {
		return locales.Text{}
	}
	return sentence(locales.LookedOnce{Date: Date(first.SearchedOn), Scope: first.Scope()}.Text())
}

// LookedUp says what came of the newest of some searches; of none, that none is on record.
func LookedUp(newestFirst []*edition.Search) locales.Text {
	if len(newestFirst) == 0 {
		return sentence(locales.NotLookedFor())
	}
	s := newestFirst[0]
	return sentence(locales.Joined(locales.Clauses, locales.LookedUp(locales.Label(s.Result)), searchNote(s)))
}

// searchNote is a search's note; one that is not translated stands in the document of searches.
func searchNote(s *edition.Search) locales.Text {
	if s.NoteEN == "" {
		return locales.Text{}
	}
	return locales.Text{ZH: s.NoteZH, EN: s.NoteEN}
}

// OnlyCopies says that nobody looked at the publishers' own sites, where that is so.
func OnlyCopies(all []*edition.Search) locales.Text {
	if len(all) == 0 {
		return locales.Text{}
	}
	for _, s := range all {
		if s.Live == model.Live {
			return locales.Text{}
		}
	}
	return locales.OnlyCopies()
}
