package archive

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"five-areas/generator/internal/api"
	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/export"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
)

var snapshotForm = diag.NewRule("snapshot-form",
	"快照记下某一天已知的内容，一天一天往前走，写了就不再改。",
	"A snapshot keeps what was known on a day; days only go forward, and what is written never changes.",
	"generator snapshot Q4", "generator snapshot 2026-q4")

// Refuse says why there can be no snapshot of an id and a day; nil where there can.
func Refuse(checkout fs.FS, d *dataset.Dataset, id string, asOf sourcefile.Date) *diag.Problem {
	if !snapshot.Form.MatchString(id) {
		return snapshotForm.Found("%q 不能作快照的 id", "%q cannot be the id of a snapshot", id).
			Expect("年份加短名，如 2026-q4", "a year and a word, such as 2026-q4")
	}
	if asOf.Time().IsZero() {
		return snapshotForm.Found("--as-of %q 不是日期", "--as-of %q is no date", asOf).Expect("年-月-日，如 2026-12-31",
			"year-month-day, such as 2026-12-31")
	}
	if _, err := fs.Lstat(checkout, path.Join(snapshot.Folder, id)); !errors.Is(err, fs.ErrNotExist) {
		return snapshotForm.Found("快照 %s 已经有了，写了就不再改", "the snapshot %s exists already and never changes", id).
			FixBy("换一个 id", "choose another id")
	}
	if n := len(d.Snapshots); n > 0 && asOf <= d.Snapshots[n-1].AsOf {
		return snapshotForm.Found("截至 %s，不晚于快照 %s 的 %s", "it is as of %s, not after %[3]s, the day of snapshot %[2]s",
			asOf, d.Snapshots[n-1].ID, d.Snapshots[n-1].AsOf).
			FixBy("--as-of 写以后的日期", "give a later day by --as-of")
	}
	if newest := d.Newest(); asOf < newest {
		return snapshotForm.Found("截至 %s，而 data/ 里已有 %s 收录的内容",
			"it is as of %s, but data/ holds what was recorded on %s", asOf, newest).
			FixBy("--as-of 写 %s 或以后的日期", "give %s or a later day by --as-of", newest)
	}
	return nil
}

// Writer makes files of an edition and hands each over.
type Writer func(e *edition.Edition, put func(urls.File) error) error

// Freeze makes the files of a snapshot of what was known on a day, by their names in its folder. charts writes those
// files of indicators that are drawn.
func Freeze(d *dataset.Dataset, id string, asOf sourcefile.Date, charts Writer) (map[string][]byte, error) {
	e := edition.Build(d, asOf)
	files := derive(d, e)
	manifest := snapshot.Manifest{ID: id, AsOf: asOf, Method: d.Assessment.MethodVersion, Statuses: statusesOf(e)}
	sums, err := published(d, manifest, charts)
	if err != nil {
		return nil, err
	}
	files[snapshot.SumsFile] = sums
	for name, body := range files {
		manifest.Files = append(manifest.Files, snapshot.Of(name, body))
	}
	files[snapshot.ManifestFile] = snapshot.Freeze(d.Snapshots, manifest)
	return files, nil
}

// derive makes those files of a snapshot that follow from what was known.
func derive(d *dataset.Dataset, e *edition.Edition) map[string][]byte {
	return map[string][]byte{
		snapshot.FactsFile: d.AsOf(e.AsOf).Facts().Encode(), snapshot.FiguresFile: export.Frozen(e),
		snapshot.ProgressFile: frozenProgress(e),
	}
}

// published lists the downloads, the files of indicators, and the documents that do not speak of the day, as they will
// be published with the snapshot. The list of snapshots is none of these: it names the hash of this list, and the
// description of the API shows it as an example.
func published(d *dataset.Dataset, m snapshot.Manifest, charts Writer) (snapshot.Sums, error) {
	with := *d
	with.Snapshots = append(slices.Clone(d.Snapshots), &snapshot.Snapshot{Manifest: m})
	e := edition.Build(&with, m.AsOf)
	e.AddHistory(&with)
	var all []snapshot.Entry
	take := func(f urls.File) error {
		switch {
		case f.Path == urls.Snapshots.List(), f.Path == urls.OpenAPI, api.OfDay(f.Path):
		case strings.HasPrefix(f.Path, urls.Root), strings.HasPrefix(f.Path, urls.Downloads),
			strings.Contains("/"+f.Path, "/"+string(urls.Indicators)+"/"):
			all = append(all, snapshot.Of(f.Path, f.Body))
		}
		return nil
	}
	for _, write := range []Writer{api.Write, export.Write, charts} {
		if err := write(e, take); err != nil {
			return nil, err
		}
	}
	return snapshot.SumsOf(all), nil
}

func statusesOf(e *edition.Edition) (all []snapshot.TargetStatus) {
	for _, t := range e.Targets {
		all = append(all, snapshot.TargetStatus{ID: string(t.ID), Status: string(t.Progress.Status)})
	}
	return all
}
