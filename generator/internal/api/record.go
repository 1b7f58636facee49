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
	Target        sourcefile.ID         `json:"target"`
	Facet         sourcefile.ID         `json:"facet"`
	Words         string                `json:"words"`
	Method        model.Method          `json:"method"`
	MethodVersion int                   `json:"method_version"`
	Direction     model.Direction       `json:"direction"`
	Indicator     *sourcefile.ID        `json:"indicator"`
	Kind          *model.Kind           `json:"kind"`
	Unit          *string               `json:"unit"`
	Scale         int                   `json:"unit_scale"`
	Definition    *sourcefile.ID        `json:"definition"`
	ValidFrom     *sourcefile.Date      `json:"valid_from"`
	Region        sourcefile.RegionCode `json:"region"`
	Country       sourcefile.RegionCode `json:"country"`
	Publisher     *sourcefile.ID        `json:"usual_publisher"`
	Universe      *sourcefile.ID        `json:"universe"`
	Ratio         *model.Ratio          `json:"ratio"`
	Date          sourcefile.Date       `json:"date"`
	Start         sourcefile.Date       `json:"start"`
	Deadline      sourcefile.Date       `json:"deadline"`
	Parameters    []RecordParameter     `json:"parameters"`
	Given         *RecordGiven          `json:"given"`
	RankUnits     int                   `json:"rank_units"`
	Inputs        []RecordInput         `json:"inputs"`
	Unused        []RecordUnused        `json:"unused"`
	Checklist     []RecordChecklistItem `json:"checklist"`
	Statements    []string              `json:"statements"`
	Unnamed       []model.FigureID      `json:"unnamed_figures"`
	Facts         []RecordFact          `json:"facts"`
	Status        progress.Status       `json:"status"`
	Reasons       []progress.Reason     `json:"reasons"`
	Branch        *progress.Branch      `json:"branch"`
	Steps         []RecordStep          `json:"steps"`
	Firm          bool                  `json:"firm"`
	Alternatives  []progress.Status     `json:"alternatives"`
	Corners       []RecordCorner        `json:"corners"`
	Flags         []progress.Flag       `json:"flags"`
	Items         []RecordItem          `json:"items"`
	LastWord      *RecordLastStatus     `json:"last_word"`
	Wanted        *RecordMissingData    `json:"wanted"`
	Counterfact   *RecordCounterfactual `json:"counterfactual"`
	Said          ExplanationDocument   `json:"said"`
}

// RecordParameter is a number of the method that was used.
type RecordParameter struct {
	ID     sourcefile.ID    `json:"id"`
	Value  quantity.Decimal `json:"value"`
	Unit   locales.Text     `json:"unit"`
	Source *sourcefile.URL  `json:"source"`
	Choice bool             `json:"project_choice"`
	Reason *locales.Text    `json:"reason"`
}

// LocaleNames says that its keys are those of the data.
func (RecordParameter) LocaleNames() []string { return []string{"parameter"} }

// RecordGiven is a number that the plan gives.
type RecordGiven struct {
	Printed string           `json:"printed"`
	Value   quantity.Decimal `json:"value"`
	Words   string           `json:"words"`
}

// LocaleNames says that its keys are those of the data.
func (RecordGiven) LocaleNames() []string { return []string{"given"} }

// RecordInput is a figure in its role.
type RecordInput struct {
	Role        progress.Role         `json:"role"`
	Part        progress.Component    `json:"part"`
	Figure      string                `json:"figure"`
	Publication sourcefile.ID         `json:"publication"`
	Indicator   sourcefile.ID         `json:"indicator"`
	Definition  sourcefile.ID         `json:"definition"`
	Region      sourcefile.RegionCode `json:"region"`
	Period      string                `json:"period"`
	AsOf        sourcefile.Date       `json:"as_of"`
	NotLater    bool                  `json:"not_later"`
	Nature      model.Nature          `json:"nature"`
	Printed     string                `json:"printed"`
	Value       quantity.Decimal      `json:"value"`
	HalfWidth   quantity.Decimal      `json:"half_width"`
	Low         *quantity.Decimal     `json:"low"`
	High        *quantity.Decimal     `json:"high"`
	Step        quantity.Decimal      `json:"step"`
	Unit        string                `json:"unit"`
	Scale       int                   `json:"unit_scale"`
	Growth      bool                  `json:"growth"`
}

