package plan

import (
	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/text"
)

// Assessment is our choices: how the plan's words are read so that published statistics can be held against them. It is
// kept apart from the words of the plan and labelled as ours wherever it is shown.
type Assessment struct {
	MethodVersion int                   `json:"method_version" jsonschema:"title=方法版本 Method version,minimum=1"`
	Start         document.Date         `json:"start" jsonschema:"title=起算日 Start"`
	Deadline      Deadline              `json:"deadline"`
	RankUnits     int                   `json:"rank_units" jsonschema:"title=参与位次比较的地区数 Regions in a rank,minimum=2"`
	RankNote      text.Text             `json:"rank_note"`
	Prefectures   []document.RegionCode `json:"prefectures" jsonschema:"title=市州 Prefectures"`
	Parameters    []Parameter           `json:"parameters"`
	Targets       []TargetReading       `json:"targets" jsonschema:"minItems=1"`
	Measures      []MeasureReading      `json:"measures"`
}

// Deadline is our reading of the plan's words for its horizon.
type Deadline struct {
	Date      document.Date `json:"date"`
	ReadingOf string        `json:"reading_of" jsonschema:"title=所读的原文 The words read"`
}

// Parameter is a number that the rules of the method need. One without a source is a choice of this project.
type Parameter struct {
	ID     document.ID  `json:"id"`
	Value  string       `json:"value" jsonschema_description:"十进制数。 A decimal number."`
	Unit   text.Text    `json:"unit"`
	Reason *text.Text   `json:"reason,omitempty"`
	Source document.URL `json:"source,omitempty"`
}

// The parameters that the rules read.
const (
	DirectionBand  document.ID = "direction-band"  // percent per year that counts as level
	ShareBand      document.ID = "share-band"      // percent of the baseline share per year that counts as level
	RateBand       document.ID = "rate-band"       // percentage points per year that count as level
	RankCut        document.ID = "rank-cut"        // last place among the highest, where the plan gives none
	PaceOnTrack    document.ID = "pace-on-track"   // ratio of paces from which it is on track
	PaceBehind     document.ID = "pace-behind"     // ratio of paces from which it is behind, and not far behind
	MinimumSpan    document.ID = "minimum-span"    // months from the baseline to the latest figure
	StaleAfter     document.ID = "stale-after"     // months after which a figure is too old
	EvidenceRecent document.ID = "evidence-recent" // months after which evidence is flagged
)

// TargetReading is how one target is read: its facets, and the tasks whose units answer for it.
type TargetReading struct {
	ID      document.ID   `json:"id"`
	Answers []document.ID `json:"answers" jsonschema_description:"回答这一目标的任务或保障措施（本站读法）。 The tasks or safeguards that answer for the target (our reading).,minItems=1"`
	Note    *text.Text    `json:"note,omitempty"`
	Facets  []Facet       `json:"facets" jsonschema:"minItems=1"`
}

// Facet is one side of a target that can be judged by one method.
type Facet struct {
	ID         document.ID   `json:"id"`
	ZH         string        `json:"zh"`
	EN         string        `json:"en"`
	Method     Method        `json:"method"`
	Direction  Direction     `json:"direction"`
	Indicators []document.ID `json:"indicators,omitempty" jsonschema:"title=指标 Indicators"`
	Items      []Item        `json:"items,omitempty" jsonschema:"title=清单 Checklist"`
	Given      *Given        `json:"given,omitempty"`
	Universe   document.ID   `json:"universe,omitempty" jsonschema_description:"全覆盖的总体：一个指标，它的数就是应覆盖的总数。 The universe of full coverage: an indicator whose figures are the number to be covered."`
	Companion  document.ID   `json:"companion,omitempty" jsonschema_description:"对照指标，如各项贷款；只作参考，不影响判断。 An indicator to compare the growth with, such as all loans; it has no part in the judgement."`
	Note       *text.Text    `json:"note,omitempty"`
}

// Given is a number that the plan itself gives: the level or share to reach, or the last place of a rank.
type Given struct {
	Value string `json:"value" jsonschema_description:"照方案所印，连同单位，如 4.8%、5000亿元；位次写 3。 As the plan prints it, with its unit; for a rank the place alone."`
	Words string `json:"words" jsonschema:"title=所读的原文 The words read"`
}

// Name returns the facet's name in both languages.
func (f Facet) Name() text.Text { return text.Text{ZH: f.ZH, EN: f.EN} }

// Item is one line of a checklist: a measure or safeguard of the plan, or a part of one (s3/tech), which needs a name.
type Item struct {
	ID ItemID `json:"id"`
	ZH string `json:"zh,omitempty"`
	EN string `json:"en,omitempty"`
}

// ItemID names a measure (t01-m07), a safeguard (s1) or a part of either (s3/tech).
type ItemID string

// JSONSchema gives the grammar of an ItemID.
func (ItemID) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "string", Pattern: `^[a-z][a-z0-9]*(-[a-z0-9]+)*(/[a-z][a-z0-9-]*)?$`,
		Description: "举措、保障措施或其中一部分的 id。 The id of a measure, of a safeguard or of a part of one.",
		Examples:    []any{"s3/tech"},
	}
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
	return document.Enum("判断方法。 The method of judgement.",
		string(MethodLevel), string(MethodShare), string(MethodDirection), string(MethodRate), string(MethodRank), string(MethodCoverage), string(MethodMilestone))
}

// Parameters lists those that the method reads.
func (m Method) Parameters() []document.ID {
	switch m {
	case MethodLevel, MethodCoverage:
		return []document.ID{PaceOnTrack, PaceBehind, MinimumSpan, StaleAfter}
	case MethodShare:
		return []document.ID{ShareBand, PaceOnTrack, PaceBehind, MinimumSpan, StaleAfter}
	case MethodDirection:
		return []document.ID{DirectionBand, MinimumSpan, StaleAfter}
	case MethodRate:
		return []document.ID{RateBand, MinimumSpan, StaleAfter}
	case MethodRank:
		return []document.ID{RankCut, ShareBand, StaleAfter}
	}
	return []document.ID{PaceBehind, EvidenceRecent}
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
	return document.Enum("向好的方向：上升、下降、不论。 Which way is good.", string(Up), string(Down), string(None))
}

// MeasureReading says what could show one measure.
type MeasureReading struct {
	ID        document.ID `json:"id"`
	Kind      MeasureKind `json:"kind"`
	Method    Method      `json:"method,omitempty"`
	Direction Direction   `json:"direction,omitempty"`
	Evidence  *text.Text  `json:"evidence,omitempty" jsonschema:"title=可以证明它的材料 What would show it"`
}

// MeasureKind is what sort of evidence a measure can have.
type MeasureKind string

// JSONSchema lists the kinds.
func (MeasureKind) JSONSchema() *jsonschema.Schema {
	return document.Enum("统计数、里程碑、兼有、表述。 A figure could show it; a dated document or event; either; neither.",
		"statistic", "milestone", "mixed", "framing")
}
