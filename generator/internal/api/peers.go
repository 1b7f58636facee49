package api

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// PeerTargetDocument is what another region has set itself: context beside a target of the plan, by which nothing is
// judged.
type PeerTargetDocument struct {
	Region     fields.Ref              `json:"region"`
	Targets    []fields.Ref            `json:"targets"`
	Subject    locales.Text            `json:"subject"`
	Promise    locales.Text            `json:"promise"`
	PromisedBy sourcefile.PartialDate  `json:"promised_by"`
	Title      string                  `json:"title_printed"`
	DocumentNo *string                 `json:"document_no"`
	Issued     *sourcefile.PartialDate `json:"issued"`
	Outlet     string                  `json:"outlet"`
	OutletName fields.Note             `json:"outlet_name"`
	URL        *sourcefile.URL         `json:"url"`
	NoLink     *model.NoLink           `json:"no_link"`
	Grade      model.Grade             `json:"grade"`
	Recorded   sourcefile.Date         `json:"recorded"`
	Note       *fields.Note            `json:"note"`
}

func peerTarget(p *edition.PeerTarget) PeerTargetDocument {
	return PeerTargetDocument{
		Region: fields.RefToRegion(p.Region), Targets: fields.Each(p.Targets, targetRef),
		Subject: p.Subject(), Promise: p.Promise(), PromisedBy: p.Deadline, Title: p.Title,
		DocumentNo: fields.Null(p.DocumentNo), Issued: fields.Null(p.Issued), Outlet: p.Outlet,
		OutletName: *fields.NoteOf(&p.OutletName), URL: fields.Null(p.URL),
		NoLink: fields.Null(p.NoLink), Grade: p.Grade, Recorded: p.Recorded, Note: fields.NoteOf(p.Note()),
	}
}
