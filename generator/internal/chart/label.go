package chart

import (
	"math"
	"strings"
)

// fewPoints is how many points a series has at most if each of them is labelled.
const fewPoints = 6

// label is the words at a mark: at the end of a series its name and value, at another mark its value.
type label struct {
	role, text, anchor string
	x, y               float64 // x in per cent of the plot's width, y of the baseline in px
}

// placeLabels puts each label near its mark where it covers as little as possible of lines, marks and other labels, on
// the narrowest screen and on a broad one.
func (d *drawing) placeLabels() (placed []label) {
	narrow, wide := d.obstacles(d.narrow), d.obstacles(d.wide)
	for _, w := range d.wanted() {
		best, least := label{}, math.Inf(1)
		for rank, l := range w.places() {
			left, right := extent(d.narrow*l.x/100, l.text, l.anchor)
			if left < -8 || right > d.narrow+8 || l.y < textSize || l.y > plotBottom-4 {
				continue
			}
			mark := d.narrow * w.at.x / 100
			distance := math.Hypot(max(left-mark, mark-right, 0), l.y-w.at.y-5)
			cost := distance/4 + float64(rank)/10 + float64(2*l.covers(narrow, d.narrow)+2*l.covers(wide, d.wide))
			for _, other := range placed {
				from, to := extent(d.narrow*other.x/100, other.text, other.anchor)
				if left < to+4 && from < right+4 && math.Abs(l.y-other.y) < 16 {
					cost += overlapping
				}
			}
			if cost < least {
				best, least = l, cost
			}
		}
		if w.end || least < overlapping {
			placed = append(placed, best)
		}
	}
	return placed
}

// overlapping is what it costs to cover another label.
const overlapping = 1000

// wantedLabel is a label with its mark, before it has a place.
type wantedLabel struct {
	role, text string
	at         *mark
	end        bool // of the series, which is never without
}

// wanted are the labels in the order in which they take their places: the ends of series, then the points of those that
// have few.
func (d *drawing) wanted() (all []wantedLabel) {
	for _, s := range d.series {
		all = append(all, wantedLabel{s.role, d.text(s), s.end, true})
	}
	for _, s := range d.series {
		for m := range s.all {
			if s.marks <= fewPoints && m != s.end && m.Label != "" {
				all = append(all, wantedLabel{s.role, shorten(m.Label, d.narrow/2), m, false})
			}
		}
	}
	return all
}

// text is a series' name and last value. The caption names a series that is alone.
func (d *drawing) text(s *drawnSeries) string {
	if len(d.series) == 1 && s.role == "main" {
		return shorten(s.end.Label, d.narrow)
	}
	value := shorten(s.end.Label, d.narrow/2)
	return strings.TrimSpace(shorten(s.name, d.narrow-textWidth(value)-8) + " " + value)
}

// places lists possible positions of a label: over and under its mark, close by and farther away, the best first among
// those of one distance. Flush with an edge of the plot there is always room.
func (w wantedLabel) places() (all []label) {
	farthest := 72.0
	if !w.end {
		farthest = 0 // one farther away could be that of another mark
	}
	for away := 0.0; away <= farthest; away += 18 {
		for i, at := range []label{
			{anchor: "middle", x: w.at.x},
			{anchor: "end", x: w.at.x},
			{anchor: "start", x: w.at.x},
			{anchor: "end", x: 100},
			{anchor: "start"},
		} {
			if !w.end && i > 2 {
				break
			}
			all = append(all, label{w.role, w.text, at.anchor, at.x, w.at.y - 13 - away},
				label{w.role, w.text, at.anchor, at.x, w.at.y + 23 + away})
		}
	}
	return all
}

// covers counts the obstacles that a label is too near to.
func (l *label) covers(obstacles []point, width float64) (n int) {
	left, right := extent(width*l.x/100, l.text, l.anchor)
	for _, o := range obstacles {
		if left-5 < o.x && o.x < right+5 && l.y-textSize-4 < o.y && o.y < l.y+9 {
			n++
		}
	}
	return n
}

// point is a place in px on a plot of some width.
type point struct{ x, y float64 }

// obstacles is the marks and lines as spots about 3 px apart.
func (d *drawing) obstacles(width float64) (all []point) {
	for _, s := range d.series {
		for _, segment := range s.segments {
			for _, m := range segment {
				all = append(all, point{m.x / 100 * width, m.y})
			}
			known := joined(segment)
			for i := 1; i < len(known); i++ {
				x, y := known[i-1].x/100*width, known[i-1].y
				dx, dy := known[i].x/100*width-x, known[i].y-y
				for step, at := 3/max(3, math.Hypot(dx, dy)), 0.0; at < 1; at += step {
					all = append(all, point{x + at*dx, y + at*dy})
				}
			}
		}
	}
	return all
}

// extent is where a text begins and ends, in px.
func extent(x float64, text, anchor string) (left, right float64) {
	width := textWidth(text)
	switch anchor {
	case "end":
		x -= width
	case "middle":
		x -= width / 2
	}
	return x, x + width
}

// textWidth estimates the px that a text takes, rather too many since fonts differ.
func textWidth(s string) (px float64) {
	for _, c := range s {
		switch {
		// Han, rarer scripts to be safe, and the replacement character
		case c >= 0x1100 && c != '−' && c != '…', c < ' ':
			px += textSize
		case strings.ContainsRune(" ,.:;'|il", c):
			px += 0.3 * textSize
		case strings.ContainsRune("fjrt", c):
			px += 0.4 * textSize
		case c >= 'a' && c <= 'z' && c != 'm' && c != 'w':
			px += 0.56 * textSize
		default:
			px += 0.62 * textSize
		}
	}
	return px
}

// shorten cuts a text to so many px.
func shorten(s string, width float64) string {
	if textWidth(s) <= width {
		return s
	}
	px := textWidth("…")
	for i, c := range s {
		if px += textWidth(string(c)); px > width {
			return s[:i] + "…"
		}
	}
	return s
}
