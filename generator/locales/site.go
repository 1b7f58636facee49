// Code generated from site/zh.yaml by generator/internal/accessors. DO NOT EDIT.

package locales

var site = formatter("site")

// CountedTargets says {#n}个目标
func CountedTargets(n int) Text { return site("counted-targets", []int{n}) }

// CountedIndicators says {#n}项指标
func CountedIndicators(n int) Text { return site("counted-indicators", []int{n}) }

// CountedItems says 清单中的{#n}项
func CountedItems(n int) Text { return site("counted-items", []int{n}) }

// CountedFigures says {#n}个数据
func CountedFigures(n int) Text { return site("counted-figures", []int{n}) }

// CountedEvidence says {#n}条证据
func CountedEvidence(n int) Text { return site("counted-evidence", []int{n}) }

// KnownOfArea says {#targets}个目标中{#known}个有公开数据或合格的证据；{#figures}项指标有{region}的数据。
type KnownOfArea struct {
	Region                  Text
	Targets, Known, Figures int
}

func (s KnownOfArea) Text() Text {
	return site("known-of-area", []int{s.Targets, s.Known, s.Figures}, s.Region)
}

// YearLabel says {#year}年
func YearLabel(year int) Text { return site("year-label", []int{year}) }

// ChartAndTable says 各期数字见图下的表；口径不同的数字不相连。
func ChartAndTable() Text { return site("chart-and-table", nil) }

// ChartSourcesBelow says 图下写明来源。
func ChartSourcesBelow() Text { return site("chart-sources-below", nil) }

// ChartSources says 来源：{outlets}。
func ChartSources(outlets Text) Text { return site("chart-sources", nil, outlets) }

// ChartFrom says {site}，数据更新到{day}，{licence}。{address}
type ChartFrom struct {
	Site, Day, Licence, Address Text
}

func (s ChartFrom) Text() Text { return site("chart-from", nil, s.Site, s.Day, s.Licence, s.Address) }

// MarkBreak says 竖虚线：口径改变，两边不相连。
func MarkBreak() Text { return site("mark-break", nil) }

// MarkOpen says 空心点：时间只知道不晚于这一天。
func MarkOpen() Text { return site("mark-open", nil) }

// APAEdition says APA（第7版）
func APAEdition() Text { return site("apa-edition", nil) }

// SomeIndicator says 某项指标
func SomeIndicator() Text { return site("some-indicator", nil) }

// NoPublishedFigure says 没有找到公布的数
func NoPublishedFigure() Text { return site("no-published-figure", nil) }

// TargetsWithoutNumbers says 方案的目标用文字表述，没有给出数值。
func TargetsWithoutNumbers() Text { return site("targets-without-numbers", nil) }

// TargetsWithNumbers says 方案给每个目标都定了数值。
func TargetsWithNumbers() Text { return site("targets-with-numbers", nil) }

// TargetsSomeNumbers says 方案给其中{#n}个目标定了数值，其余用文字表述。
func TargetsSomeNumbers(n int) Text { return site("targets-some-numbers", []int{n}) }

// NewerDue says 按公布者的日程，{day}前应有新数
func NewerDue(day Text) Text { return site("newer-due", nil, day) }

// GapsAnswer says 判断{targets}要用{indicators}和{items}。其中{#unpublished}项指标没有找到公布的{region}数据，清单中{#unproven}项没有合格的证据。
type GapsAnswer struct {
	Targets, Indicators, Items, Region Text
	Unpublished, Unproven              int
}

func (s GapsAnswer) Text() Text {
	return site("gaps-answer", []int{s.Unpublished, s.Unproven}, s.Targets, s.Indicators, s.Items, s.Region)
}

// NothingCorrected says 至今没有更正。
func NothingCorrected() Text { return site("nothing-corrected", nil) }

// CorrectedTimes says 至今更正过{#n}次，最近一次在{day}。
func CorrectedTimes(n int, day Text) Text { return site("corrected-times", []int{n}, day) }

// NoResponses says 至今没有收到有关单位的回应。
func NoResponses() Text { return site("no-responses", nil) }

// ResponsesTimes says 至今收到{#n}条回应，最近一条在{day}。
func ResponsesTimes(n int, day Text) Text { return site("responses-times", []int{n}, day) }

// MoreResponses says 另有{#n}条回应
func MoreResponses(n int) Text { return site("more-responses", []int{n}) }

