package model

import (
	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/schema"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// Indicator is a statistical concept that is measured. Its id is the name of its file.
type Indicator struct {
	ID             sourcefile.ID   `json:"-"`
	Name           locales.Text    `json:"name"`
	Articles       []sourcefile.ID `json:"articles" jsonschema:"minItems=1"`
	Unit           string          `json:"unit"`
	Kind           Kind            `json:"kind"`
	Direction      Direction       `json:"direction"`
	UsualPublisher sourcefile.ID   `json:"usual_publisher,omitempty"`
	Informs        []sourcefile.ID `json:"informs,omitempty"`
	Calendar       *Calendar       `json:"calendar,omitempty"`
	Note           *locales.Note   `json:"note,omitempty"`
	Definitions    []Definition    `json:"definitions" jsonschema:"minItems=1"`
}

// JSONSchemaExtend explains the keys.
func (Indicator) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("指标", "Indicator",
		"data/indicators/ 下的一个文件：一个被统计的概念，文件名即 id。", "A file of data/indicators/: one statistical concept, whose id is the file's name."), schema.Keys{
		"name":            schema.Say("名称", "Name", "指标的名称，不含地区和时期；来源文件里也可以用这个中文名指它。", "What is measured, without region and period; publications may refer to it by the Chinese name, too."),
		"articles":        schema.Say("领域", "Areas", "所属领域的 id，可以有几个；不分领域时写 cross。", "The ids of the areas it belongs to; cross for all.", "green", "cross"),
		"unit":            schema.Say("单位", "Unit", "数量级加单位，如 亿元、%、万户次；所印的数都换算成它。", "Scale and unit, such as 亿元 or %; every printed value is converted to it.", "亿元", "%"),
		"kind":            schema.Say("类型", "Kind", "是哪一种数，决定时期怎样写：余额用 stock，累计发放额用 cumulative-flow。", "What sort of quantity it is, which decides how periods are written: stock for a balance, cumulative-flow for lending since January."),
		"direction":       schema.Say("方向", "Direction", "向哪边走算好；本身不分好坏的写 none。", "Which way is good; none where neither is good as such."),
		"usual_publisher": schema.Say("通常由谁公布", "Usual publisher", "通常公布它的单位或机构的 id；没有固定公布者时不写。", "The id of the unit or organisation that usually publishes it; left out where nobody does regularly.", "pbc-qinghai", "nfra-qinghai"),
		"informs":         schema.Say("反映的举措", "Measures it informs", "它能反映的举措或保障措施的 id（本站读法）；没有就不写。", "The ids of the measures or safeguards that it informs (our reading); left out where there are none.", "t03-m01", "s4"),
		"calendar":        schema.Say("发布日程", "Publication calendar", "公布者自己说明的发布时间；没有说明就不写。", "When the publisher itself says that it comes out; left out where it does not say."),
		"note":            schema.Say("说明", "Note", "读这个指标时要注意的；没有就不写。", "What to mind in reading it; left out where there is nothing."),
		"definitions":     schema.Say("口径", "Definitions", "统计口径，至少一个；口径不同的数不相比。", "Exactly what is counted, at least one definition; figures of different ones are never compared."),
	})
}

// Definition returns the definition with an id, or nil.
func (i *Indicator) Definition(id sourcefile.ID) *Definition {
	for k := range i.Definitions {
		if i.Definitions[k].ID == id {
			return &i.Definitions[k]
		}
	}
	return nil
}

// Kind is what sort of quantity an indicator is; it decides how its periods are written.
type Kind string

// The kinds.
const (
	Stock          Kind = "stock"
	Flow           Kind = "flow"
	CumulativeFlow Kind = "cumulative-flow"
	Share          Kind = "share"
	Rate           Kind = "rate"
	Count          Kind = "count"
	Rank           Kind = "rank"
)

// JSONSchema lists the kinds.
func (Kind) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("指标类型", "Kind of indicator", "数的类型，决定时期怎样写。", "The sort of quantity, which decides how periods are written."),
		schema.Means(Stock, "时点数，如某日余额", "an amount at a day, such as a balance"),
		schema.Means(Flow, "时期数，一年、半年、季或月的数", "an amount over a year, half, quarter or month"),
		schema.Means(CumulativeFlow, "累计数，如年初以来的数", "an amount since a start, such as since January"),
		schema.Means(Share, "占比，百分数", "a part of a whole, in percent"),
		schema.Means(Rate, "率，如利率", "a rate, such as an interest rate"),
		schema.Means(Count, "个数，如户数、家数", "a number of things, such as borrowers"),
		schema.Means(Rank, "位次", "a place in an order"))
}

// Definition (口径) says exactly what is counted. Figures of different definitions are never compared.
type Definition struct {
	ID          sourcefile.ID   `json:"id"`
	Name        locales.Text    `json:"name"`
	Owner       sourcefile.ID   `json:"owner,omitempty"`
	Version     string          `json:"version,omitempty"`
	Currency    Currency        `json:"currency"`
	Borrowers   *locales.Note   `json:"borrowers,omitempty"`
	Aggregation Aggregation     `json:"aggregation"`
	Reporters   Reporting       `json:"reporters,omitempty"`
	Ratio       *Ratio          `json:"ratio,omitempty"`
	ValidFrom   sourcefile.Date `json:"valid_from,omitempty"`
	ValidTo     sourcefile.Date `json:"valid_to,omitempty"`
	BreakNote   *locales.Note   `json:"break_note,omitempty"`
	Note        *locales.Note   `json:"note,omitempty"`
}

