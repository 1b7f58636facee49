package progress

// Status is what a facet or target reads. It describes published statistics, not merit.
type Status string

// The statuses, from worst to best; NotAssessable has no place in the order.
const (
	NotMet        Status = "not_met" // after the deadline
	MovingAway    Status = "moving_away"
	FarBehind     Status = "far_behind"
	Behind        Status = "behind"
	Weakening     Status = "weakening"
	Flat          Status = "flat"
	Turning       Status = "turning"
	OnTrack       Status = "on_track"
	Achieved      Status = "achieved" // before the deadline: a given level is reached, or everybody is covered
	Met           Status = "met"      // after the deadline
	NotAssessable Status = "not_assessable"
)

// Statuses lists every status, worst first and NotAssessable last.
var Statuses = []Status{
	NotMet, MovingAway, FarBehind, Behind, Weakening, Flat, Turning, OnTrack, Achieved,
	Met, NotAssessable,
}

// Reason says why there is no status.
type Reason string

// The gates, in the order in which they are asked, then the reasons of single methods.
const (
	NoUniverse   Reason = "no_universe"   // full coverage of something that is not counted
	NoChecklist  Reason = "no_checklist"  // a milestone without items
	NoData       Reason = "no_data"       // no figure of the province at all
	MissingInput Reason = "missing_input" // figures, but not one that the rule needs
	Break        Reason = "break"         // enough figures only across a change of definition
	Conflict     Reason = "conflict"      // the printed share and the computed one differ beyond rounding
	TooShort     Reason = "too_short"     // baseline and latest figure are not 12 months apart
	Stale        Reason = "stale"         // the latest figure is more than 15 months old

	NoLevel          Reason = "no_level"           // only a growth is printed, and no level
	RankUnproven     Reason = "rank_unproven"      // too few provinces are known, and the margin is not
	NoPublicEvidence Reason = "no_public_evidence" // the unknown items would decide
)

// Reasons lists every reason, gates first in their order.
var Reasons = []Reason{
	NoUniverse, NoChecklist, NoData, MissingInput, Break, Conflict, TooShort, Stale, NoLevel, RankUnproven,
	NoPublicEvidence,
}

// Branch names the rule of a method that decided.
type Branch string

// The branches. None is the empty Branch, where no rule was reached.
const (
	// LEVEL, and SHARE with a number.
	LevelMaintained    Branch = "level_maintained"     // met at the start, and still
	LevelNotMaintained Branch = "level_not_maintained" // met at the start, and no longer
	LevelReached       Branch = "level_reached"
	LevelPace          Branch = "level_pace"        // ratio of growth rates
	LevelLinearPace    Branch = "level_linear_pace" // ratio of changes per year

	// DIRECTION, SHARE without a number, RATE. The table has classes of A and then of L.
	TrendUpUp       Branch = "trend_up_up"
	TrendUpLevel    Branch = "trend_up_level"
	TrendUpDown     Branch = "trend_up_down"
	TrendLevelUp    Branch = "trend_level_up"
	TrendLevelLevel Branch = "trend_level_level"
	TrendLevelDown  Branch = "trend_level_down"
	TrendDownUp     Branch = "trend_down_up"
	TrendDownLevel  Branch = "trend_down_level"
	TrendDownDown   Branch = "trend_down_down"
	TrendUp         Branch = "trend_up" // A alone
	TrendLevel      Branch = "trend_level"
	TrendDown       Branch = "trend_down"

	RankWithin        Branch = "rank_within"         // the worst possible place is inside the cut
	RankBeyond        Branch = "rank_beyond"         // the best possible place is outside it
	RankBeyondFalling Branch = "rank_beyond_falling" // and was better at the baseline
	RankMarginUnknown Branch = "rank_margin_unknown" // neither is proven, and there is no margin over the country
	RankMarginHeld    Branch = "rank_margin_held"    // above the country, not losing
	RankMarginLosing  Branch = "rank_margin_losing"  // above it, losing
	RankMarginBelow   Branch = "rank_margin_below"   // not above it, not losing
	RankMarginFalling Branch = "rank_margin_falling" // not above it, losing
	RankUndecided     Branch = "rank_undecided"      // after the deadline
	CoverageFull      Branch = "coverage_full"       // everybody
	CoverageLost      Branch = "coverage_lost"       // it was everybody
	CoveragePace      Branch = "coverage_pace"       // ratio of changes per month
	MilestoneAgreed   Branch = "milestone_agreed"    // the unknown items make no difference
	MilestoneUnknown  Branch = "milestone_unknown"   // they do
	DeadlineReached   Branch = "deadline_reached"    // after the deadline
	DeadlineMissed    Branch = "deadline_missed"     // after the deadline
)

// Flag is a caution that does not change the status.
type Flag string

// The flags.
const (
	LateBaseline   Flag = "late_baseline"    // the baseline is younger than the plan
	NoLatestYear   Flag = "no_latest_year"   // the change over the latest year is unknown
	AsOfBound      Flag = "as_of_bound"      // the latest figure is as of its day at the latest
	PlaceUnproven  Flag = "place_unproven"   // 名次未证实: judged by the margin over the country
	OldEvidence    Flag = "old_evidence"     // evidence that counts is older than 12 months
	Computed       Flag = "computed"         // a share is computed here
	Differenced    Flag = "differenced"      // a cumulative figure is made into a flow
	PrintedGrowth  Flag = "printed_growth"   // the change over the latest year is the printed one
	SmallCount     Flag = "small_count"      // a count is below 20: absolute change
	EstimatedInput Flag = "estimated_input"  // an input is an estimate
	DeadlinePassed Flag = "deadline_passed"  // judged by the first figure after the deadline
	DeadlineNoData Flag = "deadline_no_data" // the deadline has passed and no figure since then is known
)

