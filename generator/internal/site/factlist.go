package site

import (
	"fmt"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// fact is a line of a list of facts. A link that leads off the site is external.
type fact struct {
	Label string `json:"label"`
	link
	External bool `json:"external"`
}

// publicationFacts are the facts of a publication; what is not known of it is left out, except that its date and its
// address are not.
func publicationFacts(loc locale, p *edition.Publication) (all []fact) {
	for _, f := range fields.FactsOf(fields.SourceOf(p), fields.PublicationFacts) {
		shown := fact{Label: loc.text(f.Name)}
		switch {
		case f.Key == "outlet":
			shown.Text = loc.text(p.OutletSaid()) // its own name is marked as in all mixed text
		case f.Value != nil:
			shown.link = factLink(loc, f.Value)
			shown.External = f.Key == "url"
		case f.Key == "published":
			shown.Text = loc.ui("date_unknown")
		case f.Key == "url" && p.NoLink != "":
			shown.Text = loc.text(locales.Label(p.NoLink))
		}
		if shown.Text != "" {
			all = append(all, shown)
		}
	}
	return all
}

// factLink is a published value as readers see it: what a source says stays in its language.
func factLink(loc locale, value any) link {
	switch v := value.(type) {
	case string:
		said := loc.in(v, locales.Langs[0])
		return link{Text: said.Text, Lang: said.Lang}
	case []string:
		return factLink(loc, strings.Join(v, loc.ui("comma")))
	case sourcefile.URL:
		return link{Href: string(v), Text: string(v)}
	case sourcefile.Date:
		return link{Text: loc.text(narrative.Date(v))}
	case sourcefile.PartialDate:
		return link{Text: loc.text(narrative.Partial(v))}
	case []model.Seen:
		return link{Text: loc.joined(locales.Parts, fields.Each(v, func(seen model.Seen) string {
			return loc.text(locales.Label(seen))
		}))}
	case model.Grade:
		return link{Text: loc.text(locales.Label(v))}
	case fields.Note:
		said := loc.note(v.Note())
		return link{Text: said.Text, Lang: said.Lang}
	case fields.Ref:
		l := loc.linkTo("", v.Name)
		if v.Pages != nil {
			l.Href = v.Pages.In(loc.lang)
		}
		return l
	}
	panic(fmt.Sprintf("no words for a %T", value)) // a programmer error, which a build of the real data finds
}
