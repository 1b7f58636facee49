package site

import (
	"fmt"
	"slices"

	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// timelineView is what is dated from the year of the plan to its deadline: what is to come, then the past, the newest
// first.
type timelineView struct {
	// Answer says from when to when.
	Answer string           `json:"answer"`
	Coming []timelineGroup  `json:"coming"`
	Today  string           `json:"today"`
	ISO    string           `json:"iso"`
	Past   []timelinePeriod `json:"past"`
	// Earlier says how much is older; "" where nothing is.
	Earlier string `json:"earlier"`
}

// timelinePeriod is a quarter, or a year of which no more is known.
type timelinePeriod struct {
	ID     string          `json:"id"`
	Name   string          `json:"name"`
	Groups []timelineGroup `json:"groups"`
}

// timelineGroup is what is of one date and kind; of many, readers see the number first.
type timelineGroup struct {
	ID      string          `json:"id"`
	Date    string          `json:"date"`
	ISO     string          `json:"iso"`
	Kind    string          `json:"kind"`
	Many    bool            `json:"many"`
	Entries []timelineEntry `json:"entries"`
}

type timelineEntry struct {
	link
	Areas  string `json:"areas"`
	Outlet string `json:"outlet"`
}

// few is how many entries of one date and kind stand openly.
const few = 3

func newTimelineView(loc locale) timelineView {
	all, earlier := fields.Timeline(loc.Edition)
	v := timelineView{
		Coming: []timelineGroup{}, Past: []timelinePeriod{},
		Today: loc.text(narrative.Date(loc.AsOf)), ISO: string(loc.AsOf),
		Answer: loc.text(locales.TimelineAnswer{
			Start: narrative.Partial(loc.yearOfPlan()), Deadline: narrative.Date(loc.Assessment.Deadline.Date),
		}.Text()),
	}
	slices.Reverse(all)
	for _, group := range fields.TimelineGroups(all) {
		day := group[0].Date
		if day.First() > loc.AsOf {
			v.Coming = append(v.Coming, newTimelineGroup(loc, group))
			continue
		}
		id, name := quarterOf(day)
		if n := len(v.Past); n == 0 || v.Past[n-1].ID != id {
			v.Past = append(v.Past, timelinePeriod{ID: id, Name: loc.text(name)})
		}
		last := &v.Past[len(v.Past)-1]
		last.Groups = append(last.Groups, newTimelineGroup(loc, group))
	}
	if earlier > 0 {
		v.Earlier = loc.text(locales.TimelineEarlier(earlier, narrative.Partial(loc.yearOfPlan())))
	}
	return v
}

func (loc locale) yearOfPlan() sourcefile.PartialDate {
	return sourcefile.PartialDate(loc.Plan.Document.Signed[:4])
}

// quarterOf is the heading under which a date stands: its quarter, or its year where no month is known.
func quarterOf(d sourcefile.PartialDate) (id string, name locales.Text) {
	if len(d) == len("2006") {
		return "y" + string(d), narrative.Partial(d)
	}
	first := d.First().Time()
	quarter := (int(first.Month()) + 2) / 3
	return fmt.Sprintf("q%d-%d", first.Year(), quarter), narrative.Quarter(first, quarter)
}

func newTimelineGroup(loc locale, group []fields.TimelineEntry) timelineGroup {
	first := group[0]
	return timelineGroup{
		ID: first.GroupID(), Date: loc.text(narrative.Partial(first.Date)), ISO: string(first.Date),
		Kind: loc.text(locales.Label(first.Kind)), Many: len(group) > few,
		Entries: each(loc, group, newTimelineEntry),
	}
}

func newTimelineEntry(loc locale, e fields.TimelineEntry) timelineEntry {
	v := timelineEntry{
		link:  loc.linkTo(e.Pages.In(loc.lang), e.Text),
		Areas: joined(e.Areas, func(id sourcefile.ID) sourcefile.ID { return id }),
	}
	if p := e.Publication; p != nil {
		v.Outlet = loc.text(loc.Edition.Publication(p.ID).OutletSaid())
	}
	return v
}
