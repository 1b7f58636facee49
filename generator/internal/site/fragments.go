package site

import (
	"cmp"
	"path"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/markup"
)

// fragments are the HTML that is made here, each in a file that templates include (_partials/fragment.html): charts,
// rows of figures and lists of sources. A large site has a hundred thousand rows, a template takes a hundred times as
// long over one, and as data Hugo would hold them all in memory from before the first page until after the last.
type fragments struct {
	out Output
	at  string // the folder
	err error  // the first that was met
}

// add writes a fragment and says where it is, seen from the checkout; "" for an empty one.
func (p *fragments) add(name string, w *markup.Writer) string {
	html := w.Bytes()
	if len(html) == 0 {
		return ""
	}
	file := path.Join(p.at, name+".html")
	if p.err == nil {
		p.err = p.out.Put(file, html)
	}
	return file
}

// draw writes a fragment that is a chart.
func (p *fragments) draw(name string, chart markup.Drawing) string {
	return p.add(name, new(markup.Writer).Draw(chart))
}

// latestFragment lists the newest figure of each indicator that has one of the region, as the rows of a table
// (_partials/known.html).
func latestFragment(loc locale, name string, all []*edition.Indicator) string {
	w := &rowWriter{locale: loc}
	for _, i := range all {
		c := cardOf(loc, i)
		if c.Latest == nil {
			continue
		}
		w.Open("tr").Open("th").Attr("scope", "row")
		w.link(link{Href: c.Href, Text: c.Name})
		w.Close().Text("\n  ").Open("td").Attr("class", "n")
		w.label("latest")
		w.value(*c.Latest, false)
		for _, change := range c.Latest.Changes {
			w.Element("span", "change", change)
		}
		w.Close().Text("\n  ").Open("td").Attr("class", "when").Attr("data-value", c.Latest.AsOf)
		w.label("period")
		w.Text(c.Latest.Period).Close().Text("\n  ").Open("td")
		w.label("definition")
		w.Text(c.Latest.Definition).Close().Text("\n  ").Open("td")
		w.label("source")
		w.source(*c.Latest)
		w.Close().Close().Text("\n")
	}
	return loc.fragments.add(name, &w.Writer)
}

// sourcesFragment lists publications in brief, as a fragment.
func sourcesFragment(loc locale, name string, all []*edition.Publication) string {
	if len(all) == 0 {
		return ""
	}
	w := &rowWriter{locale: loc}
	w.Open("ul").Attr("class", "sources").Text("\n")
	for _, p := range all {
		v := newPublication(loc, p)
		w.Open("li").Open("a").Attr("href", "/"+v.Href)
		if v.Name.Lang != "" {
			w.Attr("lang", v.Name.Lang)
		}
		w.Text(v.Name.Text).Close().Text("\n  ")
		if v.Gloss != "" {
			w.Element("span", "small", v.Gloss)
		}
		w.Open("span").Attr("class", "small muted")
		w.outletName(v.OutletName)
		w.Open("span")
		w.chinese()
		w.Text(v.Outlet).Close()
		for _, part := range append([]string{cmp.Or(v.Published, loc.ui("date_unknown"))}, contentsOf(loc, p)...) {
			w.Text(loc.ui("comma_clause") + part)
		}
		w.Close().Close().Text("\n")
	}
	return loc.fragments.add(name, w.Close().Text("\n"))
}
