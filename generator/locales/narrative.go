// Code generated from narrative/zh.yaml by generator/internal/accessors. DO NOT EDIT.

package locales

var narrative = formatter("narrative")

// FullStop says {clause}。
func FullStop(clause Text) Text { return narrative("full-stop", nil, clause) }

// Sentences says {first}{second}
func Sentences(first Text, second Text) Text { return narrative("sentences", nil, first, second) }

// Parts says {first}，{second}
func Parts(first Text, second Text) Text { return narrative("parts", nil, first, second) }

// Clauses says {first}；{second}
func Clauses(first Text, second Text) Text { return narrative("clauses", nil, first, second) }

// Names says {first}、{second}
func Names(first Text, second Text) Text { return narrative("names", nil, first, second) }

// Facets says {first}、{second}
func Facets(first Text, second Text) Text { return narrative("facets", nil, first, second) }

// Alternatives says {first}或{second}
func Alternatives(first Text, second Text) Text { return narrative("alternatives", nil, first, second) }

// Demands says {first}，并{second}
func Demands(first Text, second Text) Text { return narrative("demands", nil, first, second) }

// Months says {#n}个月
func Months(n int) Text { return narrative("months", []int{n}) }

// NamesAnd says {names}和{last}
type NamesAnd struct {
	Names, Last Text
}

func (s NamesAnd) Text() Text { return narrative("names-and", nil, s.Names, s.Last) }

// Quoted says “{said}”
func Quoted(said Text) Text { return narrative("quoted", nil, said) }

// OnOrAfter says 截至{day}或以后
func OnOrAfter(day Text) Text { return narrative("on-or-after", nil, day) }

// PercentagePoints says {number}个百分点
func PercentagePoints(number Text) Text { return narrative("percentage-points", nil, number) }

// NoChange says 没有变化
func NoChange() Text { return narrative("no-change", nil) }

// Bracketed says {said}（{remark}）
type Bracketed struct {
	Said, Remark Text
}

func (s Bracketed) Text() Text { return narrative("bracketed", nil, s.Said, s.Remark) }

// FromTo says {name}{from} → {to}
type FromTo struct {
	Name, From, To Text
}

func (s FromTo) Text() Text { return narrative("from-to", nil, s.Name, s.From, s.To) }

// UpBy says 增加{amount}
func UpBy(amount Text) Text { return narrative("up-by", nil, amount) }

// DownBy says 减少{amount}
func DownBy(amount Text) Text { return narrative("down-by", nil, amount) }

// FellBy says 下降{amount}
func FellBy(amount Text) Text { return narrative("fell-by", nil, amount) }

// RoseBy says 上升{amount}
func RoseBy(amount Text) Text { return narrative("rose-by", nil, amount) }

// GrewBy says 增长{amount}
func GrewBy(amount Text) Text { return narrative("grew-by", nil, amount) }

// IndicatorNamed says {name}
func IndicatorNamed(name Text) Text { return narrative("indicator-named", nil, name) }

// AnIndicator says 这个指标
func AnIndicator() Text { return narrative("an-indicator", nil) }

// ARegion says 本地区
func ARegion() Text { return narrative("a-region", nil) }

// WithDefinition says {name}（口径：“{definition}”）
type WithDefinition struct {
	Name, Definition Text
}

func (s WithDefinition) Text() Text { return narrative("with-definition", nil, s.Name, s.Definition) }

// PublisherUnknown says 通常由谁公布，本站没有查到
func PublisherUnknown() Text { return narrative("publisher-unknown", nil) }

// Publisher says 通常由{name}公布
func Publisher(name Text) Text { return narrative("publisher", nil, name) }

// Independent says 民间记录
func Independent() Text { return narrative("independent", nil) }

// PointOut says 指出错误：{about}
func PointOut(about Text) Text { return narrative("point-out", nil, about) }

// LetterID says 编号：{id}
func LetterID(id Text) Text { return narrative("letter-id", nil, id) }

// LetterPage says 网址：{address}
func LetterPage(address Text) Text { return narrative("letter-page", nil, address) }

// LetterValue says 本站现在写的是：{value}
func LetterValue(value Text) Text { return narrative("letter-value", nil, value) }

// LetterRight says 应当是：
func LetterRight() Text { return narrative("letter-right", nil) }

// LetterSource says 出处（网址，最好附原句）：
func LetterSource() Text { return narrative("letter-source", nil) }

// NotLaterThan says 不晚于{day}
func NotLaterThan(day Text) Text { return narrative("not-later-than", nil, day) }

// CumulatedNoTimes says 累计，截止日不晚于{day}，起止均未说明
func CumulatedNoTimes(day Text) Text { return narrative("cumulated-no-times", nil, day) }

// ADayNotLaterThan says 不晚于{day}的某日
func ADayNotLaterThan(day Text) Text { return narrative("a-day-not-later-than", nil, day) }

// CumulatedTo says 截至{end}累计，起点未说明
func CumulatedTo(end Text) Text { return narrative("cumulated-to", nil, end) }

// CumulatedFrom says {start}至{end}累计
type CumulatedFrom struct {
	Start, End Text
}

func (s CumulatedFrom) Text() Text { return narrative("cumulated-from", nil, s.Start, s.End) }

// AtLeastAgo says 至少{age}前
func AtLeastAgo(age Text) Text { return narrative("at-least-ago", nil, age) }

// Ago says {age}前
func Ago(age Text) Text { return narrative("ago", nil, age) }

// DownOnYear says 同比下降{amount}
func DownOnYear(amount Text) Text { return narrative("down-on-year", nil, amount) }

// DownSinceYearStart says 比年初下降{amount}
func DownSinceYearStart(amount Text) Text { return narrative("down-since-year-start", nil, amount) }

// UpOnYear says 同比增长{amount}
func UpOnYear(amount Text) Text { return narrative("up-on-year", nil, amount) }

// UpSinceYearStart says 比年初增长{amount}
func UpSinceYearStart(amount Text) Text { return narrative("up-since-year-start", nil, amount) }

// ForAllFacets says {reason}（{#facets}个方面都是如此）
func ForAllFacets(reason Text, facets int) Text {
	return narrative("for-all-facets", []int{facets}, reason)
}

// Labelled says {label}：{said}
type Labelled struct {
	Label, Said Text
}

func (s Labelled) Text() Text { return narrative("labelled", nil, s.Label, s.Said) }

// WorstFacetDecides says {status}，由最差的一个方面决定：{facet}
type WorstFacetDecides struct {
	Status, Facet Text
}

func (s WorstFacetDecides) Text() Text {
	return narrative("worst-facet-decides", nil, s.Status, s.Facet)
}

// ByWorstFacet says 由最差的一个方面决定：{facet}
func ByWorstFacet(facet Text) Text { return narrative("by-worst-facet", nil, facet) }

// PartlyAssessable says 部分可判断 ({#assessable}/{#total})：{status}
type PartlyAssessable struct {
	Status            Text
	Assessable, Total int
}

func (s PartlyAssessable) Text() Text {
	return narrative("partly-assessable", []int{s.Assessable, s.Total}, s.Status)
}

// HomeFigureMissing says 没有找到{region}的相应公开数据
func HomeFigureMissing(region Text) Text { return narrative("home-figure-missing", nil, region) }

// HomeFigureUnusable says 没有找到可以采用的{region}数据
func HomeFigureUnusable(region Text) Text { return narrative("home-figure-unusable", nil, region) }

// ComparableStale says 可与其他地区比较的数据过旧
func ComparableStale() Text { return narrative("comparable-stale", nil) }

// OthersFound says 同月找到同口径数据的其他地区：{sides}
func OthersFound(sides Text) Text { return narrative("others-found", nil, sides) }

// OthersHigher says {regions}（{#n}个）高于{home}
type OthersHigher struct {
	Regions, Home Text
	N             int
}

func (s OthersHigher) Text() Text { return narrative("others-higher", []int{s.N}, s.Regions, s.Home) }

// OthersLower says {regions}（{#n}个）低于{home}
type OthersLower struct {
	Regions, Home Text
	N             int
}

func (s OthersLower) Text() Text { return narrative("others-lower", []int{s.N}, s.Regions, s.Home) }

// OthersNear says {regions}（{#n}个）与{home}分不出高低
type OthersNear struct {
	Regions, Home Text
	N             int
}

func (s OthersNear) Text() Text { return narrative("others-near", []int{s.N}, s.Regions, s.Home) }

// NotDoneOfficially says 官方说明尚未完成{#n}项
func NotDoneOfficially(n int) Text { return narrative("not-done-officially", []int{n}) }

// SameEitherWay says 其余{#n}项做没做，判断都一样
func SameEitherWay(n int) Text { return narrative("same-either-way", []int{n}) }

// NoEvidenceFound says {#n}项都没有找到公开证据
func NoEvidenceFound(n int) Text { return narrative("no-evidence-found", []int{n}) }

// AllEvidenceFound says {#n}项都有合格的证据
func AllEvidenceFound(n int) Text { return narrative("all-evidence-found", []int{n}) }

// NoEvidenceCounts says {#items}项都没有合格的证据，找到的{#pieces}条都不算（{why}）
type NoEvidenceCounts struct {
	Why           Text
	Items, Pieces int
}

func (s NoEvidenceCounts) Text() Text {
	return narrative("no-evidence-counts", []int{s.Items, s.Pieces}, s.Why)
}

// PiecesOf says {reason}{#n}条
func PiecesOf(reason Text, n int) Text { return narrative("pieces-of", []int{n}, reason) }

// SomeEvidenceFound says {#items}项中{#confirmed}项有合格的证据
type SomeEvidenceFound struct {
	Items, Confirmed int
}

