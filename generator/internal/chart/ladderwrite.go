package chart

import "slices"

func (d *ladder) write(w *writer) {
	top := d.top()
	bottom := top
	for _, r := range d.rows {
		bottom += r.height()
	}
	w.f(`<g class="body">`)
	for k, lines := range d.heads {
		w.lines("step wide", lines, percent(stepX(k)), "middle", 17+headLine*(d.most-len(lines)), headLine)
		w.f(`<text class="number" x="%s" y="%d" text-anchor="middle">%d</text>`, percent(stepX(k)), top-10, k)
	}
	w.f(`<line class="axis" x1="%s" x2="100%%" y1="%d" y2="%[2]d"/>`, number(-ladderSide), top)
	w.f("\n")
	for y, n := top, 0; n < len(d.rows); n++ {
		d.writeItem(w, d.rows[n], y)
		y += d.rows[n].height()
	}
	d.key.write(w, -ladderSide, bottom+8+underLine/2)
	w.f(`</g>`)
}

// writeItem draws an item below a place: its name, and under that how far it has come.
func (d *ladder) writeItem(w *writer, i *ladderRow, top int) {
	kind, x, y := d.kind(i.Item), percent(stepX(i.Step)), top+i.height()-itemTrack/2
	if d.Threshold > 0 && d.Threshold < 5 {
		w.f(`<line class="break" x1="%s" x2="%[1]s" y1="%d" y2="%d"/>`, percent(stepX(d.Threshold)-10), y-itemTrack/2+3,
			y+itemTrack/2)
	}
	role := "main"
	if kind == none || kind == notDone {
		role = "other"
	}
	w.f(`<g class="item %s">`, role)
	i.writeName(w, top+i.height()-itemTrack)
	w.f(`<line class="guide" x1="10%%" x2="90%%" y1="%d" y2="%[1]d"/>`, y)
	for k := range 5 {
		w.f(`<circle class="rung" cx="%s" cy="%d" r="1.5"/>`, percent(stepX(k)), y)
	}
	if i.beside() {
		w.f(`<line class="aside" x1="%s" x2="%s" y1="%d" y2="%[3]d"/>`, x, percent(stepX(i.Uncounted)), y)
		w.mark(uncounted, percent(stepX(i.Uncounted)), y)
	}
	if i.Step > 0 {
		w.f(`<line class="stem" x1="10%%" x2="%s" y1="%d" y2="%[2]d"/>`, x, y)
	}
	if i.Old {
		w.mark(old, x, y)
	}
	w.mark(kind, x, y)
	w.f("</g>\n")
}

// writeName writes the name of an item so that it ends over its row.
func (r *ladderRow) writeName(w *writer, bottom int) {
	write := func(class string, lines []string) {
		w.lines(class, lines, number(-ladderSide), "start", bottom-2-itemLine*(len(lines)-1), itemLine)
	}
	if slices.Equal(r.narrow, r.wide) {
		write("name", r.narrow)
		return
	}
	write("name narrow", r.narrow)
	write("name wide", r.wide)
}

// mark draws a mark around a place.
func (w *writer) mark(kind, x string, y int) {
	shape := ""
	switch kind {
	case none:
		w.f(`<circle class="open" cx="%s" cy="%d" r="5"/>`, x, y)
		return
	case found:
		w.f(`<circle class="end" cx="%s" cy="%d" r="5.5"/>`, x, y)
		return
	case unused:
		w.f(`<circle class="unused" cx="%s" cy="%d" r="5"/>`, x, y)
		return
	case atLeast:
		shape = `<path class="head" d="M-6-5L-6 5M-6 0L6 0M1-5L6 0L1 5"/>`
	case atMost:
		shape = `<path class="head" d="M6-5L6 5M6 0L-6 0M-1-5L-6 0L-1 5"/>`
	case confirmed:
		shape = `<path class="end" d="` + square + `"/>`
	case notDone:
		shape = `<path class="cross" d="` + cross + `"/>`
	case uncounted:
		shape = `<path class="open" d="` + diamond + `"/>`
	case old:
		shape = `<path class="ring" d="M0-11L0-14"/><circle class="ring" r="11"/>`
	case oldSmall:
		shape = `<path class="ring" d="M0-7L0-10"/><circle class="ring" r="7"/>`
	}
	w.f(`<svg x="%s" y="%d" overflow="visible">%s</svg>`, x, y, shape)
}
