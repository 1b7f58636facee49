package api

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

// SearchEntryDocument is one thing that the site's search finds.
type SearchEntryDocument struct {
	ID string `json:"id"`
	// Kind is area, target, task, measure, safeguard, agency, entity, indicator, publication or response.
	Kind     string          `json:"kind"`
	Title    locales.Text    `json:"title"`
	Pages    fields.PageRefs `json:"pages"`
	Keywords []locales.Text  `json:"keywords"`
	// Areas and Agencies are the ids of the areas and bodies that it has to do with.
	Areas    []sourcefile.ID `json:"area_ids"`
	Agencies []sourcefile.ID `json:"agency_ids"`
	// Status is that of a target; null for everything else.
	Status *progress.Status `json:"status"`
	// Pinyin spells a name in Chinese, a syllable for each character; null for a clause of the plan and a
	// response, which are sentences.
	Pinyin *string `json:"pinyin"`
}

// Search lists everything that has a page or a place on one, in the order of the plan, then indicators, publications
// and responses.
func Search(e *edition.Edition) []SearchEntryDocument {
	l := &searchList{Edition: e}
	l.ofPlan()
	l.ofBodies()
	l.indicators()
	l.publications()
	l.responses()
	return l.all
}

type searchList struct {
	*edition.Edition
	all []SearchEntryDocument
}

func (l *searchList) add(kind, id string, title locales.Text, pages fields.PageRefs, about related,
	keywords ...locales.Text,
) *SearchEntryDocument {
	l.all = append(l.all, SearchEntryDocument{
		ID: id, Kind: kind, Title: title, Pages: pages,
		Keywords: fields.Each(keywords, func(t locales.Text) locales.Text { return t }),
		Areas:    about.areaIDs(l.Edition), Agencies: about.agencyIDs(l.Edition),
	})
	f := &l.all[len(l.all)-1]
	if kind != "measure" && kind != "safeguard" && kind != "response" {
		f.Pinyin = fields.Null(strings.Join(locales.Pinyin(title.First()), " "))
	}
	return f
}

func (l *searchList) ofPlan() {
	for _, a := range l.Areas {
		l.add("area", string(a.ID), a.Name, fields.PagesOf(urls.Areas, string(a.ID)),
			related{articles: []*edition.Area{a}})
	}
	for _, t := range l.Targets {
		var keywords []locales.Text
		for _, f := range t.Facets {
			keywords = append(keywords, f.Name())
		}
		f := l.add("target", string(t.ID), t.Name(), fields.PagesOf(urls.Targets, string(t.ID)),
			related{[]*edition.Area{t.Area}, t.Units}, keywords...)
		f.Status = fields.Null(t.Progress.Status)
	}
	for _, t := range l.Tasks {
		l.add("task", string(t.ID), t.Title, fields.PagesOf(urls.Tasks, string(t.ID)), ofTask(t),
			locales.TaskNumber(narrative.TaskNumber(t)))
	}
	for _, t := range l.Tasks {
		for _, m := range t.Measures {
			l.add("measure", string(m.ID), m.Name, fields.PagesOf(urls.Tasks, string(t.ID)).At(string(m.ID)),
				ofTask(t))
		}
	}
	plan := fields.SheetOf(urls.PlanPage)
	for _, m := range l.Safeguards {
		l.add("safeguard", string(m.ID), m.Name, plan.At(string(m.ID)), related{units: m.Units})
	}
}

func (l *searchList) ofBodies() {
	for _, u := range l.Units {
		about := related{units: []*edition.Agency{u}}
		for _, t := range slices.Concat(u.Leads, u.Cooperates) {
			about.articles = append(about.articles, t.Articles...)
		}
		l.add("agency", string(u.ID), u.Name(), fields.PagesOf(urls.Units, string(u.ID)), about,
			locales.Same(u.FullName))
	}
	for _, x := range l.Entities {
		about := related{}
		for _, m := range x.Measures {
			about = about.with(m)
		}
		l.add("entity", string(x.ID), x.Name(), fields.PagesOfEntity(x), about,
			locales.Label(x.Kind))
	}
}

