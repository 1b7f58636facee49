package chart

var valueIntervals = []int{1, 2, 5, 10}

func (d *ranking) write() []byte {
	top := 8
	if d.Benchmark.Label != "" {
		top = 28
	}
	bottom := top + rowHeight*len(d.rows)
	for i, r := range d.rows {
		r.y = top + rowHeight*i + rowHeight/2
	}
	height := bottom + 28
	if d.Places.Of > 0 {
		height += rulerHeight
	}
	note := newNote(d.Note)

	var w writer
	w.begin("chart rank gutter-"+steps(d.gutter)+" room-"+steps(d.room)+note.class(), d.ID, d.Title, d.Description,
		height+note.height())
	d.writeAxis(&w, top, bottom)
	d.writeBenchmark(&w, top, bottom)
	for _, r := range d.rows {
		d.writeRow(&w, r)
	}
	if d.Places.Of > 0 {
		d.writeRuler(&w, bottom+28)
	}
	note.write(&w, -d.gutter, height+14)
	w.f(`</svg>`)
	return w.Bytes()
}

// writeAxis rules the plot and writes the values under it.
func (d *ranking) writeAxis(w *writer, top, bottom int) {
	w.f(`<g class="values">`)
	var ticks []tick
	for k := d.values.first; k <= d.values.last; k++ {
		t := tick{x: d.x(d.values.value(k)), text: d.values.label(k), n: int(k)}
		w.f(`<line class="grid" x1="%s" x2="%[1]s" y1="%d" y2="%d"/>`, percent(t.x), top, bottom)
		ticks = append(ticks, t)
	}
	for _, r := range d.rows {
		w.f(`<line class="guide" x1="0" x2="100%%" y1="%d" y2="%[1]d"/>`, r.y)
	}
	w.f(`<line class="axis" x1="0" x2="100%%" y1="%d" y2="%[1]d"/>`, bottom)
	thin(ticks, valueIntervals, d.narrow, d.wide)
	writeRow(w, "value", ticks, bottom+18)
	w.f("</g>\n")
}

func (d *ranking) writeBenchmark(w *writer, top, bottom int) {
	if d.Benchmark.Label == "" {
		return
	}
	x := d.x(d.Benchmark.Value)
	text := shorten(d.Benchmark.Label, narrowest/2)
	w.f(`<g class="benchmark"><line class="line" x1="%s" x2="%[1]s" y1="%d" y2="%d"/>`, percent(x), top-6, bottom)
	w.f(`<text class="label" x="%s" y="%d" text-anchor="%s">%s</text></g>`+"\n", percent(x), top-12, d.anchor(x, text),
		escape(text))
}

// anchor is where a text hangs at x so that it stays within the chart on the narrowest screen.
func (d *ranking) anchor(x float64, text string) string {
	for _, a := range []string{"middle", "start"} {
		if left, right := extent(d.narrow*x/100, text, a); left >= -d.gutter && right <= d.narrow+d.room {
			return a
		}
	}
	return "end"
}

func (d *ranking) writeRow(w *writer, r *rankRow) {
	w.f(`<g class="row %s">`, r.role())
	if tip := r.Tip; tip != "" || r.Label != "" {
		if tip == "" {
			tip = r.Label
		}
		w.f(`<title>%s</title>`, escape(tip))
	}
	d.writeEnds(w, r.Name, r.Label, r.y)
	if r.low < r.high {
		w.f(`<line class="span" x1="%s" x2="%s" y1="%d" y2="%[3]d"/>`, percent(r.low), percent(r.high), r.y)
		r.writeBound(w, r.low, r.openLeft, "M7-5L0 0L7 5")
		r.writeBound(w, r.high, r.openRight, "M-7-5L0 0L-7 5")
	}
	if r.dotted() {
		class, radius := "open", "4"
		if r.Home {
			class, radius = "end", "5.5"
		}
		w.f(`<circle class="%s" cx="%s" cy="%d" r="%s"/>`, class, percent(r.x), r.y, radius)
	}
	w.f("</g>\n")
}

// writeBound ends a span: with an arrow head where the side is open, with a stroke where all that is known is this
// bound. Beside a dot strokes would be in its way, since what is rounded off is often less than its size.
func (r *rankRow) writeBound(w *writer, x float64, open bool, head string) {
	if open {
		w.f(`<svg x="%s" y="%d" overflow="visible"><path class="head" d="%s"/></svg>`, percent(x), r.y, head)
		return
	}
	if r.dotted() {
		return
	}
	w.f(`<line class="span" x1="%s" x2="%[1]s" y1="%d" y2="%d"/>`, percent(x), r.y-5, r.y+5)
}

// writeEnds writes the text left and right of the plot.
func (d *ranking) writeEnds(w *writer, name, value string, y int) {
	w.f(`<text class="name" x="%s" y="%d" dy=".35em">%s</text>`, number(-d.gutter), y,
		escape(shorten(name, d.gutter-10)))
	w.f(`<text class="figure" x="100%%" dx="%s" y="%d" dy=".35em" text-anchor="end">%s</text>`, number(d.room), y,
		escape(shorten(value, d.room-14)))
}
