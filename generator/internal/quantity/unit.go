package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"five-areas/generator/internal/sorted"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// UnitMeasure is a base unit without scale, such as 元 or 户 (SDMX UNIT_MEASURE).
type UnitMeasure struct {
	ID      sourcefile.ID   `json:"id" kind:"printed,fixed"`
	ZH      string          `json:"zh" kind:"editorial"`
	EN      string          `json:"en" kind:"editorial"`
	More    locales.More    `json:"more,omitempty,omitzero" kind:"editorial"`
	One     string          `json:"one,omitempty" kind:"editorial"`
	Kind    UnitMeasureKind `json:"kind" kind:"reading"`
	Code    string          `json:"code,omitempty" kind:"reading"`
	Printed []string        `json:"printed" kind:"editorial"`
}

// Name returns the unit's name in both languages.
func (m UnitMeasure) Name() locales.Text { return locales.Text{ZH: m.ZH, EN: m.EN, More: m.More} }

// UnitMeasureKind is what sort of quantity a base unit measures.
type UnitMeasureKind string

// UnitMeasuresFile is data/unit-measures.yaml.
type UnitMeasuresFile struct {
	UnitMeasures []UnitMeasure `json:"unit_measures" jsonschema:"minItems=1"`
}

// Unit is a base unit times a power of ten: 亿元 is 10^8 元 (SDMX UNIT_MEASURE and UNIT_MULT).
type Unit struct {
	Measure *UnitMeasure
	Scale   int
}

// Units knows the base units and reads units as sources print them.
type Units struct {
	// spellings by decreasing length, so that 户次 is found before 户.
	spellings []spelling
}

type spelling struct {
	text    string
	measure *UnitMeasure
}

// NewUnits indexes the base units by their spellings.
func NewUnits(measures []UnitMeasure) *Units {
	u := &Units{}
	for i := range measures {
		m := &measures[i]
		for _, s := range append([]string{m.ZH, m.EN, m.One}, m.Printed...) {
			if s != "" {
				u.spellings = append(u.spellings, spelling{Fold(s), m})
			}
		}
	}
	sorted.StableFunc(u.spellings, func(a, b spelling) int { return len(b.text) - len(a.text) })
	return u
}

var scales = []struct {
	word  string
	power int
}{
	{"万亿", 12},
	{"萬億", 12},
	{"千亿", 11},
	{"千億", 11},
	{"百亿", 10},
	{"百億", 10},
	{"亿", 8},
	{"億", 8},
	{"千万", 7},
	{"千萬", 7},
	{"百万", 6},
	{"百萬", 6},
	{"万", 4},
	{"萬", 4},
	{"千", 3},
	{"百", 2},
	{"trillion", 12},
	{"billion", 9},
	{"million", 6},
	{"thousand", 3},
}

// ScaleWord is the Chinese word for a power of ten: 亿 for 8.
func ScaleWord(power int) string { return locales.ScaleWords[power] }

// cutScale takes a scale word off the front.
func cutScale(s string) (power int, rest string) {
	for _, sc := range scales {
		if after, ok := strings.CutPrefix(s, sc.word); ok {
			return sc.power, strings.TrimSpace(after)
		}
	}
	return 0, s
}

// Parse reads a unit as printed, such as 亿元, 万户次, % or billion yuan.
func (u *Units) Parse(s string) (Unit, bool) {
	s = Fold(strings.TrimSpace(s))
	if m, rest := u.cut(s); m != nil && rest == "" {
		return Unit{m, 0}, true
	}
	power, base := cutScale(s)
	m, rest := u.cut(base)
	return Unit{m, power}, m != nil && rest == ""
}

// cut takes a unit without scale off the front of s.
func (u *Units) cut(s string) (m *UnitMeasure, rest string) {
	for _, sp := range u.spellings {
		if after, ok := strings.CutPrefix(s, sp.text); ok {
			return sp.measure, strings.TrimSpace(after)
		}
	}
	return nil, s
}

// Leading is the scale and unit that a text begins with, as written; "" where it begins with neither. A Latin
// word counts only as a whole, and 个月 is a time. whole reports a unit for whole numbers only.
func (u *Units) Leading(s string) (said string, whole bool) {
	power, rest := cutScale(Fold(s))
	m, rest := u.cut(rest)
	all := []rune(s)
	said = string(all[:len(all)-len([]rune(rest))])
	if latin(lastRune(said)) && latin(firstRune(rest)) || strings.HasPrefix(rest, "月") {
		return "", false
	}
	return strings.TrimSpace(said), power == 0 && m != nil && m.Kind == "count"
}

func latin(r rune) bool { return r < utf8.RuneSelf && unicode.IsLetter(r) }

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

func lastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }

// Fold writes full-width ASCII as half-width and drops the case of Latin letters, because sources mix them.
func Fold(s string) string { return strings.ToLower(locales.HalfWidth(s)) }
