package importer

import (
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Reading is what was read from a table.
type Reading struct {
	Figures []model.Figure
	// Left is what was not read, with its address, the reason and what to do.
	Left []diag.Finding
	// Unread is the number of cells among them that look like figures.
	Unread int
	// Present is the number of figures that the publication has already.
	Present int

	table *Table
	cells []source
}

// source is the cells that a figure was read from, by row and column: that of its value and that of its change.
type source struct{ value, change [2]int }

// From is the address of the cell that a figure was read from; key is changes for that of its change.
func (r *Reading) From(figure int, key string) string {
	at := r.cells[figure].value
	if key == "changes" && len(r.Figures[figure].Changes) > 0 {
		at = r.cells[figure].change
	}
	return r.table.address(at[0], at[1])
}

type left struct {
	diag.Finding
	cells, numbers int
}

// maxLeft is how many things that were left are listed: more of them teach nothing.
const maxLeft = 200

// blame lists a cell, or the heading that spoils it: one line however many cells a heading spoils.
func (im *importer) blame(at string, p *diag.Problem, isNumber bool) {
	key := at + "\x00" + p.What.First()
	i, ok := im.blamed[key]
	if !ok {
		if len(im.left) >= maxLeft {
			at, i = im.Table.sheet, maxLeft
			p = importLimit.Found("还有读不出的格，没有一一列出",
				"there are more cells that cannot be read; they are not listed one by one").
				FixBy("先改好前面的；多半是同一个原因", "fix those above first; most likely they have one cause")
		} else {
			i = len(im.left)
			im.blamed[key] = i
		}
		if i == len(im.left) {
			im.left = append(im.left, left{Finding: p.At(diag.Place{File: at})})
		}
	}
	im.left[i].cells++
	if isNumber {
		im.left[i].numbers++
	}
}

// reading is the end: figures without doubts, and the list of what was left.
func (im *importer) reading(existing []model.Figure) *Reading {
	have := map[string]model.Figure{}
	for _, f := range existing {
		have[im.id(f)] = f
	}
	out := &Reading{table: im.Table}
	for _, d := range im.order {
		at := im.address(d.value[0], d.value[1])
		f, known := have[im.id(d.Figure)]
		switch {
		case d.damaged:
			if len(d.Changes) > 0 || d.Value != "" {
				im.blame(at, importCell.Found("同一个数的另一格读不出，所以也没有收",
					"another cell of the same figure could not be read, so it was left, too").
					FixBy("先改好那一格", "fix that cell first"), true)
			}
		case known && im.same(f, d):
			out.Present++
		case known:
			im.blame(at, importDiffers.Found("来源里已有这个数，是 %q，表中是 %q",
				"the publication has this figure already as %q; the table has %q", f.Whole(), d.Whole()).
				FixBy("先看原文。我们抄错了，就写更正（generator new correction）；来源改了，就新建一个来源",
					"look at the source first. If it was copied wrongly, write a correction (generator new "+
						"correction); if the source changed, add a new publication"), true)
		default:
			d.Locator = locator(at)
			out.Figures, out.cells = append(out.Figures, d.Figure), append(out.cells, d.source)
		}
	}
	for _, l := range im.left {
		if l.cells > 1 {
			l.What = locales.Format("%s（%d 格）", "%s (%d cells)", l.What, l.cells)
		}
		out.Left = append(out.Left, l.Finding)
		out.Unread += l.numbers
	}
	return out
}

// locator is an address as the data take it: the name of a sheet is anybody's text.
func locator(at string) string {
	s := "表 " + strings.Map(func(c rune) rune {
		if locales.Hidden(c) {
			return -1
		}
		return c
	}, at)
	if sheet := strings.LastIndexByte(s, '!'); sourcefile.CheckText(s) != nil && sheet >= 0 {
		return "表 " + s[sheet+1:]
	}
	return s
}

// id is what makes a figure one and the same within a publication.
func (im *importer) id(f model.Figure) string {
	i := string(f.Indicator)
	if found := im.indicators[squeeze(i)]; len(found) == 1 {
		i = string(found[0].indicator.ID)
	}
	return strings.Join([]string{i, string(f.Definition), string(f.Region), string(f.Reporters), f.Period}, " ")
}

// same reports whether the publication has all that the table says: the same number with the same precision, and the
// same changes.
func (im *importer) same(f model.Figure, d *draft) bool {
	for _, c := range d.Changes {
		if !slices.Contains(f.Changes, c) {
			return false
		}
	}
	if d.Value == "" {
		return true
	}
	parse := func(f model.Figure) *quantity.Value {
		var unit *quantity.Unit
		if u, ok := im.units.Parse(f.Unit); ok && f.Unit != "" {
			unit = &u
		}
		v, _ := im.units.ParseValue(string(f.Value), unit, d.to)
		return v
	}
	a, b := parse(f), parse(d.Figure)
	if a == nil || b == nil {
		return f.Value == d.Value
	}
	return a.Number.Cmp(b.Number) == 0 && a.HalfWidth.Cmp(b.HalfWidth) == 0 && a.Qualifier == b.Qualifier
}
