package model

import (
	"testing"

	"five-areas/generator/internal/quantity"
)

func TestParsePeriodOfAnIndicator(t *testing.T) {
	for _, c := range []struct {
		text string
		kind Kind
		want string
	}{
		{"2025年上半年", CumulativeFlow, "2025-01..2025-06"},
		{"2025年上半年", Flow, "2025-S1"},
		{"2025年上半年", Stock, "2025-06-30"},
		{"2025年1-6月", CumulativeFlow, "2025-01..2025-06"},
		{"2025年前三季度", CumulativeFlow, "2025-01..2025-09"},
		{"2025年6月末", CumulativeFlow, "2025-01..2025-06"},
		{"2025年6月", Stock, "2025-06-30"},
		{"2025年6月", Flow, "2025-06"},
		{"2025年6月", Share, "2025-06"},
	} {
		if _, problem := ParsePeriodOf(c.text, c.kind); problem == nil || problem.Fix.EN != "did you mean "+c.want+"?" {
			t.Errorf("%s of a %s: %+v", c.text, c.kind, problem)
		}
	}
}

func TestCheckKind(t *testing.T) {
	for _, c := range []struct {
		text string
		kind Kind
		fix  string // "ok" where the period suits
	}{
		{"2025-06-30", Stock, "ok"},
		{"<=2025-06-30", Stock, "ok"},
		{"2025-06", Stock, "write 2025-06-30"},
		{"2025", Flow, "ok"},
		{"2025-06-30", Flow, ""},
		{"2025-01..2025-06", Flow, ""},
		{"2025-01..2025-06", CumulativeFlow, "ok"},
		{"2025-06-30", CumulativeFlow, "write 2025-01..2025-06"},
		{"2025-S1", CumulativeFlow, "write 2025-01..2025-06"},
		{"<=2023-11-29", CumulativeFlow, "write ..<=2023-11-29"},
		{"2025", Share, "ok"},
		{"2025-06-30", Rate, "ok"},
		{"2025-01..2025-06", Count, "ok"},
	} {
		p, problem := quantity.ParsePeriod(c.text)
		if problem != nil {
			t.Fatal(problem.What.EN)
		}
		got := "ok"
		if problem = CheckKind(p, c.kind); problem != nil {
			got = problem.Fix.EN
		}
		if got != c.fix {
			t.Errorf("%s for a %s: got %q, want %q", c.text, c.kind, got, c.fix)
		}
	}
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"2025-06-30", "<=2025-08-07", "2021..2024-09", "2025-S1", "..<=", "2025年6月末", "二0二五年"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, problem := quantity.ParsePeriod(s)
		if problem != nil {
			return
		}
		if p.End == "" || p.Start > p.End || p.Text != s {
			t.Errorf("%q: %+v", s, p)
		}
		for _, k := range []Kind{Stock, Flow, CumulativeFlow, Share, Rate, Count, Rank} {
			CheckKind(p, k)
		}
		for _, a := range []Aggregation{EndOfPeriod, OverPeriod, Cumulative, AtPoint} {
			CheckAggregation(p, a)
		}
		for _, b := range []quantity.Basis{quantity.YearOnYear, quantity.SinceYearStart} {
			if base, ok := p.Base(b); ok && base.End >= p.End {
				t.Errorf("%q: measured %s from %q, which is not before", s, b, base.Text)
			}
		}
	})
}
