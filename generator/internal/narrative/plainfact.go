package narrative

import (
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// PlainFact says a fact with its word, if it has one, and with the figures of grade C that would turn it.
func (n Names) PlainFact(f *edition.Fact) locales.Text {
	if f.Kind == progress.OfSilence {
		return sentence(n.silence(f))
	}
	return sentence(n.worded(f), n.turned(f.Unnamed))
}

// worded says the numbers with the word, if there is one.
func (n Names) worded(f *edition.Fact) locales.Text {
	if f.Word == "" {
		return n.compared(f)
	}
	return locales.FactWithWord{Fact: n.compared(f), Word: locales.Label(f.Word)}.Text()
}

// compared says the numbers.
func (n Names) compared(f *edition.Fact) locales.Text {
	name, when := n.indicator(f.Indicator), n.sideTime(&f.Sides[0])
	var bare, dated []locales.Text
	for i := range f.Sides {
		s := &f.Sides[i]
		of := n.Region(s.Region)
		if f.Kind == progress.OfAllLoans && i == 1 {
			of = n.indicator(s.Inputs[0].Indicator)
		}
		bare = append(bare, locales.FactSide{Of: of, Value: n.sideMarked(s)}.Text())
		dated = append(dated, locales.FactSide{Of: of, Value: n.sideDated(s)}.Text())
	}
	switch f.Kind {
	case progress.OfCountry:
		if f.Sides[0].Period == f.Sides[1].Period {
			return locales.FactSameTime{Name: name, When: when, Sides: parts(bare)}.Text()
		}
		if f.Word != "" {
			return locales.FactSides{Name: name, Sides: parts(dated)}.Text()
		}
		return locales.FactOtherTimes{Name: name, Sides: parts(dated)}.Text()
	case progress.OfCountryGrowth, progress.OfAllLoans:
		return locales.FactSameTime{Name: name, When: when, Sides: parts(bare)}.Text()
	case progress.OfNeighbours:
		return locales.FactNeighbours{Name: name, Ours: dated[0], Others: listed(dated[1:]...)}.Text()
	case progress.OfDistance:
		return n.distance(f, name)
	case progress.OfOwnPast:
		now, then := n.sideDated(&f.Sides[0]), n.sideDated(&f.Sides[1])
		said := locales.FactOwnPast{Name: name, Region: n.region(f.Sides[0].Region), Now: now, Then: then}.Text()
		if f.Word == "" {
			return locales.Joined(locales.Clauses, said, locales.LessThanAYearApart())
		}
		return said
	}
	return locales.FactNewest{Name: name, Region: n.region(f.Sides[0].Region), Value: n.sideDated(&f.Sides[0])}.Text()
}

func parts(all []locales.Text) locales.Text { return locales.Joined(locales.Parts, all...) }

// sideValue says the value of a side: as printed, or as computed, or the bound of which it is known.
func (n Names) sideValue(s *progress.Side) locales.Text {
	switch in := &s.Inputs[0]; {
	case s.Bound:
		high, _ := s.Value.High.Finite()
		most := high.Fixed(1)
		if most.Cmp(high) < 0 {
			most = most.Add(quantity.Int(1).Shift(-1))
		}
		return locales.NoMoreThan(locales.Same(most.String() + "%"))
	case s.Computed():
		return computedBetween(s.Value)
	case in.Growth:
		if o := n.observation(in.Figure); o != nil {
			for _, c := range o.Changes {
				if c.Basis == quantity.YearOnYear && c.Value.Number.Cmp(in.Value) == 0 {
					return Change(c)
				}
			}
		}
		return locales.Same(in.Printed)
	default:
		return explainer{n: n, r: &progress.Record{}}.printed(in)
	}
}

// hundredth is a difference of two shares that still tells them apart.
var hundredth = quantity.At(quantity.Int(1).Shift(-2))

// computedBetween says a share that is computed here. One whose figures leave it open to more than a hundredth of a
// point is said by its bounds: rounded to a whole number it would seem to differ from what it may well be.
func computedBetween(share quantity.Interval) locales.Text {
	low, below := share.Low.Finite()
	high, above := share.High.Finite()
	if !below || !above || share.Width().Cmp(hundredth) <= 0 {
		return Computed(share)
	}
	return locales.Range{Low: percent(low.Shift(-2), 2), High: percent(high.Shift(-2), 2)}.Text()
}

// sideTime says what time a side is about.
func (n Names) sideTime(s *progress.Side) locales.Text { return timeOf(s.Period, s.Day, s.NotLater) }

// sideMarked says the value of a side and whether it is computed here.
func (n Names) sideMarked(s *progress.Side) locales.Text {
	if !s.Computed() {
		return n.sideValue(s)
	}
	return locales.Bracketed{Said: n.sideValue(s), Remark: locales.ComputedHere()}.Text()
}

// sideDated says the same with the time.
func (n Names) sideDated(s *progress.Side) locales.Text {
	when := n.sideTime(s)
	if s.Computed() {
		when = locales.Joined(locales.Parts, when, locales.ComputedHere())
	}
	return dated(n.sideValue(s), when)
}

// turned says which figures of grade C would turn the direction; empty where none would.
func (n Names) turned(figures []string) locales.Text {
	var all []locales.Text
	for _, id := range figures {
		if o := n.observation(id); o != nil {
			all = append(all, n.unnamedSaid(o))
		}
	}
	if len(all) == 0 {
		return locales.Text{}
	}
	return locales.FactTurning(listed(all...))
}

// unnamedSaid says a figure of grade C: its value, else its growth.
func (n Names) unnamedSaid(o *model.Observation) locales.Text {
	var value locales.Text
	switch {
	case o.Value != nil:
		value = signed(o.Value)
	case len(o.Changes) > 0:
		value = Change(o.Changes[0])
	}
	return locales.FactSide{Of: n.Region(o.Region), Value: dated(value, Period(o.Period))}.Text()
}

// distance says how far the latest figure is from a number that the plan gives, and the pace that is needed.
func (n Names) distance(f *edition.Fact, name locales.Text) locales.Text {
	d := f.Distance
	t := explainer{n: n, r: &progress.Record{Case: progress.Case{
		Indicator: f.Indicator, Given: &d.Given, Direction: d.Direction, Unit: d.Unit, Scale: d.Scale,
		Inputs: f.Sides[0].Inputs,
	}}}
	said := locales.FactDistance{
		Name: name, Latest: t.point(progress.Latest), Given: locales.PlanGives(t.given()),
		Away: t.away(t.part(progress.Latest, progress.Whole)),
	}.Text()
	if d.Months > 0 {
		said = locales.FactDistanceMonths{
			Fact: said, Deadline: Date(d.Deadline), Months: locales.Months(d.Months),
		}.Text()
	}
	if d.Pace != nil {
		said = locales.FactDistancePace{Fact: said, Pace: t.change(*d.Pace.Result, d.Pace.Unit)}.Text()
	}
	return said
}

// missing names what silence is about, each once.
func (n Names) missing(f *edition.Fact) (names []locales.Text) {
	for _, s := range f.Searches {
		if name := searchedFor(s); name != (locales.Text{}) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// AreaLine says the one fact that is shown of an area, or that there is none since the plan.
func (n Names) AreaLine(l edition.AreaLine) locales.Text {
	switch {
	case l.Fact == nil:
		return sentence(locales.AreaNone())
	case l.Begun:
		return sentence(locales.Joined(locales.Clauses, n.worded(l.Fact), locales.AreaBegun()))
	}
	return n.PlainFact(l.Fact)
}

// Background says how fast all loans grow, which is no target of the plan.
func (n Names) Background(f *edition.Fact) locales.Text {
	return sentence(locales.AreaBackground(n.worded(f)), n.turned(f.Unnamed))
}

// ShortReason is why there is no status, in few words; "" where there are none.
func (n Names) ShortReason(r progress.ShortReason) locales.Text {
	switch r {
	case "":
		return locales.Text{}
	case progress.NoHomeData:
		return locales.NoHomeData(n.Home)
	}
	return locales.Label(r)
}

// silence says what was looked for and not found, when last and where.
func (n Names) silence(f *edition.Fact) locales.Text {
	newest, names := f.Searches[0].SearchedOn, n.missing(f)
	for _, s := range f.Searches {
		newest = max(newest, s.SearchedOn)
	}
	said := locales.FactSilenceMany(len(names), Date(newest))
	if len(names) == 1 {
		said = locales.FactSilence{Name: names[0], Day: Date(newest)}.Text()
	}
	if OnlyCopies(f.Searches) != (locales.Text{}) {
		return locales.Joined(locales.Clauses, said, locales.FactOnlyCopies())
	}
	return said
}

// searchedFor names what a search was for.
func searchedFor(s *edition.Search) locales.Text {
	switch {
	case s.Indicator != nil:
		return locales.IndicatorNamed(s.Indicator.Name)
	case s.Item != nil:
		return locales.IndicatorNamed(s.Item.Name)
	case s.Measure != nil:
		return locales.IndicatorNamed(s.Measure.Name)
	}
	return locales.Text{}
}

// FactPart is one figure of a fact: whose it is, and its value and time.
type FactPart struct {
	Figure string
	Said   locales.Text
}

// FactParts are the figures of which a fact is made, so that each can be looked up.
func (n Names) FactParts(f *edition.Fact) (all []FactPart) {
	t := explainer{n: n, r: &progress.Record{}}
	for i := range f.Sides {
		s := &f.Sides[i]
		for k := range s.Inputs {
			in := &s.Inputs[k]
			value := t.printed(in)
			if in.Growth {
				value = n.sideValue(s)
			}
			of := n.Region(in.Region)
			if s.Computed() {
				of = locales.FactSide{Of: of, Value: n.indicator(in.Indicator)}.Text()
			}
			all = append(all, FactPart{in.Figure, locales.FactSide{
				Of: of, Value: dated(value, timeOf(in.Period, in.AsOf, in.NotLater)),
			}.Text()})
		}
	}
	for _, id := range f.Unnamed {
		if o := n.observation(id); o != nil {
			all = append(all, FactPart{id, n.unnamedSaid(o)})
		}
	}
	return all
}
