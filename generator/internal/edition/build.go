package edition

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// builder looks things up by id while an edition is put together. The data set's references were checked before.
type builder struct {
	*Edition
	articles map[sourcefile.ID]*Area
	tasks    map[sourcefile.ID]*Task
	measures map[sourcefile.ID]*Measure
	units    map[sourcefile.ID]*Agency
	entities map[sourcefile.ID]*Entity
	regions  map[sourcefile.RegionCode]model.Region
	evidence map[model.ItemID][]*Evidence
}

// Build computes the edition of a date from what was known on it.
func Build(d *dataset.Dataset, asOf sourcefile.Date) *Edition {
	d = d.AsOf(asOf)
	b := build(d, asOf)
	b.addFacts(d)
	b.addComputed()
	b.addAvailability()
	b.addDrawn()
	b.addBefore(d)
	return b.Edition
}

// build makes of what is known an edition that can be compared with others.
func build(d *dataset.Dataset, asOf sourcefile.Date) *builder {
	b := &builder{
		Edition: &Edition{
			ID: Current, AsOf: asOf, Began: began(d, asOf), Site: d.Site, Licence: d.Licence, Plan: &d.Plan,
			Assessment: &d.Assessment,
			Regions:    d.Regions, UnitMeasures: d.Units, Mentioned: d.Mentioned, Bodies: map[sourcefile.ID]*Body{},
			figures: map[string]*Figure{}, indicators: map[sourcefile.ID]*Indicator{},
			publications: map[sourcefile.ID]*Publication{}, responses: map[any][]*Response{},
		},
		articles: map[sourcefile.ID]*Area{}, tasks: map[sourcefile.ID]*Task{},
		measures: map[sourcefile.ID]*Measure{},
		units:    map[sourcefile.ID]*Agency{}, entities: map[sourcefile.ID]*Entity{},
		regions: map[sourcefile.RegionCode]model.Region{}, evidence: map[model.ItemID][]*Evidence{},
	}
	if d.Site.Sample {
		b.ID = Sample
	}
	for _, r := range d.Regions {
		b.regions[r.Code] = r
	}
	b.Home = b.regions[d.Site.Region]
	b.addBodies(d)
	b.addPlan(d)
	b.addIndicators(d)
	b.addPublications(d)
	b.addHistory(d)
	b.addTargets(d)
	b.addSearches(d)
	b.addResponses(d)
	b.addPeers(d)
	b.addReleases(d)
	b.addTraces()
	b.addProgress(d)
	b.addGaps()
	return b
}

func (b *builder) addBodies(d *dataset.Dataset) {
	for _, u := range d.Plan.Units {
		unit := &Agency{Agency: u}
		b.Units = append(b.Units, unit)
		b.units[u.ID] = unit
		b.Bodies[u.ID] = &Body{u.ID, u.Name(), unit}
	}
	for _, o := range d.Organisations {
		b.Bodies[o.ID] = &Body{o.ID, o.Name(), nil}
	}
}

