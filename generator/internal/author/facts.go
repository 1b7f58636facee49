package author

import (
	"cmp"
	"strings"
	"time"

	"five-articles/generator/internal/dataset"
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/finding"
	"five-articles/generator/internal/statistics"
)

// ParseFigure reads a figure as a maintainer types it: 指标[.口径[.机构]] [地区] 时期 数值, such as 绿色贷款余额 2025-12-31
// 2300亿元. Without a region it is the site's; without a definition the only one that holds.
func ParseFigure(d *dataset.Dataset, s string) (statistics.Figure, *finding.Problem) {
	r, _ := newReader(Options{Data: d})
	words := strings.Fields(s)
	if len(words) < 3 {
		return statistics.Figure{}, authorFlag.Found("一个数至少有指标、时期和数值", "a figure has at least an indicator, a period and a value").
			Expect("如 “绿色贷款余额 2025-12-31 2300亿元”，口径写在指标后面：绿色贷款余额.pboc-2025", "such as \"green-loans-balance 2025-12-31 2300亿元\"; a definition stands behind the indicator: green-loans-balance.pboc-2025")
	}
	t, problem := r.target(d, words[0])
	if problem != nil {
		return statistics.Figure{}, problem
	}
	f := statistics.Figure{Indicator: statistics.IndicatorName(t.indicator.ID), Region: d.Site.Region, Reporters: t.reporters}
	period, problem := statistics.ParsePeriodOf(words[1], t.indicator.Kind)
	words = words[1:]
	if problem != nil && len(words) > 2 {
		region, unknown := r.regionNamed(words[0])
		if _, later := statistics.ParsePeriod(words[1]); unknown != nil && later == nil {
			return f, unknown
		}
		if unknown == nil {
			f.Region, words = region, words[1:]
			period, problem = statistics.ParsePeriodOf(words[0], t.indicator.Kind)
		}
	}
	if problem != nil {
		return f, problem
	}
	if f.Definition = t.definition; f.Definition == "" {
		def, problem := pickDefinition(t.indicator, nil, period.AsOf())
		if problem != nil {
			return f, problem
		}
		f.Definition = def.ID
	}
	f.Period, f.Value = period.Text, statistics.Printed(strings.Join(words[1:], " "))
	return f, nil
}

// Recorded is the day on which a new file is recorded: the one that is given, else the newest that data/ has, because no
// clock is read.
func Recorded(d *dataset.Dataset, given document.Date, published document.PartialDate) (document.Date, *finding.Problem) {
	if given != "" && given.Time().IsZero() {
		p := authorFlag.Found("收录日期“%s”不是日期", "the recorded date %q is no date", given).
			Expect("年-月-日，如 2025-08-08", "year-month-day, such as 2025-08-08")
		if guess := document.CanonicalDate(string(given)); len(guess) == len(time.DateOnly) {
			p.Mend("是否想写 %s？", "did you mean %s?", guess)
		}
		return "", p
	}
	day := cmp.Or(given, earliest(d))
	if given == "" && day < published.First() {
		return "", authorFlag.Found("data/ 里最近的收录日期是 %s，早于发布日期 %s", "the newest recorded date in data/ is %s, before the source was published on %s", day, published).
			Mend("加 --recorded 和今天的日期", "add --recorded with the date of today")
	}
	return day, nil
}

// earliest is the newest day that data/ has, or the one after it where a snapshot has settled that day.
func earliest(d *dataset.Dataset) document.Date {
	newest := d.Newest()
	if n := len(d.Snapshots); n > 0 && d.Snapshots[n-1].AsOf == newest {
		return document.Date(newest.Time().AddDate(0, 0, 1).Format(time.DateOnly))
	}
	return newest
}

// Exists says that a new file would take the place of another.
func Exists() *finding.Problem {
	return authorExists.Found("已有这个文件，没有改动它", "this file exists already and was not touched").
		Mend("换一个 id，或直接编辑它", "choose another id, or edit it")
}

// NoFigure says that there is no figure with an id, or that it was withdrawn.
func NoFigure(d *dataset.Dataset, id statistics.FigureID) *finding.Problem {
	p := authorFlag.Found("没有这个数据，或者已经撤回", "there is no such figure, or it was withdrawn").
		Expect("来源/指标.口径.地区[.机构].时期", "publication/indicator.definition.region[.reporters].period")
	known := make([]string, len(d.Observations))
	for i, o := range d.Observations {
		known[i] = o.ID()
	}
	if near := finding.Nearest(string(id), known); near != "" {
		p.Mend("是否想写 %s？", "did you mean %s?", near)
	}
	return p
}
