package sourcefile

import (
	"regexp"
	"strconv"
	"time"

	"five-areas/generator/internal/diag"
)

var dateReal = diag.NewRule("date-real",
	"日历上没有的日子多半是抄错了；改成猜的一天，又会说错。", "A day that no calendar has is most likely a slip; a guessed one would be wrong, "+
		"too.",
	"published: 2025-02-30", "published: 2025-02")

var dayOrMonth = regexp.MustCompile(`^(\d{4})-(\d{2})(?:-(\d{2}))?$`)

// Real says that a day or a month, written as YYYY-MM-DD or YYYY-MM, is in no calendar; nil for what is, and for what
// is written otherwise. partial reports that a month or a year alone would do in its place.
func Real(s string, partial bool) *diag.Problem {
	m := dayOrMonth.FindStringSubmatch(s)
	if m == nil {
		return nil
	}
	month, err := time.Parse("2006-01", m[1]+"-"+m[2])
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	if err != nil {
		p := dateReal.Found("%[1]s年没有%[2]d月", "%[3]s is not a month of %[1]s", m[1], number(m[2]), m[2])
		if partial {
			return p.FixBy("看原文；原文只写到年份，就写 %s", "check the source; if it prints only the year, write %s", m[1])
		}
		return p.FixBy("看原文；月份是 01 到 12", "check the source; months are 01 to 12")
	}
	if _, err := time.Parse(time.DateOnly, s); err == nil || m[3] == "" {
		return nil
	}
	p := dateReal.Found("%[1]s年%[2]d月没有%[3]d日", "%[4]s is not a day", m[1], number(m[2]), number(m[3]), s)
	if partial {
		return p.FixBy("看原文；原文只写到月份，就写 %s", "check the source; if it prints only the month, write %s",
			s[:len("2006-01")])
	}
	return p.FixBy("看原文；这个月的最后一天是 %s", "check the source; the last day of that month is %s",
		month.AddDate(0, 1, -1).Format(time.DateOnly))
}
