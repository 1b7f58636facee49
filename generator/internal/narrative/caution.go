package narrative

import (
	"strings"

	"five-articles/generator/internal/model"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// flags are cautions, with dates where they need some.
func (t teller) flags() []locales.Text {
	all := []locales.Text{}
	for _, f := range t.r.Flags {
		all = append(all, t.flag(f))
	}
	return all
}

func (t teller) flag(f progress.Flag) locales.Text {
	switch f {
	case progress.LateBaseline:
		return sentence(locales.Say("基期的数（%s）晚于方案开始（%s），因为没有找到更早的同口径的数",
			"the figure at the baseline (%s) is later than the start of the plan (%s), because no earlier "+
				"comparable figure was found",
			t.when(progress.Baseline), Date(t.r.Start)))
	case progress.AsOfBound:
		return sentence(locales.Say("最近的数没有说明截止日，只知道不晚于%s",
			"the day of the latest figure is not stated, only that it is no later than %s",
			Date(t.input(progress.Latest).AsOf)))
	case progress.PlaceUnproven:
		return sentence(locales.Say("名次未证实：在%s到%s之间，所以按与全国的差距判断",
			"place not proven: it is between %s and %s, so the margin over the country decides",
			place(t.count(progress.SymbolBest)), place(t.count(progress.SymbolWorst))))
	case progress.DeadlinePassed:
		if t.r.Method == model.MethodMilestone {
			return sentence(locales.Text{
				ZH: "期限已过，看评估日为止的证据", EN: "the deadline has passed; evidence up to the day of the assessment counts",
			})
		}
		return sentence(locales.Text{
			ZH: "期限已过，按期限日或以后的第一个数判断", EN: "the deadline has passed; the first figure since then decides",
		})
	case progress.OldEvidence:
		n, _ := t.parameter(model.EvidenceRecent)
		return sentence(locales.Say("有的证据已超过%s，不一定代表现在",
			"some evidence is more than %s old and may not stand for the present", months(n.Int())))
	}
	return locales.Meaning(f)
}

// facts are worth knowing and have no part in the status.
func (t teller) facts() []locales.Text {
	all := []locales.Text{}
	for _, f := range t.r.Facts {
		switch f.ID {
		case progress.WrongSigns:
			all = append(all, sentence(locales.Say("供参考，不影响判断：%s", "for information, with no part in the judgement: %s",
				wrongSigns(f.Value.Int(), f.Of))))
		case progress.GrowthGap:
			with := t.n.indicator(companion(f))
			gap := t.amount(f.Value.Abs(), progress.Points)
			form := locales.Text{
				ZH: "供参考，不影响判断：近一年的增速比%s的增速高%s",
				EN: "for information, with no part in the judgement: growth over the last year was " +
					"above that of %s by %s",
			}
			switch f.Value.Sign() {
			case 0:
				form = locales.Text{
					ZH: "供参考，不影响判断：近一年的增速与%s的增速相同",
					EN: "for information, with no part in the judgement: growth over the last year equalled that of %s",
				}
				all = append(all, sentence(locales.Say(form.ZH, form.EN, with)))
				continue
			case -1:
				form = locales.Text{
					ZH: "供参考，不影响判断：近一年的增速比%s的增速低%s",
					EN: "for information, with no part in the judgement: growth over the last year was " +
						"below that of %s by %s",
				}
			}
			all = append(all, sentence(locales.Say(form.ZH, form.EN, with, gap)))
		}
	}
	return all
}

// wrongSigns says how steady a direction was.
func wrongSigns(wrong, of int) locales.Text {
	switch {
	case of == 1 && wrong == 0:
		return locales.Text{
			ZH: "最近一次与上年同期相比，方向没有与目标相反",
			EN: "the last change against the same time of the year before did not go the wrong way",
		}
	case of == 1:
		return locales.Text{
			ZH: "最近一次与上年同期相比，方向与目标相反",
			EN: "the last change against the same time of the year before went the wrong way",
		}
	case wrong == 0:
		return locales.Say("最近%d次与上年同期相比，没有一次方向与目标相反",
			"of the last %d changes against the same time of the year before, none went the wrong way", of)
	}
	return locales.Say("最近%d次与上年同期相比，有%d次方向与目标相反",
		"of the last %d changes against the same time of the year before, %d went the wrong way", of, wrong)
}

// companion is the indicator that a growth is compared with: that of the last figure.
func companion(f progress.Fact) sourcefile.ID {
	if len(f.Figures) == 0 {
		return ""
	}
	_, key, _ := strings.Cut(f.Figures[len(f.Figures)-1], "/")
	id, _, _ := strings.Cut(key, ".")
	return sourcefile.ID(id)
}

// parameters are the numbers of the method.
func (t teller) parameters() []Parameter {
	all := []Parameter{}
	for _, p := range t.r.Parameters {
		said := t.parameterSaid(p)
		if said == (locales.Text{}) {
			continue
		}
		if p.Choice {
			said = locales.Say("%s（本站选定）", "%s (a choice of this project)", said)
		}
		all = append(all, Parameter{sentence(said), p.Source})
	}
	return all
}

// ParameterName says what a number of the method is for; for an unknown one it is empty.
func ParameterName(id sourcefile.ID) locales.Text {
	switch id {
	case model.DirectionBand:
		return locales.Text{ZH: "变化多少以内算持平", EN: "change that counts as flat"}
	case model.ShareBand:
		return locales.Text{ZH: "占比变化多少以内算持平", EN: "change of a share that counts as flat"}
	case model.RateBand:
		return locales.Text{ZH: "利率变化多少以内算持平", EN: "change of a rate that counts as flat"}
	case model.RankCut:
		return locales.Text{ZH: "“前列”算到第几位", EN: "last place among the highest"}
	case model.PaceOnTrack:
		return locales.Say("实际速度是所需的多少倍，算%s", "times the pace needed from which it is %s", word(progress.OnTrack))
	case model.PaceBehind:
		return locales.Say("实际速度不到所需的多少倍，算%s", "times the pace needed below which it is %s", word(progress.FarBehind))
	case model.MinimumSpan:
		return locales.Text{ZH: "两个数至少相隔多久", EN: "time between two figures, at least"}
	case model.StaleAfter:
		return locales.Text{ZH: "最近的数多久算太旧", EN: "age from which the latest figure is too old"}
	case model.EvidenceRecent:
		return locales.Text{ZH: "证据多久注明较旧", EN: "age from which evidence is marked as old"}
	}
	return locales.Text{}
}

func (t teller) parameterSaid(p progress.Parameter) locales.Text {
	n := p.Value
	pace := t.r.Method != model.MethodShare || t.r.Given != nil
	switch p.ID {
	case model.DirectionBand:
		return locales.Say("每年变化在%s%%以内算持平", "a change within %s%% a year counts as flat", n)
	case model.ShareBand:
		if t.r.Given != nil && t.r.Method == model.MethodShare {
			return locales.Text{}
		}
		if t.r.Method == model.MethodRank {
			return locales.Say("与全国的差距一年缩小不超过基期占比的%s%%，算没有缩小",
				"a margin over the country that shrinks in a year by no more than %s%% of the baseline "+
					"share counts as kept", n)
		}
		return locales.Say("每年变化在基期占比的%s%%以内算持平", "a change within %s%% of the baseline share a year counts as flat", n)
	case model.RateBand:
		return locales.Say("每年变化在%s个百分点以内算持平", "a change within %s percentage points a year counts as flat", n)
	case model.RankCut:
		if t.r.Given != nil {
			return locales.Text{}
		}
		return locales.Say("“前列”按前%s位算", "among the highest is read as the first %s", n)
	case model.PaceOnTrack:
		if !pace {
			return locales.Text{}
		}
		return locales.Say("实际速度不低于所需的%s倍，判断为%s", "a pace of at least %s times what is needed reads %s", n,
			word(progress.OnTrack))
	case model.PaceBehind:
		if t.r.Method == model.MethodMilestone {
			return locales.Say("找到证据的占比不到方案时间已过部分的%s倍，判断为%s",
				"a share of items below %s times the share of the plan's time that has passed reads %s", n,
				word(progress.FarBehind))
		}
		if !pace {
			return locales.Text{}
		}
		return locales.Say("实际速度不到所需的%s倍，判断为%s", "a pace below %s times what is needed reads %s", n,
			word(progress.FarBehind))
	case model.MinimumSpan:
		return locales.Say("基期与最近一期至少相隔%s", "baseline and latest figure are at least %s apart", months(n.Int()))
	case model.StaleAfter:
		return locales.Say("最近的数离评估日超过%s算太旧", "a latest figure more than %s before the assessment is too old",
			months(n.Int()))
	case model.EvidenceRecent:
		return locales.Say("超过%s的证据注明较旧", "evidence more than %s old is marked as old", months(n.Int()))
	}
	return locales.Text{}
}
