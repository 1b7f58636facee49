package model

import (
	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/schema"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// Assessment is our choices: how the plan's words are read so that published statistics can be held against them. It is
// kept apart from the words of the plan and labelled as ours wherever it is shown.
type Assessment struct {
	MethodVersion int                     `json:"method_version" jsonschema:"minimum=1"`
	Start         sourcefile.Date         `json:"start"`
	Deadline      Deadline                `json:"deadline"`
	RankUnits     int                     `json:"rank_units" jsonschema:"minimum=2"`
	RankNote      locales.Text            `json:"rank_note"`
	Prefectures   []sourcefile.RegionCode `json:"prefectures"`
	Parameters    []Parameter             `json:"parameters"`
	Targets       []TargetReading         `json:"targets" jsonschema:"minItems=1"`
	Measures      []MeasureReading        `json:"measures"`
}

// JSONSchemaExtend explains the keys.
func (Assessment) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("本站的读法", "Our reading",
		"data/assessment.yaml：怎样用公布的统计数对照方案的话；都是本站的选择，每一页都这样注明。", "data/assessment.yaml: how published statistics are held against the plan's words; all of it is our choice and labelled so on every page."), schema.Keys{
		"method_version": schema.Say("方法版本", "Method version", "判断方法的版本号；规则一变就加一。", "The version of the method; one more whenever a rule changes.", 1, 2),
		"start":          schema.Say("起算日", "Start", "方案从哪一天算起：成文日期。这一天及以前的证据是基线。", "The day from which the plan counts: its date of writing. Evidence up to that day is a baseline.", "2025-05-16", "2024-06-04"),
		"deadline":       schema.Say("期限", "Deadline", "把方案对期限的说法读成哪一天。", "The day that the plan's words for its horizon are read as."),
		"rank_units":     schema.Say("参与位次比较的地区数", "Regions in a rank", "“全国前列”是在多少个地区中比较。", "Among how many regions a national rank is taken.", 31, 8),
		"rank_note":      schema.Say("位次说明", "Regions in a rank: note", "参与比较的是哪些地区。", "Which regions are compared."),
		"prefectures":    schema.Say("市州", "Prefectures", "本地区下辖各市州的代码，写引号；没有就写 []。", "The codes of the region's prefectures, in quotes; [] where there are none.", "630100", "632800"),
		"parameters":     schema.Say("参数", "Parameters", "方法所用的数，各有出处或理由。", "The numbers that the method needs, each with a source or a reason."),
		"targets":        schema.Say("目标的读法", "Readings of targets", "每个目标一项，一个不能少。", "One item for each target; none may be missing."),
		"measures":       schema.Say("举措的读法", "Readings of measures", "每条举措和保障措施可以用什么材料证明。", "What could show each measure and safeguard."),
	})
}

// Deadline is our reading of the plan's words for its horizon.
type Deadline struct {
	Date      sourcefile.Date `json:"date"`
	ReadingOf string          `json:"reading_of"`
}

// JSONSchemaExtend explains the keys.
func (Deadline) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("期限", "Deadline",
		"期限的读法和所读的原文。", "The deadline as we read it and the words that are read."), schema.Keys{
		"date":       schema.Say("日期", "Date", "读成的那一天。", "The day that the words are read as.", "2027-12-31", "2030-12-31"),
		"reading_of": schema.Say("所读的原文", "The words read", "方案的原话，逐字抄写。", "The plan's own words, copied.", "到2027年", "到“十五五”末"),
	})
}

// Parameter is a number that the rules of the method need. One without a source is a choice of this project.
type Parameter struct {
	ID     sourcefile.ID  `json:"id"`
	Value  string         `json:"value"`
	Unit   locales.Text   `json:"unit"`
	Reason *locales.Text  `json:"reason,omitempty"`
	Source sourcefile.URL `json:"source,omitempty"`
}

// JSONSchemaExtend explains the keys.
func (Parameter) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("参数", "Parameter",
		"方法所用的一个数。没有 source 的是本站的选择。", "A number that the method needs. One without a source is our choice."), schema.Keys{
		"id":     schema.Say("编号", "Id", "方法说明里的名称，不能自定。", "The name that the method has for it; not to be chosen freely.", "direction-band", "stale-after"),
		"value":  schema.Say("数值", "Value", "十进制数，如 0.05。", "A decimal number such as 0.05.", "0.95", "15"),
		"unit":   schema.Say("单位", "Unit", "数值的单位，用文字写。", "The unit of the value, in words."),
		"reason": schema.Say("理由", "Reason", "为什么取这个数；有 source 且不必多说时不写。", "Why this number; left out where the source says all."),
		"source": schema.Say("出处", "Source", "这个数取自哪里的网址；本站自定时不写。", "The address that the number is taken from; left out where it is our choice.", "https://open-sdg.readthedocs.io/en/latest/progress-methodology/", "https://statistics-astat.provinz.bz.it/SDG/html/en/trend_info.html"),
	})
	schema.DigitsToo(s.Properties.Value("value"))
}

