package progress_test

import (
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/sourcefile"
)

const home, neighbour, country = "630000", "540000", "100000"

// indicators has one indicator of each kind that a method asks for.
var indicators = []*model.Indicator{
	{ID: "loans", Unit: "亿元", Kind: model.Stock, Definitions: definitions("d1", "d2"), UsualPublisher: "pbc-branch"},
	{ID: "all-loans", Unit: "万亿元", Kind: model.Stock, Definitions: definitions("d1")},
	{ID: "lent", Unit: "亿元", Kind: model.CumulativeFlow, Definitions: definitions("d1")},
	{ID: "issued", Unit: "亿元", Kind: model.Flow, Definitions: definitions("d1")},
	{ID: "share", Unit: "%", Kind: model.Share, Definitions: []model.Definition{
		{ID: "d1"},
		{ID: "d2"},
		{ID: "of-all", Ratio: &model.Ratio{
			Numerator:   model.Term{Indicator: "loans", Definition: "d1"},
			Denominator: model.Term{Indicator: "all-loans", Definition: "d1"},
		}},
	}},
	{ID: "rate", Unit: "%", Kind: model.Rate, Definitions: definitions("d1")},
	{ID: "firms", Unit: "户", Kind: model.Count, Definitions: definitions("d1", "d2")},
	{ID: "villages", Unit: "户", Kind: model.Count, Definitions: definitions("d1")},
}

func definitions(ids ...sourcefile.ID) (all []model.Definition) {
	for _, id := range ids {
		all = append(all, model.Definition{ID: id})
	}
	return all
}

// known reads figures such as "loans.d1.630000 2024-12-31 100.0亿元": series, period and value as printed, then perhaps
// yoy=1.5% ytd=3.0% nature=planned recorded=2027-01-01. Every figure is a publication of its own.
func known(t provincetest.Tester, date sourcefile.Date, facet model.Facet, figures ...string) progress.Known {
	t.Helper()
	if facet.ID == "" {
		facet.ID = "f1"
	}
	if facet.Direction == "" {
		facet.Direction = model.Up
	}
	k := progress.Known{
		Date: date, Home: home, Targets: []model.Target{{ID: "g1", Clause: model.Clause{ZH: "稳步提升"}}},
		Assessment: provincetest.Assessment(facet),
		Indicators: indicators, Units: provincetest.Units,
		Regions: []model.Region{
			{Code: country, Kind: "country"},
			{Code: neighbour, Kind: "province"},
			{Code: home, Kind: "province"},
		},
	}
	for i, f := range figures {
		k.Observations = append(k.Observations,
			provincetest.Observe(t, indicators, sourcefile.ID("p"+string(rune('a'+i%26))+strings.Repeat("x", i/26)), f))
	}
	return k
}

// judge assesses one facet of one indicator and returns its record.
func judge(t provincetest.Tester, date sourcefile.Date, facet model.Facet, figures ...string) *progress.Record {
	t.Helper()
	return progress.Assess(known(t, date, facet, figures...))[0].Facets[0].Decided()
}

func of(m model.Method, indicator sourcefile.ID) model.Facet {
	return model.Facet{Method: m, Indicators: []sourcefile.ID{indicator}}
}

// result is the result of a step, to some digits.
func result(r *progress.Record, s progress.Symbol, digits int) string {
	for _, step := range r.Steps {
		if step.Symbol == s && step.Result != nil {
			return step.Result.Round(digits).String()
		}
	}
	return "unknown"
}
