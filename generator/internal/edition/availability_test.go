package edition_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/sourcefile"
)

// printed is a figure of the province's indicator of borrowers that a source prints.
type printed struct {
	region, period, grade, more string
}

var withNeighbours = map[string]string{"data/regions.yaml": `regions:
  - {code: "100000", zh: 全国, en: China, kind: country}
  - {code: "980000", zh: 丁省, en: Delta, kind: province, parent: "100000"}
  - {code: "990000", zh: 甲省, en: Alpha, kind: province, parent: "100000"}
  - {code: "990100", zh: 丙市, en: Gamma, kind: prefecture, parent: "990000"}
`}

// cells are the layers of each quarter as letters: Home, Nation, Other provinces, or a point.
func cells(t interface{ Fatal(...any) }, indicator sourcefile.ID, asOf sourcefile.Date,
	files map[string]string,
) (string, *edition.Edition) {
	d, found := dataset.Load(provincetest.Files(files))
	for _, f := range found {
		t.Fatal(f.Place, f.What.EN)
	}
	e := edition.Build(d, asOf)
	for _, r := range e.Availability.Rows {
		if r.Indicator.ID != indicator {
			continue
		}
		var s strings.Builder
		for _, c := range r.Cells {
			letter := map[edition.AvailabilityLayer]string{
				edition.HomeFound: "H", edition.NationFound: "N", edition.ElsewhereFound: "O",
				edition.NothingFound: ".",
			}[c.Layer]
			if c.Computed != nil {
				letter = "C"
			}
			s.WriteString(letter)
		}
		return s.String(), e
	}
	return "", e
}

// households are as many in a part as fit into the whole.
var households = map[string]int{"100000": 3000, "980000": 1000, "990000": 1000, "990100": 500}

func sources(all ...printed) map[string]string {
	files := map[string]string{}
	for n, p := range all {
		definition := "printed"
		if len(p.period) == len("2025") {
			definition = "yearly"
		} else if strings.Contains(p.period, "..") {
			definition = "added-up"
		}
		files[fmt.Sprintf("data/publications/2026-05-01-p%d.yaml", n)] = fmt.Sprintf(`outlet: 甲
subject: {zh: 甲, en: A}
no_link: no-address
published: 2026-05-01
recorded: 2026-06-01
grade: %s
seen: [original]
figures:
  - {indicator: green-borrowers, definition: %s, region: %q, period: %q, value: %d户%s}
`, p.grade, definition, p.region, p.period, households[p.region], p.more)
	}
	files["data/indicators/green-borrowers.yaml"] = string(
		provincetest.Files(nil)["data/indicators/green-borrowers.yaml"].
			Data) + `  - {id: yearly, name: {zh: 年, en: Years}, currency: none, aggregation: over-period}
  - {id: added-up, name: {zh: 累计, en: Added up}, currency: none, aggregation: cumulative}
`
	for name, body := range withNeighbours {
		files[name] = body
	}
	return files
}

// TestAvailabilityCell: a figure is of the quarter in which its period ends; the home region's comes first, then the
// nation's, then another province's.
func TestAvailabilityCell(t *testing.T) {
	for _, c := range []struct {
		name string
		in   []printed
		want string // from the first quarter of the year before the plan's until the last that has ended
	}{
		{"nothing", nil, "........."},
		{"a day", []printed{{"990000", "2024-03-31", "A", ""}}, "H........"},
		{"a year", []printed{{"990000", "2025", "B", ""}}, ".......H."},
		{"a span", []printed{{"990000", "2024-01..2024-08", "B", ""}}, "..H......"},
		{
			"before and after",
			[]printed{{"990000", "2023-12-31", "A", ""}, {"990000", "2026-04-30", "A", ""}},
			".........",
		},
		{"a day that is not known", []printed{{"990000", "<=2025-03-31", "A", ""}}, "........."},
		{"grade C", []printed{{"990000", "2025-03-31", "C", ""}}, "........."},
		{"what is only planned", []printed{{"990000", "2025-03-31", "A", ", nature: planned"}}, "........."},
		{"one place of the province", []printed{{"990100", "2025-03-31", "A", ""}}, "........."},
		{"the nation", []printed{{"100000", "2025-03-31", "A", ""}, {"980000", "2025-02-28", "A", ""}}, "....N...."},
		{"another province", []printed{{"980000", "2025-02-28", "A", ""}}, "....O...."},
		{"all of them", []printed{
			{"100000", "2025-03-31", "A", ""},
			{"980000", "2025-02-28", "A", ""},
			{"990000", "2025-01-31", "B", ""},
		}, "....H...."},
	} {
		got, e := cells(t, "green-borrowers", "2026-06-29", sources(c.in...))
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		n := e.Availability.Count()
		if all := len(e.Availability.Rows) * len(e.Availability.Quarters); n.Cells != all || n.Computed != 0 ||
			n.Home != strings.Count(c.want, "H") || n.NationOnly != strings.Count(c.want, "N") ||
			n.ElsewhereOnly != strings.Count(c.want, "O") {
			t.Errorf("%s: counted %+v", c.name, n)
		}
	}
}