// The parameters that the rules read.
const (
	DirectionBand  sourcefile.ID = "direction-band"  // percent per year that counts as level
	ShareBand      sourcefile.ID = "share-band"      // percent of the baseline share per year that counts as level
	RateBand       sourcefile.ID = "rate-band"       // percentage points per year that count as level
	RankCut        sourcefile.ID = "rank-cut"        // last place among the highest, where the plan gives none
	PaceOnTrack    sourcefile.ID = "pace-on-track"   // ratio of paces from which it is on track
	PaceBehind     sourcefile.ID = "pace-behind"     // ratio of paces from which it is behind, and not far behind
	MinimumSpan    sourcefile.ID = "minimum-span"    // months from the baseline to the latest figure
	StaleAfter     sourcefile.ID = "stale-after"     // months after which a figure is too old
	EvidenceRecent sourcefile.ID = "evidence-recent" // months after which evidence is flagged
)

// Parameters are all that the rules read. A province whose methods do not read one need not set it.
var Parameters = []sourcefile.ID{DirectionBand, ShareBand, RateBand, RankCut, PaceOnTrack, PaceBehind, MinimumSpan, StaleAfter, EvidenceRecent}

// Limits are the least and the greatest value with which a parameter makes sense; false for one that the rules do not read. units is
// how many regions a rank is taken among.
func Limits(id sourcefile.ID, units int) (low, high quantity.Decimal, ok bool) {
	number := func(hundredths int64) quantity.Decimal { return quantity.Int(hundredths).Shift(-2).Reduce() }
	switch id {
	case DirectionBand, ShareBand: // percent
		return number(0), number(20_00), true
	case RateBand: // percentage points
		return number(0), number(5_00), true
	case RankCut: // the last place is no cut
		return number(1_00), quantity.Int(int64(units) - 1), true
	case PaceOnTrack, PaceBehind: // ratios
		return number(5), number(2_00), true
	case MinimumSpan, StaleAfter, EvidenceRecent: // months
		return number(1_00), number(120_00), true
	}
	return low, high, false
}

// TargetReading is how one target is read: its facets, and the tasks whose units answer for it.
type TargetReading struct {
	ID      sourcefile.ID   `json:"id"`
	Answers []sourcefile.ID `json:"answers" jsonschema:"minItems=1"`
	Note    *locales.Text   `json:"note,omitempty"`
	Facets  []Facet         `json:"facets" jsonschema:"minItems=1"`
}

// JSONSchemaExtend explains the keys.
func (TargetReading) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("目标的读法", "Reading of a target",
		"一个目标看哪几个方面，由哪些任务负责。", "The facets of one target, and the tasks that answer for it."), schema.Keys{
		"id":      schema.Say("目标", "Target", "目标的 id，见 data/plan/targets.yaml。", "The target's id, as in data/plan/targets.yaml.", "g4", "g0"),
		"answers": schema.Say("负责的任务", "Answering tasks", "回答这一目标的任务或保障措施的 id（本站读法）；目标由它们的责任单位负责。", "The ids of the tasks or safeguards that answer for the target (our reading); their units answer for it.", "t03", "s1"),
		"note":    schema.Say("说明", "Note", "这样读的理由或保留；没有就不写。", "Why it is read so, or with what doubt; left out where there is nothing to say."),
		"facets":  schema.Say("方面", "Facets", "目标的各个方面，各用一种方法判断。", "The sides of the target, each judged by one method."),
	})
}

// Facet is one side of a target that can be judged by one method.
type Facet struct {
	ID         sourcefile.ID   `json:"id"`
	ZH         string          `json:"zh"`
	EN         string          `json:"en"`
	Method     Method          `json:"method"`
	Direction  Direction       `json:"direction"`
	Indicators []sourcefile.ID `json:"indicators,omitempty"`
	Items      []Item          `json:"items,omitempty"`
	Given      *Given          `json:"given,omitempty"`
	Universe   sourcefile.ID   `json:"universe,omitempty"`
	Companion  sourcefile.ID   `json:"companion,omitempty"`
	Note       *locales.Text   `json:"note,omitempty"`
}

