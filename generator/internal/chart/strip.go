package chart

import (
	"slices"
	"time"
)

// Strip shows for which times there are figures, on a scale that a column of strips shares: how many there are, how far
// apart and how old the last one is. It does not show values.
type Strip struct {
	Title    string
	From, To time.Time // the days at its ends; earlier figures stand as an arrow head before the left one
	Since    time.Time // a day that is ruled off, such as the start of a plan; none if zero
	Points   []Point   // only their days count, and whether these are open
}

// The measures of a Strip, in px.
const (
	stripWidth  = 132
	stripHeight = 16
	stripMargin = 8
)

// SVG draws the strip, or returns nil if there is no point or no time to show.
func (s Strip) SVG() []byte {
	from, to := day(s.From), day(s.To)
	if len(s.Points) == 0 || from >= to {
		return nil
	}
	x := func(at int) string {
		return number(stripMargin + (stripWidth-2*stripMargin)*float64(at-from)/float64(to-from))
	}
	var w writer
	w.f(`<svg class="strip" role="img" viewBox="0 0 %d %d" width="%[1]d" height="%[2]d"><title>%[3]s</title>`,
		stripWidth, stripHeight, escape(s.Title))
	w.f(`<line class="axis" x1="%s" x2="%s" y1="8" y2="8"/>`, x(from), x(to))
	if since := day(s.Since); !s.Since.IsZero() && from <= since && since <= to {
		w.f(`<line class="since" x1="%s" x2="%[1]s" y1="1" y2="15"/>`, x(since))
	}
	points := slices.SortedStableFunc(slices.Values(s.Points), func(a, b Point) int { return a.At.Compare(b.At) })
	if day(points[0].At) < from {
		w.f(`<path class="before" d="M7 4L2 8L7 12Z"/>`)
	}
	drawn := map[string]bool{}
	for _, p := range points {
		at := day(p.At)
		if at < from || at > to {
			continue
		}
		class, radius := "dot", "3"
		if p.Open {
			class, radius = "open", "3.5"
		}
		if mark := class + x(at); !drawn[mark] {
			drawn[mark] = true
			w.f(`<circle class="%s" cx="%s" cy="8" r="%s"/>`, class, x(at), radius)
		}
	}
	w.f(`</svg>`)
	return w.Bytes()
}

func day(t time.Time) int {
	year, month, d := t.Date()
	return dayOf(year, month, d)
}
