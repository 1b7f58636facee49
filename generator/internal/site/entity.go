package site

import (
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/locales"
)

type entityView struct {
	ID       string        `json:"id"`
	Name     string        `json:"name"`
	English  string        `json:"english"`
	Kind     string        `json:"kind"`
	Note     langString    `json:"note"`
	Measures []measureView `json:"measures"`
	// Known and Evidence are what its measures have, each once.
	Known    []indicatorCard `json:"known"`
	Evidence []evidenceView  `json:"evidence"`
	// Summary says what was found of its measures, in four parts; "" where none can be checked.
	Summary string `json:"summary"`
	// Responses lead to what organisations say about it.
	Responses []link `json:"responses"`
}

func newEntityView(loc locale, e *edition.Entity) entityView {
	v := entityView{
		ID: string(e.ID), Name: e.Name().First(), Kind: loc.text(locales.Label(e.Kind)),
		Measures: each(loc, e.Measures, newMeasureView), Responses: responseLinks(loc, e.Heard()...),
	}
	if !loc.lang.First() {
		v.English = loc.text(e.Name())
	}
	if e.Note != nil {
		v.Note = loc.note(e.Note)
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
	v.Known, _ = splitKnown(loc, indicators)
	v.Evidence = each(loc, evidence, newEvidenceView)
	if slices.ContainsFunc(e.Measures, (*edition.Measure).Checkable) {
		v.Summary = traceNote(loc, e.Measures)
	}
	return v
}
