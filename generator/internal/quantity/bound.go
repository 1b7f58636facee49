package quantity

import "github.com/cockroachdb/apd/v3"

// Bound is an end of an interval: a number, or −∞ or +∞ where the interval is open. The zero Bound is 0. Its arithmetic
// is that of Decimal, and at an infinity that of "Printed precision" in the method.
type Bound struct{ d Decimal } // apd has the infinities; only a Bound ever holds one

// At is a bound that is a number.
func At(x Decimal) Bound { return Bound{x} }

// Infinite is −∞ for a negative sign and +∞ otherwise.
func Infinite(sign int) Bound {
	return Bound{Decimal{apd.Decimal{Form: apd.Infinite, Negative: sign < 0}}}
}

// Finite returns the number; false at −∞ and +∞.
func (b Bound) Finite() (x Decimal, ok bool) {
	if b.Open() {
		return x, false
	}
	return b.d, true
}

// Open reports whether b is −∞ or +∞.
func (b Bound) Open() bool { return b.d.d.Form == apd.Infinite }

// Cmp is −1, 0 or +1 as b is below, equal to or above c.
func (b Bound) Cmp(c Bound) int { return b.d.Cmp(c.d) }

// Sign is −1, 0 or +1.
func (b Bound) Sign() int { return b.d.Sign() }

// Add returns b + c. The sum of −∞ and +∞ goes with the first.
func (b Bound) Add(c Bound) Bound {
	if b.Open() {
		return b
	}
	return Bound{b.d.Add(c.d)}
}

// Sub returns b − c. The difference of two equal infinities goes with the first: a change to an infinite end is
// infinite.
func (b Bound) Sub(c Bound) Bound {
	if b.Open() {
		return b
	}
	return Bound{b.d.Sub(c.d)}
}

// Mul returns b · x; at an infinity x is not 0.
func (b Bound) Mul(x Decimal) Bound { return Bound{b.d.Mul(x)} }

// Quo returns b / x to 34 digits; x is not 0.
func (b Bound) Quo(x Decimal) Bound { return Bound{b.d.Quo(x)} }

// Round rounds half up to a number of significant digits and drops the zeros at the end.
func (b Bound) Round(digits int) Bound { return Bound{b.d.Round(digits)} }

// Growth is the growth from another amount, months before, in percent per year. Growth to +∞ is +∞, and from there
// −100 %. Both are above 0, or b is 0.
func (b Bound) Growth(from Bound, months int) Bound {
	switch {
	case b.Open():
		return b
	case from.Open():
		return At(hundred.Neg())
	}
	return At(b.d.Quo(from.d).Pow(12, months).Sub(one).Mul(hundred).Reduce())
}

// PerYear is the change from another number, months before, per year.
func (b Bound) PerYear(from Bound, months int) Bound {
	return b.Sub(from).Mul(Int(12)).Quo(Int(int64(months)))
}

// String writes the number without an exponent, or −∞ or ∞.
func (b Bound) String() string {
	switch {
	case !b.Open():
		return b.d.String()
	case b.Sign() < 0:
		return "−∞"
	}
	return "∞"
}
