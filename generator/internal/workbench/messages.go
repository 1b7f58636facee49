package workbench

import (
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Opened is what the workbench has once the published files are read.
type Opened struct {
	// SHA256 is the digest of the archive of the published files, by which a base shows that is no longer the newest.
	SHA256       string `json:"sha256"`
	Files        int    `json:"files"`
	Publications int    `json:"publications"`
	Indicators   int    `json:"indicators"`
	Figures      int    `json:"figures"`
	// Newest is the newest day that the data have, which a new record takes where nobody says another.
	Newest sourcefile.Date `json:"newest"`
	// Region is the province of the site.
	Region   sourcefile.RegionCode `json:"region"`
	Language locales.Lang          `json:"language"`
	Forms    Forms                 `json:"forms"`
	Lists    Lists                 `json:"lists"`
}

// Forms are the keys of each kind of record, in the order of its schema.
type Forms struct {
	Publication []FormField `json:"publication"`
	Figure      []FormField `json:"figure"`
	Change      []FormField `json:"change"`
	Evidence    []FormField `json:"evidence"`
	Search      []FormField `json:"search"`
}

// The ways in which a key is edited. Texts is an object with a text in each language; of Object and List the parts
// stand in Fields.
const (
	KindText      = "text"
	KindDate      = "date"
	KindNumber    = "number"
	KindChoice    = "choice"
	KindChoices   = "choices"
	KindList      = "list"
	KindObject    = "object"
	KindTexts     = "texts"
	KindFlag      = "flag"
	KindReference = "reference"
)

// FormField is a key of a record, as its schema explains it.
type FormField struct {
	Key      string       `json:"key"`
	Required bool         `json:"required"`
	Kind     string       `json:"kind"`
	Title    locales.Text `json:"title"`
	About    locales.Text `json:"about"`
	Example  string       `json:"example"`
	// Choices are the words of a closed list; nil where there is none.
	Choices []FieldChoice `json:"choices"`
	// Of is the list of Lists that a reference names, or definitions for those of the figure's indicator; "" elsewhere.
	Of string `json:"of"`
	// Many reports a list of references.
	Many bool `json:"many"`
	// Fields are the keys of an object or of each item of a list of objects.
	Fields []FormField `json:"fields"`
}

// FieldChoice is a word of a closed list with what it is called.
type FieldChoice struct {
	Value string       `json:"value"`
	Name  locales.Text `json:"name"`
}

// Lists are what references may name.
type Lists struct {
	Indicators []ListedIndicator `json:"indicators"`
	Regions    []Listed          `json:"regions"`
	// Organisations are all bodies, the units of the plan among them.
	Organisations []Listed `json:"organisations"`
	Outlets       []Listed `json:"outlets"`
	// Items are what evidence may be about, Subjects what a search may.
	Items        []Listed            `json:"items"`
	Subjects     []Listed            `json:"subjects"`
	Publications []ListedPublication `json:"publications"`
}

// Listed is a thing that a key may name by its id. An outlet's id is its name.
type Listed struct {
	ID   string       `json:"id"`
	Name locales.Text `json:"name"`
}

// ListedIndicator is an indicator with its definitions.
type ListedIndicator struct {
	ID          sourcefile.ID      `json:"id"`
	Name        locales.Text       `json:"name"`
	Aliases     []string           `json:"aliases"`
	Unit        string             `json:"unit"`
	Kind        model.Kind         `json:"kind"`
	Definitions []ListedDefinition `json:"definitions"`
}

// ListedDefinition is a definition; From and To are "" where it has no such end. Reporters reports that its figures
// name whose they are.
type ListedDefinition struct {
	ID        sourcefile.ID   `json:"id"`
	Name      locales.Text    `json:"name"`
	From      sourcefile.Date `json:"from"`
	To        sourcefile.Date `json:"to"`
	Reporters bool            `json:"reporters"`
}

// ListedPublication is a publication that is recorded already.
type ListedPublication struct {
	ID        sourcefile.ID          `json:"id"`
	Title     locales.Text           `json:"title"`
	Outlet    string                 `json:"outlet"`
	URL       sourcefile.URL         `json:"url"`
	Published sourcefile.PartialDate `json:"published"`
	Recorded  sourcefile.Date        `json:"recorded"`
}

// TextToRead is a press text, with what it does not say.
type TextToRead struct {
	Text      string                 `json:"text"`
	Published sourcefile.PartialDate `json:"published"`
	// Region is "" for the province of the site.
	Region sourcefile.RegionCode `json:"region"`
}

// TableToRead is a table as text, comma-separated or as cells are copied from a spreadsheet, or the name of a workbook
// whose bytes come with it.
type TableToRead struct {
	Name string `json:"name"`
	Text string `json:"text"`
	// Into is the publication that has some of the figures perhaps; "" for a new one.
	Into    sourcefile.ID `json:"into"`
	Sheet   string        `json:"sheet"`
	Options TableOptions  `json:"options"`
}

// TableOptions say what a table does not, as the flags of import do.
type TableOptions struct {
	Map         []string        `json:"map"`
	Indicator   string          `json:"indicator"`
	Definitions []sourcefile.ID `json:"definitions"`
	Region      string          `json:"region"`
	Reporters   string          `json:"reporters"`
	Period      string          `json:"period"`
	Units       []string        `json:"units"`
	Cumulative  bool            `json:"cumulative"`
}

// Reading is what was read from a text or table.
type Reading struct {
	Proposals []Proposal `json:"proposals"`
	Left      []Leftover `json:"left"`
	// Present is the number of figures that the publication has already.
	Present int `json:"present"`
	// Findings say why nothing was read.
	Findings []Finding `json:"findings"`
}

// Proposal is a figure as it would be recorded; the keys that are in question are empty.
type Proposal struct {
	Figure    model.Figure `json:"figure"`
	Words     []Words      `json:"words"`
	Questions []Question   `json:"questions"`
}

// Words are what a key of a figure was read from: a part of the text in UTF-16 code units, or the address of a cell.
type Words struct {
	Key   string `json:"key"`
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Cell  string `json:"cell"`
}

// Question is a key that only a person can fill in.
type Question struct {
	Key     string           `json:"key"`
	Why     locales.Text     `json:"why"`
	Choices []QuestionChoice `json:"choices"`
}

// QuestionChoice is an answer: the keys that it sets, and what it is called.
type QuestionChoice struct {
	Set  map[string]string `json:"set"`
	Name locales.Text      `json:"name"`
}

// Leftover is what was not taken, and why.
type Leftover struct {
	Text  string       `json:"text"`
	Start int          `json:"start"`
	End   int          `json:"end"`
	Cell  string       `json:"cell"`
	Why   locales.Text `json:"why"`
	Fix   locales.Text `json:"fix"`
}

// Draft is all that a contributor has written so far. Figures and evidence are appended to Into, or are those of a new
// publication, whose id is ID.
type Draft struct {
	Into        sourcefile.ID      `json:"into"`
	ID          sourcefile.ID      `json:"id"`
	Publication *model.Publication `json:"publication"`
	Figures     []model.Figure     `json:"figures"`
	Evidence    []model.Evidence   `json:"evidence"`
	Searches    []model.Search     `json:"searches"`
	// Files are source files edited as text.
	Files []DraftFile `json:"files"`
}

// DraftFile is a source file as text.
type DraftFile struct {
	Path string `json:"path"`
	Text string `json:"text"`
}

// Drafted is the files that a draft makes and what is wrong with them.
type Drafted struct {
	Files    []WrittenFile `json:"files"`
	Findings []Finding     `json:"findings"`
}

// WrittenFile is a file to propose. IsNew reports that the published data have none of that name.
type WrittenFile struct {
	Path  string `json:"path"`
	Text  string `json:"text"`
	IsNew bool   `json:"isNew"`
}

// Finding is a row of the command's own list, with the place in the draft as a JSON pointer, such as /figures/2/value
// or /publication/outlet; "" where it is about no part of the draft.
type Finding struct {
	diag.Row
	Path string `json:"path"`
}

// Changes is what readers will see change, in the sentences of diff.
type Changes struct {
	Headline  locales.Text    `json:"headline"`
	Sections  []ChangeSection `json:"sections"`
	Cards     []ChangeCard    `json:"cards"`
	Addresses ChangeAddresses `json:"addresses"`
}

// ChangeSection is changes of one sort, each in a sentence.
type ChangeSection struct {
	Name  locales.Text   `json:"name"`
	Lines []locales.Text `json:"lines"`
}

// ChangeCard is a target or indicator whose newest figure or status changes, as sentences; Was or Now is null where
// there is none.
type ChangeCard struct {
	Subject locales.Text  `json:"subject"`
	Was     *locales.Text `json:"was"`
	Now     *locales.Text `json:"now"`
}

// ChangeAddresses are addresses that come and go.
type ChangeAddresses struct {
	Added []string `json:"added"`
	Gone  []string `json:"gone"`
}