// JSONSchemaExtend explains the keys.
func (Definition) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("口径", "Definition",
		"数到底包括什么。", "Exactly what is counted."), schema.Keys{
		"id":          schema.Say("编号", "Id", "在本指标内不重复；公布数据时写它。来源没有说明口径的写 printed。", "Unique within the indicator; publications refer to it. printed where sources state no definition.", "pboc-2025", "printed"),
		"name":        schema.Say("名称", "Name", "谁的口径、哪一版。", "Whose definition it is, and which version."),
		"owner":       schema.Say("制定者", "Owner", "制定这个口径的单位或机构的 id；来源未说明时不写。", "The id of the unit or organisation that owns the scheme; left out where not stated.", "pboc", "nfra"),
		"version":     schema.Say("版本", "Version", "口径的版本或年份；没有修订过时不写。", "The scheme's version or year; left out where there was no revision.", "2025", "2018"),
		"currency":    schema.Say("币种范围", "Currencies", "金额包括哪些币种；不是金额的写 none。", "Which currencies an amount covers; none where it is no amount."),
		"borrowers":   schema.Say("借款人范围", "Borrowers", "只数哪些借款人或企业；不限时不写。", "Which borrowers or firms are counted; left out where all are."),
		"aggregation": schema.Say("取数方式", "Aggregation", "数是怎样按时间取的。", "How the figure is taken over time."),
		"reporters":   schema.Say("报数机构", "Reporters", "只是一家银行或机构自己的口径写 required：每个数都要写 reporters，不会当成全省的；其余不写。", "required where it is one organisation's own: each figure then names its reporters, so that nobody takes it for the province's; left out otherwise."),
		"ratio":       schema.Say("比值", "Ratio", "占比由哪两个数相除；用来核对所印的占比，也推算没有印出的占比。不是占比时不写。", "Which two figures a share divides: printed shares are checked against it, and shares that nobody printed are computed. Left out where it is no share."),
		"valid_from":  schema.Say("起用日", "Valid from", "从哪一天的数据起适用；一向适用时不写。", "The first day whose figures follow it; left out where it always has.", "2025-01-01", "2024-06-30"),
		"valid_to":    schema.Say("停用日", "Valid to", "到哪一天的数据为止；仍在使用时不写。", "The last day whose figures follow it; left out where it is in use.", "2024-12-31", "2024-03-31"),
		"break_note":  schema.Say("断点说明", "Break", "为什么不能与前后的口径相比；没有断点时不写。", "Why it does not compare with the definition before or after; left out where there is no break."),
		"note":        schema.Say("说明", "Note", "关于这个口径要注意的；没有就不写。", "What to mind about it; left out where there is nothing."),
	})
	schema.DigitsToo(s.Properties.Value("version"))
}

// Reporting is whether the figures of a definition name their reporters.
type Reporting string

// ReportersRequired is that of a definition of one organisation's own figures.
const ReportersRequired Reporting = "required"

// JSONSchema lists the one word there is.
func (Reporting) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("报数机构", "Reporters", "每个数要不要写报数机构。", "Whether each figure names its reporters."),
		schema.Means(ReportersRequired, "每个数都要写", "each figure does"))
}

// Ratio says that a share is one figure divided by another of the same region, reporters and day.
type Ratio struct {
	Numerator   Term `json:"numerator"`
	Denominator Term `json:"denominator"`
}

// JSONSchemaExtend explains the keys.
func (Ratio) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("比值", "Ratio",
		"占比是同一地区、同一机构、同一日的两个数相除。", "A share is one figure divided by another of the same region, reporters and day."), schema.Keys{
		"numerator":   schema.Say("分子", "Numerator", "被除的数，如绿色贷款余额。", "The part, such as green loans outstanding."),
		"denominator": schema.Say("分母", "Denominator", "除以的数，如各项贷款余额。", "The whole, such as all loans outstanding."),
	})
}

// Term is an indicator by one of its definitions.
type Term struct {
	Indicator  sourcefile.ID `json:"indicator"`
	Definition sourcefile.ID `json:"definition"`
}

// JSONSchemaExtend explains the keys.
func (Term) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("一个数", "Term",
		"一个指标的一个口径。", "An indicator by one of its definitions."), schema.Keys{
		"indicator":  schema.Say("指标", "Indicator", "指标的 id，即 data/indicators/ 里的文件名。", "The indicator's id, which is its file's name in data/indicators/.", "green-loans-balance", "all-loans-balance"),
		"definition": schema.Say("口径", "Definition", "那个指标的文件里的一个口径。", "One of the definitions in that indicator's file.", "pboc-2025", "pboc"),
	})
}

// Currency is the scope of currencies that an amount covers.
type Currency string

// JSONSchema lists the scopes.
func (Currency) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("币种范围", "Currencies", "金额包括的币种。", "The currencies that an amount covers."),
		schema.Means("rmb", "人民币", "renminbi"),
		schema.Means("rmb-and-fx", "本外币", "renminbi and foreign currency"),
		schema.Means("fx", "外币", "foreign currency"),
		schema.Means("none", "不是金额", "not an amount"),
		schema.Means("not-stated", "来源未说明", "not stated by the source"))
}

// Aggregation is how a figure is taken over time.
type Aggregation string

// The aggregations.
const (
	EndOfPeriod Aggregation = "end-of-period"
	OverPeriod  Aggregation = "over-period"
	Cumulative  Aggregation = "cumulative"
	AtPoint     Aggregation = "point"
)

// JSONSchema lists the aggregations.
func (Aggregation) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("取数方式", "Aggregation", "数怎样按时间取。", "How a figure is taken over time."),
		schema.Means(EndOfPeriod, "期末数", "at the end of the period"),
		schema.Means(OverPeriod, "期间的合计或平均", "the sum or mean over the period"),
		schema.Means(Cumulative, "从起点累计", "cumulated from a start"),
		schema.Means(AtPoint, "某一时点，不一定是期末", "at some point in time, not necessarily a period's end"))
}
