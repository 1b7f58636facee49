package progress

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// proportion reports whether the figures of an indicator compare across regions of any size.
func proportion(ind *model.Indicator) bool { return ind.Kind == model.Share || ind.Kind == model.Rate }

// countryFacts compare province and nation by one definition: in the newest month that both have, with a word; and
// where the newest figure of either is of another month, both without one.
func (s *selector) countryFacts(ind *model.Indicator) (all []PlainFact) {
	if !proportion(ind) {
		return nil
	}
	w := words{AboveCountry, BelowCountry, AboutCountry}
	var same, apart *PlainFact
	for i := range ind.Definitions {
		def := &ind.Definitions[i]
		ours, theirs := s.values(ind, def, s.Home), s.values(ind, def, s.country)
		if len(ours) == 0 || len(theirs) == 0 {
			continue
		}
		for _, o := range ours {
			for _, n := range theirs {
				if o.span == n.span && month(o.Day) == month(n.Day) && (same == nil || same.Sides[0].Day <= o.Day) {
					same = s.pair(OfCountry, ind, def, w, o.Side, n.Side)
				}
			}
		}
		o, n := newestPrinted(ours), newestPrinted(theirs)
		if month(o.Day) != month(n.Day) && (apart == nil || apart.Sides[0].Day < o.Day) {
			apart = &PlainFact{Kind: OfCountry, Definition: def.ID, Sides: []Side{o.Side, n.Side}}
		}
	}
	for _, f := range []*PlainFact{same, apart} {
		if f != nil {
			all = append(all, *f)
		}
	}
	return all
}

// newestPrinted is the newest value that a source prints; where none does, the newest.
func newestPrinted(all []value) value {
	for _, v := range slices.Backward(all) {
		if !v.Computed() {
			return v
		}
	}
	return all[len(all)-1]
}

// pair compares two values, and names the figures of grade C that would give another word.
func (s *selector) pair(
	k FactKind, ind *model.Indicator, def *model.Definition, w words, ours, theirs Side,
) *PlainFact {
	f := &PlainFact{
		Kind: k, Definition: def.ID, Word: w.of(ours.Value, theirs.Value), Sides: []Side{ours, theirs},
	}
	if f.Word == "" {
		return f
	}
	for _, c := range s.unnamed(ind.ID, def.ID) {
		v := c.Value.Base()
		if c.Region == ours.Region && c.Period.Text == ours.Period && w.of(v, theirs.Value) != f.Word ||
			c.Region == theirs.Region && c.Period.Text == theirs.Period && w.of(ours.Value, v) != f.Word {
			f.Unnamed = append(f.Unnamed, c.ID())
		}
	}
	return f
}

// unnamed are the figures of grade C of an indicator by a definition that would otherwise be used.
func (s *selector) unnamed(ind, def sourcefile.ID) (all []*model.Observation) {
	for _, o := range s.Observations {
		if o.Indicator == ind && o.Definition == def && o.Value != nil && o.KnownFrom() <= s.Date &&
			s.excluded(o) == UnnamedSource && o.Nature != model.Planned && o.Nature != model.Allocated &&
			!o.Period.NotLater && o.Period.AsOf() <= s.Date {
			all = append(all, o)
		}
	}
	return all
}

// growths are the printed changes over a year, in percent, of what a definition counts in a region.
func (s *selector) growths(t model.Term, region sourcefile.RegionCode) (all []Side) {
	series := s.series[model.SeriesKey{Indicator: t.Indicator, Definition: t.Definition, Region: region}]
	if series == nil {
		return nil
	}
	for _, p := range series.Points {
		if p.Period.NotLater {
			continue
		}
		if in := s.growthOf(p); in != nil {
			all = append(all, Side{
				Region: region, When: p.Period.When(), Period: p.Period.Text, Value: in.Base(), Inputs: []Input{*in},
			})
		}
	}
	return all
}

// growthOf is the change over a year in percent that is printed for a point; nil where none is.
func (s *selector) growthOf(p *model.Point) *Input {
	all := []*model.Observation{p.Chosen}
	for _, o := range p.Others {
		if o.Relation != model.Superseded && o.Relation != model.Disagrees {
			all = append(all, o.Observation)
		}
	}
	for _, o := range all {
		for _, c := range o.Changes {
			if c.Basis == quantity.YearOnYear && c.Value.Unit.Measure.Kind == "percent" {
				in := s.input(o, p)
				in.Role, in.Part, in.Growth, in.Unit = LatestChange, Whole, true, "%"
				in.read(c.Value)
				return &in
			}
		}
	}
	return nil
}

