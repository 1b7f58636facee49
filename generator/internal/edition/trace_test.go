package edition

import (
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// TestFigureReason: a figure is one since the plan only by the start of its span, for the whole province, as a fact, of
// a named source and of a known day.
func TestFigureReason(t *testing.T) {
	for _, c := range []struct {
		period    string
		grade     model.Grade
		region    sourcefile.RegionCode
		reporters sourcefile.ID
		nature    model.Nature
		want      progress.TraceReason
	}{
		{"2025-05-17", "A", "1", "", model.Actual, progress.Counted},
		{"2025-05-16", "A", "1", "", model.Actual, progress.BeforePlan},
		{"2025-06", "B", "1", "", model.Actual, progress.Counted},
		{"2025-05", "B", "1", "", model.Actual, progress.BeforePlan},
		{"2025-01..2025-06", "A", "1", "", model.Actual, progress.BeforePlan},
		{"2025-06-01..2025-09", "A", "1", "", model.Preliminary, progress.Counted},
		{"..2025-09", "A", "1", "", model.Actual, progress.DayUnknown},
		{"..2025-03", "A", "1", "", model.Actual, progress.BeforePlan},
		{"<=2025-08-07", "A", "1", "", model.Actual, progress.DayUnknown},
		{"<=2025-05-16", "A", "1", "", model.Actual, progress.BeforePlan},
		{"2025-06-30", "C", "1", "", model.Actual, progress.SourceUnnamed},
		{"2025-06-30", "A", "2", "", model.Actual, progress.OnePlace},
		{"2025-06-30", "A", "1", "bank", model.Actual, progress.OneInstitution},
		{"2025-06-30", "A", "1", "", model.Planned, progress.OnlyAnnounced},
		{"2025-06-30", "A", "1", "", model.Allocated, progress.OnlyAnnounced},
	} {
		p, problem := quantity.ParsePeriod(c.period)
		if problem != nil {
			t.Fatal(c.period, problem)
		}
		f := &Figure{
			Observation: &model.Observation{
				SeriesKey: &model.SeriesKey{Region: c.region, Reporters: c.reporters}, Period: p, Nature: c.nature,
			},
			Publication: &Publication{Publication: &model.Publication{Grade: c.grade}},
			Point:       &model.Point{Period: p},
		}
		if got := figureReason(f, "1", "2025-05-16"); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// TestEvidenceReason: the same of evidence, which must also be more than announced.
func TestEvidenceReason(t *testing.T) {
	level := func(n model.Level) *model.Level { return &n }
	for _, c := range []struct {
		e     model.Evidence
		grade model.Grade
		want  progress.TraceReason
	}{
		{model.Evidence{Level: level(2), Date: "2025-05-17"}, "B", progress.Counted},
		{model.Evidence{Level: level(2), Date: "2025-06"}, "A", progress.Counted},
		{model.Evidence{Level: level(2), Date: "2025-05"}, "A", progress.DayUnknown},
		{model.Evidence{Level: level(2), Date: "2025"}, "A", progress.DayUnknown},
		{model.Evidence{Level: level(2)}, "A", progress.DayUnknown},
		{model.Evidence{Level: level(2), Date: "2025-05-16"}, "A", progress.BeforePlan},
		{model.Evidence{Level: level(4), Date: "2025-06", Baseline: true}, "A", progress.BeforePlan},
		{model.Evidence{Level: level(1), Date: "2025-06"}, "A", progress.OnlyAnnounced},
		{model.Evidence{Level: level(3), Date: "2025-06", Region: "2"}, "A", progress.OnePlace},
		{model.Evidence{Level: level(3), Date: "2025-06", Region: "1"}, "A", progress.Counted},
		{model.Evidence{Level: level(3), Date: "2025-06", Reporters: "union"}, "A", progress.OneInstitution},
		{model.Evidence{Level: level(3), Date: "2025-06"}, "C", progress.SourceUnnamed},
	} {
		e := &Evidence{Evidence: &c.e, Publication: &Publication{Publication: &model.Publication{Grade: c.grade}}}
		if got := evidenceReason(e, "1", "2025-05-16"); got != c.want {
			t.Errorf("%+v, grade %s: %s", c.e, c.grade, got)
		}
	}
}
