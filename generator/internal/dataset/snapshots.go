package dataset

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/snapshot"
)

var (
	recordedClosed = diag.NewRule("recorded-closed",
		"快照公布以后，“那一天已知的内容”就定了；后来加的来源要用后来的日期收录。", "Once a snapshot is published, what was known on its day is settled; a source or correction that is added later is recorded later.",
		"（快照截至 2026-11-10，而文件写着 recorded: 2026-11-01） (the snapshot is of 2026-11-10, the file says recorded: 2026-11-01)", "recorded: 2026-11-20")
	figureFrozen = diag.NewRule("figure-frozen",
		"快照公布过的数不能悄悄改动；我们抄错了就写更正，读者才知道改了什么、为什么。", "A figure that a snapshot has published never changes in silence; where we mis-recorded it a correction tells readers what changed and why.",
		"（快照里是 120.5亿元）value: 125亿元 (the snapshot says 120.5亿元)", "value: 120.5亿元")
)

// readSnapshots reads the chain of snapshots and checks the newest; the others are checked by verify.
func (f *files) readSnapshots(fsys fs.FS) {
	chain, findings := snapshot.Chain(fsys)
	f.chain = chain
	if f.findings = append(f.findings, findings...); findings != nil || len(chain) == 0 {
		return
	}
	newest := chain[len(chain)-1]
	if findings = newest.Check(fsys); findings != nil {
		f.findings = append(f.findings, findings...)
		return
	}
	body, _ := fs.ReadFile(fsys, path.Join(newest.Dir(), snapshot.Figures)) // just read by Check
	f.frozen = &frozen{newest, snapshot.ReadTable(body)}
}

// frozen is the newest snapshot with its table of figures.
type frozen struct {
	*snapshot.Snapshot
	table snapshot.Table
}

// holds tells whether the snapshot knew a publication.
func (z *frozen) holds(publication string) bool {
	return slices.ContainsFunc(z.Sources, func(e snapshot.Entry) bool { return e.Path == publicationFiles+"/"+publication+".yaml" })
}

// recordedAfterSnapshot: what is recorded after a snapshot has a later date than its day.
func (f *files) recordedAfterSnapshot() {
	z := f.frozen
	if z == nil {
		return
	}
	late := func(at diag.Place, recorded any) {
		f.report(at, recordedClosed.Found("收录日期 %s 不晚于快照 %s 的日期 %s，而快照里没有它", "it is recorded on %s, not after the day of snapshot %s (%s), which does not hold it", recorded, z.ID, z.AsOf).
			Expect("%s 以后的日期", "a date after %s", z.AsOf).
			Mend("recorded 写加入这个文件的日期", "give the day on which this file is added"))
	}
	for _, p := range f.publications {
		if p.Document != nil && p.Value.Recorded <= z.AsOf && !z.holds(string(p.id)) {
			late(p.At("recorded"), p.Value.Recorded)
		}
	}
	for _, c := range f.corrections {
		known := slices.ContainsFunc(z.Sources, func(e snapshot.Entry) bool { return e.Path == c.file })
		if c.Document != nil && c.Value.Recorded <= z.AsOf && !known {
			late(c.At("recorded"), c.Value.Recorded)
		}
	}
}

// unchanged holds the newest snapshot's figures against what was known on its day by the files of today.
func (f *files) unchanged(stand, ended []*model.Observation) {
	z := f.frozen
	if z == nil {
		return
	}
	known := map[string]*model.Observation{}
	for _, list := range [][]*model.Observation{stand, ended} {
		for _, o := range list {
			if o.KnownOn(z.AsOf) {
				known[o.ID()] = o
			}
		}
	}
	for _, id := range z.table.IDs {
		get := func(column string) string { return z.table.Cell(id, column) }
		o := known[id]
		delete(known, id)
		if o == nil {
			publication, _, _ := strings.Cut(id, "/")
			f.report(f.figurePlace(id, ""), figureFrozen.Found("快照 %s 里有 %s，这里没有了", "snapshot %s holds %s, which is gone here", z.ID, id).
				Mend("恢复 %s；来源里确实没有这个数，就用 new correction … --withdraw 撤回", "restore %s; where the source has no such figure, withdraw it by new correction … --withdraw", publicationFiles+"/"+publication+".yaml"))
			continue
		}
		for _, part := range []struct{ key, was, is string }{
			{"value", get("value_printed") + get("unit_printed"), string(o.Figure.Whole())},
			{"changes", get("change_year_on_year"), o.Changed(quantity.YearOnYear)},
			{"changes", get("change_since_year_start"), o.Changed(quantity.SinceYearStart)},
			{"nature", get("nature"), string(o.Nature)},
			{"value", get("value") + " × " + get("unit_measure") + " × 10^" + get("unit_mult"), f.inUnit(o)},
		} {
			if part.was != part.is {
				f.report(f.figurePlace(id, part.key), figureFrozen.Found("快照 %s 里是 %q，这里却是 %q", "snapshot %s says %q, this says %q", z.ID, part.was, part.is).
					Mend("改回去；我们抄错了，就改回去后用 go run ./generator new correction %s 更正；来源改了数，就新建一个来源",
						"change it back; where we mis-recorded it, change it back and correct it by go run ./generator new correction %s; where the source changed its figure, add a new publication", id))
				break
			}
		}
	}
	for id, o := range known {
		if z.holds(string(o.Publication.ID)) {
			f.report(f.figurePlace(id, ""), figureFrozen.Found("快照 %s 收了这个来源，却没有这个数", "snapshot %s holds this source without this figure", z.ID).
				Mend("当时漏记了，用 go run ./generator new correction %s --overlooked 说明", "where it was overlooked, say so by go run ./generator new correction %s --overlooked", id))
		}
	}
}

// inUnit is the value in the indicator's unit, as a snapshot's table gives it.
func (f *files) inUnit(o *model.Observation) string {
	value, unit := "", f.index.indicator[o.Indicator].unit
	if o.Value != nil {
		value = o.Value.Number.String()
	}
	return fmt.Sprintf("%s × %s × 10^%d", value, unit.Measure.ID, unit.Scale)
}

// figurePlace finds where a figure stands; its publication's file where it does not.
func (f *files) figurePlace(id, key string) diag.Place {
	publication, _, _ := strings.Cut(id, "/")
	for i := range f.publications {
		s := &f.publications[i]
		if string(s.id) != publication || s.Document == nil {
			continue
		}
		for n := range s.Value.Figures {
			fig := &s.Value.Figures[n]
			ind, _ := f.index.indicatorNamed(fig.Indicator)
			if ind == nil {
				continue
			}
			o := model.Observation{
				SeriesKey:   new(keyOf(ind.Indicator, fig)),
				Publication: &s.Value,
			}
			if o.Period, _ = f.period(fig.Period, ind); o.ID() != id {
				continue
			}
			if key == "" {
				return s.figureAt(n)
			}
			return s.figureAt(n, key)
		}
	}
	return diag.Place{File: publicationFiles + "/" + publication + ".yaml"}
}

// inSnapshot tells files of snapshots, which belong to no schema of ours.
func inSnapshot(file string) bool { return strings.HasPrefix(path.Dir(file), snapshot.Folder+"/") }
