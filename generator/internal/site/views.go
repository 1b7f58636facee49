package site

import (
	"regexp"
	"strings"

	"five-areas/generator/internal/fields"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// The views are what the templates read: ready strings and addresses, one set for each language. Numbers, dates and
// sentences are made here and in package words, never in a template. JSON keys are those that the templates use. This
// file holds what every page has; each kind of page has a file of its own.

// locale turns an edition into views in one language.
type locale struct {
	*edition.Edition
	lang  locales.Lang
	named narrative.Names
	// cards are those of the indicators that were asked for already: each is in many lists.
	cards     map[*edition.Indicator]indicatorCard
	fragments *fragments
}

func newLocale(e *edition.Edition, l locales.Lang) locale {
	return locale{e, l, narrative.NamesOf(e), map[*edition.Indicator]indicatorCard{}, nil}
}

// each makes the views of a list; the result is never nil, because an empty list is [] and not null.
func each[A, B any](loc locale, all []A, view func(locale, A) B) []B {
	return fields.Each(all, func(a A) B { return view(loc, a) })
}

// link is an address below the site's root with its words. Lang is set where the words are in another language than
// the page.
type link struct {
	Href string `json:"href"`
	Text string `json:"text"`
	Lang string `json:"lang,omitempty"`
}

// langString is text that may be in another language than the page.
type langString struct {
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
	Title   string `json:"title"`
	Tagline string `json:"tagline"`
	// Standing is what stands beside the title of a site that no authority keeps; "" for an official one. Name is the
	// title with it.
	Standing   string      `json:"standing"`
	Name       string      `json:"name"`
	Operator   string      `json:"operator"` // "" until one is named
	Contact    contactView `json:"contact"`
	Letter     *letterView `json:"letter"` // about the site as a whole
	Mirrors    []string    `json:"mirrors"`
	Sample     bool        `json:"sample"`
	Repository string      `json:"repository"`
	Updated    string      `json:"updated"`
	Region     string      `json:"region"`
	Licence    link        `json:"licence"`
	ICP        link        `json:"icp"`
	Police     link        `json:"public_security"`
	SiteID     string      `json:"site_id"`
	Plan       planLine    `json:"plan"`
	BaseURL    string      `json:"base_url"`
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

func (loc locale) text(t locales.Text) string { return t.In(loc.lang) }

// joined combines two strings of the page by a pattern.
func (loc locale) joined(two func(first, second locales.Text) locales.Text, all []string) string {
	return loc.text(locales.Joined(two, fields.Each(all, locales.Same)...))
}

// note says a remark, with its language where that is not the page's.
func (loc locale) note(n *locales.Note) langString {
	if n == nil {
		return langString{}
	}
	words, lang := n.In(loc.lang)
	return loc.in(words, lang)
}

// langText is a text of the data, with its language where that is not the page's.
func (loc locale) langText(t locales.Text) langString {
	words, lang := t.Fallback(loc.lang)
	return loc.in(words, lang)
}

// linkTo is a link to what has a name in the data; without an address the name alone.
func (loc locale) linkTo(href string, name locales.Text) link {
	t := loc.langText(name)
	return link{Href: href, Text: t.Text, Lang: t.Lang}
}

func (loc locale) in(words string, lang locales.Lang) langString {
	if lang == loc.lang {
		return langString{Text: words}
	}
	return langString{words, lang.Tag()}
}

func upper(id sourcefile.ID) string { return strings.ToUpper(string(id)) }

func (loc locale) href(c urls.Collection, id sourcefile.ID) string {
	return c.Page(loc.lang, string(id))
}

func (loc locale) unitLink(u *edition.Agency) link {
	return loc.linkTo(loc.href(urls.Units, u.ID), u.Name())
}

func (loc locale) entityLink(x *edition.Entity) link {
	return loc.linkTo(narrative.PageOfSubject(loc.lang, edition.Subject{Entity: x}), x.Name())
}

func (loc locale) areaLink(a *edition.Area) link {
	return loc.linkTo(loc.href(urls.Areas, a.ID), a.Name)
}

func (loc locale) bodyLink(b *edition.Body) link {
	switch {
	case b == nil:
		return link{}
	case b.Agency != nil:
		return loc.unitLink(b.Agency)
	}
	return loc.linkTo("", b.Name)
}

// area is the class of the area's colour: that of the first of several.
func area(all []*edition.Area) string { return string(all[0].ID) }

func newSiteView(loc locale) siteView {
	p := loc.Plan.Document
	v := siteView{
		Title: loc.text(loc.Site.Title), Tagline: loc.text(loc.Site.Tagline), Standing: loc.text(loc.Site.Standing()),
		Name: loc.text(loc.Site.ShortName()), Contact: newContactView(loc),
		Letter:     loc.pointOut("", loc.text(loc.Site.Title), urls.Prefix(loc.lang), ""),
		Mirrors:    fields.Each(loc.Site.Mirrors, func(u sourcefile.URL) string { return string(u) }),
		Sample:     loc.Site.Sample,
		Repository: strings.TrimSuffix(string(loc.Site.Repository), "/"),
		Updated:    loc.text(narrative.Date(loc.Updated())), Region: loc.text(loc.Home.Short()),
		Licence: link{Href: string(loc.Site.Licences.DataURL), Text: loc.Site.Licences.Data},
		ICP:     registered("https://beian.miit.gov.cn/", loc.Site.Footer.ICP), SiteID: loc.Site.Footer.SiteID,
		Police: registered("https://beian.mps.gov.cn/#/query/webSearch?code="+
			digits.FindString(loc.Site.Footer.PublicSecurity), loc.Site.Footer.PublicSecurity),
		Plan: planLine{
			Title: loc.text(p.Title), DocumentNo: p.DocumentNo, Written: loc.text(narrative.Date(p.Written)),
			Deadline: loc.text(p.Deadline), DeadlineDate: loc.text(narrative.Date(loc.Assessment.Deadline.Date)),
		},
		BaseURL: string(loc.Site.BaseURL), Policy: policy,
	}
	if loc.Site.Operator != nil {
		v.Operator = loc.text(*loc.Site.Operator)
	}
	return v
}

var digits = regexp.MustCompile(`[0-9]+`)

// registered links a registration number to where it can be looked up, as the rules for Chinese sites ask.
func registered(where, number string) link {
	if number == "" {
		return link{}
	}
	return link{Href: where, Text: number}
}
