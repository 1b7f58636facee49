package progress_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// recompute judges again from what a record says and nothing beside it.
func recompute(t provincetest.Tester, r *progress.Record) (again progress.Judgement, read progress.Record) {
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &read); err != nil {
		t.Fatal(err)
	}
	return progress.Judge(read.Case), read
}

func same(a, b any) string {
	return cmp.Diff(a, b, cmp.Comparer(func(x, y quantity.Decimal) bool { return x.String() == y.String() }))
}

// values to draw from: every sort of printed value, for each unit.
var printed = map[string][]string{
	"亿元": {
		"100.0", "100.4", "102.0", "110.0", "95.0", "90.0", "0", "0.0", "-5.0", "-4.0", "突破100", "近110", "约100",
		"4.00", "4.30",
	},
	"%": {"26.0", "26.5", "26.05", "26.75", "25.0", "0.0", "-1.0", "突破26", "近27", "约26", "3.50", "3.10"},
	"户": {"18", "19", "0", "20", "200", "202", "250", "超200", "不足250", "约200"},
}

var days = []string{
	"2023-12-31", "2024-12-31", "2025-03-31", "2025-06-30", "2025-12-31", "2026-06-30", "2026-12-31",
	"2027-12-31", "2028-06-30", "<=2025-02-28", "<=2026-03-31",
}

func unitOf(indicator sourcefile.ID) string {
	for _, i := range indicators {
		if i.ID == indicator {
			return i.Unit
		}
	}
	return ""
}

// figure draws one figure of an indicator.
func figure(t *rapid.T, indicator sourcefile.ID, regions []string) string {
	unit := unitOf(indicator)
	def := rapid.SampledFrom([]string{"d1", "d1", "d1", "d2"}).Draw(t, "definition")
	if indicator == "share" {
		def = rapid.SampledFrom([]string{"d1", "d1", "of-all"}).Draw(t, "definition")
	}
	period := rapid.SampledFrom(days).Draw(t, "day")
	switch indicator {
	case "lent":
		def, period = "d1", rapid.SampledFrom([]string{
			"2023-01..2023-06", "2024-01..2024-03", "2024-01..2024-06", "2024-01..2024-12", "2025-01..2025-06",
			"2026-01..2026-03",
			"2026-01..2026-06", "..2026-06", "2027-01..2027-12",
		}).Draw(t, "period")
	case "rate":
		def, period = "d1", rapid.SampledFrom([]string{
			"2023-12", "2024-12", "2025-06", "2026-06", "2025", "2026",
			"2027-12",
		}).Draw(t, "period")
	case "all-loans", "villages":
		def = "d1"
	}
	line := fmt.Sprintf("%s.%s.%s %s", indicator, def, rapid.SampledFrom(regions).Draw(t, "region"), period)
	value := rapid.SampledFrom(append([]string{""}, printed[unit]...)).Draw(t, "value")
	if value != "" {
		line += " " + value + unit
	}
	if value == "" || rapid.IntRange(0, 3).Draw(t, "growth") == 0 {
		line += " yoy=" + rapid.SampledFrom([]string{"1.0%", "-2.0%", "超5%", "0.5个百分点", "-0.20个百分点", "3.0" +
			unit}).Draw(t, "yoy")
	}
	switch rapid.IntRange(0, 9).Draw(t, "nature") {
	case 0:
		line += " nature=planned"
	case 1:
		line += " nature=estimated"
	}
	return line
}

