package site

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
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

func (s speaker) plan() planView {
	p, issue := s.Plan, s.Plan.Document
	facts := []factView{}
	add := func(name locales.Text, value string) { facts = append(facts, factView{s.say(name), value}) }
	add(locales.DocumentNumber(), issue.DocumentNo)
	add(locales.IndexNumber(), issue.IndexNo)
	add(locales.DocumentPublisher(), s.say(s.Bodies[issue.Publisher].Name))
	add(locales.DocumentDate(), s.say(narrative.Date(issue.Written)))
	add(locales.DocumentValidity(), s.say(issue.Validity))
	add(locales.DocumentSubject(), s.say(issue.Subject))
	add(locales.Implements(), s.say(locales.Bracketed{
		Said:   issue.BasedOn.Name(),
		Remark: locales.Same(issue.BasedOn.DocumentNo),
	}.Text()))
	v := planView{
		page: page{s.say(issue.Title), s.say(locales.Document{
			Title:  issue.Title,
			Number: locales.Same(issue.DocumentNo),
			Day:    narrative.Date(issue.Written),
		}.Text()), urls.Plan, "data/plan/text.txt"},
		Facts: facts, Preamble: issue.Preamble.First(), GoalZH: p.Goal.Name().First(),
		Targets:         fields.Each(s.Targets, s.targetCard),
		SafeguardsTitle: s.say(p.Safeguards.Title), SafeguardsZH: p.Safeguards.Text,
		Safeguards: fields.Each(s.Safeguards, s.measure),
		Tasks: fields.Each(s.Tasks, func(t *edition.Task) planTask {
			return planTask{s.taskCard(t), t.Text, t.UnitsText}
		}),
	}
	return v
}
