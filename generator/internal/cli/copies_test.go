package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"five-areas/generator/internal/snapshot"
)

// Each file of a site is known as published, whatever address the site has, and none with one byte changed.
func TestEveryCopyIsKnown(t *testing.T) {
	for _, address := range []string{"https://alpha.example/", "https://example.org/some/where/"} {
		root := siteOfSmallProvince(t)
		edited(t, filepath.Join(root, "data/site.yaml"), "https://example.org/", address)
		if code, said := run("build", "--root", root); code != 0 {
			t.Fatal(said)
		}
		var copies []string
		public := os.DirFS(filepath.Join(root, "public"))
		err := fs.WalkDir(public, ".", func(file string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				copies = append(copies, filepath.Join(root, "public", file))
			}
			return err
		})
		if err != nil || len(copies) < 100 {
			t.Fatal(len(copies), err)
		}
		if code, said := run(append([]string{"verify", "--root", root, "--lang", "en"}, copies...)...); code != 0 {
			t.Errorf("%s: %s", address, said)
		}
		altered := t.TempDir()
		for i, copied := range copies {
			body, err := os.ReadFile(copied)
			if err != nil {
				t.Fatal(err)
			}
			body[len(body)/2] ^= 1
			copies[i] = filepath.Join(altered, fmt.Sprint(i))
			write(t, copies[i], body)
		}
		code, said := run(append([]string{"verify", "--root", root, "--lang", "en"}, copies...)...)
		if code != 1 || strings.Count(said, "[copy-unknown]") != len(copies) {
			t.Errorf("%s: %d of %d altered files are found", address, strings.Count(said, "[copy-unknown]"),
				len(copies))
		}
	}
}

// Each file that a snapshot lists is known for ever after, though the site publishes another in its place.
func TestCopiesOfASnapshotStayKnown(t *testing.T) {
	root := siteOfSmallProvince(t)
	then := filepath.Join(root, "then")
	for _, args := range [][]string{{"snapshot", "2026-q4"}, {"build", "--output", then}} {
		if code, said := run(append(args, "--root", root)...); code != 0 {
			t.Fatal(said)
		}
	}
	write(t, filepath.Join(root, "data/publications/2026-11-30-later.yaml"), []byte(laterPublication))
	if code, said := run("build", "--root", root); code != 0 {
		t.Fatal(said)
	}
	sums, err := os.ReadFile(filepath.Join(root, "data/snapshots/2026-q4", snapshot.SumsFile))
	if err != nil {
		t.Fatal(err)
	}
	args := []string{"verify", "--root", root, "--lang", "en"}
	for line := range strings.Lines(string(sums)) {
		_, file, _ := strings.Cut(strings.TrimSpace(line), "  ")
		args = append(args, filepath.Join(then, filepath.FromSlash(file)))
	}
	code, said := run(args...)
	known, files := strings.Count(said, " as published with snapshot 2026-q4 (as of "),
		strings.Count(string(sums), "\n")
	if code != 0 || files < 40 || known != files {
		t.Errorf("%d of %d files of the snapshot are known: %s", known, files, said)
	}
	if now := strings.Count(said, " as published now"); now == 0 || now == files {
		t.Errorf("%d of %d files are the same now", now, files)
	}
}

// laterPublication has one figure more for the small province.
const laterPublication = `
outlet: 甲省日报
subject: {zh: 三季度, en: The third quarter}
no_link: no-address
published: 2026-11-30
recorded: 2026-12-01
grade: A
seen: [original]
figures:
  - {indicator: green-loans-balance, definition: new, region: "990000", period: 2026-09-30, value: 130亿元}
`

// edited replaces a text in a file that holds it.
func edited(t *testing.T, file, old, fresh string) {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(src), old) {
		t.Fatalf("%s does not hold %s", file, old)
	}
	write(t, file, []byte(strings.ReplaceAll(string(src), old, fresh)))
}
