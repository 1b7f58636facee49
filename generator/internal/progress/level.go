package progress

import (
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/quantity"
)

// level compares the pace so far with the pace that a given number needs. See LEVEL in the method; SHARE with a number is
// the same in points.
func level(c *Case, v values) (out verdict) {
	latest, target := v[Latest], finite(c.Given.Value)
	unit, rate := InUnit, InUnitPerYear
	if c.Method == model.MethodShare {
		unit, rate = Percent, PointsPerYear
	}
	out.add(SymbolV, unit, latest, "%s", latest)
	out.add(SymbolTarget, unit, target, "%s", target)
	reached := c.good(latest.minus(target)).sign() >= 0
	if c.concluded() {
		return out.concluded(reached)
	}
	base := v[Baseline]
	m, all := c.months()
	out.add(SymbolV0, unit, base, "%s", base)
	out.count(SymbolMonths, Months, m)
	out.count(SymbolMonthsAll, Months, all)
	switch {
	case c.good(target.minus(base)).sign() <= 0 && reached:
		return out.decide(LevelMaintained, OnTrack)
	case c.good(target.minus(base)).sign() <= 0:
		return out.decide(LevelNotMaintained, Behind)
	case reached:
		return out.decide(LevelReached, Achieved)
	}
	var a, q, r number
	branch := LevelLinearPace
	if c.linear(base, latest) {
		a, q = perYear(latest, base, m), perYear(target, base, all)
		out.add(SymbolPace, rate, a, "(%s − %s) × 12/%d", latest, base, m)
		out.add(SymbolNeeded, rate, q, "(%s − %s) × 12/%d", target, base, all)
		if all > m {
			left := perYear(target, latest, all-m)
			out.add(SymbolFromNow, rate, left, "(%s − %s) × 12/%d", target, latest, all-m)
		}
	} else {
		branch = LevelPace
		a, q = growth(latest, base, m), growth(target, base, all)
		out.add(SymbolPace, PercentPerYear, a, "((%s/%s)^(12/%d) − 1) × 100", latest, base, m)
		out.add(SymbolNeeded, PercentPerYear, q, "((%s/%s)^(12/%d) − 1) × 100", target, base, all)
		if all > m {
			left := growth(target, latest, all-m)
			out.add(SymbolFromNow, PercentPerYear, left, "((%s/%s)^(12/%d) − 1) × 100", target, latest, all-m)
		}
	}
	switch {
	case q.inf != 0 && latest.inf == 0: // both paces are from −∞ or +∞, and only the months differ
		r = finite(quantity.Int(int64(all)).Quo(quantity.Int(int64(m))))
	case a.inf != 0:
		r = number{inf: a.inf * q.sign()}
	default:
		r = a.over(q.decimal)
	}
	out.add(SymbolRatio, Multiple, r, "%s/%s", a, q)
	return out.decide(branch, c.pace(r))
}

// linear tells that growth rates make no sense: percentages, and values at or below 0.
func (c *Case) linear(base, latest number) bool {
	return c.Method == model.MethodShare || base.sign() <= 0 || latest.sign() <= 0 || c.Given.Value.Sign() <= 0
}

// pace is the word for a ratio of paces.
func (c *Case) pace(r number) Status {
	r.decimal = settled(r.decimal)
	switch {
	case r.cmp(finite(c.parameter(model.PaceOnTrack))) >= 0:
		return OnTrack
	case r.cmp(finite(c.parameter(model.PaceBehind))) >= 0:
		return Behind
	case r.sign() >= 0:
		return FarBehind
	}
	return MovingAway
}

// paceTurns are the values of the latest figure at which the word may change. They are solved from the rule; the caller
// tries them out.
func (c *Case) paceTurns(v values) []decimal {
	target, base := c.Given.Value, v[Baseline]
	turns := []decimal{target, zero}
	if c.concluded() {
		return turns
	}
	m, all := c.months()
	for _, p := range []decimal{c.parameter(model.PaceOnTrack), c.parameter(model.PaceBehind), zero} {
		if c.linear(base, v[Latest]) {
			share := p.Mul(quantity.Int(int64(m))).Quo(quantity.Int(int64(all)))
			turns = append(turns, base.Add(target.Sub(base.decimal).Mul(share)))
		} else {
			q := growth(finite(target), base, all)
			turns = append(turns, base.Mul(one.Add(p.Mul(q.decimal).Quo(hundred)).Pow(m, 12)))
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
