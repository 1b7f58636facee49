package progress

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sorted"
)

// counterfactual is the nearest value of the latest figure, in steps of its last printed digit, that would read
// otherwise; nil where none would. Every word it names was given by the rule itself.
func (c *Case) counterfactual(judge rule, known map[Role]*quantity.Interval, status Status) *Counterfactual {
	at, in := c.varied()
	if in == nil || in.Step.Sign() <= 0 {
		return nil
	}
	var turns []decimal
	for _, turn := range c.turns(middle(known)) {
		if x, ok := turn.Finite(); ok {
			turns = append(turns, c.figureFor(x, in.Part))
		}
	}
	sorted.Func(turns, func(a, b decimal) int {
		return cmp.Or(a.Sub(in.Value).Abs().Cmp(b.Sub(in.Value).Abs()), a.Cmp(b))
	})
	word := func(x decimal) Status {
		moved := *c
		moved.Inputs = slices.Clone(c.Inputs)
		moved.Inputs[at] = in.moved(x)
		again, _ := moved.intervals()
		found := judge(&moved, middle(again))
		if found.reason != "" {
			return NotAssessable
		}
		return found.status
	}
	var best *Counterfactual
	for _, turn := range turns {
		away := turn.Sub(in.Value)
		if best != nil && away.Abs().Cmp(best.Otherwise.Sub(in.Value).Abs()) > 0 {
			break
		}
		// The turn lies between two printed values; which side it belongs to itself the rule tells.
		steps := away.Abs().Quo(in.Step).Floor()
		for _, way := range []decimal{one.Neg(), one} {
			if away.Abs().Cmp(in.Step) >= 0 && way.Sign() != away.Sign() {
				continue
			}
			for k := range int64(3) {
				n := steps.Add(quantity.Int(k))
				value := in.Value.Add(way.Mul(n).Mul(in.Step))
				before := value.Sub(way.Mul(in.Step))
				if n.Sign() <= 0 || word(value) == status || word(before) != status {
					continue
				}
				if best == nil || n.Mul(in.Step).Cmp(best.Otherwise.Sub(in.Value).Abs()) < 0 {
					best = &Counterfactual{
						Role: Latest, Part: in.Part, Threshold: turn.Round(16), Below: way.Sign() < 0,
						Still: before, Otherwise: value, Status: word(value),
					}
				}
				break
			}
		}
	}
	return best
}

// varied is the figure of the latest value that is varied: the value itself, or the first part of it.
func (c *Case) varied() (int, *Input) {
	for _, p := range []Component{Whole, Numerator, Minuend} {
		for i := range c.Inputs {
			if in := &c.Inputs[i]; in.Role == Latest && in.Part == p {
				return i, in
			}
		}
	}
	return 0, nil
}

// moved is the input with another value, as uncertain as before.
func (in *Input) moved(x decimal) Input {
	to := *in
	to.put(in.interval().Add(quantity.Exactly(x.Sub(in.Value))))
	return to
}

// figureFor turns a value of the latest role into the figure that makes it.
func (c *Case) figureFor(x decimal, p Component) decimal {
	switch p {
	case Numerator:
		n, d := c.part(Latest, Numerator), c.part(Latest, Denominator)
		if c.Method != model.MethodCoverage {
			x = x.Quo(hundred)
		}
		return x.Mul(d.Value).Shift(d.Scale - n.Scale)
	case Minuend:
		return x.Add(c.part(Latest, Subtrahend).Value)
	}
	return x
}

// turns are the values of the latest role at which the word may change.
func (c *Case) turns(v values) []number {
	switch {
	case c.Method == model.MethodLevel, c.Method == model.MethodShare && c.Given != nil:
		return c.paceTurns(v)
	case c.Method == model.MethodRank:
		return c.rankTurns(v)
	case c.Method == model.MethodCoverage:
		return c.coverageTurns(v)
	}
	return c.trendTurns(v)
}