func (s SomeEvidenceFound) Text() Text {
	return narrative("some-evidence-found", []int{s.Items, s.Confirmed})
}

// FoundAndNotFound says {found}；{not_found}
type FoundAndNotFound struct {
	Found, NotFound Text
}

func (s FoundAndNotFound) Text() Text {
	return narrative("found-and-not-found", nil, s.Found, s.NotFound)
}

// InOneYear says 一年{change}
func InOneYear(change Text) Text { return narrative("in-one-year", nil, change) }

// YearOnYearAsPublished says 公布的同比{change}
func YearOnYearAsPublished(change Text) Text {
	return narrative("year-on-year-as-published", nil, change)
}

// InLastYear says 近一年{change}
func InLastYear(change Text) Text { return narrative("in-last-year", nil, change) }

// FirstSinceDeadline says 这是期限日或以后的第一个数
func FirstSinceDeadline() Text { return narrative("first-since-deadline", nil) }

// AYearOnAverage says 平均每年{change}
func AYearOnAverage(change Text) Text { return narrative("a-year-on-average", nil, change) }

// NameAndValue says {name}{value}
type NameAndValue struct {
	Name, Value Text
}

func (s NameAndValue) Text() Text { return narrative("name-and-value", nil, s.Name, s.Value) }

// NumberKept says {way}，方案给出的数是{number}，基期已达到，现在仍达到
type NumberKept struct {
	Way, Number Text
}

func (s NumberKept) Text() Text { return narrative("number-kept", nil, s.Way, s.Number) }

// NumberLost says {way}，方案给出的数是{number}，基期已达到，现在没有达到
type NumberLost struct {
	Way, Number Text
}

func (s NumberLost) Text() Text { return narrative("number-lost", nil, s.Way, s.Number) }

// NumberReached says {latest}，已达到方案给出的{number}
type NumberReached struct {
	Latest, Number Text
}

func (s NumberReached) Text() Text { return narrative("number-reached", nil, s.Latest, s.Number) }

// NumberReachedAtLast says {latest}，是期限日或以后的第一个数，达到了方案给出的{number}
type NumberReachedAtLast struct {
	Latest, Number Text
}

func (s NumberReachedAtLast) Text() Text {
	return narrative("number-reached-at-last", nil, s.Latest, s.Number)
}

// NumberMissedAtLast says {latest}，是期限日或以后的第一个数，没有达到方案给出的{number}
type NumberMissedAtLast struct {
	Latest, Number Text
}

func (s NumberMissedAtLast) Text() Text {
	return narrative("number-missed-at-last", nil, s.Latest, s.Number)
}

// NumberPace says {way}，{average}；要到{deadline}达到方案给出的{number}，从基期起要平均每年{needed}，{pace}
type NumberPace struct {
	Way, Average, Deadline, Number, Needed, Pace Text
}

func (s NumberPace) Text() Text {
	return narrative("number-pace", nil, s.Way, s.Average, s.Deadline, s.Number, s.Needed, s.Pace)
}

// PaceNotComparable says 速度无法相比
func PaceNotComparable() Text { return narrative("pace-not-comparable", nil) }

// PaceBackwards says 实际方向相反
func PaceBackwards() Text { return narrative("pace-backwards", nil) }

// PaceTimesNeeded says 实际速度是所需的{times}倍
func PaceTimesNeeded(times Text) Text { return narrative("pace-times-needed", nil, times) }

// CoveredOf says 应覆盖{universe}，已覆盖{count}，占{share}（{time}）
type CoveredOf struct {
	Universe, Count, Share, Time Text
}

func (s CoveredOf) Text() Text {
	return narrative("covered-of", nil, s.Universe, s.Count, s.Share, s.Time)
}

// LatestFirstSinceDeadline says {latest}；这是期限日或以后的第一个数
func LatestFirstSinceDeadline(latest Text) Text {
	return narrative("latest-first-since-deadline", nil, latest)
}

// CoveredAtBaseline says 基期占{share}（{time}）
type CoveredAtBaseline struct {
	Share, Time Text
}

func (s CoveredAtBaseline) Text() Text { return narrative("covered-at-baseline", nil, s.Share, s.Time) }

// CoveragePace says 平均每月{average}，要到{deadline}全部覆盖，从基期起要平均每月{needed}，{pace}
type CoveragePace struct {
	Average, Deadline, Needed, Pace Text
}

func (s CoveragePace) Text() Text {
	return narrative("coverage-pace", nil, s.Average, s.Deadline, s.Needed, s.Pace)
}

// RegionHas says {region}{name}{value}
type RegionHas struct {
	Region, Name, Value Text
}

func (s RegionHas) Text() Text { return narrative("region-has", nil, s.Region, s.Name, s.Value) }

// NoPlaceGiven says 方案没有给出位次，“前列”按前{#cut}位算
func NoPlaceGiven(cut int) Text { return narrative("no-place-given", []int{cut}) }

// PlaceGiven says 方案给出的是前{#cut}位
func PlaceGiven(cut int) Text { return narrative("place-given", []int{cut}) }

// BeyondCut says 都在前{#cut}位之外
func BeyondCut(cut int) Text { return narrative("beyond-cut", []int{cut}) }

// WithinCut says 都在前{#cut}位之内
func WithinCut(cut int) Text { return narrative("within-cut", []int{cut}) }

// Margins says 同月全国{nation}，{region}{margin}，一年前{before}
type Margins struct {
	Nation, Region, Margin, Before Text
}

func (s Margins) Text() Text {
	return narrative("margins", nil, s.Nation, s.Region, s.Margin, s.Before)
}

// EqualToNation says 与全国相同
func EqualToNation() Text { return narrative("equal-to-nation", nil) }

// AboveNation says 高出{amount}
func AboveNation(amount Text) Text { return narrative("above-nation", nil, amount) }

// BelowNation says 低{amount}
func BelowNation(amount Text) Text { return narrative("below-nation", nil, amount) }

// RegionHasThen says {region}{name}{value}
type RegionHasThen struct {
	Region, Name, Value Text
}

func (s RegionHasThen) Text() Text {
	return narrative("region-has-then", nil, s.Region, s.Name, s.Value)
}

// NoOthers says 没有找到其他地区同口径同月的数
func NoOthers() Text { return narrative("no-others", nil) }

// OthersUnknown says 其余{#unknown}个地区没有找到可比的数
func OthersUnknown(unknown int) Text { return narrative("others-unknown", []int{unknown}) }

// PlaceCertain says 位次是{place}
func PlaceCertain(place Text) Text { return narrative("place-certain", nil, place) }

// PlaceBetween says 位次在{best}到{worst}之间
type PlaceBetween struct {
	Best, Worst Text
}

func (s PlaceBetween) Text() Text { return narrative("place-between", nil, s.Best, s.Worst) }

// PlaceOpen says {place}，不能确定是否在前{#cut}位之内
func PlaceOpen(place Text, cut int) Text { return narrative("place-open", []int{cut}, place) }

// PlaceWide says 位次不能确定是否在前{#cut}位之内
func PlaceWide(cut int) Text { return narrative("place-wide", []int{cut}) }

// PlaceAtBest says 最好是{place}
func PlaceAtBest(place Text) Text { return narrative("place-at-best", nil, place) }

// PlaceInMonth says 另看{day}，{sides}
type PlaceInMonth struct {
	Day, Sides Text
}

func (s PlaceInMonth) Text() Text { return narrative("place-in-month", nil, s.Day, s.Sides) }

// PlaceInMonthSo says 另看{day}，{sides}，当月{place}
type PlaceInMonthSo struct {
	Day, Sides, Place Text
}

func (s PlaceInMonthSo) Text() Text {
	return narrative("place-in-month-so", nil, s.Day, s.Sides, s.Place)
}

// FoundShare says {found}，占{share}
type FoundShare struct {
	Found, Share Text
}

func (s FoundShare) Text() Text { return narrative("found-share", nil, s.Found, s.Share) }

// TimePassed says 方案时间已过{share}
func TimePassed(share Text) Text { return narrative("time-passed", nil, share) }

// PlanGives says 方案给出的数是{number}
func PlanGives(number Text) Text { return narrative("plan-gives", nil, number) }

// DistanceUnknown says 没有找到公布的数，不知道还差多少
func DistanceUnknown() Text { return narrative("distance-unknown", nil) }

// LatestIs says 最近的数是{figure}
func LatestIs(figure Text) Text { return narrative("latest-is", nil, figure) }

// PlanGivesPlaces says 方案给出的是前{#places}位
func PlanGivesPlaces(places int) Text { return narrative("plan-gives-places", []int{places}) }

// PlaceUnknown says 没有找到能排位次的数
func PlaceUnknown() Text { return narrative("place-unknown", nil) }

// ReachedBelow says 已达到，低{amount}
func ReachedBelow(amount Text) Text { return narrative("reached-below", nil, amount) }

// ReachedAbove says 已达到，高出{amount}
func ReachedAbove(amount Text) Text { return narrative("reached-above", nil, amount) }

// ReachedAbout says 与它相近
func ReachedAbout() Text { return narrative("reached-about", nil) }

// Reached says 已达到
func Reached() Text { return narrative("reached", nil) }

// ReachedNearly says 离它不远
func ReachedNearly() Text { return narrative("reached-nearly", nil) }

// ReachedExactly says 正好达到
func ReachedExactly() Text { return narrative("reached-exactly", nil) }

// ShortAbout says 约差{amount}
func ShortAbout(amount Text) Text { return narrative("short-about", nil, amount) }

// ShortAtMost says 至多还差{amount}
func ShortAtMost(amount Text) Text { return narrative("short-at-most", nil, amount) }

