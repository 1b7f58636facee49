package progress

import (
	"strconv"
	"time"

	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// MonthsBetween is 12·Δyear + Δmonth between two as-of months.
func MonthsBetween(from, to sourcefile.Date) int { return month(to) - month(from) }

// month counts months from year 0.
func month(d sourcefile.Date) int {
	year, _ := strconv.Atoi(string(d[:4]))
	m, _ := strconv.Atoi(string(d[5:7]))
	return 12*year + m - 1
}

func days(from, to sourcefile.Date) int64 {
	return int64(to.Time().Sub(from.Time()) / (24 * time.Hour))
}

// Elapsed is the share of the time from start to deadline that has elapsed on a date: days(start → date) / days(start →
// deadline), at least 0 and at most 1.
func Elapsed(start, date, deadline sourcefile.Date) (gone, all int64, share quantity.Decimal) {
	all = days(start, deadline)
	gone = min(max(days(start, date), 0), all)
	return gone, all, quantity.Int(gone).Quo(quantity.Int(all))
}

// monthsAfter is the last day of the month that lies n months after that of d.
func monthsAfter(d sourcefile.Date, n int) sourcefile.Date {
	first := sourcefile.Date(d[:7] + "-01").Time()
	return sourcefile.Date(first.AddDate(0, n+1, -1).Format(time.DateOnly))
}

// firstOfMonth is the first day of the month that lies n months after that of d.
func firstOfMonth(d sourcefile.Date, n int) sourcefile.Date {
	return sourcefile.Date(sourcefile.Date(d[:7]+"-01").Time().AddDate(0, n, 0).Format(time.DateOnly))
}

func nextDay(d sourcefile.Date) sourcefile.Date {
	return sourcefile.Date(d.Time().AddDate(0, 0, 1).Format(time.DateOnly))
}
