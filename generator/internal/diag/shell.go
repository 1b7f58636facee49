package diag

import (
	"regexp"
	"strings"
)

var plainArgument = regexp.MustCompile(`^[A-Za-z0-9._/:@%+-]+$`)

// Shell writes a text as one argument of a command, so that a shell to which it is copied runs nothing in it.
func Shell(text string) string {
	if plainArgument.MatchString(text) {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}
