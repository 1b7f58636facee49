package statistics

import (
	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/text"
)

// Indicator is a statistical concept that is measured. Its id is the name of its file.
type Indicator struct {
	ID             document.ID    `json:"-"`
	Name           text.Text      `json:"name" jsonschema:"title=名称 Name"`
	Articles       []document.ID  `json:"articles" jsonschema:"title=领域 Areas,minItems=1"`
	Unit           string         `json:"unit" jsonschema:"title=单位 Unit" jsonschema_description:"数量级加单位，如 亿元、%、万户次。 Scale and unit, such as 亿元 or %."`
	Kind           Kind           `json:"kind"`
	Direction      plan.Direction `json:"direction"`
	UsualPublisher document.ID    `json:"usual_publisher,omitempty" jsonschema_description:"通常由谁公布：单位或机构的 id。 Who usually publishes it: the id of a unit or organisation."`
	Informs        []document.ID  `json:"informs,omitempty" jsonschema_description:"它能反映的举措（本站读法）。 The measures of the plan that it informs (our reading)."`
	Note           *text.Note     `json:"note,omitempty"`
	Definitions    []Definition   `json:"definitions" jsonschema:"title=口径 Definitions,minItems=1"`
}

// Definition returns the definition with an id, or nil.
func (i *Indicator) Definition(id document.ID) *Definition {
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

// JSONSchema lists the kinds.
func (Kind) JSONSchema() *jsonschema.Schema {
	return document.Enum("时点数、时期数、累计数、占比、率、个数、位次。 Stock, flow, cumulative flow, share, rate, count, rank.",
		string(Stock), string(Flow), string(CumulativeFlow), string(Share), string(Rate), string(Count), string(Rank))
}

// Definition (口径) says exactly what is counted. Figures of different definitions are never compared.
type Definition struct {
	ID          document.ID   `json:"id"`
	Name        text.Text     `json:"name"`
	Owner       document.ID   `json:"owner,omitempty" jsonschema_description:"口径由谁制定；未说明时不写。 Who owns the scheme; left out where not stated."`
	Version     string        `json:"version,omitempty"`
	Currency    Currency      `json:"currency"`
	Borrowers   *text.Note    `json:"borrowers,omitempty"`
	Aggregation Aggregation   `json:"aggregation"`
	ValidFrom   document.Date `json:"valid_from,omitempty" jsonschema_description:"从哪一天的数据起适用。 The first day whose figures follow it."`
	ValidTo     document.Date `json:"valid_to,omitempty" jsonschema_description:"到哪一天的数据为止。 The last day whose figures follow it."`
	BreakNote   *text.Note    `json:"break_note,omitempty" jsonschema_description:"为什么不能与别的口径相比。 Why it does not compare with another definition."`
	Ratio       *Ratio        `json:"ratio,omitempty"`
	Note        *text.Note    `json:"note,omitempty"`
}

// Ratio says of which two series a share is the ratio, so that it can be computed where no source prints it.
type Ratio struct {
	Numerator   Term `json:"numerator"`
	Denominator Term `json:"denominator"`
}

// Term is one of the two series of a ratio.
type Term struct {
	Indicator  document.ID `json:"indicator"`
	Definition document.ID `json:"definition"`
}

// Currency is the scope of currencies that an amount covers.
type Currency string

// JSONSchema lists the scopes.
func (Currency) JSONSchema() *jsonschema.Schema {
	return document.Enum("人民币、本外币、外币、不是金额、来源未说明。 Renminbi, renminbi and foreign currency, foreign currency, not an amount, not stated by the source.",
		"rmb", "rmb-and-fx", "fx", "none", "not-stated")
}

// Aggregation is how a figure is taken over time.
type Aggregation string

// JSONSchema lists the aggregations.
func (Aggregation) JSONSchema() *jsonschema.Schema {
	return document.Enum("期末、期间、累计、某一时点。 At the end of the period, over it, cumulated, at a point in time.",
		"end-of-period", "over-period", "cumulative", "point")
}
