package model

import (
	"cmp"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/schema"
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

// JSONSchemaExtend explains the keys.
func (Correction) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("更正", "Correction",
		"data/corrections/ 下的一个文件：我们抄错了哪个数、怎样改正；文件名为日期加英文短名，即 id。来源自己改了数，不写更正，另加来源。", "A file of data/corrections/: which figure we mis-recorded and how it was put right; the file's name, a day and a few words, is its id. Where the source changed its figure, add a publication instead."), schema.Keys{
		"figure":    schema.Say("数据", "Figure", "数据的 id，写在它的页面上：来源/指标.口径.地区[.机构].时期。", "The figure's id, as its page shows it: publication/indicator.definition.region[.reporters].period.", figureIDs...),
		"part":      schema.Say("哪一部分", "Part", "改的是数的哪一部分；改数值本身时不写。", "Which part of the figure is corrected; left out for its value."),
		"was":       schema.Say("误记的值", "Was", "我们原来误记的值，连同单位；原来漏记时不写。", "The value as we had recorded it, with its unit; left out where it was not recorded.", "2113.1亿元", "62.5%"),
		"is":        schema.Say("正确的值", "Is", "来源所印的值，连同单位；撤回时不写。来源文件里的值一起改。", "The value that the source prints, with its unit; left out where it is withdrawn. The publication's file changes with it.", "2131.1亿元", "26.5%"),
		"withdrawn": schema.Say("撤回", "Withdrawn", "来源里没有这个数时写 true：它留在来源文件里，但不再使用；没有的是增速时从来源文件里删去。平时不写。", "true where the source has no such figure: it stays in the publication's file and is no longer used; a change that the source does not print is removed from the file. Left out otherwise."),
		"reason":    schema.Say("原因", "Reason", "错在哪里，怎么发现的；会公布。", "What went wrong and how it was found; it is published."),
		"recorded":  schema.Say("更正日期", "Recorded", "写这个文件的日期；以后不改。", "The day on which this file is written; it never changes.", "2026-11-24", "2026-12-01"),
	})
}

// Part is what of a figure a correction is about.
type Part string

// The parts. That of a change is its basis.
const (
	OfValue  Part = "value"
	OfNature Part = "nature"
)

// JSONSchema lists the parts.
func (Part) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("数的一部分", "Part of a figure", "更正的是数的哪一部分；不写即 value。", "What of a figure a correction is about; value if left out."),
		schema.Means(OfValue, "数值", "its value"),
		schema.Means(Part(quantity.YearOnYear), "同比增速", "its change year on year"),
		schema.Means(Part(quantity.SinceYearStart), "比年初增速", "its change since the start of the year"),
		schema.Means(OfNature, "数的性质", "what sort of number it is"))
}

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

var figureIDs = []any{
	"2025-08-08-pbc-qinghai-h1/green-loans-balance.pboc-2025.630000.2025-06-30",
	"2025-08-08-pbc-qinghai-h1/rmb-loans-increase.pboc.630000.2025-01..2025-06",
}

// JSONSchema gives the grammar of a FigureID.
func (FigureID) JSONSchema() *jsonschema.Schema {
	const form = `^[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9-]+/[a-z0-9-]+\.[a-z0-9-]+\.[1-9][0-9]{5}(\.[a-z0-9-]+)?\.[0-9QS<=.-]+$`
	return schema.Value(&jsonschema.Schema{Type: "string", Pattern: form}, schema.Say("数据编号", "Figure id",
		"来源/指标.口径.地区[.机构].时期。", "Publication/indicator.definition.region[.reporters].period.", figureIDs...))
}

// Whole is the value as printed with its unit, wherever that stands.
func (f *Figure) Whole() quantity.Printed { return f.Value + quantity.Printed(f.Unit) }
