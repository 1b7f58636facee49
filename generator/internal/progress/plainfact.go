package progress

import (
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sorted"
	"five-areas/generator/internal/sourcefile"
)

// PlainFact is what can be said although no status can: a comparison of two or more published figures, or of values
// computed from such, by a fixed rule. It is no status and adds up to nothing. It is also the record of why: everything
// that is said of it follows from it alone.
type PlainFact struct {
	Kind  FactKind
	Facet sourcefile.ID
	// Indicator and Definition are those of the first side; "" for silence.
	Indicator  sourcefile.ID
	Definition sourcefile.ID
	// Word describes the comparison; "" where numbers stand side by side and none is given.
	Word FactWord
	// Sides are what is compared, the province's first.
	Sides []Side
	// Unnamed are the ids of figures of grade C that would turn the direction; they decide nothing.
	Unnamed []string
	// Distance is what is left to a number that the plan gives; nil for other kinds.
	Distance *Distance
}

// Side is one value of a fact with the figures that it is made of: one that is printed, or numerator and denominator.
type Side struct {
	Region sourcefile.RegionCode
	quantity.When
	Period string
	// Value is in the unit without its scale, such as yuan or percent; of a growth in percent.
	Value  quantity.Interval
	Inputs []Input
	// Bound tells that only a bound is known: the denominator is a part of what the share is of.
	Bound bool
}

// Computed reports whether the value is computed here.
func (s *Side) Computed() bool { return len(s.Inputs) > 1 }

// FactKind is by which rule a fact is made.
type FactKind string

// The kinds, in the order in which they are shown.
const (
	OfCountry       FactKind = "country"
	OfCountryGrowth FactKind = "country-growth"
	OfAllLoans      FactKind = "all-loans"
	OfNeighbours    FactKind = "neighbours"
	OfOwnPast       FactKind = "own-past"
	OfNewest        FactKind = "newest"
	OfDistance      FactKind = "distance"
	OfSilence       FactKind = "silence" // made where the searches are known
)

// FactWord describes a comparison, and nothing else.
type FactWord string

// The words.
const (
	AboveCountry   FactWord = "above-country"
	BelowCountry   FactWord = "below-country"
	AboutCountry   FactWord = "about-country"
	FasterCountry  FactWord = "faster-than-country"
	SlowerCountry  FactWord = "slower-than-country"
	AboutGrowth    FactWord = "growth-about-country"
	FasterAllLoans FactWord = "faster-than-all-loans"
	SlowerAllLoans FactWord = "slower-than-all-loans"
	AboutAllLoans  FactWord = "growth-about-all-loans"
	AboveFound     FactWord = "above-those-found"
	BelowFound     FactWord = "below-those-found"
	MoreThanBefore FactWord = "more-than-a-year-before"
	LessThanBefore FactWord = "less-than-a-year-before"
	AboutAsBefore  FactWord = "about-as-a-year-before"
)

// NamedBy is how many other provinces must have a figure of the same month before a word is given about them.
const NamedBy = 5

// factKinds are the kinds in the order in which they are shown.
var factKinds = []FactKind{
	OfCountry, OfCountryGrowth, OfAllLoans, OfNeighbours, OfOwnPast, OfNewest, OfDistance, OfSilence,
}

// PlainFacts are those of every target: by kind, and within a kind in the order of the facets and their indicators.
func PlainFacts(k Known) map[sourcefile.ID][]PlainFact {
	s := newSelector(k)
	all := map[sourcefile.ID][]PlainFact{}
	for _, t := range k.Assessment.Targets {
		for _, f := range t.Facets {
			for _, id := range f.Indicators {
				ind := s.indicators[id]
				for _, fact := range slices.Concat(s.countryFacts(ind), s.countryGrowth(ind), s.allLoans(ind),
					s.neighbours(ind), s.ownPast(ind), s.newest(ind)) {
					fact.Facet, fact.Indicator = f.ID, id
					all[t.ID] = append(all[t.ID], fact)
				}
			}
			for _, fact := range s.distances(t.ID, f) {
				fact.Facet = f.ID
				all[t.ID] = append(all[t.ID], fact)
			}
		}
		sorted.StableFunc(all[t.ID], func(a, b PlainFact) int {
			return slices.Index(factKinds, a.Kind) - slices.Index(factKinds, b.Kind)
		})
	}
	return all
}

