package quantity

import (
	"testing"

	"pgregory.net/rapid"
)

// printed draws the interval of a value as sources print them: to some digits, about, at least or at most.
func printed(form string) *rapid.Generator[Interval] {
	u := testUnits()
	to, _ := u.Parse("亿元")
	return rapid.Custom(func(t *rapid.T) Interval {
		word := rapid.SampledFrom([]string{"", "", "约", "超", "近"}).Draw(t, "word")
		v, problem := u.ParseValue(word+rapid.StringMatching(form).Draw(t, "digits")+"亿元", nil, to)
		if problem != nil {
			t.Fatal(problem.What.EN)
		}
		return v.Interval()
	})
}

// The forms of numbers that are drawn. An amount and its interval are above 0.
const (
	anyNumber = `-?(0|[1-9][0-9]{0,4})(\.[0-9]{1,3})?`
	amount    = `[1-9][0-9]{0,4}(\.[0-9]{1,3})?`
)

// inside draws a number that an interval may stand for; its ends are drawn more often than others.
func inside(t *rapid.T, i Interval, name string) Decimal {
	n := rapid.OneOf(rapid.SampledFrom([]int64{0, 1000}), rapid.Int64Range(0, 1000)).Draw(t, name)
	low, bounded := i.Low.Finite()
	high, ok := i.High.Finite()
	switch {
	case !ok:
		return low.Add(Int(n).Shift(int(n % 7)))
	case !bounded:
		return high.Sub(Int(n).Shift(int(n % 7)))
	}
	return low.Add(high.Sub(low).Mul(Int(n)).Shift(-3))
}

func holds(i Interval, x Decimal) bool { return Exactly(x).Within(i) }

func equal(i, j Interval) bool {
	return i.Mid.Cmp(j.Mid) == 0 && i.Low.Cmp(j.Low) == 0 && i.High.Cmp(j.High) == 0
}

// Whatever the true numbers are, what is computed from them lies in what is computed from their intervals.
func TestArithmeticEncloses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i, j := printed(anyNumber).Draw(t, "i"), printed(anyNumber).Draw(t, "j")
		x, y := inside(t, i, "x"), inside(t, j, "y")
		c := Int(rapid.Int64Range(1, 50).Draw(t, "c")).Mul(Int(rapid.SampledFrom([]int64{-1, 1}).Draw(t, "sign")))
		for _, of := range []struct {
			name   string
			i      Interval
			mid, x Decimal
		}{
			{"i + j", i.Add(j), i.Mid.Add(j.Mid), x.Add(y)},
			{"i − j", i.Sub(j), i.Mid.Sub(j.Mid), x.Sub(y)},
			{"c · i", i.Mul(c), i.Mid.Mul(c), x.Mul(c)},
			{"1000 i", i.Shift(3), i.Mid.Shift(3), x.Shift(3)},
		} {
			if !holds(of.i, of.x) || !holds(of.i, of.mid) || of.i.Mid.Cmp(of.mid) != 0 {
				t.Fatalf("%s is %v, and %s is outside of it, or %s not in its middle", of.name, of.i, of.x, of.mid)
			}
		}
		if i.Bounded() && i.Mul(c).Width().Cmp(i.Width().Mul(c.Abs())) != 0 ||
			i.Sub(j).Width().Cmp(i.Width().Add(j.Width())) != 0 {
			t.Fatalf("%v and %v: a result is wider than it must be", i, j)
		}
	})
}

func TestTimesAndRatioEnclose(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i, whole := printed(anyNumber).Draw(t, "i"), printed(amount).Draw(t, "whole")
		x, y := inside(t, i, "x"), inside(t, whole, "y")
		if y.Sign() <= 0 { // nearly 5 is no debt of 5
			y = whole.Mid
		}
		if product := whole.Times(i); !holds(product, y.Mul(x)) {
			t.Fatalf("%s of %s is outside of %v", x, y, product)
		}
		if i.Low.Open() && x.Sign() < 0 {
			if x = i.Mid; x.Sign() < 0 {
				return // no source prints "nearly −5" of an amount
			}
		}
		ratio := i.Ratio(whole)
		if !holds(ratio, x.Quo(y)) || !holds(ratio, ratio.Mid) {
			t.Fatalf("%s/%s is outside of %v", x, y, ratio)
		}
		if !whole.Times(ratio).Overlaps(i) {
			t.Fatalf("%v times %v is not %v", whole, ratio, i)
		}
		if i.Bounded() && i.Low.Sign() > 0 && whole.Bounded() {
			least, most := i.Low.Quo(whole.High.d), i.High.Quo(whole.Low.d)
			if ratio.Low.Cmp(least) != 0 || ratio.High.Cmp(most) != 0 {
				t.Fatalf("%v is wider than %v to %v", ratio, least, most)
			}
		}
	})
}

