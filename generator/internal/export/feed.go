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

// feedForms are the forms of feeds, by the ending of their addresses.
var feedForms = []struct{ ending, label, media string }{
	{"atom", "Atom", urls.MediaAtom}, {"json", "JSON Feed", urls.MediaJSONFeed},
}

// feedFiles list the latest changes and the timeline, in each language as Atom and as JSON Feed.
func feedFiles(e *edition.Edition) (files []urls.File, err error) {
	add := func(l locales.Lang, f *feeds.Feed, address func(form string) string) {
		made, failed := inForms(string(e.Site.BaseURL), l, f, address)
		files, err = append(files, made...), errors.Join(err, failed)
	}
	for _, l := range locales.Langs {
		add(l, feed(e, l), func(form string) string { return urls.Feed(l, form) })
		add(l, timelineFeed(e, l), func(form string) string { return urls.TimelinePage.Feed(l, form) })
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
		Link: &feeds.Link{Href: page}, Author: &feeds.Author{Name: e.Site.Operator.In(l)},
		Created: updated.Time(), Updated: updated.Time(),
	}
}

// feed lists what changed on the last days.
func feed(e *edition.Edition, l locales.Lang) *feeds.Feed {
	page := string(e.Site.BaseURL) + urls.ChangesPage.Page(l)
	f := newFeed(e, l, e.Site.Title, page, edition.Updated(e, e.History...))
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
