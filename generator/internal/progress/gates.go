package progress

import (
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// gates are all reasons that stand against a status before a rule is tried, in their order. See "Gates" in the method.
func (c *Case) gates(known map[Role]*quantity.Interval, missing bool) []Reason {
	var all []Reason
	when := func(fails bool, r Reason) {
		if fails {
			all = append(all, r)
		}
	}
	uncounted := c.Method == model.MethodCoverage && c.Universe == ""
	latest := c.input(Latest)
	growthOnly, other := c.available()
	nothing := latest == nil && !growthOnly && !other
	when(uncounted, NoUniverse)
	when(nothing, NoData)
	if uncounted || nothing {
		return all
	}
	if c.Method == model.MethodRank {
		when(known[Latest] == nil, NoData)
		when(c.stale(), Stale)
		return all
	}
	// A reached level is judged by itself once the deadline has passed, and needs no baseline.
	alone := c.concluded() && (c.Method == model.MethodLevel || c.Method == model.MethodCoverage ||
		c.Method == model.MethodShare && c.Given != nil)
	baseline := known[Baseline] != nil || alone
	short := latest != nil && !alone && (!baseline || c.short())
	undirected := c.Direction != model.Up && c.Direction != model.Down
	unnumbered := c.Method == model.MethodLevel && c.Given == nil
	when(latest == nil && !growthOnly || latest != nil && !baseline || missing || undirected || unnumbered,
		MissingInput)
	when(short && c.acrossBreak(), Break)
	when(c.conflict(), Conflict)
	when(short, TooShort)
	when(c.stale(), Stale)
	when(latest == nil && growthOnly, NoLevel)
	return all
}

// available reports whether, among the figures that are no inputs, some print only a growth, and whether others could
// have been one but for what the rule needs besides.
func (c *Case) available() (growthOnly, other bool) {
	for _, u := range c.Unused {
		switch u.Reason {
		case SingleReporter, UnnamedSource, IsPlanned, IsAllocated, AfterDate:
		case GrowthOnly:
			growthOnly = true
		default:
			other = true
		}
	}
	return growthOnly, other
}

// short tells that the latest figure is not 12 months after the baseline.
func (c *Case) short() bool {
	m, _ := c.months()
	return quantity.Int(int64(m)).Cmp(c.parameter(model.MinimumSpan)) < 0
}

// acrossBreak tells that a figure of another definition, or of another universe, lies far enough back.
func (c *Case) acrossBreak() bool {
	return slices.ContainsFunc(c.Unused, func(u Unused) bool {
		span := quantity.Int(int64(MonthsBetween(u.AsOf, c.input(Latest).AsOf)))
		return (u.Reason == OtherDefinition || u.Reason == OtherUniverse) && !u.NotLater &&
			span.Cmp(c.parameter(model.MinimumSpan)) >= 0
	})
}

// conflict tells that a printed share and the one computed from its parts cannot be the same number.
func (c *Case) conflict() bool {
	return c.conflicting() != nil
}

// conflicting is the input that prints the share, or nil.
func (c *Case) conflicting() *Input {
	for i, in := range c.Inputs {
		if in.Part != Whole {
			continue
		}
		computed, ok := c.ratio(c.part(in.Role, Numerator), c.part(in.Role, Denominator))
		if ok && !computed.Overlaps(in.interval()) {
			return &c.Inputs[i]
		}
	}
	return nil
}

// stale tells that the newest figure is more than 15 months older than the date. Once the deadline has passed and a
// figure since then is known, age does not matter.
func (c *Case) stale() bool {
	var newest sourcefile.Date
	if latest := c.input(Latest); latest != nil {
		newest = latest.AsOf
	} else {
		for _, u := range c.Unused {
			if u.Reason == GrowthOnly {
				newest = max(newest, u.AsOf)
			}
		}
	}
	if newest == "" || c.concluded() {
		return false
	}
	return quantity.Int(int64(MonthsBetween(newest, c.Date))).Cmp(c.parameter(model.StaleAfter)) > 0
}
