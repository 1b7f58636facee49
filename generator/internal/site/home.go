package site

import (
	"cmp"
	"slices"
	"strconv"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

type homeView struct {
	Title string `json:"title"`
	// Answer is where things stand: the verdict, then what it rests on.
	Answer []string   `json:"answer"`
	Counts []keyCount `json:"counts"`
	// Statuses counts the targets by status where any can be assessed.
	Statuses []statusCount `json:"statuses"`
	Areas    []articleCard `json:"areas"`
	// Lines are the one fact of each area, and the background.
	Lines  []areaLine  `json:"lines"`
	Tasks  []taskCard  `json:"tasks"`
	Traces []tracePart `json:"traces"` // what was found of all measures that can be checked
	// Copies says that no publisher's own site was searched.
	Copies string `json:"copies"`
	// Publications are the sources that were recorded last.
	Publications string `json:"publications"`
}

// keyCount is a number or a time with what it tells.
type keyCount struct {
	Number string `json:"number"`
	Text   string `json:"text"`
	Href   string `json:"href"`
}

type statusCount struct {
	statusView
	Number int `json:"number"`
}

func (s speaker) home() homeView {
	v := homeView{
		Title: s.say(locales.HomeTitle(s.homeName())),
		Areas: fields.Each(s.Articles, s.articleCard), Lines: s.areaLines(), Tasks: fields.Each(s.Tasks, s.taskCard),
		Publications: s.recent(),
		Traces:       s.traceParts(s.Checked()),
		Copies:       s.say(narrative.OnlyCopies(s.Searches)),
	}
	known := 0
	for _, a := range v.Areas {
		known += a.known()
	}
	verdict, statuses := s.verdict()
	v.Statuses = statuses
	v.Answer = []string{
		verdict, s.set(),
		s.say(locales.HomeFound{Known: known, Region: s.Home.Short(), Others: len(s.Targets) - known}.Text()),
	}
	all := s.newest(s.Indicators)
	judgedBy, missing := map[*edition.Indicator]bool{}, 0
	for _, gap := range s.Gaps {
		if gap.Indicator != nil && !judgedBy[gap.Indicator] {
			judgedBy[gap.Indicator] = true
			if gap.Latest == nil {
				missing++
			}
		}
	}
	withFigure := 0
	for _, i := range s.Indicators {
		if i.Latest != nil {
			withFigure++
		}
	}
	v.Counts = []keyCount{
		{
			s.say(locales.SoManyOf{N: known, Of: len(s.Targets)}.Text()),
			s.say(locales.HomeTargetsKnown()), s.href(urls.Targets, ""),
		},
		{
			s.say(locales.SoManyOf{N: missing, Of: len(judgedBy)}.Text()),
			s.say(locales.HomeIndicatorsMissing()), urls.GapsPage.Page(s.lang),
		},
		{
			strconv.Itoa(withFigure), s.say(locales.HomeIndicatorsKnown(s.Home.Short())),
			s.href(urls.Indicators, ""),
		},
	}
	if len(all) > 0 {
		newest := all[0].Latest.Period.AsOf()
		age := narrative.Age(progress.MonthsBetween(newest, s.AsOf), false)
		card := s.indicatorCard(all[0])
		v.Answer = append(v.Answer, s.say(locales.HomeNewest{
			Region: s.Home.Short(), Name: locales.IndicatorNamed(all[0].Name),
			Value: locales.Same(card.Latest.Quantity),
			Time:  locales.Same(card.Latest.Period),
		}.Text()))
		if n := s.notNew(newest); n > 0 {
			v.Answer = append(v.Answer, s.say(locales.HomeNewer(n)))
		}
		v.Counts = append(v.Counts, keyCount{
			s.say(age),
			s.say(locales.HomeNewestLabel(narrative.AsOf(newest))), s.href(urls.Indicators, ""),
		})
	}
	return v
}

// set says what the plan sets, and how many of its targets have a number.
func (s speaker) set() string {
	switch n := s.numbered(); n {
	case 0:
		return s.say(locales.PlanSetsWords(s.Plan.Document.Deadline, len(s.Targets)))
	case len(s.Targets):
		return s.say(locales.PlanSetsNumbers(s.Plan.Document.Deadline, len(s.Targets)))
	default:
		return s.say(locales.PlanSetsSomeNumbers{
			Deadline: s.Plan.Document.Deadline,
			Targets:  len(s.Targets),
			Numbered: n,
		}.Text())
	}
}

// verdict says how many targets can be assessed, and counts them by status if any can.
func (s speaker) verdict() (string, []statusCount) {
	var counts []statusCount
	judged := 0
	for _, st := range progress.Statuses {
		n := 0
		for _, t := range s.Targets {
			if t.Progress.Status == st {
				n++
			}
		}
		if st != progress.NotAssessable {
			judged += n
		}
		if n > 0 {
			counts = append(counts, statusCount{s.status(st), n})
		}
	}
	if judged == 0 {
		return s.say(locales.NoneAssessable(len(s.Targets))), nil
	}
	return s.say(locales.SomeAssessable{
		Targets:    len(s.Targets),
		Assessable: judged,
		Others:     len(s.Targets) - judged,
	}.Text()), counts
}

// newest are indicators with a figure of the region, the newest first. A plan or an estimate is no news of how things
// stand, and a figure without an as-of cannot be called new.
func (s speaker) newest(all []*edition.Indicator) []*edition.Indicator {
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
func (s speaker) notNew(newest sourcefile.Date) (n int) {
	for _, f := range s.Figures {
		if f.Observation.Region == s.Home.Code && f.Observation.Reporters == "" && f.Period.AsOf() > newest &&
			f.Publication.Grade.Counts() {
			n++
		}
	}
	return n
}

// shownRecent is how many of the sources that came last are shown.
const shownRecent = 3

// recent are the sources that were recorded last.
func (s speaker) recent() string {
	all := slices.SortedStableFunc(slices.Values(s.Publications), func(a, b *edition.Publication) int {
		return cmp.Or(cmp.Compare(b.Recorded, a.Recorded), cmp.Compare(b.ID, a.ID))
	})
	return s.sources("home", all[:min(shownRecent, len(all))])
}

// known counts the targets with a figure or evidence.
func (c articleCard) known() (n int) {
	for _, t := range c.Targets {
		if len(t.Known) > 0 || t.Found > 0 {
			n++
		}
	}
	return n
}
