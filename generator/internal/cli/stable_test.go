package cli

import (
	"bytes"
	"crypto/sha256"
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
	"time"

	"five-areas/generator/internal/api"
	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/export"
	"five-areas/generator/internal/site"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// ofTheDay are the files that differ from one day to the next though nothing was recorded, with the reason of each.
var ofTheDay = map[string]string{
	"api/v1/index.json":               "names the day, and has the hashes of the documents below",
	"api/v1/progress.json":            "judges on the day",
	"api/v1/latest.json":              "says what each target reads on the day",
	"api/v1/targets.json":             "has what is judged on the day",
	"api/v1/targets/*.json":           "has what is judged on the day",
	"api/v1/gaps.json":                "says how old the newest figures are",
	"build/data/*/home.json":          "says how old the newest figure is",
	"build/html/*/home.timeline.html": "draws the day between the plan's and the deadline",
	"build/data/*/gaps.json":          "says how old the newest figures are",
	"build/data/*/targets.json":       "explains what is judged on the day",
	"build/data/*/timeline.json":      "says the day, and what is before it and to come",
	"build/data/*/note.json":          "says how much time is left",
	"build/data/*/days.json": "has the day of pages that say it: home, gaps, changes, timeline, note, data " +
		"and where a status is",
}

// whereJudged are files that only name what a target reads: they differ where that does.
var whereJudged = map[string]string{
	"api/v1/search.json":         "finds targets by what they read",
	"build/data/*/articles.json": "shows what the area's targets read",
	"build/data/*/units.json":    "shows what the unit's targets read",
	"build/data/*/search.json":   "filters by what targets read",
}

// A file depends on what it shows and on nothing else: four days later, with nothing recorded in between, only those
// differ that speak of the day.
func TestOnlyFilesOfTheDayChangeWithIt(t *testing.T) {
	d, findings := checked(os.DirFS(repository), dataset.Load)
	if findings != nil {
		t.Fatal(findings[0])
	}
	day := d.Newest()
	later := sourcefile.Date(day.Time().AddDate(0, 0, 4).Format(time.DateOnly))
	was, is := issue(d, day), issue(d, later)
	allowed := []map[string]string{ofTheDay}
	if !slices.EqualFunc(was.Targets, is.Targets, func(a, b *edition.Target) bool {
		return a.Progress.Status == b.Progress.Status
	}) {
		allowed = append(allowed, whereJudged)
	}
	before, after := sums(t, was), sums(t, is)
	if len(before) != len(after) || len(before) < 100 {
		t.Errorf("%d files, and %d four days later", len(before), len(after))
	}
	seen := map[string]bool{}
	for file, sum := range before {
		if after[file] == sum {
			continue
		}
		known := false
		for _, patterns := range allowed {
			for pattern := range patterns {
				if ok, _ := path.Match(pattern, file); ok {
					known, seen[pattern] = true, true
				}
			}
		}
		if !known {
			t.Errorf("%s changes with the day", file)
		}
	}
	for _, pattern := range []string{"api/v1/index.json", "api/v1/progress.json", "build/data/*/days.json"} {
		if !seen[pattern] {
			t.Errorf("%s does not say its day", pattern)
		}
	}
}

// One figure more leaves the files of what it does not touch as they were: of another indicator, source, task and unit.
func TestOneMoreFigureLeavesOtherFiles(t *testing.T) {
	root := smallProvince(t)
	const day = "2026-12-24"
	edition := func() *edition.Edition {
		d, findings := dataset.Load(os.DirFS(root))
		if findings != nil {
			t.Fatal(findings[0])
		}
		return issue(d, day)
	}
	before := sums(t, edition())
	write(t, filepath.Join(root, "data/publications/2026-11-30-later.yaml"), []byte(laterPublication))
	after := sums(t, edition())
	others := regexp.MustCompile(`green-borrowers|2025-08-09-other-paper|2024-08-01-old-paper|/t02|/beta|/g2`)
	same, differ := 0, 0
	for file, sum := range before {
		switch {
		case after[file] != sum:
			differ++
			if others.MatchString(file) {
				t.Errorf("%s changes with a figure that it does not show", file)
			}
		case others.MatchString(file):
			same++
		}
	}
	const its = "indicators/green-loans-balance.xlsx"
	if same < 10 || differ == 0 || before[its] == after[its] {
		t.Errorf("%d files of others are the same, %d files differ", same, differ)
	}
}

// hashes are the SHA-256 of files by their paths. It takes what packages write.
type hashes map[string][sha256.Size]byte

// sums hashes everything that is made of an edition: documents, downloads, charts, and what the pages are made from.
func sums(t *testing.T, e *edition.Edition) hashes {
	t.Helper()
	all := hashes{}
	put := func(f urls.File) error { return all.Put(f.Path, f.Body) }
	for _, write := range []func() error{
		func() error { return api.Write(e, put) },
		func() error { return export.Write(e, put) },
	} {
		if err := write(); err != nil {
			t.Fatal(err)
		}
	}
	for _, l := range locales.Langs {
		if err := site.WriteCharts(e, l, put); err != nil {
			t.Fatal(err)
		}
		if err := site.WriteViews(e, l, all); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// Put takes a whole file.
func (h hashes) Put(file string, body []byte) error {
	h[file] = sha256.Sum256(body)
	return nil
}

// Create takes a file that is written piece by piece.
func (h hashes) Create(file string) (io.WriteCloser, error) { return &hashed{h: h, file: file}, nil }

type hashed struct {
	bytes.Buffer
	h    hashes
	file string
}

func (f *hashed) Close() error { return f.h.Put(f.file, f.Bytes()) }
