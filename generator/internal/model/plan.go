package model

import (
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Plan is the whole document: what was issued, its targets, its tasks and whom and what it names.
type Plan struct {
	// Text is the official text, with blanks inside words removed; spans count its characters.
	Text string
	// TextSHA256 represents the text in a snapshot.
	TextSHA256 string `json:"sha256" kind:"printed"`
	Document   Issue
	Articles   []Area
	Cross      locales.Text
	Goal       Clause
	Targets    []Target
	Tasks      []Task
	Safeguards Safeguards
	Units      []Agency
	Entities   []Entity
}

// Issue is how the plan was issued: its number, dates, publisher and the words around its body.
type Issue struct {
	IndexNo        string          `json:"index_no" kind:"printed"`
	DocumentNo     string          `json:"document_no" kind:"printed"`
	Publisher      sourcefile.ID   `json:"publisher" kind:"printed"`
	Written        sourcefile.Date `json:"written" kind:"printed"`
	Signed         sourcefile.Date `json:"signed" kind:"printed"`
	Validity       locales.Text    `json:"validity" kind:"printed"`
	Subject        locales.Text    `json:"subject" kind:"printed"`
	Publicity      locales.Text    `json:"publicity" kind:"printed"`
	Title          locales.Text    `json:"title" kind:"printed"`
	TitleNotice    locales.Text    `json:"title_notice" kind:"printed"`
	Approval       locales.Text    `json:"approval" kind:"printed"`
	Addressees     locales.Text    `json:"addressees" kind:"printed"`
	Preamble       locales.Text    `json:"preamble" kind:"printed"`
	Deadline       locales.Text    `json:"deadline" kind:"printed"`
	BasedOn        Basis           `json:"based_on" kind:"printed"`
	Attachments    []locales.Text  `json:"attachments" kind:"printed"`
	Normalisations []Normalisation `json:"normalisations" kind:"editorial"`
	RawTextSHA256  string          `json:"raw_text_sha256" kind:"printed"`
}

// Basis is the document of a higher authority that the plan implements.
type Basis struct {
	ZH         string        `json:"zh" kind:"printed"`
	EN         string        `json:"en" kind:"editorial"`
	More       locales.More  `json:"more,omitempty,omitzero" kind:"editorial"`
	DocumentNo string        `json:"document_no" kind:"printed"`
	Issuer     sourcefile.ID `json:"issuer" kind:"printed"`
}

// LocaleNames distinguishes it from the basis of a change.
func (Basis) LocaleNames() []string { return []string{"based_on"} }

// Name returns the document's title in all languages.
func (b Basis) Name() locales.Text { return locales.Text{ZH: b.ZH, EN: b.EN, More: b.More} }

// Normalisation is a blank inside a word of the published web text that text.txt leaves out.
type Normalisation struct {
	Raw  string `json:"raw"`
	Text string `json:"text"`
}

// Area is one of the areas of finance (篇).
type Area struct {
	ID   sourcefile.ID `json:"id" kind:"printed,fixed"`
	ZH   string        `json:"zh" kind:"printed"`
	EN   string        `json:"en" kind:"editorial"`
	More locales.More  `json:"more,omitempty,omitzero" kind:"editorial"`
}

// Name returns the article's name in both languages.
func (a Area) Name() locales.Text { return locales.Text{ZH: a.ZH, EN: a.EN, More: a.More} }

// Clause is words of the plan and their position in its text.
type Clause struct {
	ZH   string          `json:"zh" kind:"printed"`
	EN   string          `json:"en" kind:"editorial"`
	More locales.More    `json:"more,omitempty,omitzero" kind:"editorial"`
	Span sourcefile.Span `json:"span" kind:"editorial"`
}

// Target is one clause of the overall goal (总体目标).
type Target struct {
	ID      sourcefile.ID `json:"id" kind:"printed,fixed"`
	Article sourcefile.ID `json:"article" kind:"reading"`
	Clause
}

// Name returns the target's words in both languages.
func (c Clause) Name() locales.Text { return locales.Text{ZH: c.ZH, EN: c.EN, More: c.More} }

// Task is one of the key tasks (重点任务). Its id is the name of its file.
type Task struct {
	ID               sourcefile.ID   `json:"-"`
	Label            string          `json:"label" kind:"printed"`
	Title            locales.Text    `json:"title" kind:"printed"`
	Articles         []sourcefile.ID `json:"articles" kind:"reading" jsonschema:"minItems=1"`
	Text             string          `json:"text" kind:"printed"`
	Span             sourcefile.Span `json:"span" kind:"editorial"`
	UnitsText        string          `json:"units_text" kind:"printed"`
	LeadUnits        []sourcefile.ID `json:"lead_units" kind:"printed" jsonschema:"minItems=1"`
	CooperatingUnits []sourcefile.ID `json:"cooperating_units" kind:"printed"`
	Measures         []Measure       `json:"measures" kind:"records" jsonschema:"minItems=1"`
}

// Measure is one clause of a task.
type Measure struct {
	ID sourcefile.ID `json:"id" kind:"printed,fixed"`
	Clause
	Entities []sourcefile.ID `json:"entities,omitempty" kind:"reading"`
}

// Safeguards is the plan's last part (组织保障).
type Safeguards struct {
	Title      locales.Text    `json:"title" kind:"printed"`
	Text       string          `json:"text" kind:"printed"`
	Span       sourcefile.Span `json:"span" kind:"editorial"`
	Safeguards []Safeguard     `json:"safeguards" kind:"records" jsonschema:"minItems=1"`
}

// Safeguard is one commitment of the safeguards.
type Safeguard struct {
	ID sourcefile.ID `json:"id" kind:"printed,fixed"`
	Clause
	Units []sourcefile.ID `json:"units,omitempty" kind:"printed"`
}

// Agency is a body that the plan names: one that leads or supports tasks, issued the plan or is mentioned in it.
type Agency struct {
	ID       sourcefile.ID `json:"id" kind:"printed,fixed"`
	ZH       string        `json:"zh" kind:"printed"`
	EN       string        `json:"en" kind:"editorial"`
	More     locales.More  `json:"more,omitempty,omitzero" kind:"editorial"`
	FullName string        `json:"full_name" kind:"editorial"`
	Kind     AgencyKind    `json:"kind" kind:"editorial"`
}

// Name returns the unit's short name in both languages.
func (u Agency) Name() locales.Text { return locales.Text{ZH: u.ZH, EN: u.EN, More: u.More} }

// AgencyKind says what sort of body a unit is.
type AgencyKind string

// Administrative reports a body that must answer applications for government information: one of government, or a
// branch of a central department. Party bodies, mass organisations and whole groups of bodies are none.
func (k AgencyKind) Administrative() bool {
	switch k {
	case "central-bank-branch", "regulator", "provincial-department", "customs", "national-ministry",
		"issuer", "approver",
		"higher-authority":
		return true
	}
	return false
}

// Entity is a platform, product, fund, tool or mechanism that the plan names.
type Entity struct {
	ID   sourcefile.ID `json:"id" kind:"printed,fixed"`
	ZH   string        `json:"zh" kind:"printed"`
	EN   string        `json:"en" kind:"editorial"`
	More locales.More  `json:"more,omitempty,omitzero" kind:"editorial"`
	Kind EntityKind    `json:"kind" kind:"editorial"`
	Note *locales.Note `json:"note,omitempty" kind:"editorial"`
}

// Name returns the entity's name in both languages.
func (e Entity) Name() locales.Text { return locales.Text{ZH: e.ZH, EN: e.EN, More: e.More} }

// EntityKind says what sort of thing an entity is.
type EntityKind string
