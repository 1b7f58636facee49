package site

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/locales"
)

// peerView is what another region has set itself, beside a target of the plan.
type peerView struct {
	Said       string `json:"said"`
	Title      string `json:"title"`
	DocumentNo string `json:"document_no"`
	Issued     string `json:"issued"`
	Outlet     string `json:"outlet"`
	URL        string `json:"url"`
	Unnamed    string `json:"unnamed"`
	Note       said   `json:"note"`
}

func (s speaker) peer(p *edition.PeerTarget) peerView {
	v := peerView{
		Said: s.say(locales.PeerTarget{
			Region: p.Region.Short(), Subject: p.Subject(), Promise: p.Promise(), Day: narrative.Partial(p.Deadline),
		}.Text()),
		Title: p.Title, DocumentNo: p.DocumentNo, Outlet: p.Outlet, URL: string(p.URL), Note: s.note(p.Note()),
	}
	if p.Issued != "" {
		v.Issued = s.say(narrative.Partial(p.Issued))
	}
	if !p.Grade.Counts() {
		v.Unnamed = s.say(locales.Label(p.Grade))
	}
	return v
}
