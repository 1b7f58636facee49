package quantity

import "testing"

func TestParsePeriod(t *testing.T) {
	for _, c := range []struct {
		text, start, end string
		form             PeriodForm
		notLater         bool
	}{
		{"2025-06-30", "", "2025-06-30", Day, false},
		{"<=2025-08-07", "", "2025-08-07", NotLater, true},
		{"2024", "2024-01-01", "2024-12-31", Year, false},
		{"2025-S1", "2025-01-01", "2025-06-30", Half, false},
		{"2025-S2", "2025-07-01", "2025-12-31", Half, false},
		{"2024-Q1", "2024-01-01", "2024-03-31", Quarter, false},
		{"2024-02", "2024-02-01", "2024-02-29", Month, false},
		{"2025-01..2025-06", "2025-01-01", "2025-06-30", Range, false},
		{"..2025-03", "", "2025-03-31", Range, false},
		{"2021..2024-09", "2021-01-01", "2024-09-30", Range, false},
		{"2007..<=2017-12-06", "2007-01-01", "2017-12-06", Range, true},
		{"..<=2023-11-29", "", "2023-11-29", Range, true},
		{"2026-02-05..2026-02-05", "2026-02-05", "2026-02-05", Range, false},
	} {
		p, problem := ParsePeriod(c.text)
		if problem != nil {
			t.Errorf("%s: %s", c.text, problem.What.EN)
			continue
		}
		if p.Text != c.text || string(p.Start) != c.start || string(p.End) != c.end || p.Form != c.form ||
			p.NotLater != c.notLater {
			t.Errorf("%s: got %+v", c.text, p)
		}
	}
}

func TestParsePeriodProposesTheCanonicalSpelling(t *testing.T) {
	for text, want := range map[string]string{
		"2025年6月末": "2025-06-30", "2025年6月": "2025-06", "2025/6/30": "2025-06-30", "2025年末": "2025-12-31",
		"2025年":    "2025",
		"2025年上半年": "2025-S1", "2025-H2": "2025-S2", "2025年一季度": "2025-Q1", "2025Q3": "2025-Q3",
		"2025年二季度末": "2025-06-30",
		"2025年1-6月": "2025-01..2025-06", "2025年1—6月份": "2025-01..2025-06", "2025年1月至6月": "2025-01..2025-06",
		"2025年1到11月": "2025-01..2025-11",
		"2025年前三季度":  "2025-01..2025-09", "2025年前2个月": "2025-01..2025-02", "2025年前两个月": "2025-01..2025-02",
		"2025-01~2025-06": "2025-01..2025-06",
		"2025-1..2025-6":  "2025-01..2025-06", "2025-01..06": "2025-01..2025-06", "..2025年3月": "..2025-03",
		"2021年至2025年": "2021..2025-12",
		"2021-2025年":  "2021..2025-12", "2025年1月1日至2025年6月30日": "2025-01-01..2025-06-30",
		"2025年6月末累计": "2025-01..2025-06",
		"２０２５年６月末":   "2025-06-30", "2025 年 6 月 末": "2025-06-30", "截至2025年6月末": "2025-06-30", "二〇二五年六月末": "2025-06-30",
		"二〇二四年十二月三十一日": "", "2025年6月30号": "2025-06-30", "2025年6月份": "2025-06", "2025年年末": "2025-12-31",
		"2025年度": "2025", "2025年上半年末": "2025-06-30",
		"20250630": "2025-06-30", "202506": "2025-06", "2025-s1": "2025-S1", "Q2 2025": "2025-Q2",
		"≤2025-06-30": "<=2025-06-30", "<= 2025年8月7日": "<=2025-08-07",
		"不晚于2025年8月7日": "<=2025-08-07", "2025.1-6": "", "2025-6/30": "", "2025年6-1月": "", "2025年1-13月": "",
		"2025年初": "", "2025年中": "", "2025年6月中旬": "",
		"去年同期": "", "十四五": "", "25年6月末": "", "今年6月末": "", "2021年以来": "", "<2025-06-30": "", "2025-06-31日": "",
		"2025-13": "", "2025-02-30": "", "unknown": "", "<=2025-06": "", "2025-06..2025-01": "", "..": "", "1025": "",
		"2025-06..": "",
	} {
		_, problem := ParsePeriod(text)
		if problem == nil {
			t.Errorf("%s was read", text)
			continue
		}
		got := ""
		if problem.Rule == "period-form" {
			got = problem.Fix.EN
		}
		if want != "" {
			want = "did you mean " + want + "?"
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// Where the year is missing the maintainer is told so, and the rest is spelt.
func TestParsePeriodAsksForTheYear(t *testing.T) {
	for text, want := range map[string]string{
		"1-6月": "2025-01..2025-06", "上半年": "2025-S1", "前三季度": "2025-01..2025-09", "截至6月末": "2025-06-30",
		"二季度末": "2025-06-30",
	} {
		if _, problem := ParsePeriod(text); problem == nil || problem.Fix.EN != "add the year, such as "+want {
			t.Errorf("%s: %+v", text, problem)
		}
	}
}

// The proposal has the form that the indicator's kind wants, so that it need not be mended twice.
