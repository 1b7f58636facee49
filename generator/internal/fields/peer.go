package fields

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// PeerTargetRow is what another region has set itself, as the tables have it.
type PeerTargetRow struct {
	Region     sourcefile.RegionCode   `json:"region"`
	RegionName locales.Text            `json:"region_name"`
	Targets    []sourcefile.ID         `json:"targets"`
	Subject    locales.Text            `json:"subject"`
	Promise    locales.Text            `json:"promise"`
	PromisedBy sourcefile.PartialDate  `json:"promised_by"`
	Title      string                  `json:"title"`
	DocumentNo *string                 `json:"document_no"`
	Issued     *sourcefile.PartialDate `json:"issued"`
	Outlet     string                  `json:"outlet"`
	URL        *sourcefile.URL         `json:"url"`
	NoLink     *model.NoLink           `json:"no_link"`
	Grade      model.Grade             `json:"grade"`
	Recorded   sourcefile.Date         `json:"recorded"`
	Note       *Note                   `json:"note"`
}

// PeerTargets are the targets of other regions, one in a row.
var PeerTargets = NewTable[PeerTargetRow]("peer-targets", locales.TablePeerTargets,
	[]string{"region", "subject_zh", "promise_zh"}, "")

// PeerTargetRows are the targets of other regions in order of their documents' dates; those without one come first.
func PeerTargetRows(e *edition.Edition) []PeerTargetRow {
	inTime := slices.SortedStableFunc(slices.Values(e.PeerTargets), func(a, b *edition.PeerTarget) int {
		return cmp.Compare(a.Issued, b.Issued)
	})
	return Each(inTime, func(p *edition.PeerTarget) PeerTargetRow {
		return PeerTargetRow{
			Region: p.Region.Code, RegionName: p.Region.Name(),
			Targets: Each(p.Targets, func(t *edition.Target) sourcefile.ID { return t.ID }),
			Subject: p.Subject(), Promise: p.Promise(), PromisedBy: p.Deadline, Title: p.Title,
			DocumentNo: Null(p.DocumentNo), Issued: Null(p.Issued), Outlet: p.Outlet, URL: Null(p.URL),
			NoLink: Null(p.NoLink), Grade: p.Grade, Recorded: p.Recorded, Note: NoteOf(p.Note()),
		}
	})
}
