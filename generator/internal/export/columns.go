// Package export writes the figures of an edition as files that people open: CSV, NDJSON, XLSX, Parquet and SDMX-CSV, all from one
// list of columns for each table, and describes these files to programs: Data Package, CSVW and DCAT.
package export

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/locales"
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
	about  locales.Text
	always bool // it is never empty
	get    func(T) string
}

// figureColumns describe a figure as the API does, in one row.
var figureColumns = []column[*edition.Figure]{
	{"id", textual, locales.Text{ZH: "数据的编号", EN: "The figure's id"}, true, func(f *edition.Figure) string { return f.ID() }},
	{"indicator", textual, locales.Text{ZH: "指标的编号", EN: "The indicator's id"}, true, func(f *edition.Figure) string { return string(f.Indicator.ID) }},
	{"indicator_zh", textual, locales.Text{ZH: "指标的中文名称", EN: "The indicator's name in Chinese"}, true, func(f *edition.Figure) string { return f.Indicator.Name.ZH }},
	{"indicator_en", textual, locales.Text{ZH: "指标的英文名称", EN: "The indicator's name in English"}, true, func(f *edition.Figure) string { return f.Indicator.Name.EN }},
	{"definition", textual, locales.Text{ZH: "口径的编号；口径不同的数不可比", EN: "The definition's id; figures of different definitions do not compare"}, true, func(f *edition.Figure) string { return string(f.Definition.ID) }},
	{"definition_zh", textual, locales.Text{ZH: "口径的中文名称", EN: "The definition's name in Chinese"}, true, func(f *edition.Figure) string { return f.Definition.Name.ZH }},
	{"definition_en", textual, locales.Text{ZH: "口径的英文名称", EN: "The definition's name in English"}, true, func(f *edition.Figure) string { return f.Definition.Name.EN }},
	{"region", textual, locales.Text{ZH: "地区的行政区划代码（GB/T 2260）；100000为全国", EN: "The region's code (GB/T 2260); 100000 is the country"}, true, func(f *edition.Figure) string { return string(f.Region.Code) }},
	{"region_zh", textual, locales.Text{ZH: "地区的中文名称", EN: "The region's name in Chinese"}, true, func(f *edition.Figure) string { return f.Region.ZH }},
	{"region_en", textual, locales.Text{ZH: "地区的英文名称", EN: "The region's name in English"}, true, func(f *edition.Figure) string { return f.Region.EN }},
	{"reporters", textual, locales.Text{ZH: "只是一家机构的数时，该机构的编号；为空即全部机构", EN: "The id of the one institution whose figure it is; empty where it covers all"}, false, func(f *edition.Figure) string { return string(f.SeriesKey.Reporters) }},
	{"period", textual, locales.Text{ZH: "时期，写法见接口说明", EN: "The period, as the API writes it"}, true, func(f *edition.Figure) string { return f.Period.Text }},
	{"period_start", day, locales.Text{ZH: "时期的第一天；时点数和起点未印的为空", EN: "The first day of the period; empty for a day's figure and where the start is not printed"}, false, func(f *edition.Figure) string { return string(f.Period.Start) }},
	{"period_end", day, locales.Text{ZH: "时期的最后一天，即截止日", EN: "The last day of the period: the as-of"}, true, func(f *edition.Figure) string { return string(f.Period.End) }},
	{"not_later", boolean, locales.Text{ZH: "截止日未印，period_end只是最晚可能的一天", EN: "No as-of is printed: period_end is only the latest day possible"}, true, func(f *edition.Figure) string { return strconv.FormatBool(f.Period.NotLater) }},
	{"value", number, locales.Text{ZH: "数值，以unit为单位；来源只印了增速时为空", EN: "The value, in the unit; empty where the source prints only a change"}, false, func(f *edition.Figure) string {
		if f.Value == nil {
			return ""
		}
		return f.Value.Number.String()
	}},
	{"value_printed", textual, locales.Text{ZH: "来源所印的数值", EN: "The value as the source prints it"}, false, func(f *edition.Figure) string { return string(f.Figure.Value) }},
	{"unit_printed", textual, locales.Text{ZH: "来源把单位印在别处时的单位", EN: "The unit where the source prints it elsewhere"}, false, func(f *edition.Figure) string { return f.Figure.Unit }},
	{"qualifier", textual, locales.Text{ZH: "exact准确，about约，at_least不少于，at_most不多于", EN: "exact, about, at_least or at_most"}, false, func(f *edition.Figure) string {
		if f.Value == nil {
			return ""
		}
		return string(f.Value.Qualifier)
	}},
	{"half_width", number, locales.Text{ZH: "所印精度的一半，以unit为单位", EN: "Half the printed precision, in the unit"}, false, func(f *edition.Figure) string {
		if f.Value == nil {
			return ""
		}
		return f.Value.HalfWidth.String()
	}},
	{"unit_zh", textual, locales.Text{ZH: "单位", EN: "The unit in Chinese"}, true, func(f *edition.Figure) string { return f.Indicator.Unit.Name().ZH }},
	{"unit_en", textual, locales.Text{ZH: "单位的英文", EN: "The unit in English"}, true, func(f *edition.Figure) string { return f.Indicator.Unit.Name().EN }},
	{"unit_measure", textual, locales.Text{ZH: "基本单位（SDMX UNIT_MEASURE）", EN: "The base unit (SDMX UNIT_MEASURE)"}, true, func(f *edition.Figure) string { return string(f.Indicator.Unit.Measure.ID) }},
	{"unit_mult", integer, locales.Text{ZH: "单位的10的幂（SDMX UNIT_MULT）", EN: "The unit's power of ten (SDMX UNIT_MULT)"}, true, func(f *edition.Figure) string { return strconv.Itoa(f.Indicator.Unit.Scale) }},
	{"nature", textual, locales.Text{ZH: "actual实际，preliminary初步，estimated估计，planned计划，allocated分配", EN: "actual, preliminary, estimated, planned or allocated"}, true, func(f *edition.Figure) string { return string(f.Nature) }},
	{"change_year_on_year", textual, locales.Text{ZH: "来源所印的同比增减", EN: "The change year on year as the source prints it"}, false, func(f *edition.Figure) string { return f.Changed(quantity.YearOnYear) }},
	{"change_since_year_start", textual, locales.Text{ZH: "来源所印的比年初增减", EN: "The change since the start of the year as the source prints it"}, false, func(f *edition.Figure) string { return f.Changed(quantity.SinceYearStart) }},
	{"relation", textual, locales.Text{ZH: "同一时期另有更优先的数时，与它的关系", EN: "How it stands to the figure that is shown first for the same period; empty for that one"}, false, func(f *edition.Figure) string { return string(f.Relation) }},
	{"publication", textual, locales.Text{ZH: "来源的编号", EN: "The publication's id"}, true, func(f *edition.Figure) string { return string(f.Publication.ID) }},
	{"outlet", textual, locales.Text{ZH: "发布的媒体或网站", EN: "The outlet"}, true, func(f *edition.Figure) string { return f.Publication.Outlet }},
	{"published", textual, locales.Text{ZH: "发布日期，已知多少写多少", EN: "The date of publication as far as it is known"}, false, func(f *edition.Figure) string { return string(f.Publication.Published) }},
	{"url", textual, locales.Text{ZH: "来源的网址；镜像网站不列", EN: "The source's address; mirrors are not listed"}, false, func(f *edition.Figure) string { return string(f.Publication.URL) }},
	{"grade", textual, locales.Text{ZH: "来源等级：A本站，B转载", EN: "The source's grade: A its own site, B a reprint"}, true, func(f *edition.Figure) string { return string(f.Publication.Grade) }},
	{"known_from", day, locales.Text{ZH: "收入本站的日期", EN: "The day on which it was recorded here"}, true, func(f *edition.Figure) string { return string(f.KnownFrom()) }},
	{"known_to", day, locales.Text{ZH: "从这一天起不再是它；为空即仍然是它", EN: "The day from which another stands in its place; empty while it stands"}, false, func(f *edition.Figure) string { return string(f.KnownTo) }},
	{"locator", textual, locales.Text{ZH: "在来源中的位置", EN: "Where in the source it stands"}, false, func(f *edition.Figure) string { return f.Figure.Locator }},
	{"note_zh", textual, locales.Text{ZH: "说明", EN: "A remark in Chinese"}, false, func(f *edition.Figure) string {
		if f.Figure.Note == nil {
			return ""
		}
		return f.Figure.Note.ZH
	}},
	{"note_en", textual, locales.Text{ZH: "说明的英文", EN: "The remark in English"}, false, func(f *edition.Figure) string {
		if f.Figure.Note == nil {
			return ""
		}
		return f.Figure.Note.EN
	}},
	{"obs_status", textual, locales.Text{ZH: "数的状态（SDMX OBS_STATUS）：A实际，P初步，E估计，F计划或分配，O没有值", EN: "The status (SDMX OBS_STATUS): A actual, P preliminary, E estimated, F planned or allocated, O no value"}, true, func(f *edition.Figure) string { return string(api.StatusOf(f.Observation)) }},
}

