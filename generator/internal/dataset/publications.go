package dataset

import (
	"strings"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/finding"
	"five-articles/generator/internal/statistics"
)

// publicationSources: a source can be named, cited and, unless there is a reason, opened.
func (f *files) publicationSources() {
	bodies := either(f.index.units, f.index.organisations)
	for _, p := range f.publications {
		if p.Document == nil {
			continue
		}
		v := p.Value
		f.refer(bodies, string(v.AttributedTo), p.At("attributed_to"))
		if (v.Title == nil) == (v.Subject == nil) {
			f.report(p.KeyAt("title"), finding.New("source-title", "title 和 subject 要写一个，只写一个", "exactly one of title and subject is needed").
				Mend("有标题就照抄进 title；没有就在 subject 里用自己的话说明", "copy the title into title if there is one, else describe the source in your own words in subject"))
		}
		if (v.URL == "") == (v.NoLink == "") {
			f.report(p.KeyAt("url"), finding.New("source-link", "url 和 no_link 要写一个，只写一个", "exactly one of url and no_link is needed").
				Mend("有可以公开的网址就写 url；只有镜像站写 no_link: mirror-site；没有网址写 no_link: no-address",
					"give url if there is an address to show; else no_link: mirror-site or no_link: no-address"))
		}
		if v.Published != "" && v.Published.First() > v.Recorded {
			f.report(p.At("recorded"), finding.New("recorded-early", "收录日期 %s 早于发布日期 %s", "it was recorded on %s, before it was published on %s", v.Recorded, v.Published).
				Mend("核对两个日期；recorded 是写这个文件的日期", "check both dates; recorded is the day on which this file is written"))
		}
		if len(v.Figures) == 0 && len(v.Evidence) == 0 {
			f.report(p.At(), finding.New("source-empty", "这个来源既没有 figures 也没有 evidence", "this source has neither figures nor evidence").
				Mend("至少写一个数据或一条证据", "give at least one figure or one piece of evidence"))
		}
	}
}

// evidence: it speaks of things that exist, has a step on the ladder unless it is a statement about a target, and is a
// baseline exactly when it is older than the plan.
func (f *files) evidence() {
	x := f.index
	clauses := either(either(x.clauses, x.safeguards), either(x.items, x.targets))
	for _, p := range f.publications {
		if p.Document == nil {
			continue
		}
		seen := newIDs("证据", "evidence")
		for i, e := range p.Value.Evidence {
			f.add(seen, string(e.ID), p.At("evidence", i, "id"))
			f.refer(x.regions, string(e.Region), p.At("evidence", i, "region"))
			statement := true
			for j, ref := range e.Refs {
				f.refer(clauses, string(ref), p.At("evidence", i, "refs", j))
				statement = statement && x.targets.has(string(ref))
			}
			if statement != (e.Level == nil) {
				f.report(p.KeyAt("evidence", i, "level"), finding.New("evidence-level", "举措的证据要有 level；对目标的官方表述没有 level", "evidence for a measure has a level; an official statement about a target has none").
					Mend("按证据阶梯写 0 到 4，或删去 level", "give a step of the ladder, 0 to 4, or remove level"))
			}
			if f.assessment == nil || e.Date == "" {
				continue
			}
			if before := e.Date.Last() <= f.assessment.Value.Start; before != e.Baseline {
				f.report(p.KeyAt("evidence", i, "date"), finding.New("evidence-baseline", "日期 %s 与 baseline: %t 不合（方案起算日 %s）", "the date %s does not go with baseline: %t (the plan starts on %s)", e.Date, e.Baseline, f.assessment.Value.Start).
					Mend("早于方案的证据写 baseline: true，其余不写", "evidence from before the plan has baseline: true, other evidence has not"))
			}
		}
	}
}

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
				f.report(p.At("figures", i), finding.New("figure-duplicate", "这个数与第 %d 行的数同一指标、口径、地区和时期", "this figure has the same indicator, definition, region and period as the one in line %d", p.At("figures", k).Line).
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
	f.refer(x.indicators, string(fig.Indicator), at("indicator"))
	f.refer(x.regions, string(fig.Region), at("region"))
	f.refer(either(x.units, x.organisations), string(fig.Reporters), at("reporters"))
	period, problem := statistics.ParsePeriod(fig.Period)
	f.report(at("period"), problem)
	if fig.Value == "" && len(fig.Changes) == 0 {
		f.report(p.At("figures", i), finding.New("figure-empty", "既没有 value 也没有 changes", "it has neither a value nor changes").
			Mend("写上来源所印的数值", "give the value as the source prints it"))
	}
	ind := x.indicator[fig.Indicator]
	if ind == nil || x.measures == nil || len(f.findings) > known {
		return nil
	}
	o := &statistics.Observation{
		SeriesKey: statistics.SeriesKey{Indicator: fig.Indicator, Definition: fig.Definition, Region: fig.Region, Reporters: fig.Reporters},
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
		o.Value, problem = x.measures.ParseValue(fig.Value, unit, to)
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
		p := finding.New("definition-unknown", "指标 %s 没有口径 %s", "the indicator %s has no definition %s", ind.ID, id).
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
	p := finding.New("definition-invalid", "口径 %s 不适用于 %s", "the definition %s does not hold for %s", id, period.Text).
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
	return finding.New("published-early", "来源发布于 %s，早于时期的结束 %s，却不是计划数或估计数", "the source was published on %s, before the period ended on %s, and the figure is neither planned nor estimated", published, o.Period.AsOf()).
		Mend("核对时期；计划数写 nature: planned，估计数写 nature: estimated，分配数写 nature: allocated",
			"check the period; or give nature: planned, estimated or allocated")
}