// anyCase draws a facet and figures for it.
func anyCase(t *rapid.T) (progress.Known, model.Facet) {
	facets := []model.Facet{
		provincetest.Given(levelOf, "105亿元"), provincetest.Given(levelOf, "0亿元"), provincetest.Given(shareOf, "26.7%"),
		shareOf, trendOf,
		of(model.MethodDirection, "firms"),
		of(model.MethodDirection, "lent"), of(model.MethodDirection, "rate"), of(model.MethodRate, "rate"), rankOf,
		provincetest.Given(rankOf, "2"), coverageOf,
		{Method: model.MethodCoverage, Indicators: []sourcefile.ID{"firms"}},
	}
	f := rapid.SampledFrom(facets).Draw(t, "facet")
	f.Direction = rapid.SampledFrom([]model.Direction{model.Up, model.Down}).Draw(t, "direction")
	asked := []sourcefile.ID{f.Indicators[0], f.Indicators[0], f.Indicators[0]}
	regions := []string{home}
	switch f.Method {
	case model.MethodShare:
		asked = append(asked, "loans", "all-loans")
	case model.MethodRank:
		asked = append(asked, "loans", "all-loans")
		regions = append(regions, neighbour, country)
	case model.MethodCoverage:
		asked = append(asked, "villages")
	}
	var figures []string
	for range rapid.IntRange(0, 9).Draw(t, "figures") {
		figures = append(figures, figure(t, rapid.SampledFrom(asked).Draw(t, "indicator"), regions))
	}
	date := rapid.SampledFrom([]sourcefile.Date{
		"2025-05-01", "2026-03-31", "2026-11-23", "2028-01-31",
		"2028-09-30",
	}).Draw(t, "date")
	k := known(t, date, f, figures...)
	k.Assessment.RankUnits = rapid.SampledFrom([]int{2, 3, 12, 31}).Draw(t, "units")
	return k, f
}

// Whatever the figures say, there is exactly one word or at least one reason, and the record alone gives it again.
func TestOneWordOrAReason(t *testing.T) {
	seen := map[progress.Status]int{}
	branches := map[progress.Branch]int{}
	rapid.Check(t, func(t *rapid.T) {
		k, _ := anyCase(t)
		target := progress.Assess(k)[0]
		r := target.Facets[0].Decided()
		seen[r.Status]++
		branches[r.Branch]++
		if (r.Status == progress.NotAssessable) != (len(r.Reasons) > 0) {
			t.Fatalf("%s with the reasons %v", r.Status, r.Reasons)
		}
		if !slices.Contains(progress.Statuses, r.Status) ||
			!slices.IsSortedFunc(r.Reasons, func(a, b progress.Reason) int {
				return slices.Index(progress.Reasons, a) - slices.Index(progress.Reasons, b)
			}) {
			t.Fatalf("%s, %v", r.Status, r.Reasons)
		}
		if (r.Wanted == nil) != (r.Status != progress.NotAssessable) || r.Firm && len(r.Alternatives) > 0 ||
			slices.Contains(r.Alternatives, r.Status) {
			t.Fatalf("wanted %v, firm %v, alternatives %v", r.Wanted, r.Firm, r.Alternatives)
		}
		again, read := recompute(t, r)
		if diff := same(r.Judgement, again); diff != "" {
			t.Fatal("judged afresh from the record:", diff)
		}
		if diff := same(*r, read); diff != "" {
			t.Fatal("read back:", diff)
		}
		checkCounterfactual(t, r)
	})
	for _, s := range progress.Statuses {
		if seen[s] == 0 {
			t.Logf("no case read %s", s)
		}
	}
}

// Nothing is computed across a change of definition or of universe, over spans of different kinds, or of a figure that
// is no input.
func TestInputsCompare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k, f := anyCase(t)
		r := progress.Assess(k)[0].Facets[0].Decided()
		for _, in := range r.Inputs {
			if in.Indicator == r.Indicator && in.Definition != r.Definition {
				t.Fatalf("%s beside the definition %s", in.Figure, r.Definition)
			}
			if in.Nature == model.Planned || in.AsOf > k.Date {
				t.Fatalf("%s is an input", in.Figure)
			}
			if in.NotLater && in.Role != progress.Latest && in.Role != progress.LatestChange &&
				in.Indicator != "villages" {
				t.Fatalf("%s is of an open day and is the %s", in.Figure, in.Role)
			}
			if f.Method == model.MethodRate && in.Role != progress.LatestChange &&
				len(in.Period) != len(r.Inputs[0].Period) {
				t.Fatalf("%s beside %s", in.Period, r.Inputs[0].Period)
			}
			if in.Part == progress.Denominator && f.Method == model.MethodCoverage {
				for _, other := range r.Inputs {
					if other.Part == progress.Denominator && other.Value.Cmp(in.Value) != 0 {
						t.Fatalf("universes of %s and %s", in.Value, other.Value)
					}
				}
			}
		}
	})
}

