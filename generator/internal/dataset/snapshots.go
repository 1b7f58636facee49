package dataset

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sourcefile"
)

var (
	recordedClosed = diag.NewRule("recorded-closed",
		"快照公布以后，“那一天已知的内容”就定了；后来加的来源、数、证据和更正要用后来的日期收录。",
		"Once a snapshot is published, what was known on its day is settled; a source, figure, evidence or "+
			"correction that is added later is recorded later.",
		"（快照截至 2026-11-10，而文件写着 recorded: 2026-11-01） (the snapshot is of 2026-11-10, the file says "+
			"recorded: 2026-11-01)", "recorded: 2026-11-20")
	printedFrozen = diag.NewRule("printed-frozen",
		"快照公布过的、来源和方案所印的内容不能悄悄改动；我们抄错了就写更正，读者才知道改了什么、为什么。",
		"What sources and the plan print never changes in silence once a snapshot has published it; where we "+
			"mis-recorded it a correction tells readers what changed and why.",
		"（value: 125亿元，而快照里是 120.5亿元） (value: 125亿元, where the snapshot says 120.5亿元)", "value: 120.5亿元")
	readingFrozen = diag.NewRule("reading-frozen",
		"读法（参数、方面、单位、口径的范围）一变，同样的数会有别的状态；版本号加一，读者才知道是方法变了。",
		"Where our reading (parameters, facets, units, what a definition covers) changes, the same figures may read "+
			"otherwise; a higher version tells readers that it is the method that changed.",
		"（参数改了，method_version 没有变） (a parameter changed and method_version did not)", "method_version: 2")
	snapshotSuccessor = diag.NewRule("snapshot-successor",
		"公布过的编号和网址以后一直在，引用它的人才不会落空。",
		"An id and address that was published stays for ever, so that nobody who cited it is left with nothing.",
		"（快照里有的指标文件被删去） (an indicator's file that a snapshot holds was removed)", "（恢复文件） (restored)")
)

// readSnapshots reads the chain of snapshots and checks the files of the newest; those of the others are checked by
// verify.
func (f *files) readSnapshots(fsys fs.FS) {
	chain, findings := snapshot.Chain(fsys)
	f.chain = chain
	if f.findings = append(f.findings, findings...); findings != nil || len(chain) == 0 {
		return
	}
	newest := chain[len(chain)-1]
	if findings = newest.Check(fsys, f.hashed); findings == nil {
		f.frozen = newest
	}
	f.findings = append(f.findings, findings...)
}

// frozen compares the facts of a snapshot with those that today's files say were known on its day.
type frozen struct {
	*snapshot.Snapshot
	data   *Dataset
	fsys   fs.FS
	was    snapshot.Facts
	is     snapshot.Facts
	record map[string]*Record
	found  []diag.Finding
}

// Unchanged holds a snapshot's facts against today's data with the corrections since undone, key by key. The snapshot's
// files are as its manifest names them.
func Unchanged(fsys fs.FS, d *Dataset, s *snapshot.Snapshot) []diag.Finding {
	file := path.Join(s.Dir(), snapshot.FactsFile)
	body, err := fs.ReadFile(fsys, file)
	if err != nil {
		return []diag.Finding{sourcefile.Unreadable(err).At(diag.Place{File: file})}
	}
	was, ok := snapshot.DecodeFacts(body)
	if !ok {
		return []diag.Finding{snapshot.Damage(file, "它不是规范的写法", "it is not in the canonical form")}
	}
	known := d.AsOf(s.AsOf)
	z := &frozen{s, d, fsys, was, known.Facts(), map[string]*Record{}, nil}
	for _, r := range known.Records() {
		z.record[string(r.ID)] = r
	}
	if d.Assessment.MethodVersion < s.Method {
		z.report(z.record["assessment"], "method_version", readingFrozen.Found("快照 %s 的方法是第 %d 版，这里却是第 %d 版",
			"snapshot %s has version %d of the method, here it is %d", s.ID, s.Method, d.Assessment.MethodVersion).
			FixBy("版本号只增不减", "the version only rises"))
	}
	for _, id := range slices.Sorted(maps.Keys(was)) {
		z.compare(id)
	}
	for _, r := range known.Records() {
		z.added(r)
	}
	return z.found
}

func (z *frozen) report(r *Record, key string, p *diag.Problem) {
	z.found = append(z.found, p.At(r.Place(z.fsys, key)))
}

