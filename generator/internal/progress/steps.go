package progress

import (
	"fmt"

	"five-areas/generator/internal/quantity"
)

// step is one line of a calculation. An argument that is a number is put in as an expression shows it.
func step(s Symbol, unit StepUnit, result number, format string, args ...any) Step {
	for i, a := range args {
		switch a := a.(type) {
		case number:
			args[i] = short(a)
		case decimal:
			args[i] = short(quantity.At(a))
		}
	}
	return Step{s, fmt.Sprintf(format, args...), pointer(result.Round(16)), unit}
}

// short keeps printed digits as they are and rounds long results.
func short(x number) string {
	s := x.String()
	if len(s) > 18 {
		s = x.Round(16).String()
	}
	if s[0] == '-' {
		return "(−" + s[1:] + ")"
	}
	return s
}

func (j *Judgement) add(s Symbol, unit StepUnit, result number, format string, args ...any) {
	j.Steps = append(j.Steps, step(s, unit, result, format, args...))
}

func (v *verdict) add(s Symbol, unit StepUnit, result number, format string, args ...any) {
	v.steps = append(v.steps, step(s, unit, result, format, args...))
}

func (v *verdict) count(s Symbol, unit StepUnit, n int) {
	v.steps = append(v.steps, step(s, unit, whole(n), "%d", n))
}
