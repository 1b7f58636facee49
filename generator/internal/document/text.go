package document

import (
	"regexp"
	"strings"

	"five-articles/generator/internal/finding"
)

var markup = regexp.MustCompile(`<[a-zA-Z/!?]|&(?:#|[a-zA-Z]+;)`)

// CheckText holds a piece of free text to the rules of text; nil where it keeps them.
func CheckText(s string) *finding.Problem {
	switch trimmed := strings.TrimSpace(s); {
	case trimmed != s:
		return textBlank.Found("“%s”的首尾有空格", "%q begins or ends with a blank", s).Mend("删去首尾的空格", "delete it")
	case strings.HasPrefix(s, "=") || strings.HasPrefix(s, "+") || strings.HasPrefix(s, "-") || strings.HasPrefix(s, "@"):
		return textFormula.Found("“%s”以 %s 开头", "%q begins with %s", s, s[:1]).
			Mend("换个写法，如加上书名号或引号，或改用全角符号", "word it otherwise, for instance in quotation marks")
	case markup.MatchString(s):
		return textHTML.Found("“%s”里有 HTML 标记 %s", "%q holds HTML: %s", s, markup.FindString(s)).
			Mend("删去标记，只留文字", "delete the markup and keep the words")
	}
	return nil
}