// ReceivedOn says {day}收到
func ReceivedOn(day Text) Text { return site("received-on", nil, day) }

// ResponsePublic says {day}公开发布
func ResponsePublic(day Text) Text { return site("response-public", nil, day) }

// ResponsePublished says {day}同意公布
func ResponsePublished(day Text) Text { return site("response-published", nil, day) }

// SnapshotTitle says 快照 {id}
func SnapshotTitle(id Text) Text { return site("snapshot-title", nil, id) }

// SnapshotDescription says 截至{day}已知的数据、判断和来源，原样保存，不再改动。
func SnapshotDescription(day Text) Text { return site("snapshot-description", nil, day) }

// NothingCorrectedSince says 此后没有更正。
func NothingCorrectedSince() Text { return site("nothing-corrected-since", nil) }

// CorrectedSince says 此后更正过{#n}次：
func CorrectedSince(n int) Text { return site("corrected-since", []int{n}) }

// SinceDay says {day}起
func SinceDay(day Text) Text { return site("since-day", nil, day) }

// FromUntilBefore says {from}至{to}前
type FromUntilBefore struct {
	From, To Text
}

func (s FromUntilBefore) Text() Text { return site("from-until-before", nil, s.From, s.To) }

// HomeTitle says {name}金融“五篇大文章”进展如何
func HomeTitle(name Text) Text { return site("home-title", nil, name) }

// HomeFound says 其中{#known}个找到了{region}的公开数据或合格的证据，其余{#others}个还没有。
type HomeFound struct {
	Region        Text
	Known, Others int
}

func (s HomeFound) Text() Text { return site("home-found", []int{s.Known, s.Others}, s.Region) }

// SoManyOf says {#n}／{#of}
type SoManyOf struct {
	N, Of int
}

func (s SoManyOf) Text() Text { return site("so-many-of", []int{s.N, s.Of}) }

// HomeTargetsKnown says 目标有公开数据或合格的证据
func HomeTargetsKnown() Text { return site("home-targets-known", nil) }

// HomeIndicatorsMissing says 判断所需的指标尚未找到数据
func HomeIndicatorsMissing() Text { return site("home-indicators-missing", nil) }

// HomeIndicatorsKnown says 项指标有{region}数据
func HomeIndicatorsKnown(region Text) Text { return site("home-indicators-known", nil, region) }

// HomeNewest says {region}最新的数据是{name}：{value}（{time}）。
type HomeNewest struct {
	Region, Name, Value, Time Text
}

func (s HomeNewest) Text() Text { return site("home-newest", nil, s.Region, s.Name, s.Value, s.Time) }

// HomeNewer says 截止日更晚的另有{#n}项，是计划数、分配的额度或只知道不晚于某日，不算最新。
func HomeNewer(n int) Text { return site("home-newer", []int{n}) }

// HomeNewestLabel says 最新数据的截止日：{time}
func HomeNewestLabel(time Text) Text { return site("home-newest-label", nil, time) }

// PlanSetsWords says 方案提出了{deadline}的{#targets}个目标，均未设定量化指标。
func PlanSetsWords(deadline Text, targets int) Text {
	return site("plan-sets-words", []int{targets}, deadline)
}

// PlanSetsNumbers says 方案为{deadline}提出了{#targets}个目标，每个都有数字。
func PlanSetsNumbers(deadline Text, targets int) Text {
	return site("plan-sets-numbers", []int{targets}, deadline)
}

// PlanSetsSomeNumbers says 方案为{deadline}提出了{#targets}个目标，其中{#numbered}个有数字。
type PlanSetsSomeNumbers struct {
	Deadline          Text
	Targets, Numbered int
}

func (s PlanSetsSomeNumbers) Text() Text {
	return site("plan-sets-some-numbers", []int{s.Targets, s.Numbered}, s.Deadline)
}

// NoneAssessable says 目前找到的公开数据，还不足以判断{#targets}个目标中的任何一个。
func NoneAssessable(targets int) Text { return site("none-assessable", []int{targets}) }

// SomeAssessable says {#targets}个目标中，{#assessable}个可以判断，{#others}个暂不能判断。
type SomeAssessable struct {
	Targets, Assessable, Others int
}

func (s SomeAssessable) Text() Text {
	return site("some-assessable", []int{s.Targets, s.Assessable, s.Others})
}

// NoFigureOf says 没有找到公布的{region}数据。
func NoFigureOf(region Text) Text { return site("no-figure-of", nil, region) }

