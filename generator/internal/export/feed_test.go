package export

import (
	"encoding/json"
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/sourcefile"
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
	e := edition.Build(d, d.Newest())
	for _, l := range locales.Langs {
		saysWhere(t, d.Site, bodies, l, func(form string) string { return urls.Feed(l, form) })
		saysWhere(t, d.Site, bodies, l, func(form string) string { return urls.TimelinePage.Feed(l, form) })
		for _, of := range topics(e) {
			saysWhere(t, d.Site, bodies, l, func(form string) string { return of.of.Feed(l, of.id, form) })
		}
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

// A topic's feed tells of what belongs to it and of nothing else, the newest first, and each entry has an id of its
// own.
func TestFeedsOfTopics(t *testing.T) {
	d, findings := dataset.Load(provincetest.Files(map[string]string{"data/searches.csv": "searched_on,subject," +
		"scope_zh,scope_en,looked_for,live,result,note_zh,note_en\n" +
		"2026-11-21,green-loans-balance,网页,web pages,绿色贷款,no,none,,\n"}))
	if findings != nil {
		t.Fatal(findings[0])
	}
	e := edition.Build(d, d.Newest())
	told := map[string]int{}
	for _, of := range topics(e) {
		f, ids, before := of.feed(e, locales.EN), map[string]bool{}, sourcefile.Date("9999-12-31")
		for i, item := range f.Items {
			n := of.news[i]
			if ids[item.Id] || n.Day > before {
				t.Errorf("%s: %s is there twice, or newer than the one before", of.id, item.Id)
			}
			ids[item.Id], before = true, n.Day
			told[of.id] += len(n.Figures)
			for _, x := range n.Figures {
				if !strings.Contains(item.Content, x.Indicator.Name.EN) {
					t.Errorf("%s does not name %s: %s", item.Id, x.Indicator.Name.EN, item.Content)
				}
				if of.of == urls.Targets && !slices.ContainsFunc(x.Indicator.Targets(), func(t *edition.Target) bool {
					return string(t.ID) == of.id
				}) {
					t.Errorf("%s tells of %s", of.id, x.ID())
				}
			}
			told["searches"] += len(n.Searches)
		}
	}
	for _, target := range e.Targets {
		figures := 0
		for _, f := range e.Figures {
			if slices.Contains(f.Indicator.Targets(), target) {
				figures++
			}
		}
		if figures != told[string(target.ID)] {
			t.Errorf("%s has %d figures, and its feed tells of %d", target.ID, figures, told[string(target.ID)])
		}
	}
	if told["searches"] == 0 {
		t.Error("no feed tells of the search")
	}
}
