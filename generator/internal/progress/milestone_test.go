package progress_test

import (
	"slices"
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/sourcefile"
)

func found(ref model.ItemID, level int, date sourcefile.PartialDate) model.Evidence {
	l := model.Level(level)
	return model.Evidence{ID: sourcefile.ID("e-" + string(ref[:1])), Refs: []model.ItemID{ref}, Level: &l, Date: date}
}

// judgeMilestone assesses a checklist of items by single letters.
func judgeMilestone(date sourcefile.Date, items string, evidence ...model.Evidence) *progress.Record {
	f := model.Facet{ID: "f1", Method: model.MethodMilestone, Direction: model.Up}
	for _, c := range items {
		f.Items = append(f.Items, model.Item{ID: model.ItemID(c)})
	}
	k := progress.Known{Date: date, Home: home, Assessment: provincetest.Assessment(f), Units: provincetest.Units}
	k.Publications = []*model.Publication{{ID: "notice", Recorded: "2025-06-01", Evidence: evidence}}
	return progress.Assess(k)[0].Facets[0].Decided()
}

func TestMilestone(t *testing.T) {
	before := found("a", 3, "2024-01")
	before.Baseline = true
	prefecture := found("a", 4, "2026-01")
	prefecture.Region = "632800"
	statement := found("a", 4, "2026-01")
	statement.Level = nil
	for _, c := range []struct {
		name     string
		date     sourcefile.Date
		items    string
		evidence []model.Evidence
		status   progress.Status
		steps    string
	}{
		{
			"one of eight with public evidence", "2026-11-23", "abcdefgh",
			[]model.Evidence{found("a", 2, "2026-01-04")},
			progress.NotAssessable, "n=8 confirmed=1 unknown=7 low=0.125 high=1",
		},
		{
			"enough for any case", "2026-11-23", "abcde",
			[]model.Evidence{found("a", 2, ""), found("b", 3, ""), found("c", 4, "")},
			progress.OnTrack, "E=0.58 low=0.6 high=1",
		},
		{
			"behind in any case", "2026-11-23", "abcd",
			[]model.Evidence{found("a", 2, ""), found("b", 2, ""), found("c", 0, ""), found("d", 0, "")},
			progress.Behind, "low=0.5 high=0.5 not_done=2",
		},
		{
			"far behind in any case", "2026-11-23", "abcd",
			[]model.Evidence{found("a", 0, ""), found("b", 0, ""), found("c", 0, "")},
			progress.FarBehind, "low=0 high=0.25",
		},
		{"at the share of the time that has gone", "2025-05-16", "ab", nil, progress.OnTrack, "E=0 low=0"},
		{
			"everything on the last day", "2027-12-31", "a",
			[]model.Evidence{found("a", 2, "")},
			progress.OnTrack,
			"E=1 low=1",
		},
		{
			"recorded after the date", "2025-05-31", "ab",
			[]model.Evidence{found("a", 0, ""), found("b", 0, "")},
			progress.NotAssessable, "not_done=0",
		},
		{"silence is not failure", "2026-11-23", "abcd", nil, progress.NotAssessable, "low=0 high=1 not_done=0"},
		{
			"an announcement confirms nothing", "2026-11-23", "a",
			[]model.Evidence{found("a", 1, "2026-01")},
			progress.NotAssessable, "confirmed=0",
		},
		{
			"an announcement that is older than what an official source says is not done", "2026-11-23", "ab",
			[]model.Evidence{
				found("a", 1, "2025-08"), found("a", 0, "2026-01"), found("b", 0, "2026-01"),
				found("b", 1, "2026-01"),
			},
			progress.FarBehind, "not_done=2",
		},
		{
			"an announcement that is younger", "2026-11-23", "a",
			[]model.Evidence{found("a", 0, "2025-08"), found("a", 1, "2026-01")},
			progress.NotAssessable, "not_done=0",
		},
		{
			"what is issued is done, whatever was said", "2026-11-23", "a",
			[]model.Evidence{found("a", 2, "2025-08"), found("a", 0, "2026-01")},
			progress.OnTrack, "not_done=0",
		},
		{
			"nor what is older than the plan", "2026-11-23", "a",
			[]model.Evidence{before},
			progress.NotAssessable,
			"confirmed=0",
		},
		{
			"nor what a prefecture did", "2026-11-23", "a",
			[]model.Evidence{prefecture},
			progress.NotAssessable,
			"confirmed=0",
		},
		{"nor a statement", "2026-11-23", "a", []model.Evidence{statement}, progress.NotAssessable, "confirmed=0"},
		{
			"nor a statement about the target", "2026-11-23", "a",
			[]model.Evidence{found("g1", 4, "")},
			progress.NotAssessable, "confirmed=0",
		},
		{
			"after the deadline: all", "2028-01-31", "ab",
			[]model.Evidence{found("a", 2, ""), found("b", 2, "")},
			progress.Met, "",
		},
		{
			"after the deadline: one is not done", "2028-01-31", "ab",
			[]model.Evidence{found("a", 2, ""), found("b", 0, "")},
			progress.NotMet, "",
		},
		{
			"after the deadline: one is unknown", "2028-01-31", "ab",
			[]model.Evidence{found("a", 2, "")},
			progress.NotAssessable, "",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := judgeMilestone(c.date, c.items, c.evidence...)
			if r.Status != c.status {
				t.Errorf("got %s %v, want %s", r.Status, r.Reasons, c.status)
			}
			if r.Status == progress.NotAssessable &&
				!slices.Equal(r.Reasons, []progress.Reason{progress.NoPublicEvidence}) {
				t.Errorf("because of %v", r.Reasons)
			}
			checkSteps(t, r, c.steps)
		})
	}
}

func TestOldEvidence(t *testing.T) {
	r := judgeMilestone("2026-11-23", "abc", found("a", 2, "2025-10"), found("b", 2, "2025-11"),
		found("c", 1, "2024-10"))
	var old []bool
	for _, item := range r.Items {
		old = append(old, item.Old)
	}
	if !slices.Equal(old, []bool{true, false, false}) || !slices.Contains(r.Flags, progress.OldEvidence) {
		t.Errorf("old %v, flags %v", old, r.Flags)
	}
	if r := judgeMilestone("2026-11-23", "a", found("a", 0, "2025-10")); !r.Items[0].Old ||
		!slices.Contains(r.Flags, progress.OldEvidence) {
		t.Errorf("what was not done long ago: %+v, flags %v", r.Items, r.Flags)
	}
	if !slices.Equal(judgeMilestone("2026-11-23", "xabc", found("a", 2, "")).Wanted.Items,
		[]model.ItemID{"x", "b", "c"}) {
		t.Error("the items for which evidence is wanted are those that are unknown")
	}
}

// What equals a bound exactly is not below it by a rounded digit: 2 of 5 where 0.6 of two thirds are asked for.
func TestShareAtTheBound(t *testing.T) {
	c := progress.NewCase(provincetest.Assessment(), model.MethodMilestone, model.Up, "2025-01-03")
	c.Start, c.Deadline = "2025-01-01", "2025-01-04"
	two, none := 2, 0
	for i, level := range []*int{&two, &two, &none, &none, &none} {
		c.Checklist = append(c.Checklist, progress.ChecklistItem{
			ID: model.ItemID("abcde"[i : i+1]), Evidence: []progress.Evidence{{Level: level, Last: "2025-01-02"}},
		})
	}
	if j := progress.Judge(c); j.Status != progress.Behind {
		t.Errorf("got %s", j.Status)
	}
}
