package narrative

import (
	"strings"

	"five-articles/generator/internal/model"
	"five-articles/generator/internal/progress"
	"five-articles/generator/locales"
)

// branch is the rule that decided, and the word that it gives.
func (t teller) branch() locales.Text {
	if t.r.Branch == "" {
		return locales.Text{}
	}
	status := t.decided()
	reads := locales.Text{ZH: "判断为%s", EN: "it reads %s"}
	if t.r.LastWord != nil {
		reads = locales.Text{ZH: "当时判断为%s", EN: "it read %s at the time"}
	}
	rule := t.rule()
	if status == progress.NotAssessable {
		return sentence(locales.Say("%s，所以不作判断", "%s, so it is not assessed", rule))
	}
	return sentence(locales.Say("%s，"+reads.ZH, "%s, so "+reads.EN, rule, word(status)))
}

// decided is the status that the rule gives, be it only a past one.
func (t teller) decided() progress.Status {
	if t.r.LastWord != nil {
		return t.r.LastWord.Status
	}
	return t.r.Status
}

func (t teller) rule() locales.Text {
	if classes, ok := strings.CutPrefix(string(t.r.Branch), "trend_"); ok {
		since, year, both := strings.Cut(classes, "_")
		if !both {
			if t.count(progress.SymbolMonths) == 12 {
				return locales.Say("自基期以来（正好一年）%s", "%s since the baseline, which is exactly a year earlier",
					t.class(since))
			}
			return locales.Say("自基期以来%s，近一年的变化未知", "%s since the baseline, with the change over the last year unknown",
				t.class(since))
		}
		if since == year {
			return locales.Say("自基期以来%[1]s，近一年也%[1]s", "%[1]s since the baseline and in the last year", t.class(since))
		}
		return locales.Say("自基期以来%s，近一年%s", "%s since the baseline, %s in the last year", t.class(since), t.class(year))
	}
	ratio, _ := t.step(progress.SymbolRatio)
	switch t.r.Branch {
	case progress.LevelPace, progress.LevelLinearPace, progress.CoveragePace:
		onTrack, _ := t.parameter(model.PaceOnTrack)
		behind, _ := t.parameter(model.PaceBehind)
		switch t.decided() {
		case progress.MovingAway:
			return locales.Text{ZH: "实际方向与所需的相反", EN: "the pace is in the opposite direction"}
		case progress.OnTrack:
			return locales.Say("实际速度是所需的%s倍，不低于%s倍", "the pace is %s times what is needed, at least %s", t.ratio(ratio),
				onTrack)
		case progress.Behind:
			return locales.Say("实际速度是所需的%s倍，在%s到%s倍之间", "the pace is %s times what is needed, between %s and %s",
				t.ratio(ratio), behind, onTrack)
		}
		return locales.Say("实际速度是所需的%s倍，不到%s倍", "the pace is %s times what is needed, less than %s",
			t.ratio(ratio), behind)
	case progress.RankWithin:
		return locales.Say("最差可能的名次是%s位，在前%d位之内", "the worst possible place is %s, among the first %d",
			place(t.count(progress.SymbolWorst)), t.count(progress.SymbolCut))
	case progress.RankBeyond:
		return locales.Say("最好可能的名次是%s位，在前%d位之外", "the best possible place is %s, not among the first %d",
			place(t.count(progress.SymbolBest)), t.count(progress.SymbolCut))
	case progress.RankBeyondFalling:
		return locales.Say("最好可能的名次是%s位，在前%d位之外，而基期最好可能是%s位",
			"the best possible place is %s, not among the first %d, and was %s at the baseline",
			place(t.count(progress.SymbolBest)), t.count(progress.SymbolCut), place(t.count(progress.SymbolBestBefore)))
	}
	return locales.Label(t.r.Branch)
}

// class says which way a change goes; up is good in a rule, but readers think of the figure itself.
func (t teller) class(c string) locales.Text {
	rising, falling := locales.Text{ZH: "上升", EN: "rising"}, locales.Text{ZH: "下降", EN: "falling"}
	if t.r.Direction == model.Down {
		rising, falling = falling, rising
	}
	switch c {
	case "up":
		return rising
	case "down":
		return falling
	}
	return locales.Text{ZH: "持平", EN: "flat"}
}

// firmness tells whether every corner reads the same.
func (t teller) firmness() locales.Text {
	switch {
	case t.r.Status == progress.NotAssessable:
		return locales.Text{}
	case t.r.Firm && len(t.r.Corners) == 0:
		return sentence(locales.Text{ZH: "确定：没有不确定的数影响这个判断", EN: "firm: no uncertain figure bears on the reading"})
	case t.r.Firm:
		return sentence(locales.Text{
			ZH: "确定：公布的数经过四舍五入或只是约数，但在它们可能的范围内，判断都一样",
			EN: "firm: printed figures are rounded or approximate, but all that they may stand for reads the same",
		})
	}
	var others []locales.Text
	for _, s := range t.r.Alternatives {
		others = append(others, word(s))
	}
	return sentence(locales.Say("临界：公布的数经过四舍五入或只是约数，在它们可能的范围内，也可能判断为%s",
		"borderline: printed figures are rounded or approximate, and within what they may stand for "+
			"it could also read %s", joined("或", " or ", others...)))
}

// counterfactual is the nearest figure that would read otherwise.
func (t teller) counterfactual() locales.Text {
	f := t.r.Counterfact
	if f == nil {
		return locales.Text{}
	}
	in := t.part(f.Role, f.Part)
	if in == nil {
		return locales.Text{}
	}
	name := t.n.indicator(in.Indicator)
	otherwise, now := t.said(f.Otherwise, t.unitOf(in)), t.printed(in)
	if f.Part == progress.Minuend { // the sum, not the span that is judged
		now = locales.Say("%s，%s", "%s, %s", timeOf(in.Period, in.AsOf, in.NotLater), now)
	}
	how := locales.Say("不低于%s", "%s or more", otherwise)
	if f.Below {
		how = locales.Say("不高于%s", "%s or less", otherwise)
	}
	reads := locales.Say("会判断为%s", "it would read %s", word(f.Status))
	if f.Status == progress.NotAssessable {
		reads = locales.Text{ZH: "就不能判断了", EN: "it could not be assessed"}
	}
	return sentence(locales.Say("最近的%s（%s）如果%s，%s", "if the latest figure of %s (%s) were %s, %s", name, now,
		how, reads))
}
