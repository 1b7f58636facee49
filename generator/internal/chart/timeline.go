package chart

import "time"

// Timeline shows a day between the beginning and the end of a time, as a point on a line: nothing is filled, because
// time that is gone is no progress.
type Timeline struct {
	Title         string // everything in a sentence, for who does not see it
	From, To, Now time.Time
	First, Last   string // labels below the ends
	Today         string // label above the point
}

// The measures of a Timeline, in px.
const (
	timelineHeight = 58
	timelineY      = 30
)

// SVG draws the line, or returns nil if there is no time to show. A day outside of the time makes the line longer.
func (t Timeline) SVG() []byte {
	from, to, now := day(t.From), day(t.To), day(t.Now)
	if from >= to {
		return nil
	}
	begins, ends := min(from, now), max(to, now)
	x := func(at int) float64 { return 100 * float64(at-begins) / float64(ends-begins) }
	var w writer
	w.f(`<svg class="timeline" role="img" width="100%%" height="%d"><title>%s</title>`, timelineHeight, escape(t.Title))
	w.f(`<line class="axis" x1="0" x2="100%%" y1="%d" y2="%[1]d"/>`, timelineY)
	for _, at := range []int{from, to} {
		w.f(`<line class="axis" x1="%s" x2="%[1]s" y1="%d" y2="%d"/>`, percent(x(at)), timelineY-6, timelineY+6)
	}
	w.f(`<circle class="dot" cx="%s" cy="%d" r="6"/>`, percent(x(now)), timelineY)
	label := func(class string, at float64, y int, said string) {
		w.f(`<text%s x="%s" y="%d" text-anchor="%s">%s</text>`, class, percent(at), y, anchored(at), escape(said))
	}
	label(` class="now"`, x(now), timelineY-14, t.Today)
	label("", x(from), timelineY+24, t.First)
	label("", x(to), timelineY+24, t.Last)
	w.f(`</svg>`)
	return w.Bytes()
}

// anchored keeps a label at its place within the line.
func anchored(at float64) string {
	switch {
	case at < 30:
		return "start"
	case at > 70:
		return "end"
	}
	return "middle"
}
