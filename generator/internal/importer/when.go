package importer

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// when is a time as headings say it, whole or in part: 2025年 above 6月末, or 1-6月.
type when struct {
	// said is the heading as printed.
	said string
	year int
	form quantity.PeriodForm // Year, Half, Quarter, Month, Day, Range; "" where no time is named
	// n is the number of the half, quarter or month; for a range, its last month.
	n, day int
	// from is the first month of a range.
	from int
	// end reports the words 末 and 底: the last day.
	end bool
	// cumulative reports the word 累计: all since January.
	cumulative bool
	// lossy reports a number such as 2025.1, which may have lost the zero of October.
	lossy bool
	// canonical is a period that is already in the form of the data files.
	canonical string
}

func (w when) known() bool { return w.form != "" || w.canonical != "" }

var (
	yearWords  = regexp.MustCompile(`^((?:19|20)\d\d)(?:年度?|[-./])?`)
	fullDay    = regexp.MustCompile(`^(\d{1,2})(?:月|[-./])(\d{1,2})(?:日|$)`)
	monthWords = regexp.MustCompile(`^(\d{1,2})(?:月份?|$)`)
	monthRange = regexp.MustCompile(`^(\d{1,2})月?(?:[-—–~至到])(\d{1,2})月份?`)
	quarter    = regexp.MustCompile(`^(?:第?([一二三四1-4])季度?|q([1-4])|([1-4])q)`)
	halfWords  = regexp.MustCompile(`^(?:(上|下)半年|[hs]([12]))`)
	firstThree = regexp.MustCompile(`^前三(?:个)?季度?`)
	endWords   = regexp.MustCompile(`^(?:末|底)`)
	total      = regexp.MustCompile(`^(?:累计|累计数|累计值)`)
	monthOnly  = regexp.MustCompile(`^(?:当月|当季|单月|单季)`)
	allYear    = regexp.MustCompile(`^(?:全年|年末|年底)`)
)