// RecordUnused is a figure of the province that is no input.
type RecordUnused struct {
	Figure     string                `json:"figure"`
	Indicator  sourcefile.ID         `json:"indicator"`
	Definition sourcefile.ID         `json:"definition"`
	Period     string                `json:"period"`
	AsOf       sourcefile.Date       `json:"as_of"`
	NotLater   bool                  `json:"not_later"`
	Printed    *string               `json:"printed"`
	Reason     progress.UnusedReason `json:"reason"`
}

// RecordChecklistItem is a line of a checklist with what was found for it.
type RecordChecklistItem struct {
	ID       model.ItemID     `json:"id"`
	Evidence []RecordEvidence `json:"evidence"`
}

// RecordEvidence is what a publication shows of an item.
type RecordEvidence struct {
	ID          string                 `json:"id"`
	Publication sourcefile.ID          `json:"publication"`
	Level       *int                   `json:"level"`
	Date        *string                `json:"date"`
	Last        sourcefile.Date        `json:"last_day"`
	Baseline    bool                   `json:"baseline"`
	Region      *sourcefile.RegionCode `json:"region"`
	Reporters   *sourcefile.ID         `json:"reporters"`
	Grade       model.Grade            `json:"grade"`
}

// RecordFact is something worth knowing that has no part in the status.
type RecordFact struct {
	ID      progress.FactID  `json:"id"`
	Value   quantity.Decimal `json:"value"`
	Of      int              `json:"of"`
	AsOf    sourcefile.Date  `json:"as_of"`
	Figures []string         `json:"figures"`
}

// RecordStep is one line of the calculation.
type RecordStep struct {
	Symbol     progress.Symbol   `json:"symbol"`
	Expression string            `json:"expression"`
	Result     *quantity.Decimal `json:"result"`
	Unit       progress.StepUnit `json:"unit"`
}

// RecordCorner is the status with every uncertain input at one of its ends.
type RecordCorner struct {
	At     []RecordEnd     `json:"at"`
	Status progress.Status `json:"status"`
}

// RecordEnd is one end of an input.
type RecordEnd struct {
	Role  progress.Role     `json:"role"`
	High  bool              `json:"high"`
	Value *quantity.Decimal `json:"value"`
}

// RecordItem is how far an item of a checklist has come.
type RecordItem struct {
	ID       model.ItemID       `json:"id"`
	Level    int                `json:"level"`
	State    progress.ItemState `json:"state"`
	Evidence *string            `json:"evidence"`
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
	Indicator  *sourcefile.ID      `json:"indicator"`
	Definition *sourcefile.ID      `json:"definition"`
	Publisher  *sourcefile.ID      `json:"usual_publisher"`
	Figures    []RecordRequirement `json:"figures"`
	Items      []model.ItemID      `json:"items"`
}

// RecordRequirement is a figure that is wanted.
type RecordRequirement struct {
	Role   progress.Role          `json:"role"`
	Region *sourcefile.RegionCode `json:"region"`
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
		Ratio: r.Ratio, Date: r.Date, Start: r.Start, Deadline: r.Deadline,
		Parameters: fields.Each(r.Parameters, func(p progress.Parameter) RecordParameter {
			return RecordParameter{p.ID, p.Value, p.Unit, fields.Null(p.Source), p.Choice, p.Reason}
		}),
		Given: (*RecordGiven)(r.Given), RankUnits: r.RankUnits,
		Inputs: fields.Each(r.Inputs, func(in progress.Input) RecordInput { return RecordInput(in) }),
		Unused: fields.Each(r.Unused, func(u progress.Unused) RecordUnused {
			return RecordUnused{
				u.Figure, u.Indicator, u.Definition, u.Period, u.AsOf, u.NotLater, fields.Null(u.Printed), u.Reason,
			}
		}),
		Checklist: fields.Each(r.Checklist, func(i progress.ChecklistItem) RecordChecklistItem {
			return RecordChecklistItem{i.ID, fields.Each(i.Evidence, func(e progress.Evidence) RecordEvidence {
				return RecordEvidence{
					e.ID, e.Publication, e.Level, fields.Null(e.Date), e.Last, e.Baseline,
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
			return RecordItem{i.ID, i.Level, i.State, fields.Null(i.Evidence), i.Old}
		}),
		LastWord: (*RecordLastStatus)(r.LastWord), Wanted: wanted(r.Wanted),
		Counterfact: (*RecordCounterfactual)(r.Counterfact),
		Said:        s,
	}
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