// newestPair is the newest period that both have.
func newestPair(ours, theirs []Side) (o, n Side, ok bool) {
	for _, o := range slices.Backward(ours) {
		for _, n := range theirs {
			if o.Period == n.Period {
				return o, n, true
			}
		}
	}
	return o, n, false
}

// grows reports whether a change in percent is a growth: that of a share or a rate would be of percent.
func grows(ind *model.Indicator) bool { return !proportion(ind) && ind.Kind != model.Rank }

// countryGrowth compares the growth that is printed for province and nation, for the newest period that both have.
func (s *selector) countryGrowth(ind *model.Indicator) (all []PlainFact) {
	w := words{FasterCountry, SlowerCountry, AboutGrowth}
	return s.growthFact(OfCountryGrowth, ind, w, func(def *model.Definition) []Side {
		return s.growths(model.Term{Indicator: ind.ID, Definition: def.ID}, s.country)
	})
}

// allLoans compares the growth of the province's loans of a kind with that of all loans of which they are a part.
func (s *selector) allLoans(ind *model.Indicator) (all []PlainFact) {
	w := words{FasterAllLoans, SlowerAllLoans, AboutAllLoans}
	return s.growthFact(OfAllLoans, ind, w, func(def *model.Definition) []Side {
		if def.PartOf == nil {
			return nil
		}
		return s.growths(*def.PartOf, s.Home)
	})
}

// growthFact compares the province's printed growth with another one by the definition that has the newest pair.
func (s *selector) growthFact(
	k FactKind, ind *model.Indicator, w words, other func(*model.Definition) []Side,
) []PlainFact {
	var newest *PlainFact
	for i := range ind.Definitions {
		def := &ind.Definitions[i]
		if !grows(ind) {
			continue
		}
		ours := s.growths(model.Term{Indicator: ind.ID, Definition: def.ID}, s.Home)
		if o, n, ok := newestPair(ours, other(def)); ok && (newest == nil || newest.Sides[0].Day < o.Day) {
			newest = &PlainFact{
				Kind: k, Definition: def.ID, Word: w.of(o.Value, n.Value), Sides: []Side{o, n},
			}
			newest.Unnamed = s.turningGrowth(newest, w)
		}
	}
	if newest == nil {
		return nil
	}
	return []PlainFact{*newest}
}

// turningGrowth are the figures of grade C whose printed growth would give another word.
func (s *selector) turningGrowth(f *PlainFact, w words) (all []string) {
	ours, theirs := f.Sides[0], f.Sides[1]
	for _, o := range s.Observations {
		if s.excluded(o) != UnnamedSource || o.KnownFrom() > s.Date || o.Nature == model.Planned ||
			o.Nature == model.Allocated {
			continue
		}
		is := func(side Side) bool {
			in := side.Inputs[0]
			return o.Indicator == in.Indicator && o.Definition == in.Definition && o.Region == side.Region &&
				o.Period.Text == side.Period
		}
		for _, c := range o.Changes {
			v := c.Value.Interval()
			if c.Basis == quantity.YearOnYear && c.Value.Unit.Measure.Kind == "percent" &&
				(is(ours) && w.of(v, theirs.Value) != f.Word || is(theirs) && w.of(ours.Value, v) != f.Word) {
				all = append(all, o.ID())
				break
			}
		}
	}
	return all
}

// neighbours names the other provinces with a figure by the definition of the province's newest one, each with its
// newest, as long as that is at most 12 months older than the newest of them all.
func (s *selector) neighbours(ind *model.Indicator) []PlainFact {
	def, ours := s.newestDefinition(ind)
	if !proportion(ind) || def == nil {
		return nil
	}
	others, sameMonth := []Side{}, []Side{}
	for _, r := range s.Regions {
		if r.Kind != "province" || r.Code == s.Home {
			continue
		}
		all := s.values(ind, def, r.Code)
		if len(all) == 0 {
			continue
		}
		others = append(others, all[len(all)-1].Side)
		for _, v := range all {
			if month(v.Day) == month(ours.Day) {
				sameMonth = append(sameMonth, v.Side)
			}
		}
	}
	if len(others) == 0 {
		return nil
	}
	last := slices.MaxFunc(others, func(a, b Side) int { return cmp.Compare(a.Day, b.Day) }).Day
	others = slices.DeleteFunc(others, func(o Side) bool { return MonthsBetween(o.Day, last) > 12 })
	f := PlainFact{Kind: OfNeighbours, Definition: def.ID, Sides: append([]Side{ours}, others...)}
	if len(sameMonth) >= NamedBy {
		f.Word = wordOfAll(ours.Value, sameMonth)
	}
	f.Unnamed = s.turningPlace(ind.ID, def.ID, ours, cmp.Or(f.Word, wordOfAll(ours.Value, others)), last)
	return []PlainFact{f}
}

