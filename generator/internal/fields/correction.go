package fields

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Correction says that a key of a record had been mis-recorded here. The source did not change.
type Correction struct {
	ID     sourcefile.ID  `json:"id" kind:"printed"`
	Record model.RecordID `json:"record_id" kind:"printed"`
	// Key is null where the whole record is withdrawn.
	Key *model.Key `json:"key" kind:"printed"`
	// Figure and Indicator are null where the record is no figure, Publication where it is one of the plan.
	Figure      *model.FigureID `json:"figure_id" kind:"printed"`
	Indicator   *Ref            `json:"indicator" kind:"printed"`
	Publication *Ref            `json:"publication" kind:"printed"`
	// Was is null where it had been overlooked, and Is where it was withdrawn.
	Was       *string         `json:"was" kind:"printed"`
	Is        *string         `json:"is" kind:"printed"`
	Withdrawn bool            `json:"withdrawn" kind:"printed"`
	Reason    locales.Text    `json:"reason" kind:"editorial"`
	Recorded  sourcefile.Date `json:"recorded" kind:"printed"`
}

// Corrections are all corrections of ours, one in a row.
var Corrections = NewTable[Correction]("corrections", locales.TableCorrections, []string{"id"}, `
	id recorded record_id:record key figure_id:figure indicator.id:indicator publication.id:publication was is
	withdrawn reason`)

// CorrectionOf is a correction as it is published. Of a figure that was withdrawn it says what its value was.
func CorrectionOf(c *edition.Correction) Correction {
	d := Correction{
		ID: c.ID, Record: c.Record, Key: Null(c.Key), Figure: Null(c.Record.Figure()), Was: Null(c.Was), Is: Null(c.Is),
		Withdrawn: c.Withdrawn, Reason: c.Reason, Recorded: c.Recorded,
	}
	if c.Indicator != nil {
		ref := RefToIndicator(c.Indicator)
		d.Indicator = &ref
	}
	if c.Publication != nil {
		ref := RefToPublication(c.Publication)
		d.Publication = &ref
	}
	if c.Removes() && c.Subject != nil {
		d.Was = Null(string(c.Subject.Figure.Whole()))
	}
	return d
}

func correctionID(c *edition.Correction) sourcefile.ID { return c.ID }
