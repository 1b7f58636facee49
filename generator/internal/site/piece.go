package site

import (
	"cmp"
	"html"
	"path"

	"five-articles/generator/internal/edition"
)

// pieces are the HTML that is made here, each in a file that templates include (_partials/piece.html): charts, rows of
// figures and lists of sources. A large site has a hundred thousand rows, a template takes a hundred times as long over
// one, and as data Hugo would hold them all in memory from before the first page until after the last.
type pieces struct {
	out Output
	at  string // the folder
	err error  // the first that was met
}

// add writes a piece and says where it is, seen from the checkout; "" for an empty one.
func (p *pieces) add(name, html string) string {
	if html == "" {
		return ""
	}
	file := path.Join(p.at, name+".html")
	if p.err == nil {
		p.err = p.out.Put(file, []byte(html))
	}
	return file
}

// latest lists the newest figure of each indicator that has one of the region, as the rows of a table
// (_partials/known.html).
func (s speaker) latest(name string, all []*edition.Indicator) string {
	w := &rowWriter{speaker: s}
	label := func(column string) string { return ` data-l="` + html.EscapeString(s.ui("col_"+column)) + `">` }
	for _, i := range all {
		c := s.indicatorCard(i)
		if c.Latest == nil {
			continue
		}
		w.markup(`<tr><th scope="row">`)
		w.link(link{Href: c.Href, Text: c.Name})
		w.markup("</th>\n", `  <td class="n"`, label("latest"))
		w.value(*c.Latest, false)
		for _, change := range c.Latest.Changes {
			w.add(`<span class="change">`, change, `</span>`)
		}
		w.add("</td>\n"+`  <td class="when" data-value="`, c.Latest.AsOf, `"`+label("period"))
		w.add("", c.Latest.Period, "</td>\n")
		w.markup(`  <td class="times a-`, c.Area, `"`, label("times"), s.strip(i), "</td>\n  <td", label("definition"))
		w.add("", c.Latest.Definition, "</td>\n  <td"+label("source"))
		w.source(*c.Latest)
		w.markup("</td></tr>\n")
	}
	return s.pieces.add(name, w.String())
}

// sources lists publications in brief, as a piece.
func (s speaker) sources(name string, all []*edition.Publication) string {
	if len(all) == 0 {
		return ""
	}
	w := &rowWriter{speaker: s}
	w.markup(`<ul class="sources">`, "\n")
	for _, p := range all {
		v := s.publication(p)
		w.add(`<li><a href="/`, v.Href, `"`)
		if v.Name.Lang != "" {
			w.add(` lang="`, v.Name.Lang, `"`)
		}
		w.add(`>`, v.Name.Text, "</a>\n")
		w.markup(`  <span class="small muted"><span`)
		if !s.lang.First() {
			w.markup(` lang="` + sourceTag() + `"`)
		}
		w.add(`>`, v.Outlet, `</span>`)
		for _, part := range append([]string{cmp.Or(v.Published, s.ui("date_unknown"))}, s.holds(p)...) {
			w.words(s.ui("comma_clause") + part)
		}
		w.markup("</span></li>\n")
	}
	w.markup("</ul>\n")
	return s.pieces.add(name, w.String())
}
