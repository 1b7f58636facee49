package archive

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/dataset"
	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/snapshot"
)

var (
	sourceFrozen = diag.NewRule("source-frozen",
		"来源文件写好就不再改；改正抄错的数要有更正，快照才能从文件重新算出。", "A source's file never changes once a snapshot knows it, but by a correction; so the snapshot can be derived again from the files.",
		"（快照以后改了 outlet，没有更正） (outlet was edited after the snapshot, with no correction)", "（恢复原样） (restored)")
	snapshotDerived = diag.NewRule("snapshot-derived",
		"快照里的数都能从当天已知的来源重新算出；算不出，就说明有什么被悄悄改了。", "Every figure of a snapshot can be derived again from the sources known on its day; where it cannot, something was changed in silence.",
		"（指标的单位改了，同一个数成了另一个值） (the indicator's unit changed, and with it every value)", "（另建指标） (another indicator)")
	snapshotSuccessor = diag.NewRule("snapshot-successor",
		"公布过的编号和网址以后一直在，引用它的人才不会落空。", "An id and address that was published stays for ever, so that nobody who cited it is left with nothing.",
		"（快照里有的指标文件被删去） (an indicator's file that a snapshot holds was removed)", "（恢复文件） (restored)")
)

// Verify checks every snapshot of a checkout against itself, the chain and the data of today. figures counts those that were derived
// again from their sources. An error is of the file system.
func Verify(fsys fs.FS, d *dataset.Dataset) (found []diag.Finding, figures int, err error) {
	now := edition.Build(d, d.Newest())
	for i, s := range d.Snapshots {
		damage := s.Check(fsys)
		found = append(found, damage...)
		found = append(found, sourcesKept(fsys, d, s)...)
		if damage != nil {
			continue // what cannot be read cannot be compared
		}
		kept, err := s.Read(fsys)
		if err != nil {
			return nil, 0, err
		}
		before := *d
		before.Snapshots = d.Snapshots[:i]
		again, err := Freeze(fsys, &before, s.ID, s.AsOf)
		if err != nil {
			return nil, 0, err
		}
		table := snapshot.ReadTable(kept[snapshot.Figures])
		figures += len(table.IDs)
		for _, p := range slices.Concat(derivedFigures(table, again), derivedStatuses(s, kept, again, d)) {
			found = append(found, p.Mend("恢复改动前的文件；方法或读法确实变了，就把 method_version 加一", "restore what was changed; where the method or our reading did change, raise method_version by one").At(diag.Place{File: s.Dir()}))
		}
		for _, p := range vanished(now, table, kept) {
			found = append(found, p.Mend("恢复它", "restore it").At(diag.Place{File: s.Dir()}))
		}
	}
	return diag.Sort(found), figures, nil
}

// sourcesKept: the files that a snapshot knew are as they were, unless a correction says what changed.
func sourcesKept(fsys fs.FS, d *dataset.Dataset, s *snapshot.Snapshot) []diag.Finding {
	corrected := map[string]bool{}
	for _, c := range d.Corrections {
		if publication, _, _ := strings.Cut(string(c.Figure), "/"); c.Recorded > s.AsOf {
			corrected[publication] = true
		}
	}
	var found []diag.Finding
	for _, e := range s.Sources {
		name := path.Base(e.Path)
		if body, err := fs.ReadFile(fsys, e.Path); err == nil && (snapshot.Of(e.Path, body) == e || corrected[strings.TrimSuffix(name, path.Ext(name))]) {
			continue
		}
		found = append(found, sourceFrozen.Found("这个文件与快照 %s 记下的不同，又没有更正", "this file is not as snapshot %s knew it, and no correction says why", s.ID).
			Mend("恢复原样；数抄错了，用 new correction 更正；要加内容，另建来源", "restore it; correct a figure by new correction; add what is new as another publication").
			At(diag.Place{File: e.Path}))
	}
	return found
}

// derivable reports whether a column of the table of figures never reads otherwise: names and remarks may be worded anew. The unit
// may stand in either of the two cells of what is printed, which are compared together.
func derivable(c fields.Column) bool {
	return c.Kind != fields.Editorial && c.Name != "value_printed" && c.Name != "unit_printed"
}

