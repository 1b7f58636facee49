package importer

import (
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
)

// maxPress is the longest press text that is read, in bytes.
const maxPress = 256 << 10

// press reads a text, clause by clause.
type press struct {
	text   string
	f      *folded
	o      TextOptions
	index  *nameIndex
	places *scenery
	owners map[sourcefile.ID]bool
	asked  *pressTime // what --period says
	base   *model.Region
	g      *grammar
	out    []*pressDraft
	left   map[int]*diag.Problem // by the place of the number in the folded text
	memo   map[string]string
	context
}

// context is what a clause inherits from those before it.
type context struct {
	paragraph, sentence int
	surveying           bool // all places of the text are wanted
	begun, clauseAt     int  // where the sentence and the clause began, in the folded text
	// time is the one in force; hint that of the event that the text reports, which its figures may share or not.
	time, hint *pressTime
	year       int
	// since and yearToDate are of the sentence.
	since      int
	yearToDate bool
	timeIn     int // the sentence that named the time
	sinceAt    [2]int
	counts     bool // the text has named a year since which is counted
	narrow     string
	lasts      map[string]bool
	region     *scene
	body       *scene // of a sentence before, in the same paragraph
	// jurisdiction is the region of the agency that was named last.
	jurisdiction *model.Region
	seen         []*model.Region
	mentions     []scene // of the sentence
	// key is what the clause before was about; unknown subjects have none.
	key     string
	words   phrase
	last    *pressDraft
	before  []*pressDraft // of the sentence
	counted bool          // the clause has a number
	part    bool          // the clause is about a part of what stands before
	listed  []*pressDraft // of the last list
	inList  bool
	basis   quantity.Basis
	pending phrase // what a figure before its change was about: 利率由1.75%下调至1.5%
	nature  model.Nature
	// changeOnly reports that a number is no value but the change of one that is not printed.
	changeOnly bool
}

// pressDraft is a proposal that is being read.
type pressDraft struct {
	Proposal
	key      string
	target   target
	at       int
	headline bool
	para     int
}

// TextReader knows the words of a data set, for reading many texts.
type TextReader struct {
	data   *dataset.Dataset
	reader *reader
	names  *nameIndex
	places *scenery
}

// NewTextReader prepares to read texts with the names that a data set has.
func NewTextReader(d *dataset.Dataset) *TextReader {
	t, _ := newTextReader(TextOptions{Data: d})
	return t
}

func newTextReader(o TextOptions) (*TextReader, []diag.Finding) {
	r, findings := newReader(Options{Data: o.Data, Map: o.Map})
	n := newNames(r, o.Data.Indicators)
	return &TextReader{o.Data, r, n, newScenery(r, o, n)}, findings
}

// ReadText is Read of a reader for one text.
func ReadText(text string, o TextOptions) (*TextReading, []diag.Finding) {
	return NewTextReader(o.Data).Read(text, o)
}

// Read reads the figures of a press text in Chinese or English. Findings are of the options, or say that the text
// cannot be read; then nothing was. The data of the options are those of the reader.
func (t *TextReader) Read(text string, o TextOptions) (*TextReading, []diag.Finding) {
	o.Data = t.data
	if len(text) > maxPress {
		return nil, []diag.Finding{importLimit.Found("文字超过 %d kB", "the text is longer than %d kB", maxPress>>10).
			FixBy("分成几段，分几次收", "split it and import the parts one by one").At(diag.Place{})}
	}
	var findings []diag.Finding
	if o.Map != nil {
		t, findings = newTextReader(o)
	}
	r := t.reader
	if o.Region != "" {
		code, problem := r.regionNamed(string(o.Region))
		if problem != nil {
			findings = append(findings, problem.At(flagged("--region", string(o.Region))))
		}
		o.Region = code
	}
	var asked *pressTime
	if o.Period != "" {
		w, ok := parseWhen(squeeze(o.Period))
		if !ok {
			findings = append(findings, badPeriodFlag(o.Period))
		}
		asked = &pressTime{when: w}
	}
	if findings != nil {
		return nil, findings
	}
	p := &press{text: text, f: fold(text), o: o, asked: asked, left: map[int]*diag.Problem{}, memo: map[string]string{}}
	p.index, p.places = t.names, t.places
	p.owners = owners(p.f.s, o)
	p.g = chinese1
	if !han.MatchString(text) {
		p.g = english1
	}
	all := pieces(p.f, o.Data.Units, p.g)
	p.base = p.baseRegion(all)
	p.sentences(all)
	return p.reading(all), nil
}

func (p *press) keyOf(s string) string {
	if key, ok := p.memo[s]; ok {
		return key
	}
	key := p.g.key(strings.Map(func(r rune) rune {
		if r < ' ' {
			return -1
		}
		return r
	}, s))
	if len(p.memo) < maxRead {
		p.memo[s] = key
	}
	return key
}

// skip leaves a number out.
func (p *press) skip(pc *piece, why *diag.Problem) { p.left[pc.start] = why }
