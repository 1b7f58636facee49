// Code generated from export/zh.yaml by generator/internal/accessors. DO NOT EDIT.

package locales

var export = formatter("export")

// CSVOfOne says 一个指标的全部数据
func CSVOfOne() Text { return export("csv-of-one", nil) }

// CSVOfAll says 全部数据，一行一个
func CSVOfAll() Text { return export("csv-of-all", nil) }

// XLSXOfOne says 一个指标的数据，可以直接打印，另有全部数据、来源、更正、字段和说明
func XLSXOfOne() Text { return export("xlsx-of-one", nil) }

// XLSXOfAll says 数据，可以直接打印，另有以上每个表和说明各一页
func XLSXOfAll() Text { return export("xlsx-of-all", nil) }

// XLSXNotes says 说明
func XLSXNotes() Text { return export("xlsx-notes", nil) }

// XLSXData says 数据
func XLSXData() Text { return export("xlsx-data", nil) }

// XLSXChosen says 每一期只列采用的一个数，单个机构的数不列；全部的数和每个数的全部字段在“{sheet}”表。
func XLSXChosen(sheet Text) Text { return export("xlsx-chosen", nil, sheet) }

// XLSXPage says 第{page}页，共{pages}页
type XLSXPage struct {
	Page, Pages Text
}

func (s XLSXPage) Text() Text { return export("xlsx-page", nil, s.Page, s.Pages) }

// IndependentRecord says 民间记录，不是政府网站
func IndependentRecord() Text { return export("independent-record", nil) }

// HeadIndicator says 指标
func HeadIndicator() Text { return export("head-indicator", nil) }

// HeadRegion says 地区
func HeadRegion() Text { return export("head-region", nil) }

// HeadDefinition says 口径
func HeadDefinition() Text { return export("head-definition", nil) }

// HeadPeriod says 时期
func HeadPeriod() Text { return export("head-period", nil) }

// HeadDate says 截止日
func HeadDate() Text { return export("head-date", nil) }

// HeadValue says 数值
func HeadValue() Text { return export("head-value", nil) }

// HeadUnit says 单位
func HeadUnit() Text { return export("head-unit", nil) }

// HeadPrinted says 来源刊载
func HeadPrinted() Text { return export("head-printed", nil) }

// HeadChange says 同比
func HeadChange() Text { return export("head-change", nil) }

// HeadSource says 来源
func HeadSource() Text { return export("head-source", nil) }

// HeadGrade says 等级
func HeadGrade() Text { return export("head-grade", nil) }

// HeadLink says 链接
func HeadLink() Text { return export("head-link", nil) }

// ParquetOfOne says 一个指标的全部数据，列式文件；合起来就是全部数据，可以就地查询
func ParquetOfOne() Text { return export("parquet-of-one", nil) }

// ParquetOfAll says 全部数据，列式文件
func ParquetOfAll() Text { return export("parquet-of-all", nil) }

// NDJSONOfAll says 全部数据，每行一条JSON记录，内容同接口，另有来源
func NDJSONOfAll() Text { return export("ndjson-of-all", nil) }

// JSONStatOfOne says 一个指标的数据，JSON-stat 2.0：每个时期取首选的一个数
func JSONStatOfOne() Text { return export("json-stat-of-one", nil) }

// JSONStatChosen says 每个时期只取首选的一个数；全部数据在CSV文件里，extension.figures写明每一格是哪个数。
func JSONStatChosen() Text { return export("json-stat-chosen", nil) }

// SDMXOfAll says 全部数据，SDMX-CSV 2.0
func SDMXOfAll() Text { return export("sdmx-of-all", nil) }

// SDMXDataflow says 数据（SDMX）
func SDMXDataflow() Text { return export("sdmx-dataflow", nil) }

// SDMXStructure says SDMX数据结构定义（SDMX-JSON），列出维度、属性和代码表
func SDMXStructure() Text { return export("sdmx-structure", nil) }

// SDMXEverybody says 全部机构
func SDMXEverybody() Text { return export("sdmx-everybody", nil) }

// CSVOfIndicators says 全部指标，一行一个
func CSVOfIndicators() Text { return export("csv-of-indicators", nil) }

// CSVOfPublications says 全部来源，一行一个
func CSVOfPublications() Text { return export("csv-of-publications", nil) }

