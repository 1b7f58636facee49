package edition

import (
	"slices"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/sourcefile"
)

// kept is the number of days that the history goes back.
const kept = 10

// AddHistory adds what changed on each of the last days on which something was recorded, the newest first. d is what
// the edition was built from.
func (e *Edition) AddHistory(d *dataset.Dataset) {
	days := d.Days(e.AsOf)
	first := max(0, len(days)-kept)
	var before sourcefile.Date
	if first > 0 {
		before = days[first-1]
	}
	known := d.AsOf(before)
	var was *Edition
	for _, day := range days[first:] {
		if was == nil {
			was = build(known, day).Edition
		} else {
			was = was.on(day, known)
		}
		known = d.AsOf(day)
		now := build(known, day).Edition
		c := Compare(was, now)
		if before == "" { // of nothing everything is new, and no reader saw it otherwise
			c.Statuses, c.Closed = nil, nil
		}
		if c.From, c.To = before, day; !c.Empty() {
			c.settle(e)
			e.History = append(e.History, c)
		}
		was, before = now, day
	}
	slices.Reverse(e.History)
}

// on is the edition as it would be on a later day if nothing were recorded meanwhile: time alone can change what the
// method makes of a target.
func (e *Edition) on(day sourcefile.Date, d *dataset.Dataset) *Edition {
	then, judged := *e, assess(d, day)
	then.AsOf, then.Targets = day, nil
	for _, t := range e.Targets {
		later := *t
		later.Progress = judged[t.ID]
		then.Targets = append(then.Targets, &later)
	}
	return &then
}

// settle lets changes speak of an edition's own things, so that the editions that were compared can be forgotten. Plan,
// indicators and sources are the same in all of them; figures and the assessments of targets keep their contents.
func (c *Changes) settle(e *Edition) {
	targets, gaps := map[sourcefile.ID]*Target{}, map[string]*Gap{}
	for _, t := range e.Targets {
		targets[t.ID] = t
	}
	for _, g := range e.Gaps {
		gaps[g.key()] = g
	}
	corrections := map[sourcefile.ID]*Correction{}
	for _, k := range e.Corrections {
		corrections[k.ID] = k
	}
	figure := func(f **Figure) {
		if *f != nil {
			then := **f
			then.Indicator, then.Publication = e.Indicator(then.Indicator.ID), e.Publication(then.Publication.ID)
			if then.Reporters != nil {
				then.Reporters = e.Bodies[then.Reporters.ID]
			}
			then.Point, then.Corrections, then.edition = nil, nil, e // else each holds its whole edition
			*f = &then
		}
	}
	for n := range c.Figures {
		f := &c.Figures[n]
		figure(&f.Was)
		figure(&f.Now)
		if f.Correction != nil {
			f.Correction = corrections[f.Correction.ID]
		}
	}
	for n, k := range c.Corrections {
		c.Corrections[n] = corrections[k.ID]
	}
	for n, r := range c.Responses {
		c.Responses[n] = e.Response(r.ID)
	}
	for n, s := range c.Requests { // of which a later answer is known meanwhile
		c.Requests[n] = e.searchOf(s.Search)
	}
	for n, s := range c.Statuses {
		was, now := *targets[s.Was.ID], *targets[s.Now.ID]
		was.Progress, now.Progress = s.Was.Progress, s.Now.Progress
		c.Statuses[n] = StatusChange{&was, &now}
	}
	for n, g := range c.Closed {
		c.Closed[n] = gaps[g.key()]
	}
	for n, r := range c.Releases {
		at := slices.IndexFunc(e.Releases, func(x *Release) bool { return x.StatedRelease == r.StatedRelease })
		c.Releases[n] = e.Releases[at]
	}
	for n, p := range c.Publications {
		c.Publications[n] = e.Publication(p.ID)
	}
}
