package site

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

type articleCard struct {
	ID      string       `json:"id"`
	Href    string       `json:"href"`
	Name    string       `json:"name"`
	Targets []targetCard `json:"targets"`
	Tasks   int          `json:"tasks"`
	Figures int          `json:"figures"`
	// Known says how many of the area's targets have a figure of the region.
	Known string `json:"known"`
}

type articleView struct {
	articleCard
	page
	TaskList       []taskCard      `json:"task_list"`
	Latest         string          `json:"latest"`
	IndicatorsNone []indicatorCard `json:"indicators_none"`
}

func (s speaker) article(a *edition.Article) articleView {
	v := articleView{articleCard: s.articleCard(a), TaskList: fields.Each(a.Tasks, s.taskCard)}
	v.Latest = s.latest("articles/"+string(a.ID), a.Indicators)
	_, v.IndicatorsNone = s.known(a.Indicators)
	v.page = page{
		v.Name, s.say(locales.Labelled{Label: a.Name, Said: locales.Same(v.Known)}.Text()), urls.Articles.List(),
		"data/plan/articles.yaml",
	}
	return v
}

func (s speaker) articleCard(a *edition.Article) articleCard {
	c := articleCard{
		ID: string(a.ID), Href: s.href(urls.Articles, a.ID), Name: s.say(a.Name),
		Targets: fields.Each(a.Targets, s.targetCard), Tasks: len(a.Tasks),
	}
	for _, i := range a.Indicators {
		if i.Latest != nil {
			c.Figures++
		}
	}
	c.Known = s.say(locales.KnownOfArea{
		Targets: len(c.Targets),
		Known:   c.known(),
		Figures: c.Figures,
		Region:  s.Home.Short(),
	}.Text())
	return c
}
