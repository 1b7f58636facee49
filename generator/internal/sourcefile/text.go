package sourcefile

import (
	"cmp"
	"reflect"
	"regexp"
	"strings"
	"unicode/utf8"

	"five-areas/generator/internal/diag"
)

var markup = regexp.MustCompile(`<[a-zA-Z/!?]|&(?:#|[a-zA-Z]+;)`)

// maxText is how many characters a free text may have; the longest of the plan has a thousand.
const maxText = 10_000

// CheckText holds a piece of free text to the rules of text; nil where it keeps them.
func CheckText(s string) *diag.Problem {
	switch {
	case strings.TrimSpace(s) != s:
		return CheckEnds(s)
	case len(s) > maxText && utf8.RuneCountInString(s) > maxText:
		return schemaLength.Found("这段文字有 %d 个字符", "this text has %d characters", utf8.RuneCountInString(s)).
			Expect("最多 %d 个", "at most %d", maxText).
			FixBy("缩短它；也可能是前面少了一个引号", "shorten it; or a quote is missing before it")
	case strings.HasPrefix(s, "=") || strings.HasPrefix(s, "+") || strings.HasPrefix(s, "-") ||
		strings.HasPrefix(s, "@"):
		return textFormula.Found("“%s”以 %s 开头", "%q begins with %s", s, s[:1]).
			FixBy("换个写法，如加上书名号或引号，或改用全角符号", "word it otherwise, for instance in quotation marks")
	case markup.MatchString(s):
		return textHTML.Found("“%s”里有 HTML 标记 %s", "%q holds HTML: %s", s, markup.FindString(s)).
			FixBy("删去标记，只留文字", "delete the markup and keep the words")
	}
	return nil
}

// CheckEnds reports an invisible blank at the start or end of any value, text or not; nil if there is none.
func CheckEnds(s string) *diag.Problem {
	if strings.TrimSpace(s) == s {
		return nil
	}
	return textBlank.Found("“%s”的首尾有空格", "%q begins or ends with a blank", s).FixBy("删去首尾的空格", "delete it")
}

// checkValue holds a scalar to the rules of its type: free text, which has a plain string as its type, dates and
// addresses; any value has its ends checked.
func checkValue(s string, t reflect.Type) *diag.Problem {
	switch t {
	case reflect.TypeFor[string]():
		return CheckText(s)
	case reflect.TypeFor[Date](), reflect.TypeFor[PartialDate]():
		return cmp.Or(CheckEnds(s), Real(s, t == reflect.TypeFor[PartialDate]()))
	case reflect.TypeFor[URL]():
		return cmp.Or(CheckEnds(s), checkURL(s))
	}
	return CheckEnds(s)
}