// TestAvailabilityComputed: a share that no source prints is the home region's, and comes before the nation's.
func TestAvailabilityComputed(t *testing.T) {
	share := `name: {zh: 占比, en: Share}
articles: [green]
unit: "%"
kind: share
direction: up
definitions:
  - id: new
    name: {zh: 新口径, en: New definition}
    currency: rmb-and-fx
    aggregation: end-of-period
    ratio:
      numerator: {indicator: green-loans-balance, definition: new}
      denominator: {indicator: all-loans, definition: whole}
`
	loans := `name: {zh: 各项贷款, en: All loans}
articles: [green]
unit: 亿元
kind: stock
direction: none
definitions:
  - {id: whole, name: {zh: 各项, en: All}, currency: rmb-and-fx, aggregation: end-of-period}
`
	files := sources(printed{"100000", "2025-03-31", "A", ""})
	files["data/indicators/share.yaml"], files["data/indicators/all-loans.yaml"] = share, loans
	files["data/assessment.yaml"] = strings.Replace(string(provincetest.Files(nil)["data/assessment.yaml"].Data),
		"indicators: [green-loans-balance, green-borrowers]", "indicators: [share, green-borrowers]", 1)
	files["data/publications/2026-05-02-parts.yaml"] = `outlet: 甲
subject: {zh: 甲, en: A}
no_link: no-address
published: 2026-05-02
recorded: 2026-06-01
grade: A
seen: [original]
figures:
  - {indicator: green-loans-balance, definition: new, region: "990000", period: 2025-03-31, value: 119.0亿元}
  - {indicator: all-loans, definition: whole, region: "990000", period: 2025-03-31, value: 600.0亿元}
  - {indicator: share, definition: new, region: "100000", period: 2025-03-31, value: 15.0%}
  - {indicator: share, definition: new, region: "100000", period: 2025-06-30, value: 15.5%}
`
	got, e := cells(t, "share", "2026-06-29", files)
	if got != "....CN..." {
		t.Errorf("got %s", got)
	}
	if n := e.Availability.Count(); n.Home != 1 || n.Computed != 1 || n.NationOnly != 2 {
		t.Errorf("counted %+v", n)
	}
}

// TestAvailabilityGrowsOnly: whatever is recorded, one more figure takes nothing away: no quarter falls to a later
// layer, and only the quarter in which it ends can change.
func TestAvailabilityGrowsOnly(t *testing.T) {
	rank := func(c byte) int { return strings.IndexByte("HNO.", c) }
	draw := rapid.Custom(func(t *rapid.T) printed {
		return printed{
			rapid.SampledFrom([]string{"100000", "980000", "990000", "990100"}).Draw(t, "region"),
			fmt.Sprintf("%d-%02d-28", rapid.IntRange(2023, 2026).Draw(t, "year"),
				rapid.IntRange(1, 12).Draw(t, "month")),
			rapid.SampledFrom([]string{"A", "B", "C"}).Draw(t, "grade"), "",
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfNDistinct(draw, 1, 5, func(p printed) string { return p.region + p.period }).Draw(t, "all")
		for i := range all {
			if all[i].period > "2026-05" { // later than it was published
				all[i].period = "2022" + all[i].period[4:]
			}
		}
		was, _ := cells(t, "green-borrowers", "2026-12-30", sources(all[1:]...))
		is, _ := cells(t, "green-borrowers", "2026-12-30", sources(append(all[1:], all[0])...))
		changed := 0
		for q := range len(was) {
			if rank(is[q]) > rank(was[q]) {
				t.Fatalf("%s became %s with %+v", was, is, all[0])
			}
			if is[q] != was[q] {
				changed++
			}
		}
		if changed > 1 || changed == 1 && (all[0].grade == "C" || all[0].region == "990100") {
			t.Fatalf("%s became %s with %+v", was, is, all[0])
		}
	})
}
