package model

import (
	"testing"

	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

type printed struct {
	id, value, period, published, compiler, event string
	grade                                         Grade
}

func observe(t *testing.T, all ...printed) []*Point {
	t.Helper()
	u := quantity.NewUnits([]quantity.UnitMeasure{{ID: "yuan", ZH: "元", EN: "yuan", Kind: "currency", Code: "CNY"}})
	yuan, _ := u.Parse("亿元")
	var list []*Observation
	for _, p := range all {
		period, problem := quantity.ParsePeriod(p.period)
		if problem != nil {
			t.Fatal(problem.What.EN)
		}
		o := &Observation{
			SeriesKey: &SeriesKey{Indicator: "green-loans-balance", Definition: "pboc-2025", Region: "630000"},
			Period:    period,
			Publication: &Publication{
				ID: sourcefile.ID(p.id), Published: sourcefile.PartialDate(p.published),
				AttributedTo: sourcefile.ID(p.compiler),
				Event:        EventID(p.event), Grade: p.grade,
			},
		}
		if p.value != "" {
			if o.Value, problem = u.ParseValue(p.value, nil, yuan); problem != nil {
				t.Fatal(problem.What.EN)
			}
		}
		list = append(list, o)
	}
	series := NewSeries(list)
	if len(series) != 1 {
		t.Fatalf("%d series", len(series))
	}
	return series[0].Points
}

func TestPointRelations(t *testing.T) {
	for _, c := range []struct {
		name     string
		a, b     printed
		chosen   string
		relation Relation
	}{
		{
			"one interval inside the other is a confirmation",
			printed{"a", "2131.1亿元", "2025-06-30", "2025-08-08", "", "", "A"},
			printed{"b", "2131亿元", "2025-06-30", "2025-09-22", "", "", "A"},
			"a", Confirms,
		},
		{
			"a later publication of the same compiler is a revision",
			printed{"a", "2131.1亿元", "2025-06-30", "2025-08-08", "pbc-qinghai", "", "A"},
			printed{"b", "2128.0亿元", "2025-06-30", "2025-11-08", "pbc-qinghai", "", "B"},
			"b", Superseded,
		},
		{
			"another compiler disagrees, and the grade decides",
			printed{"a", "2131.1亿元", "2025-06-30", "2025-08-08", "pbc-qinghai", "", "A"},
			printed{"b", "2200亿元", "2025-06-30", "2025-11-08", "nfra-qinghai", "", "B"},
			"a", Disagrees,
		},
		{
			"two reports of one event are no revision of each other",
			printed{"a", "2131.1亿元", "2025-06-30", "2025-08-08", "pbc-qinghai", "2025-08-07-pbc", "A"},
			printed{"b", "2138.0亿元", "2025-06-30", "2025-08-09", "pbc-qinghai", "2025-08-07-pbc", "B"},
			"a", Disagrees,
		},
		{
			"at equal grade the more precise is shown",
			printed{"a", "2200亿元", "2025-06-30", "2025-08-08", "", "", "A"},
			printed{"b", "2131.1亿元", "2025-06-30", "2025-08-08", "", "", "A"},
			"b", Disagrees,
		},
		{
			"a value is shown before a mere change",
			printed{"a", "", "2025-06-30", "2025-08-08", "", "", "A"},
			printed{"b", "2131.1亿元", "2025-06-30", "2025-08-08", "", "", "B"},
			"b", ChangeOnly,
		},
		{
			"an unknown date of publication is no later one",
			printed{"a", "2131.1亿元", "2025-06-30", "", "pbc-qinghai", "", "A"},
			printed{"b", "2200亿元", "2025-06-30", "2025-11-08", "pbc-qinghai", "", "B"},
			"a", Disagrees,
		},
	} {
		for _, order := range [][]printed{{c.a, c.b}, {c.b, c.a}} {
			points := observe(t, order...)
			if len(points) != 1 || len(points[0].Others) != 1 {
				t.Fatalf("%s: %d points", c.name, len(points))
			}
			if p := points[0]; string(p.Chosen.Publication.ID) != c.chosen || p.Others[0].Relation != c.relation {
				t.Errorf("%s: chose %s, the other %s", c.name, p.Chosen.Publication.ID, p.Others[0].Relation)
			}
		}
	}
}

func TestReportsOfOneEventWithoutAsOfAreOnePoint(t *testing.T) {
	points := observe(t,
		printed{"a", "突破2000亿元", "<=2023-11-15", "2023-11-15", "nfra-qinghai", "2023-11-15-nfra", "B"},
		printed{"b", "突破2000亿元", "<=2023-11-29", "2023-11-29", "nfra-qinghai", "2023-11-15-nfra", "A"})
	if len(points) != 1 || points[0].Chosen.Publication.ID != "b" || points[0].Period.Text != "<=2023-11-15" {
		t.Errorf("%d points, the first of %s by %s", len(points), points[0].Period.Text,
			points[0].Chosen.Publication.ID)
	}
}

func TestPointsAreInOrderOfTime(t *testing.T) {
	points := observe(t,
		printed{"a", "4亿元", "2025-06-30", "", "", "", "A"}, printed{"d", "3亿元", "<=2025-06-30", "", "", "", "A"},
		printed{"b", "1亿元", "2024-06-30", "", "", "", "A"}, printed{"c", "2亿元", "<=2025-01-01", "", "", "", "A"})
	var got string
	for _, p := range points {
		got += p.Chosen.Value.Number.String()
	}
	if got != "1234" {
		t.Errorf("got %s", got)
	}
}
