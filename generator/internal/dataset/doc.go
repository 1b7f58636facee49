// Package dataset loads data/ as a whole and checks its files against each other; it returns their contents only if
// all checks pass. Each check is a rule with an id, a reason and an example; a violation is a finding with its position
// and fix.
package dataset
