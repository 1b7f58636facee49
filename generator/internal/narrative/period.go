package narrative

import (
	"strconv"
	"time"

	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Date says a day in full.
func Date(d sourcefile.Date) locales.Text {
	t := d.Time()
	return locales.Text{ZH: t.Format("2006年1月2日"), EN: t.Format("2 January 2006")}
}

// Partial says a date as far as it is known.
func Partial(d sourcefile.PartialDate) locales.Text {
	t := d.First().Time()
	switch len(d) {
	case 4:
		return locales.Text{ZH: t.Format("2006年"), EN: t.Format("2006")}
	case 7:
		return locales.Text{ZH: t.Format("2006年1月"), EN: t.Format("January 2006")}
	}
	return Date(sourcefile.Date(d))
}

// Period says the time that a figure is about.
func Period(p *quantity.Period) locales.Text {
	end := p.End.Time()
	switch p.Form {
	case quantity.Year:
		return locales.Text{ZH: end.Format("2006年"), EN: end.Format("2006")}
	case quantity.Half:
		first := end.Month() == time.June
		return locales.Text{
			ZH: end.Format("2006年") + map[bool]string{true: "上半年", false: "下半年"}[first],
			EN: map[bool]string{true: "first", false: "second"}[first] + " half of " + end.Format("2006"),
		}
	case quantity.Quarter:
		q := int(end.Month()) / 3
		return locales.Text{ZH: end.Format("2006年") + []string{"一", "二", "三", "四"}[q-1] + "季度", EN: "Q" +
			strconv.Itoa(q) + end.Format(" 2006")}
	case quantity.Month:
		return locales.Text{ZH: end.Format("2006年1月"), EN: end.Format("January 2006")}
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
		return locales.Text{ZH: t.Format("2006年末"), EN: t.Format("end of 2006")}
	case next.Day() == 1:
		return locales.Text{ZH: t.Format("2006年1月末"), EN: t.Format("end of January 2006")}
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
		return locales.CumulatedFrom{
			Start: locales.Text{ZH: start.Format("2006年"), EN: start.Format("2006")},
			End:   end,
		}.Text()
	case whole && start.Year() == last.Year() && start.Day() == 1 && start.Month() == last.Month():
		return locales.Text{ZH: last.Format("2006年1月"), EN: last.Format("January 2006")}
	case whole && start.Year() == last.Year() && start.Day() == 1:
		return locales.Text{
			ZH: start.Format("2006年1—") + last.Format("1月"),
			EN: start.Format("January–") + last.Format("January 2006"),
		}
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
