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
	for _, l := range locales.Langs {
		saysWhere(t, d.Site, bodies, l, func(form string) string { return urls.Feed(l, form) })
		saysWhere(t, d.Site, bodies, l, func(form string) string { return urls.TimelinePage.Feed(l, form) })
	}
}

func saysWhere(t *testing.T, site dataset.Site, bodies map[string][]byte, l locales.Lang, at func(form string) string) {
	t.Helper()
	var atom struct {
		ID    string `xml:"id"`
		Lang  string `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
		Links []struct {
			Rel  string `xml:"rel,attr"`
			Href string `xml:"href,attr"`
		} `xml:"link"`
	}
	if err := xml.Unmarshal(bodies[at("atom")], &atom); err != nil {
		t.Fatal(err)
	}
	self := ""
	for _, link := range atom.Links {
		if link.Rel == "self" {
			self = link.Href
		}
	}
	if address := string(site.BaseURL) + at("atom"); atom.Lang != l.Tag() || self != address || atom.ID != address ||
		len(atom.Links) != 2 {
		t.Errorf("Atom in %s: %+v", l, atom)
	}
	var list struct {
		Language string `json:"language"`
		Address  string `json:"feed_url"`
	}
	if err := json.Unmarshal(bodies[at("json")], &list); err != nil {
		t.Fatal(err)
	}
	if list.Language != l.Tag() || list.Address != string(site.BaseURL)+at("json") {
		t.Errorf("JSON Feed in %s: %+v", l, list)
	}
}
