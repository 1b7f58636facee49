package progress

import (
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
)

// level compares the pace so far with the pace that a given number needs. See LEVEL in the method; SHARE with a number
// is the same in points.
func level(c *Case, v values) (out verdict) {
	latest, target := v[Latest], quantity.At(c.Given.Value)
	unit, rate := InUnit, InUnitPerYear
	if c.Method == model.MethodShare {
		unit, rate = Percent, PointsPerYear
	}
	out.add(SymbolV, unit, latest, "%s", latest)
	out.add(SymbolTarget, unit, target, "%s", target)
	reached := c.good(latest.Sub(target)).Sign() >= 0
	if c.concluded() {
		return out.concluded(reached)
	}
	base := v[Baseline]
	m, all := c.months()
	out.add(SymbolV0, unit, base, "%s", base)
	out.count(SymbolMonths, Months, m)
	out.count(SymbolMonthsAll, Months, all)
	switch {
	case c.good(target.Sub(base)).Sign() <= 0 && reached:
		return out.decide(LevelMaintained, OnTrack)
	case c.good(target.Sub(base)).Sign() <= 0:
		return out.decide(LevelNotMaintained, Behind)
	case reached:
		return out.decide(LevelReached, Achieved)
	}
	var a, q, r number
	branch := LevelLinearPace
	if c.linear(base, latest) {
		a, q = latest.PerYear(base, m), target.PerYear(base, all)
		out.add(SymbolPace, rate, a, "(%s − %s) × 12/%d", latest, base, m)
		out.add(SymbolNeeded, rate, q, "(%s − %s) × 12/%d", target, base, all)
		if all > m {
			left := target.PerYear(latest, all-m)
			out.add(SymbolFromNow, rate, left, "(%s − %s) × 12/%d", target, latest, all-m)
		}
	} else {
		branch = LevelPace
		a, q = latest.Growth(base, m), target.Growth(base, all)
		out.add(SymbolPace, PercentPerYear, a, "((%s/%s)^(12/%d) − 1) × 100", latest, base, m)
		out.add(SymbolNeeded, PercentPerYear, q, "((%s/%s)^(12/%d) − 1) × 100", target, base, all)
		if all > m {
			left := target.Growth(latest, all-m)
			out.add(SymbolFromNow, PercentPerYear, left, "((%s/%s)^(12/%d) − 1) × 100", target, latest, all-m)
		}
	}
	switch {
	case q.Open() && !latest.Open(): // both paces are from −∞ or +∞, and only the months differ
		r = quantity.At(quantity.Int(int64(all)).Quo(quantity.Int(int64(m))))
	case a.Open():
		r = quantity.Infinite(a.Sign() * q.Sign())
	default:
		needed, _ := q.Finite()
		r = a.Quo(needed)
	}
	out.add(SymbolRatio, Multiple, r, "%s/%s", a, q)
	return out.decide(branch, c.pace(r))
}

// linear tells that growth rates make no sense: percentages, and values at or below 0.
func (c *Case) linear(base, latest number) bool {
	return c.Method == model.MethodShare || base.Sign() <= 0 || latest.Sign() <= 0 || c.Given.Value.Sign() <= 0
}

// pace is the word for a ratio of paces.
func (c *Case) pace(r number) Status {
	r = settled(r)
	switch {
	case r.Cmp(quantity.At(c.parameter(model.PaceOnTrack))) >= 0:
		return OnTrack
	case r.Cmp(quantity.At(c.parameter(model.PaceBehind))) >= 0:
		return Behind
	case r.Sign() >= 0:
		return FarBehind
	}
	return MovingAway
}

// paceTurns are the values of the latest figure at which the word may change. They are solved from the rule; the caller
// tries them out.
func (c *Case) paceTurns(v values) []number {
	target, base := quantity.At(c.Given.Value), v[Baseline]
	turns := []number{target, whole(0)}
	if c.concluded() {
		return turns
	}
	m, all := c.months()
	for _, p := range []decimal{c.parameter(model.PaceOnTrack), c.parameter(model.PaceBehind), zero} {
		if c.linear(base, v[Latest]) {
			share := p.Mul(quantity.Int(int64(m))).Quo(quantity.Int(int64(all)))
			turns = append(turns, base.Add(target.Sub(base).Mul(share)))
		} else {
			q, _ := target.Growth(base, all).Finite()
			turns = append(turns, base.Mul(one.Add(p.Mul(q).Quo(hundred)).Pow(m, 12)))
		}
	}
	return turns
}

func (v *verdict) decide(b Branch, s Status) verdict {
	v.branch, v.status = b, s
	return *v
}

// concluded is the word after the deadline. See "After the deadline" in the method.
func (v *verdict) concluded(reached bool) verdict {
	if reached {
		return v.decide(DeadlineReached, Met)
	}
	return v.decide(DeadlineMissed, NotMet)
}
