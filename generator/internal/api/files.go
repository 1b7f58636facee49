package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sync"

	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
)

// File is a file of the site: its path below the root and its bytes.
type File struct {
	Path string
	Body []byte
}

// writer writes the documents of an edition.
type writer struct {
	*edition.Edition
	contract *contract
	// written are the documents so far, by kind and without their bytes; the index counts them.
	written map[string][]issued
}

// Write makes every document of the edition, in a fixed order, and puts each away as soon as it is made. It ends with the first
// error of put.
func Write(e *edition.Edition, put func(File) error) error {
	w := &writer{e, newContract(), map[string][]issued{}}
	for _, k := range kinds() {
		err := k.write(w, func(d issued) error {
			w.written[k.id] = append(w.written[k.id], issued{d.id, d.total, nil})
			return put(File{urls.At(k.address, d.id), d.body})
		})
		if err != nil {
			return err
		}
	}
	return put(File{urls.OpenAPI, encode(w.openAPI())})
}

// buffers are used again: a document grows through many sizes until it is whole.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// encode writes the one canonical form: two-space indent, no HTML escapes, null for an empty text, a final newline.
func encode(v any) []byte { return encodeAt("", v) }

// encodeAt writes a value in the canonical form, as it stands behind an indent within another.
func encodeAt(indent string, v any) []byte {
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	enc.SetIndent(indent, "  ")
	if err := enc.Encode(v); err != nil {
		panic(fmt.Sprintf("encode %T: %v", v, err))
	}
	// Inside a string every quote is escaped, so these bytes are an empty value and nothing else.
	return bytes.ReplaceAll(b.Bytes(), []byte(`": ""`), []byte(`": null`))
}

// encodeList writes an envelope around a list, one item after the other: some lists are too long to encode at once.
func encodeList[T any](e Envelope[[]T]) []byte {
	all := e.Result
	e.Result = []T{}
	b := encode(e)
	if len(all) == 0 {
		return b
	}
	b = bytes.TrimSuffix(b, []byte("]\n}\n"))
	for n, item := range all {
		if n > 0 {
			b = append(b, ',')
		}
		b = append(b, "\n    "...)
		b = append(b, bytes.TrimSuffix(encodeAt("    ", item), []byte("\n"))...)
	}
	return append(b, "\n  ]\n}\n"...)
}

func (w *writer) article(a *edition.Article) ArticleDocument {
	return ArticleDocument{
		a.ID, a.Name, pagesOf(urls.Articles, string(a.ID)),
		each(a.Targets, targetRef), each(a.Tasks, taskRef), each(a.Indicators, indicatorRef),
	}
}

func (w *writer) targets() []TargetDocument { return each(w.Targets, w.target) }

func (w *writer) target(t *edition.Target) TargetDocument {
	return TargetDocument{
		ID: t.ID, Text: t.Name(), Span: t.Span, Document: urls.Targets.Document(string(t.ID)), Pages: pagesOf(urls.Targets, string(t.ID)),
		Article: articleRef(t.Article),
		Facets: each(t.Facets, func(f *edition.Facet) FacetDocument {
			return FacetDocument{
				f.ID, f.Name(), f.Method, f.Direction, each(f.Indicators, indicatorSummary),
				each(f.Items, func(i *edition.Item) ChecklistDocument {
					return ChecklistDocument{i.ID, i.Name, each(i.Evidence, evidence)}
				}),
				f.Note,
			}
		}),
		Tasks: each(t.AnswerTasks, taskRef), Safeguards: each(t.AnswerSafeguards, clauseRef), Units: each(t.Units, unitRef),
		Progress: w.progressOf(t), Statements: each(t.Statements, evidence), OurReading: true, Note: t.Note,
	}
}

func (w *writer) tasks() []TaskDocument { return each(w.Tasks, w.task) }

func (w *writer) task(t *edition.Task) TaskDocument {
	return TaskDocument{
		ID: t.ID, Label: t.Label, Title: t.Title, Text: t.Text, UnitsText: t.UnitsText, Span: t.Span,
		Document: urls.Tasks.Document(string(t.ID)), Pages: pagesOf(urls.Tasks, string(t.ID)),
		Articles: each(t.Articles, articleRef), LeadUnits: each(t.Lead, unitRef), CooperatingUnits: each(t.Cooperating, unitRef),
		Measures: each(t.Measures, measure), Targets: each(t.Targets, targetRef),
	}
}

func measure(m *edition.Measure) MeasureDocument {
	d := MeasureDocument{
		ID: m.ID, Text: m.Name, Span: m.Span,
		Entities: each(m.Entities, func(e *edition.Entity) Ref {
			return Ref{e.ID, e.Name(), null(urls.Entities.List()), nil}
		}),
		Indicators: each(m.Indicators, indicatorSummary), Evidence: each(m.Evidence, evidence),
	}
	if m.Reading != nil {
		d.Kind, d.EvidenceHint = null(m.Reading.Kind), m.Reading.Evidence
	}
	return d
}

func (w *writer) units() []UnitDocument { return each(w.Units, w.unit) }

func (w *writer) unit(u *edition.Unit) UnitDocument {
	return UnitDocument{
		u.ID, u.Name(), u.FullName, u.Kind, urls.Units.Document(string(u.ID)), pagesOf(urls.Units, string(u.ID)),
		each(u.Leads, taskRef), each(u.Cooperates, taskRef), each(u.Targets, targetRef),
		each(u.Publishes, indicatorRef), each(u.Compiled, publicationRef),
	}
}

func (w *writer) entity(e *edition.Entity) EntityDocument {
	return EntityDocument{e.ID, e.Name(), e.Kind, note(e.Note), each(e.Measures, clauseRef)}
}

