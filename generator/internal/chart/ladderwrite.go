package chart

import "strconv"

func (d *ladder) write() []byte {
	heads := 0
	for _, h := range d.heads {
		heads = max(heads, len(h))
	}
	top := 4 + headLine*heads + 24
	bottom := top + itemHeight*len(d.Items)
	key := d.newKey()

	var w writer
	w.begin("chart ladder gutter-"+steps(d.gutter)+" heads-"+strconv.Itoa(heads)+key.class(), d.ID, d.Title,
		d.Description, bottom+10+key.height())
	w.f(`<g class="body">`)
	for k, lines := range d.heads {
		w.lines("step wide", lines, percent(stepX(k)), "middle", 17+headLine*(heads-len(lines)), headLine)
		w.f(`<text class="number" x="%s" y="%d" text-anchor="middle">%d</text>`, percent(stepX(k)), top-10, k)
	}
	w.f(`<line class="axis" x1="%s" x2="100%%" y1="%d" y2="%[2]d"/>`, number(-d.gutter), top)
	if d.Threshold > 0 && d.Threshold < 5 {
		w.f(`<line class="break" x1="%s" x2="%[1]s" y1="%d" y2="%d"/>`, percent(stepX(d.Threshold)-10), top, bottom)
	}
	w.f("\n")
	for n := range d.Items {
		d.writeItem(&w, &d.Items[n], top+itemHeight*n+itemHeight/2)
	}
	key.write(&w, -d.gutter, bottom+8+underLine/2)
	w.f(`</g></svg>`)
	return w.Bytes()
}

func (d *ladder) writeItem(w *writer, i *Item, y int) {
	kind, x := d.kind(i), percent(stepX(i.Step))
	role := "main"
	if kind == none || kind == notDone {
		role = "other"
	}
	w.f(`<g class="item %s">`, role)
	if i.Tip != "" {
		w.f(`<title>%s</title>`, escape(i.Tip))
	}
	w.f(`<text class="name" x="%s" y="%d" dy=".35em">%s</text>`, number(-d.gutter), y,
		escape(shorten(i.Tag, d.gutter-8)))
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
