package quantity

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/sourcefile"
)

// PeriodForm is the way in which a period is written.
type PeriodForm string

// The forms. The codes of half-years and quarters are those of SDMX time periods.
const (
	Day      PeriodForm = "day"       // 2025-06-30
	NotLater PeriodForm = "not_later" // <=2025-08-07: not later than
	Year     PeriodForm = "year"      // 2025
	Half     PeriodForm = "half"      // 2025-S1
	Quarter  PeriodForm = "quarter"   // 2025-Q1
	Month    PeriodForm = "month"     // 2025-06
	Range    PeriodForm = "range"     // 2025-01..2025-06, 2021..2024-09, ..2025-03, 2007..<=2017-12-06
)

// Period is the time that a figure is about. The figures of one time share it.
type Period struct {
	// Text is the canonical spelling, which is part of the figure's id.
	Text string
	Form PeriodForm
	// Start is the first day; "" for a day's figure and where the start is not printed.
	Start sourcefile.Date
	// End is the last day: the figure's as-of.
	End sourcefile.Date
	// NotLater reports that the source prints no as-of: End is the latest day that it can be.
	NotLater bool
}

// AsOf is the last day of the period.
func (p *Period) AsOf() sourcefile.Date { return p.End }

// When is the day that the period is as of.
func (p *Period) When() When { return When{p.End, p.NotLater} }

// When is the day that a figure is as of: one that is known, or the last one possible.
type When struct {
	Day      sourcefile.Date
	NotLater bool
}

// Compare puts the newest last. This is the one rule for what a latest figure is: the later day; of two figures with
// one day, that whose day is known, because the other may be older.
func (w When) Compare(o When) int {
	return cmp.Or(cmp.Compare(w.Day, o.Day), TrueFirst(w.NotLater, o.NotLater))
}

var (
	dayForm     = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)
	monthForm   = regexp.MustCompile(`^(\d{4})-(\d{2})$`)
	yearForm    = regexp.MustCompile(`^\d{4}$`)
	halfForm    = regexp.MustCompile(`^(\d{4})-S([12])$`)
	quarterForm = regexp.MustCompile(`^(\d{4})-Q([1-4])$`)
)

// ParsePeriod reads the canonical spelling of a period.
func ParsePeriod(s string) (*Period, *diag.Problem) {
	p, ok := read(s)
	switch {
	case !ok:
		return &p, badPeriod(s)
	case p.Start > p.End:
		return &p, periodOrder.Found("时期“%s”的开始晚于结束", "the period %q begins after its end", s).
			FixBy("核对两端的日期", "check both dates")
	}
	return &p, nil
}

func read(s string) (p Period, ok bool) {
	p.Text = s
	if start, end, ranged := strings.Cut(s, ".."); ranged {
		p.Form, p.NotLater = Range, strings.HasPrefix(end, "<=")
		last, ok := span(strings.TrimPrefix(end, "<="))
		if !ok || last.Form != Day && (p.NotLater || last.Form != Month) {
			return p, false
		}
		if p.End = last.End; start == "" {
			return p, true
		}
		first, ok := span(start)
		p.Start = first.Start
		return p, ok && (first.Form == Day || first.Form == Month || first.Form == Year)
	}
	if day, notLater := strings.CutPrefix(s, "<="); notLater {
		last, ok := span(day)
		p.Form, p.End, p.NotLater = NotLater, last.End, true
		return p, ok && last.Form == Day
	}
	if p, ok = span(s); p.Form == Day {
		p.Start = ""
	}
	return p, ok
}

// Months is how many months the period spans: 0 for a day, −1 where the start is not printed.
func (p *Period) Months() int {
	switch {
	case p.Form == Day || p.Form == NotLater:
		return 0
	case p.Start == "":
		return -1
	}
	start, end := p.Start.Time(), p.End.Time()
	return 12*(end.Year()-start.Year()) + int(end.Month()-start.Month()) + 1
}

// Base is the period that a change is measured from; false if it cannot be determined.
func (p *Period) Base(b Basis) (*Period, bool) {
	base, ok := p.base(b)
	if !ok {
		return nil, false
	}
	was, problem := ParsePeriod(base)
	return was, problem == nil
}

