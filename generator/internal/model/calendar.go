package model

import (
	"time"

	"five-areas/generator/internal/sourcefile"
)

// Calendar is when a publisher says that its figures come out. Without one nothing is called overdue.
type Calendar struct {
	Frequency Frequency `json:"frequency"`
	// Days is how many days after the end of a period its figure is promised.
	Days   int            `json:"days" jsonschema:"minimum=0"`
	Source sourcefile.URL `json:"source"`
}

// Frequency is how often a figure is published.
type Frequency string

// The frequencies.
const (
	Monthly    Frequency = "monthly"
	Quarterly  Frequency = "quarterly"
	HalfYearly Frequency = "half-yearly"
	Yearly     Frequency = "yearly"
)

func (f Frequency) months() int {
	return map[Frequency]int{Monthly: 1, Quarterly: 3, HalfYearly: 6, Yearly: 12}[f]
}

// LastDue is the newest period whose figure is promised by a day: its last day, and the day of the promise.
func (c *Calendar) LastDue(day sourcefile.Date) (end, due sourcefile.Date) {
	t := day.Time()
	for m := time.Date(t.Year()+1, time.January, 1, 0, 0, 0, 0, time.UTC); ; m = m.AddDate(0,
		-c.Frequency.months(), 0) {
		last := m.AddDate(0, 0, -1)
		if promised := last.AddDate(0, 0, c.Days); !promised.After(t) {
			return sourcefile.Date(last.Format(time.DateOnly)), sourcefile.Date(promised.Format(time.DateOnly))
		}
	}
}
