package model

import (
	"testing"

	"five-areas/generator/internal/sourcefile"
)

func TestLastDue(t *testing.T) {
	for _, c := range []struct {
		frequency Frequency
		days      int
		day       sourcefile.Date
		end, due  sourcefile.Date
	}{
		{Quarterly, 30, "2026-11-23", "2026-09-30", "2026-10-30"},
		{Quarterly, 30, "2026-10-30", "2026-09-30", "2026-10-30"}, // due on the day itself
		{Quarterly, 30, "2026-10-29", "2026-06-30", "2026-07-30"},
		{Quarterly, 60, "2026-11-23", "2026-06-30", "2026-08-29"},
		{Monthly, 15, "2026-03-14", "2026-01-31", "2026-02-15"},
		{Monthly, 0, "2024-02-29", "2024-02-29", "2024-02-29"},
		{HalfYearly, 45, "2026-08-13", "2025-12-31", "2026-02-14"},
		{Yearly, 120, "2026-04-30", "2025-12-31", "2026-04-30"},
		{Yearly, 500, "2026-11-23", "2024-12-31", "2026-05-15"},
	} {
		end, due := (&Calendar{Frequency: c.frequency, Days: c.days}).LastDue(c.day)
		if end != c.end || due != c.due {
			t.Errorf("%s within %d days, on %s: %s due on %s, want %s due on %s", c.frequency, c.days, c.day, end, due,
				c.end, c.due)
		}
	}
}