func (p *Period) base(b Basis) (string, bool) {
	switch {
	case p.NotLater:
		return "", false
	case b == SinceYearStart:
		return fmt.Sprintf("%d-12-31", p.End.Time().Year()-1), p.Form == Day
	case p.Form == Day:
		return string(yearBefore(p.End)), true
	}
	start, end, ranged := strings.Cut(p.Text, "..")
	for _, part := range []*string{&start, &end} {
		if *part == "" {
			continue
		}
		if len(*part) == len(time.DateOnly) {
			*part = string(yearBefore(sourcefile.Date(*part)))
			continue
		}
		year, _ := strconv.Atoi((*part)[:4])
		*part = strconv.Itoa(year-1) + (*part)[4:]
	}
	if ranged {
		return start + ".." + end, true
	}
	return start, true
}

// yearBefore is the same day a year before; the last day of February stays the last.
func yearBefore(d sourcefile.Date) sourcefile.Date {
	t := d.Time()
	if next := t.AddDate(0, 0, 1); next.Day() == 1 {
		return sourcefile.Date(next.AddDate(-1, 0, -1).Format(time.DateOnly))
	}
	return sourcefile.Date(t.AddDate(-1, 0, 0).Format(time.DateOnly))
}

// span reads a day or a whole calendar period.
func span(s string) (Period, bool) {
	p := Period{Text: s}
	months := func(year string, first, count int) {
		y, _ := strconv.Atoi(year)
		start := time.Date(y, time.Month(first), 1, 0, 0, 0, 0, time.UTC)
		p.Start = sourcefile.Date(start.Format(time.DateOnly))
		p.End = sourcefile.Date(start.AddDate(0, count, -1).Format(time.DateOnly))
	}
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	switch {
	case len(s) < 4 || s[:4] < "1900" || s[:4] > "2199":
		return p, false
	case dayForm.MatchString(s):
		if _, err := time.Parse(time.DateOnly, s); err != nil {
			return p, false
		}
		p.Form, p.Start, p.End = Day, sourcefile.Date(s), sourcefile.Date(s)
	case yearForm.MatchString(s):
		p.Form = Year
		months(s, 1, 12)
	default:
		if m := monthForm.FindStringSubmatch(s); m != nil && m[2] >= "01" && m[2] <= "12" {
			p.Form = Month
			months(m[1], number(m[2]), 1)
		} else if m := halfForm.FindStringSubmatch(s); m != nil {
			p.Form = Half
			months(m[1], 6*number(m[2])-5, 6)
		} else if m := quarterForm.FindStringSubmatch(s); m != nil {
			p.Form = Quarter
			months(m[1], 3*number(m[2])-2, 3)
		} else {
			return p, false
		}
	}
	return p, true
}

// GuessPeriod is the period that another spelling, such as 2025年6月末, most likely means.
func GuessPeriod(s string) (p Period, ok bool) { return read(canonical(s)) }

func badPeriod(s string) *diag.Problem {
	for part := range strings.SplitSeq(s, "..") {
		if p := sourcefile.Real(strings.TrimPrefix(part, "<="), false); p != nil {
			return p
		}
	}
	p := PeriodUnread.Found("读不懂时期“%s”", "the period %q cannot be read", s).
		Expect("某一天 2025-06-30；整年 2025、半年 2025-S1、季度 2025-Q1、月 2025-06；累计 2025-01..2025-06，起点未印 "+
			"..2025-03；不晚于某天 <=2025-08-07",
			"a day 2025-06-30; a year 2025, half 2025-S1, quarter 2025-Q1 or month 2025-06; a cumulation "+
				"2025-01..2025-06, or "+
				"..2025-03 where its start is not printed; not later than a day <=2025-08-07")
	if c := canonical(s); c != "" {
		p.FixBy("是否想写 %s？", "did you mean %s?", c)
	} else if c := canonical("2025年" + s); c != "" {
		p.FixBy("写上年份，如 %s", "add the year, such as %s", c)
	}
	return p
}

// TrueFirst compares so that true comes before false.
func TrueFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
