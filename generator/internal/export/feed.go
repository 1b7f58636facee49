package export

import (
	"github.com/gorilla/feeds"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/markup"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// feedFiles list the latest changes, in each language as Atom and as JSON Feed.
func feedFiles(e *edition.Edition) ([]urls.File, error) {
	var files []urls.File
	for _, l := range locales.Langs {
		f, base := feed(e, l), string(e.Site.BaseURL)
		page := (&feeds.Atom{Feed: f}).AtomFeed()
		atom, err := feeds.ToXML(atomFeed{page, l.Tag(), []feeds.AtomLink{
			*page.Link,
			{Href: base + urls.Feed(l, "atom"), Rel: "self", Type: urls.MediaAtom},
		}})
		if err != nil {
			return nil, err
		}
		list := (&feeds.JSON{Feed: f}).JSONFeed()
		list.Language, list.FeedUrl = l.Tag(), base+urls.Feed(l, "json")
		json, err := list.ToJSON()
		if err != nil {
			return nil, err
		}
		files = append(files, urls.File{Path: urls.Feed(l, "atom"), Body: []byte(atom)},
			urls.File{Path: urls.Feed(l, "json"), Body: []byte(json)})
	}
	return files, nil
}

// atomFeed is a feed with its language and its own address, by which readers know a copy.
type atomFeed struct {
	*feeds.AtomFeed
	Lang  string           `xml:"xml:lang,attr"`
	Links []feeds.AtomLink `xml:"link"`
}

// FeedXml is what feeds writes.
func (f atomFeed) FeedXml() any { return f }

func feed(e *edition.Edition, l locales.Lang) *feeds.Feed {
	base := string(e.Site.BaseURL)
	page := base + urls.ChangesPage.Page(l)
	updated := edition.Updated(e, e.History...)
	f := &feeds.Feed{
		Title: e.Site.ShortName().In(l), Subtitle: e.Site.Tagline.In(l), Description: e.Site.Tagline.In(l), Id: base +
			urls.Feed(l, "atom"),
		Link: &feeds.Link{Href: page}, Author: &feeds.Author{Name: e.Site.Compiler().In(l)},
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
