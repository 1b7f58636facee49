package api

import (
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
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
func null[S ~string](s S) *string {
	if s == "" {
		return nil
	}
	t := string(s)
	return &t
}

func nullDate(d document.Date) *document.Date {
	if d == "" {
		return nil
	}
	return &d
}

func note(n *text.Note) *Note {
	if n == nil {
		return nil
	}
	return &Note{n.ZH, null(n.EN)}
}

func (c Collection) pages(id string) PageRefs {
	return PageRefs{c.Page(text.ZH, id), c.Page(text.EN, id)}
}

func (c Collection) ref(id document.ID, name text.Text) Ref {
	pages := c.pages(string(id))
	return Ref{string(id), name, null(c.Document(string(id))), &pages}
}

func targetRef(t *edition.Target) Ref       { return Targets.ref(t.ID, t.Name()) }
func taskRef(t *edition.Task) Ref           { return Tasks.ref(t.ID, t.Title) }
func unitRef(u *edition.Unit) Ref           { return Units.ref(u.ID, u.Name()) }
func indicatorRef(i *edition.Indicator) Ref { return Indicators.ref(i.ID, i.Name) }

// articleRef has no document of its own: all areas stand in one.
func articleRef(a *edition.Article) Ref {
	pages := Articles.pages(string(a.ID))
	return Ref{string(a.ID), a.Name, null(Articles.List()), &pages}
}

func measureRef(m *edition.Measure) MeasureRef {
	doc := Plan
	if m.Task != nil {
		doc = Tasks.Document(string(m.Task.ID))
	}
	return MeasureRef{string(m.ID), m.Name, doc}
}

func clauseRef(m *edition.Measure) Ref {
	return Ref{string(m.ID), m.Name, null(measureRef(m).Document), nil}
}

func body(b *edition.Body) *Ref {
	if b == nil {
		return nil
	}
	r := Ref{ID: string(b.ID), Name: b.Name}
	if b.Unit != nil {
		r = unitRef(b.Unit)
	}
	return &r
}

func publicationRef(p *edition.Publication) Ref {
	return Publications.ref(p.ID, p.Name())
}

func unit(u statistics.Unit) UnitOfMeasure {
	return UnitOfMeasure{string(u.Measure.ID), u.Scale, u.Name()}
}

func indicatorSummary(i *edition.Indicator) IndicatorSummary {
	s := IndicatorSummary{
		ID: string(i.ID), Name: i.Name, Document: Indicators.Document(string(i.ID)), Pages: Indicators.pages(string(i.ID)),
		Unit: unit(i.Unit), Kind: string(i.Kind), Direction: string(i.Direction),
		Articles:       each(i.Articles, func(a *edition.Article) string { return string(a.ID) }),
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
		Definition: string(c.Definition.ID), Period: c.Period.Text, PeriodEnd: c.Period.End, Value: c.Rounded().String(),
		Low: c.Low.Fixed(4).String(), High: c.High.Fixed(4).String(), Formula: "100 × numerator ÷ denominator",
		Numerator: c.Numerator.ID(), Denominator: c.Denominator.ID(),
	}
	if c.Printed != nil {
		d.Printed = null(c.Printed.ID())
	}
	return d
}

// Figure is a figure as every document writes it.
func Figure(f *edition.Figure) FigureDocument {
	p := f.Period
	d := FigureDocument{
		ID: f.ID(), Indicator: string(f.Indicator.ID), Definition: string(f.Definition.ID), Region: string(f.Region.Code),
		Reporters: null(f.SeriesKey.Reporters),
		Period:    p.Text, PeriodForm: string(p.Form), PeriodStart: null(p.Start), PeriodEnd: string(p.End), NotLater: p.NotLater,
		Unit: unit(f.Indicator.Unit), Nature: string(f.Nature), ObsStatus: obsStatus(f.Observation),
		Changes:     each(f.Changes, change),
		Publication: string(f.Publication.ID), KnownFrom: f.KnownFrom(), KnownTo: nullDate(f.KnownTo),
		Corrections: each(f.Corrections, correctionID),
		Relation:    null(f.Relation), Locator: null(f.Figure.Locator), Note: note(f.Figure.Note),
		Confirmed: each(f.Figure.Confirmed, func(c statistics.Confirmation) ConfirmedDocument {
			return ConfirmedDocument{string(c.Rule), *note(&c.Note)}
		}),
	}
	if v := f.Value; v != nil {
		d.Value, d.ValuePrinted, d.UnitPrinted = null(v.Number.String()), null(v.Printed), null(f.Figure.Unit)
		d.Qualifier, d.HalfWidth = null(v.Qualifier), null(v.HalfWidth.String())
	}
	return d
}

// obsStatus is the SDMX code: A normal, E estimated, F forecast (planned and allocated amounts), P provisional, M no value.
func obsStatus(o *statistics.Observation) string {
	switch {
	case o.Value == nil:
		return "M"
	case o.Nature == statistics.Estimated:
		return "E"
	case o.Nature == statistics.Planned || o.Nature == statistics.Allocated:
		return "F"
	case o.Nature == statistics.Preliminary:
		return "P"
	}
	return "A"
}

func change(c statistics.PrintedChange) ChangeDocument {
	return ChangeDocument{string(c.Basis), c.Value.Number.String(), c.Value.Printed, unit(c.Value.Unit)}
}

func evidence(e *edition.Evidence) EvidenceDocument {
	d := EvidenceDocument{
		ID: e.Key(), Date: null(e.Date), Baseline: e.Baseline, Event: e.Event, Issuer: e.Issuer, DocumentNo: null(e.DocumentNo),
		Region: null(e.Region), Note: note(e.Note), Publication: string(e.Publication.ID), Refs: []string{},
	}
	for _, r := range e.Refs {
		d.Refs = append(d.Refs, string(r))
	}
	if e.Level != nil {
		level := int(*e.Level)
		d.Level = &level
	}
	return d
}

func publicationSummary(p *edition.Publication) PublicationSummary {
	s := PublicationSummary{
		ID: string(p.ID), Outlet: p.Outlet, Subject: p.Subject,
		Document: Publications.Document(string(p.ID)), Pages: Publications.pages(string(p.ID)),
		AttributedTo: body(p.AttributedTo), Published: null(p.Published), Recorded: p.Recorded, Grade: string(p.Grade),
		URL: null(p.URL), NoLink: null(p.NoLink), FiguresTotal: len(p.Figures),
	}
	if p.Title != nil {
		s.Title, s.TitleLang = null(p.Title.Text), null(p.Title.Lang)
	}
	return s
}
