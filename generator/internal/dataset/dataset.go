package dataset

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sourcefile"
)

// Dataset is everything that data/ says, in a fixed order: lists as written, indicators, publications, corrections
// and responses by id, observations by their publication's id and as written within one.
type Dataset struct {
	Site Site
	// Licence is the text of the data's licence; "" where the site has none at hand.
	Licence       string
	Plan          model.Plan
	Assessment    model.Assessment
	Regions       []model.Region
	Organisations []model.Organisation
	Outlets       []model.Outlet
	Units         *quantity.Units
	UnitMeasures  []quantity.UnitMeasure // as written
	Indicators    []*model.Indicator
	Publications  []*model.Publication
	Corrections   []*model.Correction
	Responses     []*model.Response
	Searches      []*model.Search
	PeerTargets   []*model.PeerTarget
	Releases      []*model.StatedRelease
	// Observations are the current ones; Ended those that a correction changed or withdrew.
	Observations, Ended []*model.Observation
	// Snapshots are the frozen editions, the oldest first.
	Snapshots []*snapshot.Snapshot
	// NoLinkHosts are the hosts that nothing may link to.
	NoLinkHosts []model.NoLinkHost
	// Mentioned are the figures that prose names by their ids, and the indicators whose newest figure it names. Who
	// reads the prose fills them in.
	Mentioned []Mention
}

// Mention is a figure that a page names by its id, or an indicator whose newest figure it names.
type Mention struct {
	ID string
	At diag.Place
}

// NotYet reports the figures that pages mention and that were not recorded by a day: an edition of that day cannot show
// them.
func (d *Dataset) NotYet(day sourcefile.Date) []diag.Finding {
	var found []diag.Finding
	for _, m := range d.Mentioned {
		publication, _, ofFigure := strings.Cut(m.ID, "/")
		known := func(o *model.Observation) bool {
			return string(o.Publication.ID) == publication && o.KnownOn(day) && o.ID() == m.ID
		}
		if ofFigure && !slices.ContainsFunc(d.Observations, known) && !slices.ContainsFunc(d.Ended, known) {
			found = append(found, referenceUnknown.Found("到 %s 还没有收录数据 %s", "by %s the figure %s was not recorded yet",
				day, m.ID).FixBy("换一个较早收录的数，或不用 --as-of",
				"name a figure that was recorded before, or leave out --as-of").At(m.At))
		}
	}
	return found
}

