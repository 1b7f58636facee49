// Package dataset loads data/ as a whole, holds its files against each other, and hands on what they say only if there
// is nothing to mend.
package dataset

import (
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/statistics"
)

// Dataset is everything that data/ says, in a fixed order: lists as written, indicators, publications and corrections by id,
// observations by their publication's id and as written within one.
type Dataset struct {
	Site          Site
	Plan          plan.Plan
	Assessment    plan.Assessment
	Regions       []statistics.Region
	Organisations []statistics.Organisation
	Units         *statistics.Units
	Indicators    []*statistics.Indicator
	Publications  []*statistics.Publication
	Corrections   []*statistics.Correction
	// Observations leave out figures that were withdrawn.
	Observations []*statistics.Observation
}

// Newest is the newest date on which something was recorded: the as-of of an edition where none is asked for.
func (d *Dataset) Newest() document.Date {
	var newest document.Date
	for _, p := range d.Publications {
		newest = max(newest, p.Recorded)
	}
	for _, c := range d.Corrections {
		newest = max(newest, c.Recorded)
	}
	return newest
}
