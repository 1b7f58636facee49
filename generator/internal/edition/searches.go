package edition

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Search is a look for something that the record lacks, with what it was for: an indicator, or else a measure, an item
// of a checklist, or both.
type Search struct {
	*model.Search
	Indicator *Indicator
	Measure   *Measure
	Item      *Item
	// Asked is the body of which disclosure was requested; nil for a look.
	Asked *Body
	// Waiting is the day up to which no answer to the request is recorded; "" where one is, and for a look.
	Waiting sourcefile.Date
}

// Name is what was looked for: what it is called, or else the words that were searched.
func (s *Search) Name() locales.Text {
	switch {
	case s.Indicator != nil:
		return s.Indicator.Name
	case s.Item != nil:
		return s.Item.Name
	case s.Measure != nil:
		return s.Measure.Name
	}
	return locales.Same(s.LookedFor)
}

// addSearches attaches the searches, the newest first, to what they were for.
func (b *builder) addSearches(d *dataset.Dataset) {
	newestFirst := slices.SortedStableFunc(slices.Values(d.Searches), func(x, y *model.Search) int {
		return cmp.Compare(y.SearchedOn, x.SearchedOn)
	})
	for _, of := range newestFirst {
		s := &Search{Search: of, Indicator: b.indicators[sourcefile.ID(of.Subject)], Asked: b.Bodies[of.Agency]}
		b.Searches = append(b.Searches, s)
		if s.Asked != nil && s.Asked.Agency != nil {
			s.Asked.Agency.Asked = append(s.Asked.Agency.Asked, s)
		}
		if s.Indicator != nil {
			s.Indicator.Searches = append(s.Indicator.Searches, s)
			continue
		}
		if s.Measure = b.measures[sourcefile.ID(of.Subject)]; s.Measure != nil {
			s.Measure.Searches = append(s.Measure.Searches, s)
		}
		for _, t := range b.Targets {
			for _, f := range t.Facets {
				for _, i := range f.Items {
					if i.ID == of.Subject {
						s.Item, i.Searches = i, append(i.Searches, s)
					}
				}
			}
		}
	}
}

// Searches are the looks for what the target is judged by, the newest of each.
func (t *Target) Searches() (all []*Search) {
	newest := func(of []*Search) {
		looks := Looks(of)
		all = append(all, looks[:min(1, len(looks))]...)
	}
	for _, f := range t.Facets {
		for _, i := range f.Indicators {
			newest(i.Searches)
		}
		for _, i := range f.Items {
			newest(i.Searches)
		}
	}
	return all
}
