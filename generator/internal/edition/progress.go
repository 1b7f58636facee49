package edition

import (
	"five-articles/generator/internal/dataset"
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/statistics"
)

// addProgress lets the method judge every target by what is known on the edition's date.
func (b *builder) addProgress(d *dataset.Dataset) {
	known := progress.Known{
		Date: b.AsOf, Home: b.Site.Region, Targets: d.Plan.Targets, Assessment: b.Assessment, Indicators: d.Indicators,
		Units: d.Units, Regions: d.Regions, Observations: d.Observations, Publications: d.Publications,
	}
	judged := map[document.ID]*progress.Target{}
	for _, t := range progress.Assess(known) {
		judged[t.ID] = t
	}
	for _, t := range b.Targets {
		t.Progress = judged[t.ID]
		for i, f := range t.Facets {
			f.Progress = t.Progress.Facets[i]
		}
	}
}

// Computed is a share that this site works out from its numerator and denominator.
type Computed struct {
	Definition             *statistics.Definition
	Period                 statistics.Period
	Numerator, Denominator *Figure
	statistics.Quotient
	// Printed is the share that a source prints for the same time; nil where none does.
	Printed *Figure
}

// addComputed works out the shares of the home region whose definitions say of which two figures they are the ratio.
func (b *builder) addComputed() {
	for _, i := range b.Indicators {
		for k := range i.Definitions {
			def := &i.Definitions[k]
			if def.Ratio == nil {
				continue
			}
			printed := b.home(statistics.Term{Indicator: i.ID, Definition: def.ID})
			denominators := b.home(def.Ratio.Denominator)
			for _, n := range b.homeSeries(def.Ratio.Numerator) {
				d := denominators[n.Period.Text]
				if d == nil || n.Chosen.Value == nil || d.Chosen.Value == nil {
					continue
				}
				q, ok := statistics.Percentage(n.Chosen.Value, d.Chosen.Value)
				if !ok {
					continue
				}
				c := &Computed{
					Definition: def, Period: n.Period, Quotient: q,
					Numerator:   b.indicators[def.Ratio.Numerator.Indicator].FigureOf(n.Chosen),
					Denominator: b.indicators[def.Ratio.Denominator.Indicator].FigureOf(d.Chosen),
				}
				if p := printed[n.Period.Text]; p != nil && p.Chosen.Value != nil {
					c.Printed = i.FigureOf(p.Chosen)
				}
				i.Computed = append(i.Computed, c)
			}
		}
	}
}

// homeSeries is the home region's figures of an indicator by a definition that cover everybody.
func (b *builder) homeSeries(t statistics.Term) []*statistics.Point {
	for _, s := range b.indicators[t.Indicator].Series {
		if s.Definition == t.Definition && s.Region == b.Site.Region && s.Reporters == "" {
			return s.Points
		}
	}
	return nil
}

func (b *builder) home(t statistics.Term) map[string]*statistics.Point {
	at := map[string]*statistics.Point{}
	for _, p := range b.homeSeries(t) {
		at[p.Period.Text] = p
	}
	return at
}
