package edition

import (
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// TestLayerOf: a figure is there if it is actual, of a whole region, of a named source, of a known day and within the
// time; the nearest region that has one decides.
func TestLayerOf(t *testing.T) {
	e := &Edition{
		Home: model.Region{Code: "630000", Kind: "province"},
		Regions: []model.Region{
			{Code: "630000", Kind: "province"},
			{Code: model.Nation, Kind: "country"},
			{Code: "620000", Kind: "province"},
			{Code: "630100", Kind: "prefecture"},
		},
	}
	type fact struct {
		region    sourcefile.RegionCode
		period    string
		grade     model.Grade
		nature    model.Nature
		reporters sourcefile.ID
	}
	ours := fact{"630000", "2025-06-30", "A", model.Actual, ""}
	but := func(change func(*fact)) fact { f := ours; change(&f); return f }
	of := func(region sourcefile.RegionCode) fact { return but(func(f *fact) { f.region = region }) }
	for name, c := range map[string]struct {
		all  []fact
		want Layer
	}{
		"none":             {nil, NobodyHas},
		"ours":             {[]fact{of("620000"), of(model.Nation), ours}, HomeHas},
		"nation":           {[]fact{of("620000"), of(model.Nation)}, OnlyNationHas},
		"nation first":     {[]fact{of(model.Nation), of("620000")}, OnlyNationHas},
		"another province": {[]fact{of("620000")}, OnlyOthersHas},
		"a prefecture":     {[]fact{of("630100")}, NobodyHas},
		"before":           {[]fact{but(func(f *fact) { f.period = "2023-12-31" })}, NobodyHas},
		"after":            {[]fact{but(func(f *fact) { f.period = "2026-01-01" })}, NobodyHas},
		"unnamed outlet":   {[]fact{but(func(f *fact) { f.grade = "C" })}, NobodyHas},
		"planned":          {[]fact{but(func(f *fact) { f.nature = model.Planned })}, NobodyHas},
		"one institution":  {[]fact{but(func(f *fact) { f.reporters = "bank" })}, NobodyHas},
		"no later than":    {[]fact{but(func(f *fact) { f.period = "<=2025-06-30" })}, NobodyHas},
	} {
		i := &Indicator{}
		for _, f := range c.all {
			p, problem := quantity.ParsePeriod(f.period)
			if problem != nil {
				t.Fatal(problem)
			}
			i.Series = append(i.Series, &model.Series{
				SeriesKey: model.SeriesKey{Region: f.region, Reporters: f.reporters},
				Points: []*model.Point{{Period: p, Chosen: &model.Observation{
					Publication: &model.Publication{Grade: f.grade}, Nature: f.nature,
				}}},
			})
		}
		if got := e.LayerOf(i, "2024-01-01", "2025-12-31"); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}
