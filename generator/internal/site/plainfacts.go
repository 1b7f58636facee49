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
	// Missing names what was searched for, where the sentence only counts it.
	Missing []string `json:"missing"`
}

// plainFacts are what can be said of a target although it may have no status.
func (s speaker) plainFacts(t *edition.Target) []plainFactView {
	return fields.Each(t.Facts, s.plainFact)
}

func (s speaker) plainFact(f edition.Fact) plainFactView {
	v := plainFactView{
		Kind: locales.Capital(s.say(locales.Label(f.Kind))), Said: s.say(s.named.PlainFact(&f)),
		Rule:  s.say(locales.Meaning(f.Kind)),
		Parts: s.factParts(&f),
	}
	if missing := s.named.Missing(&f); len(missing) > 1 {
		v.Missing = fields.Each(missing, s.say)
	}
	return v
}

// factParts are the figures that a fact is made of, each with a link to its source.
func (s speaker) factParts(f *edition.Fact) []link {
	return fields.Each(s.named.FactParts(f), func(p narrative.FactPart) link {
		l := link{Text: s.say(p.Said)}
		if x := s.Edition.Figure(p.Figure); x != nil {
			l.Href = s.href(urls.Publications, x.Publication.ID) + "#" + urls.FigureAnchor(p.Figure)
		}
		return l
	})
}

// areaLine is the one fact that is shown of an area, or the background.
type areaLine struct {
	Area  link   `json:"area"` // empty for the background
	Class string `json:"class"`
	Said  string `json:"said"`
	Parts []link `json:"parts"`
}

// areaLines are those of the areas, and the background last.
func (s speaker) areaLines() []areaLine {
	all := fields.Each(s.Lines, func(l edition.AreaLine) areaLine {
		v := areaLine{Area: s.areaLink(l.Article), Class: string(l.Article.ID), Said: s.say(s.named.AreaLine(l))}
		if l.Fact != nil {
			v.Parts = s.factParts(l.Fact)
		}
		return v
	})
	if s.Background != nil {
		all = append(all, areaLine{Said: s.say(s.named.Background(s.Background)), Parts: s.factParts(s.Background)})
	}
	return all
}
