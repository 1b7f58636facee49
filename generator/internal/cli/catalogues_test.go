package cli

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"five-areas/generator/internal/addedtest"
	"five-areas/generator/locales"
)

// No words are left of a field that is gone: with the place of each English text for the text itself, every place of
// the explanations of fields is found again in what is made of them.
func TestEveryFieldIsSaid(t *testing.T) {
	root := siteOfSmallProvince(t)
	edited(t, filepath.Join(root, "data/publications/2025-08-09-other-paper.yaml"), "recorded:",
		"accessed: 2026-11-20\nrecorded:")
	for _, verb := range []string{"schema", "build"} {
		if out, err := exec.Command("placed", verb, "--root", root).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	var made bytes.Buffer
	err := fs.WalkDir(os.DirFS(root), ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(os.DirFS(root), file)
		made.Write(body)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	var places []string
	if _, err := addedtest.Spoken(locales.Files, locales.EN, locales.EN, func(place, text string) string {
		places = append(places, place)
		return text
	}); err != nil {
		t.Fatal(err)
	}
	places = slices.DeleteFunc(places, func(p string) bool { return !strings.HasPrefix(p, "fields/") })
	if len(places) < 500 {
		t.Errorf("there are %d texts", len(places))
	}
	for _, p := range places {
		if !bytes.Contains(made.Bytes(), []byte(place(p, ""))) {
			t.Errorf("nothing says %s", p)
		}
	}
}
