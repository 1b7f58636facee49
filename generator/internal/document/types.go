package document

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
	return &jsonschema.Schema{
		Type: "string", Pattern: idPattern, MaxLength: ptr(64),
		Description: "小写字母、数字，以连字符相连，以字母开头。 Lower-case letters and digits joined by hyphens, beginning with a letter.",
		Examples:    []any{"green-loans-share"},
	}
}

// Date is a calendar day, YYYY-MM-DD. As text it sorts in order of time.
type Date string

// JSONSchema gives the grammar of a Date.
func (Date) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "string", Format: "date",
		Description: "年-月-日。 Year-month-day.",
		Examples:    []any{"2025-06-30"},
	}
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
	return &jsonschema.Schema{
		Type: "string", Pattern: `^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$`,
		Description: "已知到哪一级就写到哪一级：年、年-月或年-月-日。 As much as is known: year, year-month or year-month-day.",
		Examples:    []any{"2025-08-08", "2021-07"},
	}
}

// First is the first day that the partial date can mean; "" for an unknown date.
func (d PartialDate) First() Date {
	if d == "" {
		return ""
	}
	return Date(string(d) + "-01-01"[len(d)-len("2006"):])
}

// Last is the last day that the partial date can mean; "" for an unknown date.
func (d PartialDate) Last() Date {
	if d == "" {
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
	return &jsonschema.Schema{
		Type: "string", Format: "uri", Pattern: `^https?://[^\s<>"]+$`,
		Description: "以 http:// 或 https:// 开头的完整网址。 A full address beginning with http:// or https://.",
	}
}

// RegionCode is a GB/T 2260 code of an administrative division; 100000 is the country as a whole.
type RegionCode string

// JSONSchema gives the grammar of a RegionCode.
func (RegionCode) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "string", Pattern: `^[1-9][0-9]{5}$`,
		Description: "GB/T 2260 行政区划代码；100000 为全国。 GB/T 2260 code; 100000 is the country.",
		Examples:    []any{"630000"},
	}
}

// Span is a half-open range [start, end) of characters in the official text of the plan.
type Span [2]int

// JSONSchema gives the form of a Span.
func (Span) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "array", Items: &jsonschema.Schema{Type: "integer", Minimum: "0"}, MinItems: ptr(2), MaxItems: ptr(2),
		Description: "在正式文本 text.txt 中的字符范围，含首不含尾。 Characters in text.txt, first included, last not.",
	}
}

func ptr(n uint64) *uint64 { return &n }

// Enum is the schema of a closed list of words.
func Enum(description string, words ...string) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string", Description: description}
	for _, w := range words {
		s.Enum = append(s.Enum, w)
	}
	return s
}
