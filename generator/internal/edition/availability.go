package edition

import (
	"slices"
	"time"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

// Layer is whose figures of an indicator were found, the nearest to the home region.
type Layer string

// The layers: of the home region; of the nation but not the region; of other provinces only; of none.
const (
	HomeHas       Layer = "home"
	OnlyNationHas Layer = "nation"
	OnlyOthersHas Layer = "others"
	NobodyHas     Layer = "none"
)

// Availability sorts the indicators that targets are judged by into the layers, by what was found of the time since a
// day. The lists are in the order of the targets.
type Availability struct {
	Since sourcefile.Date
	All   []*Indicator
	By    map[Layer][]*Indicator
}

// Neither counts the indicators that were found for neither the home region nor the nation.
func (a Availability) Neither() int { return len(a.By[OnlyOthersHas]) + len(a.By[NobodyHas]) }

// Availability is that of the time from the beginning of the year before the plan's to the edition's day.
func (e *Edition) Availability() Availability {
	before := e.Assessment.Start.Time().Year() - 1
	first := time.Date(before, time.January, 1, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
	a := Availability{Since: sourcefile.Date(first), All: e.JudgedBy(), By: map[Layer][]*Indicator{}}
	for _, i := range a.All {
		layer := e.LayerOf(i, a.Since, e.AsOf)
		a.By[layer] = append(a.By[layer], i)
	}
	return a
}

// JudgedBy are the indicators that targets are judged by, each once, in the order of the targets.
func (e *Edition) JudgedBy() (all []*Indicator) {
	for _, g := range e.Gaps {
		if g.Indicator != nil && !slices.Contains(all, g.Indicator) {
			all = append(all, g.Indicator)
		}
	}
	return all
}

// LayerOf is whose figures of an indicator were found whose last day lies between two days, which are included. Such a
// figure is actual or preliminary, of a whole region and of a source that is named, and its last day is known; a share
// that is computed here is one as well.
func (e *Edition) LayerOf(i *Indicator, from, to sourcefile.Date) Layer {
	within := func(d sourcefile.Date) bool { return from <= d && d <= to }
	layer := NobodyHas
	for _, s := range i.Series {
		if s.Reporters != "" || !slices.ContainsFunc(s.Points, func(p *model.Point) bool {
			return within(p.Period.AsOf()) && !p.Period.NotLater && p.Chosen.Publication.Grade.Counts() &&
				(p.Chosen.Nature == model.Actual || p.Chosen.Nature == model.Preliminary)
		}) {
			continue
		}
		switch of := e.Region(s.Region); {
		case s.Region == e.Home.Code:
			return HomeHas
		case s.Region == model.Nation:
			layer = OnlyNationHas
		case of.Kind == e.Home.Kind && layer == NobodyHas:
			layer = OnlyOthersHas
		}
	}
	if slices.ContainsFunc(i.Computed, func(c *Computed) bool {
		return within(c.Period.AsOf()) && !c.Period.NotLater
	}) {
		return HomeHas
	}
	return layer
}