// CSVOfResponses says 有关单位的全部回应，一行一条
func CSVOfResponses() Text { return export("csv-of-responses", nil) }

// CSVOfCorrections says 本站的全部更正，一行一个
func CSVOfCorrections() Text { return export("csv-of-corrections", nil) }

// CSVOfStatuses says 各目标每个方面的判断，一行一个
func CSVOfStatuses() Text { return export("csv-of-statuses", nil) }

// CSVOfGaps says 判断所用的指标和清单：找到了什么，缺什么，一行一个
func CSVOfGaps() Text { return export("csv-of-gaps", nil) }

// CSVOfAvailability says 判断所用的指标哪个季度有数：一行是一个指标的一个季度
func CSVOfAvailability() Text { return export("csv-of-availability", nil) }

// CSVOfMeasures says 可核对的举措：找到了什么，一行一个
func CSVOfMeasures() Text { return export("csv-of-measures", nil) }

// CSVOfSearches says 全部查找记录，一行一次
func CSVOfSearches() Text { return export("csv-of-searches", nil) }

// CSVOfTaskUnits says 各任务的牵头和配合单位，一行一个
func CSVOfTaskUnits() Text { return export("csv-of-task-units", nil) }

// CSVOfEntities says 方案提到的平台和产品，一行一个
func CSVOfEntities() Text { return export("csv-of-entities", nil) }

// CSVOfEvidence says 全部证据，一行一条
func CSVOfEvidence() Text { return export("csv-of-evidence", nil) }

// CSVOfComputed says 本站用两个数算出的占比，一行一个
func CSVOfComputed() Text { return export("csv-of-computed", nil) }

// CSVOfPeerTargets says 其他地区给自己定的目标，一行一个
func CSVOfPeerTargets() Text { return export("csv-of-peer-targets", nil) }

// CSVForPrograms says {table}：给程序用的CSV
func CSVForPrograms(table Text) Text { return export("csv-for-programs", nil, table) }

// CSVOfDictionary says 每一列的含义
func CSVOfDictionary() Text { return export("csv-of-dictionary", nil) }

// ChartIn says 一个指标的图，{language}
func ChartIn(language Text) Text { return export("chart-in", nil, language) }

// CitationsBibtex says 全部指标和来源的引用，BibTeX
func CitationsBibtex() Text { return export("citations-bibtex", nil) }

// CitationsCSL says 全部指标和来源的引用，CSL-JSON
func CitationsCSL() Text { return export("citations-csl", nil) }

// CSVWOfAll says 给程序用的CSV的说明（CSVW）
func CSVWOfAll() Text { return export("csvw-of-all", nil) }

// CSVWOfOne says 各指标CSV的说明（CSVW）
func CSVWOfOne() Text { return export("csvw-of-one", nil) }

// EverythingZipped says 给程序用的CSV、工作簿和其他数据文件，附许可全文和说明
func EverythingZipped() Text { return export("everything-zipped", nil) }

// SourceZipped says 网站的源文件：data/和content/，校验后原样收进
func SourceZipped() Text { return export("source-zipped", nil) }

// LicenceText says 数据许可的全文
func LicenceText() Text { return export("licence-text", nil) }

// FeedAtom says 最近的变化，Atom
func FeedAtom() Text { return export("feed-atom", nil) }

// FeedJSON says 最近的变化，JSON Feed
func FeedJSON() Text { return export("feed-json", nil) }

// FeedAtomIn says 最近的变化，{language}，Atom
func FeedAtomIn(language Text) Text { return export("feed-atom-in", nil, language) }

// FeedJSONIn says 最近的变化，{language}，JSON Feed
func FeedJSONIn(language Text) Text { return export("feed-json-in", nil, language) }

// FeedTitle says {site}：{topic}
type FeedTitle struct {
	Site, Topic Text
}

func (s FeedTitle) Text() Text { return export("feed-title", nil, s.Site, s.Topic) }

// FeedOfArea says 一个领域收录的内容，{language}，{form}
type FeedOfArea struct {
	Language, Form Text
}

func (s FeedOfArea) Text() Text { return export("feed-of-area", nil, s.Language, s.Form) }

// FeedOfTarget says 一个目标收录的内容，{language}，{form}
type FeedOfTarget struct {
	Language, Form Text
}

func (s FeedOfTarget) Text() Text { return export("feed-of-target", nil, s.Language, s.Form) }

