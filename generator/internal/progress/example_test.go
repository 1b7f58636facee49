package progress_test

import (
	"fmt"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// byDirection judges “steadily rising” by a figure of the end of 2024 and one of June 2026, as of September 2026.
func byDirection(baseline, latest string) *progress.Record {
	units := quantity.NewUnits([]quantity.UnitMeasure{{ID: "yuan", ZH: "元", EN: "yuan", Kind: "currency", Code: "CNY"}})
	unit, _ := units.Parse("亿元")
	input := func(r progress.Role, day sourcefile.Date, printed string) progress.Input {
		v, problem := units.ParseValue(printed, nil, unit)
		if problem != nil {
			panic(problem.What.EN)
		}
		return progress.NewInput(r, progress.Whole, day, v)
	}
	c := progress.NewCase(&model.Assessment{
		MethodVersion: 1, Start: "2025-05-16", Deadline: model.Deadline{Date: "2027-12-31"},
		Parameters: []model.Parameter{
			{ID: model.DirectionBand, Value: "1"}, // per cent a year: less is flat
			{ID: model.MinimumSpan, Value: "12"},  // months between the two
			{ID: model.StaleAfter, Value: "15"},   // months from the latest to the day
		},
	}, model.MethodDirection, model.Up, "2026-09-30")
	c.Unit, c.Scale = "亿元", unit.Scale
	c.Inputs = []progress.Input{
		input(progress.Baseline, "2024-12-31", baseline), input(progress.Latest, "2026-06-30", latest),
	}
	return &progress.Record{Case: c, Judgement: progress.Judge(c)}
}

// A record has the word, the rule that gave it, the sums, and the nearest figure that would read otherwise.
func ExampleJudge() {
	r := byDirection("400.0亿元", "430.0亿元")
	fmt.Println(r.Status, "by", r.Branch, "- firm:", r.Firm)
	growth := r.Steps[len(r.Steps)-1]
	fmt.Println(growth.Symbol, "=", growth.Expression, "=", growth.Result.Round(4))
	fmt.Println("at", r.Counterfact.Otherwise, "it would be", r.Counterfact.Status)
	// Output:
	// on_track by trend_up - firm: true
	// A = ((430.0/400.0)^(12/18) − 1) × 100 = 4.939
	// at 406.0 it would be flat
}

// Where the figures are rounded so far that another word is possible, that is said.
func ExampleJudge_borderline() {
	r := byDirection("400亿元", "约410亿元")
	fmt.Println(r.Status, "- firm:", r.Firm, "- or", r.Alternatives)
	for _, c := range r.Corners {
		for _, end := range c.At {
			fmt.Print(end.Role, " ", end.Value, ", ")
		}
		fmt.Println("reads", c.Status)
	}
	// Output:
	// on_track - firm: false - or [flat]
	// baseline 399.5, latest 400, reads flat
	// baseline 400.5, latest 400, reads flat
	// baseline 399.5, latest 420, reads on_track
	// baseline 400.5, latest 420, reads on_track
}
