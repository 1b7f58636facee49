package narrative

import (
	"testing"

	"five-areas/generator/internal/quantity"
)

func TestPeriod(t *testing.T) {
	for text, want := range map[string][2]string{
		"2025-06-30":       {"2025年6月末", "end of June 2025"},
		"2025-12-31":       {"2025年末", "end of 2025"},
		"2025-05-07":       {"2025年5月7日", "7 May 2025"},
		"<=2023-11-29":     {"不晚于2023年11月29日", "no later than 29 November 2023"},
		"2025":             {"2025年", "2025"},
		"2025-S1":          {"2025年上半年", "first half of 2025"},
		"2025-S2":          {"2025年下半年", "second half of 2025"},
		"2024-Q1":          {"2024年一季度", "Q1 2024"},
		"2024-Q4":          {"2024年四季度", "Q4 2024"},
		"2025-06":          {"2025年6月", "June 2025"},
		"2025-01..2025-06": {"2025年1—6月", "January–June 2025"},
		"2025-06..2025-06": {"2025年6月", "June 2025"},
		"2021..2024-09":    {"2021年至2024年9月末累计", "cumulative from 2021 to end of September 2024"},
		"2021-11..2024-09": {"2021年11月1日至2024年9月末累计", "cumulative from 1 November 2021 to end of September 2024"},
		"..2025-03":        {"截至2025年3月末累计，起点未说明", "cumulative to end of March 2025, start not stated"},
		"..<=2023-11-29": {
			"累计，截止日不晚于2023年11月29日，起止均未说明",
			"cumulative to a day no later than 29 November 2023; start and end not stated",
		},
		"2007..<=2017-12-06": {
			"2007年至不晚于2017年12月6日的某日累计", "cumulative from 2007 to a day no later than 6 December 2017",
		},
		"2026-02-05..2026-02-05": {"2026年2月5日", "5 February 2026"},
	} {
		p, problem := quantity.ParsePeriod(text)
		if problem != nil {
			t.Fatal(problem.What.EN)
		}
		if said := Period(p); said.ZH != want[0] || said.EN != want[1] {
			t.Errorf("%s: got %q, %q", text, said.ZH, said.EN)
		}
	}
}

// A quantity is typed once and said twice; the digits are those of the source, only the point moves.
func TestQuantity(t *testing.T) {
	units := quantity.NewUnits([]quantity.UnitMeasure{
		{ID: "yuan", ZH: "元", EN: "yuan", Kind: "currency", Code: "CNY"},
		{ID: "percent", ZH: "%", EN: "%", Kind: "percent"},
		{ID: "points", ZH: "个百分点", EN: "percentage points", Kind: "percentage-points"},
		{ID: "household", ZH: "户", EN: "households", One: "household", Kind: "count"},
		{ID: "tonne", ZH: "吨", EN: "tonnes", Kind: "mass"},
	})
	for _, c := range []struct{ printed, unit, to, zh, en string }{
		{"2131.1亿元", "", "亿元", "2131.1亿元", "CNY 213.11 billion"},
		{"1.77万亿元", "", "亿元", "1.77万亿元", "CNY 1.77 trillion"},
		{"9536万元", "", "亿元", "9536万元", "CNY 95.36 million"},
		{"突破2291亿元", "", "亿元", "突破2291亿元", "more than CNY 229.1 billion"},
		{"超500亿元", "", "亿元", "超500亿元", "more than CNY 50 billion"},
		{"逾500亿元", "", "亿元", "逾500亿元", "more than CNY 50 billion"},
		{"390余户", "", "户", "390余户", "more than 390 households"},
		{"700万吨以上", "", "万吨", "700万吨以上", "at least 7 million tonnes"},
		{"不低于26.5%", "", "%", "不低于26.5%", "at least 26.5%"},
		{"至少20户", "", "户", "至少20户", "at least 20 households"},
		{"at least 1.5 billion yuan", "", "亿元", "不低于15亿元", "at least CNY 1.5 billion"},
		{"more than 1.5 billion yuan", "", "亿元", "超过15亿元", "more than CNY 1.5 billion"},
		{"近10个百分点", "", "个百分点", "近10个百分点", "nearly 10 percentage points"},
		{"不足20户", "", "户", "不足20户", "less than 20 households"},
		{"不超过3%", "", "%", "不超过3%", "at most 3%"},
		{"30%以内", "", "%", "30%以内", "at most 30%"},
		{"less than 1.5 billion yuan", "", "亿元", "不足15亿元", "less than CNY 1.5 billion"},
		{"约8亿元", "", "亿元", "约8亿元", "about CNY 800 million"},
		{"44.1 trillion yuan", "", "亿元", "44.1万亿元", "CNY 44.1 trillion"},
		{"5千亿元", "", "亿元", "5千亿元", "CNY 500 billion"},
		{"1.2千万元", "", "亿元", "1.2千万元", "CNY 12 million"},
		{"801.21 billion yuan", "", "亿元", "8012.1亿元", "CNY 801.21 billion"},
		{"26.5%", "", "%", "26.5%", "26.5%"},
		{"29.40%", "", "%", "29.40%", "29.40%"},
		{"10.2个百分点", "", "个百分点", "10.2个百分点", "10.2 percentage points"},
		{"1441", "户", "户", "1441户", "1,441 households"},
		{"1", "户", "户", "1户", "1 household"},
		{"1万户", "", "户", "1万户", "10,000 households"},
		{"3.4万户", "", "户", "3.4万户", "34,000 households"},
		{"1769万吨", "", "万吨", "1769万吨", "17.69 million tonnes"},
	} {
		to, _ := units.Parse(c.to)
		var unit *quantity.Unit
		if c.unit != "" {
			u, _ := units.Parse(c.unit)
			unit = &u
		}
		v, problem := units.ParseValue(c.printed, unit, to)
		if problem != nil {
			t.Fatal(problem.What.EN)
		}
		if said := Quantity(v); said.ZH != c.zh || said.EN != c.en {
			t.Errorf("%s: got %q, %q", c.printed, said.ZH, said.EN)
		}
	}
}
