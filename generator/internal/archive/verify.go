package archive

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"reflect"
	"slices"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/snapshot"
)

var (
	snapshotDerived = diag.NewRule("snapshot-derived",
		"快照里的数和状态都能从当天已知的内容重新得出；得不出，就说明有什么被悄悄改了。",
		"Every figure and status of a snapshot follows from what was known on its day; where it does not, something "+
			"was changed in silence.",
		"（快照里写着 on_track，而按当天的数判断不出） (the snapshot says on_track, which the figures of its day do not give)",
		"（从版本库恢复） (restored from version control)")
	snapshotExpected = diag.NewRule("snapshot-expected",
		"最近一个快照的摘要和您手里的不同：快照被换过，或者少了最后一个。",
		"The digest of the newest snapshot is not the one that you have: snapshots were replaced, or "+
			"the last one is gone.",
		"verify --expect 0000000000000000000000000000000000000000000000000000000000000000",
		"verify --expect （快照页面上的摘要） (the digest on the snapshot's page)")
)

// Verified says what a check of snapshots rests on.
type Verified struct {
	// Figures counts those that were recomputed from their sources.
	Figures int
	// Older are snapshots whose statuses were given by an earlier version of the method, which cannot be applied again:
	// they are held by the hashes of the chain alone.
	Older []*snapshot.Snapshot
}

// Verify checks every snapshot of a checkout against itself, the chain and the data of today. The newest one's facts
// were checked against the data when these were loaded.
func Verify(fsys fs.FS, d *dataset.Dataset) ([]diag.Finding, Verified) {
	var found []diag.Finding
	var v Verified
	for i, s := range d.Snapshots {
		if damage := s.Check(fsys, nil); damage != nil {
			found = append(found, damage...)
			continue // what cannot be read cannot be compared
		}
		kept, err := s.Read(fsys)
		if err != nil {
			found = append(found, snapshot.Damage(s.Dir(), "读不出它的文件（%v）", "its files cannot be read (%v)", err))
			continue
		}
		if i < len(d.Snapshots)-1 {
			found = append(found, dataset.Unchanged(fsys, d, s)...)
		}
		before := *d
		before.Snapshots = d.Snapshots[:i]
		again := derive(&before, edition.Build(&before, s.AsOf))
		table := snapshot.ReadTable(kept[snapshot.FiguresFile])
		same := s.Method == d.Assessment.MethodVersion
		found = append(found, derivedFigures(s, table, again[snapshot.FiguresFile], same)...)
		found = append(found, derivedStatuses(s, kept[snapshot.ProgressFile], again[snapshot.ProgressFile], same)...)
		if same {
			v.Figures += len(table.IDs)
		} else {
			v.Older = append(v.Older, s)
		}
	}
	return diag.Sort(found), v
}

// Expected checks that the newest snapshot is the one with a digest.
func Expected(chain []*snapshot.Snapshot, digest string) []diag.Finding {
	problem, file := snapshotExpected.Found("这里没有快照", "there are no snapshots here"), snapshot.Folder
	if n := len(chain); n > 0 {
		newest := chain[n-1]
		if newest.Digest == digest {
			return nil
		}
		file = path.Join(newest.Dir(), snapshot.ManifestFile)
		problem = snapshotExpected.Found("最近一个快照 %s 的摘要是 %s", "the digest of the newest snapshot, %s, is %s", newest.ID,
			newest.Digest)
		for _, s := range chain {
			if s.Digest == digest {
				problem.Expect("%s 是快照 %s 的摘要", "%s is that of snapshot %s", digest, s.ID)
			}
		}
	}
	return []diag.Finding{problem.FixBy("与发布版本或快照页面上的摘要比较；不同就从版本库恢复 %s/",
		"compare it with the digest of the release or on the snapshot's page; where they differ restore %s/ "+
			"from version control", snapshot.Folder).
		At(diag.Place{File: file})}
}

func derived(s *snapshot.Snapshot, file string, p *diag.Problem) diag.Finding {
	return p.FixBy("从版本库恢复 %s/ 和改动前的数据；方法或读法确实变了，就把 method_version 加一",
		"restore %s/ and what was changed in data/ from version control; where the method or our reading did change, "+
			"raise method_version by one", s.Dir()).
		At(diag.Place{File: path.Join(s.Dir(), file)})
}

