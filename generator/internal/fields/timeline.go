package fields

import (
	"cmp"
	"slices"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// TimelineEntry is one dated thing: what happened since the year of the plan, what was done here, and what is to come.
type TimelineEntry struct {
	// Date is as precise as it is printed.
	Date sourcefile.PartialDate `json:"date"`
	Kind TimelineKind           `json:"kind"`
	// Text is what happened: words of the plan, of the evidence, of a source's title, what was looked for or asked, or
	// who responded on what.
	Text  locales.Text `json:"text"`
	Pages PageRefs     `json:"pages"`
	// Publication is the source that tells of it; null for what was done here.
	Publication *Ref `json:"publication"`
	// Areas are the ids of the areas that it has to do with.
	Areas []sourcefile.ID `json:"area_ids"`
}

// LocaleNames names it after the document that lists it.
func (TimelineEntry) LocaleNames() []string { return []string{"timeline"} }

// TimelineKind says what sort of thing is dated.
type TimelineKind string

// The kinds. A document is one with a number; figures are the publication of some.
const (
	TimelinePlan       TimelineKind = "plan"
	TimelineDocument   TimelineKind = "document"
	TimelineEvent      TimelineKind = "event"
	TimelineFigures    TimelineKind = "figures"
	TimelineSearch     TimelineKind = "search"
	TimelineRequest    TimelineKind = "request"
	TimelineResponse   TimelineKind = "response"
	TimelineCorrection TimelineKind = "correction"
	TimelineSnapshot   TimelineKind = "snapshot"
	TimelineRelease    TimelineKind = "stated-release"
	TimelineDeadline   TimelineKind = "deadline"
)

// Timeline is what is dated from the year in which the plan was issued to its deadline, the oldest first; earlier is
// how many entries are left out, because they are older or have no date. A date of which only the year or month is
// printed stands before the days in it. To date one more sort of thing, add a kind and a method that adds its entries.
func Timeline(e *edition.Edition) (all []TimelineEntry, earlier int) {
	t := &timeline{Edition: e, areas: map[model.ItemID][]*edition.Area{}}
	t.index()
	t.ofPlan()
	t.ofSources()
	t.ofSearches()
	t.ofResponses()
	t.ofReleases()
	t.ofRecord()
	year := string(e.Plan.Document.Signed)[:4]
	kept := slices.DeleteFunc(slices.Clone(t.all), func(d TimelineEntry) bool { return string(d.Date) < year })
	slices.SortStableFunc(kept, func(a, b TimelineEntry) int { return cmp.Compare(a.Date, b.Date) })
	return kept, len(t.all) - len(kept)
}

type timeline struct {
	*edition.Edition
	// areas are those of what evidence and searches name: measures, targets and items of checklists.
	areas map[model.ItemID][]*edition.Area
	all   []TimelineEntry
}

func (t *timeline) index() {
	for _, task := range t.Tasks {
		for _, m := range task.Measures {
			t.areas[model.ItemID(m.ID)] = task.Articles
		}
	}
	for _, target := range t.Targets {
		id := model.ItemID(target.ID)
		t.areas[id] = append(t.areas[id], target.Area)
		for _, f := range target.Facets {
			for _, i := range f.Items {
				t.areas[i.ID] = append(slices.Clone(t.areas[i.ID]), target.Area)
			}
		}
	}
}

func (t *timeline) add(d sourcefile.PartialDate, k TimelineKind, text locales.Text, pages PageRefs, source *Ref,
	about []*edition.Area,
) {
	ids := []sourcefile.ID{}
	for _, a := range t.Areas {
		if slices.Contains(about, a) {
			ids = append(ids, a.ID)
		}
	}
	t.all = append(t.all, TimelineEntry{d, k, text, pages, source, ids})
}

// about are the areas of what evidence or a search names.
func (t *timeline) about(items ...model.ItemID) (all []*edition.Area) {
	for _, item := range items {
		whole, _, _ := strings.Cut(string(item), "/")
		all = append(append(all, t.areas[item]...), t.areas[model.ItemID(whole)]...)
	}
	return all
}

func (t *timeline) ofPlan() {
	plan, page := t.Plan.Document, SheetOf(urls.PlanPage)
	t.add(sourcefile.PartialDate(plan.Signed), TimelinePlan, plan.Title, page, nil, t.Areas)
	t.add(sourcefile.PartialDate(t.Assessment.Deadline.Date), TimelineDeadline, plan.Deadline, page, nil, t.Areas)
}

// ofSources adds when figures were published, and what evidence dates since the plan.
func (t *timeline) ofSources() {
	for _, p := range t.Publications {
		ref := RefToPublication(p)
		if len(p.Figures) > 0 {
			var about []*edition.Area
			for _, f := range p.Figures {
				about = append(about, f.Indicator.Areas...)
			}
			t.add(p.Published, TimelineFigures, ref.Name, *ref.Pages, &ref, about)
		}
		for _, e := range p.Evidence {
			kind := TimelineEvent
			if e.Baseline {
				continue
			}
			if e.DocumentNo != "" {
				kind = TimelineDocument
			}
			t.add(e.Date, kind, e.Event, *ref.Pages, &ref, t.about(e.Refs...))
		}
	}
}

// ofSearches adds what was looked for or asked, and where that stands.
func (t *timeline) ofSearches() {
	for _, s := range t.Searches {
		kind, text, pages := TimelineSearch, s.Name(), SheetOf(urls.GapsPage)
		switch {
		case s.IsRequest():
			kind, text, pages = TimelineRequest, narrative.Asked(s), SheetOf(urls.ResponsesPage)
		case s.Indicator != nil:
			pages = PagesOf(urls.Indicators, string(s.Indicator.ID))
		case s.Item == nil && s.Measure != nil:
			pages = *RefToClause(s.Measure).Pages
		}
		t.add(sourcefile.PartialDate(s.SearchedOn), kind, text, pages, nil, t.ofSearch(s))
	}
}

func (t *timeline) ofSearch(s *edition.Search) []*edition.Area {
	if s.Indicator != nil {
		return s.Indicator.Areas
	}
	return t.about(s.Subject)
}

// ofResponses adds who responded on what.
func (t *timeline) ofResponses() {
	for _, r := range t.Responses {
		var about []*edition.Area
		for _, s := range r.About {
			about = append(about, t.ofSubject(s)...)
		}
		day := sourcefile.PartialDate(r.Received)
		t.add(day, TimelineResponse, narrative.RespondedOn(r), PagesOfResponse(r), nil, about)
	}
}

func (t *timeline) ofSubject(s edition.Subject) []*edition.Area {
	switch {
	case s.Search != nil:
		return t.ofSearch(s.Search)
	case s.Evidence != nil:
		return t.about(s.Evidence.Refs...)
	case s.Figure != nil:
		return s.Figure.Indicator.Areas
	case s.Indicator != nil:
		return s.Indicator.Areas
	case s.Task != nil:
		return s.Task.Articles
	}
	return t.about(s.ItemID())
}

// ofReleases adds what publishers have stated to come.
func (t *timeline) ofReleases() {
	for _, r := range t.Releases {
		var about []*edition.Area
		for _, i := range r.Indicators {
			about = append(about, i.Areas...)
		}
		pages := SheetOf(urls.ChangesPage)
		if r.Publisher.Agency != nil {
			pages = PagesOf(urls.Units, string(r.Publisher.ID))
		}
		t.add(sourcefile.PartialDate(r.First), TimelineRelease, narrative.StatedRelease(r), pages, nil, about)
	}
}

// ofRecord adds what was mended and frozen here.
func (t *timeline) ofRecord() {
	for _, c := range t.Corrections {
		var about []*edition.Area
		if c.Indicator != nil {
			about = c.Indicator.Areas
		}
		t.add(sourcefile.PartialDate(c.Recorded), TimelineCorrection, c.Reason,
			SheetOf(urls.CorrectionsPage).At(urls.CorrectionAnchor(string(c.ID))), nil, about)
	}
	for _, s := range t.Snapshots {
		t.add(sourcefile.PartialDate(s.AsOf), TimelineSnapshot, locales.Same(s.ID), PagesOf(urls.Snapshots, s.ID), nil,
			t.Areas)
	}
}

// GroupID names what is of its date and kind: the id of an element of the page.
func (e TimelineEntry) GroupID() string { return string(e.Kind) + "-" + string(e.Date) }

// TimelineGroups are entries of one date and kind together, in the order in which they first come.
func TimelineGroups(all []TimelineEntry) [][]TimelineEntry {
	type key struct {
		date sourcefile.PartialDate
		kind TimelineKind
	}
	at, groups := map[key]int{}, [][]TimelineEntry{}
	for _, e := range all {
		k := key{e.Date, e.Kind}
		n, known := at[k]
		if !known {
			n = len(groups)
			at[k], groups = n, append(groups, nil)
		}
		groups[n] = append(groups[n], e)
	}
	return groups
}
