package progress

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sorted"
	"five-areas/generator/internal/sourcefile"
)

// places is what is known of a rank: how many provinces are certainly ahead, may be ahead, and are unknown.
type places struct{ sure, possible, unknown int }

func (p places) best() int { return 1 + p.sure }

func (p places) worst() int { return 1 + p.possible + p.unknown }

// places compares the interval of the province with those of others in the same month.
func (c *Case) places(home, other Role) places {
	ours, _ := c.value(home)
	ours = ours.Mul(c.sign())
	p := places{unknown: c.RankUnits - 1}
	var seen []sourcefile.RegionCode
	for _, in := range c.Inputs {
		if in.Role != other || slices.Contains(seen, in.Region) {
			continue
		}
		seen = append(seen, in.Region)
		theirs, ok := c.ValueIn(other, in.Region)
		if !ok {
			continue
		}
		p.unknown = max(p.unknown-1, 0)
		theirs = theirs.Mul(c.sign())
		if theirs.Above(ours) {
			p.sure++
		}
		if theirs.MaybeAbove(ours) {
			p.possible++
		}
	}
	return p
}

// Place is what is known of a rank in one month: the best and the worst possible place.
type Place struct {
	AsOf        sourcefile.Date
	Best, Worst int
	// Higher, Lower and Near are the other provinces that are certainly higher, certainly lower, or neither.
	Higher, Lower, Near []sourcefile.RegionCode
}

// Places are what is known of the rank in the month that decides, and then in each other one, in order of time; none
// where no month has another province.
func (c *Case) Places() (all []Place) {
	for _, roles := range [][2]Role{{Latest, Other}, {RankBaseline, RankBaselineOther}, {RankMonth, RankMonthOther}} {
		for _, in := range c.Inputs {
			if n := len(all); in.Role == roles[0] && (n == 0 || all[n-1].AsOf != in.AsOf) {
				if p, ok := c.placeIn(roles, in.AsOf); ok {
					all = append(all, p)
				}
			}
		}
	}
	if len(all) > 1 {
		sorted.StableFunc(all[1:], func(a, b Place) int { return cmp.Compare(a.AsOf, b.AsOf) })
	}
	return all
}

// placeIn is what is known in the month of a day; false without another province.
func (c *Case) placeIn(roles [2]Role, day sourcefile.Date) (p Place, ok bool) {
	then := *c
	then.Inputs = slices.DeleteFunc(slices.Clone(c.Inputs), func(in Input) bool { return month(in.AsOf) != month(day) })
	ours, _ := then.value(roles[0])
	counted := then.places(roles[0], roles[1])
	p = Place{AsOf: day, Best: counted.best(), Worst: counted.worst()}
	for _, in := range then.Inputs {
		known := slices.Concat(p.Higher, p.Lower, p.Near)
		if in.Role != roles[1] || slices.Contains(known, in.Region) {
			continue
		}
		ok = true
		switch theirs, _ := then.ValueIn(in.Role, in.Region); {
		case theirs.Above(ours):
			p.Higher = append(p.Higher, in.Region)
		case ours.Above(theirs):
			p.Lower = append(p.Lower, in.Region)
		default:
			p.Near = append(p.Near, in.Region)
		}
	}
	return p, ok
}

// Disproves reports whether a month by itself rules out the first place, or proves one within the cut.
func (p Place) Disproves(cut int) bool { return p.Best > 1 || p.Worst <= cut }

