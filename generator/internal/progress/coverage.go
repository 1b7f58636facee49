package progress

import (
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
)

// coverage compares the share of a universe that is covered with what full coverage by the deadline needs. See COVERAGE
// in the method.
func coverage(c *Case, v values) (out verdict) {
	p, full := v[Latest], quantity.At(one)
	count, universe := c.part(Latest, Numerator), c.part(Latest, Denominator)
	out.add(SymbolP, Fraction, p, "%s/%s", count.Value, universe.Value)
	reached := p.Cmp(full) >= 0
	if c.concluded() {
		return out.concluded(reached)
	}
	base := v[Baseline]
	m, all := c.months()
	count, universe = c.part(Baseline, Numerator), c.part(Baseline, Denominator)
	out.add(SymbolP0, Fraction, base, "%s/%s", count.Value, universe.Value)
	out.count(SymbolMonths, Months, m)
	out.count(SymbolMonthsAll, Months, all)
	switch {
	case reached:
		return out.decide(CoverageFull, Achieved)
	case base.Cmp(full) >= 0:
		return out.decide(CoverageLost, MovingAway)
	}
	// The numbers are below 1, so neither is unbounded above; a share is not below 0.
	a := p.Sub(base).Quo(quantity.Int(int64(m)))
	q := full.Sub(base).Quo(quantity.Int(int64(all)))
	out.add(SymbolPace, PerMonth, a, "(%s − %s)/%d", p, base, m)
	out.add(SymbolNeeded, PerMonth, q, "(1 − %s)/%d", base, all)
	needed, _ := q.Finite()
	r := a.Quo(needed)
	out.add(SymbolRatio, Multiple, r, "%s/%s", a, q)
	return out.decide(CoveragePace, c.pace(r))
}

// coverageTurns are the shares at which the word may change.
func (c *Case) coverageTurns(v values) []number {
	base, full := v[Baseline], whole(1)
	turns := []number{full}
	if c.concluded() {
		return turns
	}
	m, all := c.months()
	for _, p := range []decimal{c.parameter(model.PaceOnTrack), c.parameter(model.PaceBehind), zero} {
		share := p.Mul(quantity.Int(int64(m))).Quo(quantity.Int(int64(all)))
		turns = append(turns, base.Add(full.Sub(base).Mul(share)))
	}
	return turns
}
