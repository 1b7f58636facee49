package progress

import (
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Example is a worked example of a method: made-up figures, judged by the same code as real ones.
type Example struct {
	ID     model.Method
	Record *Record
}

// The days of the examples: those of the figures, and the day of the judgement.
const (
	firstExample  sourcefile.Date = "2024-12-31"
	beforeExample sourcefile.Date = "2025-06-30"
	secondExample sourcefile.Date = "2025-12-31"
	latestExample sourcefile.Date = "2026-06-30"
	exampleDay    sourcefile.Date = "2026-09-30"
)

// Examples computes one example for each method whose parameters an assessment gives, with its dates.
func Examples(a *model.Assessment) []Example {
	x := &examples{assessment: a, units: quantity.NewUnits([]quantity.UnitMeasure{
		{ID: "percent", ZH: "%", EN: "%", Kind: "percent"},
		{ID: "yuan", ZH: "元", EN: "yuan", Kind: "currency", Code: "CNY"},
		{ID: "village", ZH: "个", EN: "villages", One: "village", Kind: "count"},
	})}
	x.in("亿元")
	x.judge(model.MethodLevel, model.Up, "480亿元", x.whole(Baseline, firstExample, "400.0亿元"),
		x.whole(Latest, secondExample, "430.0亿元"))
	x.judge(model.MethodDirection, model.Up, "", x.whole(Baseline, firstExample, "400.0亿元"),
		x.whole(YearAgo, beforeExample, "440.0亿元"), x.whole(Latest, latestExample, "430.0亿元"))
	x.in("%")
	x.judge(model.MethodShare, model.Up, "28.0%", x.whole(Baseline, firstExample, "26.0%"),
		x.whole(Latest, secondExample, "26.5%"))
	x.judge(model.MethodRate, model.Down, "", x.whole(Baseline, firstExample, "3.60%"),
		x.whole(YearAgo, beforeExample, "3.30%"), x.whole(Latest, latestExample, "3.20%"))
	x.judge(model.MethodRank, model.Up, "", x.whole(Latest, secondExample, "26.5%"),
		x.whole(Other, secondExample, "29.41%"))
	x.in("个")
	x.judge(model.MethodCoverage, model.Up, "",
		x.input(Baseline, Numerator, firstExample, "2800个"), x.input(Baseline, Denominator, firstExample, "4000个"),
		x.input(Latest, Numerator, secondExample, "3300个"), x.input(Latest, Denominator, secondExample, "4000个"))
	x.milestone()
	return x.all
}

// examples are being computed, in one unit after the other.
type examples struct {
	assessment *model.Assessment
	units      *quantity.Units
	name       string // of the unit
	unit       quantity.Unit
	all        []Example
}

func (x *examples) in(unit string) {
	x.name = unit
	x.unit, _ = x.units.Parse(unit)
}

func (x *examples) value(printed string) *quantity.Value {
	v, problem := x.units.ParseValue(printed, nil, x.unit)
	if problem != nil {
		panic("example " + printed + ": " + problem.What.In(locales.EN))
	}
	return v
}

func (x *examples) input(r Role, p Component, asOf sourcefile.Date, printed string) Input {
	in := NewInput(r, p, asOf, x.value(printed))
	in.Unit = x.name
	return in
}

func (x *examples) whole(r Role, asOf sourcefile.Date, printed string) Input {
	return x.input(r, Whole, asOf, printed)
}

// begin is the case of a method, unless the assessment does not use the method.
func (x *examples) begin(m model.Method, d model.Direction) (c Case, used bool) {
	c = NewCase(x.assessment, m, d, exampleDay)
	return c, len(c.Parameters) >= len(m.Parameters())
}

func (x *examples) end(c Case) { x.all = append(x.all, Example{c.Method, &Record{c, Judge(c)}}) }

// judge adds the example of a method from figures; given is the plan's number, "" where it gives none.
func (x *examples) judge(m model.Method, d model.Direction, given string, inputs ...Input) {
	c, used := x.begin(m, d)
	if !used {
		return
	}
	c.Unit, c.Scale, c.Inputs = x.name, x.unit.Scale, inputs
	if given != "" {
		c.Given = &Given{Printed: given, Value: x.value(given).Number}
	}
	switch m {
	case model.MethodRank:
		c.RankUnits = x.assessment.RankUnits
	case model.MethodCoverage:
		c.Universe = "example"
	}
	x.end(c)
}

// milestone adds a list of items, for one of which there is evidence.
func (x *examples) milestone() {
	c, used := x.begin(model.MethodMilestone, model.Up)
	if !used {
		return
	}
	level := 2
	for i := range 8 {
		item := ChecklistItem{model.ItemID("item-" + string(rune('1'+i))), []Evidence{}}
		if i == 0 {
			item.Evidence = append(item.Evidence,
				Evidence{ID: "example", Level: &level, Date: "2026-01", Last: "2026-01-31"})
		}
		c.Checklist = append(c.Checklist, item)
	}
	x.end(c)
}
