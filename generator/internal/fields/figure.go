package fields

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// Figure is one number of one publication.
type Figure struct {
	ID         model.FigureID `json:"id" kind:"printed"`
	Pages      PageRefs       `json:"pages" kind:"editorial"`
	Indicator  Ref            `json:"indicator" kind:"printed"`
	Definition Ref            `json:"definition" kind:"printed"`
	Region     Ref            `json:"region" kind:"printed"`
	Reporters  *Ref           `json:"reporters" kind:"printed"`
	// AreaIDs and TargetIDs are those that the indicator belongs to and informs about.
	AreaIDs   []sourcefile.ID `json:"area_ids" kind:"reading"`
	TargetIDs []sourcefile.ID `json:"target_ids" kind:"reading"`

	Period      Period              `json:"period" kind:"printed"`
	PeriodForm  quantity.PeriodForm `json:"period_form" column:"-" kind:"printed"`
	PeriodStart *sourcefile.Date    `json:"period_start" kind:"printed"`
	PeriodEnd   sourcefile.Date     `json:"period_end" kind:"printed"`
	// NotLater reports that period_end is only the latest day that the source allows.
	NotLater bool `json:"not_later" kind:"printed"`
	// Value is null where the source prints only a change; it is in the indicator's unit.
	Value        *quantity.Decimal   `json:"value" kind:"printed"`
	ValuePrinted *quantity.Printed   `json:"value_printed" kind:"printed"`
	UnitPrinted  *string             `json:"unit_printed" kind:"printed"`
	Qualifier    *quantity.Qualifier `json:"qualifier" kind:"printed"`
	HalfWidth    *quantity.Decimal   `json:"half_width" kind:"printed"`
	Unit         UnitOfMeasure       `json:"unit" kind:"reading"`
	// ValueBase is the value in the base unit, without the unit's power of ten.
	ValueBase *quantity.Decimal `json:"value_base" kind:"reading"`
	Nature    model.Nature      `json:"nature" kind:"printed"`
	// ObsStatus is the code of SDMX's CL_OBS_STATUS.
	ObsStatus ObsStatus `json:"obs_status" kind:"printed"`
	Changes   []Change  `json:"changes" column:"-" kind:"printed"`
	// The changes of one basis as the source prints them.
	YearOnYear     string `json:"-" column:"change_year_on_year,omitempty" kind:"printed"`
	SinceYearStart string `json:"-" column:"change_since_year_start,omitempty" kind:"printed"`
	Publication    Ref    `json:"publication" kind:"printed"`

	Outlet     string                  `json:"outlet" kind:"printed"`
	OutletName Note                    `json:"outlet_name" kind:"editorial"`
	Published  *sourcefile.PartialDate `json:"published" kind:"printed"`
	URL        *sourcefile.URL         `json:"url" kind:"printed"`
	NoLink     *model.NoLink           `json:"no_link" kind:"printed"`
	Grade      model.Grade             `json:"grade" kind:"printed"`

	// SinceLastYear and SinceStart are the changes of one basis as numbers, each in its unit.
	SinceLastYear     *quantity.Decimal `json:"-" column:"change_year_on_year_value" kind:"printed"`
	SinceLastYearUnit *locales.Text     `json:"-" column:"change_year_on_year_unit" kind:"reading"`
	SinceStart        *quantity.Decimal `json:"-" column:"change_since_year_start_value" kind:"printed"`
	SinceStartUnit    *locales.Text     `json:"-" column:"change_since_year_start_unit" kind:"reading"`

	// The figure was known from KnownFrom on; from KnownTo on a correction or revision stands in its place. Null while
	// it stands itself.
	KnownFrom sourcefile.Date  `json:"known_from" kind:"printed"`
	KnownTo   *sourcefile.Date `json:"known_to" kind:"printed"`
	// Corrections are the ids of those that made it what it is.
	Corrections []sourcefile.ID `json:"correction_ids" column:"-" kind:"editorial"`
	// Relation says how the figure stands to the one shown first for the same period; null for that one.
	Relation *model.Relation `json:"relation" kind:"editorial"`
	Locator  *string         `json:"locator" kind:"editorial"`
	Note     *Note           `json:"note" kind:"editorial"`
	// Confirmed are sentences of a maintainer who checked what is unusual about the figure.
	Confirmed []Confirmed `json:"confirmed" column:"-" kind:"editorial"`
	// Citation cites this site's record of the figure in a sentence.
	Citation locales.Text `json:"citation" kind:"editorial"`
}

// Confirmed says that a figure breaks a rule of plausibility and is nevertheless what the source prints.
type Confirmed struct {
	Rule model.Plausibility `json:"rule"`
	Note Note               `json:"note"`
}

// Change is a growth or increase that the source prints beside the figure.
type Change struct {
	Basis        quantity.Basis   `json:"basis"`
	Value        quantity.Decimal `json:"value"`
	ValuePrinted quantity.Printed `json:"value_printed"`
	Unit         UnitOfMeasure    `json:"unit"`
}

// Figures are all figures, one in a row.
var Figures = NewTable[Figure]("figures", locales.TableFigures, []string{"id"}, `
	id indicator.id:indicator indicator.name:indicator definition.id:definition definition.name:definition
	region.id:region region.name:region reporters.id:reporters
	period period_start period_end not_later value value_printed unit_printed qualifier half_width unit nature
	change_year_on_year change_since_year_start relation publication.id:publication outlet published url grade
	known_from known_to locator note obs_status area_ids target_ids value_base change_year_on_year_value
	change_year_on_year_unit change_since_year_start_value change_since_year_start_unit no_link outlet_name.en:outlet_en
	reporters.name:reporters pages:page citation`)