// ShortAtLeast says 至少还差{amount}
func ShortAtLeast(amount Text) Text { return narrative("short-at-least", nil, amount) }

// Short says 还差{amount}
func Short(amount Text) Text { return narrative("short", nil, amount) }

// OverAbout says 约差{amount}
func OverAbout(amount Text) Text { return narrative("over-about", nil, amount) }

// OverAtMost says 至多还差{amount}
func OverAtMost(amount Text) Text { return narrative("over-at-most", nil, amount) }

// OverAtLeast says 至少还差{amount}
func OverAtLeast(amount Text) Text { return narrative("over-at-least", nil, amount) }

// Over says 还差{amount}
func Over(amount Text) Text { return narrative("over", nil, amount) }

// Unusable says 找到的{#n}个数不能用：{reason}
func Unusable(n int, reason Text) Text { return narrative("unusable", []int{n}, reason) }

// NoUniverse says 本站解读没有指明应覆盖的总数，算不出覆盖了多少
func NoUniverse() Text { return narrative("no-universe", nil) }

// NoChecklist says 这一方面要按清单判断，清单还没有列出
func NoChecklist() Text { return narrative("no-checklist", nil) }

// NoFigure says 没有找到{region}公布的{name}
type NoFigure struct {
	Region, Name Text
}

func (s NoFigure) Text() Text { return narrative("no-figure", nil, s.Region, s.Name) }

// NoUsableFigure says 没有找到{region}可以采用的{name}，{reason}
type NoUsableFigure struct {
	Region, Name, Reason Text
}

func (s NoUsableFigure) Text() Text {
	return narrative("no-usable-figure", nil, s.Region, s.Name, s.Reason)
}

// Counted says {said}（{#n}个）
func Counted(said Text, n int) Text { return narrative("counted", []int{n}, said) }

// NoNumberToReach says 没有要达到的数，无从比较
func NoNumberToReach() Text { return narrative("no-number-to-reach", nil) }

// NoDirection says 本站解读没有说明越高越好还是越低越好
func NoDirection() Text { return narrative("no-direction", nil) }

// NoBaseline says 没有可以作基期（方案开始时）的{name}：找到的数截止日都不确定
func NoBaseline(name Text) Text { return narrative("no-baseline", nil, name) }

// NoParts says 算占比所需的分子或分母没有找到，或为零
func NoParts() Text { return narrative("no-parts", nil) }

// UniverseChanged says 应覆盖的总数变了：{time}的数按另一总数，前后不可比
func UniverseChanged(time Text) Text { return narrative("universe-changed", nil, time) }

// DefinitionChangedFrom says 统计口径变了：{time}的数按另一口径“{definition}”，与最近的数不可比
type DefinitionChangedFrom struct {
	Time, Definition Text
}

func (s DefinitionChangedFrom) Text() Text {
	return narrative("definition-changed-from", nil, s.Time, s.Definition)
}

// DefinitionChanged says 统计口径变了：{time}的数按另一口径，与最近的数不可比
func DefinitionChanged(time Text) Text { return narrative("definition-changed", nil, time) }

// ShareConflict says {time}公布的占比是{share}，按公布的分子{numerator}、分母{denominator}算出的是{computed}，相差不是四舍五入能解释的
type ShareConflict struct {
	Time, Share, Numerator, Denominator, Computed Text
}

func (s ShareConflict) Text() Text {
	return narrative("share-conflict", nil, s.Time, s.Share, s.Numerator, s.Denominator, s.Computed)
}

// NoTwoFigures says 没有两个相隔{span}以上、截止日确定的同口径的数
func NoTwoFigures(span Text) Text { return narrative("no-two-figures", nil, span) }

// OneTimeOnly says 同一口径只有一个时间（{time}）的数，要有相隔{span}以上的两个才看得出变化
type OneTimeOnly struct {
	Time, Span Text
}

func (s OneTimeOnly) Text() Text { return narrative("one-time-only", nil, s.Time, s.Span) }

// TooShort says 基期的数（{baseline}）和最近的数（{latest}）只隔{apart}，不到{span}
type TooShort struct {
	Baseline, Latest, Apart, Span Text
}

func (s TooShort) Text() Text {
	return narrative("too-short", nil, s.Baseline, s.Latest, s.Apart, s.Span)
}

// StaleComparable says 最近一个能与其他地区比较的数截至{day}，距评估日（{today}）{age}，超过{limit}
type StaleComparable struct {
	Day, Today, Age, Limit Text
}

func (s StaleComparable) Text() Text {
	return narrative("stale-comparable", nil, s.Day, s.Today, s.Age, s.Limit)
}

// StaleAtLeast says 最近一个数的截止日不晚于{day}，距评估日（{today}）至少{age}，超过{limit}
type StaleAtLeast struct {
	Day, Today, Age, Limit Text
}

func (s StaleAtLeast) Text() Text {
	return narrative("stale-at-least", nil, s.Day, s.Today, s.Age, s.Limit)
}

// Stale says 最近一个数截至{day}，距评估日（{today}）{age}，超过{limit}
type Stale struct {
	Day, Today, Age, Limit Text
}

func (s Stale) Text() Text { return narrative("stale", nil, s.Day, s.Today, s.Age, s.Limit) }

// ChangeOnlyOf says 只找到{name}的变化（{time}{change}），没有找到数值
type ChangeOnlyOf struct {
	Name, Time, Change Text
}

func (s ChangeOnlyOf) Text() Text { return narrative("change-only-of", nil, s.Name, s.Time, s.Change) }

// ChangeOnly says 只找到{name}的变化（{time}），没有找到数值
type ChangeOnly struct {
	Name, Time Text
}

func (s ChangeOnly) Text() Text { return narrative("change-only", nil, s.Name, s.Time) }

// NoMarginEither says {place}；也不能按与全国的差距判断，因为没有找到{lacking}
type NoMarginEither struct {
	Place, Lacking Text
}

func (s NoMarginEither) Text() Text { return narrative("no-margin-either", nil, s.Place, s.Lacking) }

// LackingYearAgo says {region}上年同月的数
func LackingYearAgo(region Text) Text { return narrative("lacking-year-ago", nil, region) }

// LackingNationYearAgo says 全国上年同月的数
func LackingNationYearAgo() Text { return narrative("lacking-nation-year-ago", nil) }

// LackingNation says 全国同口径同月的数
func LackingNation() Text { return narrative("lacking-nation", nil) }

// NotFoundSimply says 没有找到，不等于没有做
func NotFoundSimply() Text { return narrative("not-found-simply", nil) }

// NotFound says 没有合格的证据，不等于没有做
func NotFound() Text { return narrative("not-found", nil) }

// EvidenceAfterDeadline says {found}；期限已过，结论取决于没有合格证据的{#n}项；{not_found}
type EvidenceAfterDeadline struct {
	Found, NotFound Text
	N               int
}

func (s EvidenceAfterDeadline) Text() Text {
	return narrative("evidence-after-deadline", []int{s.N}, s.Found, s.NotFound)
}

// NoEvidenceYet says {found}，假如没有合格证据的其实都做了，就是{high}；方案时间已过{elapsed}，这两种情况判断不同；{not_found}
type NoEvidenceYet struct {
	Found, High, Elapsed, NotFound Text
}

func (s NoEvidenceYet) Text() Text {
	return narrative("no-evidence-yet", nil, s.Found, s.High, s.Elapsed, s.NotFound)
}

// SomeEvidenceYet says {found}（{low}），假如没有合格证据的{#n}项也都做了，就是{high}；方案时间已过{elapsed}，这两种情况判断不同；{not_found}
type SomeEvidenceYet struct {
	Found, Low, High, Elapsed, NotFound Text
	N                                   int
}

func (s SomeEvidenceYet) Text() Text {
	return narrative("some-evidence-yet", []int{s.N}, s.Found, s.Low, s.High, s.Elapsed, s.NotFound)
}

// RuleNotAssessed says {rule}，所以不作判断
func RuleNotAssessed(rule Text) Text { return narrative("rule-not-assessed", nil, rule) }

// RuleReadThen says {rule}，当时判断为{status}
type RuleReadThen struct {
	Rule, Status Text
}

func (s RuleReadThen) Text() Text { return narrative("rule-read-then", nil, s.Rule, s.Status) }

// RuleReads says {rule}，判断为{status}
type RuleReads struct {
	Rule, Status Text
}

func (s RuleReads) Text() Text { return narrative("rule-reads", nil, s.Rule, s.Status) }

// SinceBaselineOneYear says 自基期以来（正好一年）{way}
func SinceBaselineOneYear(way Text) Text { return narrative("since-baseline-one-year", nil, way) }

// SinceBaselineOnly says 自基期以来{way}，近一年的变化未知
func SinceBaselineOnly(way Text) Text { return narrative("since-baseline-only", nil, way) }

// SinceBaselineBoth says 自基期以来{way}，近一年也{way}
func SinceBaselineBoth(way Text) Text { return narrative("since-baseline-both", nil, way) }

// SinceBaselineAndYear says 自基期以来{since}，近一年{year}
type SinceBaselineAndYear struct {
	Since, Year Text
}

func (s SinceBaselineAndYear) Text() Text {
	return narrative("since-baseline-and-year", nil, s.Since, s.Year)
}

// RuleOpposite says 实际方向与所需的相反
func RuleOpposite() Text { return narrative("rule-opposite", nil) }

// RuleOnTrack says 实际速度是所需的{pace}倍，不低于{threshold}倍
type RuleOnTrack struct {
	Pace, Threshold Text
}

func (s RuleOnTrack) Text() Text { return narrative("rule-on-track", nil, s.Pace, s.Threshold) }

// RuleBehind says 实际速度是所需的{pace}倍，在{from}到{to}倍之间
type RuleBehind struct {
	Pace, From, To Text
}

