package site

// The views are what the templates read: ready strings and addresses, one set for each language. Numbers, dates and
// sentences are made here and in package words, never in a template. JSON keys are those that the templates use.

// link is an address below the site's root with its words. Lang is set where the words are in another language than
// the page.
type link struct {
	Href string `json:"href"`
	Text string `json:"text"`
	Lang string `json:"lang,omitempty"`
}

// said is text that may be in another language than the page.
type said struct {
	Text string `json:"text"`
	Lang string `json:"lang,omitempty"`
}

// page is what every page has: its title, a description that answers the question, and where its JSON and source file are.
type page struct {
	Title       string `json:"title"`
	Description string `json:"description"`
	JSON        string `json:"json"`
	SourceFile  string `json:"source_file"`
}

type siteView struct {
	Title      string   `json:"title"`
	Tagline    string   `json:"tagline"`
	Operator   string   `json:"operator"`
	Contact    string   `json:"contact"`
	Official   bool     `json:"official"`
	Repository string   `json:"repository"`
	AsOf       string   `json:"as_of"`
	AsOfISO    string   `json:"as_of_iso"`
	Region     string   `json:"region"`
	Licence    link     `json:"licence"`
	ICP        string   `json:"icp"`
	Police     string   `json:"public_security"`
	SiteID     string   `json:"site_id"`
	Plan       planLine `json:"plan"`
	BaseURL    string   `json:"base_url"`
}

// planLine names the plan in a line.
type planLine struct {
	Title      string `json:"title"`
	DocumentNo string `json:"document_no"`
	Written    string `json:"written"`
	Deadline   string `json:"deadline"`
	// DeadlineDate is our reading of the deadline.
	DeadlineDate string `json:"deadline_date"`
}

type homeView struct {
	// Answer is where things stand, in sentences.
	Answer       []string      `json:"answer"`
	Counts       []countView   `json:"counts"`
	Articles     []articleCard `json:"articles"`
	Tasks        []taskCard    `json:"tasks"`
	Newest       []figureView  `json:"newest"`
	Publications []publication `json:"publications"`
}

// countView is a number with what it counts.
type countView struct {
	Number string `json:"number"`
	Text   string `json:"text"`
	Href   string `json:"href"`
}

type articleCard struct {
	ID      string       `json:"id"`
	Href    string       `json:"href"`
	Name    string       `json:"name"`
	Targets []targetCard `json:"targets"`
	Tasks   int          `json:"tasks"`
	Figures int          `json:"figures"`
	// Known says how many of the area's targets have a figure of the region.
	Known string `json:"known"`
}

type articleView struct {
	articleCard
	page
	TaskList       []taskCard      `json:"task_list"`
	Indicators     []indicatorCard `json:"indicators"`
	IndicatorsNone []indicatorCard `json:"indicators_none"`
}

type targetCard struct {
	ID      string `json:"id"`
	Label   string `json:"label"`
	Href    string `json:"href"`
	Text    said   `json:"text"`
	English string `json:"english"`
	Article string `json:"article"`
	Area    string `json:"area"`
	// Known are the newest figures of the region, Missing the indicators without any.
	Known   []indicatorCard `json:"known"`
	Missing []indicatorCard `json:"missing"`
	// Items are checklist lines; Found counts those with public evidence since the plan.
	Items int    `json:"items"`
	Found int    `json:"found"`
	Units []link `json:"units"`
	// Status is what the method makes of it, Headline the same in a sentence.
	Status   statusView `json:"status"`
	Headline string     `json:"headline"`
}

type targetView struct {
	targetCard
	page
	PlanHref   string         `json:"plan_href"`
	Computed   []computedView `json:"computed"` // the newest shares that are worked out here and that nobody prints
	Note       string         `json:"note"`
	Facets     []facetView    `json:"facets"`
	Tasks      []taskCard     `json:"tasks"`
	Safeguards []link         `json:"safeguards"`
	Sources    []publication  `json:"sources"`
	Statements []evidenceView `json:"statements"`
}

