package site

import (
	"regexp"
	"strings"

	"five-articles/generator/internal/fields"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

// The views are what the templates read: ready strings and addresses, one set for each language. Numbers, dates and
// sentences are made here and in package words, never in a template. JSON keys are those that the templates use. This
// file holds what every page has; each kind of page has a file of its own.

// speaker turns an edition into views in one language.
type speaker struct {
	*edition.Edition
	lang  locales.Lang
	named narrative.Names
	// cards are those of the indicators that were asked for already: each is in many lists.
	cards  map[*edition.Indicator]indicatorCard
	pieces *pieces
}

func newSpeaker(e *edition.Edition, l locales.Lang) speaker {
	return speaker{e, l, narrative.NamesOf(e), map[*edition.Indicator]indicatorCard{}, nil}
}

// link is an address below the site's root with its words. Lang is set where the words are in another language than
// the page.
type link struct {
	Href string `json:"href"`
	Text string `json:"text"`
	Lang string `json:"lang,omitempty"`
}

// said is text that may be in another language than the page.
type said struct {
	Text string `json:"text"`
	Lang string `json:"lang,omitempty"`
}

// page is what every page has: its title, a description that answers the question, and where its JSON and source file
// are.
type page struct {
	Title       string `json:"title"`
	Description string `json:"description"`
	JSON        string `json:"json"`
	SourceFile  string `json:"source_file"`
}

type siteView struct {
	Title      string   `json:"title"`
	Tagline    string   `json:"tagline"`
	Operator   string   `json:"operator"`
	Contact    string   `json:"contact"`
	Official   bool     `json:"official"`
	Sample     bool     `json:"sample"`
	Repository string   `json:"repository"`
	AsOf       string   `json:"as_of"`
	AsOfISO    string   `json:"as_of_iso"`
	Region     string   `json:"region"`
	Licence    link     `json:"licence"`
	ICP        link     `json:"icp"`
	Police     link     `json:"public_security"`
	SiteID     string   `json:"site_id"`
	Plan       planLine `json:"plan"`
	BaseURL    string   `json:"base_url"`
	// Policy is what the pages may load.
	Policy string `json:"policy"`
}

// planLine names the plan in a line.
type planLine struct {
	Title      string `json:"title"`
	DocumentNo string `json:"document_no"`
	Written    string `json:"written"`
	Deadline   string `json:"deadline"`
	// DeadlineDate is our reading of the deadline.
	DeadlineDate string `json:"deadline_date"`
}

func (s speaker) say(t locales.Text) string { return t.In(s.lang) }

// joined puts words of the page together by a pattern of two.
func (s speaker) joined(two func(first, second locales.Text) locales.Text, all []string) string {
	return s.say(locales.Joined(two, fields.Each(all, locales.Same)...))
}

// note says a remark, with its language where that is not the page's.
func (s speaker) note(n *locales.Note) said {
	if n == nil {
		return said{}
	}
	words, lang := n.In(s.lang)
	return s.in(words, lang)
}

// told is a text of the data, with its language where that is not the page's.
func (s speaker) told(t locales.Text) said {
	words, lang := t.Said(s.lang)
	return s.in(words, lang)
}

// linkTo is a link to what has a name in the data; without an address the name alone.
func (s speaker) linkTo(href string, name locales.Text) link {
	t := s.told(name)
	return link{Href: href, Text: t.Text, Lang: t.Lang}
}

func (s speaker) in(words string, lang locales.Lang) said {
	if lang == s.lang {
		return said{Text: words}
	}
	return said{words, lang.Tag()}
}

func upper(id sourcefile.ID) string { return strings.ToUpper(string(id)) }

func (s speaker) href(c urls.Collection, id sourcefile.ID) string { return c.Page(s.lang, string(id)) }

func (s speaker) unitLink(u *edition.Unit) link {
	return s.linkTo(s.href(urls.Units, u.ID), u.Name())
}

func (s speaker) areaLink(a *edition.Article) link {
	return s.linkTo(s.href(urls.Articles, a.ID), a.Name)
}

func (s speaker) bodyLink(b *edition.Body) link {
	switch {
	case b == nil:
		return link{}
	case b.Unit != nil:
		return s.unitLink(b.Unit)
	}
	return s.linkTo("", b.Name)
}

// area is the class of the area's colour: that of the first of several.
func area(all []*edition.Article) string { return string(all[0].ID) }

func (s speaker) site() siteView {
	p := s.Plan.Document
	return siteView{
		Title: s.say(s.Site.Title), Tagline: s.say(s.Site.Tagline), Operator: s.say(s.Site.Operator),
		Contact:  s.Site.Contact,
		Official: s.Site.Official, Sample: s.Site.Sample,
		Repository: strings.TrimSuffix(string(s.Site.Repository), "/"),
		AsOf:       s.say(narrative.Date(s.AsOf)), AsOfISO: string(s.AsOf), Region: s.say(s.Home.Short()),
		Licence: link{Href: string(s.Site.Licences.DataURL), Text: s.Site.Licences.Data},
		ICP:     registered("https://beian.miit.gov.cn/", s.Site.Footer.ICP), SiteID: s.Site.Footer.SiteID,
		Police: registered("https://beian.mps.gov.cn/#/query/webSearch?code="+
			digits.FindString(s.Site.Footer.PublicSecurity), s.Site.Footer.PublicSecurity),
		Plan: planLine{
			Title: s.say(p.Title), DocumentNo: p.DocumentNo, Written: s.say(narrative.Date(p.Written)),
			Deadline: s.say(p.Deadline), DeadlineDate: s.say(narrative.Date(s.Assessment.Deadline.Date)),
		},
		BaseURL: string(s.Site.BaseURL), Policy: policy,
	}
}

var digits = regexp.MustCompile(`[0-9]+`)

// registered links a registration number to where it can be looked up, as the rules for Chinese sites ask.
func registered(where, number string) link {
	if number == "" {
		return link{}
	}
	return link{Href: where, Text: number}
}