func (s RuleBehind) Text() Text { return narrative("rule-behind", nil, s.Pace, s.From, s.To) }

// RuleFarBehind says 实际速度是所需的{pace}倍，不到{threshold}倍
type RuleFarBehind struct {
	Pace, Threshold Text
}

func (s RuleFarBehind) Text() Text { return narrative("rule-far-behind", nil, s.Pace, s.Threshold) }

// RuleWithin says 最差可能的位次是{place}位，在前{#cut}位之内
func RuleWithin(place Text, cut int) Text { return narrative("rule-within", []int{cut}, place) }

// RuleBeyond says 最好可能的位次是{place}位，在前{#cut}位之外
func RuleBeyond(place Text, cut int) Text { return narrative("rule-beyond", []int{cut}, place) }

// RuleBeyondFalling says 最好可能的位次是{place}位，在前{#cut}位之外，而基期最好可能是{before}位
type RuleBeyondFalling struct {
	Place, Before Text
	Cut           int
}

func (s RuleBeyondFalling) Text() Text {
	return narrative("rule-beyond-falling", []int{s.Cut}, s.Place, s.Before)
}

// Rising says 上升
func Rising() Text { return narrative("rising", nil) }

// Falling says 下降
func Falling() Text { return narrative("falling", nil) }

// Flat says 持平
func Flat() Text { return narrative("flat", nil) }

// Firm says 确定：没有不确定的数影响这个判断
func Firm() Text { return narrative("firm", nil) }

// FirmInRange says 确定：公布的数经过四舍五入或只是约数，但在它们可能的范围内，判断都一样
func FirmInRange() Text { return narrative("firm-in-range", nil) }

// Borderline says 临界：公布的数经过四舍五入或只是约数，在它们可能的范围内，也可能判断为{statuses}
func Borderline(statuses Text) Text { return narrative("borderline", nil, statuses) }

// TimeAndValue says {time}，{value}
type TimeAndValue struct {
	Time, Value Text
}

func (s TimeAndValue) Text() Text { return narrative("time-and-value", nil, s.Time, s.Value) }

// OrMore says 不低于{amount}
func OrMore(amount Text) Text { return narrative("or-more", nil, amount) }

// OrLess says 不高于{amount}
func OrLess(amount Text) Text { return narrative("or-less", nil, amount) }

// WouldRead says 会判断为{status}
func WouldRead(status Text) Text { return narrative("would-read", nil, status) }

// WouldNotBeAssessable says 就不能判断了
func WouldNotBeAssessable() Text { return narrative("would-not-be-assessable", nil) }

// Counterfactual says 最近的{name}（{now}）如果{other}，{reads}
type Counterfactual struct {
	Name, Now, Other, Reads Text
}

func (s Counterfactual) Text() Text {
	return narrative("counterfactual", nil, s.Name, s.Now, s.Other, s.Reads)
}

// PastBorderline says 按截至{day}的数，曾判断为{status}（临界）；这是过去的判断，不代表现在
type PastBorderline struct {
	Day, Status Text
}

func (s PastBorderline) Text() Text { return narrative("past-borderline", nil, s.Day, s.Status) }

// Past says 按截至{day}的数，曾判断为{status}；这是过去的判断，不代表现在
type Past struct {
	Day, Status Text
}

func (s Past) Text() Text { return narrative("past", nil, s.Day, s.Status) }

// LatestFigure says 最近的{name}：{value}
type LatestFigure struct {
	Name, Value Text
}

func (s LatestFigure) Text() Text { return narrative("latest-figure", nil, s.Name, s.Value) }

// LatestComparableFigure says 最近一个能与其他地区比较的{name}：{value}
type LatestComparableFigure struct {
	Name, Value Text
}

func (s LatestComparableFigure) Text() Text {
	return narrative("latest-comparable-figure", nil, s.Name, s.Value)
}

// ByDefinition says {figure}，口径是“{definition}”
type ByDefinition struct {
	Figure, Definition Text
}

func (s ByDefinition) Text() Text { return narrative("by-definition", nil, s.Figure, s.Definition) }

// ComputedFrom says 由本站用{numerator}{numerator_value}除以{denominator}{denominator_value}算出
type ComputedFrom struct {
	Numerator, NumeratorValue, Denominator, DenominatorValue Text
}

func (s ComputedFrom) Text() Text {
	return narrative("computed-from", nil, s.Numerator, s.NumeratorValue, s.Denominator, s.DenominatorValue)
}

// Announced says 有{#n}项只找到宣布，宣布不算证实
func Announced(n int) Text { return narrative("announced", []int{n}) }

// NoneUsable says 没有找到{region}可以采用的{name}
type NoneUsable struct {
	Region, Name Text
}

func (s NoneUsable) Text() Text { return narrative("none-usable", nil, s.Region, s.Name) }

// NewestFound says 找到的最近一个是{figure}
func NewestFound(figure Text) Text { return narrative("newest-found", nil, figure) }

// UseOfPart says {use}，{part}
type UseOfPart struct {
	Use, Part Text
}

func (s UseOfPart) Text() Text { return narrative("use-of-part", nil, s.Use, s.Part) }

// ByAnotherDefinition says 按另一口径“{name}”，不可比
func ByAnotherDefinition(name Text) Text { return narrative("by-another-definition", nil, name) }

// OnlyAnnounced says 只找到宣布，没有找到印发、启动或运行的公开证据
func OnlyAnnounced() Text { return narrative("only-announced", nil) }

// ItemFound says {state}：{level}（{date}）
type ItemFound struct {
	State, Level, Date Text
}

func (s ItemFound) Text() Text { return narrative("item-found", nil, s.State, s.Level, s.Date) }

// EvidenceOld says 这项证据已超过{age}
func EvidenceOld(age Text) Text { return narrative("evidence-old", nil, age) }

// MaterialElsewhere says 另有{region}的材料（{date}），不代表{home}
type MaterialElsewhere struct {
	Region, Date, Home Text
}

func (s MaterialElsewhere) Text() Text {
	return narrative("material-elsewhere", nil, s.Region, s.Date, s.Home)
}

// MaterialOfOne says 另有一家机构（{institution}）的材料（{date}），不代表{home}
type MaterialOfOne struct {
	Institution, Date, Home Text
}

func (s MaterialOfOne) Text() Text {
	return narrative("material-of-one", nil, s.Institution, s.Date, s.Home)
}

// MaterialBefore says 另有方案以前的材料（{date}），不算
func MaterialBefore(date Text) Text { return narrative("material-before", nil, date) }

// MaterialUnnamed says 另有原发媒体未署名的材料（{date}），不算
func MaterialUnnamed(date Text) Text { return narrative("material-unnamed", nil, date) }

// StatementOnly says 另有官方表述（{date}），不算一步
func StatementOnly(date Text) Text { return narrative("statement-only", nil, date) }

// DateNotStated says 日期未说明
func DateNotStated() Text { return narrative("date-not-stated", nil) }

// EvidenceForAll says 只要余下的{#n}项都有合格的证据，就可以判断
func EvidenceForAll(n int) Text { return narrative("evidence-for-all", []int{n}) }

// WantUniverse says 先要说明应覆盖的是什么，并有它的总数，才可以判断
func WantUniverse() Text { return narrative("want-universe", nil) }

// WantChecklist says 先要为这一方面列出清单，才可以判断
func WantChecklist() Text { return narrative("want-checklist", nil) }

// WhatEvidenceIs says 合格的证据要是全省性的、方案以后的，有公开的文号或注明日期的正式通知，或有启用以后的使用数字和活动
func WhatEvidenceIs() Text { return narrative("what-evidence-is", nil) }

// PublisherOfHome says 其中{region}的数通常由{name}公布
type PublisherOfHome struct {
	Region, Name Text
}

func (s PublisherOfHome) Text() Text { return narrative("publisher-of-home", nil, s.Region, s.Name) }

// PublisherOfHomeUnknown says 其中{region}的数通常由谁公布，本站没有查到
func PublisherOfHomeUnknown(region Text) Text {
	return narrative("publisher-of-home-unknown", nil, region)
}

// WantAllEvidence says 没有合格证据的{#items}项要有合格的证据或官方说明，才可以判断
func WantAllEvidence(items int) Text { return narrative("want-all-evidence", []int{items}) }

// EvidenceForSome says 没有合格证据的{#items}项中，只要有{#enough}项有了合格的证据，就可以判断
type EvidenceForSome struct {
	Items, Enough int
}

func (s EvidenceForSome) Text() Text { return narrative("evidence-for-some", []int{s.Items, s.Enough}) }

// WantTwoDays says 如公布{first}和{second}的{name}，即可作出判断
type WantTwoDays struct {
	First, Second, Name Text
}

func (s WantTwoDays) Text() Text { return narrative("want-two-days", nil, s.First, s.Second, s.Name) }

// WantFigure says 如公布{when}的{name}，即可作出判断
type WantFigure struct {
	When, Name Text
}

func (s WantFigure) Text() Text { return narrative("want-figure", nil, s.When, s.Name) }

// WantTwoFigures says 如公布两期{name}，一期{first}，一期{second}，即可作出判断
type WantTwoFigures struct {
	Name, First, Second Text
}

func (s WantTwoFigures) Text() Text {
	return narrative("want-two-figures", nil, s.Name, s.First, s.Second)
}

// WantTwoFiguresAlike says 如公布同一口径的两期{name}，一期{first}，一期{second}，即可作出判断
type WantTwoFiguresAlike struct {
	Name, First, Second Text
}

func (s WantTwoFiguresAlike) Text() Text {
	return narrative("want-two-figures-alike", nil, s.Name, s.First, s.Second)
}

