package edition

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
)

// What the pages show as the latest figure of an indicator and what a target is judged by are as of one day: of two
// reports of one event that leave the day open, the earlier bound is the true one for both.
func TestLatestIsWhatIsJudged(t *testing.T) {
	d, findings := dataset.Load(os.DirFS("../../.."))
	if findings != nil {
		t.Fatal(findings[0])
	}
	e := Build(d, d.Newest())
	judged := 0
	for _, target := range e.Targets {
		for _, facet := range target.Facets {
			for _, r := range facet.Progress.Records {
				for _, in := range r.Inputs {
					i := e.Indicator(in.Indicator)
					if in.Role != progress.Latest || in.Part != progress.Whole || i.Latest == nil {
						continue
					}
					judged++
					if in.AsOf != i.Latest.Period.AsOf() || in.Figure != i.FigureOf(i.Latest.Chosen).ID() {
						t.Errorf("%s/%s is judged by %s as of %s, the latest figure is %s as of %s", target.ID,
							facet.ID,
							in.Figure, in.AsOf, i.FigureOf(i.Latest.Chosen).ID(), i.Latest.Period.AsOf())
					}
				}
			}
		}
	}
	if judged == 0 {
		t.Skip("data/ has no figure by which a target is judged")
	}
}

// Of two reports of one event that leave the day open, the latest figure is as of the earlier: what is true of one
// province only stands in a folder called by its code.
func TestLatestIsAsOfTheEarlierReport(t *testing.T) {
	d, findings := dataset.Load(os.DirFS("../../.."))
	if findings != nil {
		t.Fatal(findings[0])
	}
	folder := filepath.Join("testdata", string(d.Site.Region))
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("data/ is of region %s, of which nothing is expected: there is no %s", d.Site.Region, folder)
	}
	want, err := os.ReadFile(filepath.Join(folder, "latest.txt"))
	if err != nil {
		t.Fatal(err)
	}
	e := Build(d, d.Newest())
	for line := range strings.Lines(string(want)) {
		id, period, _ := strings.Cut(strings.TrimSpace(line), " ")
		if i := e.Indicator(sourcefile.ID(id)); i == nil || i.Latest == nil || i.Latest.Period.Text != period {
			t.Errorf("the latest figure of %s is not as of %s: %+v", id, period, i)
		}
	}
}

// What comes of sources that do not name their outlet is shown, and is no latest figure, no part of what is computed,
// and nothing found.
func TestUnnamedSourcesAreShownOnly(t *testing.T) {
	d, findings := dataset.Load(os.DirFS("../../.."))
	if findings != nil {
		t.Fatal(findings[0])
	}
	for _, p := range d.Publications {
		p.Grade = model.Unnamed
	}
	e := Build(d, d.Newest())
	if len(e.Figures) != len(d.Observations) {
		t.Errorf("%d figures are shown of %d", len(e.Figures), len(d.Observations))
	}
	for _, i := range e.Indicators {
		if i.Latest != nil || len(i.Computed) > 0 || len(i.Drawn) > 0 {
			t.Errorf("%s has a latest figure, a computed one or a chart", i.ID)
		}
	}
	for _, g := range e.Gaps {
		if g.Known() {
			t.Errorf("something is known of %s", g.key())
		}
	}
}