// JSONSchemaExtend explains the keys.
func (Facet) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("方面", "Facet",
		"目标中能用一种方法判断的一个方面。", "One side of a target that can be judged by one method."), schema.Keys{
		"id":         schema.Say("编号", "Id", "在本目标内不重复。", "Unique within the target.", "risk-sharing", "tech-loans"),
		"zh":         schema.Say("中文名称", "Name in Chinese", "尽量用方案的原词。", "In the plan's own words where possible.", "风险分担机制逐步健全", "科技贷款"),
		"en":         schema.Say("英文名称", "Name in English", "页面上的英文名称。", "The name on English pages.", "risk-sharing mechanisms in place", "technology loans"),
		"method":     schema.Say("方法", "Method", "用哪一种方法判断：里程碑看 items，其余看 indicators。", "The method that judges it: a milestone by items, all else by indicators."),
		"direction":  schema.Say("方向", "Direction", "向哪边走算好。", "Which way is good."),
		"indicators": schema.Say("指标", "Indicators", "用来判断的指标的 id；里程碑不写。", "The ids of the indicators that it is judged by; left out for a milestone.", "green-loans-share", "tech-loans-balance"),
		"items":      schema.Say("清单", "Checklist", "里程碑的清单，事先定好；其余方法不写。", "The checklist of a milestone, fixed beforehand; left out for other methods."),
		"given":      schema.Say("给定的数", "Given", "方案自己给出的数；方案没有给出数时不写。", "The number that the plan itself gives; left out where it gives none."),
		"universe":   schema.Say("总体", "Universe", "全覆盖的总体：一个指标的 id，它的数就是应覆盖的总数；其余方法不写。", "The universe of full coverage: the id of an indicator whose figures are the number to be covered; left out for other methods.", "all-townships", "registered-firms"),
		"companion":  schema.Say("对照指标", "Companion", "与它的增速相比的指标，如各项贷款；只作参考，不影响判断；没有就不写。", "An indicator whose growth it is compared with, such as all loans; it has no part in the judgement; left out where there is none.", "all-loans-balance", "rmb-loans-balance"),
		"note":       schema.Say("说明", "Note", "这样读的理由或保留；没有就不写。", "Why it is read so, or with what doubt; left out where there is nothing to say."),
	})
}

// Given is a number that the plan itself gives: the level or share to reach, or the last place of a rank.
type Given struct {
	Value string `json:"value"`
	Words string `json:"words"`
}

// JSONSchemaExtend explains the keys.
func (Given) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("给定的数", "Given number",
		"方案自己给出的数：要达到的水平或占比，或名次的下限。", "A number that the plan itself gives: the level or share to reach, or the last place of a rank."), schema.Keys{
		"value": schema.Say("数", "Number", "照方案所印，连同单位；位次只写名次。", "As the plan prints it, with its unit; for a rank the place alone.", "4.8%", "5000亿元", "3"),
		"words": schema.Say("所读的原文", "The words read", "给出这个数的那几个字。", "The words of the plan that give it.", "达到4.8%", "保持全省前3"),
	})
	schema.DigitsToo(s.Properties.Value("value"))
}

// Name returns the facet's name in both languages.
func (f Facet) Name() locales.Text { return locales.Text{ZH: f.ZH, EN: f.EN} }

// Item is one line of a checklist: a measure or safeguard of the plan, or a part of one (s3/tech), which needs a name.
type Item struct {
	ID ItemID `json:"id"`
	ZH string `json:"zh,omitempty"`
	EN string `json:"en,omitempty"`
}

// JSONSchemaExtend explains the keys.
func (Item) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("清单项", "Checklist item",
		"方案的一条举措或保障措施，或其中一部分；一部分要另起名称。", "A measure or safeguard of the plan, or a part of one, which needs a name."), schema.Keys{
		"id": schema.Say("编号", "Id", "举措或保障措施的 id；其中一部分写成 s3/tech。", "The id of a measure or safeguard; s3/tech for a part of one.", "s3/tech", "t01-m07"),
		"zh": schema.Say("中文名称", "Name in Chinese", "这一部分的名称；整条举措不写。", "The name of the part; left out for a whole measure.", "科技金融具体工作方案", "统计制度落地"),
		"en": schema.Say("英文名称", "Name in English", "这一部分的英文名称；整条举措不写。", "The part's name in English; left out for a whole measure.", "Specific work plan for technology finance", "Statistics system in effect"),
	})
}

// ItemID names a measure (t01-m07), a safeguard (s1) or a part of either (s3/tech).
type ItemID string

// JSONSchema gives the grammar of an ItemID.
func (ItemID) JSONSchema() *jsonschema.Schema {
	return schema.Value(&jsonschema.Schema{Type: "string", Pattern: `^[a-z][a-z0-9]*(-[a-z0-9]+)*(/[a-z][a-z0-9-]*)?$`}, schema.Say("清单项编号", "Item id",
		"举措、保障措施或其中一部分的 id。", "The id of a measure, of a safeguard or of a part of one.",
		"t01-m07", "s3/tech"))
}

