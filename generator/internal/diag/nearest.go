package diag

import (
	"strings"

	"five-areas/generator/locales"
)

// Nearest returns the candidate that a mistyped word most likely meant, or "" where none is near: at most one third of
// the word's characters may differ, or its case and width.
func Nearest(word string, candidates []string) string {
	for _, c := range candidates {
		if strings.EqualFold(strings.TrimSpace(locales.HalfWidth(word)), c) {
			return c
		}
	}
	best, least := "", len([]rune(word))/3+1
	if strings.Trim(word, "0123456789") == "" {
		least = min(least, 2) // codes that differ in two digits have nothing to do with each other
	}
	for _, c := range candidates {
		if d := distance([]rune(word), []rune(c), least); d < least {
			best, least = c, d
		}
	}
	return best
}

// distance is the number of insertions, deletions, substitutions and swaps of neighbours that turn a into b
// (optimal string alignment), or limit where it is that or more.
func distance(a, b []rune, limit int) int {
	if max(len(a), len(b))-min(len(a), len(b)) >= limit {
		return limit
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], limit)
}