// AsOf is the data set as it was known on a day: what was recorded later is not there, and what was corrected later is
// as it was. Indicators and our reading of the plan are those of today.
func (d *Dataset) AsOf(day sourcefile.Date) *Dataset {
	known := *d
	known.Publications = slices.DeleteFunc(slices.Clone(d.Publications), func(p *model.Publication) bool {
		return p.Recorded > day
	})
	known.Corrections = slices.DeleteFunc(slices.Clone(d.Corrections), func(c *model.Correction) bool {
		return c.Recorded > day
	})
	known.Responses = slices.DeleteFunc(slices.Clone(d.Responses), func(r *model.Response) bool {
		return r.Recorded > day
	})
	known.Snapshots = slices.DeleteFunc(slices.Clone(d.Snapshots), func(s *snapshot.Snapshot) bool {
		return s.AsOf > day
	})
	known.PeerTargets = slices.DeleteFunc(slices.Clone(d.PeerTargets), func(p *model.PeerTarget) bool {
		return p.Recorded > day
	})
	known.Releases = slices.DeleteFunc(slices.Clone(d.Releases), func(r *model.StatedRelease) bool {
		return r.Recorded > day
	})
	known.Searches = slices.DeleteFunc(slices.Clone(d.Searches), func(s *model.Search) bool {
		return s.SearchedOn > day
	})
	then := known.undo(d.Corrections, day)
	known.Observations, known.Ended = nil, nil
	for _, list := range [][]*model.Observation{d.Observations, d.Ended} {
		for _, o := range list {
			on := o.KnownOn(day)
			if p := then[o.Publication.ID]; p != nil || on && o.Until != nil {
				was := *o
				was.Publication = cmp.Or(p, o.Publication)
				if on {
					was.Until = nil
				}
				o = &was
			}
			switch {
			case on:
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

// undo takes back what was corrected after a day, the figures aside, and takes away evidence that was not known on it.
// What the data set shares with others stays as it is. It returns the publications that were otherwise, by their ids.
func (d *Dataset) undo(corrections []*model.Correction, day sourcefile.Date) map[sourcefile.ID]*model.Publication {
	var later []*model.Correction
	touched, withdrawn := map[sourcefile.ID]bool{}, map[model.RecordID]bool{}
	for _, c := range corrections {
		switch {
		case c.Record.Figure() != "":
		case c.Recorded > day:
			later = append(later, c)
			touched[c.Record.Publication()] = true
		case c.Removes():
			withdrawn[c.Record] = true
		}
	}
	then := map[sourcefile.ID]*model.Publication{}
	for i, p := range d.Publications {
		unknown := func(e model.Evidence) bool {
			return e.KnownFrom(p) > day || withdrawn[model.RecordID(string(p.ID)+"/"+string(e.ID))]
		}
		if touched[p.ID] || slices.ContainsFunc(p.Evidence, unknown) {
			was := *p
			was.Evidence = slices.DeleteFunc(slices.Clone(p.Evidence), unknown)
			then[p.ID], d.Publications[i] = &was, &was
		}
	}
	if later == nil {
		return then
	}
	d.Plan = ownPlan(d.Plan)
	for i, r := range d.Responses {
		was := *r
		d.Responses[i] = &was
	}
	record := map[model.RecordID]any{}
	for _, r := range d.corrigible() {
		record[r.ID] = r.Value
	}
	slices.SortStableFunc(later, func(a, b *model.Correction) int { // the newest first
		return cmp.Or(cmp.Compare(b.Recorded, a.Recorded), cmp.Compare(b.ID, a.ID))
	})
	for _, c := range later {
		if r := record[c.Record]; r != nil && !c.Removes() {
			model.Set(r, string(c.Key), c.Was)
		}
	}
	return then
}

// ownPlan is a copy of a plan whose parts can be changed.
func ownPlan(p model.Plan) model.Plan {
	p.Articles, p.Targets, p.Tasks = slices.Clone(p.Articles), slices.Clone(p.Targets), slices.Clone(p.Tasks)
	for i := range p.Tasks {
		p.Tasks[i].Measures = slices.Clone(p.Tasks[i].Measures)
	}
	p.Safeguards.Safeguards = slices.Clone(p.Safeguards.Safeguards)
	p.Units, p.Entities = slices.Clone(p.Units), slices.Clone(p.Entities)
	return p
}

// Days are the days up to one on which something was recorded, in order.
func (d *Dataset) Days(last sourcefile.Date) []sourcefile.Date {
	days := map[sourcefile.Date]bool{}
	d.recorded(func(day sourcefile.Date) { days[day] = true })
	return slices.DeleteFunc(slices.Sorted(maps.Keys(days)), func(day sourcefile.Date) bool { return day > last })
}

// Newest is the newest date on which something was recorded or frozen, or where nothing was, that of the plan: the
// as-of of an edition where none is asked for.
func (d *Dataset) Newest() sourcefile.Date {
	var newest sourcefile.Date
	d.recorded(func(day sourcefile.Date) { newest = max(newest, day) })
	if n := len(d.Snapshots); n > 0 {
		newest = max(newest, d.Snapshots[n-1].AsOf)
	}
	return cmp.Or(newest, d.Plan.Document.Written)
}

// recorded hands over each day on which something was recorded, some more than once.
func (d *Dataset) recorded(on func(sourcefile.Date)) {
	for _, p := range d.Publications {
		on(p.Recorded)
		for i := range p.Evidence {
			on(p.Evidence[i].KnownFrom(p))
		}
	}
	for _, s := range d.Searches {
		on(s.SearchedOn)
	}
	for _, p := range d.PeerTargets {
		on(p.Recorded)
	}
	for _, r := range d.Releases {
		on(r.Recorded)
	}
	for _, list := range [][]*model.Observation{d.Observations, d.Ended} {
		for _, o := range list {
			if o.Figure.Recorded != "" {
				on(o.Figure.Recorded)
			}
		}
	}
	for _, c := range d.Corrections {
		on(c.Recorded)
	}
	for _, r := range d.Responses {
		on(r.Recorded)
	}
}
