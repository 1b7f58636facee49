package dataset

import (
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
)

const peersFile = "data/peer-targets.csv"

var peerOwnRegion = diag.NewRule("peer-own-region",
	"这里只收别的地区给自己定的目标，作参照；本地区的目标在方案里，混在一起会当成标准。",
	"Only targets that other regions have set themselves stand here, as context; this region's are in "+
		"the plan, and mixed "+
		"with them they would pass for a bar.",
	`990000,g1,绿色贷款增速`, `980000,g1,绿色贷款增速`)

var peerTwice = diag.NewRule("peer-twice",
	"同一地区同一期限的同一个目标只有一个；写两次，就不知道哪一个对。",
	"A region has one target for one thing by one day; told twice, nobody knows which is right.",
	"（两行一样） (two rows alike)", "（删去一行） (one of them)")

// peersHold: a target of another region is next to one of the plan, is told once, and its source can be named and,
// unless there is a reason, opened.
func (f *files) peersHold() {
	if f.peerTable == nil {
		return
	}
	type key struct{ region, subject, deadline string }
	first := map[key]int{}
	for i, p := range f.peers {
		for _, id := range p.Targets.IDs() {
			f.reportCell(f.peerTable, i, "targets", f.index.targets.refer(string(id)))
		}
		f.reportCell(f.peerTable, i, "region", f.index.regions.refer(string(p.Region)))
		if f.site != nil && f.index.regions.has(string(p.Region)) && f.within(p.Region, f.site.Value.Region) {
			f.report(f.peerTable.At(i, "region"),
				peerOwnRegion.Found("%s（%s）就是本站的地区或在它之内", "%s (%s) is this site's region or within it",
					f.regionName(p.Region), p.Region).
					FixBy("删去这一行；本地区的目标在方案里", "remove this row; this region's targets are in the plan"))
		}
		f.linked(&model.Publication{Outlet: p.Outlet, URL: p.URL, NoLink: p.NoLink, Grade: p.Grade},
			func(column string) diag.Place { return f.peerTable.At(i, column) })
		k := key{string(p.Region), p.SubjectZH, string(p.Deadline)}
		if j, twice := first[k]; twice {
			f.report(f.peerTable.At(i, "subject_zh"),
				peerTwice.Found("第 %d 行已有这个地区到 %s 的同一个目标", "line %d has the same target of this region by %s already",
					f.peerTable.At(j, "subject_zh").Line, p.Deadline).
					FixBy("删去其中一行，或写明两者的不同", "remove one of the two, or say in what they differ"))
			continue
		}
		first[k] = i
	}
}
