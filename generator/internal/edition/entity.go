package edition

import (
	"slices"

	"five-areas/generator/internal/sourcefile"
)

// HasPage reports whether the entity has a page of its own: for one of its measures a figure or evidence was found
// whose outlet is known. The others stand in the list of all.
func (x *Entity) HasPage() bool {
	return slices.ContainsFunc(x.Figures(), func(f *Figure) bool { return f.Publication.Grade.Counts() }) ||
		slices.ContainsFunc(x.Evidence(), func(e *Evidence) bool { return e.Publication.Grade.Counts() })
}

// Indicators are those that inform the entity's measures.
func (x *Entity) Indicators() []*Indicator {
	return each(x.Measures, func(m *Measure) []*Indicator { return m.Indicators })
}

// Figures are those of the home region, and of places in it, that inform the entity's measures.
func (x *Entity) Figures() []*Figure {
	return each(x.Measures, func(m *Measure) (all []*Figure) {
		if m.Trace != nil {
			for _, f := range m.Trace.Figures {
				all = append(all, f.Figure)
			}
		}
		return all
	})
}

// Evidence is what was found for the entity's measures and for parts of them.
func (x *Entity) Evidence() []*Evidence {
	return each(x.Measures, func(m *Measure) (all []*Evidence) {
		if m.Trace == nil {
			return m.Evidence
		}
		for _, e := range m.Trace.Evidence {
			all = append(all, e.Evidence)
		}
		return all
	})
}

// Searches are those for the entity's measures, for parts of them and for their indicators; of each measure the newest
// first.
func (x *Entity) Searches() []*Search {
	return each(x.Measures, func(m *Measure) []*Search {
		if m.Trace == nil {
			return m.Searches
		}
		return m.Trace.Searches
	})
}

// Tasks are those of the entity's measures; those of safeguards have none.
func (x *Entity) Tasks() []*Task {
	return each(x.Measures, func(m *Measure) []*Task {
		if m.Task == nil {
			return nil
		}
		return []*Task{m.Task}
	})
}

// An entity is as new as what was found of its measures; searches are records of their own.
func (x *Entity) updated() sourcefile.Date {
	return max(newest(x.Indicators()), newest(x.Evidence()))
}

// each is what measures have of something, each once.
func each[T comparable](measures []*Measure, of func(*Measure) []T) (all []T) {
	for _, m := range measures {
		for _, x := range of(m) {
			if !slices.Contains(all, x) {
				all = append(all, x)
			}
		}
	}
	return all
}
