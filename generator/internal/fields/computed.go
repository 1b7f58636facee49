package fields

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// ComputedRow is a share of the site's region that was worked out here, as the tables have it.
type ComputedRow struct {
	Indicator     sourcefile.ID         `json:"indicator"`
	IndicatorName locales.Text          `json:"indicator_name"`
	Definition    sourcefile.ID         `json:"definition"`
	Region        sourcefile.RegionCode `json:"region"`
	Period        Period                `json:"period"`
	PeriodEnd     sourcefile.Date       `json:"period_end"`
	Value         quantity.Decimal      `json:"value"`
	// Low and High bound the share by how exactly the two figures are printed.
	Low         quantity.Decimal `json:"low"`
	High        quantity.Decimal `json:"high"`
	Numerator   model.FigureID   `json:"numerator"`
	Denominator model.FigureID   `json:"denominator"`
	Printed     *model.FigureID  `json:"printed"`
}

// ComputedShares are all shares that were worked out here, one in a row.
var ComputedShares = NewTable[ComputedRow]("computed", locales.TableComputed,
	[]string{"indicator", "definition", "region", "period"}, "")

// ComputedRows are the shares that an edition works out, each indicator's in order of time.
func ComputedRows(e *edition.Edition) (all []ComputedRow) {
	for _, i := range e.Indicators {
		for _, c := range i.Computed {
			low, _ := c.Share.Low.Finite() // a share with an open end is not computed
			high, _ := c.Share.High.Finite()
			r := ComputedRow{
				i.ID, i.Name, c.Definition.ID, c.Numerator.Region.Code, Period(c.Period.Text), c.Period.End,
				c.Share.Rounded(), low.Fixed(4), high.Fixed(4), model.FigureID(c.Numerator.ID()),
				model.FigureID(c.Denominator.ID()), nil,
			}
			if c.Printed != nil {
				r.Printed = new(model.FigureID(c.Printed.ID()))
			}
			all = append(all, r)
		}
	}
	return all
}
