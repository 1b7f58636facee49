package narrative

import (
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/locales"
)

// verdict is the word and what it rests on.
func (t teller) verdict() locales.Text {
	rests := t.rests()
	if t.r.Status == progress.NotAssessable {
		if len(t.r.Reasons) == 0 {
			return locales.Label(t.r.Status)
		}
		rests = t.headline(t.r.Reasons[0])
	}
	return locales.Say("%s：%s", "%s: %s", locales.Label(t.r.Status), rests)
}

// headline is the first reason, in short where the whole is long.
func (t teller) headline(r progress.Reason) locales.Text {
	switch r {
	case progress.NoPublicEvidence:
		return locales.Say("%s；%s", "%s; %s", t.found(), t.notFound())
	case progress.RankUnproven:
		return t.placeOpen()
	}
	return t.reason(r)
}

func (t teller) rests() locales.Text {
	switch {
	case t.r.Method == model.MethodMilestone:
		return t.restsOnItems()
	case t.input(progress.Latest) == nil:
		return locales.Text{}
	case t.r.Method == model.MethodRank:
		return t.restsOnPlace()
	case t.r.Method == model.MethodCoverage:
		return t.restsOnCoverage()
	case t.r.Given != nil:
		return t.restsOnNumber()
	}
	return t.restsOnTrend()
}

// restsOnTrend is the way since the baseline and over the last year.
func (t teller) restsOnTrend() locales.Text {
	band, _ := t.step(progress.SymbolBand)
	bounds := []quantity.Decimal{band}
	since := t.changeOf(progress.SymbolA, bounds...)
	if t.count(progress.SymbolMonths) == 12 {
		since = locales.Say("一年%s", "%s in a year", since)
	} else {
		since = average(since)
	}
	all := []locales.Text{t.between(), since}
	if year := t.changeOf(progress.SymbolL, bounds...); year != (locales.Text{}) && !t.concluded() {
		form := locales.Text{ZH: "近一年%s", EN: "%s in the last year"}
		if t.flagged(progress.PrintedGrowth) {
			form = locales.Text{ZH: "公布的同比%s", EN: "%s year on year as published"}
		}
		all = append(all, locales.Say(form.ZH, form.EN, year))
	}
	said := joined("，", ", ", all...)
	if t.concluded() {
		said = joined("；", "; ", said,
			locales.Text{ZH: "这是期限日或以后的第一个数", EN: "this is the first figure since the deadline"})
	}
	return said
}

// average says that a change is one of a year on average.
func average(change locales.Text) locales.Text {
	if change == noChange {
		return change
	}
	return locales.Say("平均每年%s", "%s a year on average", change)
}

// restsOnNumber is the pace so far against the pace that a given number needs.
func (t teller) restsOnNumber() locales.Text {
	latest := locales.Say("%s%s", "%s %s", t.name(), t.point(progress.Latest))
	switch t.r.Branch {
	case progress.LevelMaintained:
		return locales.Say("%s，方案给出的数是%s，基期已达到，现在仍达到",
			"%s; the plan's number, %s, was reached at the baseline and still is", t.between(), t.given())
	case progress.LevelNotMaintained:
		return locales.Say("%s，方案给出的数是%s，基期已达到，现在没有达到",
			"%s; the plan's number, %s, was reached at the baseline and no longer is", t.between(), t.given())
	case progress.LevelReached:
		return locales.Say("%s，已达到方案给出的%s", "%s, which reaches the plan's number, %s", latest, t.given())
	case progress.DeadlineReached:
		return locales.Say("%s，是期限日或以后的第一个数，达到了方案给出的%s",
			"%s, the first figure since the deadline, which reaches the plan's number, %s", latest, t.given())
	case progress.DeadlineMissed:
		return locales.Say("%s，是期限日或以后的第一个数，没有达到方案给出的%s",
			"%s, the first figure since the deadline, which does not reach the plan's number, %s", latest, t.given())
	}
	return locales.Say("%s，%s；要到%s达到方案给出的%s，从基期起要平均每年%s，%s",
		"%[1]s, %[2]s; to reach the plan's number, %[4]s, by %[3]s it has to go %[5]s a year from the baseline on, "+
			"so the pace is %[6]s",
		t.between(), average(t.changeOf(progress.SymbolPace)), Date(t.r.Deadline), t.given(),
		t.changeOf(progress.SymbolNeeded), t.pace())
}

// pace says the ratio of the pace so far to the pace needed.
func (t teller) pace() locales.Text {
	ratio, ok := t.step(progress.SymbolRatio)
	switch {
	case !ok:
		return locales.Text{ZH: "速度无法相比", EN: "not comparable"}
	case ratio.Sign() < 0:
		return locales.Text{ZH: "实际方向相反", EN: "in the opposite direction"}
	}
	return locales.Say("实际速度是所需的%s倍", "%s times what is needed", t.ratio(ratio))
}

