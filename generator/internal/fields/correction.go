package fields

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// Correction says that a figure had been mis-recorded here. Its source did not change.
type Correction struct {
	ID          sourcefile.ID  `json:"id" kind:"printed"`
	Figure      model.FigureID `json:"figure" kind:"printed"`
	Indicator   Ref            `json:"indicator" kind:"printed"`
	Publication Ref            `json:"publication" kind:"printed"`
	// Part is what of the figure is corrected: its value, one of its changes, or its nature.
	Part model.Part `json:"part" kind:"printed"`
	// Was is null where it had been overlooked, and is where it was withdrawn.
	Was       *quantity.Printed `json:"was" kind:"printed"`
	Is        *quantity.Printed `json:"is" kind:"printed"`
	Withdrawn bool              `json:"withdrawn" kind:"printed"`
	Reason    locales.Text      `json:"reason" kind:"editorial"`
	Recorded  sourcefile.Date   `json:"recorded" kind:"printed"`
}

// Corrections are all corrections of ours, one in a row.
var Corrections = NewTable[Correction]("corrections", locales.Text{ZH: "更正", EN: "Corrections"}, []string{"id"}, `
	id recorded figure indicator.id:indicator publication.id:publication part was is withdrawn reason`)

// CorrectionOf is a correction as it is published.
func CorrectionOf(c *edition.Correction) Correction {
	return Correction{
		c.ID, c.Figure, RefToIndicator(c.Indicator), RefToPublication(c.Publication), c.Of(),
		Null(c.Was), Null(c.Is), c.Withdrawn, c.Reason, c.Recorded,
	}
}

func correctionID(c *edition.Correction) sourcefile.ID { return c.ID }
