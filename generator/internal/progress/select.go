package progress

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sorted"
	"five-areas/generator/internal/sourcefile"
)

// selectTrend picks baseline, latest and year-ago value for every method but RANK and MILESTONE.
func (s *selector) selectTrend(c *Case, ind *model.Indicator, f model.Facet) {
	var segments []*segment
	if comparable(ind, c.Method) {
		segments = s.segments(ind, s.Home)
	}
	if c.Method == model.MethodCoverage {
		segments = s.withUniverse(segments, f.Universe)
	}
	g := s.choose(segments)
	if g == nil {
		c.Unused = append(s.unused(c, ind, nil), s.partsOf(c, ind)...)
		return
	}
	c.Definition, c.ValidFrom, c.Ratio = g.definition.ID, g.definition.ValidFrom, g.definition.Ratio
	latest := s.latest(g)
	baseline := s.baseline(g)
	c.take(Baseline, baseline)
	reached := f.Method == model.MethodLevel || f.Method == model.MethodCoverage || c.Given != nil
	if !reached && (baseline == nil || MonthsBetween(baseline.Day, latest.Day) != 12) {
		if before := g.yearBefore(latest); before != nil {
			c.take(YearAgo, before)
		} else if latest.change != nil {
			c.Inputs = append(c.Inputs, *latest.change)
		}
	}
	c.take(Latest, latest)
	c.Unused = s.unused(c, ind, g)
	if f.Method == model.MethodDirection {
		s.addFacts(c, g, latest, f.Companion)
	}
}

// take gives the figures of a point a role.
func (c *Case) take(r Role, p *point) {
	if p == nil {
		return
	}
	for _, in := range p.parts {
		in.Role = r
		c.Inputs = append(c.Inputs, in)
	}
}

// choose picks the segment to judge: the one with the newest figure, or once the deadline has passed with the first one
// since; of several, one that reaches back far enough, then the one of the shortest spans (a cumulative series is
// differenced first), then the longer one, then the first.
func (s *selector) choose(all []*segment) *segment {
	span := 12
	for _, p := range s.Assessment.Parameters {
		if n, ok := quantity.ParseDecimal(p.Value); ok && p.ID == model.MinimumSpan {
			span = n.Int()
		}
	}
	reaches := func(g *segment) bool {
		b := s.baseline(g)
		return b != nil && MonthsBetween(b.Day, s.latest(g).Day) >= span
	}
	var best *segment
	for _, g := range all {
		if best == nil || cmp.Or(
			s.compare(s.latest(best), s.latest(g)),
			quantity.TrueFirst(reaches(g), reaches(best)),
			cmp.Compare(g.months, best.months),
			cmp.Compare(len(best.points), len(g.points)),
		) < 0 {
			best = g
		}
	}
	return best
}

// latest is the newest point, or after the deadline the first one as of the deadline or later.
func (s *selector) latest(g *segment) *point {
	if i := slices.IndexFunc(g.points, s.concludes); i >= 0 {
		return g.points[i]
	}
	return g.points[len(g.points)-1]
}

// concludes tells a point that can decide after the deadline.
func (s *selector) concludes(p *point) bool {
	deadline := s.Assessment.Deadline.Date
	return s.Date > deadline && p.Day >= deadline && !p.NotLater
}

// compare puts the point that is judged last: the newest, but once the deadline has passed the first one since.
func (s *selector) compare(p, q *point) int {
	a, b := s.concludes(p), s.concludes(q)
	if a && b {
		return cmp.Compare(q.Day, p.Day)
	}
	return cmp.Or(quantity.TrueFirst(b, a), p.Compare(q.When))
}

// baseline is the last point as of the start of the plan or before; if none, the first later one. A point whose as-of
// is only "not later than" is never a baseline.
func (s *selector) baseline(g *segment) (found *point) {
	for _, p := range g.points {
		if !p.NotLater && (found == nil || p.Day <= s.Assessment.Start) {
			found = p
		}
	}
	return found
}

// yearBefore is the point 12 months before another; nil where there is none or where either day is only a bound.
func (g *segment) yearBefore(p *point) *point {
	if p.NotLater {
		return nil
	}
	return g.inMonth(month(p.Day) - 12)
}

// inMonth is the last point as of a month.
func (g *segment) inMonth(n int) *point {
	for _, p := range slices.Backward(g.points) {
		if !p.NotLater && month(p.Day) == n {
			return p
		}
	}
	return nil
}

