package progress

import (
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// Record says why a facet has its status by one indicator or checklist. See "The why record" in the method. As JSON it
// has every key, decimals as strings, [] for an empty list and null for what does not apply, which keys marked nullable may be.
type Record struct {
	Case
	Judgement
}

// Case is everything that Judge reads.
type Case struct {
	Target        sourcefile.ID   `json:"target"`
	Facet         sourcefile.ID   `json:"facet"`
	Words         string          `json:"words"` // of the plan
	Method        model.Method    `json:"method"`
	MethodVersion int             `json:"method_version"`
	Direction     model.Direction `json:"direction"`
	// Indicator is what is judged; "" for a checklist.
	Indicator sourcefile.ID `json:"indicator" jsonschema:"nullable"`
	Kind      model.Kind    `json:"kind" jsonschema:"nullable"`
	// Unit is the indicator's as written, and Scale its power of ten.
	Unit  string `json:"unit" jsonschema:"nullable"`
	Scale int    `json:"unit_scale"`
	// Definition is that of the segment from which the figures are; "" where there is none.
	Definition sourcefile.ID `json:"definition" jsonschema:"nullable"`
	// ValidFrom is the first day whose figures follow the definition; "" where it does not say.
	ValidFrom sourcefile.Date       `json:"valid_from" jsonschema:"nullable"`
	Region    sourcefile.RegionCode `json:"region"`
	Country   sourcefile.RegionCode `json:"country"`
	Publisher sourcefile.ID         `json:"usual_publisher" jsonschema:"nullable"`
	Universe  sourcefile.ID         `json:"universe" jsonschema:"nullable"` // the indicator that counts it
	// Ratio is of which two series the share is the ratio; null where it is not computed here.
	Ratio      *model.Ratio    `json:"ratio"`
	Date       sourcefile.Date `json:"date"`
	Start      sourcefile.Date `json:"start"`
	Deadline   sourcefile.Date `json:"deadline"`
	Parameters []Parameter     `json:"parameters"`
	Given      *Given          `json:"given"`
	RankUnits  int             `json:"rank_units"` // provinces, for RANK; else 0
	Inputs     []Input         `json:"inputs"`
	Unused     []Unused        `json:"unused"`
	Checklist  []ChecklistItem `json:"checklist"`
	// Statements are official sentences about the target: evidence beside a rank, never a step of a checklist.
	Statements []string `json:"statements"`
	Facts      []Fact   `json:"facts"`
}

// NewCase is a case without inputs: a method with the parameters and dates of an assessment.
func NewCase(a *model.Assessment, m model.Method, d model.Direction, date sourcefile.Date) Case {
	return Case{
		Method: m, MethodVersion: a.MethodVersion, Direction: d, Date: date, Start: a.Start, Deadline: a.Deadline.Date,
		Parameters: parameters(a, m), Inputs: []Input{}, Unused: []Unused{}, Checklist: []ChecklistItem{}, Statements: []string{},
		Facts: []Fact{},
	}
}

// Parameter is a number of the method that was used. One without a source is a choice of this project.
type Parameter struct {
	ID     sourcefile.ID    `json:"id"`
	Value  quantity.Decimal `json:"value"`
	Unit   locales.Text     `json:"unit"`
	Source sourcefile.URL   `json:"source" jsonschema:"nullable"`
	Choice bool             `json:"project_choice"`
	Reason *locales.Text    `json:"reason"`
}

// Given is a number that the plan gives, exact, in the indicator's unit.
type Given struct {
	Printed string           `json:"printed"`
	Value   quantity.Decimal `json:"value"`
	Words   string           `json:"words"`
}

// Input is a figure in its role. Value, Low, High, HalfWidth and Step are in Unit.
type Input struct {
	Role        Role                  `json:"role"`
	Part        Part                  `json:"part"`
	Figure      string                `json:"figure"` // its id
	Publication sourcefile.ID         `json:"publication"`
	Indicator   sourcefile.ID         `json:"indicator"`
	Definition  sourcefile.ID         `json:"definition"`
	Region      sourcefile.RegionCode `json:"region"`
	Period      string                `json:"period"`
	AsOf        sourcefile.Date       `json:"as_of"`
	// NotLater tells that the as-of is only the latest day possible.
	NotLater  bool             `json:"not_later"`
	Nature    model.Nature     `json:"nature"`
	Printed   string           `json:"printed"`
	Value     quantity.Decimal `json:"value"`
	HalfWidth quantity.Decimal `json:"half_width"`
	// Low and High are null where the value is unbounded.
	Low  *quantity.Decimal `json:"low"`
	High *quantity.Decimal `json:"high"`
	// Step is one unit of the last digit printed.
	Step  quantity.Decimal `json:"step"`
	Unit  string           `json:"unit"`
	Scale int              `json:"unit_scale"` // power of ten of Unit
	// Growth tells, of a printed change, that it is in percent; otherwise it is in points or in the indicator's unit.
	Growth bool `json:"growth"`
}

// NewInput makes an input of a value by hand, such as one of an example.
func NewInput(r Role, p Part, asOf sourcefile.Date, v *quantity.Value) Input {
	in := Input{Role: r, Part: p, Period: string(asOf), AsOf: asOf, Nature: model.Actual}
	in.read(v)
	return in
}

// read takes over the value and the interval of what is printed.
func (in *Input) read(v *quantity.Value) {
	in.Printed, in.Value, in.HalfWidth, in.Step, in.Scale = v.Printed, v.Number, v.HalfWidth, v.Number.Ulp(), v.Scale()
	if low, ok := v.Low(); ok {
		in.Low = &low
	}
	if high, ok := v.High(); ok {
		in.High = &high
	}
}

// Unused is a figure of the province that is available and is no input. Printed is the change that it prints where it prints
// no level.
type Unused struct {
	Figure     string          `json:"figure"`
	Indicator  sourcefile.ID   `json:"indicator"`
	Definition sourcefile.ID   `json:"definition"`
	Period     string          `json:"period"`
	AsOf       sourcefile.Date `json:"as_of"`
	NotLater   bool            `json:"not_later"`
	Printed    string          `json:"printed" jsonschema:"nullable"`
	Reason     UnusedReason    `json:"reason"`
}

// ChecklistItem is a line of a checklist with what was found for it.
type ChecklistItem struct {
	ID       model.ItemID `json:"id"`
	Evidence []Evidence   `json:"evidence"`
}

// Evidence is what a publication shows of an item. Level is null for a statement.
type Evidence struct {
	ID          string                `json:"id"` // publication/evidence
	Publication sourcefile.ID         `json:"publication"`
	Level       *int                  `json:"level"`
	Date        string                `json:"date" jsonschema:"nullable"`   // as printed, perhaps only a month; "" where none is
	Last        sourcefile.Date       `json:"last_day"`                     // the last day that it can mean, else of publishing, else of recording
	Baseline    bool                  `json:"baseline"`                     // older than the plan
	Region      sourcefile.RegionCode `json:"region" jsonschema:"nullable"` // "" for the province
}

// Fact is something worth knowing that has no part in the status.
type Fact struct {
	ID    FactID           `json:"id"`
	Value quantity.Decimal `json:"value"`
	Of    int              `json:"of"` // the number of changes looked at; 0 where it does not apply
	AsOf  sourcefile.Date  `json:"as_of"`
	// Figures are the ids of those that the fact rests on beside the latest.
	Figures []string `json:"figures"`
}

// FactID names a fact.
type FactID string

// The facts.
const (
	// WrongSigns is how many of the last four year-on-year changes had the wrong sign (稳步).
	WrongSigns FactID = "wrong_signs"
	// GrowthGap is the growth over the latest year less that of the companion indicator, in percentage points.
	GrowthGap FactID = "growth_gap"
)

// Judgement is what Judge makes of a Case.
type Judgement struct {
	Status Status `json:"status"`
	// Reasons are all that stand against a status, the first being the headline; [] where there is one.
	Reasons []Reason `json:"reasons"`
	Branch  Branch   `json:"branch" jsonschema:"nullable"`
	Steps   []Step   `json:"steps"`
	// Firm tells that every corner reads as Status does; otherwise it is borderline and Alternatives are the other words.
	Firm         bool            `json:"firm"`
	Alternatives []Status        `json:"alternatives"`
	Corners      []Corner        `json:"corners"`
	Flags        []Flag          `json:"flags"`
	Items        []Item          `json:"items"`
	LastWord     *LastWord       `json:"last_word"`
	Wanted       *Wanted         `json:"wanted"`
	Counterfact  *Counterfactual `json:"counterfactual"`
}

// Step is one line of the calculation: a symbol, the formula with the numbers put in, and the result, which is null
// where it is unbounded or unknown. Results are rounded to 16 significant digits; the rules compare them unrounded.
type Step struct {
	Symbol     Symbol            `json:"symbol"`
	Expression string            `json:"expression"`
	Result     *quantity.Decimal `json:"result"`
	Unit       StepUnit          `json:"unit"`
}

// Corner is the status with every uncertain input at one of its ends.
type Corner struct {
	At     []End  `json:"at"`
	Status Status `json:"status"`
}

// End is one end of an input: low or high. Value is null where it is unbounded.
type End struct {
	Role  Role              `json:"role"`
	High  bool              `json:"high"`
	Value *quantity.Decimal `json:"value"`
}

// Item is how far an item of a checklist has come.
type Item struct {
	ID    model.ItemID `json:"id"`
	Level int          `json:"level"` // of the evidence that counts most
	State ItemState    `json:"state"`
	// Evidence is the id of what confirms it, or says that it is not done; "" where it is unknown.
	Evidence string `json:"evidence" jsonschema:"nullable"`
	// Old tells that this is older than 12 months.
	Old bool `json:"old"`
}

// Confirming is the step of the ladder from which evidence confirms an item: issued or launched.
const Confirming = 2

// ItemState is what is known of an item.
type ItemState string

// The states. Silence is Unknown, never NotDone.
const (
	Confirmed ItemState = "confirmed"
	NotDone   ItemState = "not_done"
	Unknown   ItemState = "unknown"
)

// LastWord is the last word that could be given, where only the age of the figures stands against one.
type LastWord struct {
	Status Status          `json:"status"`
	AsOf   sourcefile.Date `json:"as_of"` // of the latest figure
	Firm   bool            `json:"firm"`
}

// Wanted is the single kind of publication that would make it assessable.
type Wanted struct {
	Kind       WantedKind     `json:"kind"`
	Indicator  sourcefile.ID  `json:"indicator" jsonschema:"nullable"`
	Definition sourcefile.ID  `json:"definition" jsonschema:"nullable"`      // "" where any would do
	Publisher  sourcefile.ID  `json:"usual_publisher" jsonschema:"nullable"` // "" where it is another indicator than the case's
	Figures    []Need         `json:"figures"`
	Items      []model.ItemID `json:"items"` // evidence for any of these
}

// WantedKind is what sort of thing is wanted.
type WantedKind string

// The kinds.
const (
	WantFigures   WantedKind = "figures"
	WantEvidence  WantedKind = "evidence"
	WantUniverse  WantedKind = "universe"  // our reading names none
	WantChecklist WantedKind = "checklist" // our reading has none
)

// Need is a figure that is wanted: for which role, and as of which days, both included; "" where there is no limit. Figures
// for a rank are of one month, and those of a year ago of 12 months before.
type Need struct {
	Role   Role                  `json:"role"`
	Region sourcefile.RegionCode `json:"region" jsonschema:"nullable"` // "" for any other province
	From   sourcefile.Date       `json:"from" jsonschema:"nullable"`
	To     sourcefile.Date       `json:"to" jsonschema:"nullable"`
}

// Counterfactual is the nearest value of the latest figure that would read otherwise.
type Counterfactual struct {
	Role Role `json:"role"`
	Part Part `json:"part"` // which of its figures is varied
	// Threshold is where the word changes, to 16 significant digits.
	Threshold quantity.Decimal `json:"threshold"`
	Below     bool             `json:"below"` // whether it lies below the figure
	// Still is the last printed value that reads the same, Otherwise the next, which reads Status.
	Still     quantity.Decimal `json:"still"`
	Otherwise quantity.Decimal `json:"otherwise"`
	Status    Status           `json:"status"`
}
