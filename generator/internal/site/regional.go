package site

import (
	"math"

	"five-areas/generator/internal/chart"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// chartView is a drawing with its title, how to read it, and where there is one, the table of what it shows.
type chartView struct {
	Drawing string    `json:"drawing"` // a fragment; "" where nothing is drawn
	Title   string    `json:"title"`
	Note    string    `json:"note"`
	Rows    []sideRow `json:"rows"`
}

// sideRow is a value that a chart of regions shows, with the figures that it is made of.
type sideRow struct {
	Region   string `json:"region"`
	Value    string `json:"value"`
	When     string `json:"when"`
	Computed bool   `json:"computed"`
	Unused   string `json:"unused"` // why it decides nothing; "" for others
	Parts    []link `json:"parts"`
}

// regionalChart is what regions have of an indicator side by side, a row for each.
func regionalChart(loc locale, i *edition.Indicator, id string) chart.Dots {
	d := chart.Dots{
		ID: id, Title: loc.text(loc.named.RegionalTitle(i)), Comma: loc.lang.Of().Comma(),
		Description: loc.text(locales.ChartRegions()),
		Key: chart.DotKey{
			Printed: loc.text(locales.MarkPrinted()), Computed: loc.text(locales.MarkComputed()),
			Bound: loc.text(locales.MarkBound()), Unused: loc.text(locales.MarkUnused()),
		},
	}
	row := func(name string, home bool, dot chart.Dot) {
		if n := len(d.Rows); n == 0 || d.Rows[n-1].Name != name {
			d.Rows = append(d.Rows, chart.Row{Name: name, Home: home})
		}
		last := &d.Rows[len(d.Rows)-1]
		last.Dots = append(last.Dots, dot)
	}
	for k := range i.Regional.Sides {
		s := &i.Regional.Sides[k]
		said := loc.named.Side(s)
		row(loc.text(said.Of), s.Region == loc.Home.Code, chart.Dot{
			Value: s.Value.Mid.Float(), Low: end(s.Value.Low, -1), High: end(s.Value.High, 1),
			Label: loc.text(said.Value), When: loc.text(said.When), Computed: said.Computed,
		})
	}
	for _, id := range i.Regional.Unnamed {
		f := loc.Edition.Figure(id)
		value, said := unnamedValue(f, i.Regional.Growth)
		row(loc.text(f.Region.Short()), f.Region.Code == loc.Home.Code, chart.Dot{
			Value: value.Number.Float(), Label: loc.text(said), When: loc.text(narrative.Period(f.Period)),
			Unused: true,
		})
	}
	return d
}

// unnamedValue is what a figure of a source without a named outlet says: its value, or its growth over a year.
func unnamedValue(f *edition.Figure, growth bool) (*quantity.Value, locales.Text) {
	for _, c := range f.Changes {
		if growth && c.Basis == quantity.YearOnYear {
			return c.Value, narrative.Quantity(c.Value)
		}
	}
	return f.Value, narrative.Quantity(f.Value)
}

// newRegionalView draws the regions of an indicator under a name that is unique on its page.
func newRegionalView(loc locale, i *edition.Indicator, name, id string) (v chartView) {
	if !i.Regional.Compared() {
		return v
	}
	d := regionalChart(loc, i, id)
	v = chartView{Drawing: loc.fragments.draw(name, d), Title: d.Title, Note: axisNote(loc, d.From(), "%")}
	for k := range i.Regional.Sides {
		s := &i.Regional.Sides[k]
		said := loc.named.Side(s)
		v.Rows = append(v.Rows, sideRow{
			loc.text(said.Of), loc.text(said.Value), loc.text(said.When), said.Computed, "",
			sideParts(loc, s),
		})
	}
	for _, id := range i.Regional.Unnamed {
		f := loc.Edition.Figure(id)
		_, said := unnamedValue(f, i.Regional.Growth)
		v.Rows = append(v.Rows, sideRow{
			loc.text(f.Region.Short()), loc.text(said), loc.text(narrative.Period(f.Period)), false,
			loc.text(locales.Label(f.Publication.Grade)),
			[]link{{
				Href: loc.href(urls.Publications, f.Publication.ID) + urls.FigureFragment(id),
				Text: f.Publication.Outlet, Lang: loc.in("", locales.Langs[0]).Lang,
			}},
		})
	}
	return v
}

// sideParts leads to the figures that a value is made of: to the source of one that is printed, and to what is divided
// by what.
func sideParts(loc locale, s *progress.Side) (all []link) {
	for _, in := range s.Inputs {
		f := loc.Edition.Figure(in.Figure)
		src := sourceOfFigure(loc, in.Figure)
		l := link{Href: src.Href, Text: src.Outlet, Lang: loc.in("", locales.Langs[0]).Lang}
		if s.Computed() {
			l.Lang, l.Text = "",
				loc.text(locales.FactSide{Of: f.Indicator.Name, Value: narrative.Quantity(f.Value)}.Text())
		} else if src.Name != "" {
			l.Lang, l.Text = "", src.Name
		}
		all = append(all, l)
	}
	return all
}

// axisNote says that an axis does not begin at zero but at a number with a sign; "" where it does.
func axisNote(loc locale, from, sign string) string {
	if from == "" {
		return ""
	}
	return loc.text(locales.AxisFrom(locales.Same(from + sign)))
}

// end is a bound as charts take it: infinite, with a sign, where it is open.
func end(b quantity.Bound, sign int) float64 {
	if x, ok := b.Finite(); ok {
		return x.Float()
	}
	return math.Inf(sign)
}