// rank bounds the place of the province among all, and where that does not decide goes by its margin over the country.
// See RANK in the method.
func rank(c *Case, v values) (out verdict) {
	cut := c.parameter(model.RankCut)
	if c.Given != nil {
		cut = c.Given.Value
	}
	within := func(place int) bool { return quantity.Int(int64(place)).Cmp(cut) <= 0 }
	now := c.places(Latest, Other)
	out.count(SymbolUnits, Places, c.RankUnits)
	out.add(SymbolCut, Places, quantity.At(cut), "%s", cut)
	out.count(SymbolSure, Number, now.sure)
	out.count(SymbolPossible, Number, now.possible)
	out.count(SymbolUnknown, Number, now.unknown)
	out.add(SymbolBest, Places, whole(now.best()), "1 + %d", now.sure)
	out.add(SymbolWorst, Places, whole(now.worst()), "1 + %d + %d", now.possible, now.unknown)
	switch {
	case c.concluded() && within(now.worst()):
		return out.concluded(true)
	case c.concluded() && !within(now.best()):
		return out.concluded(false)
	case c.concluded():
		return out.none(RankUndecided, RankUnproven)
	case within(now.worst()):
		return out.decide(RankWithin, OnTrack)
	case !within(now.best()):
		if c.input(RankBaseline) != nil {
			before := c.places(RankBaseline, RankBaselineOther)
			out.add(SymbolBestBefore, Places, whole(before.best()), "1 + %d", before.sure)
			if now.best() > before.best() {
				return out.decide(RankBeyondFalling, MovingAway)
			}
		}
		return out.decide(RankBeyond, Behind)
	}
	return out.margin(c, v)
}

// margin goes by the share less the country's, and its change in 12 months.
func (out *verdict) margin(c *Case, v values) verdict {
	for _, r := range marginRoles {
		if _, ok := v[r]; !ok {
			return out.none(RankMarginUnknown, RankUnproven)
		}
	}
	g := v[Latest].Sub(v[Nation])
	before := v[YearAgo].Sub(v[NationYearAgo])
	delta := g.Sub(before)
	band := c.shareBand(v)
	out.add(SymbolMargin, Points, g, "%s − %s", v[Latest], v[Nation])
	out.add(SymbolMarginYear, Points, before, "%s − %s", v[YearAgo], v[NationYearAgo])
	out.add(SymbolDelta, PointsPerYear, delta, "%s − %s", g, before)
	out.add(SymbolBand, PointsPerYear, quantity.At(band), "%s%% × %s", c.parameter(model.ShareBand), v[Baseline])
	above, held := c.good(g).Sign() > 0, c.good(delta).Cmp(quantity.At(band.Neg())) >= 0
	switch {
	case above && held:
		out.flags = append(out.flags, PlaceUnproven)
		return out.decide(RankMarginHeld, OnTrack)
	case above:
		return out.decide(RankMarginLosing, Weakening)
	case held:
		return out.decide(RankMarginBelow, Behind)
	}
	return out.decide(RankMarginFalling, MovingAway)
}

// marginRoles are what the margin and its change are made of.
var marginRoles = []Role{Latest, Nation, YearAgo, NationYearAgo, Baseline}

// rankTurns are the values of the latest figure at which the word may change: where its interval passes another
// province's, and where its margin or the margin's change passes a bound.
func (c *Case) rankTurns(v values) []number {
	var turns []number
	ours, _ := c.value(Latest)
	for _, in := range c.Inputs {
		if in.Role != Other {
			continue
		}
		theirs, _ := c.ValueIn(Other, in.Region)
		away := theirs.Sub(ours)
		turns = append(turns, away.Low.Add(quantity.At(ours.Mid)), away.High.Add(quantity.At(ours.Mid)))
	}
	for _, r := range marginRoles {
		if _, ok := v[r]; !ok {
			return turns
		}
	}
	lost := v[Nation].Add(v[YearAgo]).Sub(v[NationYearAgo]).Sub(quantity.At(c.sign().Mul(c.shareBand(v))))
	return append(turns, v[Nation], lost)
}

func (v *verdict) none(b Branch, r Reason) verdict {
	v.branch, v.reason = b, r
	return *v
}

// beside reports whether an input only is next to what decides a rank.
func (in *Input) beside() bool { return in.Role == RankMonth || in.Role == RankMonthOther }
