package progress_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
)

// Regions side by side: the province first, then the nation, then others; what is far from the province's time, of
// another definition, or alone, is not put beside it.
func TestRegionals(t *testing.T) {
	shown := func(indicator string, figures ...string) string {
		k := known(t, "2026-11-23", of(model.MethodShare, "share"), figures...)
		r := progress.Regionals(k)[sourcefile.ID(indicator)]
		var said []string
		for _, s := range r.Sides {
			said = append(said, fmt.Sprintf("%s %s %s", s.Region, s.Period, s.Value.Mid))
		}
		if r.Country != nil {
			said = append(said, string(r.Country.Word))
		}
		if r.Nation != nil {
			said = append(said, "nation "+r.Nation.Value.Mid.String())
		}
		return strings.Join(said, "; ")
	}
	for _, c := range []struct {
		name, indicator, want string
		figures               []string
	}{
		{
			"a share of one month", "share",
			"630000 2025-06-30 26; 100000 2025-06-30 16; 540000 2025-06-30 29; above-country; nation 16",
			[]string{
				"share.d1.540000 2025-06-30 29%", "share.d1.100000 2025-06-30 16%",
				"share.d1.630000 2025-06-30 26%",
			},
		},
		{
			"the country of another month", "share",
			"630000 2025-03-31 26; 100000 2025-12-31 16; nation 16",
			[]string{"share.d1.100000 2025-12-31 16%", "share.d1.630000 2025-03-31 26%"},
		},
		{
			"another region years later", "share", "630000 2018-03-31 32",
			[]string{"share.d1.630000 2018-03-31 32%", "share.d1.540000 2025-06-30 19%"},
		},
		{
			"another definition", "share", "630000 2025-06-30 26; nation 16",
			[]string{"share.d1.630000 2025-06-30 26%", "share.d2.100000 2025-06-30 16%"},
		},
		{
			"growth of the newest month that both have", "loans",
			"630000 2025-06-30 1.2; 100000 2025-06-30 7.1; slower-than-country; nation 900000000000",
			[]string{
				"loans.d1.630000 2025-06-30 100亿元 yoy=1.2%", "loans.d1.100000 2025-06-30 8000亿元 yoy=7.1%",
				"loans.d1.630000 2025-03-31 99亿元 yoy=1.1%", "loans.d1.540000 2025-03-31 9亿元 yoy=5%",
				"loans.d1.100000 2025-09-30 9000亿元 yoy=7.2%",
			},
		},
		{
			"growth that the province has alone", "loans", "",
			[]string{"loans.d1.630000 2025-06-30 100亿元 yoy=1.2%", "loans.d1.540000 2025-03-31 9亿元 yoy=5%"},
		},
		{
			"amounts without growth", "loans", "nation 800000000000",
			[]string{"loans.d1.630000 2025-06-30 100亿元", "loans.d1.100000 2025-06-30 8000亿元"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, shown(c.indicator, c.figures...)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
