package site

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
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

// newPlainFactViews are statements about a target that hold even without a status; silence stands with what is missing.
func newPlainFactViews(loc locale, t *edition.Target) (all []plainFactView) {
	for _, f := range t.Facts {
		if f.Kind != progress.OfSilence {
			all = append(all, loc.plainFact(f))
		}
	}
	return all
}

func (loc locale) plainFact(f edition.Fact) plainFactView {
	return plainFactView{
		Kind: locales.Capital(loc.text(locales.Label(f.Kind))), Said: loc.text(loc.named.PlainFact(&f)),
		Rule:  loc.text(locales.Meaning(f.Kind)),
		Parts: loc.factParts(&f),
	}
}

// factParts are the figures that a fact is made of, each with a link to its source.
func (loc locale) factParts(f *edition.Fact) []link {
	return fields.Each(loc.named.FactParts(f), func(p narrative.FactPart) link {
		l := link{Text: loc.text(p.Said)}
		if x := loc.Edition.Figure(p.Figure); x != nil {
			l.Href = loc.href(urls.Publications, x.Publication.ID) + urls.FigureFragment(p.Figure)
		}
		return l
	})
}

// areaLine is a fact in a sentence, with the figures that it is made of.
type areaLine struct {
	Said  string `json:"said"`
	Parts []link `json:"parts"`
}
