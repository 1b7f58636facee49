// Code generated from site/zh.yaml by generator/internal/accessors. DO NOT EDIT.

package locales

var site = formatter("site")

// CountedTargets says {#n}个目标
func CountedTargets(n int) Text { return site("counted-targets", []int{n}) }

// CountedIndicators says {#n}项指标
func CountedIndicators(n int) Text { return site("counted-indicators", []int{n}) }

// CountedItems says 清单中的{#n}项
func CountedItems(n int) Text { return site("counted-items", []int{n}) }

// CountedFigures says {#n}条数据
func CountedFigures(n int) Text { return site("counted-figures", []int{n}) }

// CountedEvidence says {#n}条证据
func CountedEvidence(n int) Text { return site("counted-evidence", []int{n}) }

// CountedTasks says {#n}项任务
func CountedTasks(n int) Text { return site("counted-tasks", []int{n}) }

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

// ChartRegions says 图中各点的数值和时间写在各行上方，来源见图下的表。
func ChartRegions() Text { return site("chart-regions", nil) }

// MarkPrinted says 来源刊载
func MarkPrinted() Text { return site("mark-printed", nil) }

// MarkComputed says 本站推算
func MarkComputed() Text { return site("mark-computed", nil) }

// MarkBound says 只知道上限或下限
func MarkBound() Text { return site("mark-bound", nil) }

// MarkUnused says 原发媒体未署名，只列出
func MarkUnused() Text { return site("mark-unused", nil) }

// AxisFrom says 坐标轴从{from}开始，不是从0开始。
func AxisFrom(from Text) Text { return site("axis-from", nil, from) }

// MadeOf says {numerator} ÷ {denominator}
type MadeOf struct {
	Numerator, Denominator Text
}

func (s MadeOf) Text() Text { return site("made-of", nil, s.Numerator, s.Denominator) }

// FileOf says {name}（{form}）
type FileOf struct {
	Name, Form Text
}

func (s FileOf) Text() Text { return site("file-of", nil, s.Name, s.Form) }

// NotGovernment says 民间记录 · 非政府网站
func NotGovernment() Text { return site("not-government", nil) }

// APAEdition says APA（第7版）
func APAEdition() Text { return site("apa-edition", nil) }

// ReplyWithin says {#n}个工作日内答复。
func ReplyWithin(n int) Text { return site("reply-within", []int{n}) }

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

// RemarkOfSome says 其中{#n}条注明：{said}
func RemarkOfSome(n int, said Text) Text { return site("remark-of-some", []int{n}, said) }

// IndicatorsOfTargets says 判断目标所用的指标
func IndicatorsOfTargets() Text { return site("indicators-of-targets", nil) }

// About says 内容：{said}
func About(said Text) Text { return site("about", nil, said) }

// AboutAndMore says {said}等，另有{#n}项
func AboutAndMore(said Text, n int) Text { return site("about-and-more", []int{n}, said) }

// GapsAnswer says 判断{targets}要用{indicators}和{items}。其中{#unpublished}项指标没有找到公布的{region}数据，清单中{#unproven}项没有合格的证据。
type GapsAnswer struct {
	Targets, Indicators, Items, Region Text
	Unpublished, Unproven              int
}

func (s GapsAnswer) Text() Text {
	return site("gaps-answer", []int{s.Unpublished, s.Unproven}, s.Targets, s.Indicators, s.Items, s.Region)
}

// MatrixCaption says {#indicators}项指标 × {#quarters}个季度（{from}—{to}）。●{region}有，◐只有全国有，○只有其他省有，空白＝都没有找到。{#cells}格中●{#home}格（{#computed}格为推算，标*）、◐{#nation}格、○{#elsewhere}格。点一格看数据，或看哪天在哪里查过。
type MatrixCaption struct {
	From, To, Region                                               Text
	Indicators, Quarters, Cells, Home, Computed, Nation, Elsewhere int
}

func (s MatrixCaption) Text() Text {
	return site("matrix-caption", []int{s.Indicators, s.Quarters, s.Cells, s.Home, s.Computed, s.Nation, s.Elsewhere}, s.From, s.To, s.Region)
}

