package progress_test

import (
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// tester is what testing.T and rapid.T have in common.
type tester interface {
	Helper()
	Fatal(...any)
	Errorf(string, ...any)
}

const home, neighbour, country = "630000", "540000", "100000"

var units = quantity.NewUnits([]quantity.UnitMeasure{
	{ID: "yuan", ZH: "元", EN: "yuan", Kind: "currency", Code: "CNY"},
	{ID: "percent", ZH: "%", EN: "%", Kind: "percent"},
	{ID: "percentage-points", ZH: "个百分点", EN: "percentage points", Kind: "percentage-points"},
	{ID: "household", ZH: "户", EN: "entities", Kind: "count"},
})

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

// assessment has the parameters of data/assessment.yaml.
func assessment(facets ...model.Facet) *model.Assessment {
	a := &model.Assessment{
		MethodVersion: 1, Start: "2025-05-16", Deadline: model.Deadline{Date: "2027-12-31", ReadingOf: "到2027年"},
		RankUnits: 31,
		Targets:   []model.TargetReading{{ID: "g1", Facets: facets}},
	}
	for id, value := range map[sourcefile.ID]string{
		model.DirectionBand: "1", model.ShareBand: "1", model.RateBand: "0.05", model.RankCut: "10",
		model.PaceOnTrack: "0.95",
		model.PaceBehind:  "0.60", model.MinimumSpan: "12", model.StaleAfter: "15", model.EvidenceRecent: "12",
	} {
		a.Parameters = append(a.Parameters, model.Parameter{ID: id, Value: value, Unit: locales.Same("unit")})
	}
	return a
}

// known reads figures such as "loans.d1.630000 2024-12-31 100.0亿元": series, period and value as printed, then perhaps
// yoy=1.5% ytd=3.0% nature=planned recorded=2027-01-01. Every figure is a publication of its own.
func known(t tester, date sourcefile.Date, facet model.Facet, figures ...string) progress.Known {
	t.Helper()
	if facet.ID == "" {
		facet.ID = "f1"
	}
	if facet.Direction == "" {
		facet.Direction = model.Up
	}
	k := progress.Known{
		Date: date, Home: home, Targets: []model.Target{{ID: "g1", Clause: model.Clause{ZH: "稳步提升"}}},
		Assessment: assessment(facet),
		Indicators: indicators, Units: units,
		Regions: []model.Region{
			{Code: country, Kind: "country"},
			{Code: neighbour, Kind: "province"},
			{Code: home, Kind: "province"},
		},
	}
	for i, f := range figures {
		k.Observations = append(k.Observations,
			observe(t, sourcefile.ID("p"+string(rune('a'+i%26))+strings.Repeat("x", i/26)), f))
	}
	return k
}

func observe(t tester, id sourcefile.ID, line string) *model.Observation {
	t.Helper()
	words := strings.Fields(line)
	key := strings.Split(words[0], ".")
	p := &model.Publication{ID: id, Recorded: "2024-01-01", Grade: "A"}
	o := &model.Observation{
		SeriesKey: &model.SeriesKey{
			Indicator: sourcefile.ID(key[0]), Definition: sourcefile.ID(key[1]),
			Region: sourcefile.RegionCode(key[2]),
		},
		Nature: model.Actual, Figure: &model.Figure{Period: words[1]}, Publication: p,
	}
	if len(key) > 3 {
		o.Reporters = sourcefile.ID(key[3])
	}
	period, problem := quantity.ParsePeriod(words[1])
	if problem != nil {
		t.Fatal(problem.What.EN)
	}
	o.Period = period
	for _, w := range words[2:] {
		switch name, value, _ := strings.Cut(w, "="); name {
		case "yoy", "ytd":
			c := model.Change{Basis: map[string]quantity.Basis{
				"yoy": quantity.YearOnYear, "ytd": quantity.SinceYearStart,
			}[name], Value: quantity.Printed(value)}
			v, problem := units.ParseChange(c.Value)
			if problem != nil {
				t.Fatal(problem.What.EN)
			}
			o.Figure.Changes = append(o.Figure.Changes, c)
			o.Changes = append(o.Changes, model.PrintedChange{Basis: c.Basis, Value: v})
		case "nature":
			o.Nature = model.Nature(value)
		case "grade":
			p.Grade = model.Grade(value)
		case "recorded":
			p.Recorded = sourcefile.Date(value)
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
func judge(t tester, date sourcefile.Date, facet model.Facet, figures ...string) *progress.Record {
	t.Helper()
	return progress.Assess(known(t, date, facet, figures...))[0].Facets[0].Decided()
}

func of(m model.Method, indicator sourcefile.ID) model.Facet {
	return model.Facet{Method: m, Indicators: []sourcefile.ID{indicator}}
}

func given(f model.Facet, value string) model.Facet {
	f.Given = &model.Given{Value: value, Words: "达到" + value}
	return f
}

func downward(f model.Facet) model.Facet {
	f.Direction = model.Down
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
