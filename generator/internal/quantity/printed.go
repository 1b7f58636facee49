package quantity

import (
	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/sourcefile"
)

// Printed is a number as a source prints it, with its qualifier, scale and unit.
type Printed string

// JSONSchema describes a Printed.
func (Printed) JSONSchema() *jsonschema.Schema {
	return sourcefile.DigitsToo(&jsonschema.Schema{MinLength: new(uint64(1))})
}

// Basis is what a change is measured from.
type Basis string

// The bases.
const (
	YearOnYear     Basis = "year-on-year"
	SinceYearStart Basis = "since-year-start"
)
