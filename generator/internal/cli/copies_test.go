package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
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
