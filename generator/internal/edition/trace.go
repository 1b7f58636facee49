package edition

import (
	"slices"
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// TracePart is one of the four parts into which the checkable measures fall: what was found of them, not what was done.
type TracePart string

// The parts, in the order in which they are shown.
const (
	SincePlan   TracePart = "since-the-plan"
	OtherTraces TracePart = "other-traces"
	NoneFound   TracePart = "none-found"
	NotSearched TracePart = "not-yet-searched"
)

// TraceParts are all of them.
var TraceParts = []TracePart{SincePlan, OtherTraces, NoneFound, NotSearched}

// Trace is in which part a measure is, and why: everything that was found of it, and the searches on record.
type Trace struct {
	Part     TracePart
	Figures  []FigureTrace   // in order of their ids
	Evidence []EvidenceTrace // in the order in which they were recorded
	Searches []*Search       // for the measure, its parts and its indicators, the newest first
}

// FigureTrace is a figure of an indicator that informs a measure.
type FigureTrace struct {
	*Figure
	Reason progress.TraceReason
}

// EvidenceTrace is evidence for a measure or a part of it.
type EvidenceTrace struct {
	*Evidence
	Reason progress.TraceReason
}

// Checkable reports whether something could show that the measure is carried out; one that only frames others is not.
func (m *Measure) Checkable() bool {
	return m.Task != nil && (m.Reading == nil || m.Reading.Kind != model.FramingMeasure)
}

// addTraces sorts every checkable measure into one of the four parts.
func (b *builder) addTraces() {
	for _, t := range b.Tasks {
		for _, m := range t.Measures {
			if m.Checkable() {
				m.Trace = b.trace(m)
			}
		}
	}
}

// trace is what was found of a measure.
func (b *builder) trace(m *Measure) *Trace {
	t := &Trace{Part: NotSearched}
	found := func(r progress.TraceReason) {
		if r == progress.Counted {
			t.Part = SincePlan
		} else if t.Part != SincePlan {
			t.Part = OtherTraces
		}
	}
	for _, f := range b.Figures {
		if slices.Contains(m.Indicators, f.Indicator) && b.within(f.Observation.Region) {
			r := figureReason(f, b.Home.Code, b.Assessment.Start)
			t.Figures = append(t.Figures, FigureTrace{f, r})
			found(r)
		}
	}
	for _, p := range b.Publications {
		for _, e := range p.Evidence {
			if slices.ContainsFunc(e.Refs, m.Holds) {
				r := evidenceReason(e, b.Home.Code, b.Assessment.Start)
				t.Evidence = append(t.Evidence, EvidenceTrace{e, r})
				found(r)
			}
		}
	}
	for _, s := range b.Searches {
		if m.Holds(s.Subject) || s.Indicator != nil && slices.Contains(m.Indicators, s.Indicator) {
			t.Searches = append(t.Searches, s)
		}
	}
	if t.Part == NotSearched && len(Looks(t.Searches)) > 0 { // who asked has not looked
		t.Part = NoneFound
	}
	return t
}

// Holds reports whether an item is the measure or a part of it.
func (m *Measure) Holds(item model.ItemID) bool {
	of, _, _ := strings.Cut(string(item), "/")
	return sourcefile.ID(of) == m.ID
}

// within reports whether a region is the home region or lies in it.
func (b *builder) within(r sourcefile.RegionCode) bool {
	for range len(b.regions) {
		if r == b.Home.Code {
			return true
		}
		r = b.regions[r].Parent
	}
	return false
}

// figureReason says how far a figure of the home region, or of a place in it, is one since the plan. What is taken over
// a span is as old as the start of the span.
func figureReason(f *Figure, home sourcefile.RegionCode, plan sourcefile.Date) progress.TraceReason {
	p := f.Point.Period
	instant := p.Form == quantity.Day || p.Form == quantity.NotLater
	switch {
	case !f.Publication.Grade.Counts():
		return progress.SourceUnnamed
	case p.End <= plan, !instant && p.Start != "" && p.Start <= plan:
		return progress.BeforePlan
	case f.Observation.Region != home:
		return progress.OnePlace
	case f.Observation.Reporters != "":
		return progress.OneInstitution
	case f.Nature == model.Planned || f.Nature == model.Allocated:
		return progress.OnlyAnnounced
	case p.NotLater, !instant && p.Start == "":
		return progress.DayUnknown
	}
	return progress.Counted
}

// evidenceReason says how far evidence shows something since the plan.
func evidenceReason(e *Evidence, home sourcefile.RegionCode, plan sourcefile.Date) progress.TraceReason {
	m := progress.Material{
		Grade: e.Publication.Grade, Baseline: e.Baseline, Date: e.Date, Place: e.Region != "" && e.Region != home,
		Institution: e.Reporters != "",
	}
	if e.Level != nil {
		level := int(*e.Level)
		m.Level = &level
	}
	return m.Trace(plan)
}

// TraceCount is how many measures are in a part.
type TraceCount struct {
	Part  TracePart
	Count int
}

// CountTraces counts the checkable ones of some measures by their parts, all four in their order.
func CountTraces(measures []*Measure) []TraceCount {
	all := make([]TraceCount, len(TraceParts))
	for i, part := range TraceParts {
		all[i].Part = part
		for _, m := range measures {
			if m.Trace != nil && m.Trace.Part == part {
				all[i].Count++
			}
		}
	}
	return all
}

// Checked are the measures of all tasks that can be checked, in the order of the plan.
func (e *Edition) Checked() (all []*Measure) {
	for _, t := range e.Tasks {
		for _, m := range t.Measures {
			if m.Trace != nil {
				all = append(all, m)
			}
		}
	}
	return all
}