// indicatorColumns describe an indicator in one row.
var indicatorColumns = []column[*edition.Indicator]{
	{"id", textual, locales.Text{ZH: "指标的编号", EN: "The indicator's id"}, true, func(i *edition.Indicator) string { return string(i.ID) }},
	{"zh", textual, locales.Text{ZH: "中文名称", EN: "The name in Chinese"}, true, func(i *edition.Indicator) string { return i.Name.ZH }},
	{"en", textual, locales.Text{ZH: "英文名称", EN: "The name in English"}, true, func(i *edition.Indicator) string { return i.Name.EN }},
	{"kind", textual, locales.Text{ZH: "类型：stock时点数，flow时期数，cumulative-flow累计数，share占比，rate率，count个数，rank位次", EN: "stock, flow, cumulative-flow, share, rate, count or rank"}, true, func(i *edition.Indicator) string { return string(i.Kind) }},
	{"unit_zh", textual, locales.Text{ZH: "单位", EN: "The unit in Chinese"}, true, func(i *edition.Indicator) string { return i.Unit.Name().ZH }},
	{"unit_en", textual, locales.Text{ZH: "单位的英文", EN: "The unit in English"}, true, func(i *edition.Indicator) string { return i.Unit.Name().EN }},
	{"unit_measure", textual, locales.Text{ZH: "基本单位（SDMX UNIT_MEASURE）", EN: "The base unit (SDMX UNIT_MEASURE)"}, true, func(i *edition.Indicator) string { return string(i.Unit.Measure.ID) }},
	{"unit_mult", integer, locales.Text{ZH: "单位的10的幂（SDMX UNIT_MULT）", EN: "The unit's power of ten (SDMX UNIT_MULT)"}, true, func(i *edition.Indicator) string { return strconv.Itoa(i.Unit.Scale) }},
	{"direction", textual, locales.Text{ZH: "向哪边走算好，是本站的读法", EN: "Which way is good, by our reading"}, true, func(i *edition.Indicator) string { return string(i.Direction) }},
	{"articles", textual, locales.Text{ZH: "所属领域的编号，用分号隔开", EN: "The ids of its areas, joined by semicolons"}, true, func(i *edition.Indicator) string {
		var all []string
		for _, a := range i.Articles {
			all = append(all, string(a.ID))
		}
		return strings.Join(all, ";")
	}},
	{"publisher_zh", textual, locales.Text{ZH: "通常由谁公布", EN: "Who usually publishes it, in Chinese"}, false, func(i *edition.Indicator) string {
		if i.Publisher == nil {
			return ""
		}
		return i.Publisher.Name.ZH
	}},
	{"publisher_en", textual, locales.Text{ZH: "通常由谁公布的英文", EN: "Who usually publishes it"}, false, func(i *edition.Indicator) string {
		if i.Publisher == nil {
			return ""
		}
		return i.Publisher.Name.EN
	}},
	{"figures", integer, locales.Text{ZH: "数据的个数；0即没有找到", EN: "How many figures it has; 0 where none was found"}, true, func(i *edition.Indicator) string { return strconv.Itoa(len(i.Figures)) }},
}

