package progress

import (
	"cmp"
	"fmt"
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// selector finds figures for the roles of a method.
type selector struct {
	Known
	country    sourcefile.RegionCode
	indicators map[sourcefile.ID]*model.Indicator
	series     map[model.SeriesKey]*model.Series
}

// newSelector makes series of the figures that can be inputs.
func newSelector(k Known) *selector {
	s := &selector{
		Known: k, indicators: map[sourcefile.ID]*model.Indicator{},
		series: map[model.SeriesKey]*model.Series{},
	}
	for _, i := range k.Indicators {
		s.indicators[i.ID] = i
	}
	for _, r := range k.Regions {
		if r.Kind == "country" {
			s.country = r.Code
		}
	}
	var usable []*model.Observation
	for _, o := range k.Observations {
		if o.KnownFrom() <= k.Date && s.excluded(o) == "" {
			usable = append(usable, o)
		}
	}
	for _, series := range model.NewSeries(usable) {
		s.series[series.SeriesKey] = series
	}
	return s
}

// excluded says why a figure is in no series; "" where it is in one.
func (s *selector) excluded(o *model.Observation) UnusedReason {
	switch {
	case o.Reporters != "":
		return SingleReporter
	case !o.Publication.Grade.Counts():
		return UnnamedSource
	case o.Nature == model.Planned:
		return IsPlanned
	case o.Nature == model.Allocated:
		return IsAllocated
	case o.Period.AsOf() > s.Date:
		return AfterDate
	}
	return ""
}

// point is a value of a segment at one time, with the figures of which it is made.
type point struct {
	quantity.When
	parts []Input
	// change is the printed change of the value over a year, or nil.
	change *Input
}

// segment is the points that may be compared with each other: of one definition, over spans of one kind and, for
// COVERAGE, with one universe.
type segment struct {
	definition *model.Definition
	span       string
	// months is the length of the span; 0 for a day.
	months   int
	universe string
	points   []*point
}

func (g *segment) sort() {
	slices.SortStableFunc(g.points, func(a, b *point) int { return a.Compare(b.When) })
}

// segments are those of an indicator in a region, by definition in their order.
func (s *selector) segments(ind *model.Indicator, region sourcefile.RegionCode) []*segment {
	var all []*segment
	for i := range ind.Definitions {
		all = append(all, s.segmentsOf(ind, &ind.Definitions[i], region)...)
	}
	return all
}

func (s *selector) segmentsOf(ind *model.Indicator, def *model.Definition, region sourcefile.RegionCode) []*segment {
	var all []*segment
	add := func(span string, months int, p *point) {
		i := slices.IndexFunc(all, func(g *segment) bool { return g.span == span })
		if i < 0 {
			i, all = len(all), append(all, &segment{definition: def, span: span, months: months})
		}
		all[i].points = append(all[i].points, p)
	}
	series := s.series[model.SeriesKey{Indicator: ind.ID, Definition: def.ID, Region: region}]
	if series != nil {
		var cumulated []*model.Point
		for _, p := range series.Points {
			switch {
			case p.Chosen.Value == nil:
			case p.Period.Form == quantity.Range:
				if p.Period.Start != "" && !p.Period.NotLater {
					cumulated = append(cumulated, p)
				}
			default:
				span, length := spanOf(p.Period)
				add(span, length, &point{p.Period.When(), []Input{s.part(p, Whole)}, s.change(p)})
			}
		}
		for i, p := range cumulated {
			span, length := flowSpan(p.Period.Start, p.Period.End)
			add(span, length, &point{p.Period.When(), []Input{s.part(p, Whole)}, s.change(p)})
			for _, earlier := range cumulated[:i] {
				if earlier.Period.Start == p.Period.Start && earlier.Period.End < p.Period.End {
					span, length := flowSpan(nextDay(earlier.Period.End), p.Period.End)
					parts := []Input{s.part(p, Minuend), s.part(earlier, Subtrahend)}
					add(span, length, &point{p.Period.When(), parts, nil})
				}
			}
		}
	}
	if def.Ratio != nil {
		s.addRatios(def, region, &all, add)
	}
	for _, g := range all {
		g.sort()
	}
	return all
}

// addRatios puts numerator and denominator beside a printed share of the same period, or makes a point of them.
func (s *selector) addRatios(def *model.Definition, region sourcefile.RegionCode, all *[]*segment,
	add func(string, int, *point),
) {
	of := func(t model.Term) *model.Series {
		return s.series[model.SeriesKey{Indicator: t.Indicator, Definition: t.Definition, Region: region}]
	}
	numerators, denominators := of(def.Ratio.Numerator), of(def.Ratio.Denominator)
	if numerators == nil || denominators == nil {
		return
	}
	usable := func(p *model.Point) bool {
		return p.Chosen.Value != nil && !p.Period.NotLater && p.Period.Form != quantity.Range
	}
	for _, n := range numerators.Points {
		i := slices.IndexFunc(denominators.Points, func(d *model.Point) bool {
			return usable(d) && d.Period.Text == n.Period.Text
		})
		if i < 0 || !usable(n) {
			continue
		}
		parts := []Input{s.part(n, Numerator), s.part(denominators.Points[i], Denominator)}
		span, length := spanOf(n.Period)
		var printed *point
		for _, g := range *all {
			for _, p := range g.points {
				if g.span == span && p.Day == n.Period.End && !p.NotLater {
					printed = p
				}
			}
		}
		if printed != nil {
			printed.parts = append(printed.parts, parts...)
		} else {
			add(span, length, &point{n.Period.When(), parts, nil})
		}
	}
}

// spanOf is the kind of span of a period that is not cumulated, and its months.
func spanOf(p *quantity.Period) (string, int) {
	if n := p.Months(); n > 0 {
		return string(p.Form), n
	}
	return string(quantity.Day), 0
}

// flowSpan is the span of a flow in the calendar: flows of different spans, such as two quarters, have different
// seasons.
func flowSpan(start, end sourcefile.Date) (string, int) {
	last := string(end)[5:]
	if end == monthsAfter(end, 0) {
		last = string(end)[5:7]
	}
	length := MonthsBetween(start, end) + 1
	return fmt.Sprintf("%s..%s/%d", string(start)[5:], last, length), length
}

// part makes an input, without a role, of what a point chooses.
func (s *selector) part(p *model.Point, part Component) Input {
	in := s.input(p.Chosen, p)
	in.Part = part
	in.read(p.Chosen.Value)
	return in
}

// input is an observation of a point, without its value. Reports of one event are as of the earliest day that any
// leaves open.
func (s *selector) input(o *model.Observation, p *model.Point) Input {
	return Input{
		Figure: o.ID(), Publication: o.Publication.ID, Indicator: o.Indicator, Definition: o.Definition,
		Region: o.Region,
		Period: o.Period.Text, AsOf: p.Period.End, NotLater: p.Period.NotLater, Nature: o.Nature,
		Unit: s.indicators[o.Indicator].Unit,
	}
}

// change is the year-on-year change that is printed beside a value, or by another source of the same figure; nil where
// none is, or where it is in another unit.
func (s *selector) change(p *model.Point) *Input {
	all := []*model.Observation{p.Chosen}
	for _, other := range p.Others {
		all = append(all, other.Observation)
	}
	for _, o := range all {
		for i, c := range o.Changes {
			if c.Basis != quantity.YearOnYear {
				continue
			}
			in := s.input(o, p)
			in.Role, in.Part = LatestChange, Whole
			v := *c.Value
			switch of := p.Chosen.Value.Unit.Measure; {
			case c.Value.Unit.Measure.Kind == "percent":
				in.Growth, in.Unit = true, "%"
			case c.Value.Unit.Measure.Kind == "percentage-points" && of.Kind == "percent":
				in.Unit = c.Value.Unit.Measure.Name().First()
			case c.Value.Unit.Measure == of:
				scale := p.Chosen.Value.Scale()
				v.Number, v.HalfWidth = v.Number.Shift(-scale), v.HalfWidth.Shift(-scale)
			default:
				continue
			}
			in.read(&v)
			in.Printed = o.Changes[i].Value.Printed
			return &in
		}
	}
	return nil
}

// withUniverse puts beside each count the universe of its day and splits the segments where the universe changes.
func (s *selector) withUniverse(segments []*segment, universe sourcefile.ID) []*segment {
	ind := s.indicators[universe]
	if ind == nil {
		return nil
	}
	var totals []*point
	for _, g := range s.segments(ind, s.Home) {
		if g.months == 0 {
			totals = append(totals, g.points...)
		}
	}
	slices.SortStableFunc(totals, func(a, b *point) int { return cmp.Compare(a.Day, b.Day) })
	var all []*segment
	for _, g := range segments {
		var run *segment
		for _, p := range g.points {
			var total *point
			for _, t := range totals {
				if t.Day <= p.Day && len(t.parts) == 1 {
					total = t
				}
			}
			if total == nil || len(p.parts) != 1 {
				continue
			}
			u := total.parts[0]
			key := string(u.Definition) + " " + u.Value.Reduce().String()
			if run == nil || run.universe != key {
				run = &segment{definition: g.definition, span: g.span, months: g.months, universe: key}
				all = append(all, run)
			}
			count := p.parts[0]
			count.Part, u.Part = Numerator, Denominator
			run.points = append(run.points, &point{p.When, []Input{count, u}, nil})
		}
	}
	return all
}

// comparable reports whether an indicator's figures may be fed into a method: a growth rate is not fed into a growth
// rate.
func comparable(ind *model.Indicator, m model.Method) bool {
	return m != model.MethodDirection || ind.Kind != model.Rate
}