// IndicatorAnswer says {period}：{value}。
type IndicatorAnswer struct {
	Period, Value Text
}

func (s IndicatorAnswer) Text() Text { return site("indicator-answer", nil, s.Period, s.Value) }

// NameAndAnswer says {name}。{answer}
type NameAndAnswer struct {
	Name, Answer Text
}

func (s NameAndAnswer) Text() Text { return site("name-and-answer", nil, s.Name, s.Answer) }

// ValidFromTo says {from}至{to}
type ValidFromTo struct {
	From, To Text
}

func (s ValidFromTo) Text() Text { return site("valid-from-to", nil, s.From, s.To) }

// ValidTo says 到{day}为止
func ValidTo(day Text) Text { return site("valid-to", nil, day) }

// TimeElapsed says 起算日{start}，期限{deadline}；例如到{day}，已过去{#gone}天，占全部{#all}天的{percent}%。
type TimeElapsed struct {
	Start, Deadline, Day, Percent Text
	Gone, All                     int
}

func (s TimeElapsed) Text() Text {
	return site("time-elapsed", []int{s.Gone, s.All}, s.Start, s.Deadline, s.Day, s.Percent)
}

// OnlyReporter says 仅{name}一家
func OnlyReporter(name Text) Text { return site("only-reporter", nil, name) }

// LocatedAt says （位置：{place}）
func LocatedAt(place Text) Text { return site("located-at", nil, place) }

// DocumentNumber says 发文字号
func DocumentNumber() Text { return site("document-number", nil) }

// IndexNumber says 索引号
func IndexNumber() Text { return site("index-number", nil) }

// DocumentPublisher says 发布机构
func DocumentPublisher() Text { return site("document-publisher", nil) }

// DocumentDate says 成文日期
func DocumentDate() Text { return site("document-date", nil) }

// DocumentValidity says 公文时效
func DocumentValidity() Text { return site("document-validity", nil) }

// DocumentSubject says 主题分类
func DocumentSubject() Text { return site("document-subject", nil) }

// Implements says 上位文件
func Implements() Text { return site("implements", nil) }

// Document says {title}，{number}，{day}。
type Document struct {
	Title, Number, Day Text
}

func (s Document) Text() Text { return site("document", nil, s.Title, s.Number, s.Day) }

// PublicationAnswer says {outlet}，{day}：{holds}。
type PublicationAnswer struct {
	Outlet, Day, Holds Text
}

func (s PublicationAnswer) Text() Text {
	return site("publication-answer", nil, s.Outlet, s.Day, s.Holds)
}

// PeerTarget says {region}：{subject}，到{day}{promise}。
type PeerTarget struct {
	Region, Subject, Day, Promise Text
}

func (s PeerTarget) Text() Text {
	return site("peer-target", nil, s.Region, s.Subject, s.Day, s.Promise)
}

// DateUnknown says 发布日期未知
func DateUnknown() Text { return site("date-unknown", nil) }

// Range says {low}—{high}
type Range struct {
	Low, High Text
}

func (s Range) Text() Text { return site("range", nil, s.Low, s.High) }

// PlaceKnown says 已公布的数字只能说明：{region}在第{#best}位到第{#worst}位之间。
type PlaceKnown struct {
	Region      Text
	Best, Worst int
}

func (s PlaceKnown) Text() Text { return site("place-known", []int{s.Best, s.Worst}, s.Region) }

// PossiblePlace says 可能的位次
func PossiblePlace() Text { return site("possible-place", nil) }

// PlaceRange says {#best}—{#worst}
type PlaceRange struct {
	Best, Worst int
}

func (s PlaceRange) Text() Text { return site("place-range", []int{s.Best, s.Worst}) }

// PlaceCut says 前{#cut}位
func PlaceCut(cut int) Text { return site("place-cut", []int{cut}) }

// PlacesUnknown says 另有{#n}个地区没有找到同口径、同月份的公开数字。
func PlacesUnknown(n int) Text { return site("places-unknown", []int{n}) }

// LadderSteps says {steps}。虚线右侧（{#level}级及以上）的证据才算；左侧数字为下方清单序号。
func LadderSteps(steps Text, level int) Text { return site("ladder-steps", []int{level}, steps) }

// LadderTitle says {name}：证据到了哪一级
func LadderTitle(name Text) Text { return site("ladder-title", nil, name) }

// LadderNone says 没有找到
func LadderNone() Text { return site("ladder-none", nil) }

