package api

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
)

// AvailabilityDocument says of which quarters there are figures of an indicator that targets are judged by.
type AvailabilityDocument struct {
	Indicator fields.Ref        `json:"indicator"`
	Quarters  []QuarterDocument `json:"quarters"`
}

// QuarterDocument says for which region a quarter has a figure.
type QuarterDocument struct {
	Quarter string                    `json:"quarter"`
	Layer   edition.AvailabilityLayer `json:"layer"`
	// Computed reports a share of the home region that no source prints; the indicator's document has it.
	Computed bool `json:"computed"`
	// Figure is the newest figure of the layer in the quarter; null where there is none.
	Figure *model.FigureID `json:"figure_id"`
}

func (w *writer) availability() []AvailabilityDocument {
	return fields.Each(w.Availability.Rows, func(r edition.AvailabilityRow) AvailabilityDocument {
		d := AvailabilityDocument{fields.RefToIndicator(r.Indicator), []QuarterDocument{}}
		for n, c := range r.Cells {
			q := QuarterDocument{
				Quarter: w.Availability.Quarters[n].Text, Layer: c.Layer, Computed: c.Computed != nil,
			}
			if c.Figure != nil {
				q.Figure = new(model.FigureID(c.Figure.ID()))
			}
			d.Quarters = append(d.Quarters, q)
		}
		return d
	})
}
