// Package diag says what is wrong with a maintainer's file: the rule, the place, what was found, what was expected and
// how to fix it; as text, as annotations of a pull request, as Markdown or as JSON.
package diag
