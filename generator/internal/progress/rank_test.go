package progress_test

import (
	"fmt"
	"slices"
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/sourcefile"
)

// judgeRank assesses a rank where the list of regions has the home province, the country and 30 others: 540001 …
func judgeRank(t provincetest.Tester, date sourcefile.Date, facet model.Facet, figures ...string) *progress.Record {
	t.Helper()
	k := known(t, date, facet, figures...)
	k.Regions = []model.Region{
		{Code: country, Kind: "country"},
		{Code: home, Kind: "province"},
		{Code: "630100", Kind: "prefecture"},
	}
	for i := range 30 {
		k.Regions = append(k.Regions, model.Region{Code: other(i), Kind: "province"})
	}
	return progress.Assess(k)[0].Facets[0].Decided()
}

func other(i int) sourcefile.RegionCode { return sourcefile.RegionCode(fmt.Sprintf("54%04d", i)) }

// others gives the first n other provinces a share.
func others(n int, day, value string) (all []string) {
	for i := range n {
		all = append(all, fmt.Sprintf("share.d1.%s %s %s", other(i), day, value))
	}
	return all
}

func TestRank(t *testing.T) {
	ours := "share.d1.630000 2025-12-31 26.5%"
	nation := []string{
		"share.d1.630000 2024-12-31 26.0%", "share.d1.100000 2024-12-31 20.0%", "share.d1.100000 2025-12-31 20.1%",
	}
	losing := []string{
		"share.d1.630000 2024-12-31 27.5%", "share.d1.100000 2024-12-31 20.0%", "share.d1.100000 2025-12-31 20.1%",
	}
	below := []string{
		"share.d1.630000 2024-12-31 26.0%", "share.d1.100000 2024-12-31 27.0%", "share.d1.100000 2025-12-31 27.1%",
	}
	falling := []string{
		"share.d1.630000 2024-12-31 26.5%", "share.d1.100000 2024-12-31 27.0%", "share.d1.100000 2025-12-31 27.9%",
	}
	for _, c := range []struct {
		name    string
		facet   model.Facet
		figures []string
		status  progress.Status
		branch  progress.Branch
		steps   string
	}{
		{
			"the real case: first is disproved, the rest is unproven", rankOf,
			[]string{ours, "share.d1." + string(other(0)) + " 2025-12-31 29.41%"},
			progress.NotAssessable, progress.RankMarginUnknown, "n=31 sure=1 possible=1 unknown=29 best=2 worst=31",
		},
		{
			"a known margin decides where the place is open", rankOf, slices.Concat([]string{ours}, nation),
			progress.OnTrack, progress.RankMarginHeld, "best=1 worst=31 g=6.4 g_year_ago=6 delta=0.4 b=0.26",
		},
		{
			"above the country and losing", rankOf, slices.Concat([]string{ours}, losing),
			progress.Weakening, progress.RankMarginLosing, "delta=-1.1",
		},
		{
			"below it and holding", rankOf, slices.Concat([]string{ours}, below), progress.Behind,
			progress.RankMarginBelow, "g=-0.6 delta=0.4",
		},
		{
			"below it and losing", rankOf, slices.Concat([]string{ours}, falling), progress.MovingAway,
			progress.RankMarginFalling, "g=-1.4 delta=-0.9",
		},
		{
			"inside the cut at worst", rankOf, slices.Concat([]string{ours}, others(21, "2025-12-31", "20.0%")),
			progress.OnTrack, progress.RankWithin, "sure=0 possible=0 unknown=9 worst=10",
		},
		{
			"equal digits may hide either order", rankOf,
			slices.Concat([]string{ours}, others(22, "2025-12-31", "26.5%")),
			progress.NotAssessable, progress.RankMarginUnknown, "sure=0 possible=22 best=1 worst=31",
		},
		{
			"beyond the cut at best", rankOf, slices.Concat([]string{ours}, others(10, "2025-12-31", "30.0%")),
			progress.Behind, progress.RankBeyond, "sure=10 best=11",
		},
		{
			"and further than at the baseline", rankOf,
			slices.Concat([]string{ours, "share.d1.630000 2024-12-31 26.5%"}, others(10, "2025-12-31", "30.0%"),
				others(2, "2024-12-31", "30.0%")),
			progress.MovingAway, progress.RankBeyondFalling, "best=11 best_before=3",
		},
		{
			"beyond it now as at the baseline", rankOf,
			slices.Concat([]string{ours, "share.d1.630000 2024-12-31 26.5%"}, others(10, "2025-12-31", "30.0%"),
				others(10, "2024-12-31", "30.0%")),
			progress.Behind, progress.RankBeyond, "best=11 best_before=11",
		},
		{
			"the baseline is the last before the start", rankOf,
			slices.Concat([]string{ours, "share.d1.630000 2023-12-31 26.5%", "share.d1.630000 2024-12-31 26.5%"},
				others(10, "2025-12-31", "30.0%"),
				others(2, "2023-12-31", "30.0%"), others(10, "2024-12-31", "30.0%")),
			progress.Behind, progress.RankBeyond, "best_before=11",
		},
		{
			"who is at least at our upper bound may be level with us", rankOf,
			slices.Concat([]string{ours}, others(1, "2025-12-31", "突破26.55%")),
			progress.NotAssessable, progress.RankMarginUnknown, "sure=0 possible=1",
		},
		{
			"who is at most at our lower bound is not ahead", rankOf,
			slices.Concat([]string{ours}, others(1, "2025-12-31", "近26.45%")),
			progress.NotAssessable, progress.RankMarginUnknown, "sure=0 possible=0",
		},
		{
			"a cut that the plan gives", provincetest.Given(rankOf, "3"),
			slices.Concat([]string{ours}, others(3, "2025-12-31", "30.0%")),
			progress.Behind, progress.RankBeyond, "cut=3 best=4",
		},
		{
			"low is good", provincetest.Downward(rankOf),
			slices.Concat([]string{ours}, others(10, "2025-12-31", "20.0%")),
			progress.Behind, progress.RankBeyond, "sure=10",
		},
		{
			"a bound may be far ahead", rankOf, slices.Concat([]string{ours}, others(1, "2025-12-31", "突破20%")),
			progress.NotAssessable, progress.RankMarginUnknown, "sure=0 possible=1",
		},
		{
			"other definitions, months, days and prefectures do not count", rankOf,
			[]string{
				ours, "share.d2." + string(other(0)) + " 2025-12-31 30.0%", "share.d1." + string(other(1)) +
					" 2025-09-30 30.0%",
				"share.d1." + string(other(2)) + " <=2025-12-31 30.0%", "share.d1.630100 2025-12-31 30.0%",
			},
			progress.NotAssessable, progress.RankMarginUnknown, "sure=0 possible=0 unknown=30 best=1 worst=31",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := judgeRank(t, "2026-03-31", c.facet, c.figures...)
			if r.Status != c.status || r.Branch != c.branch {
				t.Errorf("got %s by %s, want %s by %s", r.Status, r.Branch, c.status, c.branch)
			}
			if (r.Status == progress.NotAssessable) != slices.Equal(r.Reasons,
				[]progress.Reason{progress.RankUnproven}) {
				t.Errorf("%s because of %v", r.Status, r.Reasons)
			}
			if slices.Contains(r.Flags, progress.PlaceUnproven) != (r.Branch == progress.RankMarginHeld) {
				t.Errorf("flags %v", r.Flags)
			}
			checkSteps(t, r, c.steps)
			checkCounterfactual(t, r)
		})
	}
}

