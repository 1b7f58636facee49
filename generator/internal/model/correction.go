package model

import (
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Correction says that we mis-recorded a key of a record: the source did not change, our copy was wrong. The record's
// file is corrected together with it, so that it always holds what the source prints. Its id is the name of its file,
// the day and a word. Without Was the key was not recorded before; without Key the whole record is withdrawn.
type Correction struct {
	ID        sourcefile.ID   `json:"-"`
	Record    RecordID        `json:"record" kind:"printed,fixed"`
	Key       Key             `json:"key,omitempty" kind:"printed,fixed"`
	Was       string          `json:"was,omitempty" kind:"printed,fixed"`
	Is        string          `json:"is,omitempty" kind:"printed,fixed"`
	Withdrawn bool            `json:"withdrawn,omitempty" kind:"printed,fixed"`
	Reason    locales.Text    `json:"reason" kind:"editorial"`
	Recorded  sourcefile.Date `json:"recorded" kind:"printed,fixed"`
}

// JSONSchemaExtend allows digits without quotes.
func (Correction) JSONSchemaExtend(s *jsonschema.Schema) {
	sourcefile.DigitsToo(s.Properties.Value("was"))
	sourcefile.DigitsToo(s.Properties.Value("is"))
}

// RecordID names a record of the data files: a publication by its id, a figure or evidence by publication/id, anything
// else by its kind and id, as in task/t01.
type RecordID string

// JSONSchema gives the grammar of a RecordID.
func (RecordID) JSONSchema() *jsonschema.Schema {
	const form = `^([0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9-]+|[a-z][a-z-]*)(/[A-Za-z0-9.<=/-]+)?$`
	return &jsonschema.Schema{Type: "string", Pattern: form}
}

// Publication is that of a record in a publication's file; "" for any other.
func (r RecordID) Publication() sourcefile.ID {
	id, _, _ := strings.Cut(string(r), "/")
	if id == "" || id[0] < '0' || id[0] > '9' {
		return ""
	}
	return sourcefile.ID(id)
}

// Figure is the figure that the record is; "" for any other.
func (r RecordID) Figure() FigureID {
	if _, within, _ := strings.Cut(string(r), "/"); r.Publication() != "" && strings.Contains(within, ".") {
		return FigureID(r)
	}
	return ""
}

// Key names what of a record a correction is about, as in its file; of a key within another both are named: title.text.
// Of a figure's changes it is the basis.
type Key string

// Name is what the key is called; empty for what no correction can be about.
func (k Key) Name() locales.Text {
	if !slices.Contains(locales.Terms[Key](), k) {
		return locales.Text{}
	}
	return locales.Label(k)
}

// Removes reports whether the correction withdraws the whole record.
func (c *Correction) Removes() bool { return c.Key == "" }

// AppliedTo reports whether a record says what it does after the correction.
func (c *Correction) AppliedTo(record any) bool {
	return c.Removes() || FactOf(record, string(c.Key)).Text() == c.Is
}

// FigureID names a figure by what it says it is: publication/indicator.definition.region[.reporters].period.
type FigureID string

// JSONSchema gives the grammar of a FigureID.
func (FigureID) JSONSchema() *jsonschema.Schema {
	const form = `^[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9-]+/[a-z0-9-]+\.[a-z0-9-]+\.[1-9][0-9]{5}(\.[a-z0-9-]+)?\.[0-9QS<=.-]+$`
	return &jsonschema.Schema{Type: "string", Pattern: form}
}

// Whole is the value as printed with its unit, wherever that is given.
func (f *Figure) Whole() quantity.Printed { return f.Value + quantity.Printed(f.Unit) }
