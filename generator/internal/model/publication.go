package model

import (
	"slices"

	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/quantity"
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

// EventID names a press conference or other event: its day and a word for who held it.
type EventID string

// JSONSchema gives the grammar of an EventID.
func (EventID) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z0-9]+)+$`}
}

// Title is a source's title, verbatim, and its language.
type Title struct {
	Text string    `json:"text"`
	Lang TitleLang `json:"lang"`
}

// TitleLang is the language of a title, as a BCP 47 tag.
type TitleLang string

// NoLink says why a source is named but not linked.
type NoLink string

// The reasons.
const (
	MirrorSite NoLink = "mirror-site"
	NoAddress  NoLink = "no-address"
)

// Grade is how good a source is: A the outlet's or government's own site, B a reprint or mirror of a named outlet.
// Machine translations and unnamed pages (C, D) are not published.
type Grade string

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

// JSONSchemaExtend lets digits stand without quotes.
func (Figure) JSONSchemaExtend(s *jsonschema.Schema) {
	sourcefile.DigitsToo(s.Properties.Value("period"))
}

// IndicatorName is an indicator's id or its exact Chinese name.
type IndicatorName string

// JSONSchema describes an IndicatorName.
func (IndicatorName) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", MinLength: new(uint64(1))}
}

// Confirmation says that an unusual figure was checked and is what the source prints.
type Confirmation struct {
	Rule Plausibility `json:"rule"`
	locales.Note
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

	SourcesDisagree   Plausibility = "sources-disagree"
	PartOverWhole     Plausibility = "part-over-whole"
	FarFromWhole      Plausibility = "far-from-whole"
	JumpAgainstGrowth Plausibility = "jump-against-growth"
	IncreaseOverValue Plausibility = "increase-over-value"
	CumulativeFalls   Plausibility = "cumulative-falls"
	CumulativeStart   Plausibility = "cumulative-start"
)

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

// Change is a growth or increase that the source prints beside the figure.
type Change struct {
	Basis quantity.Basis   `json:"basis"`
	Value quantity.Printed `json:"value"`
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

// Level is a step on the evidence ladder: 0 not done as an official source says, 1 announced, 2 issued or launched, 3 operating, 4 completed or
// evaluated. See MILESTONE in the method.
type Level int

// JSONSchema bounds the ladder.
func (Level) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "integer", Minimum: "0", Maximum: "4"}
}
