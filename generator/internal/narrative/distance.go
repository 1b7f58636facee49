package narrative

import (
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// List is a list of names.
func List(all ...locales.Text) locales.Text { return listed(all...) }

// Distance says the number that the plan gives for what a record judges, and how far from it the latest figure is; ""
// where the plan gives none. It is no judgement: it looks at the latest figure alone, however old.
func (n Names) Distance(r *progress.Record) locales.Text {
	t := explainer{n: n, r: r}
	switch {
	case r.Given == nil:
		return locales.Text{}
	case r.Method == model.MethodRank:
		return sentence(t.distanceOfPlace())
	}
	given := locales.PlanGives(t.given())
	latest := t.part(progress.Latest, progress.Whole)
	if latest == nil && t.value(progress.Latest) == (locales.Text{}) {
		return sentence(locales.Joined(locales.Clauses, given, locales.DistanceUnknown()))
	}
	is := locales.LatestIs(t.point(progress.Latest))
	return sentence(locales.Joined(locales.Clauses, given, locales.Joined(locales.Parts, is, t.away(latest))))
}

func (t explainer) distanceOfPlace() locales.Text {
	given := locales.PlanGivesPlaces(t.r.Given.Value.Int())
	if _, known := t.step(progress.SymbolBest); !known {
		return locales.Joined(locales.Clauses, given, locales.PlaceUnknown())
	}
	return locales.Joined(locales.Clauses, given, t.placeSaid())
}

// away is how far a latest figure is from the number given; nil is one that is made of two.
func (t explainer) away(latest *progress.Input) locales.Text {
	x, exact, bound := t.latest(latest)
	left := t.r.Given.Value.Sub(x)
	if t.r.Direction == model.Down {
		left = left.Neg()
	}
	amount, down := t.apart(left.Abs(), exact), t.r.Direction == model.Down
	switch {
	case left.Sign() == 0:
		return reached(bound)
	case left.Sign() < 0 && down:
		return locales.ReachedBelow(amount)
	case left.Sign() < 0:
		return locales.ReachedAbove(amount)
	case down:
		return tooHigh(bound, amount)
	}
	return tooLow(bound, amount)
}

// reached says that a figure, or what it bounds, is the number given.
func reached(bound quantity.Qualifier) locales.Text {
	switch bound {
	case quantity.About:
		return locales.ReachedAbout()
	case quantity.AtLeast:
		return locales.Reached()
	case quantity.AtMost:
		return locales.ReachedNearly()
	}
	return locales.ReachedExactly()
}

// tooLow says how far a figure is below the number given.
func tooLow(bound quantity.Qualifier, amount locales.Text) locales.Text {
	switch bound {
	case quantity.About:
		return locales.ShortAbout(amount)
	case quantity.AtLeast:
		return locales.ShortAtMost(amount)
	case quantity.AtMost:
		return locales.ShortAtLeast(amount)
	}
	return locales.Short(amount)
}

// tooHigh says how far a figure that is to fall is above the number given.
func tooHigh(bound quantity.Qualifier, amount locales.Text) locales.Text {
	switch bound {
	case quantity.About:
		return locales.OverAbout(amount)
	case quantity.AtLeast:
		return locales.OverAtMost(amount)
	case quantity.AtMost:
		return locales.OverAtLeast(amount)
	}
	return locales.Over(amount)
}

// latest is the number of the latest figure in the record's unit, whether it is printed, and what it bounds on the way
// to the number given.
func (t explainer) latest(in *progress.Input) (x quantity.Decimal, printed bool, bound quantity.Qualifier) {
	if in == nil {
		n, d := t.part(progress.Latest, progress.Numerator), t.part(progress.Latest, progress.Denominator)
		if n != nil && d != nil {
			return n.Value.Shift(n.Scale).Quo(d.Value.Shift(d.Scale)).Shift(2), false, quantity.About
		}
		more, less := t.part(progress.Latest, progress.Minuend), t.part(progress.Latest, progress.Subtrahend)
		return more.Value.Sub(less.Value), true, quantity.Exact
	}
	bound = quantity.Exact
	if o := t.n.observation(in.Figure); o != nil && o.Value != nil {
		bound = o.Value.Qualifier
	}
	if t.r.Direction == model.Down { // what is at least so much is at least so far from less
		switch bound {
		case quantity.AtLeast:
			bound = quantity.AtMost
		case quantity.AtMost:
			bound = quantity.AtLeast
		}
	}
	return in.Value.Shift(in.Scale - t.r.Scale), true, bound
}

// apart says a difference: of percentages in points, and what is computed here to two digits.
func (t explainer) apart(x quantity.Decimal, exact bool) locales.Text {
	if !exact {
		x = x.Fixed(2)
	}
	if u, ok := t.unit(t.r.Unit); ok && u.Measure.Kind == "percent" {
		return locales.PercentagePoints(locales.Same(x.String()))
	}
	return t.formatComputed(x, t.r.Unit)
}