// ratio writes a ratio of paces with enough digits to show on which side of a threshold it lies.
func (t teller) ratio(x quantity.Decimal) string {
	onTrack, _ := t.parameter(model.PaceOnTrack)
	behind, _ := t.parameter(model.PaceBehind)
	if x.Sign() == 0 {
		return "0"
	}
	return fixed(x, 2, onTrack, behind)
}

// covered is how much of the universe the latest figure covers.
func (t teller) covered() locales.Text {
	count, universe := t.part(progress.Latest, progress.Numerator), t.part(progress.Latest, progress.Denominator)
	if count == nil || universe == nil {
		return locales.Text{}
	}
	return locales.Say("应覆盖%[2]s，已覆盖%[1]s，占%[4]s（%[3]s）", "%[1]s covered, of %[2]s in all: %[4]s (%[3]s)",
		t.printed(count), t.printed(universe), t.when(progress.Latest), t.value(progress.Latest))
}

// restsOnCoverage is how much of the universe is covered.
func (t teller) restsOnCoverage() locales.Text {
	latest := t.covered()
	switch t.r.Branch {
	case progress.CoverageFull:
		return latest
	case progress.DeadlineReached, progress.DeadlineMissed:
		return locales.Say("%s；这是期限日或以后的第一个数", "%s; this is the first figure since the deadline", latest)
	}
	before := locales.Say("基期占%s（%s）", "at the baseline %s (%s)", t.value(progress.Baseline), t.when(progress.Baseline))
	if t.r.Branch == progress.CoverageLost {
		return joined("；", "; ", latest, before)
	}
	pace, _ := t.step(progress.SymbolPace)
	needed, _ := t.step(progress.SymbolNeeded)
	return joined("；", "; ", latest, before, locales.Say(
		"平均每月%s，要到%s全部覆盖，从基期起要平均每月%s，%s",
		"%s a month on average; to cover all by %s it has to go %s a month from the baseline on, so the pace is %s",
		t.change(pace.Shift(2), progress.PointsPerYear), Date(t.r.Deadline),
		t.change(needed.Shift(2), progress.PointsPerYear), t.pace()))
}

// restsOnPlace is what is known of the place among all regions, and where that does not decide the margin over the
// country.
func (t teller) restsOnPlace() locales.Text {
	ours := locales.Say("%s%s%s", "%[2]s in %[1]s is %[3]s", t.home(), t.name(), t.point(progress.Latest))
	cut := t.count(progress.SymbolCut)
	meant := locales.Say("方案没有给出名次，“前列”按前%d位算",
		"the plan gives no place, and “among the highest” is taken as the first %d", cut)
	if t.r.Given != nil {
		meant = locales.Say("方案给出的是前%d位", "the plan gives the first %d", cut)
	}
	g, byMargin := t.step(progress.SymbolMargin)
	if !byMargin {
		where := locales.Say("都在前%d位之外", "in any case not among the first %d", cut)
		if t.count(progress.SymbolWorst) <= cut {
			where = locales.Say("都在前%d位之内", "in any case among the first %d", cut)
		}
		return joined("；", "; ", ours, joined("，", ", ", t.placeBetween(), where), meant)
	}
	before, _ := t.step(progress.SymbolMarginYear)
	margin := locales.Say("同月全国%s，%s%s，一年前%s",
		"that of the country in the same month is %s, so %s is %s, and 12 months before was %s",
		t.value(progress.Nation), t.home(), t.above(g), t.above(before))
	return joined("；", "; ", ours, margin, t.placeOpen(), meant)
}

// above says a margin over the country.
func (t teller) above(g quantity.Decimal) locales.Text {
	amount := t.amount(g.Abs(), progress.Points)
	switch g.Sign() {
	case 0:
		return locales.Text{ZH: "与全国相同", EN: "equal to it"}
	case 1:
		return locales.Say("高出%s", "%s above it", amount)
	}
	return locales.Say("低%s", "%s below it", amount)
}

// ahead is the figure of the region, and how many others are ahead.
func (t teller) ahead() locales.Text {
	return joined("；", "; ", locales.Say("%s%s%s", "%[2]s in %[1]s: %[3]s", t.home(), t.name(),
		t.point(progress.Latest)), t.others())
}

