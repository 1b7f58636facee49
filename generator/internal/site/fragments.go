package site

import (
	"cmp"
	"html"
	"path"

	"five-areas/generator/internal/edition"
	"five-areas/generator/locales"
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
func (p *fragments) add(name, html string) string {
	if html == "" {
		return ""
	}
	file := path.Join(p.at, name+".html")
	if p.err == nil {
		p.err = p.out.Put(file, []byte(html))
	}
	return file
}

// latestFragment lists the newest figure of each indicator that has one of the region, as the rows of a table
// (_partials/known.html).
func latestFragment(loc locale, name string, all []*edition.Indicator) string {
	w := &rowWriter{locale: loc}
	label := func(column string) string { return ` data-l="` + html.EscapeString(loc.ui["col_"+column]) + `">` }
	for _, i := range all {
		c := cardOf(loc, i)
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
		w.markup(`  <td class="times a-`, c.Area, `"`, label("times"), stripFragment(loc, i), "</td>\n  <td",
			label("definition"))
		w.add("", c.Latest.Definition, "</td>\n  <td"+label("source"))
		w.source(*c.Latest)
		w.markup("</td></tr>\n")
	}
	return loc.fragments.add(name, w.String())
}

// sourcesFragment lists publications in brief, as a fragment.
func sourcesFragment(loc locale, name string, all []*edition.Publication) string {
	if len(all) == 0 {
		return ""
	}
	w := &rowWriter{locale: loc}
	w.markup(`<ul class="sources">`, "\n")
	for _, p := range all {
		v := newPublication(loc, p)
		w.add(`<li><a href="/`, v.Href, `"`)
		if v.Name.Lang != "" {
			w.add(` lang="`, v.Name.Lang, `"`)
		}
		w.add(`>`, v.Name.Text, "</a>\n")
		w.markup(`  <span class="small muted"><span`)
		if loc.lang == locales.EN {
			w.markup(` lang="zh-Hans"`)
		}
		w.add(`>`, v.Outlet, `</span>`)
		for _, part := range append([]string{cmp.Or(v.Published, loc.ui["date_unknown"])}, contentsOf(loc, p)...) {
			w.words(loc.ui["comma_clause"] + part)
		}
		w.markup("</span></li>\n")
	}
	w.markup("</ul>\n")
	return loc.fragments.add(name, w.String())
}
