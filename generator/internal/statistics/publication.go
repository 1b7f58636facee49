package statistics

import (
	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/text"
)

// Publication is one source as we recorded it: who published what, when, and the figures and evidence in it. Its id is
// the name of its file. Publications are only ever added.
type Publication struct {
	ID           document.ID          `json:"-"`
	Outlet       string               `json:"outlet" jsonschema:"title=发布媒体或网站 Outlet"`
	AttributedTo document.ID          `json:"attributed_to,omitempty" jsonschema_description:"数据由谁编制：单位或机构的 id；未说明时不写。 Who compiled the figures: the id of a unit or organisation; left out where not stated."`
	Event        EventID              `json:"event,omitempty" jsonschema_description:"报道同一场发布会的来源写同一个 id。 Sources that report one press conference share it."`
	Title        *Title               `json:"title,omitempty" jsonschema_description:"来源的标题，原样。 The source's title, verbatim."`
	Subject      *text.Text           `json:"subject,omitempty" jsonschema_description:"没有记下标题时，我们自己的说明。 Our own description where no title was recorded."`
	Authors      []string             `json:"authors,omitempty"`
	URL          document.URL         `json:"url,omitempty"`
	NoLink       NoLink               `json:"no_link,omitempty"`
	Published    document.PartialDate `json:"published,omitempty" jsonschema_description:"发布日期，知道多少写多少；没有印就不写。 The date of publication as far as it is known."`
	Accessed     document.Date        `json:"accessed,omitempty" jsonschema_description:"打开网页的日期。 When the page was opened."`
	Recorded     document.Date        `json:"recorded" jsonschema_description:"收入本站的日期。 When it was taken into this record."`
	Grade        Grade                `json:"grade"`
	Note         *text.Note           `json:"note,omitempty"`
	Figures      []Figure             `json:"figures,omitempty"`
	Evidence     []Evidence           `json:"evidence,omitempty"`
}

// EventID names a press conference or other event: its day and a word for who held it.
type EventID string

