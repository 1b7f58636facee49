package narrative

import (
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// known is the latest figure, or what was found instead.
func (t teller) known() locales.Text {
	if t.r.Method == model.MethodMilestone {
		if len(t.r.Checklist) == 0 {
			return locales.Text{}
		}
		if t.count(progress.SymbolUnknown) == 0 {
			return sentence(t.found())
		}
		return sentence(t.found(), t.announced(), t.notFound())
	}
	latest := t.input(progress.Latest)
	if latest == nil {
		return sentence(t.noneKnown())
	}
	if t.r.Method == model.MethodCoverage {
		return sentence(t.covered())
	}
	number := locales.Say("最近的%s：%s", "latest figure of %s: %s", t.name(), t.point(progress.Latest))
	if t.compared() {
		number = locales.Say("最近一个能与其他地区比较的%s：%s", "latest figure of %s that compares with another region's: %s",
			t.name(), t.point(progress.Latest))
	}
	if name := t.n.Definition(t.r.Indicator, t.r.Definition); name != (locales.Text{}) {
		number = locales.Say("%s，口径是“%s”", "%s, by the definition “%s”", number, name)
	}
	how := locales.Text{}
	n, d := t.part(progress.Latest, progress.Numerator), t.part(progress.Latest, progress.Denominator)
	if t.part(progress.Latest, progress.Whole) == nil && n != nil && d != nil {
		how = locales.Say("由本站用%s%s除以%s%s算出", "computed by this site: %s %s divided by %s %s",
			t.n.indicator(n.Indicator), t.printed(n), t.n.indicator(d.Indicator), t.printed(d))
	}
	if t.r.Method == model.MethodRank {
		if _, ok := t.step(progress.SymbolBest); ok {
			how = joined("；", "; ", t.others(), t.placeBetween())
		}
	}
	return sentence(number, how)
}

// announced counts the unknown items that were announced, which confirms nothing.
func (t teller) announced() locales.Text {
	n := 0
	for _, item := range t.r.Items {
		if item.State == progress.Unknown && item.Level == 1 {
			n++
		}
	}
	if n == 0 {
		return locales.Text{}
	}
	return locales.Say("有%d项只找到宣布，宣布不算证实", "for %d only an announcement was found, which confirms nothing", n)
}

// noneKnown says what was found where nothing can serve as the latest figure.
func (t teller) noneKnown() locales.Text {
	if len(t.r.Unused) == 0 {
		return t.noData()
	}
	newest := t.r.Unused[len(t.r.Unused)-1]
	return joined("；", "; ", locales.Say("没有找到%[1]s可以采用的%[2]s", "no usable figure of %[2]s was found for %[1]s",
		t.home(), t.name()),
		locales.Say("找到的最近一个是%s", "the newest that was found is %s", t.unusedOne(newest)))
}

// inputs are the figures that were used, in the order of the record.
func (t teller) inputs() []Input {
	all := []Input{}
	for i := range t.r.Inputs {
		in := &t.r.Inputs[i]
		use := locales.Label(in.Role)
		use.EN = locales.Capital(use.EN)
		if in.Part != progress.Whole {
			use = locales.Say("%s，%s", "%s, %s", use, locales.Label(in.Part))
		}
		if in.Role == progress.Other || in.Role == progress.RankBaselineOther {
			if name := t.n.Region(in.Region); name != (locales.Text{}) {
				use = locales.Say("%s（%s）", "%s (%s)", use, name)
			}
		}
		all = append(all, Input{
			Figure: in.Figure, For: use, Value: t.printed(in), When: timeOf(in.Period, in.AsOf, in.NotLater),
			Indicator: t.n.Indicator(in.Indicator), Definition: t.n.Definition(in.Indicator, in.Definition),
		})
	}
	return all
}

// unused are the figures that were not used, each with the reason.
func (t teller) unused() []Unused {
	all := []Unused{}
	for _, u := range t.r.Unused {
		all = append(all, Unused{u.Figure, sentence(t.unusedOne(u))})
	}
	return all
}

func (t teller) unusedOne(u progress.Unused) locales.Text {
	when := timeOf(u.Period, u.AsOf, u.NotLater)
	value := locales.Same(u.Printed)
	o := t.n.observation(u.Figure)
	switch {
	case o == nil:
	case o.Value != nil:
		value = signed(o.Value)
	case len(o.Changes) > 0:
		value = Change(o.Changes[0])
	}
	said := dated(value, when)
	if value == (locales.Text{}) {
		said = when
	}
	if u.Indicator != t.r.Indicator {
		said = locales.Say("%s%s", "%s %s", t.n.indicator(u.Indicator), said)
	}
	reason := locales.Label(u.Reason)
	switch u.Reason {
	case progress.OtherDefinition:
		if name := t.n.Definition(u.Indicator, u.Definition); name != (locales.Text{}) {
			reason = locales.Say("按另一口径“%s”，不可比", "by another definition, “%s”, not comparable", name)
		}
	case progress.SingleReporter:
		if o != nil {
			if name := t.n.Body(o.Reporters); name != (locales.Text{}) {
				reason = locales.Say("%s（%s）", "%s (%s)", reason, name)
			}
		}
	}
	return locales.Say("%s：%s", "%s: %s", said, reason)
}

// items are the lines of a checklist.
func (t teller) items() []Item {
	all := []Item{}
	for i, item := range t.r.Items {
		all = append(all, Item{item.ID, t.item(item, t.r.Checklist[i].Evidence)})
	}
	return all
}

// item says what was found for one line, what was found and does not count, and what was not found.
func (t teller) item(item progress.Item, found []progress.Evidence) locales.Text {
	clauses := []locales.Text{locales.Label(item.State)}
	if item.State == progress.Unknown && item.Level == 1 {
		clauses[0] = locales.Text{
			ZH: "只找到宣布，没有找到印发、启动或运行的公开证据",
			EN: "only an announcement was found, and no public evidence that it was issued, launched or is operating",
		}
	}
	for _, e := range found {
		switch {
		case e.ID != item.Evidence:
		case item.State == progress.NotDone:
			clauses[0] = locales.Say("%s（%s）", "%s (%s)", clauses[0], evidenceDate(e))
		default:
			clauses[0] = locales.Say("%s：%s（%s）", "%s: %s (%s)", clauses[0], locales.Label(model.Level(item.Level)),
				evidenceDate(e))
		}
	}
	if item.Old {
		n, _ := t.parameter(model.EvidenceRecent)
		clauses = append(clauses, locales.Say("这项证据已超过%s", "this evidence is more than %s old", months(n.Int())))
	}
	for _, e := range found {
		switch {
		case e.Region != "":
			clauses = append(clauses,
				locales.Say("另有%s的材料（%s），不代表%s", "there is also material of %s (%s), which does not stand for %s",
					t.n.region(e.Region), evidenceDate(e), t.home()))
		case e.Baseline:
			clauses = append(clauses, locales.Say("另有方案以前的材料（%s），不算",
				"there is also material from before the plan (%s), which does not count", evidenceDate(e)))
		case !e.Grade.Counts():
			clauses = append(clauses, locales.Say("另有原发媒体未署名的材料（%s），不算",
				"there is also material of an outlet that is not named (%s), which does not count", evidenceDate(e)))
		case e.Level == nil:
			clauses = append(clauses, locales.Say("另有官方表述（%s），不算一步",
				"there is also an official statement (%s), which is no step", evidenceDate(e)))
		}
	}
	return sentence(clauses...)
}

func evidenceDate(e progress.Evidence) locales.Text {
	if e.Date == "" {
		return locales.Text{ZH: "日期未说明", EN: "date not stated"}
	}
	return Partial(sourcefile.PartialDate(e.Date))
}
