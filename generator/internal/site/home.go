package site

import (
	"cmp"
	"slices"
	"strconv"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

type homeView struct {
	Title string `json:"title"`
	// Answer is the overall state: the verdict, then what it rests on.
	Answer []string   `json:"answer"`
	Counts []keyCount `json:"counts"`
	// Statuses counts the targets by status where any can be assessed.
	Statuses []statusCount `json:"statuses"`
	Areas    []areaCard    `json:"areas"`
	// Lines are the one fact of each area, and the background.
	Lines  []areaLine  `json:"lines"`
	Tasks  []taskCard  `json:"tasks"`
	Traces []tracePart `json:"traces"` // what was found of all measures that can be checked
	// Copies says that no publisher's own site was searched.
	Copies string `json:"copies"`
	// Publications are the sources that were recorded last.
	Publications string `json:"publications"`
}

// keyCount is a number or a time with its label.
type keyCount struct {
	Number string `json:"number"`
	Text   string `json:"text"`
	Href   string `json:"href"`
}

type statusCount struct {
	statusView
	Number int `json:"number"`
}

func newHomeView(loc locale) homeView {
	v := homeView{
		Title: loc.text(locales.HomeTitle(loc.homeName())),
		Areas: each(loc, loc.Areas, newAreaCard), Lines: loc.areaLines(), Tasks: each(loc, loc.Tasks, newTaskCard),
		Publications: recentFragment(loc),
		Traces:       newTraceParts(loc, loc.Checked()),
		Copies:       loc.text(narrative.OnlyCopies(loc.Searches)),
	}
	known := 0
	for _, a := range v.Areas {
		known += a.known()
	}
	verdict, statuses := homeVerdict(loc)
	v.Statuses = statuses
	v.Answer = []string{
		verdict, loc.set(),
		loc.text(locales.HomeFound{Known: known, Region: loc.Home.Short(), Others: len(loc.Targets) - known}.Text()),
	}
	all := newestIndicators(loc, loc.Indicators)
	judgedBy, missing := map[*edition.Indicator]bool{}, 0
	for _, gap := range loc.Gaps {
		if gap.Indicator != nil && !judgedBy[gap.Indicator] {
			judgedBy[gap.Indicator] = true
			if gap.Latest == nil {
				missing++
			}
		}
	}
	withFigure := 0
	for _, i := range loc.Indicators {
		if i.Latest != nil {
			withFigure++
		}
	}
	v.Counts = []keyCount{
		{
			loc.text(locales.SoManyOf{N: known, Of: len(loc.Targets)}.Text()),
			loc.text(locales.HomeTargetsKnown()), loc.href(urls.Targets, ""),
		},
		{
			loc.text(locales.SoManyOf{N: missing, Of: len(judgedBy)}.Text()),
			loc.text(locales.HomeIndicatorsMissing()), urls.GapsPage.Page(loc.lang),
		},
		{
			strconv.Itoa(withFigure), loc.text(locales.HomeIndicatorsKnown(loc.Home.Short())),
			loc.href(urls.Indicators, ""),
		},
	}
	if len(all) > 0 {
		newest := all[0].Latest.Period.AsOf()
		age := narrative.Age(progress.MonthsBetween(newest, loc.AsOf), false)
		card := cardOf(loc, all[0])
		v.Answer = append(v.Answer, loc.text(locales.HomeNewest{
			Region: loc.Home.Short(), Name: locales.IndicatorNamed(all[0].Name),
			Value: locales.Same(card.Latest.Quantity),
			Time:  locales.Same(card.Latest.Period),
		}.Text()))
		if n := loc.notNew(newest); n > 0 {
			v.Answer = append(v.Answer, loc.text(locales.HomeNewer(n)))
		}
		v.Counts = append(v.Counts, keyCount{
			loc.text(age),
			loc.text(locales.HomeNewestLabel(narrative.AsOf(newest))), loc.href(urls.Indicators, ""),
		})
	}
	return v
}

// set says what the plan sets, and how many of its targets have a number.
func (loc locale) set() string {
	switch n := countNumbered(loc); n {
	case 0:
		return loc.text(locales.PlanSetsWords(loc.Plan.Document.Deadline, len(loc.Targets)))
	case len(loc.Targets):
		return loc.text(locales.PlanSetsNumbers(loc.Plan.Document.Deadline, len(loc.Targets)))
	default:
		return loc.text(locales.PlanSetsSomeNumbers{
			Deadline: loc.Plan.Document.Deadline,
			Targets:  len(loc.Targets),
			Numbered: n,
		}.Text())
	}
}

// homeVerdict says how many targets can be assessed, and counts them by status if any can.
func homeVerdict(loc locale) (string, []statusCount) {
	var counts []statusCount
	judged := 0
	for _, st := range progress.Statuses {
		n := 0
		for _, t := range loc.Targets {
			if t.Progress.Status == st {
				n++
			}
		}
		if st != progress.NotAssessable {
			judged += n
		}
		if n > 0 {
			counts = append(counts, statusCount{newStatusView(loc, st), n})
		}
	}
	if judged == 0 {
		return loc.text(locales.NoneAssessable(len(loc.Targets))), nil
	}
	return loc.text(locales.SomeAssessable{
		Targets:    len(loc.Targets),
		Assessable: judged,
		Others:     len(loc.Targets) - judged,
	}.Text()), counts
}

// newestIndicators are indicators with a figure of the region, the newest first. A plan or an estimate is no news of
// how things stand, and a figure without an as-of cannot be called new.
func newestIndicators(loc locale, all []*edition.Indicator) []*edition.Indicator {
	var found []*edition.Indicator
	for _, i := range all {
		if i.Latest == nil {
			continue
		}
		if f := i.FigureOf(i.Latest.Chosen); (f.Nature == model.Actual || f.Nature == model.Preliminary) &&
			!i.Latest.Period.NotLater {
			found = append(found, i)
		}
	}
	slices.SortStableFunc(found, func(a, b *edition.Indicator) int {
		return cmp.Or(b.Latest.Period.When().Compare(a.Latest.Period.When()),
			cmp.Compare(begins(b.Latest.Period), begins(a.Latest.Period)))
	})
	return found
}

// begins is the first day that a figure is about.
func begins(p *quantity.Period) sourcefile.Date { return cmp.Or(p.Start, p.End) }

// notNew counts the province-wide figures of a later day that are called neither new nor old: plans, allotments,
// estimates, and those whose day is only a bound.
func (loc locale) notNew(newest sourcefile.Date) (n int) {
	for _, f := range loc.Figures {
		if f.Observation.Region == loc.Home.Code && f.Observation.Reporters == "" && f.Period.AsOf() > newest &&
			f.Publication.Grade.Counts() {
			n++
		}
	}
	return n
}

// shownRecent is how many of the sources that came last are shown.
const shownRecent = 3

// recentFragment are the sources that were recorded last.
func recentFragment(loc locale) string {
	all := slices.SortedStableFunc(slices.Values(loc.Publications), func(a, b *edition.Publication) int {
		return cmp.Or(cmp.Compare(b.Recorded, a.Recorded), cmp.Compare(b.ID, a.ID))
	})
	return sourcesFragment(loc, "home", all[:min(shownRecent, len(all))])
}

// known counts the targets with a figure or evidence.
func (c areaCard) known() (n int) {
	for _, t := range c.Targets {
		if len(t.Known) > 0 || t.Found > 0 {
			n++
		}
	}
	return n
}
