package site

import (
	"cmp"
	"slices"
	"strconv"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/export"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

type indicatorCard struct {
	ID    string `json:"id"`
	Href  string `json:"href"`
	Name  string `json:"name"`
	Unit  string `json:"unit"`
	Area  string `json:"area"`
	Areas []link `json:"areas"`
	// Latest is the newest figure of the region that covers all institutions; nil where none was found.
	Latest *figureView `json:"latest"`
	// Derived is a newer share that this site computes and no source prints; nil where there is none.
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
	heardView
	Answer      string           `json:"answer"`
	Kind        string           `json:"kind"`
	Direction   string           `json:"direction"`
	Note        langString       `json:"note"`
	Definitions []definitionView `json:"definitions"`
	Targets     []targetLine     `json:"targets"`
	Informs     []measureLine    `json:"informs"`
	Series      []seriesView     `json:"series"`
	// Bodies are figures of single bodies, which must not be read as the region's; Regions those of other regions.
	Bodies   []figureGroup `json:"bodies"`
	Regions  []figureGroup `json:"regions"`
	Sources  string        `json:"sources"`
	Nation   string        `json:"nation"`   // the country's figure beside the newest, and how the two compare
	Chart    chartView     `json:"chart"`    // over time
	Regional chartView     `json:"regional"` // of regions side by side
	// Downloads are the figures as files.
	Downloads []link   `json:"downloads"`
	Cite      citeView `json:"cite"`
	// Computed are shares computed by this site, newest first.
	Computed []computedView `json:"computed"`
	// KnownThen is what each snapshot knew, and Revised the periods of which more than one thing was known; Corrections
	// are ours.
	KnownThen   []vintageView    `json:"known_then"`
	Revised     []revisedView    `json:"revised"`
	Corrections []correctionView `json:"corrections"`
	NewFigure   string           `json:"new_figure"`
	// Gap is its place among what was not found; "" where no target is judged by it.
	Gap string `json:"gap"`
}

// computedView is a share that this site computes, with what it is made of.
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
	ID          string     `json:"id"`
	Name        string     `json:"name"`
	Owner       string     `json:"owner"`
	Currency    string     `json:"currency"`
	Aggregation string     `json:"aggregation"`
	Valid       string     `json:"valid"`
	Borrowers   langString `json:"borrowers"`
	Break       langString `json:"break"`
	Note        langString `json:"note"`
}

// seriesView is figures of the region that are comparable, newest first.
type seriesView struct {
	Definition string       `json:"definition"`
	Table      *figureTable `json:"table"`
	newest     sourcefile.Date
}

func cardOf(loc locale, i *edition.Indicator) indicatorCard {
	c, made := loc.cards[i]
	if !made {
		c = newIndicatorCard(loc, i)
		loc.cards[i] = c
	}
	return c
}

func newIndicatorCard(loc locale, i *edition.Indicator) indicatorCard {
	c := indicatorCard{
		ID: string(i.ID), Href: loc.href(urls.Indicators, i.ID), Name: loc.text(i.Name), Unit: loc.text(i.Unit.Shown()),
		Area: area(i.Areas), Areas: fields.Each(i.Areas, loc.areaLink), Figures: len(i.Figures),
		Publisher: loc.bodyLink(i.Publisher), Searched: loc.text(narrative.LastLooked(loc.Edition, i.Searches)),
	}
	if i.Latest != nil {
		f := newFigureView(loc, i.FigureOf(i.Latest.Chosen))
		f.Period, f.AsOf = loc.text(narrative.Period(i.Latest.Period)), string(i.Latest.Period.AsOf())
		c.Latest = &f
	}
	if n := len(i.Computed); n > 0 && i.Computed[n-1].Printed == nil {
		if last := i.Computed[n-1]; i.Latest == nil || last.Period.When().Compare(i.Latest.Period.When()) > 0 {
			v := newComputedView(loc, i, last)
			c.Derived = &v
		}
	}
	return c
}

// splitKnown parts indicators into those with a figure of the region and those without.
func splitKnown(loc locale, all []*edition.Indicator) (known, missing []indicatorCard) {
	known, missing = []indicatorCard{}, []indicatorCard{}
	for _, i := range all {
		if i.Latest != nil {
			known = append(known, cardOf(loc, i))
		} else {
			missing = append(missing, cardOf(loc, i))
		}
	}
	return known, missing
}

