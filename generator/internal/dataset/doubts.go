package dataset

import (
	"cmp"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sorted"
	"five-areas/generator/locales"
)

// doubting is an unusual figure. It may be true: then a confirmed: sentence says so, which is published.
type doubting struct {
	// at is the newest of the figures that are involved, because what was published before may be frozen; one that is
	// only proposed goes before all.
	at       *reading
	involved []*reading
	rank     int
	finding  diag.Finding
}

// doubt notes what is unusual at the newest of the figures that are involved, unless one of them is confirmed. What has
// a fix already says that first.
func (f *files) doubt(rule *diag.Rule, p *diag.Problem, key string, involved ...*reading) {
	for _, r := range involved {
		if r.Figure.Confirms(model.Plausibility(rule.ID)) ||
			rule == jumpAgainstGrowth && r.Figure.Confirms(model.TenfoldJump) { // which says the same
			return
		}
	}
	newest := slices.MaxFunc(involved, func(a, b *reading) int {
		return cmp.Or(quantity.TrueFirst(b.proposed(), a.proposed()), cmp.Compare(a.KnownFrom(), b.KnownFrom()),
			cmp.Compare(a.Period.AsOf(), b.Period.AsOf()), cmp.Compare(a.ID(), b.ID()))
	})
	at := newest.at(key)
	add := locales.Format("在这个数下加 confirmed: [{rule: %[1]s, zh: 一句说明}]",
		"add confirmed: [{rule: %[1]s, zh: a sentence}] to the figure", rule.ID)
	if strings.HasSuffix(at.File, ".csv") && !newest.proposed() {
		add = locales.Format("在这一行的 confirmed_rule 写 %[1]s，confirmed_zh 写一句说明",
			"give %[1]s as confirmed_rule of this row and a sentence as confirmed_zh", rule.ID)
	}
	first := p.Fix
	if first == (locales.Text{}) {
		first = locales.Text{ZH: "抄错了，改成原文的数", EN: "If it was copied wrongly, correct it"}
	}
	p.FixBy("先看原文。%s；原文确实如此，%s，读者会看到",
		"look at the source first. %s; if the source does print this, %s, which readers see", first, add)
	f.doubts = append(f.doubts, doubting{newest, involved, f.rank, p.At(at)})
}

// reportDoubts reports the doubts by the order of their rules. What involves a figure that is in doubt already waits
// until that is settled: a misplaced point breaks several rules at once, and makes others look wrong.
func (f *files) reportDoubts() {
	sorted.Func(f.doubts, func(a, b doubting) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank),
			cmp.Compare(a.finding.What.In(locales.EN), b.finding.What.In(locales.EN)))
	})
	seen := map[*reading]bool{}
	for _, d := range f.doubts {
		if !slices.ContainsFunc(d.involved, func(r *reading) bool { return seen[r] }) {
			seen[d.at] = true
			f.findings = append(f.findings, d.finding)
		}
	}
	f.doubts = nil
}

// printed is a figure as its source prints it, with the outlet and the file in which it is found.
func (r *reading) printed() locales.Text { return r.by(string(r.Figure.Whole())) }

// printedValue is a value or a change of the figure in the same way.
func (r *reading) printedValue(v *quantity.Value) locales.Text {
	if v == r.Value {
		return r.printed()
	}
	return r.by(v.Printed)
}

func (r *reading) by(said string) locales.Text {
	return locales.Format("%s（%s，%s）", "%s (%s, %s)", said, r.Publication.Outlet, r.Publication.ID)
}

// name says what a series is about.
func (s *series) name(f *files) locales.Text {
	region := f.regionName(s.Region)
	return locales.Text{ZH: region.ZH + s.indicator.Name.ZH, EN: s.indicator.Name.EN + ", " + region.EN}
}

// exactName is name with the definition, where the indicator has several.
func (s *series) exactName(f *files) locales.Text {
	if def := s.indicator.Definition(s.Definition); def != nil && len(s.indicator.Definitions) > 1 {
		return locales.Format("%s（%s）", "%s (%s)", s.name(f), def.Name)
	}
	return s.name(f)
}
