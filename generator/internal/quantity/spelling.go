package quantity

import (
	"fmt"
	"regexp"
	"strings"
)

var (
	otherDay = regexp.MustCompile(
		`^(\d{4})(?:年(\d{1,2})月(\d{1,2})|/(\d{1,2})/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|-(\d{1,2})-(\d{1,2})|(\d\d)(\d\d))日?$`)
	otherMonth   = regexp.MustCompile(`^(\d{4})(?:[年/.-](\d{1,2})月?|(\d\d))(末|底)?(累计)?$`)
	otherYear    = regexp.MustCompile(`^(\d{4})年?(?:全年|年|度)?(末|底)?$`)
	otherHalf    = regexp.MustCompile(`^(\d{4})[年-]?(?:([上下])半年|[hs]([12]))(末|底)?$`)
	otherQuarter = regexp.MustCompile(`^(\d{4})[年-]?第?(?:q([1-4])|([1-4])季度?)(末|底)?$`)
	turned       = regexp.MustCompile(`^([hqs][1-4])-?(\d{4})$`)
	firstMonths  = regexp.MustCompile(`^(\d{4})年?前(?:(\d{1,2})个?月|(3)个?季度?)$`)
	monthsOfYear = regexp.MustCompile(`^(\d{4})[年.-]?(\d{1,2})月?(?:-|\.\.)(\d{1,2})(月?)(末|底)?(?:累计)?$`)
	yearToYear   = regexp.MustCompile(`^(\d{4})年?-(\d{4})年?$`)
	twoEnds      = regexp.MustCompile(`^(.*\d[年月日]?)?(?:-|\.\.)(\d{4}\D.*)$`)

	blank = regexp.MustCompile(`\s+`)
	tidy  = strings.NewReplacer(
		"截至", "", "截止", "", "—", "-", "–", "-", "~", "-", "～", "-", "至", "-", "到", "-", "月份", "月", "号", "日", "年年", "年",
		"≤", "<=", "不晚于", "<=", "不迟于", "<=",
		"十一月", "11月", "十二月", "12月", "十月", "10月", "〇", "0", "○", "0", "零", "0", "一", "1", "二", "2", "三", "3", "四", "4",
		"五", "5",
		"六", "6", "七", "7", "八", "8", "九", "9", "两个月", "2个月", "十", "10")
)

// canonical guesses what a period in another spelling means; "" if it cannot be determined.
func canonical(s string) string {
	s = tidy.Replace(blank.ReplaceAllString(Fold(s), ""))
	guess := ""
	if day, ok := strings.CutPrefix(s, "<="); ok {
		guess = "<=" + single(day)
	} else if guess = single(s); guess == "" {
		guess = between(s)
	}
	if p, ok := read(guess); !ok || p.Start > p.End {
		return ""
	}
	return guess
}

// between writes a span of months or years: 1-6月, 前三季度.
func between(s string) string {
	if m := firstMonths.FindStringSubmatch(s); m != nil {
		last := m[2]
		if m[3] != "" {
			last = "9"
		}
		return fmt.Sprintf("%[1]s-01..%[1]s-%02[2]s", m[1], last)
	}
	// 2025.1-6 may be a day, and 2025-01-06 is one.
	if m := monthsOfYear.FindStringSubmatch(s); m != nil && (m[4] != "" || strings.Contains(s, "..")) {
		return fmt.Sprintf("%[1]s-%02[2]s..%[1]s-%02[3]s", m[1], m[2], m[3])
	}
	if m := yearToYear.FindStringSubmatch(s); m != nil {
		return m[1] + ".." + m[2] + "-12"
	}
	if m := twoEnds.FindStringSubmatch(s); m != nil {
		if start := single(m[1]); start != "" || m[1] == "" {
			return start + ".." + single(m[2])
		}
	}
	return ""
}

// single writes a day, or a month, quarter, half or year or the last day of it.
func single(s string) string {
	s = turned.ReplaceAllString(s, "$2-$1")
	if m := otherDay.FindStringSubmatch(s); m != nil {
		return fmt.Sprintf("%s-%02s-%02s", m[1], m[2]+m[4]+m[6]+m[8]+m[10], m[3]+m[5]+m[7]+m[9]+m[11])
	}
	guess, end := "", ""
	if m := otherMonth.FindStringSubmatch(s); m != nil {
		guess, end = fmt.Sprintf("%s-%02s", m[1], m[2]+m[3]), m[4]
		if m[5] != "" {
			return m[1] + "-01.." + guess
		}
	} else if m := otherYear.FindStringSubmatch(s); m != nil {
		guess, end = m[1], m[2]
	} else if m := otherHalf.FindStringSubmatch(s); m != nil {
		guess, end = m[1]+"-S"+m[3]+map[string]string{"上": "1", "下": "2"}[m[2]], m[4]
	} else if m := otherQuarter.FindStringSubmatch(s); m != nil {
		guess, end = m[1]+"-Q"+m[2]+m[3], m[4]
	}
	if end != "" {
		whole, _ := span(guess)
		return string(whole.End)
	}
	return guess
}
