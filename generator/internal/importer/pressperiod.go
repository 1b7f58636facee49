package importer

import (
	"fmt"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
)

// periodFor is the time in force as data write it for an indicator; "" with choices where it is in question, and with
// none where it cannot be written.
func (p *press) periodFor(i *model.Indicator, def *model.Definition, nature model.Nature) (text string,
	choices []string,
) {
	t := p.time
	if p.asked != nil && (t == nil || t.current) {
		t = p.asked
	}
	if text, choices = p.periodAt(t, i, def, nature); text == "" && p.asked != nil {
		return p.periodAt(p.asked, i, def, nature)
	}
	return text, choices
}

func (p *press) periodAt(t *pressTime, i *model.Indicator, def *model.Definition, nature model.Nature) (text string,
	choices []string,
) {
	if t != nil && t.canonical != "" {
		return t.canonical, nil
	}
	ahead := nature == model.Planned || nature == model.Estimated || nature == model.Allocated
	late := t != nil && t.last() != "" && p.o.Published != "" && t.last() > p.o.Published.Last() && !ahead
	switch {
	case t != nil && !t.current && t.year == 0:
		return "", []string{}
	case i.Kind == model.Stock || i.Kind != model.Flow && i.Kind != model.CumulativeFlow &&
		(def.Aggregation == model.EndOfPeriod || def.Aggregation == model.AtPoint):
		return p.instant(t, late)
	case i.Kind == model.CumulativeFlow || i.Kind != model.Flow && def.Aggregation == model.Cumulative:
		return p.cumulated(t, late)
	}
	return p.over(t, i, late)
}

// instant is a day: the last of a longer time.
func (p *press) instant(t *pressTime, late bool) (string, []string) {
	notLater := p.notLater()
	switch {
	case t == nil || t.current:
		if p.hint != nil && t == nil {
			return "", p.either(string(p.hint.last()), notLater)
		}
		if notLater == "" {
			return "", []string{}
		}
		return notLater, nil
	case late && t.form == quantity.Year && !t.end && notLater != "":
		return notLater, nil
	case late:
		return "", p.either(notLater)
	case t.paragraph != p.paragraph && len(p.lasts) > 1:
		return "", p.either(string(t.last()), notLater)
	}
	return string(t.last()), nil
}

func (p *press) either(all ...string) []string {
	out := []string{}
	for _, s := range all {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// notLater is the time of what prints none; "" where the day of publication is unknown.
func (p *press) notLater() string {
	if day := p.o.Published.Last(); day != "" {
		return "<=" + string(day)
	}
	return ""
}

// cumulated is a span up to a time: from its own start, from that of the year or from an unknown one.
func (p *press) cumulated(t *pressTime, late bool) (string, []string) {
	end, year := p.notLater(), 0
	start, known := "", false
	if t != nil && !t.current {
		year = t.year
		first, last := t.months()
		switch {
		case late && t.span() && first == 1 && end != "":
			start, known = fmt.Sprintf("%04d-01", year), true
		case late:
			return "", p.either(".." + end)
		case t.form == quantity.Day:
			end = string(t.last())
		default:
			end = fmt.Sprintf("%04d-%02d", year, last)
			if t.span() {
				start, known = fmt.Sprintf("%04d-%02d", year, first), true
			}
		}
		if first != 1 && t.cumulative && known {
			return "", []string{fmt.Sprintf("%04d-01..%s", year, end), start + ".." + end}
		}
	} else if day := p.o.Published.Last(); day != "" {
		year = day.Time().Year()
	}
	if end == "" {
		return "", []string{}
	}
	switch {
	case p.since > 0:
		start = fmt.Sprintf("%04d", p.since)
	case p.yearToDate && !known && year > 0:
		start = fmt.Sprintf("%04d-01", year)
	}
	return start + ".." + end, nil
}

// over is a span of time as a flow has it.
func (p *press) over(t *pressTime, i *model.Indicator, late bool) (string, []string) {
	if t == nil || t.current || !t.span() && !(t.end && t.form == quantity.Year) || late {
		return "", []string{}
	}
	first, last := t.months()
	switch {
	case t.form == quantity.Year || first == 1 && last == 12:
		return fmt.Sprintf("%04d", t.year), nil
	case t.form == quantity.Half || first == 1 && last == 6:
		return fmt.Sprintf("%04d-S%d", t.year, (last+5)/6), nil
	case t.form == quantity.Quarter || first == 1 && last == 3:
		return fmt.Sprintf("%04d-Q%d", t.year, (last+2)/3), nil
	case t.form == quantity.Month:
		return fmt.Sprintf("%04d-%02d", t.year, t.n), nil
	case i.Kind == model.Flow:
		return "", []string{}
	}
	return fmt.Sprintf("%04d-%02d..%04d-%02d", t.year, first, t.year, last), nil
}
