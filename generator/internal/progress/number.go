package progress

import "five-articles/generator/internal/quantity"

type decimal = quantity.Decimal

var (
	zero    = quantity.Int(0)
	one     = quantity.Int(1)
	hundred = quantity.Int(100)
	twelve  = quantity.Int(12)
)

// number is a decimal, or −∞ or +∞ at an unbounded end of an interval.
type number struct {
	decimal
	inf int
}

func finite(d decimal) number { return number{decimal: d} }

func whole(n int) number { return finite(quantity.Int(int64(n))) }

var infinity, minusInfinity = number{inf: 1}, number{inf: -1}

func (x number) cmp(y number) int {
	if x.inf != 0 || y.inf != 0 {
		return x.inf - y.inf
	}
	return x.Cmp(y.decimal)
}

func (x number) sign() int {
	if x.inf != 0 {
		return x.inf
	}
	return x.Sign()
}

func (x number) neg() number { return number{x.Neg(), -x.inf} }

// minus is x − y. A difference of two equal infinities goes with the first: a change to an infinite end is infinite.
func (x number) minus(y number) number {
	switch {
	case x.inf != 0:
		return x
	case y.inf != 0:
		return y.neg()
	}
	return finite(x.Sub(y.decimal))
}

// times is x · y for a finite y other than 0.
func (x number) times(y decimal) number {
	if x.inf != 0 {
		return number{inf: x.inf * y.Sign()}
	}
	return finite(x.Mul(y))
}

// over is x / y for a finite y other than 0.
func (x number) over(y decimal) number {
	if x.inf != 0 {
		return number{inf: x.inf * y.Sign()}
	}
	return finite(x.Quo(y))
}

// text is the number as it stands in an expression.
func (x number) text() string {
	switch x.inf {
	case 1:
		return "∞"
	case -1:
		return "−∞"
	}
	return x.String()
}

// result is the number as a step shows it: rounded, and null where it is unbounded.
func (x number) result() *decimal {
	if x.inf != 0 {
		return nil
	}
	d := x.Round(16)
	return &d
}

// interval is a value with the ends of what prints like it.
type interval struct {
	mid       decimal
	low, high number
}

func (i interval) certain() bool { return i.low.cmp(i.high) == 0 }

// overlaps tells whether the two can be the same number.
func (i interval) overlaps(j interval) bool { return i.low.cmp(j.high) <= 0 && j.low.cmp(i.high) <= 0 }

func (i interval) minus(j interval) interval {
	low, high := i.low.minus(j.high), i.high.minus(j.low)
	if i.high.inf != 0 && j.low.inf != 0 || i.low.inf != 0 && j.high.inf != 0 {
		low, high = minusInfinity, infinity
	}
	return interval{i.mid.Sub(j.mid), low, high}
}

// ratio is times·n/d at the corners, for amounts that are not negative and a d above 0. An end of d at or below 0 makes the
// ratio unbounded.
func ratio(n, d interval, times decimal) interval {
	floor := func(x number) number {
		if x.inf < 0 {
			return finite(zero)
		}
		return x
	}
	at := func(x, y number) number {
		switch {
		case y.inf > 0:
			return finite(zero)
		case y.sign() <= 0:
			return infinity
		}
		return x.times(times).over(y.decimal)
	}
	return interval{n.mid.Mul(times).Quo(d.mid), at(floor(n.low), d.high), at(n.high, floor(d.low))}
}

// settled drops the last digits of a result that went through several divisions, so that what equals a bound exactly is not
// beside it.
func settled(x decimal) decimal { return x.Round(30) }

// growth is from x to v in percent per year, m months apart. Growth to an infinite end is +∞, growth from one −100 %.
// Both are above 0, or v is 0.
func growth(v, x number, m int) number {
	switch {
	case v.inf > 0:
		return infinity
	case x.inf > 0:
		return finite(hundred.Neg())
	}
	return finite(v.Quo(x.decimal).Pow(12, m).Sub(one).Mul(hundred).Reduce())
}

// perYear is the change from x to v per year, m months apart.
func perYear(v, x number, m int) number {
	return v.minus(x).times(twelve).over(quantity.Int(int64(m)))
}
