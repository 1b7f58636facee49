package api

import (
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
)

// SchemaVersion is that of the documents: its first number changes only with the address (/api/v1/), its second with
// every added key.
const SchemaVersion = "1.0"

// Envelope is around every document. Every key is always present: null for an empty scalar, [] for an empty list.
type Envelope[T any] struct {
	SchemaVersion string        `json:"schema_version"`
	Edition       string        `json:"edition"`
	AsOf          document.Date `json:"as_of"`
	// Total is the number of items of a list, and 1 for a single thing.
	Total  int `json:"total"`
	Result T   `json:"result"`
}

// Ref names another thing and says where its page and document are; document is null for what has none.
type Ref struct {
	ID       document.ID `json:"id"`
	Name     text.Text   `json:"name"`
	Document *string     `json:"document"`
	Pages    *PageRefs   `json:"pages"`
}

// PageRefs are the addresses of a page in both languages.
type PageRefs struct {
	ZH string `json:"zh"`
	EN string `json:"en"`
}

// IndexDocument is the entrance of the API: from here every document, schema and download is found.
type IndexDocument struct {
	Title      text.Text      `json:"title"`
	BaseURL    document.URL   `json:"base_url"`
	Region     RegionDocument `json:"region"`
	Official   bool           `json:"official"`
	Licence    string         `json:"licence"`
	LicenceURL document.URL   `json:"licence_url"`
	// Documents are those at one address, ItemDocuments those of which there is one for each item.
	Documents     []DocumentEntry  `json:"documents"`
	ItemDocuments []ItemEntry      `json:"item_documents"`
	Downloads     []DownloadEntry  `json:"downloads"`
	OpenAPI       string           `json:"openapi"`
	Schemas       []string         `json:"schemas"`
	Documentation PageRefs         `json:"documentation"`
	Regions       []RegionDocument `json:"regions"`
}

// DocumentEntry is one document of the API.
type DocumentEntry struct {
	ID       string    `json:"id"`
	Name     text.Text `json:"name"`
	Document string    `json:"document"`
	Schema   string    `json:"schema"`
	Total    int       `json:"total"`
}

// ItemEntry is a kind of document with one for each item. Template is its address with {id} in place of the item's id; the
// lists give each address in full.
type ItemEntry struct {
	ID       string    `json:"id"`
	Name     text.Text `json:"name"`
	Template string    `json:"template"`
	Schema   string    `json:"schema"`
	Total    int       `json:"total"`
}

// DownloadEntry is a file to download.
type DownloadEntry struct {
	Address   string    `json:"address"`
	MediaType string    `json:"media_type"`
	Name      text.Text `json:"name"`
}

// RegionDocument is an administrative division.
type RegionDocument struct {
	Code   document.RegionCode   `json:"code"`
	Name   text.Text             `json:"name"`
	Kind   statistics.RegionKind `json:"kind"`
	Parent *document.RegionCode  `json:"parent"`
}

// PlanDocument is the plan as issued.
type PlanDocument struct {
	DocumentNo string              `json:"document_no"`
	IndexNo    string              `json:"index_no"`
	Title      text.Text           `json:"title"`
	Publisher  Ref                 `json:"publisher"`
	Written    document.Date       `json:"written"`
	Signed     document.Date       `json:"signed"`
	Validity   text.Text           `json:"validity"`
	Subject    text.Text           `json:"subject"`
	BasedOn    BasedOnDocument     `json:"based_on"`
	Deadline   DeadlineDocument    `json:"deadline"`
	Goal       ClauseDocument      `json:"goal"`
	Targets    []Ref               `json:"targets"`
	Tasks      []Ref               `json:"tasks"`
	Safeguards []SafeguardDocument `json:"safeguards"`
	Text       string              `json:"text"`
	// RawTextSHA256 is the hash of the published text before blanks inside words were removed.
	RawTextSHA256 string `json:"raw_text_sha256"`
}

// BasedOnDocument is the document of a higher authority that the plan implements.
type BasedOnDocument struct {
	DocumentNo string    `json:"document_no"`
	Title      text.Text `json:"title"`
	Issuer     Ref       `json:"issuer"`
}

// DeadlineDocument is the plan's words for its horizon and our reading of them.
type DeadlineDocument struct {
	Words      text.Text     `json:"words"`
	Start      document.Date `json:"start"`
	Date       document.Date `json:"date"`
	OurReading bool          `json:"our_reading"`
}

// ClauseDocument is words of the plan, verbatim in Chinese, and their place in its text.
type ClauseDocument struct {
	Text text.Text     `json:"text"`
	Span document.Span `json:"span"`
}

