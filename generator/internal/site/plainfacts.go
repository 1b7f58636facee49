package site

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

// plainFactView is a fact with links to each figure that it is made of.
type plainFactView struct {
	Kind  string `json:"kind"`
	Said  string `json:"said"`
	Rule  string `json:"rule"`
	Parts []link `json:"parts"`
}

// plainFacts are what can be said of a target although it may have no status.
func (s speaker) plainFacts(t *edition.Target) []plainFactView {
	return fields.Each(t.Facts, func(f edition.Fact) plainFactView {
		return plainFactView{
			Kind: locales.Capital(s.say(locales.Label(f.Kind))), Said: s.say(s.named.PlainFact(&f)),
			Rule: s.say(locales.Meaning(f.Kind)),
			Parts: fields.Each(s.named.FactParts(&f), func(p narrative.FactPart) link {
				l := link{Text: s.say(p.Said)}
				if x := s.Edition.Figure(p.Figure); x != nil {
					l.Href = s.href(urls.Publications, x.Publication.ID) + "#" + urls.FigureAnchor(p.Figure)
				}
				return l
			}),
		}
	})
}
