package site

import (
	"slices"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/locales"
)

// figureTable is a table of figures, whose rows are a fragment.
type figureTable struct {
	Columns []string `json:"columns"`
	Rows    string   `json:"rows"`
}

// newFigureTable shows figures with their period and value, and of indicator, region, body, definition and source those
// that are asked for. A column that would be empty is left out; printed tells to show the value as printed and the
// figure's id beside it. Each row carries its figure's place.
func newFigureTable(loc locale, name string, figures []*edition.Figure, printed bool, show ...string) *figureTable {
	return tableOf(loc, name, each(loc, figures, newFigureView), printed, show...)
}

// tableOf is newFigureTable of views.
func tableOf(loc locale, name string, views []figureView, printed bool, show ...string) *figureTable {
	if len(views) == 0 {
		return nil
	}
	w := &figureRows{rowWriter: rowWriter{locale: loc}, printed: printed, bodies: slices.Contains(show, "body")}
	w.columns = w.columnsOf(views, show)
	w.head = "period"
	for _, name := range []string{"region", "body", "indicator"} {
		if slices.Contains(show, name) {
			w.head = name
		}
	}
	for _, f := range views {
		w.row(f)
	}
	return &figureTable{w.columns, loc.fragments.add(name, &w.Writer)}
}

// figureRows writes the rows of a table of figures.
type figureRows struct {
	rowWriter
	columns []string
	head    string // the column that names the row
	printed bool
	bodies  bool // whether the figures' reporters have a column
}

// columnsOf are those of the columns asked for that have something to say.
func (w *figureRows) columnsOf(views []figureView, show []string) (columns []string) {
	for _, column := range []string{
		"indicator", "region", "body", "period", "value", "change", "definition", "source", "note",
	} {
		shown := slices.Contains(show, column)
		switch column {
		case "period", "value":
			shown = true
		case "change":
			shown = slices.ContainsFunc(views, func(f figureView) bool { return len(f.Changes) > 0 })
		case "note":
			shown = slices.ContainsFunc(views, w.remarked)
		}
		if shown {
			columns = append(columns, column)
		}
	}
	return columns
}

// remarked reports whether there is something to remark of a figure.
func (w *figureRows) remarked(f figureView) bool {
	return f.Note.Text != "" || len(f.Corrected) > 0 || f.Relation != "" || f.Locator != "" ||
		len(f.Confirmed) > 0 || f.Reporters != "" && !w.bodies
}

func (w *figureRows) row(f figureView) {
	w.Open("tr").Attr("id", f.ID)
	for _, column := range w.columns {
		w.openCell(column, f)
		w.fill(column, f)
		w.Close()
	}
	w.Close().Text("\n")
}

// openCell begins a cell: its class, the value that it is sorted by, and the column's name for small screens. There
// each cell is a line, and one that has nothing to say is left out.
func (w *figureRows) openCell(column string, f figureView) {
	head, none := column == w.head, false
	if head {
		w.Open("th").Attr("scope", "row")
	} else {
		w.Open("td")
	}
	switch column {
	case "region":
		if head {
			w.Attr("class", "nw")
		}
	case "period":
		w.Attr("class", "when").Attr("data-value", f.AsOf)
	case "value":
		w.Attr("class", "n").Attr("data-value", f.Value)
	case "change":
		none = len(f.Changes) == 0
	case "note":
		none = !w.remarked(f) && f.Reporters == ""
	}
	if none {
		w.Attr("class", "none")
	} else if !head {
		w.label(column)
	}
}

func (w *figureRows) fill(column string, f figureView) {
	switch column {
	case "indicator":
		w.link(f.Indicator)
	case "region":
		w.Text(f.Region)
	case "body":
		w.Text(f.Reporters)
	case "period":
		w.Text(f.Period)
	case "value":
		w.value(f, w.printed)
	case "change":
		w.Text(strings.Join(f.Changes, w.ui("comma_clause")))
	case "definition":
		w.Text(f.Definition)
	case "source":
		w.source(f)
	case "note":
		w.remarks(f)
	}
}

func (w *figureRows) remarks(f figureView) {
	if f.Reporters != "" && !w.bodies {
		w.Element("span", "flag single", w.text(locales.OnlyReporter(locales.Same(f.Reporters)))).Text(" ")
	}
	if f.Relation != "" {
		w.Element("span", "flag", f.Relation).Text(" ")
	}
	for _, c := range f.Corrected {
		w.link(c)
		w.Text(" ")
	}
	if f.Note.Text != "" {
		w.writeIn(f.Note)
	}
	for _, c := range f.Confirmed {
		w.Text(" ").Open("span").Attr("class", "checked").Element("b", "", w.ui("confirmed"))
		w.writeIn(c)
		w.Close()
	}
	if f.Locator != "" {
		w.Text(" ").Element("span", "muted", w.text(locales.LocatedAt(locales.Same(f.Locator))))
	}
}