type facetView struct {
	ID         string          `json:"id"`
	Name       string          `json:"name"`
	Method     string          `json:"method"`
	Direction  string          `json:"direction"`
	Note       string          `json:"note"`
	Indicators []indicatorCard `json:"indicators"`
	Items      []itemView      `json:"items"`
	Status     statusView      `json:"status"`
	Records    []recordView    `json:"records"`
	Chart      string          `json:"chart"`
	ChartTitle string          `json:"chart_title"`
	ChartNote  string          `json:"chart_note"` // what the numbers on the chart's axis mean
}

type itemView struct {
	ID       string         `json:"id"`
	Text     string         `json:"text"`
	Href     string         `json:"href"`
	Evidence []evidenceView `json:"evidence"`
}

type evidenceView struct {
	Event      string `json:"event"`
	Level      string `json:"level"`
	Date       string `json:"date"`
	Baseline   bool   `json:"baseline"`
	Issuer     string `json:"issuer"`
	DocumentNo string `json:"document_no"`
	Region     string `json:"region"`
	Note       said   `json:"note"`
	Source     source `json:"source"`
	Refs       []link `json:"refs"`
}

type taskCard struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Href  string `json:"href"`
	Name  string `json:"name"`
	Areas []link `json:"areas"`
	Area  string `json:"area"`
	Lead  []link `json:"lead"`
	// Measures is how many measures the task has, Shown how many have a figure or evidence.
	Measures int    `json:"measures"`
	Shown    int    `json:"shown"`
	Summary  string `json:"summary"`
}

type taskView struct {
	taskCard
	page
	Number      string        `json:"number"`
	TextZH      string        `json:"text_zh"`
	UnitsText   string        `json:"units_text"`
	Cooperating []link        `json:"cooperating"`
	MeasureList []measureView `json:"measure_list"`
	Targets     []targetCard  `json:"targets"`
}

type measureView struct {
	ID       string          `json:"id"`
	Label    string          `json:"label"`
	Text     string          `json:"text"`
	English  string          `json:"english"`
	Kind     string          `json:"kind"`
	Framing  bool            `json:"framing"`
	Hint     said            `json:"hint"`
	Entities []link          `json:"entities"`
	Known    []indicatorCard `json:"known"`
	Missing  []indicatorCard `json:"missing"`
	Evidence []evidenceView  `json:"evidence"`
	Task     link            `json:"task"`
}

type unitView struct {
	ID       string `json:"id"`
	Href     string `json:"href"`
	Name     string `json:"name"`
	FullName string `json:"full_name"`
	Kind     string `json:"kind"`
	page
	Leads      []taskCard      `json:"leads"`
	Cooperates []taskCard      `json:"cooperates"`
	Safeguards []link          `json:"safeguards"`
	Targets    []targetCard    `json:"targets"`
	Publishes  []indicatorCard `json:"publishes"`
	Compiled   []publication   `json:"compiled"`
	// Roles is the unit's line in the matrix: for each task lead, support or nothing.
	Roles []roleView `json:"roles"`
}

type roleView struct {
	Task string `json:"task"`
	Role string `json:"role"` // lead, support or ""
}

type entityView struct {
	ID       string        `json:"id"`
	Name     string        `json:"name"`
	English  string        `json:"english"`
	Kind     string        `json:"kind"`
	Note     said          `json:"note"`
	Measures []measureView `json:"measures"`
	// Known and Evidence are what its measures have, each once.
	Known    []indicatorCard `json:"known"`
	Evidence []evidenceView  `json:"evidence"`
}

type indicatorCard struct {
	ID    string `json:"id"`
	Href  string `json:"href"`
	Name  string `json:"name"`
	Unit  string `json:"unit"`
	Area  string `json:"area"`
	Areas []link `json:"areas"`
	// Latest is the newest figure of the region that covers everybody; nil where none was found.
	Latest *figureView `json:"latest"`
	// Figures counts all figures, those of other regions and single bodies too.
	Figures   int  `json:"figures"`
	Publisher link `json:"publisher"`
}

type indicatorView struct {
	indicatorCard
	page
	Answer      string           `json:"answer"`
	Kind        string           `json:"kind"`
	Direction   string           `json:"direction"`
	Note        said             `json:"note"`
	Definitions []definitionView `json:"definitions"`
	Targets     []targetCard     `json:"targets"`
	Informs     []measureView    `json:"informs"`
	Series      []seriesView     `json:"series"`
	Elsewhere   []seriesView     `json:"elsewhere"`
	Sources     []publication    `json:"sources"`
	Chart       string           `json:"chart"`
	ChartTitle  string           `json:"chart_title"`
	// Computed are shares worked out by this site, newest first.
	Computed []computedView `json:"computed"`
}

