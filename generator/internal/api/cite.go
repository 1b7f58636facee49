package api

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/text"
	"five-articles/generator/internal/words"
)

// CiteIndicator cites an indicator's figures at the address of its page.
func CiteIndicator(e *edition.Edition, i *edition.Indicator) words.Cited {
	id := string(i.ID)
	return words.CiteIndicator(e, i, text.Text{ZH: Indicators.Page(text.ZH, id), EN: Indicators.Page(text.EN, id)})
}

func citations(c words.Cited) CitationsDocument {
	s := c.Citation()
	return CitationsDocument{s.Sentence, s.GBT7714, s.APA, s.BibTeX, s.CSL}
}
