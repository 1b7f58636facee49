package narrative

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// explainer says one record.
type explainer struct {
	n Names
	r *progress.Record
	// lost is set when a number is said with fewer digits than it has; nil where nobody asks.
	lost *bool
}

// fixed is a number with so many digits, or as many as keep it apart from zero and the bounds.
func (t explainer) fixed(x quantity.Decimal, digits int, bounds ...quantity.Decimal) string {
	shown := rounded(x, digits, bounds...)
	t.lose(x, shown)
	return minus(shown.String())
}

// percent is a fraction in percent.
func (t explainer) percent(x quantity.Decimal, digits int, bounds ...quantity.Decimal) locales.Text {
	t.lose(x.Shift(2), inPercent(x, digits, bounds...))
	return percent(x, digits, bounds...)
}

// lose notes where a number is said with fewer digits than it has.
func (t explainer) lose(x, shown quantity.Decimal) {
	if t.lost != nil && shown.Cmp(x) != 0 {
		*t.lost = true
	}
}

// name is the name of the indicator that is judged.
func (t explainer) name() locales.Text { return t.n.indicator(t.r.Indicator) }

// home is the name of the region that is judged.
func (t explainer) home() locales.Text { return t.n.region(t.r.Region) }

func (t explainer) has(r progress.Reason) bool { return slices.Contains(t.r.Reasons, r) }

func (t explainer) flagged(f progress.Flag) bool { return slices.Contains(t.r.Flags, f) }

// input returns the first input of a role, or nil.
func (t explainer) input(r progress.Role) *progress.Input {
	return t.find(func(in *progress.Input) bool { return in.Role == r })
}

func (t explainer) part(r progress.Role, p progress.Component) *progress.Input {
	return t.find(func(in *progress.Input) bool { return in.Role == r && in.Part == p })
}

func (t explainer) find(is func(*progress.Input) bool) *progress.Input {
	for i := range t.r.Inputs {
		if is(&t.r.Inputs[i]) {
			return &t.r.Inputs[i]
		}
	}
	return nil
}

// step returns the result of a quantity of the calculation; false where it was not reached or is unbounded.
func (t explainer) step(s progress.Symbol) (quantity.Decimal, bool) {
	for _, step := range t.r.Steps {
		if step.Symbol == s && step.Result != nil {
			return *step.Result, true
		}
	}
	return quantity.Decimal{}, false
}

// count is the result of a step that counts.
func (t explainer) count(s progress.Symbol) int {
	n, _ := t.step(s)
	return n.Int()
}

// parameter is a number of the method; false where the method does not use it.
func (t explainer) parameter(id sourcefile.ID) (quantity.Decimal, bool) {
	for _, p := range t.r.Parameters {
		if p.ID == id {
			return p.Value, true
		}
	}
	return quantity.Decimal{}, false
}

// unit reads a unit as a record writes it.
func (t explainer) unit(s string) (quantity.Unit, bool) {
	if t.n.Units == nil {
		return quantity.Unit{}, false
	}
	return t.n.Units.Parse(s)
}

// formatComputed says a number of a unit that nobody printed.
func (t explainer) formatComputed(x quantity.Decimal, unit string) locales.Text {
	u, ok := t.unit(unit)
	if !ok {
		return locales.Same(minus(x.String()) + unit)
	}
	return signed(quantity.NewValue(x, u))
}

// Amount says a number of a unit that nobody printed.
func (n Names) Amount(x quantity.Decimal, unit string) locales.Text {
	return explainer{n: n, r: &progress.Record{}}.formatComputed(x, unit)
}

// printed says an input as its source prints it.
func (t explainer) printed(in *progress.Input) locales.Text {
	if o := t.n.observation(in.Figure); o != nil && o.Value != nil && in.Role != progress.LatestChange {
		return signed(o.Value)
	}
	if unit, ok := t.unit(t.unitOf(in)); ok {
		v, problem := t.n.Units.ParseValue(in.Printed, nil, unit)
		if problem == nil && v.Number.Cmp(in.Value) == 0 {
			return signed(v)
		}
	}
	return t.formatComputed(in.Value, t.unitOf(in))
}

// unitOf is the unit of an input; one that is made by hand is in the unit of the record.
func (t explainer) unitOf(in *progress.Input) string { return cmp.Or(in.Unit, t.r.Unit) }

// observation is the figure with an id, or nil.
func (n Names) observation(figure string) *model.Observation {
	if figure == "" || n.Observation == nil {
		return nil
	}
	return n.Observation(figure)
}

// value says the value of a role: as printed, or as made of its parts.
func (t explainer) value(r progress.Role) locales.Text {
	if in := t.part(r, progress.Whole); in != nil {
		return t.printed(in)
	}
	if n, d := t.part(r, progress.Numerator), t.part(r, progress.Denominator); n != nil && d != nil &&
		d.Value.Sign() > 0 {
		return t.ratioOf(n, d)
	}
	if more, less := t.part(r, progress.Minuend), t.part(r, progress.Subtrahend); more != nil && less != nil {
		return t.formatComputed(more.Value.Sub(less.Value), t.unitOf(more))
	}
	return locales.Text{}
}

