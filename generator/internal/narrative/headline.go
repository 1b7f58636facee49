package narrative

import (
	"five-articles/generator/internal/progress"
	"five-articles/generator/locales"
)

// Headline is what a target reads, in a sentence. Where only some of its facets can be assessed, it begins with how
// many.
func (n Names) Headline(t *progress.Target) locales.Text {
	if t.Status == progress.NotAssessable {
		return sentence(locales.Say("%s：%s", "%s: %s", locales.Label(t.Status), n.whyNone(t)))
	}
	said := locales.Label(t.Status)
	name := n.Facet(t.ID, t.Deciding)
	switch {
	case t.Total == 1 || name == (locales.Text{}):
	case t.Assessable == 1:
		said = locales.Say("%s（%s）", "%s (%s)", said, name)
	default:
		said = locales.Say("%s，由最差的一个方面决定：%s", "%s, as its worst facet does: %s", said, name)
	}
	if t.Assessable < t.Total {
		said = locales.Say("部分可判断 (%d/%d)：%s", "partly assessable (%d/%d): %s", t.Assessable, t.Total, said)
	}
	return sentence(said)
}

// whyNone is why none of the facets can be assessed: the headline reasons, each once, with the facets that have it
// where they differ.
func (n Names) whyNone(t *progress.Target) locales.Text {
	decided := func(f *progress.Facet) teller { return teller{n, f.Decided()} }
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
		if t.Total == 2 {
			return locales.Say("%s（两个方面都是如此）", "%s (for both facets)", reasons[0])
		}
		return locales.Say("%s（%d个方面都是如此）", "%s (for all %d facets)", reasons[0], t.Total)
	}
	var all []locales.Text
	for _, why := range reasons {
		all = append(all, locales.Say("%s（%s）", "%s (%s)", why, listed(facets[why]...)))
	}
	return joined("；", "; ", all...)
}

// short is the headline reason in a few words.
func (t teller) short() locales.Text {
	if len(t.r.Reasons) == 0 {
		return locales.Label(t.r.Status)
	}
	switch reason := t.r.Reasons[0]; {
	case reason == progress.NoPublicEvidence:
		return t.found()
	case reason == progress.Stale && t.compared():
		return locales.Text{ZH: "能与其他地区比较的数太旧", EN: "the latest figure that compares with another region's is too old"}
	}
	return locales.Label(t.r.Reasons[0])
}
