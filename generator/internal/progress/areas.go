package progress

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// AreaFact is the one fact that is shown of an area, picked by rule so that nobody can be said to pick: of the facts
// about its targets the newest comparison with the country for one time; else the newest province-wide figure since the
// plan of an indicator of the area; else none.
type AreaFact struct {
	Area sourcefile.ID
	Fact *PlainFact // nil where nothing was found since the plan
	// Begun tells that the span of the figure began before the plan.
	Begun bool
}

// AreaFacts are those of the areas, in their order, and then the background: how fast all loans grow beside the
// country's, which is no target of the plan; nil where nothing compares.
func AreaFacts(k Known, areas []sourcefile.ID, facts map[sourcefile.ID][]PlainFact) ([]AreaFact, *PlainFact) {
	s := newSelector(k)
	all := make([]AreaFact, 0, len(areas))
	for _, area := range areas {
		f := AreaFact{Area: area}
		for _, t := range k.Targets {
			if t.Article == area {
				f.Fact = newerFact(f.Fact, slices.DeleteFunc(slices.Clone(facts[t.ID]), PlainFact.apart))
			}
		}
		if f.Fact == nil {
			f.Fact, f.Begun = s.newestOf(area)
		}
		all = append(all, f)
	}
	var background *PlainFact
	for _, ind := range s.backgrounds() {
		found := s.countryGrowth(ind)
		for i := range found {
			found[i].Indicator = ind.ID
		}
		background = newerFact(background, found)
	}
	return all, background
}

// apart reports whether a fact is no comparison with the country for one time.
func (f PlainFact) apart() bool {
	return f.Kind != OfCountry && f.Kind != OfCountryGrowth || f.Word == ""
}

// newerFact is the newest of some facts by the day of their first side, the first of several.
func newerFact(f *PlainFact, all []PlainFact) *PlainFact {
	for i := range all {
		if f == nil || f.Sides[0].Day < all[i].Sides[0].Day {
			f = &all[i]
		}
	}
	return f
}

// newestOf is the newest figure of the province since the plan that an area's indicators have, and whether its span
// began earlier. Of several of one day one whose span began since the plan goes first, then that of a target's
// indicator, then the first. What is good neither up nor down is background, and what is planned or estimated is no
// news of how things stand.
func (s *selector) newestOf(area sourcefile.ID) (newest *PlainFact, begun bool) {
	judged := map[sourcefile.ID]bool{}
	for _, t := range s.Assessment.Targets {
		for _, f := range t.Facets {
			for _, id := range f.Indicators {
				judged[id] = true
			}
		}
	}
	for _, ind := range s.Indicators {
		if !slices.Contains(ind.Articles, area) || ind.Direction == model.None {
			continue
		}
		for _, f := range s.sincePlan(ind) {
			f.Indicator = ind.ID
			if newest == nil || cmp.Or(
				cmp.Compare(f.Sides[0].Day, newest.Sides[0].Day),
				quantity.TrueFirst(f.begun(s.Assessment.Start), begun),
				quantity.TrueFirst(judged[newest.Indicator], judged[ind.ID]),
			) > 0 {
				newest, begun = &f, f.begun(s.Assessment.Start)
			}
		}
	}
	return newest, begun
}

// sincePlan are the figures of the province as facts whose day is known and is after the plan's.
func (s *selector) sincePlan(ind *model.Indicator) (all []PlainFact) {
	for _, def := range ind.Definitions {
		series := s.series[model.SeriesKey{Indicator: ind.ID, Definition: def.ID, Region: s.Home}]
		if series == nil {
			continue
		}
		for _, p := range series.Points {
			if p.Period.NotLater || p.Period.End <= s.Assessment.Start || p.Chosen.Nature == model.Estimated {
				continue
			}
			if in, ok := s.newestInput(p); ok {
				all = append(all, newestFact(s.Home, def.ID, p, in))
			}
		}
	}
	return all
}

// begun reports whether the span of a figure began no later than on a day.
func (f *PlainFact) begun(day sourcefile.Date) bool {
	p, problem := quantity.ParsePeriod(f.Sides[0].Period)
	return problem == nil && p.Form != quantity.Day && p.Start <= day
}

// backgrounds are the indicators of all loans, in their order: those of which loans of a kind are a part, and their
// parts, that are good neither up nor down.
func (s *selector) backgrounds() (all []*model.Indicator) {
	whole := map[sourcefile.ID]bool{}
	for _, t := range s.Assessment.Targets {
		for _, f := range t.Facets {
			for _, id := range f.Indicators {
				for _, def := range s.indicators[id].Definitions {
					switch {
					case def.Ratio != nil:
						whole[def.Ratio.Denominator.Indicator] = true
					case def.PartOf != nil:
						whole[def.PartOf.Indicator] = true
					}
				}
			}
		}
	}
	for _, ind := range s.Indicators {
		part := slices.ContainsFunc(ind.Definitions, func(d model.Definition) bool {
			return d.PartOf != nil && whole[d.PartOf.Indicator]
		})
		if ind.Kind == model.Stock && ind.Direction == model.None && (whole[ind.ID] || part) {
			all = append(all, ind)
		}
	}
	return all
}
