package site

import (
	"slices"

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/words"
)

type unitView struct {
	ID       string `json:"id"`
	Href     string `json:"href"`
	Name     string `json:"name"`
	FullName string `json:"full_name"`
	Kind     string `json:"kind"`
	page
	Leads      []taskCard      `json:"leads"`
	Cooperates []taskCard      `json:"cooperates"`
	Safeguards []link          `json:"safeguards"`
	Targets    []targetCard    `json:"targets"`
	Publishes  []indicatorCard `json:"publishes"`
	Compiled   []publication   `json:"compiled"`
	// Roles is the unit's line in the matrix: for each task lead, support or nothing.
	Roles []roleView `json:"roles"`
}

type roleView struct {
	Task string `json:"task"`
	Role string `json:"role"` // lead, support or ""
}

func (s speaker) unit(u *edition.Unit) unitView {
	v := unitView{
		page: page{
			s.say(u.Name()),
			s.sayf("%s在方案中牵头%s、配合%s。", "%s: leads %s of the plan, supports %s.", u.Name(),
				count(len(u.Leads), "项任务", "task", "tasks"), count(len(u.Cooperates), "项任务", "task", "tasks")),
			api.Units.Document(string(u.ID)), "data/plan/units.yaml",
		},
		ID: string(u.ID), Href: s.href(api.Units, u.ID), Name: s.say(u.Name()), FullName: u.FullName, Kind: s.say(words.Of(u.Kind)),
		Leads: each(u.Leads, s.taskCard), Cooperates: each(u.Cooperates, s.taskCard),
		Safeguards: each(u.Safeguards, func(m *edition.Measure) link {
			return link{Href: api.PlanPage.Page(s.lang) + "#" + string(m.ID), Text: s.say(m.Name)}
		}),
		Targets: each(u.Targets, s.targetCard), Publishes: each(u.Publishes, s.indicatorCard), Compiled: each(newestFirst(u.Compiled), s.publication),
	}
	for _, t := range s.Tasks {
		role := ""
		switch {
		case slices.Contains(u.Leads, t):
			role = "lead"
		case slices.Contains(u.Cooperates, t):
			role = "support"
		}
		v.Roles = append(v.Roles, roleView{string(t.ID), role})
	}
	return v
}
