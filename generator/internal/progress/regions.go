package progress

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sorted"
	"five-areas/generator/internal/sourcefile"
)

// Regional is what regions have of one indicator by one definition, side by side: of a share or a rate the values that
// the facts compare, of what else can grow the growth over a year that is printed for one period. It says nothing that
// the facts do not, and is no status.
type Regional struct {
	Definition sourcefile.ID
	Growth     bool
	// Country compares province and nation for one time; nil where nothing compares.
	Country *PlainFact
	// Sides are the province's, then the nation's, then those of other provinces; of one region in order of time.
	Sides []Side
	// Unnamed are the ids of figures of grade C that would turn a comparison: they are listed and decide nothing.
	Unnamed []string
	// Nation is the newest figure of the country that a source prints, by any definition; nil where there is none.
	Nation *Side
}

// Compared reports whether there is more than one region to compare.
func (r *Regional) Compared() bool {
	return slices.ContainsFunc(r.Sides, func(s Side) bool { return s.Region != r.Sides[0].Region })
}

// Regionals are those of every indicator.
func Regionals(k Known) map[sourcefile.ID]*Regional {
	s := newSelector(k)
	all := map[sourcefile.ID]*Regional{}
	for _, ind := range s.Indicators {
		r := &Regional{}
		if proportion(ind) {
			s.addValues(r, ind)
		} else if grows(ind) {
			s.addGrowths(r, ind)
		}
		if f := s.newestIn(ind, s.country); f != nil {
			r.Nation = &f.Sides[0]
		}
		all[ind.ID] = r
	}
	return all
}

// addValues takes the sides of the facts that are by the definition of the first, and of others those that are at most
// 12 months from one of the province's: a picture puts side by side what a sentence would keep apart.
func (s *selector) addValues(r *Regional, ind *model.Indicator) {
	for _, f := range slices.Concat(s.countryFacts(ind), s.neighbours(ind), s.ownPast(ind), s.newest(ind)) {
		r.Definition = cmp.Or(r.Definition, f.Definition)
		if f.Definition != r.Definition {
			continue
		}
		if f.Kind == OfCountry && f.Sides[0].Period == f.Sides[1].Period && r.Country == nil {
			r.Country = &f
		}
		for _, side := range f.Sides {
			r.add(side)
		}
		for _, id := range f.Unnamed {
			if !slices.Contains(r.Unnamed, id) {
				r.Unnamed = append(r.Unnamed, id)
			}
		}
	}
	r.Sides = slices.DeleteFunc(r.Sides, func(side Side) bool {
		return side.Region != s.Home && !slices.ContainsFunc(r.Sides, func(ours Side) bool {
			return ours.Region == s.Home &&
				max(MonthsBetween(ours.Day, side.Day), MonthsBetween(side.Day, ours.Day)) <= 12
		})
	})
	r.order(s)
}

// add enters a side, each time of a region once.
func (r *Regional) add(side Side) {
	if !slices.ContainsFunc(r.Sides, func(o Side) bool { return o.Region == side.Region && o.Period == side.Period }) {
		r.Sides = append(r.Sides, side)
	}
}

// order puts the province first and the nation second; others stay in the order of the regions.
func (r *Regional) order(s *selector) {
	rank := func(code sourcefile.RegionCode) int {
		switch code {
		case s.Home:
			return -2
		case s.country:
			return -1
		}
		return slices.IndexFunc(s.Regions, func(r model.Region) bool { return r.Code == code })
	}
	sorted.StableFunc(r.Sides, func(a, b Side) int {
		return cmp.Or(cmp.Compare(rank(a.Region), rank(b.Region)), a.Compare(b.When))
	})
}

// severalRegions is how many regions must have a growth for one period where the province has none.
const severalRegions = 3

// addGrowths takes the printed growth of the newest period for which the province and another region have one by one
// definition; where the province has none with others, that of the newest period which several regions have.
func (s *selector) addGrowths(r *Regional, ind *model.Indicator) {
	home := false
	for _, def := range ind.Definitions {
		of := map[string][]Side{}
		for _, region := range s.Regions {
			if region.Code != s.Home && region.Code != s.country && region.Kind != "province" {
				continue
			}
			for _, side := range s.growths(model.Term{Indicator: ind.ID, Definition: def.ID}, region.Code) {
				of[side.Period] = append(of[side.Period], side)
			}
		}
		for _, sides := range of {
			ours := slices.ContainsFunc(sides, func(side Side) bool { return side.Region == s.Home })
			if len(sides) < 2 || !ours && len(sides) < severalRegions {
				continue
			}
			if r.Sides == nil || s.better(ours, home, sides, r.Sides) {
				r.Sides, r.Definition, r.Growth, home = sides, def.ID, true, ours
			}
		}
	}
	r.order(s)
	if f := s.countryGrowth(ind); r.Growth && home && f != nil && f[0].Definition == r.Definition &&
		f[0].Sides[0].Period == r.Sides[0].Period {
		r.Country, r.Unnamed = &f[0], f[0].Unnamed
	}
}

// better reports whether sides with the province or without are to be shown rather than others: with it first, then
// the newer, then the more, then by the text of the period, so that the order of a map does not matter.
func (s *selector) better(ours, theirs bool, a, b []Side) bool {
	if ours != theirs {
		return ours
	}
	return cmp.Or(a[0].Compare(b[0].When), cmp.Compare(len(a), len(b)), cmp.Compare(b[0].Period, a[0].Period)) > 0
}
