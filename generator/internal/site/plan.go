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
	add := func(zh, en, value string) { facts = append(facts, factView{s.sayf(zh, en), value}) }
	add("发文字号", "Document number", issue.DocumentNo)
	add("索引号", "Index number", issue.IndexNo)
	add("发布机构", "Publisher", s.say(s.Bodies[issue.Publisher].Name))
	add("成文日期", "Date of writing", s.say(narrative.Date(issue.Written)))
	add("公文时效", "Validity", s.say(issue.Validity))
	add("主题分类", "Subject", s.say(issue.Subject))
	add("上位文件", "Implements", s.sayf("%s（%s）", "%s (%s)", locales.Text{ZH: issue.BasedOn.ZH, EN: issue.BasedOn.EN},
		issue.BasedOn.DocumentNo))
	v := planView{
		page: page{s.say(issue.Title), s.sayf("%[1]s，%[2]s，%[3]s。", "%[1]s, %[2]s, %[3]s.", issue.Title,
			issue.DocumentNo, narrative.Date(issue.Written)), urls.Plan, "data/plan/text.txt"},
		Facts: facts, Preamble: issue.Preamble.ZH, GoalZH: p.Goal.ZH, Targets: fields.Each(s.Targets, s.targetCard),
		SafeguardsTitle: s.say(p.Safeguards.Title), SafeguardsZH: p.Safeguards.Text,
		Safeguards: fields.Each(s.Safeguards, s.measure),
		Tasks: fields.Each(s.Tasks, func(t *edition.Task) planTask {
			return planTask{s.taskCard(t), t.Text, t.UnitsText}
		}),
	}
	return v
}
