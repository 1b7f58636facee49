package narrative

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

func of(m model.Method, indicator sourcefile.ID) model.Facet {
	return model.Facet{
		ID: "f1", ZH: "这一方面", EN: "this facet", Method: m, Direction: model.Up,
		Indicators: []sourcefile.ID{indicator},
	}
}

// spread gives the first n other provinces a share.
func spread(n int, day, value string) (all []string) {
	for i := range n {
		all = append(all, fmt.Sprintf("share.new.%s %s %s", other(i), day, value))
	}
	return all
}

var (
	levelOf    = of(model.MethodLevel, "loans")
	shareOf    = of(model.MethodShare, "share")
	trendOf    = of(model.MethodDirection, "loans")
	countOf    = of(model.MethodDirection, "firms")
	flowOf     = of(model.MethodDirection, "lent")
	rateOf     = provincetest.Downward(of(model.MethodRate, "rate"))
	rankOf     = of(model.MethodRank, "share")
	coverageOf = model.Facet{
		ID: "f1", ZH: "这一方面", EN: "this facet", Method: model.MethodCoverage, Direction: model.Up,
		Indicators: []sourcefile.ID{"reached"}, Universe: "villages",
	}
)

// cases show every status, reason, rule and caution; the golden file holds what is said of each.
var cases = []struct {
	name    string
	facet   model.Facet
	date    sourcefile.Date
	figures []string
}{
	// The examples of the method.
	{
		"a number of the plan, in time", provincetest.Given(levelOf, "4.80亿元"), "2026-03-31",
		[]string{"loans.new.630000 2024-12-31 4.00亿元", "loans.new.630000 2025-12-31 4.30亿元"},
	},
	{
		"a share with a number, slower", provincetest.Given(shareOf, "28.0%"), "2026-03-31",
		[]string{"share.new.630000 2024-12-31 26.0%", "share.new.630000 2025-12-31 26.5%"},
	},
	{
		"the rank of the first quarter of 2025", rankOf, "2025-06-30",
		[]string{"share.new.630000 2025-03-31 26.5%", "share.new.540000 2025-03-31 29.41%"},
	},

	// LEVEL.
	{
		"much slower", provincetest.Given(levelOf, "600亿元"), "2026-03-31",
		[]string{"loans.new.630000 2024-12-31 400.0亿元", "loans.new.630000 2025-12-31 420.0亿元"},
	},
	{
		"the wrong way", provincetest.Given(levelOf, "600亿元"), "2026-03-31",
		[]string{"loans.new.630000 2024-12-31 400.0亿元", "loans.new.630000 2025-12-31 390.0亿元"},
	},
	{
		"standing still at a bound", provincetest.Given(levelOf, "600亿元"), "2026-03-31",
		[]string{"loans.new.630000 2024-12-31 超400亿元", "loans.new.630000 2025-12-31 超400亿元"},
	},
	{
		"reached early", provincetest.Given(levelOf, "600亿元"), "2026-03-31",
		[]string{"loans.new.630000 2024-12-31 400.0亿元", "loans.new.630000 2025-12-31 600.1亿元"},
	},
	{
		"kept", provincetest.Given(levelOf, "600亿元"), "2026-03-31",
		[]string{"loans.new.630000 2024-12-31 600.0亿元", "loans.new.630000 2025-12-31 601.0亿元"},
	},
	{
		"lost", provincetest.Given(levelOf, "600亿元"), "2026-03-31",
		[]string{"loans.new.630000 2024-12-31 610.0亿元", "loans.new.630000 2025-12-31 590.0亿元"},
	},
	{
		"from below zero", provincetest.Given(levelOf, "10亿元"), "2026-03-31",
		[]string{"loans.new.630000 2024-12-31 -8.0亿元", "loans.new.630000 2025-12-31 -1.0亿元"},
	},
	{
		"down is good, too slow", provincetest.Given(provincetest.Downward(levelOf), "300亿元"), "2026-03-31",
		[]string{"loans.new.630000 2024-12-31 400.0亿元", "loans.new.630000 2025-12-31 380.0亿元"},
	},
	{"nothing of a number", provincetest.Given(levelOf, "600亿元"), "2026-03-31", nil},
	{
		"exactly the number", provincetest.Given(levelOf, "600亿元"), "2026-03-31",
		[]string{"loans.new.630000 2025-12-31 600.0亿元"},
	},
	{
		"bounded from above, of a number", provincetest.Given(levelOf, "600亿元"), "2026-03-31",
		[]string{"loans.new.630000 2025-12-31 近600亿元"},
	},
	{
		"bounded from below, down is good", provincetest.Given(provincetest.Downward(levelOf), "300亿元"), "2026-03-31",
		[]string{"loans.new.630000 2025-12-31 超400亿元"},
	},
	{
		"down is good, reached", provincetest.Given(provincetest.Downward(shareOf), "3.0%"), "2026-03-31",
		[]string{"share.new.630000 2025-12-31 2.8%"},
	},
	{"a computed share with a number", provincetest.Given(shareOf, "28.0%"), "2026-03-31", []string{
		"loans.new.630000 2024-12-31 260.0亿元", "all-loans.new.630000 2024-12-31 1000.0亿元",
		"loans.new.630000 2025-12-31 300.0亿元", "all-loans.new.630000 2025-12-31 1100.0亿元",
	}},
	{
		"just below the threshold", provincetest.Given(shareOf, "29.000%"), "2026-03-31",
		[]string{"share.new.630000 2024-12-31 26.000%", "share.new.630000 2025-12-31 26.948%"},
	},

	// DIRECTION, SHARE and RATE.
	{"up and up", trendOf, "2026-09-30", []string{
		"loans.new.630000 2024-12-31 100.0亿元",
		"loans.new.630000 2025-06-30 105.0亿元", "loans.new.630000 2026-06-30 110.0亿元",
	}},
	{"up and level", trendOf, "2026-09-30", []string{
		"loans.new.630000 2024-12-31 100.0亿元",
		"loans.new.630000 2025-06-30 110.0亿元", "loans.new.630000 2026-06-30 110.0亿元",
	}},
	{"up and down", trendOf, "2026-09-30", []string{
		"loans.new.630000 2024-12-31 100.0亿元",
		"loans.new.630000 2025-06-30 115.0亿元", "loans.new.630000 2026-06-30 110.0亿元",
	}},
	{"level and up", trendOf, "2026-09-30", []string{
		"loans.new.630000 2024-12-31 100.0亿元",
		"loans.new.630000 2025-06-30 95.0亿元", "loans.new.630000 2026-06-30 100.0亿元",
	}},
	{"level and level", trendOf, "2026-09-30", []string{
		"loans.new.630000 2024-12-31 100.0亿元",
		"loans.new.630000 2025-06-30 100.0亿元", "loans.new.630000 2026-06-30 100.0亿元",
	}},
	{"level and down", trendOf, "2026-09-30", []string{
		"loans.new.630000 2024-12-31 100.0亿元",
		"loans.new.630000 2025-06-30 105.0亿元", "loans.new.630000 2026-06-30 100.0亿元",
	}},
	{"down and up", trendOf, "2026-09-30", []string{
		"loans.new.630000 2024-12-31 100.0亿元",
		"loans.new.630000 2025-06-30 85.0亿元", "loans.new.630000 2026-06-30 90.0亿元",
	}},
	{"down and level", trendOf, "2026-09-30", []string{
		"loans.new.630000 2024-12-31 100.0亿元",
		"loans.new.630000 2025-06-30 90.0亿元", "loans.new.630000 2026-06-30 90.0亿元",
	}},
	{"down and down", trendOf, "2026-09-30", []string{
		"loans.new.630000 2024-12-31 100.0亿元",
		"loans.new.630000 2025-06-30 95.0亿元", "loans.new.630000 2026-06-30 90.0亿元",
	}},
	{
		"exactly a year, level", trendOf, "2026-03-31",
		[]string{"loans.new.630000 2024-12-31 100.0亿元", "loans.new.630000 2025-12-31 100.5亿元"},
	},
	{
		"down, the last year unknown", trendOf, "2026-09-30",
		[]string{"loans.new.630000 2024-12-31 100.0亿元", "loans.new.630000 2026-06-30 90.0亿元"},
	},
	{"borderline by a printed growth, with a companion", beside("all-loans"), "2026-09-30", []string{
		"loans.new.630000 2024-12-31 100.0亿元", "loans.new.630000 2026-06-30 110.0亿元 yoy=1.0%",
		"all-loans.new.630000 2025-06-30 1000.0亿元", "all-loans.new.630000 2026-06-30 1040.0亿元",
	}},
	{"the growth of the companion is lower", beside("all-loans"), "2026-03-31", []string{
		"loans.new.630000 2023-12-31 104.0亿元", "loans.new.630000 2024-12-31 100.0亿元",
		"loans.new.630000 2025-12-31 110.0亿元 nature=estimated",
		"all-loans.new.630000 2024-12-31 1000.0亿元", "all-loans.new.630000 2025-12-31 1040.0亿元",
	}},
	{
		"a small count", countOf, "2026-03-31",
		[]string{"firms.new.630000 2024-12-31 18户", "firms.new.630000 2025-12-31 21户"},
	},
	{
		"a large amount that is only a bound, of an uncertain day", trendOf, "2026-03-31",
		[]string{"loans.new.630000 2024-12-31 1.77万亿元", "loans.new.630000 <=2026-01-20 突破2万亿元"},
	},
	{
		"a late baseline", trendOf, "2026-11-23",
		[]string{"loans.new.630000 2025-06-30 100.0亿元", "loans.new.630000 2026-06-30 110.0亿元"},
	},
	{"cumulative figures are differenced", flowOf, "2025-09-30", []string{
		"lent.new.630000 2024-01..2024-03 10.00亿元", "lent.new.630000 2024-01..2024-06 30.00亿元",
		"lent.new.630000 2025-01..2025-03 12.00亿元", "lent.new.630000 2025-01..2025-06 30.00亿元",
	}},
	{"a computed share", shareOf, "2026-03-31", []string{
		"loans.new.630000 2024-12-31 260.0亿元", "all-loans.new.630000 2024-12-31 1000.0亿元",
		"loans.new.630000 2025-12-31 300.0亿元", "all-loans.new.630000 2025-12-31 1100.0亿元",
	}},
	{"a share within its band", shareOf, "2026-09-30", []string{
		"share.new.630000 2024-12-31 26.000%",
		"share.new.630000 2025-06-30 26.100%", "share.new.630000 2026-06-30 26.380%",
	}},
	{
		"a rate that falls", rateOf, "2026-09-30",
		[]string{"rate.new.630000 2024-12 3.500%", "rate.new.630000 2025-06 3.400%", "rate.new.630000 2026-06 3.200%"},
	},
	{
		"a rate that rises again", rateOf, "2026-09-30",
		[]string{"rate.new.630000 2024-12 3.500%", "rate.new.630000 2025-06 3.100%", "rate.new.630000 2026-06 3.200%"},
	},

	// RANK.
	{
		"among the first at worst", rankOf, "2026-03-31",
		slices.Concat([]string{"share.new.630000 2025-12-31 26.5%"}, spread(21, "2025-12-31", "20.0%")),
	},
	{
		"not among the first at best", rankOf, "2026-03-31",
		slices.Concat([]string{"share.new.630000 2025-12-31 26.5%"}, spread(10, "2025-12-31", "30.0%")),
	},
	{"and further down than before", rankOf, "2026-03-31", slices.Concat(
		[]string{"share.new.630000 2025-12-31 26.5%", "share.new.630000 2024-12-31 26.5%"},
		spread(10, "2025-12-31", "30.0%"), spread(2, "2024-12-31", "30.0%"))},
	{
		"a place that the plan gives", provincetest.Given(rankOf, "3"), "2026-03-31",
		slices.Concat([]string{"share.new.630000 2025-12-31 26.5%"}, spread(3, "2025-12-31", "30.0%")),
	},
	{
		"equal digits may hide either order", rankOf, "2026-03-31",
		slices.Concat([]string{"share.new.630000 2025-12-31 26.5%"}, spread(22, "2025-12-31", "26.5%")),
	},
	{"above the country and holding", rankOf, "2026-03-31", []string{
		"share.new.630000 2025-12-31 26.5%", "share.new.630000 2024-12-31 26.0%", "share.new.100000 2024-12-31 20.0%",
		"share.new.100000 2025-12-31 20.1%",
	}},
	{"above the country and losing", rankOf, "2026-03-31", []string{
		"share.new.630000 2025-12-31 26.5%", "share.new.630000 2024-12-31 27.5%", "share.new.100000 2024-12-31 20.0%",
		"share.new.100000 2025-12-31 20.1%",
	}},
	{"below the country and holding", rankOf, "2026-03-31", []string{
		"share.new.630000 2025-12-31 26.5%", "share.new.630000 2024-12-31 26.0%", "share.new.100000 2024-12-31 27.0%",
		"share.new.100000 2025-12-31 27.1%",
	}},
	{"below the country and losing", rankOf, "2026-03-31", []string{
		"share.new.630000 2025-12-31 26.5%", "share.new.630000 2024-12-31 26.5%", "share.new.100000 2024-12-31 27.0%",
		"share.new.100000 2025-12-31 27.9%",
	}},

	// COVERAGE.
	{"all covered", coverageOf, "2026-03-31", []string{
		"villages.new.630000 2024-06-30 4000个",
		"reached.new.630000 2024-12-31 3000个", "reached.new.630000 2025-12-31 4000个",
	}},
	{"no longer all", coverageOf, "2026-03-31", []string{
		"villages.new.630000 2024-06-30 4000个",
		"reached.new.630000 2024-12-31 4000个", "reached.new.630000 2025-12-31 3999个",
	}},
	{"coverage slower than needed", coverageOf, "2026-03-31", []string{
		"villages.new.630000 2024-06-30 4000个",
		"reached.new.630000 2024-12-31 1000个", "reached.new.630000 2025-12-31 1600个",
	}},

	// After the deadline.
	{
		"a number reached at the deadline", provincetest.Given(levelOf, "480亿元"), "2028-06-30",
		[]string{"loans.new.630000 2024-12-31 400.0亿元", "loans.new.630000 2027-12-31 480.1亿元"},
	},
	{
		"a number missed at the deadline", provincetest.Given(levelOf, "480亿元"), "2028-06-30",
		[]string{"loans.new.630000 2024-12-31 400.0亿元", "loans.new.630000 2027-12-31 479.0亿元"},
	},
	{"a direction kept to the deadline", trendOf, "2028-06-30", []string{
		"loans.new.630000 2024-12-31 400.0亿元",
		"loans.new.630000 2026-12-31 500.0亿元", "loans.new.630000 2027-12-31 480.1亿元",
	}},
	{
		"coverage not complete at the deadline", coverageOf, "2028-06-30",
		[]string{"villages.new.630000 2024-06-30 4000个", "reached.new.630000 2027-12-31 3999个"},
	},
	{
		"no figure since the deadline", trendOf, "2028-01-31",
		[]string{"loans.new.630000 2024-12-31 400.0亿元", "loans.new.630000 2026-12-31 460.0亿元"},
	},
	{
		"a place still open after the deadline", rankOf, "2028-06-30",
		slices.Concat([]string{"share.new.630000 2027-12-31 26.5%"}, spread(9, "2027-12-31", "30.0%")),
	},
	{
		"a place among the first at the deadline", rankOf, "2028-06-30",
		slices.Concat([]string{"share.new.630000 2027-12-31 26.5%"}, spread(21, "2027-12-31", "20.0%")),
	},

	// Reasons.
	{"nothing", trendOf, "2026-03-31", nil},
	{"only figures that do not count", trendOf, "2026-03-31", []string{
		"loans.new.630000.bank 2025-12-31 1.0亿元", "loans.new.630000 2025-12-31 5.0亿元 nature=allocated",
		"loans.new.630000 2027-12-31 9.0亿元 nature=planned", "loans.new.630000 2025-11-30 5.0亿元 grade=C",
	}},
	{"only a growth", trendOf, "2026-03-31", []string{"loans.new.630000 2025-12-31 yoy=12.5%"}},
	{"only a growth, and old", trendOf, "2027-04-01", []string{"loans.new.630000 2025-12-31 yoy=-2.5%"}},
	{"one figure", trendOf, "2026-03-31", []string{"loans.new.630000 2025-12-31 100.0亿元"}},
	{
		"eleven months", trendOf, "2026-03-31",
		[]string{"loans.new.630000 2024-12-31 100.0亿元", "loans.new.630000 2025-11-30 100.0亿元"},
	},
	{
		"eleven months, of figures that cannot be enough yet", trendOf, "2025-12-31",
		[]string{"loans.new.630000 2025-06-30 100.0亿元", "loans.new.630000 2025-11-30 100.0亿元"},
	},
	{
		"all of uncertain days", trendOf, "2026-03-31",
		[]string{"loans.new.630000 <=2024-12-31 100.0亿元", "loans.new.630000 <=2025-12-31 100.0亿元"},
	},
	{
		"across a change of definition", trendOf, "2026-03-31",
		[]string{"loans.old.630000 2024-12-31 100.0亿元", "loans.new.630000 2025-12-31 110.0亿元"},
	},
	{
		"old, with a last word", trendOf, "2027-04-01",
		[]string{"loans.new.630000 2024-12-31 100.0亿元", "loans.new.630000 2025-12-31 110.0亿元"},
	},
	{
		"old, with a borderline last word", trendOf, "2027-04-01",
		[]string{"loans.new.630000 2024-12-31 约100亿元", "loans.new.630000 2025-12-31 约110亿元"},
	},
	{
		"a share of which only one part is known", shareOf, "2026-03-31",
		[]string{"loans.new.630000 2024-12-31 100.0亿元", "loans.new.630000 2025-12-31 110.0亿元"},
	},
	{"a share that contradicts its parts", shareOf, "2027-04-01", []string{
		"loans.new.630000 2025-12-31 300.0亿元",
		"all-loans.new.630000 2025-12-31 1100.0亿元", "share.of-all.630000 2025-12-31 27.6%",
	}},
	{
		"coverage of what nobody counts",
		model.Facet{
			ID: "f1", Method: model.MethodCoverage, Direction: model.Up,
			Indicators: []sourcefile.ID{"reached"},
		},
		"2026-03-31",
		[]string{"reached.new.630000 2024-12-31 3000个", "reached.new.630000 2025-12-31 4000个"},
	},
	{
		"coverage of a universe without figures", coverageOf, "2026-03-31",
		[]string{"reached.new.630000 2024-12-31 3000个", "reached.new.630000 2025-12-31 4000个"},
	},
	{"coverage of a universe that changed", coverageOf, "2026-03-31", []string{
		"villages.new.630000 2024-06-30 4000个", "reached.new.630000 2024-12-31 3000个",
		"villages.new.630000 2025-06-30 4100个", "reached.new.630000 2025-12-31 4000个",
	}},
	{"a rank without a figure", rankOf, "2026-03-31", nil},
	{
		"an old rank", rankOf, "2027-04-01",
		[]string{"share.new.630000 2025-12-31 26.5%", "share.new.540000 2025-12-31 29.41%"},
	},
	{"a rank of an older month than our own figure", rankOf, "2026-03-31", []string{
		"share.new.630000 2025-06-30 26.5%",
		"share.new.540000 2025-06-30 29.41%", "share.new.630000 2025-12-31 26.7%",
	}},
	{"a rank of uncertain days", rankOf, "2026-03-31", []string{"share.new.630000 <=2025-12-31 26.5%"}},
	{
		"a growth rate is not fed into a growth rate", of(model.MethodDirection, "rate"), "2026-03-31",
		[]string{"rate.new.630000 2024-12 3.5%", "rate.new.630000 2025-12 3.4%"},
	},
	{
		"a cumulative figure without its beginning", flowOf, "2026-03-31",
		[]string{"lent.new.630000 ..2024-12 3.5亿元", "lent.new.630000 ..2025-12 3.4亿元"},
	},
	{"without a checklist", model.Facet{ID: "f1", Method: model.MethodMilestone}, "2026-03-31", nil},

	// What is left out.
	{"many figures", trendOf, "2026-03-31", []string{
		"loans.new.630000 2024-12-31 100.0亿元", "loans.new.630000 2025-06-30 104.0亿元",
		"loans.new.630000 2025-12-31 110.0亿元",
		"loans.new.630000 2025-12-31 110亿元", "loans.new.630000 2025-12-31 150亿元",
		"loans.new.630000 2026-06-30 500.0亿元 nature=estimated",
		"loans.new.630000 2025-12-31 yoy=9.0%",
	}},
	{"a revised figure", trendOf, "2026-06-30", []string{
		"loans.new.630000 2024-12-31 100.0亿元", "loans.new.630000 2025-12-31 110.0亿元 by=bank published=2026-01-20",
		"loans.new.630000 2025-12-31 112.0亿元 by=bank published=2026-05-20",
	}},
	{"a flow of another span", flowOf, "2026-03-31", []string{
		"lent.new.630000 2024-01..2024-06 30.00亿元", "lent.new.630000 2025-01..2025-06 33.00亿元",
		"lent.new.630000 2023-01..2023-12 50.00亿元",
	}},
}

