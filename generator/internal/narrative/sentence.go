package narrative

import (
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// A clause is a sentence without its capital letter and its full stop.

// sentence makes clauses one sentence each.
func sentence(clauses ...locales.Text) locales.Text {
	var all []locales.Text
	for _, c := range clauses {
		if c != (locales.Text{}) {
			all = append(all, locales.FullStop(capital(c)))
		}
	}
	return locales.Joined(locales.Sentences, all...)
}

// capital is a text with a capital letter where the language has them.
func capital(t locales.Text) locales.Text {
	return t.MapIn(func(l *locales.Language, said string) string { return l.Capital(said) })
}

// ended is a text with a full stop at its end.
func ended(t locales.Text) locales.Text {
	return t.MapIn(func(l *locales.Language, said string) string { return l.Ended(said) })
}

// listed is a list of names.
func listed(all ...locales.Text) locales.Text {
	last := len(all) - 1
	if last < 1 {
		return locales.Joined(locales.Names, all...)
	}
	return locales.NamesAnd{Names: locales.Joined(locales.Names, all[:last]...), Last: all[last]}.Text()
}

// word is a status as it stands in a sentence.
func word(s progress.Status) locales.Text {
	return locales.Quoted(locales.Label(s))
}

// place is a place in an order.
func place(n int) locales.Text {
	return locales.Each(func(l locales.Lang) string { return l.Of().Place(n) })
}

// onOrAfter says a day and all after it.
func onOrAfter(d sourcefile.Date) locales.Text {
	return locales.OnOrAfter(Date(d))
}

// asOf is AsOf after a preposition.
func asOf(d sourcefile.Date) locales.Text {
	return AsOf(d).MapIn(func(l *locales.Language, said string) string { return l.Within(said) })
}

// fixed writes a number with some digits after the point. Where rounding would make it equal to a bound that it is not
// equal to, such as 0 or a threshold of the rule, it gets more of them.
func fixed(x quantity.Decimal, digits int, bounds ...quantity.Decimal) string {
	return minus(rounded(x, digits, bounds...).String())
}

// rounded is a number with so many digits behind the point, or as many as keep it apart from zero and the bounds.
func rounded(x quantity.Decimal, digits int, bounds ...quantity.Decimal) quantity.Decimal {
	shown := x.Fixed(digits)
	for ; digits < 12; digits++ {
		shown = x.Fixed(digits)
		hides := false
		for _, b := range append(bounds, quantity.Int(0)) {
			hides = hides || shown.Cmp(b) == 0 && x.Cmp(b) != 0
		}
		if !hides {
			break
		}
	}
	return shown
}

// minus writes a minus sign instead of a hyphen.
func minus(s string) string {
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		return "−" + rest
	}
	return s
}

// signed says a value, with a minus sign.
func signed(v *quantity.Value) locales.Text {
	return Quantity(v).Map(func(said string) string { return strings.Replace(minus(said), " -", " −", 1) })
}

// percent says hundredths of a fraction.
func percent(x quantity.Decimal, digits int, bounds ...quantity.Decimal) locales.Text {
	return locales.Same(minus(inPercent(x, digits, bounds...).String()) + "%")
}

// inPercent is a fraction in percent, with so many digits or as many as keep it apart from the bounds.
func inPercent(x quantity.Decimal, digits int, bounds ...quantity.Decimal) quantity.Decimal {
	of := make([]quantity.Decimal, len(bounds))
	for i, b := range bounds {
		of[i] = b.Shift(2)
	}
	x = x.Shift(2)
	if x.Sign() == 0 || x.Cmp(quantity.Int(100)) == 0 {
		digits = 0
	}
	return rounded(x, digits, of...)
}

// wideBrackets writes the plan's (一) as running Chinese text does; only the plan's own words keep its brackets.
var wideBrackets = strings.NewReplacer("(", "（", ")", "）")

// TaskNumber is the number of a task: the plan's （三） in its own language, its id in others.
func TaskNumber(t *edition.Task) locales.Text {
	said := locales.Same(strings.ToUpper(string(t.ID)))
	said.Set(locales.Langs[0], wideBrackets.Replace(t.Label))
	return said
}
