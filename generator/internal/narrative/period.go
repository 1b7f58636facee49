package narrative

import (
	"time"

	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Date says a day in full.
func Date(d sourcefile.Date) locales.Text {
	return calendar(func(g locales.Grammar) string { return g.Day(d.Time()) })
}

// calendar is what each language says of a date.
func calendar(say func(locales.Grammar) string) locales.Text {
	return locales.Each(func(l locales.Lang) string { return say(l.Of()) })
}

// Partial says a date as far as it is known.
func Partial(d sourcefile.PartialDate) locales.Text {
	t := d.First().Time()
	switch len(d) {
	case 4:
		return year(t)
	case 7:
		return month(t)
	}
	return Date(sourcefile.Date(d))
}

func year(t time.Time) locales.Text {
	return calendar(func(g locales.Grammar) string { return g.Year(t) })
}

func month(t time.Time) locales.Text {
	return calendar(func(g locales.Grammar) string { return g.Month(t) })
}

// Quarter says a quarter, 1 to 4, of a time's year.
func Quarter(t time.Time, quarter int) locales.Text {
	return calendar(func(g locales.Grammar) string { return g.Quarter(t, quarter) })
}

// Period says the time that a figure is about.
func Period(p *quantity.Period) locales.Text {
	end := p.End.Time()
	switch p.Form {
	case quantity.Year:
		return year(end)
	case quantity.Half:
		return calendar(func(g locales.Grammar) string { return g.Half(end, int(end.Month())/6) })
	case quantity.Quarter:
		return Quarter(end, int(end.Month())/3)
	case quantity.Month:
		return month(end)
	case quantity.NotLater:
		return locales.NotLaterThan(Date(p.End))
	case quantity.Range:
		return cumulated(p)
	}
	return AsOf(p.End)
}

// AsOf says a day as statistics do: the last day of a month or year is its end.
func AsOf(d sourcefile.Date) locales.Text {
	t := d.Time()
	switch next := t.AddDate(0, 0, 1); {
	case next.YearDay() == 1:
		return calendar(func(g locales.Grammar) string { return g.EndOfYear(t) })
	case next.Day() == 1:
		return calendar(func(g locales.Grammar) string { return g.EndOfMonth(t) })
	}
	return Date(d)
}

func cumulated(p *quantity.Period) locales.Text {
	end := AsOf(p.End)
	switch {
	case p.NotLater && p.Start == "":
		return locales.CumulatedNoTimes(Date(p.End))
	case p.NotLater:
		end = locales.ADayNotLaterThan(Date(p.End))
	case p.Start == "":
		return locales.CumulatedTo(end)
	}
	if p.Start == p.End {
		return Date(p.End)
	}
	start, last := p.Start.Time(), p.End.Time()
	whole := !p.NotLater && last.AddDate(0, 0, 1).Day() == 1
	switch {
	case len(p.Text) > 4 && p.Text[4] == '.': // the start is a year
		return locales.CumulatedFrom{Start: year(start), End: end}.Text()
	case whole && start.Year() == last.Year() && start.Day() == 1 && start.Month() == last.Month():
		return month(last)
	case whole && start.Year() == last.Year() && start.Day() == 1:
		return calendar(func(g locales.Grammar) string { return g.Months(start, last) })
	}
	return locales.CumulatedFrom{Start: Date(p.Start), End: end}.Text()
}

// Age says how old a figure is, in months; where its day is only the latest possible, how old at least.
func Age(n int, atLeast bool) locales.Text {
	if atLeast {
		return locales.AtLeastAgo(locales.Months(n))
	}
	return locales.Ago(locales.Months(n))
}
