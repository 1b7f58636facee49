package model

import (
	"cmp"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// Correction says that we mis-recorded a figure: the source did not change, our copy was wrong. The publication's file is
// corrected together with it, so that it always holds what the source prints. Its id is the name of its file, the day and
// a word. Without Was the part was not recorded before: of the value, the whole figure.
type Correction struct {
	ID        sourcefile.ID    `json:"-"`
	Figure    FigureID         `json:"figure"`
	Part      Part             `json:"part,omitempty"`
	Was       quantity.Printed `json:"was,omitempty"`
	Is        quantity.Printed `json:"is,omitempty"`
	Withdrawn bool             `json:"withdrawn,omitempty"`
	Reason    locales.Text     `json:"reason"`
	Recorded  sourcefile.Date  `json:"recorded"`
}

// Part is what of a figure a correction is about.
type Part string

// The parts. That of a change is its basis.
const (
	OfValue          Part = "value"
	OfNature         Part = "nature"
	OfYearOnYear          = Part(quantity.YearOnYear)
	OfSinceYearStart      = Part(quantity.SinceYearStart)
)

// LocaleNames tells it from a part of a ratio.
func (Part) LocaleNames() []string { return []string{"corrected_part"} }

// Of is the part, which is the value where none is named.
func (c *Correction) Of() Part { return cmp.Or(c.Part, OfValue) }

// Adds tells a correction for a figure that was overlooked.
func (c *Correction) Adds() bool { return c.Of() == OfValue && c.Was == "" }

// Removes tells a correction that withdraws the whole figure.
func (c *Correction) Removes() bool { return c.Of() == OfValue && c.Withdrawn }

// Before returns a copy of a figure as it was recorded before the correction.
func (c *Correction) Before(f *Figure) *Figure {
	was := *f
	switch {
	case c.Adds() || c.Removes(): // what the file says is what was overlooked or withdrawn
	case c.Of() == OfNature:
		was.Nature = Nature(c.Was)
	case c.Of() == OfValue:
		was.Value, was.Unit = c.Was, ""
		if bare, ok := strings.CutSuffix(string(c.Was), f.Unit); ok {
			was.Value, was.Unit = quantity.Printed(bare), f.Unit
		}
	default:
		was.Changes = slices.Clone(f.Changes)
		before, after := Change{quantity.Basis(c.Part), c.Was}, Change{quantity.Basis(c.Part), c.Is}
		switch i := slices.Index(was.Changes, after); {
		case c.Withdrawn:
			was.Changes = append(was.Changes, before)
		case i >= 0 && c.Was == "":
			was.Changes = slices.Delete(was.Changes, i, i+1)
		case i >= 0:
			was.Changes[i] = before
		}
	}
	return &was
}

// AppliedTo tells whether a figure says what it does after the correction.
func (c *Correction) AppliedTo(f *Figure) bool {
	switch c.Of() {
	case OfValue:
		return f.Whole() == cmp.Or(c.Is, c.Was) // what is withdrawn stays in the file as it was
	case OfNature:
		return cmp.Or(f.Nature, Actual) == Nature(c.Is)
	}
	if c.Withdrawn {
		return !slices.Contains(f.Changes, Change{quantity.Basis(c.Part), c.Was})
	}
	return slices.Contains(f.Changes, Change{quantity.Basis(c.Part), c.Is})
}

// Says is what a figure says of the part.
func (p Part) Says(f *Figure) string {
	switch p {
	case OfValue:
		return string(f.Whole())
	case OfNature:
		return string(cmp.Or(f.Nature, Actual))
	}
	var all []string
	for _, ch := range f.Changes {
		if ch.Basis == quantity.Basis(p) {
			all = append(all, string(ch.Value))
		}
	}
	return strings.Join(all, "；")
}

// FigureID names a figure by what it says it is: publication/indicator.definition.region[.reporters].period.
type FigureID string

// JSONSchema gives the grammar of a FigureID.
func (FigureID) JSONSchema() *jsonschema.Schema {
	const form = `^[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9-]+/[a-z0-9-]+\.[a-z0-9-]+\.[1-9][0-9]{5}(\.[a-z0-9-]+)?\.[0-9QS<=.-]+$`
	return &jsonschema.Schema{Type: "string", Pattern: form}
}

// Whole is the value as printed with its unit, wherever that stands.
func (f *Figure) Whole() quantity.Printed { return f.Value + quantity.Printed(f.Unit) }
