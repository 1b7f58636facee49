package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sync"

	"five-areas/generator/internal/export"
	"five-areas/generator/internal/fields"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/snapshot"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
)

// writer writes the documents of an edition.
type writer struct {
	*edition.Edition
	names    narrative.Names
	contract *contract
	// written are the documents so far, by kind, without their bytes; the index counts them.
	written map[string][]document
	// files are their addresses, in the order in which they were written.
	files []HashedAddress
}

// Write makes every document of the edition, in a fixed order, and writes each as soon as it is made. It ends with
// the first error of put.
func Write(e *edition.Edition, put func(urls.File) error) error {
	w := &writer{e, narrative.NamesOf(e), newContract().open(), map[string][]document{}, nil}
	for _, k := range endpoints() {
		err := k.write(w, func(d document) error {
			address := urls.At(k.address, d.id)
			w.written[k.id] = append(w.written[k.id], document{d.id, d.total, nil})
			w.files = append(w.files, hashed(snapshot.Of(address, d.body)))
			return put(urls.File{Path: address, Body: d.body})
		})
		if err != nil {
			return err
		}
	}
	var line bytes.Buffer // indents would be a third of it
	if err := json.Compact(&line, encode(w.openAPI())); err != nil {
		return err
	}
	return put(urls.File{Path: urls.OpenAPI, Body: append(line.Bytes(), '\n')})
}

// buffers are used again: a document grows through many sizes until it is whole.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// encode writes the one canonical form: two-space indent, no HTML escapes, a final newline.
func encode(v any) []byte { return encodeAt("", v) }

// encodeAt writes a value in the canonical form, as it appears indented within another.
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
	return bytes.Clone(b.Bytes())
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

func (w *writer) area(a *edition.Area) AreaDocument {
	return AreaDocument{
		a.ID, a.Name, fields.PagesOf(urls.Areas, string(a.ID)),
		fields.Each(a.Targets, targetRef), fields.Each(a.Tasks, taskRef),
		fields.Each(a.Indicators, fields.RefToIndicator), downloadsOf(urls.Areas, a.ID),
	}
}

func (w *writer) targets() []TargetDocument { return fields.Each(w.Targets, w.target) }

func (w *writer) target(t *edition.Target) TargetDocument {
	return TargetDocument{
		ID: t.ID, Text: t.Name(), Span: t.Span, Document: urls.Targets.Document(string(t.ID)),
		Pages: fields.PagesOf(urls.Targets, string(t.ID)),
		Area:  fields.RefToArea(t.Area),
		Facets: fields.Each(t.Facets, func(f *edition.Facet) FacetDocument {
			return FacetDocument{
				f.ID, f.Name(), f.Method, f.Direction, fields.Each(f.Indicators, fields.IndicatorOf),
				fields.Each(f.Items, func(i *edition.Item) ChecklistDocument {
					return ChecklistDocument{i.ID, i.Name, fields.Each(i.Evidence, fields.EvidenceOf)}
				}),
				fields.NoteOfText(f.Note),
			}
		}),
		Facts: fields.Each(t.Facts, w.plainFact),
		Tasks: fields.Each(t.AnswerTasks, taskRef), Safeguards: fields.Each(t.AnswerSafeguards, fields.RefToClause),
		Agencies: fields.Each(t.Units, fields.RefToUnit),
		Progress: w.progressOf(t), Statements: fields.Each(t.Statements, fields.EvidenceOf), OurReading: true,
		PeerTargets: fields.Each(t.Peers, peerTarget), Note: fields.NoteOfText(t.Note),
		Downloads: downloadsOf(urls.Targets, t.ID),
		Responses: w.responsesTo(t.Heard()...),
	}
}

func (w *writer) tasks() []TaskDocument { return fields.Each(w.Tasks, w.task) }

func (w *writer) task(t *edition.Task) TaskDocument {
	return TaskDocument{
		ID: t.ID, Label: t.Label, Title: t.Title, Text: t.Text, UnitsText: t.UnitsText, Span: t.Span,
		Document: urls.Tasks.Document(string(t.ID)), Pages: fields.PagesOf(urls.Tasks, string(t.ID)),
		Areas: fields.Each(t.Articles, fields.RefToArea), Lead: fields.Each(t.Lead, fields.RefToUnit),
		Cooperating: fields.Each(t.Cooperating, fields.RefToUnit),
		Measures:    fields.Each(t.Measures, measure), Found: foundCounts(t.Measures),
		Targets: fields.Each(t.Targets, targetRef), Responses: w.responsesTo(t.Heard()...),
	}
}

// responsesTo are the responses that concern some things, the newest first.
func (w *writer) responsesTo(things ...any) []fields.Response {
	return fields.Each(w.ResponsesTo(things...), fields.ResponseOf)
}

func measure(m *edition.Measure) MeasureDocument {
	d := MeasureDocument{
		ID: m.ID, Text: m.Name, Span: m.Span,
		Entities: fields.Each(m.Entities, fields.RefToEntity), Indicators: fields.Each(m.Indicators,
			fields.IndicatorOf), Evidence: fields.Each(m.Evidence, fields.EvidenceOf),
	}
	if m.Reading != nil {
		d.Kind, d.EvidenceHint = fields.Null(m.Reading.Kind), m.Reading.Evidence
	}
	return d
}

func (w *writer) agencies() []AgencyDocument { return fields.Each(w.Units, w.agency) }

func (w *writer) agency(u *edition.Agency) AgencyDocument {
	return AgencyDocument{
		u.ID, u.Name(), u.FullName, u.Kind, urls.Units.Document(string(u.ID)), fields.PagesOf(urls.Units, string(u.ID)),
		fields.Each(u.Leads, taskRef), fields.Each(u.Cooperates, taskRef), fields.Each(u.Targets, targetRef),
		fields.Each(u.Publishes, fields.RefToIndicator), fields.Each(u.Compiled, fields.RefToPublication),
		w.responsesTo(u.Heard()...),
	}
}

