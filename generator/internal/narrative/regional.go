package narrative

import (
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/locales"
)

// Side is a value that is compared, in words: what it says, what time it is about, and whether it is computed here.
type Side struct {
	Of, Value, When locales.Text
	Computed        bool
}

// Side says a value without saying how it was come by.
func (n Names) Side(s *progress.Side) Side {
	value := n.sideValue(s)
	if s.Inputs[0].Growth {
		value = explainer{n: n, r: &progress.Record{}}.printed(&s.Inputs[0])
	}
	return Side{n.region(s.Region), value, n.sideTime(s), s.Computed()}
}

// NationHas says the newest figure of the country, which is no figure of the province; "" where there is none.
func (n Names) NationHas(i *edition.Indicator) locales.Text {
	s := i.Regional.Nation
	if s == nil {
		return locales.Text{}
	}
	return locales.FactSides{
		Name:  n.indicator(i.ID),
		Sides: locales.FactSide{Of: n.region(s.Region), Value: n.sideDated(s)}.Text(),
	}.Text()
}

// RegionalTitle says what was found when regions are compared: province and nation at one time where both are known.
func (n Names) RegionalTitle(i *edition.Indicator) locales.Text {
	name := i.Name
	if i.Regional.Growth {
		name = locales.GrowthOf(name)
	}
	compared := i.Regional.Sides[:1]
	switch f := i.Regional.Country; {
	case f != nil:
		compared = f.Sides
	case n.region(compared[0].Region) != n.Home:
		return locales.RegionsOf(name)
	}
	var sides []locales.Text
	for k := range compared {
		said := n.Side(&compared[k])
		sides = append(sides, locales.FactSide{Of: said.Of, Value: said.Value}.Text())
	}
	return locales.FactSameTime{Name: name, When: n.sideTime(&compared[0]), Sides: parts(sides)}.Text()
}

// Comparison says how province and nation compare, each with its mark if it is computed, and the word; of other kinds
// of figures the numbers as they are printed.
func (n Names) Comparison(f *progress.PlainFact) locales.Text {
	nation := locales.FactSide{Of: n.region(f.Sides[1].Region), Value: n.sideDated(&f.Sides[1])}.Text()
	if f.Word == "" {
		return sentence(nation)
	}
	return sentence(locales.FactWithWord{Fact: nation, Word: locales.Label(f.Word)}.Text())
}

// Place says what the figures of one month leave possible for the place of the province, and how many places the
// method takes for those in front; "" for what is judged otherwise or has no such month.
func (n Names) Place(r *progress.Record) locales.Text {
	t := explainer{n: n, r: r}
	latest := t.input(progress.Latest)
	if r.Method != model.MethodRank || latest == nil || t.count(progress.SymbolWorst) == 0 {
		return locales.Text{}
	}
	best, worst, cut := t.count(progress.SymbolBest), t.count(progress.SymbolWorst), t.count(progress.SymbolCut)
	meant := locales.NoPlaceGiven(cut)
	if r.Given != nil {
		meant = locales.PlaceGiven(cut)
	}
	day := asOf(latest.AsOf)
	switch {
	case best == worst:
		return sentence(locales.PlaceThen{Day: day, Place: locales.PlaceCertain(place(best))}.Text(), meant)
	case wide(best, worst):
		said := locales.PlaceTooFew{
			Day: day, Others: t.othersKnown(), Region: t.home(), Best: place(best), Worst: place(worst),
		}
		return sentence(said.Text(), meant)
	}
	return sentence(locales.PlaceThen{Day: day, Place: placeBetween(best, worst)}.Text(), meant)
}

// othersKnown is how many other regions have a figure of the month that decides.
func (t explainer) othersKnown() int {
	return max(0, t.r.RankUnits-1-t.count(progress.SymbolUnknown))
}

// PlainWhy is why a target reads as it does, without the word of its status. Of a rank it says besides how few regions
// have a figure.
func (n Names) PlainWhy(t *progress.Target) locales.Text {
	if len(t.Facets) != 1 {
		return n.Beside(t)
	}
	e := explainer{n: n, r: t.Facets[0].Decided()}
	why := e.grounds()
	if why == (locales.Text{}) {
		return n.Beside(t)
	}
	var few locales.Text
	if t.Status == progress.NotAssessable && e.compared() &&
		wide(e.count(progress.SymbolBest), e.count(progress.SymbolWorst)) {
		few = locales.OfUnitsFound{Units: e.r.RankUnits, Found: e.othersKnown() + 1}.Text()
	}
	return sentence(why, few)
}

// Wanted is what would make records assessable, said once for those of which the same is wanted.
type Wanted struct {
	Said    locales.Text
	Records []*progress.Record
}

// Wanted groups records by what is wanted of them but for the name of the indicator.
func (n Names) Wanted(all []*progress.Record) (groups []Wanted) {
	for _, r := range all {
		t := explainer{n: n, r: r}
		if r.Wanted == nil || t.missing() == (locales.Text{}) {
			continue
		}
		said := t.wantedOf(locales.SameIndicator())
		at := slices.IndexFunc(groups, func(w Wanted) bool { return said != (locales.Text{}) && w.Said == said })
		if at < 0 {
			at = len(groups)
			groups = append(groups, Wanted{Said: said})
		}
		groups[at].Records = append(groups[at].Records, r)
	}
	for i, w := range groups {
		t := explainer{n: n, r: w.Records[0]}
		switch {
		case len(w.Records) == 1:
			groups[i].Said = t.missing()
		default:
			groups[i].Said = sentence(locales.ForEach(len(w.Records), w.Said))
		}
	}
	return groups
}