// derivedFigures compares a snapshot's table of figures with the one that is made again. By an earlier version of the
// method an indicator may have had another unit: then numbers are compared as they are printed.
func derivedFigures(s *snapshot.Snapshot, was snapshot.Table, again []byte, same bool) (found []diag.Finding) {
	is := snapshot.ReadTable(again)
	report := func(zh, en string, args ...any) {
		found = append(found, derived(s, snapshot.FiguresFile, snapshotDerived.Found(zh, en, args...)))
	}
	for _, id := range was.IDs {
		if !is.Has(id) {
			report("%s 不能由来源重新得出", "%s cannot be recomputed from the sources", id)
			continue
		}
		for _, c := range fields.FrozenFigures.Columns {
			number := c.Kind == fields.Reading || c.Name == "value" || c.Name == "half_width"
			a, b := was.Cell(id, c.Name), is.Cell(id, c.Name)
			switch {
			case number && !same, c.Name == "unit_printed":
				continue
			case c.Name == "value_printed": // the unit may stand in either cell
				a, b = a+was.Cell(id, "unit_printed"), b+is.Cell(id, "unit_printed")
			}
			if a != b {
				report("%s 的 %s 是 %q，重新算出是 %q", "%s: %s is %q, recomputed it is %q", id, c.Name, a, b)
			}
		}
	}
	for _, id := range is.IDs {
		if !was.Has(id) {
			report("由来源重新得出的 %s 不在快照里", "%s is derived from the sources and not in the snapshot", id)
		}
	}
	return found
}

// derivedStatuses compares what a snapshot keeps of the judgements with what is judged again, by the same version of
// the method, and with the statuses of the manifest in any case.
func derivedStatuses(s *snapshot.Snapshot, kept, again []byte, same bool) (found []diag.Finding) {
	report := func(zh, en string, args ...any) {
		found = append(found, derived(s, snapshot.ProgressFile, snapshotDerived.Found(zh, en, args...)))
	}
	var was progressKept
	if err := json.Unmarshal(kept, &was); err != nil || was.MethodVersion != s.Method || was.AsOf != s.AsOf {
		report("它不是这个快照的判断", "it does not hold the judgements of this snapshot")
		return found
	}
	of := map[string]string{}
	for _, t := range was.Targets {
		of[string(t.ID)] = string(t.Status)
	}
	for _, t := range s.Statuses {
		if of[t.ID] != t.Status {
			report("清单里 %s 是 %s，这里却是 %s", "%s reads %s in the manifest and %s here", t.ID, t.Status,
				cmp.Or(of[t.ID], "—"))
		}
		delete(of, t.ID)
	}
	for _, id := range slices.Sorted(maps.Keys(of)) {
		report("清单里没有 %s", "the manifest has no %s", id)
	}
	if !same {
		return found
	}
	var a, b any
	_, _ = json.Unmarshal(kept, &a), json.Unmarshal(again, &b) // read before, and made here
	for _, d := range differences("", a, b) {
		report("%s 是 %v，重新判断是 %v", "%s is %v, judged again it is %v", d.at, d.was, d.is)
	}
	return found
}

type difference struct {
	at      string
	was, is any
}

// differences are the values of one JSON tree that another has otherwise; what only the other has is none. A record is
// named by its id.
func differences(at string, was, is any) (all []difference) {
	switch w := was.(type) {
	case map[string]any:
		other, ok := is.(map[string]any)
		if !ok {
			return []difference{{at, "…", is}}
		}
		for _, key := range slices.Sorted(maps.Keys(w)) {
			all = append(all, differences(at+"/"+key, w[key], other[key])...)
		}
	case []any:
		other, ok := is.([]any)
		if !ok || len(other) != len(w) {
			return []difference{{at, fmt.Sprint(len(w)), fmt.Sprint(len(other))}}
		}
		for i := range w {
			name := fmt.Sprint(i)
			if record, ok := w[i].(map[string]any); ok {
				for _, key := range []string{"id", "indicator", "symbol", "figure"} {
					if id, ok := record[key].(string); ok && id != "" {
						name = id
						break
					}
				}
			}
			all = append(all, differences(at+"/"+name, w[i], other[i])...)
		}
	default:
		if !reflect.DeepEqual(was, is) {
			return []difference{{at, was, is}}
		}
	}
	return all
}
