package narrative

import (
	"regexp"
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// Step is one line of the calculation.
type Step struct {
	// Name is the quantity in words.
	Name locales.Text
	// Formula has the numbers put in; "" where the result was merely read or counted.
	Formula locales.Text
	// Rounded tells that digits were left out for reading; the record has them all.
	Rounded bool
	Result  locales.Text
}

// steps are the calculation, line by line.
func (t explainer) steps() []Step {
	all := []Step{}
	for _, s := range t.r.Steps {
		if s.Symbol == progress.SymbolE && t.r.Method != model.MethodMilestone {
			continue // only a checklist is checked against the share of the time
		}
		lost := false
		t.lost = &lost
		step := Step{Name: capital(t.symbol(s.Symbol)), Result: t.result(s)}
		formula, short := readable(s.Expression)
		step.Formula, step.Rounded = locales.Same(formula), short || lost
		if whole := t.made(s.Symbol); whole != (locales.Text{}) {
			step.Formula = whole
		} else if gone, all, ok := strings.Cut(s.Expression, "/"); ok && s.Symbol == progress.SymbolE {
			step.Formula = locales.DaysOfDays{Elapsed: locales.Same(gone), All: locales.Same(all)}.Text()
		} else if plain(s.Expression) {
			step.Formula, step.Rounded = locales.Text{}, false
		}
		all = append(all, step)
	}
	return all
}

// symbol is the name of a quantity; some are counts of different things.
func (t explainer) symbol(s progress.Symbol) locales.Text {
	switch {
	case s == progress.SymbolUnits && t.r.Method == model.MethodMilestone:
		return locales.ItemsOfChecklist()
	case s == progress.SymbolUnknown && t.r.Method == model.MethodMilestone:
		return locales.ItemsWithoutEvidence()
	case s == progress.SymbolUnits:
		return locales.RegionsRanked()
	case s == progress.SymbolUnknown:
		return locales.RegionsUnknown()
	}
	return locales.Label(s)
}

// made is how the value of a role is made of its parts; empty where it is printed.
func (t explainer) made(s progress.Symbol) locales.Text {
	role, ok := map[progress.Symbol]progress.Role{
		progress.SymbolV0: progress.Baseline, progress.SymbolV: progress.Latest, progress.SymbolVYear: progress.YearAgo,
		progress.SymbolP0: progress.Baseline, progress.SymbolP: progress.Latest,
	}[s]
	if !ok || t.part(role, progress.Whole) != nil {
		return locales.Text{}
	}
	if n, d := t.part(role, progress.Numerator), t.part(role, progress.Denominator); n != nil && d != nil {
		return locales.Quotient{Numerator: t.printed(n), Denominator: t.printed(d)}.Text()
	}
	if more, less := t.part(role, progress.Minuend), t.part(role, progress.Subtrahend); more != nil && less != nil {
		return locales.Difference{Minuend: t.printed(more), Subtrahend: t.printed(less)}.Text()
	}
	return locales.Text{}
}

// result says the result of a step with its unit.
func (t explainer) result(s progress.Step) locales.Text {
	if s.Result == nil {
		return locales.Unbounded()
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
		return locales.Times(locales.Same(t.ratio(x)))
	case progress.SymbolCut, progress.SymbolBest, progress.SymbolWorst, progress.SymbolBestBefore:
		return locales.InPlace(place(x.Int()))
	case progress.SymbolMargin, progress.SymbolMarginYear:
		return t.amount(x, s.Unit)
	case progress.SymbolBand:
		return t.per(t.band(x, s.Unit), s.Unit)
	}
	switch s.Unit {
	case progress.Months:
		return locales.Months(x.Int())
	case progress.Fraction:
		return t.percent(x, 2, quantity.Int(1))
	case progress.PerMonth:
		return locales.AMonth(t.change(x.Shift(2), progress.PointsPerYear))
	case progress.Places, progress.Number:
		if t.r.Method == model.MethodMilestone {
			return locales.ItemsCounted(x.Int())
		}
		return locales.ThingsCounted(x.Int())
	}
	if s.Symbol == progress.SymbolL || s.Symbol == progress.SymbolDelta {
		return t.changeIn(s, band)
	}
	return t.per(t.change(x, s.Unit, band), s.Unit)
}

// band says what counts as flat, with the digits of the parameter.
func (t explainer) band(x quantity.Decimal, unit progress.StepUnit) locales.Text {
	for digits := range 4 {
		if x.Cmp(x.Fixed(digits)) != 0 {
			continue
		}
		number := fixed(x, digits)
		switch unit {
		case progress.PercentPerYear:
			return locales.Same(number + "%")
		case progress.PointsPerYear:
			return locales.PercentagePoints(locales.Same(number))
		}
	}
	return t.amount(x, unit)
}

// per says that an amount is one of a year.
func (t explainer) per(amount locales.Text, unit progress.StepUnit) locales.Text {
	if amount == locales.NoChange() {
		return amount
	}
	switch unit {
	case progress.PercentPerYear, progress.PointsPerYear, progress.InUnitPerYear:
		return locales.AYear(amount)
	}
	return amount
}

// long are numbers with more digits than anybody reads.
var long = regexp.MustCompile(`\d+\.\d{5,}`)

// readable rounds long numbers in a formula.
func readable(expression string) (said string, rounded bool) {
	said = long.ReplaceAllStringFunc(expression, func(s string) string {
		x, ok := quantity.ParseDecimal(s)
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
