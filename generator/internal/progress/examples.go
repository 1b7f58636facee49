package progress

import (
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// Example is a worked example of a method: made-up figures, judged by the same code as real ones.
type Example struct {
	ID     model.Method
	Record *Record
}

// Examples works out one example for each method whose parameters an assessment gives, with its dates.
func Examples(a *model.Assessment) []Example {
	percent := quantity.UnitMeasure{ID: "percent", ZH: "%", EN: "%", Kind: "percent"}
	yuan := quantity.UnitMeasure{ID: "yuan", ZH: "元", EN: "yuan", Kind: "currency", Code: "CNY"}
	village := quantity.UnitMeasure{ID: "village", ZH: "个", EN: "villages", One: "village", Kind: "count"}
	units := quantity.NewUnits([]quantity.UnitMeasure{percent, yuan, village})
	const (
		first  sourcefile.Date = "2024-12-31"
		second sourcefile.Date = "2025-12-31"
		before sourcefile.Date = "2025-06-30"
		latest sourcefile.Date = "2026-06-30"
		date   sourcefile.Date = "2026-09-30"
	)
	var unit quantity.Unit
	value := func(printed string) *quantity.Value {
		v, problem := units.ParseValue(printed, nil, unit)
		if problem != nil {
			panic("example " + printed + ": " + problem.What.In(locales.EN))
		}
		return v
	}
	var all []Example
	example := func(m model.Method, d model.Direction, in string, given string, inputs ...Input) {
		c := NewCase(a, m, d, date)
		if len(c.Parameters) < len(m.Parameters()) {
			return // the assessment does not use the method
		}
		c.Unit, c.Scale = in, unit.Scale
		if given != "" {
			c.Given = &Given{Printed: given, Value: value(given).Number}
		}
		for i := range inputs {
			inputs[i].Unit = in
		}
		c.Inputs = inputs
		switch m {
		case model.MethodRank:
			c.RankUnits = a.RankUnits
		case model.MethodCoverage:
			c.Universe = "example"
		}
		all = append(all, Example{m, &Record{c, Judge(c)}})
	}
	whole := func(r Role, asOf sourcefile.Date, printed string) Input {
		return NewInput(r, Whole, asOf, value(printed))
	}

	unit, _ = units.Parse("亿元")
	example(model.MethodLevel, model.Up, "亿元", "480亿元", whole(Baseline, first, "400.0亿元"),
		whole(Latest, second, "430.0亿元"))
	example(model.MethodDirection, model.Up, "亿元", "", whole(Baseline, first, "400.0亿元"),
		whole(YearAgo, before, "440.0亿元"), whole(Latest, latest, "430.0亿元"))
	unit, _ = units.Parse("%")
	example(model.MethodShare, model.Up, "%", "28.0%", whole(Baseline, first, "26.0%"), whole(Latest, second, "26.5%"))
	example(model.MethodRate, model.Down, "%", "", whole(Baseline, first, "3.60%"), whole(YearAgo, before, "3.30%"),
		whole(Latest, latest, "3.20%"))
	example(model.MethodRank, model.Up, "%", "", whole(Latest, second, "26.5%"), whole(Other, second, "29.41%"))
	unit, _ = units.Parse("个")
	covered := func(r Role, asOf sourcefile.Date, printed string) []Input {
		return []Input{NewInput(r, Numerator, asOf, value(printed)), NewInput(r, Denominator, asOf, value("4000个"))}
	}
	example(model.MethodCoverage, model.Up, "个", "",
		append(covered(Baseline, first, "2800个"), covered(Latest, second, "3300个")...)...)

	c := NewCase(a, model.MethodMilestone, model.Up, date)
	if len(c.Parameters) < len(model.MethodMilestone.Parameters()) {
		return all
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
	return append(all, Example{model.MethodMilestone, &Record{c, Judge(c)}})
}
