package locales

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
)

func init() {
	Register(Language{Key: EN, Tag: "en", Locale: "en-GB", Code: "ENG", Name: "English", Weight: 2, Grammar: English{}})
}

// English is the grammar of English, for languages that do most things alike.
type English struct{}

func (English) Day(t time.Time) string        { return t.Format("2 January 2006") }
func (English) Month(t time.Time) string      { return t.Format("January 2006") }
func (English) Year(t time.Time) string       { return t.Format("2006") }
func (English) EndOfMonth(t time.Time) string { return t.Format("end of January 2006") }
func (English) EndOfYear(t time.Time) string  { return t.Format("end of 2006") }

func (English) Half(t time.Time, half int) string {
	return []string{"first", "second"}[half-1] + " half of " + t.Format("2006")
}

func (English) Quarter(t time.Time, quarter int) string {
	return "Q" + strconv.Itoa(quarter) + t.Format(" 2006")
}

func (English) Months(from, to time.Time) string {
	return from.Format("January–") + to.Format("January 2006")
}

// Within puts an article before the end of a month or year.
func (English) Within(date string) string {
	if strings.HasPrefix(date, "end of") {
		return "the " + date
	}
	return date
}

func (English) ShortMonth(m time.Month) string { return m.String()[:3] }

// Plural is one for 1.
func (English) Plural(n int) string {
	if n == 1 {
		return "one"
	}
	return "other"
}

// Place is an ordinal number.
func (English) Place(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

func (English) Comma() string { return "," }

// Amount counts in millions, billions and trillions, and puts the code of a currency before.
func (e English) Amount(a Amount) (number, unit string) {
	power, word := 0, ""
	switch size := a.Size; {
	case a.Kind == "percent" || a.Kind == "percentage-points":
	case size > 12:
		power, word = 12, "trillion"
	case size > 9:
		power, word = 9, "billion"
	case size > 6:
		power, word = 6, "million"
	}
	number = grouped(a.Digits(power), e.Comma())
	if a.Kind == "currency" {
		return number, strings.TrimSpace(a.Code + " " + word)
	}
	name := a.Unit
	if number == "1" && word == "" {
		name = cmp.Or(a.One, name)
	}
	return number, strings.TrimSpace(word + " " + name)
}

var englishScales = map[int]string{
	2: "hundred", 3: "thousand", 4: "10,000", 6: "million", 7: "10 million", 8: "100 million", 9: "billion",
	10: "10 billion", 11: "100 billion", 12: "trillion",
}

// ShownUnit is CNY or firms: each amount names the scale of its size.
func (e English) ShownUnit(a Amount) string {
	a.Scale = 0
	return e.Unit(a)
}

// Unit is 100 million persons or, of a currency, CNY 100 million.
func (English) Unit(a Amount) string {
	scale := englishScales[a.Scale]
	if a.Kind == "currency" {
		return strings.TrimSpace(a.Code + " " + scale)
	}
	return strings.TrimSpace(scale + " " + a.Unit)
}

// Joined is CNY 213.11 billion, 14.7% or 12 firms.
func (English) Joined(number, unit, kind string) string {
	switch kind {
	case "currency":
		code, scale, _ := strings.Cut(unit, " ")
		return strings.TrimSpace(code + " " + number + " " + scale)
	case "percent":
		return number + unit
	}
	return number + " " + unit
}

func (English) Capital(s string) string { return Capital(s) }

// Uncapital leaves what begins with an abbreviation.
func (English) Uncapital(s string) string {
	if len(s) > 1 && s[1] >= 'a' && s[1] <= 'z' {
		return strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

func (English) Ended(s string) string {
	if strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// Cited is Xining Evening News, “Title”, 8 August 2025.
func (English) Cited(w Work) string {
	title := w.Title
	if !w.Supplied {
		title = "“" + strings.NewReplacer("“", "‘", "”", "’").Replace(title) + "”"
	}
	said := join(", ", Capital(strings.Join(w.Authors, ", ")), title, w.Container, w.When)
	return strings.TrimSpace(said + ". " + w.URL)
}

func (English) Explained(about string, words []string) string {
	return strings.TrimSuffix(about, ".") + ": " + strings.Join(words, "; ") + "."
}

// grouped writes commas between groups of three digits before the point.
func grouped(digits, comma string) string {
	sign, rest := "", digits
	if after, negative := strings.CutPrefix(digits, "-"); negative {
		sign, rest = "-", after
	}
	whole, fraction, point := strings.Cut(rest, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + comma + whole[i:]
	}
	if point {
		whole += "." + fraction
	}
	return sign + whole
}

// join puts together what is not empty.
func join(between string, all ...string) string {
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), between)
}
