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
	var note locales.Text
	if s.NoteEN != "" { // a note that is not translated stands in the document of searches
		note = locales.Text{ZH: s.NoteZH, EN: s.NoteEN}
	}
	return sentence(locales.Joined(locales.Clauses, said, note))
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
