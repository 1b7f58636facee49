package locales

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Lang is the key of a language, with which its tag begins: its folder of content/, its file in each catalogue, its key
// in data and API, and what --lang takes.
type Lang string

// The languages whose texts have keys of their own in Go. Chinese comes first everywhere.
const (
	ZH Lang = "zh"
	EN Lang = "en"
)

// Language is a language that the site is published in. The Go file of a language registers it.
type Language struct {
	Key Lang
	// Tag names it in HTML, and Locale in Hugo (BCP 47).
	Tag, Locale string
	// Code is that of ISO 639-3 as the EU's list of languages has it; "" where that does not know it.
	Code string
	// Name is its own name for itself.
	Name string
	// Weight is its place in the order of languages; the smallest is that of the data, at the root of the site.
	Weight int
	// Instead is the language of what is not said in this one; the first where it is empty.
	Instead Lang
	// Unspaced is true of a language that writes no blank between two sentences.
	Unspaced bool
	// Undrawn is true of a language whose script pictures to share cannot show, because its letters join or stack, or
	// the font has none. Its pages share the pictures of the language that is said instead.
	Undrawn bool
	// Phrases is a regular expression of where a heading is best broken, for a language that writes no blanks: behind
	// what its first group finds, and before what its second does; "" where blanks will do.
	Phrases string
	Grammar
}

// Grammar is what a language does with dates, numbers and sentences: what no catalogue can say.
type Grammar interface {
	// Day, Month and Year say a date as far as it is known.
	Day(t time.Time) string
	Month(t time.Time) string
	Year(t time.Time) string
	// Half and Quarter say a half (1, 2) and a quarter (1 to 4) of a year.
	Half(t time.Time, half int) string
	Quarter(t time.Time, quarter int) string
	// Months says the months of one year from one to another.
	Months(from, to time.Time) string
	// EndOfMonth and EndOfYear say the last day of a month or year, as statistics do.
	EndOfMonth(t time.Time) string
	EndOfYear(t time.Time) string
	// Within is a date as it stands after a preposition.
	Within(date string) string
	// ShortMonth is a month below an axis.
	ShortMonth(m time.Month) string
	// Plural is the plural form of a whole number, by its name in CLDR: zero, one, two, few, many or other.
	Plural(n int) string
	// Place is a place in an order: 第1, 1st.
	Place(n int) string
	// Comma stands between groups of three digits; "" where there are none.
	Comma() string
	// Amount says a number in the scale of the language, and its unit; Joined puts them together. Unit is the name of
	// a unit with its scale: 亿元, CNY 100 million; ShownUnit is what Amount's numbers have in common: 亿元, CNY.
	Unit(a Amount) string
	ShownUnit(a Amount) string
	Amount(a Amount) (number, unit string)
	Joined(number, unit, kind string) string
	// Capital begins a sentence, Ended ends it where it has no end, and Uncapital is a name within a sentence.
	Capital(s string) string
	Ended(s string) string
	Uncapital(s string) string
	// Cited is a citation in running text.
	Cited(w Work) string
	// Explained is a list of words with what each means, after what the list is.
	Explained(about string, words []string) string
}

// Amount is a number with its unit, before a language says it.
type Amount struct {
	// Digits writes the number in units of ten to a power, with digits and a point.
	Digits func(power int) string
	// Size is how many digits stand before the point.
	Size int
	// Scale is the power of ten of the unit as it is printed.
	Scale int
	// Kind is that of the unit: currency, percent, percentage-points or another.
	Kind string
	// Unit and One are the name of the unit and that for one of it, Code that of a currency.
	Unit, One, Code string
}

// Work is something cited.
type Work struct {
	Authors []string
	Title   string
	// Supplied is true of a title that is a description.
	Supplied bool
	// Container is what it is a part of, When its date in words, and URL its address; each may be empty.
	Container, When, URL string
}

// Languages are those that are registered, in the order of the site; Langs are their keys.
var (
	Languages []*Language
	Langs     []Lang
)

// room is how many languages there can be beside the first two. Every text takes 16 bytes for each.
const room = 2

// Register adds a language to the site. It is called before anything is said, while the program begins.
func Register(l Language) {
	if len(Languages) == 2+room {
		panic(fmt.Sprintf("locales: no room for %s; raise room", l.Key))
	}
	if !strings.HasPrefix(l.Tag+"-", string(l.Key)+"-") { // from which scripts in pages tell the key
		panic(fmt.Sprintf("locales: the tag %s does not begin with %s", l.Tag, l.Key))
	}
	Languages = append(Languages, &l)
	slices.SortStableFunc(Languages, func(a, b *Language) int { return cmp.Compare(a.Weight, b.Weight) })
	Langs = nil
	for _, l := range Languages {
		Langs = append(Langs, l.Key)
	}
}

// Of is the language with a key. One that is not registered is a programmer error; it panics.
func (l Lang) Of() *Language { return Languages[l.index()] }

func (l Lang) index() int {
	for i, known := range Langs {
		if known == l {
			return i
		}
	}
	panic(fmt.Sprintf("locales: no language %q", l))
}

// Tag names the language in HTML.
func (l Lang) Tag() string { return l.Of().Tag }

// Number writes digits with what stands between groups of three before the point.
func (l *Language) Number(digits string) string { return grouped(digits, l.Comma()) }

// First reports whether it is the language of the data, whose pages stand at the root.
func (l Lang) First() bool { return l == Langs[0] }

// Drawn is the language of the pictures that its pages share.
func (l *Language) Drawn() Lang {
	if l.Undrawn {
		return l.instead()
	}
	return l.Key
}

// instead is the language of what is not said in this one.
func (l *Language) instead() Lang { return cmp.Or(l.Instead, Langs[0]) }

// Known reports whether a key is that of a language.
func Known(key string) bool { return slices.Contains(Langs, Lang(key)) }
