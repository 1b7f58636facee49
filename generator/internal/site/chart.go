package site

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"five-areas/generator/internal/chart"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// lineChart is the drawn figures of an indicator over time, with what its marks mean.
func lineChart(loc locale, i *edition.Indicator) (line chart.Line, marks string) {
	line = chart.Line{
		ID:        "chart",
		Title:     loc.text(locales.Bracketed{Said: i.Name, Remark: i.Unit.Name()}.Text()),
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
	return line, chartMarks(loc, line.Series)
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
		if i.Drawn == nil {
			continue
		}
		line, marks := lineChart(s, i)
		line.Description = s.text(locales.ChartSourcesBelow())
		f := chart.File{
			Line: line, Lang: s.lang.Tag(),
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

// outletsOf names the outlets of the figures that a chart shows, each once, in the order of time.
func outletsOf(loc locale, i *edition.Indicator) string {
	var all []string
	for _, series := range i.Drawn {
		for _, p := range series.Points {
			outlet, _ := i.FigureOf(p.Chosen).Publication.OutletName.In(loc.lang)
			if p.Counts() && !slices.Contains(all, outlet) {
				all = append(all, outlet)
			}
		}
	}
	return loc.joined(locales.Names, all)
}

// shownYears is how many years the strips of figures show.
const shownYears = 5

// stripFragment draws for which times an indicator has figures of the region.
func stripFragment(loc locale, i *edition.Indicator) chart.Strip {
	// whole years: none moves daily
	end := time.Date(loc.Updated().Time().Year()+1, time.January, 1, 0, 0, 0, 0, time.UTC)
	strip := chart.Strip{
		From: end.AddDate(-shownYears, 0, 0), To: end,
		Since: loc.Assessment.Start.Time(),
	}
	var periods []*quantity.Period
	for _, series := range i.Series {
		if series.Region != loc.Home.Code || series.Reporters != "" {
			continue
		}
		for _, p := range series.Points {
			if !p.Chosen.Publication.Grade.Counts() {
				continue
			}
			strip.Points = append(strip.Points, chart.Point{At: p.Period.AsOf().Time(), Open: p.Period.NotLater})
			periods = append(periods, p.Period)
		}
	}
	slices.SortStableFunc(periods, func(a, b *quantity.Period) int { return a.When().Compare(b.When()) })
	named := fields.Each(periods, func(p *quantity.Period) string { return loc.text(narrative.Period(p)) })
	strip.Title = loc.joined(locales.Clauses, named)
	return strip
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
