package cli

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"five-areas/generator/internal/scaffold"
)

// made is a sample province that was built, for a test to look at.
func made(t *testing.T, s scaffold.Sample) (root string) {
	t.Helper()
	root = t.TempDir()
	m := env{os.Stdout, os.Stderr}
	if err := (sampleCmd{checkout{repository}, root, s}).Run(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	if _, _, err := (target{checkout: checkout{root}}).run(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	return root
}

// A sample is valid whatever its size, and no page, document or table of it can be taken for a real one.
func TestSampleSaysSo(t *testing.T) {
	public := os.DirFS(filepath.Join(made(t, scaffold.Sample{Indicators: 6, Periods: 14, Regions: 3}), "public"))
	looked := map[string]int{}
	err := fs.WalkDir(public, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		says := map[string]string{
			".html": `<p class="sample"`, ".json": `"edition": "sample"`, ".csv": "示例",
			".ndjson": `"sample-`,
		}[path.Ext(file)]
		if file == "api/v1/openapi.json" {
			says = "示例"
		}
		// of columns, not figures
		if path.Base(file) == "dictionary.csv" || !strings.HasPrefix(file, "api/") && path.Ext(file) == ".json" {
			return nil
		}
		looked[path.Ext(file)]++
		body, err := fs.ReadFile(public, file)
		if empty := path.Ext(file) == ".csv" && bytes.Count(body, []byte("\n")) == 1; err == nil && !empty &&
			!bytes.Contains(body, []byte(says)) {
			t.Errorf("%s does not say that it is a sample", file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, ext := range []string{".html", ".json", ".csv", ".ndjson", ".xlsx"} {
		if looked[ext] == 0 {
			t.Errorf("there is no %s file", ext)
		}
	}
}
