package dataset

import (
	"cmp"
	"slices"

	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/sourcefile"
)

// The rules of plausibility. An unusual figure may be true: then a confirmed: sentence says so, which is published.
var (
	shareRange = diag.NewRule(string(model.ShareRange),
		"占比在 0 到 100 之间；超出的多半是抄错了小数点。", "A share lies between 0 and 100; another number has most likely a misplaced point.",
		"value: 265%", "value: 26.5%")
	negativeStock = diag.NewRule(string(model.NegativeStock),
		"余额和个数不会小于零。", "Balances and counts are never below zero.",
		"value: -120.5亿元", "value: 120.5亿元")
	tenfoldJump = diag.NewRule(string(model.TenfoldJump),
		"同一数列一下子差十倍，多半是把万写成了亿。", "Ten times the figure before, or a tenth of it, is most likely a 万 for a 亿.",
		"value: 1205亿元", "value: 120.5亿元")
	shareRatio = diag.NewRule(string(model.ShareRatio),
		"印出的占比应当等于分子除以分母，四舍五入之内。", "A printed share equals its numerator over its denominator, within rounding.",
		"value: 29.5%", "value: 24.1%")
	changeBefore = diag.NewRule(string(model.ChangeBefore),
		"印出的增减应当与以前印出的数合得上，四舍五入之内；合不上往往是口径变了。", "A printed change agrees with the figure printed before, within rounding; where it does not, the definition has often changed.",
		"changes: [{basis: year-on-year, value: 50%}]", "changes: [{basis: year-on-year, value: 20.5%}]")
)

// doubt reports what is unusual at the newest of the figures that are involved, unless one of them is confirmed: what was
// published before may be frozen, and the newest is the one to look at first.
func (f *files) doubt(rule *diag.Rule, p *diag.Problem, key string, involved ...*reading) {
	for _, r := range involved {
		if slices.ContainsFunc(r.Figure.Confirmed, func(c model.Confirmation) bool { return string(c.Rule) == rule.ID }) {
			return
		}
	}
	newest := slices.MaxFunc(involved, func(a, b *reading) int {
		return cmp.Or(cmp.Compare(a.Publication.Recorded, b.Publication.Recorded),
			cmp.Compare(a.Period.AsOf(), b.Period.AsOf()), cmp.Compare(a.ID(), b.ID()))
	})
	f.report(newest.at(key), p.Mend("核对来源；来源确实这样印，就在这个数下加 confirmed: [{rule: %[1]s, zh: 说明}]",
		"check the source; if it does print this, add confirmed: [{rule: %[1]s, zh: …}] to the figure", rule.ID))
}

// plausible looks at figures one by one and against others of the same series.
func (f *files) plausible() {
	for _, s := range f.series {
		slices.SortFunc(s.readings, func(a, b *reading) int {
			return cmp.Or(cmp.Compare(a.Period.AsOf(), b.Period.AsOf()), cmp.Compare(a.Publication.ID, b.Publication.ID), cmp.Compare(a.Period.Text, b.Period.Text))
		})
	}
	alike := shared{}
	for _, s := range f.series {
		alike.add(s.readings)
		f.jumps(s.readings)
		def := s.indicator.Definition(s.Definition)
		for _, r := range s.readings {
			f.inRange(r, s.indicator.Kind)
			f.changes(r, s.readings)
			if def != nil && def.Ratio != nil {
				f.ratio(r, f.with(s, def.Ratio.Numerator), f.with(s, def.Ratio.Denominator))
			}
		}
	}
	f.same(alike)
}

// of are the figures of a series, in order of time, for a period that ends on a day.
func of(list []*reading, end sourcefile.Date, period string) []*reading {
	i, _ := slices.BinarySearchFunc(list, end, func(r *reading, end sourcefile.Date) int { return cmp.Compare(r.Period.AsOf(), end) })
	var found []*reading
	for ; i < len(list) && list[i].Period.AsOf() == end; i++ {
		if list[i].Period.Text == period {
			found = append(found, list[i])
		}
	}
	return found
}

