package quantity

import "testing"

func TestPercentage(t *testing.T) {
	u := testUnits()
	for _, c := range []struct{ numerator, denominator, want string }{
		{"2131.1亿元", "7945.4亿元", "26.82"}, // 26.8213 to 26.8229
		{"2131亿元", "0.79454万亿元", "26.8"},  // 26.815 to 26.828
		{"2100亿元", "8000亿元", "26.3"},      // 26.242 to 26.258
		{"3亿元", "10亿元", "30"},             // 23.8 to 36.8: not even the first digit is certain
		{"突破2131亿元", "7945.4亿元", ""},
		{"2131.1亿元", "近8000亿元", ""},
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
		if q, ok := Percentage(n, d); ok {
			got = q.Rounded().String()
		}
		if got != c.want {
			t.Errorf("%s of %s: %s, want %s", c.numerator, c.denominator, got, c.want)
		}
	}
}
