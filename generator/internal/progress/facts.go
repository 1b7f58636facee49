package progress

import (
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// addFacts notes what is next to a direction and has no part in its status.
func (s *selector) addFacts(c *Case, g *segment, latest *point, companion sourcefile.ID) {
	wrong, looked := 0, 0
	fact := Fact{ID: WrongSigns, AsOf: latest.Day, Figures: []string{}}
	for i := len(g.points) - 1; i >= 0 && looked < 4; i-- {
		p := g.points[i]
		if p.Day > latest.Day {
			continue
		}
		change, figures, ok := c.yearOnYear(g, p)
		if !ok {
			continue
		}
		looked++
		fact.Figures = append(fact.Figures, figures...)
		if c.sign().Mul(change).Sign() < 0 {
			wrong++
		}
	}
	if looked > 0 {
		fact.Value, fact.Of = quantity.Int(int64(wrong)), looked
		c.Facts = append(c.Facts, fact)
	}
	ind := s.indicators[companion]
	if ind == nil {
		return
	}
	ours, figures, ok := c.growth(g, latest)
	if !ok {
		return
	}
	for _, with := range s.segments(ind, s.Home) {
		p := with.inMonth(month(latest.Day))
		if p == nil {
			continue
		}
		if theirs, more, ok := c.growth(with, p); ok {
			gap := ours.Sub(theirs).Round(16)
			c.Facts = append(c.Facts,
				Fact{ID: GrowthGap, Value: gap, AsOf: latest.Day, Figures: append(figures, more...)})
			return
		}
	}
}

// yearOnYear is the change of a point over 12 months, computed or else printed.
func (c *Case) yearOnYear(g *segment, p *point) (change decimal, figures []string, ok bool) {
	if before := g.yearBefore(p); before != nil {
		now, ok := c.valueOf(p)
		then, ok2 := c.valueOf(before)
		return now.Sub(then), []string{p.parts[0].Figure, before.parts[0].Figure}, ok && ok2
	}
	if p.change != nil {
		return p.change.Value, []string{p.change.Figure}, true
	}
	return zero, nil, false
}

// growth is that change in percent.
func (c *Case) growth(g *segment, p *point) (percent decimal, figures []string, ok bool) {
	if before := g.yearBefore(p); before != nil {
		now, ok := c.valueOf(p)
		then, ok2 := c.valueOf(before)
		if !ok || !ok2 || then.Sign() <= 0 || now.Sign() < 0 {
			return zero, nil, false
		}
		percent, ok = quantity.At(now).Growth(quantity.At(then), 12).Finite()
		return percent, []string{p.parts[0].Figure, before.parts[0].Figure}, ok
	}
	if p.change != nil && p.change.Growth {
		return p.change.Value, []string{p.change.Figure}, true
	}
	return zero, nil, false
}

// valueOf is the value of a point as printed, or as made of its parts.
func (c *Case) valueOf(p *point) (decimal, bool) {
	i, ok := c.made(func(part Component) *Input {
		for k := range p.parts {
			if p.parts[k].Part == part {
				return &p.parts[k]
			}
		}
		return nil
	})
	return i.Mid, ok
}
