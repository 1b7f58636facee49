package cli

import (
	"fmt"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// measureTexts are the words of all measures.
func measureTexts(e *edition.Edition) (all []string) {
	for _, t := range e.Tasks {
		for _, m := range t.Measures {
			all = append(all, m.Name.First())
		}
	}
	return all
}

// timelineTexts are what is dated.
func timelineTexts(e *edition.Edition, l locales.Lang) (all []string) {
	entries, _ := fields.Timeline(e)
	for _, d := range entries {
		all = append(all, d.Text.In(l))
	}
	return all
}

// fitting are the ids of the measures that a filter is to leave.
func fitting(e *edition.Edition, f urls.MeasureFilter) []string {
	ids := []string{}
	for _, t := range e.Tasks {
		in := (f.Task == "" || f.Task == string(t.ID)) &&
			(f.Area == "" || slices.ContainsFunc(t.Articles, func(a *edition.Area) bool {
				return string(a.ID) == f.Area
			})) &&
			(f.Agency == "" || slices.ContainsFunc(slices.Concat(t.Lead, t.Cooperating), func(u *edition.Agency) bool {
				return string(u.ID) == f.Agency
			}))
		for _, m := range t.Measures {
			part := map[string]bool{"": true, urls.Checkable: m.Checkable(), urls.NotCheckable: !m.Checkable()}
			if m.Trace != nil {
				part[string(m.Trace.Part)] = true
			}
			if in && part[f.Part] && (f.Platform == "" || slices.ContainsFunc(m.Entities, func(x *edition.Entity) bool {
				return string(x.ID) == f.Platform
			})) {
				ids = append(ids, string(m.ID))
			}
		}
	}
	return ids
}

const (
	shownMeasures = `Array.from(document.querySelectorAll("[data-filtered] .measure:not([hidden])"), m => m.id)`
	shownTasks    = `document.querySelectorAll("[data-filtered] > section:not([hidden])").length`
	noneFits      = `document.querySelector("[data-empty]").checkVisibility()`
)

// The list of measures shows what the address asks for, says how many that are, and is changed by its form.
func testFilters(t *testing.T, p published, w *window) {
	e := p.edition
	filters := []urls.MeasureFilter{
		{},
		{Part: urls.Checkable},
		{Part: urls.NotCheckable},
		{Agency: string(e.Tasks[0].Lead[0].ID), Task: string(e.Tasks[0].ID)},
	}
	for _, a := range e.Areas {
		filters = append(filters, urls.MeasureFilter{Area: string(a.ID)})
	}
	for _, part := range edition.TraceParts {
		filters = append(filters, urls.MeasureFilter{Part: string(part), Agency: string(e.Tasks[0].Lead[0].ID)})
	}
	for _, x := range e.Entities {
		filters = append(filters, urls.MeasureFilter{Platform: string(x.ID)})
	}
	for n, f := range filters {
		l := locales.Langs[n%len(locales.Langs)]
		w.open(t, f.Page(l))
		w.await(t, `!!document.querySelector(".filter [data-say]:not(:empty)")`)
		want := fitting(e, f)
		if got := ask[[]string](t, w, shownMeasures); !slices.Equal(got, want) {
			t.Errorf("/%s shows %q; expected: %q", f.Page(l), got, want)
		}
		if empty := ask[bool](t, w, noneFits); empty != (len(want) == 0) {
			t.Errorf("/%s: %d measures fit, and that none fits is shown: %v", f.Page(l), len(want), empty)
		}
	}
	testForm(t, p, w)
	testTimeline(t, p, w)
}

// What is typed and chosen stands in the address, and a reset takes it back.
func testForm(t *testing.T, p published, w *window) {
	all := measureTexts(p.edition)
	n := slices.IndexFunc(p.edition.Tasks, func(t *edition.Task) bool { return len(t.Measures) > 0 })
	if n < 0 {
		t.Skip("the plan of data/ has no measures")
	}
	one := p.edition.Tasks[n].Measures[0]
	w.open(t, urls.MeasuresPage.Page(locales.EN)+"#"+string(one.ID))
	w.await(t, `!!document.querySelector(".filter")`)
	w.do(t, chromedp.SendKeys(".filter input", one.Name.EN))
	w.await(t, fmt.Sprintf(`%s.includes(%q)`, shownMeasures, one.ID))
	if got := ask[string](t, w, `new URLSearchParams(location.search).get("q") + location.hash`); got !=
		one.Name.EN+"#"+string(one.ID) {
		t.Errorf("the address says %q", got)
	}
	w.do(t, chromedp.SendKeys(".filter input", " ⁂"))
	w.await(t, noneFits+` && `+shownTasks+` === 0`)
	w.do(t, chromedp.Click(".filter [type=reset]"))
	w.await(t, fmt.Sprintf(`location.search === "" && %s.length === %d`, shownMeasures, len(all)))
}

// The timeline is filtered by area; of many things of one day, only the number of those that fit is said.
func testTimeline(t *testing.T, p published, w *window) {
	all, _ := fields.Timeline(p.edition)
	for _, a := range p.edition.Areas {
		w.open(t, urls.TimelinePage.Page(locales.ZH)+"?area="+string(a.ID))
		w.await(t, `!!document.querySelector(".filter [data-say]:not(:empty)")`)
		want := len(slices.DeleteFunc(slices.Clone(all), func(d fields.TimelineEntry) bool {
			return !slices.Contains(d.Areas, sourcefile.ID(a.ID))
		}))
		got := ask[int](t, w, `Array.from(document.querySelectorAll("[data-filtered] [data-area]"))
			.filter(i => !i.closest("[hidden]")).length`)
		if got != want {
			t.Errorf("of area %s the timeline shows %d entries; expected: %d", a.ID, got, want)
		}
		if !ask[bool](t, w, `Array.from(document.querySelectorAll("[data-count]")).every(c =>
			Number(c.textContent) === c.closest("details").querySelectorAll("[data-area]:not([hidden])").length)`) {
			t.Errorf("of area %s a number is not that of the entries below it", a.ID)
		}
	}
}
