// Package diag describes problems in a maintainer's file: the rule, the position, what was found, what was expected and
// how to fix it. It prints them as text, as annotations on a pull request, as Markdown or as JSON.
package diag
