package site

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"five-articles/generator/internal/chart"
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
	"five-articles/generator/internal/words"
)

// country is the region whose figures are the benchmark of every other (GB/T 2260).
const country = "100000"

// chart draws the region's figures of an indicator. Shares and rates have the country's line beside them; amounts have not,
// because on one axis the country would flatten the region. Flows of periods of different length are not joined into a
// line, so they are not drawn. Nothing is drawn of fewer than two points.
func (s speaker) chart(i *edition.Indicator) (svg, title, note string) {
	if i.Kind == statistics.Flow || i.Kind == statistics.CumulativeFlow {
		return "", "", ""
	}
	line := chart.Line{
		ID:        "chart",
		Title:     s.sayf("%s（%s）", "%s (%s)", i.Name, i.Unit.Name()),
		YearLabel: func(year int) string { return s.sayf("%d年", "%d", year) },
		MonthLabel: func(m time.Month) string {
			return s.say(text.Text{ZH: strconv.Itoa(int(m)) + "月", EN: m.String()[:3]})
		},
		Description: s.sayf("各期数字见图下的表；口径不同的数字不相连。", "The figures stand in the table below; figures of different definitions are not joined."),
	}
	regions := []document.RegionCode{s.Home.Code}
	if s.Home.Code != country && (i.Kind == statistics.Share || i.Kind == statistics.Rate) {
		regions = append(regions, country)
	}
	points := 0
	for _, code := range regions {
		series := s.line(i, code)
		for _, segment := range series.Segments {
			points += len(segment.Points)
		}
		if len(series.Segments) > 0 {
			series.Benchmark = len(line.Series) > 0
			line.Series = append(line.Series, series)
		}
	}
	if points < 2 {
		return "", "", ""
	}
	return string(line.SVG()), line.Title, s.marks(line.Series)
}

// marks says what the marks of a chart mean that are not plain.
func (s speaker) marks(all []chart.Series) string {
	var said []string
	if len(all[0].Segments) > 1 && !all[0].Benchmark {
		said = append(said, s.sayf("竖虚线：口径改变，两边不相连。", "Dotted line: the definition changes, so the figures on its two sides are not joined."))
	}
	for _, series := range all {
		for _, segment := range series.Segments {
			if slices.ContainsFunc(segment.Points, func(p chart.Point) bool { return p.Open }) {
				return strings.Join(append(said, s.sayf("空心点：时间只知道不晚于这一天。", "Open mark: the date is only known to be no later than this.")), s.sayf("", " "))
			}
		}
	}
	return strings.Join(said, "")
}

// line is the figures of a region that cover everybody, one segment for each definition.
func (s speaker) line(i *edition.Indicator, code document.RegionCode) chart.Series {
	var line chart.Series
	for _, r := range s.Regions {
		if r.Code == code {
			line.Name = s.say(r.Short())
		}
	}
	for _, series := range i.Series {
		if series.Region != code || series.Reporters != "" {
			continue
		}
		var segment chart.Segment
		for _, p := range series.Points {
			if v := p.Chosen.Value; v != nil {
				quantity := s.say(words.Quantity(v))
				segment.Points = append(segment.Points, chart.Point{
					At: p.Period.AsOf().Time(), Value: v.Number.Float(), Label: quantity,
					Tip: s.say(words.Period(p.Period)) + " " + quantity, Open: p.Period.NotLater,
				})
			}
		}
		if len(segment.Points) > 0 {
			line.Segments = append(line.Segments, segment)
		}
	}
	return line
}
