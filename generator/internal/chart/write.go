package chart

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// The measures of the page, in px.
const (
	plotTop     = 30 // above the plot, for a label over the highest point
	plotHeight  = 260
	plotBottom  = plotTop + plotHeight
	marginRight = 16
	narrowest   = 320 - 2*16 // the chart's box on the narrowest screen
	broad       = 600        // from here on the marks of class wide are shown
	textSize    = 13
	crowded     = 60 // with more points than this the dots of a line would run into each other
)

func (d *drawing) height() int {
	if d.times.months != nil {
		return plotBottom + 50
	}
	return plotBottom + 30
}

func (d *drawing) write(w *writer) {
	d.writeValueAxis(w)
	d.times.write(w)
	d.writeBreaks(w)
	for i := range d.series { // what the page is about lies on top
		d.writeSeries(w, d.series[len(d.series)-1-i])
	}
	for _, l := range d.placeLabels() {
		w.f(`<text class="label %s" x="%s" y="%s" text-anchor="%s">%s</text>`+"\n", l.role, percent(l.x), number(l.y),
			l.anchor, escape(l.text))
	}
}

func (d *drawing) writeValueAxis(w *writer) {
	w.f(`<g class="y">`)
	for k := d.values.first; k <= d.values.last; k++ {
		class := ""
		if k == 0 && k > d.values.first {
			class = ` class="zero"`
		}
		y := number(d.values.y(d.values.value(k)))
		w.f(`<line%s x1="0" x2="100%%" y1="%s" y2="%[2]s"/><text x="-14" y="%[2]s" dy=".35em" text-anchor="end">%[3]s</text>`,
			class, y, d.values.label(k))
	}
	w.f("</g>\n")
}

// writeBreaks rules off each new definition of the series the page is about: on a small screen the gap alone is too
// narrow to be seen. The rule is where the new definition took effect; half-way where that is not known, or where
// the new one begins if the old one goes on.
func (d *drawing) writeBreaks(w *writer) {
	segments := d.series[0].segments
	for i := 1; i < len(segments); i++ {
		old, next := segments[i-1][len(segments[i-1])-1], segments[i][0]
		at := (min(old.x, next.x) + next.x) / 2
		if next.from != nil && old.day <= *next.from && *next.from <= next.day {
			at = d.x(*next.from)
		}
		w.f(`<line class="break" x1="%s" x2="%[1]s" y1="%d" y2="%d"/>`+"\n", percent(at), plotTop, plotBottom)
	}
}

func (d *drawing) writeSeries(w *writer, s *drawnSeries) {
	w.f(`<g class="series %s">`, s.role)
	path := ""
	for _, segment := range s.segments {
		known, command := joined(segment), "M"
		if len(known) < 2 || known[0].day == known[len(known)-1].day {
			continue // there is no course over time
		}
		for _, m := range known {
			path += command + number(m.x) + " " + number(m.y-plotTop)
			command = "L"
		}
	}
	if path != "" {
		w.f(`<svg y="%d" width="100%%" height="%d" viewBox="0 0 100 %[2]d" preserveAspectRatio="none" overflow="visible">`+
			`<path class="line" vector-effect="non-scaling-stroke" d="%[3]s"/></svg>`, plotTop, plotHeight, path)
	}
	w.f("\n")
	for _, segment := range s.segments {
		alone := len(joined(segment)) == 1
		for _, m := range segment {
			if m != s.end && (m.Open || alone || s.marks <= crowded) {
				m.write(w, s.role, false)
			}
		}
	}
	s.end.write(w, s.role, true)
	w.f("</g>\n")
}

func (m *mark) write(w *writer, role string, end bool) {
	class, radius := "dot", 3.0
	if end {
		class, radius = "end", 5
	}
	if m.Open {
		// With a head that points to earlier days: the day is this one or one before.
		class, radius = "open", max(radius, 4)
		w.f(`<svg x="%s" y="%s" overflow="visible"><path class="until" d="M-8-4L-14 0L-8 4Z"/></svg>`, percent(m.x),
			number(m.y))
	}
	if role == "benchmark" {
		radius -= 0.5
	}
	tip := m.Tip
	if tip == "" {
		tip = m.Label
	}
	w.f(`<circle class="%s" cx="%s" cy="%s" r="%s"`, class, percent(m.x), number(m.y), number(radius))
	if tip == "" {
		w.f("/>\n")
		return
	}
	w.f("><title>%s</title></circle>\n", escape(tip))
}

type writer struct{ bytes.Buffer }

// begin opens a chart with its title and description.
func (w *writer) begin(class, id, title, description string, height int) {
	id = escape(strings.Join(strings.Fields(id), "-"))
	w.f(`<svg class="%s" role="img" aria-labelledby="%s-title %[2]s-desc" width="100%%" height="%d">`,
		class, id, height)
	w.f(`<title id="%s-title">%s</title><desc id="%[1]s-desc">%[3]s</desc>`+"\n", id, escape(title),
		escape(description))
}

// steps is the class for the room next to the plot: 1 for 32 px, each further one for 16 px more.
func steps(px float64) string { return strconv.Itoa(int(px-16) / 16) }

func (w *writer) f(format string, a ...any) { fmt.Fprintf(w, format, a...) }

// escape makes any text safe between tags and in quoted attributes, in HTML and in XML.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}

// number writes at most two decimals.
func number(v float64) string {
	s := strings.TrimRight(strings.TrimRight(strconv.FormatFloat(v, 'f', 2, 64), "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

func percent(v float64) string { return number(v) + "%" }
