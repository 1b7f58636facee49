package model

import (
	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// Indicator is a statistical concept that is measured. Its id is the name of its file.
type Indicator struct {
	ID             sourcefile.ID   `json:"-"`
	Name           locales.Text    `json:"name"`
	Articles       []sourcefile.ID `json:"articles" jsonschema:"minItems=1"`
	Unit           string          `json:"unit"`
	Kind           Kind            `json:"kind"`
	Direction      Direction       `json:"direction"`
	UsualPublisher sourcefile.ID   `json:"usual_publisher,omitempty"`
	Informs        []sourcefile.ID `json:"informs,omitempty"`
	Calendar       *Calendar       `json:"calendar,omitempty"`
	Note           *locales.Note   `json:"note,omitempty"`
	Definitions    []Definition    `json:"definitions" jsonschema:"minItems=1"`
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
	ID          sourcefile.ID   `json:"id"`
	Name        locales.Text    `json:"name"`
	Owner       sourcefile.ID   `json:"owner,omitempty"`
	Version     string          `json:"version,omitempty"`
	Currency    Currency        `json:"currency"`
	Borrowers   *locales.Note   `json:"borrowers,omitempty"`
	Aggregation Aggregation     `json:"aggregation"`
	Reporters   Reporting       `json:"reporters,omitempty"`
	PartOf      *Term           `json:"part_of,omitempty"`
	Ratio       *Ratio          `json:"ratio,omitempty"`
	ValidFrom   sourcefile.Date `json:"valid_from,omitempty"`
	ValidTo     sourcefile.Date `json:"valid_to,omitempty"`
	BreakNote   *locales.Note   `json:"break_note,omitempty"`
	Note        *locales.Note   `json:"note,omitempty"`
}

// JSONSchemaExtend lets digits stand without quotes.
func (Definition) JSONSchemaExtend(s *jsonschema.Schema) {
	sourcefile.DigitsToo(s.Properties.Value("version"))
}

// Reporting is whether the figures of a definition name their reporters.
type Reporting string

// ReportersRequired is that of a definition of one organisation's own figures.
const ReportersRequired Reporting = "required"

// Ratio says that a share is one figure divided by another of the same region, reporters and day.
type Ratio struct {
	Numerator   Term `json:"numerator"`
	Denominator Term `json:"denominator"`
}

// Term is an indicator by one of its definitions.
type Term struct {
	Indicator  sourcefile.ID `json:"indicator"`
	Definition sourcefile.ID `json:"definition"`
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
