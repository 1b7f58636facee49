package edition

import (
	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// addProgress lets the method judge every target by what is known on the edition's date.
func (b *builder) addProgress(d *dataset.Dataset) {
	judged := assess(d, b.AsOf)
	for _, t := range b.Targets {
		t.Progress = judged[t.ID]
		for i, f := range t.Facets {
			f.Progress = t.Progress.Facets[i]
		}
	}
}

// addFacts adds what the method says besides: the facts of targets and areas, and regions side by side.
func (b *builder) addFacts(d *dataset.Dataset) {
	k := known(d, b.AsOf)
	said := progress.PlainFacts(k)
	for id, r := range progress.Regionals(k) {
		b.indicators[id].Regional = r
	}
	b.addLines(k, said)
	for _, t := range b.Targets {
		t.Facts = t.facts(said[t.ID])
	}
}

// assess judges every target by what a data set knows, on a day.
func assess(d *dataset.Dataset, day sourcefile.Date) map[sourcefile.ID]*progress.Target {
	judged := map[sourcefile.ID]*progress.Target{}
	for _, t := range progress.Assess(known(d, day)) {
		judged[t.ID] = t
	}
	return judged
}

// known is what the method may look at.
func known(d *dataset.Dataset, day sourcefile.Date) progress.Known {
	return progress.Known{
		Date: day, Home: d.Site.Region, Targets: d.Plan.Targets, Assessment: &d.Assessment, Indicators: d.Indicators,
		Units: d.Units, Regions: d.Regions, Observations: d.Observations, Publications: d.Publications,
	}
}

// Before is what a target read in a snapshot, and why it reads otherwise now.
type Before struct {
	Snapshot *Snapshot
	Status   progress.Status
	Cause    StatusCause
}

// StatusCause is why a target reads otherwise than in a snapshot.
type StatusCause string

// The causes, of which the first that holds is given.
const (
	Unchanged    StatusCause = ""
	ByMethod     StatusCause = "method"     // the method has another version
	ByTime       StatusCause = "time"       // the same figures on a later day
	ByCorrection StatusCause = "correction" // we had mis-recorded a figure that it is judged by
	ByRevision   StatusCause = "revision"   // a figure was revised by its compiler
	ByFigure     StatusCause = "figure"     // there are new figures or evidence
)

// addBefore compares each target with the newest snapshot of an earlier day.
func (b *builder) addBefore(d *dataset.Dataset) {
	var last *Snapshot
	for _, s := range b.Snapshots {
		if s.AsOf < b.AsOf {
			last = s
		}
	}
	if last == nil {
		return
	}
	then := assess(d.AsOf(last.AsOf), b.AsOf)
	for _, was := range last.Statuses {
		for _, t := range b.Targets {
			if string(t.ID) == was.ID {
				t.Before = &Before{last, progress.Status(was.Status), b.cause(t, was.Status, then[t.ID].Status, last)}
			}
		}
	}
}

func (b *builder) cause(t *Target, was string, then progress.Status, last *Snapshot) StatusCause {
	switch {
	case was == string(t.Progress.Status):
		return Unchanged
	case last.Method != b.Assessment.MethodVersion:
		return ByMethod
	case then == t.Progress.Status:
		return ByTime
	}
	since := map[model.RecordID]bool{}
	for _, c := range b.correctedSince(last.AsOf) {
		since[c.Record] = true
	}
	found := ByFigure
	for _, f := range t.Facets {
		for _, i := range f.Items {
			for _, e := range i.Evidence {
				if since[model.RecordID(e.Key())] || since[model.RecordID(e.Publication.ID)] {
					return ByCorrection
				}
			}
		}
		for _, i := range f.Indicators {
			for _, c := range i.Corrections {
				if c.Recorded > last.AsOf {
					return ByCorrection
				}
			}
			for _, x := range i.Figures {
				if x.Relation == model.Superseded && x.KnownTo > last.AsOf {
					found = ByRevision
				}
			}
		}
	}
	return found
}

// Computed is a share that this site computes from its numerator and denominator.
type Computed struct {
	Definition             *model.Definition
	Period                 *quantity.Period
	Numerator, Denominator *Figure
	Share                  quantity.Interval // in percent
	// Printed is the share that a source prints for the same time; nil where none does.
	Printed *Figure
}

// addComputed computes the shares of the home region whose definitions say of which two figures they are the ratio.
func (b *builder) addComputed() {
	for _, i := range b.Indicators {
		for k := range i.Definitions {
			def := &i.Definitions[k]
			if def.Ratio == nil {
				continue
			}
			printed := b.home(model.Term{Indicator: i.ID, Definition: def.ID})
			denominators := b.home(def.Ratio.Denominator)
			for _, n := range b.homeSeries(def.Ratio.Numerator) {
				d := denominators[n.Period.Text]
				if d == nil || !n.Counts() || !d.Counts() {
					continue
				}
				share, ok := n.Chosen.Value.Base().PercentOf(d.Chosen.Value.Base())
				if !ok || share.Low.Sign() < 0 {
					continue
				}
				c := &Computed{
					Definition: def, Period: n.Period, Share: share,
					Numerator:   b.indicators[def.Ratio.Numerator.Indicator].FigureOf(n.Chosen),
					Denominator: b.indicators[def.Ratio.Denominator.Indicator].FigureOf(d.Chosen),
				}
				if p := printed[n.Period.Text]; p != nil && p.Counts() {
					c.Printed = i.FigureOf(p.Chosen)
				}
				i.Computed = append(i.Computed, c)
			}
		}
	}
}

// homeSeries is the home region's figures of an indicator by a definition that cover all institutions.
func (b *builder) homeSeries(t model.Term) []*model.Point {
	for _, s := range b.indicators[t.Indicator].Series {
		if s.Definition == t.Definition && s.Region == b.Site.Region && s.Reporters == "" {
			return s.Points
		}
	}
	return nil
}

func (b *builder) home(t model.Term) map[string]*model.Point {
	at := map[string]*model.Point{}
	for _, p := range b.homeSeries(t) {
		at[p.Period.Text] = p
	}
	return at
}
