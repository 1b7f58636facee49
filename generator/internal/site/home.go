package site

import (
	"cmp"
	"slices"
	"time"

	"five-areas/generator/internal/chart"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

type homeView struct {
	Title string `json:"title"`
	// Answer is how much time is left, and how far the targets can be assessed.
	Answer   string        `json:"answer"`
	Statuses []statusCount `json:"statuses"` // of the targets, where any can be assessed
	Timeline string        `json:"timeline"`
	// Known are the one fact of each area that has one, None names those that have none.
	Known      []knownView   `json:"known"`
	None       string        `json:"none"`
	Background *areaLine     `json:"background"`
	Unknown    unknownView   `json:"unknown"`
	Leads      leadsView     `json:"leads"`
	Targets    []homeTarget  `json:"targets"`
	Traces     []tracePart   `json:"traces"` // what was found of all measures that can be checked
	Tasks      string        `json:"tasks"`  // a row each
	TaskCount  int           `json:"task_count"`
	Newest     *newestFigure `json:"newest"`
}

type statusCount struct {
	statusView
	Number int `json:"number"`
}

// newestFigure is the newest figure of the region, with its indicator.
type newestFigure struct {
	Indicator link       `json:"indicator"`
	Figure    figureView `json:"figure"`
}

func newHomeView(loc locale) homeView {
	v := homeView{
		Title: loc.text(locales.HomeTitle(loc.homeName())), Statuses: targetStatuses(loc),
		Timeline: loc.fragments.draw("home.timeline", timeline(loc)),
		Unknown:  newUnknownView(loc), Leads: newLeadsView(loc), Targets: homeTargets(loc),
		Traces: newTraceParts(loc, loc.Checked()), Tasks: taskRows(loc), TaskCount: len(loc.Tasks),
	}
	v.Answer = loc.joined(locales.Sentences, []string{timeLeft(loc), assessed(loc, v.Statuses)})
	v.Known, v.None = knownLines(loc)
	if loc.Background != nil {
		v.Background = &areaLine{
			Said: loc.text(loc.named.Background(loc.Background)), Parts: loc.factParts(loc.Background),
		}
	}
	if all := newestIndicators(loc, loc.Indicators); len(all) > 0 {
		card := cardOf(loc, all[0])
		v.Newest = &newestFigure{link{Href: card.Href, Text: card.Name}, *card.Latest}
	}
	return v
}

// timeLeft says how many days remain until the deadline.
func timeLeft(loc locale) string {
	deadline := loc.Assessment.Deadline.Date
	days := daysBetween(loc.AsOf, deadline)
	if days < 0 {
		return loc.text(locales.HomeDaysPast(narrative.AsOf(deadline), -days))
	}
	return loc.text(locales.HomeDaysLeft(narrative.AsOf(deadline), days))
}

func daysBetween(from, to sourcefile.Date) int {
	return int(to.Time().Sub(from.Time()) / (24 * time.Hour))
}

// targetStatuses counts the targets by status; none where none can be assessed.
func targetStatuses(loc locale) (counts []statusCount) {
	judged := false
	for _, st := range progress.Statuses {
		n := 0
		for _, t := range loc.Targets {
			if t.Progress.Status == st {
				n++
			}
		}
		if n > 0 {
			judged = judged || st != progress.NotAssessable
			counts = append(counts, statusCount{newStatusView(loc, st), n})
		}
	}
	if !judged {
		return nil
	}
	return counts
}

// assessed says how many targets have a number, and how many of them can be assessed.
func assessed(loc locale, statuses []statusCount) string {
	all, others := len(loc.Targets), len(loc.Targets)
	var numbers locales.Text
	switch n := countNumbered(loc); n {
	case 0:
		numbers = locales.HomeTargetsWords(all)
	case all:
		numbers = locales.HomeTargetsNumbers(all)
	default:
		numbers = locales.HomeTargetsSomeNumbers{Targets: all, Numbered: n}.Text()
	}
	var said []locales.Text
	for _, s := range statuses {
		if s.ID != string(progress.NotAssessable) {
			others -= s.Number
			said = append(said, locales.HomeStatusCount(locales.Label(progress.Status(s.ID)), s.Number))
		}
	}
	verdict := locales.HomeNoneAssessable(numbers)
	switch list := narrative.List(said...); {
	case len(said) > 0 && others == 0:
		return loc.text(locales.HomeAllAssessable{Numbers: numbers, Statuses: list}.Text())
	case len(said) > 0:
		verdict = locales.HomeSomeAssessable{
			Numbers: numbers, Statuses: list, Assessable: all - others, Others: others,
		}.Text()
	}
	return loc.joined(locales.Sentences, []string{loc.text(verdict), loc.text(locales.HomeNotNothing())})
}

// timeline draws today between the day of the plan and the deadline.
func timeline(loc locale) chart.Timeline {
	start, end := loc.Assessment.Start, loc.Assessment.Deadline.Date
	n := daysBetween(start, loc.AsOf)
	return chart.Timeline{
		From: start.Time(), To: end.Time(), Now: loc.AsOf.Time(),
		Title: loc.text(locales.TimelineTitle{
			Issued: narrative.Date(start), Deadline: narrative.Date(end), N: n,
		}.Text()),
		First: loc.text(locales.TimelineIssued(narrative.Date(start))),
		Last:  loc.text(locales.TimelineDeadline(narrative.Date(end))), Today: loc.text(locales.TimelineToday(n)),
	}
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