// The month is the latest in which another province has a figure, not the latest of our own.
func TestRankMonth(t *testing.T) {
	r := judgeRank(t, "2026-03-31", rankOf, slices.Concat(
		[]string{"share.d1.630000 2025-06-30 26.5%", "share.d1.630000 2025-12-31 26.5%"},
		others(10, "2025-06-30", "30.0%"))...)
	if r.Status != progress.Behind {
		t.Errorf("got %s by %s", r.Status, r.Branch)
	}
	if len(r.Unused) != 1 || r.Unused[0].Reason != progress.NotCompared {
		t.Errorf("the later figure of our own: %+v", r.Unused)
	}
	r = judgeRank(t, "2026-03-31", rankOf, "share.of-all.630000 2025-06-30 26.5%",
		"share.of-all.540000 2025-06-30 30.0%",
		"loans.d1.630000 2025-12-31 260.0亿元", "all-loans.d1.630000 2025-12-31 1000.0亿元")
	if len(r.Unused) != 2 || r.Unused[0].Indicator != "loans" || r.Unused[1].Indicator != "all-loans" ||
		r.Unused[1].Reason != progress.NotCompared {
		t.Errorf("the later share that could be computed: %+v", r.Unused)
	}
	r = judgeRank(t, "2026-03-31", rankOf,
		slices.Concat([]string{"share.d1.630000 <=2025-12-31 26.5%"}, others(10, "2025-12-31", "30.0%"))...)
	if !slices.Equal(r.Reasons, []progress.Reason{progress.NoData}) {
		t.Errorf("of an open day: %s %v", r.Status, r.Reasons)
	}
}

// The baseline share is at the same time that of a year ago: one figure is at one end, not at both.
func TestOneFigureInTwoRoles(t *testing.T) {
	r := judgeRank(t, "2026-03-31", rankOf, "share.d1.630000 2025-12-31 26.5%", "share.d1.630000 2024-12-31 26.0%",
		"share.d1.100000 2024-12-31 20.0%", "share.d1.100000 2025-12-31 20.1%")
	if len(r.Corners) != 16 {
		t.Errorf("4 figures have %d corners", len(r.Corners))
	}
}

// The figures that are wanted for a rank that is old make it assessable, also where an older month has other provinces.
func TestWantedFiguresOfARankSuffice(t *testing.T) {
	ours := "share.d1.630000 2025-03-31 26.5%"
	for _, figures := range [][]string{{ours}, append(others(1, "2025-03-31", "29.41%"), ours)} {
		r := judgeRank(t, "2026-11-23", rankOf, figures...)
		more := slices.Clone(figures)
		for _, n := range r.Wanted.Figures {
			region := n.Region
			if region == "" {
				region = other(5)
			}
			more = append(more, fmt.Sprintf("share.d1.%s %s 25.0%%", region, n.To))
		}
		if r := judgeRank(t, "2026-11-23", rankOf, more...); r.Status == progress.NotAssessable {
			t.Errorf("%v: still %v", more, r.Reasons)
		}
	}
}

// After the deadline the margin over the country has no say, and only other provinces' figures help.
func TestWantedForARankAfterTheDeadline(t *testing.T) {
	r := judgeRank(t, "2028-06-30", rankOf,
		slices.Concat([]string{"share.d1.630000 2027-12-31 26.5%"}, others(9, "2027-12-31", "30.0%"))...)
	want := []progress.Requirement{{Role: progress.Other, From: "2027-12-01", To: "2027-12-31"}}
	if r.Status != progress.NotAssessable || !slices.Equal(r.Wanted.Figures, want) {
		t.Errorf("%s wants %v", r.Status, r.Wanted.Figures)
	}
}
