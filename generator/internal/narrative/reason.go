package narrative

import (
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// reason says why there is no status, with numbers and dates.
func (t explainer) reason(r progress.Reason) locales.Text {
	switch r {
	case progress.NoUniverse:
		return locales.NoUniverse()
	case progress.NoChecklist:
		return locales.NoChecklist()
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

func (t explainer) noData() locales.Text {
	if len(t.r.Unused) == 0 {
		return locales.NoFigure{Region: t.home(), Name: t.name()}.Text()
	}
	return locales.NoUsableFigure{Region: t.home(), Name: t.name(), Reason: t.unusable()}.Text()
}

// unusable counts the figures that were found and are no inputs, by the reason.
func (t explainer) unusable() locales.Text {
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
		return locales.Unusable(n, locales.Label(order[0]))
	}
	var all []locales.Text
	for _, reason := range order {
		all = append(all, locales.Counted(locales.Label(reason), counts[reason]))
	}
	return locales.Unusable(n, locales.Joined(locales.Clauses, all...))
}

func (t explainer) missingInput() locales.Text {
	latest, base := t.input(progress.Latest), t.input(progress.Baseline)
	switch {
	case t.r.Method == model.MethodLevel && t.r.Given == nil:
		return locales.NoNumberToReach()
	case t.r.Direction != model.Up && t.r.Direction != model.Down:
		return locales.NoDirection()
	case latest == nil:
		return t.noData()
	case base == nil:
		return locales.NoBaseline(t.name())
	}
	return locales.NoParts()
}

func (t explainer) brokenAt() locales.Text {
	for _, u := range slices.Backward(t.r.Unused) {
		switch {
		case u.NotLater:
		case u.Reason == progress.OtherUniverse:
			return locales.UniverseChanged(timeOf(u.Period, u.AsOf, u.NotLater))
		case u.Reason == progress.OtherDefinition:
			when := timeOf(u.Period, u.AsOf, u.NotLater)
			if name := t.n.Definition(u.Indicator, u.Definition); name != (locales.Text{}) {
				return locales.DefinitionChangedFrom{Time: when, Definition: name}.Text()
			}
			return locales.DefinitionChanged(when)
		}
	}
	return locales.Label(progress.Break)
}

func (t explainer) conflict() locales.Text {
	for _, in := range t.r.Inputs {
		n, d := t.part(in.Role, progress.Numerator), t.part(in.Role, progress.Denominator)
		if in.Part != progress.Whole || n == nil || d == nil || d.Value.Sign() <= 0 {
			continue
		}
		return locales.ShareConflict{
			Time:        t.when(in.Role),
			Share:       t.printed(&in),
			Numerator:   t.printed(n),
			Denominator: t.printed(d),
			Computed:    t.ratioOf(n, d),
		}.Text()
	}
	return locales.Label(progress.Conflict)
}

func (t explainer) tooShort() locales.Text {
	span := t.parameterMonths(model.MinimumSpan)
	latest, base := t.input(progress.Latest), t.input(progress.Baseline)
	switch {
	case latest == nil || base == nil:
		return locales.NoTwoFigures(span)
	case base.AsOf == latest.AsOf:
		return locales.OneTimeOnly{Time: t.when(progress.Latest), Span: span}.Text()
	}
	return locales.TooShort{
		Baseline: t.when(progress.Baseline),
		Latest:   t.when(progress.Latest),
		Apart:    locales.Months(progress.MonthsBetween(base.AsOf, latest.AsOf)),
		Span:     span,
	}.Text()
}

// parameterMonths is a parameter that counts months.
func (t explainer) parameterMonths(id sourcefile.ID) locales.Text {
	n, _ := t.parameter(id)
	return locales.Months(n.Int())
}

func (t explainer) stale() locales.Text {
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
	day, today := asOf(newest), Date(t.r.Date)
	age, limit := locales.Months(progress.MonthsBetween(newest, t.r.Date)), t.parameterMonths(model.StaleAfter)
	switch {
	case t.compared():
		return locales.StaleComparable{Day: day, Today: today, Age: age, Limit: limit}.Text()
	case open:
		return locales.StaleAtLeast{Day: day, Today: today, Age: age, Limit: limit}.Text()
	}
	return locales.Stale{Day: day, Today: today, Age: age, Limit: limit}.Text()
}

func (t explainer) noLevel() locales.Text {
	for _, u := range slices.Backward(t.r.Unused) {
		if u.Reason != progress.GrowthOnly {
			continue
		}
		when := timeOf(u.Period, u.AsOf, u.NotLater)
		if o := t.n.observation(u.Figure); o != nil && len(o.Changes) > 0 {
			return locales.ChangeOnlyOf{Name: t.name(), Time: when, Change: Change(o.Changes[0])}.Text()
		}
		return locales.ChangeOnly{Name: t.name(), Time: when}.Text()
	}
	return locales.Label(progress.NoLevel)
}

func (t explainer) rankUnproven() locales.Text {
	open := locales.Joined(locales.Clauses, t.ahead(), t.placeOpen())
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
	return locales.NoMarginEither{Place: open, Lacking: listed(lacking...)}.Text()
}

// lacking names what the margin over the country needs.
func (t explainer) lacking(r progress.Role) locales.Text {
	switch r {
	case progress.YearAgo:
		return locales.LackingYearAgo(t.home())
	case progress.NationYearAgo:
		return locales.LackingNationYearAgo()
	}
	return locales.LackingNation()
}

// notFound must stand wherever evidence was not found.
func (t explainer) notFound() locales.Text {
	if t.count(progress.SymbolConfirmed) == 0 && t.pieces() == 0 { // which found says just before
		return locales.NotFoundSimply()
	}
	return locales.NotFound()
}

func (t explainer) noEvidence() locales.Text {
	n := t.count(progress.SymbolUnknown)
	if t.r.Date > t.r.Deadline {
		return locales.EvidenceAfterDeadline{Found: t.found(), N: n, NotFound: t.notFound()}.Text()
	}
	if t.count(progress.SymbolConfirmed) == 0 {
		return locales.NoEvidenceYet{
			Found:    t.found(),
			High:     t.share(progress.SymbolHigh),
			Elapsed:  t.share(progress.SymbolE),
			NotFound: t.notFound(),
		}.Text()
	}
	return locales.SomeEvidenceYet{
		Found:    t.found(),
		Low:      t.share(progress.SymbolLow),
		N:        n,
		High:     t.share(progress.SymbolHigh),
		Elapsed:  t.share(progress.SymbolE),
		NotFound: t.notFound(),
	}.Text()
}
