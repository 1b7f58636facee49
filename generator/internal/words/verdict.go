package words

import (
	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
)

// verdict is the word and what it rests on.
func (t teller) verdict() text.Text {
	rests := t.rests()
	if t.r.Status == progress.NotAssessable {
		if len(t.r.Reasons) == 0 {
			return Of(t.r.Status)
		}
		rests = t.headline(t.r.Reasons[0])
	}
	return text.Say("%s：%s", "%s: %s", Of(t.r.Status), rests)
}

// headline is the first reason, in short where the whole is long.
func (t teller) headline(r progress.Reason) text.Text {
	switch r {
	case progress.NoPublicEvidence:
		return text.Say("%s；%s", "%s; %s", t.found(), notFound)
	case progress.RankUnproven:
		return t.places()
	}
	return t.reason(r)
}

func (t teller) rests() text.Text {
	switch {
	case t.r.Method == plan.MethodMilestone:
		return t.restsOnItems()
	case t.input(progress.Latest) == nil:
		return text.Text{}
	case t.r.Method == plan.MethodRank:
		return t.restsOnPlace()
	case t.r.Method == plan.MethodCoverage:
		return t.restsOnCoverage()
	case t.r.Given != nil:
		return t.restsOnNumber()
	}
	return t.restsOnTrend()
}

// restsOnTrend is the way since the baseline and over the last year.
func (t teller) restsOnTrend() text.Text {
	band, _ := t.step(progress.SymbolBand)
	bounds := []statistics.Decimal{band}
	since := t.changeOf(progress.SymbolA, bounds...)
	form := text.Text{ZH: "平均每年%s", EN: "%s a year on average"}
	if t.count(progress.SymbolMonths) == 12 {
		form = text.Text{ZH: "一年%s", EN: "%s in a year"}
	}
	all := []text.Text{t.between(), text.Say(form.ZH, form.EN, since)}
	if year := t.changeOf(progress.SymbolL, bounds...); year != (text.Text{}) && !t.concluded() {
		all = append(all, text.Say("近一年%s", "%s in the last year", year))
	}
	if t.concluded() {
		all = append(all, text.Text{ZH: "这是期限日或以后的第一个数", EN: "this is the first figure since the deadline"})
	}
	return joined("，", ", ", all...)
}

// restsOnNumber is the pace so far against the pace that a given number needs.
func (t teller) restsOnNumber() text.Text {
	latest := text.Say("%s%s", "%s %s", t.name(), t.point(progress.Latest))
	switch t.r.Branch {
	case progress.LevelMaintained:
		return text.Say("%s，方案给出的数是%s，基期已达到，现在仍达到", "%s; the plan's number, %s, was reached at the baseline and still is", t.between(), t.given())
	case progress.LevelNotMaintained:
		return text.Say("%s，方案给出的数是%s，基期已达到，现在没有达到", "%s; the plan's number, %s, was reached at the baseline and no longer is", t.between(), t.given())
	case progress.LevelReached:
		return text.Say("%s，已达到方案给出的%s", "%s, which reaches the plan's number, %s", latest, t.given())
	case progress.DeadlineReached:
		return text.Say("%s，是期限日或以后的第一个数，达到了方案给出的%s", "%s, the first figure since the deadline, which reaches the plan's number, %s", latest, t.given())
	case progress.DeadlineMissed:
		return text.Say("%s，是期限日或以后的第一个数，没有达到方案给出的%s", "%s, the first figure since the deadline, which does not reach the plan's number, %s", latest, t.given())
	}
	return text.Say("%s，平均每年%s；要在%s达到方案给出的%s，从基期起要平均每年%s，%s",
		"%[1]s, %[2]s a year on average; to reach the plan's number, %[4]s, by %[3]s it takes %[5]s a year from the baseline on, so the pace is %[6]s",
		t.between(), t.changeOf(progress.SymbolPace), Date(t.r.Deadline), t.given(), t.changeOf(progress.SymbolNeeded), t.pace())
}