// WantFigureStill says 要有{when}的{name}，才可以判断
type WantFigureStill struct {
	When, Name Text
}

func (s WantFigureStill) Text() Text { return narrative("want-figure-still", nil, s.When, s.Name) }

// WantCorrection says 更正{day}的{name}或它的分子、分母，使它们相符
type WantCorrection struct {
	Day, Name Text
}

func (s WantCorrection) Text() Text { return narrative("want-correction", nil, s.Day, s.Name) }

// WantThereIs says 公布{when}的数
func WantThereIs(when Text) Text { return narrative("want-there-is", nil, when) }

// WantDemands says 要{demands}，才可以判断
func WantDemands(demands Text) Text { return narrative("want-demands", nil, demands) }

// AsOfStartOrEarlier says 截至方案开始时（{day}）或更早
func AsOfStartOrEarlier(day Text) Text { return narrative("as-of-start-or-earlier", nil, day) }

// AsOfOrEarlier says 截至{day}或更早
func AsOfOrEarlier(day Text) Text { return narrative("as-of-or-earlier", nil, day) }

// WantMoreRegions says 要有更多其他地区{day}的{name}，才可以判断位次
type WantMoreRegions struct {
	Day, Name Text
}

func (s WantMoreRegions) Text() Text { return narrative("want-more-regions", nil, s.Day, s.Name) }

// RegionAsOf says {region}{day}
type RegionAsOf struct {
	Region, Day Text
}

func (s RegionAsOf) Text() Text { return narrative("region-as-of", nil, s.Region, s.Day) }

// WantMarginOf says 只要再公布{regions}的{name}，就可以按与全国的差距判断
type WantMarginOf struct {
	Regions, Name Text
}

func (s WantMarginOf) Text() Text { return narrative("want-margin-of", nil, s.Regions, s.Name) }

// WantMarginAndOther says 如公布{region}和全国同一个月（{when}）以及上年同月的{name}，同月至少还有一个其他地区的数，即可按与全国的差距作出判断
type WantMarginAndOther struct {
	Region, When, Name Text
}

func (s WantMarginAndOther) Text() Text {
	return narrative("want-margin-and-other", nil, s.Region, s.When, s.Name)
}

// WantMargin says 如公布{region}和全国同一个月（{when}）以及上年同月的{name}，即可按与全国的差距作出判断
type WantMargin struct {
	Region, When, Name Text
}

func (s WantMargin) Text() Text { return narrative("want-margin", nil, s.Region, s.When, s.Name) }

// DaysOfDays says {elapsed}天/{all}天
type DaysOfDays struct {
	Elapsed, All Text
}

func (s DaysOfDays) Text() Text { return narrative("days-of-days", nil, s.Elapsed, s.All) }

// ItemsOfChecklist says 清单的项数
func ItemsOfChecklist() Text { return narrative("items-of-checklist", nil) }

// ItemsWithoutEvidence says 没有合格证据的项
func ItemsWithoutEvidence() Text { return narrative("items-without-evidence", nil) }

// RegionsRanked says 位次范围内的地区
func RegionsRanked() Text { return narrative("regions-ranked", nil) }

// RegionsUnknown says 没有找到可比的数的地区
func RegionsUnknown() Text { return narrative("regions-unknown", nil) }

// Quotient says {numerator} ÷ {denominator}
type Quotient struct {
	Numerator, Denominator Text
}

func (s Quotient) Text() Text { return narrative("quotient", nil, s.Numerator, s.Denominator) }

// Difference says {minuend} − {subtrahend}
type Difference struct {
	Minuend, Subtrahend Text
}

func (s Difference) Text() Text { return narrative("difference", nil, s.Minuend, s.Subtrahend) }

// Unbounded says 没有上限
func Unbounded() Text { return narrative("unbounded", nil) }

// Times says {number}倍
func Times(number Text) Text { return narrative("times", nil, number) }

// InPlace says {place}位
func InPlace(place Text) Text { return narrative("in-place", nil, place) }

// AMonth says 每月{change}
func AMonth(change Text) Text { return narrative("a-month", nil, change) }

// ItemsCounted says {#n}项
func ItemsCounted(n int) Text { return narrative("items-counted", []int{n}) }

// ThingsCounted says {#n}个
func ThingsCounted(n int) Text { return narrative("things-counted", []int{n}) }

// AYear says 每年{amount}
func AYear(amount Text) Text { return narrative("a-year", nil, amount) }

// NoWrongSigns says 最近{#of}次与上年同期相比，没有一次方向与目标相反
func NoWrongSigns(of int) Text { return narrative("no-wrong-signs", []int{of}) }

// WrongSigns says 最近{#of}次与上年同期相比，有{#wrong}次方向与目标相反
type WrongSigns struct {
	Of, Wrong int
}

func (s WrongSigns) Text() Text { return narrative("wrong-signs", []int{s.Of, s.Wrong}) }

// LateBaseline says 基期的数（{time}）晚于方案开始（{start}），因为没有找到更早的同口径的数
type LateBaseline struct {
	Time, Start Text
}

func (s LateBaseline) Text() Text { return narrative("late-baseline", nil, s.Time, s.Start) }

// AsOfBound says 最近的数没有说明截止日，只知道不晚于{day}
func AsOfBound(day Text) Text { return narrative("as-of-bound", nil, day) }

// PlaceUnprovenWide says 位次未证实，所以按与全国的差距判断
func PlaceUnprovenWide() Text { return narrative("place-unproven-wide", nil) }

// PlaceUnproven says 位次未证实：在{best}到{worst}之间，所以按与全国的差距判断
type PlaceUnproven struct {
	Best, Worst Text
}

func (s PlaceUnproven) Text() Text { return narrative("place-unproven", nil, s.Best, s.Worst) }

// DeadlinePassedEvidence says 期限已过，看评估日为止的证据
func DeadlinePassedEvidence() Text { return narrative("deadline-passed-evidence", nil) }

// DeadlinePassedFirstFigure says 期限已过，按期限日或以后的第一个数判断
func DeadlinePassedFirstFigure() Text { return narrative("deadline-passed-first-figure", nil) }

// OldEvidence says 有的证据已超过{age}，不一定代表现在
func OldEvidence(age Text) Text { return narrative("old-evidence", nil, age) }

// ForInformation says 供参考，不影响判断：{fact}
func ForInformation(fact Text) Text { return narrative("for-information", nil, fact) }

// GrowthEqual says 供参考，不影响判断：近一年的增速与{name}的增速相同
func GrowthEqual(name Text) Text { return narrative("growth-equal", nil, name) }

// GrowthAbove says 供参考，不影响判断：近一年的增速比{name}的增速高{gap}
type GrowthAbove struct {
	Name, Gap Text
}

func (s GrowthAbove) Text() Text { return narrative("growth-above", nil, s.Name, s.Gap) }

// GrowthBelow says 供参考，不影响判断：近一年的增速比{name}的增速低{gap}
type GrowthBelow struct {
	Name, Gap Text
}

func (s GrowthBelow) Text() Text { return narrative("growth-below", nil, s.Name, s.Gap) }

// OwnChoice says {said}（本站选定）
func OwnChoice(said Text) Text { return narrative("own-choice", nil, said) }

// NameOfDirectionBand says 变化多少以内算持平
func NameOfDirectionBand() Text { return narrative("name-of-direction-band", nil) }

// NameOfShareBand says 占比变化多少以内算持平
func NameOfShareBand() Text { return narrative("name-of-share-band", nil) }

// NameOfRateBand says 利率变化多少以内算持平
func NameOfRateBand() Text { return narrative("name-of-rate-band", nil) }

// NameOfRankCut says “前列”算到第几位
func NameOfRankCut() Text { return narrative("name-of-rank-cut", nil) }

// NameOfPaceOnTrack says 实际速度是所需的多少倍，算{status}
func NameOfPaceOnTrack(status Text) Text { return narrative("name-of-pace-on-track", nil, status) }

// NameOfPaceBehind says 实际速度不到所需的多少倍，算{status}
func NameOfPaceBehind(status Text) Text { return narrative("name-of-pace-behind", nil, status) }

// NameOfMinimumSpan says 两个数至少相隔多久
func NameOfMinimumSpan() Text { return narrative("name-of-minimum-span", nil) }

// NameOfStaleAfter says 最近的数多久算太旧
func NameOfStaleAfter() Text { return narrative("name-of-stale-after", nil) }

// NameOfEvidenceRecent says 证据多久注明较旧
func NameOfEvidenceRecent() Text { return narrative("name-of-evidence-recent", nil) }

// DirectionBand says 每年变化在{percent}%以内算持平
func DirectionBand(percent Text) Text { return narrative("direction-band", nil, percent) }

// ShareBandOfMargin says 与全国的差距一年缩小不超过基期占比的{percent}%，算没有缩小
func ShareBandOfMargin(percent Text) Text { return narrative("share-band-of-margin", nil, percent) }

// ShareBand says 每年变化在基期占比的{percent}%以内算持平
func ShareBand(percent Text) Text { return narrative("share-band", nil, percent) }

// RateBand says 每年变化在{points}个百分点以内算持平
func RateBand(points Text) Text { return narrative("rate-band", nil, points) }

// RankCut says “前列”按前{places}位算
func RankCut(places Text) Text { return narrative("rank-cut", nil, places) }

// PaceOnTrack says 实际速度不低于所需的{times}倍，判断为{status}
type PaceOnTrack struct {
	Times, Status Text
}

func (s PaceOnTrack) Text() Text { return narrative("pace-on-track", nil, s.Times, s.Status) }

// ItemsBehind says 有合格证据的占比不到方案时间已过部分的{times}倍，判断为{status}
type ItemsBehind struct {
	Times, Status Text
}