// A divisor that may be 0 gives a ratio without an end, and an amount of which only a bound is printed begins at 0.
func TestTimesAndRatioAtTheirLimits(t *testing.T) {
	about := func(low, mid, high string) Interval {
		return Interval{number(t, mid), At(number(t, low)), At(number(t, high))}
	}
	atLeast := func(s string) Interval { return Interval{number(t, s), At(number(t, s)), Infinite(1)} }
	atMost := func(s string) Interval { return Interval{number(t, s), Infinite(-1), At(number(t, s))} }
	for _, c := range []struct {
		name      string
		of        func(i, j Interval) Interval
		i, j      Interval
		low, high string
	}{
		{"ratio", Interval.Ratio, about("9", "10", "11"), about("1", "2", "4"), "2.25", "11"},
		{"ratio", Interval.Ratio, about("9", "10", "11"), about("-1", "1", "4"), "2.25", "∞"},
		{"ratio", Interval.Ratio, about("-2", "1", "4"), about("1", "2", "4"), "-2", "4"},
		{"ratio", Interval.Ratio, about("-8", "-6", "-4"), about("1", "2", "4"), "-8", "-1"},
		{"ratio", Interval.Ratio, about("-8", "-6", "-4"), about("-1", "1", "4"), "−∞", "-1"},
		{"ratio", Interval.Ratio, about("0", "0", "0"), about("0", "1", "4"), "0", "∞"},
		{"ratio", Interval.Ratio, atLeast("10"), about("1", "2", "4"), "2.5", "∞"},
		{"ratio", Interval.Ratio, atMost("10"), about("1", "2", "4"), "0", "10"},
		{"ratio", Interval.Ratio, atMost("10").Shift(8), about("1", "2", "4").Shift(8), "0", "10"},
		{"ratio", Interval.Ratio, about("9", "10", "12"), atLeast("4"), "0", "3"},
		{"ratio", Interval.Ratio, about("9", "10", "12"), atMost("4"), "2.25", "∞"},
		{"times", Interval.Times, about("1", "2", "4"), about("-3", "1", "5"), "-12", "20"},
		{"times", Interval.Times, about("-1", "1", "4"), about("2", "3", "5"), "0", "20"},
		{"times", Interval.Times, atMost("4"), about("-3", "1", "5"), "-12", "20"},
		{"times", Interval.Times, atMost("4"), atMost("-2"), "−∞", "0"},
		{"times", Interval.Times, atMost("4"), atLeast("2"), "0", "∞"},
		{"times", Interval.Times, atLeast("4"), about("-2", "-1", "0"), "−∞", "0"},
		{"times", Interval.Times, about("0", "0", "0"), atLeast("2"), "0", "0"},
	} {
		if got := c.of(c.i, c.j); got.Low.Round(10).String() != c.low || got.High.Round(10).String() != c.high {
			t.Errorf("%s of %v and %v is %v to %v, want %s to %s", c.name, c.i, c.j, got.Low, got.High, c.low, c.high)
		} else if len(got.Low.String()+got.High.String()) > 80 || c.low == "0" && got.Low.String() != "0" {
			t.Errorf("%s of %v and %v has ends with noughts that nobody counted: %v", c.name, c.i, c.j, got)
		}
	}
}

func TestLawsOfArithmetic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i, j, k := printed(anyNumber).Draw(t, "i"), printed(anyNumber).Draw(t, "j"), printed(anyNumber).Draw(t, "k")
		c := Int(rapid.SampledFrom([]int64{-3, -1, 2, 12}).Draw(t, "c"))
		for law, ok := range map[string]bool{
			"i + j = j + i":              equal(i.Add(j), j.Add(i)),
			"(i + j) + k = i + (j + k)":  equal(i.Add(j).Add(k), i.Add(j.Add(k))),
			"i − j = i + (−1) j":         equal(i.Sub(j), i.Add(j.Mul(Int(-1)))),
			"i − j = −(j − i)":           equal(i.Sub(j), j.Sub(i).Mul(Int(-1))),
			"c (i + j) = c i + c j":      equal(i.Add(j).Mul(c), i.Mul(c).Add(j.Mul(c))),
			"i + 0 = i":                  equal(i.Add(Exactly(Int(0))), i),
			"i lies in (i + j) − j":      i.Within(i.Add(j).Sub(j)),
			"i − i may be 0":             holds(i.Sub(i), Int(0)),
			"i above j as i − j above 0": i.Above(j) == i.Sub(j).Above(Exactly(Int(0))),
			"i above j as −j above −i":   i.Above(j) == j.Mul(Int(-1)).Above(i.Mul(Int(-1))),
			"a scale makes no difference": i.Overlaps(j) == i.Shift(8).Overlaps(j.Shift(8)) &&
				equal(i, i.Shift(8).Shift(-8)),
		} {
			if !ok {
				t.Fatalf("%s does not hold for %v, %v, %v and %s", law, i, j, k, c)
			}
		}
	})
}