// Method is the rule by which a facet is judged.
type Method string

// The methods. See the method of the same name.
const (
	MethodLevel     Method = "level"
	MethodShare     Method = "share"
	MethodDirection Method = "direction"
	MethodRate      Method = "rate"
	MethodRank      Method = "rank"
	MethodCoverage  Method = "coverage"
	MethodMilestone Method = "milestone"
)

// JSONSchema lists the methods.
func (Method) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("判断方法", "Method", "判断方法，规则见方法说明。", "The methods of judgement, whose rules are on the method page."),
		schema.Means(MethodLevel, "水平：与给定的数相比", "against a number that is given"),
		schema.Means(MethodShare, "占比：百分数的变化", "the change of a percentage"),
		schema.Means(MethodDirection, "方向：没有给定的数，看上升还是下降", "no number is given: whether it rises or falls"),
		schema.Means(MethodRate, "利率：看百分点的变化", "an interest rate, by its change in percentage points"),
		schema.Means(MethodRank, "位次：在各地区中的排名", "a rank among regions"),
		schema.Means(MethodCoverage, "覆盖：已覆盖数占应覆盖总体的比例", "how much of a listed whole is covered"),
		schema.Means(MethodMilestone, "里程碑：按清单逐项找公开证据", "a checklist, item by item against public evidence"))
}

// Parameters lists those that the method reads.
func (m Method) Parameters() []sourcefile.ID {
	switch m {
	case MethodLevel, MethodCoverage:
		return []sourcefile.ID{PaceOnTrack, PaceBehind, MinimumSpan, StaleAfter}
	case MethodShare:
		return []sourcefile.ID{ShareBand, PaceOnTrack, PaceBehind, MinimumSpan, StaleAfter}
	case MethodDirection:
		return []sourcefile.ID{DirectionBand, MinimumSpan, StaleAfter}
	case MethodRate:
		return []sourcefile.ID{RateBand, MinimumSpan, StaleAfter}
	case MethodRank:
		return []sourcefile.ID{RankCut, ShareBand, StaleAfter}
	}
	return []sourcefile.ID{PaceBehind, EvidenceRecent}
}

// Direction is which way is good.
type Direction string

// The directions.
const (
	Up   Direction = "up"
	Down Direction = "down"
	None Direction = "none"
)

// JSONSchema lists the directions.
func (Direction) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("方向", "Direction", "向哪边走算好。", "Which way is good."),
		schema.Means(Up, "上升为好", "a rise is good"),
		schema.Means(Down, "下降为好", "a fall is good"),
		schema.Means(None, "升降本身不分好坏", "neither is good as such"))
}

// MeasureReading says what could show one measure.
type MeasureReading struct {
	ID        sourcefile.ID `json:"id"`
	Kind      MeasureKind   `json:"kind"`
	Method    Method        `json:"method,omitempty"`
	Direction Direction     `json:"direction,omitempty"`
	Evidence  *locales.Text `json:"evidence,omitempty"`
}

// JSONSchemaExtend explains the keys.
func (MeasureReading) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("举措的读法", "Reading of a measure",
		"一条举措或保障措施可以用什么材料证明。", "What could show one measure or safeguard."), schema.Keys{
		"id":        schema.Say("举措", "Measure", "举措或保障措施的 id。", "The id of the measure or safeguard.", "t01-m07", "s3"),
		"kind":      schema.Say("材料的种类", "Kind of evidence", "能用统计数、文件还是事件证明。", "Whether a figure, a document or an event could show it."),
		"method":    schema.Say("方法", "Method", "将来用哪一种方法判断；总体表述不写。", "The method that would judge it; left out for general statements."),
		"direction": schema.Say("方向", "Direction", "向哪边走算好；不用统计数时不写。", "Which way is good; left out where no figure is used."),
		"evidence":  schema.Say("可以证明它的材料", "What would show it", "最好是谁公布的什么数或什么文件；总体表述不写。", "Which figure or document would show it; left out for general statements."),
	})
}

// MeasureKind is what sort of evidence a measure can have.
type MeasureKind string

// JSONSchema lists the kinds.
func (MeasureKind) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("材料的种类", "Kind of evidence", "举措可以用哪种材料证明。", "What sort of evidence a measure can have."),
		schema.Means("statistic", "统计数", "a figure could show it"),
		schema.Means("milestone", "有日期的文件或事件", "a dated document or event could show it"),
		schema.Means("mixed", "统计数、文件或事件都可以", "either could show it"),
		schema.Means("framing", "总体表述，不单独核对", "a general statement, not checked by itself"))
}
