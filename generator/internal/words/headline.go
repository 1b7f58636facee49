package words

import (
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/progress"
	"five-articles/generator/internal/text"
)

// Headline is what a target reads, in a sentence. Where only some of its facets can be assessed, it begins with how many.
func (n Names) Headline(t *progress.Target) text.Text {
	facet := func(id document.ID) text.Text { return n.Facet(t.ID, id) }
	if t.Status == progress.NotAssessable {
		return sentence(text.Say("%s：%s", "%s: %s", Of(t.Status), n.whyNone(t)))
	}
	said := Of(t.Status)
	if t.Total > 1 {
		name := facet(t.Deciding)
		if name != (text.Text{}) {
			said = text.Say("%s，由最差的一个方面决定：%s", "%s, as its worst facet does: %s", said, name)
		}
	}
	if t.Assessable < t.Total {
		return sentence(text.Say("部分可判断 (%d/%d)：%s", "partly assessable (%d/%d): %s", t.Assessable, t.Total, said))
	}
	return sentence(said)
}

// whyNone is why none of the facets can be assessed: the headline reasons, each once, with the facets that have it where
// they differ.
func (n Names) whyNone(t *progress.Target) text.Text {
	decided := func(f *progress.Facet) teller { return teller{n, f.Decided()} }
	if len(t.Facets) == 1 {
		return decided(t.Facets[0]).short()
	}
	var reasons []text.Text
	facets := map[text.Text][]text.Text{}
	for _, f := range t.Facets {
		why := decided(f).short()
		if facets[why] == nil {
			reasons = append(reasons, why)
		}
		facets[why] = append(facets[why], n.Facet(t.ID, f.ID))
	}
	if len(reasons) == 1 {
		return text.Say("%d个方面都%s", "for all %d facets %s", t.Total, reasons[0])
	}
	var all []text.Text
	for _, why := range reasons {
		all = append(all, text.Say("%s（%s）", "%s (%s)", why, joined("、", ", ", facets[why]...)))
	}
	return joined("；", "; ", all...)
}

// short is the headline reason in a few words.
func (t teller) short() text.Text {
	if len(t.r.Reasons) == 0 {
		return Of(t.r.Status)
	}
	if t.r.Reasons[0] == progress.NoPublicEvidence {
		return t.found()
	}
	return Of(t.r.Reasons[0])
}
