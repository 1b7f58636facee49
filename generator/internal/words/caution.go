package words

import (
	"strings"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/text"
)

// flags are cautions, with dates where they need some.
func (t teller) flags() []text.Text {
	all := []text.Text{}
	for _, f := range t.r.Flags {
		all = append(all, t.flag(f))
	}
	return all
}

func (t teller) flag(f progress.Flag) text.Text {
	switch f {
	case progress.LateBaseline:
		return sentence(text.Say("基期的数是%s的，晚于方案开始的%s，因为没有找到更早的同口径的数", "the baseline is of %s, after the start of the plan on %s, because no earlier comparable figure was found",
			t.when(progress.Baseline), Date(t.r.Start)))
	case progress.AsOfBound:
		return sentence(text.Say("最近的数没有说明截止日，只知道不晚于%s", "the day of the latest figure is not stated, only that it is no later than %s", Date(t.input(progress.Latest).AsOf)))
	case progress.PlaceUnproven:
		return sentence(text.Say("名次未证实：在%s到%s之间，所以按与全国的差距判断", "place not proven: it is between %s and %s, so the margin over the country decides",
			place(t.count(progress.SymbolBest)), place(t.count(progress.SymbolWorst))))
	case progress.OldEvidence:
		n, _ := t.parameter(plan.EvidenceRecent)
		return sentence(text.Say("有的证据已超过%s，不一定代表现在", "some evidence is more than %s old and may not stand for the present", months(n.Int())))
	}
	return Meaning(f)
}

// facts are worth knowing and have no part in the status.
func (t teller) facts() []text.Text {
	all := []text.Text{}
	for _, f := range t.r.Facts {
		switch f.ID {
		case progress.WrongSigns:
			all = append(all, sentence(text.Say("供参考，不影响判断：最近%d次与上年同期相比，有%d次方向与目标相反",
				"for information, with no part in the judgement: of the last %d changes against the same time of the year before, %d went the wrong way", f.Of, f.Value.Int())))
		case progress.GrowthGap:
			with := t.n.indicator(companion(f))
			gap := t.amount(f.Value.Abs(), progress.Points)
			form := text.Text{ZH: "供参考，不影响判断：近一年的增速比%s高%s", EN: "for information, with no part in the judgement: growth over the last year was above that of %s by %s"}
			switch f.Value.Sign() {
			case 0:
				form = text.Text{ZH: "供参考，不影响判断：近一年的增速与%s相同", EN: "for information, with no part in the judgement: growth over the last year equalled that of %s"}
				all = append(all, sentence(text.Say(form.ZH, form.EN, with)))
				continue
			case -1:
				form = text.Text{ZH: "供参考，不影响判断：近一年的增速比%s低%s", EN: "for information, with no part in the judgement: growth over the last year was below that of %s by %s"}
			}
			all = append(all, sentence(text.Say(form.ZH, form.EN, with, gap)))
		}
	}
	return all
}

// companion is the indicator that a growth is compared with: that of the last figure.
func companion(f progress.Fact) document.ID {
	if len(f.Figures) == 0 {
		return ""
	}
	_, key, _ := strings.Cut(f.Figures[len(f.Figures)-1], "/")
	id, _, _ := strings.Cut(key, ".")
	return document.ID(id)
}

// parameters are the numbers of the method.
func (t teller) parameters() []Parameter {
	all := []Parameter{}
	for _, p := range t.r.Parameters {
		said := t.parameterSaid(p)
		if said == (text.Text{}) {
			continue
		}
		if p.Choice {
			said = text.Say("%s（本站选定）", "%s (a choice of this project)", said)
		}
		all = append(all, Parameter{sentence(said), p.Source})
	}
	return all
}

func (t teller) parameterSaid(p progress.Parameter) text.Text {
	n := p.Value
	switch p.ID {
	case plan.DirectionBand:
		return text.Say("每年变化在%s%%以内算持平", "a change within %s%% a year counts as flat", n)
	case plan.ShareBand:
		return text.Say("每年变化在基期占比的%s%%以内算持平", "a change within %s%% of the baseline share a year counts as flat", n)
	case plan.RateBand:
		return text.Say("每年变化在%s个百分点以内算持平", "a change within %s percentage points a year counts as flat", n)
	case plan.RankCut:
		if t.r.Given != nil {
			return text.Text{}
		}
		return text.Say("前列读作前%s位", "among the highest is read as the first %s", n)
	case plan.PaceOnTrack:
		return text.Say("实际速度不低于所需的%s倍，读作%s", "a pace of at least %s times what is needed reads %s", n, word(progress.OnTrack))
	case plan.PaceBehind:
		if t.r.Method == plan.MethodMilestone {
			return text.Say("找到证据的占比不到已过时间的%s倍，读作%s", "a share of items below %s times the share of the time that has passed reads %s", n, word(progress.FarBehind))
		}
		return text.Say("实际速度不到所需的%s倍，读作%s", "a pace below %s times what is needed reads %s", n, word(progress.FarBehind))
	case plan.MinimumSpan:
		return text.Say("基期与最近一期至少相隔%s", "baseline and latest figure are at least %s apart", months(n.Int()))
	case plan.StaleAfter:
		return text.Say("最近的数离评估日超过%s算太旧", "a latest figure more than %s before the assessment is too old", months(n.Int()))
	case plan.EvidenceRecent:
		return text.Say("超过%s的证据注明较旧", "evidence more than %s old is marked as old", months(n.Int()))
	}
	return text.Text{}
}
