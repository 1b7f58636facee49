package dataset

import (
	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/model"
)

var unitUnknown = diag.NewRule("unit-unknown",
	"不认识的单位不能换算，也没有译名。", "A unit that is not known converts to nothing and has no translation.",
	"unit: 戸", "unit: 户")

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
	clauses := either(x.clauses, x.safeguards)
	for _, ind := range f.indicators {
		if ind.Document == nil {
			continue
		}
		for i, a := range ind.Value.Articles {
			f.refer(x.articles, string(a), ind.At("articles", i))
		}
		f.refer(f.index.bodies, string(ind.Value.UsualPublisher), ind.At("usual_publisher"))
		for i, m := range ind.Value.Informs {
			f.refer(clauses, string(m), ind.At("informs", i))
		}
		defined := newIDs("口径", "definition")
		for i, def := range ind.Value.Definitions {
			f.add(defined, string(def.ID), ind.At("definitions", i, "id"))
			f.refer(f.index.bodies, string(def.Owner), ind.At("definitions", i, "owner"))
			if r := def.Ratio; r != nil {
				f.term(r.Numerator, ind.At("definitions", i, "ratio", "numerator"))
				f.term(r.Denominator, ind.At("definitions", i, "ratio", "denominator"))
			}
		}
		if x.measures != nil {
			if _, ok := x.measures.Parse(ind.Value.Unit); !ok {
				f.report(ind.At("unit"), unknownUnit(ind.Value.Unit))
			}
		}
	}
}

// term: a ratio is made of figures by definitions that exist.
func (f *files) term(t model.Term, at diag.Place) {
	f.refer(f.index.indicators, string(t.Indicator), at)
	if ind := f.index.indicator[t.Indicator]; ind != nil {
		f.report(at, knownDefinition(ind.Indicator, t.Definition))
	}
}

func unknownUnit(unit string) *diag.Problem {
	return unitUnknown.Found("不认识单位“%s”", "the unit %q is not known", unit).
		Expect("数量级（百 千 万 亿 万亿）加 data/unit-measures.yaml 里的单位", "a scale (百 千 万 亿 万亿) and a unit of data/unit-measures.yaml").
		Mend("改正单位，或在 data/unit-measures.yaml 里加上它", "correct the unit, or add it to data/unit-measures.yaml")
}
