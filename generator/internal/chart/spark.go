package chart

import "math"

// The measures of a Spark, in px.
const (
	sparkWidth  = 120
	sparkHeight = 36
	sparkMargin = 5
)

// Spark draws a series small, without axes, to stand in a row of others beside its name and its latest value. Breaks are
// gaps and open marks are hollow as in a Line. It returns nil where there are fewer than two points.
func (s Series) Spark(title string) []byte {
	d := Line{Series: []Series{s}}.draw()
	if d == nil || d.series[0].marks < 2 {
		return nil
	}
	only := d.series[0]
	low, high := math.Inf(1), math.Inf(-1)
	for m := range only.all {
		low, high = min(low, m.Value), max(high, m.Value)
	}
	place := func(m *mark) (x, y float64) {
		share := 0.5
		if high > low {
			share = (m.Value - low) / (high - low)
		}
		return sparkMargin + (sparkWidth-2*sparkMargin)*m.x/100, sparkHeight - sparkMargin - (sparkHeight-2*sparkMargin)*share
	}
	var w writer
	w.f(`<svg class="spark" role="img" viewBox="0 0 %d %d" width="%[1]d" height="%[2]d"><title>%[3]s</title>`, sparkWidth, sparkHeight, escape(title))
	path := ""
	for _, segment := range only.segments {
		for i, m := range joined(segment) {
			command := "L"
			if i == 0 {
				command = "M"
			}
			x, y := place(m)
			path += command + number(x) + " " + number(y)
		}
	}
	if path != "" {
		w.f(`<path class="line" d="%s"/>`, path)
	}
	for m := range only.all {
		x, y := place(m)
		class, radius := "dot", 2.0
		switch {
		case m.Open:
			class, radius = "open", 3
		case m == only.end:
			class, radius = "end", 3.5
		}
		w.f(`<circle class="%s" cx="%s" cy="%s" r="%s"/>`, class, number(x), number(y), number(radius))
	}
	w.f(`</svg>`)
	return w.Bytes()
}
