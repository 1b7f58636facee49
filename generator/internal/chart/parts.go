package chart

import (
	"strconv"
	"strings"
)

// Parts shows of how many things in which of four parts, a cell for each thing. Strips below each other share their
// scale, because every cell is alike.
type Parts struct {
	Title  string // what it shows, in words; "" where these stand beside it
	Counts [4]int
}

// The measures of Parts, in px.
const (
	cellWidth  = 8
	cellHeight = 12
)

// cell is how a thing of a part is drawn: its class, where its path begins, and the path from there.
type cell struct{ class, start, shape string }

// outline is an empty cell.
var outline = cell{"none", "1.5 1.5", "h5v9h-5z"}

// cells are those of the parts: full, half, empty, and a point in an empty place.
var cells = [4]cell{{"full", "1 1", "h6v10h-6z"}, {"half", "1 11", "l6-10v10z"}, outline, {"blank", "3 5", "h2v2h-2z"}}

// SVG draws the strip, or returns nil if there is nothing to show.
func (p Parts) SVG() []byte {
	all := 0
	for _, n := range p.Counts {
		all += n
	}
	if all == 0 {
		return nil
	}
	var w writer
	w.f(`<svg class="parts" width="%d" height="%d"`, all*cellWidth, cellHeight)
	if p.Title == "" {
		w.f(` aria-hidden="true" focusable="false">`)
	} else {
		w.f(` role="img"><title>%s</title>`, escape(p.Title))
	}
	at := 0
	for i, n := range p.Counts {
		w.repeat(cells[i], at, n)
		if cells[i].class == "half" {
			w.repeat(outline, at, n)
		}
		at += n * cellWidth
	}
	w.f(`</svg>`)
	return w.Bytes()
}

// repeat draws some cells of a kind, from a place on.
func (w *writer) repeat(c cell, at, n int) {
	if n == 0 {
		return
	}
	w.f(`<path class="%s"`, c.class)
	if at > 0 {
		w.f(` transform="translate(%d)"`, at)
	}
	w.f(` d="M%s%s%s"/>`, c.start, c.shape, strings.Repeat("m"+strconv.Itoa(cellWidth)+" 0"+c.shape, n-1))
}
