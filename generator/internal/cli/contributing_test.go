package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"five-areas/generator/internal/dataset"
)

var fence = regexp.MustCompile("(?ms)^ *```([a-z]+)\n(.*?)^ *```$")

// ofThisRegion reports whether the examples of the guides are of the region that data/ is about: in a fork they are
// not.
func ofThisRegion(t *testing.T) bool {
	t.Helper()
	guide, err := os.ReadFile(repository + "/.github/CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	data, found := dataset.Load(os.DirFS(repository))
	if found != nil {
		t.Fatal(found[0])
	}
	of := regexp.MustCompile(`region: "(\d{6})"`).FindStringSubmatch(string(guide))
	return of != nil && of[1] == string(data.Site.Region)
}

// What .github/CONTRIBUTING.md shows is what a maintainer meets: its example is valid beside the real data, and each
// mistake in it is answered by the very message that stands below.
func TestContributingTellsTheTruth(t *testing.T) {
	guide, err := os.ReadFile(repository + "/.github/CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	if !ofThisRegion(t) {
		t.Skip("the example of the guide is of another region than data/")
	}
	root := t.TempDir()
	if err := os.CopyFS(filepath.Join(root, "data"), os.DirFS(repository+"/data")); err != nil {
		t.Fatal(err)
	}
	// The example is a press conference that is recorded by now, so it is tried as it was before any snapshot knew it.
	if err := os.RemoveAll(filepath.Join(root, "data/snapshots")); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(root, "data/publications/2025-08-08-pbc-qinghai-h1.yaml")
	validate := func(lang, src string) string {
		if err := os.WriteFile(file, []byte(src), 0o644); err != nil {
			t.Fatal(err)
		}
		var stdout, stderr bytes.Buffer
		Run(context.Background(), []string{"validate", "--root", root, "--lang", lang}, &stdout, &stderr)
		return stderr.String()
	}
	example, wrong, tried := "", "", map[string]int{}
	chinese, english, _ := strings.Cut(string(guide), "\n# Contributing\n")
	for _, half := range []struct{ lang, text string }{{"zh", chinese}, {"en", english}} {
		for _, m := range fence.FindAllStringSubmatch(half.text, -1) {
			switch kind, body := m[1], m[2]; kind {
			case "yaml":
				if strings.HasPrefix(body, "evidence:") { // what is added to the example
					if found := validate("zh", example+body); found != "" {
						t.Errorf("the evidence is not valid:\n%s", found)
					}
					continue
				}
				example = strings.ReplaceAll("\n"+body, "\n   ", "\n")[1:]
				if found := validate("zh", example); found != "" {
					t.Fatalf("the example is not valid:\n%s", found)
				}
			case "diff":
				bad, good, _ := strings.Cut(body, "\n+")
				wrong = strings.Replace("\n"+example, "\n"+good, "\n"+strings.TrimPrefix(bad, "-")+"\n", 1)[1:]
				if wrong == example {
					t.Fatalf("the example does not hold %q", good)
				}
			case "text":
				got := validate(half.lang, wrong)
				message, _, _ := strings.Cut(got, "\n发现")
				message, _, _ = strings.Cut(message, "\n1 problem found")
				if message+"\n" != body {
					t.Errorf("the guide says\n%sbut the program says\n%s", body, got)
				}
				tried[half.lang]++
			default:
				t.Errorf("an unknown kind of example: %s", kind)
			}
		}
	}
	if tried["zh"] < 7 || tried["en"] < 3 {
		t.Errorf("tried %v", tried)
	}
}
