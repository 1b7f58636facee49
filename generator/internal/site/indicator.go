package site

import (
	"cmp"
	"slices"
	"strconv"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/export"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

type indicatorCard struct {
	ID    string `json:"id"`
	Href  string `json:"href"`
	Name  string `json:"name"`
	Unit  string `json:"unit"`
	Area  string `json:"area"`
	Areas []link `json:"areas"`
	// Latest is the newest figure of the region that covers everybody; nil where none was found.
	Latest *figureView `json:"latest"`
	// Derived is a newer share that this site works out and that nobody prints; nil where there is none.
	Derived *computedView `json:"derived"`
	// Figures counts all figures, those of other regions and single bodies too.
	Figures   int  `json:"figures"`
	Publisher link `json:"publisher"`
	// Searched says when its figures were last looked for, where, and what came of it; "" where that is not on record.
	Searched string `json:"searched"`
}

type indicatorView struct {
	indicatorCard
	page
	Answer      string           `json:"answer"`
	Kind        string           `json:"kind"`
	Direction   string           `json:"direction"`
	Note        said             `json:"note"`
	Definitions []definitionView `json:"definitions"`
	Targets     []targetLine     `json:"targets"`
	Informs     []measureLine    `json:"informs"`
	Series      []seriesView     `json:"series"`
	// Bodies are figures of single bodies, which must not be read as the region's; Regions those of other regions.
	Bodies     *figureTable `json:"bodies"`
	Regions    *figureTable `json:"regions"`
	Sources    string       `json:"sources"`
	Chart      string       `json:"chart"`
	ChartTitle string       `json:"chart_title"`
	ChartNote  string       `json:"chart_note"` // what its marks mean
	// Downloads are the figures as files.
	Downloads []link   `json:"downloads"`
	Cite      citeView `json:"cite"`
	// Computed are shares worked out by this site, newest first.
	Computed []computedView `json:"computed"`
	// KnownThen is what each snapshot knew, and Revised the periods of which more than one thing was known; Corrections
	// are ours.
	KnownThen   []vintageView    `json:"known_then"`
	Revised     []revisedView    `json:"revised"`
	Corrections []correctionView `json:"corrections"`
	NewFigure   string           `json:"new_figure"`
}

// computedView is a share that this site works out, with what it is made of.
type computedView struct {
	Name        string      `json:"name"`
	Quantity    string      `json:"quantity"`
	Period      string      `json:"period"`
	Definition  string      `json:"definition"`
	Numerator   figureView  `json:"numerator"`
	Denominator figureView  `json:"denominator"`
	Printed     *figureView `json:"printed"` // what a source prints for the same time
}

type definitionView struct {
	ID          string `json:"id"`
	Name        string `json:"name"`
	Owner       string `json:"owner"`
	Currency    string `json:"currency"`
	Aggregation string `json:"aggregation"`
	Valid       string `json:"valid"`
	Borrowers   said   `json:"borrowers"`
	Break       said   `json:"break"`
	Note        said   `json:"note"`
}

// seriesView is figures of the region that are comparable, newest first.
type seriesView struct {
	Definition string       `json:"definition"`
	Table      *figureTable `json:"table"`
	newest     sourcefile.Date
}

func (s speaker) indicatorCard(i *edition.Indicator) indicatorCard {
	c, made := s.cards[i]
	if !made {
		c = s.newCard(i)
		s.cards[i] = c
	}
	return c
}

func (s speaker) newCard(i *edition.Indicator) indicatorCard {
	c := indicatorCard{
		ID: string(i.ID), Href: s.href(urls.Indicators, i.ID), Name: s.say(i.Name), Unit: s.say(i.Unit.Name()),
		Area: area(i.Articles), Areas: fields.Each(i.Articles, s.areaLink), Figures: len(i.Figures),
		Publisher: s.bodyLink(i.Publisher), Searched: s.say(narrative.LastLooked(i.Searches)),
	}
	if i.Latest != nil {
		f := s.figure(i.FigureOf(i.Latest.Chosen))
		f.Period, f.AsOf = s.say(narrative.Period(i.Latest.Period)), string(i.Latest.Period.AsOf())
		c.Latest = &f
	}
	if n := len(i.Computed); n > 0 && i.Computed[n-1].Printed == nil {
		if last := i.Computed[n-1]; i.Latest == nil || last.Period.When().Compare(i.Latest.Period.When()) > 0 {
			v := s.computed(i, last)
			c.Derived = &v
		}
	}
	return c
}

// known parts indicators into those with a figure of the region and those without.
func (s speaker) known(all []*edition.Indicator) (known, missing []indicatorCard) {
	known, missing = []indicatorCard{}, []indicatorCard{}
	for _, i := range all {
		if i.Latest != nil {
			known = append(known, s.indicatorCard(i))
		} else {
			missing = append(missing, s.indicatorCard(i))
		}
	}
	return known, missing
}

func (s speaker) indicator(i *edition.Indicator) indicatorView {
	v := indicatorView{
		indicatorCard: s.indicatorCard(i), Kind: s.say(locales.Label(i.Kind)),
		Direction: s.say(locales.Label(i.Direction)), Note: s.note(i.Note),
		Definitions: fields.Each(i.Definitions, s.definition), Informs: fields.Each(i.Informs, s.measureLine),
		KnownThen: s.knownThen(i), Revised: s.revised(i),
		Corrections: reversed(fields.Each(i.Corrections, s.correction)), NewFigure: s.newFigure(i),
	}
	v.Answer = s.say(locales.NoFigureOf(s.Home.Short()))
	if v.Latest != nil {
		v.Answer = s.say(locales.IndicatorAnswer{
			Period: locales.Same(v.Latest.Period),
			Value:  locales.Same(s.joined(locales.Parts, append([]string{v.Latest.Quantity}, v.Latest.Changes...))),
		}.Text())
	}
	v.page = page{
		v.Name, s.say(locales.NameAndAnswer{Name: i.Name, Answer: locales.Same(v.Answer)}.Text()),
		urls.Indicators.Document(string(i.ID)), "data/indicators/" + string(i.ID) + ".yaml",
	}
	for _, f := range i.Facets {
		if n := len(v.Targets); n == 0 || v.Targets[n-1].Href != s.href(urls.Targets, f.Target.ID) {
			v.Targets = append(v.Targets, s.targetLine(f.Target))
		}
	}
	var bodies, regions []*edition.Figure
	name := "indicators/" + string(i.ID)
	for n, series := range i.Series {
		figures := newestOf(i, series)
		switch {
		case series.Reporters != "":
			bodies = append(bodies, figures...)
		case series.Region != s.Home.Code:
			regions = append(regions, figures...)
		default:
			v.Series = append(v.Series, seriesView{
				s.say(i.Definition(series.Definition).Name),
				s.table(name+".series-"+strconv.Itoa(n), figures, false, "source"), figures[0].Period.AsOf(),
			})
		}
	}
	slices.SortStableFunc(v.Series, func(a, b seriesView) int { return cmp.Compare(b.newest, a.newest) })
	v.Bodies, v.Regions = s.table(name+".bodies", bodies, false, "body", "definition", "source"),
		s.table(name+".regions", regions, false, "region", "definition", "source")
	var sources []*edition.Publication
	for _, f := range i.Figures {
		if !slices.Contains(sources, f.Publication) {
			sources = append(sources, f.Publication)
		}
	}
	v.Sources = s.sources(name+".sources", newestFirst(sources))
	v.Downloads = s.downloads(i)
	v.Cite = s.citation(narrative.CiteIndicator(s.Edition, i))
	if i.Drawn != nil {
		line, marks := s.chart(i)
		v.Chart, v.ChartTitle, v.ChartNote = s.pieces.draw(name+".chart", line), line.Title, marks
	}
	for _, c := range slices.Backward(i.Computed) {
		v.Computed = append(v.Computed, s.computed(i, c))
	}
	return v
}

func (s speaker) computed(i *edition.Indicator, c *edition.Computed) computedView {
	v := computedView{
		Name: s.say(i.Name), Quantity: s.say(narrative.Computed(c.Share)), Period: s.say(narrative.Period(c.Period)),
		Definition: s.say(c.Definition.Name),
		Numerator:  s.figure(c.Numerator), Denominator: s.figure(c.Denominator),
	}
	if c.Printed != nil {
		f := s.figure(c.Printed)
		v.Printed = &f
	}
	return v
}

// downloads are the files of an indicator: its tables, its document and the chart in the page's language.
func (s speaker) downloads(i *edition.Indicator) (all []link) {
	document := link{Href: urls.Indicators.Document(string(i.ID)), Text: "JSON"}
	chart := link{Href: urls.Indicators.Chart(s.lang, string(i.ID)), Text: "SVG"}
	for _, d := range export.Offered() {
		if address := d.For(i); address != "" && d.Table {
			all = append(all, link{Href: address, Text: d.Label})
		}
	}
	if all = append(all, document); i.Drawn != nil {
		all = append(all, chart)
	}
	return all
}

// everythingOffered are the files with everything.
func (s speaker) everythingOffered() (all []link) {
	for _, d := range export.Offered() {
		if address := d.For(nil); address != "" {
			all = append(all, link{Href: address, Text: s.say(d.Name())})
		}
	}
	return all
}

// newestOf are the figures of a series, newest first; of one period the chosen one first.
func newestOf(i *edition.Indicator, series *model.Series) []*edition.Figure {
	var all []*edition.Figure
	for _, p := range slices.Backward(series.Points) {
		all = append(all, i.FigureOf(p.Chosen))
		for _, o := range p.Others {
			all = append(all, i.FigureOf(o.Observation))
		}
	}
	return all
}

func (s speaker) definition(d model.Definition) definitionView {
	v := definitionView{
		ID: string(d.ID), Name: s.say(d.Name), Owner: s.bodyLink(s.Bodies[d.Owner]).Text,
		Currency:    s.say(locales.Label(d.Currency)),
		Aggregation: s.say(locales.Label(d.Aggregation)), Borrowers: s.note(d.Borrowers), Break: s.note(d.BreakNote),
		Note: s.note(d.Note),
	}
	switch from, to := narrative.Date(d.ValidFrom), narrative.Date(d.ValidTo); {
	case d.ValidFrom != "" && d.ValidTo != "":
		v.Valid = s.say(locales.ValidFromTo{From: from, To: to}.Text())
	case d.ValidFrom != "":
		v.Valid = s.say(locales.SinceDay(from))
	case d.ValidTo != "":
		v.Valid = s.say(locales.ValidTo(to))
	}
	return v
}
