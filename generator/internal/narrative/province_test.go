package narrative

import (
	"fmt"
	"slices"
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// indicators are those of a made-up province.
var indicators = []*model.Indicator{
	{
		ID: "loans", Name: locales.Text{ZH: "绿色贷款余额", EN: "Green loans outstanding"}, Unit: "亿元", Kind: model.Stock,
		UsualPublisher: "bank", Definitions: definitions(),
	},
	{
		ID: "all-loans", Name: locales.Text{ZH: "各项贷款余额", EN: "All loans outstanding"}, Unit: "亿元", Kind: model.Stock,
		Definitions: definitions(),
	},
	{
		ID: "lent", Name: locales.Text{ZH: "绿色贷款投放额", EN: "Green loans issued"}, Unit: "亿元", Kind: model.CumulativeFlow,
		Definitions: definitions(),
	},
	{
		ID: "share", Name: locales.Text{ZH: "绿色贷款占比", EN: "Share of green loans"}, Unit: "%", Kind: model.Share,
		UsualPublisher: "bank", Definitions: append(definitions(),
			model.Definition{
				ID: "of-all", Name: locales.Text{ZH: "占各项贷款", EN: "in all loans"},
				Ratio: &model.Ratio{
					Numerator:   model.Term{Indicator: "loans", Definition: "new"},
					Denominator: model.Term{Indicator: "all-loans", Definition: "new"},
				},
			}),
	},
	{
		ID: "rate", Name: locales.Text{ZH: "企业贷款利率", EN: "Rate on enterprise loans"}, Unit: "%", Kind: model.Rate,
		Definitions: definitions(),
	},
	{
		ID: "firms", Name: locales.Text{ZH: "贷款企业数", EN: "Firms with loans"}, Unit: "户", Kind: model.Count,
		Definitions: definitions(),
	},
	{
		ID: "reached", Name: locales.Text{ZH: "有服务点的行政村", EN: "Villages with a service point"}, Unit: "个",
		Kind: model.Count, Definitions: definitions(),
	},
	{
		ID: "villages", Name: locales.Text{ZH: "行政村", EN: "Villages"}, Unit: "个", Kind: model.Count,
		Definitions: definitions(),
	},
}

func definitions() []model.Definition {
	return []model.Definition{
		{ID: "new", Name: locales.Text{ZH: "人民银行2025年口径", EN: "PBoC, 2025 standard"}},
		{ID: "old", Name: locales.Text{ZH: "人民银行2025年以前口径", EN: "PBoC, standard before 2025"}},
	}
}

var places = map[sourcefile.RegionCode]locales.Text{
	"100000": {ZH: "全国", EN: "China"}, "630000": {ZH: "青海省", EN: "Qinghai"}, "632800": {ZH: "海西州", EN: "Haixi"},
}

func other(i int) sourcefile.RegionCode { return sourcefile.RegionCode(fmt.Sprintf("54%04d", i)) }

// tell assesses facets of the made-up province and returns its target with the names for it. A figure is written
// "loans.new.630000 2024-12-31 100.0亿元", with yoy=1.5% or nature=planned after it.
func tell(t *testing.T, date sourcefile.Date, facets []model.Facet, figures ...string) (*progress.Target, Names) {
	t.Helper()
	k := progress.Known{
		Date: date, Home: "630000", Targets: []model.Target{{ID: "g1"}}, Assessment: provincetest.Assessment(facets...),
		Indicators: indicators, Units: provincetest.Units,
		Regions: []model.Region{{Code: "100000", Kind: "country"}, {Code: "630000", Kind: "province"}},
	}
	for i := range 30 {
		k.Regions = append(k.Regions, model.Region{Code: other(i), Kind: "province"})
	}
	known := map[string]*model.Observation{}
	for i, line := range figures {
		o := provincetest.Observe(t, indicators, sourcefile.ID(fmt.Sprintf("p%d", i)), line)
		k.Observations = append(k.Observations, o)
		known[o.ID()] = o
	}
	names := Names{
		Units:      provincetest.Units,
		Indicator:  func(id sourcefile.ID) locales.Text { return indicator(id).Name },
		Definition: func(i, d sourcefile.ID) locales.Text { return definition(indicator(i), d) },
		Body: func(id sourcefile.ID) locales.Text {
			return map[sourcefile.ID]locales.Text{"bank": {ZH: "人民银行分行", EN: "PBoC branch"}}[id]
		},
		Publisher: func(id sourcefile.ID) locales.Text {
			if id == "all-loans" || indicator(id).UsualPublisher == "" {
				return locales.Text{}
			}
			return locales.Text{ZH: "人民银行分行", EN: "PBoC branch"}
		},
		Region: func(code sourcefile.RegionCode) locales.Text {
			if name, ok := places[code]; ok {
				return name
			}
			return locales.Text{ZH: "邻省", EN: "a neighbour"}
		},
		Facet: func(_, id sourcefile.ID) locales.Text {
			i := slices.IndexFunc(facets, func(f model.Facet) bool { return f.ID == id })
			return facets[i].Name()
		},
		Observation: func(id string) *model.Observation { return known[id] },
	}
	return progress.Assess(k)[0], names
}

func indicator(id sourcefile.ID) *model.Indicator {
	for _, i := range indicators {
		if i.ID == id {
			return i
		}
	}
	return &model.Indicator{}
}

func definition(i *model.Indicator, id sourcefile.ID) (name locales.Text) {
	if d := i.Definition(id); d != nil {
		name = d.Name
	}
	return name
}
