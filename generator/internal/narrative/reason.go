package narrative

import (
	"slices"

	"five-articles/generator/internal/model"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// reason says why there is no status, with numbers and dates.
func (t teller) reason(r progress.Reason) locales.Text {
	switch r {
	case progress.NoUniverse:
		return locales.Text{
			ZH: "本站的读法没有指明应覆盖的总数，算不出覆盖了多少",
			EN: "our reading names no count of what is to be covered, so the share covered cannot be worked out",
		}
	case progress.NoChecklist:
		return locales.Text{ZH: "这一方面要按清单判断，清单还没有列出", EN: "this is to be judged by a checklist, and there is none yet"}
	case progress.NoData:
		return t.noData()
	case progress.MissingInput:
		return t.missingInput()
	case progress.Break:
		return t.brokenAt()
	case progress.Conflict:
		return t.conflict()
	case progress.TooShort:
		return t.tooShort()
	case progress.Stale:
		return t.stale()
	case progress.NoLevel:
		return t.noLevel()
	case progress.RankUnproven:
		return t.rankUnproven()
	case progress.NoPublicEvidence:
		return t.noEvidence()
	}
	return locales.Label(r)
}

func (t teller) noData() locales.Text {
	if len(t.r.Unused) == 0 {
		return locales.Say("没有找到%s公布的%s", "no published figure of %[2]s was found for %[1]s", t.home(), t.name())
	}
	return locales.Say("没有找到%[1]s可以采用的%[2]s，%[3]s", "no usable figure of %[2]s was found for %[1]s; %[3]s", t.home(),
		t.name(), t.unusable())
}

// unusable counts the figures that were found and are no inputs, by the reason.
func (t teller) unusable() locales.Text {
	counts := map[progress.UnusedReason]int{}
	var order []progress.UnusedReason
	for _, u := range t.r.Unused {
		if counts[u.Reason] == 0 {
			order = append(order, u.Reason)
		}
		counts[u.Reason]++
	}
	n := len(t.r.Unused)
	if len(order) == 1 {
		return locales.Say("找到的%d个数不能用：%s", "%d "+plural(n, "figure was", "figures were")+
			" found that cannot be used: %s", n, locales.Label(order[0]))
	}
	var all []locales.Text
	for _, reason := range order {
		all = append(all, locales.Say("%s（%d个）", "%s (%d)", locales.Label(reason), counts[reason]))
	}
	return locales.Say("找到的%d个数不能用：%s", "%d figures were found that cannot be used: %s", n, joined("；", "; ", all...))
}

func (t teller) missingInput() locales.Text {
	latest, base := t.input(progress.Latest), t.input(progress.Baseline)
	switch {
	case t.r.Method == model.MethodLevel && t.r.Given == nil:
		return locales.Text{ZH: "没有要达到的数，无从比较", EN: "there is no number to reach, so nothing to compare with"}
	case t.r.Direction != model.Up && t.r.Direction != model.Down:
		return locales.Text{ZH: "本站的读法没有说明上升为好还是下降为好", EN: "our reading does not say whether up or down is good"}
	case latest == nil:
		return t.noData()
	case base == nil:
		return locales.Say("没有可以作基期（方案开始时）的%s：找到的数截止日都不确定",
			"no figure of %s can serve as the baseline (the start of the plan), because the day of none is certain",
			t.name())
	}
	return locales.Text{
		ZH: "算占比所需的分子或分母没有找到，或为零",
		EN: "a numerator or denominator that the share needs was not found, or is zero",
	}
}

func (t teller) brokenAt() locales.Text {
	for _, u := range slices.Backward(t.r.Unused) {
		switch {
		case u.NotLater:
		case u.Reason == progress.OtherUniverse:
			return locales.Say("应覆盖的总数变了：%s的数按另一总数，前后不可比",
				"what is to be covered has changed: the earlier figure (%s) goes by another count, and "+
					"the two do not compare", timeOf(u.Period, u.AsOf, u.NotLater))
		case u.Reason == progress.OtherDefinition:
			when := timeOf(u.Period, u.AsOf, u.NotLater)
			if name := t.n.Definition(u.Indicator, u.Definition); name != (locales.Text{}) {
				return locales.Say("统计口径变了：%s的数按另一口径“%s”，与最近的数不可比",
					"the definition changed: the earlier figure (%s) is by another, “%s”, and does not "+
						"compare with the latest", when, name)
			}
			return locales.Say("统计口径变了：%s的数按另一口径，与最近的数不可比",
				"the definition changed: the earlier figure (%s) is by another and does not compare with the latest",
				when)
		}
	}
	return locales.Label(progress.Break)
}

func (t teller) conflict() locales.Text {
	for _, in := range t.r.Inputs {
		n, d := t.part(in.Role, progress.Numerator), t.part(in.Role, progress.Denominator)
		if in.Part != progress.Whole || n == nil || d == nil || d.Value.Sign() <= 0 {
			continue
		}
		return locales.Say("%[1]s公布的占比是%[2]s，按公布的分子%[3]s、分母%[4]s算出的是%[5]s，相差不是四舍五入能解释的",
			"the printed share (%[1]s) is %[2]s, but %[3]s of %[4]s, as printed, is %[5]s; rounding does not "+
				"explain the difference",
			t.when(in.Role), t.printed(&in), t.printed(n), t.printed(d), t.ratioOf(n, d))
	}
	return locales.Label(progress.Conflict)
}

func (t teller) tooShort() locales.Text {
	span := t.parameterMonths(model.MinimumSpan)
	latest, base := t.input(progress.Latest), t.input(progress.Baseline)
	switch {
	case latest == nil || base == nil:
		return locales.Say("没有两个相隔%s以上、截止日确定的同口径的数",
			"there are no two comparable figures of certain days at least %s apart", span)
	case base.AsOf == latest.AsOf:
		return locales.Say("同一口径只有一个时间（%s）的数，要有相隔%s以上的两个才看得出变化",
			"there is a comparable figure for one time only (%s); a change shows only between two at least %s apart",
			t.when(progress.Latest), span)
	}
	return locales.Say("基期的数（%s）和最近的数（%s）只隔%s，不到%s",
		"the figure at the baseline (%s) and the latest (%s) are only %s apart, less than %s",
		t.when(progress.Baseline), t.when(progress.Latest), months(progress.MonthsBetween(base.AsOf, latest.AsOf)),
		span)
}

// parameterMonths is a parameter that counts months.
func (t teller) parameterMonths(id sourcefile.ID) locales.Text {
	n, _ := t.parameter(id)
	return months(n.Int())
}

func (t teller) stale() locales.Text {
	var newest sourcefile.Date
	open := false
	if latest := t.input(progress.Latest); latest != nil {
		newest, open = latest.AsOf, latest.NotLater
	} else {
		for _, u := range t.r.Unused {
			if u.Reason == progress.GrowthOnly && u.AsOf > newest {
				newest, open = u.AsOf, u.NotLater
			}
		}
	}
	form := locales.Text{
		ZH: "最近一个数截至%s，距评估日（%s）%s，超过%s",
		EN: "the latest figure is as of %s, %[3]s before the day of the assessment (%[2]s); more than %[4]s is too old",
	}
	switch {
	case t.compared():
		form = locales.Text{
			ZH: "最近一个能与其他地区比较的数截至%s，距评估日（%s）%s，超过%s",
			EN: "the latest figure that compares with another region's is as of %s, %[3]s before the day of the " +
				"assessment (%[2]s); more than %[4]s is too old",
		}
	case open:
		form = locales.Text{
			ZH: "最近一个数的截止日不晚于%s，距评估日（%s）至少%s，超过%s",
			EN: "the latest figure is as of no later than %s, at least %[3]s before the day of the assessment " +
				"(%[2]s); more than %[4]s is too old",
		}
	}
	return locales.Say(form.ZH, form.EN, asOf(newest), Date(t.r.Date), months(progress.MonthsBetween(newest, t.r.Date)),
		t.parameterMonths(model.StaleAfter))
}

func (t teller) noLevel() locales.Text {
	for _, u := range slices.Backward(t.r.Unused) {
		if u.Reason != progress.GrowthOnly {
			continue
		}
		when := timeOf(u.Period, u.AsOf, u.NotLater)
		if o := t.n.observation(u.Figure); o != nil && len(o.Changes) > 0 {
			return locales.Say("只找到%s的变化（%s%s），没有找到数值", "only a change of %s was found (%[2]s: %[3]s), and no level",
				t.name(), when, Change(o.Changes[0]))
		}
		return locales.Say("只找到%s的变化（%s），没有找到数值", "only a change of %s was found (%s), and no level", t.name(), when)
	}
	return locales.Label(progress.NoLevel)
}

func (t teller) rankUnproven() locales.Text {
	open := joined("；", "; ", t.ahead(), t.placeOpen())
	if t.r.Branch == progress.RankUndecided {
		return open
	}
	var lacking []locales.Text
	for _, r := range []progress.Role{progress.Nation, progress.YearAgo, progress.NationYearAgo} {
		if t.input(r) == nil {
			lacking = append(lacking, t.lacking(r))
		}
	}
	if lacking == nil {
		return open
	}
	return locales.Say("%s；也不能按与全国的差距判断，因为没有找到%s", "%s; nor can the margin over the country decide, for lack of %s",
		open, listed(lacking...))
}

// lacking names what the margin over the country needs.
func (t teller) lacking(r progress.Role) locales.Text {
	switch r {
	case progress.YearAgo:
		return locales.Say("%s上年同月的数", "the figure of %s 12 months before", t.home())
	case progress.NationYearAgo:
		return locales.Text{ZH: "全国上年同月的数", EN: "that of the country 12 months before"}
	}
	return locales.Text{ZH: "全国同月的数", EN: "the figure of the country in the same month"}
}

// notFound must stand wherever evidence was not found.
func (t teller) notFound() locales.Text {
	if t.count(progress.SymbolConfirmed) == 0 { // which found says just before
		return locales.Text{ZH: "没有找到，不等于没有做", EN: "not found does not mean not done"}
	}
	return locales.Text{ZH: "没有找到公开证据，不等于没有做", EN: "not found does not mean not done"}
}

func (t teller) noEvidence() locales.Text {
	n := t.count(progress.SymbolUnknown)
	if t.r.Date > t.r.Deadline {
		return locales.Say("%s；期限已过，结论取决于没有找到证据的%d项；%s",
			"%s; the deadline has passed and the reading depends on the %d without evidence; %s", t.found(), n,
			t.notFound())
	}
	if t.count(progress.SymbolConfirmed) == 0 {
		return locales.Say("%s，假如没有找到证据的其实都做了，就是%s；方案时间已过%s，这两种情况判断不同；%s",
			"%s, and it would be %s if all without evidence were done; as %s of the plan's time has passed, the two "+
				"read differently; %s",
			t.found(), t.share(progress.SymbolHigh), t.share(progress.SymbolE), t.notFound())
	}
	rest, doneZH, doneEN := locales.Say("%d项", "%d", n), "也都做了", "were done, too"
	if n == 1 {
		rest, doneZH, doneEN = locales.Text{ZH: "那一项", EN: "one"}, "也做了", "was done, too"
	}
	return locales.Say("%[1]s（%[2]s），假如没有找到证据的%[3]s"+doneZH+"，就是%[4]s；方案时间已过%[5]s，这两种情况判断不同；%[6]s",
		"%[1]s (%[2]s), and it would be %[4]s if the %[3]s without evidence "+doneEN+
			"; as %[5]s of the plan's time has passed, the two read differently; %[6]s",
		t.found(), t.share(progress.SymbolLow), rest, t.share(progress.SymbolHigh), t.share(progress.SymbolE),
		t.notFound())
}
