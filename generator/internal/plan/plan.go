// Package plan holds the plan as issued, word for word, and apart from it our reading of it.
package plan

import (
	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/text"
)

// Plan is the whole document: what was issued, its targets, its tasks and whom and what it names.
type Plan struct {
	// Text is the official text, with blanks inside words removed; spans count its characters.
	Text       string
	Document   Issue
	Articles   []Article
	Cross      text.Text
	Goal       Clause
	Targets    []Target
	Tasks      []Task
	Safeguards Safeguards
	Units      []Unit
	Entities   []Entity
}

// Issue is how the plan was issued: its number, dates, publisher and the words around its body.
type Issue struct {
	IndexNo        string          `json:"index_no" jsonschema:"title=索引号 Index number"`
	DocumentNo     string          `json:"document_no" jsonschema:"title=发文字号 Document number"`
	Publisher      document.ID     `json:"publisher" jsonschema:"title=发布机构 Publisher"`
	Written        document.Date   `json:"written" jsonschema:"title=成文日期 Date of writing"`
	Signed         document.Date   `json:"signed" jsonschema:"title=落款日期 Date signed"`
	Validity       text.Text       `json:"validity" jsonschema:"title=公文时效 Validity"`
	Subject        text.Text       `json:"subject" jsonschema:"title=主题分类 Subject"`
	Publicity      text.Text       `json:"publicity" jsonschema:"title=公开方式 Publicity"`
	Title          text.Text       `json:"title" jsonschema:"title=标题 Title"`
	TitleNotice    text.Text       `json:"title_notice" jsonschema:"title=通知标题 Title of the notice"`
	Approval       text.Text       `json:"approval" jsonschema:"title=审议情况 Approval"`
	Addressees     text.Text       `json:"addressees" jsonschema:"title=主送 Addressees"`
	Preamble       text.Text       `json:"preamble" jsonschema:"title=引言 Preamble"`
	Deadline       text.Text       `json:"deadline" jsonschema:"title=期限的原文 The deadline as worded"`
	BasedOn        Basis           `json:"based_on" jsonschema:"title=上位文件 What it implements"`
	Attachments    []text.Text     `json:"attachments" jsonschema:"title=附件 Attachments"`
	Normalisations []Normalisation `json:"normalisations" jsonschema:"title=文本整理 Normalisations of the text"`
	RawTextSHA256  string          `json:"raw_text_sha256" jsonschema:"title=整理前文本的 SHA-256 SHA-256 of the text before normalisation"`
}

// Basis is the document of a higher authority that the plan implements.
type Basis struct {
	ZH         string      `json:"zh"`
	EN         string      `json:"en"`
	DocumentNo string      `json:"document_no"`
	Issuer     document.ID `json:"issuer"`
}

// Normalisation is a blank inside a word of the published web text that text.txt leaves out.
type Normalisation struct {
	Raw  string `json:"raw"`
	Text string `json:"text"`
}

// Article is one of the areas of finance (篇).
type Article struct {
	ID document.ID `json:"id"`
	ZH string      `json:"zh"`
	EN string      `json:"en"`
}

// Name returns the article's name in both languages.
func (a Article) Name() text.Text { return text.Text{ZH: a.ZH, EN: a.EN} }

// Clause is words of the plan and where they stand in its text.
type Clause struct {
	ZH   string        `json:"zh" jsonschema:"title=原文 Verbatim"`
	EN   string        `json:"en" jsonschema:"title=译文 Translation"`
	Span document.Span `json:"span"`
}

// Target is one clause of the overall goal (总体目标).
type Target struct {
	ID      document.ID `json:"id"`
	Article document.ID `json:"article" jsonschema_description:"所属领域；cross 为综合。 The area it belongs to; cross for all."`
	Clause
}

// Name returns the target's words in both languages.
func (c Clause) Name() text.Text { return text.Text{ZH: c.ZH, EN: c.EN} }

// Task is one of the key tasks (重点任务). Its id is the name of its file.
type Task struct {
	ID               document.ID   `json:"-"`
	Label            string        `json:"label" jsonschema:"title=序号 Label"`
	Title            text.Text     `json:"title" jsonschema:"title=标题 Title"`
	Articles         []document.ID `json:"articles" jsonschema:"title=领域 Areas,minItems=1"`
	Text             string        `json:"text" jsonschema:"title=原文 Verbatim"`
	Span             document.Span `json:"span"`
	UnitsText        string        `json:"units_text" jsonschema:"title=责任单位原文 Units as printed"`
	LeadUnits        []document.ID `json:"lead_units" jsonschema:"title=牵头单位 Lead units,minItems=1"`
	CooperatingUnits []document.ID `json:"cooperating_units" jsonschema:"title=配合单位 Cooperating units"`
	Measures         []Measure     `json:"measures" jsonschema:"title=举措 Measures,minItems=1"`
}

// Measure is one clause of a task.
type Measure struct {
	ID document.ID `json:"id"`
	Clause
	Entities []document.ID `json:"entities,omitempty" jsonschema:"title=点名的平台和产品 Platforms and products named"`
}

// Safeguards is the plan's last part (组织保障).
type Safeguards struct {
	Title      text.Text     `json:"title"`
	Text       string        `json:"text" jsonschema:"title=原文 Verbatim"`
	Span       document.Span `json:"span"`
	Safeguards []Safeguard   `json:"safeguards" jsonschema:"minItems=1"`
}

// Safeguard is one commitment of the safeguards.
type Safeguard struct {
	ID document.ID `json:"id"`
	Clause
	Units []document.ID `json:"units,omitempty" jsonschema:"title=责任单位 Units"`
}

// Unit is a body that the plan names: one that leads or supports tasks, issued the plan or is mentioned in it.
type Unit struct {
	ID       document.ID `json:"id"`
	ZH       string      `json:"zh" jsonschema:"title=方案用名 Name as printed"`
	EN       string      `json:"en"`
	FullName string      `json:"full_name" jsonschema:"title=全称 Full name"`
	Kind     UnitKind    `json:"kind"`
}

// Name returns the unit's short name in both languages.
func (u Unit) Name() text.Text { return text.Text{ZH: u.ZH, EN: u.EN} }

// UnitKind says what sort of body a unit is.
type UnitKind string

// JSONSchema lists the kinds.
func (UnitKind) JSONSchema() *jsonschema.Schema {
	return document.Enum("单位类别。 The kind of body.", "central-bank-branch", "regulator", "party-body", "provincial-department",
		"mass-organisation", "customs", "collective", "issuer", "approver", "higher-authority", "national-ministry")
}

// Entity is a platform, product, fund, tool or mechanism that the plan names.
type Entity struct {
	ID   document.ID `json:"id"`
	ZH   string      `json:"zh" jsonschema:"title=方案用名 Name as printed"`
	EN   string      `json:"en"`
	Kind EntityKind  `json:"kind"`
	Note *text.Note  `json:"note,omitempty"`
}

// Name returns the entity's name in both languages.
func (e Entity) Name() text.Text { return text.Text{ZH: e.ZH, EN: e.EN} }

// EntityKind says what sort of thing an entity is.
type EntityKind string

// JSONSchema lists the kinds.
func (EntityKind) JSONSchema() *jsonschema.Schema {
	return document.Enum("类别。 The kind of thing.", "platform", "market", "fund", "product", "scheme", "pilot", "standard",
		"policy-tool", "programme", "strategy", "mechanism")
}