// Role is what a figure is for.
type Role string

// The roles.
const (
	Baseline          Role = "baseline"
	Latest            Role = "latest"
	YearAgo           Role = "year_ago"        // 12 months before the latest
	LatestChange      Role = "latest_change"   // the printed 同比 of the latest
	Nation            Role = "nation"          // the country in the same month as the latest
	NationYearAgo     Role = "nation_year_ago" // and 12 months before
	Other             Role = "other"           // another province in the same month as the latest
	RankBaseline      Role = "rank_baseline"   // the province in the month of the baseline of its rank
	RankBaselineOther Role = "rank_baseline_other"
	RankMonth         Role = "rank_month"       // the province in another month in which its rank can be bounded
	RankMonthOther    Role = "rank_month_other" // another province in such a month
)

// Component is what a figure is in the value of its role.
type Component string

// The parts. A role has Whole, or the two parts of a ratio or of a difference; a printed share may have all of Whole,
// Numerator and Denominator.
const (
	Whole       Component = "whole"
	Numerator   Component = "numerator"
	Denominator Component = "denominator"
	Minuend     Component = "minuend"    // cumulated to the end of the flow
	Subtrahend  Component = "subtrahend" // cumulated to its beginning
)

// UnusedReason says why a figure of the province that is available is not an input.
type UnusedReason string

// The reasons.
const (
	OtherDefinition UnusedReason = "other_definition"
	OtherSpan       UnusedReason = "other_span"      // a year beside months, another quarter
	SingleReporter  UnusedReason = "single_reporter" // one bank's
	UnnamedSource   UnusedReason = "unnamed_source"  // of grade C
	IsPlanned       UnusedReason = "planned"
	IsAllocated     UnusedReason = "allocated"
	AfterDate       UnusedReason = "after_date" // as of a later day than the assessment
	StartNotPrinted UnusedReason = "start_not_printed"
	IsSuperseded    UnusedReason = "superseded"  // revised by its compiler
	IsDoubled       UnusedReason = "confirmed"   // another source of the same figure was used
	IsDisputed      UnusedReason = "disagrees"   // another source was preferred
	GrowthOnly      UnusedReason = "growth_only" // prints no level
	IsRate          UnusedReason = "rate"        // a growth rate is not fed into a growth rate
	NoUniverseThen  UnusedReason = "no_universe" // no count of the universe by its day
	OtherUniverse   UnusedReason = "other_universe"
	DayNotKnown     UnusedReason = "day_not_known" // as of its day at the latest
	PartMissing     UnusedReason = "part_missing"  // one part of a ratio, without the other
	NotCompared     UnusedReason = "not_compared"  // no other province has a figure of its month
	NotNeeded       UnusedReason = "not_needed"
)

// Symbol names a quantity of the method. Quantities of the latest year end in year, those of the baseline in baseline.
type Symbol string

// The symbols, as the method writes them.
const (
	SymbolE          Symbol = "E"           // share of the time that has gone
	SymbolMonths     Symbol = "m"           // months from the baseline to the latest figure
	SymbolMonthsAll  Symbol = "M"           // months from the baseline to the deadline
	SymbolV0         Symbol = "v0"          // baseline
	SymbolV          Symbol = "v"           // latest
	SymbolVYear      Symbol = "v_year_ago"  // 12 months before
	SymbolTarget     Symbol = "v_target"    // given
	SymbolA          Symbol = "A"           // change per year since the baseline
	SymbolL          Symbol = "L"           // change over the latest year
	SymbolBand       Symbol = "b"           // what counts as level
	SymbolPace       Symbol = "a"           // pace so far
	SymbolNeeded     Symbol = "q"           // pace needed from the baseline
	SymbolRatio      Symbol = "R"           // a / q
	SymbolFromNow    Symbol = "q_now"       // pace needed from now
	SymbolP0         Symbol = "p0"          // covered at the baseline
	SymbolP          Symbol = "p"           // covered
	SymbolUnits      Symbol = "n"           // provinces, or items of the checklist
	SymbolCut        Symbol = "cut"         // last place that counts
	SymbolSure       Symbol = "sure"        // provinces that are certainly ahead
	SymbolPossible   Symbol = "possible"    // that may be
	SymbolUnknown    Symbol = "unknown"     // of which nothing is known
	SymbolBest       Symbol = "best"        // best possible place
	SymbolWorst      Symbol = "worst"       // worst possible place
	SymbolBestBefore Symbol = "best_before" // best possible place at the baseline
	SymbolMargin     Symbol = "g"           // margin over the country
	SymbolMarginYear Symbol = "g_year_ago"
	SymbolDelta      Symbol = "delta"     // its change in 12 months
	SymbolConfirmed  Symbol = "confirmed" // items
	SymbolNotDone    Symbol = "not_done"
	SymbolLow        Symbol = "low"  // share of items that are confirmed
	SymbolHigh       Symbol = "high" // and of those that may be
)

// StepUnit is the unit of a step's result.
type StepUnit string

// The units.
const (
	InUnit         StepUnit = "unit" // the indicator's
	InUnitPerYear  StepUnit = "unit_per_year"
	PercentPerYear StepUnit = "percent_per_year"
	Percent        StepUnit = "percent"
	PointsPerYear  StepUnit = "points_per_year"
	Points         StepUnit = "points"
	Months         StepUnit = "months"
	Fraction       StepUnit = "fraction" // 1 is all
	PerMonth       StepUnit = "fraction_per_month"
	Multiple       StepUnit = "ratio"
	Places         StepUnit = "places"
	Number         StepUnit = "number"
)
