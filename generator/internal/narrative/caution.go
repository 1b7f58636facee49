package narrative

import (
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// flags are cautions, with dates where they need some.
func (t explainer) flags() []locales.Text {
	all := []locales.Text{}
	for _, f := range t.r.Flags {
		all = append(all, t.flag(f))
	}
	return all
}

func (t explainer) flag(f progress.Flag) locales.Text {
	switch f {
	case progress.LateBaseline:
		return sentence(locales.LateBaseline{Time: t.when(progress.Baseline), Start: Date(t.r.Start)}.Text())
	case progress.AsOfBound:
		return sentence(locales.AsOfBound(Date(t.input(progress.Latest).AsOf)))
	case progress.PlaceUnproven:
		if wide(t.count(progress.SymbolBest), t.count(progress.SymbolWorst)) {
			return sentence(locales.PlaceUnprovenWide())
		}
		return sentence(locales.PlaceUnproven{
			Best:  place(t.count(progress.SymbolBest)),
			Worst: place(t.count(progress.SymbolWorst)),
		}.Text())
	case progress.DeadlinePassed:
		if t.r.Method == model.MethodMilestone {
			return sentence(locales.DeadlinePassedEvidence())
		}
		return sentence(locales.DeadlinePassedFirstFigure())
	case progress.OldEvidence:
		n, _ := t.parameter(model.EvidenceRecent)
		return sentence(locales.OldEvidence(locales.Months(n.Int())))
	}
	return locales.Meaning(f)
}

// facts are worth knowing and have no part in the status.
func (t explainer) facts() []locales.Text {
	all := []locales.Text{}
	for _, f := range t.r.Facts {
		switch f.ID {
		case progress.WrongSigns:
			all = append(all, sentence(locales.ForInformation(wrongSigns(f.Value.Int(), f.Of))))
		case progress.GrowthGap:
			all = append(all, sentence(t.growthGap(f)))
		}
	}
	return all
}

func (t explainer) growthGap(f progress.Fact) locales.Text {
	with := t.n.indicator(companion(f))
	gap := t.amount(f.Value.Abs(), progress.Points)
	switch f.Value.Sign() {
	case 0:
		return locales.GrowthEqual(with)
	case 1:
		return locales.GrowthAbove{Name: with, Gap: gap}.Text()
	}
	return locales.GrowthBelow{Name: with, Gap: gap}.Text()
}

// wrongSigns says how steady a direction was.
func wrongSigns(wrong, of int) locales.Text {
	if wrong == 0 {
		return locales.NoWrongSigns(of)
	}
	return locales.WrongSigns{Of: of, Wrong: wrong}.Text()
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
func (t explainer) parameters() []Parameter {
	all := []Parameter{}
	for _, p := range t.r.Parameters {
		said := t.parameterText(p)
		if said == (locales.Text{}) {
			continue
		}
		if p.Choice {
			said = locales.OwnChoice(said)
		}
		all = append(all, Parameter{sentence(said), p.Source})
	}
	return all
}

// ParameterName says what a number of the method is for; for an unknown one it is empty.
func ParameterName(id sourcefile.ID) locales.Text {
	switch id {
	case model.DirectionBand:
		return locales.NameOfDirectionBand()
	case model.ShareBand:
		return locales.NameOfShareBand()
	case model.RateBand:
		return locales.NameOfRateBand()
	case model.RankCut:
		return locales.NameOfRankCut()
	case model.PaceOnTrack:
		return locales.NameOfPaceOnTrack(word(progress.OnTrack))
	case model.PaceBehind:
		return locales.NameOfPaceBehind(word(progress.FarBehind))
	case model.MinimumSpan:
		return locales.NameOfMinimumSpan()
	case model.StaleAfter:
		return locales.NameOfStaleAfter()
	case model.EvidenceRecent:
		return locales.NameOfEvidenceRecent()
	}
	return locales.Text{}
}

func (t explainer) parameterText(p progress.Parameter) locales.Text {
	n := p.Value
	pace := t.r.Method != model.MethodShare || t.r.Given != nil
	switch p.ID {
	case model.DirectionBand:
		return locales.DirectionBand(locales.Same(n.String()))
	case model.ShareBand:
		if t.r.Given != nil && t.r.Method == model.MethodShare {
			return locales.Text{}
		}
		if t.r.Method == model.MethodRank {
			return locales.ShareBandOfMargin(locales.Same(n.String()))
		}
		return locales.ShareBand(locales.Same(n.String()))
	case model.RateBand:
		return locales.RateBand(locales.Same(n.String()))
	case model.RankCut:
		if t.r.Given != nil {
			return locales.Text{}
		}
		return locales.RankCut(locales.Same(n.String()))
	case model.PaceOnTrack:
		if !pace {
			return locales.Text{}
		}
		return locales.PaceOnTrack{Times: locales.Same(n.String()), Status: word(progress.OnTrack)}.Text()
	case model.PaceBehind:
		if t.r.Method == model.MethodMilestone {
			return locales.ItemsBehind{Times: locales.Same(n.String()), Status: word(progress.FarBehind)}.Text()
		}
		if !pace {
			return locales.Text{}
		}
		return locales.PaceBehind{Times: locales.Same(n.String()), Status: word(progress.FarBehind)}.Text()
	case model.MinimumSpan:
		return locales.MinimumSpan(locales.Months(n.Int()))
	case model.StaleAfter:
		return locales.StaleAfter(locales.Months(n.Int()))
	case model.EvidenceRecent:
		return locales.EvidenceRecent(locales.Months(n.Int()))
	}
	return locales.Text{}
}
