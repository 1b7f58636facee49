package scaffold

import (
	"regexp"
	"strings"
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// A key that stands there as a comment is right as soon as its # is taken away: each one alone, and all that a file can
// have at once.
func TestCommentsAreValidKeys(t *testing.T) {
	publication := PublicationFile(model.Publication{
		Outlet: "甲", Subject: &locales.Text{ZH: "乙", EN: "b"}, NoLink: "no-address", Recorded: "2026-11-01", Grade: "A",
		Seen:    []model.Seen{model.SeenOriginal},
		Figures: []model.Figure{{Indicator: "a", Definition: "b", Region: "990000", Period: "2025-06-30", Value: "1户"}},
	})
	indicator := IndicatorFile(model.Indicator{
		Name: locales.Text{ZH: "甲", EN: "a"}, Articles: []sourcefile.ID{"green"}, Unit: "户", Kind: model.Count,
		Direction: "up",
		Definitions: []model.Definition{
			{ID: "a", Name: locales.Text{ZH: "甲", EN: "a"}, Currency: "none", Aggregation: model.AtPoint},
		},
	})
	correction := CorrectionFile(model.Correction{
		Record: "2025-08-08-paper/a.b.990000.2025-06-30", Key: "value", Was: "1户", Is: "2户",
		Reason: locales.Text{ZH: "甲", EN: "a"}, Recorded: "2026-11-01",
	})
	stands[model.Publication](t, publication)
	stands[model.Indicator](t, indicator)
	stands[model.Correction](t, correction)
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
		if _, findings := sourcefile.Parse[T]("a.yaml", []byte(text)); findings != nil {
			t.Errorf("%+v in\n%s", findings, text)
		}
	}
}
