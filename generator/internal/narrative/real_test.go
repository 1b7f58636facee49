package narrative

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

var update = flag.Bool("update", false, "rewrite the golden sentences")

// Every sentence about the targets, as of the day that the file names. It stands in a folder called by the region's
// code, and where data/ is another's that is said.
func TestRealTargets(t *testing.T) {
	d, findings := dataset.Load(os.DirFS("../../.."))
	if findings != nil {
		t.Fatal(findings[0])
	}
	name := filepath.Join(string(d.Site.Region), "targets.txt")
	known, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil && !*update {
		t.Skipf("data/ is of region %s, of which nothing is expected: there is no testdata/%s; -update writes it",
			d.Site.Region, name)
	}
	day := d.Newest()
	if first, _, found := strings.Cut(string(known), "\n"); found {
		day = sourcefile.Date(strings.TrimPrefix(first, "as of "))
	}
	e := edition.Build(d, day)
	n := NamesOf(e)
	var b strings.Builder
	fmt.Fprintf(&b, "as of %s\n\n", day)
	for _, target := range e.Targets {
		fmt.Fprintf(&b, "== %s\n", target.ID)
		write(&b, "headline", n.Headline(target.Progress))
		for i := range target.Facts {
			write(&b, string(target.Facts[i].Kind), n.PlainFact(&target.Facts[i]))
		}
		for _, f := range target.Progress.Facets {
			for _, r := range f.Records {
				fmt.Fprintf(&b, "\n-- %s %s\n", f.ID, r.Method)
				writeWhy(&b, n.Why(r))
			}
		}
		b.WriteString("\n")
	}
	golden(t, name, b.String())
	checkPlain(t, b.String())
}

// write writes a text in both languages; an empty one not at all.
func write(b *strings.Builder, what string, s locales.Text) {
	if s != (locales.Text{}) {
		fmt.Fprintf(b, "%s\n\t%s\n\t%s\n", what, s.ZH, s.EN)
	}
}

func writeWhy(b *strings.Builder, w Why) {
	for _, line := range sentences(w) {
		write(b, line.what, line.said)
	}
}

type line struct {
	what string
	said locales.Text
}

// sentences are all that is said of a record.
func sentences(w Why) []line {
	all := []line{
		{"verdict", w.Verdict},
		{"known", w.Known},
		{"missing", w.Missing},
		{"past", w.Past},
		{"branch", w.Branch},
		{"firmness", w.Firmness},
		{"counterfactual", w.Counterfactual},
	}
	list := func(what string, texts []locales.Text) {
		for _, s := range texts {
			all = append(all, line{what, s})
		}
	}
	list("reason", w.Reasons)
	list("flag", w.Flags)
	list("fact", w.Facts)
	for _, in := range w.Inputs {
		all = append(all, line{"input", locales.Format("%s：%s（%s）", "%s: %s (%s)", in.For, in.Value, in.When)})
	}
	for _, s := range w.Steps {
		all = append(all, line{"step", stepLine(s)})
	}
	for _, u := range w.Unused {
		all = append(all, line{"unused", u.Said})
	}
	for _, i := range w.Items {
		all = append(all, line{"item", i.Said})
	}
	for _, p := range w.Parameters {
		all = append(all, line{"parameter", p.Said})
	}
	return all
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s differs (-want +got); if that is meant, run with -update:\n%s", file, diff)
	}
}

var (
	// unreadable is what no reader should meet: ids, slips of formatting, exponents, judgements of merit.
	unreadable = regexp.MustCompile(`%!|NaN|\d[eE][+-]?\d|[a-z]_[a-z]|[a-z]-m\d\d|\d{6}|fail|overdue|失败|落后|逾期`)
	latin      = regexp.MustCompile(`[A-Za-z]+`)
	hanzi      = regexp.MustCompile(`\p{Han}`)
)

// checkPlain looks through a golden file, in which a line of Chinese stands before its English.
func checkPlain(t *testing.T, said string) {
	t.Helper()
	chinese := false
	for _, l := range strings.Split(said, "\n") {
		if !strings.HasPrefix(l, "\t") {
			chinese = false
			continue
		}
		chinese = !chinese
		mixed := hanzi
		if chinese {
			mixed = latin
		}
		for _, bad := range []string{unreadable.FindString(l), mixed.FindString(l)} {
			if bad != "" {
				t.Errorf("%q in %s", bad, l)
			}
		}
	}
}

// The worked examples of the page about the method, which have neither indicators nor regions.
func TestExamples(t *testing.T) {
	n := NamesOf(&edition.Edition{UnitMeasures: provincetest.Units})
	a := provincetest.Assessment()
	for i, p := range a.Parameters {
		// the others are our choice
		if p.ID == model.DirectionBand || p.ID == model.PaceOnTrack || p.ID == model.PaceBehind {
			a.Parameters[i].Source = "https://method.example/"
		}
	}
	var b strings.Builder
	for _, e := range progress.Examples(a) {
		fmt.Fprintf(&b, "== %s\n", e.ID)
		writeWhy(&b, n.Why(e.Record))
		b.WriteString("\n")
	}
	golden(t, "examples.txt", b.String())
	checkPlain(t, b.String())
}

// On no date does a target of the record leave a sentence unfinished or an id in it.
func TestAnyDate(t *testing.T) {
	d, findings := dataset.Load(os.DirFS("../../.."))
	if findings != nil {
		t.Fatal(findings[0])
	}
	for _, date := range []sourcefile.Date{"2025-05-16", "2027-01-31", "2028-06-30", "2031-12-31"} {
		e := edition.Build(d, date)
		n := NamesOf(e)
		var b strings.Builder
		for _, target := range e.Targets {
			write(&b, "headline", n.Headline(target.Progress))
			for _, f := range target.Progress.Facets {
				for _, r := range f.Records {
					w := n.Why(r)
					writeWhy(&b, w)
					if w.Verdict.ZH == "" || w.Known.ZH == "" ||
						(w.Missing.ZH == "") != (r.Status != progress.NotAssessable) {
						t.Errorf("%s, %s on %s: verdict %q, known %q, missing %q", target.ID, f.ID, date, w.Verdict.ZH,
							w.Known.ZH, w.Missing.ZH)
					}
				}
			}
		}
		checkPlain(t, b.String())
	}
}

// stepLine is a step of the calculation in one line.
func stepLine(s Step) locales.Text {
	if s.Formula == (locales.Text{}) {
		return locales.Format("%s：%s", "%s: %s", s.Name, s.Result)
	}
	equals := "="
	if s.Rounded {
		equals = "≈"
	}
	return locales.Format("%s：%s "+equals+" %s", "%s: %s "+equals+" %s", s.Name, s.Formula, s.Result)
}
