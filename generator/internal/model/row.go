package model

import (
	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/schema"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// Row is a line of a bulk table: a figure in one row of a CSV file beside its publication. An empty cell is a key that is
// left out of a Figure.
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
	Locator        string                `json:"locator,omitempty"`
	NoteZH         string                `json:"note_zh,omitempty"`
	NoteEN         string                `json:"note_en,omitempty"`
	ConfirmedRule  Plausibility          `json:"confirmed_rule,omitempty"`
	ConfirmedZH    string                `json:"confirmed_zh,omitempty"`
	ConfirmedEN    string                `json:"confirmed_en,omitempty"`
}

// JSONSchemaExtend explains the columns.
func (Row) JSONSchemaExtend(s *jsonschema.Schema) {
	s.DependentRequired = rowNeeds
	schema.Object(s, schema.Say("表格的一行", "Row of a table",
		"data/publications/ 下与来源同名的 .csv 的一行：一个数。第一行是列名，格子空着即不写。", "A row of a .csv in data/publications/, which has the name of its publication: one figure. The first row names the columns; an empty cell is left out."), figureKeys, schema.Keys{
		"year_on_year":     schema.Say("同比", "Year on year", "来源所印的同比，带单位；没有印就空着。", "The change from a year before as printed, with its unit; empty where none is.", "4.5%", "-0.12个百分点"),
		"since_year_start": schema.Say("比年初", "Since the start of the year", "来源所印的比年初增减，带单位；没有印就空着。", "The change since the start of the year as printed, with its unit; empty where none is.", "109.5亿元", "1.2%"),
		"note_zh":          schema.Say("中文说明", "Note in Chinese", "读这个数时要注意的；没有就空着。", "What to mind in reading the figure; empty where there is nothing.", "2024年全年增量。", "所据摘录不完整。"),
		"note_en":          schema.Say("英文说明", "Note in English", "同一句的英文；没有人译就空着。", "The same in English; empty where nobody wrote it.", "Increase over the whole of 2024.", "The excerpt used is incomplete."),
		"confirmed_rule":   schema.Say("核对的规则", "Rule confirmed", "数不寻常、核对后照来源所印时，写提示里方括号中的 id；平时空着。", "Where an unusual figure was checked: the id in the finding's brackets; empty otherwise."),
		"confirmed_zh":     schema.Say("中文核对说明", "Confirmation in Chinese", "核对了什么、为什么数是对的；会公布。", "What was checked and why the figure stands; it is published.", "已核对原文：口径调整，余额一次性增加。", "已核对原文：同比按可比口径计算。"),
		"confirmed_en":     schema.Say("英文核对说明", "Confirmation in English", "同一句的英文；没有人译就空着。", "The same in English; empty where nobody wrote it.", "Checked against the source: the scope was widened once.", "Checked against the source: the growth is on a comparable basis."),
	})
}

// rowNeeds are the cells that say nothing without another: English without the Chinese that it translates, and a confirmation
// without its rule or its words.
var rowNeeds = map[string][]string{
	"note_en": {"note_zh"}, "confirmed_rule": {"confirmed_zh"}, "confirmed_zh": {"confirmed_rule"}, "confirmed_en": {"confirmed_rule"},
}

// Fill writes the row into an empty figure, in place because a table has thousands.
func (r *Row) Fill(f *Figure) {
	f.Indicator, f.Definition, f.Region, f.Reporters, f.Period = r.Indicator, r.Definition, r.Region, r.Reporters, r.Period
	f.Value, f.Unit, f.Nature, f.Locator = r.Value, r.Unit, r.Nature, r.Locator
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