// turningPlace are the figures of grade C of other provinces, at most 12 months older than a day, that lie on the other
// side of ours than a word says of those found; none without a word.
func (s *selector) turningPlace(ind, def sourcefile.ID, ours Side, word FactWord, last sourcefile.Date) (all []string) {
	if word == "" {
		return nil
	}
	for _, c := range s.unnamed(ind, def) {
		if s.isProvince(c.Region) && c.Region != s.Home && MonthsBetween(c.Period.End, last) <= 12 &&
			wordOfAll(ours.Value, []Side{{Value: c.Value.Base()}}) != word {
			all = append(all, c.ID())
		}
	}
	return all
}

func (s *selector) isProvince(code sourcefile.RegionCode) bool {
	return slices.ContainsFunc(s.Regions, func(r model.Region) bool { return r.Code == code && r.Kind == "province" })
}

// wordOfAll is the word where ours is above all of the others, or below all of them; "" otherwise.
func wordOfAll(ours quantity.Interval, others []Side) FactWord {
	above, below := true, true
	for _, o := range others {
		above, below = above && ours.Above(o.Value), below && o.Value.Above(ours)
	}
	switch {
	case above:
		return AboveFound
	case below:
		return BelowFound
	}
	return ""
}

// newestDefinition is that of the province's newest value, which comes with it; nil where there is none.
func (s *selector) newestDefinition(ind *model.Indicator) (newest *model.Definition, v Side) {
	for i := range ind.Definitions {
		all := s.values(ind, &ind.Definitions[i], s.Home)
		if n := len(all); n > 0 && (newest == nil || v.Compare(all[n-1].When) < 0) {
			newest, v = &ind.Definitions[i], all[n-1].Side
		}
	}
	return newest, v
}

// ownPast compares the newest value with that of a year before, a flow with the same span of an earlier year.
// Where only a younger one than a year before is known, both stand without a word.
func (s *selector) ownPast(ind *model.Indicator) []PlainFact {
	def, now := s.newestDefinition(ind)
	if def == nil || ind.Kind == model.Rank || now.Bound {
		return nil
	}
	flow := ind.Kind == model.Flow || ind.Kind == model.CumulativeFlow
	var then, younger *Side
	best := 2
	all := s.values(ind, def, s.Home)
	span := all[len(all)-1].span
	for _, v := range all {
		m := MonthsBetween(v.Day, now.Day)
		switch off := max(m-12, 12-m); {
		case v.span != span || m <= 0 || v.Bound:
		case flow && m%12 == 0:
			then = &v.Side
		case flow:
		case off < best:
			then, best = &v.Side, off
		case m < 12:
			younger = &v.Side
		}
	}
	switch {
	case then != nil:
		w := words{MoreThanBefore, LessThanBefore, AboutAsBefore}
		return []PlainFact{*s.pair(OfOwnPast, ind, def, w, now, *then)}
	case younger != nil:
		return []PlainFact{{Kind: OfOwnPast, Definition: def.ID, Sides: []Side{now, *younger}}}
	}
	return nil
}

// newest is the newest province-wide figure that a source prints, whatever its day: a value, else a growth.
func (s *selector) newest(ind *model.Indicator) []PlainFact {
	if f := s.newestIn(ind, s.Home); f != nil {
		return []PlainFact{*f}
	}
	return nil
}

// newestIn is that of a region; nil where there is none.
func (s *selector) newestIn(ind *model.Indicator, region sourcefile.RegionCode) (newest *PlainFact) {
	for _, def := range ind.Definitions {
		series := s.series[model.SeriesKey{Indicator: ind.ID, Definition: def.ID, Region: region}]
		if series == nil {
			continue
		}
		for _, p := range series.Points {
			in, ok := s.newestInput(p)
			if !ok {
				continue
			}
			if f := newestFact(region, def.ID, p, in); newest == nil || newest.Sides[0].Compare(f.Sides[0].When) < 0 {
				newest = &f
			}
		}
	}
	return newest
}

// newestInput is what a source prints for a point: a value, else a growth.
func (s *selector) newestInput(p *model.Point) (Input, bool) {
	if p.Chosen.Value != nil {
		in := s.input(p.Chosen, p)
		in.Part = Whole
		in.read(p.Chosen.Value)
		return in, true
	}
	if g := s.growthOf(p); g != nil {
		return *g, true
	}
	return Input{}, false
}

func newestFact(region sourcefile.RegionCode, def sourcefile.ID, p *model.Point, in Input) PlainFact {
	return PlainFact{Kind: OfNewest, Definition: def, Sides: []Side{{
		Region: region, When: p.Period.When(), Period: p.Period.Text, Value: in.Base(), Inputs: []Input{in},
	}}}
}