func (s ItemsBehind) Text() Text { return narrative("items-behind", nil, s.Times, s.Status) }

// PaceBehind says 实际速度不到所需的{times}倍，判断为{status}
type PaceBehind struct {
	Times, Status Text
}

func (s PaceBehind) Text() Text { return narrative("pace-behind", nil, s.Times, s.Status) }

// MinimumSpan says 基期与最近一期至少相隔{span}
func MinimumSpan(span Text) Text { return narrative("minimum-span", nil, span) }

// StaleAfter says 最近的数离评估日超过{age}算太旧
func StaleAfter(age Text) Text { return narrative("stale-after", nil, age) }

// EvidenceRecent says 超过{age}的证据注明较旧
func EvidenceRecent(age Text) Text { return narrative("evidence-recent", nil, age) }

// SnapshotsForged says 公布过的快照被动过{#n}处
func SnapshotsForged(n int) Text { return narrative("snapshots-forged", []int{n}) }

// ThingsGone says {#n}项不见了
func ThingsGone(n int) Text { return narrative("things-gone", []int{n}) }

// TargetsReadOtherwise says {#n}个目标的判断变了
func TargetsReadOtherwise(n int) Text { return narrative("targets-read-otherwise", []int{n}) }

// GapsClosed says {#n}处空白有了数据
func GapsClosed(n int) Text { return narrative("gaps-closed", []int{n}) }

// FiguresCorrected says 更正{#n}个数
func FiguresCorrected(n int) Text { return narrative("figures-corrected", []int{n}) }

// FiguresWithdrawn says 撤回{#n}个数
func FiguresWithdrawn(n int) Text { return narrative("figures-withdrawn", []int{n}) }

// OtherCorrections says 另有更正{#n}处
func OtherCorrections(n int) Text { return narrative("other-corrections", []int{n}) }

// FiguresEdited says 改动{#n}个数
func FiguresEdited(n int) Text { return narrative("figures-edited", []int{n}) }

// FiguresRevised says 修订{#n}个数
func FiguresRevised(n int) Text { return narrative("figures-revised", []int{n}) }

// CorrectionOf says 更正：{name}。
func CorrectionOf(name Text) Text { return narrative("correction-of", nil, name) }

// LookedFor says 查找过{#n}项
func LookedFor(n int) Text { return narrative("looked-for", []int{n}) }

// ReleasesStated says {#n}个公布预告
func ReleasesStated(n int) Text { return narrative("releases-stated", []int{n}) }

// StatedFor says {publisher}预告{day}公布{what}
type StatedFor struct {
	Publisher, Day, What Text
}

func (s StatedFor) Text() Text { return narrative("stated-for", nil, s.Publisher, s.Day, s.What) }

// StatedBetween says {publisher}预告{first}至{last}公布{what}
type StatedBetween struct {
	Publisher, First, Last, What Text
}

func (s StatedBetween) Text() Text {
	return narrative("stated-between", nil, s.Publisher, s.First, s.Last, s.What)
}

// SectionStated says 公布预告
func SectionStated() Text { return narrative("section-stated", nil) }

// NewFigures says 新增{#n}个数
func NewFigures(n int) Text { return narrative("new-figures", []int{n}) }

// NewSources says 新增{#n}个来源
func NewSources(n int) Text { return narrative("new-sources", []int{n}) }

// NewResponses says 新增{#n}条有关单位的回应
func NewResponses(n int) Text { return narrative("new-responses", []int{n}) }

// NewRequests says 新提出{#n}项申请
func NewRequests(n int) Text { return narrative("new-requests", []int{n}) }

// RecordBegins says 开始记录
func RecordBegins() Text { return narrative("record-begins", nil) }

// MoreLines says 另有{#n}条。
func MoreLines(n int) Text { return narrative("more-lines", []int{n}) }

// NoChangeSeen says 读者看到的内容没有变化。
func NoChangeSeen() Text { return narrative("no-change-seen", nil) }

// GapClosed says {name}：首次有了公开数据或证据（目标：{target}）。
type GapClosed struct {
	Name, Target Text
}

func (s GapClosed) Text() Text { return narrative("gap-closed", nil, s.Name, s.Target) }

// CorrectedBecause says {name}：{said} 原因：{reason}
type CorrectedBecause struct {
	Name, Said, Reason Text
}

func (s CorrectedBecause) Text() Text {
	return narrative("corrected-because", nil, s.Name, s.Said, s.Reason)
}

// SectionForged says 被动过的快照
func SectionForged() Text { return narrative("section-forged", nil) }

// SectionGone says 不见了的
func SectionGone() Text { return narrative("section-gone", nil) }

// SectionStatuses says 判断的变化
func SectionStatuses() Text { return narrative("section-statuses", nil) }

// SectionClosed says 填上的空白
func SectionClosed() Text { return narrative("section-closed", nil) }

// SectionCorrected says 更正、撤回和改动
func SectionCorrected() Text { return narrative("section-corrected", nil) }

// SectionRevised says 修订和另有来源的数
func SectionRevised() Text { return narrative("section-revised", nil) }

// SectionFigures says 新增的数
func SectionFigures() Text { return narrative("section-figures", nil) }

// SectionSources says 新增的来源
func SectionSources() Text { return narrative("section-sources", nil) }

// SectionResponses says 有关单位的回应
func SectionResponses() Text { return narrative("section-responses", nil) }

// SectionRequests says 新提出的申请
func SectionRequests() Text { return narrative("section-requests", nil) }

// StatusChanged says {target}：原为“{was}”，现为“{now}”。
type StatusChanged struct {
	Target, Was, Now Text
}

func (s StatusChanged) Text() Text { return narrative("status-changed", nil, s.Target, s.Was, s.Now) }

// FacetsChanged says {target}：仍为“{status}”；各方面原为{was}，现为{now}。
type FacetsChanged struct {
	Target, Status, Was, Now Text
}

func (s FacetsChanged) Text() Text {
	return narrative("facets-changed", nil, s.Target, s.Status, s.Was, s.Now)
}

// FigureAdded says {day}补记
func FigureAdded(day Text) Text { return narrative("figure-added", nil, day) }

// FigureCorrected says {day}更正，原误记为{was}
type FigureCorrected struct {
	Day, Was Text
}

func (s FigureCorrected) Text() Text { return narrative("figure-corrected", nil, s.Day, s.Was) }

// EvidenceWithdrawn says 本站撤回一条证据
func EvidenceWithdrawn() Text { return narrative("evidence-withdrawn", nil) }

// KeyWithdrawn says 本站撤回{key}“{was}”
type KeyWithdrawn struct {
	Key, Was Text
}

func (s KeyWithdrawn) Text() Text { return narrative("key-withdrawn", nil, s.Key, s.Was) }

// KeyAdded says 本站补记{key}“{now}”
type KeyAdded struct {
	Key, Now Text
}

func (s KeyAdded) Text() Text { return narrative("key-added", nil, s.Key, s.Now) }

// KeyCorrected says 本站更正{key}，原误记为“{was}”，应为“{now}”
type KeyCorrected struct {
	Key, Was, Now Text
}

func (s KeyCorrected) Text() Text { return narrative("key-corrected", nil, s.Key, s.Was, s.Now) }

// Before says 快照 {snapshot}（截至{day}）里读作{status}
type Before struct {
	Snapshot, Day, Status Text
}

func (s Before) Text() Text { return narrative("before", nil, s.Snapshot, s.Day, s.Status) }

// BeforeBecause says {before}；现在不同，因为{cause}
type BeforeBecause struct {
	Before, Cause Text
}

func (s BeforeBecause) Text() Text { return narrative("before-because", nil, s.Before, s.Cause) }

// Source says {name}（{outlet}）。
type Source struct {
	Name, Outlet Text
}

func (s Source) Text() Text { return narrative("source", nil, s.Name, s.Outlet) }

// SourceOfDay says {name}（{outlet}，{day}）。
type SourceOfDay struct {
	Name, Outlet, Day Text
}

func (s SourceOfDay) Text() Text { return narrative("source-of-day", nil, s.Name, s.Outlet, s.Day) }

// LineCorrected says {figure}：本站更正，原误记为{was}，应为{now}。原因：{reason}
type LineCorrected struct {
	Figure, Was, Now, Reason Text
}

func (s LineCorrected) Text() Text {
	return narrative("line-corrected", nil, s.Figure, s.Was, s.Now, s.Reason)
}

// LineWithdrawn says {figure}：本站撤回{was}。原因：{reason}
type LineWithdrawn struct {
	Figure, Was, Reason Text
}

func (s LineWithdrawn) Text() Text {
	return narrative("line-withdrawn", nil, s.Figure, s.Was, s.Reason)
}

// LineEdited says {figure}：由{was}改为{now}，没有更正说明。
type LineEdited struct {
	Figure, Was, Now Text
}

func (s LineEdited) Text() Text { return narrative("line-edited", nil, s.Figure, s.Was, s.Now) }

// LineRevised says {figure}：编制者由{was}修订为{now}。
type LineRevised struct {
	Figure, Was, Now Text
}

func (s LineRevised) Text() Text { return narrative("line-revised", nil, s.Figure, s.Was, s.Now) }

// LineConfirmed says {figure}：又一个来源，{now}，与已有的相符。
type LineConfirmed struct {
	Figure, Now Text
}

func (s LineConfirmed) Text() Text { return narrative("line-confirmed", nil, s.Figure, s.Now) }

// LineDisputed says {figure}：又一个来源，{now}，与已有的不一致。
type LineDisputed struct {
	Figure, Now Text
}

func (s LineDisputed) Text() Text { return narrative("line-disputed", nil, s.Figure, s.Now) }

