package site

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
	"five-areas/generator/locales"
)

// gapsView is the page of what was not found.
type gapsView struct {
	// Answer says it in a sentence.
	Answer string `json:"answer"`
	// Copies says that no publisher's own site was searched.
	Copies string      `json:"copies"`
	Groups []gapsGroup `json:"groups"`
}

// gapsGroup is a target with what it is judged by.
type gapsGroup struct {
	Target     targetCard     `json:"target"`
	Indicators []gapIndicator `json:"indicators"`
	Items      []gapItem      `json:"items"`
}

type gapIndicator struct {
	Facet     string        `json:"facet"`
	Indicator indicatorCard `json:"indicator"`
	Age       string        `json:"age"`     // of the newest figure
	Overdue   string        `json:"overdue"` // "" where no calendar is known
	NewFigure string        `json:"new_figure"`
	Responses []link        `json:"responses"`
}

type gapItem struct {
	Facet string   `json:"facet"`
	Item  itemView `json:"item"`
	Found bool     `json:"found"`
	// Only says what there is where it is not enough; "" where there is nothing.
	Only        string `json:"only"`
	NewEvidence string `json:"new_evidence"`
	Responses   []link `json:"responses"`
}

// uncounted says what was found for an item and why it does not count; empty where nothing was found.
func (loc locale) uncounted(g *edition.Gap) locales.Text {
	one := progress.Case{Start: loc.Assessment.Start}
	for _, line := range g.Facet.Progress.Decided().Checklist {
		if line.ID == g.Item.ID {
			one.Checklist = append(one.Checklist, line)
		}
	}
	n, all := 0, one.Uncounted()
	for _, c := range all {
		n += c.Count
	}
	if n == 0 {
		return locales.Text{}
	}
	return locales.PiecesUncounted(n, narrative.Uncounted(all))
}

func newGapsView(loc locale) gapsView {
	v := gapsView{Groups: []gapsGroup{}}
	indicators, unpublished, items, unproven := 0, 0, 0, 0
	for _, g := range loc.Gaps {
		if n := len(v.Groups); n == 0 || v.Groups[n-1].Target.ID != string(g.Target.ID) {
			v.Groups = append(v.Groups, gapsGroup{
				Target: newTargetCard(loc, g.Target), Indicators: []gapIndicator{},
				Items: []gapItem{},
			})
		}
		group := &v.Groups[len(v.Groups)-1]
		if g.Item != nil {
			items++
			if len(g.Found) == 0 {
				unproven++
			}
			row := gapItem{
				Facet: loc.text(g.Facet.Name()), Item: newItemView(loc, g.Item), Found: len(g.Found) > 0,
				NewEvidence: newestEvidenceRow(loc, g.Item.ID), Responses: responseLinks(loc, g.Heard()...),
			}
			row.Only = loc.text(loc.uncounted(g))
			group.Items = append(group.Items, row)
			continue
		}
		indicators++
		row := gapIndicator{
			Facet: loc.text(g.Facet.Name()), Indicator: cardOf(loc, g.Indicator),
			NewFigure: newestFigureRow(loc, g.Indicator), Responses: responseLinks(loc, g.Heard()...),
		}
		if g.Latest == nil {
			unpublished++
		} else {
			row.Age = loc.text(narrative.Age(g.Months, g.Latest.Period.NotLater))
		}
		if g.Due != "" {
			row.Overdue = loc.text(locales.NewerDue(narrative.Date(g.Due)))
		}
		group.Indicators = append(group.Indicators, row)
	}
	v.Answer = loc.text(locales.GapsAnswer{
		Targets:     locales.CountedTargets(len(loc.Targets)),
		Indicators:  locales.CountedIndicators(indicators),
		Items:       locales.CountedItems(items),
		Unpublished: unpublished,
		Region:      loc.Home.Short(),
		Unproven:    unproven,
	}.Text())
	v.Copies = loc.text(narrative.OnlyCopies(loc.Searches))
	return v
}
