package site

import (
	"slices"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

type targetCard struct {
	ID      string     `json:"id"`
	Label   string     `json:"label"`
	Href    string     `json:"href"`
	Text    langString `json:"text"`
	English string     `json:"english"`
	Article string     `json:"article"`
	Area    string     `json:"area"`
	// Known are the newest figures of the region, Missing the indicators without any.
	Known   []indicatorCard `json:"known"`
	Missing []indicatorCard `json:"missing"`
	// Items are checklist lines; Found counts those with public evidence since the plan.
	Items int    `json:"items"`
	Found int    `json:"found"`
	Units []link `json:"units"`
	// Status is what the method makes of it, Headline the same in a sentence.
	Status   statusView `json:"status"`
	Headline string     `json:"headline"`
}

type targetView struct {
	targetCard
	page
	heardView
	PlanHref   string          `json:"plan_href"`
	AreaLink   link            `json:"area_link"`
	Why        string          `json:"why"`    // why it reads as it does, in a sentence
	Cards      []knownCard     `json:"cards"`  // what is known of its indicators
	Nation     []link          `json:"nation"` // what the country has where the region has nothing
	Note       string          `json:"note"`
	Facts      []plainFactView `json:"facts"`   // what can be said although it may have no status
	More       []string        `json:"more"`    // those of the facts that no card and no chart shows
	Worded     string          `json:"worded"`  // whether the plan gives it a number
	Silence    string          `json:"silence"` // what was looked for in vain
	Looked     []lookedView    `json:"looked"`
	Wanted     []wantedView    `json:"wanted"`
	Cite       citeView        `json:"cite"`
	Files      []link          `json:"files"` // tables and pictures of its indicators
	Row        []link          `json:"row"`   // those that stand at the top
	Facets     []facetView     `json:"facets"`
	Tasks      []taskCard      `json:"tasks"`
	Safeguards []link          `json:"safeguards"`
	Sources    string          `json:"sources"`
	Statements []evidenceView  `json:"statements"`
	Peers      []peerView      `json:"peers"`
	Before     string          `json:"before"` // what it read in the newest snapshot; "" where there is none
}

type facetView struct {
	ID        string       `json:"id"`
	Name      string       `json:"name"`
	Method    string       `json:"method"`
	Direction string       `json:"direction"`
	Note      string       `json:"note"`
	Items     []itemView   `json:"items"`
	Bare      []itemView   `json:"bare"` // items for which nothing was found
	Status    statusView   `json:"status"`
	Records   []recordView `json:"records"`
	Charts    []chartView  `json:"charts"`
	Place     string       `json:"place"` // what is known of the place of the region; "" where none is judged
}

type itemView struct {
	ID       string         `json:"id"`
	Text     string         `json:"text"`
	Href     string         `json:"href"`
	Evidence []evidenceView `json:"evidence"`
	Searched string         `json:"searched"`
}

// targetLine is a target in a list: the words, and what is known or missing in a line.
type targetLine struct {
	Href   string      `json:"href"`
	Text   langString  `json:"text"`
	Area   string      `json:"area"`
	Status statusView  `json:"status"`
	Known  []knownLine `json:"known"`
	// Missing counts indicators without a figure of the region.
	Missing int `json:"missing"`
	Items   int `json:"items"`
	Found   int `json:"found"`
}

// knownLine is the newest figure of an indicator, and the newer share that this site computes; each "" where there is
// none.
type knownLine struct {
	Latest  dated `json:"latest"`
	Derived dated `json:"derived"`
}

type dated struct {
	Quantity string `json:"quantity"`
	Period   string `json:"period"`
}

func newTargetLine(loc locale, t *edition.Target) targetLine {
	c := newTargetCard(loc, t)
	l := targetLine{
		Href: c.Href, Text: c.Text, Area: c.Area, Status: c.Status, Missing: len(c.Missing), Items: c.Items,
		Found: c.Found,
	}
	for _, k := range c.Known {
		line := knownLine{Latest: dated{k.Latest.Quantity, k.Latest.Period}}
		if k.Derived != nil {
			line.Derived = dated{k.Derived.Quantity, k.Derived.Period}
		}
		l.Known = append(l.Known, line)
	}
	return l
}

func newTargetCard(loc locale, t *edition.Target) targetCard {
	c := targetCard{
		ID: string(t.ID), Label: upper(t.ID), Href: loc.href(urls.Targets, t.ID), Text: loc.langText(t.Name()),
		Area: string(t.Area.ID), Article: loc.text(t.Area.Name), Units: fields.Each(t.Units, loc.unitLink),
	}
	var all []*edition.Indicator
	for _, f := range t.Facets {
		all = append(all, f.Indicators...)
		for _, i := range f.Items {
			c.Items++
			if i.Confirmed() {
				c.Found++
			}
		}
	}
	c.Known, c.Missing = splitKnown(loc, all)
	c.Status, c.Headline = newShortStatus(loc, t.Progress.Status, t.Progress.Short),
		loc.text(loc.named.Beside(t.Progress))
	return c
}

func newTargetView(loc locale, t *edition.Target) targetView {
	v := targetView{targetCard: newTargetCard(loc, t), PlanHref: urls.PlanPage.Page(loc.lang) + "#" + string(t.ID)}
	v.page = page{
		v.Text.Text, targetAnswer(loc, v.targetCard), urls.Targets.Document(string(t.ID)),
		"data/plan/targets.yaml",
	}
	v.heardView = newHeardView(loc, t.Heard()...)
	if t.Note != nil {
		v.Note = loc.text(*t.Note)
	}
	v.AreaLink = loc.areaLink(t.Area)
	v.Why, v.Facts = loc.text(loc.named.PlainWhy(t.Progress)), newPlainFactViews(loc, t)
	for _, f := range t.Facts {
		if !pictured(f) {
			v.More = append(v.More, loc.text(loc.named.PlainFact(&f)))
		}
	}
	v.Worded = loc.text(locales.TargetWithoutNumber())
	if numbered(t) {
		v.Worded = loc.text(locales.TargetWithNumber())
	}
	v.Silence, v.Looked, v.Wanted = silence(loc, t), looked(loc, t), wantedViews(loc, t)
	v.Cite = newCiteView(loc, narrative.CiteTarget(loc.Edition, t))
	if t.Before != nil {
		v.Before = loc.text(narrative.Before(t.Before))
	}
	var indicators []*edition.Indicator
	for _, f := range t.Facets {
		indicators = append(indicators, f.Indicators...)
		v.Facets = append(v.Facets, newFacetView(loc, t, f))
	}
	v.Nation = nationFigures(loc, indicators)
	v.Cards, v.Files = knownCards(loc, indicators), targetFiles(loc, indicators)
	v.Row = topRow(loc, v.targetCard, indicators)
	v.Statements, v.Peers = each(loc, t.Statements, newEvidenceView), each(loc, t.Peers, newPeerView)
	v.Sources = sourcesFragment(loc, "targets/"+string(t.ID)+".sources", cited(loc, t))
	v.Tasks = each(loc, t.AnswerTasks, newTaskCard)
	v.Safeguards = fields.Each(t.AnswerSafeguards, func(m *edition.Measure) link {
		return loc.linkTo(urls.PlanPage.Page(loc.lang)+"#"+string(m.ID), m.Name)
	})
	return v
}

func newFacetView(loc locale, t *edition.Target, f *edition.Facet) facetView {
	items, bare := splitItems(each(loc, f.Items, newItemView))
	v := facetView{
		ID: string(f.ID), Name: locales.Capital(loc.text(f.Name())), Method: loc.text(locales.Label(f.Method)),
		Items: items, Bare: bare, Status: newShortStatus(loc, f.Progress.Status, f.Progress.Short),
		Records: each(loc, f.Progress.Records, newRecordView),
	}
	for i, r := range f.Progress.Records {
		if slices.ContainsFunc(t.Facts, func(fact edition.Fact) bool {
			return fact.Kind == progress.OfDistance && fact.Indicator == r.Indicator
		}) {
			v.Records[i].Distance = "" // the fact says it, with the pace that is needed
		}
	}
	v.Charts = facetCharts(loc, t, f)
	v.Place = loc.text(loc.named.Place(f.Progress.Decided()))
	if f.Method != model.MethodMilestone {
		v.Direction = loc.text(locales.Label(f.Direction))
	}
	if f.Note != nil {
		v.Note = locales.Capital(loc.text(*f.Note))
	}
	return v
}

// facetCharts are the ladder of a checklist, or a comparison of regions for each indicator of which the region has a
// figure: without one the page of the indicator is the place for it.
func facetCharts(loc locale, t *edition.Target, f *edition.Facet) (all []chartView) {
	if f.Method == model.MethodMilestone {
		return []chartView{ladderFragment(loc, t, f, f.Progress.Decided())}
	}
	for _, i := range f.Indicators {
		if i.Latest == nil {
			continue
		}
		id := strings.Join([]string{"regions", string(t.ID), string(f.ID), string(i.ID)}, "-")
		if v := newRegionalView(loc, i, "targets/"+id, id); v.Drawing != "" {
			all = append(all, v)
		}
	}
	return all
}

// splitItems parts the items of a checklist with evidence from those without.
func splitItems(all []itemView) (found, bare []itemView) {
	for _, i := range all {
		if len(i.Evidence) > 0 {
			found = append(found, i)
		} else {
			bare = append(bare, i)
		}
	}
	return found, bare
}

// topRow are the files of a target's indicator where it has only one with figures; else where they are listed.
func topRow(loc locale, c targetCard, all []*edition.Indicator) []link {
	var with []*edition.Indicator
	for _, i := range all {
		if len(i.Figures) > 0 {
			with = append(with, i)
		}
	}
	switch len(with) {
	case 0:
		return []link{{Href: urls.Targets.Document(c.ID), Text: "JSON"}}
	case 1:
		named := map[string]string{"CSV": "CSV", "XLSX": "Excel", "SVG": loc.ui("picture")}
		var row []link
		for _, l := range downloadLinks(loc, with[0]) {
			if l.Text = named[l.Text]; l.Text != "" {
				row = append(row, l)
			}
		}
		return row
	}
	return []link{{Href: "#downloads", Text: loc.ui("downloads")}}
}

// targetFiles are the tables of a target's indicators, and their charts.
func targetFiles(loc locale, all []*edition.Indicator) (files []link) {
	for _, i := range all {
		if len(i.Figures) == 0 {
			continue
		}
		for _, l := range downloadLinks(loc, i) {
			if l.Text != "JSON" {
				l.Text = loc.text(locales.FileOf{Name: i.Name, Form: locales.Same(l.Text)}.Text())
				files = append(files, l)
			}
		}
	}
	return files
}

// cited are the publications that a target's newest figures, those of its calculations and its evidence come from, each
// once.
func cited(loc locale, t *edition.Target) (sources []*edition.Publication) {
	cite := func(p *edition.Publication) {
		if !slices.Contains(sources, p) {
			sources = append(sources, p)
		}
	}
	for _, f := range t.Facets {
		for _, i := range f.Indicators {
			if i.Latest != nil {
				cite(i.FigureOf(i.Latest.Chosen).Publication)
			}
		}
		for _, r := range f.Progress.Records {
			for _, in := range r.Inputs {
				if figure := loc.Edition.Figure(in.Figure); figure != nil {
					cite(figure.Publication)
				}
			}
		}
		for _, i := range f.Items {
			for _, e := range i.Evidence {
				cite(e.Publication)
			}
		}
	}
	for _, e := range t.Statements {
		cite(e.Publication)
	}
	return sources
}

// numbered reports whether the plan gives a number for a target.
func numbered(t *edition.Target) bool {
	return slices.ContainsFunc(t.Facets, func(f *edition.Facet) bool { return f.Given != nil })
}

// targetAnswer says in a sentence what is known of a target and what is missing.
func targetAnswer(loc locale, c targetCard) string {
	var said []string
	for _, k := range c.Known {
		said = append(said, loc.text(locales.KnownOfTarget{
			Name:  locales.Same(k.Name),
			Value: locales.Same(k.Latest.Quantity),
			Time:  locales.Same(k.Latest.Period),
		}.Text()))
	}
	if n := len(c.Missing); n > 0 {
		said = append(said, loc.text(locales.IndicatorsWithoutFigure(n, loc.Home.Short())))
	}
	if c.Items > 0 {
		said = append(said, loc.text(locales.ItemsWithEvidence{Items: c.Items, Found: c.Found}.Text()))
	}
	return locales.Capital(loc.text(locales.FullStop(locales.Same(loc.joined(locales.Clauses, said)))))
}

func newItemView(loc locale, i *edition.Item) itemView {
	v := itemView{ID: string(i.ID), Text: loc.text(i.Name), Evidence: each(loc, i.Evidence, newEvidenceView)}
	v.Searched = loc.text(narrative.LastLooked(loc.Edition, i.Searches))
	base, _, _ := strings.Cut(string(i.ID), "/")
	v.Href = loc.clause(sourcefile.ID(base)).Href
	return v
}

// clause links a measure on its task's page, or a safeguard on the plan's.
func (loc locale) clause(id sourcefile.ID) link {
	for _, t := range loc.Tasks {
		for _, m := range t.Measures {
			if m.ID == id {
				return link{Href: loc.href(urls.Tasks, t.ID) + "#" + string(id), Text: upper(id)}
			}
		}
	}
	return link{Href: urls.PlanPage.Page(loc.lang) + "#" + string(id), Text: upper(id)}
}
