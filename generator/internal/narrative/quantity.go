package narrative

import (
	"cmp"
	"strings"
	"unicode"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// Quantity says a value with its qualifier and unit, exactly: in Chinese as a Chinese source printed it, in English by
// moving the decimal point.
func Quantity(v *quantity.Value) locales.Text {
	number, unit := Split(v)
	q := qualifier(v)
	said := locales.Text{ZH: q.ZH + number.ZH + unit.ZH, EN: q.EN + join(number.EN, unit.EN, v)}
	if strings.ContainsFunc(v.Printed, han) && strings.Contains(v.Printed, v.Unit.Measure.ZH) {
		said.ZH = v.Printed
	}
	return said
}

func han(c rune) bool { return unicode.Is(unicode.Han, c) }

func join(number, unit string, v *quantity.Value) string {
	switch v.Unit.Measure.Kind {
	case "currency": // CNY 213.11 billion
		code, scale, _ := strings.Cut(unit, " ")
		return strings.TrimSpace(code + " " + number + " " + scale)
	case "percent":
		return number + unit
	}
	return number + " " + unit
}

// qualifier is the word that bounds a value. More than a number leaves it behind, at least a number includes it: which
// of the two is said depends on the word that the source prints.
func qualifier(v *quantity.Value) locales.Text {
	switch v.Qualifier {
	case quantity.About:
		return locales.Text{ZH: "约", EN: "about "}
	case quantity.AtLeast:
		if v.Sense == quantity.Beyond {
			return locales.Text{ZH: "超过", EN: "more than "}
		}
		return locales.Text{ZH: "不低于", EN: "at least "}
	case quantity.AtMost:
		switch v.Sense {
		case quantity.Beyond:
			return locales.Text{ZH: "不足", EN: "less than "}
		case quantity.Nearly:
			return locales.Text{ZH: "近", EN: "nearly "}
		}
		return locales.Text{ZH: "不超过", EN: "at most "}
	}
	return locales.Text{}
}

// Digits writes a bare number. Chinese sources print no comma between groups of digits.
func Digits(x quantity.Decimal) locales.Text { return locales.Text{ZH: x.String(), EN: x.Grouped()} }

// Split says a value's digits and its unit apart, for places that set them in different sizes. The qualifier is left
// out.
func Split(v *quantity.Value) (number, unit locales.Text) {
	base := v.Number.Shift(v.Scale())
	if v.Qualifier != quantity.Exact { // the zeros of 超500亿元 are not digits that were counted
		base = base.Reduce()
	}
	power := v.Unit.Scale
	if power == 9 { // a billion is no Chinese scale
		power = 8
	}
	number.ZH, unit.ZH = Digits(base.Shift(-power)).ZH, quantity.ScaleWord(power)+v.Unit.Measure.ZH
	power = 0
	switch size := base.Digits(); {
	case v.Unit.Measure.Kind == "percent" || v.Unit.Measure.Kind == "percentage-points":
	case size > 12:
		power = 12
	case size > 9:
		power = 9
	case size > 6:
		power = 6
	}
	number.EN, unit.EN = Digits(base.Shift(-power)).EN,
		map[int]string{6: "million", 9: "billion", 12: "trillion"}[power]
	switch measure := v.Unit.Measure; measure.Kind {
	case "currency":
		unit.EN = strings.TrimSpace(measure.Code + " " + unit.EN)
	default:
		name := measure.EN
		if number.EN == "1" && unit.EN == "" {
			name = cmp.Or(measure.One, name)
		}
		unit.EN = strings.TrimSpace(unit.EN + " " + name)
	}
	return number, unit
}

// Computed says a share that this site computes, with as many digits as its figures allow.
func Computed(share quantity.Interval) locales.Text {
	return locales.Same(share.Rounded().String() + "%")
}

// Change says a printed growth or increase.
func Change(c model.PrintedChange) locales.Text {
	v := c.Value
	down := v.Number.Sign() < 0
	amount := Quantity(v)
	if down {
		amount = locales.Text{ZH: strings.TrimPrefix(amount.ZH, "-"), EN: strings.TrimPrefix(amount.EN, "-")}
	}
	switch yearOnYear := c.Basis == quantity.YearOnYear; {
	case down && yearOnYear:
		return locales.DownOnYear(amount)
	case down:
		return locales.DownSinceYearStart(amount)
	case yearOnYear:
		return locales.UpOnYear(amount)
	}
	return locales.UpSinceYearStart(amount)
}
