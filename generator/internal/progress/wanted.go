package progress

import (
	"slices"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/plan"
)

// wanted is the single kind of publication that would make the case assessable: figures of which days, or evidence.
func (c *Case) wanted(reasons []Reason) *Wanted {
	w := &Wanted{
		Kind: WantFigures, Indicator: c.Indicator, Definition: c.Definition, Publisher: c.Publisher,
		Figures: []Need{}, Items: []plan.ItemID{},
	}
	need := func(r Role, region document.RegionCode, from, to document.Date) {
		w.Figures = append(w.Figures, Need{r, region, from, to})
	}
	has := func(r Reason) bool { return slices.Contains(reasons, r) }
	switch {
	case has(NoUniverse):
		w.Kind = WantUniverse
		return w
	case has(NoChecklist):
		w.Kind = WantChecklist
		return w
	case has(NoPublicEvidence):
		w.Kind = WantEvidence
		return w
	case c.Method == plan.MethodRank:
		c.rankNeeds(reasons, need)
		return w
	}
	fresh := c.freshFrom()
	if in := c.conflicting(); in != nil {
		need(in.Role, c.Region, in.AsOf, in.AsOf)
	}
	base := c.input(Baseline)
	switch {
	case base == nil:
		// Nothing to start from: a figure at the start of the plan, and one a year later or more.
		span := c.parameter(plan.MinimumSpan).Int()
		to := min(c.Start, monthsAfter(c.Date, -span))
		need(Baseline, c.Region, "", to)
		need(Latest, c.Region, max(fresh, firstOfMonth(to, span)), c.Date)
		c.missingPart(w)
	case has(TooShort) || has(Break):
		from := max(fresh, firstOfMonth(base.AsOf, c.parameter(plan.MinimumSpan).Int()))
		if from <= c.Date {
			need(Latest, c.Region, from, c.Date)
		} else { // it cannot exist yet
			need(Latest, c.Region, from, "")
		}
	case has(Stale):
		need(Latest, c.Region, fresh, c.Date)
	case has(MissingInput) && c.Ratio != nil:
		need(Latest, c.Region, fresh, c.Date)
	}
	return w
}

// missingPart asks for the other part of a ratio, or for the universe, where that alone is missing.
func (c *Case) missingPart(w *Wanted) {
	for _, u := range c.Unused {
		switch {
		case u.Reason == NoUniverseThen:
			w.Indicator, w.Definition, w.Publisher = c.Universe, "", ""
		case u.Reason == PartMissing && u.Indicator == c.Ratio.Numerator.Indicator:
			w.Indicator, w.Definition = c.Ratio.Denominator.Indicator, c.Ratio.Denominator.Definition
		case u.Reason == PartMissing:
			w.Indicator, w.Definition = c.Ratio.Numerator.Indicator, c.Ratio.Numerator.Definition
		}
		if w.Indicator != c.Indicator {
			return
		}
	}
}

// rankNeeds are other provinces' figures, or those from which the margin over the country follows.
func (c *Case) rankNeeds(reasons []Reason, need func(Role, document.RegionCode, document.Date, document.Date)) {
	latest := c.input(Latest)
	if latest == nil || slices.Contains(reasons, Stale) {
		need(Latest, c.Region, c.freshFrom(), c.Date)
		need(Nation, c.Country, c.freshFrom(), c.Date)
		need(YearAgo, c.Region, firstOfMonth(c.freshFrom(), -12), monthsAfter(c.Date, -12))
		need(NationYearAgo, c.Country, firstOfMonth(c.freshFrom(), -12), monthsAfter(c.Date, -12))
		return
	}
	at := func(r Role, region document.RegionCode, back int) {
		if c.input(r) == nil {
			need(r, region, firstOfMonth(latest.AsOf, -back), monthsAfter(latest.AsOf, -back))
		}
	}
	at(Nation, c.Country, 0)
	at(YearAgo, c.Region, 12)
	at(NationYearAgo, c.Country, 12)
}

// freshFrom is the first day of which a figure is not stale on the date.
func (c *Case) freshFrom() document.Date {
	return firstOfMonth(c.Date, -c.parameter(plan.StaleAfter).Int())
}