// others counts the other regions that are ahead, may be or are unknown.
func (t teller) others() locales.Text {
	ahead := locales.Text{ZH: "高于", EN: "higher than"}
	if t.r.Direction == model.Down {
		ahead = locales.Text{ZH: "低于", EN: "lower than"}
	}
	sure, possible, unknown := t.count(progress.SymbolSure), t.count(progress.SymbolPossible),
		t.count(progress.SymbolUnknown)
	compared := t.count(progress.SymbolUnits) - 1 - unknown
	if compared <= 0 {
		return locales.Text{
			ZH: "没有找到其他地区同口径同月的数",
			EN: "no figure of another region by the same definition for the same month was found",
		}
	}
	all := []locales.Text{locales.Say("在有同口径同月数的其他地区（%d个）中，确定%s%s的有%d个",
		"among other regions with a figure by the same definition for the same month (%d), %[4]d "+
			plural(sure, "is", "are")+" certainly %[2]s %[3]s",
		compared, ahead, t.home(), sure)}
	if sure == 0 {
		all[0] = locales.Say("在有同口径同月数的其他地区（%d个）中，没有一个确定%s%s",
			"among other regions with a figure by the same definition for the same month (%d), none is certainly %s %s",
			compared, ahead, t.home())
	}
	if possible > sure {
		all = append(all, locales.Say("另有%d个不能确定", "%d more may be", possible-sure))
	}
	if unknown > 0 {
		all = append(all, locales.Say("其余%d个地区没有找到可比的数", "for the remaining %d no comparable figure was found",
			unknown))
	}
	return joined("；", "; ", all...)
}

// placeBetween is the best and the worst possible place.
func (t teller) placeBetween() locales.Text {
	best, worst := t.count(progress.SymbolBest), t.count(progress.SymbolWorst)
	if best == worst {
		return locales.Say("名次是%s", "the place is %s", place(best))
	}
	return locales.Say("名次在%s到%s之间", "the place is between %s and %s", place(best), place(worst))
}

// placeOpen says that the place does not decide.
func (t teller) placeOpen() locales.Text {
	return locales.Say("%s，不能确定是否在前%d位之内", "%s, so it cannot be told whether it is among the first %d",
		t.placeBetween(), t.count(progress.SymbolCut))
}

// restsOnItems is how many items of a checklist are confirmed.
func (t teller) restsOnItems() locales.Text {
	found, low := t.found(), t.share(progress.SymbolLow)
	all := []locales.Text{found}
	if n := t.count(progress.SymbolConfirmed); n > 0 && n < t.count(progress.SymbolUnits) {
		all[0] = locales.Say("%s，占%s", "%s, %s of them", found, low)
	}
	if n := t.count(progress.SymbolNotDone); n > 0 {
		all = append(all, locales.Say("官方说明尚未完成%d项", "%d "+plural(n, "is", "are")+
			" not done according to an official source", n))
	}
	if t.r.Date <= t.r.Deadline {
		all = append(all, locales.Say("方案时间已过%s", "%s of the plan's time has passed", t.share(progress.SymbolE)))
	}
	if n := t.count(progress.SymbolUnknown); n > 0 {
		all = append(all, locales.Say("其余%d项做没做，判断都一样", "the reading is the same whether or not the remaining %d "+
			plural(n, "was", "were")+" done", n))
	}
	return joined("；", "; ", all...)
}

// found counts the items with public evidence.
func (t teller) found() locales.Text {
	n, confirmed := t.count(progress.SymbolUnits), t.count(progress.SymbolConfirmed)
	switch {
	case confirmed == 0 && n == 1:
		return locales.Text{ZH: "没有找到公开证据", EN: "no public evidence was found"}
	case confirmed == n && n == 1:
		return locales.Text{ZH: "找到公开证据", EN: "public evidence was found"}
	case confirmed == n && n == 2:
		return locales.Text{ZH: "两项都找到公开证据", EN: "public evidence was found for both items"}
	case confirmed == n:
		return locales.Say("%d项都找到公开证据", "public evidence was found for all %d items", n)
	case confirmed == 0:
		return locales.Say("%d项都没有找到公开证据", "no public evidence was found for any of the %d items", n)
	}
	return locales.Say("%d项中%d项找到公开证据", "public evidence was found for %[2]d of %[1]d "+plural(n, "item", "items"),
		n, confirmed)
}

// share says a fraction of a step in percent. The shares of a checklist are held against the share of the time.
func (t teller) share(s progress.Symbol) locales.Text {
	x, _ := t.step(s)
	var bounds []quantity.Decimal
	if s == progress.SymbolLow || s == progress.SymbolHigh {
		gone, _ := t.step(progress.SymbolE)
		bounds = append(bounds, gone)
		if behind, ok := t.parameter(model.PaceBehind); ok {
			bounds = append(bounds, gone.Mul(behind))
		}
	}
	return percent(x, 1, bounds...)
}
