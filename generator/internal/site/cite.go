package site

import (
	"five-areas/generator/internal/narrative"
	"five-areas/generator/locales"
)

// citeView is how to cite what a page is about: in a sentence, and in the forms of reference lists.
type citeView struct {
	Sentence langString  `json:"sentence"`
	Forms    []namedForm `json:"forms"`
}

type namedForm struct {
	Name string     `json:"name"`
	Text langString `json:"text"`
}

// newCiteView says a citation. A title that is in another language than the page gives its language to the whole.
func newCiteView(loc locale, c narrative.Cited) citeView {
	lang := ""
	if c.Lang != "" && locales.Lang(c.Lang) != loc.lang {
		lang = c.Lang
	}
	in := func(t locales.Text) langString { return langString{loc.text(t), lang} }
	all := c.Citation()
	return citeView{in(all.Sentence), []namedForm{
		{"GB/T 7714—2025", in(all.GBT7714)},
		{loc.text(locales.APAEdition()), in(all.APA)},
		{"BibTeX", in(all.BibTeX)},
		{"CSL-JSON", in(all.CSL)},
	}}
}