var numerals = map[string]int{"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}

// cutWhen takes a time off the front of a heading without blanks.
func cutWhen(s string) (w when, rest string) {
	rest = strings.TrimPrefix(strings.TrimPrefix(s, "截至"), "截止")
	bare := rest
	separated := false
	if m := yearWords.FindStringSubmatch(rest); m != nil {
		w.year, _ = strconv.Atoi(m[1])
		w.form = quantity.Year
		separated = strings.ContainsAny(m[0], "年-./")
		rest = rest[len(m[0]):]
	}
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	inYear := func(n int) bool { return n >= 1 && n <= 12 }
	cut := func(m []string, form quantity.PeriodForm, n int) { w.form, w.n, rest = form, n, rest[len(m[0]):] }
	if m := monthRange.FindStringSubmatch(rest); m != nil && inYear(number(m[1])) && inYear(number(m[2])) &&
		number(m[1]) < number(m[2]) && strings.Contains(m[0], "月") {
		w.from = number(m[1])
		cut(m, quantity.Range, number(m[2]))
	} else if m := fullDay.FindStringSubmatch(rest); m != nil && inYear(number(m[1])) && number(m[2]) >= 1 &&
		number(m[2]) <= 31 && (separated || strings.Contains(m[0], "月")) {
		w.day = number(m[2])
		cut(m, quantity.Day, number(m[1]))
	} else if m := monthWords.FindStringSubmatch(rest); m != nil && inYear(number(m[1])) &&
		(separated || strings.Contains(m[0], "月")) {
		w.lossy = m[0] == "1" && strings.HasSuffix(strings.TrimSuffix(s, rest), ".")
		cut(m, quantity.Month, number(m[1]))
	} else if m := firstThree.FindStringSubmatch(rest); m != nil {
		w.from = 1
		cut(m, quantity.Range, 9)
	} else if m := quarter.FindStringSubmatch(rest); m != nil {
		cut(m, quantity.Quarter, numerals[m[1]+m[2]+m[3]])
	} else if m := halfWords.FindStringSubmatch(rest); m != nil {
		n := 1
		if m[1] == "下" || m[2] == "2" {
			n = 2
		}
		cut(m, quantity.Half, n)
	} else if m := allYear.FindString(rest); m != "" && w.year > 0 {
		w.end, rest = m != "全年", rest[len(m):]
	}
	if w.form == "" {
		return when{}, s
	}
	if m := endWords.FindString(rest); m != "" {
		w.end, rest = true, rest[len(m):]
	}
	if m := total.FindString(rest); m != "" {
		w.cumulative, rest = true, rest[len(m):]
	} else if m := monthOnly.FindString(rest); m != "" {
		rest = rest[len(m):]
	}
	w.said = strings.TrimSuffix(bare, rest)
	if w.form == quantity.Year && !separated && rest != "" && rest[0] < 0x80 {
		return when{}, s // 2025 inside a longer number or word
	}
	return w, rest
}

// parseWhen reads a text that is nothing but a time.
func parseWhen(s string) (when, bool) {
	w, rest := cutWhen(s)
	if w.known() && rest == "" {
		return w, true
	}
	if !ascii.MatchString(s) { // to find out what else it could mean takes long
		return when{}, false
	}
	if p, problem := quantity.ParsePeriod(strings.ToUpper(s)); problem == nil {
		return when{said: s, canonical: p.Text}, true
	}
	return when{}, false
}

// join puts two times together that say parts of one; false where they contradict each other.
func (w when) join(v when) (when, bool) {
	switch {
	case !w.known():
		v.cumulative = v.cumulative || w.cumulative
		return v, true
	case !v.known():
		w.cumulative = w.cumulative || v.cumulative
		return w, true
	case w.canonical != "" || v.canonical != "":
		return w, w == v
	case v.form == quantity.Year && w.form != quantity.Year:
		w, v = v, w
	}
	out, ok := v, w.year == v.year || v.year == 0
	if w.form != quantity.Year {
		a, b := w, v
		a.said, b.said, a.cumulative, b.cumulative = "", "", false, false
		ok = a == b
	}
	out.year, out.cumulative = max(w.year, v.year), w.cumulative || v.cumulative
	out.end = w.end || v.end
	if w.said != v.said {
		out.said = w.said + v.said
	}
	return out, ok
}

// months are the first and last month.
func (w when) months() (first, last int) {
	switch w.form {
	case quantity.Year:
		return 1, 12
	case quantity.Half:
		return 6*w.n - 5, 6 * w.n
	case quantity.Quarter:
		return 3*w.n - 2, 3 * w.n
	case quantity.Range:
		return w.from, w.n
	}
	return w.n, w.n
}

// asOf is the last day; "" where there is no such day.
func (w when) asOf() sourcefile.Date {
	p, problem := quantity.ParsePeriod(w.dayText())
	if problem != nil {
		return ""
	}
	return p.End
}

func (w when) dayText() string {
	_, last := w.months()
	switch {
	case w.canonical != "":
		return w.canonical
	case w.form == quantity.Day:
		return fmt.Sprintf("%04d-%02d-%02d", w.year, w.n, w.day)
	}
	return fmt.Sprintf("%04d-%02d", w.year, last)
}

// The spans of time that figures are about.
const (
	atDay = iota
	overTime
	sinceJanuary
)

// period is the time as data write it for an indicator. cumulative reports that months and quarters count from January.
func (w when) period(i *model.Indicator, a model.Aggregation, cumulative bool) (*quantity.Period, *diag.Problem) {
	if w.canonical != "" {
		p, _ := quantity.ParsePeriod(w.canonical)
		return p, model.CheckKind(p, i.Kind)
	}
	takes := atDay
	switch {
	case i.Kind == model.CumulativeFlow, i.Kind != model.Stock && i.Kind != model.Flow && a == model.Cumulative:
		takes = sinceJanuary
	case i.Kind == model.Flow, i.Kind != model.Stock && a == model.OverPeriod:
		takes = overTime
	}
	first, last := w.months()
	written := ""
	unclear := func(zh, en string) (*quantity.Period, *diag.Problem) {
		return &quantity.Period{}, importPeriod.Found("%s（%s）的时期“%s”不清楚：%s",
			"the period %[3]q is not clear for %[1]s (%[2]s): %[4]s",
			i.Name, i.ID, w.said, locales.Text{ZH: zh, EN: en}).
			FixBy("加 --cumulative（从年初累计），或用 --period 写明，如 2025-06-30、2025-Q2、2025-01..2025-06",
				"add --cumulative if it counts from January, or say it with --period, such as 2025-06-30, 2025-Q2 or "+
					"2025-01..2025-06")
	}
	switch takes {
	case atDay:
		switch {
		case w.cumulative:
			return unclear("时点数没有累计", "what belongs to a day does not add up over months")
		case a == model.AtPoint && w.form != quantity.Day && !w.end:
			return unclear("是哪一天？", "which day is it?")
		}
		if written = w.dayText(); w.form != quantity.Day {
			written = string(w.asOf())
		}
	case sinceJanuary:
		switch {
		case w.form == quantity.Range && first != 1:
			return unclear("不从一月开始", "it does not begin in January")
		case w.form == quantity.Day:
			return unclear("累计到某一天，月份不完整", "it ends within a month")
		case first != 1 && !cumulative && !w.cumulative:
			return unclear("是当期的，还是从年初累计的？", "is it of that time, or of all since January?")
		}
		written = fmt.Sprintf("%04d-01..%04d-%02d", w.year, w.year, last)
	case overTime:
		switch {
		case w.cumulative || cumulative && first != 1, w.form == quantity.Range && first != 1, w.form == quantity.Day:
			return unclear("这个指标不是累计数", "the indicator is no cumulative one")
		case w.end && w.form != quantity.Year:
			return unclear("是当期的，还是从年初累计的？", "is it of that time, or of all since January?")
		}
		switch w.form {
		case quantity.Year:
			written = fmt.Sprintf("%04d", w.year)
		case quantity.Half:
			written = fmt.Sprintf("%04d-S%d", w.year, w.n)
		case quantity.Quarter:
			written = fmt.Sprintf("%04d-Q%d", w.year, w.n)
		case quantity.Month:
			written = fmt.Sprintf("%04d-%02d", w.year, w.n)
		default:
			return unclear("这个指标不是累计数", "the indicator is no cumulative one")
		}
	}
	p, problem := quantity.ParsePeriod(written)
	if problem == nil {
		problem = model.CheckKind(p, i.Kind)
	}
	return p, problem
}
