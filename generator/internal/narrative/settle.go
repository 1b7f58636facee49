package narrative

import (
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/progress"
	"five-areas/generator/locales"
)

// Settled is what publications of one agency would settle of a target.
type Settled struct {
	Target *edition.Target
	Enough []Enough
}

// Enough is what would be enough for a status, as the target's page says it, and the requests for it.
type Enough struct {
	Said     locales.Text
	Requests []RequestOf
}

// RequestOf is a request for an indicator's figures, or with no indicator for the documents of a checklist. Request is
// nil where another target asks for the same figures, or there are none to ask for.
type RequestOf struct {
	Indicator *edition.Indicator
	Request   *Request
}

// Settles lists, target by target, what is wanted for a status and an agency usually publishes, or answers for where
// nobody is known to publish it.
func (n Names) Settles(e *edition.Edition, u *edition.Agency) (all []Settled) {
	for _, t := range e.Targets {
		requests := map[*progress.Record]RequestOf{}
		var records []*progress.Record
		for _, f := range t.Facets {
			for _, r := range f.Progress.Records {
				if request, ok := requestFrom(e, u, edition.FacetOf{Target: t, Facet: f}, r); ok {
					records, requests[r] = append(records, r), request
				}
			}
		}
		s := Settled{Target: t}
		for _, w := range n.Wanted(records) {
			enough := Enough{Said: w.Said}
			for _, r := range w.Records {
				enough.Requests = append(enough.Requests, requests[r])
			}
			s.Enough = append(s.Enough, enough)
		}
		if len(s.Enough) > 0 {
			all = append(all, s)
		}
	}
	return all
}

// requestFrom asks an agency for what a record lacks; ok reports whether it is the one to ask.
func requestFrom(e *edition.Edition, u *edition.Agency, of edition.FacetOf, r *progress.Record) (_ RequestOf, ok bool) {
	to, i := e.Bodies[u.ID], e.Indicator(r.Indicator)
	switch items := itemsOf(of, u); {
	case i == nil && len(items) > 0:
		return RequestOf{Request: requestItems(e, to, nil, items)}, true
	case i == nil || !answersFor(u, of.Target, i):
		return RequestOf{}, false
	case i.Facets[0] != of:
		return RequestOf{Indicator: i}, true
	}
	return RequestOf{i, requestFigures(e, to, of.Facet, i)}, true
}

// answersFor reports whether an agency is the one to publish an indicator, as far as is known.
func answersFor(u *edition.Agency, t *edition.Target, i *edition.Indicator) bool {
	if i.Publisher != nil {
		return i.Publisher.Agency == u
	}
	return slices.Contains(t.Units, u)
}

// itemsOf are the lines of a checklist that an agency answers for and for which nothing counts.
func itemsOf(of edition.FacetOf, u *edition.Agency) (open []*edition.Item) {
	for _, i := range of.Facet.Items {
		if !i.Confirmed() && slices.Contains(responsible(of.Target, i), u) {
			open = append(open, i)
		}
	}
	return open
}

// responsible are those who answer for a line of a target's checklist.
func responsible(t *edition.Target, i *edition.Item) []*edition.Agency {
	switch m := i.Measure; {
	case m != nil && m.Task != nil:
		return m.Task.Lead
	case m != nil && len(m.Units) > 0:
		return m.Units
	}
	return t.Units
}

// requestItems asks a body for the documents that would confirm items.
func requestItems(e *edition.Edition, to *edition.Body, leads []*edition.Agency, items []*edition.Item) *Request {
	var names locales.Text
	for _, i := range items {
		names = locales.Joined(locales.Clauses, names, i.Name)
	}
	return request(e, to, leads, locales.RequestItems(names), locales.RequestDocuments(),
		locales.RequestSince(Date(e.Assessment.Start)), locales.RequestFormOfDocuments())
}
