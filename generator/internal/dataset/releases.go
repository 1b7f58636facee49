package dataset

import (
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
)

const releasesFile = "data/releases.csv"

var releaseDays = diag.NewRule("release-days",
	"预告的日期从哪天到哪天；只有一天的，last 留空。",
	"A release is stated for days from one to another; where it is one day, last is empty.",
	"2026-12-20,2026-12-10", "2026-12-10,2026-12-20")

var releaseTwice = diag.NewRule("release-twice",
	"同一单位预告同一天公布同一样东西，只记一次。",
	"That a publisher states one thing for one day is told once.",
	"（两行一样） (two rows alike)", "（删去一行） (one of them)")

// stated: a release is stated by somebody that is known, of indicators that are known, for days in their order, once,
// and where that can be read.
func (f *files) stated() {
	if f.releaseTable == nil {
		return
	}
	x := f.index
	type key struct{ publisher, what, first string }
	first := map[key]int{}
	for i, r := range f.releases {
		at := func(column string) diag.Place { return f.releaseTable.At(i, column) }
		f.refer(x.bodies, string(r.Publisher), at("publisher"))
		for _, id := range r.Indicators.IDs() {
			f.refer(x.indicators, string(id), at("indicators"))
		}
		if r.Last != "" && r.Last <= r.First {
			f.report(at("last"),
				releaseDays.Found("最后一天 %s 不在第一天 %s 之后", "the last day, %s, is not after the first, %s",
					r.Last, r.First).FixBy("照来源改两个日期；只有一天的，last 留空",
					"correct the days from the source; leave last empty where it is one day"))
		}
		f.linked(&model.Publication{Outlet: r.Outlet, URL: r.URL, Grade: model.Own}, at)
		k := key{string(r.Publisher), r.WhatZH, string(r.First)}
		if j, twice := first[k]; twice {
			f.report(at("publisher"), releaseTwice.Found("第 %d 行已有 %s 的同一个预告", "line %d states the same of %s already",
				f.releaseTable.At(j, "publisher").Line, r.Publisher).
				FixBy("删去其中一行，或写明两者的不同", "remove one of the two, or say in what they differ"))
			continue
		}
		first[k] = i
	}
}
