package progress_test

import (
	"slices"
	"strings"
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
)

// A figure of an open day is no baseline, because its day is not known.
func TestUnusedOfAnOpenDay(t *testing.T) {
	r := judge(t, "2026-03-31", trendOf, "loans.d1.630000 <=2024-12-31 100.0亿元", "loans.d1.630000 <=2025-12-31 100.0亿元")
	if len(r.Unused) != 1 || r.Unused[0].Reason != progress.DayNotKnown {
		t.Errorf("unused: %+v", r.Unused)
	}
}

// What only age stands against keeps its last word, with its date.
func TestLastWord(t *testing.T) {
	figures := []string{"loans.d1.630000 2024-12-31 100.0亿元", "loans.d1.630000 2025-12-31 110.0亿元"}
	if r := judge(t, "2027-03-31", trendOf, figures...); r.Status != progress.OnTrack || r.LastWord != nil {
		t.Errorf("15 months old: %s", r.Status)
	}
	r := judge(t, "2027-04-01", trendOf, figures...)
	if want := (progress.LastStatus{Status: progress.OnTrack, AsOf: "2025-12-31", Firm: true}); r.LastWord == nil ||
		*r.LastWord != want {
		t.Errorf("16 months old: %+v, want %+v", r.LastWord, want)
	}
	if r := judge(t, "2027-04-01", trendOf, figures[1]); r.LastWord != nil {
		t.Error("a word where there never was one")
	}
}

// A part of a ratio, or a universe, is wanted for the days of the part that is known.
func TestWantedPartsSuffice(t *testing.T) {
	for _, c := range []struct {
		facet   model.Facet
		figures []string
		wanted  string // the series
	}{
		{shareOf, []string{
			"loans.d1.630000 2024-12-31 100.0亿元", "loans.d1.630000 2025-06-30 100.0亿元",
			"loans.d1.630000 2026-06-30 110.0亿元",
		}, "all-loans.d1"},
		{shareOf, []string{"loans.d1.630000 2025-12-31 100.0亿元"}, "share.of-all"},
		{
			shareOf,
			[]string{"all-loans.d1.630000 2023-12-31 100.0亿元", "all-loans.d1.630000 2025-03-31 110.0亿元"},
			"share.of-all",
		},
		{coverageOf, []string{"firms.d1.630000 2024-12-31 3000户", "firms.d1.630000 2025-12-31 3100户"}, "villages.d1"},
	} {
		r := judge(t, "2026-11-23", c.facet, c.figures...)
		indicator, definition, _ := strings.Cut(c.wanted, ".")
		if string(r.Wanted.Indicator) != indicator || r.Wanted.Definition != "" &&
			string(r.Wanted.Definition) != definition {
			t.Errorf("%v: wanted %s.%s, want %s", c.figures, r.Wanted.Indicator, r.Wanted.Definition, c.wanted)
		}
		unit := map[string]string{"all-loans": "200.0亿元", "share": "50.0%", "villages": "4000户"}[indicator]
		more := slices.Clone(c.figures)
		for _, n := range r.Wanted.Figures {
			more = append(more, c.wanted+".630000 "+string(n.To)+" "+unit)
		}
		if r := judge(t, "2026-11-23", c.facet, more...); r.Status == progress.NotAssessable {
			t.Errorf("%v: still %v", more, r.Reasons)
		}
	}
}

// The figures that are wanted make the case assessable, whatever they say.
func TestWantedFiguresSuffice(t *testing.T) {
	for _, figures := range [][]string{
		nil,
		{"loans.d1.630000 2025-03-31 100.0亿元"},
		{"loans.d2.630000 2024-12-31 100.0亿元", "loans.d1.630000 2025-12-31 110.0亿元"},
		{"loans.d1.630000 2023-12-31 100.0亿元", "loans.d1.630000 2025-03-31 110.0亿元"},
		{"loans.d1.630000 <=2025-12-31 100.0亿元"},
		{"loans.d1.630000 2025-03-31 yoy=1.0%"},
	} {
		r := judge(t, "2026-11-23", trendOf, figures...)
		if r.Status != progress.NotAssessable {
			t.Fatalf("%v: %s", figures, r.Status)
		}
		date := r.Date
		more := slices.Clone(figures)
		for _, n := range r.Wanted.Figures {
			day := n.To
			if day == "" { // not before that day
				day = n.From
				date = "2027-01-31"
			}
			more = append(more, "loans.d1.630000 "+string(day)+" 120.0亿元")
		}
		if r := judge(t, date, trendOf, more...); r.Status == progress.NotAssessable {
			t.Errorf("%v: still %v", more, r.Reasons)
		}
	}
}
