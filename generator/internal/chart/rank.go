package chart

import "math"

// Rank shows the known bounds of a rank: a strip with the figures of one month, a row for each region that has one, and
// under it a ruler of the places that are possible. Regions without a figure have no row; Note says how many there are.
type Rank struct {
	ID          string    // prefix of element ids, unique on the page
	Title       string    // what the chart shows
	Description string    // the finding in a sentence, for those who do not see the chart
	Rows        []Row     // in the order they are drawn in, the best first
	Benchmark   Benchmark // drawn if it has a label
	Places      Places    // drawn if it has a number of places
	Note        string    // what is not known, in words
	Comma       string    // between groups of three digits on the axis
}

// Row is the figure of a region. A row whose value is not a number or beyond ±1e300 is left out.
type Row struct {
	Name  string
	Value float64 // for drawing only
	// The bounds of the figure, infinite where a side is open: "more than 30" is Value 30, Low 30, High +Inf. Bounds
	// that do not enclose the value are ignored, so that none need be given for an exact figure above zero.
	Low, High float64
	Label     string // the value as it is to be read
	Tip       string // what resting on the marks shows; the label if empty
	Home      bool   // the page is about this region
}

// Benchmark is a value that all rows are checked against, such as the nation's.
type Benchmark struct {
	Value float64 // for drawing only
	Label string  // name and value
}

// The measures of a Rank, in px.
const (
	rowHeight  = 24
	namesRoom  = 160 // at most: 18 Latin characters, 11 Han
	valuesRoom = 96  // at most
)

// ranking is a Rank with its rows checked and given a place.
type ranking struct {
	*Rank
	rows         []*rankRow // never empty
	values       axis
	gutter, room float64 // px beside the plot: left for names, right for values
	narrow, wide float64 // the plot's width as in a drawing
}

// rankRow is a Row with its places in per cent of the plot's width; y is that of its middle in px.
type rankRow struct {
	Row
	x, low, high        float64
	openLeft, openRight bool
	y                   int
}

// SVG draws the chart, or returns nil if there is no row to draw. The same Rank gives the same bytes.
func (r Rank) SVG() []byte {
	d := &ranking{Rank: &r, gutter: 32, room: 32}
	for _, row := range r.Rows {
		if drawable(row.Value) {
			d.rows = append(d.rows, newRankRow(row))
		}
	}
	if d.rows == nil {
		return nil
	}
	if !drawable(r.Benchmark.Value) {
		r.Benchmark.Label = ""
	}
	r.Places = r.Places.checked()
	d.scale()
	// half of it is left of the plot
	d.gutter = max(d.gutter, 16*math.Ceil(textWidth(d.values.label(d.values.first))/32))
	d.widen(r.Places.Name, r.Places.Label)
	for _, row := range d.rows {
		d.widen(row.Name, row.Label)
	}
	d.narrow = narrowest - d.gutter - d.room
	d.wide = d.narrow + broad - narrowest
	return d.write()
}

func drawable(v float64) bool { return math.Abs(v) <= 1e300 }

func newRankRow(row Row) *rankRow {
	if !(row.Low <= row.Value && row.Value <= row.High) {
		row.Low, row.High = row.Value, row.Value
	}
	return &rankRow{Row: row, openLeft: !drawable(row.Low), openRight: !drawable(row.High)}
}

// dotted reports whether the value itself is known, not only a bound.
func (r *rankRow) dotted() bool {
	return !(r.openRight && r.Low == r.Value) && !(r.openLeft && r.High == r.Value)
}

func (r *rankRow) role() string {
	if r.Home {
		return "main"
	}
	return "other"
}

// widen makes room for a name and a value.
func (d *ranking) widen(name, value string) {
	d.gutter = max(d.gutter, min(namesRoom, 16*math.Ceil((textWidth(name)+10)/16)))
	d.room = max(d.room, min(valuesRoom, 16*math.Ceil((textWidth(value)+14)/16)))
}

// scale finds an axis for all values and their bounds and gives them their places. Beyond a bound with an open side the
// axis has room for an arrow.
func (d *ranking) scale() {
	low, high, whole := math.Inf(1), math.Inf(-1), true
	see := func(v float64) { low, high, whole = min(low, v), max(high, v), whole && v == math.Trunc(v) }
	if d.Benchmark.Label != "" {
		see(d.Benchmark.Value)
	}
	for _, r := range d.rows {
		see(r.Value)
		if !r.openLeft {
			see(r.Low)
		}
		if !r.openRight {
			see(r.High)
		}
	}
	d.values = newAxis(low, high, whole, d.Comma)
	right, left := d.values.last, d.values.first
	for _, r := range d.rows {
		if share := d.values.share(r.Value); r.openRight && share > 0.86 {
			right = d.values.last + 1
		} else if r.openLeft && share < 0.14 {
			left = d.values.first - 1
		}
	}
	d.values.first, d.values.last = left, right
	for _, r := range d.rows {
		r.x, r.low, r.high = d.x(r.Value), 0, 100
		if !r.openLeft {
			r.low = d.x(r.Low)
		}
		if !r.openRight {
			r.high = d.x(r.High)
		}
	}
}

// x is the place of a value in per cent of the plot's width.
func (d *ranking) x(v float64) float64 { return 100 * d.values.share(v) }
