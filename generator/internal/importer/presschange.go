package importer

import (
	"slices"
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
)

// latest is the figure that a change of a unit is most likely of: amounts change by amounts, shares by points.
func (p *press) latest(unit quantity.Unit) *pressDraft {
	if p.last == nil {
		return nil
	}
	for _, d := range slices.Backward(p.before) {
		kind := p.measure(d.target).Kind
		ratio := kind == "percent" || kind == "percentage-points"
		fits := false
		switch unit.Measure.Kind {
		case "percentage-points":
			fits = ratio
		case "percent":
			fits = !ratio
		default:
			fits = p.measure(d.target) == unit.Measure
		}
		if fits {
			return d
		}
		if unit.Measure.Kind == "percentage-points" {
			return nil
		}
	}
	return nil
}

// change reads a number as the growth or increase of a figure.
func (p *press) change(ph phrase, pc *piece, unit quantity.Unit, after string) bool {
	basis, at, end := p.basisIn(ph.s)
	tail, behind := "", ""
	switch {
	case at >= 0:
		tail = ph.s[end:]
	case p.g != chinese1:
		if basis, _, _ = p.basisIn(after); basis == "" {
			return false
		}
		at, tail, behind = len(ph.s), "", after
		if m := englishMove.FindStringIndex(ph.s); m != nil {
			at, tail = m[0], ph.s[m[0]:]
		}
	default:
		m := bareMove.FindStringIndex(ph.s)
		if m == nil || p.basis == "" || strings.ContainsRune(ph.s, timeMark) || p.trimmed(ph.s[:m[0]]) != "" ||
			p.last == nil {
			return false
		}
		basis, at, tail = p.basis, m[0], ph.s[m[0]:]
	}
	if p.g != chinese1 && behind == "" && !englishMove.MatchString(tail) {
		return false
	}
	tail = strings.Trim(strings.Map(func(r rune) rune {
		if r < ' ' {
			return -1
		}
		return r
	}, tail), " ")
	rest := ph.to(at)
	fell := p.g.down.MatchString(tail)
	switch {
	case basis == "foreign":
		p.basis = ""
		p.skip(pc, pressCompared.Found("环比和比别的时候的增减没有收",
			"changes are recorded from a year before and from the start of the year only"))
		return true
	case p.g.more.MatchString(tail), p.g.speed.MatchString(rest.s):
		p.basis = ""
		p.skip(pc, pressCompared.Found("是增速或增量的变化，不是这个数的增减", "this is the change of a growth, not that of the figure"))
		return true
	case p.g.speed.MatchString(tail):
		if !speedAlone.MatchString(tail) {
			p.skip(pc, pressCompared.Found("是增速的变化，不是这个数的增减", "this is the change of a growth, not that of the figure"))
			return true
		}
	case !fell && !p.g.up.MatchString(tail) && behind == "":
		return false
	}
	p.attach(rest, ph, pc, unit, basis, fell)
	return true
}

// basisIn finds what a change is measured from: the last such words of a phrase.
func (p *press) basisIn(s string) (basis quantity.Basis, at, end int) {
	at = -1
	take := func(b quantity.Basis, all [][]int) {
		if len(all) > 0 && all[len(all)-1][0] > at {
			basis, at, end = b, all[len(all)-1][0], all[len(all)-1][1]
		}
	}
	take(quantity.YearOnYear, p.g.yearOnYear.FindAllStringIndex(s, -1))
	take(quantity.SinceYearStart, p.g.sinceYearStart.FindAllStringIndex(s, -1))
	take("foreign", p.g.foreign.FindAllStringIndex(s, -1))
	if basis == "" && p.g == chinese1 {
		if m := lastYear.FindAllStringIndex(s, -1); m != nil {
			basis, at, end = "foreign", m[len(m)-1][0], m[len(m)-1][1]
			if p.time != nil && (p.time.form == quantity.Year || strings.HasSuffix(string(p.time.last()), "-12-31")) {
				basis = quantity.YearOnYear
			}
		}
	}
	return basis, at, end
}

