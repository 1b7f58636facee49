package site

import (
	"five-areas/generator/internal/diag"
)

// ruleView explains a rule that the data files are checked by.
type ruleView struct {
	ID   string `json:"id"`
	Why  string `json:"why"`
	Bad  string `json:"bad"`
	Good string `json:"good"`
}

func newRuleView(loc locale, r *diag.Rule) ruleView {
	return ruleView{r.ID, loc.say(r.Why), loc.say(diag.Example(r.Bad)), loc.say(diag.Example(r.Good))}
}
