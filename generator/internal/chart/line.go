package chart

import (
	"math"
	"slices"
	"strconv"
	"time"
)

// Line is a line chart over time. Its y axis need not begin at zero.
type Line struct {
	ID          string   // prefix of element ids, unique on the page
	Title       string   // what the chart shows
	Description string   // the finding in a sentence, for those who do not see the chart
	Series      []Series // first the one the page is about, then what it is compared with

	YearLabel  func(year int) string         // a year on the axis; nil writes the bare number
	MonthLabel func(month time.Month) string // a month on the axis of a short span; nil writes the bare number
	Comma      string                        // between groups of three digits on the axis
}

// Series is one line with its marks. It is labelled at its end with its name, unless it is alone and not a benchmark,
// and its last point's label; of few points each is labelled where there is room.
type Series struct {
	Name      string
	Benchmark bool // dashed and quieter
	Segments  []Segment
}

// Segment is the points of one definition. Segments are never joined: a break is a gap.
type Segment struct {
	Points []Point   // in any order
	From   time.Time // the day from which the definition holds; zero where it is not known
}

// Point is one figure. A point without a date or with a value that is not a number is left out, and so is one beyond
// ±1e300, where the arithmetic of drawing ends.
type Point struct {
	At    time.Time // the as-of; only its calendar day counts
	Value float64   // for drawing only
	Label string    // the value as it is to be read
	Tip   string    // what resting on the mark shows, such as period and value; the label if empty
	// the as-of is only "not later than": a hollow mark that no line reaches, as a line would claim its day
	Open bool
}

// drawing is a Line with its points checked, ordered and given a place.
type drawing struct {
	line        *Line
	series      []*drawnSeries // never empty
	first, last int            // days since 1970 of the first and the last point
	values      axis
	times       timeAxis
	// The plot's width in px on the narrowest screen and on the narrowest of those that show what is of class wide:
	// labels must not collide on either.
	narrow, wide float64
}

type drawnSeries struct {
	name, role string
	segments   [][]*mark
	end        *mark // the latest
	marks      int
}

// mark is a point with its place: x in per cent of the plot's width, y in px.
type mark struct {
	Point
	day  int
	x, y float64
	// from is the day from which the definition holds whose first mark it is; nil where it is not known.
	from *int
}

// SVG draws the chart, or returns nil if there is nothing to draw. The same line gives the same bytes.
func (l Line) SVG() []byte { return drawn(l) }

func (l Line) head() (id, title, description string) { return l.ID, l.Title, l.Description }

// From is the value at which the y axis begins, if that is not zero.
func (l Line) From() string {
	if d := l.draw(); d != nil {
		return d.values.from()
	}
	return ""
}

func (l Line) plot() *plot {
	d := l.draw()
	if d == nil {
		return nil
	}
	return &plot{gutter: d.values.gutter(), height: d.height(), write: d.write}
}

// draw gives every point its place; nil if there is none.
func (l Line) draw() *drawing {
	d := &drawing{line: &l, first: math.MaxInt, last: math.MinInt}
	low, high, whole := math.Inf(1), math.Inf(-1), true
	for i := range l.Series {
		s := newSeries(&l.Series[i], i == 0)
		if s.end == nil {
			continue
		}
		d.series = append(d.series, s)
		for m := range s.all {
			d.first, d.last = min(d.first, m.day), max(d.last, m.day)
			low, high = min(low, m.Value), max(high, m.Value)
			whole = whole && m.Value == math.Trunc(m.Value)
		}
	}
	if d.series == nil {
		return nil
	}
	if l.YearLabel == nil {
		l.YearLabel = strconv.Itoa
	}
	if l.MonthLabel == nil {
		l.MonthLabel = func(m time.Month) string { return strconv.Itoa(int(m)) }
	}
	d.values = newAxis(low, high, whole, l.Comma)
	d.narrow = narrowest - d.values.gutter() - marginRight
	d.wide = d.narrow + broad - narrowest
	for _, s := range d.series {
		for m := range s.all {
			m.x, m.y = d.x(m.day), d.values.y(m.Value)
		}
	}
	d.times = d.newTimeAxis()
	return d
}

func newSeries(s *Series, first bool) *drawnSeries {
	out := &drawnSeries{name: s.Name, role: "other"}
	switch {
	case s.Benchmark:
		out.role = "benchmark"
	case first:
		out.role = "main"
	}
	for _, segment := range s.Segments {
		var marks []*mark
		for _, p := range segment.Points {
			if p.At.IsZero() || p.At.Year() < 1 || p.At.Year() > 9999 || !(math.Abs(p.Value) <= 1e300) {
				continue
			}
			year, month, day := p.At.Date()
			marks = append(marks, &mark{Point: p, day: dayOf(year, month, day)})
		}
		if marks == nil {
			continue
		}
		slices.SortStableFunc(marks, func(a, b *mark) int { return a.day - b.day })
		if !segment.From.IsZero() {
			year, month, day := segment.From.Date()
			from := dayOf(year, month, day)
			marks[0].from = &from
		}
		out.segments = append(out.segments, marks)
		out.marks += len(marks)
		if end := marks[len(marks)-1]; out.end == nil || end.day >= out.end.day {
			out.end = end
		}
	}
	slices.SortStableFunc(out.segments, func(a, b []*mark) int { return a[0].day - b[0].day })
	return out
}

// all goes through the marks of all segments.
func (s *drawnSeries) all(yield func(*mark) bool) {
	for _, marks := range s.segments {
		for _, m := range marks {
			if !yield(m) {
				return
			}
		}
	}
}

// joined is the marks of a segment that a line goes through: those whose day is known.
func joined(segment []*mark) (known []*mark) {
	for _, m := range segment {
		if !m.Open {
			known = append(known, m)
		}
	}
	return known
}

// x is the place of a day, in per cent of the plot's width. A single day is in the middle.
func (d *drawing) x(day int) float64 {
	if d.first == d.last {
		return 50
	}
	return 100 * float64(day-d.first) / float64(d.last-d.first)
}
