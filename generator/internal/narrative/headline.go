package narrative

import (
	"five-areas/generator/internal/progress"
	"five-areas/generator/locales"
)

// Headline is what a target reads, in a sentence. Where only some of its facets can be assessed, it begins with how
// many.
func (n Names) Headline(t *progress.Target) locales.Text { return sentence(n.headline(t)) }

func (n Names) headline(t *progress.Target) locales.Text {
	if t.Status == progress.NotAssessable {
		return locales.Labelled{Label: locales.Label(t.Status), Said: n.whyNone(t)}.Text()
	}
	said := locales.Label(t.Status)
	name := n.Facet(t.ID, t.Deciding)
	switch {
	case t.Total == 1 || name == (locales.Text{}):
	case t.Assessable == 1:
		said = locales.Bracketed{Said: said, Remark: name}.Text()
	default:
		said = locales.WorstFacetDecides{Status: said, Facet: name}.Text()
	}
	if t.Assessable < t.Total {
		said = locales.PartlyAssessable{Assessable: t.Assessable, Total: t.Total, Status: said}.Text()
	}
	return said
}

// Beside is what a target reads without the word of its status, for a place where that stands already; "" where that is
// all.
func (n Names) Beside(t *progress.Target) locales.Text {
	name := n.Facet(t.ID, t.Deciding)
	switch {
	case t.Status == progress.NotAssessable:
		return sentence(n.whyNone(t))
	case t.Assessable < t.Total:
		return n.Headline(t)
	case t.Total == 1 || name == (locales.Text{}):
		return locales.Text{}
	}
	return sentence(locales.ByWorstFacet(name))
}

// whyNone is why none of the facets can be assessed: the headline reasons, each once, with the facets that have it
// where they differ.
func (n Names) whyNone(t *progress.Target) locales.Text {
	decided := func(f *progress.Facet) explainer { return explainer{n: n, r: f.Decided()} }
	if len(t.Facets) == 1 {
		return decided(t.Facets[0]).short()
	}
	var reasons []locales.Text
	facets := map[locales.Text][]locales.Text{}
	for _, f := range t.Facets {
		why := decided(f).short()
		if facets[why] == nil {
			reasons = append(reasons, why)
		}
		facets[why] = append(facets[why], n.Facet(t.ID, f.ID))
	}
	if len(reasons) == 1 {
		return locales.ForAllFacets(reasons[0], t.Total)
	}
	var all []locales.Text
	for _, why := range reasons {
		all = append(all, locales.Bracketed{Said: why, Remark: listed(facets[why]...)}.Text())
	}
	return locales.Joined(locales.Clauses, all...)
}

// short is the headline reason in a few words.
func (t explainer) short() locales.Text {
	if len(t.r.Reasons) == 0 {
		return locales.Label(t.r.Status)
	}
	switch reason := t.r.Reasons[0]; {
	case reason == progress.NoData && len(t.r.Unused) == 0:
		return locales.HomeFigureMissing(t.home())
	case reason == progress.NoData:
		return locales.HomeFigureUnusable(t.home())
	case reason == progress.NoPublicEvidence:
		return t.found()
	case reason == progress.Stale && t.compared():
		return locales.Joined(locales.Clauses, append([]locales.Text{locales.ComparableStale()}, t.months(false)...)...)
	case t.compared():
		return locales.Joined(locales.Clauses, append([]locales.Text{locales.Label(reason)}, t.months(false)...)...)
	}
	return locales.Label(t.r.Reasons[0])
}
