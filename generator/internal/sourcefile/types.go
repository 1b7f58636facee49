package sourcefile

import (
	"time"

	"github.com/invopop/jsonschema"
)

// ID is a stable identifier: lower-case letters and digits in groups joined by single hyphens, beginning with a letter,
// at most 64 characters. An id that was published once never vanishes.
type ID string

const idPattern = `^[a-z][a-z0-9]*(-[a-z0-9]+)*$`

// JSONSchema gives the grammar of an ID.
func (ID) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: idPattern, MaxLength: new(uint64(64))}
}

// Date is a calendar day, YYYY-MM-DD. As text it sorts in order of time.
type Date string

// JSONSchema gives the grammar of a Date.
func (Date) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Format: "date"}
}

// Time is midnight UTC of the day; the zero time where the text is not a date.
func (d Date) Time() time.Time {
	t, _ := time.Parse(time.DateOnly, string(d))
	return t
}

// PartialDate is a day, a month (2021-07) or a year, as far as it is known.
type PartialDate string

// JSONSchema gives the grammar of a PartialDate.
func (PartialDate) JSONSchema() *jsonschema.Schema {
	const form = `^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$`
	return DigitsToo(&jsonschema.Schema{Pattern: form})
}

// First is the first day that the partial date can mean; "" for an unknown date and for what is no date.
func (d PartialDate) First() Date {
	first := Date(d)
	for len(first) == len("2006") || len(first) == len("2006-01") {
		first += "-01"
	}
	if first.Time().IsZero() {
		return ""
	}
	return first
}

// Last is the last day that the partial date can mean; "" for an unknown date.
func (d PartialDate) Last() Date {
	if d.First() == "" {
		return ""
	}
	first := d.First().Time()
	switch len(d) {
	case 4:
		first = first.AddDate(1, 0, -1)
	case 7:
		first = first.AddDate(0, 1, -1)
	}
	return Date(first.Format(time.DateOnly))
}

// URL is an absolute http or https address.
type URL string

// JSONSchema gives the grammar of a URL.
func (URL) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Format: "uri", Pattern: `^https?://[^\s<>"]+$`}
}

// RegionCode is a GB/T 2260 code of an administrative division; 100000 is the country as a whole.
type RegionCode string

// JSONSchema gives the grammar of a RegionCode.
func (RegionCode) JSONSchema() *jsonschema.Schema {
	return DigitsToo(&jsonschema.Schema{Pattern: `^[1-9][0-9]{5}$`})
}

// Span is a half-open range [start, end) of characters in the official text of the plan.
type Span [2]int

// JSONSchema gives the form of a Span.
func (Span) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "array", MinItems: new(uint64(2)), MaxItems: new(uint64(2)),
		Items: &jsonschema.Schema{Type: "integer", Minimum: "0"},
	}
}

// DigitsToo lets a text be digits alone, such as a year: YAML calls 2025 without quotes a number, and an editor would
// strike it out.
func DigitsToo(s *jsonschema.Schema) *jsonschema.Schema {
	s.Type, s.Extras = "", map[string]any{"type": []string{"string", "number"}}
	return s
}
