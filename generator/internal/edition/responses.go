package edition

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Response is a response with what it is about.
type Response struct {
	*model.Response
	// From is the organisation that responded; nil where the data has none. Name is who responded.
	From *Body
	Name locales.Text
	// About is what it is about, as it is now: what this edition does not have is left out.
	About []Subject
	// Publications and Corrections are what changed because of it.
	Publications []*Publication
	Corrections  []*Correction

	corrected sourcefile.Date // the day of the newest correction of our copy; "" where it was right
}

// Subject is a thing that a response is about: one of the pointers is set, but for evidence and a figure, which have
// their publication beside them.
type Subject struct {
	ID          model.RecordID
	Target      *Target
	Task        *Task
	Measure     *Measure // a safeguard, too
	Item        *Item
	Agency      *Agency
	Entity      *Entity
	Indicator   *Indicator
	Publication *Publication
	Evidence    *Evidence
	Figure      *Figure
	Search      *Search
}

// Name is what the thing is called; a figure has only the name of its indicator.
func (s Subject) Name() locales.Text {
	switch {
	case s.Target != nil:
		return s.Target.Name()
	case s.Task != nil:
		return s.Task.Title
	case s.Measure != nil:
		return s.Measure.Name
	case s.Item != nil:
		return s.Item.Name
	case s.Agency != nil:
		return s.Agency.Name()
	case s.Entity != nil:
		return s.Entity.Name()
	case s.Search != nil:
		return s.Search.Name()
	case s.Indicator != nil:
		return s.Indicator.Name
	case s.Evidence != nil:
		return s.Evidence.Event
	}
	return s.Publication.Name()
}

// ItemID is the id of the target, measure or item of a checklist that the thing is; "" for anything else.
func (s Subject) ItemID() model.ItemID {
	switch {
	case s.Item != nil:
		return s.Item.ID
	case s.Measure != nil:
		return model.ItemID(s.Measure.ID)
	case s.Target != nil:
		return model.ItemID(s.Target.ID)
	}
	return ""
}

// things are what the response concerns: what it is about, and that to which this belongs.
func (s Subject) things() (all []any) {
	item := func(i *Item) {
		if i != nil {
			all = append(all, i)
		}
	}
	measure := func(m *Measure) {
		if m == nil {
			return
		}
		all = append(all, m)
		if m.Task != nil {
			all = append(all, m.Task)
		}
	}
	switch {
	case s.Target != nil:
		all = append(all, s.Target)
	case s.Task != nil:
		all = append(all, s.Task)
	case s.Agency != nil:
		all = append(all, s.Agency)
	case s.Entity != nil:
		all = append(all, s.Entity)
	}
	measure(s.Measure)
	if item(s.Item); s.Item != nil {
		measure(s.Item.Measure)
	}
	if s.Indicator != nil {
		all = append(all, s.Indicator)
	}
	if s.Publication != nil {
		all = append(all, s.Publication)
	}
	if s.Figure != nil {
		all = append(all, s.Figure)
	}
	if s.Evidence != nil {
		all = append(all, s.Evidence)
	}
	if search := s.Search; search != nil {
		all = append(all, search)
		if search.Indicator != nil {
			all = append(all, search.Indicator)
		}
		measure(search.Measure)
		item(search.Item)
	}
	return all
}

// addResponses adds the responses, the newest first, to what they are about and to who responded, and says of each
// request whether it is answered.
func (b *builder) addResponses(d *dataset.Dataset) {
	newestFirst := slices.SortedStableFunc(slices.Values(d.Responses), func(x, y *model.Response) int {
		return cmp.Or(cmp.Compare(y.Received, x.Received), cmp.Compare(y.ID, x.ID))
	})
	for _, of := range newestFirst {
		r := &Response{Response: of, From: b.Bodies[of.Organisation], Name: d.NameOfResponder(of)}
		b.Responses = append(b.Responses, r)
		for _, id := range of.About {
			r.About = append(r.About, b.subjects(r, id)...)
		}
		for _, id := range of.Changed {
			if p := b.publications[id.Publication()]; p != nil {
				r.Publications = append(r.Publications, p)
			}
			for _, c := range b.Corrections {
				if id == "correction/"+model.RecordID(c.ID) {
					r.Corrections = append(r.Corrections, c)
				}
			}
		}
		for _, c := range b.Corrections {
			if c.Record == "response/"+model.RecordID(of.ID) {
				r.corrected = max(r.corrected, c.Recorded)
			}
		}
		var things []any
		if r.From != nil && r.From.Agency != nil {
			things = append(things, r.From.Agency)
		}
		for _, s := range r.About {
			things = append(things, s.things()...)
		}
		for _, thing := range things {
			if !slices.Contains(b.responses[thing], r) {
				b.responses[thing] = append(b.responses[thing], r)
			}
		}
	}
	for _, s := range b.Searches {
		if s.Result == model.SearchRequested && len(b.responses[s]) == 0 {
			s.Waiting = b.AsOf
		}
	}
}

// subjects are the things with an id; none where this edition has none. An id of searches may be that of several.
func (b *builder) subjects(r *Response, id model.RecordID) (all []Subject) {
	within := sourcefile.ID(id.Within())
	s := Subject{ID: id}
	switch id.Kind() {
	case "target":
		s.Target = b.targetOf(within)
	case "task":
		s.Task = b.tasks[within]
	case "measure", "safeguard":
		s.Measure = b.measures[within]
	case "item":
		s.Item = b.itemOf(model.ItemID(within))
	case "unit":
		if body := b.Bodies[within]; body != nil {
			s.Agency = body.Agency
		}
	case "entity":
		s.Entity = b.entities[within]
	case "indicator":
		s.Indicator = b.indicators[within]
	case "search":
		return b.searchesOf(r, id)
	case "":
		b.published(&s)
	}
	if len(s.things()) == 0 {
		return nil
	}
	return []Subject{s}
}

