package fields

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// EvidenceRow is evidence with its source, as the tables have it.
type EvidenceRow struct {
	Evidence
	Outlet     string                  `json:"outlet" kind:"printed"`
	OutletName Note                    `json:"outlet_name" kind:"editorial"`
	Published  *sourcefile.PartialDate `json:"published" kind:"printed"`
	URL        *sourcefile.URL         `json:"url" kind:"printed"`
	NoLink     *model.NoLink           `json:"no_link" kind:"printed"`
	Grade      model.Grade             `json:"grade" kind:"printed"`
}

// EvidenceTable is all evidence, one piece in a row.
var EvidenceTable = NewTable[EvidenceRow]("evidence", locales.TableEvidence, []string{"id"}, `
	id item_ids level date baseline event issuer_name:issuer document_no named_as region.id:region
	reporters.id:reporters note publication.id:publication outlet
	outlet_name.en:outlet_en published url no_link grade known_from`)

// EvidenceRows are an edition's evidence in order of its dates; what has none comes first.
func EvidenceRows(e *edition.Edition) (all []EvidenceRow) {
	for _, p := range e.Publications {
		for _, v := range p.Evidence {
			all = append(all, EvidenceRow{
				EvidenceOf(v), p.Outlet, *NoteOf(&p.OutletName), Null(p.Published), Null(p.URL), Null(p.NoLink),
				p.Grade,
			})
		}
	}
	slices.SortStableFunc(all, func(a, b EvidenceRow) int { return cmp.Compare(dated(a), dated(b)) })
	return all
}

// dated is the date of evidence as far as it is known; "" where none is.
func dated(e EvidenceRow) sourcefile.PartialDate {
	if e.Date == nil {
		return ""
	}
	return *e.Date
}
