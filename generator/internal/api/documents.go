package api

import (
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// SchemaVersion is that of the documents: its first number changes only with the address (/api/v1/), its second with
// every added key.
const SchemaVersion = "1.0"

// Envelope is around every document. Every key is always present: null for an empty scalar, [] for an empty list.
type Envelope[T any] struct {
	// Schema is the address of the document's schema.
	Schema        string `json:"$schema"`
	SchemaVersion string `json:"schema_version"`
	Edition       string `json:"edition"`
	// Updated is the day of the assessment for a document that assesses; for any other the newest day on which one of
	// its records was recorded or corrected.
	Updated sourcefile.Date `json:"updated"`
	// Total is the number of items of a list, and 1 for a single thing.
	Total  int `json:"total"`
	Result T   `json:"result"`
}

// LocaleNames names it without what it holds.
func (Envelope[T]) LocaleNames() []string { return []string{"envelope"} }

// IndexDocument is the entrance of the API: from here every document, schema and download is found.
type IndexDocument struct {
	Title      locales.Text    `json:"title"`
	AsOf       sourcefile.Date `json:"as_of"`
	BaseURL    sourcefile.URL  `json:"base_url"`
	Region     RegionDocument  `json:"home_region"`
	Official   bool            `json:"official"`
	Licence    string          `json:"licence"`
	LicenceURL sourcefile.URL  `json:"licence_url"`
	// Documents are those at one address, ItemDocuments those of which there is one for each item.
	Documents     []DocumentEntry  `json:"documents"`
	ItemDocuments []ItemEntry      `json:"item_documents"`
	Downloads     []DownloadEntry  `json:"downloads"`
	OpenAPI       string           `json:"openapi"`
	Schemas       []string         `json:"schemas"`
	Documentation fields.PageRefs  `json:"documentation"`
	Regions       []RegionDocument `json:"regions"`
	// Files are all documents but the index itself, in the order in which they are written: who has a document with the
	// same hash need not fetch it again.
	Files []HashedAddress `json:"files"`
}

// DocumentEntry is one document of the API.
type DocumentEntry struct {
	ID       string       `json:"id"`
	Name     locales.Text `json:"name"`
	Document string       `json:"document"`
	Schema   string       `json:"schema"`
	Total    int          `json:"total"`
}

// ItemEntry is a kind of document with one for each item. Template is its address with {id} in place of the item's id;
// the lists give each address in full.
type ItemEntry struct {
	ID       string       `json:"id"`
	Name     locales.Text `json:"name"`
	Template string       `json:"template"`
	Schema   string       `json:"schema"`
	Total    int          `json:"total"`
}

// DownloadEntry is a file to download.
type DownloadEntry struct {
	Address   string       `json:"address"`
	MediaType string       `json:"media_type"`
	Name      locales.Text `json:"name"`
}

// RegionDocument is an administrative division.
type RegionDocument struct {
	Code   sourcefile.RegionCode  `json:"id"`
	Name   locales.Text           `json:"name"`
	Kind   model.RegionKind       `json:"kind"`
	Parent *sourcefile.RegionCode `json:"parent_id"`
}

// PlanDocument is the plan as issued.
type PlanDocument struct {
	DocumentNo string              `json:"document_no"`
	IndexNo    string              `json:"index_no"`
	Title      locales.Text        `json:"title"`
	Publisher  fields.Ref          `json:"publisher"`
	Written    sourcefile.Date     `json:"written"`
	Signed     sourcefile.Date     `json:"signed"`
	Validity   locales.Text        `json:"validity"`
	Subject    locales.Text        `json:"subject"`
	BasedOn    BasedOnDocument     `json:"based_on"`
	Deadline   DeadlineDocument    `json:"horizon"`
	Goal       ClauseDocument      `json:"goal"`
	Targets    []fields.Ref        `json:"targets"`
	Tasks      []fields.Ref        `json:"tasks"`
	Safeguards []SafeguardDocument `json:"safeguard_clauses"`
	Text       string              `json:"full_text"`
	// RawTextSHA256 is the hash of the published text before blanks inside words were removed.
	RawTextSHA256 string `json:"raw_text_sha256"`
}

// BasedOnDocument is the document of a higher authority that the plan implements.
type BasedOnDocument struct {
	DocumentNo string       `json:"document_no"`
	Title      locales.Text `json:"title"`
	Issuer     fields.Ref   `json:"issuer"`
}

// DeadlineDocument is the plan's words for its horizon and our reading of them.
type DeadlineDocument struct {
	Words      locales.Text    `json:"words"`
	Start      sourcefile.Date `json:"start"`
	Deadline   sourcefile.Date `json:"deadline"`
	OurReading bool            `json:"our_reading"`
}

// ClauseDocument is words of the plan, verbatim in Chinese, and their place in its text.
type ClauseDocument struct {
	Text locales.Text    `json:"text"`
	Span sourcefile.Span `json:"span"`
}

// SafeguardDocument is one commitment of the plan's safeguards.
type SafeguardDocument struct {
	ID        sourcefile.ID     `json:"id"`
	Text      locales.Text      `json:"text"`
	Span      sourcefile.Span   `json:"span"`
	Agencies  []fields.Ref      `json:"agencies"`
	Evidence  []fields.Evidence `json:"evidence"`
	Responses []fields.Response `json:"responses"`
}

// AreaDocument is one area of finance.
type AreaDocument struct {
	ID         sourcefile.ID   `json:"id"`
	Name       locales.Text    `json:"name"`
	Pages      fields.PageRefs `json:"pages"`
	Targets    []fields.Ref    `json:"targets"`
	Tasks      []fields.Ref    `json:"tasks"`
	Indicators []fields.Ref    `json:"indicators"`
	Downloads  []DownloadEntry `json:"downloads"`
}

// TargetDocument is a target, our reading of it and what is known.
type TargetDocument struct {
	ID       sourcefile.ID   `json:"id"`
	Text     locales.Text    `json:"text"`
	Span     sourcefile.Span `json:"span"`
	Document string          `json:"document"`
	Pages    fields.PageRefs `json:"pages"`
	Area     fields.Ref      `json:"area"`
	Facets   []FacetDocument `json:"facets"`
	// Tasks, Safeguards and Agencies answer for the target by our reading of the plan.
	Tasks      []fields.Ref     `json:"tasks"`
	Safeguards []fields.Ref     `json:"safeguards"`
	Agencies   []fields.Ref     `json:"agencies"`
	Progress   ProgressOfTarget `json:"progress"`
	// Facts are statements about it that hold even without a status.
	Facts []PlainFactDocument `json:"facts"`
	// Statements are official statements about the target.
	Statements []fields.Evidence `json:"statements"`
	// PeerTargets are what other regions have set themselves, by which nothing is judged.
	PeerTargets []PeerTargetDocument `json:"peer_targets"`
	OurReading  bool                 `json:"our_reading"`
	Note        *fields.Note         `json:"note"`
	Downloads   []DownloadEntry      `json:"downloads"`
	Responses   []fields.Response    `json:"responses"`
}

// FacetDocument is one side of a target that one method can judge.
type FacetDocument struct {
	ID         sourcefile.ID             `json:"id"`
	Name       locales.Text              `json:"name"`
	Method     model.Method              `json:"method"`
	Direction  model.Direction           `json:"direction"`
	Indicators []fields.IndicatorSummary `json:"indicator_summaries"`
	Items      []ChecklistDocument       `json:"items"`
	Note       *fields.Note              `json:"note"`
}

// ChecklistDocument is one line of a checklist.
type ChecklistDocument struct {
	ID       model.ItemID      `json:"id"`
	Name     locales.Text      `json:"name"`
	Evidence []fields.Evidence `json:"evidence"`
}

// TaskDocument is a task.
type TaskDocument struct {
	ID          sourcefile.ID        `json:"id"`
	Label       string               `json:"label"`
	Title       locales.Text         `json:"title"`
	Text        string               `json:"full_text"`
	UnitsText   string               `json:"agencies_text"`
	Span        sourcefile.Span      `json:"span"`
	Document    string               `json:"document"`
	Pages       fields.PageRefs      `json:"pages"`
	Areas       []fields.Ref         `json:"areas"`
	Lead        []fields.Ref         `json:"lead_agencies"`
	Cooperating []fields.Ref         `json:"cooperating_agencies"`
	Measures    []MeasureDocument    `json:"measures"`
	Found       []TraceCountDocument `json:"found_counts"`
	Targets     []fields.Ref         `json:"targets"`
	Responses   []fields.Response    `json:"responses"`
}

// MeasureDocument is one clause of a task.
type MeasureDocument struct {
	ID           sourcefile.ID             `json:"id"`
	Text         locales.Text              `json:"text"`
	Span         sourcefile.Span           `json:"span"`
	Kind         *model.MeasureKind        `json:"kind"`
	EvidenceHint *locales.Text             `json:"evidence_hint"`
	Entities     []fields.Ref              `json:"entities"`
	Indicators   []fields.IndicatorSummary `json:"indicator_summaries"`
	Evidence     []fields.Evidence         `json:"evidence"`
}

// AgencyDocument is a body that the plan names.
type AgencyDocument struct {
	ID         sourcefile.ID    `json:"id"`
	Name       locales.Text     `json:"name"`
	FullName   string           `json:"full_name"`
	Kind       model.AgencyKind `json:"kind"`
	Document   string           `json:"document"`
	Pages      fields.PageRefs  `json:"pages"`
	Leads      []fields.Ref     `json:"leads"`
	Cooperates []fields.Ref     `json:"cooperates"`
	// Targets are those that the unit answers for by our reading.
	Targets      []fields.Ref `json:"targets"`
	Publishes    []fields.Ref `json:"publishes"`
	Publications []fields.Ref `json:"publications"`
	// Responses are its own, and those about it.
	Responses []fields.Response `json:"responses"`
}

// EntityDocument is a platform or product that the plan names.
type EntityDocument struct {
	ID        sourcefile.ID        `json:"id"`
	Name      locales.Text         `json:"name"`
	Kind      model.EntityKind     `json:"kind"`
	Pages     fields.PageRefs      `json:"pages"`
	Note      *fields.Note         `json:"note"`
	Measures  []fields.Ref         `json:"named_in"`
	Found     []TraceCountDocument `json:"found_counts"`
	Responses []fields.Response    `json:"responses"`
}

// IndicatorDocument is an indicator with its figures.
type IndicatorDocument struct {
	fields.IndicatorDescription
	Informs []fields.Ref     `json:"informs"`
	Targets []fields.Ref     `json:"targets"`
	Series  []SeriesDocument `json:"series"`
	// Computed are shares of the site's region that no source prints but this site computes.
	Computed    []ComputedDocument  `json:"computed_shares"`
	Corrections []fields.Correction `json:"corrections"`
	Responses   []fields.Response   `json:"responses"`
	// Vintages is the document with what was known when.
	Vintages  string          `json:"vintages_document"`
	Downloads []DownloadEntry `json:"downloads"`
	// Citations cite this site's figures of the indicator.
	Citations CitationsDocument `json:"citations"`
}

// ComputedDocument is a share computed here, in percent, from the two figures named, and the interval in which it
// lies by their printed precision.
type ComputedDocument struct {
	Definition  fields.Ref       `json:"definition"`
	Period      fields.Period    `json:"period"`
	PeriodEnd   sourcefile.Date  `json:"period_end"`
	Value       quantity.Decimal `json:"value"`
	Low         quantity.Decimal `json:"low"`
	High        quantity.Decimal `json:"high"`
	Formula     string           `json:"formula"`
	Numerator   model.FigureID   `json:"numerator_figure_id"`
	Denominator model.FigureID   `json:"denominator_figure_id"`
	// Printed is the figure that a source prints for the same time; null where none does.
	Printed *model.FigureID `json:"printed_figure_id"`
}

// CitationsDocument is how to cite something, in each form in Chinese and in English. BibTeX and CSL-JSON are text to
// copy.
type CitationsDocument struct {
	Sentence locales.Text `json:"sentence"`
	GBT7714  locales.Text `json:"gb_t_7714"`
	APA      locales.Text `json:"apa"`
	BibTeX   locales.Text `json:"bibtex"`
	CSL      locales.Text `json:"csl_json"`
}

// SeriesDocument is the figures of one definition, region and set of reporters in order of time. Nothing is comparable
// across series.
type SeriesDocument struct {
	ID         string          `json:"id"`
	Definition fields.Ref      `json:"definition"`
	Region     fields.Ref      `json:"region"`
	Reporters  *fields.Ref     `json:"reporters"`
	Figures    []fields.Figure `json:"figures"`
}

// PublicationDocument is a source with its figures.
type PublicationDocument struct {
	fields.PublicationDescription
	Figures     []fields.Figure     `json:"figures"`
	Corrections []fields.Correction `json:"corrections"`
	Responses   []fields.Response   `json:"responses"`
	// Citations cite the source itself.
	Citations CitationsDocument `json:"citations"`
}
