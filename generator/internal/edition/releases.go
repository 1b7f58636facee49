package edition

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

// Release is what a publisher has said will come out, and when.
type Release struct {
	*model.StatedRelease
	Publisher  *Body
	Indicators []*Indicator
}

// End is the last day for which it is stated.
func (r *Release) End() sourcefile.Date { return cmp.Or(r.Last, r.First) }

func (r *Release) updated() sourcefile.Date { return r.Recorded }

// addReleases adds what publishers have stated, the earliest first.
func (b *builder) addReleases(d *dataset.Dataset) {
	for _, of := range d.Releases {
		r := &Release{StatedRelease: of, Publisher: b.Bodies[of.Publisher]}
		for _, id := range of.Indicators.IDs() {
			r.Indicators = append(r.Indicators, b.indicators[id])
		}
		b.Releases = append(b.Releases, r)
		if u := r.Publisher.Agency; u != nil {
			u.Stated = append(u.Stated, r)
		}
	}
	byDay := func(x, y *Release) int { return cmp.Compare(x.First, y.First) }
	slices.SortStableFunc(b.Releases, byDay)
	for _, u := range b.Units {
		slices.SortStableFunc(u.Stated, byDay)
	}
}
