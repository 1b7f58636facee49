package progress_test

import (
	"slices"
	"testing"

	"five-articles/generator/internal/model"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/provincetest"
	"five-articles/generator/internal/sourcefile"
)

// After the deadline every method answers by the first figure as of the deadline or later.
func TestAfterTheDeadline(t *testing.T) {
	base := "loans.d1.630000 2024-12-31 400.0亿元"
	for _, c := range []struct {
		name    string
		facet   model.Facet
		date    sourcefile.Date
		figures []string
		status  progress.Status
	}{
		{
			"LEVEL reached", provincetest.Given(levelOf, "480亿元"), "2028-06-30",
			[]string{base, "loans.d1.630000 2027-12-31 480.1亿元"},
			progress.Met,
		},
		{
			"LEVEL missed", provincetest.Given(levelOf, "480亿元"), "2028-06-30",
			[]string{base, "loans.d1.630000 2027-12-31 479.0亿元"},
			progress.NotMet,
		},
		{
			"LEVEL needs no baseline any more", provincetest.Given(levelOf, "480亿元"), "2028-06-30",
			[]string{"loans.d1.630000 2027-12-31 480.1亿元"},
			progress.Met,
		},
		{
			"the first figure counts, not a later one", provincetest.Given(levelOf, "480亿元"), "2029-06-30",
			[]string{base, "loans.d1.630000 2027-12-31 479.0亿元", "loans.d1.630000 2028-12-31 500.0亿元"},
			progress.NotMet,
		},
		{
			"age does not matter any more", provincetest.Given(levelOf, "480亿元"), "2031-06-30",
			[]string{base, "loans.d1.630000 2027-12-31 480.1亿元"},
			progress.Met,
		},
		{
			"until there is such a figure the earlier words stand", provincetest.Given(levelOf, "480亿元"), "2028-01-31",
			[]string{base, "loans.d1.630000 2026-12-31 460.0亿元"},
			progress.OnTrack,
		},
		{
			"a figure of an open day is not as of the deadline", provincetest.Given(levelOf, "480亿元"), "2028-06-30",
			[]string{base, "loans.d1.630000 <=2028-01-31 450.0亿元"},
			progress.Behind,
		},
		{
			"nor does it hide the next one", provincetest.Given(levelOf, "480亿元"), "2028-06-30",
			[]string{base, "loans.d1.630000 <=2028-01-31 450.0亿元", "loans.d1.630000 2028-03-31 481.0亿元"},
			progress.Met,
		},
		{
			"a later figure by a new definition changes nothing any more", trendOf, "2028-06-30",
			[]string{base, "loans.d1.630000 2027-12-31 480.1亿元", "loans.d2.630000 2028-03-31 500.0亿元"},
			progress.Met,
		},
		{
			"nor does one of an open day", provincetest.Given(levelOf, "480亿元"), "2028-06-30",
			[]string{base, "loans.d1.630000 <=2028-03-31 450.0亿元", "loans.d2.630000 2027-12-31 481.0亿元"},
			progress.Met,
		},
		{
			"SHARE with a number", provincetest.Given(shareOf, "28%"), "2028-06-30",
			[]string{"share.d1.630000 2027-12-31 28.1%"},
			progress.Met,
		},
		{
			"SHARE up", shareOf, "2028-06-30",
			[]string{"share.d1.630000 2024-12-31 26.0%", "share.d1.630000 2027-12-31 28.1%"},
			progress.Met,
		},
		{"DIRECTION up", trendOf, "2028-06-30", []string{base, "loans.d1.630000 2027-12-31 480.1亿元"}, progress.Met},
		{
			"DIRECTION up, whatever the latest year", trendOf, "2028-06-30",
			[]string{base, "loans.d1.630000 2026-12-31 500.0亿元", "loans.d1.630000 2027-12-31 480.1亿元"},
			progress.Met,
		},
		{
			"DIRECTION level", trendOf, "2028-06-30",
			[]string{base, "loans.d1.630000 2027-12-31 405.0亿元"},
			progress.NotMet,
		},
		{
			"RATE down", rateOf, "2028-06-30",
			[]string{"rate.d1.630000 2024-12 3.50%", "rate.d1.630000 2027-12 3.00%"},
			progress.Met,
		},
		{
			"RATE up", rateOf, "2028-06-30",
			[]string{"rate.d1.630000 2024-12 3.50%", "rate.d1.630000 2027-12 3.60%"},
			progress.NotMet,
		},
		{
			"COVERAGE full", coverageOf, "2028-06-30",
			[]string{"villages.d1.630000 2024-06-30 4000户", "firms.d1.630000 2027-12-31 4000户"},
			progress.Met,
		},
		{
			"COVERAGE not full", coverageOf, "2028-06-30",
			[]string{"villages.d1.630000 2024-06-30 4000户", "firms.d1.630000 2027-12-31 3999户"},
			progress.NotMet,
		},
		{
			"RANK inside the cut", rankOf, "2028-06-30",
			slices.Concat([]string{"share.d1.630000 2027-12-31 26.5%"}, others(21, "2027-12-31", "20.0%"),
				others(30, "2028-03-31", "30.0%")),
			progress.Met,
		},
		{
			"RANK by the first month since, not by an earlier one of another definition", rankOf, "2028-06-30",
			slices.Concat([]string{"share.d1.630000 2027-12-31 26.5%", "share.d2.630000 2026-12-31 26.5%"},
				others(21, "2027-12-31", "20.0%"),
				[]string{"share.d2.540000 2026-12-31 30.0%"}),
			progress.Met,
		},
		{
			"RANK outside", rankOf, "2028-06-30",
			slices.Concat([]string{"share.d1.630000 2027-12-31 26.5%"}, others(10, "2027-12-31", "30.0%")),
			progress.NotMet,
		},
		{
			"RANK in between", rankOf, "2028-06-30",
			slices.Concat([]string{
				"share.d1.630000 2027-12-31 26.5%", "share.d1.630000 2026-12-31 26.5%",
				"share.d1.100000 2026-12-31 20.0%", "share.d1.100000 2027-12-31 20.0%",
			},
				others(9, "2027-12-31", "30.0%")),
			progress.NotAssessable,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if r := judgeRank(t, c.date, c.facet, c.figures...); r.Status != c.status {
				t.Errorf("got %s by %s %v, want %s", r.Status, r.Branch, r.Reasons, c.status)
			}
		})
	}
	r := judge(t, "2028-06-30", trendOf, base, "loans.d1.630000 2027-12-31 404.1亿元")
	if !slices.Contains(r.Flags, progress.DeadlinePassed) {
		t.Errorf("flags %v", r.Flags)
	}
}
