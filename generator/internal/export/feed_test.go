package export

import (
	"encoding/json"
	"encoding/xml"
	"testing"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// Each feed says its language and its own address, by which a reader that has a copy finds the feed again.
func TestFeedsSayWhereTheyAre(t *testing.T) {
	d, findings := dataset.Load(provincetest.Files(nil))
	if findings != nil {
		t.Fatal(findings)
	}
	files, err := feedFiles(edition.Build(d, d.Newest()))
	if err != nil {
		t.Fatal(err)
	}
	bodies := map[string][]byte{}
	for _, f := range files {
		bodies[f.Path] = f.Body
	}
	for _, at := range []func(locales.Lang, string) string{urls.Feed, urls.TimelinePage.Feed} {
		testFeed(t, bodies, string(d.Site.BaseURL), at)
	}
}

func testFeed(t *testing.T, bodies map[string][]byte, base string, at func(locales.Lang, string) string) {
	t.Helper()
	for _, l := range locales.Langs {
		var atom struct {
			Lang  string `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
			Links []struct {
				Rel  string `xml:"rel,attr"`
				Href string `xml:"href,attr"`
			} `xml:"link"`
		}
		if err := xml.Unmarshal(bodies[at(l, "atom")], &atom); err != nil {
			t.Fatal(err)
		}
		self := ""
		for _, link := range atom.Links {
			if link.Rel == "self" {
				self = link.Href
			}
		}
		if atom.Lang != l.Tag() || self != base+at(l, "atom") || len(atom.Links) != 2 {
			t.Errorf("Atom in %s: %+v", l, atom)
		}
		var list struct {
			Language string `json:"language"`
			Address  string `json:"feed_url"`
		}
		if err := json.Unmarshal(bodies[at(l, "json")], &list); err != nil {
			t.Fatal(err)
		}
		if list.Language != l.Tag() || list.Address != base+at(l, "json") {
			t.Errorf("JSON Feed in %s: %+v", l, list)
		}
	}
}
