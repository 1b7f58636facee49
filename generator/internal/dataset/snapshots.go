package dataset

import (
	"encoding/json"
	"io/fs"
	"path"
	"strings"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/finding"
)

var (
	recordedClosed = finding.NewRule("recorded-closed",
		"快照公布以后，“那一天已知的内容”就定了；后来加的来源要用后来的日期收录。", "Once a snapshot is published, what was known on its day is settled; a source that is added later is recorded later.",
		"（快照截至 2026-11-10，而文件写着 recorded: 2026-11-01） (the snapshot is of 2026-11-10, the file says recorded: 2026-11-01)", "recorded: 2026-11-20")
	snapshotDamaged = finding.NewRule("snapshot-damaged",
		"快照是已经公布的记录，不能手改；读不出它，就查不了后来的文件。", "A snapshot is a published record and never edited; unless it can be read, later files cannot be held against it.",
		"（data/snapshots/2026-q4/manifest.json 被改过） (data/snapshots/2026-q4/manifest.json was edited)", "（从版本库恢复） (restored from version control)")
)

const snapshotFolder = "data/snapshots"

// closed is what the newest snapshot settles: its day and the publications that were known on it.
type closed struct {
	id    string
	asOf  document.Date
	known map[string]bool
}

// snapshots reads the day and the publications of the newest snapshot; their other files are not looked at here.
func (f *files) snapshots(fsys fs.FS) {
	manifests, _ := fs.Glob(fsys, snapshotFolder+"/*/manifest.json") // the only error is a bad pattern
	for _, file := range manifests {
		var manifest struct {
			ID   string        `json:"id"`
			AsOf document.Date `json:"as_of"`
		}
		if !f.parse(fsys, file, &manifest) {
			continue
		}
		dir := path.Dir(file)
		if manifest.ID != path.Base(dir) || manifest.AsOf.Time().IsZero() {
			f.damaged(file)
			continue
		}
		if manifest.AsOf <= f.closed.asOf {
			continue
		}
		var publications struct {
			Result []struct {
				ID string `json:"id"`
			} `json:"result"`
		}
		if f.parse(fsys, dir+"/publications.json", &publications) {
			f.closed = closed{manifest.ID, manifest.AsOf, map[string]bool{}}
			for _, p := range publications.Result {
				f.closed.known[p.ID] = true
			}
		}
	}
}

func (f *files) parse(fsys fs.FS, file string, into any) bool {
	src, findings := document.Bytes(fsys, file, document.MaxTableSize)
	if findings != nil {
		f.findings = append(f.findings, findings...)
		return false
	}
	if err := json.Unmarshal(src, into); err != nil {
		f.damaged(file)
		return false
	}
	return true
}

func (f *files) damaged(file string) {
	f.report(finding.Place{File: file}, snapshotDamaged.Found("快照的这个文件和公布时不同", "this file of the snapshot is not what was published").
		Mend("从版本库恢复 %s/，不要手改", "restore %s/ from version control and never edit it", path.Dir(file)))
}

// recordedAfterSnapshot: what is recorded after a snapshot has a later date than its day.
func (f *files) recordedAfterSnapshot() {
	for _, p := range f.publications {
		if p.Document == nil || p.Value.Recorded > f.closed.asOf || f.closed.known[string(p.id)] {
			continue
		}
		f.report(p.At("recorded"), recordedClosed.Found("收录日期 %s 不晚于快照 %s 的日期 %s，而快照里没有这个来源", "it is recorded on %s, not after the day of snapshot %s (%s), which does not hold it", p.Value.Recorded, f.closed.id, f.closed.asOf).
			Expect("%s 以后的日期", "a date after %s", f.closed.asOf).
			Mend("recorded 写加入这个文件的日期", "give the day on which this file is added"))
	}
}

// inSnapshot tells files of snapshots, which belong to no schema of ours.
func inSnapshot(file string) bool { return strings.HasPrefix(file, snapshotFolder+"/") }