func (l *searchList) indicators() {
	for _, i := range l.Indicators {
		about := related{articles: i.Areas}
		keywords := []locales.Text{i.Unit.Name()}
		for _, l := range locales.Langs {
			keywords = append(keywords, fields.Each(i.OtherNames(l), locales.Same)...)
		}
		if i.Publisher != nil {
			keywords = append(keywords, i.Publisher.Name)
			about = about.body(i.Publisher)
		}
		for _, d := range i.Definitions {
			keywords = append(keywords, d.Name)
		}
		l.add("indicator", string(i.ID), i.Name, fields.PagesOf(urls.Indicators, string(i.ID)), about, keywords...)
	}
}

func (l *searchList) publications() {
	shown := shownBy(l.Edition)
	for _, p := range slices.Backward(l.Publications) {
		about := related{}.body(p.AttributedTo)
		for _, f := range p.Figures {
			about.articles = append(about.articles, f.Indicator.Areas...)
		}
		for _, m := range shown[p] {
			if m.Task != nil {
				about.articles = append(about.articles, m.Task.Articles...)
			}
		}
		ref := fields.RefToPublication(p)
		keywords := []locales.Text{p.OutletSaid()}
		if p.Title != nil && p.Title.Text != ref.Name.First() {
			keywords = append(keywords, locales.Same(p.Title.Text))
		}
		if p.Published != "" {
			keywords = append(keywords, narrative.Partial(p.Published))
		}
		l.add("publication", string(p.ID), ref.Name, *ref.Pages, about, keywords...)
	}
}

func (l *searchList) responses() {
	for _, r := range l.Responses {
		about := related{}.body(r.From)
		var keywords []locales.Text
		for _, s := range r.About {
			keywords = append(keywords, s.Name())
			switch {
			case s.Target != nil:
				about.articles = append(about.articles, s.Target.Area)
			case s.Indicator != nil:
				about.articles = append(about.articles, s.Indicator.Areas...)
			case s.Task != nil:
				about.articles = append(about.articles, s.Task.Articles...)
			}
		}
		l.add("response", string(r.ID), narrative.RespondedOn(r), fields.PagesOfResponse(r), about, keywords...)
	}
}

// shownBy are the measures that a publication has evidence for.
func shownBy(e *edition.Edition) map[*edition.Publication][]*edition.Measure {
	shown := map[*edition.Publication][]*edition.Measure{}
	for _, t := range e.Tasks {
		for _, m := range t.Measures {
			for _, found := range m.Evidence {
				shown[found.Publication] = append(shown[found.Publication], m)
			}
		}
	}
	return shown
}

// related is what something has to do with.
type related struct {
	articles []*edition.Area
	units    []*edition.Agency
}

func ofTask(t *edition.Task) related {
	return related{t.Articles, slices.Concat(t.Lead, t.Cooperating)}
}

func (r related) with(m *edition.Measure) related {
	if m.Task == nil {
		return related{r.articles, slices.Concat(r.units, m.Units)}
	}
	of := ofTask(m.Task)
	return related{slices.Concat(r.articles, of.articles), slices.Concat(r.units, of.units)}
}

func (r related) body(b *edition.Body) related {
	if b != nil && b.Agency != nil {
		r.units = append(r.units, b.Agency)
	}
	return r
}

// areaIDs and agencyIDs are their ids, each once, in the order of the plan.
func (r related) areaIDs(e *edition.Edition) []sourcefile.ID {
	ids := []sourcefile.ID{}
	for _, a := range e.Areas {
		if slices.Contains(r.articles, a) {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

func (r related) agencyIDs(e *edition.Edition) []sourcefile.ID {
	ids := []sourcefile.ID{}
	for _, u := range e.Units {
		if slices.Contains(r.units, u) {
			ids = append(ids, u.ID)
		}
	}
	return ids
}
