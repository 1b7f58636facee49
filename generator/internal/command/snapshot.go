package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/dataset"
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/export"
	"five-articles/generator/internal/finding"
	"five-articles/generator/internal/snapshot"
)

// freeze keeps an edition for ever under data/snapshots/.
type freeze struct {
	desk
	ID   string        `arg:"" help:"快照的 id，如 2026-q4。 The snapshot's id, such as 2026-q4." placeholder:"ID"`
	AsOf document.Date `name:"as-of" help:"截至哪一天；不写就用最近的收录日期。 The day whose knowledge is frozen; the default is the newest recorded date." placeholder:"DATE"`
}

var snapshotForm = finding.NewRule("snapshot-form",
	"快照记下某一天已知的内容，一天一天往前走，写了就不再改。", "A snapshot keeps what was known on a day; days only go forward, and what is written never changes.",
	"generator snapshot Q4", "generator snapshot 2026-q4")

// Run writes the snapshot's folder, or nothing.
func (s freeze) Run(m machine) error {
	d, err := s.open(m)
	if err != nil {
		return err
	}
	if s.AsOf == "" {
		s.AsOf = d.Newest()
	}
	if problem := s.refuse(d); problem != nil {
		return s.stop(m, []finding.Finding{problem.At(finding.Place{File: path.Join(snapshot.Folder, s.ID)})})
	}
	files, err := frozen(os.DirFS(s.Root), d, s.ID, s.AsOf)
	if err != nil {
		return err
	}
	size := 0
	fresh := filepath.Join(s.Root, "build", "snapshot-"+s.ID)
	if err := os.RemoveAll(fresh); err != nil { // of a run that died half-way
		return err
	}
	for name, body := range files {
		size += len(body)
		if err := replace(filepath.Join(fresh, name), body); err != nil {
			return err
		}
	}
	folder := s.path(path.Join(snapshot.Folder, s.ID))
	if s.DryRun {
		defer os.RemoveAll(fresh)
	} else if err := errors.Join(os.MkdirAll(filepath.Dir(folder), 0o755), os.Rename(fresh, folder)); err != nil {
		return err
	}
	s.say(m, "写好了 %s/：截至%s，%d个文件，%d字节。", "Wrote %s/: as of %s, %d files, %d bytes.", path.Join(snapshot.Folder, s.ID), s.AsOf, len(files), size)
	return nil
}

// refuse says why there can be no such snapshot.
func (s freeze) refuse(d *dataset.Dataset) *finding.Problem {
	if !snapshot.Form.MatchString(s.ID) {
		return snapshotForm.Found("%q 不能作快照的 id", "%q cannot be the id of a snapshot", s.ID).
			Expect("年份加短名，如 2026-q4", "a year and a word, such as 2026-q4")
	}
	if s.AsOf.Time().IsZero() {
		return snapshotForm.Found("--as-of %q 不是日期", "--as-of %q is no date", s.AsOf).Expect("年-月-日，如 2026-12-31", "year-month-day, such as 2026-12-31")
	}
	if _, err := os.Lstat(s.path(path.Join(snapshot.Folder, s.ID))); !errors.Is(err, fs.ErrNotExist) {
		return snapshotForm.Found("快照 %s 已经有了，写了就不再改", "the snapshot %s exists already and never changes", s.ID).
			Mend("换一个 id", "choose another id")
	}
	if n := len(d.Snapshots); n > 0 && s.AsOf <= d.Snapshots[n-1].AsOf {
		return snapshotForm.Found("截至 %s，不晚于快照 %s 的 %s", "it is as of %s, not after %[3]s, the day of snapshot %[2]s", s.AsOf, d.Snapshots[n-1].ID, d.Snapshots[n-1].AsOf).
			Mend("--as-of 写以后的日期", "give a later day by --as-of")
	}
	if newest := d.Newest(); s.AsOf < newest {
		return snapshotForm.Found("截至 %s，而 data/ 里已有 %s 收录的内容", "it is as of %s, but data/ holds what was recorded on %s", s.AsOf, newest).
			Mend("--as-of 写 %s 或以后的日期", "give %s or a later day by --as-of", newest)
	}
	return nil
}

// frozen makes the files of a snapshot of what was known on a day, by their names in its folder.
func frozen(fsys fs.FS, d *dataset.Dataset, id string, asOf document.Date) (map[string][]byte, error) {
	e := edition.Build(d, asOf)
	e.ID = id
	files := map[string][]byte{snapshot.Figures: export.Figures(e)}
	for _, f := range api.Frozen(e) {
		files[f.Path] = f.Body
	}
	manifest := snapshot.Manifest{ID: id, AsOf: asOf, Method: d.Assessment.MethodVersion}
	for _, t := range e.Targets {
		manifest.Statuses = append(manifest.Statuses, snapshot.Status{ID: string(t.ID), Status: string(t.Progress.Status)})
	}
	for name, body := range files {
		manifest.Files = append(manifest.Files, snapshot.Of(name, body))
	}
	for _, file := range d.Known(asOf).Sources(fsys) {
		body, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, fmt.Errorf("%s changed while it was read: %w", file, err)
		}
		manifest.Sources = append(manifest.Sources, snapshot.Of(file, body))
	}
	files[snapshot.ManifestFile] = snapshot.Freeze(d.Snapshots, manifest)
	return files, nil
}
