package words

import (
	"strconv"
	"strings"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
)

// A clause is a sentence without its capital letter and its full stop.

// sentence makes clauses one sentence each.
func sentence(clauses ...text.Text) (said text.Text) {
	for _, c := range clauses {
		if c == (text.Text{}) {
			continue
		}
		if said.EN != "" {
			said.EN += " "
		}
		said.ZH += c.ZH + "。"
		said.EN += text.Capital(c.EN) + "."
	}
	return said
}

// ended is a text with a full stop at its end.
func ended(t text.Text) text.Text {
	if !strings.HasSuffix(t.ZH, "。") {
		t.ZH += "。"
	}
	if !strings.HasSuffix(t.EN, ".") {
		t.EN += "."
	}
	return t
}

// clause is a sentence without its full stop.
func clause(t text.Text) text.Text {
	return text.Text{ZH: strings.TrimSuffix(t.ZH, "。"), EN: strings.TrimSuffix(t.EN, ".")}
}

// joined sets something between texts; empty ones are left out.
func joined(zh, en string, all ...text.Text) (said text.Text) {
	for _, t := range all {
		switch {
		case t == (text.Text{}):
		case said == (text.Text{}):
			said = t
		default:
			said = text.Text{ZH: said.ZH + zh + t.ZH, EN: said.EN + en + t.EN}
		}
	}
	return said
}

// listed is a list of names.
func listed(all ...text.Text) text.Text {
	last := len(all) - 1
	if last < 1 {
		return joined("", "", all...)
	}
	return text.Say("%s和%s", "%s and %s", joined("、", ", ", all[:last]...), all[last])
}

// word is a status as it stands in a sentence.
func word(s progress.Status) text.Text { return text.Say("“%s”", "“%s”", Of(s)) }

// months counts months.
func months(n int) text.Text { return text.Say("%d个月", "%d "+plural(n, "month", "months"), n) }

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// place is a place in an order.
func place(n int) text.Text {
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
	return text.Text{ZH: "第" + strconv.Itoa(n), EN: strconv.Itoa(n) + suffix}
}

// onOrAfter says a day and all after it.
func onOrAfter(d document.Date) text.Text {
	return text.Say("截至%s或以后", "as of %s or later", Date(d))
}

// asOf is AsOf after a preposition.
func asOf(d document.Date) text.Text {
	said := AsOf(d)
	if strings.HasPrefix(said.EN, "end of") {
		said.EN = "the " + said.EN
	}
	return said
}

// fixed writes a number with some digits after the point. Where rounding would make it equal to a bound that it is not
// equal to, such as 0 or a threshold of the rule, it gets more of them.
func fixed(x statistics.Decimal, digits int, bounds ...statistics.Decimal) string {
	rounded := x.Fixed(digits)
	for ; digits < 12; digits++ {
		rounded = x.Fixed(digits)
		hides := false
		for _, b := range append(bounds, statistics.Int(0)) {
			hides = hides || rounded.Cmp(b) == 0 && x.Cmp(b) != 0
		}
		if !hides {
			break
		}
	}
	return minus(rounded.String())
}

// minus writes a minus sign instead of a hyphen.
func minus(s string) string {
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		return "−" + rest
	}
	return s
}

// quantity says a value, with a minus sign.
func quantity(v *statistics.Value) text.Text {
	said := Quantity(v)
	return text.Text{ZH: minus(said.ZH), EN: strings.Replace(minus(said.EN), " -", " −", 1)}
}

// percent says hundredths of a fraction.
func percent(x statistics.Decimal, digits int, bounds ...statistics.Decimal) text.Text {
	for i := range bounds {
		bounds[i] = bounds[i].Shift(2)
	}
	x = x.Shift(2)
	if x.Sign() == 0 || x.Cmp(statistics.Int(100)) == 0 {
		digits = 0
	}
	return text.Same(fixed(x, digits, bounds...) + "%")
}