// pace says the ratio of the pace so far to the pace needed.
func (t teller) pace() text.Text {
	ratio, ok := t.step(progress.SymbolRatio)
	switch {
	case !ok:
		return text.Text{ZH: "速度无法相比", EN: "not comparable"}
	case ratio.Sign() < 0:
		return text.Text{ZH: "实际方向相反", EN: "in the opposite direction"}
	}
	return text.Say("实际速度是所需的%s倍", "%s times what is needed", t.ratio(ratio))
}

// ratio writes a ratio of paces with enough digits to show on which side of a threshold it lies.
func (t teller) ratio(x statistics.Decimal) string {
	onTrack, _ := t.parameter(plan.PaceOnTrack)
	behind, _ := t.parameter(plan.PaceBehind)
	return fixed(x, 2, onTrack, behind)
}

// restsOnCoverage is how much of the universe is covered.
func (t teller) restsOnCoverage() text.Text {
	covered := func(r progress.Role) text.Text {
		count, universe := t.part(r, progress.Numerator), t.part(r, progress.Denominator)
		if count == nil || universe == nil {
			return text.Text{}
		}
		return text.Say("应覆盖%[2]s，已覆盖%[1]s，占%[4]s（%[3]s）", "%[1]s of %[2]s covered, %[4]s (%[3]s)",
			t.printed(count), t.printed(universe), t.when(r), t.value(r))
	}
	latest := covered(progress.Latest)
	switch t.r.Branch {
	case progress.CoverageFull:
		return latest
	case progress.DeadlineReached, progress.DeadlineMissed:
		return text.Say("%s；这是期限日或以后的第一个数", "%s; this is the first figure since the deadline", latest)
	}
	before := text.Say("基期占%s（%s）", "at the baseline %s (%s)", t.value(progress.Baseline), t.when(progress.Baseline))
	if t.r.Branch == progress.CoverageLost {
		return joined("；", "; ", latest, before)
	}
	pace, _ := t.step(progress.SymbolPace)
	needed, _ := t.step(progress.SymbolNeeded)
	return joined("；", "; ", latest, before, text.Say(
		"平均每月%s，要在%s全部覆盖，从基期起要平均每月%s，%s",
		"%s a month on average; to cover all by %s it takes %s a month from the baseline on, so the pace is %s",
		t.change(pace.Shift(2), progress.PointsPerYear), Date(t.r.Deadline), t.change(needed.Shift(2), progress.PointsPerYear), t.pace()))
}

// restsOnPlace is what is known of the place among all regions, and where that does not decide the margin over the country.
func (t teller) restsOnPlace() text.Text {
	places := t.places()
	cut := text.Say("方案没有给出名次，前列读作前%d位", "the plan gives no place; among the highest is read as the first %d", t.count(progress.SymbolCut))
	if t.r.Given != nil {
		cut = text.Say("方案给出的是前%d位", "the plan gives the first %d", t.count(progress.SymbolCut))
	}
	margin := text.Text{}
	if g, ok := t.step(progress.SymbolMargin); ok {
		band, _ := t.step(progress.SymbolBand)
		delta, _ := t.step(progress.SymbolDelta)
		margin = text.Say("同月全国%s，%s%s；这一差距近一年%s", "the country in the same month: %s, so %s %s; over the last year that margin went %s",
			t.value(progress.Nation), t.home(), t.above(g), t.change(delta, progress.PointsPerYear, band))
	}
	return joined("；", "; ", places, cut, margin)
}

// above says a margin over the country.
func (t teller) above(g statistics.Decimal) text.Text {
	amount := t.amount(g.Abs(), progress.Points)
	switch g.Sign() {
	case 0:
		return text.Text{ZH: "与全国相同", EN: "equals it"}
	case 1:
		return text.Say("高出%s", "is %s above it", amount)
	}
	return text.Say("低%s", "is %s below it", amount)
}

// places is the figure of the region, and where it stands among all.
func (t teller) places() text.Text {
	return joined("；", "; ", text.Say("%s%s%s", "%[2]s in %[1]s: %[3]s", t.home(), t.name(), t.point(progress.Latest)), t.placesOnly())
}

