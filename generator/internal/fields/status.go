package fields

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// StatusRow is what a facet of a target reads, as the tables have it.
type StatusRow struct {
	Target     sourcefile.ID   `json:"target"`
	TargetName locales.Text    `json:"target_name"`
	Article    sourcefile.ID   `json:"article"`
	Facet      sourcefile.ID   `json:"facet"`
	FacetName  locales.Text    `json:"facet_name"`
	Status     progress.Status `json:"status"`
	StatusName locales.Text    `json:"status_name"`
	// Reasons stand against a status.
	Reasons []progress.Reason     `json:"reasons"`
	Short   *progress.ShortReason `json:"short_reason"`
	// ReasonNames and ShortName say them in words.
	ReasonNames *locales.Text `json:"reason_names"`
	ShortName   *locales.Text `json:"short_reason_name"`
	// TargetStatus is what the target reads as a whole, which its deciding facet gives.
	TargetStatus  progress.Status `json:"target_status"`
	Deciding      bool            `json:"deciding"`
	Indicators    []sourcefile.ID `json:"indicators"`
	Items         []model.ItemID  `json:"items"`
	MethodVersion int             `json:"method_version"`
	Start         sourcefile.Date `json:"start"`
	Deadline      sourcefile.Date `json:"deadline"`
}

// Statuses are what all facets read, one in a row.
var Statuses = NewTable[StatusRow]("statuses", locales.TableStatuses, []string{"target", "facet"}, "")

// StatusRows are what the facets of an edition's targets read on its day.
func StatusRows(e *edition.Edition) (all []StatusRow) {
	for _, t := range e.Targets {
		for _, f := range t.Facets {
			p := f.Progress
			row := StatusRow{
				Target: t.ID, TargetName: t.Name(), Article: t.Area.ID, Facet: f.ID, FacetName: f.Name(),
				Status: p.Status, StatusName: locales.Label(p.Status), Reasons: p.Reasons, Short: Null(p.Short),
				TargetStatus: t.Progress.Status, Deciding: t.Progress.Deciding == f.ID,
				Indicators:    Each(f.Indicators, func(i *edition.Indicator) sourcefile.ID { return i.ID }),
				Items:         Each(f.Items, func(i *edition.Item) model.ItemID { return i.ID }),
				MethodVersion: e.Assessment.MethodVersion, Start: e.Assessment.Start,
				Deadline: e.Assessment.Deadline.Date,
			}
			if p.Short != "" {
				row.ShortName = new(locales.Label(p.Short))
			}
			if names := Each(p.Reasons, locales.Label); len(names) > 0 {
				row.ReasonNames = new(locales.Joined(locales.Clauses, names...))
			}
			all = append(all, row)
		}
	}
	return all
}
