package site

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// knownView is the one fact that is shown of an area, its number first.
type knownView struct {
	Area   link   `json:"area"`
	Class  string `json:"class"`
	Value  link   `json:"value"` // leads to its source, or to the page of a share that is computed here
	About  string `json:"about"`
	Beside string `json:"beside"`
	// Sources are those of printed figures; Parts the figures that a computed one is made of, and Printed what sources
	// print last.
	Sources []source `json:"sources"`
	Parts   []link   `json:"parts"`
	Printed string   `json:"printed"`
}

// knownLines are those of the areas that have a fact, and a sentence that names the others.
func knownLines(loc locale) (all []knownView, none string) {
	var without []locales.Text
	for _, l := range loc.Lines {
		if l.Fact == nil {
			without = append(without, l.Article.Name)
		} else {
			all = append(all, newKnownView(loc, l))
		}
	}
	if len(without) > 0 {
		none = loc.text(locales.AreasNone(locales.Joined(locales.Names, without...)))
	}
	return all, none
}

func newKnownView(loc locale, l edition.AreaLine) knownView {
	said := loc.named.NumberFirst(loc.Edition, l)
	v := knownView{
		Area: loc.areaLink(l.Article), Class: string(l.Article.ID), About: loc.text(said.About),
		Beside: loc.text(said.Beside), Value: link{Text: loc.text(said.Value)},
	}
	for i := range l.Fact.Sides {
		if l.Fact.Sides[i].Computed() {
			v.Value.Href = loc.href(urls.Indicators, l.Fact.Indicator)
			v.Parts, v.Printed = loc.factParts(l.Fact), printedLast(loc, l)
			return v
		}
	}
	for i := range l.Fact.Sides {
		if f := loc.Edition.Figure(l.Fact.Sides[i].Inputs[0].Figure); f != nil {
			s := newSource(loc, f.Publication)
			s.Href += urls.FigureFragment(f.ID())
			v.Sources = append(v.Sources, s)
		}
	}
	if len(v.Sources) > 0 {
		v.Value.Href = v.Sources[0].Href
	}
	return v
}

// printedLast is what the sources print last of a share that is computed here for another time: side by side with the
// nation's, and no word about them. "" where there is no such fact.
func printedLast(loc locale, l edition.AreaLine) string {
	for _, t := range l.Article.Targets {
		for i := range t.Facts {
			if f := &t.Facts[i]; f.Indicator == l.Fact.Indicator && f.Kind == progress.OfCountry && f.Word == "" {
				return loc.text(loc.named.PlainFact(f))
			}
		}
	}
	return ""
}

// unknownView is what is not known, in numbers, and where was looked.
type unknownView struct {
	Said string `json:"said"`
	// Nation are the indicators of which the nation's figures were found and the region's not.
	Nation []link `json:"nation"`
	// Plans say of which areas a measure that has an item for each of them has evidence.
	Plans  []link `json:"plans"`
	Search string `json:"search"`
	Copies string `json:"copies"` // that no publisher's own site was searched
}

func newUnknownView(loc locale) unknownView {
	a := &loc.Availability
	home, region := len(a.In(edition.HomeFound)), loc.Home.Short()
	parts := []locales.Text{locales.AvailabilityHome{
		All: len(a.Rows), N: home, Since: locales.YearLabel(a.Quarters[0].Start.Time().Year()), Region: region,
	}.Text()}
	nation := a.In(edition.NationFound)
	if n := len(nation); n > 0 {
		parts = append(parts, locales.AvailabilityNation(n, region))
	}
	if n := len(a.Rows) - home - len(nation); n > 0 {
		parts = append(parts, locales.AvailabilityNeither(n))
	}
	v := unknownView{
		Nation: fields.Each(nation, func(i *edition.Indicator) link {
			return loc.linkTo(loc.href(urls.Indicators, i.ID), i.Name)
		}),
		Plans: areaPlans(loc), Search: loc.text(locales.NoSearch()),
		Copies: loc.text(narrative.OnlyCopies(loc.Searches)),
	}
	if len(a.Rows) > 0 {
		v.Said = locales.Capital(loc.text(locales.FullStop(locales.Joined(locales.Clauses, parts...))))
	}
	if len(loc.Searches) > 0 {
		s := loc.Searches[0]
		v.Search = loc.text(locales.LastSearch{Day: narrative.Date(s.SearchedOn), Scope: s.Scope()}.Text())
		if v.Copies != "" && len(loc.Publications) > 0 {
			v.Search = loc.joined(locales.Sentences, []string{v.Search, newestPage(loc)})
		}
	}
	return v
}

// newestPage says of which day the newest recorded page is: what was found in stored copies is no newer.
func newestPage(loc locale) string {
	newest := slices.MaxFunc(loc.Publications, func(a, b *edition.Publication) int {
		return cmp.Compare(a.Published.First(), b.Published.First())
	})
	return loc.text(locales.NewestPage(narrative.Partial(newest.Published)))
}

// areaPlans are the measures of whose items there is one for each area, such as a plan of its own: for how many of them
// there is evidence that counts.
func areaPlans(loc locale) (all []link) {
	measures := slices.Clone(loc.Safeguards)
	for _, t := range loc.Tasks {
		measures = append(measures, t.Measures...)
	}
	for _, m := range measures {
		items, found := 0, 0
		for _, a := range loc.Plan.Articles {
			if i := loc.item(string(m.ID) + "/" + string(a.ID)); i != nil {
				items++
				if i.Confirmed() {
					found++
				}
			}
		}
		if items > 0 && items == len(loc.Plan.Articles) {
			l := loc.clause(m.ID)
			l.Text = loc.text(locales.PlansOfAreas{Areas: items, Found: found, Measure: m.Name}.Text())
			all = append(all, l)
		}
	}
	return all
}

// item is the line of a checklist with an id, or nil.
func (loc locale) item(id string) *edition.Item {
	for _, g := range loc.Gaps {
		if g.Item != nil && string(g.Item.ID) == id {
			return g.Item
		}
	}
	return nil
}

// leadsView is who answers for most of the targets, and how that is read.
type leadsView struct {
	Units  []link `json:"units"`
	Remark string `json:"remark"`
}

func newLeadsView(loc locale) leadsView {
	var v leadsView
	most, others := 0, 0
	for _, u := range loc.Units {
		most = max(most, len(u.Targets))
	}
	for _, u := range loc.Units {
		switch n := len(u.Targets); {
		case n == 0:
		case n == most:
			v.Units = append(v.Units, loc.unitLink(u))
		default:
			others++
		}
	}
	v.Remark = loc.text(locales.LeadsRemark(others))
	return v
}
