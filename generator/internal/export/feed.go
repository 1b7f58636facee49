package export

import (
	"github.com/gorilla/feeds"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/markup"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// feedKind is a feed that is there in each language.
type feedKind struct {
	name func() locales.Text
	at   func(l locales.Lang, form string) string
	feed func(*edition.Edition, locales.Lang) *feeds.Feed
}

var feedKinds = []feedKind{
	{locales.FeedChanges, urls.Feed, changesFeed},
	{locales.FeedTimeline, urls.TimelinePage.Feed, timelineFeed},
}

// feedFiles are the feeds, in each language as Atom and as JSON Feed.
func feedFiles(e *edition.Edition) ([]urls.File, error) {
	var files []urls.File
	for _, k := range feedKinds {
		for _, l := range locales.Langs {
			both, err := feedIn(l, k.feed(e, l), string(e.Site.BaseURL), k.at)
			if err != nil {
				return nil, err
			}
			files = append(files, both...)
		}
	}
	return files, nil
}

// feedIn writes a feed of one language in both forms.
func feedIn(l locales.Lang, f *feeds.Feed, base string, at func(locales.Lang, string) string) ([]urls.File, error) {
	f.Id = base + at(l, "atom")
	page := (&feeds.Atom{Feed: f}).AtomFeed()
	atom, err := feeds.ToXML(atomFeed{page, l.Tag(), []feeds.AtomLink{
		*page.Link,
		{Href: base + at(l, "atom"), Rel: "self", Type: urls.MediaAtom},
	}})
	if err != nil {
		return nil, err
	}
	list := (&feeds.JSON{Feed: f}).JSONFeed()
	list.Language, list.FeedUrl = l.Tag(), base+at(l, "json")
	json, err := list.ToJSON()
	if err != nil {
		return nil, err
	}
	return []urls.File{{Path: at(l, "atom"), Body: []byte(atom)}, {Path: at(l, "json"), Body: []byte(json)}}, nil
}

// atomFeed is a feed with its language and its own address, by which readers know a copy.
type atomFeed struct {
	*feeds.AtomFeed
	Lang  string           `xml:"xml:lang,attr"`
	Links []feeds.AtomLink `xml:"link"`
}

// FeedXml is what feeds writes.
func (f atomFeed) FeedXml() any { return f }

// changesFeed lists what was recorded of late.
func changesFeed(e *edition.Edition, l locales.Lang) *feeds.Feed {
	base := string(e.Site.BaseURL)
	page := base + urls.ChangesPage.Page(l)
	updated := edition.Updated(e, e.History...)
	f := &feeds.Feed{
		Title: e.Site.Title.In(l), Subtitle: e.Site.Tagline.In(l), Description: e.Site.Tagline.In(l),
		Link: &feeds.Link{Href: page}, Author: &feeds.Author{Name: e.Site.Operator.In(l)},
		Created: updated.Time(), Updated: updated.Time(),
	}
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
