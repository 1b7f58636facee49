package site

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// plainFactView is a fact with links to each figure that it is made of.
type plainFactView struct {
	Kind  string `json:"kind"`
	Said  string `json:"said"`
	Rule  string `json:"rule"`
	Parts []link `json:"parts"`
}

// newPlainFactViews are statements about a target that hold even without a status.
func newPlainFactViews(loc locale, t *edition.Target) []plainFactView {
	return fields.Each(t.Facts, func(f edition.Fact) plainFactView {
		return plainFactView{
			Kind: locales.Capital(loc.say(locales.Label(f.Kind))), Said: loc.say(loc.named.PlainFact(&f)),
			Rule: loc.say(locales.Meaning(f.Kind)),
			Parts: fields.Each(loc.named.FactParts(&f), func(p narrative.FactPart) link {
				l := link{Text: loc.say(p.Said)}
				if x := loc.Edition.Figure(p.Figure); x != nil {
					l.Href = loc.href(urls.Publications, x.Publication.ID) + "#" + urls.FigureAnchor(p.Figure)
				}
				return l
			}),
		}
	})
}