// A figure of another region, of another indicator, of a single bank, or recorded later changes nothing.
func TestUnrelatedFiguresChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k, f := anyCase(t)
		before := progress.Assess(k)[0].Facets[0].Decided()
		id := f.Indicators[0]
		line := figure(t, id, []string{home})
		switch rapid.IntRange(0, 3).Draw(t, "sort") {
		case 0:
			line = strings.Replace(line, "."+home, "."+home+".bank-a", 1)
		case 1:
			line = strings.Replace(line, "."+home, ".630100", 1)
		case 2:
			line = figure(t, "issued", []string{home})
			line = strings.Fields(line)[0] + " 2025 1.0亿元"
		case 3:
			line += " recorded=2030-01-01"
		}
		k.Observations = append(k.Observations, provincetest.Observe(t, indicators, "unrelated", line))
		after := progress.Assess(k)[0].Facets[0].Decided()
		if diff := same(before.Judgement, after.Judgement) + same(before.Inputs, after.Inputs); diff != "" {
			t.Fatal(line, diff)
		}
	})
}

// Where a rule goes by differences, up is to a good rise what down is to a good fall.
func TestDirectionSymmetry(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k, f := anyCase(t)
		if f.Method != model.MethodShare && f.Method != model.MethodRate {
			return
		}
		r := progress.Assess(k)[0].Facets[0].Decided()
		if slices.ContainsFunc(r.Inputs, func(in progress.Input) bool { return in.Part != progress.Whole }) {
			return
		}
		mirrored := r.Case
		mirrored.Direction = map[model.Direction]model.Direction{
			model.Up: model.Down, model.Down: model.Up,
		}[r.Direction]
		mirrored.Inputs = slices.Clone(r.Inputs)
		for i := range mirrored.Inputs {
			in := &mirrored.Inputs[i]
			in.Value = in.Value.Neg()
			in.Low, in.High = negated(in.High), negated(in.Low)
		}
		if r.Given != nil {
			g := *r.Given
			g.Value = g.Value.Neg()
			mirrored.Given = &g
		}
		got := progress.Judge(mirrored)
		if got.Status != r.Status || got.Branch != r.Branch || got.Firm != r.Firm ||
			!slices.Equal(got.Alternatives, r.Alternatives) || !slices.Equal(got.Reasons, r.Reasons) {
			t.Fatalf("%s by %s %v, mirrored %s by %s %v", r.Status, r.Branch, r.Alternatives, got.Status, got.Branch,
				got.Alternatives)
		}
	})
}

func negated(d *quantity.Decimal) *quantity.Decimal {
	if d == nil {
		return nil
	}
	n := d.Neg()
	return &n
}

// A checklist with any evidence has one word or one reason, and more confirmed items never read worse.
func TestMilestoneIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 8).Draw(t, "items")
		date := rapid.SampledFrom([]sourcefile.Date{"2025-05-16", "2026-11-23", "2027-12-31", "2028-01-01"}).Draw(
			t, "date")
		var evidence []model.Evidence
		for i := range n {
			if level := rapid.IntRange(-1, 4).Draw(t, "level"); level >= 0 {
				evidence = append(evidence, found(model.ItemID("abcdefgh"[i:i+1]), level, ""))
			}
		}
		r := judgeMilestone(date, "abcdefgh"[:n], evidence...)
		if (r.Status == progress.NotAssessable) != (len(r.Reasons) > 0) {
			t.Fatalf("%s with the reasons %v", r.Status, r.Reasons)
		}
		again, _ := recompute(t, r)
		if diff := same(r.Judgement, again); diff != "" {
			t.Fatal(diff)
		}
		item := rapid.IntRange(0, n-1).Draw(t, "item")
		better := judgeMilestone(date, "abcdefgh"[:n],
			append(evidence, found(model.ItemID("abcdefgh"[item:item+1]), 3, ""))...)
		if better.Status == progress.NotAssessable && r.Status != progress.NotAssessable &&
			r.Status != progress.FarBehind && r.Status != progress.Behind && r.Status != progress.NotMet {
			t.Fatalf("one more item and %s became unknown", r.Status)
		}
		if better.Status != progress.NotAssessable && slices.Index(progress.Statuses, better.Status) < slices.Index(
			progress.Statuses, r.Status) && r.Status != progress.NotAssessable {
			t.Fatalf("one more item and %s became %s", r.Status, better.Status)
		}
	})
}
