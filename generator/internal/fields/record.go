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

// Ref names another thing and says where its page and document are; document is null for what has none.
type Ref struct {
	ID       sourcefile.ID `json:"id"`
	Name     locales.Text  `json:"name"`
	Document *string       `json:"document"`
	Pages    *PageRefs     `json:"pages"`
}

// PageRefs are the addresses of a page in each language.
type PageRefs struct {
	ZH   string       `json:"zh"`
	EN   string       `json:"en"`
	More locales.More `json:"more"`
}

// MarshalJSON writes an object of languages.
func (p PageRefs) MarshalJSON() ([]byte, error) { return locales.Text(p).MarshalJSON() }

// In is the page in one language.
func (p PageRefs) In(l locales.Lang) string { return locales.Text(p).In(l) }

// At are the pages at a place on them.
func (p PageRefs) At(anchor string) PageRefs {
	return PageRefs(locales.Text(p).Map(func(page string) string { return page + "#" + anchor }))
}

// Note is a remark; en is null where nobody wrote it in English, and languages after that are left out.
type Note struct {
	ZH   string       `json:"zh"`
	EN   *string      `json:"en"`
	More locales.More `json:"more"`
}

// MarshalJSON writes an object of languages.
func (n Note) MarshalJSON() ([]byte, error) { return n.More.Object(n.ZH, n.EN) }

// UnitOfMeasure is a base unit times a power of ten (SDMX UNIT_MEASURE and UNIT_MULT).
type UnitOfMeasure struct {
	Measure    sourcefile.ID `json:"measure"`
	Multiplier int           `json:"multiplier"`
	Name       locales.Text  `json:"name"`
}

// Each converts a list; the result is never nil, because an empty list is [] and not null.
func Each[A, B any](list []A, convert func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, a := range list {
		out = append(out, convert(a))
	}
	return out
}

// Null is nil for an empty scalar.
func Null[S ~string](s S) *S {
	if s == "" {
		return nil
	}
	return &s
}

// NoteOf is a remark as it is published; nil where there is none.
func NoteOf(n *locales.Note) *Note {
	if n == nil {
		return nil
	}
	return &Note{n.ZH, Null(n.EN), n.More}
}

// NoteOfText is a remark that is written in every language; nil where there is none.
func NoteOfText(t *locales.Text) *Note {
	if t == nil {
		return nil
	}
	return &Note{t.ZH, Null(t.EN), t.More}
}

// Note is the remark as a maintainer wrote it.
func (n Note) Note() *locales.Note {
	note := &locales.Note{ZH: n.ZH, More: n.More}
	if n.EN != nil {
		note.EN = *n.EN
	}
	return note
}

// UnitOf is a unit as it is published.
func UnitOf(u quantity.Unit) UnitOfMeasure { return UnitOfMeasure{u.Measure.ID, u.Scale, u.Name()} }

// PagesOf are the pages of an item of a collection; with id "" those of the collection.
func PagesOf(c urls.Collection, id string) PageRefs {
	return PageRefs(locales.Each(func(l locales.Lang) string { return c.Page(l, id) }))
}

// SheetOf are the pages of a sheet.
func SheetOf(s urls.StandalonePage) PageRefs { return PageRefs(locales.Each(s.Page)) }

// RefTo names an item of a collection.
func RefTo(c urls.Collection, id sourcefile.ID, name locales.Text) Ref {
	pages := PagesOf(c, string(id))
	return Ref{id, name, Null(c.Document(string(id))), &pages}
}

// PagesOfFigure are the pages of its publication, at its place there.
func PagesOfFigure(f *edition.Figure) PageRefs {
	return PageRefs(locales.Each(func(l locales.Lang) string { return narrative.PageOfFigure(l, f) }))
}

// PagesOfEvidence are the pages of its publication, at its place there.
func PagesOfEvidence(e *edition.Evidence) PageRefs {
	return PageRefs(locales.Each(func(l locales.Lang) string { return narrative.PageOfEvidence(l, e) }))
}

// PagesOfEntity are those of its own, or else the list of all at its place there.
func PagesOfEntity(x *edition.Entity) PageRefs { return *PagesOfSubject(edition.Subject{Entity: x}) }

// RefToEntity names a platform or product that the plan names; its document is that of all.
func RefToEntity(x *edition.Entity) Ref {
	pages := PagesOfEntity(x)
	return Ref{x.ID, x.Name(), Null(urls.Entities.List()), &pages}
}

// RefToArea names an area, whose document is that of all areas.
func RefToArea(a *edition.Area) Ref {
	pages := PagesOf(urls.Areas, string(a.ID))
	return Ref{a.ID, a.Name, Null(urls.Areas.List()), &pages}
}

// RefToRegion names a region, which stands in the index and has no page.
func RefToRegion(r model.Region) Ref {
	return Ref{ID: sourcefile.ID(r.Code), Name: r.Name(), Document: Null(urls.Index)}
}

// RefToDefinition names a definition, which stands in the indicator's document and on its page.
func RefToDefinition(i *edition.Indicator, d *model.Definition) Ref {
	return RefTo(urls.Indicators, i.ID, d.Name).As(d.ID)
}

// As is a reference to a part of what it names.
func (r Ref) As(id sourcefile.ID) Ref {
	r.ID = id
	return r
}

// RefToUnit names a unit.
func RefToUnit(u *edition.Agency) Ref { return RefTo(urls.Units, u.ID, u.Name()) }

// RefToClause names a measure or safeguard, which stands in the document of its task or in that of the plan.
func RefToClause(m *edition.Measure) Ref {
	doc, pages := urls.Plan, SheetOf(urls.PlanPage)
	if m.Task != nil {
		doc, pages = urls.Tasks.Document(string(m.Task.ID)), PagesOf(urls.Tasks, string(m.Task.ID))
	}
	pages = pages.At(string(m.ID))
	return Ref{ID: m.ID, Name: m.Name, Document: Null(doc), Pages: &pages}
}

// RefToIndicator names an indicator.
func RefToIndicator(i *edition.Indicator) Ref { return RefTo(urls.Indicators, i.ID, i.Name) }

// RefToPublication names a publication.
func RefToPublication(p *edition.Publication) Ref { return RefTo(urls.Publications, p.ID, p.Name()) }

// RefToBody names a unit or another organisation, which has no page; nil where there is none.
func RefToBody(b *edition.Body) *Ref {
	if b == nil {
		return nil
	}
	r := Ref{ID: b.ID, Name: b.Name}
	if b.Agency != nil {
		r = RefToUnit(b.Agency)
	}
	return &r
}