func TestComparison(t *testing.T) {
	few := `[0-9](\.[05])?` // so that intervals often touch
	rapid.Check(t, func(t *rapid.T) {
		i, j := printed(few).Draw(t, "i"), printed(few).Draw(t, "j")
		x, y := inside(t, i, "x"), inside(t, j, "y")
		one := 0
		for _, said := range []bool{i.Above(j), j.Above(i), i.Overlaps(j)} {
			if said {
				one++
			}
		}
		switch order := x.Cmp(y); {
		case one != 1:
			t.Fatalf("%v is above, below or perhaps the same as %v: %d of these", i, j, one)
		case i.Above(j) && (order <= 0 || !i.MaybeAbove(j)), order > 0 && !i.MaybeAbove(j),
			order == 0 && !i.Overlaps(j):
			t.Fatalf("%v and %v are compared otherwise than %s and %s", i, j, x, y)
		case i.MaybeAbove(j) != (i.Above(j) || i.Overlaps(j) && i.High.Cmp(j.Low) != 0):
			t.Fatalf("%v may be above %v: %t", i, j, i.MaybeAbove(j))
		case i.Overlaps(j) != j.Overlaps(i):
			t.Fatalf("%v and %v overlap only one way", i, j)
		}
	})
}

func TestWithinIsAPartialOrder(t *testing.T) {
	few := `[0-9](\.[05])?`
	rapid.Check(t, func(t *rapid.T) {
		i, j, k := printed(few).Draw(t, "i"), printed(few).Draw(t, "j"), printed(few).Draw(t, "k")
		switch {
		case !i.Within(i):
			t.Fatalf("%v is not within itself", i)
		case i.Within(j) && j.Within(i) && (i.Low.Cmp(j.Low) != 0 || i.High.Cmp(j.High) != 0):
			t.Fatalf("%v and %v are within each other", i, j)
		case i.Within(j) && j.Within(k) && !i.Within(k):
			t.Fatalf("%v is within %v, and that within %v", i, j, k)
		case i.Within(j) && (!holds(j, inside(t, i, "x")) || !i.Overlaps(j) || i.Width().Cmp(j.Width()) > 0):
			t.Fatalf("%v is within %v", i, j)
		case i.Certain() || !Exactly(i.Mid).Certain() || !holds(i, i.Mid) || i.Within(Exactly(i.Mid)):
			t.Fatalf("%v is more than its middle", i)
		}
	})
}