func (w *writer) described(i *edition.Indicator) IndicatorDescription {
	return IndicatorDescription{
		IndicatorSummary: indicatorSummary(i), Note: note(i.Note),
		Definitions: each(i.Definitions, func(d model.Definition) DefinitionDocument {
			return DefinitionDocument{
				d.ID, d.Name, w.body(d.Owner), null(d.Version), d.Currency, note(d.Borrowers),
				d.Aggregation, null(d.ValidFrom), null(d.ValidTo), note(d.BreakNote), note(d.Note),
			}
		}),
	}
}

func (w *writer) indicator(i *edition.Indicator) IndicatorDocument {
	d := IndicatorDocument{
		IndicatorDescription: w.described(i), Informs: each(i.Informs, measureRef), Targets: []Ref{},
		Series: each(i.Series, func(s *model.Series) SeriesDocument {
			figures := []FigureDocument{}
			for _, p := range s.Points {
				figures = append(figures, Figure(i.FigureOf(p.Chosen)))
				for _, o := range p.Others {
					figures = append(figures, Figure(i.FigureOf(o.Observation)))
				}
			}
			return SeriesDocument{s.String(), s.Definition, s.Region, null(s.Reporters), figures}
		}),
		Computed: each(i.Computed, computed), Corrections: each(i.Corrections, correction), Vintages: urls.At(urls.Vintages, string(i.ID)),
		Downloads: downloads(i), Citations: citations(CiteIndicator(w.Edition, i)),
	}
	for _, f := range i.Facets {
		if len(d.Targets) == 0 || d.Targets[len(d.Targets)-1].ID != f.Target.ID {
			d.Targets = append(d.Targets, targetRef(f.Target))
		}
	}
	return d
}

func (w *writer) body(id sourcefile.ID) *Ref { return body(w.Bodies[id]) }

func describedPublication(p *edition.Publication) PublicationDescription {
	return PublicationDescription{
		PublicationSummary: publicationSummary(p),
		Authors:            each(p.Authors, func(s string) string { return s }),
		Event:              null(p.Event), Accessed: null(p.Accessed), Note: note(p.Note), Evidence: each(p.Evidence, evidence),
	}
}

func (w *writer) publication(p *edition.Publication) PublicationDocument {
	return PublicationDocument{
		describedPublication(p), each(p.Figures, Figure), each(p.Corrections, correction), citations(narrative.CitePublication(p)),
	}
}

func (w *writer) plan() PlanDocument {
	p := w.Plan
	issue := p.Document
	return PlanDocument{
		DocumentNo: issue.DocumentNo, IndexNo: issue.IndexNo, Title: issue.Title, Publisher: *w.body(issue.Publisher),
		Written: issue.Written, Signed: issue.Signed, Validity: issue.Validity, Subject: issue.Subject,
		BasedOn:  BasedOnDocument{issue.BasedOn.DocumentNo, locales.Text{ZH: issue.BasedOn.ZH, EN: issue.BasedOn.EN}, *w.body(issue.BasedOn.Issuer)},
		Deadline: DeadlineDocument{issue.Deadline, w.Assessment.Start, w.Assessment.Deadline.Date, true},
		Goal:     ClauseDocument{p.Goal.Name(), p.Goal.Span},
		Targets:  each(w.Targets, targetRef), Tasks: each(w.Tasks, taskRef),
		Safeguards: each(w.Safeguards, func(m *edition.Measure) SafeguardDocument {
			return SafeguardDocument{m.ID, m.Name, m.Span, each(m.Units, unitRef), each(m.Evidence, evidence)}
		}),
		Text: p.Text, RawTextSHA256: issue.RawTextSHA256,
	}
}

func region(r model.Region) RegionDocument {
	return RegionDocument{r.Code, r.Name(), r.Kind, null(r.Parent)}
}

func (w *writer) index() IndexDocument {
	d := IndexDocument{
		Title: w.Site.Title, BaseURL: w.Site.BaseURL, Region: region(w.Home), Official: w.Site.Official,
		Licence: w.Site.Licences.Data, LicenceURL: w.Site.Licences.DataURL,
		Documents: []DocumentEntry{}, ItemDocuments: []ItemEntry{}, Downloads: downloads(nil),
		OpenAPI: urls.OpenAPI, Schemas: each(w.contract.files(), func(f File) string { return f.Path }),
		Documentation: PageRefs{urls.Guide.Page(locales.ZH), urls.Guide.Page(locales.EN)}, Regions: each(w.Regions, region),
	}
	for _, k := range kinds() {
		switch all := w.written[k.id]; {
		case k.perItem():
			d.ItemDocuments = append(d.ItemDocuments, ItemEntry{k.id, k.name, k.address, k.schema(), len(all)})
		case k.address != urls.Index:
			d.Documents = append(d.Documents, DocumentEntry{k.id, k.name, k.address, k.schema(), all[0].total})
		}
	}
	return d
}

// DownloadsOf are the addresses of all downloads of an edition.
func DownloadsOf(e *edition.Edition) []string {
	var all []string
	for _, d := range urls.Offered {
		if !d.PerIndicator() {
			all = append(all, d.Address)
			continue
		}
		for _, i := range e.Indicators {
			if address := d.Of(i); address != "" {
				all = append(all, address)
			}
		}
	}
	return all
}

// downloads are those of an indicator, or with nil those with everything.
func downloads(i *edition.Indicator) []DownloadEntry {
	all := []DownloadEntry{}
	for _, d := range urls.Offered {
		address := ""
		switch {
		case i != nil:
			address = d.Of(i)
		case !d.PerIndicator():
			address = d.Address
		}
		if address != "" {
			all = append(all, DownloadEntry{address, d.Media, d.Name})
		}
	}
	return all
}
