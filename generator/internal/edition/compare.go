package edition

import (
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Changes are what readers see change between two editions that are assessed on the same day.
type Changes struct {
	// From and To are the days whose knowledge is compared; From is "" where nothing was known.
	From, To     sourcefile.Date
	Figures      []FigureChange
	Statuses     []StatusChange
	Closed       []*Gap // of which nothing was known before
	Publications []*Publication
	Releases     []*Release // that publishers have stated
	// Corrections are those of anything but a figure.
	Corrections []*Correction
	// Responses and Requests are those that came.
	Responses []*Response
	Requests  []*Search
	// Edits are what else differs between two data sets; nothing else of a history.
	Edits []Edit
	// named are records of both by their ids.
	named map[string]locales.Text
}

// FigureChange is a figure that came, changed or went.
type FigureChange struct {
	Kind FigureChangeKind
	Was  *Figure // nil for what came
	Now  *Figure // nil for what went
	// Correction says why, where we had mis-recorded it.
	Correction *Correction
	// Break reports that it is the first of its indicator by its definition, and does not compare with those before.
	Break bool
}

// ID is the figure's id.
func (c FigureChange) ID() string {
	if c.Now != nil {
		return c.Now.ID()
	}
	return c.Was.ID()
}

// FigureChangeKind is how a figure changed. A revision is the publisher's, a correction ours.
type FigureChangeKind string

// The kinds.
const (
	FigureAdded     FigureChangeKind = "added"
	FigureConfirms  FigureChangeKind = "confirms"  // another source of a figure that was known
	FigureDisagrees FigureChangeKind = "disagrees" // another source that says otherwise
	FigureRevises   FigureChangeKind = "revises"   // a later one by the same compiler, in place of one that was known
	FigureCorrected FigureChangeKind = "corrected"
	FigureWithdrawn FigureChangeKind = "withdrawn"
	FigureEdited    FigureChangeKind = "edited" // changed without a correction, which only an unpublished one may
)

// StatusChange is a target that reads otherwise.
type StatusChange struct {
	Was, Now *Target
}

// Empty reports that readers see no change.
func (c *Changes) Empty() bool {
	return len(c.Figures)+len(c.Statuses)+len(c.Closed)+len(c.Publications)+len(c.Releases)+len(c.Corrections)+
		len(c.Responses)+
		len(c.Requests)+len(c.Edits) == 0
}

// Compare says what changes from one edition to another in what is measured and judged; AddEdits adds the rest. Both
// are to be assessed on the same day, or time itself would seem to change what is known.
func Compare(was, now *Edition) *Changes {
	c := &Changes{}
	c.compareFigures(was, now)
	for _, p := range now.Publications {
		if was.Publication(p.ID) == nil {
			c.Publications = append(c.Publications, p)
		}
	}
	for _, r := range now.Releases {
		if !slices.ContainsFunc(was.Releases, func(b *Release) bool { return b.StatedRelease == r.StatedRelease }) {
			c.Releases = append(c.Releases, r)
		}
	}
	known := map[sourcefile.ID]bool{}
	for _, k := range was.Corrections {
		known[k.ID] = true
	}
	for _, k := range now.Corrections {
		if k.Subject == nil && !known[k.ID] {
			c.Corrections = append(c.Corrections, k)
		}
	}
	c.compareResponses(was, now)
	before := map[sourcefile.ID]*Target{}
	for _, t := range was.Targets {
		before[t.ID] = t
	}
	for _, t := range now.Targets {
		if b := before[t.ID]; b != nil && !sameStatus(b.Progress, t.Progress) {
			c.Statuses = append(c.Statuses, StatusChange{b, t})
		}
	}
	open := map[string]bool{}
	for _, g := range was.Gaps {
		if !g.Known() {
			open[g.key()] = true
		}
	}
	for _, g := range now.Gaps {
		if g.Known() && open[g.key()] {
			c.Closed = append(c.Closed, g)
		}
	}
	return c
}

// compareResponses finds the responses that came, and the requests.
func (c *Changes) compareResponses(was, now *Edition) {
	heard, asked := map[sourcefile.ID]bool{}, map[model.Search]bool{}
	for _, r := range was.Responses {
		heard[r.ID] = true
	}
	for _, r := range now.Responses {
		if !heard[r.ID] {
			c.Responses = append(c.Responses, r)
		}
	}
	request := func(s *Search) model.Search { // whatever came of it
		return model.Search{SearchedOn: s.SearchedOn, Subject: s.Subject, Agency: s.Agency, LookedFor: s.LookedFor}
	}
	for _, s := range Requests(was.Searches) {
		asked[request(s)] = true
	}
	for _, s := range Requests(now.Searches) {
		if !asked[request(s)] {
			c.Requests = append(c.Requests, s)
		}
	}
}

func (c *Changes) compareFigures(was, now *Edition) {
	withdrawn := map[string]*Correction{}
	for _, k := range now.Corrections {
		if k.Now == nil {
			withdrawn[string(k.Record)] = k
		}
	}
	for _, f := range now.Figures {
		b := was.Figure(f.ID())
		switch {
		case b == nil:
			change := FigureChange{Kind: FigureAdded, Now: f, Break: f.breaks(was)}
			switch f.Relation {
			case model.Confirms:
				change.Kind = FigureConfirms
			case model.Disagrees:
				change.Kind = FigureDisagrees
			case "":
				for _, o := range f.Point.Others {
					if b := was.Figure(o.ID()); b != nil && o.RevisedBy != nil &&
						(change.Was == nil || b.Relation == "") {
						change.Kind, change.Was = FigureRevises, b
					}
				}
			}
			c.Figures = append(c.Figures, change)
		case !b.sameAs(f):
			change := FigureChange{Kind: FigureEdited, Was: b, Now: f}
			if n := len(f.Corrections); n > len(b.Corrections) {
				change.Kind, change.Correction = FigureCorrected, f.Corrections[n-1]
			}
			c.Figures = append(c.Figures, change)
		}
	}
	for _, f := range was.Figures {
		if now.Figure(f.ID()) != nil {
			continue
		}
		if k := withdrawn[f.ID()]; k != nil {
			c.Figures = append(c.Figures, FigureChange{Kind: FigureWithdrawn, Was: f, Correction: k})
		}
	}
}

// sameAs reports whether another figure with the same id says the same.
func (f *Figure) sameAs(o *Figure) bool {
	return f.Observation.Figure.Whole() == o.Observation.Figure.Whole() && f.Nature == o.Nature &&
		f.Changed(quantity.YearOnYear) == o.Changed(quantity.YearOnYear) &&
		f.Changed(quantity.SinceYearStart) == o.Changed(quantity.SinceYearStart)
}

// breaks reports whether the figure's indicator had figures of its region before, and none by its definition.
func (f *Figure) breaks(was *Edition) bool {
	ind, others := was.Indicator(f.Indicator.ID), false
	if ind == nil {
		return false
	}
	for _, b := range ind.Figures {
		if b.Observation.Region != f.Observation.Region {
			continue
		}
		if b.Observation.Definition == f.Observation.Definition {
			return false
		}
		others = true
	}
	return others
}

func sameStatus(a, b *progress.Target) bool {
	return a.Status == b.Status && slices.Equal(a.Reasons, b.Reasons) &&
		slices.EqualFunc(a.Facets, b.Facets, func(x, y *progress.Facet) bool {
			return x.Status == y.Status && slices.Equal(x.Reasons, y.Reasons)
		})
}
