package progress_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// province is a small made-up province in which every word can be read: what each facet reads, and its figures.
var province = []struct {
	facet  model.Facet
	unit   string
	kind   model.Kind
	before progress.Status // on 2026-11-23
	after  progress.Status // on 2028-06-30
	values []string        // period and value
}{
	{
		provincetest.Given(level("reached"), "450亿元"), "亿元", model.Stock, progress.Achieved, progress.Met,
		[]string{"2024-12-31 400.0", "2026-06-30 455.0", "2027-12-31 470.0"},
	},
	{
		level("rising"), "亿元", model.Stock, progress.OnTrack, progress.Met,
		[]string{"2024-12-31 400.0", "2025-06-30 420.0", "2026-06-30 455.0", "2027-12-31 500.0"},
	},
	{
		level("recovering"), "亿元", model.Stock, progress.Turning, progress.Met,
		[]string{"2024-12-31 400.0", "2025-06-30 380.0", "2026-06-30 395.0", "2027-12-31 420.0"},
	},
	{
		level("standing"), "亿元", model.Stock, progress.Flat, progress.NotMet,
		[]string{"2024-12-31 400.0", "2025-06-30 400.0", "2026-06-30 401.0", "2027-12-31 402.0"},
	},
	{
		level("fading"), "亿元", model.Stock, progress.Weakening, progress.NotMet,
		[]string{"2024-12-31 400.0", "2025-06-30 440.0", "2026-06-30 430.0", "2027-12-31 390.0"},
	},
	{
		provincetest.Given(level("slow"), "600亿元"), "亿元", model.Stock, progress.Behind, progress.NotMet,
		[]string{"2024-12-31 400.0", "2026-06-30 465.0", "2027-12-31 560.0"},
	},
	{
		provincetest.Given(level("slower"), "600亿元"), "亿元", model.Stock, progress.FarBehind, progress.NotMet,
		[]string{"2024-12-31 400.0", "2026-06-30 420.0", "2027-12-31 430.0"},
	},
	{
		provincetest.Downward(level("cost")), "%", model.Share, progress.MovingAway, progress.NotMet,
		[]string{"2024-12-31 3.500", "2025-06-30 3.600", "2026-06-30 3.800", "2027-12-31 3.900"},
	},
	{level("unpublished"), "亿元", model.Stock, progress.NotAssessable, progress.NotAssessable, nil},
}

// level is a facet whose id and indicator have a name; without a number it goes by direction, and percentages by share.
func level(name sourcefile.ID) model.Facet {
	return model.Facet{ID: name, Method: model.MethodDirection, Direction: model.Up, Indicators: []sourcefile.ID{name}}
}

func smallProvince(t provincetest.Tester, date sourcefile.Date) progress.Known {
	k := progress.Known{
		Date: date, Home: home, Units: provincetest.Units, Regions: []model.Region{{Code: home, Kind: "province"}},
		Assessment: provincetest.Assessment(),
	}
	target := model.TargetReading{ID: "g1"}
	for _, row := range province {
		f := row.facet
		switch {
		case f.Given != nil:
			f.Method = model.MethodLevel
		case row.kind == model.Share:
			f.Method = model.MethodShare
		}
		target.Facets = append(target.Facets, f)
		id := f.Indicators[0]
		k.Indicators = append(k.Indicators,
			&model.Indicator{ID: id, Unit: row.unit, Kind: row.kind, Definitions: definitions("d1")})
		to, _ := provincetest.Units.Parse(row.unit)
		for _, v := range row.values {
			day, value, _ := strings.Cut(v, " ")
			o := provincetest.Observe(t, indicators, sourcefile.ID("bulletin-"+day), string(id)+".d1."+home+" "+day)
			o.Publication.Recorded = o.Period.AsOf()
			o.Value, _ = provincetest.Units.ParseValue(value+row.unit, nil, to)
			k.Observations = append(k.Observations, o)
		}
	}
	k.Assessment.Targets = []model.TargetReading{target}
	return k
}

func TestEveryWord(t *testing.T) {
	read := map[progress.Status]bool{}
	for _, date := range []sourcefile.Date{"2026-11-23", "2028-06-30"} {
		target := progress.Assess(smallProvince(t, date))[0]
		for i, f := range target.Facets {
			want := province[i].before
			if date > "2027-12-31" {
				want = province[i].after
			}
			if f.Status != want {
				t.Errorf("%s on %s: got %s by %s %v, want %s", f.ID, date, f.Status, f.Decided().Branch, f.Reasons,
					want)
			}
			read[f.Status] = true
		}
	}
	for _, s := range progress.Statuses {
		if !read[s] {
			t.Errorf("nothing reads %s", s)
		}
	}
}

