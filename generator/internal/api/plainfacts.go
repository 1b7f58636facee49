package api

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// PlainFactDocument is a statement about a target that needs no status, with its inputs.
type PlainFactDocument struct {
	Kind       progress.FactKind                `json:"kind"`
	KindName   locales.Text                     `json:"kind_name"`
	Rule       locales.Text                     `json:"rule_text"`
	Facet      *sourcefile.ID                   `json:"facet_id"`
	Indicator  *fields.Ref                      `json:"indicator"`
	Definition *sourcefile.ID                   `json:"definition_id"`
	Word       *TermDocument[progress.FactWord] `json:"word"`
	Said       locales.Text                     `json:"said"`
	Sides      []FactSideDocument               `json:"sides"`
	Unnamed    []model.FigureID                 `json:"unnamed_figure_ids"`
	Searches   []SearchDocument                 `json:"searches"`
	// Distance is what is left to a number that the plan gives; null for other kinds.
	Distance *DistanceDocument `json:"distance"`
}

// DistanceDocument is how far the latest figure is from a number that the plan gives. Numbers are in the unit.
type DistanceDocument struct {
	Given     RecordGiven        `json:"given"`
	Direction model.Direction    `json:"direction"`
	Unit      string             `json:"unit_id"`
	Left      quantity.Decimal   `json:"left"`
	LeftLow   *quantity.Decimal  `json:"left_low"`
	LeftHigh  *quantity.Decimal  `json:"left_high"`
	Deadline  sourcefile.Date    `json:"deadline"`
	Months    int                `json:"month_count"`
	Pace      *quantity.Decimal  `json:"pace"`
	PaceUnit  *progress.StepUnit `json:"pace_unit"`
}

func distance(d *progress.Distance) *DistanceDocument {
	if d == nil {
		return nil
	}
	doc := &DistanceDocument{
		Given: *given(&d.Given), Direction: d.Direction, Unit: d.Unit, Left: d.Left.Mid.Round(factDigits),
		LeftLow: finite(d.Left.Low), LeftHigh: finite(d.Left.High), Deadline: d.Deadline, Months: d.Months,
	}
	if d.Pace != nil {
		pace := d.Pace.Result.Round(factDigits)
		doc.Pace, doc.PaceUnit = &pace, &d.Pace.Unit
	}
	return doc
}

// FactSideDocument is one value of a fact.
type FactSideDocument struct {
	Region   sourcefile.RegionCode `json:"region_id"`
	Period   fields.Period         `json:"period"`
	AsOf     sourcefile.Date       `json:"as_of"`
	NotLater bool                  `json:"not_later"`
	Computed bool                  `json:"computed"`
	Bound    bool                  `json:"bound"`
	Value    quantity.Decimal      `json:"value"`
	Low      *quantity.Decimal     `json:"low"`
	High     *quantity.Decimal     `json:"high"`
	Inputs   []FactInputDocument   `json:"fact_inputs"`
}

// FactInputDocument is a figure of which a value is made.
type FactInputDocument struct {
	Figure      model.FigureID     `json:"figure_id"`
	Publication sourcefile.ID      `json:"publication_id"`
	Part        progress.Component `json:"part"`
	Growth      bool               `json:"growth"`
	Indicator   sourcefile.ID      `json:"indicator_id"`
	Definition  sourcefile.ID      `json:"definition_id"`
	Period      fields.Period      `json:"period"`
	Printed     quantity.Printed   `json:"value_printed"`
	Value       quantity.Decimal   `json:"value"`
	Low         *quantity.Decimal  `json:"low"`
	High        *quantity.Decimal  `json:"high"`
	Unit        string             `json:"unit_id"`
}

func (w *writer) plainFact(f edition.Fact) PlainFactDocument {
	d := PlainFactDocument{
		Kind: f.Kind, KindName: locales.Label(f.Kind), Rule: locales.Meaning(f.Kind), Facet: fields.Null(f.Facet),
		Definition: fields.Null(f.Definition), Said: w.names.PlainFact(&f),
		Sides:    fields.Each(f.Sides, factSide),
		Unnamed:  fields.Each(f.Unnamed, func(id string) model.FigureID { return model.FigureID(id) }),
		Searches: fields.Each(f.Searches, w.search), Distance: distance(f.Distance),
	}
	if i := w.Indicator(f.Indicator); i != nil {
		ref := fields.RefToIndicator(i)
		d.Indicator = &ref
	}
	if f.Word != "" {
		word := term(f.Word)
		d.Word = &word
	}
	return d
}

// factDigits is how many significant digits a computed value has, as the steps of a judgement.
const factDigits = 16

// finite is an end of a value; null where it is open.
func finite(b quantity.Bound) *quantity.Decimal {
	x, ok := b.Finite()
	if !ok {
		return nil
	}
	x = x.Round(factDigits)
	return &x
}

func factSide(s progress.Side) FactSideDocument {
	return FactSideDocument{
		Region: s.Region, Period: fields.Period(s.Period), AsOf: s.Day, NotLater: s.NotLater, Computed: s.Computed(),
		Bound: s.Bound, Value: s.Value.Mid.Round(factDigits), Low: finite(s.Value.Low), High: finite(s.Value.High),
		Inputs: fields.Each(s.Inputs, func(in progress.Input) FactInputDocument {
			return FactInputDocument{
				model.FigureID(in.Figure), in.Publication, in.Part, in.Growth, in.Indicator, in.Definition,
				fields.Period(in.Period), quantity.Printed(in.Printed), in.Value, in.Low, in.High, in.Unit,
			}
		}),
	}
}
