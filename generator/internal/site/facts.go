package site

import (
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// liveFacts are what prose may say of the site, its plan and an example of its data (dataset.Facts).
func liveFacts(loc locale) map[string]string {
	plan := loc.Plan.Document
	var areas []locales.Text
	for _, a := range loc.Plan.Articles {
		areas = append(areas, a.Name().MapIn(
			func(l *locales.Language, name string) string { return l.Uncapital(name) }))
	}
	facts := map[string]string{
		"site":   loc.text(loc.Site.Name()),
		"region": loc.text(loc.Home.Short()),
		"code":   string(loc.Home.Code),
		"plan":   loc.text(plan.Title), "issued": loc.text(narrative.Date(plan.Written)),
		"issuer":   loc.text(loc.Bodies[plan.Publisher].Name),
		"deadline": loc.text(plan.Deadline), "areas": loc.text(narrative.List(areas...)),
		"numbers": numberFragment(loc),
	}
	addExampleFacts(loc, facts)
	return facts
}

// addExampleFacts are an indicator with a figure or, where nothing has been published yet, what their ids look like.
func addExampleFacts(loc locale, facts map[string]string) {
	facts["target"], facts["indicator"], facts["indicator-name"] = "target", "indicator",
		loc.text(locales.SomeIndicator())
	facts["publication"], facts["definition"], facts["period"] = "2025-06-30-source", "definition", "2025-06-30"
	if len(loc.Targets) > 0 {
		facts["target"] = string(loc.Targets[0].ID)
	}
	if i := exampleIndicator(loc); i != nil {
		facts["indicator"], facts["indicator-name"], facts["definition"] = string(i.ID), loc.text(i.Name),
			string(i.Definitions[0].ID)
		if len(i.Facets) > 0 {
			facts["target"] = string(i.Facets[0].Target.ID)
		}
		if f := exampleFigure(loc, i); f != nil {
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
func latestOfExample(loc locale) link {
	i := exampleIndicator(loc)
	if i == nil || i.Latest == nil {
		return link{Text: loc.text(locales.NoPublishedFigure())}
	}
	return link{Href: loc.href(urls.Indicators, i.ID), Text: valueWithDate(loc, *cardOf(loc, i).Latest)}
}

// exampleIndicator is the one with the most figures of those that the region has a figure of, else the first; nil where
// there is none.
func exampleIndicator(loc locale) (found *edition.Indicator) {
	for _, i := range loc.Indicators {
		if found == nil || i.Latest != nil && (found.Latest == nil || len(i.Figures) > len(found.Figures)) {
			found = i
		}
	}
	return found
}

// exampleFigure is the figure of the region that was recorded first by the newest definition, which no later one by the
// same moves; nil where there is none.
func exampleFigure(loc locale, i *edition.Indicator) (found *edition.Figure) {
	for _, f := range i.Figures {
		if i.Latest != nil && f.Definition.ID == i.Latest.Definition.ID && f.Region.Code == loc.Home.Code &&
			f.Reporters == nil && (found == nil || f.KnownFrom() < found.KnownFrom()) {
			found = f
		}
	}
	return found
}

// numberFragment reports whether the plan gives its targets numbers.
func numberFragment(loc locale) string {
	switch n := countNumbered(loc); n {
	case 0:
		return loc.text(locales.TargetsWithoutNumbers())
	case len(loc.Targets):
		return loc.text(locales.TargetsWithNumbers())
	default:
		return loc.text(locales.TargetsSomeNumbers(n))
	}
}

// countNumbered counts the targets for which the plan gives a number.
func countNumbered(loc locale) (n int) {
	for _, t := range loc.Targets {
		if numbered(t) {
			n++
		}
	}
	return n
}

// homeName is what the region is called in a title: 青海.
func (loc locale) homeName() locales.Text {
	p := model.ProvinceOf(loc.Home.Code, loc.Home.Short())
	short := loc.Home.Short()
	short.Set(locales.Langs[0], p.Bare)
	return short
}
