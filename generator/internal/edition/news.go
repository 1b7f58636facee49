package edition

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sorted"
	"five-areas/generator/internal/sourcefile"
)

// Topic is what an area or a target is about: what is recorded of these belongs to it.
type Topic struct {
	indicators []*Indicator
	measures   []*Measure
	// items are the target itself, of which there are statements, and the lines of checklists.
	items map[model.ItemID]bool
	// records are those of the plan's own words.
	records map[model.RecordID]bool
}

// Topic is what the area is about: its targets, tasks and indicators.
func (a *Area) Topic() Topic {
	t := Topic{a.Indicators, nil, map[model.ItemID]bool{}, map[model.RecordID]bool{}}
	for _, target := range a.Targets {
		t.add(target)
	}
	for _, task := range a.Tasks {
		t.measures = append(t.measures, task.Measures...)
		t.records[model.RecordID("task/"+task.ID)] = true
	}
	return t
}

// Topic is what the target is judged by.
func (t *Target) Topic() Topic {
	all := Topic{nil, nil, map[model.ItemID]bool{}, map[model.RecordID]bool{}}
	all.add(t)
	return all
}

func (t *Topic) add(of *Target) {
	t.items[model.ItemID(of.ID)], t.records[model.RecordID("target/"+of.ID)] = true, true
	for _, f := range of.Facets {
		t.indicators = append(t.indicators, f.Indicators...)
		for _, i := range f.Items {
			t.items[i.ID] = true
		}
	}
}

func (t *Topic) hasItem(id model.ItemID) bool {
	return t.items[id] || slices.ContainsFunc(t.measures, func(m *Measure) bool { return m.Holds(id) })
}

func (t *Topic) hasEvidence(e *Evidence) bool { return slices.ContainsFunc(e.Refs, t.hasItem) }

func (t *Topic) hasIndicator(i *Indicator) bool { return slices.Contains(t.indicators, i) }

func (t *Topic) hasSearch(s *Search) bool {
	return s.Indicator != nil && t.hasIndicator(s.Indicator) || t.hasItem(s.Subject)
}

func (t *Topic) hasSubject(s Subject) bool {
	switch {
	case s.Search != nil:
		return t.hasSearch(s.Search)
	case s.Evidence != nil:
		return t.hasEvidence(s.Evidence)
	case s.Figure != nil:
		return t.hasIndicator(s.Figure.Indicator)
	case s.Indicator != nil:
		return t.hasIndicator(s.Indicator)
	}
	return t.hasItem(s.ItemID())
}

func (t *Topic) hasRelease(r *Release) bool { return slices.ContainsFunc(r.Indicators, t.hasIndicator) }

func (t *Topic) hasCorrection(c *Correction) bool {
	switch p := c.Publication; {
	case c.Indicator != nil:
		return t.hasIndicator(c.Indicator)
	case p == nil:
		return t.records[c.Record]
	default:
		return slices.ContainsFunc(p.Figures, func(f *Figure) bool { return t.hasIndicator(f.Indicator) }) ||
			slices.ContainsFunc(p.Evidence, t.hasEvidence)
	}
}

// News is one thing that was recorded of a topic on a day: what a source says of it, a correction, what was looked
// for, what is stated to come, or who responded.
type News struct {
	Day sourcefile.Date
	// Publication is the source, with what it says of the topic; nil where it is something else.
	Publication *Publication
	Figures     []*Figure
	Evidence    []*Evidence
	Correction  *Correction
	Release     *Release
	Response    *Response
	// Searches are all of the day.
	Searches []*Search
}

// NewsOf is what was recorded of a topic, the newest first. It does not depend on what is judged, nor on the day.
func (e *Edition) NewsOf(t Topic) (all []News) {
	for _, p := range e.Publications {
		all = append(all, t.published(p)...)
	}
	for _, c := range e.Corrections {
		if t.hasCorrection(c) {
			all = append(all, News{Day: c.Recorded, Correction: c})
		}
	}
	for _, r := range e.Responses {
		if slices.ContainsFunc(r.About, t.hasSubject) {
			all = append(all, News{Day: r.Recorded, Response: r})
		}
	}
	for _, r := range e.Releases {
		if t.hasRelease(r) {
			all = append(all, News{Day: r.Recorded, Release: r})
		}
	}
	for _, s := range e.Searches { // the newest first
		switch n := len(all); {
		case !t.hasSearch(s):
		case n > 0 && all[n-1].Searches != nil && all[n-1].Day == s.SearchedOn:
			all[n-1].Searches = append(all[n-1].Searches, s)
		default:
			all = append(all, News{Day: s.SearchedOn, Searches: []*Search{s}})
		}
	}
	sorted.StableFunc(all, func(a, b News) int {
		return cmp.Or(cmp.Compare(b.Day, a.Day), cmp.Compare(b.printed(), a.printed()))
	})
	return all
}

// printed is when the source was published, as far as it says.
func (n News) printed() sourcefile.PartialDate {
	if n.Publication == nil {
		return ""
	}
	return n.Publication.Published
}

// published is what a source says of the topic, by the days on which it was recorded.
func (t *Topic) published(p *Publication) (all []News) {
	on := func(day sourcefile.Date) *News {
		day = cmp.Or(day, p.Recorded)
		n := slices.IndexFunc(all, func(n News) bool { return n.Day == day })
		if n < 0 {
			n, all = len(all), append(all, News{Day: day, Publication: p})
		}
		return &all[n]
	}
	for _, f := range p.Figures {
		if t.hasIndicator(f.Indicator) {
			n := on(f.Observation.Figure.Recorded)
			n.Figures = append(n.Figures, f)
		}
	}
	for _, e := range p.Evidence {
		if t.hasEvidence(e) {
			n := on(e.Recorded)
			n.Evidence = append(n.Evidence, e)
		}
	}
	return all
}
