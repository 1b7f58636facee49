package edition

import (
	"cmp"
	"fmt"
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// AvailabilityLayer says for which region a quarter has a figure of an indicator.
type AvailabilityLayer string

// The layers. Of several that a quarter has figures of, the first is its layer.
const (
	HomeFound      AvailabilityLayer = "home"
	NationFound    AvailabilityLayer = "nation-only"
	ElsewhereFound AvailabilityLayer = "other-provinces-only"
	NothingFound   AvailabilityLayer = "none"
)

// Availability says of which quarters there are figures of the indicators that the targets are judged by. A figure
// belongs to the quarter in which its period ends; one whose day is not known, one of grade C, one of a single
// institution and one that is only planned belong to none.
type Availability struct {
	// Quarters are those from the year before the plan's on that have ended by the edition's date, the oldest first.
	Quarters []*quantity.Period
	// Rows are the indicators, each once, in the order of the targets.
	Rows []AvailabilityRow
}

// AvailabilityRow is the quarters of an indicator.
type AvailabilityRow struct {
	Indicator *Indicator
	Cells     []AvailabilityCell // one for each quarter
}

// AvailabilityCell is one quarter of an indicator.
type AvailabilityCell struct {
	Layer AvailabilityLayer
	// Figure is the newest figure of the layer within the quarter; nil where there is none, or where it is computed.
	Figure *Figure
	// Computed is a share of the home region that no source prints; nil where a source does.
	Computed *Computed
}

// AvailabilityCounts are how many cells have each layer, and how many of the home region's are computed.
type AvailabilityCounts struct {
	Cells, Home, Computed, NationOnly, ElsewhereOnly int
}

// addAvailability follows addGaps and addComputed.
func (b *builder) addAvailability() {
	a := &b.Availability
	a.Quarters = endedQuarters(b.Assessment.Start, b.AsOf)
	for _, g := range b.Gaps {
		i := g.Indicator
		if i == nil || slices.ContainsFunc(a.Rows, func(r AvailabilityRow) bool { return r.Indicator == i }) {
			continue
		}
		row := AvailabilityRow{Indicator: i}
		for _, q := range a.Quarters {
			row.Cells = append(row.Cells, b.cell(i, q))
		}
		a.Rows = append(a.Rows, row)
	}
}

// endedQuarters are the quarters from the start of the year before a day until another day.
func endedQuarters(plan, asOf sourcefile.Date) (all []*quantity.Period) {
	for year := plan.Time().Year() - 1; ; year++ {
		for n := range 4 {
			q, _ := quantity.ParsePeriod(fmt.Sprintf("%d-Q%d", year, n+1)) // always well formed
			if q.End > asOf {
				return all
			}
			all = append(all, q)
		}
	}
}

// cell is the first layer of which a quarter has something, with the newest of it; of one day what has a value before
// a mere growth, and then the first by region and definition.
func (b *builder) cell(i *Indicator, quarter *quantity.Period) AvailabilityCell {
	best := AvailabilityCell{Layer: NothingFound}
	for _, s := range i.Series {
		layer := b.layer(s.Region)
		if layer == NothingFound || s.Reporters != "" {
			continue
		}
		for _, p := range s.Points {
			if !within(p.Period, quarter) || !shown(p.Chosen) {
				continue
			}
			f := i.FigureOf(p.Chosen)
			if best.Figure == nil || cmp.Or(cmp.Compare(rank(layer), rank(best.Layer)),
				cmp.Compare(best.Figure.Period.End, p.Period.End),
				quantity.TrueFirst(f.Value != nil, best.Figure.Value != nil),
				cmp.Compare(f.Region.Code, best.Figure.Region.Code)) < 0 {
				best.Layer, best.Figure = layer, f
			}
		}
	}
	if best.Layer == HomeFound {
		return best
	}
	for _, c := range i.Computed {
		if c.Printed == nil && within(c.Period, quarter) {
			best = AvailabilityCell{Layer: HomeFound, Computed: c}
		}
	}
	return best
}

// rank is the place of a layer among them.
func rank(l AvailabilityLayer) int {
	return slices.Index([]AvailabilityLayer{HomeFound, NationFound, ElsewhereFound, NothingFound}, l)
}

// layer is that of a region's figures; NothingFound for a region below the provinces.
func (b *builder) layer(r sourcefile.RegionCode) AvailabilityLayer {
	home, region := b.regions[b.Home.Code], b.regions[r]
	switch {
	case r == home.Code:
		return HomeFound
	case r == home.Parent:
		return NationFound
	case region.Parent == home.Parent:
		return ElsewhereFound
	}
	return NothingFound
}

// within reports whether a period is known to end within another.
func within(p, quarter *quantity.Period) bool {
	return !p.NotLater && p.End >= quarter.Start && p.End <= quarter.End
}

// shown reports whether an observation says of a region what was, by a source that is named.
func shown(o *model.Observation) bool {
	return o.Publication.Grade.Counts() && (o.Nature == model.Actual || o.Nature == model.Preliminary)
}

// In are the indicators of which a layer is the nearest with a figure of any quarter, in the order of the rows.
func (a *Availability) In(l AvailabilityLayer) (all []*Indicator) {
	for _, r := range a.Rows {
		if a.Nearest(r.Indicator) == l {
			all = append(all, r.Indicator)
		}
	}
	return all
}

// Nearest is the first layer that any quarter of an indicator has; NothingFound for one that no target is judged by.
func (a *Availability) Nearest(i *Indicator) AvailabilityLayer {
	nearest := NothingFound
	for _, r := range a.Rows {
		if r.Indicator != i {
			continue
		}
		for _, c := range r.Cells {
			if rank(c.Layer) < rank(nearest) {
				nearest = c.Layer
			}
		}
	}
	return nearest
}

// Count counts the cells.
func (a *Availability) Count() (n AvailabilityCounts) {
	for _, r := range a.Rows {
		for _, c := range r.Cells {
			n.Cells++
			switch c.Layer {
			case HomeFound:
				n.Home++
				if c.Computed != nil {
					n.Computed++
				}
			case NationFound:
				n.NationOnly++
			case ElsewhereFound:
				n.ElsewhereOnly++
			}
		}
	}
	return n
}