// sourceColumns describe a publication in one row.
var sourceColumns = []column[*edition.Publication]{
	{"id", textual, locales.Text{ZH: "来源的编号", EN: "The publication's id"}, true, func(p *edition.Publication) string { return string(p.ID) }},
	{"outlet", textual, locales.Text{ZH: "发布的媒体或网站", EN: "The outlet"}, true, func(p *edition.Publication) string { return p.Outlet }},
	{"title", textual, locales.Text{ZH: "标题，原样", EN: "The title, verbatim"}, false, func(p *edition.Publication) string {
		if p.Title == nil {
			return ""
		}
		return p.Title.Text
	}},
	{"subject_zh", textual, locales.Text{ZH: "没有标题时，本站的说明", EN: "Our description where there is no title, in Chinese"}, false, func(p *edition.Publication) string {
		if p.Subject == nil {
			return ""
		}
		return p.Subject.ZH
	}},
	{"subject_en", textual, locales.Text{ZH: "本站说明的英文", EN: "Our description in English"}, false, func(p *edition.Publication) string {
		if p.Subject == nil {
			return ""
		}
		return p.Subject.EN
	}},
	{"attributed_to", textual, locales.Text{ZH: "数据由谁编制", EN: "Who compiled the figures"}, false, func(p *edition.Publication) string {
		if p.AttributedTo == nil {
			return ""
		}
		return p.AttributedTo.Name.ZH
	}},
	{"published", textual, locales.Text{ZH: "发布日期，已知多少写多少", EN: "The date of publication as far as it is known"}, false, func(p *edition.Publication) string { return string(p.Published) }},
	{"url", textual, locales.Text{ZH: "网址；镜像网站不列", EN: "The address; mirrors are not listed"}, false, func(p *edition.Publication) string { return string(p.URL) }},
	{"grade", textual, locales.Text{ZH: "等级：A本站，B转载", EN: "Grade: A its own site, B a reprint"}, true, func(p *edition.Publication) string { return string(p.Grade) }},
	{"recorded", day, locales.Text{ZH: "收入本站的日期", EN: "The day on which it was recorded here"}, true, func(p *edition.Publication) string { return string(p.Recorded) }},
	{"figures", integer, locales.Text{ZH: "数据的个数", EN: "How many figures it has"}, true, func(p *edition.Publication) string { return strconv.Itoa(len(p.Figures)) }},
}