// SafeguardDocument is one commitment of the plan's safeguards.
type SafeguardDocument struct {
	ID       document.ID        `json:"id"`
	Text     text.Text          `json:"text"`
	Span     document.Span      `json:"span"`
	Units    []Ref              `json:"units"`
	Evidence []EvidenceDocument `json:"evidence"`
}

// ArticleDocument is one area of finance.
type ArticleDocument struct {
	ID         document.ID `json:"id"`
	Name       text.Text   `json:"name"`
	Pages      PageRefs    `json:"pages"`
	Targets    []Ref       `json:"targets"`
	Tasks      []Ref       `json:"tasks"`
	Indicators []Ref       `json:"indicators"`
}

// TargetDocument is a target, our reading of it and what is known.
type TargetDocument struct {
	ID       document.ID     `json:"id"`
	Text     text.Text       `json:"text"`
	Span     document.Span   `json:"span"`
	Document string          `json:"document"`
	Pages    PageRefs        `json:"pages"`
	Article  Ref             `json:"article"`
	Facets   []FacetDocument `json:"facets"`
	// Tasks, Safeguards and Units answer for the target by our reading of the plan.
	Tasks      []Ref            `json:"tasks"`
	Safeguards []Ref            `json:"safeguards"`
	Units      []Ref            `json:"units"`
	Progress   ProgressOfTarget `json:"progress"`
	// Statements are official statements about the target.
	Statements []EvidenceDocument `json:"statements"`
	OurReading bool               `json:"our_reading"`
	Note       *text.Text         `json:"note"`
}

// FacetDocument is one side of a target that one method can judge.
type FacetDocument struct {
	ID         document.ID         `json:"id"`
	Name       text.Text           `json:"name"`
	Method     plan.Method         `json:"method"`
	Direction  plan.Direction      `json:"direction"`
	Indicators []IndicatorSummary  `json:"indicators"`
	Items      []ChecklistDocument `json:"items"`
	Note       *text.Text          `json:"note"`
}

// ChecklistDocument is one line of a checklist.
type ChecklistDocument struct {
	ID       plan.ItemID        `json:"id"`
	Name     text.Text          `json:"name"`
	Evidence []EvidenceDocument `json:"evidence"`
}

// TaskDocument is a task.
type TaskDocument struct {
	ID               document.ID       `json:"id"`
	Label            string            `json:"label"`
	Title            text.Text         `json:"title"`
	Text             string            `json:"text"`
	UnitsText        string            `json:"units_text"`
	Span             document.Span     `json:"span"`
	Document         string            `json:"document"`
	Pages            PageRefs          `json:"pages"`
	Articles         []Ref             `json:"articles"`
	LeadUnits        []Ref             `json:"lead_units"`
	CooperatingUnits []Ref             `json:"cooperating_units"`
	Measures         []MeasureDocument `json:"measures"`
	Targets          []Ref             `json:"targets"`
}

// MeasureDocument is one clause of a task.
type MeasureDocument struct {
	ID           document.ID        `json:"id"`
	Text         text.Text          `json:"text"`
	Span         document.Span      `json:"span"`
	Kind         *plan.MeasureKind  `json:"kind"`
	EvidenceHint *text.Text         `json:"evidence_hint"`
	Entities     []Ref              `json:"entities"`
	Indicators   []IndicatorSummary `json:"indicators"`
	Evidence     []EvidenceDocument `json:"evidence"`
}

// UnitDocument is a body that the plan names.
type UnitDocument struct {
	ID         document.ID   `json:"id"`
	Name       text.Text     `json:"name"`
	FullName   string        `json:"full_name"`
	Kind       plan.UnitKind `json:"kind"`
	Document   string        `json:"document"`
	Pages      PageRefs      `json:"pages"`
	Leads      []Ref         `json:"leads"`
	Cooperates []Ref         `json:"cooperates"`
	// Targets are those that the unit answers for by our reading.
	Targets      []Ref `json:"targets"`
	Publishes    []Ref `json:"publishes"`
	Publications []Ref `json:"publications"`
}

// EntityDocument is a platform or product that the plan names.
type EntityDocument struct {
	ID       document.ID     `json:"id"`
	Name     text.Text       `json:"name"`
	Kind     plan.EntityKind `json:"kind"`
	Note     *Note           `json:"note"`
	Measures []Ref           `json:"measures"`
}

// IndicatorSummary is an indicator in a list. Latest is the newest figure of the site's region that covers everybody;
// null where none was found.
type IndicatorSummary struct {
	ID             document.ID     `json:"id"`
	Name           text.Text       `json:"name"`
	Document       string          `json:"document"`
	Pages          PageRefs        `json:"pages"`
	Unit           UnitOfMeasure   `json:"unit"`
	Kind           statistics.Kind `json:"kind"`
	Direction      plan.Direction  `json:"direction"`
	Articles       []document.ID   `json:"articles"`
	UsualPublisher *Ref            `json:"usual_publisher"`
	Figures        int             `json:"figures"`
	Latest         *FigureSummary  `json:"latest"`
}