// LineNew says {figure}：{now}。
type LineNew struct {
	Figure, Now Text
}

func (s LineNew) Text() Text { return narrative("line-new", nil, s.Figure, s.Now) }

// LineNewDefinition says {line}口径“{definition}”是新的，与以前的数不可比。
type LineNewDefinition struct {
	Line, Definition Text
}

func (s LineNewDefinition) Text() Text {
	return narrative("line-new-definition", nil, s.Line, s.Definition)
}

// FigureOfReporter says {indicator}，{period}（{region}，{reporter}）
type FigureOfReporter struct {
	Indicator, Period, Region, Reporter Text
}

func (s FigureOfReporter) Text() Text {
	return narrative("figure-of-reporter", nil, s.Indicator, s.Period, s.Region, s.Reporter)
}

// FigureOf says {indicator}，{period}（{region}）
type FigureOf struct {
	Indicator, Period, Region Text
}

func (s FigureOf) Text() Text { return narrative("figure-of", nil, s.Indicator, s.Period, s.Region) }

// SnapshotsEdited says 新的快照
func SnapshotsEdited() Text { return narrative("snapshots-edited", nil) }

// SnapshotsEdits says 新增{#n}个快照
func SnapshotsEdits(n int) Text { return narrative("snapshots-edits", []int{n}) }

// EvidenceEdited says 证据
func EvidenceEdited() Text { return narrative("evidence-edited", nil) }

// EvidenceEdits says 证据变动{#n}处
func EvidenceEdits(n int) Text { return narrative("evidence-edits", []int{n}) }

// PlanEdited says 方案
func PlanEdited() Text { return narrative("plan-edited", nil) }

// PlanEdits says 方案变动{#n}处
func PlanEdits(n int) Text { return narrative("plan-edits", []int{n}) }

// ReadingEdited says 本站解读
func ReadingEdited() Text { return narrative("reading-edited", nil) }

// ReadingEdits says 读法变动{#n}处
func ReadingEdits(n int) Text { return narrative("reading-edits", []int{n}) }

// IndicatorsEdited says 指标和口径
func IndicatorsEdited() Text { return narrative("indicators-edited", nil) }

// IndicatorsEdits says 指标和口径变动{#n}处
func IndicatorsEdits(n int) Text { return narrative("indicators-edits", []int{n}) }

// RegistersEdited says 单位、机构、地区和计量单位
func RegistersEdited() Text { return narrative("registers-edited", nil) }

// RegistersEdits says 单位和名录变动{#n}处
func RegistersEdits(n int) Text { return narrative("registers-edits", []int{n}) }

// OtherRecordsEdited says 来源、数和更正的其他内容
func OtherRecordsEdited() Text { return narrative("other-records-edited", nil) }

// OtherRecordsEdits says 来源、数和更正的其他内容变动{#n}处
func OtherRecordsEdits(n int) Text { return narrative("other-records-edits", []int{n}) }

// SearchesEdited says 查找记录
func SearchesEdited() Text { return narrative("searches-edited", nil) }

// SearchesEdits says 查找记录变动{#n}处
func SearchesEdits(n int) Text { return narrative("searches-edits", []int{n}) }

// ProseEdited says 页面的文字
func ProseEdited() Text { return narrative("prose-edited", nil) }

// ProseEdits says 页面文字变动{#n}处
func ProseEdits(n int) Text { return narrative("prose-edits", []int{n}) }

// SettingsEdited says 网站设置
func SettingsEdited() Text { return narrative("settings-edited", nil) }

// SettingsEdits says 网站设置变动{#n}处
func SettingsEdits(n int) Text { return narrative("settings-edits", []int{n}) }

// RecordOfKind says {kind}“{name}”（{id}）
type RecordOfKind struct {
	Kind, Name, ID Text
}

func (s RecordOfKind) Text() Text { return narrative("record-of-kind", nil, s.Kind, s.Name, s.ID) }

// SnapshotGone says {record}原来有，现在没有了；公布过的快照从不删去
func SnapshotGone(record Text) Text { return narrative("snapshot-gone", nil, record) }

// RecordGone says {record}原来有，现在没有了
func RecordGone(record Text) Text { return narrative("record-gone", nil, record) }

// RecordReordered says 次序变了，{record}起
func RecordReordered(record Text) Text { return narrative("record-reordered", nil, record) }

// RecordNewWith says 新增{record}：{values}
type RecordNewWith struct {
	Record, Values Text
}

func (s RecordNewWith) Text() Text { return narrative("record-new-with", nil, s.Record, s.Values) }

// RecordNew says 新增{record}
func RecordNew(record Text) Text { return narrative("record-new", nil, record) }

// SnapshotDiffers says {record}的文件 {file} 变了；公布过的快照从不改动
type SnapshotDiffers struct {
	Record, File Text
}

func (s SnapshotDiffers) Text() Text { return narrative("snapshot-differs", nil, s.Record, s.File) }

// RecordChanged says {record}的{key}：{difference}
type RecordChanged struct {
	Record, Key, Difference Text
}

func (s RecordChanged) Text() Text {
	return narrative("record-changed", nil, s.Record, s.Key, s.Difference)
}

// KeyAndValue says {key}{value}
type KeyAndValue struct {
	Key, Value Text
}

func (s KeyAndValue) Text() Text { return narrative("key-and-value", nil, s.Key, s.Value) }

// Yes says 是
func Yes() Text { return narrative("yes", nil) }

// No says 否
func No() Text { return narrative("no", nil) }

// ValuesGone says 去掉{values}
func ValuesGone(values Text) Text { return narrative("values-gone", nil, values) }

// ValuesCome says 加入{values}
func ValuesCome(values Text) Text { return narrative("values-come", nil, values) }

// ValuesReordered says 次序变了，现为{values}
func ValuesReordered(values Text) Text { return narrative("values-reordered", nil, values) }

// ValueNew says 新写“{value}”
func ValueNew(value Text) Text { return narrative("value-new", nil, value) }

// ValueGone says 删去了，原为“{value}”
func ValueGone(value Text) Text { return narrative("value-gone", nil, value) }

// ValueChanged says 原为“{was}”，现为“{now}”
type ValueChanged struct {
	Was, Now Text
}

func (s ValueChanged) Text() Text { return narrative("value-changed", nil, s.Was, s.Now) }

// LongText says {said}；全文原有{#before}字，现有{#after}字
type LongText struct {
	Said          Text
	Before, After int
}

func (s LongText) Text() Text { return narrative("long-text", []int{s.Before, s.After}, s.Said) }

// OnlyBlanks says {said}；只有空白不同
func OnlyBlanks(said Text) Text { return narrative("only-blanks", nil, said) }

// FactWithWord says {fact}：{word}
type FactWithWord struct {
	Fact, Word Text
}

func (s FactWithWord) Text() Text { return narrative("fact-with-word", nil, s.Fact, s.Word) }

// FactSide says {of}{value}
type FactSide struct {
	Of, Value Text
}

func (s FactSide) Text() Text { return narrative("fact-side", nil, s.Of, s.Value) }

// FactSameTime says {name}，{when}：{sides}
type FactSameTime struct {
	Name, When, Sides Text
}

func (s FactSameTime) Text() Text { return narrative("fact-same-time", nil, s.Name, s.When, s.Sides) }

// FactOtherTimes says {name}：{sides}；时间不同，不作比较
type FactOtherTimes struct {
	Name, Sides Text
}

func (s FactOtherTimes) Text() Text { return narrative("fact-other-times", nil, s.Name, s.Sides) }

// FactSides says {name}：{sides}
type FactSides struct {
	Name, Sides Text
}

func (s FactSides) Text() Text { return narrative("fact-sides", nil, s.Name, s.Sides) }

// FactNeighbours says {name}：{ours}；找到数据的其他省级地区：{others}
type FactNeighbours struct {
	Name, Ours, Others Text
}

func (s FactNeighbours) Text() Text {
	return narrative("fact-neighbours", nil, s.Name, s.Ours, s.Others)
}

// FactOwnPast says {name}，{region}：{now}，此前为{then}
type FactOwnPast struct {
	Name, Region, Now, Then Text
}

func (s FactOwnPast) Text() Text {
	return narrative("fact-own-past", nil, s.Name, s.Region, s.Now, s.Then)
}

// FactNewest says {name}：找到的来源中，{region}最新的刊载数据是{value}
type FactNewest struct {
	Name, Region, Value Text
}

func (s FactNewest) Text() Text { return narrative("fact-newest", nil, s.Name, s.Region, s.Value) }

// FactTurning says 另有原发媒体未署名的数字方向相反，只列出，不参与比较：{figures}
func FactTurning(figures Text) Text { return narrative("fact-turning", nil, figures) }

// FactSilence says {name}：{day}查找过，除已收录的以外没有找到数据或材料
type FactSilence struct {
	Name, Day Text
}

func (s FactSilence) Text() Text { return narrative("fact-silence", nil, s.Name, s.Day) }

// FactSilenceMany says 查找过{#n}项，最近一次是{day}，除已收录的以外没有找到数据或材料
func FactSilenceMany(n int, day Text) Text { return narrative("fact-silence-many", []int{n}, day) }

// FactDistance says {name}：{latest}；{given}，{away}
type FactDistance struct {
	Name, Latest, Given, Away Text
}

func (s FactDistance) Text() Text {
	return narrative("fact-distance", nil, s.Name, s.Latest, s.Given, s.Away)
}

// FactDistanceMonths says {fact}；从最近的数到{deadline}有{months}
type FactDistanceMonths struct {
	Fact, Deadline, Months Text
}

func (s FactDistanceMonths) Text() Text {
	return narrative("fact-distance-months", nil, s.Fact, s.Deadline, s.Months)
}

