package words

import (
	"regexp"
	"strings"

	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
)

// Step is one line of the calculation.
type Step struct {
	// Name is the quantity in words.
	Name text.Text
	// Formula has the numbers put in; "" where the result was merely read or counted.
	Formula text.Text
	// Rounded tells that digits were left out for reading; the record has them all.
	Rounded bool
	Result  text.Text
}

// Line is the step in one line.
func (s Step) Line() text.Text {
	if s.Formula == (text.Text{}) {
		return text.Say("%s：%s", "%s: %s", s.Name, s.Result)
	}
	equals := "="
	if s.Rounded {
		equals = "≈"
	}
	return text.Say("%s：%s "+equals+" %s", "%s: %s "+equals+" %s", s.Name, s.Formula, s.Result)
}

// steps are the calculation, line by line.
func (t teller) steps() []Step {
	all := []Step{}
	for _, s := range t.r.Steps {
		step := Step{Name: t.symbol(s.Symbol), Result: t.result(s)}
		formula, short := readable(s.Expression)
		step.Formula, step.Rounded = text.Same(formula), short
		if s.Result != nil && !short {
			step.Rounded = roundedOff(s)
		}
		if whole := t.made(s.Symbol); whole != (text.Text{}) {
			step.Formula = whole
		} else if plain(s.Expression) {
			step.Formula, step.Rounded = text.Text{}, false
		}
		all = append(all, step)
	}
	return all
}

// symbol is the name of a quantity; some are counts of different things.
func (t teller) symbol(s progress.Symbol) text.Text {
	switch {
	case s == progress.SymbolUnits && t.r.Method == plan.MethodMilestone:
		return text.Text{ZH: "清单的项数", EN: "items of the checklist"}
	case s == progress.SymbolUnknown && t.r.Method == plan.MethodMilestone:
		return text.Text{ZH: "没有找到公开证据的项", EN: "items without public evidence"}
	case s == progress.SymbolUnits:
		return text.Text{ZH: "参加比较的地区", EN: "regions compared"}
	case s == progress.SymbolUnknown:
		return text.Text{ZH: "没有找到可比的数的地区", EN: "regions without a comparable figure"}
	}
	return Of(s)
}

// made is how the value of a role is made of its parts; empty where it is printed.
func (t teller) made(s progress.Symbol) text.Text {
	role, ok := map[progress.Symbol]progress.Role{
		progress.SymbolV0: progress.Baseline, progress.SymbolV: progress.Latest, progress.SymbolVYear: progress.YearAgo,
		progress.SymbolP0: progress.Baseline, progress.SymbolP: progress.Latest,
	}[s]
	if !ok || t.part(role, progress.Whole) != nil {
		return text.Text{}
	}
	if n, d := t.part(role, progress.Numerator), t.part(role, progress.Denominator); n != nil && d != nil {
		return text.Say("%s ÷ %s", "%s ÷ %s", t.printed(n), t.printed(d))
	}
	if more, less := t.part(role, progress.Minuend), t.part(role, progress.Subtrahend); more != nil && less != nil {
		return text.Say("%s − %s", "%s − %s", t.printed(more), t.printed(less))
	}
	return text.Text{}
}

// result says the result of a step with its unit.
func (t teller) result(s progress.Step) text.Text {
	if s.Result == nil {
		return text.Text{ZH: "没有上限", EN: "unbounded"}
	}
	x := *s.Result
	band, _ := t.step(progress.SymbolBand)
	role := map[progress.Symbol]progress.Role{
		progress.SymbolV0: progress.Baseline, progress.SymbolV: progress.Latest, progress.SymbolVYear: progress.YearAgo,
	}[s.Symbol]
	if role != "" && t.input(role) != nil {
		return t.value(role)
	}
	switch s.Symbol {
	case progress.SymbolTarget:
		return t.given()
	case progress.SymbolE, progress.SymbolLow, progress.SymbolHigh:
		return t.share(s.Symbol)
	case progress.SymbolRatio:
		return text.Say("%s倍", "%s times", t.ratio(x))
	case progress.SymbolCut, progress.SymbolBest, progress.SymbolWorst, progress.SymbolBestBefore:
		return place(x.Int())
	case progress.SymbolMargin, progress.SymbolMarginYear:
		return t.amount(x, s.Unit)
	case progress.SymbolBand:
		return t.per(t.amount(x, s.Unit), s.Unit)
	}
	switch s.Unit {
	case progress.Months:
		return months(x.Int())
	case progress.Fraction:
		return percent(x, 2, statistics.Int(1))
	case progress.PerMonth:
		return t.change(x.Shift(2), progress.PointsPerYear)
	case progress.Places, progress.Number:
		if t.r.Method == plan.MethodMilestone {
			return text.Say("%d项", "%d", x.Int())
		}
		return text.Say("%d个", "%d", x.Int())
	}
	return t.change(x, s.Unit, band)
}

// per says that an amount is one of a year.
func (t teller) per(amount text.Text, unit progress.StepUnit) text.Text {
	switch unit {
	case progress.PercentPerYear, progress.PointsPerYear, progress.InUnitPerYear:
		return text.Say("每年%s", "%s a year", amount)
	}
	return amount
}

// long are numbers with more digits than anybody reads.
var long = regexp.MustCompile(`\d+\.\d{5,}`)

// readable rounds long numbers in a formula.
func readable(expression string) (said string, rounded bool) {
	said = long.ReplaceAllStringFunc(expression, func(s string) string {
		x, ok := statistics.ParseDecimal(s)
		if !ok {
			return s
		}
		rounded = true
		return fixed(x, 4)
	})
	return said, rounded
}

// plain tells that a formula is only a number.
func plain(expression string) bool {
	return !strings.ContainsAny(strings.TrimPrefix(expression, "(−"), "+−×/^")
}

// roundedOff tells that a result has more digits than are shown.
func roundedOff(s progress.Step) bool {
	x := *s.Result
	digits := 2
	switch s.Unit {
	case progress.Fraction, progress.PerMonth:
		x = x.Shift(2)
		if s.Symbol == progress.SymbolE || s.Symbol == progress.SymbolLow || s.Symbol == progress.SymbolHigh {
			digits = 1
		}
	}
	return x.Sub(x.Fixed(digits)).Sign() != 0
}
