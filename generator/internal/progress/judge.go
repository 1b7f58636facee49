package progress

import (
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// rule applies a method to one choice of values.
type rule func(c *Case, v values) verdict

// values is one number for each role.
type values map[Role]number

// verdict is what a rule finds: a status, or a reason why there is none.
type verdict struct {
	status Status
	reason Reason
	branch Branch
	steps  []Step
	flags  []Flag
}

// Judge gives a case its status, or all the reasons why it has none.
func Judge(c Case) Judgement {
	j := Judgement{
		Status: NotAssessable, Reasons: []Reason{}, Steps: []Step{}, Alternatives: []Status{}, Corners: []Corner{},
		Flags: []Flag{}, Items: []Item{},
	}
	gone, all, share := Elapsed(c.Start, c.Date, c.Deadline)
	j.add(SymbolE, Fraction, quantity.At(share), "%d/%d", gone, all)
	if c.Method == model.MethodMilestone {
		c.milestone(&j)
		return j
	}
	known, missing := c.intervals()
	j.Reasons = append(j.Reasons, c.gates(known, missing)...)
	c.flag(&j)
	old := len(j.Reasons) == 1 && j.Reasons[0] == Stale
	if len(j.Reasons) == 0 || old || c.Method == model.MethodRank && known[Latest] != nil {
		judge := c.rule()
		central := judge(&c, middle(known))
		j.Branch = central.branch
		j.Steps = append(j.Steps, central.steps...)
		j.Flags = append(j.Flags, central.flags...)
		if central.reason != "" {
			j.Reasons = append(j.Reasons, central.reason)
		} else {
			c.corners(&j, judge, known, central.status)
			if old {
				j.LastWord = &LastStatus{central.status, c.input(Latest).AsOf, j.Firm}
			} else {
				j.Status = central.status
				j.Counterfact = c.counterfactual(judge, known, central.status)
			}
		}
	}
	if j.Status == NotAssessable {
		j.Wanted = c.wanted(j.Reasons)
	}
	return j
}

func (c *Case) rule() rule {
	switch c.Method {
	case model.MethodLevel:
		return level
	case model.MethodShare:
		if c.Given != nil {
			return level
		}
	case model.MethodRank:
		return rank
	case model.MethodCoverage:
		return coverage
	}
	return trend
}

// sign is d: +1 where up is good, −1 where down is.
func (c *Case) sign() quantity.Decimal {
	if c.Direction == model.Down {
		return one.Neg()
	}
	return one
}

// good turns a number so that up is good.
func (c *Case) good(x number) number { return x.Mul(c.sign()) }

func (c *Case) parameter(id sourcefile.ID) decimal {
	for _, p := range c.Parameters {
		if p.ID == id {
			return p.Value
		}
	}
	panic("the assessment has no parameter " + string(id))
}

// part returns the input of a role and part, or nil.
func (c *Case) part(r Role, p Component) *Input {
	for i := range c.Inputs {
		if c.Inputs[i].Role == r && c.Inputs[i].Part == p {
			return &c.Inputs[i]
		}
	}
	return nil
}

// input returns the first input of a role, which dates it, or nil.
func (c *Case) input(r Role) *Input {
	i := slices.IndexFunc(c.Inputs, func(in Input) bool { return in.Role == r })
	if i < 0 {
		return nil
	}
	return &c.Inputs[i]
}

// months are m, from the baseline to the latest figure, and M, from the baseline to the deadline.
func (c *Case) months() (m, all int) {
	start := c.input(Baseline).AsOf
	return MonthsBetween(start, c.input(Latest).AsOf), MonthsBetween(start, c.Deadline)
}

// concluded tells that the deadline has passed and the latest figure is the first that is as of the deadline or later.
func (c *Case) concluded() bool {
	latest := c.input(Latest)
	return c.Date > c.Deadline && latest != nil && latest.AsOf >= c.Deadline && !latest.NotLater
}

// interval is the numbers that print like the input.
func (in *Input) interval() quantity.Interval {
	i := quantity.Interval{Mid: in.Value, Low: quantity.Infinite(-1), High: quantity.Infinite(1)}
	if in.Low != nil {
		i.Low = quantity.At(*in.Low)
	}
	if in.High != nil {
		i.High = quantity.At(*in.High)
	}
	return i
}

func (in *Input) put(i quantity.Interval) {
	in.Value, in.Low, in.High = i.Mid, pointer(i.Low), pointer(i.High)
}

// Base is the numbers that print like the input, in its unit without scale.
func (in *Input) Base() quantity.Interval { return in.interval().Shift(in.Scale) }

// intervals computes the value of each role from its parts. missing tells that a role has parts of which no value can
// be made.
func (c *Case) intervals() (known map[Role]*quantity.Interval, missing bool) {
	known = map[Role]*quantity.Interval{}
	for _, in := range c.Inputs {
		if in.Role == Other || in.Role == RankBaseline || in.Role == RankBaselineOther || in.beside() ||
			known[in.Role] != nil {
			continue
		}
		if i, ok := c.value(in.Role); ok {
			known[in.Role] = &i
		} else {
			missing = true
		}
	}
	return known, missing
}

// value makes the value of a role from its parts.
func (c *Case) value(r Role) (quantity.Interval, bool) {
	return c.made(func(p Component) *Input { return c.part(r, p) })
}

// ValueIn is the value that a role has in one region, as printed or computed from its parts; false where neither is
// there.
func (c *Case) ValueIn(r Role, region sourcefile.RegionCode) (quantity.Interval, bool) {
	return c.made(func(p Component) *Input {
		i := slices.IndexFunc(c.Inputs, func(in Input) bool {
			return in.Role == r && in.Part == p && in.Region == region
		})
		if i < 0 {
			return nil
		}
		return &c.Inputs[i]
	})
}

func (c *Case) made(part func(Component) *Input) (quantity.Interval, bool) {
	if in := part(Whole); in != nil {
		return in.interval(), true
	}
	if i, ok := c.ratio(part(Numerator), part(Denominator)); ok {
		return i, true
	}
	more, less := part(Minuend), part(Subtrahend)
	if more == nil || less == nil {
		return quantity.Interval{}, false
	}
	return more.interval().Sub(less.interval()), true
}

// ratio is the share that a numerator makes of a denominator, in percent; for COVERAGE as a fraction.
func (c *Case) ratio(n, d *Input) (quantity.Interval, bool) {
	if n == nil || d == nil || d.Value.Sign() <= 0 {
		return quantity.Interval{}, false
	}
	if c.Method == model.MethodCoverage {
		return n.Base().Ratio(d.Base()), true
	}
	share, _ := n.Base().PercentOf(d.Base())
	return share, true
}

// middle takes every value as printed.
func middle(known map[Role]*quantity.Interval) values {
	v := values{}
	for r, i := range known {
		v[r] = quantity.At(i.Mid)
	}
	return v
}

// flag notes what to be careful about in the inputs.
func (c *Case) flag(j *Judgement) {
	if b := c.input(Baseline); b != nil && b.AsOf > c.Start && !c.sameFigure(Baseline, Latest) {
		j.Flags = append(j.Flags, LateBaseline)
	}
	if l := c.input(Latest); l != nil && l.NotLater {
		j.Flags = append(j.Flags, AsOfBound)
	}
	has := func(f func(Input) bool) bool {
		return slices.ContainsFunc(c.Inputs, func(in Input) bool { return !in.beside() && f(in) })
	}
	if c.Ratio != nil && has(func(in Input) bool { return in.Part == Numerator && c.part(in.Role, Whole) == nil }) {
		j.Flags = append(j.Flags, Computed)
	}
	if has(func(in Input) bool { return in.Part == Subtrahend }) {
		j.Flags = append(j.Flags, Differenced)
	}
	if has(func(in Input) bool { return in.Nature == model.Estimated }) {
		j.Flags = append(j.Flags, EstimatedInput)
	}
	switch {
	case c.concluded():
		j.Flags = append(j.Flags, DeadlinePassed)
	case c.Date > c.Deadline && c.Method != model.MethodMilestone:
		j.Flags = append(j.Flags, DeadlineNoData)
	}
}

// sameFigure reports whether two roles have the same value of the same figure; a printed change is another value.
func (c *Case) sameFigure(a, b Role) bool {
	x, y := c.input(a), c.input(b)
	return x != nil && y != nil && x.Figure == y.Figure && x.Part == y.Part && x.Printed == y.Printed
}
