package api

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// LatestDocument is a target in brief, for those who show the state of things and look often: what it reads, and the
// newest figure that it is judged by. It describes published statistics, not merit.
type LatestDocument struct {
	Target     fields.Ref      `json:"target"`
	Status     progress.Status `json:"status"`
	StatusName locales.Text    `json:"status_name"`
	Headline   locales.Text    `json:"headline"`
	// Indicator, Unit and Latest are null where no figure of the region was found.
	Indicator *fields.Ref           `json:"indicator"`
	Unit      *fields.UnitOfMeasure `json:"unit"`
	Latest    *fields.FigureSummary `json:"latest"`
	// Comparison is a fact about the target in a sentence; null where nothing compares.
	Comparison *locales.Text `json:"comparison"`
	// Image is the address of a picture to share, in the first language; null where there is none.
	Image *string `json:"image"`
}

func (w *writer) latest() []LatestDocument {
	newest := map[*edition.Target]*edition.Figure{}
	for _, g := range w.Gaps {
		if was := newest[g.Target]; g.Latest != nil && (was == nil || g.Latest.Period.End > was.Period.End) {
			newest[g.Target] = g.Latest
		}
	}
	return fields.Each(w.Targets, func(t *edition.Target) LatestDocument {
		d := LatestDocument{
			Target: targetRef(t), Status: t.Progress.Status, StatusName: locales.Label(t.Progress.Status),
			Headline: w.names.Headline(t.Progress), Comparison: w.comparison(t),
		}
		if first := locales.Langs[0].Of(); !first.Undrawn {
			image := urls.Targets.Picture(first.Key, string(t.ID))
			d.Image = &image
		}
		if f := newest[t]; f != nil {
			indicator, unit := fields.RefToIndicator(f.Indicator), fields.UnitOf(f.Indicator.Unit)
			d.Indicator, d.Unit, d.Latest = &indicator, &unit, fields.SummaryOf(f.Observation)
		}
		return d
	})
}

// comparison is the first fact about a target that sets one value beside another.
func (w *writer) comparison(t *edition.Target) *locales.Text {
	for _, f := range t.Facts {
		if len(f.Sides) > 1 {
			said := w.names.PlainFact(&f)
			return &said
		}
	}
	return nil
}
