package quantity

// Interval is a number that is known to lie between two bounds, both included: Mid is what is printed, or computed from
// that, and Low and High are the ends of what prints like it.
type Interval struct {
	Mid       Decimal
	Low, High Bound
}

var one, hundred = Int(1), Int(100)

// Exactly is a number without any doubt.
func Exactly(x Decimal) Interval { return Interval{x, At(x), At(x)} }

// Certain reports whether only one number is possible.
func (i Interval) Certain() bool { return i.Low.Cmp(i.High) == 0 }

// Bounded reports whether neither end is open.
func (i Interval) Bounded() bool { return !i.Low.Open() && !i.High.Open() }

// Width is the distance between the ends.
func (i Interval) Width() Bound { return i.High.Sub(i.Low) }

// Above reports whether i is certainly above j.
func (i Interval) Above(j Interval) bool { return i.Low.Cmp(j.High) > 0 }

// MaybeAbove reports whether i can be above j.
func (i Interval) MaybeAbove(j Interval) bool { return i.High.Cmp(j.Low) > 0 }

// Overlaps reports whether the two can be the same number.
func (i Interval) Overlaps(j Interval) bool { return !i.Above(j) && !j.Above(i) }

// Within reports whether i lies inside j: then it confirms j with equal or greater precision.
func (i Interval) Within(j Interval) bool { return i.Low.Cmp(j.Low) >= 0 && i.High.Cmp(j.High) <= 0 }

// Add returns i + j.
func (i Interval) Add(j Interval) Interval {
	return Interval{i.Mid.Add(j.Mid), i.Low.Add(j.Low), i.High.Add(j.High)}
}

// Sub returns i − j.
func (i Interval) Sub(j Interval) Interval {
	return Interval{i.Mid.Sub(j.Mid), i.Low.Sub(j.High), i.High.Sub(j.Low)}
}

// Mul returns i · x for a constant x other than 0.
func (i Interval) Mul(x Decimal) Interval {
	low, high := i.Low.Mul(x), i.High.Mul(x)
	if x.Sign() < 0 {
		low, high = high, low
	}
	return Interval{i.Mid.Mul(x), low, high}
}

// Shift multiplies by ten to the power n, exactly.
func (i Interval) Shift(n int) Interval {
	for _, x := range []*Decimal{&i.Mid, &i.Low.d, &i.High.d} {
		x.d.Exponent += int32(n)
	}
	return i
}

// Times is what a factor makes of an amount, which is never below 0.
func (i Interval) Times(factor Interval) Interval {
	least, most := i.Low, i.High
	if least.Sign() < 0 {
		least = Bound{}
	}
	at := func(f, small, big Bound) Bound {
		switch f.Sign() {
		case 0:
			return f
		case -1:
			small = big
		}
		if small.Sign() == 0 {
			return small
		}
		return small.Mul(f.d)
	}
	return Interval{i.Mid.Mul(factor.Mid), at(factor.Low, least, most), at(factor.High, most, least)}
}

// Ratio is i divided by an amount whose Mid is above 0; it is unbounded where the amount may be 0. Where i is open
// below, it begins at 0, because only amounts are printed like that.
func (i Interval) Ratio(by Interval) Interval {
	least := i.Low
	if least.Open() {
		least = Bound{}
	}
	at := func(x, positive, negative Bound) Bound {
		by := positive
		if x.Sign() < 0 {
			by = negative
		}
		switch {
		case by.Sign() <= 0:
			return Infinite(x.Sign())
		case by.Open() || x.Sign() == 0:
			return Bound{}
		}
		return x.Quo(by.d)
	}
	return Interval{i.Mid.Quo(by.Mid), at(least, by.High, by.Low), at(i.High, by.Low, by.High)}
}

// PercentOf is the share in percent that i is of another amount. It is not ok, and its ends are of little use, where
// one of the two is only a bound or the other may be 0.
func (i Interval) PercentOf(whole Interval) (share Interval, ok bool) {
	if whole.Mid.Sign() <= 0 {
		return share, false
	}
	share = i.Mul(hundred).Ratio(whole)
	return share, i.Bounded() && whole.Bounded() && share.Bounded()
}

// Rounded is Mid with as many digits after the point, at most four, as the interval is narrow enough for: it is no
// wider than one unit of the last digit.
func (i Interval) Rounded() Decimal {
	n := 4
	for n > 0 && i.Width().Cmp(At(one.Shift(-n))) > 0 {
		n--
	}
	return i.Mid.Fixed(n)
}
