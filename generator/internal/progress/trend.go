package progress

import (
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
)

// smallCount is the number below which a count's growth in percent says little.
var smallCount = quantity.Int(20)

// class is a change checked against the band, signed so that positive is improvement.
type class int

const (
	down class = iota - 1
	flat
	up
)

// measure is how changes are measured: growth in percent, or change per year in the indicator's unit or in points.
type measure struct {
	growth bool
	unit   StepUnit
	band   decimal
	// bandText is the band's formula.
	bandText string
}

// trend classifies the change since the baseline and over the latest year. See DIRECTION, SHARE without a number and
// RATE in the method.
func trend(c *Case, v values) (out verdict) {
	base, latest := v[Baseline], v[Latest]
	m, _ := c.months()
	by := c.measure(v)
	out.add(SymbolV0, InUnit, base, "%s", base)
	out.add(SymbolV, InUnit, latest, "%s", latest)
	out.count(SymbolMonths, Months, m)
	out.add(SymbolBand, by.unit, quantity.At(by.band), "%s", by.bandText)
	if c.small(v) {
		out.flags = append(out.flags, SmallCount)
	}
	var all number
	if by.growth {
		all = latest.Growth(base, m)
		out.add(SymbolA, by.unit, all, "((%s/%s)^(12/%d) − 1) × 100", latest, base, m)
	} else {
		all = latest.PerYear(base, m)
		out.add(SymbolA, by.unit, all, "(%s − %s) × 12/%d", latest, base, m)
	}
	since := c.class(all, by.band)
	if c.concluded() {
		return out.concluded(since == up)
	}
	if m == 12 {
		return out.decide(alone(since))
	}
	year, ok := v.year(c, by, &out)
	if !ok {
		out.flags = append(out.flags, NoLatestYear)
		return out.decide(alone(since))
	}
	return out.decide(table(since, c.class(year, by.band)))
}

// year is L: the change over the latest year, computed or else printed.
func (v values) year(c *Case, by measure, out *verdict) (number, bool) {
	latest := v[Latest]
	if before, ok := v[YearAgo]; ok {
		out.add(SymbolVYear, InUnit, before, "%s", before)
		if by.growth {
			l := latest.Growth(before, 12)
			out.add(SymbolL, by.unit, l, "(%s/%s − 1) × 100", latest, before)
			return l, true
		}
		l := latest.Sub(before)
		out.add(SymbolL, by.unit, l, "%s − %s", latest, before)
		return l, true
	}
	printed, ok := v[LatestChange]
	if !ok || c.input(LatestChange).Growth != by.growth {
		return number{}, false
	}
	out.flags = append(out.flags, PrintedGrowth)
	out.add(SymbolL, by.unit, printed, "%s", printed)
	return printed, true
}

// measure chooses how changes are measured. Where growth makes no sense it is the absolute change, without a band.
func (c *Case) measure(v values) measure {
	switch c.Method {
	case model.MethodShare:
		text := short(quantity.At(c.parameter(model.ShareBand))) + "% × " + short(v[Baseline])
		return measure{unit: PointsPerYear, band: c.shareBand(v), bandText: text}
	case model.MethodRate:
		band := c.parameter(model.RateBand)
		return measure{unit: PointsPerYear, band: band, bandText: short(quantity.At(band))}
	}
	before, ok := v[YearAgo]
	if v[Baseline].Sign() <= 0 || v[Latest].Sign() < 0 || ok && before.Sign() <= 0 || c.small(v) {
		return measure{unit: InUnitPerYear, band: zero, bandText: "0"}
	}
	band := c.parameter(model.DirectionBand)
	return measure{growth: true, unit: PercentPerYear, band: band, bandText: short(quantity.At(band))}
}

// shareBand is the change of a share that counts as none, in points; none at an open end of the baseline.
func (c *Case) shareBand(v values) decimal {
	base, _ := v[Baseline].Finite()
	return c.parameter(model.ShareBand).Mul(base.Abs()).Quo(hundred)
}

// small tells that a count is below 20 at the baseline or now.
func (c *Case) small(v values) bool {
	limit := quantity.At(smallCount.Shift(-c.Scale))
	return c.Method == model.MethodDirection && c.Kind == model.Count &&
		(v[Baseline].Cmp(limit) < 0 || v[Latest].Cmp(limit) < 0)
}

func (c *Case) class(change number, band decimal) class {
	change, band = settled(c.good(change)), settled(band)
	switch {
	case change.Cmp(quantity.At(band)) > 0:
		return up
	case change.Cmp(quantity.At(band.Neg())) < 0:
		return down
	}
	return flat
}

// alone is the word for the change since the baseline alone.
func alone(since class) (Branch, Status) {
	switch since {
	case up:
		return TrendUp, OnTrack
	case flat:
		return TrendLevel, Flat
	}
	return TrendDown, MovingAway
}

// table is the word for the change since the baseline and over the latest year.
func table(since, year class) (Branch, Status) {
	type cell struct {
		branch Branch
		status Status
	}
	cells := map[class]map[class]cell{
		up:   {up: {TrendUpUp, OnTrack}, flat: {TrendUpLevel, Weakening}, down: {TrendUpDown, Weakening}},
		flat: {up: {TrendLevelUp, Turning}, flat: {TrendLevelLevel, Flat}, down: {TrendLevelDown, MovingAway}},
		down: {up: {TrendDownUp, Turning}, flat: {TrendDownLevel, MovingAway}, down: {TrendDownDown, MovingAway}},
	}
	found := cells[since][year]
	return found.branch, found.status
}

// trendTurns are the values of the latest figure at which the word may change. How changes are measured may itself
// change on the way to them.
func (c *Case) trendTurns(v values) []number {
	m, _ := c.months()
	base := v[Baseline]
	year, ok := v[YearAgo]
	turns := []number{whole(0), quantity.At(smallCount.Shift(-c.Scale))}
	band := c.measure(v).band
	if c.Method == model.MethodDirection {
		band = zero
		if base.Sign() > 0 {
			for _, b := range []decimal{c.parameter(model.DirectionBand), c.parameter(model.DirectionBand).Neg()} {
				grown := one.Add(b.Quo(hundred))
				turns = append(turns, base.Mul(grown.Pow(m, 12)))
				if ok {
					turns = append(turns, year.Mul(grown))
				}
			}
		}
	}
	for _, b := range []decimal{band, band.Neg()} {
		turns = append(turns, base.Add(quantity.At(b.Mul(quantity.Int(int64(m))).Quo(twelve))))
		if ok {
			turns = append(turns, year.Add(quantity.At(b)))
		}
	}
	return turns
}
