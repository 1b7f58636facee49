package archive

import (
	"bytes"
	"encoding/json"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// What a snapshot keeps of the method's judgements: ids, codes and numbers, no sentence and no name, because these may
// be reworded. Keys are only ever added.
type (
	progressKept struct {
		MethodVersion int             `json:"method_version"`
		AsOf          sourcefile.Date `json:"as_of"`
		Targets       []targetKept    `json:"targets"`
	}
	targetKept struct {
		ID      sourcefile.ID     `json:"id"`
		Status  progress.Status   `json:"status"`
		Reasons []progress.Reason `json:"reasons"`
		Facets  []facetKept       `json:"facets"`
	}
	facetKept struct {
		ID      sourcefile.ID     `json:"id"`
		Status  progress.Status   `json:"status"`
		Reasons []progress.Reason `json:"reasons"`
		Records []recordKept      `json:"records"`
	}
	recordKept struct {
		Indicator sourcefile.ID     `json:"indicator"`
		Method    model.Method      `json:"method"`
		Status    progress.Status   `json:"status"`
		Reasons   []progress.Reason `json:"reasons"`
		Firm      bool              `json:"firm"`
		Inputs    []inputKept       `json:"inputs"`
		Items     []progress.Item   `json:"items"`
		Numbers   []numberKept      `json:"numbers"`
	}
	inputKept struct {
		Role   progress.Role      `json:"role"`
		Part   progress.Component `json:"part"`
		Figure string             `json:"figure"`
		Value  quantity.Decimal   `json:"value"`
	}
	// numberKept is a step of the calculation; null where its result is unbounded or unknown.
	numberKept struct {
		Symbol progress.Symbol   `json:"symbol"`
		Result *quantity.Decimal `json:"result"`
	}
)

// frozenProgress writes them.
func frozenProgress(e *edition.Edition) []byte {
	same := func(r progress.Reason) progress.Reason { return r }
	kept := progressKept{e.Assessment.MethodVersion, e.AsOf, fields.Each(e.Targets, func(t *edition.Target) targetKept {
		return targetKept{
			t.ID, t.Progress.Status, fields.Each(t.Progress.Reasons, same),
			fields.Each(t.Progress.Facets, func(f *progress.Facet) facetKept {
				return facetKept{f.ID, f.Status, fields.Each(f.Reasons, same), fields.Each(f.Records, recordOf)}
			}),
		}
	})}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	_ = enc.Encode(kept) // texts and numbers, into memory
	return b.Bytes()
}

func recordOf(r *progress.Record) recordKept {
	return recordKept{
		r.Indicator, r.Method, r.Status, fields.Each(r.Reasons, func(x progress.Reason) progress.Reason {
			return x
		}), r.Firm,
		fields.Each(r.Inputs, func(in progress.Input) inputKept {
			return inputKept{in.Role, in.Part, in.Figure, in.Value}
		}),
		append([]progress.Item{}, r.Items...),
		fields.Each(r.Steps, func(s progress.Step) numberKept { return numberKept{s.Symbol, s.Result} }),
	}
}
