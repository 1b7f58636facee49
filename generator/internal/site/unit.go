package site

import (
	"slices"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

type unitView struct {
	ID       string `json:"id"`
	Href     string `json:"href"`
	Name     string `json:"name"`
	FullName string `json:"full_name"`
	Kind     string `json:"kind"`
	page
	Leads      []taskCard   `json:"leads"`
	Cooperates []taskCard   `json:"cooperates"`
	Safeguards []link       `json:"safeguards"`
	Targets    []targetLine `json:"targets"`
	// Latest are the newest figures of what it usually publishes, Missing the indicators without any.
	Latest   string          `json:"latest"`
	Missing  []indicatorCard `json:"missing"`
	Compiled string          `json:"compiled"`
	// InTasks tells a unit that leads or supports a task from one that the plan only names.
	InTasks bool `json:"in_tasks"`
	// Roles is the unit's line in the matrix: for each task lead, support or nothing.
	Roles []roleView `json:"roles"`
}

type roleView struct {
	Task string `json:"task"`
	Role string `json:"role"` // lead, support or ""
}

func (s speaker) unit(u *edition.Unit) unitView {
	v := unitView{
		page:    page{s.say(u.Name()), s.unitAnswer(u), urls.Units.Document(string(u.ID)), "data/plan/units.yaml"},
		InTasks: len(u.Leads)+len(u.Cooperates) > 0,
		ID:      string(u.ID), Href: s.href(urls.Units, u.ID), Name: s.say(u.Name()), FullName: u.FullName,
		Kind:  s.say(locales.Label(u.Kind)),
		Leads: fields.Each(u.Leads, s.taskCard), Cooperates: fields.Each(u.Cooperates, s.taskCard),
		Safeguards: fields.Each(u.Safeguards, func(m *edition.Measure) link {
			return s.linkTo(urls.PlanPage.Page(s.lang)+"#"+string(m.ID), m.Name)
		}),
		Targets: fields.Each(u.Targets, s.targetLine), Latest: s.latest("units/"+string(u.ID), u.Publishes),
		Compiled: s.sources("units/"+string(u.ID)+".compiled", newestFirst(u.Compiled)),
	}
	_, v.Missing = s.known(u.Publishes)
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

// unitAnswer says in a sentence what a unit leads and supports and how much of what it usually publishes was found.
func (s speaker) unitAnswer(u *edition.Unit) string {
	var said []string
	if n := len(u.Leads); n > 0 {
		said = append(said, s.say(locales.LeadsTasks(n)))
	}
	if n := len(u.Cooperates); n > 0 {
		said = append(said, s.say(locales.SupportsTasks(n)))
	}
	if len(said) == 0 {
		said = []string{s.say(locales.NoPartInTasks())}
	}
	if n := len(u.Publishes); n > 0 {
		known, _ := s.known(u.Publishes)
		said = append(said, s.say(locales.UsuallyPublishes{All: n, Known: len(known), Region: s.Home.Short()}.Text()))
	}
	return locales.Capital(s.say(locales.FullStop(locales.Same(s.joined(locales.Duties, said)))))
}
