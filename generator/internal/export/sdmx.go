package export

import (
	"cmp"
	"fmt"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

var _ = register(Format{
	Rank: 5, Label: "SDMX-CSV", Media: urls.MediaSDMX, Whole: urls.Data + sdmxTable.Name + ".csv",
	NameOfAll: locales.SDMXOfAll,
	Write: func(s *selection) ([]byte, error) {
		return csvFile(table(sdmxTable, s.figures, observation), false), nil
	},
})

// Observation is a figure as SDMX-CSV 2.0 writes it: what names the structure, then its dimensions, its measure and its
// attributes.
//
// The publication is a dimension, because several print a figure for one period and none of them is left out. FREQ
// tells the form of the period only: figures are recorded as they are published, and no series of them has a frequency.
// Everybody together is _T, SDMX's code of a total.
type Observation struct {
	Structure   string                `json:"STRUCTURE"`
	StructureID string                `json:"STRUCTURE_ID"`
	Action      string                `json:"ACTION"`
	Freq        fields.Freq           `json:"FREQ"`
	Area        sourcefile.RegionCode `json:"REF_AREA"`
	Indicator   sourcefile.ID         `json:"INDICATOR"`
	Definition  sourcefile.ID         `json:"DEFINITION"`
	Reporters   string                `json:"REPORTERS"`
	Publication sourcefile.ID         `json:"PUBLICATION"`
	Time        string                `json:"TIME_PERIOD"`
	Value       *quantity.Decimal     `json:"OBS_VALUE"`
	Status      fields.ObsStatus      `json:"OBS_STATUS"`
	Unit        string                `json:"UNIT_MEASURE"`
	Multiplier  int                   `json:"UNIT_MULT"`
	Decimals    *int                  `json:"DECIMALS"`
	Period      fields.Period         `json:"PERIOD"`
	NotLater    bool                  `json:"NOT_LATER"`
	Qualifier   *quantity.Qualifier   `json:"QUALIFIER"`
	Nature      model.Nature          `json:"NATURE"`
	Printed     *quantity.Printed     `json:"VALUE_PRINTED"`
	TitleZH     string                `json:"TITLE_ZH"`
	TitleEN     string                `json:"TITLE_EN"`
	KnownFrom   sourcefile.Date       `json:"KNOWN_FROM"`
	Figure      model.FigureID        `json:"FIGURE"`
}

var sdmxTable = fields.NewTable[Observation]("figures.sdmx", locales.SDMXDataflow,
	[]string{"FREQ", "REF_AREA", "INDICATOR", "DEFINITION", "REPORTERS", "PUBLICATION", "TIME_PERIOD"}, "")

func observation(e *edition.Figure) Observation {
	f := fields.FigureOf(e)
	o := Observation{
		"datastructure", sdmxAgency + ":" + sdmxFigures + "(" + sdmxVersion + ")", "I", fields.FreqOf(e.Period),
		e.Region.Code, f.Indicator.ID, f.Definition.ID, cmp.Or(string(e.SeriesKey.Reporters), everybody),
		f.Publication.ID, timePeriod(e.Period), f.Value, f.ObsStatus, fields.UnitCode(e.Indicator.Unit.Measure),
		f.Unit.Multiplier, nil, f.Period,
		f.NotLater, f.Qualifier,
		f.Nature, f.ValuePrinted, f.Indicator.Name.First(), f.Indicator.Name.In(locales.EN), f.KnownFrom, f.ID,
	}
	if f.Value != nil {
		_, decimals, _ := strings.Cut(f.Value.String(), ".")
		o.Decimals = new(len(decimals))
	}
	return o
}

// timePeriod is a period as SDMX writes it. What SDMX has no form for is a period whose start is not printed and a day
// that is only bounded: for these it is the last day.
func timePeriod(p *quantity.Period) string {
	switch p.Form {
	case quantity.Year, quantity.Half, quantity.Quarter, quantity.Month:
		return p.Text
	}
	if p.Start == "" {
		return string(p.End)
	}
	return string(p.Start) + "/" + duration(p.Start, p.End)
}

// duration is how long two days span, both included: in months where these are whole.
func duration(first, last sourcefile.Date) string {
	start, end := first.Time(), last.Time().AddDate(0, 0, 1)
	if start.Day() == 1 && end.Day() == 1 {
		return fmt.Sprintf("P%dM", 12*(end.Year()-start.Year())+int(end.Month()-start.Month()))
	}
	return fmt.Sprintf("P%dD", int(end.Sub(start).Hours())/24)
}
