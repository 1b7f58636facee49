package cli

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"five-areas/generator/internal/provincetest"
)

// smallProvince writes the small province to a folder of its own.
func smallProvince(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	if err := os.CopyFS(root, provincetest.Files(nil)); err != nil {
		t.Fatal(err)
	}
	return root
}

// siteOfSmallProvince writes the small province with the repository's pages and templates, so that a site can be built.
func siteOfSmallProvince(t *testing.T) string {
	t.Helper()
	root := smallProvince(t)
	copyFolders(t, root, "content", "site")
	return root
}

func write(t *testing.T, path string, body []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, body, 0o644); err != nil {
		t.Fatal(err)
	}
}

// run runs the program in this process and returns its exit code and what it says.
func run(args ...string) (int, string) {
	var said bytes.Buffer
	code := Run(context.Background(), args, &said, &said)
	return code, said.String()
}

// One byte that differs anywhere in a snapshot is found, and the file is named.
func TestTampering(t *testing.T) {
	root := smallProvince(t)
	for _, args := range [][]string{
		{"snapshot", "2026-q4", "--root", root},
		{
			"new", "correction", "2025-08-08-paper/green-loans-balance.new.990000.2025-06-30", "--is", "120.6亿元",
			"--reason", "抄错", "--reason-en", "A slip", "--recorded", "2026-11-25", "--root", root,
		},
		{"snapshot", "2026-q5", "--root", root},
		{"verify", "--root", root},
	} {
		if code, said := run(args...); code != 0 {
			t.Fatal(said)
		}
	}
	fsys := os.DirFS(root)
	err := fs.WalkDir(fsys, "data/snapshots", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		whole, err := fs.ReadFile(fsys, file)
		if err != nil {
			return err
		}
		path := filepath.Join(root, filepath.FromSlash(file))
		for n := range 12 {
			at := n * (len(whole) - 1) / 11
			damaged := bytes.Clone(whole)
			damaged[at] ^= 1
			write(t, path, damaged)
			if code, said := run("verify", "--lang", "en", "--root", root); code != exitFindings ||
				!strings.Contains(said, file) {
				t.Errorf("%s: byte %d (%q) was changed; exit %d:\n%s", file, at, whole[at], code, said)
			}
		}
		write(t, path, whole)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if code, said := run("verify", "--root", root); code != 0 {
		t.Error("what was restored does not verify:", said)
	}
}
