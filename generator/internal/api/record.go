package api

import (
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// RecordDocument is a record of why, with its sentences. Everything but the sentences can be computed again from the
// record alone. The parts are explained at progress.Record, which have the same names.
type RecordDocument struct {
	Target        sourcefile.ID         `json:"target_id"`
	Facet         sourcefile.ID         `json:"facet_id"`
	Words         string                `json:"words_printed"`
	Method        model.Method          `json:"method"`
	MethodVersion int                   `json:"method_version"`
	Direction     model.Direction       `json:"direction"`
	Indicator     *sourcefile.ID        `json:"indicator_id"`
	Kind          *model.Kind           `json:"kind"`
	Unit          *string               `json:"unit_id"`
	Scale         int                   `json:"unit_scale"`
	Definition    *sourcefile.ID        `json:"definition_id"`
	ValidFrom     *sourcefile.Date      `json:"valid_from"`
	Region        sourcefile.RegionCode `json:"region_id"`
	Country       sourcefile.RegionCode `json:"country_id"`
	Publisher     *sourcefile.ID        `json:"usual_publisher_id"`
	Universe      *sourcefile.ID        `json:"universe_id"`
	Ratio         *RecordRatio          `json:"ratio"`
	Date          sourcefile.Date       `json:"assessed_on"`
	Start         sourcefile.Date       `json:"start"`
	Deadline      sourcefile.Date       `json:"deadline"`
	Parameters    []RecordParameter     `json:"parameters"`
	Given         *RecordGiven          `json:"given"`
	RankUnits     int                   `json:"ranked_region_count"`
	Inputs        []RecordInput         `json:"inputs"`
	Unused        []RecordUnused        `json:"unused"`
	Checklist     []RecordChecklistItem `json:"checklist_inputs"`
	Statements    []string              `json:"statement_ids"`
	Unnamed       []model.FigureID      `json:"unnamed_figure_ids"`
	Facts         []RecordFact          `json:"further_facts"`
	Status        progress.Status       `json:"status"`
	Reasons       []progress.Reason     `json:"reason_ids"`
	Branch        *progress.Branch      `json:"branch"`
	Steps         []RecordStep          `json:"steps"`
	Firm          bool                  `json:"firm"`
	Alternatives  []progress.Status     `json:"alternatives"`
	Corners       []RecordCorner        `json:"corners"`
	Flags         []progress.Flag       `json:"flags"`
	Items         []RecordItem          `json:"item_states"`
	LastWord      *RecordLastStatus     `json:"last_word"`
	Wanted        *RecordMissingData    `json:"wanted"`
	Counterfact   *RecordCounterfactual `json:"counterfactual"`
	Said          ExplanationDocument   `json:"explanation"`
}

// RecordParameter is a number of the method that was used.
type RecordParameter struct {
	ID     sourcefile.ID    `json:"id"`
	Value  quantity.Decimal `json:"value"`
	Unit   locales.Text     `json:"unit_name"`
	Source *sourcefile.URL  `json:"source_url"`
	Choice bool             `json:"project_choice"`
	Reason *locales.Text    `json:"reason"`
}

// LocaleNames says that its keys are those of the data.
func (RecordParameter) LocaleNames() []string { return []string{"parameter"} }

// RecordGiven is a number that the plan gives.
type RecordGiven struct {
	Printed quantity.Printed `json:"value_printed"`
	Value   quantity.Decimal `json:"value"`
	Words   string           `json:"words_printed"`
}

// LocaleNames says that its keys are those of the data.
func (RecordGiven) LocaleNames() []string { return []string{"given"} }

// RecordRatio is of which two series a share is the ratio.
type RecordRatio struct {
	Numerator   RecordTerm `json:"numerator"`
	Denominator RecordTerm `json:"denominator"`
}

// LocaleNames says that its keys are those of the data.
func (RecordRatio) LocaleNames() []string { return []string{"ratio"} }

// RecordTerm is an indicator by one of its definitions.
type RecordTerm struct {
	Indicator  sourcefile.ID `json:"indicator_id"`
	Definition sourcefile.ID `json:"definition_id"`
}

// LocaleNames says that its keys are those of the data.
func (RecordTerm) LocaleNames() []string { return []string{"term"} }

// RecordInput is a figure in its role.
type RecordInput struct {
	Role        progress.Role         `json:"role"`
	Part        progress.Component    `json:"part"`
	Figure      model.FigureID        `json:"figure_id"`
	Publication sourcefile.ID         `json:"publication_id"`
	Indicator   sourcefile.ID         `json:"indicator_id"`
	Definition  sourcefile.ID         `json:"definition_id"`
	Region      sourcefile.RegionCode `json:"region_id"`
	Period      fields.Period         `json:"period"`
	AsOf        sourcefile.Date       `json:"as_of"`
	NotLater    bool                  `json:"not_later"`
	Nature      model.Nature          `json:"nature"`
	Printed     quantity.Printed      `json:"value_printed"`
	Value       quantity.Decimal      `json:"value"`
	HalfWidth   quantity.Decimal      `json:"half_width"`
	Low         *quantity.Decimal     `json:"low"`
	High        *quantity.Decimal     `json:"high"`
	Step        quantity.Decimal      `json:"step"`
	Unit        string                `json:"unit_id"`
	Scale       int                   `json:"unit_scale"`
	Growth      bool                  `json:"growth"`
}

// RecordUnused is a figure of the province that is no input.
type RecordUnused struct {
	Figure     model.FigureID        `json:"figure_id"`
	Indicator  sourcefile.ID         `json:"indicator_id"`
	Definition sourcefile.ID         `json:"definition_id"`
	Period     fields.Period         `json:"period"`
	AsOf       sourcefile.Date       `json:"as_of"`
	NotLater   bool                  `json:"not_later"`
	Printed    *quantity.Printed     `json:"value_printed"`
	Reason     progress.UnusedReason `json:"unused_reason"`
}

// RecordChecklistItem is a line of a checklist with what was found for it.
type RecordChecklistItem struct {
	ID       model.ItemID     `json:"id"`
	Evidence []RecordEvidence `json:"evidence_inputs"`
}

// RecordEvidence is what a publication shows of an item.
type RecordEvidence struct {
	ID          string                  `json:"id"`
	Publication sourcefile.ID           `json:"publication_id"`
	Level       *model.Level            `json:"level"`
	Date        *sourcefile.PartialDate `json:"date"`
	Last        sourcefile.Date         `json:"last_day"`
	Baseline    bool                    `json:"baseline"`
	Region      *sourcefile.RegionCode  `json:"region_id"`
	Reporters   *sourcefile.ID          `json:"reporters_id"`
	Grade       model.Grade             `json:"grade"`
}

// RecordFact is something worth knowing that has no part in the status.
type RecordFact struct {
	ID      progress.FactID  `json:"id"`
	Value   quantity.Decimal `json:"value"`
	Of      int              `json:"change_count"`
	AsOf    sourcefile.Date  `json:"as_of"`
	Figures []string         `json:"figure_ids"`
}

// RecordStep is one line of the calculation.
type RecordStep struct {
	Symbol     progress.Symbol   `json:"symbol"`
	Expression string            `json:"expression"`
	Result     *quantity.Decimal `json:"step_result"`
	Unit       progress.StepUnit `json:"step_unit"`
}

// RecordCorner is the status with every uncertain input at one of its ends.
type RecordCorner struct {
	At     []RecordEnd     `json:"at"`
	Status progress.Status `json:"status"`
}

// RecordEnd is one end of an input.
type RecordEnd struct {
	Role  progress.Role     `json:"role"`
	High  bool              `json:"is_high"`
	Value *quantity.Decimal `json:"value"`
}

// RecordItem is how far an item of a checklist has come.
type RecordItem struct {
	ID       model.ItemID       `json:"id"`
	Level    model.Level        `json:"level"`
	State    progress.ItemState `json:"state"`
	Evidence *string            `json:"evidence_id"`
	Old      bool               `json:"old"`
}

// RecordLastStatus is the last status that could be given.
type RecordLastStatus struct {
	Status progress.Status `json:"status"`
	AsOf   sourcefile.Date `json:"as_of"`
	Firm   bool            `json:"firm"`
}

// RecordMissingData is what would make a facet assessable.
type RecordMissingData struct {
	Kind       progress.WantedKind `json:"kind"`
	Indicator  *sourcefile.ID      `json:"indicator_id"`
	Definition *sourcefile.ID      `json:"definition_id"`
	Publisher  *sourcefile.ID      `json:"usual_publisher_id"`
	Figures    []RecordRequirement `json:"wanted_figures"`
	Items      []model.ItemID      `json:"item_ids"`
}

// RecordRequirement is a figure that is wanted.
type RecordRequirement struct {
	Role   progress.Role          `json:"role"`
	Region *sourcefile.RegionCode `json:"region_id"`
	From   *sourcefile.Date       `json:"from"`
	To     *sourcefile.Date       `json:"to"`
}

// RecordCounterfactual is the nearest value of the latest figure that would read otherwise.
type RecordCounterfactual struct {
	Role      progress.Role      `json:"role"`
	Part      progress.Component `json:"part"`
	Threshold quantity.Decimal   `json:"threshold"`
	Below     bool               `json:"below"`
	Still     quantity.Decimal   `json:"still"`
	Otherwise quantity.Decimal   `json:"otherwise"`
	Status    progress.Status    `json:"status"`
}

// record converts a record of why. Where a part has the same fields in both packages Go's own conversion serves, which
// does not compile once they differ.
func record(r *progress.Record, s ExplanationDocument) RecordDocument {
	return RecordDocument{
		Target: r.Target, Facet: r.Facet, Words: r.Words, Method: r.Method, MethodVersion: r.MethodVersion,
		Direction: r.Direction, Indicator: fields.Null(r.Indicator), Kind: fields.Null(r.Kind),
		Unit: fields.Null(r.Unit), Scale: r.Scale, Definition: fields.Null(r.Definition),
		ValidFrom: fields.Null(r.ValidFrom), Region: r.Region, Country: r.Country,
		Publisher: fields.Null(r.Publisher), Universe: fields.Null(r.Universe),
		Ratio: ratio(r.Ratio), Date: r.Date, Start: r.Start, Deadline: r.Deadline,
		Parameters: fields.Each(r.Parameters, func(p progress.Parameter) RecordParameter {
			return RecordParameter{p.ID, p.Value, p.Unit, fields.Null(p.Source), p.Choice, p.Reason}
		}),
		Given: given(r.Given), RankUnits: r.RankUnits,
		Inputs: fields.Each(r.Inputs, recordInput),
		Unused: fields.Each(r.Unused, func(u progress.Unused) RecordUnused {
			return RecordUnused{
				model.FigureID(u.Figure), u.Indicator, u.Definition, fields.Period(u.Period), u.AsOf, u.NotLater,
				fields.Null(quantity.Printed(u.Printed)), u.Reason,
			}
		}),
		Checklist: fields.Each(r.Checklist, func(i progress.ChecklistItem) RecordChecklistItem {
			return RecordChecklistItem{i.ID, fields.Each(i.Evidence, func(e progress.Evidence) RecordEvidence {
				return RecordEvidence{
					e.ID, e.Publication, (*model.Level)(e.Level), fields.Null(sourcefile.PartialDate(e.Date)), e.Last,
					e.Baseline,
					fields.Null(e.Region), fields.Null(e.Reporters), e.Grade,
				}
			})}
		}),
		Statements: r.Statements,
		Unnamed:    fields.Each(r.Unnamed, func(id string) model.FigureID { return model.FigureID(id) }),
		Facts: fields.Each(r.Facts, func(f progress.Fact) RecordFact {
			return RecordFact(f)
		}),
		Status: r.Status, Reasons: r.Reasons, Branch: fields.Null(r.Branch),
		Steps: fields.Each(r.Steps, func(s progress.Step) RecordStep { return RecordStep(s) }),
		Firm:  r.Firm, Alternatives: r.Alternatives,
		Corners: fields.Each(r.Corners, func(c progress.Corner) RecordCorner {
			return RecordCorner{fields.Each(c.At, func(e progress.End) RecordEnd { return RecordEnd(e) }), c.Status}
		}),
		Flags: r.Flags,
		Items: fields.Each(r.Items, func(i progress.Item) RecordItem {
			return RecordItem{i.ID, model.Level(i.Level), i.State, fields.Null(i.Evidence), i.Old}
		}),
		LastWord: (*RecordLastStatus)(r.LastWord), Wanted: wanted(r.Wanted),
		Counterfact: (*RecordCounterfactual)(r.Counterfact),
		Said:        s,
	}
}

func recordInput(in progress.Input) RecordInput {
	return RecordInput{
		in.Role, in.Part, model.FigureID(in.Figure), in.Publication, in.Indicator, in.Definition, in.Region,
		fields.Period(in.Period), in.AsOf, in.NotLater, in.Nature, quantity.Printed(in.Printed), in.Value, in.HalfWidth,
		in.Low, in.High, in.Step, in.Unit, in.Scale, in.Growth,
	}
}

func given(g *progress.Given) *RecordGiven {
	if g == nil {
		return nil
	}
	return &RecordGiven{quantity.Printed(g.Printed), g.Value, g.Words}
}

func ratio(r *model.Ratio) *RecordRatio {
	if r == nil {
		return nil
	}
	return &RecordRatio{RecordTerm(r.Numerator), RecordTerm(r.Denominator)}
}

func wanted(w *progress.MissingData) *RecordMissingData {
	if w == nil {
		return nil
	}
	return &RecordMissingData{
		w.Kind, fields.Null(w.Indicator), fields.Null(w.Definition), fields.Null(w.Publisher),
		fields.Each(w.Figures, func(n progress.Requirement) RecordRequirement {
			return RecordRequirement{n.Role, fields.Null(n.Region), fields.Null(n.From), fields.Null(n.To)}
		}),
		w.Items,
	}
}