// FactDistancePace says {fact}，要平均每年{pace}
type FactDistancePace struct {
	Fact, Pace Text
}

func (s FactDistancePace) Text() Text { return narrative("fact-distance-pace", nil, s.Fact, s.Pace) }

// AreaNone says 没有找到能确定是方案印发以后的全省实际数据
func AreaNone() Text { return narrative("area-none", nil) }

// AreaBegun says 这一时期从方案印发以前开始
func AreaBegun() Text { return narrative("area-begun", nil) }

// KnownAbout says {name}，{when}
type KnownAbout struct {
	Name, When Text
}

func (s KnownAbout) Text() Text { return narrative("known-about", nil, s.Name, s.When) }

// KnownBeside says 同一时期{side}
func KnownBeside(side Text) Text { return narrative("known-beside", nil, side) }

// KnownAlone says 没有找到全国同口径的数据
func KnownAlone() Text { return narrative("known-alone", nil) }

// AreaBackground says 背景（不是方案的目标）：{fact}
func AreaBackground(fact Text) Text { return narrative("area-background", nil, fact) }

// NoHomeData says 没有{region}数据
func NoHomeData(region Text) Text { return narrative("no-home-data", nil, region) }

// FactOnlyCopies says 只查了公开网页的存档副本，没有查发布单位自己的网站
func FactOnlyCopies() Text { return narrative("fact-only-copies", nil) }

// ComputedHere says 本站推算
func ComputedHere() Text { return narrative("computed-here", nil) }

// NoMoreThan says 不高于{value}
func NoMoreThan(value Text) Text { return narrative("no-more-than", nil, value) }

// LessThanAYearApart says 相隔不足一年，不作比较
func LessThanAYearApart() Text { return narrative("less-than-a-year-apart", nil) }

// GrowthOf says {name}同比增速
func GrowthOf(name Text) Text { return narrative("growth-of", nil, name) }

// RegionsOf says {name}，各地区
func RegionsOf(name Text) Text { return narrative("regions-of", nil, name) }

// PlaceThen says {day}，{place}
type PlaceThen struct {
	Day, Place Text
}

func (s PlaceThen) Text() Text { return narrative("place-then", nil, s.Day, s.Place) }

// PlaceTooFew says {day}，除{region}外只找到{#others}个地区的同口径数据，{region}可以是{best}到{worst}位，也就是说不出位次
type PlaceTooFew struct {
	Day, Region, Best, Worst Text
	Others                   int
}

func (s PlaceTooFew) Text() Text {
	return narrative("place-too-few", []int{s.Others}, s.Day, s.Region, s.Best, s.Worst)
}

// OfUnitsFound says {#units}个地区中，同月只找到{#found}个的数据
type OfUnitsFound struct {
	Units, Found int
}

func (s OfUnitsFound) Text() Text { return narrative("of-units-found", []int{s.Units, s.Found}) }

// SameIndicator says 该项数据
func SameIndicator() Text { return narrative("same-indicator", nil) }

// ForEach says 以下{#n}项要求相同：{said}
func ForEach(n int, said Text) Text { return narrative("for-each", []int{n}, said) }

// RequestMade says 向{agency}申请：{subject}
type RequestMade struct {
	Agency, Subject Text
}

func (s RequestMade) Text() Text { return narrative("request-made", nil, s.Agency, s.Subject) }

// RequestWaiting says 已于{asked}向{agency}申请，尚未收到答复（截至{until}）
type RequestWaiting struct {
	Asked, Agency, Until Text
}

func (s RequestWaiting) Text() Text {
	return narrative("request-waiting", nil, s.Asked, s.Agency, s.Until)
}

// RequestAnswered says 已于{asked}向{agency}申请；{answered}收到答复：{outcome}
type RequestAnswered struct {
	Asked, Agency, Answered, Outcome Text
}

func (s RequestAnswered) Text() Text {
	return narrative("request-answered", nil, s.Asked, s.Agency, s.Answered, s.Outcome)
}

// RequestClosed says {result}（{asked}，{agency}）
type RequestClosed struct {
	Result, Asked, Agency Text
}

func (s RequestClosed) Text() Text {
	return narrative("request-closed", nil, s.Result, s.Asked, s.Agency)
}

// Responded says {name}就{about}作出回应：{outcome}
type Responded struct {
	Name, About, Outcome Text
}

func (s Responded) Text() Text { return narrative("responded", nil, s.Name, s.About, s.Outcome) }

// ManyThings says {#n}项内容
func ManyThings(n int) Text { return narrative("many-things", []int{n}) }

// LastLooked says 最近一次查找：{date}，范围是{scope}；结果：{result}
type LastLooked struct {
	Date, Scope, Result Text
}

func (s LastLooked) Text() Text { return narrative("last-looked", nil, s.Date, s.Scope, s.Result) }

// LookedOnce says 各项最近一次查找都在{date}，范围是{scope}
type LookedOnce struct {
	Date, Scope Text
}

func (s LookedOnce) Text() Text { return narrative("looked-once", nil, s.Date, s.Scope) }

// LookedUp says 查找结果：{result}
func LookedUp(result Text) Text { return narrative("looked-up", nil, result) }

// NotLookedFor says 没有专门的查找记录
func NotLookedFor() Text { return narrative("not-looked-for", nil) }

// OnlyCopies says 目前只查过别处保存的网页副本，没有查发布单位自己的网站：没有找到，不等于没有公布。
func OnlyCopies() Text { return narrative("only-copies", nil) }

// AboutAmount says 约{amount}
func AboutAmount(amount Text) Text { return narrative("about-amount", nil, amount) }

// MoreThanAmount says 超过{amount}
func MoreThanAmount(amount Text) Text { return narrative("more-than-amount", nil, amount) }

// AtLeastAmount says 不低于{amount}
func AtLeastAmount(amount Text) Text { return narrative("at-least-amount", nil, amount) }

// LessThanAmount says 不足{amount}
func LessThanAmount(amount Text) Text { return narrative("less-than-amount", nil, amount) }

// NearlyAmount says 近{amount}
func NearlyAmount(amount Text) Text { return narrative("nearly-amount", nil, amount) }

// AtMostAmount says 不超过{amount}
func AtMostAmount(amount Text) Text { return narrative("at-most-amount", nil, amount) }

// CitedUpdated says 数据更新到{day}
func CitedUpdated(day Text) Text { return narrative("cited-updated", nil, day) }

// CitedFigure says 数据编号：{id}（{site}）。
type CitedFigure struct {
	ID, Site Text
}

func (s CitedFigure) Text() Text { return narrative("cited-figure", nil, s.ID, s.Site) }

// CitedFigureAt says 数据编号：{id}（{site}，{address}）。
type CitedFigureAt struct {
	ID, Site, Address Text
}

func (s CitedFigureAt) Text() Text { return narrative("cited-figure-at", nil, s.ID, s.Site, s.Address) }

// OtherAuthors says 等
func OtherAuthors() Text { return narrative("other-authors", nil) }

// RequestTo says {body}：
func RequestTo(body Text) Text { return narrative("request-to", nil, body) }

// RequestPlan says 《{title}》（{number}）
type RequestPlan struct {
	Title, Number Text
}

func (s RequestPlan) Text() Text { return narrative("request-plan", nil, s.Title, s.Number) }

// RequestApplies says 依据《中华人民共和国政府信息公开条例》，申请公开与{plan}有关的下列政府信息：
func RequestApplies(plan Text) Text { return narrative("request-applies", nil, plan) }

// RequestInquires says 为了解{plan}的落实情况，咨询下列事项：
func RequestInquires(plan Text) Text { return narrative("request-inquires", nil, plan) }

// RequestIndicator says 指标：{name}，单位：{unit}
type RequestIndicator struct {
	Name, Unit Text
}

func (s RequestIndicator) Text() Text { return narrative("request-indicator", nil, s.Name, s.Unit) }

// RequestDefinition says 口径：{definition}
func RequestDefinition(definition Text) Text { return narrative("request-definition", nil, definition) }

// RequestRegion says 地区：{region}
func RequestRegion(region Text) Text { return narrative("request-region", nil, region) }

// RequestQuarterEnds says 时间：{from}至{to}，每季度末
type RequestQuarterEnds struct {
	From, To Text
}

func (s RequestQuarterEnds) Text() Text { return narrative("request-quarter-ends", nil, s.From, s.To) }

// RequestQuarters says 时间：{from}至{to}，每季度（累计数请注明起止）
type RequestQuarters struct {
	From, To Text
}

func (s RequestQuarters) Text() Text { return narrative("request-quarters", nil, s.From, s.To) }

// RequestKnown says {quarters}的已经公开，不必提供
func RequestKnown(quarters Text) Text { return narrative("request-known", nil, quarters) }

// RequestItems says 事项：{items}
func RequestItems(items Text) Text { return narrative("request-items", nil, items) }

// RequestDocuments says 内容：有关文件的名称、文号、印发日期和正文；没有文件的，请说明办理情况
func RequestDocuments() Text { return narrative("request-documents", nil) }

// RequestSince says 时间：{day}以来
func RequestSince(day Text) Text { return narrative("request-since", nil, day) }

// RequestForm says 提供方式：电子文档，最好是可编辑的表格，并注明统计口径和截止日
func RequestForm() Text { return narrative("request-form", nil) }

// RequestFormOfDocuments says 提供方式：电子文档
func RequestFormOfDocuments() Text { return narrative("request-form-of-documents", nil) }

// RequestCloses says 已经主动公开的，请告知在哪里获取；不由贵单位负责公开的，请告知负责的单位
func RequestCloses() Text { return narrative("request-closes", nil) }
