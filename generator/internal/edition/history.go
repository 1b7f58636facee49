package edition

import (
	"cmp"
	"maps"
	"slices"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sorted"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Correction is a correction with what it is about.
type Correction struct {
	*model.Correction
	// Name is what the record is called: the title of its publication, or words of the plan.
	Name locales.Text
	// Publication is nil for a record of the plan.
	Publication *Publication
	// Indicator is nil where the record is no figure.
	Indicator *Indicator
	// Subject is the figure, as it is or as it last was; nil where the record is none. Now is nil where it was
	// withdrawn.
	Subject, Now *Figure
}

// Snapshot is a frozen edition, seen from this one.
type Snapshot struct {
	*snapshot.Snapshot
	// Corrected are the corrections since.
	Corrected []*Correction
}

// addHistory adds what corrections ended, the corrections in order of time, and the snapshots.
func (b *builder) addHistory(d *dataset.Dataset) {
	subject := map[string]*Figure{} // what each correction is about, withdrawn or not
	for _, o := range d.Ended {
		ind := b.indicators[o.Indicator]
		f := b.figure(o, nil)
		f.KnownTo = o.Until.Recorded
		ind.Ended = append(ind.Ended, f)
		subject[f.ID()] = f
	}
	corrections := slices.SortedStableFunc(slices.Values(d.Corrections), func(x, y *model.Correction) int {
		return cmp.Compare(x.Recorded, y.Recorded)
	})
	for _, c := range corrections {
		correction := &Correction{Correction: c, Publication: b.publications[c.Record.Publication()]}
		if id := string(c.Record.Figure()); id != "" {
			of := cmp.Or(b.figures[id], subject[id])
			if of == nil {
				continue // recorded and withdrawn on one day: nobody ever saw it
			}
			correction.Indicator, correction.Subject, correction.Now = of.Indicator, of, b.figures[id]
			of.Indicator.Corrections = append(of.Indicator.Corrections, correction)
			if correction.Now != nil {
				correction.Now.Corrections = append(correction.Now.Corrections, correction)
			}
		}
		if p := correction.Publication; p != nil {
			correction.Name, p.Corrections = p.Name(), append(p.Corrections, correction)
		} else {
			correction.Name = d.NameOf(c.Record)
		}
		b.Corrections = append(b.Corrections, correction)
	}
	for _, s := range d.Snapshots {
		b.Snapshots = append(b.Snapshots, &Snapshot{s, b.correctedSince(s.AsOf)})
	}
}

func (b *builder) correctedSince(day sourcefile.Date) []*Correction {
	var all []*Correction
	for _, c := range b.Corrections {
		if c.Recorded > day {
			all = append(all, c)
		}
	}
	return all
}

// Vintage is the value that a series had for a period over a span of time.
type Vintage struct {
	Series model.SeriesKey
	Period *quantity.Period
	// Shown is the figure that stood first; nil where there was none any more.
	Shown *Figure
	// From and To bound the time: [From, To); To is "" while it lasts.
	From, To sourcefile.Date
	// Cause is why it begins.
	Cause Cause
}

// Cause is why a vintage begins.
type Cause string

// The causes. Only a revision is the publisher's; a correction is ours.
const (
	Recorded  Cause = "recorded"  // the first figure of the period
	Preferred Cause = "preferred" // another source of the same fact goes before
	Revised   Cause = "revised"   // its compiler published another value later
	Corrected Cause = "corrected" // we had mis-recorded it
	Withdrawn Cause = "withdrawn" // its source has no such figure
)

// Vintages are the values that each series of the indicator had for each period, in order of time.
func (i *Indicator) Vintages() []Vintage {
	byID := map[*model.Observation]*Figure{}
	var all []*model.Observation
	for _, f := range slices.Concat(i.Figures, i.Ended) {
		byID[f.Observation] = f
		all = append(all, f.Observation)
	}
	var vintages []Vintage
	for _, s := range model.NewSeries(all) {
		first := len(vintages)
		for _, p := range s.Points { // what was ever said of a period is one point
			vintages = append(vintages, ofPoint(s.SeriesKey, p, byID)...)
		}
		sorted.StableFunc(vintages[first:], func(a, b Vintage) int {
			return cmp.Or(cmp.Compare(a.Period.End, b.Period.End), cmp.Compare(a.Period.Text, b.Period.Text),
				cmp.Compare(a.From, b.From))
		})
	}
	return vintages
}

// ofPoint are the vintages of one period.
func ofPoint(key model.SeriesKey, p *model.Point, byID map[*model.Observation]*Figure) []Vintage {
	all := []*model.Observation{p.Chosen}
	for _, o := range p.Others {
		all = append(all, o.Observation)
	}
	days := map[sourcefile.Date]bool{}
	for _, o := range all {
		days[o.KnownFrom()] = true
		if o.Until != nil {
			days[o.Until.Recorded] = true
		}
	}
	var vintages []Vintage
	add := func(v Vintage) {
		if n := len(vintages); n > 0 {
			vintages[n-1].To = v.From
		}
		vintages = append(vintages, v)
	}
	for _, day := range slices.Sorted(maps.Keys(days)) {
		var known []*model.Observation
		for _, o := range all {
			if o.KnownOn(day) {
				known = append(known, o)
			}
		}
		var before *Vintage
		if n := len(vintages); n > 0 {
			before = &vintages[n-1]
		}
		switch series := model.NewSeries(known); {
		case len(series) == 0 && before != nil && before.Shown != nil:
			add(Vintage{key, before.Period, nil, day, "", Withdrawn})
		case len(series) == 0:
		default:
			now := series[0].Points[0]
			v := Vintage{key, now.Chosen.Period, byID[now.Chosen], day, "", Recorded}
			if before != nil {
				if before.Shown == v.Shown {
					continue
				}
				v.Cause = cause(before.Shown, v.Shown, now)
			}
			add(v)
		}
	}
	return vintages
}

func cause(before, now *Figure, p *model.Point) Cause {
	switch {
	case before == nil:
		return Recorded
	case before.ID() == now.ID():
		return Corrected
	case before.Until != nil && before.Until.Removes() && before.Until.Recorded <= now.KnownFrom():
		return Withdrawn
	}
	for _, o := range p.Others {
		if o.Observation == before.Observation && o.Relation == model.Superseded {
			return Revised
		}
	}
	return Preferred
}

// KnownOn are the vintages current on a day, without periods of which nothing was known any more.
func KnownOn(all []Vintage, day sourcefile.Date) []Vintage {
	var known []Vintage
	for _, v := range all {
		if v.Shown != nil && v.From <= day && (v.To == "" || day < v.To) {
			known = append(known, v)
		}
	}
	return known
}

// LatestOf is the newest of some vintages for the home region and all its institutions; nil where there is none.
func (e *Edition) LatestOf(known []Vintage) *Figure {
	var latest *Figure
	for _, v := range known {
		if v.Series.Region == e.Site.Region && v.Series.Reporters == "" && v.Shown.Value != nil &&
			(latest == nil || v.Period.AsOf() > latest.Period.AsOf()) {
			latest = v.Shown
		}
	}
	return latest
}
