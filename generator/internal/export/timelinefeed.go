package export

import (
	"slices"

	"github.com/gorilla/feeds"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/markup"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// lately is how many groups of entries the feed of the timeline has.
const lately = 30

// timelineFeed lists what is dated up to the edition's day, the newest first, things of one date and kind together. The
// feed of changes has what was recorded of late instead, whatever its date.
func timelineFeed(e *edition.Edition, l locales.Lang) *feeds.Feed {
	base := string(e.Site.BaseURL)
	page := base + urls.TimelinePage.Page(l)
	all, _ := fields.Timeline(e)
	slices.Reverse(all)
	all = slices.DeleteFunc(all, func(d fields.TimelineEntry) bool { return d.Date.First() > e.AsOf })
	groups := fields.TimelineGroups(all)
	updated := e.Plan.Document.Signed
	if len(groups) > 0 {
		updated = max(updated, groups[0][0].Date.First())
	}
	title := locales.FeedTitle{Site: e.Site.ShortName(), Topic: locales.FeedTimeline()}.Text()
	f := newFeed(e, l, title, page, updated)
	for _, group := range groups[:min(len(groups), lately)] {
		f.Items = append(f.Items, timelineItem(base, page, group, l))
	}
	return f
}

func timelineItem(base, page string, group []fields.TimelineEntry, l locales.Lang) *feeds.Item {
	day := group[0].Date.First()
	kind, id := locales.Label(group[0].Kind), page+"#"+group[0].GroupID()
	title := locales.TimelineOf(kind, group[0].Text)
	if len(group) > 1 {
		title = locales.TimelineMany(kind, len(group))
	}
	var w markup.Writer
	w.Open("ul")
	for _, e := range group {
		w.Open("li").Open("a").Attr("href", base+e.Pages.In(l)).Text(e.Text.In(l)).Close().Close()
	}
	w.Close()
	return &feeds.Item{
		Title: locales.Capital(title.In(l)), Link: &feeds.Link{Href: id}, Id: id, Created: day.Time(),
		Updated: day.Time(),
		Content: string(w.Bytes()),
	}
}
