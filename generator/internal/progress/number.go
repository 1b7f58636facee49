package progress

import "five-areas/generator/internal/quantity"

type decimal = quantity.Decimal

// number is a decimal, or −∞ or +∞ where a value is taken at an open end.
type number = quantity.Bound

var (
	zero    = quantity.Int(0)
	one     = quantity.Int(1)
	hundred = quantity.Int(100)
	twelve  = quantity.Int(12)
)

func whole(n int) number { return quantity.At(quantity.Int(int64(n))) }

// pointer is null in a record where the number is infinite.
func pointer(x number) *decimal {
	if d, ok := x.Finite(); ok {
		return &d
	}
	return nil
}

// settled drops the last digits of a result that went through several divisions, so that what equals a bound exactly is
// not beside it.
func settled[T interface{ Round(digits int) T }](x T) T { return x.Round(30) }
