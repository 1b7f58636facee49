package chart

import "strconv"

// Places is a ruler of places with a bracket around those that are possible.
type Places struct {
	Of          int    // how many there are; nothing is drawn of more than 9,999
	Best, Worst int    // the first and the last possible one
	Cut         int    // the last one that counts as in front; none if 0
	Name        string // what the ruler shows
	Label       string // the possible places as they are to be read
	CutLabel    string
}

// The measures of the ruler, in px from its top.
const (
	rulerHeight  = 78
	rulerCut     = 22 // the baseline of the cut's label
	rulerBracket = 38
	rulerLine    = 50
	rulerLabels  = 68
	tickApart    = 3 // ticks stand if there are so many px between them
)

// placeIntervals are the intervals at which places may be labelled.
var placeIntervals = []int{1, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000}

// checked is the places in order, or nothing if their number is unknown.
func (p Places) checked() Places {
	if p.Of < 1 || p.Of > 9999 {
		return Places{}
	}
	p.Best = min(max(p.Best, 1), p.Of)
	p.Worst = min(max(p.Worst, p.Best), p.Of)
	if p.Cut < 1 || p.Cut >= p.Of {
		p.Cut = 0
	}
	return p
}

// edge is where place n ends and the next begins, in per cent: each place takes an equal share of the ruler, so that a
// single one has a breadth and a cut lies between two.
func (p Places) edge(n int) float64 { return 100 * float64(n) / float64(p.Of) }

func (p Places) middle(n int) float64 { return (p.edge(n-1) + p.edge(n)) / 2 }

func (d *ranking) writeRuler(w *writer, top int) {
	p, line, bracket := d.Places, top+rulerLine, top+rulerBracket
	w.f(`<g class="places">`)
	d.writeEnds(w, p.Name, p.Label, bracket)
	w.f(`<line class="axis" x1="0" x2="100%%" y1="%d" y2="%[1]d"/>`, line)
	d.writeTicks(w, line)
	narrow, wide := p.labelled(d.narrow), p.labelled(d.wide)
	for n := 1; n <= p.Of; n++ {
		class := ""
		switch {
		case narrow[n] && wide[n]:
		case wide[n]:
			class = " wide"
		case narrow[n]:
			class = " narrow"
		default:
			continue
		}
		w.f(`<text class="value%s" x="%s" y="%d" text-anchor="middle">%d</text>`, class, percent(p.middle(n)), top+
			rulerLabels, n)
	}
	if p.Cut > 0 {
		d.writeCut(w, top)
	}
	w.f(`<g class="main"><line class="bracket" x1="%s" x2="%s" y1="%d" y2="%[3]d"/>`, percent(p.edge(p.Best-1)),
		percent(p.edge(p.Worst)), bracket)
	for _, x := range []float64{p.edge(p.Best - 1), p.edge(p.Worst)} {
		w.f(`<line class="bracket" x1="%s" x2="%[1]s" y1="%d" y2="%d"/>`, percent(x), bracket-6, bracket+6)
	}
	w.f("</g></g>\n")
}

// writeTicks marks the middle of each place on screens where there is room.
func (d *ranking) writeTicks(w *writer, y int) {
	n, class := float64(d.Places.Of), "tick"
	switch {
	case d.wide/n < tickApart:
		return
	case d.narrow/n < tickApart:
		class = "tick wide"
	}
	path := ""
	for place := 1; place <= d.Places.Of; place++ {
		x := number(d.Places.middle(place))
		path += "M" + x + " 0L" + x + " 4"
	}
	w.f(`<svg y="%d" width="100%%" height="4" viewBox="0 0 100 4" preserveAspectRatio="none" overflow="visible">`+
		`<path class="%s" vector-effect="non-scaling-stroke" d="%s"/></svg>`, y, class, path)
}

// writeCut rules off the places in front. The label is on their side if it fits.
func (d *ranking) writeCut(w *writer, top int) {
	x, text, anchor, away := d.Places.edge(d.Places.Cut), d.Places.CutLabel, "end", -5
	left, right := d.gutter+d.narrow*x/100-5, d.room+d.narrow*(1-x/100)-5
	if left < min(right, textWidth(text)) {
		left, anchor, away = right, "start", 5
	}
	w.f(`<line class="cut" x1="%s" x2="%[1]s" y1="%d" y2="%d"/>`, percent(x), top+rulerCut-12, top+rulerLine+6)
	w.f(`<text class="label" x="%s" dx="%d" y="%d" text-anchor="%s">%s</text>`,
		percent(x), away, top+rulerCut, anchor, escape(shorten(text, left)))
}

// labelled says which places have a label on a ruler of so many px: the first, the last, and round ones between them
// where they keep apart.
func (p Places) labelled(width float64) map[int]bool {
	free := func(n, other int) bool {
		left, right := extent(width*p.middle(n)/100, strconv.Itoa(n), "middle")
		from, to := extent(width*p.middle(other)/100, strconv.Itoa(other), "middle")
		return right+10 <= from || to+10 <= left
	}
	for _, k := range placeIntervals {
		out, last := map[int]bool{p.Of: true}, 0
		if p.Of > 1 && free(1, p.Of) {
			out[1], last = true, 1
		}
		fits := true
		for n := k; n < p.Of && fits; n += k {
			if n == 1 || !free(n, p.Of) || last == 1 && !free(n, 1) {
				continue
			}
			fits = last <= 1 || free(n, last)
			out[n], last = true, n
		}
		if fits {
			return out
		}
	}
	return nil
}