// selectRank picks the latest month in which the province and at least one other have a figure of the same definition,
// and what the margin over the country needs.
func (s *selector) selectRank(c *Case, ind *model.Indicator) {
	rivals := s.rivals(ind)
	g, latest := s.latestRanked(ind, rivals)
	if latest == nil {
		c.Unused = s.unused(c, ind, nil)
		return
	}
	c.Definition, c.ValidFrom, c.Ratio = g.definition.ID, g.definition.ValidFrom, g.definition.Ratio
	at := month(latest.Day)
	c.take(Baseline, s.baseline(g))
	c.take(YearAgo, g.inMonth(at-12))
	c.take(Latest, latest)
	nation := same(s.segments(ind, s.country), g)
	c.take(NationYearAgo, nation.inMonth(at-12))
	c.take(Nation, nation.inMonth(at))
	for _, p := range rivals(g, at) {
		c.take(Other, p)
	}
	var before *point
	for _, p := range g.points {
		if !p.NotLater && len(rivals(g, month(p.Day))) > 0 && (before == nil || p.Day <= s.Assessment.Start) {
			before = p
		}
	}
	if before != nil && before.Day < latest.Day {
		c.take(RankBaseline, before)
		for _, p := range rivals(g, month(before.Day)) {
			c.take(RankBaselineOther, p)
		}
	}
	for _, p := range g.points {
		if p != before && !p.NotLater && month(p.Day) != at {
			if found := rivals(g, month(p.Day)); len(found) > 0 {
				c.take(RankMonth, p)
				for _, r := range found {
					c.take(RankMonthOther, r)
				}
			}
		}
	}
	c.Unnamed = s.turningRank(c, ind)
	c.Unused = s.unused(c, ind, g)
}

// rivals gives the provinces that have a figure comparable with a segment in a month, in the order of the list of
// regions.
func (s *selector) rivals(ind *model.Indicator) func(g *segment, month int) []*point {
	others := map[sourcefile.RegionCode][]*segment{}
	for _, r := range s.Regions {
		if r.Kind == "province" && r.Code != s.Home {
			others[r.Code] = s.segments(ind, r.Code)
		}
	}
	return func(g *segment, month int) (found []*point) {
		for _, r := range s.Regions {
			if p := same(others[r.Code], g).inMonth(month); p != nil {
				found = append(found, p)
			}
		}
		return found
	}
}

// latestRanked is the province's latest figure of a month in which it can be compared, or else its latest at all, with
// its segment; nil where it has none.
func (s *selector) latestRanked(
	ind *model.Indicator, rivals func(*segment, int) []*point,
) (segment *segment, latest *point) {
	for _, compared := range []bool{true, false} {
		for _, g := range s.segments(ind, s.Home) {
			for _, p := range g.points {
				if p.NotLater || compared && len(rivals(g, month(p.Day))) == 0 {
					continue
				}
				if latest == nil || s.compare(latest, p) < 0 {
					segment, latest = g, p
				}
			}
		}
		if latest != nil {
			break
		}
	}
	return segment, latest
}

// turningRank are the figures of grade C that lie on the other side of the province than all those it is compared with.
func (s *selector) turningRank(c *Case, ind *model.Indicator) []string {
	ours, _ := c.value(Latest)
	var others []Side
	for _, in := range c.Inputs {
		if in.Role == Other {
			if v, ok := c.ValueIn(Other, in.Region); ok {
				others = append(others, Side{Value: v.Shift(c.Scale)})
			}
		}
	}
	side := Side{Value: ours.Shift(c.Scale)}
	word := AboveFound // without another province, what is known is only one that may be higher
	if others != nil {
		word = wordOfAll(side.Value, others)
	}
	all := s.turningPlace(ind.ID, c.Definition, side, word, c.input(Latest).AsOf)
	return append([]string{}, all...)
}

// same is the segment of another region that compares with g; an empty one where there is none.
func same(all []*segment, g *segment) *segment {
	for _, other := range all {
		if other.definition == g.definition && other.span == g.span {
			return other
		}
	}
	return &segment{}
}

