package dataset

import (
	"strings"
	"unicode/utf8"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/finding"
	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/statistics"
)

// rules hold the files against each other. Each reports what it finds; none stops another.
var rules = []func(*files){
	(*files).planWords,
	(*files).planReferences,
	(*files).assessmentReferences,
	(*files).regionParents,
	(*files).siteRegion,
	(*files).indicatorReferences,
	(*files).publicationSources,
	(*files).evidence,
}

// planWords: the plan is quoted word for word, so each clause equals the characters of the official text at its span.
func (f *files) planWords() {
	full := []rune(f.planText)
	check := func(words string, span document.Span, at finding.Place) {
		start, end := span[0], span[1]
		if start >= end || end > len(full) {
			f.report(at, finding.New("plan-span", "字符范围 [%d, %d) 不在正式文本之内", "the span [%d, %d) is not inside the official text", start, end).
				Expect("0 到 %d 之间，先小后大", "between 0 and %d, the smaller first", len(full)))
		} else if found := string(full[start:end]); found != words {
			p := finding.New("plan-words", "与正式文本不一致：正式文本在 [%d, %d) 处是“%s”", "it differs from the official text, which says %[3]q at [%[1]d, %[2]d)", start, end, found)
			if i := strings.Index(f.planText, words); i >= 0 {
				from := utf8.RuneCountInString(f.planText[:i])
				p.Mend("正式文本里的这几个字在 [%d, %d)：更正 span", "the official text has these words at [%d, %d): correct the span", from, from+utf8.RuneCountInString(words))
			} else {
				p.Mend("照 text.txt 逐字抄写", "copy it from text.txt character by character")
			}
			f.report(at, p)
		}
	}
	if d := f.targets; d != nil {
		check(d.Value.Goal.ZH, d.Value.Goal.Span, d.At("goal", "zh"))
		for i, t := range d.Value.Targets {
			check(t.ZH, t.Span, d.At("targets", i, "zh"))
		}
	}
	for _, t := range f.tasks {
		if t.Document == nil {
			continue
		}
		check(t.Value.Text, t.Value.Span, t.At("text"))
		end := t.Value.Span[1]
		check(t.Value.UnitsText, document.Span{end, end + utf8.RuneCountInString(t.Value.UnitsText)}, t.At("units_text"))
		for i, m := range t.Value.Measures {
			check(m.ZH, m.Span, t.At("measures", i, "zh"))
		}
	}
	if d := f.safeguards; d != nil {
		check(d.Value.Text, d.Value.Span, d.At("text"))
		for i, s := range d.Value.Safeguards {
			check(s.ZH, s.Span, d.At("safeguards", i, "zh"))
		}
	}
}

// planReferences: tasks, targets and safeguards name articles, units and entities that exist.
func (f *files) planReferences() {
	x := f.index
	if d := f.issue; d != nil {
		f.refer(x.units, string(d.Value.Publisher), d.At("publisher"))
		f.refer(x.units, string(d.Value.BasedOn.Issuer), d.At("based_on", "issuer"))
	}
	if d := f.targets; d != nil {
		for i, t := range d.Value.Targets {
			f.refer(x.articles, string(t.Article), d.At("targets", i, "article"))
		}
	}
	for _, t := range f.tasks {
		if t.Document == nil {
			continue
		}
		for i, a := range t.Value.Articles {
			f.refer(x.articles, string(a), t.At("articles", i))
		}
		for i, u := range t.Value.LeadUnits {
			f.refer(x.units, string(u), t.At("lead_units", i))
		}
		for i, u := range t.Value.CooperatingUnits {
			f.refer(x.units, string(u), t.At("cooperating_units", i))
		}
		for i, m := range t.Value.Measures {
			for j, e := range m.Entities {
				f.refer(x.entities, string(e), t.At("measures", i, "entities", j))
			}
		}
	}
	if d := f.safeguards; d != nil {
		for i, s := range d.Value.Safeguards {
			for j, u := range s.Units {
				f.refer(x.units, string(u), d.At("safeguards", i, "units", j))
			}
		}
	}
}

// assessmentReferences: our reading speaks of targets, tasks, measures and indicators that exist, and of every target once.
func (f *files) assessmentReferences() {
	d, x := f.assessment, f.index
	if d == nil {
		return
	}
	answers, clauses := either(x.tasks, x.safeguards), either(x.clauses, x.safeguards)
	read := newIDs("目标的读法", "reading of target")
	for i, t := range d.Value.Targets {
		f.refer(x.targets, string(t.ID), d.At("targets", i, "id"))
		f.add(read, string(t.ID), d.At("targets", i, "id"))
		for j, a := range t.Answers {
			f.refer(answers, string(a), d.At("targets", i, "answers", j))
		}
		for j, facet := range t.Facets {
			for k, id := range facet.Indicators {
				f.refer(x.indicators, string(id), d.At("targets", i, "facets", j, "indicators", k))
			}
			for k, item := range facet.Items {
				if item.ZH == "" || item.EN == "" {
					f.refer(clauses, string(item.ID), d.At("targets", i, "facets", j, "items", k, "id"))
				}
			}
			f.refer(x.indicators, string(facet.Universe), d.At("targets", i, "facets", j, "universe"))
			f.refer(x.indicators, string(facet.Companion), d.At("targets", i, "facets", j, "companion"))
			f.facetForm(d, i, j, facet)
		}
	}
	for id, at := range x.targets.at {
		if !read.has(id) {
			f.report(at, finding.New("assessment-missing", "data/assessment.yaml 没有写目标 %s 的读法", "data/assessment.yaml has no reading of the target %s", id).
				Mend("在 targets 下加上 id: %s", "add id: %s below targets there", id))
		}
	}
	f.parameters(d)
	for i, m := range d.Value.Measures {
		f.refer(clauses, string(m.ID), d.At("measures", i, "id"))
	}
	for i, code := range d.Value.Prefectures {
		f.refer(x.regions, string(code), d.At("prefectures", i))
	}
}

