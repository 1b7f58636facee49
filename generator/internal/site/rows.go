package site

import (
	"cmp"
	"net/url"
	"regexp"
	"strings"

	"five-areas/generator/internal/markup"
	"five-areas/generator/locales"
)

// rowWriter writes what rows of figures and lists of sources have in common.
type rowWriter struct {
	markup.Writer
	locale
}

// label names a cell's column.
func (w *rowWriter) label(column string) { w.Attr("data-l", w.ui("col_"+column)) }

// chinese marks the element just begun as Chinese where the page is not.
func (w *rowWriter) chinese() {
	if !w.lang.First() {
		w.Attr("lang", sourceTag())
	}
}

// han is Chinese words within others, for an English page to mark.
var han = regexp.MustCompile(`\p{Han}(?:[\p{Han}、，。：（）“”·…〔〕0-9]*\p{Han})?`)

func (w *rowWriter) writeIn(t langString) {
	w.Open("span")
	defer w.Close()
	if t.Lang != "" {
		w.Attr("lang", t.Lang)
	}
	rest := t.Text
	for t.Lang == "" && !w.lang.First() {
		at := han.FindStringIndex(rest)
		if at == nil {
			break
		}
		w.Text(rest[:at[0]]).Open("span").Attr("lang", sourceTag()).Text(rest[at[0]:at[1]]).Close()
		rest = rest[at[1]:]
	}
	w.Text(rest)
}

func (w *rowWriter) link(l link) {
	w.Open("a").Attr("href", "/"+l.Href)
	if l.Lang != "" {
		w.Attr("lang", l.Lang)
	}
	w.Text(l.Text).Close()
}

func (w *rowWriter) value(f figureView, printed bool) {
	if f.Quantity != "" {
		w.Element("span", "q", f.Quantity)
	} else {
		w.Element("span", "muted", w.ui("growth_only"))
	}
	if f.Nature != "" {
		w.Text(" ").Element("span", "flag", f.Nature)
	}
	if !printed {
		return
	}
	if f.Printed != "" && f.Printed != f.Quantity {
		w.Open("span").Attr("class", "printed").Text(w.ui("printed")).Open("span")
		if han.MatchString(f.Printed) {
			w.chinese()
		}
		w.Text(f.Printed).Close().Close()
	}
	w.Open("details").Attr("class", "cite-figure").Open("summary").Text(w.ui("figure_cite")).
		Element("span", "vh", " "+f.Indicator.Text+" "+f.Period).Close()
	w.permanent(f)
	if repository := strings.TrimSuffix(string(w.Site.Repository), "/"); repository != "" {
		w.Text(" ").Open("a").Attr("class", "small").
			Attr("href", repository+"/issues/new?template=wrong-figure.yml&figure="+url.QueryEscape(f.ID)).
			Attr("rel", "noopener external").Text(w.ui("report_figure")).
			Element("span", "vh", " "+f.Indicator.Text+" "+f.Period).Close()
	}
	w.Close()
}

// permanent is the figure's id as a link to its place, whose address a browser copies, how to cite it, and the letter
// by which a mistake in it is pointed out.
func (w *rowWriter) permanent(f figureView) {
	w.Open("a").Attr("class", "figure-id").Attr("href", f.Fragment).Attr("title", w.ui("figure_address")).
		Attr("data-copy", w.ui("figure_copied")).Element("code", "", f.ID).Close()
	w.Element("p", "small", f.Citation)
	if mail := w.mailAbout(f.ID, f.Indicator.Text, f.Source.Href+f.Fragment, f.said()); mail != "" {
		w.Open("p").Attr("class", "small").Open("a").Attr("href", mail).Text(w.ui("point_out")).
			Element("span", "vh", " "+f.Indicator.Text+" "+f.Period).Close().Close()
	}
}

// said is what the site says by a figure: its value, or else how it changed.
func (f figureView) said() string {
	return f.Region + " " + f.Period + " " + cmp.Or(f.Quantity, strings.Join(f.Changes, " "))
}

// outletName puts an outlet's name in the page's language before its own.
func (w *rowWriter) outletName(name string) {
	if name != "" {
		w.Text(name + " ")
	}
}

func (w *rowWriter) source(f figureView) {
	w.Open("a").Attr("href", "/"+f.Source.Href+f.Fragment)
	w.outletName(f.Source.Name)
	w.Open("span")
	w.chinese()
	w.Text(f.Source.Outlet).Close().Close()
	if f.Source.Published != "" {
		w.Text(" ").Element("span", "nw", f.Source.Published)
	}
	if f.Source.Unnamed != "" {
		w.Text(" ").Element("span", "flag", f.Source.Unnamed)
	}
}

// ui are words of the interface, which templates ask for by the same keys.
func (loc locale) ui(key string) string { return loc.text(locales.UI(key)) }

// sourceTag names the language of the sources, for pages in another.
func sourceTag() string { return locales.Langs[0].Tag() }
