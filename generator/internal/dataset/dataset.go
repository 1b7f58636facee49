package dataset

import (
	"cmp"
	"io/fs"
	"maps"
	"slices"

	"five-articles/generator/internal/model"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/snapshot"
	"five-articles/generator/internal/sourcefile"
)

// Dataset is everything that data/ says, in a fixed order: lists as written, indicators, publications and corrections by id,
// observations by their publication's id and as written within one.
type Dataset struct {
	Site          Site
	Plan          model.Plan
	Assessment    model.Assessment
	Regions       []model.Region
	Organisations []model.Organisation
	Units         *quantity.Units
	Indicators    []*model.Indicator
	Publications  []*model.Publication
	Corrections   []*model.Correction
	// Observations are what stands; Ended is what we had recorded before a correction changed or withdrew it.
	Observations, Ended []*model.Observation
	// Snapshots are the frozen editions, the oldest first.
	Snapshots []*snapshot.Snapshot
	// Mentioned are the figures that prose names by their ids, and the indicators whose newest figure it names.
	Mentioned []string
}

// Known is the data set as it was known on a day: what was recorded later is not there, and what was corrected later is
// as it was. Plan, indicators and our reading of the plan are those of today.
func (d *Dataset) Known(day sourcefile.Date) *Dataset {
	known := *d
	known.Publications = slices.DeleteFunc(slices.Clone(d.Publications), func(p *model.Publication) bool { return p.Recorded > day })
	known.Corrections = slices.DeleteFunc(slices.Clone(d.Corrections), func(c *model.Correction) bool { return c.Recorded > day })
	known.Snapshots = slices.DeleteFunc(slices.Clone(d.Snapshots), func(s *snapshot.Snapshot) bool { return s.AsOf > day })
	known.Observations, known.Ended = nil, nil
	for _, list := range [][]*model.Observation{d.Observations, d.Ended} {
		for _, o := range list {
			switch {
			case o.KnownOn(day):
				if o.Until != nil {
					then := *o
					then.Until, o = nil, &then
				}
				known.Observations = append(known.Observations, o)
			case o.KnownFrom() <= day:
				known.Ended = append(known.Ended, o)
			}
		}
	}
	if len(d.Ended) > 0 { // what was corrected since stands where it stood
		slices.SortStableFunc(known.Observations, func(a, b *model.Observation) int {
			return cmp.Compare(a.Publication.ID, b.Publication.ID)
		})
	}
	return &known
}

// Sources are the files that the figures, the evidence and the corrections come from.
func (d *Dataset) Sources(fsys fs.FS) []string {
	var all []string
	for _, p := range d.Publications {
		file := publicationFiles + "/" + string(p.ID)
		all = append(all, file+".yaml")
		if _, err := fs.Stat(fsys, file+".csv"); err == nil {
			all = append(all, file+".csv")
		}
	}
	for _, c := range d.Corrections {
		all = append(all, correctionFolder+"/"+string(c.ID)+".yaml")
	}
	return all
}

// Days are the days up to one on which something was recorded, in order.
func (d *Dataset) Days(last sourcefile.Date) []sourcefile.Date {
	days := map[sourcefile.Date]bool{}
	for _, p := range d.Publications {
		days[p.Recorded] = true
	}
	for _, c := range d.Corrections {
		days[c.Recorded] = true
	}
	return slices.DeleteFunc(slices.Sorted(maps.Keys(days)), func(day sourcefile.Date) bool { return day > last })
}

// Newest is the newest date on which something was recorded or frozen: the as-of of an edition where none is asked for.
func (d *Dataset) Newest() sourcefile.Date {
	var newest sourcefile.Date
	for _, p := range d.Publications {
		newest = max(newest, p.Recorded)
	}
	for _, c := range d.Corrections {
		newest = max(newest, c.Recorded)
	}
	if n := len(d.Snapshots); n > 0 {
		newest = max(newest, d.Snapshots[n-1].AsOf)
	}
	return newest
}
