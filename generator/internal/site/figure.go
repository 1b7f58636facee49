package site

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

type figureView struct {
	ID string `json:"id"`
	// Fragment leads to its place on a page, whose id is ID.
	Fragment   string       `json:"fragment"`
	Indicator  link         `json:"indicator"`
	Quantity   string       `json:"quantity"` // with qualifier and unit; "" where only a change is printed
	Number     string       `json:"number"`
	Value      string       `json:"value"` // in the indicator's unit, for sorting
	Unit       string       `json:"unit"`
	Printed    string       `json:"printed"`
	Period     string       `json:"period"`
	AsOf       string       `json:"as_of"`
	Nature     string       `json:"nature"` // "" for actual figures
	Changes    []string     `json:"changes"`
	Region     string       `json:"region"`
	Reporters  string       `json:"reporters"`
	Definition string       `json:"definition"`
	Relation   string       `json:"relation"`
	Note       langString   `json:"note"`
	Locator    string       `json:"locator"`
	Source     source       `json:"source"`
	Citation   string       `json:"citation"`  // of this site's record of it
	Confirmed  []langString `json:"confirmed"` // what a maintainer says who checked something unusual
	Corrected  []link       `json:"corrected"` // what we had mis-recorded
}

// source is where a figure comes from, in brief.
type source struct {
	Href      string `json:"href"`
	Outlet    string `json:"outlet"`
	Name      string `json:"outlet_name"` // in the page's language; "" where that is the outlet or not known
	Published string `json:"published"`
	// Unnamed says that the source is a reprint whose outlet is not named; "" for others.
	Unnamed string `json:"unnamed"`
}

func newFigureView(loc locale, f *edition.Figure) figureView {
	v := figureView{
		ID: f.ID(), Fragment: urls.FigureFragment(f.ID()),
		Indicator: loc.linkTo(loc.href(urls.Indicators, f.Indicator.ID), f.Indicator.Name),
		Period:    loc.text(narrative.Period(f.Period)), AsOf: string(f.Period.AsOf()),
		Changes:    fields.Each(f.Changes, func(c model.PrintedChange) string { return loc.text(narrative.Change(c)) }),
		Region:     loc.text(f.Region.Short()),
		Definition: loc.text(f.Definition.Name), Note: loc.note(f.Figure.Note), Locator: f.Figure.Locator,
		Source: newSource(loc, f.Publication), Citation: loc.text(narrative.CiteFigure(loc.Edition, f).Sentence()),
		Confirmed: fields.Each(f.Figure.Confirmed, func(c model.Confirmation) langString { return loc.note(&c.Note) }),
	}
	for _, c := range f.Corrections {
		v.Corrected = append(v.Corrected, link{Href: urls.CorrectionsPage.Page(loc.lang) + "#" +
			urls.CorrectionAnchor(string(c.ID)), Text: loc.text(narrative.Corrected(c.Correction))})
	}
	if f.Reporters != nil {
		v.Reporters = loc.text(f.Reporters.Name)
	}
	if f.Nature != model.Actual {
		v.Nature = loc.text(locales.Label(f.Nature))
	}
	if f.Relation != "" {
		v.Relation = loc.text(locales.Label(f.Relation))
	}
	if f.Value != nil {
		number, unit := narrative.Split(f.Value)
		v.Quantity, v.Number, v.Unit = loc.text(narrative.Quantity(f.Value)), loc.text(number), loc.text(unit)
		v.Value = f.Value.Number.String()
		v.Printed = f.Value.Printed + f.Figure.Unit
	}
	return v
}

// outletName is the outlet's name in the page's language; "" where the outlet says it itself or it is not known.
func (loc locale) outletName(outlet locales.Note) string {
	if name, _ := outlet.In(loc.lang); name != outlet.ZH {
		return name
	}
	return ""
}

func newSource(loc locale, p *edition.Publication) source {
	src := source{Href: loc.href(urls.Publications, p.ID), Outlet: p.Outlet, Name: loc.outletName(p.OutletName)}
	if !p.Grade.Counts() {
		src.Unnamed = loc.text(locales.Label(p.Grade))
	}
	if p.Published != "" {
		src.Published = loc.text(narrative.Partial(p.Published))
	}
	return src
}
