package site

import (
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

type agencyView struct {
	ID       string `json:"id"`
	Href     string `json:"href"`
	Name     string `json:"name"`
	FullName string `json:"full_name"`
	Kind     string `json:"kind"`
	page
	heardView
	Leads      []taskCard   `json:"leads"`
	Cooperates []taskCard   `json:"cooperates"`
	Safeguards []link       `json:"safeguards"`
	Targets    []targetLine `json:"targets"`
	// Latest are the newest figures of what it usually publishes, Missing the indicators without any.
	Latest   string          `json:"latest"`
	Missing  []indicatorCard `json:"missing"`
	Compiled string          `json:"compiled"`
	// Stated is what it has said will come out, each with the words' source.
	Stated []link `json:"stated"`
	// Requests are those that were made to it, the newest first.
	Requests []askedView `json:"requests"`
	// Settles is what publications of its would settle.
	Settles []settledView `json:"settles"`
	// InTasks reports an agency that leads or supports a task, rather than being only named.
	InTasks bool `json:"in_tasks"`
	// Measures is the list of the measures of its tasks.
	Measures string `json:"measures"`
	// Roles is the unit's line in the matrix: for each task lead, support or nothing.
	Roles []roleView `json:"roles"`
}

type roleView struct {
	Task string `json:"task"`
	Role string `json:"role"` // lead, support or ""
	// Href is the list of the task's measures.
	Href string `json:"href"`
}

func newAgencyView(loc locale, u *edition.Agency) agencyView {
	v := agencyView{
		page: page{
			loc.text(u.Name()), agencyAnswer(loc, u), urls.Units.Document(string(u.ID)),
			"data/plan/units.yaml",
		},
		heardView: newHeardView(loc, u.Heard()...), InTasks: len(u.Leads)+len(u.Cooperates) > 0,
		ID: string(u.ID), Href: loc.href(urls.Units, u.ID), Name: loc.text(u.Name()), FullName: u.FullName,
		Kind:  loc.text(locales.Label(u.Kind)),
		Leads: each(loc, u.Leads, newTaskCard), Cooperates: each(loc, u.Cooperates, newTaskCard),
		Safeguards: fields.Each(u.Safeguards, func(m *edition.Measure) link {
			return loc.linkTo(urls.PlanPage.Page(loc.lang)+"#"+string(m.ID), m.Name)
		}),
		Targets: each(loc, u.Targets, newTargetLine), Latest: latestFragment(loc, "units/"+string(u.ID), u.Publishes),
		Requests: each(loc, u.Asked, newAskedView),
		Settles:  each(loc, loc.named.Settles(loc.Edition, u), newSettledView),
		Compiled: sourcesFragment(loc, "units/"+string(u.ID)+".compiled", newestFirst(u.Compiled)),
	}
	if v.InTasks {
		v.Measures = urls.MeasureFilter{Agency: string(u.ID)}.Page(loc.lang)
	}
	v.Stated = fields.Each(u.Stated, func(r *edition.Release) link {
		return link{Href: string(r.URL), Text: loc.text(narrative.StatedRelease(r))}
	})
	_, v.Missing = splitKnown(loc, u.Publishes)
	for _, t := range loc.Tasks {
		role := ""
		switch {
		case slices.Contains(u.Leads, t):
			role = "lead"
		case slices.Contains(u.Cooperates, t):
			role = "support"
		}
		href := urls.MeasureFilter{Agency: string(u.ID), Task: string(t.ID)}.Page(loc.lang)
		v.Roles = append(v.Roles, roleView{string(t.ID), role, href})
	}
	return v
}

// settledView is what an agency's publications would settle of a target.
type settledView struct {
	Target link        `json:"target"`
	Area   string      `json:"area"`
	Asked  []askedFrom `json:"asked"`
}

// askedFrom is what would be enough, and the requests for it.
type askedFrom struct {
	Said     string          `json:"said"`
	Requests []indicatorAsks `json:"requests"`
}

// indicatorAsks is an indicator, empty for a checklist, and the request for it, nil where it stands elsewhere.
type indicatorAsks struct {
	Indicator link         `json:"indicator"`
	Request   *requestView `json:"request"`
}

func newSettledView(loc locale, s narrative.Settled) settledView {
	v := settledView{
		Target: loc.linkTo(loc.href(urls.Targets, s.Target.ID), s.Target.Name()), Area: string(s.Target.Area.ID),
	}
	v.Target.Text = upper(s.Target.ID) + " " + v.Target.Text
	for _, a := range s.Enough {
		asked := askedFrom{Said: loc.text(a.Said)}
		for _, r := range a.Requests {
			of := indicatorAsks{Request: newRequestView(loc, r.Request)}
			if i := r.Indicator; i != nil {
				of.Indicator = loc.linkTo(loc.href(urls.Indicators, i.ID), i.Name)
			}
			asked.Requests = append(asked.Requests, of)
		}
		v.Asked = append(v.Asked, asked)
	}
	return v
}

// agencyAnswer says in a sentence what a unit leads and supports and how much of what it usually publishes was found.
func agencyAnswer(loc locale, u *edition.Agency) string {
	var said []string
	if n := len(u.Leads); n > 0 {
		said = append(said, loc.text(locales.LeadsTasks(n)))
	}
	if n := len(u.Cooperates); n > 0 {
		said = append(said, loc.text(locales.SupportsTasks(n)))
	}
	if len(said) == 0 {
		said = []string{loc.text(locales.NoPartInTasks())}
	}
	if n := len(u.Publishes); n > 0 {
		known, _ := splitKnown(loc, u.Publishes)
		said = append(said, loc.text(
			locales.UsuallyPublishes{All: n, Known: len(known), Region: loc.Home.Short()}.Text()))
	}
	return locales.Capital(loc.text(locales.FullStop(locales.Same(loc.joined(locales.Duties, said)))))
}
