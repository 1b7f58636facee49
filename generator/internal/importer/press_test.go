package importer

import (
	"fmt"
	"os"
	"testing"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/sourcefile"
)

func real(t testing.TB) *dataset.Dataset {
	t.Helper()
	d, findings := dataset.Load(os.DirFS("../../.."))
	if findings != nil {
		t.Fatal(findings[0])
	}
	return d
}

func TestTry(t *testing.T) {
	file, day := os.Getenv("PRESS"), os.Getenv("DAY")
	if file == "" {
		t.Skip()
	}
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	r, found := ReadText(string(src), TextOptions{Data: real(t), Published: sourcefile.PartialDate(day)})
	if found != nil {
		t.Fatal(found)
	}
	for _, p := range r.Proposals {
		f := p.Figure
		fmt.Println("TAKE", f.Indicator, f.Definition, f.Region, f.Reporters, f.Period, "|", f.Value, f.Unit, f.Nature, f.Changes)
		for _, q := range p.Questions {
			fmt.Println("    ASK", q.Key, q.Why.ZH, q.Choices)
		}
	}
	for _, l := range r.Left {
		fmt.Println("LEFT", l.Text, l.Why.What.ZH)
	}
}