// compare holds the keys of a record against what the snapshot says of them.
func (z *frozen) compare(id string) {
	r := z.record[id]
	if pub := model.RecordID(id).Publication(); r == nil && string(pub) != id && pub != "" &&
		z.record[string(pub)] == nil {
		return // all of its publication is gone
	}
	if r == nil {
		z.found = append(z.found, z.gone(model.RecordID(id)))
		return
	}
	was, is := z.was[id], z.is[id]
	either := maps.Clone(was)
	// what a source prints of a figure is all of it: nothing comes to it in silence
	if model.RecordID(id).Figure() != "" {
		for _, key := range []string{"value", string(quantity.YearOnYear), string(quantity.SinceYearStart)} {
			if is[key] != "" {
				either[key] = is[key]
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(either)) {
		if was[key] == is[key] {
			continue
		}
		fact := model.FactOf(r.Value, key)
		if fact.Grows && snapshot.Grew(was[key], is[key]) {
			continue
		}
		if fact.Kind == model.Reading && z.data.Assessment.MethodVersion > z.Method {
			continue
		}
		rule := printedFrozen
		if fact.Kind == model.Reading {
			rule = readingFrozen
		}
		before := snapshot.Readable(was[key])
		problem := rule.Found("快照 %s 里，%s 的 %s 是 %q，这里却是 %q",
			"in snapshot %s %[3]s of %[2]s is %[4]q, here it is %[5]q", z.ID, id, key, before,
			snapshot.Readable(is[key]))
		switch {
		case fact.Kind == model.Reading:
			problem.FixBy("改回去；读法确实变了，就把 data/assessment.yaml 里的 method_version 改成 %d 或以上",
				"change it back; where our reading did change, make method_version in data/assessment.yaml %d or more",
				z.Method+1)
		case fact.Fixed || model.Key(key).Name().First() == "":
			problem.FixBy("改回去；这一项公布以后从不改动", "change it back; once published this never changes")
		default:
			command := "go run ./generator new correction " + diag.Argument(id) + " --key " + key + " --was " +
				diag.Argument(before)
			if was[key] == "" { // it comes to a figure
				command = "go run ./generator new correction " + diag.Argument(id) + " --key " + key + " --overlooked"
			}
			problem.FixBy("先看来源。来源没有变、是我们抄错了，就保留改动并写更正：%s；否则改回去。来源后来改了，另加一个来源",
				"look at the source first. Where it did not change and our copy was wrong, keep the edit and say so: "+
					"%s; else change it back. Where the source changed later, add a new publication", command)
		}
		z.report(r, key, problem)
	}
}

// gone: a record of the snapshot no longer exists.
func (z *frozen) gone(id model.RecordID) diag.Finding {
	p := snapshotSuccessor.Found("快照 %s 里有 %s，这里没有了", "snapshot %s holds %s, which is gone", z.ID, id)
	kind, within, _ := strings.Cut(string(id), "/")
	switch pub := id.Publication(); {
	case pub != "":
		file, _ := PublicationFile(pub)
		if within != "" {
			p.FixBy("恢复它；来源里确实没有，就恢复以后用 go run ./generator new correction %s --withdraw 撤回",
				"restore it; where the source has no such thing, restore it and withdraw it by go run ./generator "+
					"new correction %s --withdraw", diag.Argument(string(id)))
			return p.At(diag.Place{File: file})
		}
		return p.FixBy("恢复这个文件", "restore this file").At(diag.Place{File: file})
	case kind == "correction":
		file, _ := CorrectionFile(sourcefile.ID(within))
		return p.FixBy("恢复这个文件；更正从不删去", "restore this file; a correction is never removed").At(diag.Place{File: file})
	case kind == "response":
		file, _ := ResponseFile(sourcefile.ID(within))
		return p.FixBy("恢复这个文件；收录的回应从不删去", "restore this file; a response is never removed").At(diag.Place{File: file})
	case kind == "indicator":
		file, _ := IndicatorFile(sourcefile.ID(within))
		return p.FixBy("恢复这个文件", "restore this file").At(diag.Place{File: file})
	}
	return p.FixBy("恢复它", "restore it").At(diag.Place{File: path.Join(z.Dir(), snapshot.FactsFile)})
}

// added: what the snapshot does not hold was not known on its day.
func (z *frozen) added(r *Record) {
	pub := string(r.ID.Publication())
	if r.since == "" || z.was[string(r.ID)] != nil || pub != "" && pub != string(r.ID) && z.was[pub] == nil {
		return
	}
	p := recordedClosed.Found("%s 的收录日期 %s 不晚于快照 %s 的日期 %s，而快照里没有它",
		"%s is recorded on %s, not after the day of snapshot %s (%s), which does not hold it", r.ID, r.since, z.ID,
		z.AsOf).
		Expect("%s 以后的日期", "a date after %s", z.AsOf)
	if pub != "" && pub != string(r.ID) {
		z.report(r, "", p.FixBy("后来在同一页上找到的，给它写上自己的 recorded: 加入的日期",
			"what is found later on a page has its own recorded: the day on which it is added"))
		return
	}
	z.report(r, "recorded", p.FixBy("recorded 写加入这个文件的日期", "give the day on which this file is added"))
}

// inSnapshot reports whether a file is of a snapshot: it belongs to no schema of ours.
func inSnapshot(file string) bool { return strings.HasPrefix(path.Dir(file), snapshot.Folder+"/") }
