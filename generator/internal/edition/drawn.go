package edition

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

// addDrawn chooses the series that a chart of each indicator over time shows. Shares and rates have the country's
// beside the region's; amounts have not, because on one axis the country would flatten the region. Flows of periods of
// different length are not joined into a line, so they are not drawn, nor are figures of unnamed sources, and nothing
// is drawn unless one of them has three figures by one definition whose days are known: fewer make no course.
func (b *builder) addDrawn() {
	country := sourcefile.RegionCode("")
	for _, r := range b.Regions {
		if r.Kind == "country" {
			country = r.Code
		}
	}
	for _, i := range b.Indicators {
		if i.Kind == model.Flow || i.Kind == model.CumulativeFlow {
			continue
		}
		enough := false
		for _, s := range i.Series {
			compared := s.Region == country && (i.Kind == model.Share || i.Kind == model.Rate)
			if s.Reporters != "" || s.Region != b.Home.Code && !compared {
				continue
			}
			enough = enough || joined(s) >= fewestDrawn
			i.Drawn = append(i.Drawn, s)
		}
		if !enough {
			i.Drawn = nil
		}
		home := func(s *model.Series) int {
			if s.Region == b.Home.Code {
				return 0
			}
			return 1
		}
		slices.SortStableFunc(i.Drawn, func(x, y *model.Series) int { return cmp.Compare(home(x), home(y)) })
	}
}

// fewestDrawn is how many points a line has at least.
const fewestDrawn = 3

// joined counts the figures of a series that a line goes through.
func joined(s *model.Series) (n int) {
	for _, p := range s.Points {
		if p.Counts() && !p.Period.NotLater {
			n++
		}
	}
	return n
}