// ratioOf says a share that is computed here, with the digits that the site gives it wherever it shows it.
func (t explainer) ratioOf(n, d *progress.Input) locales.Text {
	share, ok := n.Base().PercentOf(d.Base())
	if t.r.Method == model.MethodCoverage || !ok {
		return t.percent(share.Mid.Shift(-2), 2)
	}
	t.lose(share.Mid, share.Rounded())
	return Computed(share)
}

// when says the time that a role is about.
func (t explainer) when(r progress.Role) locales.Text {
	if more, less := t.part(r, progress.Minuend), t.part(r, progress.Subtrahend); more != nil && less != nil {
		start := sourcefile.Date(less.AsOf.Time().AddDate(0, 0, 1).Format(time.DateOnly))
		return Period(&quantity.Period{
			Text: string(start) + ".." + string(more.AsOf), Form: quantity.Range, Start: start, End: more.AsOf,
		})
	}
	if in := t.input(r); in != nil {
		return timeOf(in.Period, in.AsOf, in.NotLater)
	}
	return locales.Text{}
}

// timeOf says the time of a figure. An as-of that is only a bound may be earlier than the period's, where another
// report of the same event appeared before.
func timeOf(period string, asOf sourcefile.Date, notLater bool) locales.Text {
	p, problem := quantity.ParsePeriod(period)
	switch {
	case problem != nil:
		return AsOf(asOf)
	case notLater && p.Form == quantity.NotLater:
		p.End = asOf
	}
	return Period(p)
}

// point is a value with its time.
func (t explainer) point(r progress.Role) locales.Text {
	return dated(t.value(r), t.when(r))
}

// dated is a value with its time in brackets.
func dated(value, when locales.Text) locales.Text {
	return locales.Bracketed{Said: value, Remark: when}.Text()
}

// between is the way from the baseline to the latest figure.
func (t explainer) between() locales.Text {
	return locales.FromTo{
		Name: t.name(),
		From: t.point(progress.Baseline),
		To:   t.point(progress.Latest),
	}.Text()
}

// given says the number that the plan gives.
func (t explainer) given() locales.Text { return t.formatComputed(t.r.Given.Value, t.r.Unit) }

// amount says a number in the unit of a step, without its sign where it is a change.
func (t explainer) amount(x quantity.Decimal, unit progress.StepUnit, bounds ...quantity.Decimal) locales.Text {
	switch unit {
	case progress.PercentPerYear, progress.Percent:
		return locales.Same(t.fixed(x, 2, bounds...) + "%")
	case progress.PointsPerYear, progress.Points:
		n := t.fixed(x, 2, bounds...)
		return locales.PercentagePoints(locales.Same(n))
	}
	if shown := x.Fixed(2); shown.Cmp(x) != 0 {
		t.lose(x, shown)
		x = shown
	}
	return t.formatComputed(x, t.r.Unit)
}

// change says by how much something rose or fell. Where a rule holds the change against bounds, it has enough digits to
// show on which side it lies.
func (t explainer) change(x quantity.Decimal, unit progress.StepUnit, bounds ...quantity.Decimal) locales.Text {
	return changed(x.Sign(), unit, t.amount(x.Abs(), unit, bounds...))
}

// changed says an amount by which something rose or fell.
func changed(sign int, unit progress.StepUnit, amount locales.Text) locales.Text {
	points := unit == progress.PointsPerYear || unit == progress.Points
	switch {
	case sign == 0:
		return locales.NoChange()
	case unit == progress.InUnitPerYear && sign > 0:
		return locales.UpBy(amount)
	case unit == progress.InUnitPerYear:
		return locales.DownBy(amount)
	case sign < 0:
		return locales.FellBy(amount)
	case points:
		return locales.RoseBy(amount)
	}
	return locales.GrewBy(amount)
}

// changeOf is the change that a step computes.
func (t explainer) changeOf(s progress.Symbol, bounds ...quantity.Decimal) locales.Text {
	for _, step := range t.r.Steps {
		if step.Symbol == s && step.Result != nil {
			return t.changeIn(step, bounds...)
		}
	}
	return locales.Text{}
}

// changeIn is the result of a step as a change; a printed change is said as printed.
func (t explainer) changeIn(step progress.Step, bounds ...quantity.Decimal) locales.Text {
	in := t.part(progress.LatestChange, progress.Whole)
	if step.Symbol != progress.SymbolL || in == nil || !t.flagged(progress.PrintedGrowth) {
		return t.change(*step.Result, step.Unit, bounds...)
	}
	bare := func(s string) string { return strings.TrimPrefix(s, "−") }
	return changed(step.Result.Sign(), step.Unit, t.printed(in).Map(bare))
}

// compared tells that the latest figure is that of the latest month in which another region has one, too.
func (t explainer) compared() bool { return t.input(progress.Other) != nil }

// concluded tells that the deadline has passed and the first figure since then decides.
func (t explainer) concluded() bool {
	return t.flagged(progress.DeadlinePassed) && t.r.Method != model.MethodMilestone
}