// CellFound says {region}{value}
type CellFound struct {
	Region, Value Text
}

func (s CellFound) Text() Text { return site("cell-found", nil, s.Region, s.Value) }

// CellComputed says {region}{value}，本站推算
type CellComputed struct {
	Region, Value Text
}

func (s CellComputed) Text() Text { return site("cell-computed", nil, s.Region, s.Value) }

// ApplicationTo says 政府信息公开申请（可复制）：致{name}
func ApplicationTo(name Text) Text { return site("application-to", nil, name) }

// InquiryTo says 咨询（可复制）：致{name}
func InquiryTo(name Text) Text { return site("inquiry-to", nil, name) }

// InquiryToNobody says 咨询（可复制）
func InquiryToNobody() Text { return site("inquiry-to-nobody", nil) }

// LeadUnbound says {name}（{kind}）也牵头，但不是行政机关，不适用《政府信息公开条例》，可用同样内容咨询。
type LeadUnbound struct {
	Name, Kind Text
}

func (s LeadUnbound) Text() Text { return site("lead-unbound", nil, s.Name, s.Kind) }

// BodyUnbound says {name}是{kind}，不是行政机关，不适用《政府信息公开条例》，所以写成咨询。
type BodyUnbound struct {
	Name, Kind Text
}

func (s BodyUnbound) Text() Text { return site("body-unbound", nil, s.Name, s.Kind) }

// BodyOfNoKind says 本站没有登记{name}是不是行政机关，所以写成咨询。
func BodyOfNoKind(name Text) Text { return site("body-of-no-kind", nil, name) }

// BodyGuessed says 通常由谁公布，本站没有查到；{name}是与这个目标对应的任务的牵头单位。
func BodyGuessed(name Text) Text { return site("body-guessed", nil, name) }

// BodyUnknown says 通常由谁公布，本站没有查到，所以没有写收件单位。
func BodyUnknown() Text { return site("body-unknown", nil) }

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

// HomeDaysLeft says 距方案期限（{deadline}）还有{#n}天。
func HomeDaysLeft(deadline Text, n int) Text { return site("home-days-left", []int{n}, deadline) }

// HomeDaysPast says 方案期限（{deadline}）已过{#n}天。
func HomeDaysPast(deadline Text, n int) Text { return site("home-days-past", []int{n}, deadline) }

// HomeTargetsWords says {#n}个目标都没有量化指标
func HomeTargetsWords(n int) Text { return site("home-targets-words", []int{n}) }

// HomeTargetsNumbers says {#n}个目标都有量化指标
func HomeTargetsNumbers(n int) Text { return site("home-targets-numbers", []int{n}) }

// HomeTargetsSomeNumbers says {#targets}个目标中{#numbered}个有量化指标
type HomeTargetsSomeNumbers struct {
	Targets, Numbered int
}

func (s HomeTargetsSomeNumbers) Text() Text {
	return site("home-targets-some-numbers", []int{s.Targets, s.Numbered})
}

// HomeNoneAssessable says {numbers}；按目前找到的公开数据，一个也还不能判断。
func HomeNoneAssessable(numbers Text) Text { return site("home-none-assessable", nil, numbers) }

// HomeSomeAssessable says {numbers}；按目前找到的公开数据，{#assessable}个可以判断（{statuses}），{#others}个还不能判断。
type HomeSomeAssessable struct {
	Numbers, Statuses  Text
	Assessable, Others int
}

func (s HomeSomeAssessable) Text() Text {
	return site("home-some-assessable", []int{s.Assessable, s.Others}, s.Numbers, s.Statuses)
}

// HomeAllAssessable says {numbers}；按目前找到的公开数据，都可以判断：{statuses}。
type HomeAllAssessable struct {
	Numbers, Statuses Text
}

func (s HomeAllAssessable) Text() Text {
	return site("home-all-assessable", nil, s.Numbers, s.Statuses)
}

