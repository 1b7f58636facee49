package progress_test

import (
	"slices"
	"strings"
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
)

// All gates that stand against a status are named, in their order.
func TestGates(t *testing.T) {
	for _, c := range []struct {
		name    string
		facet   model.Facet
		date    sourcefile.Date
		figures []string
		reasons []progress.Reason
	}{
		{"no figure", trendOf, "2026-03-31", nil, []progress.Reason{progress.NoData}},
		{
			"only one bank's and another province's", trendOf, "2026-03-31",
			[]string{
				"loans.d1.630000.bank-a 2025-12-31 1.0亿元", "loans.d1.540000 2025-12-31 1.0亿元",
				"loans.d1.630000 2027-12-31 1.0亿元 nature=planned",
			},
			[]progress.Reason{progress.NoData},
		},
		{
			"only a growth", trendOf, "2026-03-31",
			[]string{"loans.d1.630000 2025-12-31 yoy=12.5%"},
			[]progress.Reason{progress.NoLevel},
		},
		{
			"only a growth, and old", trendOf, "2027-04-01",
			[]string{"loans.d1.630000 2025-12-31 yoy=12.5%"},
			[]progress.Reason{progress.Stale, progress.NoLevel},
		},
		{
			"one figure", trendOf, "2026-03-31",
			[]string{"loans.d1.630000 2025-12-31 100.0亿元"},
			[]progress.Reason{progress.TooShort},
		},
		{
			"11 months", trendOf, "2026-03-31",
			[]string{"loans.d1.630000 2024-12-31 100.0亿元", "loans.d1.630000 2025-11-30 100.0亿元"},
			[]progress.Reason{progress.TooShort},
		},
		{
			"two figures since the baseline, less than 12 months after it", trendOf, "2025-09-30",
			[]string{
				"loans.d1.630000 2023-12-31 100.0亿元", "loans.d1.630000 2024-12-31 100.0亿元",
				"loans.d1.630000 2025-06-30 100.0亿元",
			},
			[]progress.Reason{progress.TooShort},
		},
		{
			"all of open days", trendOf, "2026-03-31",
			[]string{"loans.d1.630000 <=2024-12-31 100.0亿元", "loans.d1.630000 <=2025-12-31 100.0亿元"},
			[]progress.Reason{progress.MissingInput, progress.TooShort},
		},
		{
			"enough only across a change of definition", trendOf, "2026-03-31",
			[]string{"loans.d2.630000 2024-12-31 100.0亿元", "loans.d1.630000 2025-12-31 110.0亿元"},
			[]progress.Reason{progress.Break, progress.TooShort},
		},
		{
			"too little even across it", trendOf, "2026-03-31",
			[]string{"loans.d2.630000 2025-03-31 100.0亿元", "loans.d1.630000 2025-12-31 110.0亿元"},
			[]progress.Reason{progress.TooShort},
		},
		{
			"across it, but of an open day", trendOf, "2026-03-31",
			[]string{"loans.d2.630000 <=2024-12-31 100.0亿元", "loans.d1.630000 2025-12-31 110.0亿元"},
			[]progress.Reason{progress.TooShort},
		},
		{
			"16 months old", trendOf, "2027-04-01",
			[]string{"loans.d1.630000 2024-12-31 100.0亿元", "loans.d1.630000 2025-12-31 110.0亿元"},
			[]progress.Reason{progress.Stale},
		},
		{
			"across a break, short and old", trendOf, "2027-04-01",
			[]string{"loans.d2.630000 2024-12-31 100.0亿元", "loans.d1.630000 2025-12-31 110.0亿元"},
			[]progress.Reason{progress.Break, progress.TooShort, progress.Stale},
		},
		{
			"a share of which only one part is known", shareOf, "2026-03-31",
			[]string{"loans.d1.630000 2024-12-31 100.0亿元", "loans.d1.630000 2025-12-31 110.0亿元"},
			[]progress.Reason{progress.MissingInput},
		},
		{
			"parts of different days", shareOf, "2026-03-31",
			[]string{"loans.d1.630000 2024-12-31 100.0亿元", "all-loans.d1.630000 2024-11-30 1000.0亿元"},
			[]progress.Reason{progress.MissingInput},
		},
		{
			"a share that disagrees with its parts, and is short and old", shareOf, "2027-04-01",
			[]string{
				"loans.d1.630000 2025-12-31 300.0亿元", "all-loans.d1.630000 2025-12-31 1100.0亿元",
				"share.of-all.630000 2025-12-31 27.6%",
			},
			[]progress.Reason{progress.Conflict, progress.TooShort, progress.Stale},
		},
		{
			"coverage of what nobody counts",
			model.Facet{Method: model.MethodCoverage, Indicators: []sourcefile.ID{"firms"}},
			"2026-03-31",
			[]string{"firms.d1.630000 2024-12-31 3000户", "firms.d1.630000 2025-12-31 4000户"},
			[]progress.Reason{progress.NoUniverse},
		},
		{
			"coverage of a universe without figures", coverageOf, "2026-03-31",
			[]string{"firms.d1.630000 2024-12-31 3000户", "firms.d1.630000 2025-12-31 4000户"},
			[]progress.Reason{progress.MissingInput},
		},
		{
			"coverage of a universe that changed", coverageOf, "2026-03-31",
			[]string{
				"villages.d1.630000 2024-06-30 4000户", "firms.d1.630000 2024-12-31 3000户",
				"villages.d1.630000 2025-06-30 4100户", "firms.d1.630000 2025-12-31 4000户",
			},
			[]progress.Reason{progress.Break, progress.TooShort},
		},
		{
			"a rank without a figure", rankOf, "2026-03-31", nil, []progress.Reason{progress.NoData},
		},
		{
			"an old rank", rankOf, "2027-04-01",
			[]string{"share.d1.630000 2025-12-31 26.5%"},
			[]progress.Reason{progress.Stale, progress.RankUnproven},
		},
		{
			"a growth rate is not fed into a growth rate", of(model.MethodDirection, "rate"), "2026-03-31",
			[]string{"rate.d1.630000 2024-12 3.5%", "rate.d1.630000 2025-12 3.4%"},
			[]progress.Reason{progress.MissingInput},
		},
		{
			"a cumulative figure without its start", of(model.MethodDirection, "lent"), "2026-03-31",
			[]string{"lent.d1.630000 ..2024-12 3.5亿元", "lent.d1.630000 ..2025-12 3.4亿元"},
			[]progress.Reason{progress.MissingInput},
		},
		{
			"cumulative figures to an open day", of(model.MethodDirection, "lent"), "2026-03-31",
			[]string{"lent.d1.630000 2024-01..<=2024-12-31 3.5亿元", "lent.d1.630000 2025-01..<=2025-12-31 3.4亿元"},
			[]progress.Reason{progress.MissingInput},
		},
		{
			"a year beside months", of(model.MethodDirection, "issued"), "2026-03-31",
			[]string{"issued.d1.630000 2024 120.0亿元", "issued.d1.630000 2025-12 11.0亿元"},
			[]progress.Reason{progress.TooShort},
		},
		{
			"a milestone without items",
			model.Facet{Method: model.MethodMilestone},
			"2026-03-31", nil,
			[]progress.Reason{progress.NoChecklist},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := judge(t, c.date, c.facet, c.figures...)
			if r.Status != progress.NotAssessable || !slices.Equal(r.Reasons, c.reasons) {
				t.Errorf("got %s %v, want %v", r.Status, r.Reasons, c.reasons)
			}
			if r.Wanted == nil {
				t.Error("it does not say what is wanted")
			}
		})
	}
}

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
