package api

import (
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// SchemaVersion is that of the documents: its first number changes only with the address (/api/v1/), its second with
// every added key.
const SchemaVersion = "1.0"

// Envelope is around every document. Every key is always present: null for an empty scalar, [] for an empty list.
type Envelope[T any] struct {
	SchemaVersion string          `json:"schema_version"`
	Edition       string          `json:"edition"`
	AsOf          sourcefile.Date `json:"as_of"`
	// Total is the number of items of a list, and 1 for a single thing.
	Total  int `json:"total"`
	Result T   `json:"result"`
}

// Ref names another thing and says where its page and document are; document is null for what has none.
type Ref struct {
	ID       sourcefile.ID `json:"id"`
	Name     locales.Text  `json:"name"`
	Document *string       `json:"document"`
	Pages    *PageRefs     `json:"pages"`
}

// PageRefs are the addresses of a page in both languages.
type PageRefs struct {
	ZH string `json:"zh"`
	EN string `json:"en"`
}

// IndexDocument is the entrance of the API: from here every document, schema and download is found.
type IndexDocument struct {
	Title      locales.Text   `json:"title"`
	BaseURL    sourcefile.URL `json:"base_url"`
	Region     RegionDocument `json:"region"`
	Official   bool           `json:"official"`
	Licence    string         `json:"licence"`
	LicenceURL sourcefile.URL `json:"licence_url"`
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
	ID       string       `json:"id"`
	Name     locales.Text `json:"name"`
	Document string       `json:"document"`
	Schema   string       `json:"schema"`
	Total    int          `json:"total"`
}

// ItemEntry is a kind of document with one for each item. Template is its address with {id} in place of the item's id; the
// lists give each address in full.
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
	Code   sourcefile.RegionCode  `json:"code"`
	Name   locales.Text           `json:"name"`
	Kind   model.RegionKind       `json:"kind"`
	Parent *sourcefile.RegionCode `json:"parent"`
}

// PlanDocument is the plan as issued.
type PlanDocument struct {
	DocumentNo string              `json:"document_no"`
	IndexNo    string              `json:"index_no"`
	Title      locales.Text        `json:"title"`
	Publisher  Ref                 `json:"publisher"`
	Written    sourcefile.Date     `json:"written"`
	Signed     sourcefile.Date     `json:"signed"`
	Validity   locales.Text        `json:"validity"`
	Subject    locales.Text        `json:"subject"`
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
	DocumentNo string       `json:"document_no"`
	Title      locales.Text `json:"title"`
	Issuer     Ref          `json:"issuer"`
}

// DeadlineDocument is the plan's words for its horizon and our reading of them.
type DeadlineDocument struct {
	Words      locales.Text    `json:"words"`
	Start      sourcefile.Date `json:"start"`
	Date       sourcefile.Date `json:"date"`
	OurReading bool            `json:"our_reading"`
}

// ClauseDocument is words of the plan, verbatim in Chinese, and their place in its text.
type ClauseDocument struct {
	Text locales.Text    `json:"text"`
	Span sourcefile.Span `json:"span"`
}

// SafeguardDocument is one commitment of the plan's safeguards.
type SafeguardDocument struct {
	ID       sourcefile.ID      `json:"id"`
	Text     locales.Text       `json:"text"`
	Span     sourcefile.Span    `json:"span"`
	Units    []Ref              `json:"units"`
	Evidence []EvidenceDocument `json:"evidence"`
}

// ArticleDocument is one area of finance.
type ArticleDocument struct {
	ID         sourcefile.ID `json:"id"`
	Name       locales.Text  `json:"name"`
	Pages      PageRefs      `json:"pages"`
	Targets    []Ref         `json:"targets"`
	Tasks      []Ref         `json:"tasks"`
	Indicators []Ref         `json:"indicators"`
}

// TargetDocument is a target, our reading of it and what is known.
type TargetDocument struct {
	ID       sourcefile.ID   `json:"id"`
	Text     locales.Text    `json:"text"`
	Span     sourcefile.Span `json:"span"`
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
	Note       *locales.Text      `json:"note"`
}

// FacetDocument is one side of a target that one method can judge.
type FacetDocument struct {
	ID         sourcefile.ID       `json:"id"`
	Name       locales.Text        `json:"name"`
	Method     model.Method        `json:"method"`
	Direction  model.Direction     `json:"direction"`
	Indicators []IndicatorSummary  `json:"indicators"`
	Items      []ChecklistDocument `json:"items"`
	Note       *locales.Text       `json:"note"`
}

// ChecklistDocument is one line of a checklist.
type ChecklistDocument struct {
	ID       model.ItemID       `json:"id"`
	Name     locales.Text       `json:"name"`
	Evidence []EvidenceDocument `json:"evidence"`
}