// computedView is a share that this site works out, with what it is made of.
type computedView struct {
	Quantity    string      `json:"quantity"`
	Period      string      `json:"period"`
	Definition  string      `json:"definition"`
	Numerator   figureView  `json:"numerator"`
	Denominator figureView  `json:"denominator"`
	Printed     *figureView `json:"printed"` // what a source prints for the same time
}

type definitionView struct {
	ID          string `json:"id"`
	Name        string `json:"name"`
	Owner       string `json:"owner"`
	Currency    string `json:"currency"`
	Aggregation string `json:"aggregation"`
	Valid       string `json:"valid"`
	Borrowers   said   `json:"borrowers"`
	Break       said   `json:"break"`
	Note        said   `json:"note"`
}

// seriesView is figures that are comparable, newest first.
type seriesView struct {
	ID         string       `json:"id"`
	Region     string       `json:"region"`
	Reporters  string       `json:"reporters"`
	Definition string       `json:"definition"`
	Figures    []figureView `json:"figures"`
}

type figureView struct {
	ID string `json:"id"`
	// Anchor is the figure's id as a fragment.
	Anchor     string   `json:"anchor"`
	Indicator  link     `json:"indicator"`
	Quantity   string   `json:"quantity"` // with qualifier and unit; "" where only a change is printed
	Number     string   `json:"number"`
	Unit       string   `json:"unit"`
	Printed    string   `json:"printed"`
	Period     string   `json:"period"`
	AsOf       string   `json:"as_of"`
	NotLater   bool     `json:"not_later"`
	Nature     string   `json:"nature"` // "" for actual figures
	Changes    []string `json:"changes"`
	Region     string   `json:"region"`
	Reporters  string   `json:"reporters"`
	Definition string   `json:"definition"`
	Relation   string   `json:"relation"`
	Note       said     `json:"note"`
	Locator    string   `json:"locator"`
	Source     source   `json:"source"`
	Confirmed  []said   `json:"confirmed"` // what a maintainer says who checked something unusual
}

// source is where a figure comes from, in brief.
type source struct {
	Href      string `json:"href"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
}

// publication is a source in a list.
type publication struct {
	ID           string `json:"id"`
	Href         string `json:"href"`
	Name         said   `json:"name"`
	Verbatim     bool   `json:"verbatim"` // the source's own title, not our description
	Outlet       string `json:"outlet"`
	Published    string `json:"published"`
	Grade        string `json:"grade"`
	Figures      int    `json:"figures"`
	Evidence     int    `json:"evidence"`
	AttributedTo link   `json:"attributed_to"`
}

type publicationView struct {
	publication
	page
	URL          string         `json:"url"`
	NoLink       string         `json:"no_link"`
	Authors      []string       `json:"authors"`
	GradeText    string         `json:"grade_text"`
	Recorded     string         `json:"recorded"`
	Accessed     string         `json:"accessed"`
	Note         said           `json:"note"`
	FigureList   []figureView   `json:"figure_list"`
	EvidenceList []evidenceView `json:"evidence_list"`
	SameEvent    []publication  `json:"same_event"`
}

type planView struct {
	page
	Facts           []factView    `json:"facts"`
	Preamble        string        `json:"preamble"`
	GoalZH          string        `json:"goal_zh"`
	Targets         []targetCard  `json:"targets"`
	Tasks           []planTask    `json:"tasks"`
	SafeguardsTitle string        `json:"safeguards_title"`
	SafeguardsZH    string        `json:"safeguards_zh"`
	Safeguards      []measureView `json:"safeguards"`
}

type planTask struct {
	Card      taskCard `json:"card"`
	TextZH    string   `json:"text_zh"`
	UnitsText string   `json:"units_text"`
}

type factView struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// ruleView explains a rule that the data files are checked by.
type ruleView struct {
	ID   string `json:"id"`
	Why  string `json:"why"`
	Bad  string `json:"bad"`
	Good string `json:"good"`
}
