package dataset

import (
	"slices"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

var partOverWhole = diag.NewRule(string(model.PartOverWhole),
	"部分不会大于整体：市大于省、分子大于分母、人民币大于本外币，多半是有一个抄错了单位。",
	"No part is larger than its whole: a city than its province, a numerator than its denominator, renminbi than "+
		"all currencies. Most likely one has a wrong unit.",
	"value: 900亿元", "value: 90亿元")

// wholesOfTerms are, by indicator and definition, the figures that another one is a part of: as its definition says, as
// numerator of a share, or as renminbi among all currencies.
func (f *files) wholesOfTerms() map[model.Term][]model.Term {
	wholes := map[model.Term][]model.Term{}
	add := func(part, whole model.Term) {
		if !slices.Contains(wholes[part], whole) {
			wholes[part] = append(wholes[part], whole)
		}
	}
	for _, ind := range f.indicators {
		if ind.Document == nil {
			continue
		}
		for _, def := range ind.Value.Definitions {
			term := model.Term{Indicator: ind.id, Definition: def.ID}
			if def.PartOf != nil {
				add(term, *def.PartOf)
			}
			if def.Ratio != nil {
				add(def.Ratio.Numerator, def.Ratio.Denominator)
			}
			for _, all := range ind.Value.Definitions {
				if additive(ind.Value.Kind) && def.Currency == "rmb" && all.Currency == "rmb-and-fx" &&
					def.Owner == all.Owner && def.Version == all.Version && def.Aggregation == all.Aggregation {
					add(term, model.Term{Indicator: ind.id, Definition: all.ID})
				}
			}
		}
	}
	return wholes
}

// insideWholes holds each figure of a series against its wholes of the same time.
func (f *files) insideWholes(s *series) {
	for _, whole := range f.wholes(s) {
		f.inside(s, whole)
	}
}

// nearWholes holds each balance of a series that has no whole of its day against the nearest one.
func (f *files) nearWholes(s *series) {
	for _, whole := range f.wholes(s) {
		if whole.indicator.Kind != s.indicator.Kind {
			continue
		}
		for _, r := range s.readings {
			if r.Period.Form == quantity.Day && of(whole.readings, r.Period.AsOf(), r.Period.Text) == nil {
				f.nearWhole(s, whole, r)
			}
		}
	}
}

// wholes are the series that one is a part of.
func (f *files) wholes(s *series) (all []*series) {
	for _, whole := range f.parts[model.Term{Indicator: s.Indicator, Definition: s.Definition}] {
		key := s.SeriesKey
		key.Indicator, key.Definition = whole.Indicator, whole.Definition
		if whole := f.series[key]; whole != nil {
			all = append(all, whole)
		}
	}
	if additive(s.indicator.Kind) {
		if whole := f.around(s); whole != nil {
			all = append(all, whole)
		}
	}
	return all
}

// additive reports whether figures of a kind add up, so that none is larger than its whole.
func additive(kind model.Kind) bool {
	switch kind {
	case model.Stock, model.Flow, model.CumulativeFlow, model.Count:
		return true
	}
	return false
}

// around is the series of the nearest region around that has one.
func (f *files) around(s *series) *series {
	if f.regions == nil {
		return nil
	}
	key := s.SeriesKey
	for range f.regions.Value.Regions {
		if key.Region = f.parent(key.Region); key.Region == "" {
			return nil
		}
		if whole := f.series[key]; whole != nil {
			return whole
		}
	}
	return nil
}

func (f *files) parent(code sourcefile.RegionCode) sourcefile.RegionCode {
	for _, r := range f.regions.Value.Regions {
		if r.Code == code {
			return r.Parent
		}
	}
	return ""
}

func (f *files) inside(s, whole *series) {
	for _, r := range s.readings {
		text := r.Period.Text
		// what is added in a period is in the balance at its end
		if whole.indicator.Kind == model.Stock && r.Period.Form != quantity.Day {
			text = string(r.Period.AsOf())
		}
		for _, w := range of(whole.readings, r.Period.AsOf(), text) {
			if w.Value.Number.Sign() > 0 && r.Value.Base().Above(w.Value.Base()) {
				f.doubt(partOverWhole, partOverWhole.Found("部分大于整体：%s %s，而%s %s",
					"the part is larger than the whole: %s is %s, but %s is %s",
					s.exactName(f), r.printed(), whole.exactName(f), w.printed()), "value", r, w)
			}
		}
	}
}

// nearWhole: the whole of another day may have grown or shrunk by a quarter in each year that begins.
func (f *files) nearWhole(s, whole *series, r *reading) {
	w := nearest(r, whole)
	if w == nil {
		return
	}
	away, limit := days(w.Period.AsOf(), r.Period.AsOf()), w.Value.Base()
	for range (max(away, -away) + 365) / 366 {
		limit = limit.Mul(slack).Shift(-2)
	}
	if r.Value.Base().Above(limit) {
		f.doubt(partOverWhole, partOverWhole.Found("部分远大于整体：%s %s，而%s在 %s 是 %s",
			"the part is far larger than the whole: %s is %s, but %s was %[5]s on %[4]s",
			s.exactName(f), r.printed(), whole.exactName(f), w.Period.Text, w.printed()), "value", r, w)
	}
}

// sums holds the regions in a region together against it.
func (f *files) sums(whole *series) {
	if !additive(whole.indicator.Kind) || f.regions == nil {
		return
	}
	for _, w := range whole.readings {
		total, parts := quantity.Exactly(quantity.Int(0)), []*reading{}
		for _, region := range f.regions.Value.Regions {
			key := whole.SeriesKey
			if key.Region = region.Code; region.Parent != whole.Region || f.series[key] == nil {
				continue
			}
			if same := of(f.series[key].readings, w.Period.AsOf(), w.Period.Text); same != nil {
				total, parts = total.Add(same[0].Value.Base()), append(parts, same[0])
			}
		}
		if len(parts) < 2 || w.Value.Number.Sign() <= 0 || !total.Above(w.Value.Base()) {
			continue
		}
		sum := locales.Text{
			ZH: total.Mid.Shift(-w.Value.Scale()).String() + whole.indicator.Unit,
			EN: total.Mid.Shift(-w.Value.Scale()).String() + " " + whole.indicator.Unit,
		}
		f.doubt(partOverWhole, partOverWhole.Found("%d个地区加起来是 %s，大于整体：%s %s",
			"%d regions together (%s) are more than the whole: %s is %s",
			len(parts), sum, whole.name(f), w.printed()), "value", append(parts, w)...)
	}
}
