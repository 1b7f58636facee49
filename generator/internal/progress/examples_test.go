package progress_test

import (
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/provincetest"
)

// The examples of the method page say what the method says of them.
func TestExamples(t *testing.T) {
	want := map[model.Method]progress.Status{
		model.MethodLevel: progress.OnTrack, model.MethodDirection: progress.Weakening,
		model.MethodShare: progress.Behind,
		model.MethodRate:  progress.OnTrack, model.MethodRank: progress.NotAssessable,
		model.MethodCoverage:  progress.OnTrack,
		model.MethodMilestone: progress.NotAssessable,
	}
	a := provincetest.Assessment(levelOf)
	for _, e := range progress.Examples(a) {
		if e.Record.Status != want[e.ID] {
			t.Errorf("%s reads %s (%v), want %s", e.ID, e.Record.Status, e.Record.Reasons, want[e.ID])
		}
		delete(want, e.ID)
	}
	if len(want) > 0 {
		t.Errorf("no example of %v", want)
	}
}
