package snapshot

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io/fs"
	"path"
	"slices"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/sourcefile"
)

// Damaged: a snapshot is not what was published.
var Damaged = diag.NewRule("snapshot-damaged",
	"快照是已经公布的记录，不能手改；改了就不再能作证。", "A snapshot is a published record and never edited; an edited one proves nothing.",
	"（data/snapshots/2026-q4/manifest.json 被改过） (data/snapshots/2026-q4/manifest.json was edited)",
	"（从版本库恢复） (restored from version control)")

var (
	versions = diag.NewRule("snapshot-version",
		"方法的版本从 1 起，快照一个接一个只增不减；程序不认识的版本，说明清单被改过。",
		"Versions of the method begin at 1 and only rise from one snapshot to the next; one that is not known means "+
			"that the manifest was altered.",
		`"method_version": 0`, `"method_version": 1`)
	base = diag.NewRule("snapshot-base",
		"公布过的快照一个字节也不改、一个也不少；与改动之前的版本逐字节比较，连清单一起重做过的也看得出来。",
		"No byte of a published snapshot changes and none goes: compared with what stood before a change, even one "+
			"whose manifests were made anew is found.",
		"（data/snapshots/2026-q4 被删去） (data/snapshots/2026-q4 was removed)", "（从版本库恢复） (restored from version control)")
)

// Chain reads the manifests of all snapshots, the oldest first, and checks that each names the one before.
func Chain(fsys fs.FS) ([]*Snapshot, []diag.Finding) {
	var chain []*Snapshot
	var found []diag.Finding
	folders, err := fs.ReadDir(fsys, Folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, []diag.Finding{sourcefile.Unreadable(err).At(diag.Place{File: Folder})}
	}
	for _, d := range folders {
		if !d.IsDir() {
			continue // of a stray file its rule tells
		}
		file := path.Join(Folder, d.Name(), ManifestFile)
		s, findings := read(fsys, file)
		found = append(found, findings...)
		if s == nil {
			continue
		}
		if s.ID != d.Name() {
			found = append(found, Damage(file, "文件夹叫 %s，清单里却是 %s", "the folder is called %s, the manifest says %s",
				d.Name(), s.ID))
			continue
		}
		chain = append(chain, s)
	}
	slices.SortFunc(chain, func(a, b *Snapshot) int {
		return cmp.Or(cmp.Compare(a.AsOf, b.AsOf), cmp.Compare(a.ID, b.ID))
	})
	if found != nil {
		return chain, found // a gap in the chain would be reported twice
	}
	method := 1
	for i, s := range chain {
		file := path.Join(s.Dir(), ManifestFile)
		if s.Method < method {
			found = append(found, versions.Found("method_version 是 %d", "method_version is %d", s.Method).
				Expect("%d 或以上", "%d or more", method).
				FixBy("从版本库恢复 %s/，不要手改", "restore %s/ from version control and never edit it", s.Dir()).At(
				diag.Place{File: file}))
		}
		method = max(method, s.Method)
		switch {
		case i == 0 && s.Previous != nil:
			found = append(found, Damage(file, "它之前的快照 %s 不在了", "the snapshot before it, %s, is gone", s.Previous.ID))
		case i == 0:
		case s.Previous == nil || s.Previous.ID != chain[i-1].ID:
			found = append(found, Damage(file, "它之前的快照是 %s，清单里却不是",
				"the snapshot before it is %s, which the manifest does not name", chain[i-1].ID))
		case s.Previous.SHA256 != chain[i-1].SHA256:
			found = append(found, Damage(path.Join(chain[i-1].Dir(), ManifestFile), "它的哈希与快照 %s 记下的不同",
				"its hash is not the one that snapshot %s names", s.ID))
		case s.AsOf == chain[i-1].AsOf:
			found = append(found, Damage(file, "与快照 %s 同一天", "it is of the same day as snapshot %s", chain[i-1].ID))
		}
	}
	return chain, found
}

