// Package export writes the figures of an edition as files that people open: CSV, NDJSON, XLSX and Parquet, all from one list of
// columns, with a description of the columns and of the sources beside them.
package export

import (
	"strconv"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
)

// kind is what sort of value a column holds. As text every kind is written alike: digits with a point, true or false, days
// as 2025-06-30, and nothing for a value that is not there.
type kind string

const (
	textual kind = "string"
	number  kind = "number"
	integer kind = "integer"
	boolean kind = "boolean"
	day     kind = "date"
)

// column is one column of a table of T. Names never change; columns are only added, at the end.
type column[T any] struct {
	name   string
	kind   kind
	about  text.Text
	always bool // it is never empty
	get    func(T) string
}

// figureColumns describe a figure as the API does, in one row.
var figureColumns = []column[*edition.Figure]{
	{"id", textual, text.Text{ZH: "数据的编号", EN: "The figure's id"}, true, func(f *edition.Figure) string { return f.ID() }},
	{"indicator", textual, text.Text{ZH: "指标的编号", EN: "The indicator's id"}, true, func(f *edition.Figure) string { return string(f.Indicator.ID) }},
	{"indicator_zh", textual, text.Text{ZH: "指标的中文名称", EN: "The indicator's name in Chinese"}, true, func(f *edition.Figure) string { return f.Indicator.Name.ZH }},
	{"indicator_en", textual, text.Text{ZH: "指标的英文名称", EN: "The indicator's name in English"}, true, func(f *edition.Figure) string { return f.Indicator.Name.EN }},
	{"definition", textual, text.Text{ZH: "口径的编号；口径不同的数不可比", EN: "The definition's id; figures of different definitions do not compare"}, true, func(f *edition.Figure) string { return string(f.Definition.ID) }},
	{"definition_zh", textual, text.Text{ZH: "口径的中文名称", EN: "The definition's name in Chinese"}, true, func(f *edition.Figure) string { return f.Definition.Name.ZH }},
	{"definition_en", textual, text.Text{ZH: "口径的英文名称", EN: "The definition's name in English"}, true, func(f *edition.Figure) string { return f.Definition.Name.EN }},
	{"region", textual, text.Text{ZH: "地区的行政区划代码（GB/T 2260）；100000为全国", EN: "The region's code (GB/T 2260); 100000 is the country"}, true, func(f *edition.Figure) string { return string(f.Region.Code) }},
	{"region_zh", textual, text.Text{ZH: "地区的中文名称", EN: "The region's name in Chinese"}, true, func(f *edition.Figure) string { return f.Region.ZH }},
	{"region_en", textual, text.Text{ZH: "地区的英文名称", EN: "The region's name in English"}, true, func(f *edition.Figure) string { return f.Region.EN }},
	{"reporters", textual, text.Text{ZH: "只是一家机构的数时，该机构的编号；为空即全部机构", EN: "The id of the one institution whose figure it is; empty where it covers all"}, false, func(f *edition.Figure) string { return string(f.SeriesKey.Reporters) }},
	{"period", textual, text.Text{ZH: "时期，写法见接口说明", EN: "The period, as the API writes it"}, true, func(f *edition.Figure) string { return f.Period.Text }},
	{"period_start", day, text.Text{ZH: "时期的第一天；时点数和起点未印的为空", EN: "The first day of the period; empty for a day's figure and where the start is not printed"}, false, func(f *edition.Figure) string { return string(f.Period.Start) }},
	{"period_end", day, text.Text{ZH: "时期的最后一天，即截止日", EN: "The last day of the period: the as-of"}, true, func(f *edition.Figure) string { return string(f.Period.End) }},
	{"not_later", boolean, text.Text{ZH: "截止日未印，period_end只是最晚可能的一天", EN: "No as-of is printed: period_end is only the latest day possible"}, true, func(f *edition.Figure) string { return strconv.FormatBool(f.Period.NotLater) }},
	{"value", number, text.Text{ZH: "数值，以unit为单位；来源只印了增速时为空", EN: "The value, in the unit; empty where the source prints only a change"}, false, func(f *edition.Figure) string {
		if f.Value == nil {
			return ""
		}
		return f.Value.Number.String()
	}},
	{"value_printed", textual, text.Text{ZH: "来源所印的数值", EN: "The value as the source prints it"}, false, func(f *edition.Figure) string { return string(f.Figure.Value) }},
	{"unit_printed", textual, text.Text{ZH: "来源把单位印在别处时的单位", EN: "The unit where the source prints it elsewhere"}, false, func(f *edition.Figure) string { return f.Figure.Unit }},
	{"qualifier", textual, text.Text{ZH: "exact准确，about约，at_least不少于，at_most不多于", EN: "exact, about, at_least or at_most"}, false, func(f *edition.Figure) string {
		if f.Value == nil {
			return ""
		}
		return string(f.Value.Qualifier)
	}},
	{"half_width", number, text.Text{ZH: "所印精度的一半，以unit为单位", EN: "Half the printed precision, in the unit"}, false, func(f *edition.Figure) string {
		if f.Value == nil {
			return ""
		}
		return f.Value.HalfWidth.String()
	}},
	{"unit_zh", textual, text.Text{ZH: "单位", EN: "The unit in Chinese"}, true, func(f *edition.Figure) string { return f.Indicator.Unit.Name().ZH }},
	{"unit_en", textual, text.Text{ZH: "单位的英文", EN: "The unit in English"}, true, func(f *edition.Figure) string { return f.Indicator.Unit.Name().EN }},
	{"unit_measure", textual, text.Text{ZH: "基本单位（SDMX UNIT_MEASURE）", EN: "The base unit (SDMX UNIT_MEASURE)"}, true, func(f *edition.Figure) string { return string(f.Indicator.Unit.Measure.ID) }},
	{"unit_mult", integer, text.Text{ZH: "单位的10的幂（SDMX UNIT_MULT）", EN: "The unit's power of ten (SDMX UNIT_MULT)"}, true, func(f *edition.Figure) string { return strconv.Itoa(f.Indicator.Unit.Scale) }},
	{"nature", textual, text.Text{ZH: "actual实际，preliminary初步，estimated估计，planned计划，allocated分配", EN: "actual, preliminary, estimated, planned or allocated"}, true, func(f *edition.Figure) string { return string(f.Nature) }},
	{"change_year_on_year", textual, text.Text{ZH: "来源所印的同比增减", EN: "The change year on year as the source prints it"}, false, func(f *edition.Figure) string { return f.Changed(statistics.YearOnYear) }},
	{"change_since_year_start", textual, text.Text{ZH: "来源所印的比年初增减", EN: "The change since the start of the year as the source prints it"}, false, func(f *edition.Figure) string { return f.Changed(statistics.SinceYearStart) }},
	{"relation", textual, text.Text{ZH: "同一时期另有更优先的数时，与它的关系", EN: "How it stands to the figure that is shown first for the same period; empty for that one"}, false, func(f *edition.Figure) string { return string(f.Relation) }},
	{"publication", textual, text.Text{ZH: "来源的编号", EN: "The publication's id"}, true, func(f *edition.Figure) string { return string(f.Publication.ID) }},
	{"outlet", textual, text.Text{ZH: "发布的媒体或网站", EN: "The outlet"}, true, func(f *edition.Figure) string { return f.Publication.Outlet }},
	{"published", textual, text.Text{ZH: "发布日期，已知多少写多少", EN: "The date of publication as far as it is known"}, false, func(f *edition.Figure) string { return string(f.Publication.Published) }},
	{"url", textual, text.Text{ZH: "来源的网址；镜像网站不列", EN: "The source's address; mirrors are not listed"}, false, func(f *edition.Figure) string { return string(f.Publication.URL) }},
	{"grade", textual, text.Text{ZH: "来源等级：A本站，B转载", EN: "The source's grade: A its own site, B a reprint"}, true, func(f *edition.Figure) string { return string(f.Publication.Grade) }},
	{"known_from", day, text.Text{ZH: "收入本站的日期", EN: "The day on which it was recorded here"}, true, func(f *edition.Figure) string { return string(f.KnownFrom()) }},
	{"known_to", day, text.Text{ZH: "从这一天起不再是它；为空即仍然是它", EN: "The day from which another stands in its place; empty while it stands"}, false, func(f *edition.Figure) string { return string(f.KnownTo) }},
	{"locator", textual, text.Text{ZH: "在来源中的位置", EN: "Where in the source it stands"}, false, func(f *edition.Figure) string { return f.Figure.Locator }},
	{"note_zh", textual, text.Text{ZH: "说明", EN: "A remark in Chinese"}, false, func(f *edition.Figure) string {
		if f.Figure.Note == nil {
			return ""
		}
		return f.Figure.Note.ZH
	}},
	{"note_en", textual, text.Text{ZH: "说明的英文", EN: "The remark in English"}, false, func(f *edition.Figure) string {
		if f.Figure.Note == nil {
			return ""
		}
		return f.Figure.Note.EN
	}},
}