// JSONSchema gives the grammar of an EventID.
func (EventID) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "string", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z0-9]+)+$`,
		Description: "日期加主办者，如 2025-08-07-pbc-qinghai。 The day and who held it.",
		Examples:    []any{"2025-08-07-pbc-qinghai"},
	}
}

// Title is a source's title, verbatim, and its language.
type Title struct {
	Text string    `json:"text"`
	Lang TitleLang `json:"lang"`
}

// TitleLang is the language of a title, as a BCP 47 tag.
type TitleLang string

// JSONSchema lists the languages.
func (TitleLang) JSONSchema() *jsonschema.Schema {
	return document.Enum("标题的语言：简体中文、繁体中文、英文。 The language of the title.", "zh", "zh-Hant", "en")
}

// NoLink says why a source is named but not linked.
type NoLink string

// JSONSchema lists the reasons.
func (NoLink) JSONSchema() *jsonschema.Schema {
	return document.Enum("只找到镜像或垃圾网站、没有网址。 Only a mirror or spam site was found; no address is known.", "mirror-site", "no-address")
}

// Grade is how good a source is: A the outlet's or government's own site, B a reprint or mirror of a named outlet.
// Machine translations and unnamed pages (C, D) are not published.
type Grade string

// JSONSchema lists the grades.
func (Grade) JSONSchema() *jsonschema.Schema {
	return document.Enum("A：媒体或政府自己的网站；B：具名媒体的转载或镜像。 A: the outlet's or government's own site; B: a reprint or mirror of a named outlet.", "A", "B")
}

// Figure is one number of a publication, as written by the maintainer.
type Figure struct {
	Indicator  IndicatorName       `json:"indicator"`
	Definition document.ID         `json:"definition" jsonschema:"title=口径 Definition"`
	Region     document.RegionCode `json:"region"`
	Reporters  document.ID         `json:"reporters,omitempty" jsonschema_description:"只是某一家银行或机构的数时写它的 id。 The organisation whose figure it is, where it is not everybody's."`
	Period     string              `json:"period" jsonschema_description:"时点 2025-06-30；时期 2025、2025-S1、2025-Q1、2025-06；累计 2025-01..2025-06；不晚于 <=2025-08-07。 The kind of the indicator decides."`
	Value      Printed             `json:"value,omitempty"`
	Unit       string              `json:"unit,omitempty" jsonschema_description:"来源只印了数字时的单位。 The unit where the source prints digits only."`
	Nature     Nature              `json:"nature,omitempty"`
	Changes    []Change            `json:"changes,omitempty"`
	Locator    string              `json:"locator,omitempty" jsonschema_description:"在来源中的位置，如 第2页表1。 Where in the source it stands."`
	Note       *text.Note          `json:"note,omitempty"`
	Confirmed  []Confirmation      `json:"confirmed,omitempty" jsonschema_description:"程序觉得不寻常、核对后仍然照来源所印的数，在这里逐条说明；会公布。 Where the program finds the figure unusual and the source has been checked: say so here, rule by rule; it is published."`
}

// IndicatorName is an indicator's id or its exact Chinese name.
type IndicatorName string

// JSONSchema describes an IndicatorName.
func (IndicatorName) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "string", MinLength: ptr(1),
		Description: "指标的 id（data/indicators/ 里的文件名）或它的中文全名。 The indicator's id, which is its file's name, or its exact Chinese name.",
		Examples:    []any{"green-loans-balance", "绿色贷款余额"},
	}
}

// Printed is a number as a source prints it, with its qualifier, scale and unit.
type Printed string

// JSONSchema describes a Printed.
func (Printed) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "string", MinLength: ptr(1),
		Description: "照来源所印，连同“突破”“约”“多”和单位。 As printed, with its qualifier and unit.",
		Examples:    []any{"26.5%", "突破2291亿元", "390多个"},
	}
}

func ptr(n uint64) *uint64 { return &n }

// Confirmation says that an unusual figure was checked and is what the source prints.
type Confirmation struct {
	Rule Plausibility `json:"rule"`
	text.Note
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
)

// JSONSchema lists the rules.
func (Plausibility) JSONSchema() *jsonschema.Schema {
	return document.Enum("核对过的是哪一条规则，即提示里方括号中的 id。 The rule whose finding was checked: the id in brackets.",
		string(ShareRange), string(NegativeStock), string(TenfoldJump), string(ShareRatio), string(ChangeBefore))
}

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
	return document.Enum("实际、初步、估计、计划、分配；不写即实际。 Actual (if left out), preliminary, estimated, planned, allocated.",
		string(Actual), string(Preliminary), string(Estimated), string(Planned), string(Allocated))
}

// Change is a growth or increase that the source prints beside the figure.
type Change struct {
	Basis Basis   `json:"basis"`
	Value Printed `json:"value"`
}

// Basis is what a change is measured from.
type Basis string

// The bases.
const (
	YearOnYear     Basis = "year-on-year"
	SinceYearStart Basis = "since-year-start"
)

// JSONSchema lists the bases.
func (Basis) JSONSchema() *jsonschema.Schema {
	return document.Enum("同比、比年初。 Year on year, since the start of the year.", string(YearOnYear), string(SinceYearStart))
}

// Evidence is a dated document, launch or event that shows how far a measure has come, in our own words.
type Evidence struct {
	ID         document.ID          `json:"id"`
	Refs       []plan.ItemID        `json:"refs" jsonschema:"minItems=1" jsonschema_description:"它所证明的举措、保障措施、清单项；或官方表述所说的目标。 The measures, safeguards or checklist items it shows, or the target that an official statement is about."`
	Level      *Level               `json:"level,omitempty"`
	Date       document.PartialDate `json:"date,omitempty" jsonschema_description:"印出的日期；没有印就不写。 The date as printed; left out where none is."`
	Baseline   bool                 `json:"baseline,omitempty" jsonschema_description:"早于方案，只作基线。 Before the plan: a baseline only."`
	Event      text.Text            `json:"event" jsonschema_description:"用我们自己的话说发生了什么。 What happened, in our own words."`
	Issuer     *text.Text           `json:"issuer,omitempty"`
	DocumentNo string               `json:"document_no,omitempty"`
	Region     document.RegionCode  `json:"region,omitempty" jsonschema_description:"低于省级时写地区代码。 Where it is below the province."`
	Note       *text.Note           `json:"note,omitempty"`
}

// Level is a step on the evidence ladder: 0 nothing found, 1 announced, 2 issued or launched, 3 operating, 4 completed or
// evaluated. See MILESTONE in the method.
type Level int

// JSONSchema bounds the ladder.
func (Level) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "integer", Minimum: "0", Maximum: "4",
		Description: "证据阶梯：0 未找到，1 已宣布，2 已印发或启动，3 已运行，4 已完成或已评估。 0 none found, 1 announced, 2 issued or launched, 3 operating, 4 completed or evaluated.",
	}
}