func beside(id sourcefile.ID) model.Facet {
	f := of(model.MethodDirection, "loans")
	f.Companion = id
	return f
}

// The golden file has of each case what decides, and else only sentences of a form that no case before it has: that
// their numbers are right is for the tests of package progress.
var (
	numbers  = regexp.MustCompile(`[0-9][0-9.,]*`)
	deciding = map[string]bool{"verdict": true, "branch": true, "reason": true}
)

func TestWhy(t *testing.T) {
	var b strings.Builder
	shown, seen := map[string]bool{}, map[string]bool{}
	show := func(name string, n Names, r *progress.Record) {
		fmt.Fprintf(&b, "== %s\n", name)
		for _, line := range sentences(n.Why(r)) {
			form := line.what + numbers.ReplaceAllString(line.said.ZH+line.said.EN, "0")
			if seen[form] && !deciding[line.what] {
				continue
			}
			seen[form] = true
			write(&b, line.what, line.said)
		}
		write(&b, "distance", n.Distance(r))
		b.WriteString("\n")
		note(shown, r)
	}
	for _, c := range cases {
		target, n := tell(t, c.date, []model.Facet{c.facet}, c.figures...)
		show(c.name, n, target.Facets[0].Decided())
	}
	for _, c := range checklists {
		_, n := tell(t, c.date, []model.Facet{trendOf})
		show(c.name, n, c.record())
	}
	golden(t, "why.txt", b.String())
	checkPlain(t, b.String())
	checkShown[progress.Status](t, shown)
	checkShown[progress.Reason](t, shown)
	checkShown[progress.Branch](t, shown)
	checkShown[progress.Flag](t, shown)
	checkShown[progress.UnusedReason](t, shown)
	checkShown[progress.ItemState](t, shown)
	checkShown[progress.WantedKind](t, shown)
	checkShown[progress.FactID](t, shown)
}

