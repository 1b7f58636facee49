package site

import (
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// entityView is a platform, product or the like in the list of all and, where it has one, on its own page. Title is ""
// where it has none.
type entityView struct {
	page
	heardView
	ID      string     `json:"id"`
	Href    string     `json:"href"` // of its own page; "" where it has none
	Name    string     `json:"name"`
	English string     `json:"english"`
	Kind    string     `json:"kind"`
	Note    langString `json:"note"`
	// Measures are the plan's words about it, with what could show that they are carried out.
	Measures []measureView `json:"measures"`
	// Known and Evidence are what its measures have, each once.
	Known    []indicatorCard `json:"known"`
	Evidence []evidenceView  `json:"evidence"`
	// Looked are the searches for what its measures have, one line for each thing that was looked for.
	Looked []lookedView `json:"looked"`
	// Summary says what was found of its measures, by parts; "" where none can be checked.
	Summary string `json:"summary"`
	// Heard lead to what organisations say about it.
	Heard []link `json:"heard"`
	entityPage
}

// entityPage is what only an entity's own page says.
type entityPage struct {
	Tasks []taskInCharge `json:"tasks"`
	// Safeguards are those of its measures that are none of a task.
	Safeguards []link      `json:"safeguards"`
	Cards      []knownCard `json:"cards"`
	// Others are the figures that stand on no card: earlier ones, and those of places and institutions.
	Others *figureTable `json:"others"`
	// Missing are the indicators of which no figure is shown.
	Missing []indicatorCard `json:"missing"`
	Copies  string          `json:"copies"` // that no publisher's own site was searched, where that is so
	// Requests ask for the documents of the measures for which nothing since the plan was found.
	Requests []*requestView `json:"requests"`
	Sources  string         `json:"sources"`
	Cite     citeView       `json:"cite"`
}

// taskInCharge is a task with all who have a part in it.
type taskInCharge struct {
	taskCard
	Cooperating []link `json:"cooperating"`
}

func newEntityView(loc locale, x *edition.Entity) entityView {
	v := entityView{
		ID: string(x.ID), Name: x.Name().First(), Kind: loc.text(locales.Label(x.Kind)),
		Measures: each(loc, x.Measures, newMeasureView), Heard: responseLinks(loc, x.Heard()...),
		Looked: entityLooked(loc, x),
	}
	if !loc.lang.First() {
		v.English = loc.text(x.Name())
	}
	if x.Note != nil {
		v.Note = loc.note(x.Note)
	}
	for i := range v.Measures { // what was found stands together, and the entity itself needs no link
		m := &v.Measures[i]
		m.Known, m.Missing, m.Evidence, m.Searched = nil, nil, nil, ""
		m.Entities = slices.DeleteFunc(m.Entities, func(l link) bool { return l == loc.entityLink(x) })
	}
	if slices.ContainsFunc(x.Measures, (*edition.Measure).Checkable) {
		v.Summary = traceNote(loc, x.Measures)
	}
	if x.HasPage() {
		v.own(loc, x)
	} else {
		v.Known, _ = splitKnown(loc, x.Indicators())
		v.Evidence = each(loc, x.Evidence(), newEvidenceView)
	}
	return v
}

// own adds what the entity's own page says.
func (v *entityView) own(loc locale, x *edition.Entity) {
	v.Href, v.heardView = loc.href(urls.Entities, x.ID), newHeardView(loc, x.Heard()...)
	for _, t := range x.Tasks() {
		v.Tasks = append(v.Tasks, taskInCharge{newTaskCard(loc, t), each(loc, t.Cooperating, locale.unitLink)})
	}
	for _, m := range x.Measures {
		if m.Task == nil {
			v.Safeguards = append(v.Safeguards, loc.linkTo(loc.clause(m.ID).Href, m.Name))
		}
	}
	v.page = page{loc.text(x.Name()), entityAnswer(loc, v), urls.Entities.List(), "data/plan/entities.yaml"}
	v.Cards = knownCards(loc, x.Indicators())
	v.Others = entityFigures(loc, x, v.Cards)
	_, v.Missing = splitKnown(loc, slices.DeleteFunc(x.Indicators(), func(i *edition.Indicator) bool {
		return slices.ContainsFunc(x.Figures(), func(f *edition.Figure) bool { return f.Indicator == i })
	}))
	v.Evidence = each(loc, x.Evidence(), newPlacedEvidence)
	v.Copies = loc.text(narrative.OnlyCopies(x.Searches()))
	v.Requests = each(loc, narrative.RequestsOfMeasures(loc.Edition, x.Measures), newRequestView)
	v.Sources = sourcesFragment(loc, "entities/"+v.ID+".sources", newestFirst(entitySources(x)))
	v.Cite = newCiteView(loc, narrative.CiteEntity(loc.Edition, x))
}

// entityAnswer says what it is, what was found of its measures and who leads their tasks.
func entityAnswer(loc locale, v *entityView) string {
	var lead []link
	for _, t := range v.Tasks {
		for _, u := range t.Lead {
			if !slices.Contains(lead, u) {
				lead = append(lead, u)
			}
		}
	}
	said := locales.EntityAnswer(len(v.Measures), locales.Same(v.Kind))
	if v.Summary != "" && len(lead) > 0 {
		said = locales.Joined(locales.Sentences, said, locales.TaskAnswer{
			Summary: locales.Same(v.Summary), Leads: locales.Same(joinNames(loc, lead)),
		}.Text())
	}
	return locales.Capital(loc.text(said))
}

// entityFigures are the figures that stand on no card, the newest first.
func entityFigures(loc locale, x *edition.Entity, cards []knownCard) *figureTable {
	shown := map[string]bool{}
	for _, c := range cards {
		shown[c.Figure.ID] = true
	}
	others := slices.DeleteFunc(newestFigures(x.Figures()), func(f *edition.Figure) bool { return shown[f.ID()] })
	columns := []string{"indicator", "definition", "source"}
	if slices.ContainsFunc(others, func(f *edition.Figure) bool { return f.Region.Code != loc.Home.Code }) {
		columns = append(columns, "region")
	}
	return newFigureTable(loc, "entities/"+string(x.ID), others, false, columns...)
}

func entitySources(x *edition.Entity) (all []*edition.Publication) {
	add := func(p *edition.Publication) {
		if !slices.Contains(all, p) {
			all = append(all, p)
		}
	}
	for _, f := range x.Figures() {
		add(f.Publication)
	}
	for _, e := range x.Evidence() {
		add(e.Publication)
	}
	return all
}

// entityLooked are the searches for an entity's measures and for their indicators, one line for each that was looked
// for.
func entityLooked(loc locale, x *edition.Entity) (all []lookedView) {
	add := func(name string, searches []*edition.Search) {
		if said := loc.text(narrative.LastLooked(loc.Edition, searches)); said != "" {
			all = append(all, lookedView{name, said})
		}
	}
	for _, m := range x.Measures {
		add(upper(m.ID)+" "+loc.text(m.Name), m.Searches)
	}
	for _, i := range x.Indicators() {
		add(loc.text(i.Name), i.Searches)
	}
	return all
}

// entityDay is how new an entity's page is; waiting reports that it says of a request that it has no answer yet.
func entityDay(loc locale, x *edition.Entity) (day sourcefile.Date, waiting bool) {
	searches := x.Searches()
	day = max(edition.Updated(loc.Edition, x), edition.Updated(loc.Edition, searches...), loc.Heard(x.Heard()...))
	return day, isWaiting(searches)
}
