package api

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

// CiteIndicator cites an indicator's figures at the address of its page.
func CiteIndicator(e *edition.Edition, i *edition.Indicator) narrative.Cited {
	id := string(i.ID)
	return narrative.CiteIndicator(e, i, locales.Text{ZH: urls.Indicators.Page(locales.ZH, id), EN: urls.Indicators.Page(locales.EN, id)})
}

func citations(c narrative.Cited) CitationsDocument {
	s := c.Citation()
	return CitationsDocument{s.Sentence, s.GBT7714, s.APA, s.BibTeX, s.CSL}
}
