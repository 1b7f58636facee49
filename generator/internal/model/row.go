package model

import (
	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Row is a line of a bulk table: a figure in one row of a CSV file next to its publication's. An empty cell is a key
// that is left out of a Figure.
type Row struct {
	Indicator      IndicatorName         `json:"indicator"`
	Definition     sourcefile.ID         `json:"definition"`
	Region         sourcefile.RegionCode `json:"region"`
	Reporters      sourcefile.ID         `json:"reporters,omitempty"`
	Period         string                `json:"period"`
	Value          quantity.Printed      `json:"value,omitempty"`
	Unit           string                `json:"unit,omitempty"`
	Nature         Nature                `json:"nature,omitempty"`
	YearOnYear     quantity.Printed      `json:"year_on_year,omitempty"`
	SinceYearStart quantity.Printed      `json:"since_year_start,omitempty"`
	Recorded       sourcefile.Date       `json:"recorded,omitempty"`
	Locator        string                `json:"locator,omitempty"`
	NoteZH         string                `json:"note_zh,omitempty"`
	NoteEN         string                `json:"note_en,omitempty"`
	ConfirmedRule  Plausibility          `json:"confirmed_rule,omitempty"`
	ConfirmedZH    string                `json:"confirmed_zh,omitempty"`
	ConfirmedEN    string                `json:"confirmed_en,omitempty"`
}

// LocaleNames says that the columns are a figure's keys, apart from those that only a table has.
func (Row) LocaleNames() []string { return []string{"row", "figure"} }

// JSONSchemaExtend says which cells need another.
func (Row) JSONSchemaExtend(s *jsonschema.Schema) {
	s.DependentRequired = rowNeeds
}

// rowNeeds are the cells that say nothing without another: English without the Chinese that it translates, and a
// confirmation without its rule or its words.
var rowNeeds = map[string][]string{
	"note_en": {"note_zh"}, "confirmed_rule": {"confirmed_zh"}, "confirmed_zh": {"confirmed_rule"},
	"confirmed_en": {"confirmed_rule"},
}

// Fill writes the row into an empty figure, in place because a table has thousands.
func (r *Row) Fill(f *Figure) {
	f.Indicator, f.Definition, f.Region, f.Reporters, f.Period = r.Indicator, r.Definition, r.Region,
		r.Reporters, r.Period
	f.Value, f.Unit, f.Nature, f.Recorded, f.Locator = r.Value, r.Unit, r.Nature, r.Recorded, r.Locator
	if r.YearOnYear != "" {
		f.Changes = append(f.Changes, Change{quantity.YearOnYear, r.YearOnYear})
	}
	if r.SinceYearStart != "" {
		f.Changes = append(f.Changes, Change{quantity.SinceYearStart, r.SinceYearStart})
	}
	if r.NoteZH != "" {
		f.Note = &locales.Note{ZH: r.NoteZH, EN: r.NoteEN}
	}
	if r.ConfirmedRule != "" {
		f.Confirmed = []Confirmation{{r.ConfirmedRule, locales.Note{ZH: r.ConfirmedZH, EN: r.ConfirmedEN}}}
	}
}
