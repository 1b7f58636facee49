package progress

import (
	"strconv"
	"time"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/statistics"
)

// MonthsBetween is 12·Δyear + Δmonth between two as-of months.
func MonthsBetween(from, to document.Date) int { return month(to) - month(from) }

// month counts months from year 0.
func month(d document.Date) int {
	year, _ := strconv.Atoi(string(d[:4]))
	m, _ := strconv.Atoi(string(d[5:7]))
	return 12*year + m - 1
}

func days(from, to document.Date) int64 { return int64(to.Time().Sub(from.Time()) / (24 * time.Hour)) }

// Elapsed is the share of the time from start to deadline that has gone on a date: days(start → date) / days(start → deadline),
// at least 0 and at most 1.
func Elapsed(start, date, deadline document.Date) (gone, all int64, share statistics.Decimal) {
	all = days(start, deadline)
	gone = min(max(days(start, date), 0), all)
	return gone, all, statistics.Int(gone).Quo(statistics.Int(all))
}

// monthsAfter is the last day of the month that lies n months after that of d.
func monthsAfter(d document.Date, n int) document.Date {
	first := document.Date(d[:7] + "-01").Time()
	return document.Date(first.AddDate(0, n+1, -1).Format(time.DateOnly))
}

// firstOfMonth is the first day of the month that lies n months after that of d.
func firstOfMonth(d document.Date, n int) document.Date {
	return document.Date(document.Date(d[:7]+"-01").Time().AddDate(0, n, 0).Format(time.DateOnly))
}

func nextDay(d document.Date) document.Date {
	return document.Date(d.Time().AddDate(0, 0, 1).Format(time.DateOnly))
}
