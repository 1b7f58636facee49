package model

import (
	"cmp"
	"slices"

	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Publication is one source as we recorded it: who published what, when, and the figures and evidence in it. Its id is
// the name of its file. Publications are only ever added.
type Publication struct {
	ID           sourcefile.ID          `json:"-"`
	Outlet       string                 `json:"outlet" kind:"printed"`
	AttributedTo sourcefile.ID          `json:"attributed_to,omitempty" kind:"printed"`
	Event        EventID                `json:"event,omitempty" kind:"printed"`
	Title        *Title                 `json:"title,omitempty" kind:"printed"`
	Subject      *locales.Text          `json:"subject,omitempty" kind:"editorial"`
	Authors      []string               `json:"authors,omitempty" kind:"printed"`
	URL          sourcefile.URL         `json:"url,omitempty" kind:"printed"`
	NoLink       NoLink                 `json:"no_link,omitempty" kind:"printed"`
	Published    sourcefile.PartialDate `json:"published,omitempty" kind:"printed"`
	Accessed     sourcefile.Date        `json:"accessed,omitempty" kind:"editorial"`
	Recorded     sourcefile.Date        `json:"recorded" kind:"printed,fixed"`
	Grade        Grade                  `json:"grade" kind:"printed"`
	Seen         []Seen                 `json:"seen" kind:"editorial" jsonschema:"minItems=1,uniqueItems=true"`
	Note         *locales.Note          `json:"note,omitempty" kind:"editorial"`
	Figures      []Figure               `json:"figures,omitempty" kind:"records"`
	Evidence     []Evidence             `json:"evidence,omitempty" kind:"records"`
}

// Name is the publication's title, or what it is where none was recorded.
func (p *Publication) Name() locales.Text {
	if p.Title != nil {
		return locales.Same(p.Title.Text)
	}
	return *p.Subject
}

// EventID names a press conference or other event: its day and a word for who held it.
type EventID string

// JSONSchema gives the grammar of an EventID.
func (EventID) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z0-9]+)+$`}
}

// Title is a source's title, verbatim, and its language.
type Title struct {
	Text string    `json:"text" kind:"printed"`
	Lang TitleLang `json:"lang" kind:"printed"`
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

// Grade is how good a source is: A the outlet's or government's own site, B a reprint or mirror of a named outlet, C a
// reprint whose original outlet is not named, which is shown with that word and decides nothing. Machine translations
// and summaries are not published.
type Grade string

// The grades.
const (
	Own     Grade = "A"
	Reprint Grade = "B"
	Unnamed Grade = "C"
)

// Counts reports whether a source of the grade may decide a status, a bound or a headline, or be computed with.
func (g Grade) Counts() bool { return g != Unnamed }

// Seen is in which form we read a source: the page itself, or a copy of it, which may be of a reprint and may be a
// part.
type Seen string

// The forms.
const (
	SeenOriginal   Seen = "original"
	SeenStoredCopy Seen = "stored-copy"
	SeenReprint    Seen = "reprint"
	SeenExcerpt    Seen = "excerpt"
)

// SeenAs is in which form a source of a grade is read where nobody says otherwise.
func SeenAs(g Grade) []Seen {
	if g == Own {
		return []Seen{SeenOriginal}
	}
	return []Seen{SeenReprint}
}

// Figure is one number of a publication, as written by the maintainer.
type Figure struct {
	Indicator  IndicatorName         `json:"indicator" kind:"printed,fixed"`
	Definition sourcefile.ID         `json:"definition" kind:"printed,fixed"`
	Region     sourcefile.RegionCode `json:"region" kind:"printed,fixed"`
	Reporters  sourcefile.ID         `json:"reporters,omitempty" kind:"printed,fixed"`
	Period     string                `json:"period" kind:"printed,fixed"`
	Value      quantity.Printed      `json:"value,omitempty" kind:"printed"`
	Unit       string                `json:"unit,omitempty" kind:"printed"`
	Nature     Nature                `json:"nature,omitempty" kind:"printed"`
	Changes    []Change              `json:"changes,omitempty" kind:"printed"`
	Recorded   sourcefile.Date       `json:"recorded,omitempty" kind:"printed,fixed"`
	Locator    string                `json:"locator,omitempty" kind:"editorial"`
	Note       *locales.Note         `json:"note,omitempty" kind:"editorial"`
	Confirmed  []Confirmation        `json:"confirmed,omitempty" kind:"editorial"`
}

// Confirms reports whether a maintainer has confirmed the figure against a rule's finding.
func (f *Figure) Confirms(rule Plausibility) bool {
	return slices.ContainsFunc(f.Confirmed, func(c Confirmation) bool { return c.Rule == rule })
}

// JSONSchemaExtend allows digits without quotes.
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

// Known reports whether it is a rule of plausibility.
func (r Plausibility) Known() bool { return slices.Contains(locales.Terms[Plausibility](), r) }

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

// Change is a growth or increase that the source prints with the figure.
type Change struct {
	Basis quantity.Basis   `json:"basis"`
	Value quantity.Printed `json:"value"`
}

// Evidence is a dated document, launch or event that shows how far a measure has come, in our own words.
type Evidence struct {
	ID         sourcefile.ID          `json:"id" kind:"printed,fixed"`
	Refs       []ItemID               `json:"refs" kind:"printed" jsonschema:"minItems=1"`
	Level      *Level                 `json:"level,omitempty" kind:"printed"`
	Date       sourcefile.PartialDate `json:"date,omitempty" kind:"printed"`
	Baseline   bool                   `json:"baseline,omitempty" kind:"printed"`
	Event      locales.Text           `json:"event" kind:"editorial"`
	Issuer     *locales.Text          `json:"issuer,omitempty" kind:"editorial"`
	DocumentNo string                 `json:"document_no,omitempty" kind:"printed"`
	NamedAs    []string               `json:"named_as,omitempty" kind:"printed"`
	Region     sourcefile.RegionCode  `json:"region,omitempty" kind:"printed"`
	Reporters  sourcefile.ID          `json:"reporters,omitempty" kind:"printed"`
	Recorded   sourcefile.Date        `json:"recorded,omitempty" kind:"printed,fixed"`
	Note       *locales.Note          `json:"note,omitempty" kind:"editorial"`
}

// KnownFrom is the day on which the evidence was recorded, in a publication.
func (e *Evidence) KnownFrom(p *Publication) sourcefile.Date { return cmp.Or(e.Recorded, p.Recorded) }

// Level is a step on the evidence ladder: 0 not done as an official source says, 1 announced, 2 issued or launched, 3
// operating, 4 completed or evaluated. See MILESTONE in the method.
type Level int

// JSONSchema bounds the ladder.
func (Level) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "integer", Minimum: "0", Maximum: "4"}
}
