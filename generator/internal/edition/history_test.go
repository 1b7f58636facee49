package edition_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/sourcefile"
)

// What the vintages say was known on a day is what the edition of that day shows, whatever was published, revised,
// corrected, withdrawn or found later on a page that was known, and on whichever day.
func TestVintagesAreEditions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fsys := provincetest.Files(nil)
		history(t, fsys)
		d, found := dataset.Load(fsys)
		for _, f := range found {
			t.Fatal(f.Place, f.What.EN)
		}
		now := edition.Build(d, "2026-12-31")
		vintages := now.Indicator("green-loans-balance").Vintages()
		for day := 1; day <= lastDay+1; day++ {
			date := onDay(day)
			if diff := cmp.Diff(shown(edition.Build(d, date)), known(vintages, date)); diff != "" {
				t.Fatalf("on %s the edition (-) is not what the vintages say (+):\n%s", date, diff)
			}
		}
	})
}

// Whenever what is shown of an indicator differs from the day before, its files say that day.
func TestWhatChangesSaysItsDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fsys := provincetest.Files(nil)
		history(t, fsys)
		d, found := dataset.Load(fsys)
		for _, f := range found {
			t.Fatal(f.Place, f.What.EN)
		}
		was := edition.Build(d, onDay(1))
		for day := 2; day <= lastDay+1; day++ {
			is, date := edition.Build(d, onDay(day)), onDay(day)
			says := edition.Updated(is, is.Indicator("green-loans-balance"))
			if diff := cmp.Diff(shown(was), shown(is)); diff != "" && says != date {
				t.Fatalf("on %s it shows something else and says %s:\n%s", date, says, diff)
			}
			if other := edition.Updated(is, is.Indicator("green-borrowers")); other != is.Began || says > date {
				t.Fatalf("on %s an indicator without figures says %s, the other one %s", date, other, says)
			}
			was = is
		}
	})
}

const lastDay = 9

func onDay(n int) sourcefile.Date { return sourcefile.Date(fmt.Sprintf("2026-12-%02d", n)) }

// history writes publications of two periods by two compilers, and corrections of their figures.
func history(t *rapid.T, fsys fstest.MapFS) {
	for n := range rapid.IntRange(1, 5).Draw(t, "publications") {
		first := rapid.IntRange(1, lastDay).Draw(t, "recorded")
		recorded := first
		id := fmt.Sprintf("2026-05-%02d-paper", n+1)
		period := rapid.SampledFrom([]string{"2026-01-31", "2026-02-28"}).Draw(t, "period")
		value := func() string { return fmt.Sprintf("%d亿元", rapid.IntRange(100, 104).Draw(t, "value")) }
		now := value()
		figure := id + "/green-loans-balance.new.990000." + period
		own, removed := "", false
		if rapid.Bool().Draw(t, "found later") {
			recorded = rapid.IntRange(recorded, lastDay).Draw(t, "own")
			own = "\n    recorded: " + string(onDay(recorded))
		}
		step := func() int { return rapid.IntRange(1, 4).Draw(t, "later") }
		for day := recorded + rapid.IntRange(0, 2).Draw(t, "first"); day <= lastDay && !removed; day += step() {
			correction := fmt.Sprintf("record: %s\nrecorded: %s\nreason: {zh: 错, en: wrong}\n", figure, onDay(day))
			switch was := now; rapid.SampledFrom([]string{"none", "corrected", "withdrawn"}).Draw(t, "correction") {
			case "corrected":
				if now = value(); now == was {
					continue
				}
				correction += "key: value\nwas: " + was + "\nis: " + now + "\n"
			case "withdrawn":
				correction, removed = correction+"withdrawn: true\n", true
			default:
				continue
			}
			fsys[fmt.Sprintf("data/corrections/2026-12-%02d-c%d.yaml", day, n)] = &fstest.MapFile{
				Data: []byte(correction),
			}
		}
		fsys["data/publications/"+id+".yaml"] = &fstest.MapFile{Data: []byte(fmt.Sprintf(`outlet: 甲
attributed_to: %s
subject: {zh: 甲, en: A}
no_link: no-address
published: 2026-05-%02d
recorded: %s
grade: %s
seen: [original]
figures:
  - indicator: green-loans-balance
    definition: new
    region: "990000"
    period: %s
    value: %s%s
    confirmed: [{rule: same-figures, zh: 甲}, {rule: sources-disagree, zh: 甲}]
`, rapid.SampledFrom([]string{"alpha", "central-bank"}).Draw(t, "compiler"), n+1, onDay(first),
			rapid.SampledFrom([]string{"A", "B"}).Draw(t, "grade"), period, now, own))}
	}
}

// shown is what an edition shows first for each period.
func shown(e *edition.Edition) []string {
	var all []string
	for _, s := range e.Indicator("green-loans-balance").Series {
		for _, p := range s.Points {
			all = append(all, p.Chosen.ID()+" "+string(p.Chosen.Figure.Whole()))
		}
	}
	return slices.Sorted(slices.Values(all))
}

func known(vintages []edition.Vintage, day sourcefile.Date) []string {
	all := map[string]bool{}
	for _, v := range edition.KnownOn(vintages, day) {
		all[v.Shown.ID()+" "+string(v.Shown.Observation.Figure.Whole())] = true
	}
	return slices.Sorted(maps.Keys(all))
}

// The editions that the history compares are forgotten: each would be held by a single figure of it.
func TestHistoryHoldsNoOtherEdition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fsys := provincetest.Files(nil)
		history(t, fsys)
		d, found := dataset.Load(fsys)
		for _, f := range found {
			t.Fatal(f.Place, f.What.EN)
		}
		now := edition.Build(d, "2026-12-31")
		now.AddHistory(d)
		if len(now.History) == 0 {
			t.Fatal("nothing ever changed")
		}
		for _, c := range now.History {
			for _, change := range c.Figures {
				for _, f := range []*edition.Figure{change.Was, change.Now} {
					if f != nil && f.Edition() != now {
						t.Fatalf("%s is of another edition", f.ID())
					}
				}
			}
		}
	})
}