// FigureSummary is a figure in brief.
type FigureSummary struct {
	ID           statistics.FigureID   `json:"id"`
	Period       Period                `json:"period"`
	PeriodEnd    document.Date         `json:"period_end"`
	NotLater     bool                  `json:"not_later"`
	Value        *statistics.Decimal   `json:"value"`
	ValuePrinted *statistics.Printed   `json:"value_printed"`
	Qualifier    *statistics.Qualifier `json:"qualifier"`
	Publication  document.ID           `json:"publication"`
}

// UnitOfMeasure is a base unit times a power of ten (SDMX UNIT_MEASURE and UNIT_MULT).
type UnitOfMeasure struct {
	Measure    document.ID `json:"measure"`
	Multiplier int         `json:"multiplier"`
	Name       text.Text   `json:"name"`
}

// IndicatorDescription is an indicator with its definitions.
type IndicatorDescription struct {
	IndicatorSummary
	Note        *Note                `json:"note"`
	Definitions []DefinitionDocument `json:"definitions"`
}

// IndicatorDocument is an indicator with its figures.
type IndicatorDocument struct {
	IndicatorDescription
	Informs []MeasureRef     `json:"informs"`
	Targets []Ref            `json:"targets"`
	Series  []SeriesDocument `json:"series"`
	// Computed are shares of the site's region that no source prints but this site works out.
	Computed    []ComputedDocument   `json:"computed"`
	Corrections []CorrectionDocument `json:"corrections"`
	// Vintages is the document with what was known when.
	Vintages  string          `json:"vintages"`
	Downloads []DownloadEntry `json:"downloads"`
	// Citations cite this site's figures of the indicator.
	Citations CitationsDocument `json:"citations"`
}

// ComputedDocument is a share worked out here, in percent, from the two figures named, and the interval in which it lies by
// their printed precision.
type ComputedDocument struct {
	Definition  document.ID         `json:"definition"`
	Period      Period              `json:"period"`
	PeriodEnd   document.Date       `json:"period_end"`
	Value       statistics.Decimal  `json:"value"`
	Low         statistics.Decimal  `json:"low"`
	High        statistics.Decimal  `json:"high"`
	Formula     string              `json:"formula"`
	Numerator   statistics.FigureID `json:"numerator"`
	Denominator statistics.FigureID `json:"denominator"`
	// Printed is the figure that a source prints for the same time; null where none does.
	Printed *statistics.FigureID `json:"printed"`
}

// CitationsDocument is how to cite something, in each form in Chinese and in English. BibTeX and CSL-JSON are text to copy.
type CitationsDocument struct {
	Sentence text.Text `json:"sentence"`
	GBT7714  text.Text `json:"gb_t_7714"`
	APA      text.Text `json:"apa"`
	BibTeX   text.Text `json:"bibtex"`
	CSL      text.Text `json:"csl_json"`
}

// Note is a remark; en is null where nobody wrote it in English.
type Note struct {
	ZH string  `json:"zh"`
	EN *string `json:"en"`
}

// MeasureRef names a measure; its document is that of its task.
type MeasureRef struct {
	ID       document.ID `json:"id"`
	Text     text.Text   `json:"text"`
	Document string      `json:"document"`
}

// DefinitionDocument is a definition (口径).
type DefinitionDocument struct {
	ID          document.ID            `json:"id"`
	Name        text.Text              `json:"name"`
	Owner       *Ref                   `json:"owner"`
	Version     *string                `json:"version"`
	Currency    statistics.Currency    `json:"currency"`
	Borrowers   *Note                  `json:"borrowers"`
	Aggregation statistics.Aggregation `json:"aggregation"`
	ValidFrom   *document.Date         `json:"valid_from"`
	ValidTo     *document.Date         `json:"valid_to"`
	BreakNote   *Note                  `json:"break_note"`
	Note        *Note                  `json:"note"`
}

// SeriesDocument is the figures of one definition, region and set of reporters in order of time. Nothing is comparable
// across series.
type SeriesDocument struct {
	ID         string              `json:"id"`
	Definition document.ID         `json:"definition"`
	Region     document.RegionCode `json:"region"`
	Reporters  *document.ID        `json:"reporters"`
	Figures    []FigureDocument    `json:"figures"`
}

