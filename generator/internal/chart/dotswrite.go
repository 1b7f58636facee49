package chart

var valueIntervals = []int{1, 2, 5, 10}

func (p *dots) write(w *writer) {
	bottom := p.bottom()
	p.writeAxis(w, bottom)
	y := 0
	for _, r := range p.rows {
		p.writeRow(w, r, y)
		y += p.height(r)
	}
	p.key.write(w, -p.gutter, bottom+28+underLine/2)
}

// writeAxis rules the plot and writes the values under it. The rules stand at the rows only, so that texts stay clear.
func (p *dots) writeAxis(w *writer, bottom int) {
	w.f(`<g class="values">`)
	var ticks []tick
	for k := p.values.first; k <= p.values.last; k++ {
		ticks = append(ticks, tick{x: p.x(p.values.value(k)), text: p.values.label(k), n: int(k)})
	}
	y := 0
	for _, r := range p.rows {
		y += p.height(r)
		w.f(`<line class="guide" x1="0" x2="100%%" y1="%d" y2="%[1]d"/>`, y-dotTrack/2)
		for _, t := range ticks {
			w.f(`<line class="grid" x1="%s" x2="%[1]s" y1="%d" y2="%d"/>`, percent(t.x), y-dotTrack/2-5, y-dotTrack/2+5)
		}
	}
	w.f(`<line class="axis" x1="0" x2="100%%" y1="%d" y2="%[1]d"/>`, bottom)
	thin(ticks, valueIntervals, p.narrow, p.wide)
	writeRow(w, "value", ticks, bottom+18)
	w.f("</g>\n")
}

func (p *dots) writeRow(w *writer, r *dotRow, top int) {
	role := "other"
	if r.Home {
		role = "main"
	}
	w.f(`<g class="row %s">`, role)
	line := top + dotLine
	w.f(`<text class="name" x="%s" y="%d">%s</text>`, number(-p.gutter), line-2, escape(shorten(r.Name, narrowest)))
	if p.column == 0 {
		line += dotLine
	}
	left := p.column - p.gutter
	for i, d := range r.dots {
		y := line + dotLine*i
		w.mark(d.kind(), number(left+dotMark), y-6)
		w.f(`<text class="figure" x="%s" y="%d">%s</text>`, number(left+dotText), y-2,
			escape(shorten(d.text(), narrowest-p.column-dotText)))
	}
	y := top + p.height(r) - dotTrack/2
	for _, d := range r.dots {
		d.write(w, y)
	}
	w.f("</g>\n")
}

// write draws a figure in its row: its mark, and a line to where it may still lie.
func (d *dot) write(w *writer, y int) {
	if d.low < d.high {
		w.f(`<line class="span" x1="%s" x2="%s" y1="%d" y2="%[3]d"/>`, percent(d.low), percent(d.high), y)
		if d.openLeft {
			w.f(`<svg x="%s" y="%d" overflow="visible"><path class="head" d="M7-5L0 0L7 5"/></svg>`, percent(d.low), y)
		}
		if d.openRight {
			w.f(`<svg x="%s" y="%d" overflow="visible"><path class="head" d="M-7-5L0 0L-7 5"/></svg>`,
				percent(d.high), y)
		}
	}
	if d.bound() { // all that is known is where it ends
		w.f(`<line class="span" x1="%s" x2="%[1]s" y1="%d" y2="%d"/>`, percent(d.x), y-6, y+6)
		return
	}
	w.mark(d.kind(), percent(d.x), y)
}