func (b *builder) addPlan(d *dataset.Dataset) {
	for _, a := range d.Plan.Articles {
		b.Areas = append(b.Areas, &Area{ID: a.ID, Name: a.Name()})
	}
	b.Areas = append(b.Areas, &Area{ID: model.CrossID, Name: d.Plan.Cross})
	for _, a := range b.Areas {
		b.articles[a.ID] = a
	}
	for _, e := range d.Plan.Entities {
		entity := &Entity{Entity: e}
		b.Entities = append(b.Entities, entity)
		b.entities[e.ID] = entity
	}
	readings := map[sourcefile.ID]*model.MeasureReading{}
	for i, m := range d.Assessment.Measures {
		readings[m.ID] = &d.Assessment.Measures[i]
	}
	for _, t := range d.Plan.Tasks {
		task := &Task{Task: t}
		for _, id := range t.Articles {
			task.Articles = append(task.Articles, b.articles[id])
			b.articles[id].Tasks = append(b.articles[id].Tasks, task)
		}
		for _, id := range t.LeadUnits {
			task.Lead = append(task.Lead, b.units[id])
			b.units[id].Leads = append(b.units[id].Leads, task)
		}
		for _, id := range t.CooperatingUnits {
			task.Cooperating = append(task.Cooperating, b.units[id])
			b.units[id].Cooperates = append(b.units[id].Cooperates, task)
		}
		for _, m := range t.Measures {
			measure := &Measure{ID: m.ID, Name: m.Name(), Span: m.Span, Task: task, Reading: readings[m.ID]}
			for _, id := range m.Entities {
				measure.Entities = append(measure.Entities, b.entities[id])
				b.entities[id].Measures = append(b.entities[id].Measures, measure)
			}
			task.Measures = append(task.Measures, measure)
			b.measures[m.ID] = measure
		}
		b.Tasks = append(b.Tasks, task)
		b.tasks[t.ID] = task
	}
	for _, s := range d.Plan.Safeguards.Safeguards {
		measure := &Measure{ID: s.ID, Name: s.Name(), Span: s.Span, Reading: readings[s.ID]}
		for _, id := range s.Units {
			measure.Units = append(measure.Units, b.units[id])
			b.units[id].Safeguards = append(b.units[id].Safeguards, measure)
		}
		b.Safeguards = append(b.Safeguards, measure)
		b.measures[s.ID] = measure
	}
}

func (b *builder) addIndicators(d *dataset.Dataset) {
	for _, i := range d.Indicators {
		unit, _ := d.Units.Parse(i.Unit) // checked by the data set's rules
		ind := &Indicator{
			Indicator: i, Unit: unit, Publisher: b.Bodies[i.UsualPublisher],
			figures: map[*model.Observation]*Figure{},
		}
		for _, id := range i.Articles {
			ind.Areas = append(ind.Areas, b.articles[id])
			b.articles[id].Indicators = append(b.articles[id].Indicators, ind)
		}
		for _, id := range i.Informs {
			ind.Informs = append(ind.Informs, b.measures[id])
			b.measures[id].Indicators = append(b.measures[id].Indicators, ind)
		}
		if ind.Publisher != nil && ind.Publisher.Agency != nil {
			ind.Publisher.Agency.Publishes = append(ind.Publisher.Agency.Publishes, ind)
		}
		b.Indicators = append(b.Indicators, ind)
		b.indicators[i.ID] = ind
	}
}

func (b *builder) addPublications(d *dataset.Dataset) {
	events := map[model.EventID][]*Publication{}
	for _, p := range d.Publications {
		pub := &Publication{Publication: p, AttributedTo: b.Bodies[p.AttributedTo]}
		pub.OutletName = outletName(d, p.Outlet)
		if pub.AttributedTo != nil && pub.AttributedTo.Agency != nil {
			pub.AttributedTo.Agency.Compiled = append(pub.AttributedTo.Agency.Compiled, pub)
		}
		for i := range p.Evidence {
			e := &Evidence{Evidence: &p.Evidence[i], Publication: pub}
			e.Place, e.Institution = b.regions[e.Region], b.Bodies[e.Reporters]
			pub.Evidence = append(pub.Evidence, e)
			for _, ref := range e.Refs {
				b.evidence[ref] = append(b.evidence[ref], e)
				if m := b.measures[sourcefile.ID(ref)]; m != nil {
					m.Evidence = append(m.Evidence, e)
				}
			}
		}
		b.Publications = append(b.Publications, pub)
		b.publications[p.ID] = pub
		if p.Event != "" {
			events[p.Event] = append(events[p.Event], pub)
		}
	}
	for _, p := range b.Publications {
		for _, other := range events[p.Event] {
			if other != p {
				p.SameEvent = append(p.SameEvent, other)
			}
		}
	}
	for _, s := range model.NewSeries(d.Observations) {
		ind := b.indicators[s.Indicator]
		ind.Series = append(ind.Series, s)
		for _, p := range s.Points {
			ind.figures[p.Chosen] = b.figure(p.Chosen, p)
			for _, o := range p.Others {
				f := b.figure(o.Observation, p)
				if f.Relation = o.Relation; o.RevisedBy != nil {
					f.KnownTo = o.RevisedBy.KnownFrom()
				}
				ind.figures[o.Observation] = f
			}
		}
		if latest := s.Latest(); latest != nil && s.Region == b.Site.Region && s.Reporters == "" &&
			(ind.Latest == nil || latest.Period.When().Compare(ind.Latest.Period.When()) > 0) {
			ind.Latest = &Latest{latest, ind.Definition(s.Definition)}
		}
	}
	for _, o := range d.Observations { // in the order of the publications, as written
		f := b.indicators[o.Indicator].FigureOf(o)
		f.Publication.Figures = append(f.Publication.Figures, f)
		f.Indicator.Figures = append(f.Indicator.Figures, f)
		b.Figures = append(b.Figures, f)
		b.figures[f.ID()] = f
	}
	slices.SortFunc(b.Figures, func(x, y *Figure) int { return cmp.Compare(x.ID(), y.ID()) })
}

