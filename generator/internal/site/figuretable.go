package site

import (
	"html"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/locales"
)

// figureTable is a table of figures, whose rows are a piece.
type figureTable struct {
	Columns []string `json:"columns"`
	Rows    string   `json:"rows"`
}

// table shows figures with their period and value, and of indicator, region, body, definition and source those that are
// asked for. A column that would be empty is left out; printed tells to show the value as printed and the figure's id
// beside it. Each row carries its figure's place.
func (s speaker) table(name string, figures []*edition.Figure, printed bool, show ...string) *figureTable {
	if len(figures) == 0 {
		return nil
	}
	views := fields.Each(figures, s.figure)
	has := func(name string) bool { return slices.Contains(show, name) }
	remarks := func(f figureView) bool {
		return f.Note.Text != "" || len(f.Corrected) > 0 || f.Relation != "" || f.Locator != "" ||
			len(f.Confirmed) > 0 || f.Reporters != "" && !has("body")
	}
	t := &figureTable{}
	for _, column := range []struct {
		name  string
		shown bool
	}{
		{"indicator", has("indicator")},
		{"region", has("region")},
		{"body", has("body")},
		{"period", true},
		{"value", true},
		{"change", slices.ContainsFunc(views, func(f figureView) bool { return len(f.Changes) > 0 })},
		{"definition", has("definition")},
		{"source", has("source")},
		{"note", slices.ContainsFunc(views, remarks)},
	} {
		if column.shown {
			t.Columns = append(t.Columns, column.name)
		}
	}
	head := "period" // what names the row
	for _, name := range []string{"region", "body", "indicator"} {
		if has(name) {
			head = name
		}
	}
	labels := map[string]string{}
	for _, name := range t.Columns {
		labels[name] = ` data-l="` + html.EscapeString(s.ui("col_"+name)) + `"`
	}
	w := &rowWriter{speaker: s}
	for _, f := range views {
		w.add(`<tr id="`, f.Anchor, `">`)
		for _, name := range t.Columns {
			open, label, end := "<td", labels[name], "</td>"
			if name == head {
				open, label, end = `<th scope="row"`, "", "</th>"
			}
			switch name {
			case "indicator":
				w.markup(open, label, ">")
				w.link(f.Indicator)
			case "region":
				if name == head {
					open += ` class="nw"`
				}
				w.markup(open, label, ">")
				w.words(f.Region)
			case "body":
				w.markup(open, label, ">")
				w.words(f.Reporters)
			case "period":
				w.add(open+` class="when" data-value="`, f.AsOf, `"`+label+`>`)
				w.words(f.Period)
			case "value":
				w.add(open+` class="n" data-value="`, f.Value, `"`+label+`>`)
				w.value(f, printed)
			case "change":
				w.markup(open, orNone(label, len(f.Changes) > 0), ">")
				w.words(strings.Join(f.Changes, s.ui("comma_clause")))
			case "definition":
				w.markup(open, label, ">")
				w.words(f.Definition)
			case "source":
				w.markup(open, label, ">")
				w.source(f)
			case "note":
				w.markup(open, orNone(label, remarks(f) || f.Reporters != ""), ">")
				w.remarks(f, has("body"))
			}
			w.markup(end)
		}
		w.markup("</tr>\n")
	}
	t.Rows = s.pieces.add(name, w.String())
	return t
}

// ui are words of the interface, which templates ask for by the same keys.
func (s speaker) ui(key string) string { return s.say(locales.UI(key)) }

// sourceTag names the language of the sources, for pages in another.
func sourceTag() string { return locales.Langs[0].Tag() }

// orNone marks a cell that has nothing to say: on a small screen, where each cell is a line, it is left out.
func orNone(label string, some bool) string {
	if some {
		return label
	}
	return ` class="none"`
}

// rowWriter writes HTML: add and words escape what they are given, markup does not.
type rowWriter struct {
	strings.Builder
	speaker
}

