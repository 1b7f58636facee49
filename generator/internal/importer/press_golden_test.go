package importer

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// Each file of testdata/texts holds a text and what is read from it: one figure a line with its questions, then what is
// left with the reasons.
func TestTexts(t *testing.T) {
	reader := NewTextReader(data(t))
	files, err := filepath.Glob("testdata/texts/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no texts", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			text, want := string(a.Files[0].Data), string(a.Files[1].Data)
			r, found := reader.Read(text, TextOptions{Published: "2025-08-08"})
			if found != nil {
				t.Fatal(found)
			}
			checkReading(t, text, r)
			got := shownReading(r)
			if got == want {
				return
			}
			if !*update {
				t.Fatalf("got:\n%s\nwant:\n%s", got, want)
			}
			a.Files[1].Data = []byte(got)
			if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func shownReading(r *TextReading) string {
	var b strings.Builder
	for _, p := range r.Proposals {
		f := p.Figure
		fmt.Fprintf(&b, "%s.%s.%s.%s %s %s%s %s %v\n", f.Indicator, f.Definition, f.Region, f.Reporters, f.Period,
			f.Value, f.Unit,
			f.Nature, f.Changes)
		for _, q := range p.Questions {
			fmt.Fprintf(&b, "  %s?", q.Key)
			for _, c := range q.Choices {
				fmt.Fprintf(&b, " %v", c.Set)
			}
			b.WriteString("\n")
		}
	}
	for _, l := range r.Left {
		fmt.Fprintf(&b, "%s: %s\n", l.Text, l.Why.What.ZH)
	}
	return b.String()
}