// placesOnly bounds the place of the region.
func (t teller) placesOnly() text.Text {
	ahead := text.Text{ZH: "高于", EN: "higher than"}
	if t.r.Direction == plan.Down {
		ahead = text.Text{ZH: "低于", EN: "lower than"}
	}
	sure, possible, unknown := t.count(progress.SymbolSure), t.count(progress.SymbolPossible), t.count(progress.SymbolUnknown)
	best, worst := t.count(progress.SymbolBest), t.count(progress.SymbolWorst)
	compared := t.count(progress.SymbolUnits) - 1 - unknown
	all := []text.Text{}
	if compared <= 0 {
		all = append(all, text.Text{ZH: "没有找到其他地区同口径同月的数", EN: "no figure of another region by the same definition and of the same month was found"})
	} else {
		all = append(all, text.Say("在有同口径同月数的%d个其他地区中，确定%s%s的%d个", "of %[1]d other "+plural(compared, "region", "regions")+" with a figure by the same definition and of the same month, %[4]d "+plural(sure, "is", "are")+" certainly %[2]s %[3]s",
			compared, ahead, t.home(), sure))
		if possible > sure {
			all = append(all, text.Say("另有%d个不能确定", "%d more may be", possible-sure))
		}
		if unknown > 0 {
			all = append(all, text.Say("其余%d个地区没有找到可比的数", "for the remaining %d no comparable figure was found", unknown))
		}
	}
	between := text.Say("名次在%s到%s之间", "the place is between %s and %s", place(best), place(worst))
	if best == worst {
		between = text.Say("名次是%s", "the place is %s", place(best))
	}
	return joined("；", "; ", append(all, between)...)
}

// restsOnItems is how many items of a checklist are confirmed.
func (t teller) restsOnItems() text.Text {
	found, low := t.found(), t.share(progress.SymbolLow)
	all := []text.Text{found}
	if t.count(progress.SymbolConfirmed) > 0 {
		all[0] = text.Say("%s，占%s", "%s, %s of them", found, low)
	}
	if n := t.count(progress.SymbolNotDone); n > 0 {
		all = append(all, text.Say("官方说明尚未完成%d项", "%d "+plural(n, "is", "are")+" not done according to an official source", n))
	}
	if t.r.Date <= t.r.Deadline {
		all = append(all, text.Say("方案时间已过%s", "%s of the plan's time has passed", t.share(progress.SymbolE)))
	}
	if n := t.count(progress.SymbolUnknown); n > 0 {
		all = append(all, text.Say("其余%d项做没做，读法都一样", "the reading is the same whether or not the remaining %d "+plural(n, "was", "were")+" done", n))
	}
	return joined("；", "; ", all...)
}

// found counts the items with public evidence.
func (t teller) found() text.Text {
	n, confirmed := t.count(progress.SymbolUnits), t.count(progress.SymbolConfirmed)
	switch {
	case confirmed == 0 && n == 1:
		return text.Text{ZH: "没有找到公开证据", EN: "no public evidence was found"}
	case confirmed == 0:
		return text.Say("%d项都没有找到公开证据", "no public evidence was found for any of %d items", n)
	}
	return text.Say("%d项中%d项找到公开证据", "public evidence was found for %[2]d of %[1]d "+plural(n, "item", "items"), n, confirmed)
}

// share says a fraction of a step in percent. The shares of a checklist are held against the share of the time.
func (t teller) share(s progress.Symbol) text.Text {
	x, _ := t.step(s)
	var bounds []statistics.Decimal
	if s == progress.SymbolLow || s == progress.SymbolHigh {
		gone, _ := t.step(progress.SymbolE)
		bounds = append(bounds, gone)
		if behind, ok := t.parameter(plan.PaceBehind); ok {
			bounds = append(bounds, gone.Mul(behind))
		}
	}
	return percent(x, 1, bounds...)
}
