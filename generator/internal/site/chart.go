package site

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"five-articles/generator/internal/chart"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

// chart is the drawn figures of an indicator over time, with what its marks mean.
func (s speaker) chart(i *edition.Indicator) (line chart.Line, marks string) {
	line = chart.Line{
		ID:        "chart",
		Title:     s.say(locales.Bracketed{Said: i.Name, Remark: i.Unit.Name()}.Text()),
		YearLabel: func(year int) string { return s.say(locales.YearLabel(year)) },
		MonthLabel: func(m time.Month) string {
			return s.lang.Of().ShortMonth(m)
		},
		Comma:       s.lang.Of().Comma(),
		Description: s.say(locales.ChartAndTable()),
	}
	var last sourcefile.RegionCode
	for _, series := range i.Drawn {
		segment := s.segment(series)
		if len(segment.Points) == 0 {
			continue
		}
		if d := i.Definition(series.Definition); d != nil && d.ValidFrom != "" {
			segment.From = d.ValidFrom.Time()
		}
		if series.Region != last {
			last = series.Region
			name := i.FigureOf(series.Points[0].Chosen).Region.Short()
			line.Series = append(line.Series, chart.Series{Name: s.say(name), Benchmark: last != s.Home.Code})
		}
		of := &line.Series[len(line.Series)-1]
		of.Segments = append(of.Segments, segment)
	}
	return line, s.marks(line.Series)
}

// areaColours are those of the stylesheet on white, for files that stand alone. An area that the stylesheet does not
// know has the colour of all.
var areaColours = map[string]string{
	"tech": "#133c75", "green": "#048035", "inclusive": "#6f430c", "pension": "#ac2ab2", "digital": "#205d61",
	"cross": "#4a5763",
}

// WriteCharts writes the charts of all indicators in one language as files.
func WriteCharts(e *edition.Edition, l locales.Lang, put func(urls.File) error) error {
	s := newSpeaker(e, l)
	for _, i := range s.Indicators {
		if i.Drawn == nil {
			continue
		}
		line, marks := s.chart(i)
		line.Description = s.say(locales.ChartSourcesBelow())
		f := chart.File{
			Line: line, Lang: s.lang.Tag(),
			Colour: cmp.Or(areaColours[area(i.Articles)], areaColours[string(model.CrossID)]),
		}
		if marks != "" {
			f.Notes = append(f.Notes, marks)
		}
		f.Notes = append(f.Notes,
			s.say(locales.ChartSources(locales.Same(s.outlets(i)))),
			s.say(locales.ChartFrom{
				Site:    s.Site.Title,
				Day:     narrative.Date(s.AsOf),
				Licence: locales.Same(s.Site.Licences.Data),
				Address: locales.Same(string(s.Site.BaseURL) + s.href(urls.Indicators, i.ID)),
			}.Text()))
		if err := put(urls.File{Path: urls.Indicators.Chart(s.lang, string(i.ID)), Body: f.SVG()}); err != nil {
			return err
		}
	}
	return nil
}

// outlets names the outlets of the figures that a chart shows, each once, in the order of time.
func (s speaker) outlets(i *edition.Indicator) string {
	var all []string
	for _, series := range i.Drawn {
		for _, p := range series.Points {
			if outlet := i.FigureOf(p.Chosen).Publication.Outlet; p.Counts() &&
				!slices.Contains(all, outlet) {
				all = append(all, outlet)
			}
		}
	}
	return s.joined(locales.Names, all)
}

// shownYears is how far back the strips of figures go.
const shownYears = 5

// strip draws for which times an indicator has figures of the region.
func (s speaker) strip(i *edition.Indicator) string {
	strip := chart.Strip{
		From: s.AsOf.Time().AddDate(-shownYears, 0, 0), To: s.AsOf.Time(),
		Since: s.Assessment.Start.Time(),
	}
	var periods []*quantity.Period
	for _, series := range i.Series {
		if series.Region != s.Home.Code || series.Reporters != "" {
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
	named := fields.Each(periods, func(p *quantity.Period) string { return s.say(narrative.Period(p)) })
	strip.Title = s.joined(locales.Clauses, named)
	return string(strip.SVG())
}

// marks says what the marks of a chart mean that are not plain.
func (s speaker) marks(all []chart.Series) string {
	var said []string
	if len(all[0].Segments) > 1 && !all[0].Benchmark {
		said = append(said, s.say(locales.MarkBreak()))
	}
	for _, series := range all {
		for _, segment := range series.Segments {
			if slices.ContainsFunc(segment.Points, func(p chart.Point) bool { return p.Open }) {
				return s.joined(locales.Sentences, append(said, s.say(locales.MarkOpen())))
			}
		}
	}
	return strings.Join(said, "")
}

// segment is the figures of one definition.
func (s speaker) segment(series *model.Series) (segment chart.Segment) {
	for _, p := range series.Points {
		if v := p.Chosen.Value; p.Counts() {
			quantity := s.say(narrative.Quantity(v))
			segment.Points = append(segment.Points, chart.Point{
				At: p.Period.AsOf().Time(), Value: v.Number.Float(), Label: quantity,
				Tip: s.say(narrative.Period(p.Period)) + " " + quantity, Open: p.Period.NotLater,
			})
		}
	}
	return segment
}
