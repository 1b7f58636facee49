package api

import "five-areas/generator/internal/narrative"

func citations(c narrative.Cited) CitationsDocument {
	s := c.Citation()
	return CitationsDocument{s.Sentence, s.GBT7714, s.APA, s.BibTeX, s.CSL}
}
