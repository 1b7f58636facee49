package site

import (
	"strings"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

// facts are what prose may say of the site, its plan and an example of its data (dataset.Facts).
func (s speaker) facts() map[string]string {
	plan := s.Plan.Document
	var areas []locales.Text
	for _, a := range s.Plan.Articles {
		areas = append(areas, a.Name().MapIn(
			func(l *locales.Language, name string) string { return l.Uncapital(name) }))
	}
	facts := map[string]string{
		"site": s.say(s.Site.Name()), "operator": s.say(s.Site.Operator), "region": s.say(s.Home.Short()),
		"code": string(s.Home.Code),
		"plan": s.say(plan.Title), "issued": s.say(narrative.Date(plan.Written)),
		"issuer":   s.say(s.Bodies[plan.Publisher].Name),
		"deadline": s.say(plan.Deadline), "areas": s.say(narrative.List(areas...)), "numbers": s.numbers(),
	}
	s.exampleFacts(facts)
	return facts
}

// exampleFacts are an indicator with a figure or, where nothing has been published yet, what their ids look like.
func (s speaker) exampleFacts(facts map[string]string) {
	facts["target"], facts["indicator"], facts["indicator-name"] = "target", "indicator", s.say(locales.SomeIndicator())
	facts["publication"], facts["definition"], facts["period"] = "2025-06-30-source", "definition", "2025-06-30"
	if len(s.Targets) > 0 {
		facts["target"] = string(s.Targets[0].ID)
	}
	if i := s.exampleIndicator(); i != nil {
		facts["indicator"], facts["indicator-name"], facts["definition"] = string(i.ID), s.say(i.Name),
			string(i.Definitions[0].ID)
		if len(i.Facets) > 0 {
			facts["target"] = string(i.Facets[0].Target.ID)
		}
		if i.Latest != nil {
			f := i.FigureOf(i.Latest.Chosen)
			facts["publication"], facts["definition"], facts["period"] = string(f.Publication.ID),
				string(f.Definition.ID), string(f.Figure.Period)
		}
	}
	facts["figure"] = facts["publication"] + "/" + strings.Join([]string{
		facts["indicator"], facts["definition"],
		facts["code"], facts["period"],
	}, ".")
}

// latest is the newest figure of the example, with its page.
func (s speaker) latestOfExample() link {
	i := s.exampleIndicator()
	if i == nil || i.Latest == nil {
		return link{Text: s.say(locales.NoPublishedFigure())}
	}
	return link{Href: s.href(urls.Indicators, i.ID), Text: s.dated(*s.indicatorCard(i).Latest)}
}

// exampleIndicator is the one with the most figures of those that the region has a figure of, else the first; nil where
// there is none.
func (s speaker) exampleIndicator() (found *edition.Indicator) {
	for _, i := range s.Indicators {
		if found == nil || i.Latest != nil && (found.Latest == nil || len(i.Figures) > len(found.Figures)) {
			found = i
		}
	}
	return found
}

// numbers says whether the plan gives its targets numbers.
func (s speaker) numbers() string {
	switch n := s.numbered(); n {
	case 0:
		return s.say(locales.TargetsWithoutNumbers())
	case len(s.Targets):
		return s.say(locales.TargetsWithNumbers())
	default:
		return s.say(locales.TargetsSomeNumbers(n))
	}
}

// numbered counts the targets for which the plan gives a number.
func (s speaker) numbered() (n int) {
	for _, t := range s.Targets {
		if numbered(t) {
			n++
		}
	}
	return n
}

// homeName is what the region is called in a title: 青海.
func (s speaker) homeName() locales.Text {
	p := model.ProvinceOf(s.Home.Code, s.Home.Short())
	short := s.Home.Short()
	short.Set(locales.Langs[0], p.Bare)
	return short
}
