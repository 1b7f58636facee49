package site

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

type planView struct {
	page
	Facts           []factView    `json:"facts"`
	Preamble        string        `json:"preamble"`
	GoalZH          string        `json:"goal_zh"`
	Targets         []targetCard  `json:"targets"`
	Tasks           []planTask    `json:"tasks"`
	SafeguardsTitle string        `json:"safeguards_title"`
	SafeguardsZH    string        `json:"safeguards_zh"`
	Safeguards      []measureView `json:"safeguards"`
	heardView
}

type planTask struct {
	Card      taskCard `json:"card"`
	TextZH    string   `json:"text_zh"`
	UnitsText string   `json:"units_text"`
}

type factView struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

func newPlanView(loc locale) planView {
	p, issue := loc.Plan, loc.Plan.Document
	facts := []factView{}
	add := func(name locales.Text, value string) { facts = append(facts, factView{loc.text(name), value}) }
	add(locales.DocumentNumber(), issue.DocumentNo)
	add(locales.IndexNumber(), issue.IndexNo)
	add(locales.DocumentPublisher(), loc.text(loc.Bodies[issue.Publisher].Name))
	add(locales.DocumentDate(), loc.text(narrative.Date(issue.Written)))
	add(locales.DocumentValidity(), loc.text(issue.Validity))
	add(locales.DocumentSubject(), loc.text(issue.Subject))
	add(locales.Implements(), loc.text(locales.Bracketed{
		Said:   issue.BasedOn.Name(),
		Remark: locales.Same(issue.BasedOn.DocumentNo),
	}.Text()))
	var heard []any
	for _, m := range loc.Safeguards {
		heard = append(heard, m.Heard()...)
	}
	v := planView{
		heardView: newHeardView(loc, heard...),
		page: page{loc.text(issue.Title), loc.text(locales.Document{
			Title:  issue.Title,
			Number: locales.Same(issue.DocumentNo),
			Day:    narrative.Date(issue.Written),
		}.Text()), urls.Plan, "data/plan/text.txt"},
		Facts: facts, Preamble: issue.Preamble.First(), GoalZH: p.Goal.Name().First(),
		Targets:         each(loc, loc.Targets, newTargetCard),
		SafeguardsTitle: loc.text(p.Safeguards.Title), SafeguardsZH: p.Safeguards.Text,
		Safeguards: each(loc, loc.Safeguards, newMeasureView),
		Tasks: fields.Each(loc.Tasks, func(t *edition.Task) planTask {
			return planTask{newTaskCard(loc, t), t.Text, t.UnitsText}
		}),
	}
	return v
}