func (w *rowWriter) markup(all ...string) {
	for _, s := range all {
		w.WriteString(s)
	}
}

func (w *rowWriter) words(s string) { w.WriteString(html.EscapeString(s)) }

func (w *rowWriter) add(before, words, after string) {
	w.markup(before)
	w.words(words)
	w.markup(after)
}

// han is Chinese words within others, for an English page to mark.
var han = regexp.MustCompile(`\p{Han}(?:[\p{Han}、，。：（）“”·…0-9]*\p{Han})?`)

func (w *rowWriter) said(t said) {
	switch {
	case t.Lang != "":
		w.add(`<span lang="`, t.Lang, `">`)
		w.words(t.Text)
	case !w.lang.First():
		w.markup("<span>", han.ReplaceAllString(html.EscapeString(t.Text), `<span lang="`+sourceTag()+`">$0</span>`))
	default:
		w.add("<span>", t.Text, "")
	}
	w.markup("</span>")
}

func (w *rowWriter) link(l link) {
	w.add(`<a href="/`, l.Href, `"`)
	if l.Lang != "" {
		w.add(` lang="`, l.Lang, `"`)
	}
	w.add(">", l.Text, "</a>")
}

func (w *rowWriter) value(f figureView, printed bool) {
	if f.Quantity != "" {
		w.add(`<span class="q">`, f.Quantity, `</span>`)
	} else {
		w.add(`<span class="muted">`, w.ui("growth_only"), `</span>`)
	}
	if f.Nature != "" {
		w.add(` <span class="flag">`, f.Nature, `</span>`)
	}
	if printed && f.Printed != "" && f.Printed != f.Quantity {
		w.add(`<span class="printed">`, w.ui("printed"), `<span`)
		if !w.lang.First() && han.MatchString(f.Printed) {
			w.markup(` lang="` + sourceTag() + `"`)
		}
		w.add(`>`, f.Printed, `</span></span>`)
	}
	if printed {
		w.add(`<code class="figure-id">`, f.ID, `</code>`)
	}
	if repository := strings.TrimSuffix(string(w.Site.Repository), "/"); printed && repository != "" {
		w.add(` <a class="small" href="`, repository+"/issues/new?template=wrong-figure.yml&figure="+
			url.QueryEscape(f.ID), `" rel="noopener external">`)
		w.add("", w.ui("report_figure"), `<span class="vh"> `)
		w.add("", f.Indicator.Text+" "+f.Period, `</span></a>`)
	}
}

func (w *rowWriter) source(f figureView) {
	w.add(`<a href="/`, f.Source.Href+"#"+f.Anchor, `"><span`)
	if !w.lang.First() {
		w.markup(` lang="` + sourceTag() + `"`)
	}
	w.add(`>`, f.Source.Outlet, `</span></a>`)
	if f.Source.Published != "" {
		w.add(` <span class="nw">`, f.Source.Published, `</span>`)
	}
	if f.Source.Unnamed != "" {
		w.add(` <span class="flag">`, f.Source.Unnamed, `</span>`)
	}
}

func (w *rowWriter) remarks(f figureView, body bool) {
	if f.Reporters != "" && !body {
		w.add(`<span class="flag single">`, w.say(locales.OnlyReporter(locales.Same(f.Reporters))), `</span> `)
	}
	if f.Relation != "" {
		w.add(`<span class="flag">`, f.Relation, `</span> `)
	}
	for _, c := range f.Corrected {
		w.link(c)
		w.markup(" ")
	}
	if f.Note.Text != "" {
		w.said(f.Note)
	}
	for _, c := range f.Confirmed {
		w.add(` <span class="checked"><b>`, w.ui("confirmed"), `</b>`)
		w.said(c)
		w.markup(`</span>`)
	}
	if f.Locator != "" {
		w.add(` <span class="muted">`, w.say(locales.LocatedAt(locales.Same(f.Locator))), `</span>`)
	}
}
