package site

import (
	"strconv"
	"strings"

	"five-areas/generator/internal/chart"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// homeTarget is a target in a list, with what was found of it in a line.
type homeTarget struct {
	Href     string     `json:"href"`
	Text     langString `json:"text"`
	Area     string     `json:"area"`
	AreaName string     `json:"area_name"`
	Status   statusView `json:"status"`
	Assessed bool       `json:"assessed"`
	Found    []link     `json:"found"`
}

// homeTargets are all targets, by the areas: those of none come last.
func homeTargets(loc locale) (all []homeTarget) {
	for _, a := range loc.Areas {
		all = append(all, each(loc, a.Targets, newHomeTarget)...)
	}
	return all
}

func newHomeTarget(loc locale, t *edition.Target) homeTarget {
	c := newTargetCard(loc, t)
	v := homeTarget{
		Href: c.Href, Text: c.Text, Area: c.Area, AreaName: c.Article, Status: c.Status,
		Assessed: t.Progress.Status != progress.NotAssessable,
	}
	var all []*edition.Indicator
	for _, f := range t.Facets {
		all = append(all, f.Indicators...)
	}
	if l, ok := newestOfHome(loc, all); ok {
		v.Found = append(v.Found, l)
	}
	if c.Items > 0 {
		v.Found = append(v.Found, link{
			Href: c.Href, Text: locales.Capital(
				loc.text(locales.ItemsWithEvidence{Items: c.Items, Found: c.Found}.Text())),
		})
	}
	if len(v.Found) == 0 {
		v.Found = append(v.Found, foundElsewhere(loc, all))
	}
	return v
}

// newestOfHome is the newest figure of the region among some indicators, or a share that is computed here where that is
// newer.
func newestOfHome(loc locale, all []*edition.Indicator) (newest link, found bool) {
	last := sourcefile.Date("")
	add := func(i *edition.Indicator, day sourcefile.Date, href, value, period string) {
		if found && day <= last {
			return
		}
		last, found = day, true
		newest = link{Href: href, Text: loc.text(locales.FoundOfHome{
			Name: locales.IndicatorNamed(i.Name), Value: locales.Same(value), Time: locales.Same(period),
		}.Text())}
	}
	for _, i := range all {
		c := cardOf(loc, i)
		if i.Latest == nil {
			continue
		}
		add(i, i.Latest.Period.AsOf(), c.Latest.Source.Href+c.Latest.Fragment, c.Latest.Quantity, c.Latest.Period)
		if c.Derived != nil {
			newestComputed := i.Computed[len(i.Computed)-1]
			add(i, newestComputed.Period.AsOf(), c.Href, c.Derived.Quantity, loc.joined(locales.Parts, []string{
				c.Derived.Period, loc.text(locales.ComputedHere()),
			}))
		}
	}
	return newest, found
}

// foundElsewhere is the newest figure of the nation, or else that there are only others' or none.
func foundElsewhere(loc locale, all []*edition.Indicator) link {
	var newest *edition.Figure
	others := false
	for _, i := range all {
		others = others || loc.Availability.Nearest(i) == edition.ElsewhereFound
		for _, f := range i.Figures {
			if f.Observation.Region == model.Nation && f.Reporters == nil && f.Relation == "" && f.KnownTo == "" &&
				f.Publication.Grade.Counts() && f.Nature == model.Actual && !f.Point.Period.NotLater &&
				(newest == nil || f.Point.Period.AsOf() > newest.Point.Period.AsOf()) {
				newest = f
			}
		}
	}
	switch {
	case newest != nil:
		v := newFigureView(loc, newest)
		value := v.Quantity
		if len(v.Changes) > 0 {
			value = v.Changes[0]
		}
		return link{Href: v.Source.Href + v.Fragment, Text: loc.text(locales.FoundElsewhere{
			Region: newest.Region.Short(), Name: locales.IndicatorNamed(newest.Indicator.Name),
			Value: locales.Same(value), Time: locales.Same(v.Period),
		}.Text())}
	case others:
		return link{Text: locales.Capital(loc.text(locales.FoundOnlyOthers()))}
	}
	nation := loc.Edition.Region(model.Nation).Short()
	return link{Text: locales.Capital(loc.text(locales.FoundNowhere{Nation: nation, Region: loc.Home.Short()}.Text()))}
}

// taskRows are the tasks, a row each: of how many of its measures something was found, as a strip of cells on one scale
// and in numbers.
func taskRows(loc locale) string {
	w := &rowWriter{locale: loc}
	unsearched := edition.CountTraces(loc.Checked())[3].Count > 0
	for _, t := range loc.Tasks {
		counts := edition.CountTraces(t.Measures)
		strip := chart.Parts{Title: traceNote(loc, t.Measures)}
		var numbers []string
		for i, c := range counts {
			strip.Counts[i] = c.Count
			if i < 3 || unsearched {
				numbers = append(numbers, strconv.Itoa(c.Count))
			}
		}
		w.Open("li").Attr("class", "a-"+area(t.Articles))
		w.link(link{
			Href: loc.href(urls.Tasks, t.ID),
			Text: loc.text(locales.Joined(locales.Sentences, narrative.TaskNumber(t), t.Title)),
		})
		w.Open("span").Attr("class", "found-parts")
		if strip.SVG() == nil {
			w.Text(strip.Title)
		} else {
			w.Draw(strip).Open("span").Attr("aria-hidden", "true").Text(strings.Join(numbers, "·")).Close()
		}
		w.Close().Close().Text("\n")
	}
	return loc.fragments.add("home.tasks", &w.Writer)
}
