package progress_test

import (
	"slices"
	"strings"
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

var (
	levelOf    = of(model.MethodLevel, "loans")
	shareOf    = of(model.MethodShare, "share")
	trendOf    = of(model.MethodDirection, "loans")
	rateOf     = provincetest.Downward(of(model.MethodRate, "rate"))
	rankOf     = of(model.MethodRank, "share")
	coverageOf = model.Facet{Method: model.MethodCoverage, Indicators: []sourcefile.ID{"firms"}, Universe: "villages"}
)

// steps are expected results: symbol=value, rounded to as many digits as are given.
func checkSteps(t *testing.T, r *progress.Record, want string) {
	t.Helper()
	for _, pair := range strings.Fields(want) {
		symbol, value, _ := strings.Cut(pair, "=")
		digits := len(strings.TrimLeft(strings.NewReplacer("-", "", ".", "").Replace(value), "0"))
		if got := result(r, progress.Symbol(symbol), max(digits, 1)); got != value {
			t.Errorf("%s is %s, want %s", symbol, got, value)
		}
	}
}

// Every cell of the table of DIRECTION, for a value where up is good and mirrored for one where down is.
func TestDirectionTable(t *testing.T) {
	for _, c := range []struct {
		since, year string // A and L
		v0, ago, v  string // rising is good
		status      progress.Status
	}{
		{"up", "up", "100.0", "105.0", "110.0", progress.OnTrack},
		{"up", "level", "100.0", "110.0", "110.0", progress.Weakening},
		{"up", "down", "100.0", "115.0", "110.0", progress.Weakening},
		{"level", "up", "100.0", "95.0", "100.0", progress.Turning},
		{"level", "level", "100.0", "100.0", "100.0", progress.Flat},
		{"level", "down", "100.0", "105.0", "100.0", progress.MovingAway},
		{"down", "up", "100.0", "85.0", "90.0", progress.Turning},
		{"down", "level", "100.0", "90.0", "90.0", progress.MovingAway},
		{"down", "down", "100.0", "95.0", "90.0", progress.MovingAway},
	} {
		figures := func(v0, ago, v string) []string {
			return []string{
				"loans.d1.630000 2024-12-31 " + v0 + "亿元", "loans.d1.630000 2025-06-30 " + ago + "亿元",
				"loans.d1.630000 2026-06-30 " + v + "亿元",
			}
		}
		r := judge(t, "2026-09-30", trendOf, figures(c.v0, c.ago, c.v)...)
		branch := progress.Branch("trend_" + c.since + "_" + c.year)
		if r.Status != c.status || r.Branch != branch || !r.Firm {
			t.Errorf("A %s, L %s: got %s by %s, firm %v, want %s", c.since, c.year, r.Status, r.Branch, r.Firm,
				c.status)
		}
	}
}

// A facet with no figure 12 months before the latest, and no printed growth, is judged by A alone and says so.
func TestNoLatestYear(t *testing.T) {
	for v, want := range map[string]progress.Status{
		"110.0": progress.OnTrack, "100.0": progress.Flat,
		"90.0": progress.MovingAway,
	} {
		r := judge(t, "2026-09-30", trendOf, "loans.d1.630000 2024-12-31 100.0亿元", "loans.d1.630000 2026-06-30 "+v+"亿元")
		if r.Status != want || !slices.Contains(r.Flags, progress.NoLatestYear) {
			t.Errorf("%s: got %s with %v, want %s with no_latest_year", v, r.Status, r.Flags, want)
		}
	}
	// A change since the start of the year is not one over a year, nor is a growth of a rate a change in points.
	for _, r := range []*progress.Record{
		judge(t, "2026-09-30", trendOf, "loans.d1.630000 2024-12-31 100.0亿元",
			"loans.d1.630000 2026-06-30 110.0亿元 ytd=-2.0%"),
		judge(t, "2026-09-30", rateOf, "rate.d1.630000 2024-12 3.500%", "rate.d1.630000 2026-06 3.200% yoy=2.0%"),
	} {
		if r.Status != progress.OnTrack || !slices.Contains(r.Flags, progress.NoLatestYear) {
			t.Errorf("got %s with %v", r.Status, r.Flags)
		}
	}
}

// Where the baseline itself is 12 months old there is no other latest year, printed or not.
func TestTwelveMonths(t *testing.T) {
	r := judge(t, "2026-03-31", trendOf, "loans.d1.630000 2024-12-31 100.0亿元",
		"loans.d1.630000 2025-12-31 110.0亿元 yoy=-2.0%")
	if r.Status != progress.OnTrack || len(r.Flags) > 0 || result(r, progress.SymbolL, 1) != "unknown" {
		t.Errorf("got %s with %v", r.Status, r.Flags)
	}
}

func TestElapsed(t *testing.T) {
	for _, c := range []struct {
		date      sourcefile.Date
		gone, all int64
		share     string
	}{
		{"2026-11-23", 556, 959, "0.57977"}, // the check of the method: 58.0 %
		{"2025-05-16", 0, 959, "0"},
		{"2025-01-01", 0, 959, "0"},
		{"2028-06-30", 959, 959, "1"},
	} {
		gone, all, share := progress.Elapsed("2025-05-16", c.date, "2027-12-31")
		if gone != c.gone || all != c.all || share.Round(5).String() != c.share {
			t.Errorf("%s: got %d/%d = %s", c.date, gone, all, share)
		}
	}
}

// The baseline is the last figure as of the start; without one the first later figure, flagged. A figure of an open day
// is never one, nor one of a year ago.
func TestBaseline(t *testing.T) {
	for _, c := range []struct {
		name     string
		figures  []string
		baseline sourcefile.Date
		flag     progress.Flag
	}{
		{"last before the start", []string{"2023-12-31", "2025-03-31", "2025-06-30", "2026-06-30"}, "2025-03-31", ""},
		{"as of the start itself", []string{"2025-03-31", "2025-05-16", "2026-06-30"}, "2025-05-16", ""},
		{"first after it", []string{"2025-06-30", "2025-09-30", "2026-09-30"}, "2025-06-30", progress.LateBaseline},
		{"never of an open day", []string{"2023-12-31", "<=2025-03-31", "2026-06-30"}, "2023-12-31", ""},
		{"the latest may be of an open day", []string{"2023-12-31", "<=2026-06-30"}, "2023-12-31", progress.AsOfBound},
	} {
		var figures []string
		for _, day := range c.figures {
			figures = append(figures, "loans.d1.630000 "+day+" 100.0亿元")
		}
		r := judge(t, "2026-11-23", trendOf, figures...)
		i := slices.IndexFunc(r.Inputs, func(in progress.Input) bool { return in.Role == progress.Baseline })
		if i < 0 || r.Inputs[i].AsOf != c.baseline || c.flag != "" && !slices.Contains(r.Flags, c.flag) {
			t.Errorf("%s: inputs %+v, flags %v", c.name, r.Inputs, r.Flags)
		}
		if slices.Contains(r.Flags, progress.LateBaseline) != (c.flag == progress.LateBaseline) {
			t.Errorf("%s: flags %v", c.name, r.Flags)
		}
	}
	for _, days := range [][2]string{{"<=2025-06-30", "2026-06-30"}, {"2025-06-30", "<=2026-06-30"}} {
		r := judge(t, "2026-11-23", trendOf, "loans.d1.630000 2024-12-31 100.0亿元", "loans.d1.630000 "+days[0]+
			" 101.0亿元", "loans.d1.630000 "+days[1]+" 110.0亿元")
		if !slices.Contains(r.Flags, progress.NoLatestYear) {
			t.Errorf("%v are taken to be a year apart", days)
		}
	}
}

// A figure that is so small that its growth means nothing reads otherwise where its growth has a meaning again.
func TestCounterfactualBeyondSmallFigures(t *testing.T) {
	for _, c := range []struct{ facet, base, latest, otherwise string }{
		{"firms", "110户", "14户", "109"},
		{"loans", "108.4亿元", "-2.1亿元", "107.4"},
	} {
		r := judge(t, "2026-03-31", of(model.MethodDirection, sourcefile.ID(c.facet)),
			c.facet+".d1.630000 2024-12-31 "+c.base, c.facet+".d1.630000 2025-12-31 "+c.latest)
		if r.Status != progress.MovingAway || r.Counterfact == nil || r.Counterfact.Otherwise.String() != c.otherwise {
			t.Errorf("%s: %s, %+v", c.latest, r.Status, r.Counterfact)
		}
	}
}

// Only figures that everybody reports, that tell what was and that were recorded by the date are inputs.
func TestFiguresThatAreNoInputs(t *testing.T) {
	r := judge(t, "2026-03-31", trendOf,
		"loans.d1.630000 2024-12-31 100.0亿元", "loans.d1.630000 2025-06-30 104.0亿元",
		"loans.d1.630000 2025-12-31 110.0亿元",
		"loans.d1.630000.bank-a 2025-12-31 1.0亿元", "loans.d1.630000 2026-01-31 500.0亿元 nature=planned",
		"loans.d1.630000 2026-02-28 500.0亿元 nature=allocated", "loans.d1.630000 2026-03-31 50.0亿元 recorded=2026-04-20",
		"loans.d1.630000 2026-06-30 500.0亿元 nature=estimated", "loans.d2.630000 2024-12-31 90.0亿元",
		"loans.d1.630000 2025-12-31 110亿元", "loans.d1.630000 2026-03-30 500.0亿元 grade=C",
	)
	if r.Status != progress.OnTrack || len(r.Inputs) != 2 {
		t.Errorf("got %s with %d inputs", r.Status, len(r.Inputs))
	}
	var reasons []progress.UnusedReason
	for _, u := range r.Unused {
		reasons = append(reasons, u.Reason)
	}
	want := []progress.UnusedReason{
		progress.OtherDefinition, progress.NotNeeded, progress.SingleReporter, progress.IsDoubled, progress.IsPlanned,
		progress.IsAllocated, progress.UnnamedSource,
		progress.AfterDate,
	}
	if !slices.Equal(reasons, want) {
		t.Errorf("unused because %v, want %v", reasons, want)
	}
}

// Of a printed share and a computed one that can be the same number the printed one is used, and the record shows both.
func TestPrintedShareWins(t *testing.T) {
	parts := []string{
		"loans.d1.630000 2024-12-31 260.0亿元", "all-loans.d1.630000 2024-12-31 1000.0亿元",
		"loans.d1.630000 2025-12-31 300.0亿元", "all-loans.d1.630000 2025-12-31 1100.0亿元", // 27.27 %
	}
	r := judge(t, "2026-03-31", shareOf, append(parts, "share.of-all.630000 2025-12-31 27.3%")...)
	if r.Status != progress.OnTrack || result(r, progress.SymbolV, 5) != "27.3" || len(r.Inputs) != 5 {
		t.Errorf("got %s, v = %s, %d inputs", r.Status, result(r, progress.SymbolV, 5), len(r.Inputs))
	}
	r = judge(t, "2026-03-31", shareOf, append(parts, "share.of-all.630000 2025-12-31 27.6%")...)
	if !slices.Equal(r.Reasons, []progress.Reason{progress.Conflict}) {
		t.Errorf("27.6 %% beside 27.27 %%: %s %v", r.Status, r.Reasons)
	}
}

// checkCounterfactual tries every printed value up to the one that is said to read otherwise, on both sides.
func checkCounterfactual(t provincetest.Tester, r *progress.Record) {
	t.Helper()
	if r.Status == progress.NotAssessable {
		return
	}
	parts := []progress.Component{progress.Whole, progress.Numerator, progress.Minuend}
	at := slices.IndexFunc(r.Inputs, func(in progress.Input) bool {
		return in.Role == progress.Latest && slices.Contains(parts, in.Part)
	})
	in := r.Inputs[at]
	word := func(value quantity.Decimal) progress.Status {
		c := r.Case
		c.Inputs = slices.Clone(c.Inputs)
		if in.Part == progress.Whole { // the parts of a printed share would contradict it
			c.Inputs = slices.DeleteFunc(c.Inputs, func(o progress.Input) bool {
				return o.Role == in.Role && o.Part != in.Part
			})
		}
		moved := &c.Inputs[slices.IndexFunc(c.Inputs, func(o progress.Input) bool {
			return o.Role == in.Role && o.Part == in.Part
		})]
		for _, end := range []**quantity.Decimal{&moved.Low, &moved.High} {
			if *end != nil {
				e := (*end).Add(value.Sub(in.Value))
				*end = &e
			}
		}
		moved.Value = value
		return progress.Judge(c).Status
	}
	f := r.Counterfact
	for n := int64(1); n < 12; n++ {
		for _, way := range []int64{-1, 1} {
			value := in.Value.Add(in.Step.Mul(quantity.Int(n * way)))
			if f != nil && value.Sub(in.Value).Abs().Cmp(f.Otherwise.Sub(in.Value).Abs()) >= 0 {
				continue
			}
			if got := word(value); got != r.Status {
				t.Errorf("at %s it reads %s, nearer to %s than %+v", value, got, in.Value, f)
			}
		}
	}
	if f == nil {
		return
	}
	if got := word(f.Still); got != r.Status {
		t.Errorf("at %s it reads %s, not still %s", f.Still, got, r.Status)
	}
	if got := word(f.Otherwise); got != f.Status || got == r.Status {
		t.Errorf("at %s it reads %s, want %s, other than %s", f.Otherwise, got, f.Status, r.Status)
	}
}
