package site

import (
	"strings"

	"five-articles/generator/internal/diag"
	"five-articles/generator/locales"
)

// ruleView explains a rule that the data files are checked by.
type ruleView struct {
	ID   string `json:"id"`
	Why  string `json:"why"`
	Bad  string `json:"bad"`
	Good string `json:"good"`
}

func (s speaker) rule(r *diag.Rule) ruleView {
	return ruleView{r.ID, s.say(r.Why), s.example(r.Bad), s.example(r.Good)}
}

// example is lines of a file, or a description in both languages where lines cannot show it: （中文） (English).
func (s speaker) example(lines string) string {
	if !strings.HasPrefix(lines, "（") {
		return lines
	}
	zh, en, _ := strings.Cut(lines, "） (")
	if s.lang == locales.EN {
		return "(" + en
	}
	return zh + "）"
}
