package narrative

import (
	"strings"
	"unicode"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// Quantity says a value with its qualifier and unit, exactly: in the language of the sources as a source printed it, in
// others in their own scale.
func Quantity(v *quantity.Value) locales.Text {
	number, unit := Split(v)
	said := locales.Each(func(l locales.Lang) string {
		return l.Of().Joined(number.In(l), unit.In(l), string(v.Unit.Measure.Kind))
	})
	said = qualified(v, said)
	if strings.ContainsFunc(v.Printed, han) && strings.Contains(v.Printed, v.Unit.Measure.Name().First()) {
		said.Set(locales.Langs[0], v.Printed)
	}
	return said
}

func han(c rune) bool { return unicode.Is(unicode.Han, c) }

// qualified puts the word to an amount that bounds it. More than a number leaves it behind, at least a number includes
// it: which of the two is said depends on the word that the source prints.
func qualified(v *quantity.Value, amount locales.Text) locales.Text {
	switch v.Qualifier {
	case quantity.About:
		return locales.AboutAmount(amount)
	case quantity.AtLeast:
		if v.Sense == quantity.Beyond {
			return locales.MoreThanAmount(amount)
		}
		return locales.AtLeastAmount(amount)
	case quantity.AtMost:
		switch v.Sense {
		case quantity.Beyond:
			return locales.LessThanAmount(amount)
		case quantity.Nearly:
			return locales.NearlyAmount(amount)
		}
		return locales.AtMostAmount(amount)
	}
	return amount
}

// Split says a value's digits and its unit apart, for places that set them in different sizes. The qualifier is left
// out.
func Split(v *quantity.Value) (number, unit locales.Text) {
	base := v.Number.Shift(v.Scale())
	if v.Qualifier != quantity.Exact { // the zeros of 超500亿元 are not digits that were counted
		base = base.Reduce()
	}
	measure := v.Unit.Measure
	name := measure.Name()
	for _, l := range locales.Languages {
		digits, words := l.Amount(locales.Amount{
			Digits: func(power int) string { return base.Shift(-power).String() }, Size: base.Digits(),
			Scale: v.Unit.Scale, Kind: string(measure.Kind), Unit: name.In(l.Key), One: measure.One, Code: measure.Code,
		})
		number.Set(l.Key, digits)
		unit.Set(l.Key, words)
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
		amount = amount.Map(func(said string) string { return strings.TrimPrefix(said, "-") })
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
