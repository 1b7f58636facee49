package fields

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// IndicatorSummary is an indicator in a list.
type IndicatorSummary struct {
	ID             sourcefile.ID   `json:"id" kind:"printed"`
	Name           locales.Text    `json:"name" kind:"editorial"`
	Document       string          `json:"document" column:"-" kind:"editorial"`
	Pages          PageRefs        `json:"pages" column:"-" kind:"editorial"`
	Unit           UnitOfMeasure   `json:"unit" kind:"reading"`
	Kind           model.Kind      `json:"kind" kind:"reading"`
	Direction      model.Direction `json:"direction" kind:"reading"`
	Areas          []Ref           `json:"areas" kind:"reading"`
	UsualPublisher *Ref            `json:"usual_publisher" kind:"editorial"`
	FigureCount    int             `json:"figure_count" kind:"editorial"`
	Latest         *FigureSummary  `json:"latest" column:"-" kind:"editorial"`
}

// IndicatorDescription is an indicator with its definitions.
type IndicatorDescription struct {
	IndicatorSummary
	Aliases     locales.Aliases `json:"aliases" column:"-" kind:"editorial"`
	Note        *Note           `json:"note" column:"-" kind:"editorial"`
	Definitions []Definition    `json:"definitions" column:"-" kind:"reading"`
}

// Definition is a definition (口径).
type Definition struct {
	ID          sourcefile.ID     `json:"id"`
	Name        locales.Text      `json:"name"`
	Owner       *Ref              `json:"owner"`
	Version     *string           `json:"version"`
	Currency    model.Currency    `json:"currency"`
	Borrowers   *Note             `json:"borrowers"`
	Aggregation model.Aggregation `json:"aggregation"`
	ValidFrom   *sourcefile.Date  `json:"valid_from"`
	ValidTo     *sourcefile.Date  `json:"valid_to"`
	BreakNote   *Note             `json:"break_note"`
	Note        *Note             `json:"note"`
}

// Indicators are all indicators, one in a row.
var Indicators = NewTable[IndicatorSummary]("indicators", locales.TableIndicators, []string{"id"}, `
	id name: kind unit direction areas usual_publisher.name:publisher figure_count:figures`)

// IndicatorOf is an indicator as lists show it.
func IndicatorOf(i *edition.Indicator) IndicatorSummary {
	return IndicatorSummary{
		ID: i.ID, Name: i.Name, Document: urls.Indicators.Document(string(i.ID)),
		Pages: PagesOf(urls.Indicators, string(i.ID)),
		Unit:  UnitOf(i.Unit), Kind: i.Kind, Direction: i.Direction,
		Areas:          Each(i.Areas, RefToArea),
		UsualPublisher: RefToBody(i.Publisher), FigureCount: len(i.Figures), Latest: latestOf(i),
	}
}

// DescriptionOf is an indicator with its definitions.
func DescriptionOf(i *edition.Indicator, bodies map[sourcefile.ID]*edition.Body) IndicatorDescription {
	return IndicatorDescription{
		IndicatorOf(i), aliasesOf(i.Indicator), NoteOf(i.Note),
		Each(i.Definitions, func(d model.Definition) Definition {
			return Definition{
				d.ID, d.Name, RefToBody(bodies[d.Owner]), Null(d.Version), d.Currency, NoteOf(d.Borrowers),
				d.Aggregation, Null(d.ValidFrom), Null(d.ValidTo), NoteOf(d.BreakNote), NoteOf(d.Note),
			}
		}),
	}
}

// aliasesOf are the other names of an indicator, in lists that are never null.
func aliasesOf(i *model.Indicator) locales.Aliases {
	return locales.Aliases{
		ZH: append([]string{}, i.OtherNames(locales.ZH)...), EN: append([]string{}, i.OtherNames(locales.EN)...),
	}
}

func latestOf(i *edition.Indicator) *FigureSummary {
	if i.Latest == nil {
		return nil
	}
	return SummaryOf(i.Latest.Chosen)
}
