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
	Rule       locales.Text                     `json:"rule"`
	Facet      *sourcefile.ID                   `json:"facet"`
	Indicator  *fields.Ref                      `json:"indicator"`
	Definition *sourcefile.ID                   `json:"definition"`
	Word       *TermDocument[progress.FactWord] `json:"word"`
	Said       locales.Text                     `json:"said"`
	Sides      []FactSideDocument               `json:"sides"`
	Unnamed    []model.FigureID                 `json:"unnamed_figures"`
	Searches   []SearchDocument                 `json:"searches"`
}

// FactSideDocument is one value of a fact.
type FactSideDocument struct {
	Region   sourcefile.RegionCode `json:"region"`
	Period   fields.Period         `json:"period"`
	AsOf     sourcefile.Date       `json:"as_of"`
	NotLater bool                  `json:"not_later"`
	Computed bool                  `json:"computed"`
	Bound    bool                  `json:"bound"`
	Value    quantity.Decimal      `json:"value"`
	Low      *quantity.Decimal     `json:"low"`
	High     *quantity.Decimal     `json:"high"`
	Inputs   []FactInputDocument   `json:"inputs"`
}

// FactInputDocument is a figure of which a value is made.
type FactInputDocument struct {
	Figure      model.FigureID     `json:"figure"`
	Publication sourcefile.ID      `json:"publication"`
	Part        progress.Component `json:"part"`
	Growth      bool               `json:"growth"`
	Indicator   sourcefile.ID      `json:"indicator"`
	Definition  sourcefile.ID      `json:"definition"`
	Period      fields.Period      `json:"period"`
	Printed     quantity.Printed   `json:"value_printed"`
	Value       quantity.Decimal   `json:"value"`
	Low         *quantity.Decimal  `json:"low"`
	High        *quantity.Decimal  `json:"high"`
	Unit        string             `json:"unit"`
}

func (w *writer) plainFact(f edition.Fact) PlainFactDocument {
	d := PlainFactDocument{
		Kind: f.Kind, KindName: locales.Label(f.Kind), Rule: locales.Meaning(f.Kind), Facet: fields.Null(f.Facet),
		Definition: fields.Null(f.Definition), Said: w.names.PlainFact(&f),
		Sides:    fields.Each(f.Sides, factSide),
		Unnamed:  fields.Each(f.Unnamed, func(id string) model.FigureID { return model.FigureID(id) }),
		Searches: fields.Each(f.Searches, search),
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

func factSide(s progress.Side) FactSideDocument {
	end := func(b quantity.Bound) *quantity.Decimal {
		x, ok := b.Finite()
		if !ok {
			return nil
		}
		x = x.Round(factDigits)
		return &x
	}
	return FactSideDocument{
		Region: s.Region, Period: fields.Period(s.Period), AsOf: s.Day, NotLater: s.NotLater, Computed: s.Computed(),
		Bound: s.Bound, Value: s.Value.Mid.Round(factDigits), Low: end(s.Value.Low), High: end(s.Value.High),
		Inputs: fields.Each(s.Inputs, func(in progress.Input) FactInputDocument {
			return FactInputDocument{
				model.FigureID(in.Figure), in.Publication, in.Part, in.Growth, in.Indicator, in.Definition,
				fields.Period(in.Period), quantity.Printed(in.Printed), in.Value, in.Low, in.High, in.Unit,
			}
		}),
	}
}