// facetForm: a milestone is judged by a checklist, everything else by indicators.
func (f *files) facetForm(d *document.Document[plan.Assessment], i, j int, facet plan.Facet) {
	want, has := "indicators", len(facet.Indicators) > 0
	if facet.Method == "milestone" {
		want, has = "items", len(facet.Items) > 0
	}
	if !has {
		f.report(d.At("targets", i, "facets", j, "method"), finding.New("facet-form", "方法 %s 需要 %s", "the method %s needs %s", facet.Method, want).
			Mend("加上 %s，或改 method", "add %s, or change the method", want))
	}
	f.facetNumber(d, i, j, facet)
}

// facetNumber: what is judged by figures has a direction, and a number that the plan gives can be read.
func (f *files) facetNumber(d *document.Document[plan.Assessment], i, j int, facet plan.Facet) {
	at := func(key string) finding.Place { return d.At("targets", i, "facets", j, key) }
	if facet.Method != plan.MethodMilestone && facet.Direction == plan.None {
		f.report(at("direction"), finding.New("facet-direction", "方法 %s 要知道哪个方向为好", "the method %s must know which way is good", facet.Method).
			Mend("写 up 或 down", "write up or down"))
	}
	switch {
	case facet.Given == nil && facet.Method == plan.MethodLevel:
		f.report(at("method"), finding.New("facet-form", "方法 level 需要 given", "the method level needs given").
			Mend("写上方案给出的数，或改用 direction", "give the number of the plan, or use direction"))
	case facet.Given == nil || f.index.measures == nil:
	case facet.Method == plan.MethodRank:
		if n, ok := statistics.ParseDecimal(facet.Given.Value); !ok || n.Sign() <= 0 {
			f.report(at("given"), finding.New("given-form", "位次“%s”读不懂", "the place %q cannot be read", facet.Given.Value).
				Expect("一个名次，如 3", "a place, such as 3"))
		}
	default:
		for _, id := range facet.Indicators {
			if ind := f.index.indicator[id]; ind != nil {
				if to, ok := f.index.measures.Parse(ind.Unit); ok {
					_, problem := f.index.measures.ParseValue(facet.Given.Value, nil, to)
					f.report(at("given"), problem)
				}
			}
		}
	}
}

// parameters: every number that a method in use reads is given once, and is a number.
func (f *files) parameters(d *document.Document[plan.Assessment]) {
	given := newIDs("参数", "parameter")
	for i, p := range d.Value.Parameters {
		f.add(given, string(p.ID), d.At("parameters", i, "id"))
		if _, ok := statistics.ParseDecimal(p.Value); !ok {
			f.report(d.At("parameters", i, "value"), finding.New("parameter-value", "“%s”不是数", "%q is not a number", p.Value).
				Expect("一个十进制数，如 0.95", "a decimal number, such as 0.95"))
		}
	}
	for i, t := range d.Value.Targets {
		for j, facet := range t.Facets {
			for _, id := range facet.Method.Parameters() {
				if !given.has(string(id)) {
					f.report(d.At("targets", i, "facets", j, "method"), finding.New("parameter-missing", "方法 %s 需要参数 %s", "the method %s needs the parameter %s", facet.Method, id).
						Mend("在 parameters 下加上 id: %s", "add id: %s below parameters", id))
				}
			}
		}
	}
}

// regionParents: a region lies in one that is listed.
func (f *files) regionParents() {
	if d := f.regions; d != nil {
		for i, r := range d.Value.Regions {
			f.refer(f.index.regions, string(r.Parent), d.At("regions", i, "parent"))
		}
	}
}

// siteRegion: the site is about a region that is listed.
func (f *files) siteRegion() {
	if d := f.site; d != nil {
		f.refer(f.index.regions, string(d.Value.Region), d.At("region"))
	}
}

// indicatorReferences: an indicator's areas, publisher, measures and scheme owners exist, and its unit can be read.
func (f *files) indicatorReferences() {
	x := f.index
	bodies, clauses := either(x.units, x.organisations), either(x.clauses, x.safeguards)
	for _, ind := range f.indicators {
		if ind.Document == nil {
			continue
		}
		for i, a := range ind.Value.Articles {
			f.refer(x.articles, string(a), ind.At("articles", i))
		}
		f.refer(bodies, string(ind.Value.UsualPublisher), ind.At("usual_publisher"))
		for i, m := range ind.Value.Informs {
			f.refer(clauses, string(m), ind.At("informs", i))
		}
		defined := newIDs("口径", "definition")
		for i, def := range ind.Value.Definitions {
			f.add(defined, string(def.ID), ind.At("definitions", i, "id"))
			f.refer(bodies, string(def.Owner), ind.At("definitions", i, "owner"))
		}
		if x.measures != nil {
			if _, ok := x.measures.Parse(ind.Value.Unit); !ok {
				f.report(ind.At("unit"), unknownUnit(ind.Value.Unit))
			}
		}
	}
}

func unknownUnit(unit string) *finding.Problem {
	return finding.New("unit-unknown", "不认识单位“%s”", "the unit %q is not known", unit).
		Expect("数量级（百 千 万 亿 万亿）加 data/unit-measures.yaml 里的单位", "a scale (百 千 万 亿 万亿) and a unit of data/unit-measures.yaml").
		Mend("改正单位，或在 data/unit-measures.yaml 里加上它", "correct the unit, or add it to data/unit-measures.yaml")
}
