package provincetest

import (
	"slices"
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Tester is what testing.T and rapid.T have in common.
type Tester interface {
	Helper()
	Fatal(...any)
	Errorf(string, ...any)
}

// Units are those that figures are written in.
var Units = quantity.NewUnits([]quantity.UnitMeasure{
	{ID: "yuan", ZH: "元", EN: "yuan", Kind: "currency", Code: "CNY"},
	{ID: "percent", ZH: "%", EN: "%", Kind: "percent"},
	{ID: "percentage-points", ZH: "个百分点", EN: "percentage points", Kind: "percentage-points"},
	{ID: "household", ZH: "户", EN: "firms", Kind: "count"},
	{ID: "village", ZH: "个", EN: "villages", Kind: "count"},
})

// Assessment is a reading of one target, g1, with the parameters of the method.
func Assessment(facets ...model.Facet) *model.Assessment {
	a := &model.Assessment{
		MethodVersion: 1, Start: "2025-05-16", Deadline: model.Deadline{Date: "2027-12-31", ReadingOf: "到2027年"},
		RankUnits: 31,
		Targets:   []model.TargetReading{{ID: "g1", Facets: facets}},
	}
	for id, value := range map[sourcefile.ID]string{
		model.DirectionBand: "1", model.ShareBand: "1", model.RateBand: "0.05", model.RankCut: "10",
		model.PaceOnTrack: "0.95", model.PaceBehind: "0.60", model.MinimumSpan: "12", model.StaleAfter: "15",
		model.EvidenceRecent: "12",
	} {
		a.Parameters = append(a.Parameters, model.Parameter{ID: id, Value: value, Unit: locales.Same("unit")})
	}
	return a
}

// Given is a facet for which the plan gives a number.
func Given(f model.Facet, value string) model.Facet {
	f.Given = &model.Given{Value: value, Words: "达到" + value}
	return f
}

// Downward is a facet that is to fall.
func Downward(f model.Facet) model.Facet {
	f.Direction = model.Down
	return f
}

// Observe reads a figure such as "loans.d1.630000 2024-12-31 100.0亿元": series, perhaps with its reporters, period and
// value as printed. Behind it may stand yoy=1.5% ytd=3.0% nature=planned, and of its publication, which is its own:
// recorded=2027-01-01 published=2027-01 grade=B by=bank event=meeting.
func Observe(t Tester, indicators []*model.Indicator, publication sourcefile.ID, line string) *model.Observation {
	t.Helper()
	words := strings.Fields(line)
	key := strings.Split(words[0], ".")
	period, problem := quantity.ParsePeriod(words[1])
	if problem != nil {
		t.Fatal(problem.What.EN)
	}
	o := &model.Observation{
		SeriesKey: &model.SeriesKey{
			Indicator: sourcefile.ID(key[0]), Definition: sourcefile.ID(key[1]),
			Region: sourcefile.RegionCode(key[2]),
		},
		Period: period, Nature: model.Actual, Figure: &model.Figure{Period: words[1]},
		Publication: &model.Publication{ID: publication, Recorded: "2024-01-01", Grade: "A"},
	}
	if len(key) > 3 {
		o.Reporters = sourcefile.ID(key[3])
	}
	for _, w := range words[2:] {
		name, value, _ := strings.Cut(w, "=")
		switch p := o.Publication; name {
		case "yoy":
			changed(t, o, quantity.YearOnYear, value)
		case "ytd":
			changed(t, o, quantity.SinceYearStart, value)
		case "nature":
			o.Nature = model.Nature(value)
		case "grade":
			p.Grade = model.Grade(value)
		case "recorded":
			p.Recorded = sourcefile.Date(value)
		case "published":
			p.Published = sourcefile.PartialDate(value)
		case "by":
			p.AttributedTo = sourcefile.ID(value)
		case "event":
			p.Event = model.EventID(value)
		default:
			i := slices.IndexFunc(indicators, func(i *model.Indicator) bool { return i.ID == o.Indicator })
			if i < 0 {
				t.Fatal("no indicator ", o.Indicator)
			}
			to, _ := Units.Parse(indicators[i].Unit)
			if o.Value, problem = Units.ParseValue(w, nil, to); problem != nil {
				t.Fatal(problem.What.EN)
			}
		}
	}
	return o
}

func changed(t Tester, o *model.Observation, basis quantity.Basis, printed string) {
	t.Helper()
	v, problem := Units.ParseChange(quantity.Printed(printed))
	if problem != nil {
		t.Fatal(problem.What.EN)
	}
	o.Figure.Changes = append(o.Figure.Changes, model.Change{Basis: basis, Value: quantity.Printed(printed)})
	o.Changes = append(o.Changes, model.PrintedChange{Basis: basis, Value: v})
}
