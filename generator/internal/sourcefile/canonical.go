package sourcefile

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"five-areas/generator/locales"
)

var (
	otherDay   = regexp.MustCompile(`^(\d{4})[年/.\-](\d{1,2})[月/.\-](\d{1,2})日?$`)
	otherMonth = regexp.MustCompile(`^(\d{4})[年/.\-](\d{1,2})月?$`)
	blanks     = regexp.MustCompile(`[\s_]+`)
)

// CanonicalDate guesses the day or month that another spelling means, such as 2025年8月8日, 2025/8/8 or 2025.08.08;
// "" if it cannot be determined.
func CanonicalDate(s string) string {
	s = strings.TrimSpace(locales.HalfWidth(s))
	form, guess := time.DateOnly, ""
	if m := otherDay.FindStringSubmatch(s); m != nil {
		guess = fmt.Sprintf("%s-%02s-%02s", m[1], m[2], m[3])
	} else if m := otherMonth.FindStringSubmatch(s); m != nil {
		form, guess = "2006-01", fmt.Sprintf("%s-%02s", m[1], m[2])
	}
	if _, err := time.Parse(form, guess); err != nil {
		return ""
	}
	return guess
}

// canonical guesses what a value of another spelling means, if the guess is of the form that a schema wants.
func canonical(s string, rules map[string]any) string {
	half := strings.TrimSpace(locales.HalfWidth(s))
	for _, guess := range []string{CanonicalDate(s), half, blanks.ReplaceAllString(strings.ToLower(half), "-")} {
		if guess != "" && guess != s && fits(guess, rules) {
			return guess
		}
	}
	return ""
}

// guessed are the guesses of the hint that are of the form that a schema wants.
func (s *positions) guessed(word string, rules map[string]any) (all locales.Text) {
	if s.hint == nil {
		return all
	}
	for _, g := range s.hint(strings.TrimSpace(word)) {
		switch one := locales.Format(`"%s"（%s）`, `"%s" (%s)`, g.Value, g.Name); {
		case !fits(g.Value, rules):
		case all == locales.Text{}:
			all = one
		default:
			all = locales.Format("%s或%s", "%s or %s", all, one)
		}
	}
	return all
}

// fits reports whether a value is of the form that a schema wants, where it wants one.
func fits(value string, rules map[string]any) bool {
	fits := rules["pattern"] != nil || rules["format"] == "date"
	if pattern, ok := rules["pattern"].(string); ok {
		fits = regexp.MustCompile(pattern).MatchString(value)
	}
	if rules["format"] == "date" {
		_, err := time.Parse(time.DateOnly, value)
		fits = fits && err == nil
	}
	return fits
}
