package workbench

import (
	"slices"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/locales"
)

// lists are what the data have for references to name.
func lists(d *dataset.Dataset, e *edition.Edition) Lists {
	l := Lists{
		Indicators: []ListedIndicator{}, Regions: []Listed{}, Organisations: []Listed{}, Outlets: []Listed{},
		Items: []Listed{}, Subjects: []Listed{}, Publications: []ListedPublication{},
	}
	for _, i := range d.Indicators {
		l.Indicators = append(l.Indicators, listedIndicator(i))
	}
	for _, r := range d.Regions {
		l.Regions = append(l.Regions, Listed{string(r.Code), r.Name()})
	}
	for _, u := range d.Plan.Units {
		l.Organisations = append(l.Organisations, Listed{string(u.ID), u.Name()})
	}
	for _, o := range d.Organisations {
		l.Organisations = append(l.Organisations, Listed{string(o.ID), o.Name()})
	}
	for _, p := range d.Publications {
		l.Publications = append(l.Publications, ListedPublication{p.ID, p.Name(), p.Outlet, p.URL, p.Published, p.Recorded})
	}
	l.outlets(d)
	l.plan(d, e)
	return l
}

func listedIndicator(i *model.Indicator) ListedIndicator {
	listed := ListedIndicator{
		ID: i.ID, Name: i.Name, Aliases: []string{}, Unit: i.Unit, Kind: i.Kind,
		Definitions: []ListedDefinition{},
	}
	for _, lang := range locales.Paired {
		listed.Aliases = append(listed.Aliases, i.OtherNames(lang)...)
	}
	for _, def := range i.Definitions {
		listed.Definitions = append(listed.Definitions, ListedDefinition{
			def.ID, def.Name, def.ValidFrom, def.ValidTo, def.Reporters == model.ReportersRequired,
		})
	}
	return listed
}

// outlets are those with names in both languages, and all others that a publication names.
func (l *Lists) outlets(d *dataset.Dataset) {
	add := func(name locales.Text) {
		if !slices.ContainsFunc(l.Outlets, func(o Listed) bool { return o.ID == name.First() }) {
			l.Outlets = append(l.Outlets, Listed{name.First(), name})
		}
	}
	for _, o := range d.Outlets {
		add(o.Name())
	}
	for _, p := range d.Publications {
		add(locales.Same(p.Outlet))
	}
}

// plan lists the parts of the plan that evidence and searches are about.
func (l *Lists) plan(d *dataset.Dataset, e *edition.Edition) {
	both := func(id string, name locales.Text) {
		l.Items, l.Subjects = append(l.Items, Listed{id, name}), append(l.Subjects, Listed{id, name})
	}
	for _, t := range e.Targets {
		l.Items = append(l.Items, Listed{string(t.ID), t.Name()})
	}
	for _, i := range d.Indicators {
		l.Subjects = append(l.Subjects, Listed{string(i.ID), i.Name})
	}
	for _, t := range d.Assessment.Targets {
		for _, facet := range t.Facets {
			for _, item := range facet.Items {
				known := slices.ContainsFunc(l.Subjects, func(k Listed) bool { return k.ID == string(item.ID) })
				if name := item.Name(); !known && name.First() != "" { // else it is of the plan
					both(string(item.ID), name)
				}
			}
		}
	}
	for _, t := range e.Tasks {
		for _, m := range t.Measures {
			both(string(m.ID), m.Name)
		}
	}
	for _, s := range e.Safeguards {
		both(string(s.ID), s.Name)
	}
}
