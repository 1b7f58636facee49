package diag

import (
	"cmp"
	"slices"
	"strings"

	"five-areas/generator/locales"
)

// Rule is one thing that is checked in a maintainer's file. It is declared next to the code that checks it, so that the
// list of rules that readers see cannot fall behind the code.
type Rule struct {
	// ID is stable: messages, documents and searches refer to it.
	ID string
	// Why says what would go wrong without the rule.
	Why locales.Text
	// Bad and Good are the same lines of a file, broken and fixed; text in parentheses where lines cannot show it.
	Bad, Good string
}

var rules []*Rule

// NewRule declares a rule. Two rules with one id are a programmer error.
func NewRule(id, zh, en, bad, good string) *Rule {
	at, twice := slices.BinarySearchFunc(rules, id, func(r *Rule, id string) int { return cmp.Compare(r.ID, id) })
	if twice {
		panic("two rules with the id " + id)
	}
	r := &Rule{id, locales.Pair(zh, en), bad, good}
	rules = slices.Insert(rules, at, r)
	return r
}

// Example is lines of a file, or a description where lines cannot show it: （中文） (English).
func Example(lines string) locales.Text {
	if zh, en, ok := strings.Cut(lines, "） ("); ok && strings.HasPrefix(lines, "（") {
		return locales.Pair(zh+"）", "("+en)
	}
	return locales.Same(lines)
}

// Rules returns all rules that the program declares, by id.
func Rules() []*Rule { return slices.Clone(rules) }

// Found says how a rule was broken; arguments are those of locales.Format.
func (r *Rule) Found(zh, en string, args ...any) *Problem {
	return &Problem{Rule: r.ID, What: format(zh, en, args)}
}
