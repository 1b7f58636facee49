package progress

import (
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Record says why a facet has its status by one indicator or checklist. See "The why record" in the method. Lists are
// never nil.
type Record struct {
	Case
	Judgement
}

// Case is everything that Judge reads.
type Case struct {
	Target        sourcefile.ID
	Facet         sourcefile.ID
	Words         string // of the plan
	Method        model.Method
	MethodVersion int
	Direction     model.Direction
	// Indicator is what is judged; "" for a checklist.
	Indicator sourcefile.ID
	Kind      model.Kind
	// Unit is the indicator's as written, and Scale its power of ten.
	Unit  string
	Scale int
	// Definition is that of the segment from which the figures are; "" where there is none.
	Definition sourcefile.ID
	// ValidFrom is the first day whose figures follow the definition; "" where it does not say.
	ValidFrom sourcefile.Date
	Region    sourcefile.RegionCode
	Country   sourcefile.RegionCode
	Publisher sourcefile.ID
	Universe  sourcefile.ID // the indicator that counts it
	// Ratio is of which two series the share is the ratio; null where it is not computed here.
	Ratio      *model.Ratio
	Date       sourcefile.Date
	Start      sourcefile.Date
	Deadline   sourcefile.Date
	Parameters []Parameter
	Given      *Given
	RankUnits  int // provinces, for RANK; else 0
	Inputs     []Input
	Unused     []Unused
	Checklist  []ChecklistItem
	// Statements are official sentences about the target: evidence beside a rank, never a step of a checklist.
	Statements []string
	// Unnamed are, for a rank, the ids of figures of grade C that would turn what is said of it; they decide nothing.
	Unnamed []string
	Facts   []Fact
}

// NewCase is a case without inputs: a method with the parameters and dates of an assessment.
func NewCase(a *model.Assessment, m model.Method, d model.Direction, date sourcefile.Date) Case {
	return Case{
		Method: m, MethodVersion: a.MethodVersion, Direction: d, Date: date, Start: a.Start, Deadline: a.Deadline.Date,
		Parameters: parameters(a, m), Inputs: []Input{}, Unused: []Unused{}, Checklist: []ChecklistItem{},
		Statements: []string{}, Unnamed: []string{},
		Facts: []Fact{},
	}
}

// Parameter is a number of the method that was used. One without a source is a choice of this project.
type Parameter struct {
	ID     sourcefile.ID
	Value  quantity.Decimal
	Unit   locales.Text
	Source sourcefile.URL
	Choice bool
	Reason *locales.Text
}

// Given is a number that the plan gives, exact, in the indicator's unit.
type Given struct {
	Printed string
	Value   quantity.Decimal
	Words   string
}

// Input is a figure in its role. Value, Low, High, HalfWidth and Step are in Unit.
type Input struct {
	Role        Role
	Part        Component
	Figure      string // its id
	Publication sourcefile.ID
	Indicator   sourcefile.ID
	Definition  sourcefile.ID
	Region      sourcefile.RegionCode
	Period      string
	AsOf        sourcefile.Date
	// NotLater tells that the as-of is only the latest day possible.
	NotLater  bool
	Nature    model.Nature
	Printed   string
	Value     quantity.Decimal
	HalfWidth quantity.Decimal
	// Low and High are null where the value is unbounded.
	Low  *quantity.Decimal
	High *quantity.Decimal
	// Step is one unit of the last digit printed.
	Step  quantity.Decimal
	Unit  string
	Scale int // power of ten of Unit
	// Growth tells, of a printed change, that it is in percent; otherwise it is in points or in the indicator's unit.
	Growth bool
}

// NewInput makes an input of a value by hand, such as one of an example.
func NewInput(r Role, p Component, asOf sourcefile.Date, v *quantity.Value) Input {
	in := Input{Role: r, Part: p, Period: string(asOf), AsOf: asOf, Nature: model.Actual}
	in.read(v)
	return in
}

// read takes over the value and the interval of what is printed.
func (in *Input) read(v *quantity.Value) {
	in.Printed, in.HalfWidth, in.Step, in.Scale = v.Printed, v.HalfWidth, v.Number.Ulp(), v.Scale()
	in.put(v.Interval())
}

// Unused is a figure of the province that is available and is no input. Printed is the change that it prints where it
// prints no level.
type Unused struct {
	Figure     string
	Indicator  sourcefile.ID
	Definition sourcefile.ID
	Period     string
	AsOf       sourcefile.Date
	NotLater   bool
	Printed    string
	Reason     UnusedReason
}

// ChecklistItem is a line of a checklist with what was found for it.
type ChecklistItem struct {
	ID       model.ItemID
	Evidence []Evidence
}

// Evidence is what a publication shows of an item. Level is null for a statement.
type Evidence struct {
	ID          string // publication/evidence
	Publication sourcefile.ID
	Level       *int
	Date        string                // as printed, perhaps only a month; "" where none is
	Last        sourcefile.Date       // the last day that it can mean, else of publishing, else of recording
	Baseline    bool                  // older than the plan
	Region      sourcefile.RegionCode // "" for the province
	Reporters   sourcefile.ID         // the one institution that it is about; "" for all
	Grade       model.Grade           // of the publication
}

// Fact is something worth knowing that has no part in the status.
type Fact struct {
	ID    FactID
	Value quantity.Decimal
	Of    int // the number of changes looked at; 0 where it does not apply
	AsOf  sourcefile.Date
	// Figures are the ids of those that the fact rests on beside the latest.
	Figures []string
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
	Status Status
	// Reasons are all that stand against a status, the first being the headline; [] where there is one.
	Reasons []Reason
	Branch  Branch
	Steps   []Step
	// Firm tells that every corner reads as Status does; otherwise it is borderline and Alternatives are the other
	// words.
	Firm         bool
	Alternatives []Status
	Corners      []Corner
	Flags        []Flag
	Items        []Item
	LastWord     *LastStatus
	Wanted       *MissingData
	Counterfact  *Counterfactual
}

// Step is one line of the calculation: a symbol, the formula with the numbers put in, and the result, which is null
// where it is unbounded or unknown. Results are rounded to 16 significant digits; the rules compare them unrounded.
type Step struct {
	Symbol     Symbol
	Expression string
	Result     *quantity.Decimal
	Unit       StepUnit
}

// Corner is the status with every uncertain input at one of its ends.
type Corner struct {
	At     []End
	Status Status
}

// End is one end of an input: low or high. Value is null where it is unbounded.
type End struct {
	Role  Role
	High  bool
	Value *quantity.Decimal
}

// Item is how far an item of a checklist has come.
type Item struct {
	ID    model.ItemID
	Level int // of the evidence that counts most
	State ItemState
	// Evidence is the id of what confirms it, or says that it is not done; "" where it is unknown.
	Evidence string
	// Old tells that this is older than 12 months.
	Old bool
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

// LastStatus is the last word that could be given, where only the age of the figures stands against one.
type LastStatus struct {
	Status Status
	AsOf   sourcefile.Date // of the latest figure
	Firm   bool
}

// MissingData is the single kind of publication that would make it assessable.
type MissingData struct {
	Kind       WantedKind
	Indicator  sourcefile.ID
	Definition sourcefile.ID // "" where any would do
	Publisher  sourcefile.ID // "" where it is another indicator than the case's
	Figures    []Requirement
	Items      []model.ItemID // evidence for any of these
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

// Requirement is a figure that is wanted: for which role, and as of which days, both included; "" where there is no
// limit. Figures for a rank are of one month, and those of a year ago of 12 months before.
type Requirement struct {
	Role   Role
	Region sourcefile.RegionCode // "" for any other province
	From   sourcefile.Date
	To     sourcefile.Date
}

// Counterfactual is the nearest value of the latest figure that would read otherwise.
type Counterfactual struct {
	Role Role
	Part Component // which of its figures is varied
	// Threshold is where the word changes, to 16 significant digits.
	Threshold quantity.Decimal
	Below     bool // whether it lies below the figure
	// Still is the last printed value that reads the same, Otherwise the next, which reads Status.
	Still     quantity.Decimal
	Otherwise quantity.Decimal
	Status    Status
}
