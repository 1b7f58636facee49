package site

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/fields"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

type figureView struct {
	ID string `json:"id"`
	// Anchor is its place on a page.
	Anchor     string   `json:"anchor"`
	Indicator  link     `json:"indicator"`
	Quantity   string   `json:"quantity"` // with qualifier and unit; "" where only a change is printed
	Number     string   `json:"number"`
	Value      string   `json:"value"` // in the indicator's unit, for sorting
	Unit       string   `json:"unit"`
	Printed    string   `json:"printed"`
	Period     string   `json:"period"`
	AsOf       string   `json:"as_of"`
	Nature     string   `json:"nature"` // "" for actual figures
	Changes    []string `json:"changes"`
	Region     string   `json:"region"`
	Reporters  string   `json:"reporters"`
	Definition string   `json:"definition"`
	Relation   string   `json:"relation"`
	Note       said     `json:"note"`
	Locator    string   `json:"locator"`
	Source     source   `json:"source"`
	Confirmed  []said   `json:"confirmed"` // what a maintainer says who checked something unusual
	Corrected  []link   `json:"corrected"` // what we had mis-recorded
}

// source is where a figure comes from, in brief.
type source struct {
	Href      string `json:"href"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	// Unnamed says that the source is a reprint whose outlet is not named; "" for others.
	Unnamed string `json:"unnamed"`
}

func (s speaker) figure(f *edition.Figure) figureView {
	v := figureView{
		ID: f.ID(), Anchor: urls.FigureAnchor(f.ID()),
		Indicator: s.linkTo(s.href(urls.Indicators, f.Indicator.ID), f.Indicator.Name),
		Period:    s.say(narrative.Period(f.Period)), AsOf: string(f.Period.AsOf()),
		Changes:    fields.Each(f.Changes, func(c model.PrintedChange) string { return s.say(narrative.Change(c)) }),
		Region:     s.say(f.Region.Short()),
		Definition: s.say(f.Definition.Name), Note: s.note(f.Figure.Note), Locator: f.Figure.Locator,
		Source:    s.source(f.Publication),
		Confirmed: fields.Each(f.Figure.Confirmed, func(c model.Confirmation) said { return s.note(&c.Note) }),
	}
	for _, c := range f.Corrections {
		v.Corrected = append(v.Corrected, link{Href: urls.CorrectionsPage.Page(s.lang) + "#" +
			urls.CorrectionAnchor(string(c.ID)), Text: s.say(narrative.Corrected(c.Correction))})
	}
	if f.Reporters != nil {
		v.Reporters = s.say(f.Reporters.Name)
	}
	if f.Nature != model.Actual {
		v.Nature = s.say(locales.Label(f.Nature))
	}
	if f.Relation != "" {
		v.Relation = s.say(locales.Label(f.Relation))
	}
	if f.Value != nil {
		number, unit := narrative.Split(f.Value)
		v.Quantity, v.Number, v.Unit = s.say(narrative.Quantity(f.Value)), s.say(number), s.say(unit)
		v.Value = f.Value.Number.String()
		v.Printed = f.Value.Printed + f.Figure.Unit
	}
	return v
}

func (s speaker) source(p *edition.Publication) source {
	src := source{Href: s.href(urls.Publications, p.ID), Outlet: p.Outlet}
	if !p.Grade.Counts() {
		src.Unnamed = s.say(locales.Label(p.Grade))
	}
	if p.Published != "" {
		src.Published = s.say(narrative.Partial(p.Published))
	}
	return src
}