// published fills in a publication, or what is in one, a figure also where it was withdrawn.
func (b *builder) published(s *Subject) {
	s.Publication = b.publications[s.ID.Publication()]
	if s.Publication == nil {
		return
	}
	for _, e := range s.Publication.Evidence {
		if e.Key() == string(s.ID) {
			s.Evidence = e
		}
	}
	if s.ID.Figure() == "" {
		return
	}
	s.Figure = b.figures[string(s.ID)]
	for _, i := range b.Indicators {
		for _, f := range i.Ended {
			if s.Figure == nil && f.ID() == string(s.ID) {
				s.Figure = f
			}
		}
	}
	if s.Figure != nil {
		s.Indicator = s.Figure.Indicator
	}
}

// searchesOf are the searches with an id: of several requests of one day, those made to who responded.
func (b *builder) searchesOf(r *Response, id model.RecordID) (all []Subject) {
	for _, s := range b.Searches {
		if model.SearchID(s.Search) == id && (!s.IsRequest() || s.Agency == r.Organisation) {
			all = append(all, Subject{ID: id, Search: s})
		}
	}
	return all
}

func (b *builder) targetOf(id sourcefile.ID) *Target {
	for _, t := range b.Targets {
		if t.ID == id {
			return t
		}
	}
	return nil
}

func (b *builder) itemOf(id model.ItemID) *Item {
	for _, t := range b.Targets {
		for _, f := range t.Facets {
			for _, i := range f.Items {
				if i.ID == id {
					return i
				}
			}
		}
	}
	return nil
}

// Response returns the response with an id, or nil.
func (e *Edition) Response(id sourcefile.ID) *Response {
	for _, r := range e.Responses {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// searchOf is the search that is a row of the data.
func (e *Edition) searchOf(row *model.Search) *Search {
	n := slices.IndexFunc(e.Searches, func(s *Search) bool { return s.Search == row })
	return e.Searches[n] // an edition has what its history has
}

// ResponsesTo are the responses that concern some things of the edition, each once, the newest first.
func (e *Edition) ResponsesTo(things ...any) (all []*Response) {
	if len(e.responses) == 0 {
		return nil
	}
	for _, r := range e.Responses {
		if slices.ContainsFunc(things, func(thing any) bool { return slices.Contains(e.responses[thing], r) }) {
			all = append(all, r)
		}
	}
	return all
}

// Heard is the newest day of the responses that concern some things; "" where there are none.
func (e *Edition) Heard(things ...any) sourcefile.Date { return newest(e.ResponsesTo(things...)) }

// Heard is all of which a place that shows the indicator shows the responses.
func (i *Indicator) Heard() []any { return []any{i} }

// Heard is all of which a place that shows the publication shows the responses; its figures and evidence are with it.
func (p *Publication) Heard() []any { return []any{p} }

// Heard is all of which a place that shows the agency shows the responses; its own are with it.
func (u *Agency) Heard() []any { return []any{u} }

// Heard is all of which a place that shows the entity shows the responses.
func (x *Entity) Heard() []any { return []any{x} }

// Heard is all of which a place that shows the measure shows the responses.
func (m *Measure) Heard() []any {
	all := []any{m}
	for _, e := range m.Evidence {
		all = append(all, e)
	}
	return all
}

// Heard is all of which a place that shows the target shows the responses: it and what it is judged by.
func (t *Target) Heard() []any {
	all := []any{t}
	for _, f := range t.Facets {
		for _, i := range f.Indicators {
			all = append(all, i)
		}
		for _, i := range f.Items {
			all = append(all, i)
			for _, e := range i.Evidence {
				all = append(all, e)
			}
		}
	}
	for _, e := range t.Statements {
		all = append(all, e)
	}
	return all
}

// Heard is all of which a place that shows the task shows the responses: it, its measures and their evidence.
func (t *Task) Heard() []any {
	all := []any{t}
	for _, m := range t.Measures {
		all = append(all, m.Heard()...)
	}
	return all
}

// Heard is all of which a place that shows the gap shows the responses.
func (g *Gap) Heard() []any {
	if g.Item != nil {
		all := []any{g.Item}
		for _, e := range g.Item.Evidence {
			all = append(all, e)
		}
		return all
	}
	return []any{g.Indicator}
}

// Outcome is what came of a search: of a request also what its answer says.
func (e *Edition) Outcome(s *Search) model.SearchResult {
	answers := e.ResponsesTo(s)
	switch {
	case s.Result != model.SearchRequested || len(answers) == 0:
		return s.Result
	case answers[0].Outcome == model.Declined:
		return model.SearchRefused
	}
	return model.SearchAnswered
}

// Looks are searches without requests: what was looked at.
func Looks(all []*Search) []*Search {
	return slices.DeleteFunc(slices.Clone(all), func(s *Search) bool { return s.IsRequest() })
}

// Requests are those among searches.
func Requests(all []*Search) []*Search {
	return slices.DeleteFunc(slices.Clone(all), func(s *Search) bool { return !s.IsRequest() })
}
