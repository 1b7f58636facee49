package words

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
)

var units = statistics.NewUnits([]statistics.UnitMeasure{
	{ID: "yuan", ZH: "元", EN: "yuan", Kind: "currency", Code: "CNY"},
	{ID: "percent", ZH: "%", EN: "%", Kind: "percent"},
	{ID: "percentage-points", ZH: "个百分点", EN: "percentage points", Kind: "percentage-points"},
	{ID: "household", ZH: "户", EN: "firms", Kind: "count"},
	{ID: "village", ZH: "个", EN: "villages", Kind: "count"},
})

// indicators are those of a made-up province.
var indicators = []*statistics.Indicator{
	{ID: "loans", Name: text.Text{ZH: "绿色贷款余额", EN: "Green loans outstanding"}, Unit: "亿元", Kind: statistics.Stock, UsualPublisher: "bank", Definitions: definitions()},
	{ID: "all-loans", Name: text.Text{ZH: "各项贷款余额", EN: "All loans outstanding"}, Unit: "亿元", Kind: statistics.Stock, Definitions: definitions()},
	{ID: "lent", Name: text.Text{ZH: "绿色贷款投放额", EN: "Green loans issued"}, Unit: "亿元", Kind: statistics.CumulativeFlow, Definitions: definitions()},
	{ID: "share", Name: text.Text{ZH: "绿色贷款占比", EN: "Share of green loans"}, Unit: "%", Kind: statistics.Share, UsualPublisher: "bank", Definitions: append(definitions(),
		statistics.Definition{
			ID: "of-all", Name: text.Text{ZH: "占各项贷款", EN: "in all loans"},
			Ratio: &statistics.Ratio{
				Numerator:   statistics.Term{Indicator: "loans", Definition: "new"},
				Denominator: statistics.Term{Indicator: "all-loans", Definition: "new"},
			},
		})},
	{ID: "rate", Name: text.Text{ZH: "企业贷款利率", EN: "Rate on enterprise loans"}, Unit: "%", Kind: statistics.Rate, Definitions: definitions()},
	{ID: "firms", Name: text.Text{ZH: "贷款企业数", EN: "Firms with loans"}, Unit: "户", Kind: statistics.Count, Definitions: definitions()},
	{ID: "reached", Name: text.Text{ZH: "有服务点的行政村", EN: "Villages with a service point"}, Unit: "个", Kind: statistics.Count, Definitions: definitions()},
	{ID: "villages", Name: text.Text{ZH: "行政村", EN: "Villages"}, Unit: "个", Kind: statistics.Count, Definitions: definitions()},
}

func definitions() []statistics.Definition {
	return []statistics.Definition{
		{ID: "new", Name: text.Text{ZH: "人民银行2025年口径", EN: "PBoC, 2025 standard"}},
		{ID: "old", Name: text.Text{ZH: "人民银行2025年以前口径", EN: "PBoC, standard before 2025"}},
	}
}

var places = map[document.RegionCode]text.Text{
	"100000": {ZH: "全国", EN: "China"}, "630000": {ZH: "青海省", EN: "Qinghai"}, "632800": {ZH: "海西州", EN: "Haixi"},
}

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

func other(i int) document.RegionCode { return document.RegionCode(fmt.Sprintf("54%04d", i)) }

// tell assesses facets of the made-up province and returns its target with the names for it. A figure is written
// "loans.new.630000 2024-12-31 100.0亿元", with yoy=1.5% or nature=planned after it.
func tell(t *testing.T, date document.Date, facets []plan.Facet, figures ...string) (*progress.Target, Names) {
	t.Helper()
	k := progress.Known{
		Date: date, Home: "630000", Targets: []plan.Target{{ID: "g1"}}, Assessment: assessment(facets...), Indicators: indicators, Units: units,
		Regions: []statistics.Region{{Code: "100000", Kind: "country"}, {Code: "630000", Kind: "province"}},
	}
	for i := range 30 {
		k.Regions = append(k.Regions, statistics.Region{Code: other(i), Kind: "province"})
	}
	known := map[string]*statistics.Observation{}
	for i, line := range figures {
		o := observe(t, i, line)
		k.Observations = append(k.Observations, o)
		known[o.ID()] = o
	}
	names := Names{
		Units:      units,
		Indicator:  func(id document.ID) text.Text { return indicator(id).Name },
		Definition: func(i, d document.ID) text.Text { return definition(indicator(i), d) },
		Body: func(id document.ID) text.Text {
			return map[document.ID]text.Text{"bank": {ZH: "人民银行分行", EN: "PBoC branch"}}[id]
		},
		Publisher: func(id document.ID) text.Text {
			if id == "all-loans" || indicator(id).UsualPublisher == "" {
				return text.Text{}
			}
			return text.Text{ZH: "人民银行分行", EN: "PBoC branch"}
		},
		Region: func(code document.RegionCode) text.Text {
			if name, ok := places[code]; ok {
				return name
			}
			return text.Text{ZH: "邻省", EN: "a neighbour"}
		},
		Facet: func(_, id document.ID) text.Text {
			i := slices.IndexFunc(facets, func(f plan.Facet) bool { return f.ID == id })
			return facets[i].Name()
		},
		Observation: func(id string) *statistics.Observation { return known[id] },
	}
	return progress.Assess(k)[0], names
}

func indicator(id document.ID) *statistics.Indicator {
	for _, i := range indicators {
		if i.ID == id {
			return i
		}
	}
	return &statistics.Indicator{}
}

func definition(i *statistics.Indicator, id document.ID) (name text.Text) {
	if d := i.Definition(id); d != nil {
		name = d.Name
	}
	return name
}

func observe(t *testing.T, n int, line string) *statistics.Observation {
	t.Helper()
	words := strings.Fields(line)
	key := strings.Split(words[0], ".")
	period, problem := statistics.ParsePeriod(words[1])
	if problem != nil {
		t.Fatal(problem.What.EN)
	}
	o := &statistics.Observation{
		SeriesKey: &statistics.SeriesKey{Indicator: document.ID(key[0]), Definition: document.ID(key[1]), Region: document.RegionCode(key[2])},
		Period:    period, Nature: statistics.Actual, Figure: &statistics.Figure{Period: words[1]},
		Publication: &statistics.Publication{ID: document.ID(fmt.Sprintf("p%d", n)), Recorded: "2024-01-01", Grade: "A"},
	}
	if len(key) > 3 {
		o.Reporters = document.ID(key[3])
	}
	for _, w := range words[2:] {
		switch name, value, _ := strings.Cut(w, "="); name {
		case "yoy":
			v, problem := units.ParseChange(statistics.Change{Basis: statistics.YearOnYear, Value: statistics.Printed(value)})
			if problem != nil {
				t.Fatal(problem.What.EN)
			}
			o.Changes = append(o.Changes, statistics.PrintedChange{Basis: statistics.YearOnYear, Value: v})
		case "nature":
			o.Nature = statistics.Nature(value)
		case "by":
			o.Publication.AttributedTo = document.ID(value)
		case "published":
			o.Publication.Published = document.PartialDate(value)
		case "event":
			o.Publication.Event = statistics.EventID(value)
		default:
			to, _ := units.Parse(indicator(o.Indicator).Unit)
			if o.Value, problem = units.ParseValue(w, nil, to); problem != nil {
				t.Fatal(problem.What.EN)
			}
		}
	}
	return o
}
