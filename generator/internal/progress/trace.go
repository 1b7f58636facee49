package progress

import (
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

// TraceReason says how far a figure or evidence counts as something since the plan; of several reasons the first that
// applies is given.
type TraceReason string

// The reasons. Only Counted puts a measure among those with something since the plan.
const (
	Counted        TraceReason = "counted"
	SourceUnnamed  TraceReason = "source-unnamed"
	BeforePlan     TraceReason = "before-the-plan"
	OnePlace       TraceReason = "one-place"
	OneInstitution TraceReason = "one-institution"
	OnlyAnnounced  TraceReason = "only-announced"
	DayUnknown     TraceReason = "day-unknown"
)

// Material is what decides how far evidence counts.
type Material struct {
	Grade       model.Grade
	Baseline    bool // recorded as older than the plan
	Date        sourcefile.PartialDate
	Place       bool // about a place below the province only
	Institution bool // about one institution only
	Level       *int // nil for a mere statement
}

// Trace says how far evidence shows something since the plan.
func (m Material) Trace(plan sourcefile.Date) TraceReason {
	switch {
	case !m.Grade.Counts():
		return SourceUnnamed
	case m.Baseline, m.Date != "" && m.Date.Last() <= plan:
		return BeforePlan
	case m.Place:
		return OnePlace
	case m.Institution:
		return OneInstitution
	case m.Level == nil || *m.Level < Confirming:
		return OnlyAnnounced
	case m.Date == "" || m.Date.First() <= plan:
		return DayUnknown
	}
	return Counted
}

// trace says how far a piece of evidence of a checklist counts.
func (e Evidence) trace(plan sourcefile.Date) TraceReason {
	return Material{
		e.Grade, e.Baseline, sourcefile.PartialDate(e.Date), e.Region != "", e.Reporters != "", e.Level,
	}.Trace(plan)
}

// TraceCount is how many pieces of evidence, or how many figures, have a reason.
type TraceCount struct {
	Reason TraceReason
	Count  int
}

// Uncounted counts what was found for the items of a checklist and confirms none, each piece once, by the reason; in
// the order of the reasons. What says that something was not done is left out: it counts.
func (c *Case) Uncounted() (all []TraceCount) {
	counts, seen := map[TraceReason]int{}, map[string]bool{}
	for _, line := range c.Checklist {
		for _, e := range line.Evidence {
			if r := e.trace(c.Start); !seen[e.ID] && r != Counted && (e.Level == nil || *e.Level > 0) {
				seen[e.ID] = true
				counts[r]++
			}
		}
	}
	for _, r := range []TraceReason{SourceUnnamed, BeforePlan, OnePlace, OneInstitution, OnlyAnnounced, DayUnknown} {
		if counts[r] > 0 {
			all = append(all, TraceCount{r, counts[r]})
		}
	}
	return all
}
