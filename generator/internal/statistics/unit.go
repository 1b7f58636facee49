package statistics

import (
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/text"
)

// UnitMeasure is a base unit without scale, such as 元 or 户 (SDMX UNIT_MEASURE).
type UnitMeasure struct {
	ID      document.ID     `json:"id"`
	ZH      string          `json:"zh" jsonschema:"title=中文 Chinese"`
	EN      string          `json:"en" jsonschema:"title=英文 English"`
	Kind    UnitMeasureKind `json:"kind"`
	Code    string          `json:"code,omitempty" jsonschema_description:"货币的 ISO 4217 代码。 ISO 4217 code of a currency."`
	Printed []string        `json:"printed" jsonschema_description:"来源中数字后面可能出现的写法。 Every spelling that may follow a number in a source."`
}

// Name returns the unit's name in both languages.
func (m UnitMeasure) Name() text.Text { return text.Text{ZH: m.ZH, EN: m.EN} }

// UnitMeasureKind is what sort of quantity a base unit measures.
type UnitMeasureKind string

// JSONSchema lists the kinds.
func (UnitMeasureKind) JSONSchema() *jsonschema.Schema {
	return document.Enum("货币、百分比、百分点、计数、质量。 What it measures.", "currency", "percent", "percentage-points", "count", "mass")
}

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
		for _, s := range append([]string{m.ZH, m.EN}, m.Printed...) {
			if s != "" {
				u.spellings = append(u.spellings, spelling{fold(s), m})
			}
		}
	}
	slices.SortStableFunc(u.spellings, func(a, b spelling) int { return len(b.text) - len(a.text) })
	return u
}

var scales = []struct {
	word  string
	power int
}{
	{"万亿", 12},
	{"萬億", 12},
	{"亿", 8},
	{"億", 8},
	{"百万", 6},
	{"万", 4},
	{"萬", 4},
	{"千", 3},
	{"百", 2},
	{"trillion", 12},
	{"billion", 9},
	{"million", 6},
	{"thousand", 3},
}

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
	s = fold(strings.TrimSpace(s))
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

// fold writes full-width ASCII as half-width and drops the case of Latin letters, because sources mix them.
func fold(s string) string { return strings.ToLower(text.HalfWidth(s)) }
