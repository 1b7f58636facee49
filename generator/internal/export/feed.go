package export

import (
	"errors"

	"github.com/gorilla/feeds"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/markup"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// newest is how many things a feed of one area or target lists.
const newest = 30

// feedForms are the forms of feeds, by the ending of their addresses.
var feedForms = []struct{ ending, label, media string }{
	{"atom", "Atom", urls.MediaAtom}, {"json", "JSON Feed", urls.MediaJSONFeed},
}

// feedFiles list the latest changes, the timeline, and what was recorded of each area and target, in each language as
// Atom and as JSON Feed.
func feedFiles(e *edition.Edition) (files []urls.File, err error) {
	add := func(l locales.Lang, f *feeds.Feed, address func(form string) string) {
		made, failed := inForms(string(e.Site.BaseURL), l, f, address)
		files, err = append(files, made...), errors.Join(err, failed)
	}
	for _, l := range locales.Langs {
		add(l, feed(e, l), func(form string) string { return urls.Feed(l, form) })
		add(l, timelineFeed(e, l), func(form string) string { return urls.TimelinePage.Feed(l, form) })
		for _, t := range topics(e) {
			add(l, t.feed(e, l), func(form string) string { return t.of.Feed(l, t.id, form) })
		}
	}
	return files, err
}

// inForms writes a feed in a language in each form, at an address below a base.
func inForms(base string, l locales.Lang, f *feeds.Feed, address func(form string) string) ([]urls.File, error) {
	page := (&feeds.Atom{Feed: f}).AtomFeed()
	page.Id = base + address("atom")
	atom, err := feeds.ToXML(atomFeed{page, l.Tag(), []feeds.AtomLink{
		*page.Link,
		{Href: base + address("atom"), Rel: "self", Type: urls.MediaAtom},
	}})
	if err != nil {
		return nil, err
	}
	list := (&feeds.JSON{Feed: f}).JSONFeed()
	list.Language, list.FeedUrl = l.Tag(), base+address("json")
	json, err := list.ToJSON()
	return []urls.File{
		{Path: address("atom"), Body: []byte(atom)},
		{Path: address("json"), Body: []byte(json)},
	}, err
}

// atomFeed is a feed with its language and its own address, by which readers know a copy.
type atomFeed struct {
	*feeds.AtomFeed
	Lang  string           `xml:"xml:lang,attr"`
	Links []feeds.AtomLink `xml:"link"`
}

// FeedXml is what feeds writes.
func (f atomFeed) FeedXml() any { return f }

// newFeed is a feed without entries that leads to a page.
func newFeed(e *edition.Edition, l locales.Lang, title locales.Text, page string, updated sourcefile.Date) *feeds.Feed {
	return &feeds.Feed{
		Title: title.In(l), Subtitle: e.Site.Tagline.In(l), Description: e.Site.Tagline.In(l),
		Link: &feeds.Link{Href: page}, Author: &feeds.Author{Name: e.Site.Compiler().In(l)},
		Created: updated.Time(), Updated: updated.Time(),
	}
}

// feed lists what changed on the last days.
func feed(e *edition.Edition, l locales.Lang) *feeds.Feed {
	page := string(e.Site.BaseURL) + urls.ChangesPage.Page(l)
	f := newFeed(e, l, e.Site.ShortName(), page, edition.Updated(e, e.History...))
	named := narrative.NamesOf(e)
	for _, c := range e.History {
		day := page + "#d" + string(c.To)
		f.Items = append(f.Items, &feeds.Item{
			Title: narrative.ChangesHeadline(c).In(l), Link: &feeds.Link{Href: day}, Id: day, Created: c.To.Time(),
			Updated: c.To.Time(),
			Content: content(narrative.Changes(named, c), l),
		})
	}
	return f
}

// topic is an area or a target with its news, the newest first.
type topic struct {
	of   urls.Collection
	id   string
	name locales.Text
	news []edition.News
}

func topics(e *edition.Edition) (all []topic) {
	for _, a := range e.Areas {
		all = append(all, topic{urls.Areas, string(a.ID), a.Name, e.NewsOf(a.Topic())})
	}
	for _, t := range e.Targets {
		all = append(all, topic{urls.Targets, string(t.ID), t.Name(), e.NewsOf(t.Topic())})
	}
	return all
}

// feed lists what was recorded of the topic.
func (t topic) feed(e *edition.Edition, l locales.Lang) *feeds.Feed {
	updated := e.Began
	if len(t.news) > 0 {
		updated = t.news[0].Day
	}
	base := string(e.Site.BaseURL)
	page := base + t.of.Page(l, t.id)
	f := newFeed(e, l, locales.FeedTitle{Site: e.Site.ShortName(), Topic: t.name}.Text(), page, updated)
	for _, n := range t.news[:min(len(t.news), newest)] {
		link, id := page, "searched"
		switch {
		case n.Correction != nil:
			id = urls.CorrectionAnchor(string(n.Correction.ID))
			link = base + urls.CorrectionsPage.Page(l) + "#" + id
		case n.Response != nil:
			id, link = string(n.Response.ID), base+urls.Response(l, string(n.Response.ID))
		case n.Release != nil:
			id, link = "stated-"+string(n.Release.Publisher.ID)+"-"+string(n.Release.First), string(n.Release.URL)
		case n.Publication != nil:
			id = string(n.Publication.ID)
			link = base + urls.Publications.Page(l, id)
		}
		f.Items = append(f.Items, &feeds.Item{
			Title: narrative.NewsHeadline(n).In(l), Link: &feeds.Link{Href: link},
			Id:      page + "#" + id + "-" + string(n.Day), // a source says other things of another topic
			Created: n.Day.Time(), Updated: n.Day.Time(), Content: lines(narrative.NewsLines(n), l),
		})
	}
	return f
}

// lines are sentences as HTML.
func lines(all []locales.Text, l locales.Lang) string {
	var w markup.Writer
	w.Open("ul")
	for _, line := range all {
		w.Element("li", "", line.In(l))
	}
	w.Close()
	return string(w.Bytes())
}

// content is the sections as HTML; a feed reader need not show more of each than a page does.
func content(sections []narrative.Section, l locales.Lang) string {
	var w markup.Writer
	for _, s := range sections {
		w.Element("h3", "", s.Name.In(l)).Open("ul")
		for _, line := range s.Lines[:min(len(s.Lines), narrative.FewLines)] {
			w.Element("li", "", line.Text.In(l))
		}
		if more := narrative.More(s); more != (locales.Text{}) {
			w.Element("li", "", more.In(l))
		}
		w.Close()
	}
	return string(w.Bytes())
}
