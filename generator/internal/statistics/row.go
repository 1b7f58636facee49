package statistics

import (
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/text"
)

// Row is a line of a bulk table: a figure in one row of a CSV file beside its publication. An empty cell is a key that is
// left out of a Figure.
type Row struct {
	Indicator      IndicatorName       `json:"indicator"`
	Definition     document.ID         `json:"definition"`
	Region         document.RegionCode `json:"region"`
	Reporters      document.ID         `json:"reporters,omitempty"`
	Period         string              `json:"period"`
	Value          Printed             `json:"value,omitempty"`
	Unit           string              `json:"unit,omitempty"`
	Nature         Nature              `json:"nature,omitempty"`
	YearOnYear     Printed             `json:"year_on_year,omitempty"`
	SinceYearStart Printed             `json:"since_year_start,omitempty"`
	Locator        string              `json:"locator,omitempty"`
	NoteZH         string              `json:"note_zh,omitempty"`
	NoteEN         string              `json:"note_en,omitempty"`
	ConfirmedRule  Plausibility        `json:"confirmed_rule,omitempty"`
	ConfirmedZH    string              `json:"confirmed_zh,omitempty"`
	ConfirmedEN    string              `json:"confirmed_en,omitempty"`
}

// Figure is the row as a figure.
func (r *Row) Figure() Figure {
	f := Figure{
		Indicator: r.Indicator, Definition: r.Definition, Region: r.Region, Reporters: r.Reporters, Period: r.Period,
		Value: r.Value, Unit: r.Unit, Nature: r.Nature, Locator: r.Locator,
	}
	if r.YearOnYear != "" {
		f.Changes = append(f.Changes, Change{YearOnYear, r.YearOnYear})
	}
	if r.SinceYearStart != "" {
		f.Changes = append(f.Changes, Change{SinceYearStart, r.SinceYearStart})
	}
	if r.NoteZH != "" {
		f.Note = &text.Note{ZH: r.NoteZH, EN: r.NoteEN}
	}
	if r.ConfirmedRule != "" {
		f.Confirmed = []Confirmation{{r.ConfirmedRule, text.Note{ZH: r.ConfirmedZH, EN: r.ConfirmedEN}}}
	}
	return f
}
