package site

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/locales"
)

// peerView is what another region has set itself, beside a target of the plan.
type peerView struct {
	Said       string     `json:"said"`
	Title      string     `json:"title"`
	DocumentNo string     `json:"document_no"`
	Issued     string     `json:"issued"`
	Outlet     string     `json:"outlet"`
	OutletName string     `json:"outlet_name"`
	URL        string     `json:"url"`
	Unnamed    string     `json:"unnamed"`
	Note       langString `json:"note"`
}

func newPeerView(loc locale, p *edition.PeerTarget) peerView {
	v := peerView{
		Said: loc.text(locales.PeerTarget{
			Region: p.Region.Short(), Subject: p.Subject(), Promise: p.Promise(), Day: narrative.Partial(p.Deadline),
		}.Text()),
		Title: p.Title, DocumentNo: p.DocumentNo, Outlet: p.Outlet, OutletName: loc.outletName(p.OutletName),
		URL: string(p.URL), Note: loc.note(p.Note()),
	}
	if p.Issued != "" {
		v.Issued = loc.text(narrative.Partial(p.Issued))
	}
	if !p.Grade.Counts() {
		v.Unnamed = loc.text(locales.Label(p.Grade))
	}
	return v
}