// correctionColumns describe a correction of ours in one row.
var correctionColumns = []column[*edition.Correction]{
	{"id", textual, locales.Text{ZH: "更正的编号", EN: "The correction's id"}, true, func(c *edition.Correction) string { return string(c.ID) }},
	{"recorded", day, locales.Text{ZH: "更正的日期", EN: "The day of the correction"}, true, func(c *edition.Correction) string { return string(c.Recorded) }},
	{"figure", textual, locales.Text{ZH: "数据的编号", EN: "The figure's id"}, true, func(c *edition.Correction) string { return string(c.Figure) }},
	{"indicator", textual, locales.Text{ZH: "指标的编号", EN: "The indicator's id"}, true, func(c *edition.Correction) string { return string(c.Indicator.ID) }},
	{"publication", textual, locales.Text{ZH: "来源的编号", EN: "The publication's id"}, true, func(c *edition.Correction) string { return string(c.Publication.ID) }},
	{"part", textual, locales.Text{ZH: "更正的是哪一部分：value数值，nature性质，其余为增速", EN: "Which part is corrected: its value, its nature or one of its changes"}, true, func(c *edition.Correction) string { return string(cmp.Or(c.Part, model.OfValue)) }},
	{"was", textual, locales.Text{ZH: "原来误记的值；原来漏记的为空", EN: "What had been recorded; empty where it was left out"}, false, func(c *edition.Correction) string { return string(c.Was) }},
	{"is", textual, locales.Text{ZH: "来源所印的值；撤回的为空", EN: "What the source prints; empty where the figure is withdrawn"}, false, func(c *edition.Correction) string { return string(c.Is) }},
	{"withdrawn", boolean, locales.Text{ZH: "来源里没有这个数，已撤回", EN: "The source has no such figure: it is withdrawn"}, true, func(c *edition.Correction) string { return strconv.FormatBool(c.Withdrawn) }},
	{"reason_zh", textual, locales.Text{ZH: "原因", EN: "The reason in Chinese"}, true, func(c *edition.Correction) string { return c.Reason.ZH }},
	{"reason_en", textual, locales.Text{ZH: "原因的英文", EN: "The reason"}, true, func(c *edition.Correction) string { return c.Reason.EN }},
}

