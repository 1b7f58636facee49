package narrative

import (
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/locales"
)

// branch is the rule that decided, and the word that it gives.
func (t explainer) branch() locales.Text {
	if t.r.Branch == "" {
		return locales.Text{}
	}
	status := t.decided()
	rule := t.rule()
	if status == progress.NotAssessable {
		return sentence(locales.RuleNotAssessed(rule))
	}
	if t.r.LastWord != nil {
		return sentence(locales.RuleReadThen{Rule: rule, Status: word(status)}.Text())
	}
	return sentence(locales.RuleReads{Rule: rule, Status: word(status)}.Text())
}

// decided is the status that the rule gives, be it only a past one.
func (t explainer) decided() progress.Status {
	if t.r.LastWord != nil {
		return t.r.LastWord.Status
	}
	return t.r.Status
}

func (t explainer) rule() locales.Text {
	if classes, ok := strings.CutPrefix(string(t.r.Branch), "trend_"); ok {
		since, year, both := strings.Cut(classes, "_")
		if !both {
			if t.count(progress.SymbolMonths) == 12 {
				return locales.SinceBaselineOneYear(t.class(since))
			}
			return locales.SinceBaselineOnly(t.class(since))
		}
		if since == year {
			return locales.SinceBaselineBoth(t.class(since))
		}
		return locales.SinceBaselineAndYear{Since: t.class(since), Year: t.class(year)}.Text()
	}
	ratio, _ := t.step(progress.SymbolRatio)
	switch t.r.Branch {
	case progress.LevelPace, progress.LevelLinearPace, progress.CoveragePace:
		onTrack, _ := t.parameter(model.PaceOnTrack)
		behind, _ := t.parameter(model.PaceBehind)
		switch t.decided() {
		case progress.MovingAway:
			return locales.RuleOpposite()
		case progress.OnTrack:
			return locales.RuleOnTrack{
				Pace:      locales.Same(t.ratio(ratio)),
				Threshold: locales.Same(onTrack.String()),
			}.Text()
		case progress.Behind:
			return locales.RuleBehind{
				Pace: locales.Same(t.ratio(ratio)),
				From: locales.Same(behind.String()),
				To:   locales.Same(onTrack.String()),
			}.Text()
		}
		return locales.RuleFarBehind{
			Pace:      locales.Same(t.ratio(ratio)),
			Threshold: locales.Same(behind.String()),
		}.Text()
	case progress.RankWithin:
		return locales.RuleWithin(place(t.count(progress.SymbolWorst)), t.count(progress.SymbolCut))
	case progress.RankBeyond:
		return locales.RuleBeyond(place(t.count(progress.SymbolBest)), t.count(progress.SymbolCut))
	case progress.RankBeyondFalling:
		return locales.RuleBeyondFalling{
			Place:  place(t.count(progress.SymbolBest)),
			Cut:    t.count(progress.SymbolCut),
			Before: place(t.count(progress.SymbolBestBefore)),
		}.Text()
	}
	return locales.Label(t.r.Branch)
}

// class says which way a change goes; up is good in a rule, but readers think of the figure itself.
func (t explainer) class(c string) locales.Text {
	rising, falling := locales.Rising(), locales.Falling()
	if t.r.Direction == model.Down {
		rising, falling = falling, rising
	}
	switch c {
	case "up":
		return rising
	case "down":
		return falling
	}
	return locales.Flat()
}

// firmness reports whether every corner reads the same.
func (t explainer) firmness() locales.Text {
	switch {
	case t.r.Status == progress.NotAssessable:
		return locales.Text{}
	case t.r.Firm && len(t.r.Corners) == 0:
		return sentence(locales.Firm())
	case t.r.Firm:
		return sentence(locales.FirmInRange())
	}
	var others []locales.Text
	for _, s := range t.r.Alternatives {
		others = append(others, word(s))
	}
	return sentence(locales.Borderline(locales.Joined(locales.Alternatives, others...)))
}

// counterfactual is the nearest figure that would read otherwise.
func (t explainer) counterfactual() locales.Text {
	f := t.r.Counterfact
	if f == nil {
		return locales.Text{}
	}
	in := t.part(f.Role, f.Part)
	if in == nil {
		return locales.Text{}
	}
	name := t.n.indicator(in.Indicator)
	otherwise, now := t.formatComputed(f.Otherwise, t.unitOf(in)), t.printed(in)
	if f.Part == progress.Minuend { // the sum, not the span that is judged
		now = locales.TimeAndValue{Time: timeOf(in.Period, in.AsOf, in.NotLater), Value: now}.Text()
	}
	how := locales.OrMore(otherwise)
	if f.Below {
		how = locales.OrLess(otherwise)
	}
	reads := locales.WouldRead(word(f.Status))
	if f.Status == progress.NotAssessable {
		reads = locales.WouldNotBeAssessable()
	}
	return sentence(locales.Counterfactual{Name: name, Now: now, Other: how, Reads: reads}.Text())
}