// FigureDocument is one number of one publication.
type FigureDocument struct {
	ID          statistics.FigureID   `json:"id"`
	Indicator   document.ID           `json:"indicator"`
	Definition  document.ID           `json:"definition"`
	Region      document.RegionCode   `json:"region"`
	Reporters   *document.ID          `json:"reporters"`
	Period      Period                `json:"period"`
	PeriodForm  statistics.PeriodForm `json:"period_form"`
	PeriodStart *document.Date        `json:"period_start"`
	PeriodEnd   document.Date         `json:"period_end"`
	// NotLater tells that period_end is only the latest day that the source allows.
	NotLater bool `json:"not_later"`
	// Value is null where the source prints only a change; it is in the indicator's unit.
	Value        *statistics.Decimal   `json:"value"`
	ValuePrinted *statistics.Printed   `json:"value_printed"`
	UnitPrinted  *string               `json:"unit_printed"`
	Qualifier    *statistics.Qualifier `json:"qualifier"`
	HalfWidth    *statistics.Decimal   `json:"half_width"`
	Unit         UnitOfMeasure         `json:"unit"`
	Nature       statistics.Nature     `json:"nature"`
	// ObsStatus is the code of SDMX's CL_OBS_STATUS.
	ObsStatus   ObsStatus        `json:"obs_status"`
	Changes     []ChangeDocument `json:"changes"`
	Publication document.ID      `json:"publication"`
	// The figure was known from KnownFrom on; from KnownTo on a correction or revision stands in its place. Null while it
	// stands itself.
	KnownFrom document.Date  `json:"known_from"`
	KnownTo   *document.Date `json:"known_to"`
	// Corrections are the ids of those that made it what it is.
	Corrections []document.ID `json:"corrections"`
	// Relation says how the figure stands to the one shown first for the same period; null for that one.
	Relation *statistics.Relation `json:"relation"`
	Locator  *string              `json:"locator"`
	Note     *Note                `json:"note"`
	// Confirmed are sentences of a maintainer who checked what is unusual about the figure.
	Confirmed []ConfirmedDocument `json:"confirmed"`
}

// ConfirmedDocument says that a figure breaks a rule of plausibility and is nevertheless what the source prints.
type ConfirmedDocument struct {
	Rule statistics.Plausibility `json:"rule"`
	Note Note                    `json:"note"`
}

// ChangeDocument is a growth or increase that the source prints beside the figure.
type ChangeDocument struct {
	Basis        statistics.Basis   `json:"basis"`
	Value        statistics.Decimal `json:"value"`
	ValuePrinted statistics.Printed `json:"value_printed"`
	Unit         UnitOfMeasure      `json:"unit"`
}

// PublicationSummary is a source in a list.
type PublicationSummary struct {
	ID           document.ID           `json:"id"`
	Outlet       string                `json:"outlet"`
	Title        *string               `json:"title"`
	TitleLang    *statistics.TitleLang `json:"title_lang"`
	Subject      *text.Text            `json:"subject"`
	Document     string                `json:"document"`
	Pages        PageRefs              `json:"pages"`
	AttributedTo *Ref                  `json:"attributed_to"`
	Published    *document.PartialDate `json:"published"`
	Recorded     document.Date         `json:"recorded"`
	Grade        statistics.Grade      `json:"grade"`
	URL          *document.URL         `json:"url"`
	NoLink       *statistics.NoLink    `json:"no_link"`
	FiguresTotal int                   `json:"figures_total"`
}

// PublicationDescription is a source with its evidence.
type PublicationDescription struct {
	PublicationSummary
	Authors  []string            `json:"authors"`
	Event    *statistics.EventID `json:"event"`
	Accessed *document.Date      `json:"accessed"`
	Note     *Note               `json:"note"`
	Evidence []EvidenceDocument  `json:"evidence"`
}

// PublicationDocument is a source with its figures.
type PublicationDocument struct {
	PublicationDescription
	Figures     []FigureDocument     `json:"figures"`
	Corrections []CorrectionDocument `json:"corrections"`
	// Citations cite the source itself.
	Citations CitationsDocument `json:"citations"`
}

// EvidenceDocument is a dated document, launch or event. Level is null for an official statement about a target.
type EvidenceDocument struct {
	ID          EvidenceID            `json:"id"`
	Refs        []plan.ItemID         `json:"refs"`
	Level       *statistics.Level     `json:"level"`
	Date        *document.PartialDate `json:"date"`
	Baseline    bool                  `json:"baseline"`
	Event       text.Text             `json:"event"`
	Issuer      *text.Text            `json:"issuer"`
	DocumentNo  *string               `json:"document_no"`
	Region      *document.RegionCode  `json:"region"`
	Note        *Note                 `json:"note"`
	Publication document.ID           `json:"publication"`
}
