package site

import (
	"strconv"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// valuesView is what prose may say of the data, through shortcodes: those figures that it mentions, by their ids, and
// by an indicator's id the newest one; and how many there are of something (prose.Counts).
type valuesView struct {
	Figures map[string]link   `json:"figures"`
	Counts  map[string]string `json:"counts"`
	// Parameters are those of the method, by id; a dash where the province's methods do not read it.
	Parameters map[string]string `json:"parameters"`
	// Facts are those of the site, its plan and an example (dataset.Facts), and Regions the short names by their codes.
	Facts   map[string]string `json:"facts"`
	Regions map[string]string `json:"regions"`
	Latest  link              `json:"latest"` // the newest figure of the example
}

func newValuesView(loc locale) valuesView {
	v := valuesView{
		Figures: map[string]link{}, Counts: map[string]string{}, Parameters: map[string]string{}, Facts: liveFacts(loc),
		Latest: latestOfExample(loc), Regions: map[string]string{},
	}
	for _, r := range loc.Regions {
		v.Regions[string(r.Code)] = loc.text(r.Short())
	}
	for _, mention := range loc.Mentioned {
		id := mention.ID
		if f := loc.Figure(id); f != nil {
			v.Figures[id] = link{
				Href: loc.href(urls.Publications, f.Publication.ID) + urls.FigureFragment(id),
				Text: valueWithDate(loc, newFigureView(loc, f)),
			}
		} else if i := loc.Indicator(sourcefile.ID(id)); i != nil {
			v.Figures[id] = link{Href: loc.href(urls.Indicators, i.ID), Text: loc.text(locales.NoPublishedFigure())}
			if c := cardOf(loc, i); c.Latest != nil {
				v.Figures[id] = link{Href: c.Href, Text: valueWithDate(loc, *c.Latest)}
			}
		}
	}
	measures := 0
	for _, t := range loc.Tasks {
		measures += len(t.Measures)
	}
	for what, n := range map[string]int{
		"articles": len(loc.Plan.Articles), "targets": len(loc.Targets), "tasks": len(loc.Tasks), "measures": measures,
		"safeguards": len(loc.Safeguards),
		"units":      len(loc.Units), "entities": len(loc.Entities), "indicators": len(loc.Indicators),
		"figures":      len(loc.Edition.Figures),
		"publications": len(loc.Publications),
	} {
		v.Counts[what] = strconv.Itoa(n)
	}
	for _, id := range model.Parameters {
		v.Parameters[string(id)] = "—"
	}
	for _, p := range loc.Assessment.Parameters {
		v.Parameters[string(p.ID)] = p.Value
	}
	return v
}

// valueWithDate is a figure with its time; where a source prints a change only, that.
func valueWithDate(loc locale, f figureView) string {
	said := f.Quantity
	if said == "" && len(f.Changes) > 0 {
		said = f.Changes[0]
	}
	return loc.text(locales.Bracketed{Said: locales.Same(said), Remark: locales.Same(f.Period)}.Text())
}
