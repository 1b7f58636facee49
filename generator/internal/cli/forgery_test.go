package cli

import (
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"

	"github.com/rogpeppe/go-internal/testscript"

	"five-areas/generator/internal/snapshot"
)

// rechain makes the manifests of all snapshots anew from the files that are there now, as a forger would: every hash is
// right.
func rechain(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 0 {
		ts.Fatalf("usage: rechain")
	}
	ts.Check(forge(ts.MkAbs(snapshot.Folder)))
}

func forge(dir string) error {
	manifests, err := filepath.Glob(filepath.Join(dir, "*", snapshot.ManifestFile))
	if err != nil {
		return err
	}
	var all []snapshot.Manifest
	for _, file := range manifests {
		body, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		var m snapshot.Manifest
		if err := json.Unmarshal(body, &m); err != nil {
			return err
		}
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b snapshot.Manifest) int { return cmp.Compare(a.AsOf, b.AsOf) })
	var chain []*snapshot.Snapshot
	for _, m := range all {
		m.Files, m.Previous = nil, nil
		entries, err := os.ReadDir(filepath.Join(dir, m.ID))
		if err != nil {
			return err
		}
		for _, e := range entries {
			if e.Name() == snapshot.ManifestFile {
				continue
			}
			body, err := os.ReadFile(filepath.Join(dir, m.ID, e.Name()))
			if err != nil {
				return err
			}
			m.Files = append(m.Files, snapshot.Of(e.Name(), body))
		}
		body := snapshot.Freeze(chain, m)
		if err := os.WriteFile(filepath.Join(dir, m.ID, snapshot.ManifestFile), body, 0o644); err != nil {
			return err
		}
		chain = append(chain, &snapshot.Snapshot{Manifest: m, SHA256: snapshot.Of("", body).SHA256})
	}
	return nil
}