// value is a side with the kind of span that it is taken over.
type value struct {
	Side
	span string
}

// values are those of an indicator by a definition in a region whose day is known, in order of time: printed ones, and
// shares that are computed or bounded where none is printed.
func (s *selector) values(ind *model.Indicator, def *model.Definition, region sourcefile.RegionCode) (all []value) {
	for _, g := range s.segmentsOf(ind, def, region) {
		for _, p := range g.points {
			if side, ok := sideOf(p); ok && !p.NotLater {
				all = append(all, value{side, g.span})
			}
		}
	}
	if def.Ratio != nil {
		all = append(all, s.bounded(def, region, all)...)
	}
	sorted.StableFunc(all, func(a, b value) int { return a.Compare(b.When) })
	return all
}

// sideOf makes a side of a point: what is printed, else the share of its parts. There is none where the two differ
// beyond rounding, or where it is a difference of two figures.
func sideOf(p *point) (Side, bool) {
	part := map[Component]Input{}
	for _, in := range p.parts {
		part[in.Part] = in
	}
	n, d := part[Numerator], part[Denominator]
	share, computed := quantity.Interval{}, false
	if n.Figure != "" && d.Figure != "" {
		share, computed = n.Base().PercentOf(d.Base())
		computed = computed && share.Low.Sign() >= 0
	}
	side := Side{When: p.When, Period: p.parts[0].Period, Region: p.parts[0].Region}
	if w, ok := part[Whole]; ok {
		side.Value, side.Inputs = w.Base(), []Input{w}
		return side, !computed || side.Value.Overlaps(share)
	}
	side.Value, side.Inputs = share, []Input{n, d}
	return side, computed
}

// bounded are upper bounds of shares whose denominator is known only in part: all loans are no less than those in
// renminbi, so that a share of the first is at most that of the second. Of several parts the largest is taken.
func (s *selector) bounded(def *model.Definition, region sourcefile.RegionCode, known []value) (all []value) {
	top := s.indicators[def.Ratio.Numerator.Indicator]
	for _, n := range s.values(top, top.Definition(def.Ratio.Numerator.Definition), region) {
		if n.span != string(quantity.Day) || n.Computed() || !n.Value.Bounded() ||
			slices.ContainsFunc(known, func(v value) bool { return v.Period == n.Period }) {
			continue
		}
		var most *Input
		for _, ind := range s.Indicators {
			if ind.Kind != s.indicators[def.Ratio.Denominator.Indicator].Kind {
				continue
			}
			for i := range ind.Definitions {
				part := &ind.Definitions[i]
				series := s.series[model.SeriesKey{Indicator: ind.ID, Definition: part.ID, Region: region}]
				if part.PartOf == nil || *part.PartOf != def.Ratio.Denominator || series == nil {
					continue
				}
				for _, p := range series.Points {
					if p.Period.Text != n.Period || p.Chosen.Value == nil {
						continue
					}
					in := s.part(p, Denominator)
					if low := in.Base().Low; low.Sign() > 0 && (most == nil || low.Cmp(most.Base().Low) > 0) {
						most = &in
					}
				}
			}
		}
		if most == nil {
			continue
		}
		low, _ := most.Base().Low.Finite()
		high := n.Value.High.Mul(quantity.Int(100)).Quo(low)
		mid, _ := high.Finite()
		numerator := n.Inputs[0]
		numerator.Part = Numerator
		v := n
		v.Value, v.Bound = quantity.Interval{Mid: mid, Low: quantity.Infinite(-1), High: high}, true
		v.Inputs = []Input{numerator, *most}
		all = append(all, v)
	}
	return all
}

// words are those for above, below and about the same.
type words struct{ above, below, about FactWord }

// of compares two values. Where one is only a bound and the two may be the same, there is no word.
func (w words) of(ours, theirs quantity.Interval) FactWord {
	switch {
	case ours.Above(theirs):
		return w.above
	case theirs.Above(ours):
		return w.below
	case ours.Bounded() && theirs.Bounded():
		return w.about
	}
	return ""
}
