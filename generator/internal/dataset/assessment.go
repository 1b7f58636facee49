package dataset

import (
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/finding"
	"five-articles/generator/internal/plan"
)

var assessmentMissing = finding.NewRule("assessment-missing",
	"每个目标都要有读法，否则页面上说不出它要看什么。", "Every target needs a reading, or its page cannot say what to look at.",
	"（targets 里没有 g2） (no g2 below targets)", "id: g2")

var facetForm = finding.NewRule("facet-form",
	"里程碑看清单，其余方法看指标；没有这些就无从判断。", "A milestone is judged by a checklist, all else by indicators; without them there is nothing to judge.",
	"method: milestone", "method: direction")

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
			f.facetJudged(d, i, j, facet)
		}
	}
	for id, at := range x.targets.at {
		if !read.has(id) {
			f.report(at, assessmentMissing.Found("data/assessment.yaml 没有写目标 %s 的读法", "data/assessment.yaml has no reading of the target %s", id).
				Mend("在 targets 下加上 id: %s", "add id: %s below targets there", id))
		}
	}
	for i, m := range d.Value.Measures {
		f.refer(clauses, string(m.ID), d.At("measures", i, "id"))
	}
	for i, code := range d.Value.Prefectures {
		f.refer(x.regions, string(code), d.At("prefectures", i))
	}
}

// checkFacetForm: a milestone is judged by a checklist, everything else by indicators.
func (f *files) facetJudged(d *document.Document[plan.Assessment], i, j int, facet plan.Facet) {
	want, has := "indicators", len(facet.Indicators) > 0
	if facet.Method == "milestone" {
		want, has = "items", len(facet.Items) > 0
	}
	if !has {
		f.report(d.At("targets", i, "facets", j, "method"), facetForm.Found("方法 %s 需要 %s", "the method %s needs %s", facet.Method, want).
			Mend("加上 %s，或改 method", "add %s, or change the method", want))
	}
}