// The worst facet that can be assessed is the headline; one that cannot be is counted and hides nothing.
func TestWorstDecides(t *testing.T) {
	target := progress.Assess(smallProvince(t, "2026-11-23"))[0]
	if target.Status != progress.MovingAway || target.Deciding != "cost" || target.Assessable != 8 ||
		target.Total != 9 || len(target.Reasons) != 0 {
		t.Errorf("got %s by %s, %d/%d %v", target.Status, target.Deciding, target.Assessable, target.Total,
			target.Reasons)
	}
	k := smallProvince(t, "2026-11-23")
	k.Observations = nil
	target = progress.Assess(k)[0]
	if target.Status != progress.NotAssessable || target.Deciding != "reached" ||
		!slices.Equal(target.Reasons, []progress.Reason{progress.NoData}) {
		t.Errorf("without figures: %s by %s %v", target.Status, target.Deciding, target.Reasons)
	}
}

// Of several indicators of a facet each is judged by itself, and the worst that can be assessed decides.
func TestFacetOfSeveralIndicators(t *testing.T) {
	k := smallProvince(t, "2026-11-23")
	facet := level("several")
	for _, ids := range [][]sourcefile.ID{{"unpublished", "rising", "fading"}, {"fading", "unpublished", "rising"}} {
		facet.Indicators = ids
		k.Assessment.Targets[0].Facets = []model.Facet{facet}
		f := progress.Assess(k)[0].Facets[0]
		if f.Status != progress.Weakening || f.Decided().Indicator != "fading" || len(f.Records) != 3 {
			t.Errorf("%v: %s by %s", ids, f.Status, f.Decided().Indicator)
		}
	}
	facet.Indicators = []sourcefile.ID{"unpublished", "rising"}
	k.Assessment.Targets[0].Facets = []model.Facet{facet}
	k.Observations = slices.DeleteFunc(k.Observations, func(o *model.Observation) bool {
		return o.Period.AsOf() < "2026"
	})
	f := progress.Assess(k)[0].Facets[0]
	if f.Decided().Indicator != "unpublished" || !slices.Equal(f.Reasons, []progress.Reason{progress.NoData}) {
		t.Errorf("none can be assessed: %s %v", f.Decided().Indicator, f.Reasons)
	}
}

// What is next to a direction: how steady it was, and how it compares with all loans.
func TestFacts(t *testing.T) {
	facet := trendOf
	facet.Companion = "all-loans"
	r := judge(t, "2026-09-30", facet,
		"loans.d1.630000 2023-06-30 100.0亿元", "loans.d1.630000 2024-06-30 98.0亿元",
		"loans.d1.630000 2024-12-31 100.0亿元 yoy=-1.0%",
		"loans.d1.630000 2025-06-30 100.0亿元", "loans.d1.630000 2026-06-30 110.0亿元",
		"all-loans.d1.630000 2025-06-30 1000.0亿元", "all-loans.d1.630000 2026-06-30 1040.0亿元",
	)
	var got []string
	for _, f := range r.Facts {
		got = append(got, string(f.ID)+" "+f.Value.String())
	}
	if !slices.Equal(got, []string{"wrong_signs 2", "growth_gap 6"}) || r.Facts[0].Of != 4 {
		t.Errorf("got %v", got)
	}
}

// A case made by hand, such as an example on the page that explains the method, is judged like any other.
func TestCaseByHand(t *testing.T) {
	c := progress.NewCase(provincetest.Assessment(), model.MethodLevel, model.Up, "2026-03-31")
	yi, _ := provincetest.Units.Parse("亿元")
	read := func(s string) *quantity.Value { v, _ := provincetest.Units.ParseValue(s, nil, yi); return v }
	c.Given = &progress.Given{Printed: "4.80亿元", Value: read("4.80亿元").Number}
	c.Inputs = []progress.Input{
		progress.NewInput(progress.Baseline, progress.Whole, "2024-12-31", read("4.00亿元")),
		progress.NewInput(progress.Latest, progress.Whole, "2025-12-31", read("4.30亿元")),
	}
	j := progress.Judge(c)
	if j.Status != progress.OnTrack || !j.Firm ||
		result(&progress.Record{Judgement: j}, progress.SymbolRatio, 3) != "1.2" {
		t.Errorf("got %+v", j)
	}
}