// attach gives a change to the figure that it is of: that before, or a new one that the words name.
func (p *press) attach(rest, ph phrase, pc *piece, unit quantity.Unit, basis quantity.Basis, fell bool) {
	amount := unit.Measure.Kind != "percent" && unit.Measure.Kind != "percentage-points"
	d := p.latest(unit)
	var of []target
	key := p.key
	words, adjacent := p.words, -1
	if p.trimmed(p.forward(rest.s)) != "" && !bareMeasure[p.forward(rest.s)] {
		found, at, k, _ := p.named(p.valued(rest), nil)
		if found != nil {
			if near, ok := p.harmless(rest.to(at)); ok {
				of, key, words, adjacent = found, k, rest.from(at), near
			} else {
				found = nil
			}
		}
		if found == nil {
			p.key, p.last = "", nil
			p.skip(pc, nameless(p.said(ph)))
			return
		}
		if d != nil && !slices.Contains(of, d.target) {
			d = nil
		}
		if d == nil && len(of) > 1 {
			of = ofBalance(of)
		}
	} else if d == nil && key != "" {
		of = p.index.find(key, p.o.Data.Units, nil)
	}
	if d != nil && of == nil {
		of = []target{d.target}
	}
	if amount && !fell && len(of) > 0 && p.ownIncrease(of, key, ph, words, adjacent, pc, unit, basis) {
		p.basis = basis
		return
	}
	sign := ""
	if fell {
		sign = "-"
	}
	value := quantity.Printed(sign + string(p.printed(pc)))
	if d == nil {
		if len(of) == 0 || amount && unit.Measure != p.measure(of[0]) {
			p.skip(pc, pressCompared.Found("不知道是哪个数的增减", "it is not clear which figure has changed by this"))
			return
		}
		p.changeOnly = true
		p.propose(of, key, ph, words, adjacent, pc, unit)
		p.changeOnly = false
		if d = p.last; d == nil {
			return
		}
	}
	if slices.ContainsFunc(d.Figure.Changes, func(c model.Change) bool {
		return c.Basis == basis && p.alike(c.Value, value)
	}) {
		p.skip(pc, pressTwice.Found("这个数已有一个这样的增减", "the figure has such a change already"))
		return
	}
	d.Figure.Changes = append(d.Figure.Changes, model.Change{Basis: basis, Value: value})
	d.Read = append(d.Read, p.f.words(p.text, "changes", pc.start, pc.end))
	p.basis = basis
}

// alike reports whether two changes have one unit.
func (p *press) alike(a, b quantity.Printed) bool {
	x, _ := p.o.Data.Units.ParseChange(a)
	y, _ := p.o.Data.Units.ParseChange(b)
	return x == nil || y == nil || x.Unit.Measure == y.Unit.Measure
}

func (p *press) measure(t target) *quantity.UnitMeasure {
	u, _ := p.o.Data.Units.Parse(t.indicator.Unit)
	return u.Measure
}

// ofBalance are the amounts among targets that one name has: a growth is most often that of the balance.
func ofBalance(of []target) []target {
	stocks := slices.DeleteFunc(slices.Clone(of), func(t target) bool { return t.indicator.Kind != model.Stock })
	if len(stocks) == 1 {
		return stocks
	}
	return of
}

// ownIncrease proposes the figure of an indicator that is the increase of another.
func (p *press) ownIncrease(of []target, key string, ph, words phrase, adjacent int, pc *piece, unit quantity.Unit,
	basis quantity.Basis,
) bool {
	was := p.last
	switch basis {
	case quantity.YearOnYear:
		if found := p.index.find(key+"同比新增", p.o.Data.Units, unit.Measure); found != nil {
			p.propose(found, key+"同比新增", ph, words, adjacent, pc, unit)
			p.key = key
			p.last = was
			return true
		}
	case quantity.SinceYearStart:
		if inc, ok := p.index.increase[of[0].indicator]; ok && p.measure(inc) == unit.Measure {
			since := p.yearToDate
			p.yearToDate = true
			p.propose([]target{inc}, key, ph, words, adjacent, pc, unit)
			p.yearToDate = since
			p.last = was
			return true
		}
	}
	return false
}

// increased reads a number as the increase over a time: 上半年新增119.4亿元.
func (p *press) increased(ph phrase, pc *piece, unit quantity.Unit) bool {
	m := p.g.increase.FindStringIndex(ph.s)
	if m == nil || unit.Measure.Kind == "percent" || unit.Measure.Kind == "percentage-points" {
		return false
	}
	if found, at, key, _ := p.named(ph, unit.Measure); found != nil && strings.HasSuffix(key, "新增") {
		if adjacent, ok := p.harmless(ph.to(at)); ok {
			p.propose(found, key, ph, ph.from(at), adjacent, pc, unit)
			return true
		}
	}
	rest := p.valued(ph.to(m[0]))
	var of []target
	key, words, adjacent := p.key, p.words, -1
	if p.trimmed(p.forward(rest.s)) == "" || bareMeasure[p.forward(rest.s)] {
		if d := p.latest(unit); d != nil {
			of = []target{d.target}
		} else {
			of = p.index.find(p.key, p.o.Data.Units, unit.Measure)
		}
	} else if found, at, k, _ := p.named(rest, unit.Measure); found != nil {
		if near, ok := p.harmless(rest.to(at)); ok {
			of, key, words, adjacent = found, k, rest.from(at), near
		}
	}
	if len(of) == 0 {
		p.key, p.last = "", nil
		p.skip(pc, nameless(p.said(ph)))
		return true
	}
	was := p.last
	if inc, ok := p.index.increase[of[0].indicator]; ok && p.measure(inc) == unit.Measure {
		p.propose([]target{inc}, key, ph, words, adjacent, pc, unit)
		p.key, p.words = key, words
		if was != nil {
			p.last = was
		}
		return true
	}
	p.skip(pc, pressCompared.Found("没有说从什么时候起增加", "it does not say since when it has increased"))
	return true
}
