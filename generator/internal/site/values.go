package site

import (
	"strconv"

	"five-articles/generator/internal/model"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
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

func (s speaker) values() valuesView {
	v := valuesView{
		Figures: map[string]link{}, Counts: map[string]string{}, Parameters: map[string]string{}, Facts: s.facts(),
		Latest: s.latestOfExample(), Regions: map[string]string{},
	}
	for _, r := range s.Regions {
		v.Regions[string(r.Code)] = s.say(r.Short())
	}
	for _, mention := range s.Mentioned {
		id := mention.ID
		if f := s.Figure(id); f != nil {
			v.Figures[id] = link{
				Href: s.href(urls.Publications, f.Publication.ID) + "#" + urls.FigureAnchor(id),
				Text: s.dated(s.figure(f)),
			}
		} else if i := s.Indicator(sourcefile.ID(id)); i != nil {
			v.Figures[id] = link{Href: s.href(urls.Indicators, i.ID), Text: s.say(locales.NoPublishedFigure())}
			if c := s.indicatorCard(i); c.Latest != nil {
				v.Figures[id] = link{Href: c.Href, Text: s.dated(*c.Latest)}
			}
		}
	}
	measures := 0
	for _, t := range s.Tasks {
		measures += len(t.Measures)
	}
	for what, n := range map[string]int{
		"articles": len(s.Plan.Articles), "targets": len(s.Targets), "tasks": len(s.Tasks), "measures": measures,
		"safeguards": len(s.Safeguards),
		"units":      len(s.Units), "entities": len(s.Entities), "indicators": len(s.Indicators),
		"figures":      len(s.Edition.Figures),
		"publications": len(s.Publications),
	} {
		v.Counts[what] = strconv.Itoa(n)
	}
	for _, id := range model.Parameters {
		v.Parameters[string(id)] = "—"
	}
	for _, p := range s.Assessment.Parameters {
		v.Parameters[string(p.ID)] = p.Value
	}
	return v
}

// dated is a figure with its time; where a source prints a change only, that.
func (s speaker) dated(f figureView) string {
	said := f.Quantity
	if said == "" && len(f.Changes) > 0 {
		said = f.Changes[0]
	}
	return s.say(locales.Bracketed{Said: locales.Same(said), Remark: locales.Same(f.Period)}.Text())
}
