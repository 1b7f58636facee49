package progress

import (
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// Distance is how far the latest figure is from a number that the plan gives, and the pace that is needed from then on.
// It is no judgement: it looks at the latest figure alone.
type Distance struct {
	Given
	Direction model.Direction
	// Unit is the indicator's as written, and Scale its power of ten.
	Unit  string
	Scale int
	// Left is what is left to go in the indicator's unit, not above 0 where the number is reached.
	Left     quantity.Interval
	Deadline sourcefile.Date
	Months   int // from the latest figure to the deadline
	// Pace is the change a year, with its sign, that leads from the latest figure to the number by the deadline; nil
	// where it is reached, where the deadline has passed, or where there is none.
	Pace *Step
}

// distances are those of a facet that gives a number to reach, one for each indicator with a figure. The place that a
// rank is to keep is no number of that kind.
func (s *selector) distances(target sourcefile.ID, f model.Facet) (all []PlainFact) {
	if f.Given == nil || f.Method == model.MethodRank {
		return nil
	}
	for _, c := range s.cases(target, f) {
		now, ok := c.value(Latest)
		if c.Given == nil || !ok {
			continue
		}
		in := c.input(Latest)
		side := Side{Region: c.Region, When: quantity.When{Day: in.AsOf, NotLater: in.NotLater}, Period: in.Period}
		for _, in := range c.Inputs {
			if in.Role == Latest {
				side.Inputs = append(side.Inputs, in)
			}
		}
		side.Value = now.Shift(c.Scale)
		all = append(all, PlainFact{
			Kind: OfDistance, Indicator: c.Indicator, Definition: c.Definition, Sides: []Side{side},
			Distance: c.distance(now),
		})
	}
	return all
}

func (c *Case) distance(now quantity.Interval) *Distance {
	target := quantity.At(c.Given.Value)
	d := &Distance{
		Given: *c.Given, Direction: c.Direction, Unit: c.Unit, Scale: c.Scale, Deadline: c.Deadline,
		Months: MonthsBetween(c.input(Latest).AsOf, c.Deadline),
		Left:   quantity.Interval{Mid: c.Given.Value, Low: target, High: target}.Sub(now).Mul(c.sign()),
	}
	if d.Left.Mid.Sign() <= 0 || d.Months <= 0 {
		return d
	}
	latest, unit := quantity.At(now.Mid), InUnitPerYear
	pace := target.PerYear(latest, d.Months)
	switch {
	case c.Method == model.MethodShare:
		unit = PointsPerYear
	case !c.linear(latest, latest):
		unit, pace = PercentPerYear, target.Growth(latest, d.Months)
	}
	if x, ok := settled(pace).Finite(); ok {
		d.Pace = &Step{Symbol: SymbolFromNow, Result: &x, Unit: unit}
	}
	return d
}
