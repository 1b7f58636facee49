package site

import (
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// knownCard is what is known of an indicator for the region: the number, its date, and how it compares.
type knownCard struct {
	Name     string   `json:"name"`
	Href     string   `json:"href"`
	Area     string   `json:"area"`
	Value    string   `json:"value"`
	When     string   `json:"when"`
	Computed bool     `json:"computed"`
	Nature   string   `json:"nature"` // "" for actual figures
	Changes  []string `json:"changes"`
	Parts    string   `json:"parts"` // what a computed value is made of
	// Figure is the newest figure that a source prints, where the value is computed another one.
	Figure figureView `json:"figure"`
	// Nation is how it compares with the country, or the country's own number; "" where nothing is known.
	Nation string `json:"nation"`
	Word   string `json:"word"` // what the comparison comes to, in a word
	Rule   string `json:"rule"` // by which rule
}

// newKnownCard is nil where no figure of the region was found. Where a newer share can be computed than is printed, or
// only a computed one compares with the country's, that stands first and the printed one beside it.
func newKnownCard(loc locale, i *edition.Indicator) *knownCard {
	c := cardOf(loc, i)
	if c.Latest == nil {
		return nil
	}
	k := &knownCard{
		Name: c.Name, Href: c.Href, Area: c.Area, Figure: *c.Latest, Value: c.Latest.Quantity, When: c.Latest.Period,
		Nature: c.Latest.Nature, Changes: c.Latest.Changes,
	}
	if d := c.Derived; d != nil {
		k.Value, k.When, k.Computed = d.Quantity, d.Period, true
		k.Parts = loc.text(locales.MadeOf{
			Numerator: locales.FactSide{
				Of:    locales.Same(d.Numerator.Indicator.Text),
				Value: locales.Same(d.Numerator.Quantity),
			}.Text(),
			Denominator: locales.FactSide{
				Of:    locales.Same(d.Denominator.Indicator.Text),
				Value: locales.Same(d.Denominator.Quantity),
			}.Text(),
		}.Text())
	}
	f := i.Regional.Country
	if f == nil {
		return k
	}
	ours := loc.named.Side(&f.Sides[0])
	if !i.Regional.Growth && !k.Computed && ours.Computed {
		k.Value, k.When, k.Computed = loc.text(ours.Value), loc.text(ours.When), true
	}
	k.Nation, k.Rule = loc.text(loc.named.Comparison(f)), loc.text(locales.Meaning(f.Kind))
	return k
}

// knownCards are those of some indicators.
func knownCards(loc locale, all []*edition.Indicator) []knownCard {
	cards := []knownCard{}
	for _, i := range all {
		if k := newKnownCard(loc, i); k != nil {
			cards = append(cards, *k)
		}
	}
	return cards
}

// pictured reports whether a fact stands in a chart of regions and beside the number, so that a sentence of it would
// only repeat them.
func pictured(f edition.Fact) bool {
	switch f.Kind {
	case progress.OfNewest, progress.OfNeighbours, progress.OfCountry, progress.OfSilence:
		return true
	case progress.OfOwnPast:
		return f.Word == ""
	}
	return false
}

// nationFigures are what the country has of those indicators of which no figure of the region was found.
func nationFigures(loc locale, all []*edition.Indicator) (found []link) {
	for _, i := range all {
		if said := loc.named.NationHas(i); i.Latest == nil && said != (locales.Text{}) {
			found = append(found, link{Href: loc.href(urls.Indicators, i.ID), Text: loc.text(said)})
		}
	}
	return found
}

// wantedView is what would make indicators assessable, said once for those of which the same is wanted.
type wantedView struct {
	Said string `json:"said"`
	// Indicators are those of several; of one the sentence says enough.
	Indicators []indicatorCard `json:"indicators"`
}

// wantedViews are those of a target.
func wantedViews(loc locale, t *edition.Target) (all []wantedView) {
	var records []*progress.Record
	for _, f := range t.Facets {
		records = append(records, f.Progress.Records...)
	}
	for _, w := range loc.named.Wanted(records) {
		v := wantedView{Said: loc.text(w.Said)}
		for _, r := range w.Records {
			if i := loc.Edition.Indicator(r.Indicator); i != nil && len(w.Records) > 1 {
				v.Indicators = append(v.Indicators, cardOf(loc, i))
			}
		}
		all = append(all, v)
	}
	return all
}

// looked are the searches behind a target's gaps, one line for each thing that was looked for.
func looked(loc locale, t *edition.Target) (all []lookedView) {
	for _, f := range t.Facets {
		for _, i := range f.Indicators {
			if c := cardOf(loc, i); c.Searched != "" {
				all = append(all, lookedView{c.Name, c.Searched})
			}
		}
		for _, i := range f.Items {
			if v := newItemView(loc, i); v.Searched != "" {
				all = append(all, lookedView{v.Text, v.Searched})
			}
		}
	}
	return all
}

type lookedView struct {
	Name string `json:"name"`
	Said string `json:"said"`
}

// silence is what was looked for in vain, in a sentence; "" where there is no such fact.
func silence(loc locale, t *edition.Target) string {
	at := slices.IndexFunc(t.Facts, func(f edition.Fact) bool { return f.Kind == progress.OfSilence })
	if at < 0 {
		return ""
	}
	return loc.text(loc.named.PlainFact(&t.Facts[at]))
}
