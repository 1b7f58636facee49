package api

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
)

func targetRef(t *edition.Target) fields.Ref { return fields.RefTo(urls.Targets, t.ID, t.Name()) }
func taskRef(t *edition.Task) fields.Ref     { return fields.RefTo(urls.Tasks, t.ID, t.Title) }

// facetRef names a facet, which stands in the document of its target and on its page.
func facetRef(t *edition.Target, f *edition.Facet) fields.Ref {
	return fields.RefTo(urls.Targets, t.ID, f.Name()).As(f.ID)
}

// itemRef names a line of a checklist, which has no page and no document of its own.
func itemRef(i *edition.Item) *fields.Ref { return &fields.Ref{ID: sourcefile.ID(i.ID), Name: i.Name} }

// computed is a share that is computed here.
func computed(i *edition.Indicator, c *edition.Computed) ComputedDocument {
	low, _ := c.Share.Low.Finite() // a share with an open end is not computed
	high, _ := c.Share.High.Finite()
	d := ComputedDocument{
		Definition: fields.RefToDefinition(i, c.Definition), Period: fields.Period(c.Period.Text),
		PeriodEnd: c.Period.End,
		Value:     c.Share.Rounded(), Low: low.Fixed(4), High: high.Fixed(4), Formula: "100 × numerator ÷ denominator",
		Numerator: figureID(c.Numerator), Denominator: figureID(c.Denominator),
	}
	if c.Printed != nil {
		d.Printed = fields.Null(figureID(c.Printed))
	}
	return d
}

func figureID(f *edition.Figure) model.FigureID { return model.FigureID(f.ID()) }
