package api

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// TracedDocument is what was found of a measure that can be checked: not what was done.
type TracedDocument struct {
	ID          sourcefile.ID                      `json:"id"`
	Text        locales.Text                       `json:"text"`
	Task        fields.Ref                         `json:"task"`
	Pages       fields.PageRefs                    `json:"pages"`
	Part        TermDocument[edition.TracePart]    `json:"found"`
	Figures     []TraceDocument[model.FigureID]    `json:"figure_traces"`
	Evidence    []TraceDocument[fields.EvidenceID] `json:"evidence_traces"`
	Searches    []SearchDocument                   `json:"searches"`
	ResponseIDs []sourcefile.ID                    `json:"response_ids"`
}

// TraceDocument is a figure or a piece of evidence that was found, and how far it counts.
type TraceDocument[I ~string] struct {
	ID       I                                  `json:"id"`
	Counting TermDocument[progress.TraceReason] `json:"counting"`
}

// LocaleNames names it without what it holds.
func (TraceDocument[I]) LocaleNames() []string { return []string{"trace"} }

// TraceCountDocument is how many measures are in one of the four parts.
type TraceCountDocument struct {
	Part     TermDocument[edition.TracePart] `json:"found"`
	Measures int                             `json:"measure_count"`
}

// LocaleNames names it after what it counts.
func (TraceCountDocument) LocaleNames() []string { return []string{"trace_count"} }

func foundCounts(measures []*edition.Measure) []TraceCountDocument {
	return fields.Each(edition.CountTraces(measures), func(c edition.TraceCount) TraceCountDocument {
		return TraceCountDocument{term(c.Part), c.Count}
	})
}

func (w *writer) traced(m *edition.Measure) TracedDocument {
	return TracedDocument{
		ID: m.ID, Text: m.Name, Task: taskRef(m.Task),
		Pages: fields.PagesOf(urls.Tasks, string(m.Task.ID)).At(string(m.ID)),
		Part:  term(m.Trace.Part),
		Figures: fields.Each(m.Trace.Figures, func(f edition.FigureTrace) TraceDocument[model.FigureID] {
			return TraceDocument[model.FigureID]{figureID(f.Figure), term(f.Reason)}
		}),
		Evidence: fields.Each(m.Trace.Evidence, func(e edition.EvidenceTrace) TraceDocument[fields.EvidenceID] {
			return TraceDocument[fields.EvidenceID]{fields.EvidenceID(e.Key()), term(e.Reason)}
		}),
		Searches: fields.Each(m.Trace.Searches, w.search), ResponseIDs: fields.ResponseIDs(w.Edition, m.Heard()...),
	}
}
