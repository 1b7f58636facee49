package progress_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/sourcefile"
)

// Each case of testdata/judgements begins with its name. Then come the day and the facet (method, perhaps "down",
// indicator, of= what counts all, given= the plan's number), the figures as provincetest.Observe reads them, of which
// "others N" is a share for so many other provinces, and what is judged: the status, by= its branch, or= the other
// statuses that rounding allows, reasons= all against a status, flags= some, and results of steps. A branch without or=
// must be firm.
func TestJudgements(t *testing.T) {
	files, err := filepath.Glob("testdata/judgements/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range strings.Split(string(src), "\n== ")[1:] {
			lines := strings.Split(strings.TrimSpace(c), "\n")
			t.Run(lines[0], func(t *testing.T) {
				date, facet := facetOf(t, lines[1])
				r := judgeRank(t, date, facet, figuresOf(t, lines[2:len(lines)-1])...)
				checkJudgement(t, r, lines[len(lines)-1])
				if r.Status != progress.NotAssessable {
					checkCounterfactual(t, r)
				} else if r.Wanted == nil {
					t.Error("it does not say what is wanted")
				}
			})
		}
	}
}

func facetOf(t *testing.T, line string) (sourcefile.Date, model.Facet) {
	t.Helper()
	words := strings.Fields(line)
	f := model.Facet{Method: model.Method(words[1])}
	for _, w := range words[2:] {
		switch name, value, _ := strings.Cut(w, "="); name {
		case "down":
			f = provincetest.Downward(f)
		case "of":
			f.Universe = sourcefile.ID(value)
		case "given":
			f = provincetest.Given(f, value)
		default:
			f.Indicators = append(f.Indicators, sourcefile.ID(w))
		}
	}
	return sourcefile.Date(words[0]), f
}

func figuresOf(t *testing.T, lines []string) (all []string) {
	t.Helper()
	for _, line := range lines {
		if !strings.HasPrefix(line, "others ") {
			all = append(all, line)
			continue
		}
		n, day, value := 0, "", ""
		if _, err := fmt.Sscanf(line, "others %d %s %s", &n, &day, &value); err != nil {
			t.Fatal(line, err)
		}
		all = append(all, others(n, day, value)...)
	}
	return all
}

func checkJudgement(t *testing.T, r *progress.Record, want string) {
	t.Helper()
	status, rest, _ := strings.Cut(want, " ")
	is := func(what string, got any, want string) {
		if got := strings.ReplaceAll(strings.Trim(fmt.Sprint(got), "[]"), " ", ","); got != want {
			t.Errorf("%s %s, want %s", what, got, want)
		}
	}
	is("status", r.Status, status)
	told := map[string]string{}
	var steps []string
	for _, pair := range strings.Fields(rest) {
		switch name, value, _ := strings.Cut(pair, "="); name {
		case "by", "or", "reasons":
			told[name] = value
		case "flags":
			if !strings.Contains(fmt.Sprint(r.Flags), value) {
				t.Errorf("flags %v, want %s", r.Flags, value)
			}
		default:
			steps = append(steps, pair)
		}
	}
	if branch, ok := told["by"]; ok {
		is("branch", r.Branch, branch)
		is("alternatives", r.Alternatives, told["or"])
		is("firm", r.Firm, fmt.Sprint(told["or"] == ""))
	}
	if reasons, ok := told["reasons"]; ok || r.Status != progress.NotAssessable {
		is("reasons", r.Reasons, reasons)
	}
	checkSteps(t, r, strings.Join(steps, " "))
}
