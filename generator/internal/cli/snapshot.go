package cli

import (
	"errors"
	"os"
	"path"
	"path/filepath"

	"five-areas/generator/internal/archive"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/site"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// snapshotCmd keeps an edition for ever under data/snapshots/.
type snapshotCmd struct {
	authorCmd
	ID   string          `arg:"" help:"快照的 id，如 2026-q4。 Id of the snapshot, e.g. 2026-q4." placeholder:"ID"`
	AsOf sourcefile.Date `name:"as-of" help:"截至哪一天；默认是最近的收录日期。 Freeze the data as of this date. Default: the newest date of recording." placeholder:"DATE"`
}

// Run writes the snapshot's folder, or nothing.
func (s snapshotCmd) Run(m env) error {
	d, err := s.open(m)
	if err != nil {
		return err
	}
	if s.AsOf == "" {
		s.AsOf = d.Newest()
	}
	if problem := archive.Refuse(os.DirFS(s.Root), d, s.ID, s.AsOf); problem != nil {
		return s.stop(m, []diag.Finding{problem.At(diag.Place{File: path.Join(snapshot.Folder, s.ID)})})
	}
	files, err := archive.Freeze(d, s.ID, s.AsOf, charts)
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
	s.report(m, "写好了 %s/：截至%s，%d个文件，%d字节。", "Wrote %s/: as of %s, %d files, %d bytes.",
		path.Join(snapshot.Folder, s.ID),
		s.AsOf, len(files), size)
	return nil
}

// charts writes those of all languages.
func charts(e *edition.Edition, put func(urls.File) error) error {
	for _, l := range locales.Langs {
		if err := site.WriteCharts(e, l, put); err != nil {
			return err
		}
	}
	return nil
}
