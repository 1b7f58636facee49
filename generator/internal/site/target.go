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
	PlanHref   string          `json:"plan_href"`
	Latest     string          `json:"latest"` // the newest figures, as rows
	Note       string          `json:"note"`
	Facts      []plainFactView `json:"facts"`  // what can be said although it may have no status
	Worded     string          `json:"worded"` // whether the plan gives it a number
	Copies     string          `json:"copies"` // that no publisher's own site was searched
	Facets     []facetView     `json:"facets"`
	Tasks      []taskCard      `json:"tasks"`
	Safeguards []link          `json:"safeguards"`
	Sources    string          `json:"sources"`
	Statements []evidenceView  `json:"statements"`
	Peers      []peerView      `json:"peers"`
	Before     string          `json:"before"` // what it read in the newest snapshot; "" where there is none
}

type facetView struct {
	ID         string          `json:"id"`
	Name       string          `json:"name"`
	Method     string          `json:"method"`
	Direction  string          `json:"direction"`
	Note       string          `json:"note"`
	Indicators []indicatorCard `json:"indicators"`
	Items      []itemView      `json:"items"`
	Status     statusView      `json:"status"`
	Records    []recordView    `json:"records"`
	Chart      string          `json:"chart"`
	ChartTitle string          `json:"chart_title"`
	ChartNote  string          `json:"chart_note"` // what the numbers on the chart's axis mean
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
	if t.Note != nil {
		v.Note = loc.text(*t.Note)
	}
	v.Facts = newPlainFactViews(loc, t)
	v.Worded = loc.text(locales.TargetWithoutNumber())
	if numbered(t) {
		v.Worded = loc.text(locales.TargetWithNumber())
	}
	v.Copies = loc.text(narrative.OnlyCopies(t.Searches()))
	if t.Before != nil {
		v.Before = loc.text(narrative.Before(t.Before))
	}
	var indicators []*edition.Indicator
	for _, f := range t.Facets {
		indicators = append(indicators, f.Indicators...)
		v.Facets = append(v.Facets, newFacetView(loc, t, f))
	}
	v.Latest = latestFragment(loc, "targets/"+string(t.ID)+".latest", indicators)
	v.Statements, v.Peers = each(loc, t.Statements, newEvidenceView), each(loc, t.Peers, newPeerView)
	v.Sources = sourcesFragment(loc, "targets/"+string(t.ID)+".sources", cited(loc, t))
	v.Tasks = each(loc, t.AnswerTasks, newTaskCard)
	v.Safeguards = fields.Each(t.AnswerSafeguards, func(m *edition.Measure) link {
		return loc.linkTo(urls.PlanPage.Page(loc.lang)+"#"+string(m.ID), m.Name)
	})
	return v
}

func newFacetView(loc locale, t *edition.Target, f *edition.Facet) facetView {
	v := facetView{
		ID: string(f.ID), Name: locales.Capital(loc.text(f.Name())), Method: loc.text(locales.Label(f.Method)),
		Indicators: each(loc, f.Indicators, cardOf),
		Items:      each(loc, f.Items, newItemView), Status: newShortStatus(loc, f.Progress.Status, f.Progress.Short),
		Records: each(loc, f.Progress.Records, newRecordView),
	}
	for i, r := range f.Progress.Records {
		if slices.ContainsFunc(t.Facts, func(fact edition.Fact) bool {
			return fact.Kind == progress.OfDistance && fact.Indicator == r.Indicator
		}) {
			v.Records[i].Distance = "" // the fact says it, with the pace that is needed
		}
	}
	switch r := f.Progress.Decided(); f.Method {
	case model.MethodRank:
		v.Chart, v.ChartTitle = rankFragment(loc, t, f, r)
	case model.MethodMilestone:
		v.Chart, v.ChartTitle = ladderFragment(loc, t, f, r)
		v.ChartNote = ladderSteps(loc)
	}
	if f.Method != model.MethodMilestone {
		v.Direction = loc.text(locales.Label(f.Direction))
	}
	if f.Note != nil {
		v.Note = locales.Capital(loc.text(*f.Note))
	}
	return v
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
	v.Searched = loc.text(narrative.LastLooked(i.Searches))
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
