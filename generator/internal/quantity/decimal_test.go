package quantity

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"
)

func number(t *testing.T, s string) Decimal {
	t.Helper()
	d, ok := ParseDecimal(s)
	if !ok {
		t.Fatal(s)
	}
	return d
}

// A root that is exact comes out exact, so that a growth at the band is not above it by the last digit.
func TestPow(t *testing.T) {
	for _, c := range []struct {
		x    string
		n, m int
		want string
	}{
		{"1.0201", 1, 2, "1.01"},
		{"1.030301", 1, 3, "1.01"},
		{"1.01", 3, 1, "1.030301"},
		{"8000000000000", 2, 3, "400000000"},
		{"1.075", 12, 12, "1.075"},
		{"0", 3, 2, "0"},
		{"2", 1, 2, "1.414213562373095048801688724209698"},
	} {
		if got := number(t, c.x).Pow(c.n, c.m); got.String() != c.want {
			t.Errorf("%s^(%d/%d) = %s, want %s", c.x, c.n, c.m, got, c.want)
		}
	}
}

func TestRounding(t *testing.T) {
	third := Int(1).Quo(Int(3))
	if got := third.String(); got != "0.3333333333333333333333333333333333" {
		t.Errorf("1/3 = %s", got)
	}
	if got := number(t, "0.12345").Round(4).String(); got != "0.1235" {
		t.Errorf("rounded to 4 digits: %s", got)
	}
	if got := number(t, "-1.5").Floor().Int(); got != -2 {
		t.Errorf("floor of −1.5: %d", got)
	}
	if got := number(t, "15.0").Int(); got != 15 {
		t.Errorf("15.0 as an integer: %d", got)
	}
}

func TestDecimalSurvivesJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`-?[0-9]{1,15}(\.[0-9]{1,15})?`).Draw(t, "number")
		x, ok := ParseDecimal(s)
		if !ok {
			t.Skip(s)
		}
		data, err := json.Marshal(x)
		if err != nil {
			t.Fatal(err)
		}
		var y Decimal
		if err := json.Unmarshal(data, &y); err != nil || y.String() != x.String() || y.Cmp(x) != 0 {
			t.Fatalf("%s became %s: %v", x, y, err)
		}
	})
	if got := Int(0).Shift(5).String(); got != "0" {
		t.Errorf("nothing times 100000 is written %s", got)
	}
	var d Decimal
	if err := json.Unmarshal([]byte(`"4,5"`), &d); err == nil {
		t.Error("4,5 was read as a number")
	}
}
