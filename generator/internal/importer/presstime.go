package importer

import (
	"regexp"
	"strconv"
	"strings"

	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// pressTime is a time that a text names.
type pressTime struct {
	when
	// relative is the year as seen from that of the publication, where the text says 今年 or last year; then year is 0.
	relative int
	relates  bool
	// since is the year from which is counted: 2021年以来. yearToDate reports 今年以来, all since January.
	since      int
	yearToDate bool
	// current reports 目前: a time that is not printed.
	current bool
	// until reports 截至, and onward 自 with 起: a day of an event, which is no time of what follows.
	until, onward bool
	// at is its place in the folded text, and paragraph the number of its paragraph.
	at        [2]int
	paragraph int
	// before was in force before it.
	before *pressTime
	// yearBefore is the year that was in force before it.
	yearBefore int
}

var (
	zhTime = regexp.MustCompile(`^(截至到?|截止到?|到|至|自|从|于)?(?:(\d{4})年度?|(今年|本年|当年)|(去年|上年))?(?:` +
		`(\d{1,2})月(\d{1,2})日|(\d{1,2})月?(?:份)?[-至到](\d{1,2})月份?|前(\d{1,2}|[两三四五六七八九十]|十一)个?月|` +
		`(\d{1,2})月份?(末|底)?|(前三个?季度)|第?([一二三四1-4])季度?(末|底)?|(上|下)半年(末|底)?|年?(末|底)|(全年))?` +
		`(\p{Han}{0,10}?以来|起|累计)?`)
	zhNow      = regexp.MustCompile(`^(?:截至|截止|到|至)?(?:目前|当前|现在|发稿时?|今)(?:为止)?`)
	zhToDate   = regexp.MustCompile(`^(?:今年以来|年初以来|本年以来|年内|今年前期)`)
	zhTriggers = "截到至自从于今本当去上前第一二三四下年目现全"
	zhWritten  = map[string]int{"两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十一": 11}
)

// chineseTime takes a time off the front of a text; n is its length, 0 where there is none.
func chineseTime(s string) (t pressTime, n int) {
	if m := zhToDate.FindString(s); m != "" {
		return pressTime{yearToDate: true, relates: true}, len(m)
	}
	if m := zhNow.FindString(s); m != "" && !strings.HasPrefix(s[len(m):], "后") && m != "今" && m != "至今" {
		return pressTime{current: true}, len(m)
	}
	m := zhTime.FindStringSubmatch(s)
	if m == nil {
		return t, 0
	}
	if m[4] != "" && strings.HasPrefix(s[strings.Index(s, m[4])+len(m[4]):], "同") { // 上年同期
		return t, 0
	}
	t.said = m[0]
	t.until = strings.HasPrefix(m[1], "截") || m[1] == "到" || m[1] == "至"
	t.year = number(m[2])
	switch {
	case m[3] != "":
		t.relates = true
	case m[4] != "":
		t.relates, t.relative = true, -1
	}
	if t.year > 0 || t.relates {
		t.form = quantity.Year
	}
	if !t.within(m) || t.form == "" || t.form == quantity.Range && t.n > 12 {
		return t, 0
	}
	switch suffix := m[19]; {
	case strings.HasSuffix(suffix, "以来") && t.form == quantity.Year && t.relates && t.relative == 0:
		t = pressTime{yearToDate: true, relates: true}
	case strings.HasSuffix(suffix, "以来") && t.year > 0:
		t = pressTime{since: t.year}
	case suffix == "起":
		t.onward = true
	case suffix == "累计":
		t.cumulative = true
	}
	t.said = m[0]
	return t, len(m[0])
}

// within reads the part of the year from the submatches of zhTime; false where there is no such time.
func (t *pressTime) within(m []string) bool {
	month := func(s string) bool { n := number(s); return n >= 1 && n <= 12 }
	switch {
	case m[5] != "":
		if !month(m[5]) || number(m[6]) < 1 || number(m[6]) > 31 {
			return false
		}
		t.form, t.n, t.day = quantity.Day, number(m[5]), number(m[6])
	case m[7] != "":
		if !month(m[7]) || !month(m[8]) || number(m[7]) >= number(m[8]) {
			return false
		}
		t.form, t.from, t.n = quantity.Range, number(m[7]), number(m[8])
	case m[9] != "":
		t.form, t.from, t.n = quantity.Range, 1, max(number(m[9]), zhWritten[m[9]])
	case m[10] != "":
		if !month(m[10]) {
			return false
		}
		t.form, t.n, t.end = quantity.Month, number(m[10]), m[11] != ""
	case m[12] != "":
		t.form, t.from, t.n = quantity.Range, 1, 9
	case m[13] != "":
		t.form, t.n, t.end = quantity.Quarter, numerals[m[13]], m[14] != ""
	case m[15] != "":
		t.form, t.n, t.end = quantity.Half, map[string]int{"上": 1, "下": 2}[m[15]], m[16] != ""
	case m[17] != "":
		if t.form == "" && !strings.Contains(m[0], "年") {
			return false
		}
		t.form, t.end = quantity.Year, true
	case m[18] != "":
		t.form = quantity.Year
	}
	return true
}

func number(s string) int { n, _ := strconv.Atoi(s); return n }

// completed gives a time its year: as the text says, else the newest that is over at publication.
func (t pressTime) completed(published sourcefile.PartialDate, year int) pressTime {
	day := published.Last()
	now := 0
	if day != "" {
		now = day.Time().Year()
	}
	switch {
	case t.year > 0 || t.current || t.since > 0:
		return t
	case t.relates && now > 0:
		t.year = now + t.relative
		return t
	case t.relates:
		return t
	case year > 0 && (now == 0 || year <= now):
		t.year = year
	default:
		t.year = now
	}
	if first := t.last(); now > 0 && t.year == now && first != "" && first[:7] > day[:7] {
		t.year-- // but a month that is not over may be the one that is meant
	}
	return t
}

// last is the last day of a time that has its year; "" otherwise.
func (t pressTime) last() sourcefile.Date {
	if !t.known() || t.year == 0 {
		return ""
	}
	p, problem := quantity.ParsePeriod(string(t.asOf()))
	if problem != nil {
		return ""
	}
	return p.End
}

// span reports a time that lasts: 上半年, 1-9月, but not 6月末.
func (t pressTime) span() bool { return t.known() && !t.end && t.form != quantity.Day && !t.until }
