package dataset

import (
	"strings"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/finding"
	"five-articles/generator/internal/statistics"
)

var figureDuplicate = finding.NewRule("figure-duplicate",
	"同一来源里同一个数写两次，编号就会重复。", "A figure that stands twice in one source would have one id for two.",
	"（两行都是 2025-03-31 的户数） (two lines for the borrowers of 2025-03-31)", "（只留一行） (one of them)")

var figureEmpty = finding.NewRule("figure-empty",
	"既没有数值也没有增速，就没有内容。", "With neither a value nor a change there is nothing to publish.",
	"period: 2025-06-30", "period: 2025-06-30, changes: [{basis: year-on-year, value: 12%}]")

var definitionUnknown = finding.NewRule("definition-unknown",
	"口径不同的数不能相比，所以每个数都指明指标文件里的一个口径。", "Figures of different definitions do not compare, so each names one of its indicator's.",
	"definition: newer", "definition: new")

var definitionInvalid = finding.NewRule("definition-invalid",
	"口径有起止；用错了口径，断点两边的数会连成一条线。", "A definition holds for a time; with the wrong one, figures on both sides of a break would make one line.",
	`definition: new, region: "990000", period: 2024-06-30`, `definition: old, region: "990000", period: 2024-06-30`)

var publishedEarly = finding.NewRule("published-early",
	"实际数在时期结束以后才有；早于它发布的多半是日期写错，或者是计划数。", "An actual figure exists after its period; one published before is most likely a wrong date, or planned.",
	"period: 2024-12-31", "period: 2024-06-30")

// observe reads the figures of all publications: period, value and everything they refer to.
func (f *files) observe() []*statistics.Observation {
	var all []*statistics.Observation
	for _, p := range f.publications {
		if p.Document == nil {
			continue
		}
		first := map[string]int{}
		for i := range p.Value.Figures {
			o := f.figure(p, i)
			if o == nil {
				continue
			}
			if k, twice := first[o.ID()]; twice {
				f.report(p.At("figures", i), figureDuplicate.Found("这个数与第 %d 行的数同一指标、口径、地区和时期", "this figure has the same indicator, definition, region and period as the one in line %d", p.At("figures", k).Line).
					Mend("删去一个，或改正口径、地区、机构或时期", "remove one, or correct the definition, region, reporters or period"))
				continue
			}
			first[o.ID()] = i
			all = append(all, o)
		}
	}
	return all
}

func (f *files) figure(p named[statistics.Publication], i int) *statistics.Observation {
	x, fig := f.index, &p.Value.Figures[i]
	at := func(key string) finding.Place { return p.At("figures", i, key) }
	known := len(f.findings)
	ind := f.indicatorNamed(fig.Indicator, at("indicator"))
	f.refer(x.regions, string(fig.Region), at("region"))
	f.refer(either(x.units, x.organisations), string(fig.Reporters), at("reporters"))
	period, problem := statistics.ParsePeriod(fig.Period)
	f.report(at("period"), problem)
	if fig.Value == "" && len(fig.Changes) == 0 {
		f.report(p.At("figures", i), figureEmpty.Found("既没有 value 也没有 changes", "it has neither a value nor changes").
			Mend("写上来源所印的数值", "give the value as the source prints it"))
	}
	if ind == nil || x.measures == nil || len(f.findings) > known {
		return nil
	}
	o := &statistics.Observation{
		SeriesKey: statistics.SeriesKey{Indicator: ind.ID, Definition: fig.Definition, Region: fig.Region, Reporters: fig.Reporters},
		Period:    period, Nature: fig.Nature, Figure: fig, Publication: &p.Value,
	}
	if o.Nature == "" {
		o.Nature = statistics.Actual
	}
	f.report(at("period"), period.CheckKind(ind.Kind))
	f.report(at("definition"), checkDefinition(ind, fig.Definition, period))
	f.report(at("nature"), checkPublished(o))
	to, ok := x.measures.Parse(ind.Unit)
	if ok && fig.Value != "" {
		var unit *statistics.Unit
		if fig.Unit != "" {
			u, ok := x.measures.Parse(fig.Unit)
			if !ok {
				f.report(at("unit"), unknownUnit(fig.Unit))
				return nil
			}
			unit = &u
		}
		o.Value, problem = x.measures.ParseValue(string(fig.Value), unit, to)
		f.report(at("value"), problem)
	}
	for j, c := range fig.Changes {
		v, problem := x.measures.ParseChange(c)
		f.report(p.At("figures", i, "changes", j, "value"), problem)
		o.Changes = append(o.Changes, statistics.PrintedChange{Basis: c.Basis, Value: v})
	}
	if len(f.findings) > known {
		return nil
	}
	return o
}

// checkDefinition: the indicator has the definition and it holds for the period.
func checkDefinition(ind *statistics.Indicator, id document.ID, period statistics.Period) *finding.Problem {
	def := ind.Definition(id)
	if def == nil {
		var known []string
		for _, d := range ind.Definitions {
			known = append(known, string(d.ID))
		}
		p := definitionUnknown.Found("指标 %s 没有口径 %s", "the indicator %s has no definition %s", ind.ID, id).
			Expect("其中之一：%s", "one of: %s", strings.Join(known, " "))
		if near := finding.Nearest(string(id), known); near != "" {
			p.Mend("是否想写 %s？", "did you mean %s?", near)
		}
		return p
	}
	early := def.ValidFrom != "" && period.AsOf() < def.ValidFrom
	if !early && (def.ValidTo == "" || period.AsOf() <= def.ValidTo) {
		return nil
	}
	p := definitionInvalid.Found("口径 %s 不适用于 %s", "the definition %s does not hold for %s", id, period.Text).
		Mend("改用适用的口径，或核对时期", "use the definition that holds then, or check the period")
	if early {
		return p.Expect("%s 及以后的时期", "a period of %s or later", def.ValidFrom)
	}
	return p.Expect("%s 及以前的时期", "a period of %s or earlier", def.ValidTo)
}

// checkPublished: an actual figure is printed after its period is over; plans and estimates may come earlier.
func checkPublished(o *statistics.Observation) *finding.Problem {
	published := o.Publication.Published
	switch o.Nature {
	case statistics.Planned, statistics.Estimated, statistics.Allocated:
		return nil
	}
	if published == "" || published.Last() >= o.Period.AsOf() {
		return nil
	}
	return publishedEarly.Found("来源发布于 %s，早于时期的结束 %s，却不是计划数或估计数", "the source was published on %s, before the period ended on %s, and the figure is neither planned nor estimated", published, o.Period.AsOf()).
		Mend("核对时期；计划数写 nature: planned，估计数写 nature: estimated，分配数写 nature: allocated",
			"check the period; or give nature: planned, estimated or allocated")
}
