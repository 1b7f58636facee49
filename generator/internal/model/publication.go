package model

import (
	"slices"

	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/schema"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// Publication is one source as we recorded it: who published what, when, and the figures and evidence in it. Its id is
// the name of its file. Publications are only ever added.
type Publication struct {
	ID           sourcefile.ID          `json:"-"`
	Outlet       string                 `json:"outlet"`
	AttributedTo sourcefile.ID          `json:"attributed_to,omitempty"`
	Event        EventID                `json:"event,omitempty"`
	Title        *Title                 `json:"title,omitempty"`
	Subject      *locales.Text          `json:"subject,omitempty"`
	Authors      []string               `json:"authors,omitempty"`
	URL          sourcefile.URL         `json:"url,omitempty"`
	NoLink       NoLink                 `json:"no_link,omitempty"`
	Published    sourcefile.PartialDate `json:"published,omitempty"`
	Accessed     sourcefile.Date        `json:"accessed,omitempty"`
	Recorded     sourcefile.Date        `json:"recorded"`
	Grade        Grade                  `json:"grade"`
	Note         *locales.Note          `json:"note,omitempty"`
	Figures      []Figure               `json:"figures,omitempty"`
	Evidence     []Evidence             `json:"evidence,omitempty"`
}

// JSONSchemaExtend explains the keys.
func (Publication) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("来源", "Publication",
		"data/publications/ 下的一个文件：一个来源和其中的数据、证据；文件名为日期加英文短名，即 id。只增不改。", "A file of data/publications/: one source with its figures and evidence; the file's name, a day and a few words, is its id. Only ever added."), schema.Keys{
		"outlet":        schema.Say("发布媒体或网站", "Outlet", "发布它的报纸、网站或机构，写全名。", "The paper, site or body that published it, by its full name.", "西宁晚报", "青海新闻网（西海都市报）"),
		"attributed_to": schema.Say("数据编制者", "Compiler", "编制数据的单位或机构的 id，常见于“据某行统计”；未说明时不写。", "The id of the unit or organisation that compiled the figures; left out where not stated.", "pbc-qinghai", "nfra-qinghai"),
		"event":         schema.Say("发布会", "Event", "报道同一场发布会的来源写同一个编号，算一次观测；不是发布会时不写。", "Sources that report one press conference share its id and count as one observation; left out otherwise.", "2025-08-07-pbc-qinghai", "2023-11-15-nfra-qinghai"),
		"title":         schema.Say("标题", "Title", "来源的标题，原样抄写；没有记下标题时改写 subject。", "The source's title, verbatim; give subject instead where none was recorded."),
		"subject":       schema.Say("内容说明", "Subject", "没有标题时，用自己的话说这是什么；有 title 时不写。", "What the source is, in our own words, where no title was recorded; left out beside title."),
		"authors":       schema.Say("作者", "Authors", "署名的记者或作者；没有署名时不写。", "The journalists or authors named; left out where none is.", "张国静", "刘哲"),
		"url":           schema.Say("网址", "Address", "读者能打开的网址；镜像站（data/no-link-hosts.yaml）和垃圾网站不写，改写 no_link。", "The address that readers may open; give no_link instead of a mirror (data/no-link-hosts.yaml) or spam site.", "http://www.xnwbw.com/html/2025-08/08/content_335767.htm", "https://www.stats.gov.cn/"),
		"no_link":       schema.Say("不给网址的原因", "Why no link", "为什么没有 url；有 url 时不写。", "Why there is no url; left out beside one."),
		"published":     schema.Say("发布日期", "Published", "来源所印的发布日期，知道多少写多少；没有印就不写。", "The printed date of publication, as far as it is known; left out where none is.", "2025-08-08", "2021-07"),
		"accessed":      schema.Say("打开日期", "Accessed", "打开网页的日期；没有记下就不写。", "The day on which the page was opened; left out where not noted.", "2026-11-23", "2026-11-24"),
		"recorded":      schema.Say("收录日期", "Recorded", "写这个文件的日期；以后不改。", "The day on which this file is written; it never changes.", "2026-11-23", "2026-11-24"),
		"grade":         schema.Say("来源等级", "Grade", "A：媒体或政府自己的网站；B：具名媒体的转载或镜像。", "A: the outlet's or government's own site; B: a reprint or mirror of a named outlet."),
		"note":          schema.Say("说明", "Note", "关于整个来源要注意的，如只据摘录；没有就不写。", "What to mind about the source as a whole, such as that an excerpt was used; left out where there is nothing."),
		"figures":       schema.Say("数据", "Figures", "来源所印的数，一个一项；没有就不写，但要有 evidence。很多行时改放同名的 .csv。", "The numbers that the source prints, one item each; left out where there are none, if there is evidence. Many rows go into a .csv of the same name."),
		"evidence":      schema.Say("证据", "Evidence", "来源所说的文件、启动或事件，一件一项；没有就不写，但要有 figures。", "The documents, launches or events that it tells of, one item each; left out where there are none, if there are figures."),
	})
}

