package api

import (
	"os"
	"testing"

	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
)

// What is polled is small.
func TestLatestIsSmall(t *testing.T) {
	const most = 20_000
	for _, f := range documents(t, os.DirFS("../../.."), "") {
		if f.Path == urls.Latest && len(f.Body) > most {
			t.Errorf("%s has %d bytes; expected: at most %d", f.Path, len(f.Body), most)
		}
	}
}

// The timeline begins with the plan, is in order of time, and dates nothing more precisely than its source.
func TestTimeline(t *testing.T) {
	for _, f := range documents(t, os.DirFS("../../.."), "") {
		if f.Path != urls.Timeline {
			continue
		}
		all := open[[]TimelineDocument](t, f.Body).Result
		kinds, last, begins := map[TimelineKind]int{}, sourcefile.PartialDate(""), ""
		for _, d := range all {
			if d.Kind == TimelinePlan {
				begins = string(d.Date)
			}
		}
		for _, d := range all {
			kinds[d.Kind]++
			if d.Date < last || string(d.Date) < begins[:len(d.Date)] {
				t.Errorf("%s %s comes after %s, or before the plan", d.Date, d.Text.First(), last)
			}
			last = d.Date
		}
		if kinds[TimelinePlan] != 1 {
			t.Errorf("kinds: %v", kinds)
		}
	}
}