// checkShown tells that a case shows each term of a list.
func checkShown[T ~string](t *testing.T, shown map[string]bool) {
	t.Helper()
	for _, term := range locales.Terms[T]() {
		if !shown[fmt.Sprintf("%T.%s", term, term)] {
			t.Errorf("no case shows %T %s", term, term)
		}
	}
}

// note notes which terms a record shows.
func note(shown map[string]bool, r *progress.Record) {
	add := func(term any) { shown[fmt.Sprintf("%T.%s", term, term)] = true }
	add(r.Status)
	add(r.Branch)
	for _, x := range r.Reasons {
		add(x)
	}
	for _, x := range r.Flags {
		add(x)
	}
	for _, x := range r.Unused {
		add(x.Reason)
	}
	for _, x := range r.Items {
		add(x.State)
	}
	for _, x := range r.Facts {
		add(x.ID)
	}
	if r.Wanted != nil {
		add(r.Wanted.Kind)
	}
}

// A checklist is written as one letter for each item: c issued, o issued long ago, r operating, a announced, n not
// done, u nothing found, and p, b, s, w for what does not count: a prefecture's, older than the plan, a statement,
// without a named outlet.
var checklists = []checklist{
	{"one of eight", "2026-11-23", "cuuuuuuu"},
	{"none of eight", "2026-11-23", "uuuuuuuu"},
	{"one item only", "2026-11-23", "u"},
	{"nothing that counts", "2026-11-23", "apbsw"},
	{"enough in any case", "2026-11-23", "cruoo"},
	{"slower in any case", "2026-11-23", "ccnn"},
	{"much slower in any case", "2026-11-23", "nnnu"},
	{"all, after the deadline", "2028-01-31", "cc"},
	{"one not done, after the deadline", "2028-01-31", "cn"},
	{"one unknown, after the deadline", "2028-01-31", "cu"},
}

type checklist struct {
	name  string
	date  sourcefile.Date
	items string
}

func (c checklist) record() *progress.Record {
	of := progress.NewCase(provincetest.Assessment(), model.MethodMilestone, model.Up, c.date)
	of.Region = "630000"
	for i, kind := range c.items {
		level := map[rune]int{'c': 2, 'o': 2, 'r': 3, 'a': 1, 'p': 2, 'b': 4, 's': 2, 'w': 2}[kind]
		e := progress.Evidence{ID: fmt.Sprint("e", i), Level: &level, Date: "2026-09-30", Last: "2026-09-30"}
		switch kind {
		case 'o':
			e.Date, e.Last = "2025-07", "2025-07-31"
		case 'p':
			e.Region = "632800"
		case 'b':
			e.Baseline, e.Date = true, ""
		case 's':
			e.Level = nil
		case 'w':
			e.Grade = model.Unnamed
		}
		item := progress.ChecklistItem{ID: model.ItemID(fmt.Sprint("item", i))}
		if kind != 'u' {
			item.Evidence = append(item.Evidence, e)
		}
		of.Checklist = append(of.Checklist, item)
	}
	return &progress.Record{Case: of, Judgement: progress.Judge(of)}
}
