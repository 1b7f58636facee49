package api

import (
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

// each converts a list; the result is never nil, because an empty list is [] and not null.
func each[A, B any](list []A, convert func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, a := range list {
		out = append(out, convert(a))
	}
	return out
}

// null is nil for an empty scalar.
func null[S ~string](s S) *S {
	if s == "" {
		return nil
	}
	return &s
}

func note(n *locales.Note) *Note {
	if n == nil {
		return nil
	}
	return &Note{n.ZH, null(n.EN)}
}

func pagesOf(c urls.Collection, id string) PageRefs {
	return PageRefs{c.Page(locales.ZH, id), c.Page(locales.EN, id)}
}

func refTo(c urls.Collection, id sourcefile.ID, name locales.Text) Ref {
	pages := pagesOf(c, string(id))
	return Ref{id, name, null(c.Document(string(id))), &pages}
}

func targetRef(t *edition.Target) Ref       { return refTo(urls.Targets, t.ID, t.Name()) }
func taskRef(t *edition.Task) Ref           { return refTo(urls.Tasks, t.ID, t.Title) }
func unitRef(u *edition.Unit) Ref           { return refTo(urls.Units, u.ID, u.Name()) }
func indicatorRef(i *edition.Indicator) Ref { return refTo(urls.Indicators, i.ID, i.Name) }

// articleRef has no document of its own: all areas stand in one.
func articleRef(a *edition.Article) Ref {
	pages := pagesOf(urls.Articles, string(a.ID))
	return Ref{a.ID, a.Name, null(urls.Articles.List()), &pages}
}

func measureRef(m *edition.Measure) MeasureRef {
	doc := urls.Plan
	if m.Task != nil {
		doc = urls.Tasks.Document(string(m.Task.ID))
	}
	return MeasureRef{m.ID, m.Name, doc}
}

func clauseRef(m *edition.Measure) Ref {
	return Ref{m.ID, m.Name, null(measureRef(m).Document), nil}
}

func body(b *edition.Body) *Ref {
	if b == nil {
		return nil
	}
	r := Ref{ID: b.ID, Name: b.Name}
	if b.Unit != nil {
		r = unitRef(b.Unit)
	}
	return &r
}

func publicationRef(p *edition.Publication) Ref {
	return refTo(urls.Publications, p.ID, p.Name())
}

func unit(u quantity.Unit) UnitOfMeasure {
	return UnitOfMeasure{u.Measure.ID, u.Scale, u.Name()}
}

func indicatorSummary(i *edition.Indicator) IndicatorSummary {
	s := IndicatorSummary{
		ID: i.ID, Name: i.Name, Document: urls.Indicators.Document(string(i.ID)), Pages: pagesOf(urls.Indicators, string(i.ID)),
		Unit: unit(i.Unit), Kind: i.Kind, Direction: i.Direction,
		Articles:       each(i.Articles, func(a *edition.Article) sourcefile.ID { return a.ID }),
		UsualPublisher: body(i.Publisher), Figures: len(i.Figures),
	}
	s.Latest = latest(i)
	return s
}

func latest(i *edition.Indicator) *FigureSummary {
	if i.Latest == nil {
		return nil
	}
	return figureSummary(i.Latest.Chosen)
}

// computed is a share that is worked out here.
func computed(c *edition.Computed) ComputedDocument {
	d := ComputedDocument{
		Definition: c.Definition.ID, Period: Period(c.Period.Text), PeriodEnd: c.Period.End, Value: c.Rounded(),
		Low: c.Low.Fixed(4), High: c.High.Fixed(4), Formula: "100 × numerator ÷ denominator",
		Numerator: figureID(c.Numerator), Denominator: figureID(c.Denominator),
	}
	if c.Printed != nil {
		d.Printed = null(figureID(c.Printed))
	}
	return d
}

// Figure is a figure as every document writes it.
func Figure(f *edition.Figure) FigureDocument {
	p := f.Period
	d := FigureDocument{
		ID: figureID(f), Indicator: f.Indicator.ID, Definition: f.Definition.ID, Region: f.Region.Code,
		Reporters: null(f.SeriesKey.Reporters),
		Period:    Period(p.Text), PeriodForm: p.Form, PeriodStart: null(p.Start), PeriodEnd: p.End, NotLater: p.NotLater,
		Unit: unit(f.Indicator.Unit), Nature: f.Nature, ObsStatus: StatusOf(f.Observation),
		Changes:     each(f.Changes, change),
		Publication: f.Publication.ID, KnownFrom: f.KnownFrom(), KnownTo: null(f.KnownTo),
		Corrections: each(f.Corrections, correctionID),
		Relation:    null(f.Relation), Locator: null(f.Figure.Locator), Note: note(f.Figure.Note),
		Confirmed: each(f.Figure.Confirmed, func(c model.Confirmation) ConfirmedDocument {
			return ConfirmedDocument{c.Rule, *note(&c.Note)}
		}),
	}
	if v := f.Value; v != nil {
		d.Value, d.ValuePrinted, d.UnitPrinted = &v.Number, null(quantity.Printed(v.Printed)), null(f.Figure.Unit)
		d.Qualifier, d.HalfWidth = &v.Qualifier, &v.HalfWidth
	}
	return d
}

// StatusOf is the code of what sort of number it is.
func StatusOf(o *model.Observation) ObsStatus {
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

func change(c model.PrintedChange) ChangeDocument {
	return ChangeDocument{c.Basis, c.Value.Number, quantity.Printed(c.Value.Printed), unit(c.Value.Unit)}
}

func figureID(f *edition.Figure) model.FigureID { return model.FigureID(f.ID()) }

func evidenceID(e *edition.Evidence) EvidenceID { return EvidenceID(e.Key()) }

func evidence(e *edition.Evidence) EvidenceDocument {
	return EvidenceDocument{
		ID: evidenceID(e), Refs: e.Refs, Level: e.Level, Date: null(e.Date), Baseline: e.Baseline, Event: e.Event, Issuer: e.Issuer,
		DocumentNo: null(e.DocumentNo), Region: null(e.Region), Note: note(e.Note), Publication: e.Publication.ID,
	}
}

func publicationSummary(p *edition.Publication) PublicationSummary {
	s := PublicationSummary{
		ID: p.ID, Outlet: p.Outlet, Subject: p.Subject,
		Document: urls.Publications.Document(string(p.ID)), Pages: pagesOf(urls.Publications, string(p.ID)),
		AttributedTo: body(p.AttributedTo), Published: null(p.Published), Recorded: p.Recorded, Grade: p.Grade,
		URL: null(p.URL), NoLink: null(p.NoLink), FiguresTotal: len(p.Figures),
	}
	if p.Title != nil {
		s.Title, s.TitleLang = null(p.Title.Text), null(p.Title.Lang)
	}
	return s
}
