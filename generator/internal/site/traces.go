package site

import (
	"five-areas/generator/internal/chart"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// traceNote says how many of some measures are in each of the parts: what was found, not what was done. That
// some were not yet searched is said only where it is so.
func traceNote(loc locale, measures []*edition.Measure) string {
	n := map[edition.TracePart]int{}
	all := 0
	for _, c := range edition.CountTraces(measures) {
		n[c.Part] = c.Count
		all += c.Count
	}
	said := locales.TracesOf{
		Measures: all, Since: n[edition.SincePlan], Other: n[edition.OtherTraces], None: n[edition.NoneFound],
	}.Text()
	if n := n[edition.NotSearched]; n > 0 {
		said = locales.TracesAndUnsearched(said, n)
	}
	return loc.text(said)
}

// traceText says in which part a measure is, and why; "" for one that only frames others.
func traceText(loc locale, t *edition.Trace) string {
	if t == nil {
		return ""
	}
	counts := map[progress.TraceReason]int{}
	for _, f := range t.Figures {
		counts[f.Reason]++
	}
	for _, e := range t.Evidence {
		counts[e.Reason]++
	}
	var why []string
	for _, r := range locales.Terms[progress.TraceReason]() {
		if n := counts[r]; n > 0 {
			why = append(why, loc.text(locales.TracesWith(locales.Label(r), n)))
		}
	}
	label := locales.Label(t.Part)
	if len(why) == 0 {
		return locales.Capital(loc.text(label))
	}
	return locales.Capital(loc.text(locales.TracePartWhy{
		Part: label, Why: locales.Same(loc.joined(locales.Parts, why)),
	}.Text()))
}

// tracePart is one of the four parts with how many measures are in it.
type tracePart struct {
	ID      string `json:"id"`
	Label   string `json:"label"`
	Meaning string `json:"meaning"`
	Number  int    `json:"number"`
	// Href is the list of the measures that are in it.
	Href string `json:"href"`
	Mark string `json:"mark"` // how it is drawn
}

func newTraceParts(loc locale, measures []*edition.Measure) []tracePart {
	var all []tracePart
	for i, c := range edition.CountTraces(measures) {
		mark := chart.Parts{}
		mark.Counts[i] = 1
		all = append(all, tracePart{
			string(c.Part), locales.Capital(loc.text(locales.Label(c.Part))), loc.text(locales.Meaning(c.Part)),
			c.Count, urls.MeasureFilter{Part: string(c.Part)}.Page(loc.lang),
			loc.fragments.draw("parts."+string(c.Part), mark),
		})
	}
	return all
}
