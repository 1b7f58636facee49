package progress_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
)

// parted are the indicators, with loans by both definitions as parts of all loans.
func parted() []*model.Indicator {
	all := slices.Clone(indicators)
	loans := *all[0]
	whole := &model.Term{Indicator: "all-loans", Definition: "d1"}
	loans.Definitions = []model.Definition{{ID: "d1", PartOf: whole}, {ID: "d2", PartOf: whole}}
	all[0] = &loans
	return all
}

// TestPlainFacts: which facts are made of some figures, with their words, sides and what would turn them.
func TestPlainFacts(t *testing.T) {
	others := func(month string, values ...string) (all []string) {
		for i, v := range values {
			all = append(all, fmt.Sprintf("share.d1.9%d0000 %s %s", i, month, v))
		}
		return all
	}
	for name, c := range map[string]struct {
		of      sourcefile.ID
		figures []string
		want    []string
	}{
		"the same month": {"share", []string{
			"share.d1.630000 2025-06-30 26.8%", "share.d1.100000 2025-06-30 15.8%",
		}, []string{"country above-country 630000:2025-06-30 100000:2025-06-30"}},
		"intervals that overlap": {"share", []string{
			"share.d1.630000 2025-06-30 15.8%", "share.d1.100000 2025-06-30 16%",
		}, []string{"country about-country 630000:2025-06-30 100000:2025-06-30"}},
		"another month": {"share", []string{
			"share.d1.630000 2025-03-31 26.5%", "share.d1.100000 2025-12-31 16.2%",
		}, []string{"country  630000:2025-03-31 100000:2025-12-31"}},
		"another definition, a day that is not known, grade C": {"share", []string{
			"share.d1.630000 2025-06-30 26.8%", "share.d2.100000 2025-06-30 15.8%",
			"share.d1.100000 <=2025-06-30 15%", "share.d1.100000 2025-06-30 15% grade=C",
		}, nil},
		"grade C would turn it": {"share", []string{
			"share.d1.630000 2025-06-30 26.8%", "share.d1.100000 2025-06-30 15.8%",
			"share.d1.100000 2025-06-30 30.1% grade=C",
		}, []string{"country above-country 630000:2025-06-30 100000:2025-06-30 !1"}},
		"grade C would not turn it": {"share", []string{
			"share.d1.630000 2025-06-30 26.8%", "share.d1.100000 2025-06-30 15.8%",
			"share.d1.100000 2025-06-30 15.1% grade=C",
		}, []string{"country above-country 630000:2025-06-30 100000:2025-06-30"}},
		"computed, and bounded by a part": {"share", []string{
			"loans.d1.630000 2025-06-30 2131.1亿元", "all-loans.d1.630000 2025-06-30 0.79454万亿元",
			"loans.d1.100000 2025-06-30 423900亿元", "loans.d2.100000 2025-06-30 2685600亿元",
		}, []string{"country above-country 630000:2025-06-30/2 100000:2025-06-30/2"}},
		"a bound that leaves it open": {"share", []string{
			"loans.d1.630000 2025-06-30 1000亿元", "all-loans.d1.630000 2025-06-30 1万亿元",
			"loans.d1.100000 2025-06-30 423900亿元", "loans.d2.100000 2025-06-30 2685600亿元",
		}, []string{"country  630000:2025-06-30/2 100000:2025-06-30/2"}},
		"amounts are never compared, growth is": {"loans", []string{
			"loans.d1.630000 2025-06-30 100亿元 yoy=10.7%", "loans.d1.100000 2025-06-30 900亿元 yoy=6.4%",
			"all-loans.d1.630000 2025-06-30 1万亿元 yoy=12.1%",
		}, []string{
			"country-growth faster-than-country 630000:2025-06-30 100000:2025-06-30",
			"all-loans slower-than-all-loans 630000:2025-06-30 630000:2025-06-30",
		}},
		"grade C would turn a growth": {"loans", []string{
			"loans.d1.630000 2025-06-30 100亿元 yoy=10.7%", "loans.d1.100000 2025-06-30 900亿元 yoy=6.4%",
			"loans.d1.100000 2025-06-30 900亿元 yoy=11% grade=C", "all-loans.d1.630000 2025-06-30 1万亿元 yoy=12.1%",
			"all-loans.d1.630000 2025-06-30 1万亿元 yoy=13% grade=C",
		}, []string{
			"country-growth faster-than-country 630000:2025-06-30 100000:2025-06-30 !1",
			"all-loans slower-than-all-loans 630000:2025-06-30 630000:2025-06-30",
		}},
		"grade C would turn a past": {"share", []string{
			"share.d1.630000 2024-06-30 20%", "share.d1.630000 2025-06-30 26.8%",
			"share.d1.630000 2024-06-30 30% grade=C",
		}, []string{"own-past more-than-a-year-before 630000:2025-06-30 630000:2024-06-30 !1"}},
		"grade C would turn the word of a month": {
			"share", append(others("2025-06-30", "11%", "12%", "13%", "14%", "15%"),
				"share.d1.900000 2025-09-30 40%", "share.d1.630000 2025-06-30 26.8%",
				"share.d1.540000 2025-06-30 29.41% grade=C"),
			[]string{"neighbours above-those-found 630000:2025-06-30 900000:2025-09-30 910000:2025-06-30 " +
				"920000:2025-06-30 930000:2025-06-30 940000:2025-06-30 !1"},
		},
		"five provinces of one month": {
			"share", append(others("2025-06-30", "11%", "12%", "13%", "14%", "15%"),
				"share.d1.630000 2025-06-30 26.8%", "share.d1.540000 2025-03-31 29.41% grade=C"),
			[]string{"neighbours above-those-found 630000:2025-06-30 900000:2025-06-30 910000:2025-06-30 " +
				"920000:2025-06-30 930000:2025-06-30 940000:2025-06-30 !1"},
		},
		"four provinces and an old one": {
			"share", append(others("2025-06-30", "11%", "12%", "13%", "14%"),
				"share.d1.630000 2025-06-30 26.8%", "share.d1.940000 2024-05-31 15%"),
			[]string{"neighbours  630000:2025-06-30 900000:2025-06-30 910000:2025-06-30 920000:2025-06-30 " +
				"930000:2025-06-30"},
		},
		"a year before": {"share", []string{
			"share.d1.630000 2024-07-31 20%", "share.d1.630000 2025-06-30 26.8%",
		}, []string{"own-past more-than-a-year-before 630000:2025-06-30 630000:2024-07-31"}},
		"less than a year before": {"share", []string{
			"share.d1.630000 2025-03-31 26.5%", "share.d1.630000 2025-06-30 26.8%",
		}, []string{"own-past  630000:2025-06-30 630000:2025-03-31"}},
		"a flow over the same span": {"lent", []string{
			"lent.d1.630000 2024-01..2024-06 50亿元", "lent.d1.630000 2024-01..2024-12 90亿元",
			"lent.d1.630000 2025-01..2025-06 40亿元",
		}, []string{"own-past less-than-a-year-before 630000:2025-01..2025-06 630000:2024-01..2024-06"}},
	} {
		t.Run(name, func(t *testing.T) {
			k := known(t, "2026-11-23", model.Facet{
				Method: model.MethodDirection, Indicators: []sourcefile.ID{c.of},
			}, c.figures...)
			k.Indicators = parted()
			for i := range 5 {
				code := sourcefile.RegionCode(fmt.Sprintf("9%d0000", i))
				k.Regions = append(k.Regions, model.Region{Code: code, Kind: "province"})
			}
			var got []string
			for _, f := range progress.PlainFacts(k)["g1"] {
				if f.Kind != progress.OfNewest { // every one of these has a newest
					got = append(got, inShort(f))
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func inShort(f progress.PlainFact) string {
	all := []string{string(f.Kind), string(f.Word)}
	for _, s := range f.Sides {
		side := string(s.Region) + ":" + s.Period
		if s.Computed() {
			side += "/2"
		}
		all = append(all, side)
	}
	if n := len(f.Unnamed); n > 0 {
		all = append(all, fmt.Sprintf("!%d", n))
	}
	return strings.Join(all, " ")
}

// TestNewestFact: the newest figure is shown whatever its day, and a growth where no value is printed.
func TestNewestFact(t *testing.T) {
	for want, figures := range map[string][]string{
		"newest  630000:<=2023-11-15": {"loans.d1.630000 <=2023-11-15 54亿元", "loans.d2.630000 2022-12-31 60亿元"},
		"newest  630000:2025-06-30":   {"loans.d1.630000 <=2023-11-15 54亿元", "loans.d1.630000 2025-06-30 yoy=3%"},
	} {
		k := known(t, "2026-11-23", model.Facet{
			Method: model.MethodDirection, Indicators: []sourcefile.ID{"loans"},
		}, figures...)
		all := progress.PlainFacts(k)["g1"]
		if len(all) != 1 || inShort(all[0]) != want {
			t.Errorf("%v, not %s", all, want)
		}
	}
}
