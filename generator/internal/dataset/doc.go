// Package dataset loads data/ as a whole, checks its files against each other, and hands on what they say only if
// nothing is wrong with them. Each check is a rule with an id, a reason and an example; what breaks it is a finding
// with its place and its fix.
package dataset
