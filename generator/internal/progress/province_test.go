package progress_test

import (
	"strings"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
)

// tester is what testing.T and rapid.T have in common.
type tester interface {
	Helper()
	Fatal(...any)
	Errorf(string, ...any)
}

const home, neighbour, country = "630000", "540000", "100000"

var units = statistics.NewUnits([]statistics.UnitMeasure{
	{ID: "yuan", ZH: "元", EN: "yuan", Kind: "currency", Code: "CNY"},
	{ID: "percent", ZH: "%", EN: "%", Kind: "percent"},
	{ID: "percentage-points", ZH: "个百分点", EN: "percentage points", Kind: "percentage-points"},
	{ID: "household", ZH: "户", EN: "entities", Kind: "count"},
})

// indicators has one indicator of each kind that a method asks for.
var indicators = []*statistics.Indicator{
	{ID: "loans", Unit: "亿元", Kind: statistics.Stock, Definitions: definitions("d1", "d2"), UsualPublisher: "pbc-branch"},
	{ID: "all-loans", Unit: "万亿元", Kind: statistics.Stock, Definitions: definitions("d1")},
	{ID: "lent", Unit: "亿元", Kind: statistics.CumulativeFlow, Definitions: definitions("d1")},
	{ID: "issued", Unit: "亿元", Kind: statistics.Flow, Definitions: definitions("d1")},
	{ID: "share", Unit: "%", Kind: statistics.Share, Definitions: []statistics.Definition{
		{ID: "d1"},
		{ID: "d2"},
		{ID: "of-all", Ratio: &statistics.Ratio{
			Numerator:   statistics.Term{Indicator: "loans", Definition: "d1"},
			Denominator: statistics.Term{Indicator: "all-loans", Definition: "d1"},
		}},
	}},
	{ID: "rate", Unit: "%", Kind: statistics.Rate, Definitions: definitions("d1")},
	{ID: "firms", Unit: "户", Kind: statistics.Count, Definitions: definitions("d1", "d2")},
	{ID: "villages", Unit: "户", Kind: statistics.Count, Definitions: definitions("d1")},
}

func definitions(ids ...document.ID) (all []statistics.Definition) {
	for _, id := range ids {
		all = append(all, statistics.Definition{ID: id})
	}
	return all
}

// assessment has the parameters of data/assessment.yaml.
func assessment(facets ...plan.Facet) *plan.Assessment {
	a := &plan.Assessment{
		MethodVersion: 1, Start: "2025-05-16", Deadline: plan.Deadline{Date: "2027-12-31", ReadingOf: "到2027年"}, RankUnits: 31,
		Targets: []plan.TargetReading{{ID: "g1", Facets: facets}},
	}
	for id, value := range map[document.ID]string{
		plan.DirectionBand: "1", plan.ShareBand: "1", plan.RateBand: "0.05", plan.RankCut: "10", plan.PaceOnTrack: "0.95",
		plan.PaceBehind: "0.60", plan.MinimumSpan: "12", plan.StaleAfter: "15", plan.EvidenceRecent: "12",
	} {
		a.Parameters = append(a.Parameters, plan.Parameter{ID: id, Value: value, Unit: text.Same("unit")})
	}
	return a
}

// known reads figures such as "loans.d1.630000 2024-12-31 100.0亿元": series, period and value as printed, then perhaps
// yoy=1.5% ytd=3.0% nature=planned recorded=2027-01-01. Every figure is a publication of its own.
func known(t tester, date document.Date, facet plan.Facet, figures ...string) progress.Known {
	t.Helper()
	if facet.ID == "" {
		facet.ID = "f1"
	}
	if facet.Direction == "" {
		facet.Direction = plan.Up
	}
	k := progress.Known{
		Date: date, Home: home, Targets: []plan.Target{{ID: "g1", Clause: plan.Clause{ZH: "稳步提升"}}}, Assessment: assessment(facet),
		Indicators: indicators, Units: units,
		Regions: []statistics.Region{{Code: country, Kind: "country"}, {Code: neighbour, Kind: "province"}, {Code: home, Kind: "province"}},
	}
	for i, f := range figures {
		k.Observations = append(k.Observations, observe(t, document.ID("p"+string(rune('a'+i%26))+strings.Repeat("x", i/26)), f))
	}
	return k
}

func observe(t tester, id document.ID, line string) *statistics.Observation {
	t.Helper()
	words := strings.Fields(line)
	key := strings.Split(words[0], ".")
	p := &statistics.Publication{ID: id, Recorded: "2024-01-01", Grade: "A"}
	o := &statistics.Observation{
		SeriesKey: &statistics.SeriesKey{Indicator: document.ID(key[0]), Definition: document.ID(key[1]), Region: document.RegionCode(key[2])},
		Nature:    statistics.Actual, Figure: &statistics.Figure{Period: words[1]}, Publication: p,
	}
	if len(key) > 3 {
		o.Reporters = document.ID(key[3])
	}
	period, problem := statistics.ParsePeriod(words[1])
	if problem != nil {
		t.Fatal(problem.What.EN)
	}
	o.Period = period
	for _, w := range words[2:] {
		switch name, value, _ := strings.Cut(w, "="); name {
		case "yoy", "ytd":
			c := statistics.Change{Basis: map[string]statistics.Basis{"yoy": statistics.YearOnYear, "ytd": statistics.SinceYearStart}[name], Value: statistics.Printed(value)}
			v, problem := units.ParseChange(c)
			if problem != nil {
				t.Fatal(problem.What.EN)
			}
			o.Figure.Changes = append(o.Figure.Changes, c)
			o.Changes = append(o.Changes, statistics.PrintedChange{Basis: c.Basis, Value: v})
		case "nature":
			o.Nature = statistics.Nature(value)
		case "recorded":
			p.Recorded = document.Date(value)
		default:
			for _, ind := range indicators {
				if ind.ID == o.Indicator {
					to, _ := units.Parse(ind.Unit)
					if o.Value, problem = units.ParseValue(w, nil, to); problem != nil {
						t.Fatal(problem.What.EN)
					}
				}
			}
		}
	}
	return o
}

// judge assesses one facet of one indicator and returns its record.
func judge(t tester, date document.Date, facet plan.Facet, figures ...string) *progress.Record {
	t.Helper()
	return progress.Assess(known(t, date, facet, figures...))[0].Facets[0].Decided()
}

func of(m plan.Method, indicator document.ID) plan.Facet {
	return plan.Facet{Method: m, Indicators: []document.ID{indicator}}
}

func given(f plan.Facet, value string) plan.Facet {
	f.Given = &plan.Given{Value: value, Words: "达到" + value}
	return f
}

func downward(f plan.Facet) plan.Facet {
	f.Direction = plan.Down
	return f
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
