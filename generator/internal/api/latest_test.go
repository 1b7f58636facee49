package api

import (
	"os"
	"testing"

	"five-areas/generator/internal/fields"
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

// The timeline begins with the year of the plan, is in order of time, and says when the plan ends.
func TestTimeline(t *testing.T) {
	for _, f := range documents(t, os.DirFS("../../.."), "") {
		if f.Path != urls.Timeline {
			continue
		}
		all := open[[]fields.TimelineEntry](t, f.Body).Result
		kinds, last, year := map[fields.TimelineKind]int{}, sourcefile.PartialDate(""), ""
		for _, d := range all {
			if d.Kind == fields.TimelinePlan {
				year = string(d.Date)[:4]
			}
		}
		for _, d := range all {
			kinds[d.Kind]++
			if d.Date < last || string(d.Date) < year {
				t.Errorf("%s %s comes after %s, or before the year of the plan", d.Date, d.Text.First(), last)
			}
			last = d.Date
		}
		if kinds[fields.TimelinePlan] != 1 || kinds[fields.TimelineDeadline] != 1 {
			t.Errorf("kinds: %v", kinds)
		}
	}
}
