package dataset

import (
	"slices"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sorted"
	"five-areas/generator/internal/sourcefile"
)

var farFromWhole = diag.NewRule(string(model.FarFromWhole),
	"第一个数没有以前的可比，就与全国（省）的比：一个省的各种数占全国的比例大体差不多，差十倍多半是单位错了。",
	"A first figure has none before it to compare, so it is held against the country's (or province's): a "+
		"province's share of the country is about alike for all figures, and ten times as much is most likely a "+
		"wrong unit.",
	"value: 20万亿元", "value: 20亿元")

const (
	// order is how many times a share may differ from that which a region usually has of the region around it.
	order = 10
	// usual is of how many other figures the usual share is known.
	usual = 3
	// loose is order where it is not known and each of at least fewest regions counts alike.
	loose  = 100
	fewest = 5
	// apart is how many days two figures may lie apart to give a share.
	apart = 3 * 366
)

// order holds the first figure of a series against that of the region around: their ratio is about that of the region's
// other figures.
func (f *files) order(s *series) {
	if !additive(s.indicator.Kind) || s.Reporters != "" || len(s.readings) == 0 {
		return
	}
	r := s.readings[0]
	whole := f.around(s)
	w := nearest(r, whole)
	if w == nil {
		return
	}
	times := quantity.Int(order)
	share, known := f.usualShare(s, whole.Region)
	if n := f.siblings(whole.Region); !known && n < fewest {
		return
	} else if !known {
		times, share = quantity.Int(loose), quantity.Int(1).Quo(quantity.Int(int64(n)))
	}
	ratio := r.Value.Base().Ratio(w.Value.Base())
	high, low := quantity.Exactly(share.Mul(times)), quantity.Exactly(share.Quo(times))
	if !ratio.Above(high) && !low.Above(ratio) {
		return
	}
	percent := func(x quantity.Decimal) string { return x.Shift(2).Round(2).String() }
	f.doubt(farFromWhole, farFromWhole.Found("%s %s是%s的 %s%%，通常约 %s%%：%s（%s）",
		"%s: %s is %[4]s%% of %[3]s, where about %[5]s%% is usual: %[6]s for %[7]s",
		s.name(f), r.printed(), f.regionName(whole.Region),
		percent(ratio.Mid), percent(share), w.printed(), w.Period.Text), "value", r, w)
}

// nearest is the figure of another series for as long a time as one, nearest to it; nil where there is none within a
// few years.
func nearest(r *reading, of *series) (best *reading) {
	if of == nil || r.Value.Number.Sign() <= 0 {
		return nil
	}
	end, away := r.Period.AsOf(), 0
	i, _ := slices.BinarySearchFunc(of.readings, end, byDay)
	fits := func(o *reading) bool { return o.Period.Months() == r.Period.Months() && o.Value.Number.Sign() > 0 }
	for _, o := range of.readings[i:] {
		if fits(o) {
			best, away = o, days(end, o.Period.AsOf())
			break
		}
	}
	for _, o := range slices.Backward(of.readings[:i]) {
		if fits(o) {
			if d := days(o.Period.AsOf(), end); best == nil || d < away {
				best, away = o, d
			}
			break
		}
	}
	if away > apart {
		return nil
	}
	return best
}

// portion is what a region has of the region around it, by the first figure of an indicator.
type portion struct {
	indicator sourcefile.ID
	share     quantity.Decimal
}

// usualShare is the middle one of a region's shares of another by its other figures; false where there are too few.
func (f *files) usualShare(s *series, around sourcefile.RegionCode) (share quantity.Decimal, known bool) {
	at := [2]sourcefile.RegionCode{s.Region, around}
	all, found := f.portions[at]
	if !found {
		for _, o := range f.byRegion[s.Region] {
			key := o.SeriesKey
			key.Region = around
			if len(o.readings) == 0 {
				continue
			}
			if w := nearest(o.readings[0], f.series[key]); w != nil {
				all = append(all, portion{o.Indicator, o.readings[0].Value.Base().Ratio(w.Value.Base()).Mid})
			}
		}
		sorted.StableFunc(all, func(a, b portion) int { return a.share.Cmp(b.share) })
		f.portions[at] = all
	}
	others := slices.DeleteFunc(slices.Clone(all), func(p portion) bool { return p.indicator == s.Indicator })
	if len(others) < usual {
		return share, false
	}
	return others[len(others)/2].share, true
}

// siblings counts the regions directly in a region.
func (f *files) siblings(code sourcefile.RegionCode) (n int) {
	for _, r := range f.regions.Value.Regions {
		if r.Parent == code {
			n++
		}
	}
	return n
}

// regional are the series whose figures add up over regions, by region.
func regional(all []*series) map[sourcefile.RegionCode][]*series {
	by := map[sourcefile.RegionCode][]*series{}
	for _, s := range all {
		if additive(s.indicator.Kind) && s.Reporters == "" {
			by[s.Region] = append(by[s.Region], s)
		}
	}
	return by
}