func (f *files) inRange(r *reading, k model.Kind) {
	switch k {
	case model.Share:
		if r.Value.Number.Sign() < 0 || r.Value.Number.Cmp(quantity.Int(100).Shift(-r.Value.Scale())) > 0 {
			f.doubt(shareRange, shareRange.Found("占比“%s”不在 0 到 100 之间", "the share %q is not between 0 and 100", r.Value.Printed), "value", r)
		}
	case model.Stock, model.Count:
		if r.Value.Number.Sign() < 0 {
			f.doubt(negativeStock, negativeStock.Found("“%s”小于零", "%q is below zero", r.Value.Printed), "value", r)
		}
	}
}

// jumps compares each figure with the one before it that is about as long a time.
func (f *files) jumps(list []*reading) {
	before := map[int]*reading{}
	for _, r := range list {
		was := before[r.Period.Months()]
		before[r.Period.Months()] = r
		if was == nil || was.Value.Number.Sign() <= 0 || r.Value.Number.Sign() <= 0 {
			continue
		}
		low, high := was, r
		if low.Value.Number.Cmp(high.Value.Number) > 0 {
			low, high = high, low
		}
		if high.Value.Number.Cmp(low.Value.Number.Shift(1)) >= 0 {
			f.doubt(tenfoldJump, tenfoldJump.Found("%s 是“%s”，%s 是“%s”（%s），相差十倍以上",
				"it is %[2]q for %[1]s and %[4]q for %[3]s (%[5]s): ten times as much, or a tenth",
				r.Period.Text, r.Value.Printed, was.Period.Text, was.Value.Printed, was.Publication.ID), "value", r, was)
		}
	}
}

// changes holds a printed growth or increase against the figure that it is measured from.
func (f *files) changes(r *reading, list []*reading) {
	for _, c := range r.Changes {
		base := f.base(r.Period, c.Basis)
		if base == nil {
			continue
		}
		for _, was := range of(list, base.AsOf(), base.Text) {
			if agrees(r.Value, was.Value, c.Value) {
				continue
			}
			f.doubt(changeBefore, changeBefore.Found("印出的增减是“%s”，而 %s 是“%s”（%s），现在是“%s”，合不上",
				"the printed change is %q, but the figure for %s is %q (%s) and this one is %q",
				c.Value.Printed, base.Text, was.Value.Printed, was.Publication.ID, r.Value.Printed), "changes", r, was)
		}
	}
}

// agrees reports whether a change can lead from one value of a series to another: a percentage multiplies, points and
// amounts add. What a percentage of a percentage means a source does not say, so nothing disagrees with it.
func agrees(now, was, change *quantity.Value) bool {
	base, by := was.Interval(), change.Base()
	switch of, in := change.Unit.Measure, now.Unit.Measure; {
	case of.Kind == "percent" && in.Kind != "percent":
		if base.Low.Sign() <= 0 {
			return true // there is nothing to grow from
		}
		return now.Interval().Overlaps(base.Times(by.Add(hundredPercent)).Shift(-2))
	case of.Kind == "percentage-points" && in.Kind == "percent", of == in && of.Kind != "percent":
		return now.Interval().Overlaps(base.Add(by.Shift(-now.Scale())))
	}
	return true
}

var hundredPercent = quantity.Exactly(quantity.Int(100))

// ratio holds a printed share against every numerator and denominator of its day.
func (f *files) ratio(share *reading, numerators, denominators []*reading) {
	for _, n := range of(numerators, share.Period.AsOf(), share.Period.Text) {
		for _, d := range of(denominators, share.Period.AsOf(), share.Period.Text) {
			part, whole := n.Value.Base(), d.Value.Base()
			if d.Value.Number.Sign() <= 0 || part.Overlaps(whole.Times(share.Value.Base()).Shift(-2)) {
				continue
			}
			computed, _ := part.PercentOf(whole)
			f.doubt(shareRatio, shareRatio.Found("印出的占比是“%s”，而 %s ÷ %s = %s%%", "the printed share is %q, but %s ÷ %s = %s%%",
				share.Value.Printed, n.Value.Printed, d.Value.Printed, computed.Mid.Fixed(2)), "value", share, n, d)
		}
	}
}

// with are the figures of another indicator for a series' region and reporters.
func (f *files) with(s *series, t model.Term) []*reading {
	k := s.SeriesKey
	k.Indicator, k.Definition = t.Indicator, t.Definition
	if other := f.series[k]; other != nil {
		return other.readings
	}
	return nil
}
