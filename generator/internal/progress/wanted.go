package progress

import (
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

// wanted is the single kind of publication that would make the case assessable: figures of which days, or evidence.
func (c *Case) wanted(reasons []Reason) *MissingData {
	w := &MissingData{
		Kind: WantFigures, Indicator: c.Indicator, Definition: c.Definition, Publisher: c.Publisher,
		Figures: []Requirement{}, Items: []model.ItemID{},
	}
	need := func(r Role, region sourcefile.RegionCode, from, to sourcefile.Date) {
		w.Figures = append(w.Figures, Requirement{r, region, from, to})
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
	case c.Method == model.MethodRank:
		c.rankNeeds(reasons, need)
		return w
	}
	fresh := c.freshFrom()
	if in := c.conflicting(); in != nil {
		need(in.Role, c.Region, in.AsOf, in.AsOf)
	}
	base := c.input(Baseline)
	switch {
	case base == nil && c.missingPart(w):
	case base == nil:
		// Nothing to start from: a figure at the start of the plan, and one a year later or more.
		span := c.parameter(model.MinimumSpan).Int()
		to := min(c.Start, monthsAfter(c.Date, -span))
		need(Baseline, c.Region, "", to)
		need(Latest, c.Region, max(fresh, firstOfMonth(to, span)), c.Date)
	case has(TooShort) || has(Break):
		from := max(fresh, firstOfMonth(base.AsOf, c.parameter(model.MinimumSpan).Int()))
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

// missingPart asks for the other part of a ratio on the days of the part that is known, or for the universe, where
// these days would do.
func (c *Case) missingPart(w *MissingData) bool {
	i := slices.IndexFunc(c.Unused, func(u Unused) bool {
		return u.Reason == PartMissing || u.Reason == NoUniverseThen
	})
	if i < 0 {
		return false
	}
	known := c.Unused[i]
	var base, latest sourcefile.Date
	for _, u := range c.Unused {
		if u.Reason != known.Reason || u.Indicator != known.Indicator || u.NotLater {
			continue
		}
		if base == "" || u.AsOf <= c.Start {
			base = max(base, u.AsOf)
		}
		latest = max(latest, u.AsOf)
	}
	if base == "" || latest < c.freshFrom() || MonthsBetween(base, latest) < c.parameter(model.MinimumSpan).Int() {
		return false
	}
	if known.Reason == NoUniverseThen {
		w.Indicator, w.Definition, w.Publisher = c.Universe, "", ""
		w.Figures = append(w.Figures, Requirement{Baseline, c.Region, "", base})
		return true
	}
	other := c.Ratio.Numerator
	if known.Indicator == other.Indicator {
		other = c.Ratio.Denominator
	}
	w.Indicator, w.Definition, w.Publisher = other.Indicator, other.Definition, ""
	w.Figures = append(w.Figures, Requirement{Baseline, c.Region, base, base},
		Requirement{Latest, c.Region, latest, latest})
	return true
}

// rankNeeds are those from which the margin over the country follows, or after the deadline other provinces' figures.
func (c *Case) rankNeeds(reasons []Reason, need func(Role, sourcefile.RegionCode, sourcefile.Date, sourcefile.Date)) {
	latest := c.input(Latest)
	if latest == nil || slices.Contains(reasons, Stale) {
		from := c.freshFrom()
		if c.ValidFrom != "" { // a year before there must have been the definition already
			from = max(from, firstOfMonth(c.ValidFrom, 12))
		}
		need(Latest, c.Region, from, c.Date)
		need(Nation, c.Country, from, c.Date)
		need(YearAgo, c.Region, firstOfMonth(from, -12), monthsAfter(c.Date, -12))
		need(NationYearAgo, c.Country, firstOfMonth(from, -12), monthsAfter(c.Date, -12))
		if c.input(Other) != nil { // an older month in which another province is known would be compared instead
			need(Other, "", from, c.Date)
		}
		return
	}
	if c.concluded() { // only the place counts now
		need(Other, "", firstOfMonth(latest.AsOf, 0), monthsAfter(latest.AsOf, 0))
		return
	}
	at := func(r Role, region sourcefile.RegionCode, back int) {
		if c.input(r) == nil {
			need(r, region, firstOfMonth(latest.AsOf, -back), monthsAfter(latest.AsOf, -back))
		}
	}
	at(Nation, c.Country, 0)
	at(YearAgo, c.Region, 12)
	at(NationYearAgo, c.Country, 12)
}

// freshFrom is the first day of which a figure is not stale on the date.
func (c *Case) freshFrom() sourcefile.Date {
	return firstOfMonth(c.Date, -c.parameter(model.StaleAfter).Int())
}
