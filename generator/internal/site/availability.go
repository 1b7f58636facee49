package site

import (
	"strconv"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// matrixView is the table of indicators and quarters that shows of which there are figures.
type matrixView struct {
	Caption string       `json:"caption"`
	Years   []matrixYear `json:"years"`
	Rows    []matrixRow  `json:"rows"`
}

// matrixYear is a year with its quarters.
type matrixYear struct {
	Year     string   `json:"year"`
	Quarters []string `json:"quarters"`
}

type matrixRow struct {
	Name  string       `json:"name"`
	Href  string       `json:"href"` // where it stands in the list below
	Cells []matrixCell `json:"cells"`
}

// matrixCell leads to a figure; of a quarter without one Href is "".
type matrixCell struct {
	Layer    edition.AvailabilityLayer `json:"layer"`
	Computed bool                      `json:"computed"`
	Text     string                    `json:"text"`
	Href     string                    `json:"href"`
}

// newMatrixView is nil where the targets are judged by no indicators.
func newMatrixView(loc locale) *matrixView {
	a := &loc.Availability
	if len(a.Rows) == 0 || len(a.Quarters) == 0 {
		return nil
	}
	n, last := a.Count(), len(a.Quarters)-1
	v := &matrixView{Caption: loc.text(locales.MatrixCaption{
		From: narrative.Period(a.Quarters[0]), To: narrative.Period(a.Quarters[last]), Region: loc.Home.Short(),
		Indicators: len(a.Rows), Quarters: last + 1, Cells: n.Cells, Home: n.Home, Computed: n.Computed,
		Nation: n.NationOnly, Elsewhere: n.ElsewhereOnly,
	}.Text())}
	for _, q := range a.Quarters {
		end := q.End.Time()
		year := strconv.Itoa(end.Year())
		if n := len(v.Years); n == 0 || v.Years[n-1].Year != year {
			v.Years = append(v.Years, matrixYear{Year: year})
		}
		of := &v.Years[len(v.Years)-1].Quarters
		*of = append(*of, strconv.Itoa(int(end.Month())/3))
	}
	for _, r := range a.Rows {
		row := matrixRow{Name: loc.text(r.Indicator.Name), Href: "#" + gapAnchor(string(r.Indicator.ID))}
		for _, c := range r.Cells {
			row.Cells = append(row.Cells, newMatrixCell(loc, r.Indicator, c))
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}

func newMatrixCell(loc locale, i *edition.Indicator, c edition.AvailabilityCell) matrixCell {
	v := matrixCell{Layer: c.Layer, Computed: c.Computed != nil}
	switch f := c.Figure; {
	case v.Computed:
		v.Href = loc.href(urls.Indicators, i.ID) + "#computed"
		v.Text = loc.text(locales.CellComputed{
			Region: loc.Home.Short(), Value: narrative.Computed(c.Computed.Share),
		}.Text())
	case f != nil:
		v.Href = loc.href(urls.Publications, f.Publication.ID) + urls.FigureFragment(f.ID())
		v.Text = loc.text(locales.CellFound{Region: f.Region.Short(), Value: printedOf(f)}.Text())
	}
	return v
}

// printedOf is what a source prints of a figure: its value, or else how it changed.
func printedOf(f *edition.Figure) locales.Text {
	if f.Value != nil {
		return narrative.Quantity(f.Value)
	}
	return narrative.Change(f.Changes[0]) // a figure has one or the other
}

// gapAnchor is where an indicator stands on the page of what was not found.
func gapAnchor(id string) string { return "gap-" + id }