func (w *writer) entity(e *edition.Entity) EntityDocument {
	return EntityDocument{
		e.ID, e.Name(), e.Kind, fields.PagesOfEntity(e), fields.NoteOf(e.Note),
		fields.Each(e.Measures, fields.RefToClause),
		foundCounts(e.Measures), w.responsesTo(e.Heard()...),
	}
}

func (w *writer) indicator(i *edition.Indicator) IndicatorDocument {
	return IndicatorDocument{
		IndicatorDescription: fields.DescriptionOf(i, w.Bodies), Informs: fields.Each(i.Informs, fields.RefToClause),
		Targets: fields.Each(i.Targets(), targetRef),
		Series: fields.Each(i.Series, func(s *model.Series) SeriesDocument {
			figures := []fields.Figure{}
			for _, p := range s.Points {
				figures = append(figures, fields.FigureOf(i.FigureOf(p.Chosen)))
				for _, o := range p.Others {
					figures = append(figures, fields.FigureOf(i.FigureOf(o.Observation)))
				}
			}
			return SeriesDocument{
				s.String(), fields.RefToDefinition(i, i.Definition(s.Definition)),
				fields.RefToRegion(w.Region(s.Region)),
				fields.RefToBody(w.Bodies[s.Reporters]), figures,
			}
		}),
		Computed:    fields.Each(i.Computed, func(c *edition.Computed) ComputedDocument { return computed(i, c) }),
		Corrections: fields.Each(i.Corrections, fields.CorrectionOf),
		Responses:   w.responsesTo(i.Heard()...),
		Vintages:    urls.At(urls.Vintages, string(i.ID)),
		Downloads:   downloads(i), Citations: citations(narrative.CiteIndicator(w.Edition, i)),
	}
}

func (w *writer) publication(p *edition.Publication) PublicationDocument {
	return PublicationDocument{
		fields.SourceOf(p), fields.Each(p.Figures, fields.FigureOf), fields.Each(p.Corrections, fields.CorrectionOf),
		w.responsesTo(p.Heard()...),
		citations(narrative.CitePublication(p)),
	}
}

func (w *writer) plan() PlanDocument {
	p := w.Plan
	issue := p.Document
	return PlanDocument{
		DocumentNo: issue.DocumentNo, IndexNo: issue.IndexNo, Title: issue.Title,
		Publisher: *fields.RefToBody(w.Bodies[issue.Publisher]),
		Written:   issue.Written, Signed: issue.Signed, Validity: issue.Validity, Subject: issue.Subject,
		BasedOn: BasedOnDocument{
			issue.BasedOn.DocumentNo,
			issue.BasedOn.Name(),
			*fields.RefToBody(w.Bodies[issue.BasedOn.Issuer]),
		},
		Deadline: DeadlineDocument{issue.Deadline, w.Assessment.Start, w.Assessment.Deadline.Date, true},
		Goal:     ClauseDocument{p.Goal.Name(), p.Goal.Span},
		Targets:  fields.Each(w.Targets, targetRef), Tasks: fields.Each(w.Tasks, taskRef),
		Safeguards: fields.Each(w.Safeguards, func(m *edition.Measure) SafeguardDocument {
			return SafeguardDocument{
				m.ID, m.Name, m.Span, fields.Each(m.Units, fields.RefToUnit),
				fields.Each(m.Evidence, fields.EvidenceOf),
				w.responsesTo(m.Heard()...),
			}
		}),
		Text: p.Text, RawTextSHA256: issue.RawTextSHA256,
	}
}

func region(r model.Region) RegionDocument {
	return RegionDocument{r.Code, r.Name(), r.Kind, fields.Null(r.Parent)}
}

func (w *writer) index() IndexDocument {
	d := IndexDocument{
		Title: w.Site.Title, AsOf: w.AsOf, BaseURL: w.Site.BaseURL, Region: region(w.Home), Official: w.Site.Official,
		Licence: w.Site.Licences.Data, LicenceURL: w.Site.Licences.DataURL,
		Documents: []DocumentEntry{}, ItemDocuments: []ItemEntry{}, Downloads: downloads(nil),
		OpenAPI: urls.OpenAPI, Schemas: fields.Each(w.contract.files(), func(f urls.File) string { return f.Path }),
		Documentation: fields.SheetOf(urls.Guide), Regions: fields.Each(w.Regions, region),
		Files: w.files,
	}
	for _, k := range endpoints() {
		switch all := w.written[k.id]; {
		case k.perItem():
			d.ItemDocuments = append(d.ItemDocuments, ItemEntry{k.id, k.name(), k.address, k.schema(), len(all)})
		case k.address != urls.Index:
			d.Documents = append(d.Documents, DocumentEntry{k.id, k.name(), k.address, k.schema(), all[0].total})
		}
	}
	return d
}

// downloads are those of an indicator, or with nil those with everything.
func downloads(i *edition.Indicator) []DownloadEntry {
	return offered(func(d export.Download) string { return d.For(i) })
}

// downloadsOf are those of an item of a collection.
func downloadsOf(c urls.Collection, id sourcefile.ID) []DownloadEntry {
	return offered(func(d export.Download) string { return d.ForItem(c, string(id)) })
}

func offered(at func(export.Download) string) []DownloadEntry {
	all := []DownloadEntry{}
	for _, d := range export.Downloads() {
		if address := at(d); address != "" {
			all = append(all, DownloadEntry{address, d.Media, d.Name()})
		}
	}
	return all
}
