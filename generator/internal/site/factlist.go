package site

import (
	"fmt"
	"strings"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// fact is a line of a list of facts. A link that leads off the site is external.
type fact struct {
	Label string `json:"label"`
	link
	External bool `json:"external"`
}

// factList are the facts of a publication; what is not known of it is left out, except that its date and its address
// are not.
func (s speaker) factList(p *edition.Publication) (all []fact) {
	for _, f := range fields.FactsOf(fields.SourceOf(p), fields.PublicationFacts) {
		shown := fact{Label: s.say(f.Name)}
		switch {
		case f.Value != nil:
			shown.link = s.shown(f.Value)
			shown.External = f.Key == "url"
		case f.Key == "published":
			shown.Text = s.ui("date_unknown")
		case f.Key == "url" && p.NoLink != "":
			shown.Text = s.say(locales.Label(p.NoLink))
		}
		if shown.Text != "" {
			all = append(all, shown)
		}
	}
	return all
}

// shown is a published value as readers see it: what a source says stays in its language.
func (s speaker) shown(value any) link {
	switch v := value.(type) {
	case string:
		said := s.in(v, locales.Langs[0])
		return link{Text: said.Text, Lang: said.Lang}
	case []string:
		return s.shown(strings.Join(v, s.ui("comma")))
	case sourcefile.URL:
		return link{Href: string(v), Text: string(v)}
	case sourcefile.Date:
		return link{Text: s.say(narrative.Date(v))}
	case sourcefile.PartialDate:
		return link{Text: s.say(narrative.Partial(v))}
	case model.Grade:
		return link{Text: s.say(locales.Label(v))}
	case fields.Note:
		said := s.note(v.Note())
		return link{Text: said.Text, Lang: said.Lang}
	case fields.Ref:
		l := s.linkTo("", v.Name)
		if v.Pages != nil {
			l.Href = v.Pages.In(s.lang)
		}
		return l
	}
	panic(fmt.Sprintf("no words for a %T", value)) // a programmer error, which a build of the real data finds
}