func newIndicatorView(loc locale, i *edition.Indicator) indicatorView {
	v := indicatorView{
		indicatorCard: cardOf(loc, i), Kind: loc.text(locales.Label(i.Kind)),
		Direction: loc.text(locales.Label(i.Direction)), Note: loc.note(i.Note),
		Definitions: each(loc, i.Definitions, newDefinitionView), Informs: each(loc, i.Informs, newMeasureLine),
		KnownThen: newVintageViews(loc, i), Revised: newRevisedViews(loc, i),
		Corrections: reversed(each(loc, i.Corrections, newCorrectionView)), NewFigure: newestFigureRow(loc, i),
	}
	v.heardView = newHeardView(loc, i.Heard()...)
	v.Answer = loc.text(locales.NoFigureOf(loc.Home.Short()))
	if v.Latest != nil {
		v.Answer = locales.Capital(loc.text(locales.IndicatorAnswer{
			Period: locales.Same(v.Latest.Period),
			Value:  locales.Same(loc.joined(locales.Parts, append([]string{v.Latest.Quantity}, v.Latest.Changes...))),
		}.Text()))
	}
	v.page = page{
		v.Name, loc.text(locales.NameAndAnswer{Name: i.Name, Answer: locales.Same(v.Answer)}.Text()),
		urls.Indicators.Document(string(i.ID)), "data/indicators/" + string(i.ID) + ".yaml",
	}
	for _, f := range i.Facets {
		if n := len(v.Targets); n == 0 || v.Targets[n-1].Href != loc.href(urls.Targets, f.Target.ID) {
			v.Targets = append(v.Targets, newTargetLine(loc, f.Target))
		}
	}
	if len(i.Facets) > 0 {
		v.Gap = urls.GapsPage.Page(loc.lang) + "#" + gapAnchor(string(i.ID))
	}
	var bodies, regions []*edition.Figure
	name := "indicators/" + string(i.ID)
	for n, series := range i.Series {
		figures := newestOf(i, series)
		switch {
		case series.Reporters != "":
			bodies = append(bodies, figures...)
		case series.Region != loc.Home.Code:
			regions = append(regions, figures...)
		default:
			v.Series = append(v.Series, seriesView{
				loc.text(i.Definition(series.Definition).Name),
				newFigureTable(loc, name+".series-"+strconv.Itoa(n), figures, false, "source"),
				figures[0].Period.AsOf(),
			})
		}
	}
	slices.SortStableFunc(v.Series, func(a, b seriesView) int { return cmp.Compare(b.newest, a.newest) })
	v.Bodies, v.Regions = newFigureGroups(loc, name+".bodies", bodies, "body", "source"),
		newFigureGroups(loc, name+".regions", regions, "region", "source")
	v.Sources = sourcesFragment(loc, name+".sources", newestFirst(loc.sourcesOf(i)))
	v.Downloads = downloadLinks(loc, i)
	v.Cite = newCiteView(loc, narrative.CiteIndicator(loc.Edition, i))
	if i.Drawn != nil {
		line, marks := lineChart(loc, i)
		v.Chart = chartView{Drawing: loc.fragments.draw(name+".chart", line), Title: line.Title, Note: marks}
	}
	v.Regional = newRegionalView(loc, i, name+".regional", "regions")
	if k := newKnownCard(loc, i); k != nil {
		v.Nation = k.Nation
	}
	for _, c := range slices.Backward(i.Computed) {
		v.Computed = append(v.Computed, newComputedView(loc, i, c))
	}
	return v
}

// sourcesOf are the sources of an indicator's figures of the home region or, where there are none, of all; the rows of
// other regions' figures lead to theirs.
func (loc locale) sourcesOf(i *edition.Indicator) (sources []*edition.Publication) {
	home := slices.ContainsFunc(i.Figures, loc.within)
	for _, f := range i.Figures {
		if (!home || loc.within(f)) && !slices.Contains(sources, f.Publication) {
			sources = append(sources, f.Publication)
		}
	}
	return sources
}

func newComputedView(loc locale, i *edition.Indicator, c *edition.Computed) computedView {
	v := computedView{
		Name: loc.text(i.Name), Quantity: loc.text(narrative.Computed(c.Share)),
		Period:     loc.text(narrative.Period(c.Period)),
		Definition: loc.text(c.Definition.Name),
		Numerator:  newFigureView(loc, c.Numerator), Denominator: newFigureView(loc, c.Denominator),
	}
	if c.Printed != nil {
		f := newFigureView(loc, c.Printed)
		v.Printed = &f
	}
	return v
}

// downloadLinks are the files of an indicator: its tables, its document and the chart in the page's language.
func downloadLinks(loc locale, i *edition.Indicator) (all []link) {
	document := link{Href: urls.Indicators.Document(string(i.ID)), Text: "JSON"}
	chart := link{Href: urls.Indicators.Chart(loc.lang, string(i.ID)), Text: "SVG"}
	for _, d := range export.Downloads() {
		if address := d.For(i); address != "" && d.Table {
			all = append(all, link{Href: address, Text: d.Label})
		}
	}
	if all = append(all, document); i.Charted() {
		all = append(all, chart)
	}
	return all
}

// allDownloadLinks are the files with everything that people are offered.
func allDownloadLinks(loc locale) (all []link) {
	for _, d := range export.Downloads() {
		if address := d.For(nil); address != "" && !d.ForPrograms {
			all = append(all, link{Href: address, Text: loc.text(d.Name())})
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

func newDefinitionView(loc locale, d model.Definition) definitionView {
	v := definitionView{
		ID: string(d.ID), Name: loc.text(d.Name), Owner: loc.bodyLink(loc.Bodies[d.Owner]).Text,
		Currency:    loc.text(locales.Label(d.Currency)),
		Aggregation: loc.text(locales.Label(d.Aggregation)), Borrowers: loc.note(d.Borrowers),
		Break: loc.note(d.BreakNote),
		Note:  loc.note(d.Note),
	}
	switch from, to := narrative.Date(d.ValidFrom), narrative.Date(d.ValidTo); {
	case d.ValidFrom != "" && d.ValidTo != "":
		v.Valid = loc.text(locales.ValidFromTo{From: from, To: to}.Text())
	case d.ValidFrom != "":
		v.Valid = loc.text(locales.SinceDay(from))
	case d.ValidTo != "":
		v.Valid = loc.text(locales.ValidTo(to))
	}
	return v
}
