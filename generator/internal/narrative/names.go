package narrative

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Names turns the ids of a judgement into names, so that its sentences are free of ids. A name that is not known is
// empty.
type Names struct {
	Units      *quantity.Units
	Home       locales.Text // the region that the site is about
	Indicator  func(sourcefile.ID) locales.Text
	Definition func(indicator, definition sourcefile.ID) locales.Text
	Body       func(sourcefile.ID) locales.Text
	// Publisher is who usually publishes an indicator.
	Publisher func(indicator sourcefile.ID) locales.Text
	Region    func(sourcefile.RegionCode) locales.Text
	Facet     func(target, facet sourcefile.ID) locales.Text
	// Observation is the figure with an id, or nil.
	Observation func(figure string) *model.Observation
}

// NamesOf are the names of an edition; whoever says many sentences makes them once.
func NamesOf(e *edition.Edition) Names {
	regions := map[sourcefile.RegionCode]locales.Text{}
	for _, r := range e.Regions {
		regions[r.Code] = r.Short()
	}
	type facetID struct{ target, facet sourcefile.ID }
	facets := map[facetID]locales.Text{}
	for _, t := range e.Targets {
		for _, f := range t.Facets {
			facets[facetID{t.ID, f.ID}] = f.Name()
		}
	}
	return Names{
		Units: e.UnitMeasures, Home: e.Home.Short(),
		Indicator: func(id sourcefile.ID) (name locales.Text) {
			if i := e.Indicator(id); i != nil {
				name = i.Name
			}
			return name
		},
		Definition: func(indicator, definition sourcefile.ID) (name locales.Text) {
			if i := e.Indicator(indicator); i != nil {
				if d := i.Definition(definition); d != nil {
					name = d.Name
				}
			}
			return name
		},
		Body: func(id sourcefile.ID) (name locales.Text) {
			if b := e.Bodies[id]; b != nil {
				name = b.Name
			}
			return name
		},
		Publisher: func(indicator sourcefile.ID) (name locales.Text) {
			if i := e.Indicator(indicator); i != nil && i.Publisher != nil {
				name = i.Publisher.Name
			}
			return name
		},
		Region: func(code sourcefile.RegionCode) locales.Text { return regions[code] },
		Facet:  func(target, facet sourcefile.ID) locales.Text { return facets[facetID{target, facet}] },
		Observation: func(figure string) *model.Observation {
			if f := e.Figure(figure); f != nil {
				return f.Observation
			}
			return nil
		},
	}
}

// indicator is the name of an indicator inside a sentence.
func (n Names) indicator(id sourcefile.ID) locales.Text {
	name := n.Indicator(id)
	if name == (locales.Text{}) {
		return locales.AnIndicator()
	}
	return locales.IndicatorNamed(name)
}

// region is the name of a region inside a sentence.
func (n Names) region(code sourcefile.RegionCode) locales.Text {
	name := n.Region(code)
	if name == (locales.Text{}) {
		return locales.ARegion()
	}
	return name
}

// defined is the name of an indicator inside a sentence, with a definition where that is known.
func (n Names) defined(indicator, definition sourcefile.ID) locales.Text {
	if name := n.Definition(indicator, definition); name != (locales.Text{}) {
		return locales.WithDefinition{Name: n.indicator(indicator), Definition: name}.Text()
	}
	return n.indicator(indicator)
}

// publisher says who usually publishes an indicator.
func (n Names) publisher(indicator sourcefile.ID) locales.Text {
	name := n.Publisher(indicator)
	if name == (locales.Text{}) {
		return locales.PublisherUnknown()
	}
	return locales.Publisher(name)
}