// FeedTimeline says 时间线
func FeedTimeline() Text { return export("feed-timeline", nil) }

// FeedOfTimeline says 时间线，{language}，{form}
type FeedOfTimeline struct {
	Language, Form Text
}

func (s FeedOfTimeline) Text() Text { return export("feed-of-timeline", nil, s.Language, s.Form) }

// DataPackage says 以上文件的清单（Frictionless Data Package）
func DataPackage() Text { return export("data-package", nil) }

// DataCatalogue says 数据目录（DCAT-AP）
func DataCatalogue() Text { return export("data-catalogue", nil) }

// CitationFile says 怎样引用本站（CFF）
func CitationFile() Text { return export("citation-file", nil) }

// Checksums says 本站每个文件的SHA-256校验值
func Checksums() Text { return export("checksums", nil) }

// ReadmeUpdated says 数据更新到{day}。
func ReadmeUpdated(day Text) Text { return export("readme-updated", nil, day) }

// ReadmeAsPrinted says 每个数都照来源刊载的原样抄录；口径不同的数不可比，各领域的数不能相加。
func ReadmeAsPrinted() Text { return export("readme-as-printed", nil) }

// ReadmeLicence says 许可：{licence}。请注明本站名称、数据编号和截至日期，并同时引用原来源。
func ReadmeLicence(licence Text) Text { return export("readme-licence", nil, licence) }

// ReadmeCiteAs says 引用：{citation}
func ReadmeCiteAs(citation Text) Text { return export("readme-cite-as", nil, citation) }

// ReadmeFiles says 文件：
func ReadmeFiles() Text { return export("readme-files", nil) }

// ReadmeColumns says 每一列的含义见data/dictionary.csv；datapackage.json和data/csv-metadata.json把同样内容写给程序。
func ReadmeColumns() Text { return export("readme-columns", nil) }

// APIService says 接口
func APIService() Text { return export("api-service", nil) }

// CatalogueProvenance says 照各来源刊载的原样抄录，逐个数据列出来源。
func CatalogueProvenance() Text { return export("catalogue-provenance", nil) }

// CatalogueIndicator says {name}，单位：{unit}。
type CatalogueIndicator struct {
	Name, Unit Text
}

func (s CatalogueIndicator) Text() Text { return export("catalogue-indicator", nil, s.Name, s.Unit) }

// APIDocument says 接口文件
func APIDocument() Text { return export("api-document", nil) }

// PackageDescription says {region}金融“五篇大文章”的公开数据：每个数都照来源刊载的原样抄录，附来源、口径和时期。口径不同的数不可比。
func PackageDescription(region Text) Text { return export("package-description", nil, region) }

// TableResponses says 回应
func TableResponses() Text { return export("table-responses", nil) }

// TableCorrections says 更正
func TableCorrections() Text { return export("table-corrections", nil) }

// TableDictionary says 字段
func TableDictionary() Text { return export("table-dictionary", nil) }

// TableFigures says 数据明细
func TableFigures() Text { return export("table-figures", nil) }

// TableIndicators says 指标
func TableIndicators() Text { return export("table-indicators", nil) }

// TablePublications says 来源
func TablePublications() Text { return export("table-publications", nil) }

// TableStatuses says 判断
func TableStatuses() Text { return export("table-statuses", nil) }

// TableGaps says 缺口
func TableGaps() Text { return export("table-gaps", nil) }

// TableAvailability says 可用性
func TableAvailability() Text { return export("table-availability", nil) }

// TableMeasures says 举措
func TableMeasures() Text { return export("table-measures", nil) }

// TableSearches says 查找
func TableSearches() Text { return export("table-searches", nil) }

// TableTaskUnits says 分工
func TableTaskUnits() Text { return export("table-task-units", nil) }

// TableEntities says 平台和产品
func TableEntities() Text { return export("table-entities", nil) }

// TableEvidence says 证据
func TableEvidence() Text { return export("table-evidence", nil) }

// TableComputed says 本站推算
func TableComputed() Text { return export("table-computed", nil) }

// TablePeerTargets says 其他地区目标
func TablePeerTargets() Text { return export("table-peer-targets", nil) }

// TimelineOf says {first}：{second}
func TimelineOf(first Text, second Text) Text { return export("timeline-of", nil, first, second) }

// TimelineMany says {kind}（{#n}项）
func TimelineMany(kind Text, n int) Text { return export("timeline-many", []int{n}, kind) }

