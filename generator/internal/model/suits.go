package model

import (
	"cmp"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// ParsePeriodOf is ParsePeriod for an indicator: what is spelt otherwise is answered in the form that its kind has.
func ParsePeriodOf(s string, k Kind) (*quantity.Period, *diag.Problem) {
	p, problem := quantity.ParsePeriod(s)
	if problem == nil || problem.Rule != quantity.PeriodUnread.ID {
		return p, problem
	}
	if guess, ok := quantity.GuessPeriod(s); ok {
		problem.FixBy("是否想写 %s？", "did you mean %s?", cmp.Or(suited(&guess, k), guess.Text))
	}
	return p, problem
}

// CheckAggregation reports whether a period's form suits how a definition takes its figures over time. For stocks and
// flows the kind has decided that already.
func CheckAggregation(p *quantity.Period, a Aggregation) *diag.Problem {
	instant := p.Form == quantity.Day || p.Form == quantity.NotLater
	wrong := func() *diag.Problem {
		return periodAggregation.Found("时期“%s”不适合这个口径（%s）", "the period %q does not suit the definition (%s)",
			p.Text, a)
	}
	switch {
	case !instant && (a == EndOfPeriod || a == AtPoint):
		return wrong().Expect("某一天，如 %s", "a day, such as %s", p.End).FixBy("改为 %[1]s，或改用按期间统计的口径",
			"write %s, or use a definition that is taken over a period", p.End)
	case instant && (a == OverPeriod || a == Cumulative):
		return wrong().Expect("一段时间，如 2025、2025-Q1 或 2025-01..2025-06",
			"a span of time, such as 2025, 2025-Q1 or 2025-01..2025-06").
			FixBy("核对来源说的是哪一段时间", "check which span of time the source speaks of")
	}
	return nil
}

// Periods says how the times of a kind's figures are written; empty where that depends on the definition.
func (k Kind) Periods() locales.Text {
	switch k {
	case Stock:
		return locales.Text{
			ZH: "时点数：某一天，如 2025-06-30；来源没有印截止日时写 <=2025-08-07",
			EN: "a stock has a day, such as 2025-06-30, or <=2025-08-07 where the source prints no as-of",
		}
	case Flow:
		return locales.Text{
			ZH: "时期数：整年 2025、半年 2025-S1、季度 2025-Q1 或月 2025-06；从年初累计的用累计指标",
			EN: "a flow has a year 2025, half 2025-S1, quarter 2025-Q1 or month 2025-06; what accumulates from " +
				"January is a cumulative flow",
		}
	case CumulativeFlow:
		return locales.Text{
			ZH: "累计数：2025-01..2025-06；起点未印时 ..2025-06",
			EN: "a cumulative flow has 2025-01..2025-06, or ..2025-06 where the start is not printed",
		}
	}
	return locales.Text{}
}

// CheckKind reports whether a period's form suits an indicator of a kind, and how to write it if not.
func CheckKind(p *quantity.Period, k Kind) *diag.Problem {
	fix := suited(p, k)
	if fix == p.Text {
		return nil
	}
	problem := periodKind.Found("时期“%s”不适合这种指标（%s）", "the period %q does not suit this kind of indicator (%s)", p.Text,
		k).
		Expect("%s", "%s", k.Periods())
	if fix != "" {
		problem.FixBy("改为 %s", "write %s", fix)
	}
	return problem
}

// suited is a period in the form of a kind of indicator; "" if it cannot be determined.
func suited(p *quantity.Period, k Kind) string {
	instant, end := p.Form == quantity.Day || p.Form == quantity.NotLater, string(p.End)
	switch {
	case k == Stock && !instant:
		return end
	case k == Flow && (instant || p.Form == quantity.Range):
		return ""
	case k != CumulativeFlow || p.Form == quantity.Range:
		return p.Text
	case p.NotLater:
		return "..<=" + end
	case p.Start != "":
		return string(p.Start)[:7] + ".." + end[:7]
	}
	return end[:4] + "-01.." + end[:7]
}
