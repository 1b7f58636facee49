package api

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/urls"
)

func targetRef(t *edition.Target) fields.Ref { return fields.RefTo(urls.Targets, t.ID, t.Name()) }
func taskRef(t *edition.Task) fields.Ref     { return fields.RefTo(urls.Tasks, t.ID, t.Title) }

// articleRef has no document of its own: all areas are in one.
func articleRef(a *edition.Area) fields.Ref {
	pages := fields.PagesOf(urls.Areas, string(a.ID))
	return fields.Ref{ID: a.ID, Name: a.Name, Document: fields.Null(urls.Areas.List()), Pages: &pages}
}

func measureRef(m *edition.Measure) MeasureRef {
	doc := urls.Plan
	if m.Task != nil {
		doc = urls.Tasks.Document(string(m.Task.ID))
	}
	return MeasureRef{m.ID, m.Name, doc}
}

func clauseRef(m *edition.Measure) fields.Ref {
	return fields.Ref{ID: m.ID, Name: m.Name, Document: fields.Null(measureRef(m).Document)}
}

// computed is a share that is computed here.
func computed(c *edition.Computed) ComputedDocument {
	low, _ := c.Share.Low.Finite() // a share with an open end is not computed
	high, _ := c.Share.High.Finite()
	d := ComputedDocument{
		Definition: c.Definition.ID, Period: fields.Period(c.Period.Text), PeriodEnd: c.Period.End,
		Value: c.Share.Rounded(), Low: low.Fixed(4), High: high.Fixed(4), Formula: "100 × numerator ÷ denominator",
		Numerator: figureID(c.Numerator), Denominator: figureID(c.Denominator),
	}
	if c.Printed != nil {
		d.Printed = fields.Null(figureID(c.Printed))
	}
	return d
}

func figureID(f *edition.Figure) model.FigureID { return model.FigureID(f.ID()) }
