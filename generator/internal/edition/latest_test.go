package edition

import (
	"os"
	"testing"

	"five-articles/generator/internal/dataset"
	"five-articles/generator/internal/progress"
)

// What the pages show as the latest figure of an indicator and what a target is judged by are as of one day: of two reports
// of one event that leave the day open, the earlier bound is the true one for both.
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
						t.Errorf("%s/%s is judged by %s as of %s, the latest figure is %s as of %s", target.ID, facet.ID,
							in.Figure, in.AsOf, i.FigureOf(i.Latest.Chosen).ID(), i.Latest.Period.AsOf())
					}
				}
			}
		}
	}
	if judged == 0 {
		t.Error("no target has a latest figure")
	}
	if got := e.Indicator("green-branches").Latest.Period.Text; got != "<=2023-11-15" {
		t.Errorf("the green branches are as of %s", got)
	}
}
