package sourcefile

import (
	"time"

	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/schema"
)

// ID is a stable identifier: lower-case letters and digits in groups joined by single hyphens, beginning with a letter,
// at most 64 characters. An id that was published once never vanishes.
type ID string

const idPattern = `^[a-z][a-z0-9]*(-[a-z0-9]+)*$`

// JSONSchema gives the grammar of an ID.
func (ID) JSONSchema() *jsonschema.Schema {
	return schema.Value(&jsonschema.Schema{Type: "string", Pattern: idPattern, MaxLength: new(uint64(64))}, schema.Say("编号", "Id",
		"小写字母、数字，以连字符相连，以字母开头。", "Lower-case letters and digits joined by hyphens, beginning with a letter.",
		"green-loans-share", "t01-m07"))
}

// Date is a calendar day, YYYY-MM-DD. As text it sorts in order of time.
type Date string

// JSONSchema gives the grammar of a Date.
func (Date) JSONSchema() *jsonschema.Schema {
	return schema.Value(&jsonschema.Schema{Type: "string", Format: "date"}, schema.Say("日期", "Date",
		"年-月-日。", "Year-month-day.", "2025-06-30", "2024-12-31"))
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
	return schema.Text(&jsonschema.Schema{Pattern: form}, schema.Say("日期（可不完整）", "Partial date",
		"已知到哪一级就写到哪一级：年、年-月或年-月-日。", "As much as is known: year, year-month or year-month-day.",
		"2025-08-08", "2021-07"))
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
	return schema.Value(&jsonschema.Schema{Type: "string", Format: "uri", Pattern: `^https?://[^\s<>"]+$`}, schema.Say("网址", "Address",
		"以 http:// 或 https:// 开头的完整网址。", "A full address beginning with http:// or https://.",
		"https://www.stats.gov.cn/", "http://www.pbc.gov.cn/"))
}

// RegionCode is a GB/T 2260 code of an administrative division; 100000 is the country as a whole.
type RegionCode string

// JSONSchema gives the grammar of a RegionCode.
func (RegionCode) JSONSchema() *jsonschema.Schema {
	return schema.Text(&jsonschema.Schema{Pattern: `^[1-9][0-9]{5}$`}, schema.Say("行政区划代码", "Region code",
		"GB/T 2260 行政区划代码；100000 为全国。", "GB/T 2260 code; 100000 is the country.",
		"630000", "100000"))
}

// Span is a half-open range [start, end) of characters in the official text of the plan.
type Span [2]int

// JSONSchema gives the form of a Span.
func (Span) JSONSchema() *jsonschema.Schema {
	item := schema.Value(&jsonschema.Schema{Type: "integer", Minimum: "0"}, schema.Say("字符位置", "Place of a character",
		"从 0 数起的字符数，汉字和标点各算一个。", "Characters counted from 0; a Chinese character or a mark counts as one.", 12, 20))
	return schema.Value(&jsonschema.Schema{Type: "array", Items: item, MinItems: new(uint64(2)), MaxItems: new(uint64(2))}, schema.Say("字符范围", "Span",
		"在正式文本 text.txt 中的字符范围，含首不含尾。", "Characters in text.txt, first included, last not."))
}
