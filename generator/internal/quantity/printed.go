package quantity

import (
	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/schema"
)

// Printed is a number as a source prints it, with its qualifier, scale and unit.
type Printed string

// JSONSchema describes a Printed.
func (Printed) JSONSchema() *jsonschema.Schema {
	return schema.Text(&jsonschema.Schema{MinLength: new(uint64(1))}, schema.Say("所印的数", "Printed number",
		"照来源所印，连同“突破”“约”“多”和单位。", "As printed, with its qualifier and unit.",
		"26.5%", "突破2291亿元", "390多个"))
}

// Basis is what a change is measured from.
type Basis string

// The bases.
const (
	YearOnYear     Basis = "year-on-year"
	SinceYearStart Basis = "since-year-start"
)

// JSONSchema lists the bases.
func (Basis) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("比较基期", "Basis", "与什么时候相比。", "What a change is measured from."),
		schema.Means(YearOnYear, "同比，与上年同期相比", "year on year"),
		schema.Means(SinceYearStart, "比年初", "since the start of the year"))
}
