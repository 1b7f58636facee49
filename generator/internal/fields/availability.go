package fields

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// AvailabilityRow is one quarter of an indicator that targets are judged by, as the tables have it.
type AvailabilityRow struct {
	Indicator     sourcefile.ID             `json:"indicator"`
	IndicatorName locales.Text              `json:"indicator_name"`
	Quarter       string                    `json:"quarter"`
	Layer         edition.AvailabilityLayer `json:"layer"`
	Computed      bool                      `json:"computed"`
	Figure        *model.FigureID           `json:"figure"`
}

// Availability is all quarters of these indicators, one in a row.
var Availability = NewTable[AvailabilityRow]("availability", locales.TableAvailability,
	[]string{"indicator", "quarter"}, "")

// AvailabilityRows are the quarters of an edition, indicator by indicator, the oldest first.
func AvailabilityRows(e *edition.Edition) (all []AvailabilityRow) {
	for _, row := range e.Availability.Rows {
		for n, c := range row.Cells {
			r := AvailabilityRow{
				Indicator: row.Indicator.ID, IndicatorName: row.Indicator.Name,
				Quarter: e.Availability.Quarters[n].Text, Layer: c.Layer, Computed: c.Computed != nil,
			}
			if c.Figure != nil {
				r.Figure = new(model.FigureID(c.Figure.ID()))
			}
			all = append(all, r)
		}
	}
	return all
}
