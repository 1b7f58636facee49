package site

import (
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/locales"
)

// ruleView explains a rule that the data files are checked by.
type ruleView struct {
	ID   string `json:"id"`
	Why  string `json:"why"`
	Bad  string `json:"bad"`
	Good string `json:"good"`
}

func newRuleView(loc locale, r *diag.Rule) ruleView {
	return ruleView{r.ID, loc.say(r.Why), exampleIn(loc, r.Bad), exampleIn(loc, r.Good)}
}

// exampleIn is lines of a file, or a description in both languages where lines cannot show it: （中文） (English).
func exampleIn(loc locale, lines string) string {
	if !strings.HasPrefix(lines, "（") {
		return lines
	}
	zh, en, _ := strings.Cut(lines, "） (")
	if loc.lang == locales.EN {
		return "(" + en
	}
	return zh + "）"
}
