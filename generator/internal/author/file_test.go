package author

import (
	"regexp"
	"strings"
	"testing"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
)

// A key that stands there as a comment is right as soon as its # is taken away: each one alone, and all that a file can
// have at once.
func TestCommentsAreValidKeys(t *testing.T) {
	publication := PublicationFile(statistics.Publication{
		Outlet: "甲", Subject: &text.Text{ZH: "乙", EN: "b"}, NoLink: "no-address", Recorded: "2026-11-01", Grade: "A",
		Figures: []statistics.Figure{{Indicator: "a", Definition: "b", Region: "990000", Period: "2025-06-30", Value: "1户"}},
	})
	indicator := IndicatorFile(statistics.Indicator{
		Name: text.Text{ZH: "甲", EN: "a"}, Articles: []document.ID{"green"}, Unit: "户", Kind: statistics.Count, Direction: "up",
		Definitions: []statistics.Definition{{ID: "a", Name: text.Text{ZH: "甲", EN: "a"}, Currency: "none", Aggregation: statistics.AtPoint}},
	})
	correction := CorrectionFile(statistics.Correction{
		Figure: "2025-08-08-paper/a.b.990000.2025-06-30", Was: "1户", Is: "2户", Reason: text.Text{ZH: "甲", EN: "a"}, Recorded: "2026-11-01",
	})
	stands[statistics.Publication](t, publication)
	stands[statistics.Indicator](t, indicator)
	stands[statistics.Correction](t, correction)
}

var key = regexp.MustCompile(`(?m)^( *)# ((?:  - )?[a-z_{]+: ?.*|[a-z_]+:)$`)

func stands[T any](t *testing.T, src []byte) {
	t.Helper()
	lines := strings.Split(string(src), "\n")
	for i, line := range lines {
		if m := key.FindStringSubmatch(line); i > 0 && m != nil && !strings.Contains(m[2], "。 ") {
			lines[i] = m[1] + m[2]
		} else if item, ok := strings.CutPrefix(strings.TrimLeft(line, " "), "#   - "); ok {
			lines[i] = line[:strings.Index(line, "#")] + "  - " + item
		}
	}
	whole := strings.Join(lines, "\n")
	if strings.Count(whole, "# ") == strings.Count(string(src), "# ") {
		t.Fatal("no key was found among the comments")
	}
	for _, text := range []string{string(src), whole} {
		if _, findings := document.Parse[T]("a.yaml", []byte(text)); findings != nil {
			t.Errorf("%+v in\n%s", findings, text)
		}
	}
}