// HomeStatusCount says {status}{#n}个
func HomeStatusCount(status Text, n int) Text { return site("home-status-count", []int{n}, status) }

// HomeNotNothing says 这不等于没有进展。
func HomeNotNothing() Text { return site("home-not-nothing", nil) }

// TimelineTitle says 方案{issued}印发，期限按{deadline}理解；今天是印发后第{#n}天。只表示时间，不表示完成了多少。
type TimelineTitle struct {
	Issued, Deadline Text
	N                int
}

func (s TimelineTitle) Text() Text { return site("timeline-title", []int{s.N}, s.Issued, s.Deadline) }

// TimelineIssued says {day} 印发
func TimelineIssued(day Text) Text { return site("timeline-issued", nil, day) }

// TimelineToday says 今天（第{#n}天）
func TimelineToday(n int) Text { return site("timeline-today", []int{n}) }

// TimelineDeadline says {day} 期限
func TimelineDeadline(day Text) Text { return site("timeline-deadline", nil, day) }

// AreasNone says {areas}：没有找到能确定是方案印发以后的全省实际数据。
func AreasNone(areas Text) Text { return site("areas-none", nil, areas) }

// AvailabilityHome says 判断所需的{#all}项指标里，{region}{since}以来的数据找到{#n}项
type AvailabilityHome struct {
	Region, Since Text
	All, N        int
}

func (s AvailabilityHome) Text() Text {
	return site("availability-home", []int{s.All, s.N}, s.Region, s.Since)
}

// AvailabilityNation says 另有{#n}项全国有、{region}没有找到
func AvailabilityNation(n int, region Text) Text {
	return site("availability-nation", []int{n}, region)
}

// AvailabilityNeither says {#n}项都没有找到
func AvailabilityNeither(n int) Text { return site("availability-neither", []int{n}) }

// PlansOfAreas says {measure}：{#areas}个领域中找到{#found}个。
type PlansOfAreas struct {
	Measure      Text
	Areas, Found int
}

func (s PlansOfAreas) Text() Text { return site("plans-of-areas", []int{s.Areas, s.Found}, s.Measure) }

// LastSearch says 最近一次查找：{day}，范围是{scope}。
type LastSearch struct {
	Day, Scope Text
}

func (s LastSearch) Text() Text { return site("last-search", nil, s.Day, s.Scope) }

// NewestPage says 收录的来源中，最新一页是{day}的。
func NewestPage(day Text) Text { return site("newest-page", nil, day) }

// NoSearch says 还没有查找记录。
func NoSearch() Text { return site("no-search", nil) }

// LeadsRemark says 另有{#n}家只对应其中一部分目标。本站按任务对应，方案没有写目标由谁负责。
func LeadsRemark(n int) Text { return site("leads-remark", []int{n}) }

// FoundOfHome says {name}{value}（{time}）
type FoundOfHome struct {
	Name, Value, Time Text
}

func (s FoundOfHome) Text() Text { return site("found-of-home", nil, s.Name, s.Value, s.Time) }

// FoundElsewhere says {region}：{name}{value}（{time}）
type FoundElsewhere struct {
	Region, Name, Value, Time Text
}

func (s FoundElsewhere) Text() Text {
	return site("found-elsewhere", nil, s.Region, s.Name, s.Value, s.Time)
}

// FoundOnlyOthers says 只找到其他省的数据
func FoundOnlyOthers() Text { return site("found-only-others", nil) }

// FoundNowhere says {nation}和{region}的数据都没有找到
type FoundNowhere struct {
	Nation, Region Text
}

func (s FoundNowhere) Text() Text { return site("found-nowhere", nil, s.Nation, s.Region) }

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

// LadderSteps says {steps}。虚线右侧（{#level}级及以上）的证据才算。
func LadderSteps(steps Text, level int) Text { return site("ladder-steps", []int{level}, steps) }

// LadderTitle says {name}：{#items}项中{#found}项有合格的证据
type LadderTitle struct {
	Name         Text
	Items, Found int
}

