package progress_test

import (
	"slices"
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
)

// TestShortReason: the few words follow from the first reason, and whether others have what the province has not.
func TestShortReason(t *testing.T) {
	for want, figures := range map[progress.ShortReason][]string{
		progress.NothingFound: {"loans.d1.100000 2025-06-30 9亿元 grade=C", "loans.d1.630100 2025-06-30 9亿元"},
		progress.NoHomeData:   {"loans.d1.540000 2025-06-30 9亿元"},
		progress.OnlyBefore:   {"loans.d1.630000 <=2023-11-15 54亿元"},
		progress.TooBrief:     {"loans.d1.630000 2025-12-31 54亿元", "loans.d1.630000 2026-06-30 55亿元"},
		progress.TooOld:       {"loans.d1.630000 2024-05-31 54亿元", "loans.d1.630000 2025-06-30 55亿元"},
		"":                    {"loans.d1.630000 2024-12-31 54亿元", "loans.d1.630000 2026-06-30 55亿元"},
	} {
		k := known(t, "2026-11-23", model.Facet{
			Method: model.MethodDirection, Direction: model.Up, Indicators: []sourcefile.ID{"loans"},
		}, figures...)
		k.Regions = append(k.Regions, model.Region{Code: "540000", Kind: "province"},
			model.Region{Code: "630100", Kind: "prefecture", Parent: home})
		if got := progress.Assess(k)[0]; got.Short != want {
			t.Errorf("%v: %q after %v, not %q", figures, got.Short, got.Reasons, want)
		}
	}
}

// TestUncounted: each piece is counted once by the first reason why it does not count; what says that an item is not
// done counts.
func TestUncounted(t *testing.T) {
	level := func(n int) *int { return &n }
	piece := func(id string, e progress.Evidence) progress.Evidence {
		e.ID, e.Date = id, "2025-09-01"
		if e.Grade == "" {
			e.Grade = model.Own
		}
		return e
	}
	announced := piece("p/announced", progress.Evidence{Level: level(1)})
	c := progress.Case{Start: "2025-05-16", Checklist: []progress.ChecklistItem{
		{ID: "t01-m01", Evidence: []progress.Evidence{
			announced,
			piece("p/unnamed", progress.Evidence{Level: level(3), Grade: model.Unnamed, Baseline: true}),
			piece("p/before", progress.Evidence{Level: level(3), Baseline: true, Region: "630100"}),
			piece("p/place", progress.Evidence{Level: level(3), Region: "630100", Reporters: "bank"}),
		}},
		{ID: "t01-m02", Evidence: []progress.Evidence{
			announced,
			piece("p/bank", progress.Evidence{Level: level(3), Reporters: "bank"}),
			piece("p/not-done", progress.Evidence{Level: level(0)}),
			piece("p/counts", progress.Evidence{Level: level(2)}),
		}},
	}}
	want := []progress.TraceCount{
		{Reason: progress.SourceUnnamed, Count: 1},
		{Reason: progress.BeforePlan, Count: 1},
		{Reason: progress.OnePlace, Count: 1},
		{Reason: progress.OneInstitution, Count: 1},
		{Reason: progress.OnlyAnnounced, Count: 1},
	}
	if got := c.Uncounted(); !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
}

// TestPlaces: other months are next to the one that decides; one that rules out the first place says so. Figures of
// grade C on the other side are named.
func TestPlaces(t *testing.T) {
	r := judgeRank(t, "2026-03-31", rankOf, slices.Concat([]string{
		"share.d1.630000 2025-03-31 26.5%", "share.d1.630000 2025-09-30 26.6%", "share.d1.630000 2025-12-31 26.7%",
		"share.d1." + string(other(7)) + " 2025-09-30 30.0%", "share.d1." + string(other(9)) +
			" 2025-12-31 31% grade=C",
	}, others(2, "2025-12-31", "20.0%"), others(1, "2025-03-31", "20.0%"))...)
	places := r.Places()
	if len(places) != 3 || places[0].AsOf != "2025-12-31" || len(places[0].Lower) != 2 || places[0].Disproves(10) ||
		places[1].AsOf != "2025-03-31" || places[1].Disproves(10) ||
		places[2].AsOf != "2025-09-30" || places[2].Best != 2 || !places[2].Disproves(10) {
		t.Errorf("%+v", places)
	}
	if len(r.Unnamed) != 1 {
		t.Errorf("unnamed: %v", r.Unnamed)
	}
}

// TestDistance: what is left, the months and the pace, in the indicator's unit; none once the number is reached.
func TestDistance(t *testing.T) {
	found := 0
	k := smallProvince(t, "2026-11-23")
	for _, f := range progress.PlainFacts(k)["g1"] {
		if f.Kind != progress.OfDistance {
			continue
		}
		found++
		d := f.Distance
		switch f.Facet {
		case "reached":
			if d.Left.Mid.String() != "-5.0" || d.Pace != nil {
				t.Errorf("reached: %+v", d)
			}
		case "slow":
			if d.Left.Mid.String() != "135.0" || d.Months != 18 || d.Pace.Unit != progress.PercentPerYear ||
				d.Pace.Result.Fixed(2).String() != "18.52" { // (600/465)^(12/18) − 1
				t.Errorf("slow: %+v", d)
			}
		}
	}
	if found != 3 {
		t.Errorf("%d distances of three numbers", found)
	}
}