// APIDescription says 静态文件：没有密钥，没有调用限制，只有GET。数值以字符串给出；每个键都在，没有内容的为null或[]。
func APIDescription() Text { return export("api-description", nil) }

// APIWords says 各个固定用词的意思；同样的定义，JSON Schema形式
func APIWords() Text { return export("api-words", nil) }

// APIManifest says 存档的清单
func APIManifest() Text { return export("api-manifest", nil) }

// APIItself says 本接口的OpenAPI文件
func APIItself() Text { return export("api-itself", nil) }

// TaskNumber says 任务{number}
func TaskNumber(number Text) Text { return export("task-number", nil, number) }

// APIPlan says 方案全文
func APIPlan() Text { return export("api-plan", nil) }

// APIProgress says 进展判断及其理由
func APIProgress() Text { return export("api-progress", nil) }

// APILatest says 目标的最新情况
func APILatest() Text { return export("api-latest", nil) }

// APITimeline says 方案印发当年以来的时间线
func APITimeline() Text { return export("api-timeline", nil) }

// APIGaps says 尚未找到的数据
func APIGaps() Text { return export("api-gaps", nil) }

// APIAvailability says 判断所用的指标哪个季度有数
func APIAvailability() Text { return export("api-availability", nil) }

// APISearches says 查找记录
func APISearches() Text { return export("api-searches", nil) }

// APIReleases says 有关单位预告的公布日期
func APIReleases() Text { return export("api-releases", nil) }

// APIPeerTargets says 其他地区给自己定的目标
func APIPeerTargets() Text { return export("api-peer-targets", nil) }

// APIMeasures says 举措：找到了什么
func APIMeasures() Text { return export("api-measures", nil) }

// APIArticles says 领域
func APIArticles() Text { return export("api-articles", nil) }

// APITargets says 目标
func APITargets() Text { return export("api-targets", nil) }

// APITarget says 一个目标
func APITarget() Text { return export("api-target", nil) }

// APITasks says 重点任务
func APITasks() Text { return export("api-tasks", nil) }

// APITask says 一项任务
func APITask() Text { return export("api-task", nil) }

// APIUnits says 单位
func APIUnits() Text { return export("api-units", nil) }

// APIUnit says 一个单位
func APIUnit() Text { return export("api-unit", nil) }

// APIEntities says 平台和产品
func APIEntities() Text { return export("api-entities", nil) }

// APIIndicators says 指标
func APIIndicators() Text { return export("api-indicators", nil) }

// APIIndicator says 一个指标和它的数据
func APIIndicator() Text { return export("api-indicator", nil) }

// APIVintages says 一个指标的数什么时候是多少
func APIVintages() Text { return export("api-vintages", nil) }

// APIFigures says 全部数据
func APIFigures() Text { return export("api-figures", nil) }

// APIPublications says 来源
func APIPublications() Text { return export("api-publications", nil) }

// APIPublication says 一个来源和它的数据
func APIPublication() Text { return export("api-publication", nil) }

// APIResponses says 有关单位的回应
func APIResponses() Text { return export("api-responses", nil) }

// APICorrections says 更正
func APICorrections() Text { return export("api-corrections", nil) }

// APIChanges says 最近的变化
func APIChanges() Text { return export("api-changes", nil) }

// APISnapshots says 快照
func APISnapshots() Text { return export("api-snapshots", nil) }

// APISearch says 可以搜索的内容
func APISearch() Text { return export("api-search", nil) }

// APIIndex says 索引
func APIIndex() Text { return export("api-index", nil) }

// APIDocuments says 只有一个地址的文件
func APIDocuments() Text { return export("api-documents", nil) }

// APIItems says 每个事物各有一个的文件
func APIItems() Text { return export("api-items", nil) }

// APIDownloads says 可以下载的文件
func APIDownloads() Text { return export("api-downloads", nil) }

// APIRoot says 网站的根目录
func APIRoot() Text { return export("api-root", nil) }

// APISchemas says JSON Schema和存档的清单
func APISchemas() Text { return export("api-schemas", nil) }

// APIFile says 文件
func APIFile() Text { return export("api-file", nil) }

// APINotFound says 没有这样的文件。
func APINotFound() Text { return export("api-not-found", nil) }

// APIIDGiven says 编号，见列表。
func APIIDGiven() Text { return export("api-id-given", nil) }
