package site

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/progress"
	"five-articles/generator/locales"
)

// gapsView is the page of what nobody has published.
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
}

type gapItem struct {
	Facet string   `json:"facet"`
	Item  itemView `json:"item"`
	Found bool     `json:"found"`
	// Only says what there is where it is not enough; "" where there is nothing.
	Only        string `json:"only"`
	NewEvidence string `json:"new_evidence"`
}

// uncounted says what was found for an item and why it does not count; empty where nothing was found.
func (s speaker) uncounted(g *edition.Gap) locales.Text {
	one := progress.Case{Start: s.Assessment.Start}
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

func (s speaker) gaps() gapsView {
	v := gapsView{Groups: []gapsGroup{}}
	indicators, unpublished, items, unproven := 0, 0, 0, 0
	for _, g := range s.Gaps {
		if n := len(v.Groups); n == 0 || v.Groups[n-1].Target.ID != string(g.Target.ID) {
			v.Groups = append(v.Groups, gapsGroup{
				Target: s.targetCard(g.Target), Indicators: []gapIndicator{},
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
				Facet: s.say(g.Facet.Name()), Item: s.item(g.Item), Found: len(g.Found) > 0,
				NewEvidence: s.newEvidence(g.Item.ID),
			}
			row.Only = s.say(s.uncounted(g))
			group.Items = append(group.Items, row)
			continue
		}
		indicators++
		row := gapIndicator{
			Facet: s.say(g.Facet.Name()), Indicator: s.indicatorCard(g.Indicator),
			NewFigure: s.newFigure(g.Indicator),
		}
		if g.Latest == nil {
			unpublished++
		} else {
			row.Age = s.say(narrative.Age(g.Months, g.Latest.Period.NotLater))
		}
		if g.Due != "" {
			row.Overdue = s.say(locales.NewerDue(narrative.Date(g.Due)))
		}
		group.Indicators = append(group.Indicators, row)
	}
	v.Answer = s.say(locales.GapsAnswer{
		Targets:     locales.CountedTargets(len(s.Targets)),
		Indicators:  locales.CountedIndicators(indicators),
		Items:       locales.CountedItems(items),
		Unpublished: unpublished,
		Region:      s.Home.Short(),
		Unproven:    unproven,
	}.Text())
	v.Copies = s.say(narrative.OnlyCopies(s.Searches))
	return v
}