func read(fsys fs.FS, file string) (*Snapshot, []diag.Finding) {
	src, findings := sourcefile.Bytes(fsys, file, sourcefile.MaxSize)
	if findings != nil {
		return nil, findings
	}
	s := &Snapshot{SHA256: sum(src), Size: len(src)}
	if err := json.Unmarshal(src, &s.Manifest); err != nil || s.AsOf.Time().IsZero() {
		return nil, []diag.Finding{Damage(file, "读不出清单", "the manifest cannot be read")}
	}
	if s.Format != Format {
		return nil, []diag.Finding{versions.Found("format 是 %d，程序只认识 %d", "format is %d, and only %d is known",
			s.Format, Format).
			FixBy("从版本库恢复 %s/，不要手改", "restore %s/ from version control and never edit it", path.Dir(file)).At(
			diag.Place{File: file})}
	}
	if s.digest() != s.Digest || !bytes.Equal(s.encode(), src) {
		return nil, []diag.Finding{Damage(file, "它与自己记下的哈希不符", "it does not agree with its own digest")}
	}
	return s, nil
}

// Memo keeps the entries of the files that were checked last, so that the same bytes are not hashed twice. A nil one
// keeps nothing.
type Memo struct {
	bodies  map[string][]byte
	entries map[string]Entry
}

func (m *Memo) entry(file, path string, body []byte) Entry {
	if m == nil {
		return Of(path, body)
	}
	if m.bodies == nil {
		m.bodies, m.entries = map[string][]byte{}, map[string]Entry{}
	}
	if was, ok := m.bodies[file]; !ok || !bytes.Equal(was, body) {
		m.bodies[file], m.entries[file] = body, Of(path, body)
	}
	return m.entries[file]
}

// Check holds the files of a snapshot against its manifest.
func (s *Snapshot) Check(fsys fs.FS, memo *Memo) []diag.Finding {
	var found []diag.Finding
	named := map[string]Entry{ManifestFile: {}}
	for _, e := range s.Files {
		named[e.Path] = e
		file := path.Join(s.Dir(), e.Path)
		body, err := fs.ReadFile(fsys, file)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			found = append(found, Damage(file, "文件不在了", "the file is gone"))
		case err != nil:
			found = append(found, sourcefile.Unreadable(err).At(diag.Place{File: file}))
		case memo.entry(file, e.Path, body) != e:
			found = append(found, Damage(file, "它的哈希与清单记下的不同", "its hash is not the one that the manifest names"))
		}
	}
	_ = fs.WalkDir(fsys, s.Dir(), func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			found = append(found, sourcefile.Unreadable(err).At(diag.Place{File: file}))
			return nil
		}
		if _, ok := named[file[min(len(file), len(s.Dir())+1):]]; !ok && !d.IsDir() {
			found = append(found, Damage(file, "清单里没有这个文件", "the manifest does not name this file"))
		}
		return nil
	})
	return found
}

// Against compares the snapshots of another checkout with those of this one: each file of theirs is here, byte for
// byte.
func Against(fsys, before fs.FS) []diag.Finding {
	var found []diag.Finding
	err := fs.WalkDir(before, Folder, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if _, err := fs.Stat(fsys, file); file != Folder && errors.Is(err, fs.ErrNotExist) {
				found = append(found, base.Found("快照 %s 公布过，这里没有了", "snapshot %s was published and is gone here",
					d.Name()).
					FixBy("从版本库恢复 %s/", "restore %s/ from version control", file).At(diag.Place{File: file}))
				return fs.SkipDir
			}
			return nil
		}
		was, err := fs.ReadFile(before, file)
		if err != nil {
			return err
		}
		var problem *diag.Problem
		if is, err := fs.ReadFile(fsys, file); errors.Is(err, fs.ErrNotExist) {
			problem = base.Found("这个文件公布过，这里没有了", "this file was published and is gone here")
		} else if err != nil {
			problem = sourcefile.Unreadable(err)
		} else if !bytes.Equal(was, is) {
			problem = base.Found("这个文件与公布过的不同", "this file is not as it was published")
		}
		if problem != nil {
			found = append(found, problem.FixBy("从版本库恢复 %s/", "restore %s/ from version control", path.Dir(file)).At(
				diag.Place{File: file}))
		}
		return nil
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		found = append(found, sourcefile.Unreadable(err).At(diag.Place{File: Folder}))
	}
	return found
}

// Damage reports a file of a snapshot.
func Damage(file, zh, en string, args ...any) diag.Finding {
	return Damaged.Found(zh, en, args...).
		FixBy("从版本库恢复 %s/，不要手改", "restore %s/ from version control and never edit it", path.Dir(file)).At(
		diag.Place{File: file})
}