// TaskDocument is a task.
type TaskDocument struct {
	ID               sourcefile.ID     `json:"id"`
	Label            string            `json:"label"`
	Title            locales.Text      `json:"title"`
	Text             string            `json:"text"`
	UnitsText        string            `json:"units_text"`
	Span             sourcefile.Span   `json:"span"`
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
	ID           sourcefile.ID      `json:"id"`
	Text         locales.Text       `json:"text"`
	Span         sourcefile.Span    `json:"span"`
	Kind         *model.MeasureKind `json:"kind"`
	EvidenceHint *locales.Text      `json:"evidence_hint"`
	Entities     []Ref              `json:"entities"`
	Indicators   []IndicatorSummary `json:"indicators"`
	Evidence     []EvidenceDocument `json:"evidence"`
}

// UnitDocument is a body that the plan names.
type UnitDocument struct {
	ID         sourcefile.ID  `json:"id"`
	Name       locales.Text   `json:"name"`
	FullName   string         `json:"full_name"`
	Kind       model.UnitKind `json:"kind"`
	Document   string         `json:"document"`
	Pages      PageRefs       `json:"pages"`
	Leads      []Ref          `json:"leads"`
	Cooperates []Ref          `json:"cooperates"`
	// Targets are those that the unit answers for by our reading.
	Targets      []Ref `json:"targets"`
	Publishes    []Ref `json:"publishes"`
	Publications []Ref `json:"publications"`
}

// EntityDocument is a platform or product that the plan names.
type EntityDocument struct {
	ID       sourcefile.ID    `json:"id"`
	Name     locales.Text     `json:"name"`
	Kind     model.EntityKind `json:"kind"`
	Note     *Note            `json:"note"`
	Measures []Ref            `json:"measures"`
}

// IndicatorSummary is an indicator in a list. Latest is the newest figure of the site's region that covers everybody;
// null where none was found.
type IndicatorSummary struct {
	ID             sourcefile.ID   `json:"id"`
	Name           locales.Text    `json:"name"`
	Document       string          `json:"document"`
	Pages          PageRefs        `json:"pages"`
	Unit           UnitOfMeasure   `json:"unit"`
	Kind           model.Kind      `json:"kind"`
	Direction      model.Direction `json:"direction"`
	Articles       []sourcefile.ID `json:"articles"`
	UsualPublisher *Ref            `json:"usual_publisher"`
	Figures        int             `json:"figures"`
	Latest         *FigureSummary  `json:"latest"`
}

// FigureSummary is a figure in brief.
type FigureSummary struct {
	ID           model.FigureID      `json:"id"`
	Period       Period              `json:"period"`
	PeriodEnd    sourcefile.Date     `json:"period_end"`
	NotLater     bool                `json:"not_later"`
	Value        *quantity.Decimal   `json:"value"`
	ValuePrinted *quantity.Printed   `json:"value_printed"`
	Qualifier    *quantity.Qualifier `json:"qualifier"`
	Publication  sourcefile.ID       `json:"publication"`
}

// UnitOfMeasure is a base unit times a power of ten (SDMX UNIT_MEASURE and UNIT_MULT).
type UnitOfMeasure struct {
	Measure    sourcefile.ID `json:"measure"`
	Multiplier int           `json:"multiplier"`
	Name       locales.Text  `json:"name"`
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
	Definition  sourcefile.ID    `json:"definition"`
	Period      Period           `json:"period"`
	PeriodEnd   sourcefile.Date  `json:"period_end"`
	Value       quantity.Decimal `json:"value"`
	Low         quantity.Decimal `json:"low"`
	High        quantity.Decimal `json:"high"`
	Formula     string           `json:"formula"`
	Numerator   model.FigureID   `json:"numerator"`
	Denominator model.FigureID   `json:"denominator"`
	// Printed is the figure that a source prints for the same time; null where none does.
	Printed *model.FigureID `json:"printed"`
}

// CitationsDocument is how to cite something, in each form in Chinese and in English. BibTeX and CSL-JSON are text to copy.
type CitationsDocument struct {
	Sentence locales.Text `json:"sentence"`
	GBT7714  locales.Text `json:"gb_t_7714"`
	APA      locales.Text `json:"apa"`
	BibTeX   locales.Text `json:"bibtex"`
	CSL      locales.Text `json:"csl_json"`
}

// Note is a remark; en is null where nobody wrote it in English.
type Note struct {
	ZH string  `json:"zh"`
	EN *string `json:"en"`
}

// MeasureRef names a measure; its document is that of its task.
type MeasureRef struct {
	ID       sourcefile.ID `json:"id"`
	Text     locales.Text  `json:"text"`
	Document string        `json:"document"`
}

// DefinitionDocument is a definition (口径).
type DefinitionDocument struct {
	ID          sourcefile.ID     `json:"id"`
	Name        locales.Text      `json:"name"`
	Owner       *Ref              `json:"owner"`
	Version     *string           `json:"version"`
	Currency    model.Currency    `json:"currency"`
	Borrowers   *Note             `json:"borrowers"`
	Aggregation model.Aggregation `json:"aggregation"`
	ValidFrom   *sourcefile.Date  `json:"valid_from"`
	ValidTo     *sourcefile.Date  `json:"valid_to"`
	BreakNote   *Note             `json:"break_note"`
	Note        *Note             `json:"note"`
}

