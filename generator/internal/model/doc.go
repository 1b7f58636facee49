// Package model holds the types of the files in data/ and the rules that concern a single file: the plan as
// issued, word for word, and apart from it our interpretation; indicators with their definitions (口径); publications
// with their figures and evidence; corrections; and the series that figures make.
package model