// EventID names a press conference or other event: its day and a word for who held it.
type EventID string

// JSONSchema gives the grammar of an EventID.
func (EventID) JSONSchema() *jsonschema.Schema {
	return schema.Value(&jsonschema.Schema{Type: "string", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z0-9]+)+$`}, schema.Say("发布会编号", "Event id",
		"日期加主办者的 id。", "The day and the id of who held it.", "2025-08-07-pbc-qinghai", "2023-11-15-nfra-qinghai"))
}

// Title is a source's title, verbatim, and its language.
type Title struct {
	Text string    `json:"text"`
	Lang TitleLang `json:"lang"`
}

// JSONSchemaExtend explains the keys.
func (Title) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("标题", "Title",
		"来源的标题和它的语言。", "A source's title and its language."), schema.Keys{
		"text": schema.Say("标题原文", "Text", "照来源抄写，不译，不改繁简。", "As the source prints it: neither translated nor converted.", "我省为民贸民品贴息2149.4万元", "China posts growth in green loans"),
		"lang": schema.Say("语言", "Language", "标题是哪种文字。", "The language and script of the title."),
	})
}

// TitleLang is the language of a title, as a BCP 47 tag.
type TitleLang string

// JSONSchema lists the languages.
func (TitleLang) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("标题的语言", "Language of a title", "标题的文字（BCP 47）。", "The language of a title (BCP 47)."),
		schema.Means("zh", "简体中文", "simplified Chinese"),
		schema.Means("zh-Hant", "繁体中文", "traditional Chinese"),
		schema.Means("en", "英文", "English"))
}

// NoLink says why a source is named but not linked.
type NoLink string

// The reasons.
const (
	MirrorSite NoLink = "mirror-site"
	NoAddress  NoLink = "no-address"
)

// JSONSchema lists the reasons.
func (NoLink) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("不给网址的原因", "Why no link", "为什么不给网址。", "Why a source is named but not linked."),
		schema.Means(MirrorSite, "只找到镜像或垃圾网站", "only a mirror or spam site was found"),
		schema.Means(NoAddress, "没有网址", "no address is known"))
}

// Grade is how good a source is: A the outlet's or government's own site, B a reprint or mirror of a named outlet.
// Machine translations and unnamed pages (C, D) are not published.
type Grade string

// JSONSchema lists the grades.
func (Grade) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("来源等级", "Grade", "来源的等级。", "How good a source is."),
		schema.Means("A", "媒体或政府自己的网站", "the outlet's or government's own site"),
		schema.Means("B", "具名媒体的转载或镜像", "a reprint or mirror of a named outlet"))
}

// Figure is one number of a publication, as written by the maintainer.
type Figure struct {
	Indicator  IndicatorName         `json:"indicator"`
	Definition sourcefile.ID         `json:"definition"`
	Region     sourcefile.RegionCode `json:"region"`
	Reporters  sourcefile.ID         `json:"reporters,omitempty"`
	Period     string                `json:"period"`
	Value      quantity.Printed      `json:"value,omitempty"`
	Unit       string                `json:"unit,omitempty"`
	Nature     Nature                `json:"nature,omitempty"`
	Changes    []Change              `json:"changes,omitempty"`
	Locator    string                `json:"locator,omitempty"`
	Note       *locales.Note         `json:"note,omitempty"`
	Confirmed  []Confirmation        `json:"confirmed,omitempty"`
}

// Confirms reports whether somebody has said that a rule's finding about the figure was checked.
func (f *Figure) Confirms(rule Plausibility) bool {
	return slices.ContainsFunc(f.Confirmed, func(c Confirmation) bool { return c.Rule == rule })
}

// figureKeys explain what a figure and a row of a table have in common.
var figureKeys = schema.Keys{
	"indicator":  schema.Say("指标", "Indicator", "指标的 id（data/indicators/ 里的文件名）或它的中文全名。", "The indicator's id, which is its file's name in data/indicators/, or its exact Chinese name.", "green-loans-balance", "绿色贷款余额"),
	"definition": schema.Say("口径", "Definition", "指标文件里适用于这一时期的口径的 id。", "The id of the definition in the indicator's file that holds for the period.", "pboc-2025", "printed"),
	"region":     schema.Say("地区", "Region", "数所说的地区的代码，写引号；全国写 \"100000\"。", "The code of the region that the figure is about, in quotes; \"100000\" for the country.", "630000", "100000"),
	"reporters":  schema.Say("报数机构", "Reporters", "只是某一家银行或机构的数时写它的 id；全部机构合计时不写。", "The id of the organisation whose own figure it is; left out where it covers all.", "abc-qinghai", "cib-xining"),
	"period":     schema.Say("时期", "Period", "指标类型决定写法：余额写某日 2025-06-30；时期数写 2025、2025-S1、2025-Q1、2025-06；累计写 2025-01..2025-06；未印截止日写 <=2025-08-07。", "The indicator's kind decides: a day 2025-06-30; 2025, 2025-S1, 2025-Q1 or 2025-06; cumulated 2025-01..2025-06; <=2025-08-07 where no as-of is printed.", "2025-06-30", "2025-01..2025-06", "2025-Q1"),
	"value":      schema.Say("数值", "Value", "照来源所印，连同“突破”“约”“多”和单位；来源只印了增速时不写。", "As printed, with its qualifier and unit; left out where the source prints only a change.", "2131.1亿元", "26.5%", "突破2291亿元", "390多个"),
	"unit":       schema.Say("单位", "Unit", "来源只印了数字时写单位；数值已带单位时不写。", "The unit, where the source prints digits only; left out where the value has one.", "万户次", "亿元"),
	"nature":     schema.Say("数的性质", "Nature", "计划数、估计数等要写明；实际数不写，即 actual。", "Given for planned, estimated and other figures that are not actual; left out for actual ones."),
	"locator":    schema.Say("位置", "Locator", "在来源中的位置；网页短文不写。", "Where in the source it stands; left out for a short page.", "第2页表1", "第三段"),
}

// JSONSchemaExtend explains the keys.
func (Figure) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("数据", "Figure",
		"来源所印的一个数。", "One number that the source prints."), figureKeys, schema.Keys{
		"changes":   schema.Say("增速", "Changes", "来源在数旁边印出的增速或增加额；没有印就不写。", "The growth or increase that the source prints beside the figure; left out where none is."),
		"note":      schema.Say("说明", "Note", "读这个数时要注意的；没有就不写。", "What to mind in reading the figure; left out where there is nothing."),
		"confirmed": schema.Say("核对说明", "Confirmed", "程序觉得不寻常、核对后仍然照来源所印的数，在这里逐条说明；会公布。平时不写。", "Where the program finds the figure unusual and the source has been checked: say so here, rule by rule; it is published. Left out otherwise."),
	})
	schema.DigitsToo(s.Properties.Value("period"))
}

// IndicatorName is an indicator's id or its exact Chinese name.
type IndicatorName string

// JSONSchema describes an IndicatorName.
func (IndicatorName) JSONSchema() *jsonschema.Schema {
	return schema.Value(&jsonschema.Schema{Type: "string", MinLength: new(uint64(1))}, schema.Say("指标", "Indicator",
		"指标的 id（data/indicators/ 里的文件名）或它的中文全名。", "The indicator's id, which is its file's name, or its exact Chinese name.",
		"green-loans-balance", "绿色贷款余额"))
}

// Confirmation says that an unusual figure was checked and is what the source prints.
type Confirmation struct {
	Rule Plausibility `json:"rule"`
	locales.Note
}

// JSONSchemaExtend explains the keys.
func (Confirmation) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("核对说明", "Confirmation",
		"说明一个不寻常的数已经核对，来源就是这样印的。", "Says that an unusual figure was checked and is what the source prints."), schema.Keys{
		"rule": schema.Say("规则", "Rule", "核对过的是哪一条规则，即提示里方括号中的 id。", "The rule whose finding was checked: the id in brackets."),
		"zh":   schema.Say("中文说明", "In Chinese", "核对了什么、为什么数是对的；会公布。", "What was checked and why the figure stands; it is published.", "已核对原文：口径调整，余额一次性增加。", "已核对原文：同比按可比口径计算。"),
		"en":   schema.Say("英文说明", "In English", "同一句的英文；没有人译就不写。", "The same in English; left out where nobody wrote it.", "Checked against the source: the scope was widened once.", "Checked against the source: the growth is on a comparable basis."),
	})
}

// Plausibility is a rule that an unusual but true figure may break, if somebody says that it was checked.
type Plausibility string

// The rules of plausibility.
const (
	ShareRange    Plausibility = "share-range"
	NegativeStock Plausibility = "negative-stock"
	TenfoldJump   Plausibility = "tenfold-jump"
	ShareRatio    Plausibility = "share-ratio"
	ChangeBefore  Plausibility = "change-before"
	SameFigures   Plausibility = "same-figures"
)

// JSONSchema lists the rules.
func (Plausibility) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("合理性规则", "Rule of plausibility", "不寻常的数所违反的规则。", "The rules that an unusual figure may break."),
		schema.Means(ShareRange, "占比不在 0 到 100% 之间", "a share is not between 0 and 100 percent"),
		schema.Means(NegativeStock, "余额或个数小于零", "a balance or count is below zero"),
		schema.Means(TenfoldJump, "与同一数列的上一个数相差十倍以上", "ten times the figure before in the series, or a tenth of it"),
		schema.Means(ShareRatio, "所印的占比与分子除以分母合不上", "a printed share does not agree with its numerator over its denominator"),
		schema.Means(ChangeBefore, "所印的增减与以前印出的数合不上", "a printed change does not agree with the figure printed before"),
		schema.Means(SameFigures, "与另一来源的数相同，却是各自得来的", "the same figures as another source, which has them from elsewhere"))
}

// Known reports whether there is such a rule: its findings are answered by a confirmation.
func (p Plausibility) Known() bool { return slices.Contains(p.JSONSchema().Enum, any(string(p))) }

// Nature is what sort of number a figure is.
type Nature string

// The natures.
const (
	Actual      Nature = "actual"
	Preliminary Nature = "preliminary"
	Estimated   Nature = "estimated"
	Planned     Nature = "planned"
	Allocated   Nature = "allocated"
)

// JSONSchema lists the natures.
func (Nature) JSONSchema() *jsonschema.Schema {
	return schema.Enum(schema.Say("数的性质", "Nature", "数的性质。", "What sort of number it is."),
		schema.Means(Actual, "实际数", "what was"),
		schema.Means(Preliminary, "初步数，以后还会定", "not yet final"),
		schema.Means(Estimated, "估计数", "an estimate"),
		schema.Means(Planned, "计划数", "what is planned"),
		schema.Means(Allocated, "已分配、下达的数，不一定已用", "allocated, not necessarily spent"))
}

// Change is a growth or increase that the source prints beside the figure.
type Change struct {
	Basis quantity.Basis   `json:"basis"`
	Value quantity.Printed `json:"value"`
}

// JSONSchemaExtend explains the keys.
func (Change) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("增速", "Change",
		"来源在数旁边印出的增速或增加额。", "A growth or increase that the source prints beside the figure."), schema.Keys{
		"basis": schema.Say("比较基期", "Basis", "与什么时候相比。", "What it is measured from."),
		"value": schema.Say("数值", "Value", "照来源所印，带单位；下降写负号。", "As printed, with its unit; a fall has a minus sign.", "4.5%", "-0.12个百分点", "109.5亿元"),
	})
}

// Evidence is a dated document, launch or event that shows how far a measure has come, in our own words.
type Evidence struct {
	ID         sourcefile.ID          `json:"id"`
	Refs       []ItemID               `json:"refs" jsonschema:"minItems=1"`
	Level      *Level                 `json:"level,omitempty"`
	Date       sourcefile.PartialDate `json:"date,omitempty"`
	Baseline   bool                   `json:"baseline,omitempty"`
	Event      locales.Text           `json:"event"`
	Issuer     *locales.Text          `json:"issuer,omitempty"`
	DocumentNo string                 `json:"document_no,omitempty"`
	Region     sourcefile.RegionCode  `json:"region,omitempty"`
	Note       *locales.Note          `json:"note,omitempty"`
}

// JSONSchemaExtend explains the keys.
func (Evidence) JSONSchemaExtend(s *jsonschema.Schema) {
	schema.Object(s, schema.Say("证据", "Evidence",
		"一份有日期的文件、一次启动或一个事件，说明举措走到哪一步。", "A dated document, launch or event that shows how far a measure has come."), schema.Keys{
		"id":          schema.Say("编号", "Id", "自定，在本文件内不重复。", "Of our own choosing, unique within the file.", "haixi-tech-action-plan", "qingxinrong-in-use"),
		"refs":        schema.Say("所证明的举措", "What it shows", "它所证明的举措、保障措施或清单项的 id；官方对目标的表述写目标的 id。", "The ids of the measures, safeguards or checklist items that it shows, or of the target that an official statement is about.", "t01-m07", "s3/tech", "g4"),
		"level":       schema.Say("阶梯", "Level", "证据阶梯：0 官方说明尚未完成，1 到 4 已宣布、已印发或启动、已运行、已完成或已评估；对目标的表述不写。", "The step of the evidence ladder: 0 where an official source says that it is not done, 1 to 4 announced, issued or launched, operating, completed or evaluated; left out for a statement about a target.", 2, 3),
		"date":        schema.Say("日期", "Date", "文件或事件的日期，印到哪一级写到哪一级；没有印就不写。", "The date of the document or event, as far as printed; left out where none is.", "2025-06-26", "2022-07"),
		"baseline":    schema.Say("只作基线", "Baseline", "早于方案的写 true；其余不写。", "true for what happened before the plan; left out otherwise."),
		"event":       schema.Say("事件", "Event", "用自己的话说谁做了什么，不抄来源的句子。", "Who did what, in our own words and not the source's."),
		"issuer":      schema.Say("印发或主办者", "Issuer", "印发文件或主办事件的单位，写名称；不明时不写。", "Who issued the document or held the event, by name; left out where not known."),
		"document_no": schema.Say("文号", "Document number", "文件的发文字号，用六角括号〔〕；没有就不写。", "The document's number, with the brackets 〔〕; left out where there is none.", "西政办〔2025〕27号", "青政办〔2023〕24号"),
		"region":      schema.Say("地区", "Region", "只涉及某个市州或县时写它的代码，这样的证据不代表全省；全省的不写。", "The code of the prefecture or county that it is limited to, which does not stand for the province; left out for the whole province.", "632800", "630200"),
		"note":        schema.Say("说明", "Note", "读这条证据时要注意的；没有就不写。", "What to mind in reading it; left out where there is nothing."),
	})
}

// Level is a step on the evidence ladder: 0 not done as an official source says, 1 announced, 2 issued or launched, 3 operating, 4 completed or
// evaluated. See MILESTONE in the method.
type Level int

// JSONSchema bounds the ladder.
func (Level) JSONSchema() *jsonschema.Schema {
	return schema.Value(&jsonschema.Schema{Type: "integer", Minimum: "0", Maximum: "4"}, schema.Say("证据阶梯", "Evidence ladder",
		"证据阶梯：0 官方说明尚未完成（没有找到的不写证据），1 已宣布，2 已印发或启动，3 已运行，4 已完成或已评估。", "0 not done according to an official source (what is not found has no evidence), 1 announced, 2 issued or launched, 3 operating, 4 completed or evaluated.", 2, 3))
}