// Printout is what people read of figures: the choice of the workbook's first sheet.
var Printout = NewTable[Figure]("data", locales.XLSXData, nil, `
	indicator.name:indicator region.name:region definition.name:definition period period_end:date value unit.name:unit
	value_printed:printed change_year_on_year_value:change outlet:source grade url:link`)

// FrozenFigures is the table of figures that a snapshot keeps: ids, codes, numbers and the sources' own words.
var FrozenFigures = NewTable[Figure]("figures", locales.TableFigures, []string{"id"}, `
	id indicator.id:indicator definition.id:definition region.id:region reporters.id:reporters period period_start
	period_end not_later value value_printed unit_printed qualifier half_width unit.measure:unit_measure
	unit.multiplier:unit_mult nature change_year_on_year change_since_year_start publication.id:publication outlet
	published url grade known_from known_to obs_status`)

// FigureOf is a figure as it is published.
func FigureOf(f *edition.Figure) Figure {
	p, source := f.Period, f.Publication
	d := Figure{
		ID: model.FigureID(f.ID()), Pages: PagesOfFigure(f), Indicator: RefToIndicator(f.Indicator),
		Definition: RefToDefinition(f.Indicator, f.Definition), Region: RefToRegion(f.Region),
		Reporters: RefToBody(f.Reporters),
		AreaIDs:   Each(f.Indicator.Areas, func(a *edition.Area) sourcefile.ID { return a.ID }),
		TargetIDs: Each(f.Indicator.Targets(), func(t *edition.Target) sourcefile.ID { return t.ID }),
		Period:    Period(p.Text), PeriodForm: p.Form, PeriodStart: Null(p.Start), PeriodEnd: p.End,
		NotLater: p.NotLater,
		Unit:     UnitOf(f.Indicator.Unit), Nature: f.Nature, ObsStatus: statusOf(f.Observation),
		Changes: Each(f.Changes, changeOf), YearOnYear: f.Changed(quantity.YearOnYear),
		SinceYearStart: f.Changed(quantity.SinceYearStart),
		Publication:    RefToPublication(source), Outlet: source.Outlet, OutletName: *NoteOf(&source.OutletName),
		Published: Null(source.Published), URL: Null(source.URL), NoLink: Null(source.NoLink), Grade: source.Grade,
		KnownFrom: f.KnownFrom(), KnownTo: Null(f.KnownTo), Corrections: Each(f.Corrections, correctionID),
		Relation: Null(f.Relation), Locator: Null(f.Figure.Locator), Note: NoteOf(f.Figure.Note),
		Confirmed: Each(f.Figure.Confirmed, func(c model.Confirmation) Confirmed {
			return Confirmed{c.Rule, *NoteOf(&c.Note)}
		}),
		Citation: narrative.CiteFigure(f.Edition(), f).Sentence(),
	}
	if v := f.Value; v != nil {
		base := v.Number.Shift(f.Indicator.Unit.Scale)
		d.ValueBase = &base
		d.Value, d.ValuePrinted, d.UnitPrinted = &v.Number, Null(quantity.Printed(v.Printed)), Null(f.Figure.Unit)
		d.Qualifier, d.HalfWidth = &v.Qualifier, &v.HalfWidth
	}
	d.SinceLastYear, d.SinceLastYearUnit = growth(f.Changes, quantity.YearOnYear)
	d.SinceStart, d.SinceStartUnit = growth(f.Changes, quantity.SinceYearStart)
	return d
}

// Growth is a change of a basis as a number with its unit, in percent where the source prints several; nil where it
// prints none.
func Growth(changes []model.PrintedChange, b quantity.Basis) (value *quantity.Decimal, unit quantity.Unit) {
	for _, c := range changes {
		if c.Basis == b && (value == nil || c.Value.Unit.Measure.Kind == "percent") {
			value, unit = &c.Value.Number, c.Value.Unit
		}
	}
	return value, unit
}

// growth is Growth with the name of the unit.
func growth(changes []model.PrintedChange, b quantity.Basis) (*quantity.Decimal, *locales.Text) {
	value, unit := Growth(changes, b)
	if value == nil {
		return nil, nil
	}
	return value, new(unit.Name())
}

func changeOf(c model.PrintedChange) Change {
	return Change{c.Basis, c.Value.Number, quantity.Printed(c.Value.Printed), UnitOf(c.Value.Unit)}
}

// statusOf is the code of what sort of number it is.
func statusOf(o *model.Observation) ObsStatus {
	switch {
	case o.Value == nil:
		return Missing
	case o.Nature == model.Estimated:
		return Estimated
	case o.Nature == model.Planned || o.Nature == model.Allocated:
		return Forecast
	case o.Nature == model.Preliminary:
		return Provisional
	}
	return Normal
}

// FigureSummary is a figure in brief.
type FigureSummary struct {
	ID           model.FigureID      `json:"id"`
	Period       Period              `json:"period"`
	PeriodEnd    sourcefile.Date     `json:"period_end"`
	NotLater     bool                `json:"not_later"`
	Value        *quantity.Decimal   `json:"value"`
	ValuePrinted *quantity.Printed   `json:"value_printed"`
	Qualifier    *quantity.Qualifier `json:"qualifier"`
	Publication  Ref                 `json:"publication"`
}

// SummaryOf is an observation in brief.
func SummaryOf(o *model.Observation) *FigureSummary {
	s := &FigureSummary{
		ID: model.FigureID(o.ID()), Period: Period(o.Period.Text), PeriodEnd: o.Period.End, NotLater: o.Period.NotLater,
		Publication: RefTo(urls.Publications, o.Publication.ID, o.Publication.Name()),
	}
	if v := o.Value; v != nil {
		s.Value, s.ValuePrinted, s.Qualifier = &v.Number, Null(quantity.Printed(v.Printed)), &v.Qualifier
	}
	return s
}
