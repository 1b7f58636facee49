package quantity

// Quotient is a ratio that is computed here, in percent: the value itself and, from the printed precision of its two
// figures, the interval in which the true one lies.
type Quotient struct{ Value, Low, High Decimal }

// Percentage divides two values; false where one of them is only a bound, or the denominator may be zero or less.
func Percentage(n, d *Value) (q Quotient, ok bool) {
	nLow, a := n.Low()
	nHigh, b := n.High()
	dLow, c := d.Low()
	dHigh, e := d.High()
	if !a || !b || !c || !e || nLow.Sign() < 0 || dLow.Sign() <= 0 {
		return q, false
	}
	percent := func(x, y Decimal) Decimal { return x.Shift(n.Scale() + 2).Quo(y.Shift(d.Scale())) }
	return Quotient{percent(n.Number, d.Number), percent(nLow, dHigh), percent(nHigh, dLow)}, true
}

// Rounded is the value with as many digits after the point, at most four, as the interval is narrow enough for: it is no
// wider than one unit of the last digit.
func (q Quotient) Rounded() Decimal {
	n := 4
	for n > 0 && q.High.Sub(q.Low).Cmp(Int(1).Shift(-n)) > 0 {
		n--
	}
	return q.Value.Fixed(n)
}