func (s LadderTitle) Text() Text { return site("ladder-title", []int{s.Items, s.Found}, s.Name) }

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

// FiguresAsPrinted says 每个数都照来源刊载的原样抄录，附来源、口径和时期。
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

// TracesOf says {#measures}项可核对的举措：方案后{#since}项，其他线索{#other}项，没有找到{#none}项
type TracesOf struct {
	Measures, Since, Other, None int
}

func (s TracesOf) Text() Text { return site("traces-of", []int{s.Measures, s.Since, s.Other, s.None}) }

// TracesAndUnsearched says {traces}，尚未查找{#n}项
func TracesAndUnsearched(traces Text, n int) Text {
	return site("traces-and-unsearched", []int{n}, traces)
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

// TaskTitle says 任务{number}：{title}
type TaskTitle struct {
	Number, Title Text
}

func (s TaskTitle) Text() Text { return site("task-title", nil, s.Number, s.Title) }

// EntityAnswer says 方案{#measures}项举措提到的{kind}。
func EntityAnswer(measures int, kind Text) Text { return site("entity-answer", []int{measures}, kind) }

// TaskAnswer says {summary}。牵头：{leads}。
type TaskAnswer struct {
	Summary, Leads Text
}

func (s TaskAnswer) Text() Text { return site("task-answer", nil, s.Summary, s.Leads) }

// MeasuresAnswer says 方案的{tasks}共分为{#all}项举措；{traces}。
type MeasuresAnswer struct {
	Tasks, Traces Text
	All           int
}

func (s MeasuresAnswer) Text() Text { return site("measures-answer", []int{s.All}, s.Tasks, s.Traces) }

// PartNewest says {part}（最新材料：{when}）
type PartNewest struct {
	Part, When Text
}

func (s PartNewest) Text() Text { return site("part-newest", nil, s.Part, s.When) }

// PartSearched says {part}（最近查找{day}）
type PartSearched struct {
	Part, Day Text
}

func (s PartSearched) Text() Text { return site("part-searched", nil, s.Part, s.Day) }

// TimelineAnswer says 从{start}到{deadline}（方案期限）：方案、文件、事件、数据的公布，以及本站的查找、更正和快照。
type TimelineAnswer struct {
	Start, Deadline Text
}

func (s TimelineAnswer) Text() Text { return site("timeline-answer", nil, s.Start, s.Deadline) }

// TimelineEarlier says 另有{#n}条早于{year}或日期不明，不在此列。
func TimelineEarlier(n int, year Text) Text { return site("timeline-earlier", []int{n}, year) }

// NoteTitle says {quarter}简报
func NoteTitle(quarter Text) Text { return site("note-title", nil, quarter) }

// NoteNew says {quarter}以来，本站新收录{counts}。
type NoteNew struct {
	Quarter, Counts Text
}

func (s NoteNew) Text() Text { return site("note-new", nil, s.Quarter, s.Counts) }

// NoteNothing says {quarter}以来，本站没有新收录{region}的数据、证据、回应和更正；这不等于没有公布。
type NoteNothing struct {
	Quarter, Region Text
}

func (s NoteNothing) Text() Text { return site("note-nothing", nil, s.Quarter, s.Region) }

// NoteBegan says 本站{day}开始收录，至今收录{counts}，以前公布的也计算在内。
type NoteBegan struct {
	Day, Counts Text
}

func (s NoteBegan) Text() Text { return site("note-began", nil, s.Day, s.Counts) }

// NoteWithin says 按本站收录的日期计算（{from}至{to}），不是公布日期。
type NoteWithin struct {
	From, To Text
}

func (s NoteWithin) Text() Text { return site("note-within", nil, s.From, s.To) }

// NoteFigures says {#n}条{region}数据
func NoteFigures(n int, region Text) Text { return site("note-figures", []int{n}, region) }

// NoteResponses says {#n}条有关单位的回应
func NoteResponses(n int) Text { return site("note-responses", []int{n}) }

// NoteCorrections says {#n}处本站更正
func NoteCorrections(n int) Text { return site("note-corrections", []int{n}) }

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
