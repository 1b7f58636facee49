package narrative

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/locales"
)

// NewsHeadline says in a sentence what was recorded.
func NewsHeadline(n edition.News) locales.Text {
	switch {
	case n.Correction != nil:
		return locales.CorrectionOf(n.Correction.Name)
	case n.Release != nil:
		return StatedRelease(n.Release)
	case n.Response != nil:
		return sentence(RespondedOn(n.Response))
	case n.Searches != nil:
		return sentence(locales.LookedFor(len(n.Searches)))
	}
	return sourceLine(n.Publication)
}

// NewsLines say what was recorded in full, a sentence each.
func NewsLines(n edition.News) (all []locales.Text) {
	if k := n.Correction; k != nil {
		said := sentence(CorrectedKey(k.Correction))
		all = append(all, locales.CorrectedBecause{Name: k.Name, Said: said, Reason: ended(k.Reason)}.Text())
	}
	if r := n.Response; r != nil {
		all = append(all, locales.Text(Said(r)))
	}
	if r := n.Release; r != nil {
		all = append(all, locales.Labelled{Label: locales.Same(r.Outlet), Said: locales.Same(r.Words)}.Text())
	}
	for _, f := range n.Figures {
		all = append(all, figureLine(edition.FigureChange{Kind: edition.FigureAdded, Now: f}).Text)
	}
	for _, e := range n.Evidence {
		all = append(all, ended(e.Event))
	}
	if p := n.Publication; p != nil && !p.Grade.Counts() {
		all = append(all, ended(locales.Label(p.Grade)))
	}
	for _, s := range n.Searches {
		if s.IsRequest() { // where it stands depends on the day
			all = append(all, sentence(Asked(s)))
			continue
		}
		all = append(all, locales.Labelled{Label: s.Name(), Said: lastLook([]*edition.Search{s})}.Text())
	}
	return all
}
