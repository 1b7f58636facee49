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
	return ruleView{r.ID, loc.text(r.Why), loc.text(diag.Example(r.Bad)), loc.text(diag.Example(r.Good))}
}
