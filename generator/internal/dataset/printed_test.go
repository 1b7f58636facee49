package dataset

import (
	"cmp"
	"encoding/csv"
	"os"
	"testing"

	"five-areas/generator/internal/quantity"
)

// Every value that the collected sources print is read as the number that was written beside it by hand; where the
// source prints digits only, the unit is that of the row.
func TestEveryPrintedValueIsRead(t *testing.T) {
	d := realData(t)
	units := d.Units
	f, err := os.Open(expected(t, d, "as-printed.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows[1:] {
		printed, unit, number := row[0], row[1], row[2]
		to, ok := units.Parse(cmp.Or(unit, "%"))
		if !ok {
			t.Errorf("line %d: the unit %q is not known", i+2, unit)
			continue
		}
		v, problem := units.ParseValue(printed, nil, to)
		if problem != nil && problem.Rule == "value-unit" {
			v, problem = units.ParseValue(printed, &to, to)
		}
		if number == "" {
			if problem == nil {
				t.Errorf("line %d: %q was read, though it holds no number", i+2, printed)
			}
			continue
		}
		want, ok := quantity.ParseDecimal(number)
		switch {
		case !ok:
			t.Errorf("line %d: %q is no number", i+2, number)
		case problem != nil:
			t.Errorf("line %d: %q: %s", i+2, printed, problem.What.EN)
		case v.Number.Cmp(want) != 0:
			t.Errorf("line %d: %q is read as %s %s, want %s", i+2, printed, v.Number, unit, number)
		}
	}
}
