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
	return withRequests(e, lastLook(edition.Looks(all)), all)
}

// withRequests adds to what was said of looks where each request among the searches stands.
func withRequests(e *edition.Edition, looks locales.Text, all []*edition.Search) locales.Text {
	said := []locales.Text{looks}
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
	return sentence(locales.Joined(locales.Clauses, said, searchNote(s)))
}

// LookedOnce says when and where all of several things were last looked for, if that was on one day and in one place;
// LookedUp then says what came of each.
func LookedOnce(lists [][]*edition.Search) locales.Text {
	var first *edition.Search
	for _, newestFirst := range lists {
		looks := edition.Looks(newestFirst)
		switch {
		case len(looks) == 0:
		case first == nil:
			first = looks[0]
		case looks[0].SearchedOn != first.SearchedOn || looks[0].Scope() != first.Scope():
			return locales.Text{}
		}
	}
	if first == nil {
		return locales.Text{}
	}
	return sentence(locales.LookedOnce{Date: Date(first.SearchedOn), Scope: first.Scope()}.Text())
}

// LookedUp says what came of the newest look among some searches, or that none is on record, and where each request
// stands.
func LookedUp(e *edition.Edition, newestFirst []*edition.Search) locales.Text {
	said := sentence(locales.NotLookedFor())
	if looks := edition.Looks(newestFirst); len(looks) > 0 {
		result := locales.LookedUp(locales.Label(looks[0].Result))
		said = sentence(locales.Joined(locales.Clauses, result, searchNote(looks[0])))
	}
	return withRequests(e, said, newestFirst)
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
