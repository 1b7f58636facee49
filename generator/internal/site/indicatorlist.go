package site

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// indicatorGroup is indicators of one kind in the list of all: those that the targets are judged by, or others of an
// area.
type indicatorGroup struct {
	ID   string `json:"id"`
	Href string `json:"href"` // "" for those of the targets
	Name string `json:"name"`
	Area string `json:"area"` // the class of its colour
	// Rows are the indicators with a figure of the region, the newest first; Missing those without.
	Rows    string          `json:"rows"`
	Missing []indicatorCard `json:"missing"`
}

// newIndicatorList is every indicator once: those of the targets, in their order, then the others by their first area.
func newIndicatorList(loc locale) []indicatorGroup {
	var judged []*edition.Indicator
	for _, r := range loc.Availability.Rows {
		judged = append(judged, r.Indicator)
	}
	var all []indicatorGroup
	add := func(g indicatorGroup, of []*edition.Indicator) {
		if len(of) == 0 {
			return
		}
		g.Rows = briefFragment(loc, "indicators."+g.ID, newestKnown(of))
		_, g.Missing = splitKnown(loc, of)
		all = append(all, g)
	}
	add(indicatorGroup{ID: "targets", Name: loc.text(locales.IndicatorsOfTargets()), Area: "cross"}, judged)
	for _, a := range loc.Areas {
		var others []*edition.Indicator
		for _, i := range a.Indicators {
			if i.Areas[0] == a && !slices.Contains(judged, i) {
				others = append(others, i)
			}
		}
		add(indicatorGroup{
			ID: "a-" + string(a.ID), Name: loc.text(a.Name), Href: loc.href(urls.Areas, a.ID), Area: string(a.ID),
		}, others)
	}
	return all
}

// newestKnown are the indicators with a figure of the region, the newest first.
func newestKnown(all []*edition.Indicator) []*edition.Indicator {
	known := slices.DeleteFunc(slices.Clone(all), func(i *edition.Indicator) bool { return i.Latest == nil })
	slices.SortStableFunc(known, func(a, b *edition.Indicator) int {
		return b.Latest.Period.When().Compare(a.Latest.Period.When())
	})
	return known
}

// briefFragment lists indicators with their newest figure, its time and source.
func briefFragment(loc locale, name string, all []*edition.Indicator) string {
	w := &rowWriter{locale: loc}
	for _, i := range all {
		c := cardOf(loc, i)
		w.Open("tr").Open("th").Attr("scope", "row")
		w.link(link{Href: c.Href, Text: c.Name})
		w.Close().Text("\n  ").Open("td").Attr("class", "n")
		w.label("latest")
		w.value(*c.Latest, false)
		for _, change := range c.Latest.Changes {
			w.Element("span", "change", change)
		}
		if d := c.Derived; d != nil {
			w.Open("span").Attr("class", "change").Text(d.Quantity+" "+d.Period+" ").
				Element("span", "ours", w.ui("ours_computed")).Close()
		}
		w.Close().Text("\n  ").Open("td").Attr("class", "when").Attr("data-value", c.Latest.AsOf)
		w.label("period")
		w.Text(c.Latest.Period).Close().Text("\n  ").Open("td")
		w.label("source")
		w.Text(cmp.Or(c.Latest.Source.Name, c.Latest.Source.Outlet)).Close().Close().Text("\n")
	}
	return loc.fragments.add(name, &w.Writer)
}
