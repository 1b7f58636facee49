package site

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// gapsView is the page of what was not found.
type gapsView struct {
	// Answer says it in a sentence.
	Answer string `json:"answer"`
	// Copies says that no publisher's own site was searched, and Looked when and where all was last looked for, if
	// that was on one day and in one place.
	Copies string `json:"copies"`
	Looked string `json:"looked"`
	// InCharge are those who answer for every target; those of a group answer for its target besides.
	InCharge []link      `json:"in_charge"`
	Matrix   *matrixView `json:"matrix"`
	Groups   []gapsGroup `json:"groups"`
}

// gapsGroup is a target with what it is judged by.
type gapsGroup struct {
	Target     targetCard     `json:"target"`
	InCharge   []link         `json:"in_charge"`
	Indicators []gapIndicator `json:"indicators"`
	Items      []gapItem      `json:"items"`
	// Requests ask for the documents of its items.
	Requests []*requestView `json:"requests"`
}

type gapIndicator struct {
	ID        string        `json:"id"` // of its place on the page
	Indicator indicatorCard `json:"indicator"`
	Age       string        `json:"age"`     // of the newest figure
	Overdue   string        `json:"overdue"` // "" where no calendar is known
	Looked    string        `json:"looked"`  // what came of the newest search
	NewFigure string        `json:"new_figure"`
	// Request asks for its figures; nil where there is nothing to ask for.
	Request   *requestView `json:"request"`
	Responses []link       `json:"responses"`
	// Mailto points a mistake out; "" where the operator has no mailbox.
	Mailto string `json:"mailto"`
}

type gapItem struct {
	Item  itemView `json:"item"`
	Found bool     `json:"found"`
	// Only says what there is where it is not enough; "" where there is nothing.
	Only        string `json:"only"`
	Looked      string `json:"looked"`
	NewEvidence string `json:"new_evidence"`
	Responses   []link `json:"responses"`
	Mailto      string `json:"mailto"`
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
	v := gapsView{
		Groups: []gapsGroup{}, Copies: loc.text(narrative.OnlyCopies(loc.Searches)), Matrix: newMatrixView(loc),
	}
	shared := loc.sharedLeads()
	v.InCharge = fields.Each(shared, loc.unitLink)
	var lists [][]*edition.Search
	for _, g := range loc.Gaps {
		lists = append(lists, searchesOf(g))
	}
	v.Looked = loc.text(narrative.LookedOnce(lists))
	looked := narrative.LastLooked
	if v.Looked != "" {
		looked = narrative.LookedUp
	}
	for _, t := range loc.Targets {
		group := newGapsGroup(loc, t, looked)
		for _, u := range t.Units {
			if !slices.Contains(shared, u) {
				group.InCharge = append(group.InCharge, loc.unitLink(u))
			}
		}
		v.Groups = append(v.Groups, group)
	}
	v.Answer = gapsAnswer(loc)
	return v
}

func newGapsGroup(loc locale, t *edition.Target,
	looked func(*edition.Edition, []*edition.Search) locales.Text,
) gapsGroup {
	group := gapsGroup{Target: newTargetCard(loc, t), Indicators: []gapIndicator{}, Items: []gapItem{}}
	var open []*edition.Item
	for _, g := range loc.Gaps {
		if g.Target != t {
			continue
		}
		said := loc.text(looked(loc.Edition, searchesOf(g)))
		if g.Item == nil {
			group.Indicators = append(group.Indicators, newGapIndicator(loc, g, said))
			continue
		}
		if len(g.Found) == 0 {
			open = append(open, g.Item)
		}
		group.Items = append(group.Items, newGapItem(loc, g, said))
	}
	group.Requests = each(loc, narrative.RequestsOfItems(loc.Edition, t, open), newRequestView)
	return group
}

func newGapItem(loc locale, g *edition.Gap, looked string) gapItem {
	row := gapItem{
		Item: newItemView(loc, g.Item), Found: len(g.Found) > 0, Looked: looked, Only: loc.text(loc.uncounted(g)),
		NewEvidence: newestEvidenceRow(loc, g.Item.ID), Responses: responseLinks(loc, g.Heard()...),
	}
	said := cmp.Or(row.Only, loc.ui("no_evidence"))
	if row.Found {
		said = loc.ui("evidence_found")
	}
	page := urls.GapsPage.Page(loc.lang) + "#" + string(g.Target.ID)
	row.Mailto = loc.mailAbout(string(g.Item.ID), row.Item.Text, page, said)
	return row
}

func newGapIndicator(loc locale, g *edition.Gap, looked string) gapIndicator {
	row := gapIndicator{
		Indicator: cardOf(loc, g.Indicator), Looked: looked,
		NewFigure: newestFigureRow(loc, g.Indicator), Responses: responseLinks(loc, g.Heard()...),
	}
	if of := g.Indicator.Facets[0]; of.Target == g.Target && of.Facet == g.Facet { // one place on the page
		row.ID = gapAnchor(string(g.Indicator.ID))
		row.Request = newRequestView(loc, narrative.RequestFigures(loc.Edition, g.Target, g.Facet, g.Indicator))
	}
	if g.Latest != nil {
		row.Age = loc.text(narrative.Age(g.Months, g.Latest.Period.NotLater))
	}
	said := loc.ui("nothing_found")
	if l := row.Indicator.Latest; l != nil {
		said = l.said()
	}
	page := urls.GapsPage.Page(loc.lang) + "#" + cmp.Or(row.ID, string(g.Target.ID))
	row.Mailto = loc.mailAbout(string(g.Indicator.ID), row.Indicator.Name, page, said)
	if g.Due != "" {
		row.Overdue = loc.text(locales.NewerDue(narrative.Date(g.Due)))
	}
	return row
}

func searchesOf(g *edition.Gap) []*edition.Search {
	if g.Item != nil {
		return g.Item.Searches
	}
	return g.Indicator.Searches
}

// sharedLeads are the units that answer for every target.
func (loc locale) sharedLeads() (shared []*edition.Agency) {
	for _, u := range loc.Units {
		if len(u.Targets) == len(loc.Targets) {
			shared = append(shared, u)
		}
	}
	return shared
}

func gapsAnswer(loc locale) string {
	indicators, unpublished, items, unproven := 0, 0, 0, 0
	for _, g := range loc.Gaps {
		switch {
		case g.Item != nil && len(g.Found) == 0:
			unproven++
			fallthrough
		case g.Item != nil:
			items++
		case g.Latest == nil:
			unpublished++
			fallthrough
		default:
			indicators++
		}
	}
	return loc.text(locales.GapsAnswer{
		Targets:     locales.CountedTargets(len(loc.Targets)),
		Indicators:  locales.CountedIndicators(indicators),
		Items:       locales.CountedItems(items),
		Unpublished: unpublished,
		Region:      loc.Home.Short(),
		Unproven:    unproven,
	}.Text())
}