// unused are the figures of the province that are no inputs, each with the reason, in the order of their days.
func (s *selector) unused(c *Case, ind *model.Indicator, g *segment) []Unused {
	used := map[string]bool{}
	for _, in := range c.Inputs {
		used[in.Figure] = true
	}
	relation := map[*model.Observation]UnusedReason{}
	for i := range ind.Definitions {
		series := s.series[model.SeriesKey{Indicator: ind.ID, Definition: ind.Definitions[i].ID, Region: s.Home}]
		if series == nil {
			continue
		}
		for _, p := range series.Points {
			for _, o := range p.Others {
				relation[o.Observation] = map[model.Relation]UnusedReason{
					model.Confirms: IsDoubled, model.Superseded: IsSuperseded, model.Disagrees: IsDisputed,
					model.ChangeOnly: GrowthOnly,
				}[o.Relation]
			}
		}
	}
	all := []Unused{}
	for _, o := range s.Observations {
		if o.Indicator != ind.ID || o.Region != s.Home || o.KnownFrom() > s.Date || used[o.ID()] {
			continue
		}
		u := Unused{
			Figure: o.ID(), Indicator: o.Indicator, Definition: o.Definition, Period: o.Period.Text,
			AsOf: o.Period.AsOf(), NotLater: o.Period.NotLater,
			Reason: cmp.Or(s.excluded(o), relation[o], s.leftOut(c, ind, g, o)),
		}
		switch {
		case o.Value != nil:
			u.Printed = o.Value.Printed
		case len(o.Changes) > 0:
			u.Printed = o.Changes[0].Value.Printed
		}
		all = append(all, u)
	}
	all = append(all, c.unusedParts(g, used)...)
	sorted.Func(all, func(a, b Unused) int {
		return cmp.Or(cmp.Compare(a.AsOf, b.AsOf), cmp.Compare(a.Figure, b.Figure))
	})
	return all
}

// unusedParts are the two figures of each share that could be computed and is no input.
func (c *Case) unusedParts(g *segment, used map[string]bool) (all []Unused) {
	if g == nil || g.definition.Ratio == nil || c.Method == model.MethodCoverage {
		return nil
	}
	for _, p := range g.points {
		for _, in := range p.parts {
			if in.Part != Whole && !used[in.Figure] {
				all = append(all, Unused{
					in.Figure, in.Indicator, in.Definition, in.Period, in.AsOf, in.NotLater,
					in.Printed, c.spare(in.AsOf),
				})
			}
		}
	}
	return all
}

// spare says why a comparable figure is no input.
func (c *Case) spare(asOf sourcefile.Date) UnusedReason {
	if c.Method == model.MethodRank && !c.concluded() && asOf > c.input(Latest).AsOf {
		return NotCompared
	}
	return NotNeeded
}

// partsOf are the figures of one part of a ratio of which the other is missing, where no share is known at all.
func (s *selector) partsOf(c *Case, ind *model.Indicator) (all []Unused) {
	for _, def := range ind.Definitions {
		if def.Ratio == nil {
			continue
		}
		for _, t := range []model.Term{def.Ratio.Numerator, def.Ratio.Denominator} {
			series := s.series[model.SeriesKey{Indicator: t.Indicator, Definition: t.Definition, Region: s.Home}]
			if series == nil {
				continue
			}
			c.Definition, c.ValidFrom, c.Ratio = def.ID, def.ValidFrom, def.Ratio
			for _, p := range series.Points {
				if o := p.Chosen; o.Value != nil {
					all = append(all, Unused{
						o.ID(), o.Indicator, o.Definition, o.Period.Text, p.Period.End,
						p.Period.NotLater, o.Value.Printed, PartMissing,
					})
				}
			}
		}
		if c.Ratio != nil {
			return all
		}
	}
	return all
}

// leftOut says why a figure that is in a series has no part in the segment g, or none in its roles.
func (s *selector) leftOut(c *Case, ind *model.Indicator, g *segment, o *model.Observation) UnusedReason {
	switch {
	case o.Value == nil:
		return GrowthOnly
	case !comparable(ind, c.Method):
		return IsRate
	case o.Period.Form == quantity.Range && o.Period.Start == "":
		return StartNotPrinted
	case o.Period.NotLater && (g == nil || o.Period.Form == quantity.Range || c.Method == model.MethodRank):
		return DayNotKnown
	case g == nil:
		return NoUniverseThen
	case o.Definition != g.definition.ID:
		return OtherDefinition
	}
	has := func(g *segment) bool {
		return slices.ContainsFunc(g.points, func(p *point) bool {
			return slices.ContainsFunc(p.parts, func(in Input) bool { return in.Figure == o.ID() })
		})
	}
	switch {
	case has(g) && o.Period.NotLater:
		return DayNotKnown
	case has(g):
		return c.spare(o.Period.AsOf())
	case c.Method != model.MethodCoverage:
		return OtherSpan
	case slices.ContainsFunc(s.withUniverse(s.segments(ind, s.Home), c.Universe), has):
		return OtherUniverse
	}
	return NoUniverseThen
}
