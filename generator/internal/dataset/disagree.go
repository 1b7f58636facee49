package dataset

import (
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

var sourcesDisagree = diag.NewRule(string(model.SourcesDisagree),
	"两个来源对同一个数说法不同，多半是有一个抄错了；真不同，读者要看到两个。",
	"Where two sources differ on one figure, one has most likely been copied wrongly; where they do differ, readers "+
		"see both.",
	"value: 102.5亿元", "value: 120.5亿元")

// smallRevision is the percentage by which a compiler changes a figure of its own without raising a doubt.
var smallRevision = quantity.Int(10)

// disagreements holds the sources of one figure against each other, by its value and by its changes.
func (f *files) disagreements(s *series) {
	pairs(s.readings, func(r, was *reading) { f.disagree(s, "value", r, was, r.Value, was.Value, locales.Text{}) })
	pairs(s.growths, func(r, was *reading) {
		for _, c := range r.Changes {
			for _, o := range was.Changes {
				if c.Basis == o.Basis && c.Value.Unit.Measure == o.Value.Unit.Measure {
					f.disagree(s, "changes", r, was, c.Value, o.Value, since[c.Basis])
				}
			}
		}
	})
}

// pairs are the figures of one time and nature in two sources.
func pairs(list []*reading, yield func(r, was *reading)) {
	for i, r := range list {
		for _, was := range slices.Backward(list[:i]) {
			if was.Period.AsOf() != r.Period.AsOf() {
				break
			}
			if was.Period == r.Period && was.source != r.source && was.Nature == r.Nature {
				yield(r, was)
			}
		}
	}
}

// disagree doubts two values that differ beyond rounding. A compiler that changes its own figure a little revises it.
func (f *files) disagree(s *series, key string, r, was *reading, a, b *quantity.Value, what locales.Text) {
	if a.Base().Overlaps(b.Base()) {
		return
	}
	hint := slip(a, b)
	revised := model.Revises(&r.Observation, &was.Observation) || model.Revises(&was.Observation, &r.Observation)
	if hint == (locales.Text{}) && revised && near(a, b) {
		return
	}
	if hint != (locales.Text{}) {
		hint = locales.Format("（%s？）", " (%s?)", hint)
	}
	if what != (locales.Text{}) {
		what = locales.Format("，%s", ", %s", what)
	}
	here, there := r.printedValue(a), was.printedValue(b)
	f.doubt(sourcesDisagree, sourcesDisagree.Found("与已收录的数据不同：%s，%s%s：这里 %s，那里 %s%s",
		"differs from a recorded figure: %s, %s%s: here %s, there %s%s",
		s.name(f), r.Period.Text, what, here, there, hint), key, r, was)
}

// near reports whether two values differ by no more than a small revision.
func near(a, b *quantity.Value) bool {
	apart := a.Number.Sub(b.Number).Abs()
	return apart.Shift(2).Cmp(b.Number.Abs().Mul(smallRevision)) <= 0
}

// slip is how one of two values became the other in typing; empty where no common slip explains it.
func slip(a, b *quantity.Value) locales.Text {
	x, y := aligned(a.Number, b.Number)
	if strings.Trim(x, "0") == strings.Trim(y, "0") {
		return locales.Text{ZH: "小数点或单位错了", EN: "the point or the unit is wrong"}
	}
	var differ []int
	for i := range x {
		if x[i] != y[i] {
			differ = append(differ, i)
		}
	}
	if len(differ) == 2 && x[differ[0]] == y[differ[1]] && x[differ[1]] == y[differ[0]] {
		return locales.Text{ZH: "两位数字对调", EN: "two digits swapped"}
	}
	return locales.Text{}
}

// aligned are the digits of two numbers without point and sign, one below the other.
func aligned(a, b quantity.Decimal) (x, y string) {
	places := 0
	for _, n := range []quantity.Decimal{a, b} {
		if _, fraction, ok := strings.Cut(n.String(), "."); ok {
			places = max(places, len(fraction))
		}
	}
	digits := func(n quantity.Decimal) string { return strings.ReplaceAll(n.Abs().Fixed(places).String(), ".", "") }
	x, y = digits(a), digits(b)
	width := max(len(x), len(y))
	return strings.Repeat("0", width-len(x)) + x, strings.Repeat("0", width-len(y)) + y
}