// outletName is an outlet in each language, as far as the register has its name.
func outletName(d *dataset.Dataset, outlet string) locales.Note {
	name := locales.Note{ZH: outlet}
	for _, o := range d.Outlets {
		if o.ZH == outlet {
			name.EN = o.EN
		}
	}
	return name
}

func (b *builder) figure(o *model.Observation, p *model.Point) *Figure {
	ind := b.indicators[o.Indicator]
	return &Figure{
		Observation: o, Indicator: ind, Definition: ind.Definition(o.Definition), Region: b.regions[o.Region],
		Reporters: b.Bodies[o.Reporters], Publication: b.publications[o.Publication.ID], Point: p,
		edition: b.Edition,
	}
}

func (b *builder) addTargets(d *dataset.Dataset) {
	readings := map[sourcefile.ID]model.TargetReading{}
	for _, r := range d.Assessment.Targets {
		readings[r.ID] = r
	}
	for _, t := range d.Plan.Targets {
		reading := readings[t.ID]
		target := &Target{
			Target: t, Area: b.articles[t.Article], Note: reading.Note,
			Statements: b.evidence[model.ItemID(t.ID)],
		}
		target.Area.Targets = append(target.Area.Targets, target)
		for _, f := range reading.Facets {
			facet := &Facet{Facet: f}
			for _, id := range f.Indicators {
				ind := b.indicators[id]
				facet.Indicators = append(facet.Indicators, ind)
				ind.Facets = append(ind.Facets, FacetOf{target, facet})
			}
			for _, it := range f.Items {
				item := &Item{
					ID: it.ID, Name: it.Name(),
					Measure: b.measures[sourcefile.ID(it.ID)], Evidence: b.evidence[it.ID],
				}
				if item.Measure != nil && it.ZH == "" {
					item.Name = item.Measure.Name
				}
				facet.Items = append(facet.Items, item)
			}
			target.Facets = append(target.Facets, facet)
		}
		for _, id := range reading.Answers {
			units := []*Agency(nil)
			if task := b.tasks[id]; task != nil {
				target.AnswerTasks = append(target.AnswerTasks, task)
				task.Targets = append(task.Targets, target)
				units = task.Lead
			} else if s := b.measures[id]; s != nil {
				target.AnswerSafeguards = append(target.AnswerSafeguards, s)
				units = s.Units
			}
			for _, u := range units {
				if !slices.Contains(target.Units, u) {
					target.Units = append(target.Units, u)
					u.Targets = append(u.Targets, target)
				}
			}
		}
		b.Targets = append(b.Targets, target)
	}
}
