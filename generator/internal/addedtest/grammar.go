package addedtest

import (
	"strings"
	"time"

	"five-areas/generator/locales"
)

// grammar is that of English with other words.
type grammar struct {
	locales.English
	say func(place, text string) string
}

func (g grammar) Day(t time.Time) string            { return g.say("", g.English.Day(t)) }
func (g grammar) Month(t time.Time) string          { return g.say("", g.English.Month(t)) }
func (g grammar) Half(t time.Time, half int) string { return g.say("", g.English.Half(t, half)) }
func (g grammar) Quarter(t time.Time, q int) string { return g.say("", g.English.Quarter(t, q)) }
func (g grammar) Months(from, to time.Time) string  { return g.say("", g.English.Months(from, to)) }
func (g grammar) EndOfMonth(t time.Time) string     { return g.say("", g.English.EndOfMonth(t)) }
func (g grammar) EndOfYear(t time.Time) string      { return g.say("", g.English.EndOfYear(t)) }
func (g grammar) ShortMonth(m time.Month) string    { return g.say("", g.English.ShortMonth(m)) }
func (g grammar) Plural(int) string                 { return "other" }
func (g grammar) Place(n int) string                { return g.say("", g.English.Place(n)) }
func (g grammar) Within(date string) string         { return date }
func (g grammar) Capital(s string) string           { return s }
func (g grammar) Uncapital(s string) string         { return s }

// Amount says the words of the scale; the name of a unit and the code of a currency are those of the data.
func (g grammar) Amount(a locales.Amount) (number, unit string) {
	number, unit = g.English.Amount(a)
	return number, g.scaled(unit)
}

func (g grammar) Unit(a locales.Amount) string      { return g.scaled(g.English.Unit(a)) }
func (g grammar) ShownUnit(a locales.Amount) string { return g.scaled(g.English.ShownUnit(a)) }

func (g grammar) scaled(unit string) string {
	words := strings.Split(unit, " ")
	for i, w := range words {
		switch w {
		case "hundred", "thousand", "million", "billion", "trillion":
			words[i] = g.say("", w)
		}
	}
	return strings.Join(words, " ")
}

// Ended puts no full stop behind a sentence that has one within its brackets.
func (g grammar) Ended(s string) string {
	if strings.HasSuffix(s, ".⟧") {
		return s
	}
	return g.English.Ended(s)
}
