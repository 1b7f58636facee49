package api

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// TimelineDocument is one dated thing since the plan.
type TimelineDocument struct {
	// Date is as precise as it is printed.
	Date sourcefile.PartialDate `json:"date"`
	Kind TimelineKind           `json:"kind"`
	// Text is what happened: words of the plan's heading, of the evidence, of a source's title, or what was looked for.
	Text  locales.Text    `json:"text"`
	Pages fields.PageRefs `json:"pages"`
	// Publication is the source that tells of it; null for what was done here.
	Publication *fields.Ref `json:"publication"`
}

// TimelineKind says what sort of thing is dated.
type TimelineKind string

// The kinds. A document is one with a number; figures are the publication of some.
const (
	TimelinePlan       TimelineKind = "plan"
	TimelineDocumented TimelineKind = "document"
	TimelineEvent      TimelineKind = "event"
	TimelineFigures    TimelineKind = "figures"
	TimelineSearch     TimelineKind = "search"
	TimelineCorrection TimelineKind = "correction"
	TimelineSnapshot   TimelineKind = "snapshot"
	TimelineRelease    TimelineKind = "stated-release"
)

// timeline is what is dated since the plan, the oldest first. A date of which only the year or month is printed stands
// before the days in it.
func (w *writer) timeline() []TimelineDocument {
	issue := w.Plan.Document
	all := []TimelineDocument{{
		sourcefile.PartialDate(issue.Signed), TimelinePlan, issue.Title, fields.SheetOf(urls.PlanPage), nil,
	}}
	for _, p := range w.Publications {
		ref := fields.RefToPublication(p)
		if len(p.Figures) > 0 {
			all = append(all, TimelineDocument{p.Published, TimelineFigures, ref.Name, *ref.Pages, &ref})
		}
		for _, e := range p.Evidence {
			kind := TimelineEvent
			if e.Baseline {
				continue
			}
			if e.DocumentNo != "" {
				kind = TimelineDocumented
			}
			all = append(all, TimelineDocument{e.Date, kind, e.Event, *ref.Pages, &ref})
		}
	}
	for _, s := range w.Searches {
		all = append(all, searched(s))
	}
	for _, r := range w.Releases {
		pages := fields.SheetOf(urls.ChangesPage)
		if r.Publisher.Agency != nil {
			pages = fields.PagesOf(urls.Units, string(r.Publisher.ID))
		}
		all = append(all, TimelineDocument{
			sourcefile.PartialDate(r.First), TimelineRelease, narrative.StatedRelease(r), pages, nil,
		})
	}
	for _, c := range w.Corrections {
		pages := anchored(fields.SheetOf(urls.CorrectionsPage), urls.CorrectionAnchor(string(c.ID)))
		all = append(all, TimelineDocument{
			sourcefile.PartialDate(c.Recorded), TimelineCorrection, c.Reason,
			pages, nil,
		})
	}
	for _, s := range w.Snapshots {
		all = append(all, TimelineDocument{
			sourcefile.PartialDate(s.AsOf), TimelineSnapshot, locales.Same(s.ID),
			fields.PagesOf(urls.Snapshots, s.ID), nil,
		})
	}
	all = slices.DeleteFunc(all, func(d TimelineDocument) bool { // undated, or over before the plan
		return d.Date == "" || string(d.Date) < string(issue.Signed)[:len(d.Date)]
	})
	slices.SortStableFunc(all, func(a, b TimelineDocument) int { return cmp.Compare(a.Date, b.Date) })
	return all
}

// searched says what was looked for, and where that stands.
func searched(s *edition.Search) TimelineDocument {
	d := TimelineDocument{
		Date: sourcefile.PartialDate(s.SearchedOn), Kind: TimelineSearch, Text: s.Name(),
		Pages: fields.SheetOf(urls.GapsPage),
	}
	switch {
	case s.Indicator != nil:
		d.Pages = fields.PagesOf(urls.Indicators, string(s.Indicator.ID))
	case s.Item == nil && s.Measure != nil:
		d.Pages = *clauseRef(s.Measure).Pages
	}
	return d
}