// How each target reads, on the day that the file names, and why; every record is judged again by the method's own
// words. The file stands in a folder called by the region's code, and where data/ is another's that is said.
func TestRealTargets(t *testing.T) {
	d, findings := dataset.Load(os.DirFS("../../.."))
	if findings != nil {
		t.Fatal(findings[0])
	}
	known := func(day sourcefile.Date) progress.Known {
		return progress.Known{
			Date: day, Home: d.Site.Region, Targets: d.Plan.Targets, Assessment: &d.Assessment,
			Indicators: d.Indicators, Units: d.Units,
			Regions: d.Regions, Observations: d.Observations, Publications: d.Publications,
		}
	}
	for _, target := range progress.Assess(known(d.Newest())) {
		for _, f := range target.Facets {
			for _, r := range f.Records {
				again, _ := recompute(t, r)
				if diff := same(r.Judgement, again); diff != "" {
					t.Errorf("%s/%s: %s", target.ID, f.ID, diff)
				}
			}
		}
	}
	folder := filepath.Join("testdata", string(d.Site.Region))
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("data/ is of region %s, of which nothing is expected: there is no %s", d.Site.Region, folder)
	}
	want, err := os.ReadFile(filepath.Join(folder, "targets.txt"))
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(want), "\n")
	day := sourcefile.Date(strings.TrimPrefix(first, "as of "))
	var b strings.Builder
	fmt.Fprintf(&b, "as of %s\n", day)
	for _, target := range progress.Assess(known(day)) {
		fmt.Fprintln(&b, target.ID, target.Status, target.Reasons)
		for _, f := range target.Facets {
			if r := f.Decided(); r.Method == model.MethodRank {
				fmt.Fprintf(&b, "%s/%s %s\n", target.ID, f.ID, steps(r))
			}
		}
	}
	if b.String() != string(want) {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}

// Whichever sources do not name their outlet, every target reads as if nothing of them were known.
func TestUnnamedSourcesNeverCount(t *testing.T) {
	d, findings := dataset.Load(os.DirFS("../../.."))
	if findings != nil {
		t.Fatal(findings[0])
	}
	assess := func(sources []*model.Publication, unnamed func(*model.Publication) bool) (said []string) {
		k := progress.Known{
			Date: d.Newest(), Home: d.Site.Region, Targets: d.Plan.Targets, Assessment: &d.Assessment,
			Indicators: d.Indicators, Units: d.Units, Regions: d.Regions,
		}
		as := map[*model.Publication]*model.Publication{}
		for _, p := range sources {
			regraded := *p
			if unnamed(p) {
				regraded.Grade = model.Unnamed
			}
			as[p] = &regraded
			k.Publications = append(k.Publications, &regraded)
		}
		for _, o := range d.Observations {
			if as[o.Publication] != nil {
				regraded := *o
				regraded.Publication = as[o.Publication]
				k.Observations = append(k.Observations, &regraded)
			}
		}
		for _, target := range progress.Assess(k) {
			for _, f := range target.Facets {
				for _, r := range f.Records {
					said = append(said, fmt.Sprint(target.ID, f.ID, r.Status, r.Reasons, r.Steps, r.Items, r.Facts))
					for _, in := range r.Inputs {
						said = append(said, in.Figure)
					}
				}
			}
		}
		return said
	}
	rapid.Check(t, func(t *rapid.T) {
		unnamed := map[*model.Publication]bool{}
		var named []*model.Publication
		for _, p := range d.Publications {
			if unnamed[p] = p.Grade == model.Unnamed || rapid.Bool().Draw(t, string(p.ID)); !unnamed[p] {
				named = append(named, p)
			}
		}
		got := assess(d.Publications, func(p *model.Publication) bool { return unnamed[p] })
		want := assess(named, func(*model.Publication) bool { return false })
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	})
}

// steps are the symbols of a calculation with their results.
func steps(r *progress.Record) string {
	var all []string
	for _, s := range r.Steps {
		if s.Result != nil {
			all = append(all, string(s.Symbol)+"="+s.Result.Fixed(2).Reduce().String())
		}
	}
	return strings.Join(all, " ")
}