// derivedFigures compares a snapshot's figures with those derived again.
func derivedFigures(was snapshot.Table, again map[string][]byte) []*diag.Problem {
	var found []*diag.Problem
	is := snapshot.ReadTable(again[snapshot.Figures])
	for _, id := range was.IDs {
		if !is.Has(id) {
			found = append(found, snapshotDerived.Found("%s 不能由来源重新得出", "%s cannot be derived again from the sources", id))
			continue
		}
		for _, c := range fields.Figures.Columns {
			if a, b := was.Cell(id, c.Name), is.Cell(id, c.Name); a != b && derivable(c) {
				found = append(found, snapshotDerived.Found("%s 的 %s 是 %q，由来源重新算出却是 %q", "%s: %s is %q, derived again it is %q", id, c.Name, a, b))
			}
		}
		if a, b := was.Cell(id, "value_printed")+was.Cell(id, "unit_printed"), is.Cell(id, "value_printed")+is.Cell(id, "unit_printed"); a != b {
			found = append(found, snapshotDerived.Found("%s 所印的是 %q，由来源重新算出却是 %q", "%s is printed as %q, derived again it is %q", id, a, b))
		}
	}
	for _, id := range is.IDs {
		if !was.Has(id) {
			found = append(found, snapshotDerived.Found("由来源重新得出的 %s 不在快照里", "%s is derived from the sources and not in the snapshot", id))
		}
	}
	return found
}

// derivedStatuses compares statuses, as long as they were given by the method of today.
func derivedStatuses(s *snapshot.Snapshot, kept, again map[string][]byte, d *dataset.Dataset) []*diag.Problem {
	if s.Method != d.Assessment.MethodVersion {
		return nil
	}
	was, is := statusesOf(kept[progressFile]), statusesOf(again[progressFile])
	var found []*diag.Problem
	either := maps.Clone(was)
	maps.Copy(either, is)
	for _, id := range slices.Sorted(maps.Keys(either)) {
		if was[id] != is[id] {
			found = append(found, snapshotDerived.Found("%s 的状态是 %s，重新判断却是 %s", "%s reads %s, judged again %s", id, was[id], is[id]))
		}
	}
	return found
}

const progressFile = "progress.json"

// statusesOf are the statuses of a document of progress with those of the facets and their reasons, by target.
func statusesOf(body []byte) map[string]string {
	var doc struct {
		Result api.ProgressDocument `json:"result"`
	}
	_ = json.Unmarshal(body, &doc) // what cannot be read has no statuses, which differ
	all := map[string]string{}
	for _, t := range doc.Result.Targets {
		s := string(t.Status)
		for _, f := range t.Facets {
			s += fmt.Sprintf(" %s=%s", f.ID, f.Status)
			for _, r := range f.Reasons {
				s += "+" + string(r.ID)
			}
		}
		all[string(t.ID)] = s
	}
	return all
}

// vanished are ids that a snapshot shows and the edition of today does not.
func vanished(now *edition.Edition, table snapshot.Table, kept map[string][]byte) []*diag.Problem {
	withdrawn := map[string]bool{}
	for _, c := range now.Corrections {
		if c.Now == nil {
			withdrawn[string(c.Figure)] = true
		}
	}
	have := map[string]bool{}
	for _, f := range api.Frozen(now) {
		for _, id := range idsOf(f.Body) {
			have[path.Base(f.Path)+" "+id] = true
		}
	}
	var found []*diag.Problem
	for name, body := range kept {
		for _, id := range idsOf(body) {
			if !have[name+" "+id] {
				found = append(found, snapshotSuccessor.Found("快照的 %s 里有 %s，现在没有了", "%s of the snapshot holds %s, which is gone", name, id))
			}
		}
	}
	for _, id := range table.IDs {
		if now.Figure(id) == nil && !withdrawn[id] {
			found = append(found, snapshotSuccessor.Found("快照里有 %s，现在没有了", "the snapshot holds %s, which is gone", id))
		}
	}
	return found
}

// idsOf are the ids of what a document lists; of the plan and of progress those of the targets and tasks.
func idsOf(body []byte) []string {
	type listed struct {
		ID          string                `json:"id"`
		Definitions []struct{ ID string } `json:"definitions"`
	}
	var list struct {
		Result []listed `json:"result"`
	}
	var parts struct {
		Result struct{ Targets, Tasks, Safeguards []listed } `json:"result"`
	}
	if json.Unmarshal(body, &list) != nil && json.Unmarshal(body, &parts) == nil {
		list.Result = slices.Concat(parts.Result.Targets, parts.Result.Tasks, parts.Result.Safeguards)
	}
	var ids []string
	for _, l := range list.Result {
		ids = append(ids, l.ID)
		for _, d := range l.Definitions {
			ids = append(ids, l.ID+"."+d.ID)
		}
	}
	return ids
}
