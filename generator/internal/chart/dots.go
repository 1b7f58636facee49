package chart

import "math"

// Dots compares regions on one axis of values: a row for each region with a mark for each of its figures, and over the
// row a line of text for each mark, so that a value can be read without guessing at the axis.
type Dots struct {
	ID          string // prefix of element ids, unique on the page
	Title       string // what the chart shows
	Description string // the finding in a sentence, for those who do not see the chart
	Rows        []Row  // in the order they are drawn in
	Key         DotKey
	Comma       string // between groups of three digits on the axis
}

// DotKey says what the marks of Dots mean. Those that occur and have a text are explained under the chart, unless all
// marks are printed figures.
type DotKey struct{ Printed, Computed, Bound, Unused string }

// Row is the figures of a region. One without a drawable figure is left out.
type Row struct {
	Name string
	Home bool // the page is about this region
	Dots []Dot
}

// Dot is one figure of a region. One whose value is not a number or beyond ±1e300 is left out.
type Dot struct {
	Value float64 // for drawing only
	// The bounds of the figure, infinite where a side is open: "more than 30" is Value 30, Low 30, High +Inf. Bounds
	// that do not enclose the value are ignored, so that none need be given for an exact figure above zero.
	Low, High float64
	Label     string // the value as it is to be read
	When      string // the time that it is about
	Computed  bool   // not printed anywhere: a hollow mark
	Unused    bool   // listed, and no part of any comparison: a dashed mark
}

// The measures of Dots, in px.
const (
	dotLine  = 19 // a line of text over a row
	dotTrack = 24 // the row itself
	dotMark  = 8  // from the left of a text's line to its mark
	dotText  = 20 // and to its text
	dotsSide = 32 // left of the plot, at least
)

// dots are Dots with their marks checked and given a place.
type dots struct {
	*Dots
	rows   []*dotRow // never empty
	values axis
	// column is where the texts begin, in px from the chart's left; 0 where they stand below the names.
	column       float64
	gutter       float64 // px left of the plot
	narrow, wide float64 // the plot's width as in a drawing
	key          key
}

type dotRow struct {
	Row
	dots []*dot
}

// dot is a Dot with its places in per cent of the plot's width.
type dot struct {
	Dot
	x, low, high        float64
	openLeft, openRight bool
}

// SVG draws the chart, or returns nil if there is nothing to draw. The same Dots give the same bytes.
func (d Dots) SVG() []byte { return drawn(d) }

func (d Dots) head() (id, title, description string) { return d.ID, d.Title, d.Description }

// From is the value at which the axis begins, if that is not zero.
func (d Dots) From() string {
	if p := d.placed(); p != nil {
		return p.values.from()
	}
	return ""
}

func (d Dots) plot() *plot {
	p := d.placed()
	if p == nil {
		return nil
	}
	return &plot{
		class: "dots" + p.key.class(), gutter: p.gutter, height: p.bottom() + 28 + p.key.height(), write: p.write,
	}
}

// placed gives every mark its place; nil if there is none.
func (d Dots) placed() *dots {
	p := &dots{Dots: &d}
	for _, row := range d.Rows {
		r := &dotRow{Row: row}
		for _, x := range row.Dots {
			if drawable(x.Value) {
				r.dots = append(r.dots, newDot(x))
			}
		}
		if r.dots != nil {
			p.rows = append(p.rows, r)
		}
	}
	if p.rows == nil {
		return nil
	}
	p.scale()
	// half of the first label is left of the plot
	p.gutter = max(dotsSide, 16*math.Ceil(textWidth(p.values.label(p.values.first))/32))
	p.narrow = narrowest - p.gutter - marginRight
	p.wide = p.narrow + broad - narrowest
	p.column = p.textColumn()
	p.key = p.newKey()
	return p
}

func drawable(v float64) bool { return math.Abs(v) <= 1e300 }

func newDot(d Dot) *dot {
	if !(d.Low <= d.Value && d.Value <= d.High) {
		d.Low, d.High = d.Value, d.Value
	}
	return &dot{Dot: d, openLeft: !drawable(d.Low), openRight: !drawable(d.High)}
}

// bound reports whether only a bound of the value is known, and not the value.
func (d *dot) bound() bool {
	return d.openRight && d.Low == d.Value || d.openLeft && d.High == d.Value
}

// kind is the mark of a figure.
func (d *dot) kind() string {
	switch {
	case d.bound() && d.openRight:
		return atLeast
	case d.bound():
		return atMost
	case d.Unused:
		return unused
	case d.Computed:
		return none
	}
	return found
}

// text is what is read of a figure.
func (d *dot) text() string { return d.Label + "  " + d.When }

// textColumn is where texts begin so that names and the longest text stand beside each other on the narrowest screen.
func (p *dots) textColumn() float64 {
	name, text := 0.0, 0.0
	for _, r := range p.rows {
		name = max(name, textWidth(r.Name))
		for _, d := range r.dots {
			text = max(text, dotText+textWidth(d.text()))
		}
	}
	if column := 8 * math.Ceil((name+12)/8); column+text <= narrowest {
		return column
	}
	return 0
}

// height is that of a row.
func (p *dots) height(r *dotRow) int {
	lines := len(r.dots)
	if p.column == 0 {
		lines++
	}
	return dotLine*lines + dotTrack
}

func (p *dots) bottom() (y int) {
	for _, r := range p.rows {
		y += p.height(r)
	}
	return y + 4
}

// scale finds an axis for all values and their bounds and gives them their places. Beyond a bound with an open side the
// axis has room for an arrow.
func (p *dots) scale() {
	low, high, whole := math.Inf(1), math.Inf(-1), true
	see := func(v float64) { low, high, whole = min(low, v), max(high, v), whole && v == math.Trunc(v) }
	for d := range p.all {
		see(d.Value)
		if !d.openLeft {
			see(d.Low)
		}
		if !d.openRight {
			see(d.High)
		}
	}
	p.values = newAxis(low, high, whole, p.Comma)
	right, left := p.values.last, p.values.first
	for d := range p.all {
		if share := p.values.share(d.Value); d.openRight && share > 0.86 {
			right = p.values.last + 1
		} else if d.openLeft && share < 0.14 {
			left = p.values.first - 1
		}
	}
	p.values.first, p.values.last = left, right
	for d := range p.all {
		d.x, d.low, d.high = p.x(d.Value), 0, 100
		if !d.openLeft {
			d.low = p.x(d.Low)
		}
		if !d.openRight {
			d.high = p.x(d.High)
		}
	}
}

// all goes through the marks of all rows.
func (p *dots) all(yield func(*dot) bool) {
	for _, r := range p.rows {
		for _, d := range r.dots {
			if !yield(d) {
				return
			}
		}
	}
}

// x is the place of a value in per cent of the plot's width.
func (p *dots) x(v float64) float64 { return 100 * p.values.share(v) }

func (p *dots) newKey() key {
	occurs := map[string]bool{}
	for d := range p.all {
		occurs[d.kind()] = true
	}
	if len(occurs) == 1 && occurs[found] {
		return key{}
	}
	bound := atMost
	if occurs[atLeast] {
		bound = atLeast
	}
	return newKey(occurs, keyEntry{kind: found, role: "main", text: p.Key.Printed},
		keyEntry{kind: none, role: "main", text: p.Key.Computed},
		keyEntry{kind: bound, role: "other", text: p.Key.Bound},
		keyEntry{kind: unused, role: "other", text: p.Key.Unused})
}
