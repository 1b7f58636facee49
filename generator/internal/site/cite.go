package site

import (
	"five-articles/generator/internal/narrative"
	"five-articles/generator/locales"
)

// citeView is how to cite what a page is about: in a sentence, and in the forms of reference lists.
type citeView struct {
	Sentence said        `json:"sentence"`
	Forms    []namedForm `json:"forms"`
}

type namedForm struct {
	Name string `json:"name"`
	Text said   `json:"text"`
}

// citation says a citation. A title that is in another language than the page gives its language to the whole.
func (s speaker) citation(c narrative.Cited) citeView {
	lang := ""
	if c.Lang != "" && locales.Lang(c.Lang) != s.lang {
		lang = c.Lang
	}
	in := func(t locales.Text) said { return said{s.say(t), lang} }
	all := c.Citation()
	return citeView{in(all.Sentence), []namedForm{
		{"GB/T 7714—2015", in(all.GBT7714)},
		{s.say(locales.APAEdition()), in(all.APA)},
		{"BibTeX", in(all.BibTeX)},
		{"CSL-JSON", in(all.CSL)},
	}}
}