// SeriesDocument is the figures of one definition, region and set of reporters in order of time. Nothing is comparable
// across series.
type SeriesDocument struct {
	ID         string                `json:"id"`
	Definition sourcefile.ID         `json:"definition"`
	Region     sourcefile.RegionCode `json:"region"`
	Reporters  *sourcefile.ID        `json:"reporters"`
	Figures    []FigureDocument      `json:"figures"`
}

// FigureDocument is one number of one publication.
type FigureDocument struct {
	ID          model.FigureID        `json:"id"`
	Indicator   sourcefile.ID         `json:"indicator"`
	Definition  sourcefile.ID         `json:"definition"`
	Region      sourcefile.RegionCode `json:"region"`
	Reporters   *sourcefile.ID        `json:"reporters"`
	Period      Period                `json:"period"`
	PeriodForm  quantity.PeriodForm   `json:"period_form"`
	PeriodStart *sourcefile.Date      `json:"period_start"`
	PeriodEnd   sourcefile.Date       `json:"period_end"`
	// NotLater tells that period_end is only the latest day that the source allows.
	NotLater bool `json:"not_later"`
	// Value is null where the source prints only a change; it is in the indicator's unit.
	Value        *quantity.Decimal   `json:"value"`
	ValuePrinted *quantity.Printed   `json:"value_printed"`
	UnitPrinted  *string             `json:"unit_printed"`
	Qualifier    *quantity.Qualifier `json:"qualifier"`
	HalfWidth    *quantity.Decimal   `json:"half_width"`
	Unit         UnitOfMeasure       `json:"unit"`
	Nature       model.Nature        `json:"nature"`
	// ObsStatus is the code of SDMX's CL_OBS_STATUS.
	ObsStatus   ObsStatus        `json:"obs_status"`
	Changes     []ChangeDocument `json:"changes"`
	Publication sourcefile.ID    `json:"publication"`
	// The figure was known from KnownFrom on; from KnownTo on a correction or revision stands in its place. Null while it
	// stands itself.
	KnownFrom sourcefile.Date  `json:"known_from"`
	KnownTo   *sourcefile.Date `json:"known_to"`
	// Corrections are the ids of those that made it what it is.
	Corrections []sourcefile.ID `json:"corrections"`
	// Relation says how the figure stands to the one shown first for the same period; null for that one.
	Relation *model.Relation `json:"relation"`
	Locator  *string         `json:"locator"`
	Note     *Note           `json:"note"`
	// Confirmed are sentences of a maintainer who checked what is unusual about the figure.
	Confirmed []ConfirmedDocument `json:"confirmed"`
}

// ConfirmedDocument says that a figure breaks a rule of plausibility and is nevertheless what the source prints.
type ConfirmedDocument struct {
	Rule model.Plausibility `json:"rule"`
	Note Note               `json:"note"`
}

// ChangeDocument is a growth or increase that the source prints beside the figure.
type ChangeDocument struct {
	Basis        quantity.Basis   `json:"basis"`
	Value        quantity.Decimal `json:"value"`
	ValuePrinted quantity.Printed `json:"value_printed"`
	Unit         UnitOfMeasure    `json:"unit"`
}

// PublicationSummary is a source in a list.
type PublicationSummary struct {
	ID           sourcefile.ID           `json:"id"`
	Outlet       string                  `json:"outlet"`
	Title        *string                 `json:"title"`
	TitleLang    *model.TitleLang        `json:"title_lang"`
	Subject      *locales.Text           `json:"subject"`
	Document     string                  `json:"document"`
	Pages        PageRefs                `json:"pages"`
	AttributedTo *Ref                    `json:"attributed_to"`
	Published    *sourcefile.PartialDate `json:"published"`
	Recorded     sourcefile.Date         `json:"recorded"`
	Grade        model.Grade             `json:"grade"`
	URL          *sourcefile.URL         `json:"url"`
	NoLink       *model.NoLink           `json:"no_link"`
	FiguresTotal int                     `json:"figures_total"`
}

// PublicationDescription is a source with its evidence.
type PublicationDescription struct {
	PublicationSummary
	Authors  []string           `json:"authors"`
	Event    *model.EventID     `json:"event"`
	Accessed *sourcefile.Date   `json:"accessed"`
	Note     *Note              `json:"note"`
	Evidence []EvidenceDocument `json:"evidence"`
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
	ID          EvidenceID              `json:"id"`
	Refs        []model.ItemID          `json:"refs"`
	Level       *model.Level            `json:"level"`
	Date        *sourcefile.PartialDate `json:"date"`
	Baseline    bool                    `json:"baseline"`
	Event       locales.Text            `json:"event"`
	Issuer      *locales.Text           `json:"issuer"`
	DocumentNo  *string                 `json:"document_no"`
	Region      *sourcefile.RegionCode  `json:"region"`
	Note        *Note                   `json:"note"`
	Publication sourcefile.ID           `json:"publication"`
}
