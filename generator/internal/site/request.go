package site

import (
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/locales"
)

// requestView is a text, ready to be sent, that asks a body for what was not found.
type requestView struct {
	// Summary says what it is and whom it asks.
	Summary string `json:"summary"`
	// Text is what is sent, in the language of the bodies; Gloss says on a page in another what it asks for, else "".
	Text  langString `json:"text"`
	Gloss string     `json:"gloss"`
	// Note says whom the rules of open government information do not bind; "" where they bind all.
	Note string `json:"note"`
}

func newRequestView(loc locale, r *narrative.Request) *requestView {
	if r == nil {
		return nil
	}
	v := &requestView{Text: loc.in(r.Text.In(locales.Langs[0]), locales.Langs[0])}
	if !loc.lang.First() {
		v.Gloss = loc.text(r.Asked)
	}
	switch {
	case r.To == nil:
		v.Summary = loc.text(locales.InquiryToNobody())
		v.Note = loc.text(locales.BodyUnknown())
	case r.Application:
		v.Summary = loc.text(locales.ApplicationTo(r.To.Name))
		v.Note = loc.joined(locales.Sentences, fields.Each(r.Leads, func(u *edition.Agency) string {
			return loc.text(locales.LeadUnbound{Name: u.Name(), Kind: locales.Label(u.Kind)}.Text())
		}))
	case r.To.Agency != nil:
		v.Summary = loc.text(locales.InquiryTo(r.To.Name))
		v.Note = loc.text(locales.BodyUnbound{Name: r.To.Name, Kind: locales.Label(r.To.Agency.Kind)}.Text())
	default:
		v.Summary = loc.text(locales.InquiryTo(r.To.Name))
		v.Note = loc.text(locales.BodyOfNoKind(r.To.Name))
	}
	if r.Guessed && r.To != nil {
		v.Note = loc.joined(locales.Sentences,
			slices.DeleteFunc([]string{loc.text(locales.BodyGuessed(r.To.Name)), v.Note},
				func(s string) bool { return s == "" }))
	}
	return v
}
