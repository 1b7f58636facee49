package statistics

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
		if p.Text != c.text || string(p.Start) != c.start || string(p.End) != c.end || p.Form != c.form || p.NotLater != c.notLater {
			t.Errorf("%s: got %+v", c.text, p)
		}
	}
}

func TestParsePeriodProposesTheCanonicalSpelling(t *testing.T) {
	for text, want := range map[string]string{
		"2025年6月末": "2025-06-30", "2025年6月": "2025-06", "2025/6/30": "2025-06-30", "2025年末": "2025-12-31", "2025年": "2025",
		"2025年上半年": "2025-S1", "2025-H2": "2025-S2", "2025年一季度": "2025-Q1", "2025Q3": "2025-Q3", "2025年二季度末": "2025-06-30",
		"2025-13": "", "2025-02-30": "", "unknown": "", "<=2025-06": "", "2025-06..2025-01": "", "..": "", "1025": "", "2025-06..": "",
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

func TestCheckKind(t *testing.T) {
	for _, c := range []struct {
		text string
		kind Kind
		fix  string // "ok" where the period suits
	}{
		{"2025-06-30", Stock, "ok"},
		{"<=2025-06-30", Stock, "ok"},
		{"2025-06", Stock, "write 2025-06-30"},
		{"2025", Flow, "ok"},
		{"2025-06-30", Flow, ""},
		{"2025-01..2025-06", Flow, ""},
		{"2025-01..2025-06", CumulativeFlow, "ok"},
		{"2025-06-30", CumulativeFlow, "write 2025-01..2025-06"},
		{"2025-S1", CumulativeFlow, "write 2025-01..2025-06"},
		{"<=2023-11-29", CumulativeFlow, "write ..<=2023-11-29"},
		{"2025", Share, "ok"},
		{"2025-06-30", Rate, "ok"},
		{"2025-01..2025-06", Count, "ok"},
	} {
		p, problem := ParsePeriod(c.text)
		if problem != nil {
			t.Fatal(problem.What.EN)
		}
		got := "ok"
		if problem = p.CheckKind(c.kind); problem != nil {
			got = problem.Fix.EN
		}
		if got != c.fix {
			t.Errorf("%s for a %s: got %q, want %q", c.text, c.kind, got, c.fix)
		}
	}
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"2025-06-30", "<=2025-08-07", "2021..2024-09", "2025-S1", "..<=", "2025年6月末", "二0二五年"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, problem := ParsePeriod(s)
		if problem != nil {
			return
		}
		if p.End == "" || p.Start > p.End || p.Text != s {
			t.Errorf("%q: %+v", s, p)
		}
		for _, k := range []Kind{Stock, Flow, CumulativeFlow, Share, Rate, Count, Rank} {
			p.CheckKind(k)
		}
		for _, a := range []Aggregation{EndOfPeriod, OverPeriod, Cumulative, AtPoint} {
			p.CheckAggregation(a)
		}
		for _, b := range []Basis{YearOnYear, SinceYearStart} {
			if base, ok := p.Base(b); ok && base.End >= p.End {
				t.Errorf("%q: measured %s from %q, which is not before", s, b, base.Text)
			}
		}
	})
}
