package model

import (
	"github.com/invopop/jsonschema"

	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Indicator is a statistical concept that is measured. Its id is the name of its file.
type Indicator struct {
	ID             sourcefile.ID    `json:"-"`
	Name           locales.Text     `json:"name" kind:"editorial"`
	Aliases        *locales.Aliases `json:"aliases,omitempty" kind:"editorial"`
	Articles       []sourcefile.ID  `json:"articles" kind:"reading" jsonschema:"minItems=1"`
	Unit           string           `json:"unit" kind:"reading"`
	Kind           Kind             `json:"kind" kind:"reading"`
	Direction      Direction        `json:"direction" kind:"reading"`
	UsualPublisher sourcefile.ID    `json:"usual_publisher,omitempty" kind:"editorial"`
	Informs        []sourcefile.ID  `json:"informs,omitempty" kind:"reading"`
	Calendar       *Calendar        `json:"calendar,omitempty" kind:"editorial"`
	Note           *locales.Note    `json:"note,omitempty" kind:"editorial"`
	Definitions    []Definition     `json:"definitions" kind:"records" jsonschema:"minItems=1"`
}

// OtherNames are the aliases in a language.
func (i *Indicator) OtherNames(l locales.Lang) []string {
	if i.Aliases == nil {
		return nil
	}
	return i.Aliases.In(l)
}

// Definition returns the definition with an id, or nil.
func (i *Indicator) Definition(id sourcefile.ID) *Definition {
	for k := range i.Definitions {
		if i.Definitions[k].ID == id {
			return &i.Definitions[k]
		}
	}
	return nil
}

// Kind is what sort of quantity an indicator is; it decides how its periods are written.
type Kind string

// The kinds.
const (
	Stock          Kind = "stock"
	Flow           Kind = "flow"
	CumulativeFlow Kind = "cumulative-flow"
	Share          Kind = "share"
	Rate           Kind = "rate"
	Count          Kind = "count"
	Rank           Kind = "rank"
)

// Definition (口径) says exactly what is counted. Figures of different definitions are never compared.
type Definition struct {
	ID          sourcefile.ID   `json:"id" kind:"printed,fixed"`
	Name        locales.Text    `json:"name" kind:"editorial"`
	Owner       sourcefile.ID   `json:"owner,omitempty" kind:"reading"`
	Version     string          `json:"version,omitempty" kind:"reading"`
	Currency    Currency        `json:"currency" kind:"reading"`
	Borrowers   *locales.Note   `json:"borrowers,omitempty" kind:"editorial"`
	Aggregation Aggregation     `json:"aggregation" kind:"reading"`
	Reporters   Reporting       `json:"reporters,omitempty" kind:"reading"`
	PartOf      *Term           `json:"part_of,omitempty" kind:"reading"`
	Ratio       *Ratio          `json:"ratio,omitempty" kind:"reading"`
	ValidFrom   sourcefile.Date `json:"valid_from,omitempty" kind:"reading"`
	ValidTo     sourcefile.Date `json:"valid_to,omitempty" kind:"reading"`
	BreakNote   *locales.Note   `json:"break_note,omitempty" kind:"editorial"`
	Note        *locales.Note   `json:"note,omitempty" kind:"editorial"`
}

// JSONSchemaExtend allows digits without quotes.
func (Definition) JSONSchemaExtend(s *jsonschema.Schema) {
	sourcefile.DigitsToo(s.Properties.Value("version"))
}

// Reporting is whether the figures of a definition name their reporters.
type Reporting string

// ReportersRequired is that of a definition of one organisation's own figures.
const ReportersRequired Reporting = "required"

// Ratio says that a share is one figure divided by another of the same region, reporters and day.
type Ratio struct {
	Numerator   Term `json:"numerator" kind:"reading"`
	Denominator Term `json:"denominator" kind:"reading"`
}

// Term is an indicator by one of its definitions.
type Term struct {
	Indicator  sourcefile.ID `json:"indicator" kind:"reading"`
	Definition sourcefile.ID `json:"definition" kind:"reading"`
}

// Currency is the scope of currencies that an amount covers.
type Currency string

// Aggregation is how a figure is taken over time.
type Aggregation string

// The aggregations.
const (
	EndOfPeriod Aggregation = "end-of-period"
	OverPeriod  Aggregation = "over-period"
	Cumulative  Aggregation = "cumulative"
	AtPoint     Aggregation = "point"
)
