package site

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"five-areas/generator/internal/chart"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// lineChart is the drawn figures of an indicator over time, with what its marks mean.
func lineChart(loc locale, i *edition.Indicator) (line chart.Line, marks string) {
	line = chart.Line{
		ID:        "chart",
		Title:     lineTitle(loc, i),
		YearLabel: func(year int) string { return loc.text(locales.YearLabel(year)) },
		MonthLabel: func(m time.Month) string {
			return loc.lang.Of().ShortMonth(m)
		},
		Comma:       loc.lang.Of().Comma(),
		Description: loc.text(locales.ChartAndTable()),
	}
	var last sourcefile.RegionCode
	for _, series := range i.Drawn {
		segment := chartSegment(loc, series)
		if len(segment.Points) == 0 {
			continue
		}
		if d := i.Definition(series.Definition); d != nil && d.ValidFrom != "" {
			segment.From = d.ValidFrom.Time()
		}
		if series.Region != last {
			last = series.Region
			name := i.FigureOf(series.Points[0].Chosen).Region.Short()
			line.Series = append(line.Series, chart.Series{Name: loc.text(name), Benchmark: last != loc.Home.Code})
		}
		of := &line.Series[len(line.Series)-1]
		of.Segments = append(of.Segments, segment)
	}
	return line, loc.joined(locales.Sentences, said(chartMarks(loc, line.Series), axisNote(loc, line.From(), "")))
}

// lineTitle says the newest figure of the first region that is drawn, with its time; whose it is where that is another.
func lineTitle(loc locale, i *edition.Indicator) string {
	var newest *model.Point
	region := i.Drawn[0].Region
	for _, series := range i.Drawn {
		for _, p := range series.Points {
			if series.Region == region && p.Counts() &&
				(newest == nil || newest.Period.When().Compare(p.Period.When()) < 0) {
				newest = p
			}
		}
	}
	if newest == nil {
		return loc.text(i.Name)
	}
	value := locales.Bracketed{
		Said: narrative.Quantity(newest.Chosen.Value), Remark: narrative.Period(newest.Period),
	}.Text()
	if region != loc.Home.Code {
		value = locales.FactSide{Of: i.FigureOf(newest.Chosen).Region.Short(), Value: value}.Text()
	}
	return loc.text(locales.FactSides{Name: i.Name, Sides: value}.Text())
}

// said leaves out what is empty.
func said(all ...string) []string {
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

// areaColours are those of the stylesheet on white, for standalone files. An area that the stylesheet does not
// know has the colour of all.
var areaColours = map[string]string{
	"tech": "#133c75", "green": "#048035", "inclusive": "#6f430c", "pension": "#ac2ab2", "digital": "#205d61",
	"cross": "#4a5763",
}

// WriteCharts writes the charts of all indicators in one language as files.
func WriteCharts(e *edition.Edition, l locales.Lang, put func(urls.File) error) error {
	s := newLocale(e, l)
	for _, i := range s.Indicators {
		if !i.Charted() {
			continue
		}
		drawn, marks := fileChart(s, i)
		f := chart.File{
			Chart: drawn, Lang: s.lang.Tag(),
			Colour: cmp.Or(areaColours[area(i.Areas)], areaColours[string(model.CrossID)]),
		}
		if marks != "" {
			f.Notes = append(f.Notes, marks)
		}
		f.Notes = append(f.Notes,
			s.text(locales.ChartSources(locales.Same(outletsOf(s, i)))),
			s.text(locales.ChartFrom{
				Site:    s.Site.ShortName(),
				Day:     narrative.Date(edition.Updated(e, i)),
				Licence: locales.Same(s.Site.Licences.Data),
				Address: locales.Same(string(s.Site.BaseURL) + s.href(urls.Indicators, i.ID)),
			}.Text()))
		if err := put(urls.File{Path: urls.Indicators.Chart(s.lang, string(i.ID)), Body: f.SVG()}); err != nil {
			return err
		}
	}
	return nil
}

// fileChart is the chart that an indicator has as a file, with how to read it: over time, else of regions.
func fileChart(loc locale, i *edition.Indicator) (chart.Chart, string) {
	if i.Drawn != nil {
		line, marks := lineChart(loc, i)
		line.Description = loc.text(locales.ChartSourcesBelow())
		return line, marks
	}
	d := regionalChart(loc, i, "chart")
	d.Description = loc.text(locales.ChartSourcesBelow())
	return d, axisNote(loc, d.From(), "%")
}

// outletsOf names the outlets of the figures that a file's chart shows, each once, in the order in which they stand.
func outletsOf(loc locale, i *edition.Indicator) string {
	var all []string
	add := func(p *edition.Publication) {
		if outlet, _ := p.OutletName.In(loc.lang); !slices.Contains(all, outlet) {
			all = append(all, outlet)
		}
	}
	for _, series := range i.Drawn {
		for _, p := range series.Points {
			if p.Counts() {
				add(i.FigureOf(p.Chosen).Publication)
			}
		}
	}
	if i.Drawn == nil {
		for _, s := range i.Regional.Sides {
			for _, in := range s.Inputs {
				add(loc.Edition.Figure(in.Figure).Publication)
			}
		}
		for _, id := range i.Regional.Unnamed {
			add(loc.Edition.Figure(id).Publication)
		}
	}
	return loc.joined(locales.Names, all)
}

// chartMarks says what the marks of a chart mean that are not plain.
func chartMarks(loc locale, all []chart.Series) string {
	var said []string
	if len(all[0].Segments) > 1 && !all[0].Benchmark {
		said = append(said, loc.text(locales.MarkBreak()))
	}
	for _, series := range all {
		for _, segment := range series.Segments {
			if slices.ContainsFunc(segment.Points, func(p chart.Point) bool { return p.Open }) {
				return loc.joined(locales.Sentences, append(said, loc.text(locales.MarkOpen())))
			}
		}
	}
	return strings.Join(said, "")
}

// chartSegment is the figures of one definition.
func chartSegment(loc locale, series *model.Series) (segment chart.Segment) {
	for _, p := range series.Points {
		if v := p.Chosen.Value; p.Counts() {
			quantity := loc.text(narrative.Quantity(v))
			segment.Points = append(segment.Points, chart.Point{
				At: p.Period.AsOf().Time(), Value: v.Number.Float(), Label: quantity,
				Tip: loc.text(narrative.Period(p.Period)) + " " + quantity, Open: p.Period.NotLater,
			})
		}
	}
	return segment
}
