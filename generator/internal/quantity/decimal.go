package quantity

import (
	"encoding/json"
	"fmt"

	"github.com/cockroachdb/apd/v3"
	"github.com/invopop/jsonschema"
)

// arithmetic rounds to 34 digits, the precision of IEEE 754 decimal128.
var arithmetic = apd.BaseContext.WithPrecision(34)

// Decimal is an exact decimal number that keeps the digits it was written with: 29.40 stays 29.40. The zero Decimal is
// 0.
type Decimal struct{ d apd.Decimal }

// JSONSchema gives the grammar of a Decimal, which in JSON is a string, so that no digit is lost.
func (Decimal) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: `^-?(0|[1-9][0-9]*)(\.[0-9]+)?$`}
}

// ParseDecimal reads plain digits with an optional sign and point, such as 7945.4; there are no exponents and no
// thousands separators.
func ParseDecimal(s string) (Decimal, bool) {
	digits, point, coefficient := 0, -1, int64(0)
	for i, c := range []byte(s) {
		switch {
		case c >= '0' && c <= '9':
			digits++
			coefficient = coefficient*10 + int64(c-'0')
		case c == '.' && i > 0 && i < len(s)-1 && point < 0:
			point = i
		case c == '-' && i == 0:
		default:
			return Decimal{}, false
		}
	}
	switch {
	case digits == 0 || digits > 30:
		return Decimal{}, false
	case digits > 18: // too many for an int64
		d, _, err := apd.NewFromString(s)
		if err != nil {
			return Decimal{}, false
		}
		return Decimal{*d}, true
	case s[0] == '-':
		coefficient = -coefficient
	}
	exponent := 0
	if point >= 0 {
		exponent = point + 1 - len(s)
	}
	return Decimal{*apd.New(coefficient, int32(exponent))}, true
}

// Int is a whole number as a Decimal.
func Int(n int64) Decimal { return Decimal{*apd.New(n, 0)} }

// Shift multiplies by ten to the power n, exactly.
func (x Decimal) Shift(n int) Decimal {
	x.d.Exponent += int32(n)
	return x
}

// Numbers of 34 digits are far from the limits of the exponent, so arithmetic on them cannot fail.

// Add returns x + y.
func (x Decimal) Add(y Decimal) (z Decimal) {
	_, _ = arithmetic.Add(&z.d, &x.d, &y.d)
	return z
}

// Sub returns x − y.
func (x Decimal) Sub(y Decimal) (z Decimal) {
	_, _ = arithmetic.Sub(&z.d, &x.d, &y.d)
	return z
}

// Mul returns x · y.
func (x Decimal) Mul(y Decimal) (z Decimal) {
	_, _ = arithmetic.Mul(&z.d, &x.d, &y.d)
	return z
}

// Quo returns x / y to 34 digits; y is not 0.
func (x Decimal) Quo(y Decimal) (z Decimal) {
	_, _ = arithmetic.Quo(&z.d, &x.d, &y.d)
	return z
}

// Pow returns x to the power n/m; x is above 0, or 0 with n above 0. It is computed with ten more digits than it
// returns, so that a root that is exact comes out exact.
func (x Decimal) Pow(n, m int) (z Decimal) {
	more := arithmetic.WithPrecision(arithmetic.Precision + 10)
	var exponent apd.Decimal
	_, _ = more.Quo(&exponent, apd.New(int64(n), 0), apd.New(int64(m), 0))
	_, _ = more.Pow(&z.d, &x.d, &exponent)
	return z.Round(int(arithmetic.Precision))
}

// Round rounds half up to a number of significant digits and drops the zeros at the end.
func (x Decimal) Round(digits int) (z Decimal) {
	_, _ = arithmetic.WithPrecision(uint32(digits)).Round(&z.d, &x.d)
	return z.Reduce()
}

// Neg returns −x.
func (x Decimal) Neg() (z Decimal) {
	z.d.Neg(&x.d)
	return z
}

// Abs returns x without its sign.
func (x Decimal) Abs() (z Decimal) {
	z.d.Abs(&x.d)
	return z
}

// Floor is the greatest whole number that is not above x.
func (x Decimal) Floor() (z Decimal) {
	_, _ = arithmetic.Floor(&z.d, &x.d)
	return z
}

// Fixed returns x with n digits after the point, halves away from zero.
func (x Decimal) Fixed(n int) (r Decimal) {
	_, _ = arithmetic.Quantize(&r.d, &x.d, -int32(n))
	return r
}

// Cmp is −1, 0 or +1 as x is below, equal to or above y.
func (x Decimal) Cmp(y Decimal) int { return x.d.Cmp(&y.d) }

// Int is the whole part of a small number.
func (x Decimal) Int() int {
	f := x.Floor()
	n, _ := f.d.Int64()
	return int(n)
}

// Sign is −1, 0 or +1.
func (x Decimal) Sign() int { return x.d.Sign() }

// Float is the nearest float64, for drawing only.
func (x Decimal) Float() float64 {
	f, _ := x.d.Float64()
	return f
}

// String writes the number without an exponent.
func (x Decimal) String() string {
	if x.d.IsZero() && x.d.Exponent > 0 { // not 00000
		return "0"
	}
	return x.d.Text('f')
}

// MarshalJSON writes the number as a string, because a JSON number is a float to most readers.
func (x Decimal) MarshalJSON() ([]byte, error) { return json.Marshal(x.String()) }

// UnmarshalJSON reads what MarshalJSON writes.
func (x *Decimal) UnmarshalJSON(data []byte) error {
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return err
	}
	d, _, err := apd.NewFromString(s)
	if err != nil {
		return fmt.Errorf("decimal %q: %w", s, err)
	}
	x.d = *d
	return nil
}

// Ulp is one unit of the last digit that is written.
func (x Decimal) Ulp() Decimal { return Decimal{*apd.New(1, x.d.Exponent)} }

// halfUlp is half of it.
func (x Decimal) halfUlp() Decimal { return Decimal{*apd.New(5, x.d.Exponent-1)} }

// Reduce drops the zeros at the end: 500 becomes 5 hundreds, 2.50 becomes 2.5.
func (x Decimal) Reduce() (r Decimal) {
	r.d.Reduce(&x.d)
	return r
}

// Digits is the number of digits before the point; 0 for numbers below 1.
func (x Decimal) Digits() int { return max(0, int(x.d.NumDigits())+int(x.d.Exponent)) }
