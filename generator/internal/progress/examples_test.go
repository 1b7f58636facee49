package progress_test

import (
	"testing"

	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/progress"
)

// The examples of the method page say what the method says of them.
func TestExamples(t *testing.T) {
	want := map[plan.Method]progress.Status{
		plan.MethodLevel: progress.OnTrack, plan.MethodDirection: progress.Weakening, plan.MethodShare: progress.Behind,
		plan.MethodRate: progress.OnTrack, plan.MethodRank: progress.NotAssessable, plan.MethodCoverage: progress.OnTrack,
		plan.MethodMilestone: progress.NotAssessable,
	}
	a := assessment(levelOf)
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
