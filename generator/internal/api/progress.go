package api

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/progress"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// ProgressDocument is every target as the method judges it on the edition's date.
type ProgressDocument struct {
	AsOf          sourcefile.Date `json:"as_of"`
	MethodVersion int             `json:"method_version"`
	Method        fields.PageRefs `json:"method_pages"`
	Start         sourcefile.Date `json:"start"`
	Deadline      sourcefile.Date `json:"deadline"`
	DaysGone      int64           `json:"elapsed_day_count"`
	Days          int64           `json:"day_count"`
	// Words are the closed list of statuses, from worst to best, not_assessable last.
	Words   []TermDocument[progress.Status] `json:"statuses"`
	Targets []ProgressOfTarget              `json:"target_results"`
	// Areas are what is shown of each area by rule, and Background how fast all loans grow beside the country's.
	Areas      []AreaLineDocument   `json:"area_lines"`
	Background *PlainFactDocument   `json:"background"`
	Found      []TraceCountDocument `json:"found_counts"`
}

// TermDocument is a word of a closed list.
type TermDocument[T ~string] struct {
	ID   T            `json:"id"`
	Name locales.Text `json:"name"`
}

// ProgressOfTarget is what a target reads and why. It describes published statistics, not merit.
type ProgressOfTarget struct {
	ID         sourcefile.ID                       `json:"id"`
	Document   string                              `json:"document"`
	Pages      fields.PageRefs                     `json:"pages"`
	Status     progress.Status                     `json:"status"`
	StatusName locales.Text                        `json:"status_name"`
	Headline   locales.Text                        `json:"headline"`
	Reasons    []TermDocument[progress.Reason]     `json:"reasons"`
	Short      *TermDocument[progress.ShortReason] `json:"short_reason"`
	Deciding   sourcefile.ID                       `json:"deciding_facet_id"`
	Assessable int                                 `json:"assessable_count"`
	Total      int                                 `json:"facet_count"`
	Facets     []ProgressOfFacet                   `json:"facet_results"`
	OurReading bool                                `json:"our_reading"`
	// Before is what it read in the newest earlier snapshot; null where there is none.
	Before *BeforeDocument `json:"before"`
}

// BeforeDocument is what a target read in a snapshot. Cause is why it reads otherwise now; null where it does not.
type BeforeDocument struct {
	Snapshot   sourcefile.ID        `json:"snapshot_id"`
	Status     progress.Status      `json:"status"`
	StatusName locales.Text         `json:"status_name"`
	Cause      *edition.StatusCause `json:"status_cause"`
}

// ProgressOfFacet is what a facet reads; its records say why, one for each indicator or one for the checklist.
type ProgressOfFacet struct {
	ID         sourcefile.ID                       `json:"id"`
	Status     progress.Status                     `json:"status"`
	StatusName locales.Text                        `json:"status_name"`
	Reasons    []TermDocument[progress.Reason]     `json:"reasons"`
	Short      *TermDocument[progress.ShortReason] `json:"short_reason"`
	Deciding   int                                 `json:"deciding_record"`
	Records    []RecordDocument                    `json:"records"`
}

// ExplanationDocument is a record in sentences; null for what does not apply.
type ExplanationDocument struct {
	Verdict        locales.Text   `json:"verdict_text"`
	Known          *locales.Text  `json:"known_text"`
	Reasons        []locales.Text `json:"reason_texts"`
	Past           *locales.Text  `json:"past_text"`
	Missing        *locales.Text  `json:"missing_text"`
	Branch         *locales.Text  `json:"branch_text"`
	Firmness       *locales.Text  `json:"firmness_text"`
	Counterfactual *locales.Text  `json:"counterfactual_text"`
	Flags          []locales.Text `json:"flag_texts"`
	Facts          []locales.Text `json:"fact_texts"`
}

func explanation(w narrative.Why) ExplanationDocument {
	null := func(t locales.Text) *locales.Text {
		if t == (locales.Text{}) {
			return nil
		}
		return &t
	}
	same := func(t locales.Text) locales.Text { return t }
	return ExplanationDocument{
		w.Verdict, null(w.Known), fields.Each(w.Reasons, same), null(w.Past), null(w.Missing), null(w.Branch),
		null(w.Firmness), null(w.Counterfactual),
		fields.Each(w.Flags, same), fields.Each(w.Facts, same),
	}
}

func term[T ~string](t T) TermDocument[T] { return TermDocument[T]{t, locales.Label(t)} }

// short is the first reason in a few words, which name the region.
func (w *writer) short(r progress.ShortReason) *TermDocument[progress.ShortReason] {
	if r == "" {
		return nil
	}
	return &TermDocument[progress.ShortReason]{r, w.names.ShortReason(r)}
}

// AreaLineDocument is the one fact that is shown of an area; null where nothing was found since the plan.
type AreaLineDocument struct {
	Area  fields.Ref         `json:"area"`
	Fact  *PlainFactDocument `json:"fact"`
	Begun bool               `json:"begun_before_plan"`
	Said  locales.Text       `json:"said"`
}

