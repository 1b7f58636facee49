package dataset

import (
	"slices"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// The rules of figures of one series over time.
var (
	tenfoldJump = diag.NewRule(string(model.TenfoldJump),
		"同一数列一下子差十倍，多半是把万写成了亿。", "Ten times the figure before, or a tenth of it, is most likely a 万 for a 亿.",
		"value: 1205亿元", "value: 120.5亿元")
	changeBefore = diag.NewRule(string(model.ChangeBefore),
		"印出的增减应当与以前印出的数合得上，四舍五入之内；合不上往往是口径变了。", "A printed change agrees with the figure printed before, within "+
			"rounding; where it does not, the definition has often changed.",
		"changes: [{basis: year-on-year, value: 50%}]", "changes: [{basis: year-on-year, value: 20.5%}]")
	jumpAgainstGrowth = diag.NewRule(string(model.JumpAgainstGrowth),
		"印出的增速说这一年变化不大，数却跳了一大截：多半是数抄错了。", "Where the printed growth says that little changed in the year and the "+
			"figure jumps, the figure has most likely been copied wrongly.",
		"value: 220.5亿元", "value: 120.5亿元")
	increaseOverValue = diag.NewRule(string(model.IncreaseOverValue),
		"增加额不会比现在的数还大，否则以前的数小于零。", "No increase is larger than what there is now, or there was less than nothing "+
			"before.",
		"changes: [{basis: year-on-year, value: 1200亿元}]", "changes: [{basis: year-on-year, value: 12亿元}]")
	cumulativeFalls = diag.NewRule(string(model.CumulativeFalls),
		"从同一天累计的数，后来的不会更小；多半是把当季的数写成了累计。", "What is cumulated from one day never falls; most likely a quarter's "+
			"figure is taken for a cumulation.",
		"period: 2025-01..2025-09, value: 20亿元", "period: 2025-01..2025-09, value: 50亿元")
	cumulativeStart = diag.NewRule(string(model.CumulativeStart),
		"累计数从年初算起；从四月开始的多半是一个季度的数。", "Cumulations begin in January; one that begins in April is most likely a quarter.",
		"green-issued,printed,990000,2025-04..2025-06,20亿元", "green-issued,printed,990000,2025-01..2025-06,50亿元")
)

// jumps compares each figure with the one before it that is about as long a time.
func (f *files) jumps(s *series) {
	last := map[int]*reading{}
	for _, r := range s.readings {
		was := last[r.Period.Months()]
		last[r.Period.Months()] = r
		if was == nil || was.Period == r.Period || was.Value.Number.Sign() <= 0 || r.Value.Number.Sign() <= 0 {
			continue // other sources of one time have a rule of their own
		}
		low, high := was, r
		if low.Value.Number.Cmp(high.Value.Number) > 0 {
			low, high = high, low
		}
		if high.Value.Number.Cmp(low.Value.Number.Shift(1)) >= 0 {
			f.doubt(tenfoldJump, tenfoldJump.Found("%s 是 %s，%s 是 %s，相差十倍以上",
				"it is %[2]s for %[1]s and %[4]s for %[3]s: ten times as much, or a tenth",
				r.Period.Text, r.printed(), was.Period.Text, was.printed()), "value", r, was)
		}
	}
}

var since = map[quantity.Basis]locales.Text{
	quantity.YearOnYear:     {ZH: "同比", EN: "from a year before"},
	quantity.SinceYearStart: {ZH: "比年初", EN: "from the start of the year"},
}

// changes holds a printed growth or increase against the figure that it is measured from.
func (f *files) changes(s *series) {
	for _, r := range s.readings {
		for _, c := range r.Changes {
			base := f.base(r.Period, c.Basis)
			if base == nil {
				continue
			}
			for _, was := range of(s.readings, base.AsOf(), base.Text) {
				if agrees(r.Value, was.Value, c.Value) {
					continue
				}
				f.doubt(changeBefore, changeBefore.Found("印出的%s是“%s”，而 %s 是 %s，%s 是 %s，合不上",
					"the printed change %s is %q, but it is %[4]s for %[3]s and %[6]s for %[5]s",
					since[c.Basis], c.Value.Printed, base.Text, was.printed(),
					r.Period.Text, r.printed()), "changes", r, was)
			}
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

// increases: what was added is no more than what there is.
func (f *files) increases(s *series) {
	for _, r := range s.readings {
		for _, c := range r.Changes {
			if c.Value.Unit.Measure == r.Value.Unit.Measure && c.Value.Unit.Measure.Kind != "percent" &&
				additive(s.indicator.Kind) && r.Value.Number.Sign() > 0 && c.Value.Base().Above(r.Value.Base()) {
				f.doubt(increaseOverValue, increaseOverValue.Found("%s增加“%s”，比现在的数还大：%s",
					"it is up by %[2]q %[1]s, more than there is now: %[3]s",
					since[c.Basis], c.Value.Printed, r.printed()), "changes", r)
			}
		}
	}
}

// slack is how far, in percent, a balance may stray from the way between two ends of a year, as it does with the
// seasons.
var slack = quantity.Int(125)

// onTheWay: between the day that a printed change is measured from and its own, a balance lies about between the two.
// The ones of the day before it are checked against that.
func (f *files) onTheWay(s *series) {
	if s.indicator.Kind != model.Stock && s.indicator.Kind != model.Count {
		return
	}
	for i, r := range s.readings {
		for _, c := range r.Changes {
			base := f.base(r.Period, c.Basis)
			if base == nil || base.Form != quantity.Day {
				continue
			}
			for _, was := range before(s.readings[:i], r.Period.AsOf(), base.AsOf()) {
				if !strays(was.Value.Base(), r.Value, c.Value) {
					continue
				}
				f.doubt(jumpAgainstGrowth, jumpAgainstGrowth.Found("印出的%s是“%s”，而 %s 是 %s，%s 是 %s：跳得太多",
					"the printed change %s is %q, but it is %[4]s for %[3]s and %[6]s for %[5]s: too large a jump",
					since[c.Basis], c.Value.Printed, was.Period.Text, was.printed(),
					r.Period.Text, r.printed()), "value", r, was)
			}
		}
	}
}

// before are the figures of the last day that is before one day and after another.
func before(list []*reading, day, after sourcefile.Date) (found []*reading) {
	for _, r := range slices.Backward(list) {
		switch asOf := r.Period.AsOf(); {
		case asOf <= after, found != nil && asOf < found[0].Period.AsOf():
			return found
		case asOf < day && r.Period.Form == quantity.Day:
			found = append(found, r)
		}
	}
	return found
}

// strays reports whether what was once lies well outside of what is between now and what a change began from.
func strays(then quantity.Interval, value, change *quantity.Value) bool {
	now := value.Base()
	if !wellAbove(then, now) && !wellAbove(now, then) {
		return false
	}
	start, ok := origin(value, change)
	return ok && (wellAbove(then, now) && wellAbove(then, start) || wellAbove(now, then) && wellAbove(start, then))
}

// origin is what a value was before a change, without scale; false if it cannot be determined.
func origin(now, change *quantity.Value) (quantity.Interval, bool) {
	v, by := now.Base(), change.Base()
	switch of, in := change.Unit.Measure, now.Unit.Measure; {
	case v.Low.Sign() <= 0:
		return v, false
	case of.Kind == "percent" && in.Kind != "percent":
		factor := by.Add(hundredPercent)
		return v.Shift(2).Ratio(factor), factor.Low.Sign() > 0
	case of == in && of.Kind != "percent":
		start := v.Sub(by)
		return start, start.Low.Sign() > 0
	}
	return v, false
}

// wellAbove reports whether one value is above another by more than seasons explain.
func wellAbove(a, b quantity.Interval) bool { return a.Above(b.Mul(slack).Shift(-2)) }

// cumulations: what is cumulated begins in January and does not fall.
func (f *files) cumulations(s *series) {
	if s.indicator.Kind != model.CumulativeFlow {
		return
	}
	for i, r := range s.readings {
		p := r.Period
		if start := string(p.Start); start != "" && start[5:] != "01-01" && start[8:] == "01" {
			f.doubt(cumulativeStart, cumulativeStart.Found("累计从%s开始，不是年初：%s",
				"the cumulation begins in %s and not in January: %s", start[:7], r.printed()).
				FixBy("从年初累计的写 %[1]s-01..%[2]s；只是这几个月的，核对指标",
					"If it is cumulated from January write %[1]s-01..%[2]s; if it is of these months alone check "+
						"the indicator", start[:4], p.End[:7]), "period", r)
		}
		j := slices.IndexFunc(s.readings[:i], func(was *reading) bool {
			return was.Period.Start == p.Start && was.Period.AsOf() < p.AsOf() && (p.Start != "" ||
				was.Period.AsOf()[:4] == p.AsOf()[:4]) &&
				was.Value.Base().Above(r.Value.Base())
		})
		if j >= 0 {
			was := s.readings[j]
			f.doubt(cumulativeFalls, cumulativeFalls.Found("累计数变小了：%s 是 %s，%s 是 %s",
				"the cumulation falls: it is %[2]s for %[1]s and %[4]s for %[3]s",
				was.Period.Text, was.printed(), p.Text, r.printed()), "value", r, was)
		}
	}
}
