package site

import (
	"five-articles/generator/internal/diag"
)

// ruleView explains a rule that the data files are checked by.
type ruleView struct {
	ID   string `json:"id"`
	Why  string `json:"why"`
	Bad  string `json:"bad"`
	Good string `json:"good"`
}

func (s speaker) rule(r *diag.Rule) ruleView {
	return ruleView{r.ID, s.say(r.Why), s.say(diag.Example(r.Bad)), s.say(diag.Example(r.Good))}
}
