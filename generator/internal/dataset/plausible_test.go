package dataset

import (
	"testing"

	"five-areas/generator/internal/quantity"
)

func TestAgrees(t *testing.T) {
	units := quantity.NewUnits([]quantity.UnitMeasure{
		{ID: "yuan", ZH: "元", EN: "yuan", Kind: "currency", Code: "CNY"},
		{ID: "percent", ZH: "%", EN: "%", Kind: "percent"},
		{ID: "point", ZH: "个百分点", EN: "percentage points", Kind: "percentage-points"},
		{ID: "household", ZH: "户", EN: "households", Kind: "count"},
	})
	read := func(printed string) *quantity.Value {
		for _, unit := range []string{"亿元", "%", "个百分点", "户"} {
			to, _ := units.Parse(unit)
			if v, problem := units.ParseValue(printed, nil, to); problem == nil {
				return v
			}
		}
		t.Fatalf("%s cannot be read", printed)
		return nil
	}
	for _, c := range []struct {
		was, change, now string
		want             bool
	}{
		{"2000亿元", "6.6%", "2131.1亿元", true}, // 2000 ± 0.5 by 6.55 to 6.65
		{"2000亿元", "6.7%", "2131.1亿元", false},
		{"2000亿元", "-3.2%", "1936亿元", true},
		{"2000亿元", "131.1亿元", "2131.1亿元", true},
		{"2000亿元", "0.01311万亿元", "2131.1亿元", true}, // another scale
		{"2000亿元", "141.1亿元", "2131.1亿元", false},
		{"2000亿元", "20户", "2131.1亿元", true}, // an increase of something else says nothing
		{"突破2000亿元", "6%", "2131.1亿元", true},
		{"突破2000亿元", "16%", "2131.1亿元", false}, // at least 2000 by 15.5 is more
		{"2000亿元", "超6%", "突破2100亿元", true},
		{"近2000亿元", "6.6%", "2131.1亿元", true}, // no lower end to grow from
		{"26.0%", "0.5个百分点", "26.5%", true},
		{"26.0%", "1.5个百分点", "26.5%", false},
		{"26.0%", "5%", "26.5%", true}, // five percent, or five points: the source does not say
		{"20户", "30%", "26户", true},
		{"20户", "50%", "26户", false},
	} {
		if got := agrees(read(c.now), read(c.was), read(c.change)); got != c.want {
			t.Errorf("%s by %s to %s: agrees %t, want %t", c.was, c.change, c.now, got, c.want)
		}
	}
}