// What the method says of infinite ends, and that they are in order with all numbers.
func TestInfinity(t *testing.T) {
	top, bottom := Infinite(1), Infinite(-1)
	rapid.Check(t, func(t *rapid.T) {
		x := At(printed(anyNumber).Draw(t, "x").Mid)
		y := At(printed(amount).Draw(t, "y").Mid)
		months := rapid.IntRange(1, 48).Draw(t, "months")
		for law, ok := range map[string]bool{
			"−∞ < x < ∞":                    bottom.Cmp(x) < 0 && x.Cmp(top) < 0 && bottom.Cmp(top) < 0,
			"∞ = ∞, −∞ = −∞":                top.Cmp(top) == 0 && bottom.Cmp(bottom) == 0,
			"−(−∞) = ∞":                     bottom.Mul(Int(-1)).Cmp(top) == 0 && top.Mul(Int(-1)).Cmp(bottom) == 0,
			"x + ∞ = ∞ + x = ∞":             x.Add(top).Cmp(top) == 0 && top.Add(x).Cmp(top) == 0,
			"x − ∞ = −∞ − x = −∞":           x.Sub(top).Cmp(bottom) == 0 && bottom.Sub(x).Cmp(bottom) == 0,
			"∞ − ∞ goes with the first":     top.Sub(top).Cmp(top) == 0 && bottom.Sub(bottom).Cmp(bottom) == 0,
			"∞ + −∞ goes with the first":    top.Add(bottom).Cmp(top) == 0 && bottom.Add(top).Cmp(bottom) == 0,
			"∞ y = ∞ / y = ∞":               top.Mul(y.d).Cmp(top) == 0 && top.Quo(y.d).Cmp(top) == 0,
			"−y ∞ = −∞":                     top.Mul(y.d.Neg()).Cmp(bottom) == 0 && top.Quo(y.d.Neg()).Cmp(bottom) == 0,
			"∞ is round":                    top.Round(3).Cmp(top) == 0 && bottom.Round(3).Cmp(bottom) == 0,
			"growth to ∞ is ∞":              top.Growth(y, months).Cmp(top) == 0,
			"growth from ∞ to ∞ is ∞":       top.Growth(top, months).Cmp(top) == 0,
			"growth from ∞ is −100 %":       y.Growth(top, months).Cmp(At(Int(-100))) == 0,
			"a change to −∞ is −∞":          bottom.PerYear(x, months).Cmp(bottom) == 0,
			"a change from −∞ is ∞":         x.PerYear(bottom, months).Cmp(top) == 0,
			"a steady change is the same":   x.Add(y.Mul(Int(4))).PerYear(x, 48).Cmp(y) == 0,
			"an infinity is written as one": top.String() == "∞" && bottom.String() == "−∞" && !x.Open() && top.Open(),
		} {
			if !ok {
				t.Fatalf("%s does not hold for x = %v, y = %v, %d months", law, x, y, months)
			}
		}
	})
}

// The growth between two amounts lies between that of the ends that are nearest and that of those farthest apart.
func TestGrowthEncloses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now, then := printed(amount).Draw(t, "now"), printed(amount).Draw(t, "then")
		months := rapid.IntRange(1, 48).Draw(t, "months")
		x, y := inside(t, now, "x"), inside(t, then, "y")
		if x.Sign() <= 0 || y.Sign() <= 0 {
			return
		}
		between := func(low, x, high Bound) bool {
			return low.Round(30).Cmp(x.Round(30)) <= 0 && x.Round(30).Cmp(high.Round(30)) <= 0
		}
		is, per := At(x).Growth(At(y), months), At(x).PerYear(At(y), months)
		if now.Low.Sign() > 0 && then.Low.Sign() > 0 &&
			!between(now.Low.Growth(then.High, months), is, now.High.Growth(then.Low, months)) {
			t.Fatalf("growth from %s to %s in %d months is %v", y, x, months, is)
		}
		if !between(now.Low.PerYear(then.High, months), per, now.High.PerYear(then.Low, months)) {
			t.Fatalf("change from %s to %s in %d months is %v", y, x, months, per)
		}
		if (x.Cmp(y) > 0) != (is.Sign() > 0) || is.Sign() != per.Sign() {
			t.Fatalf("from %s to %s it grows by %v %% and changes by %v", y, x, is, per)
		}
	})
}

func TestPercentOf(t *testing.T) {
	u := testUnits()
	for _, c := range []struct{ numerator, denominator, want string }{
		{"2131.1亿元", "7945.4亿元", "26.82"}, // 26.8213 to 26.8229
		{"2131亿元", "0.79454万亿元", "26.8"},  // 26.815 to 26.828
		{"2100亿元", "8000亿元", "26.3"},      // 26.242 to 26.258
		{"3亿元", "10亿元", "30"},             // 23.8 to 36.8: not even the first digit is certain
		{"突破2131亿元", "7945.4亿元", ""},
		{"2131.1亿元", "近8000亿元", ""},
		{"近2131亿元", "7945.4亿元", ""},
		{"2131.1亿元", "突破8000亿元", ""},
		{"2131.1亿元", "约1亿元", ""}, // or none
		{"2131.1亿元", "0亿元", ""},
	} {
		to := mustUnit(t, u, "亿元")
		n, problem := u.ParseValue(c.numerator, nil, to)
		if problem != nil {
			t.Fatal(problem.What.EN)
		}
		d, problem := u.ParseValue(c.denominator, nil, to)
		if problem != nil {
			t.Fatal(problem.What.EN)
		}
		got := ""
		share, ok := n.Base().PercentOf(d.Base())
		if ok {
			got = share.Rounded().String()
		}
		if At(share.Mid).Open() {
			t.Errorf("%s of %s is infinite", c.numerator, c.denominator)
		}
		if got != c.want {
			t.Errorf("%s of %s: %s, want %s", c.numerator, c.denominator, got, c.want)
		}
	}
}
