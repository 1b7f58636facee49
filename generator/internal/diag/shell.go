package diag

import (
	"strings"
	"unicode"
)

// maxArgument is how many characters of a word a printed command repeats.
const maxArgument = 200

// Argument joins parts to one word of a command in a message. Words come from files that anybody may
// have written, and people copy commands: in single quotes a shell runs nothing of them.
func Argument(parts ...string) string {
	whole := ""
	for _, p := range parts {
		if all := []rune(p); len(all) > maxArgument {
			p = string(all[:maxArgument]) + "…"
		}
		whole += p
	}
	if whole != "" && !strings.ContainsFunc(whole, needsQuotes) {
		return whole
	}
	return "'" + quotes.Replace(whole) + "'"
}

// quotes writes a single quote as shells read it. PowerShell takes the typographic ones for single quotes, too, and
// there is no spelling of them that both kinds of shell read alike: the word then no longer means what it did, but it
// runs nothing.
var quotes = strings.NewReplacer("'", `'\''`, "‘", "?", "’", "?", "‚", "?", "‛", "?")

// needsQuotes reports whether a shell may take a character for more than itself.
func needsQuotes(c rune) bool {
	return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune("-_./:+%", c)
}
