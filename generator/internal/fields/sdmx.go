package fields

import (
	"cmp"
	"strings"

	"five-areas/generator/internal/quantity"
)

// Freq is a code of SDMX's CL_FREQ.
type Freq string

// The codes that occur.
const (
	Annual      Freq = "A"
	HalfYearly  Freq = "S"
	Quarterly   Freq = "Q"
	Monthly     Freq = "M"
	Unspecified Freq = "_U" // of a day or a cumulation, which no frequency has
)

// FreqOf is the frequency that the form of a period tells.
func FreqOf(p *quantity.Period) Freq {
	switch p.Form {
	case quantity.Year:
		return Annual
	case quantity.Half:
		return HalfYearly
	case quantity.Quarter:
		return Quarterly
	case quantity.Month:
		return Monthly
	}
	return Unspecified
}

// UnitCode is a code of SDMX's CL_UNIT_MEASURE: that of a currency, PT for percent, and for what that list has no code
// of, its id.
func UnitCode(m *quantity.UnitMeasure) string {
	if m.Kind == "percent" {
		return "PT"
	}
	return cmp.Or(m.Code, strings.ToUpper(strings.ReplaceAll(string(m.ID), "-", "_")))
}
