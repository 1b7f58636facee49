package site

import (
	"slices"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// measuresView is the list of all measures, by task, with what its filters offer.
type measuresView struct {
	// Answer says how many there are and in which parts they are.
	Answer    string         `json:"answer"`
	Groups    []measureGroup `json:"groups"`
	Tasks     []choice       `json:"tasks"`
	Parts     []choice       `json:"parts"`
	Platforms []choice       `json:"platforms"`
}

// choice is a value that a filter offers.
type choice struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// measureGroup is a task with its measures, and what its measures are found by.
type measureGroup struct {
	taskCard
	Cooperating []link         `json:"cooperating"`
	AreaIDs     string         `json:"area_ids"`
	AgencyIDs   string         `json:"agency_ids"`
	Measures    []measureBrief `json:"measures"`
}

// measureBrief is a measure in the list of all: its words, and where there is more.
type measureBrief struct {
	measureLine
	Framing bool      `json:"framing"`
	Brief   briefView `json:"brief"`
}

// briefView is what was found of a measure, in a line.
type briefView struct {
	// Part and Platforms are what filters find it by: ids with spaces between them.
	Part      string `json:"part"`
	Platforms string `json:"platforms"`
	// Mark is has for a measure with material since the plan, lacks for one of which nothing was found.
	Mark string `json:"mark"`
	// Found says in which part it is, with the day of the newest material or of the last search.
	Found      string `json:"found"`
	Entities   []link `json:"entities"`
	Indicators []link `json:"indicators"` // with a figure of the region or of a place in it
	Evidence   link   `json:"evidence"`
	Search     link   `json:"search"` // where the last search stands
	Targets    []link `json:"targets"`
}

func newMeasuresView(loc locale) measuresView {
	v := measuresView{Groups: []measureGroup{}, Platforms: []choice{}}
	all, checked := 0, loc.Checked()
	for _, t := range loc.Tasks {
		all += len(t.Measures)
		v.Tasks = append(v.Tasks, choice{string(t.ID), loc.text(taskTitle(t))})
		v.Groups = append(v.Groups, measureGroup{
			taskCard: newTaskCard(loc, t), Cooperating: fields.Each(t.Cooperating, loc.unitLink),
			AreaIDs: joined(t.Articles, func(a *edition.Area) sourcefile.ID { return a.ID }),
			AgencyIDs: joined(slices.Concat(t.Lead, t.Cooperating), func(u *edition.Agency) sourcefile.ID {
				return u.ID
			}),
			Measures: each(loc, t.Measures, newMeasureBrief),
		})
	}
	v.Parts = []choice{{urls.Checkable, loc.ui("measures_checkable")}}
	for _, p := range newTraceParts(loc, checked) {
		v.Parts = append(v.Parts, choice{p.ID, p.Label})
	}
	v.Parts = append(v.Parts, choice{urls.NotCheckable, loc.ui("measures_framing")})
	for _, e := range loc.Entities {
		if slices.ContainsFunc(e.Measures, func(m *edition.Measure) bool { return m.Task != nil }) {
			v.Platforms = append(v.Platforms, choice{string(e.ID), loc.langText(e.Name()).Text})
		}
	}
	v.Answer = loc.text(locales.MeasuresAnswer{
		All: all, Tasks: locales.CountedTasks(len(loc.Tasks)), Traces: locales.Same(traceNote(loc, checked)),
	}.Text())
	return v
}

// joined are ids with spaces between them, as an attribute has them.
func joined[T any](all []T, id func(T) sourcefile.ID) string {
	return strings.Join(fields.Each(all, func(x T) string { return string(id(x)) }), " ")
}

func newMeasureBrief(loc locale, m *edition.Measure) measureBrief {
	v := measureBrief{
		measureLine: newMeasureLine(loc, m), Framing: !m.Checkable(),
		Brief: briefView{
			Part:      urls.NotCheckable,
			Platforms: joined(m.Entities, func(e *edition.Entity) sourcefile.ID { return e.ID }),
			Entities:  fields.Each(m.Entities, loc.entityLink),
			Targets: fields.Each(loc.targetsOf(m), func(t *edition.Target) link {
				return link{Href: loc.href(urls.Targets, t.ID), Text: upper(t.ID)}
			}),
		},
	}
	if m.Trace == nil {
		v.Brief.Found = loc.ui("measures_framing")
		return v
	}
	v.Brief.trace(loc, m)
	return v
}

// trace says what was found of a measure that can be checked.
func (v *briefView) trace(loc locale, m *edition.Measure) {
	t := m.Trace
	v.Part, v.Found = urls.Checkable+" "+string(t.Part), foundWhen(loc, t)
	switch {
	case t.Part == edition.SincePlan:
		v.Mark = "has"
	case len(t.Figures)+len(t.Evidence) == 0:
		v.Mark = "lacks"
	}
	for _, f := range t.Figures {
		l := loc.linkTo(loc.href(urls.Indicators, f.Indicator.ID), f.Indicator.Name)
		if !slices.Contains(v.Indicators, l) {
			v.Indicators = append(v.Indicators, l)
		}
	}
	if n := len(t.Evidence); n > 0 {
		v.Evidence = link{Href: loc.clause(m.ID).Href, Text: loc.text(locales.CountedEvidence(n))}
	}
	if len(t.Searches) > 0 {
		v.Search = link{Href: loc.clause(m.ID).Href, Text: loc.ui("measures_search")}
		if i := t.Searches[0].Indicator; i != nil {
			v.Search.Href = loc.href(urls.Indicators, i.ID)
		}
	}
}

// foundWhen says in which part a measure is, with the time of the newest material that puts it there or, where nothing
// was found, the day of the last search.
func foundWhen(loc locale, t *edition.Trace) string {
	part, newest, said := locales.Label(t.Part), sourcefile.Date(""), locales.Text{}
	material := func(why progress.TraceReason, day sourcefile.Date, when func() locales.Text) {
		if day > newest && (t.Part != edition.SincePlan || why == progress.Counted) {
			newest, said = day, when()
		}
	}
	for _, f := range t.Figures {
		material(f.Reason, f.Point.Period.AsOf(), func() locales.Text { return narrative.Period(f.Point.Period) })
	}
	for _, e := range t.Evidence {
		if e.Date != "" {
			material(e.Reason, e.Date.First(), func() locales.Text { return narrative.Partial(e.Date) })
		}
	}
	switch {
	case newest != "":
		part = locales.PartNewest{Part: part, When: said}.Text()
	case len(t.Searches) > 0 && len(t.Figures)+len(t.Evidence) == 0:
		part = locales.PartSearched{Part: part, Day: narrative.Date(t.Searches[0].SearchedOn)}.Text()
	}
	return locales.Capital(loc.text(part))
}

// targetsOf are the targets for which something of the measure is judged: an indicator, or a line of a checklist.
func (loc locale) targetsOf(m *edition.Measure) (all []*edition.Target) {
	for _, t := range loc.Targets {
		if slices.ContainsFunc(t.Facets, func(f *edition.Facet) bool {
			return slices.ContainsFunc(f.Indicators, func(i *edition.Indicator) bool {
				return slices.Contains(m.Indicators, i)
			}) || slices.ContainsFunc(f.Items, func(i *edition.Item) bool { return m.Holds(i.ID) })
		}) {
			all = append(all, t)
		}
	}
	return all
}
