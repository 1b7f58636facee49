package progress

import (
	"testing"

	"five-areas/generator/internal/quantity"
)

func between(low, high string) quantity.Interval {
	number := func(s string) quantity.Decimal { x, _ := quantity.ParseDecimal(s); return x }
	return quantity.Interval{Mid: number(low), Low: quantity.At(number(low)), High: quantity.At(number(high))}
}

// TestWordsOfComparisons: intervals that overlap are about the same, but a bound that leaves it open gives no word.
func TestWordsOfComparisons(t *testing.T) {
	w := words{AboveCountry, BelowCountry, AboutCountry}
	most := between("15", "15")
	most.Low = quantity.Infinite(-1)
	for _, c := range []struct {
		name         string
		ours, theirs quantity.Interval
		want         FactWord
	}{
		{"above", between("26.45", "26.55"), between("16.15", "16.25"), AboveCountry},
		{"below", between("11", "12"), between("16.15", "16.25"), BelowCountry},
		{"overlap", between("16", "16.2"), between("16.15", "16.25"), AboutCountry},
		{"touching", between("16", "16.15"), between("16.15", "16.25"), AboutCountry},
		{"above a bound", between("15.1", "15.2"), most, AboveCountry},
		{"perhaps below a bound", between("14", "14.1"), most, ""},
	} {
		if got := w.of(c.ours, c.theirs); got != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
	}
}

// TestWordOfAll: a word about several provinces needs all of them on one side.
func TestWordOfAll(t *testing.T) {
	low, high := Side{Value: between("10", "11")}, Side{Value: between("30", "31")}
	ours := between("20", "21")
	for want, others := range map[FactWord][]Side{
		AboveFound: {low, low}, BelowFound: {high}, "": {low, high},
	} {
		if got := wordOfAll(ours, others); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}
