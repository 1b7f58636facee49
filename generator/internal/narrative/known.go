package narrative

import (
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// known is the latest figure, or what was found instead.
func (t explainer) known() locales.Text {
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
	number := locales.LatestFigure{Name: t.name(), Value: t.point(progress.Latest)}.Text()
	if t.compared() {
		number = locales.LatestComparableFigure{Name: t.name(), Value: t.point(progress.Latest)}.Text()
	}
	if name := t.n.Definition(t.r.Indicator, t.r.Definition); name != (locales.Text{}) {
		number = locales.ByDefinition{Figure: number, Definition: name}.Text()
	}
	how := locales.Text{}
	n, d := t.part(progress.Latest, progress.Numerator), t.part(progress.Latest, progress.Denominator)
	if t.part(progress.Latest, progress.Whole) == nil && n != nil && d != nil {
		how = locales.ComputedFrom{
			Numerator:        t.n.indicator(n.Indicator),
			NumeratorValue:   t.printed(n),
			Denominator:      t.n.indicator(d.Indicator),
			DenominatorValue: t.printed(d),
		}.Text()
	}
	if t.r.Method == model.MethodRank {
		if _, ok := t.step(progress.SymbolBest); ok {
			all := []locales.Text{t.others()}
			if !wide(t.count(progress.SymbolBest), t.count(progress.SymbolWorst)) {
				all = append(all, t.placeSaid())
			}
			how = locales.Joined(locales.Clauses, append(all, t.months(true)...)...)
			return sentence(number, how, t.unnamed())
		}
	}
	return sentence(number, how)
}

// announced counts the unknown items that were announced, which confirms nothing.
func (t explainer) announced() locales.Text {
	n := 0
	for _, item := range t.r.Items {
		if item.State == progress.Unknown && item.Level == 1 {
			n++
		}
	}
	if n == 0 || t.count(progress.SymbolConfirmed) == 0 { // which found counts with the rest
		return locales.Text{}
	}
	return locales.Announced(n)
}

// noneKnown says what was found where nothing can serve as the latest figure.
func (t explainer) noneKnown() locales.Text {
	if len(t.r.Unused) == 0 {
		return t.noData()
	}
	newest := t.r.Unused[len(t.r.Unused)-1]
	return locales.Joined(locales.Clauses, locales.NoneUsable{Region: t.home(), Name: t.name()}.Text(),
		locales.NewestFound(t.unusedOne(newest)))
}

// inputs are the figures that were used, in the order of the record.
func (t explainer) inputs() []Input {
	all := []Input{}
	for i := range t.r.Inputs {
		in := &t.r.Inputs[i]
		use := capital(locales.Label(in.Role))
		if in.Part != progress.Whole {
			use = locales.UseOfPart{Use: use, Part: locales.Label(in.Part)}.Text()
		}
		if in.Role == progress.Other || in.Role == progress.RankBaselineOther {
			if name := t.n.Region(in.Region); name != (locales.Text{}) {
				use = locales.Bracketed{Said: use, Remark: name}.Text()
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
func (t explainer) unused() []Unused {
	all := []Unused{}
	for _, u := range t.r.Unused {
		all = append(all, Unused{u.Figure, sentence(t.unusedOne(u))})
	}
	return all
}

func (t explainer) unusedOne(u progress.Unused) locales.Text {
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
		said = locales.NameAndValue{Name: t.n.indicator(u.Indicator), Value: said}.Text()
	}
	reason := locales.Label(u.Reason)
	switch u.Reason {
	case progress.OtherDefinition:
		if name := t.n.Definition(u.Indicator, u.Definition); name != (locales.Text{}) {
			reason = locales.ByAnotherDefinition(name)
		}
	case progress.SingleReporter:
		if o != nil {
			if name := t.n.Body(o.Reporters); name != (locales.Text{}) {
				reason = locales.Bracketed{Said: reason, Remark: name}.Text()
			}
		}
	}
	return locales.Labelled{Label: said, Said: reason}.Text()
}

// items are the lines of a checklist.
func (t explainer) items() []Item {
	all := []Item{}
	for i, item := range t.r.Items {
		all = append(all, Item{item.ID, t.item(item, t.r.Checklist[i].Evidence)})
	}
	return all
}

// item says what was found for one line, what was found and does not count, and what was not found.
func (t explainer) item(item progress.Item, found []progress.Evidence) locales.Text {
	clauses := []locales.Text{locales.Label(item.State)}
	if item.State == progress.Unknown && item.Level == 1 {
		clauses[0] = locales.OnlyAnnounced()
	}
	for _, e := range found {
		switch {
		case e.ID != item.Evidence:
		case item.State == progress.NotDone:
			clauses[0] = locales.Bracketed{Said: clauses[0], Remark: evidenceDate(e)}.Text()
		default:
			clauses[0] = locales.ItemFound{
				State: clauses[0],
				Level: locales.Label(model.Level(item.Level)),
				Date:  evidenceDate(e),
			}.Text()
		}
	}
	if item.Old {
		n, _ := t.parameter(model.EvidenceRecent)
		clauses = append(clauses, locales.EvidenceOld(locales.Months(n.Int())))
	}
	for _, e := range found {
		switch {
		case e.Region != "":
			clauses = append(clauses,
				locales.MaterialElsewhere{Region: t.n.region(e.Region), Date: evidenceDate(e), Home: t.home()}.Text())
		case e.Baseline:
			clauses = append(clauses, locales.MaterialBefore(evidenceDate(e)))
		case !e.Grade.Counts():
			clauses = append(clauses, locales.MaterialUnnamed(evidenceDate(e)))
		case e.Reporters != "":
			clauses = append(clauses, locales.MaterialOfOne{
				Institution: t.n.Body(e.Reporters), Date: evidenceDate(e), Home: t.home(),
			}.Text())
		case e.Level == nil:
			clauses = append(clauses, locales.StatementOnly(evidenceDate(e)))
		}
	}
	return sentence(clauses...)
}

func evidenceDate(e progress.Evidence) locales.Text {
	if e.Date == "" {
		return locales.DateNotStated()
	}
	return Partial(sourcefile.PartialDate(e.Date))
}
