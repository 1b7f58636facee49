package site

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/urls"
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
	v.page = page{v.Name, v.Name + s.sayf("：", ": ") + v.Known, urls.Articles.List(), "data/plan/articles.yaml"}
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
	c.Known = s.sayf("%[1]d个目标中%[2]d个有公开数据或证据；%[3]d项指标有%[4]s的数据。",
		"Public figures or evidence for %[2]d of %[1]d targets; %[3]d indicators have figures of %[4]s.",
		len(c.Targets), c.known(), c.Figures, s.Home.Short())
	return c
}
