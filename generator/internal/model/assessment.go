package model

import (
	"slices"

	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Assessment is our choices: how the plan's words are read so that published statistics can be checked against them. It
// is stored apart from the words of the plan and labelled as ours wherever it is shown.
type Assessment struct {
	MethodVersion int                     `json:"method_version" kind:"reading" jsonschema:"minimum=1"`
	Start         sourcefile.Date         `json:"start" kind:"reading"`
	Deadline      Deadline                `json:"deadline" kind:"reading"`
	RankUnits     int                     `json:"rank_units" kind:"reading" jsonschema:"minimum=2"`
	RankNote      locales.Text            `json:"rank_note" kind:"editorial"`
	Prefectures   []sourcefile.RegionCode `json:"prefectures" kind:"reading"`
	Parameters    []Parameter             `json:"parameters" kind:"records"`
	Targets       []TargetReading         `json:"targets" kind:"records" jsonschema:"minItems=1"`
	Measures      []MeasureReading        `json:"measures" kind:"records"`
}

// Deadline is our reading of the plan's words for its horizon.
type Deadline struct {
	Date      sourcefile.Date `json:"date" kind:"reading"`
	ReadingOf string          `json:"reading_of" kind:"reading"`
}

// Parameter is a number that the rules of the method need. One without a source is a choice of this project.
type Parameter struct {
	ID     sourcefile.ID  `json:"id" kind:"printed,fixed"`
	Value  string         `json:"value" kind:"reading"`
	Unit   locales.Text   `json:"unit" kind:"editorial"`
	Reason *locales.Text  `json:"reason,omitempty" kind:"editorial"`
	Source sourcefile.URL `json:"source,omitempty" kind:"editorial"`
}

// JSONSchemaExtend allows digits without quotes.
func (Parameter) JSONSchemaExtend(s *jsonschema.Schema) {
	sourcefile.DigitsToo(s.Properties.Value("value"))
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
var Parameters = []sourcefile.ID{
	DirectionBand, ShareBand, RateBand, RankCut, PaceOnTrack, PaceBehind, MinimumSpan,
	StaleAfter, EvidenceRecent,
}

// Counts reports whether a parameter counts places or months.
func Counts(id sourcefile.ID) bool {
	return slices.Contains([]sourcefile.ID{RankCut, MinimumSpan, StaleAfter, EvidenceRecent}, id)
}

// Limits are the least and the greatest value with which a parameter makes sense; false for one that the rules do not
// read. units is how many regions a rank is taken among.
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
	ID      sourcefile.ID   `json:"id" kind:"printed,fixed"`
	Answers []sourcefile.ID `json:"answers" kind:"reading" jsonschema:"minItems=1"`
	Note    *locales.Text   `json:"note,omitempty" kind:"editorial"`
	Facets  []Facet         `json:"facets" kind:"records" jsonschema:"minItems=1"`
}

// Facet is one side of a target that can be judged by one method.
type Facet struct {
	ID         sourcefile.ID   `json:"id" kind:"printed,fixed"`
	ZH         string          `json:"zh" kind:"editorial"`
	EN         string          `json:"en" kind:"editorial"`
	More       locales.More    `json:"more,omitempty,omitzero" kind:"editorial"`
	Method     Method          `json:"method" kind:"reading"`
	Direction  Direction       `json:"direction" kind:"reading"`
	Indicators []sourcefile.ID `json:"indicators,omitempty" kind:"reading"`
	Items      []Item          `json:"items,omitempty" kind:"reading"`
	Given      *Given          `json:"given,omitempty" kind:"reading"`
	Universe   sourcefile.ID   `json:"universe,omitempty" kind:"reading"`
	Companion  sourcefile.ID   `json:"companion,omitempty" kind:"reading"`
	Note       *locales.Text   `json:"note,omitempty" kind:"editorial"`
}

// Given is a number that the plan itself gives: the level or share to reach, or the last place of a rank.
type Given struct {
	Value string `json:"value" kind:"reading"`
	Words string `json:"words" kind:"reading"`
}

// JSONSchemaExtend allows digits without quotes.
func (Given) JSONSchemaExtend(s *jsonschema.Schema) {
	sourcefile.DigitsToo(s.Properties.Value("value"))
}

// Name returns the facet's name in both languages.
func (f Facet) Name() locales.Text { return locales.Text{ZH: f.ZH, EN: f.EN, More: f.More} }

// Item is one line of a checklist: a measure or safeguard of the plan, or a part of one (s3/tech), which needs a name.
type Item struct {
	ID   ItemID       `json:"id" kind:"printed,fixed"`
	ZH   string       `json:"zh,omitempty" kind:"editorial"`
	EN   string       `json:"en,omitempty" kind:"editorial"`
	More locales.More `json:"more,omitempty,omitzero" kind:"editorial"`
}

// Name returns the item's own name; empty for a measure or safeguard, which has one in the plan.
func (i Item) Name() locales.Text { return locales.Text{ZH: i.ZH, EN: i.EN, More: i.More} }

// ItemID names a measure (t01-m07), a safeguard (s1) or a part of either (s3/tech).
type ItemID string

// JSONSchema gives the grammar of an ItemID.
func (ItemID) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: `^[a-z][a-z0-9]*(-[a-z0-9]+)*(/[a-z][a-z0-9-]*)?$`}
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

// Methods are all of them.
var Methods = []Method{
	MethodLevel, MethodShare, MethodDirection, MethodRate, MethodRank, MethodCoverage, MethodMilestone,
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

// MeasureReading says what could show one measure.
type MeasureReading struct {
	ID        sourcefile.ID `json:"id" kind:"printed,fixed"`
	Kind      MeasureKind   `json:"kind" kind:"reading"`
	Method    Method        `json:"method,omitempty" kind:"reading"`
	Direction Direction     `json:"direction,omitempty" kind:"reading"`
	Evidence  *locales.Text `json:"evidence,omitempty" kind:"editorial"`
}

// MeasureKind is what sort of evidence a measure can have.
type MeasureKind string

// The kinds. A measure that only frames others can be shown by nothing.
const (
	StatisticMeasure MeasureKind = "statistic"
	MilestoneMeasure MeasureKind = "milestone"
	MixedMeasure     MeasureKind = "mixed"
	FramingMeasure   MeasureKind = "framing"
)