// sourceColumns describe a publication in one row.
var sourceColumns = []column[*edition.Publication]{
	{"id", textual, text.Text{ZH: "来源的编号", EN: "The publication's id"}, true, func(p *edition.Publication) string { return string(p.ID) }},
	{"outlet", textual, text.Text{ZH: "发布的媒体或网站", EN: "The outlet"}, true, func(p *edition.Publication) string { return p.Outlet }},
	{"title", textual, text.Text{ZH: "标题，原样", EN: "The title, verbatim"}, false, func(p *edition.Publication) string {
		if p.Title == nil {
			return ""
		}
		return p.Title.Text
	}},
	{"subject_zh", textual, text.Text{ZH: "没有标题时，本站的说明", EN: "Our description where there is no title, in Chinese"}, false, func(p *edition.Publication) string {
		if p.Subject == nil {
			return ""
		}
		return p.Subject.ZH
	}},
	{"subject_en", textual, text.Text{ZH: "本站说明的英文", EN: "Our description in English"}, false, func(p *edition.Publication) string {
		if p.Subject == nil {
			return ""
		}
		return p.Subject.EN
	}},
	{"attributed_to", textual, text.Text{ZH: "数据由谁编制", EN: "Who compiled the figures"}, false, func(p *edition.Publication) string {
		if p.AttributedTo == nil {
			return ""
		}
		return p.AttributedTo.Name.ZH
	}},
	{"published", textual, text.Text{ZH: "发布日期，已知多少写多少", EN: "The date of publication as far as it is known"}, false, func(p *edition.Publication) string { return string(p.Published) }},
	{"url", textual, text.Text{ZH: "网址；镜像网站不列", EN: "The address; mirrors are not listed"}, false, func(p *edition.Publication) string { return string(p.URL) }},
	{"grade", textual, text.Text{ZH: "等级：A本站，B转载", EN: "Grade: A its own site, B a reprint"}, true, func(p *edition.Publication) string { return string(p.Grade) }},
	{"recorded", day, text.Text{ZH: "收入本站的日期", EN: "The day on which it was recorded here"}, true, func(p *edition.Publication) string { return string(p.Recorded) }},
	{"figures", integer, text.Text{ZH: "数据的个数", EN: "How many figures it has"}, true, func(p *edition.Publication) string { return strconv.Itoa(len(p.Figures)) }},
}

// dictionary describes the columns of a table, one row each.
func dictionary[T any](table string, columns []column[T]) [][]string {
	var rows [][]string
	for _, c := range columns {
		rows = append(rows, []string{table, c.name, string(c.kind), c.about.ZH, c.about.EN})
	}
	return rows
}
