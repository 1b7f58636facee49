package chart

// Chart is what can be drawn on a page, and as a file of its own.
type Chart interface {
	// SVG draws it for a page, or returns nil if there is nothing to draw.
	SVG() []byte
	head() (id, title, description string)
	plot() *plot // nil if there is nothing to draw
}

// plot is a chart that has been laid out.
type plot struct {
	class  string  // what the stylesheet needs to know besides
	gutter float64 // px left of it
	height int
	write  func(*writer)
}

// drawn draws a chart for a page.
func drawn(c Chart) []byte {
	p := c.plot()
	if p == nil {
		return nil
	}
	var w writer
	id, title, description := c.head()
	class := "chart gutter-" + steps(p.gutter)
	if p.class != "" {
		class += " " + p.class
	}
	w.begin(class, id, title, description, p.height)
	p.write(&w)
	w.f(`</svg>`)
	return w.Bytes()
}
