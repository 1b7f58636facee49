package narrative

import (
	"net/url"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/locales"
)

// Mistake is what a reader finds wrong: a figure, an item of evidence, a target, a gap, or a page as a whole.
type Mistake struct {
	ID      string       // of the thing; "" for a page as a whole
	Name    locales.Text // what the page or the thing is called
	Address locales.Text // the full address of the page, with the place on it
	Value   locales.Text // what the site says; empty where there is no single value
}

// Letter is a letter that its sender has only to complete.
type Letter struct{ Subject, Body locales.Text }

// PointOut is the letter by which a reader points a mistake out. Its lines end with a line feed.
func PointOut(m Mistake) Letter {
	about, lines := m.Name, []locales.Text{}
	if m.ID != "" {
		about = locales.Same(m.ID)
		lines = append(lines, m.Name, locales.LetterID(about))
	}
	lines = append(lines, locales.LetterPage(m.Address))
	if m.Value != (locales.Text{}) {
		lines = append(lines, locales.LetterValue(m.Value))
	}
	lines = append(lines, locales.LetterRight(), locales.LetterSource())
	return Letter{locales.PointOut(about), locales.Each(func(l locales.Lang) string {
		var b strings.Builder
		for _, line := range lines {
			if words := line.In(l); words != "" {
				b.WriteString(words + "\n")
			}
		}
		return b.String()
	})}
}

// Mailto is the address of a link that opens the letter in the reader's mail program, after RFC 6068: percent-encoded
// UTF-8, a blank as %20, each line ended by CRLF.
func (l Letter) Mailto(to dataset.Email, in locales.Lang) string {
	encoded := func(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }
	return "mailto:" + strings.ReplaceAll(encoded(string(to)), "%40", "@") + "?subject=" + encoded(l.Subject.In(in)) +
		"&body=" + encoded(strings.ReplaceAll(l.Body.In(in), "\n", "\r\n"))
}

// Text is the whole letter, to be copied.
func (l Letter) Text(in locales.Lang) string { return l.Subject.In(in) + "\n\n" + l.Body.In(in) }
