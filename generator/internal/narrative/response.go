package narrative

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// Said is what a response says in each language: its own words in theirs, our translation in others where there is one.
func Said(r *edition.Response) locales.Note {
	said := r.Translation.Text()
	if own := r.Words.In(); own != "" {
		said.Set(own, r.Words.Text)
	}
	return locales.Note(said)
}

// RespondedOn says in a line who responded on what, and what it comes to.
func RespondedOn(r *edition.Response) locales.Text {
	about := locales.ManyThings(len(r.About))
	if len(r.About) == 1 {
		about = locales.Quoted(briefly(NameOfSubject(r.About[0])))
	}
	return locales.Responded{Name: r.Name, About: about, Outcome: locales.Label(r.Outcome)}.Text()
}

// Asked says of which body disclosure of what was requested.
func Asked(s *edition.Search) locales.Text {
	return locales.RequestMade{Agency: s.Asked.Name, Subject: briefly(s.Name())}.Text()
}

// RequestStands says where a request stands: answered by a response, in words that are not published, or waiting. A day
// by which an answer is due is never named: nobody here knows it.
func RequestStands(e *edition.Edition, s *edition.Search) locales.Text {
	asked, agency := Date(s.SearchedOn), s.Asked.Name
	if answers := e.ResponsesTo(s); len(answers) > 0 {
		return sentence(locales.RequestAnswered{
			Asked: asked, Agency: agency, Answered: Date(answers[0].Received),
			Outcome: locales.Label(answers[0].Outcome),
		}.Text())
	}
	if s.Result != model.SearchRequested {
		note := locales.Text{}
		if n := s.Note(); n != nil {
			note = locales.Text{ZH: n.ZH, EN: n.EN}
		}
		said := locales.RequestClosed{Asked: asked, Agency: agency, Result: locales.Label(s.Result)}.Text()
		return sentence(locales.Joined(locales.Clauses, said, note))
	}
	return sentence(locales.RequestWaiting{Asked: asked, Agency: agency, Until: Date(s.Waiting)}.Text())
}

// NameOfSubject is what a thing that a response is about is called; a figure is named with its period and region.
func NameOfSubject(s edition.Subject) locales.Text {
	if s.Figure != nil {
		return whatIs(s.Figure)
	}
	return s.Name()
}

// PageOfSubject is where a thing that a response is about stands; "" for what has no place.
func PageOfSubject(l locales.Lang, s edition.Subject) string {
	clause := func(m *edition.Measure) string {
		if m.Task != nil {
			return urls.Tasks.Page(l, string(m.Task.ID)) + "#" + string(m.ID)
		}
		return urls.PlanPage.Page(l) + "#" + string(m.ID)
	}
	switch {
	case s.Target != nil:
		return urls.Targets.Page(l, string(s.Target.ID))
	case s.Task != nil:
		return urls.Tasks.Page(l, string(s.Task.ID))
	case s.Agency != nil:
		return urls.Units.Page(l, string(s.Agency.ID))
	case s.Entity != nil && s.Entity.HasPage():
		return urls.Entities.Page(l, string(s.Entity.ID))
	case s.Entity != nil:
		return urls.Entities.Page(l, "") + "#" + string(s.Entity.ID)
	case s.Measure != nil:
		return clause(s.Measure)
	case s.Item != nil:
		if s.Item.Measure != nil {
			return clause(s.Item.Measure)
		}
	case s.Search != nil:
		return PageOfSubject(l, edition.Subject{
			Indicator: s.Search.Indicator, Item: s.Search.Item, Measure: s.Search.Measure,
		})
	case s.Figure != nil && s.Figure.KnownTo == "":
		return PageOfFigure(l, s.Figure)
	case s.Evidence != nil:
		return PageOfEvidence(l, s.Evidence)
	case s.Publication != nil:
		return urls.Publications.Page(l, string(s.Publication.ID))
	case s.Indicator != nil:
		return urls.Indicators.Page(l, string(s.Indicator.ID))
	}
	return ""
}