// LadderAnnounced says 已宣布
func LadderAnnounced() Text { return site("ladder-announced", nil) }

// LadderEvidence says 算有证据
func LadderEvidence() Text { return site("ladder-evidence", nil) }

// LadderNotDone says 官方说没有做
func LadderNotDone() Text { return site("ladder-not-done", nil) }

// LadderOld says 证据超过12个月
func LadderOld() Text { return site("ladder-old", nil) }

// LadderNotCounted says 不计入：州市级、早于方案或原发媒体未署名
func LadderNotCounted() Text { return site("ladder-not-counted", nil) }

// FiguresAsPrinted says 每个数都照来源所印抄写，附来源、口径和时期。
func FiguresAsPrinted() Text { return site("figures-as-printed", nil) }

// AllFigures says {region}金融“五篇大文章”的公开数据。
func AllFigures(region Text) Text { return site("all-figures", nil, region) }

// AllSources says 全部来源
func AllSources() Text { return site("all-sources", nil) }

// IndicatorDescription says {name}，单位：{unit}。口径：{definitions}。
type IndicatorDescription struct {
	Name, Unit, Definitions Text
}

func (s IndicatorDescription) Text() Text {
	return site("indicator-description", nil, s.Name, s.Unit, s.Definitions)
}

// IndicatorsWithoutFigure says {#n}项指标还没有找到公布的{region}数据
func IndicatorsWithoutFigure(n int, region Text) Text {
	return site("indicators-without-figure", []int{n}, region)
}

// TargetWithoutNumber says 目标用文字表述，没有数值。
func TargetWithoutNumber() Text { return site("target-without-number", nil) }

// TargetWithNumber says 方案给目标定了数值。
func TargetWithNumber() Text { return site("target-with-number", nil) }

// KnownOfTarget says {name}：{value}（{time}）
type KnownOfTarget struct {
	Name, Value, Time Text
}

func (s KnownOfTarget) Text() Text { return site("known-of-target", nil, s.Name, s.Value, s.Time) }

// ItemsWithEvidence says 清单共{#items}项，其中{#found}项有合格的证据
type ItemsWithEvidence struct {
	Items, Found int
}

func (s ItemsWithEvidence) Text() Text { return site("items-with-evidence", []int{s.Items, s.Found}) }

// TracesOf says {#measures}项可核对的举措：方案后{#since}项，其他线索{#other}项，没有找到{#none}项，尚未查找{#unsearched}项
type TracesOf struct {
	Measures, Since, Other, None, Unsearched int
}

func (s TracesOf) Text() Text {
	return site("traces-of", []int{s.Measures, s.Since, s.Other, s.None, s.Unsearched})
}

// TracePartWhy says {part}：{why}
type TracePartWhy struct {
	Part, Why Text
}

func (s TracePartWhy) Text() Text { return site("trace-part-why", nil, s.Part, s.Why) }

// PiecesUncounted says 找到{#n}条，都不算（{why}）
func PiecesUncounted(n int, why Text) Text { return site("pieces-uncounted", []int{n}, why) }

// TracesWith says {reason}{#n}项
func TracesWith(reason Text, n int) Text { return site("traces-with", []int{n}, reason) }

// TaskTitle says 任务{number}{title}
type TaskTitle struct {
	Number, Title Text
}

func (s TaskTitle) Text() Text { return site("task-title", nil, s.Number, s.Title) }

// TaskAnswer says {summary}。牵头：{leads}。
type TaskAnswer struct {
	Summary, Leads Text
}

func (s TaskAnswer) Text() Text { return site("task-answer", nil, s.Summary, s.Leads) }

// LeadsTasks says 牵头{#n}项任务
func LeadsTasks(n int) Text { return site("leads-tasks", []int{n}) }

// SupportsTasks says 配合{#n}项任务
func SupportsTasks(n int) Text { return site("supports-tasks", []int{n}) }

// UsuallyPublishes says 通常由其公布的{#all}项指标中，{#known}项找到了{region}的数据
type UsuallyPublishes struct {
	Region     Text
	All, Known int
}

func (s UsuallyPublishes) Text() Text {
	return site("usually-publishes", []int{s.All, s.Known}, s.Region)
}

// Duties says {first}，{second}
func Duties(first Text, second Text) Text { return site("duties", nil, first, second) }

// NoPartInTasks says 方案提到，任务中没有分工
func NoPartInTasks() Text { return site("no-part-in-tasks", nil) }
