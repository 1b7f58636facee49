package site

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

type areaCard struct {
	ID      string       `json:"id"`
	Href    string       `json:"href"`
	Name    string       `json:"name"`
	Targets []targetCard `json:"targets"`
	Tasks   int          `json:"tasks"`
	Figures int          `json:"figures"`
	// Known says how many of the area's targets have a figure of the region.
	Known string `json:"known"`
}

type areaView struct {
	areaCard
	page
	TaskList       []taskCard      `json:"task_list"`
	Measures       string          `json:"measures"` // the list of its tasks' measures
	Latest         string          `json:"latest"`
	IndicatorsNone []indicatorCard `json:"indicators_none"`
}

func newAreaView(loc locale, a *edition.Area) areaView {
	v := areaView{areaCard: newAreaCard(loc, a), TaskList: each(loc, a.Tasks, newTaskCard)}
	v.Measures = urls.MeasureFilter{Area: string(a.ID)}.Page(loc.lang)
	v.Latest = latestFragment(loc, "articles/"+string(a.ID), a.Indicators)
	_, v.IndicatorsNone = splitKnown(loc, a.Indicators)
	v.page = page{
		v.Name, loc.text(locales.Labelled{Label: a.Name, Said: locales.Same(v.Known)}.Text()), urls.Areas.List(),
		"data/plan/articles.yaml",
	}
	return v
}

func newAreaCard(loc locale, a *edition.Area) areaCard {
	c := areaCard{
		ID: string(a.ID), Href: loc.href(urls.Areas, a.ID), Name: loc.text(a.Name),
		Targets: each(loc, a.Targets, newTargetCard), Tasks: len(a.Tasks),
	}
	for _, i := range a.Indicators {
		if i.Latest != nil {
			c.Figures++
		}
	}
	c.Known = loc.text(locales.KnownOfArea{
		Targets: len(c.Targets),
		Known:   c.known(),
		Figures: c.Figures,
		Region:  loc.Home.Short(),
	}.Text())
	return c
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
