package narrative

import (
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/locales"
)

// LastLooked says when something was last looked for, where, and what came of it, and where each request for it stands.
// The searches are the newest first; of none nothing is said.
func LastLooked(e *edition.Edition, all []*edition.Search) locales.Text {
	said := []locales.Text{lastLook(edition.Looks(all))}
	for _, s := range edition.Requests(all) {
		said = append(said, RequestStands(e, s))
	}
	said = slices.DeleteFunc(said, func(t locales.Text) bool { return t == locales.Text{} })
	return locales.Joined(locales.Sentences, said...)
}

func lastLook(looks []*edition.Search) locales.Text {
	if len(looks) == 0 {
		return locales.Text{}
	}
	s := looks[0]
	said := locales.LastLooked{Date: Date(s.SearchedOn), Scope: s.Scope(), Result: locales.Label(s.Result)}.Text()
	var note locales.Text
	if s.NoteEN != "" { // a note that is not translated stands in the document of searches
		note = locales.Text{ZH: s.NoteZH, EN: s.NoteEN}
	}
	return sentence(locales.Joined(locales.Clauses, said, note))
}

// OnlyCopies says that nobody looked at the publishers' own sites, where that is so.
func OnlyCopies(all []*edition.Search) locales.Text {
	if all = edition.Looks(all); len(all) == 0 {
		return locales.Text{}
	}
	for _, s := range all {
		if s.Live == model.Live {
			return locales.Text{}
		}
	}
	return locales.OnlyCopies()
}