// layout is how the rows of a table are made, for whoever describes them without reading them.
type layout struct {
	name   string // of its file, without the ending
	title  locales.Text
	fields []field
}

// field is a column without its rows.
type field struct {
	name   string
	kind   kind
	about  locales.Text
	always bool
	// terms are the values that it may have; nil where they are not counted.
	terms []string
	// refers names the table whose ids it holds.
	refers string
}

func layoutOf[T any](name, zh, en string, columns []column[T]) layout {
	l := layout{name, locales.Text{ZH: zh, EN: en}, nil}
	for _, c := range columns {
		l.fields = append(l.fields, field{c.name, c.kind, c.about, c.always, terms[c.name], references[c.name]})
	}
	return l
}

// terms are the values of columns that have no others.
var terms = map[string][]string{
	"qualifier":  names(quantity.Exact, quantity.About, quantity.AtLeast, quantity.AtMost),
	"relation":   names(model.Confirms, model.Superseded, model.Disagrees, model.ChangeOnly),
	"nature":     enum(model.Nature("")),
	"grade":      enum(model.Grade("")),
	"kind":       enum(model.Kind("")),
	"obs_status": enum(api.ObsStatus("")),
	"OBS_STATUS": enum(api.ObsStatus("")),
}

// references are the tables whose ids a column holds.
var references = map[string]string{"indicator": indicatorTable, "publication": sourceTable}

func names[T ~string](terms ...T) []string {
	var all []string
	for _, t := range terms {
		all = append(all, string(t))
	}
	return all
}

func enum(of interface{ JSONSchema() *jsonschema.Schema }) []string {
	var all []string
	for _, t := range of.JSONSchema().Enum {
		all = append(all, t.(string))
	}
	return all
}

// The tables, by the names of their files.
const (
	figureTable    = "figures"
	indicatorTable = "indicators"
	sourceTable    = "publications"
	fixTable       = "corrections"
	wordTable      = "dictionary"
	sdmxTable      = "figures.sdmx"
)

// wordColumns describe a column of a table in one row.
var wordColumns = []column[word]{
	{"table", textual, locales.Text{ZH: "哪个文件", EN: "Which file"}, true, func(w word) string { return w.table }},
	{"column", textual, locales.Text{ZH: "列名", EN: "The column's name"}, true, func(w word) string { return w.name }},
	{"type", textual, locales.Text{ZH: "值的种类", EN: "The sort of its values"}, true, func(w word) string { return string(w.kind) }},
	{"zh", textual, locales.Text{ZH: "中文说明", EN: "What it is, in Chinese"}, true, func(w word) string { return w.about.ZH }},
	{"en", textual, locales.Text{ZH: "英文说明", EN: "What it is"}, true, func(w word) string { return w.about.EN }},
}

// word is a field of a table.
type word struct {
	table string
	field
}

// dictionary lists the fields of tables.
func dictionary(tables ...layout) []word {
	var all []word
	for _, t := range tables {
		for _, f := range t.fields {
			all = append(all, word{t.name, f})
		}
	}
	return all
}
