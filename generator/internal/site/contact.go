package site

import (
	"cmp"

	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// contactView is how the operator can be reached; each way is "" where there is none.
type contactView struct {
	Email     string `json:"email"`
	Telephone link   `json:"telephone"`
	Post      string `json:"post"`
	Reply     string `json:"reply"` // within how many days, in a sentence
	// Any reports whether there is a way at all, the repository's issues among them: without one no page asks to be
	// told anything.
	Any bool `json:"any"`
}

func newContactView(loc locale) contactView {
	v := contactView{Any: loc.Site.Contact.Reachable() || loc.Site.Repository != ""}
	c := loc.Site.Contact
	if !c.Reachable() {
		return v
	}
	v.Email = string(c.Email)
	if c.Telephone != "" {
		v.Telephone = link{Href: c.Telephone.URI(), Text: string(c.Telephone)}
	}
	if c.Post != nil {
		v.Post = loc.text(*c.Post)
	}
	if c.ReplyDays > 0 {
		v.Reply = loc.text(locales.ReplyWithin(c.ReplyDays))
	}
	return v
}

// letterView is a letter that a reader has only to complete (_partials/point-out.html).
type letterView struct {
	Mailto string `json:"mailto"` // "" where the operator has no mailbox
	Text   string `json:"text"`
}

// pointOut is the letter about a mistake on a page, whose address is seen from the site's root; nil where nobody can be
// written to.
func (loc locale) pointOut(id, name, href, value string) *letterView {
	c := loc.Site.Contact
	if c == nil || c.Email == "" && c.Post == nil {
		return nil
	}
	said := func(s string) (t locales.Text) {
		t.Set(loc.lang, s)
		return t
	}
	letter := narrative.PointOut(narrative.Mistake{
		ID: id, Name: said(name), Address: said(string(loc.Site.BaseURL) + href), Value: said(value),
	})
	v := &letterView{Text: letter.Text(loc.lang)}
	if c.Email != "" {
		v.Mailto = letter.Mailto(c.Email, loc.lang)
	}
	return v
}

// mailAbout is the address of the letter about a mistake in one thing on a page; "" where the operator has no mailbox.
func (loc locale) mailAbout(id, name, href, value string) string {
	if loc.Site.Contact.Mailbox() == "" {
		return ""
	}
	return loc.pointOut(id, name, href, value).Mailto
}

// subject is the record that a page is about, as a letter says it.
type subject struct{ id, name, value string }

// subjects are those of the pages of targets, entities, indicators and publications, by the paths that Hugo knows the
// pages by.
func subjects(loc locale) map[string]subject {
	all := map[string]subject{}
	add := func(c urls.Collection, id sourcefile.ID, name locales.Text, value string) {
		all[string(c)+"/"+string(id)] = subject{string(id), loc.text(name), value}
	}
	for _, t := range loc.Targets {
		add(urls.Targets, t.ID, t.Name(), loc.text(loc.named.PlainWhy(t.Progress)))
	}
	for _, x := range loc.Entities {
		add(urls.Entities, x.ID, x.Name(), "")
	}
	for _, i := range loc.Indicators {
		add(urls.Indicators, i.ID, i.Name, "")
	}
	for _, p := range loc.Publications {
		add(urls.Publications, p.ID, p.Name(), "")
	}
	return all
}

// pageLetter is the letter about a page as a whole, whose address is seen from the site's root.
func (loc locale) pageLetter(about subject, href string) *letterView {
	return loc.pointOut(about.id, cmp.Or(about.name, string(loc.Site.BaseURL)+href), href, about.value)
}
