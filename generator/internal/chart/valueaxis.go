package chart

import (
	"math"
	"strconv"
	"strings"
)

// axis is the y axis. Its ticks are the multiples first … last of a step of 1, 2 or 5 times a power of ten.
type axis struct {
	digit, power float64 // the step is digit · 10^power
	first, last  float64 // whole numbers, first < last
	comma        string  // between groups of three digits
}

// newAxis finds an axis for values from low to high with about five steps; whole values get whole steps.
func newAxis(low, high float64, whole bool, comma string) axis {
	// Values that differ by less than the ninth digit make a flat line: more digits would not be readable. Near the
	// smallest floats everything is zero.
	if size := max(-low, high); high-low <= max(1e-9*size, 1e-290) {
		if size < 1e-280 {
			low, high = 0, 1
		} else {
			low, high = low-size/20, high+size/20
		}
	}
	a := axis{comma: comma, digit: 1, power: math.Floor(math.Log10((high - low) / 5))}
	if whole {
		a.power = max(a.power, 0)
	}
	for ; ; a.widen() {
		step := a.digit * math.Pow(10, a.power)
		a.first, a.last = math.Floor(snap(low/step)), math.Ceil(snap(high/step))
		if a.last == a.first {
			a.last++
		}
		if a.last-a.first <= 6 && a.gutter() <= 96 {
			return a
		}
	}
}

// widen takes the next larger step.
func (a *axis) widen() {
	switch a.digit {
	case 1:
		a.digit = 2
	case 2:
		a.digit = 5
	default:
		a.digit, a.power = 1, a.power+1
	}
}

// snap mends 2.9999999999999996, which is 0.3/0.1.
func snap(q float64) float64 {
	if r := math.Round(q); math.Abs(q-r) < 1e-6 {
		return r
	}
	return q
}

// value is the kth multiple of the step.
func (a axis) value(k float64) float64 { return shift(k*a.digit, a.power) }

// y is a value's place in px.
func (a axis) y(v float64) float64 {
	return plotBottom - plotHeight*a.share(v)
}

// share is how far along the axis a value lies: 0 at the first tick, 1 at the last.
func (a axis) share(v float64) float64 { return (v/a.value(1) - a.first) / (a.last - a.first) }

// label writes the kth tick with the digits that the step needs: 1,500 or −0.05. Numbers that would be longer than
// 999,999,999 or smaller than 0.000001 are written in powers of a thousand, 1.5×10⁹.
func (a axis) label(k float64) string {
	size := math.Log10(max(-a.first, a.last)*a.digit) + a.power
	if size < 9 && a.power >= -6 {
		return grouped(shift(k*a.digit, a.power), int(max(0, -a.power)), a.comma)
	}
	if k == 0 {
		return "0"
	}
	thousands := 3 * math.Floor(size/3)
	return grouped(shift(k*a.digit, a.power-thousands), int(max(0, thousands-a.power)), a.comma) + "×10" +
		superscripts.Replace(strconv.Itoa(int(thousands)))
}

var superscripts = strings.NewReplacer("-", "⁻", "0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶",
	"7", "⁷", "8", "⁸", "9", "⁹")

// shift multiplies by ten to the power n. It divides where n is negative, since 10 has exact powers and 0.1 has none.
func shift(v, n float64) float64 {
	if n < 0 && n > -300 {
		return v / math.Pow(10, -n)
	}
	return v * math.Pow(10, n)
}

// grouped writes a number with a comma, if any, between groups of three digits and a true minus.
func grouped(v float64, decimals int, comma string) string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(math.Abs(v), 'f', decimals, 64), ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + comma + whole[i:]
	}
	if fraction != "" {
		whole += "." + fraction
	}
	if v < 0 {
		return "−" + whole
	}
	return whole
}

// from is the first value, if that is not zero; "" if the axis begins at zero, or ends there.
func (a axis) from() string {
	if a.first == 0 || a.last == 0 {
		return ""
	}
	return a.label(a.first)
}

// gutter is the px that the labels and the space before the plot take: 32 or 16 more at a time.
func (a axis) gutter() float64 {
	widest := 0.0
	for k := a.first; k <= a.last; k++ {
		widest = max(widest, textWidth(a.label(k)))
	}
	return max(32, 16*math.Ceil((widest+18)/16))
}
