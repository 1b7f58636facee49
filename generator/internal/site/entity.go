package site

import (
	"slices"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/locales"
)

type entityView struct {
	ID       string        `json:"id"`
	Name     string        `json:"name"`
	English  string        `json:"english"`
	Kind     string        `json:"kind"`
	Note     said          `json:"note"`
	Measures []measureView `json:"measures"`
	// Known and Evidence are what its measures have, each once.
	Known    []indicatorCard `json:"known"`
	Evidence []evidenceView  `json:"evidence"`
}

func (s speaker) entity(e *edition.Entity) entityView {
	v := entityView{
		ID: string(e.ID), Name: e.Name().First(), Kind: s.say(locales.Label(e.Kind)), Measures: fields.Each(e.Measures, s.measure),
	}
	if !s.lang.First() {
		v.English = s.say(e.Name())
	}
	if e.Note != nil {
		v.Note = s.note(e.Note)
	}
	var indicators []*edition.Indicator
	var evidence []*edition.Evidence
	for _, m := range e.Measures {
		for _, i := range m.Indicators {
			if !slices.Contains(indicators, i) {
				indicators = append(indicators, i)
			}
		}
		for _, found := range m.Evidence {
			if !slices.Contains(evidence, found) {
				evidence = append(evidence, found)
			}
		}
	}
	v.Known, _ = s.known(indicators)
	v.Evidence = fields.Each(evidence, s.evidence)
	return v
}
