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

// steps are the calculation, line by line.
func (t teller) steps() []Step {
	all := []Step{}
	for _, s := range t.r.Steps {
		if s.Symbol == progress.SymbolE && t.r.Method != plan.MethodMilestone {
			continue // only a checklist is held against the share of the time
		}
		step := Step{Name: t.symbol(s.Symbol), Result: t.result(s)}
		step.Name.EN = text.Capital(step.Name.EN)
		formula, short := readable(s.Expression)
		step.Formula, step.Rounded = text.Same(formula), short
		if s.Result != nil && !short {
			step.Rounded = roundedOff(s, step.Result)
		}
		if whole := t.made(s.Symbol); whole != (text.Text{}) {
			step.Formula = whole
		} else if gone, all, ok := strings.Cut(s.Expression, "/"); ok && s.Symbol == progress.SymbolE {
			step.Formula = text.Say("%s天/%s天", "%s days/%s days", gone, all)
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
		return text.Text{ZH: "位次范围内的地区", EN: "regions in the ranking"}
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
		return text.Say("%s位", "%s", place(x.Int()))
	case progress.SymbolMargin, progress.SymbolMarginYear:
		return t.amount(x, s.Unit)
	case progress.SymbolBand:
		return t.per(t.band(x, s.Unit), s.Unit)
	}
	switch s.Unit {
	case progress.Months:
		return months(x.Int())
	case progress.Fraction:
		return percent(x, 2, statistics.Int(1))
	case progress.PerMonth:
		return text.Say("每月%s", "%s a month", t.change(x.Shift(2), progress.PointsPerYear))
	case progress.Places, progress.Number:
		if t.r.Method == plan.MethodMilestone {
			return text.Say("%d项", "%d", x.Int())
		}
		return text.Say("%d个", "%d", x.Int())
	}
	if s.Symbol == progress.SymbolL || s.Symbol == progress.SymbolDelta {
		return t.changeIn(s, band)
	}
	return t.per(t.change(x, s.Unit, band), s.Unit)
}

// band says what counts as flat, with the digits of the parameter.
func (t teller) band(x statistics.Decimal, unit progress.StepUnit) text.Text {
	for digits := range 4 {
		if x.Cmp(x.Fixed(digits)) != 0 {
			continue
		}
		number := fixed(x, digits)
		switch unit {
		case progress.PercentPerYear:
			return text.Same(number + "%")
		case progress.PointsPerYear:
			return text.Say("%s个百分点", "%s percentage points", number)
		}
	}
	return t.amount(x, unit)
}

// per says that an amount is one of a year.
func (t teller) per(amount text.Text, unit progress.StepUnit) text.Text {
	if amount == noChange {
		return amount
	}
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

// shown is the first number in a text.
var shown = regexp.MustCompile(`[\d,]+(\.\d+)?`)

// roundedOff tells that a result has more digits than are shown.
func roundedOff(s progress.Step, said text.Text) bool {
	x := s.Result.Abs()
	if s.Unit == progress.Fraction || s.Unit == progress.PerMonth {
		x = x.Shift(2)
	}
	number, ok := statistics.ParseDecimal(strings.ReplaceAll(shown.FindString(said.ZH), ",", ""))
	return ok && number.Cmp(x) != 0
}
