package diag

import (
	"cmp"
	"reflect"
	"slices"

	"five-areas/generator/internal/sorted"
	"five-areas/generator/locales"
)

// Problem is what is wrong, without its position.
type Problem struct {
	// Rule is the stable id of the rule that was broken.
	Rule string
	// Key is the key that is missing at the place; "" where the place says it all.
	Key string
	// What names the offending value and what is wrong with it.
	What locales.Text
	// Expected says what would be right; empty where What says it all.
	Expected locales.Text
	// Fix is what to write or do; empty where only the maintainer can know.
	Fix locales.Text
}

// Expect adds what would be right.
func (p *Problem) Expect(zh, en string, args ...any) *Problem {
	p.Expected = format(zh, en, args)
	return p
}

// FixBy adds how to fix it.
func (p *Problem) FixBy(zh, en string, args ...any) *Problem {
	p.Fix = format(zh, en, args)
	return p
}

// maxQuoted is how many characters of a value a message repeats.
const maxQuoted = 1000

// format is locales.Format for what a file holds, which may be very long.
func format(zh, en string, args []any) locales.Text {
	for i, a := range args {
		if v := reflect.ValueOf(a); v.Kind() == reflect.String && v.Len() > maxQuoted {
			if all := []rune(v.String()); len(all) > maxQuoted {
				args[i] = string(all[:maxQuoted]) + "…"
			}
		}
	}
	return locales.Format(zh, en, args...)
}

// Place is a position in a file. Lines and columns count from 1, columns in characters; 0 means the file as a whole.
type Place struct {
	File         string
	Line, Column int
}

// Finding is a problem at its place.
type Finding struct {
	Place
	Problem
}

// At gives a problem its position.
func (p *Problem) At(at Place) Finding { return Finding{at, *p} }

// Sort orders findings by file, line, column and rule, so that every run lists them alike, and drops repetitions.
func Sort(fs []Finding) []Finding {
	sorted.Func(fs, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.What.In(locales.EN), b.What.In(locales.EN)))
	})
	return slices.Compact(fs)
}
