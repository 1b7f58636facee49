package importer

import (
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
)

// ParseFigure reads a figure as a maintainer types it: 指标[.口径[.机构]] [地区] 时期 数值, such as 绿色贷款余额 2025-12-31
// 2300亿元. Without a region it is the site's; without a definition the only one that holds.
func ParseFigure(d *dataset.Dataset, s string) (model.Figure, *diag.Problem) {
	r, _ := newReader(Options{Data: d})
	words := strings.Fields(s)
	if len(words) < 3 {
		return model.Figure{}, BadFlag.Found("一个数至少有指标、时期和数值",
			"a figure has at least an indicator, a period and a value").
			Expect("如 “绿色贷款余额 2025-12-31 2300亿元”，口径写在指标后面：绿色贷款余额.pboc-2025",
				"such as \"green-loans-balance 2025-12-31 2300亿元\"; a definition stands behind the indicator: "+
					"green-loans-balance.pboc-2025")
	}
	t, problem := r.target(d, words[0])
	if problem != nil {
		return model.Figure{}, problem
	}
	f := model.Figure{Indicator: model.IndicatorName(t.indicator.ID), Region: d.Site.Region, Reporters: t.reporters}
	period, problem := model.ParsePeriodOf(words[1], t.indicator.Kind)
	words = words[1:]
	if problem != nil && len(words) > 2 {
		region, unknown := r.regionNamed(words[0])
		if _, later := quantity.ParsePeriod(words[1]); unknown != nil && later == nil {
			return f, unknown
		}
		if unknown == nil {
			f.Region, words = region, words[1:]
			period, problem = model.ParsePeriodOf(words[0], t.indicator.Kind)
		}
	}
	if problem != nil {
		return f, problem
	}
	if f.Definition = t.definition; f.Definition == "" {
		def, problem := pickDefinition(t.indicator, nil, period.AsOf(), string(t.reporters))
		if problem != nil {
			return f, problem
		}
		f.Definition = def.ID
	}
	f.Period, f.Value = period.Text, quantity.Printed(strings.Join(words[1:], " "))
	return f, nil
}
