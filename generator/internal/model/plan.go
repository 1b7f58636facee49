package model

import (
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// Plan is the whole document: what was issued, its targets, its tasks and whom and what it names.
type Plan struct {
	// Text is the official text, with blanks inside words removed; spans count its characters.
	Text       string
	Document   Issue
	Articles   []Article
	Cross      locales.Text
	Goal       Clause
	Targets    []Target
	Tasks      []Task
	Safeguards Safeguards
	Units      []Unit
	Entities   []Entity
}

// Issue is how the plan was issued: its number, dates, publisher and the words around its body.
type Issue struct {
	IndexNo        string          `json:"index_no"`
	DocumentNo     string          `json:"document_no"`
	Publisher      sourcefile.ID   `json:"publisher"`
	Written        sourcefile.Date `json:"written"`
	Signed         sourcefile.Date `json:"signed"`
	Validity       locales.Text    `json:"validity"`
	Subject        locales.Text    `json:"subject"`
	Publicity      locales.Text    `json:"publicity"`
	Title          locales.Text    `json:"title"`
	TitleNotice    locales.Text    `json:"title_notice"`
	Approval       locales.Text    `json:"approval"`
	Addressees     locales.Text    `json:"addressees"`
	Preamble       locales.Text    `json:"preamble"`
	Deadline       locales.Text    `json:"deadline"`
	BasedOn        Basis           `json:"based_on"`
	Attachments    []locales.Text  `json:"attachments"`
	Normalisations []Normalisation `json:"normalisations"`
	RawTextSHA256  string          `json:"raw_text_sha256"`
}

// Basis is the document of a higher authority that the plan implements.
type Basis struct {
	ZH         string        `json:"zh"`
	EN         string        `json:"en"`
	DocumentNo string        `json:"document_no"`
	Issuer     sourcefile.ID `json:"issuer"`
}

// LocaleNames tells it from the basis of a change.
func (Basis) LocaleNames() []string { return []string{"based_on"} }

// Normalisation is a blank inside a word of the published web text that text.txt leaves out.
type Normalisation struct {
	Raw  string `json:"raw"`
	Text string `json:"text"`
}

// Article is one of the areas of finance (篇).
type Article struct {
	ID sourcefile.ID `json:"id"`
	ZH string        `json:"zh"`
	EN string        `json:"en"`
}

// Name returns the article's name in both languages.
func (a Article) Name() locales.Text { return locales.Text{ZH: a.ZH, EN: a.EN} }

// Clause is words of the plan and where they stand in its text.
type Clause struct {
	ZH   string          `json:"zh"`
	EN   string          `json:"en"`
	Span sourcefile.Span `json:"span"`
}

// Target is one clause of the overall goal (总体目标).
type Target struct {
	ID      sourcefile.ID `json:"id"`
	Article sourcefile.ID `json:"article"`
	Clause
}

// Name returns the target's words in both languages.
func (c Clause) Name() locales.Text { return locales.Text{ZH: c.ZH, EN: c.EN} }

// Task is one of the key tasks (重点任务). Its id is the name of its file.
type Task struct {
	ID               sourcefile.ID   `json:"-"`
	Label            string          `json:"label"`
	Title            locales.Text    `json:"title"`
	Articles         []sourcefile.ID `json:"articles" jsonschema:"minItems=1"`
	Text             string          `json:"text"`
	Span             sourcefile.Span `json:"span"`
	UnitsText        string          `json:"units_text"`
	LeadUnits        []sourcefile.ID `json:"lead_units" jsonschema:"minItems=1"`
	CooperatingUnits []sourcefile.ID `json:"cooperating_units"`
	Measures         []Measure       `json:"measures" jsonschema:"minItems=1"`
}

// Measure is one clause of a task.
type Measure struct {
	ID sourcefile.ID `json:"id"`
	Clause
	Entities []sourcefile.ID `json:"entities,omitempty"`
}

// Safeguards is the plan's last part (组织保障).
type Safeguards struct {
	Title      locales.Text    `json:"title"`
	Text       string          `json:"text"`
	Span       sourcefile.Span `json:"span"`
	Safeguards []Safeguard     `json:"safeguards" jsonschema:"minItems=1"`
}

// Safeguard is one commitment of the safeguards.
type Safeguard struct {
	ID sourcefile.ID `json:"id"`
	Clause
	Units []sourcefile.ID `json:"units,omitempty"`
}

// Unit is a body that the plan names: one that leads or supports tasks, issued the plan or is mentioned in it.
type Unit struct {
	ID       sourcefile.ID `json:"id"`
	ZH       string        `json:"zh"`
	EN       string        `json:"en"`
	FullName string        `json:"full_name"`
	Kind     UnitKind      `json:"kind"`
}

// Name returns the unit's short name in both languages.
func (u Unit) Name() locales.Text { return locales.Text{ZH: u.ZH, EN: u.EN} }

// UnitKind says what sort of body a unit is.
type UnitKind string

// Entity is a platform, product, fund, tool or mechanism that the plan names.
type Entity struct {
	ID   sourcefile.ID `json:"id"`
	ZH   string        `json:"zh"`
	EN   string        `json:"en"`
	Kind EntityKind    `json:"kind"`
	Note *locales.Note `json:"note,omitempty"`
}

// Name returns the entity's name in both languages.
func (e Entity) Name() locales.Text { return locales.Text{ZH: e.ZH, EN: e.EN} }

// EntityKind says what sort of thing an entity is.
type EntityKind string
