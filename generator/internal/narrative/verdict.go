package narrative

import (
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// verdict is the word and what it rests on.
func (t explainer) verdict() locales.Text {
	status, grounds := locales.Label(t.r.Status), t.grounds()
	if grounds == (locales.Text{}) {
		return status
	}
	return locales.Labelled{Label: status, Said: grounds}.Text()
}

// grounds are what the word rests on, or the first reason why there is none.
func (t explainer) grounds() locales.Text {
	if t.r.Status != progress.NotAssessable {
		return t.rests()
	}
	if len(t.r.Reasons) == 0 {
		return locales.Text{}
	}
	return t.headline(t.r.Reasons[0])
}

// headline is the first reason, in short where the whole is long.
func (t explainer) headline(r progress.Reason) locales.Text {
	switch r {
	case progress.NoPublicEvidence:
		return locales.FoundAndNotFound{Found: t.found(), NotFound: t.notFound()}.Text()
	case progress.RankUnproven:
		return t.placeOpen()
	}
	return t.reason(r)
}

func (t explainer) rests() locales.Text {
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
func (t explainer) restsOnTrend() locales.Text {
	band, _ := t.step(progress.SymbolBand)
	bounds := []quantity.Decimal{band}
	since := t.changeOf(progress.SymbolA, bounds...)
	if t.count(progress.SymbolMonths) == 12 {
		since = locales.InOneYear(since)
	} else {
		since = average(since)
	}
	all := []locales.Text{t.between(), since}
	if year := t.changeOf(progress.SymbolL, bounds...); year != (locales.Text{}) && !t.concluded() {
		if t.flagged(progress.PrintedGrowth) {
			all = append(all, locales.YearOnYearAsPublished(year))
		} else {
			all = append(all, locales.InLastYear(year))
		}
	}
	said := locales.Joined(locales.Parts, all...)
	if t.concluded() {
		said = locales.Joined(locales.Clauses, said,
			locales.FirstSinceDeadline())
	}
	return said
}

// average says that a change is one of a year on average.
func average(change locales.Text) locales.Text {
	if change == locales.NoChange() {
		return change
	}
	return locales.AYearOnAverage(change)
}

// restsOnNumber is the pace so far against the pace that a given number needs.
func (t explainer) restsOnNumber() locales.Text {
	latest := locales.NameAndValue{Name: t.name(), Value: t.point(progress.Latest)}.Text()
	switch t.r.Branch {
	case progress.LevelMaintained:
		return locales.NumberKept{Way: t.between(), Number: t.given()}.Text()
	case progress.LevelNotMaintained:
		return locales.NumberLost{Way: t.between(), Number: t.given()}.Text()
	case progress.LevelReached:
		return locales.NumberReached{Latest: latest, Number: t.given()}.Text()
	case progress.DeadlineReached:
		return locales.NumberReachedAtLast{Latest: latest, Number: t.given()}.Text()
	case progress.DeadlineMissed:
		return locales.NumberMissedAtLast{Latest: latest, Number: t.given()}.Text()
	}
	return locales.NumberPace{
		Way:      t.between(),
		Average:  average(t.changeOf(progress.SymbolPace)),
		Deadline: Date(t.r.Deadline),
		Number:   t.given(),
		Needed:   t.changeOf(progress.SymbolNeeded),
		Pace:     t.pace(),
	}.Text()
}

// pace says the ratio of the pace so far to the pace needed.
func (t explainer) pace() locales.Text {
	ratio, ok := t.step(progress.SymbolRatio)
	switch {
	case !ok:
		return locales.PaceNotComparable()
	case ratio.Sign() < 0:
		return locales.PaceBackwards()
	}
	return locales.PaceTimesNeeded(locales.Same(t.ratio(ratio)))
}

// ratio writes a ratio of paces with enough digits to show on which side of a threshold it lies.
func (t explainer) ratio(x quantity.Decimal) string {
	onTrack, _ := t.parameter(model.PaceOnTrack)
	behind, _ := t.parameter(model.PaceBehind)
	if x.Sign() == 0 {
		return "0"
	}
	return t.fixed(x, 2, onTrack, behind)
}

// covered is how much of the universe the latest figure covers.
func (t explainer) covered() locales.Text {
	count, universe := t.part(progress.Latest, progress.Numerator), t.part(progress.Latest, progress.Denominator)
	if count == nil || universe == nil {
		return locales.Text{}
	}
	return locales.CoveredOf{
		Universe: t.printed(universe),
		Count:    t.printed(count),
		Share:    t.value(progress.Latest),
		Time:     t.when(progress.Latest),
	}.Text()
}

// restsOnCoverage is how much of the universe is covered.
func (t explainer) restsOnCoverage() locales.Text {
	latest := t.covered()
	switch t.r.Branch {
	case progress.CoverageFull:
		return latest
	case progress.DeadlineReached, progress.DeadlineMissed:
		return locales.LatestFirstSinceDeadline(latest)
	}
	before := locales.CoveredAtBaseline{Share: t.value(progress.Baseline), Time: t.when(progress.Baseline)}.Text()
	if t.r.Branch == progress.CoverageLost {
		return locales.Joined(locales.Clauses, latest, before)
	}
	pace, _ := t.step(progress.SymbolPace)
	needed, _ := t.step(progress.SymbolNeeded)
	return locales.Joined(locales.Clauses, latest, before, locales.CoveragePace{
		Average:  t.change(pace.Shift(2), progress.PointsPerYear),
		Deadline: Date(t.r.Deadline),
		Needed:   t.change(needed.Shift(2), progress.PointsPerYear),
		Pace:     t.pace(),
	}.Text())
}

// restsOnPlace is what is known of the place among all regions, and where that does not decide the margin over the
// country.
func (t explainer) restsOnPlace() locales.Text {
	ours := locales.RegionHas{Region: t.home(), Name: t.name(), Value: t.point(progress.Latest)}.Text()
	cut := t.count(progress.SymbolCut)
	meant := locales.NoPlaceGiven(cut)
	if t.r.Given != nil {
		meant = locales.PlaceGiven(cut)
	}
	g, byMargin := t.step(progress.SymbolMargin)
	if !byMargin {
		where := locales.BeyondCut(cut)
		if t.count(progress.SymbolWorst) <= cut {
			where = locales.WithinCut(cut)
		}
		return locales.Joined(locales.Clauses, ours, locales.Joined(locales.Parts, t.placeSaid(), where), meant)
	}
	before, _ := t.step(progress.SymbolMarginYear)
	margin := locales.Margins{
		Nation: t.value(progress.Nation),
		Region: t.home(),
		Margin: t.above(g),
		Before: t.above(before),
	}.Text()
	return locales.Joined(locales.Clauses, ours, margin, t.placeOpen(), meant)
}

// above says a margin over the country.
func (t explainer) above(g quantity.Decimal) locales.Text {
	amount := t.amount(g.Abs(), progress.Points)
	switch g.Sign() {
	case 0:
		return locales.EqualToNation()
	case 1:
		return locales.AboveNation(amount)
	}
	return locales.BelowNation(amount)
}

// ahead is the figure of the region, and how many others are ahead.
func (t explainer) ahead() locales.Text {
	ours := locales.RegionHasThen{Region: t.home(), Name: t.name(), Value: t.point(progress.Latest)}
	return locales.Joined(locales.Clauses, ours.Text(), t.others())
}

// others names the other regions of the month that decides by the side on which they lie.
func (t explainer) others() locales.Text {
	places := t.r.Places()
	if len(places) == 0 || places[0].AsOf != t.input(progress.Latest).AsOf {
		return locales.NoOthers()
	}
	said := locales.OthersFound(t.sides(places[0]))
	if unknown := t.count(progress.SymbolUnknown); unknown > 0 {
		return locales.Joined(locales.Clauses, said, locales.OthersUnknown(unknown))
	}
	return said
}

// sides says which regions are higher and which lower in a month.
func (t explainer) sides(p progress.Place) locales.Text {
	var all []locales.Text
	for _, side := range []struct {
		regions []sourcefile.RegionCode
		said    func(regions, home locales.Text, n int) locales.Text
	}{
		{p.Higher, func(r, h locales.Text, n int) locales.Text {
			return locales.OthersHigher{Regions: r, Home: h, N: n}.Text()
		}},
		{p.Lower, func(r, h locales.Text, n int) locales.Text {
			return locales.OthersLower{Regions: r, Home: h, N: n}.Text()
		}},
		{p.Near, func(r, h locales.Text, n int) locales.Text {
			return locales.OthersNear{Regions: r, Home: h, N: n}.Text()
		}},
	} {
		if side.regions == nil {
			continue
		}
		var names []locales.Text
		for _, r := range side.regions {
			names = append(names, t.n.Region(r))
		}
		all = append(all, side.said(listed(names...), t.home(), len(names)))
	}
	return parts(all)
}

// months says what other months say of the place: each is one sentence. Only those that disprove a place are said where
// there is no room for all.
func (t explainer) months(all bool) (said []locales.Text) {
	latest := t.input(progress.Latest)
	for _, p := range t.r.Places() {
		disproves := p.Disproves(t.count(progress.SymbolCut))
		if latest == nil || p.AsOf == latest.AsOf || !all && !disproves {
			continue
		}
		day, sides := asOf(p.AsOf), t.sides(p)
		if !disproves {
			said = append(said, locales.PlaceInMonth{Day: day, Sides: sides}.Text())
			continue
		}
		said = append(said, locales.PlaceInMonthSo{Day: day, Sides: sides, Place: placeSaid(p.Best, p.Worst)}.Text())
	}
	return said
}

// saidPlaces is how many places the best and the worst possible one are apart at most where they are said.
const saidPlaces = 20

func wide(best, worst int) bool { return worst-best >= saidPlaces }

// unnamed says which figures of grade C would turn what is said of the place.
func (t explainer) unnamed() locales.Text { return t.n.turned(t.r.Unnamed) }

// placeSaid is what is said of the place.
func (t explainer) placeSaid() locales.Text {
	return placeSaid(t.count(progress.SymbolBest), t.count(progress.SymbolWorst))
}

// placeSaid is the best and the worst possible place, or where they are far apart only the best.
func placeSaid(best, worst int) locales.Text {
	if wide(best, worst) {
		return locales.PlaceAtBest(locales.InPlace(place(best)))
	}
	return placeBetween(best, worst)
}

func placeBetween(best, worst int) locales.Text {
	if best == worst {
		return locales.PlaceCertain(place(best))
	}
	return locales.PlaceBetween{Best: place(best), Worst: place(worst)}.Text()
}

// placeOpen says that the place does not decide. Its bounds are said where they are narrow enough to mean something.
func (t explainer) placeOpen() locales.Text {
	cut := t.count(progress.SymbolCut)
	if wide(t.count(progress.SymbolBest), t.count(progress.SymbolWorst)) {
		return locales.PlaceWide(cut)
	}
	return locales.PlaceOpen(t.placeSaid(), cut)
}

// restsOnItems is how many items of a checklist are confirmed.
func (t explainer) restsOnItems() locales.Text {
	found, low := t.found(), t.share(progress.SymbolLow)
	all := []locales.Text{found}
	if n := t.count(progress.SymbolConfirmed); n > 0 && n < t.count(progress.SymbolUnits) {
		all[0] = locales.FoundShare{Found: found, Share: low}.Text()
	}
	if n := t.count(progress.SymbolNotDone); n > 0 {
		all = append(all, locales.NotDoneOfficially(n))
	}
	if t.r.Date <= t.r.Deadline {
		all = append(all, locales.TimePassed(t.share(progress.SymbolE)))
	}
	if n := t.count(progress.SymbolUnknown); n > 0 {
		all = append(all, locales.SameEitherWay(n))
	}
	return locales.Joined(locales.Clauses, all...)
}

// found counts the items with public evidence.
func (t explainer) found() locales.Text {
	n, confirmed := t.count(progress.SymbolUnits), t.count(progress.SymbolConfirmed)
	switch {
	case confirmed == 0 && t.pieces() > 0:
		return locales.NoEvidenceCounts{Items: n, Pieces: t.pieces(), Why: t.uncounted()}.Text()
	case confirmed == 0:
		return locales.NoEvidenceFound(n)
	case confirmed == n:
		return locales.AllEvidenceFound(n)
	}
	return locales.SomeEvidenceFound{Items: n, Confirmed: confirmed}.Text()
}

// pieces counts what was found and does not count.
func (t explainer) pieces() (n int) {
	for _, c := range t.r.Uncounted() {
		n += c.Count
	}
	return n
}

// uncounted groups what was found and does not count by the reason.
func (t explainer) uncounted() locales.Text { return Uncounted(t.r.Uncounted()) }

// Uncounted says why what was found does not count.
func Uncounted(all []progress.TraceCount) locales.Text {
	var said []locales.Text
	for _, c := range all {
		said = append(said, locales.PiecesOf(locales.Label(c.Reason), c.Count))
	}
	return parts(said)
}

// share says a fraction of a step in percent. The shares of a checklist are checked against the share of the time.
func (t explainer) share(s progress.Symbol) locales.Text {
	x, _ := t.step(s)
	var bounds []quantity.Decimal
	if s == progress.SymbolLow || s == progress.SymbolHigh {
		gone, _ := t.step(progress.SymbolE)
		bounds = append(bounds, gone)
		if behind, ok := t.parameter(model.PaceBehind); ok {
			bounds = append(bounds, gone.Mul(behind))
		}
	}
	return t.percent(x, 1, bounds...)
}