func (w *writer) areaLine(l edition.AreaLine) AreaLineDocument {
	return AreaLineDocument{fields.RefToArea(l.Article), w.maybeFact(l.Fact), l.Begun, w.names.AreaLine(l)}
}

func (w *writer) maybeFact(f *edition.Fact) *PlainFactDocument {
	if f == nil {
		return nil
	}
	d := w.plainFact(*f)
	return &d
}

func (w *writer) progressOf(t *edition.Target) ProgressOfTarget {
	p := t.Progress
	d := ProgressOfTarget{
		ID: t.ID, Document: urls.Targets.Document(string(t.ID)), Pages: fields.PagesOf(urls.Targets, string(t.ID)),
		Status: p.Status, StatusName: locales.Label(p.Status), Headline: w.names.Headline(p),
		Reasons: fields.Each(p.Reasons, term[progress.Reason]), Short: w.short(p.Short), Deciding: p.Deciding,
		Assessable: p.Assessable, Total: p.Total, OurReading: true,
		Facets: fields.Each(p.Facets, func(f *progress.Facet) ProgressOfFacet {
			return ProgressOfFacet{
				f.ID, f.Status, locales.Label(f.Status), fields.Each(f.Reasons, term[progress.Reason]),
				w.short(f.Short), f.Deciding,
				fields.Each(f.Records, func(r *progress.Record) RecordDocument {
					return record(r, explanation(w.names.Why(r)))
				}),
			}
		}),
	}
	if b := t.Before; b != nil {
		d.Before = &BeforeDocument{
			sourcefile.ID(b.Snapshot.ID), b.Status, locales.Label(b.Status),
			fields.Null(b.Cause),
		}
	}
	return d
}

func (w *writer) progress() ProgressDocument {
	a := w.Assessment
	gone, all, _ := progress.Elapsed(a.Start, w.AsOf, a.Deadline.Date)
	return ProgressDocument{
		AsOf: w.AsOf, MethodVersion: a.MethodVersion, Method: fields.SheetOf(urls.Method),
		Start: a.Start, Deadline: a.Deadline.Date, DaysGone: gone, Days: all,
		Words: fields.Each(progress.Statuses, term[progress.Status]), Targets: fields.Each(w.Targets, w.progressOf),
		Areas: fields.Each(w.Lines, w.areaLine), Background: w.maybeFact(w.Background),
		Found: foundCounts(w.Checked()),
	}
}

// GapDocument is one thing that a facet is judged by, and what is known of it.
type GapDocument struct {
	Target fields.Ref `json:"target"`
	Facet  fields.Ref `json:"facet"`
	// Kind reports whether Indicator or Item is what it is about; the other one is null.
	Kind      GapKind     `json:"kind"`
	Indicator *fields.Ref `json:"indicator"`
	Item      *fields.Ref `json:"item"`
	// Published reports whether a figure of the region or evidence for the item was found.
	Published bool                  `json:"has_data"`
	Latest    *fields.FigureSummary `json:"latest"`
	// AgeMonths is that of the latest figure on the edition's date.
	AgeMonths *int                `json:"age_month_count"`
	Evidence  []fields.EvidenceID `json:"evidence_ids"`
	// UsualPublisher is null if it has no regular publisher.
	UsualPublisher *fields.Ref  `json:"usual_publisher"`
	Units          []fields.Ref `json:"agencies_in_charge"`
	// OverdueSince is the day by which the publisher's own calendar promised a newer figure; null where no calendar is
	// known.
	OverdueSince *sourcefile.Date `json:"overdue_since"`
	ResponseIDs  []sourcefile.ID  `json:"response_ids"`
}

func (w *writer) gap(g *edition.Gap) GapDocument {
	d := GapDocument{
		Target: targetRef(g.Target), Facet: facetRef(g.Target, g.Facet), Kind: GapOfIndicator,
		Evidence: []fields.EvidenceID{}, Units: fields.Each(g.Target.Units, fields.RefToUnit),
		OverdueSince: fields.Null(g.Due), ResponseIDs: fields.ResponseIDs(w.Edition, g.Heard()...),
	}
	if g.Item != nil {
		d.Kind, d.Published = GapOfItem, len(g.Found) > 0
		d.Item = itemRef(g.Item)
		d.Evidence = fields.Each(g.Found, func(e *edition.Evidence) fields.EvidenceID {
			return fields.EvidenceID(e.Key())
		})
		return d
	}
	ref := fields.RefToIndicator(g.Indicator)
	d.Indicator, d.UsualPublisher, d.Published = &ref, fields.RefToBody(g.Indicator.Publisher), g.Latest != nil
	if g.Latest != nil {
		d.Latest, d.AgeMonths = fields.SummaryOf(g.Latest.Observation), &g.Months
	}
	return d
}
