package site

import (
	"slices"
	"strings"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

type targetCard struct {
	ID      string `json:"id"`
	Label   string `json:"label"`
	Href    string `json:"href"`
	Text    said   `json:"text"`
	English string `json:"english"`
	Article string `json:"article"`
	Area    string `json:"area"`
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
	Text   said        `json:"text"`
	Area   string      `json:"area"`
	Status statusView  `json:"status"`
	Known  []knownLine `json:"known"`
	// Missing counts indicators without a figure of the region.
	Missing int `json:"missing"`
	Items   int `json:"items"`
	Found   int `json:"found"`
}

// knownLine is the newest figure of an indicator, and the newer share that this site works out; each "" where there is
// none.
type knownLine struct {
	Latest  dated `json:"latest"`
	Derived dated `json:"derived"`
}

type dated struct {
	Quantity string `json:"quantity"`
	Period   string `json:"period"`
}

func (s speaker) targetLine(t *edition.Target) targetLine {
	c := s.targetCard(t)
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

func (s speaker) targetCard(t *edition.Target) targetCard {
	c := targetCard{
		ID: string(t.ID), Label: upper(t.ID), Href: s.href(urls.Targets, t.ID), Text: s.told(t.Name()),
		Area: string(t.Article.ID), Article: s.say(t.Article.Name), Units: fields.Each(t.Units, s.unitLink),
	}
	var all []*edition.Indicator
	for _, f := range t.Facets {
		all = append(all, f.Indicators...)
		for _, i := range f.Items {
			c.Items++
			if slices.ContainsFunc(i.Evidence, (*edition.Evidence).Counts) {
				c.Found++
			}
		}
	}
	c.Known, c.Missing = s.known(all)
	c.Status, c.Headline = s.status(t.Progress.Status), s.say(s.named.Beside(t.Progress))
	return c
}

func (s speaker) target(t *edition.Target) targetView {
	v := targetView{targetCard: s.targetCard(t), PlanHref: urls.PlanPage.Page(s.lang) + "#" + string(t.ID)}
	v.page = page{
		v.Text.Text, s.targetAnswer(v.targetCard), urls.Targets.Document(string(t.ID)),
		"data/plan/targets.yaml",
	}
	if t.Note != nil {
		v.Note = s.say(*t.Note)
	}
	v.Facts = s.plainFacts(t)
	v.Worded = s.say(locales.TargetWithoutNumber())
	if numbered(t) {
		v.Worded = s.say(locales.TargetWithNumber())
	}
	v.Copies = s.say(narrative.OnlyCopies(t.Searches()))
	if t.Before != nil {
		v.Before = s.say(narrative.Before(t.Before))
	}
	var indicators []*edition.Indicator
	for _, f := range t.Facets {
		indicators = append(indicators, f.Indicators...)
	}
	v.Latest = s.latest("targets/"+string(t.ID)+".latest", indicators)
	var sources []*edition.Publication
	cite := func(p *edition.Publication) {
		if !slices.Contains(sources, p) {
			sources = append(sources, p)
		}
	}
	for _, f := range t.Facets {
		facet := facetView{
			ID: string(f.ID), Name: locales.Capital(s.say(f.Name())), Method: s.say(locales.Label(f.Method)),
			Indicators: fields.Each(f.Indicators, s.indicatorCard),
			Items:      fields.Each(f.Items, s.item), Status: s.status(f.Progress.Status),
			Records: fields.Each(f.Progress.Records, s.record),
		}
		switch r := f.Progress.Decided(); f.Method {
		case model.MethodRank:
			facet.Chart, facet.ChartTitle = s.rankChart(t, f, r)
		case model.MethodMilestone:
			facet.Chart, facet.ChartTitle = s.ladder(t, f, r)
			facet.ChartNote = s.steps()
		}
		if f.Method != "milestone" {
			facet.Direction = s.say(locales.Label(f.Direction))
		}
		if f.Note != nil {
			facet.Note = locales.Capital(s.say(*f.Note))
		}
		for _, i := range f.Indicators {
			if i.Latest != nil {
				cite(i.FigureOf(i.Latest.Chosen).Publication)
			}
		}
		for _, i := range f.Items {
			for _, e := range i.Evidence {
				cite(e.Publication)
			}
		}
		v.Facets = append(v.Facets, facet)
	}
	v.Statements = fields.Each(t.Statements, s.evidence)
	for _, e := range t.Statements {
		cite(e.Publication)
	}
	v.Sources = s.sources("targets/"+string(t.ID)+".sources", sources)
	v.Tasks = fields.Each(t.AnswerTasks, s.taskCard)
	v.Safeguards = fields.Each(t.AnswerSafeguards, func(m *edition.Measure) link {
		return s.linkTo(urls.PlanPage.Page(s.lang)+"#"+string(m.ID), m.Name)
	})
	return v
}

// numbered reports whether the plan gives a number for a target.
func numbered(t *edition.Target) bool {
	return slices.ContainsFunc(t.Facets, func(f *edition.Facet) bool { return f.Given != nil })
}

// targetAnswer says in a sentence what is known of a target and what is missing.
func (s speaker) targetAnswer(c targetCard) string {
	var said []string
	for _, k := range c.Known {
		said = append(said, s.say(locales.KnownOfTarget{
			Name:  locales.Same(k.Name),
			Value: locales.Same(k.Latest.Quantity),
			Time:  locales.Same(k.Latest.Period),
		}.Text()))
	}
	if n := len(c.Missing); n > 0 {
		said = append(said, s.say(locales.IndicatorsWithoutFigure(n, s.Home.Short())))
	}
	if c.Items > 0 {
		said = append(said, s.say(locales.ItemsWithEvidence{Items: c.Items, Found: c.Found}.Text()))
	}
	return locales.Capital(s.say(locales.FullStop(locales.Same(s.joined(locales.Clauses, said)))))
}

func (s speaker) item(i *edition.Item) itemView {
	v := itemView{ID: string(i.ID), Text: s.say(i.Name), Evidence: fields.Each(i.Evidence, s.evidence)}
	v.Searched = s.say(narrative.LastLooked(i.Searches))
	base, _, _ := strings.Cut(string(i.ID), "/")
	v.Href = s.clause(sourcefile.ID(base)).Href
	return v
}

// clause links a measure on its task's page, or a safeguard on the plan's.
func (s speaker) clause(id sourcefile.ID) link {
	for _, t := range s.Tasks {
		for _, m := range t.Measures {
			if m.ID == id {
				return link{Href: s.href(urls.Tasks, t.ID) + "#" + string(id), Text: upper(id)}
			}
		}
	}
	return link{Href: urls.PlanPage.Page(s.lang) + "#" + string(id), Text: upper(id)}
}
