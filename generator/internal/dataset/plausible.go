package dataset

import (
	"cmp"
	"maps"
	"slices"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// The rules of plausibility of one figure and of a share with its parts.
var (
	shareRange = diag.NewRule(string(model.ShareRange),
		"占比和率在 0 到 100 之间；超出的多半是抄错了小数点。", "Shares and rates lie between 0 and 100; another number has most likely a "+
			"misplaced point.",
		"value: 265%", "value: 26.5%")
	negativeStock = diag.NewRule(string(model.NegativeStock),
		"余额和个数不会小于零。", "Balances and counts are never below zero.",
		"value: -120.5亿元", "value: 120.5亿元")
	shareRatio = diag.NewRule(string(model.ShareRatio),
		"印出的占比应当等于分子除以分母，四舍五入之内。", "A printed share equals its numerator over its denominator, within rounding.",
		"value: 29.5%", "value: 24.1%")
)

// plausible looks at figures one by one and against others. The rules are in the order in which the first to doubt a
// figure speaks.
func (f *files) plausible() {
	all := slices.SortedFunc(maps.Values(f.series), func(a, b *series) int {
		return cmp.Compare(a.String(), b.String())
	})
	alike := shared{}
	for _, s := range all {
		for _, list := range [][]*reading{s.readings, s.growths} {
			slices.SortFunc(list, func(a, b *reading) int {
				return cmp.Or(cmp.Compare(a.Period.AsOf(), b.Period.AsOf()),
					cmp.Compare(a.Publication.ID, b.Publication.ID), cmp.Compare(a.Period.Text, b.Period.Text))
			})
		}
		alike.add(s.readings, alikeValues)
		alike.add(s.growths, alikeGrowths)
	}
	f.parts, f.byRegion = f.wholesOfTerms(), regional(all)
	for rank, rule := range []func(*series){
		f.inRange, f.disagreements, f.jumps, f.insideWholes, f.sums, f.ratios,
		f.increases, f.changes, f.onTheWay, f.cumulations, f.nearWholes, f.order,
	} {
		f.rank = rank
		for _, s := range all {
			rule(s)
		}
	}
	f.reportDoubts()
	f.same(alike)
}

// byDay compares a figure's as-of with a day.
func byDay(r *reading, day sourcefile.Date) int { return cmp.Compare(r.Period.AsOf(), day) }

// of are the figures of a series, in order of time, for a period that ends on a day.
func of(list []*reading, end sourcefile.Date, period string) []*reading {
	i, _ := slices.BinarySearchFunc(list, end, byDay)
	var found []*reading
	for ; i < len(list) && list[i].Period.AsOf() == end; i++ {
		if list[i].Period.Text == period {
			found = append(found, list[i])
		}
	}
	return found
}

// inRange: a share or rate lies between 0 and 100 %, a balance or count is not below 0.
func (f *files) inRange(s *series) {
	for _, r := range s.readings {
		v := r.Value
		switch s.indicator.Kind {
		case model.Share, model.Rate:
			if v.Unit.Measure.Kind == "percent" && (v.Number.Sign() < 0 ||
				v.Number.Cmp(quantity.Int(100).Shift(-v.Scale())) > 0) {
				f.doubt(shareRange, shareRange.Found("%s不在 0 到 100%% 之间", "%s is not between 0 and 100%%", r.printed()),
					"value", r)
			}
		case model.Stock, model.Count:
			if v.Number.Sign() < 0 {
				f.doubt(negativeStock, negativeStock.Found("%s小于零", "%s is below zero", r.printed()), "value", r)
			}
		}
	}
}

// ratios holds a printed share against every numerator and denominator of its day.
func (f *files) ratios(s *series) {
	def := s.indicator.Definition(s.Definition)
	if def == nil || def.Ratio == nil {
		return
	}
	numerators, denominators := f.with(s.SeriesKey, def.Ratio.Numerator), f.with(s.SeriesKey, def.Ratio.Denominator)
	for _, share := range s.readings {
		for _, n := range of(numerators, share.Period.AsOf(), share.Period.Text) {
			for _, d := range of(denominators, share.Period.AsOf(), share.Period.Text) {
				f.ratio(share, n, d)
			}
		}
	}
}

func (f *files) ratio(share, n, d *reading) {
	part, whole := n.Value.Base(), d.Value.Base()
	if d.Value.Number.Sign() <= 0 || part.Overlaps(whole.Times(share.Value.Base()).Shift(-2)) {
		return
	}
	computed, _ := part.PercentOf(whole)
	f.doubt(shareRatio, shareRatio.Found("印出的占比是 %s，而 %s ÷ %s = %s%%", "the printed share is %s, but %s ÷ %s = %s%%",
		share.printed(), n.printed(), d.printed(), computed.Mid.Fixed(2)), "value", share, n, d)
}

// with are the figures of another indicator for a series' region and reporters.
func (f *files) with(k model.SeriesKey, t model.Term) []*reading {
	k.Indicator, k.Definition = t.Indicator, t.Definition
	if other := f.series[k]; other != nil {
		return other.readings
	}
	return nil
}
