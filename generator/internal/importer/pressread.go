package importer

import (
	"cmp"
	"slices"
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
	begun               int  // where the sentence began, in the folded text
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

// Read reads the figures of a press text in Chinese or English. Findings are of the options, or say that the text cannot
// be read; then nothing was. The data of the options are those of the reader.
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

// sentences reads the text sentence by sentence.
func (p *press) sentences(all []piece) {
	begin := 0
	if p.g != chinese1 {
		p.sentenceTime(all)
	}
	for i := range all {
		switch all[i].kind {
		case clauseEnd, itemEnd, stop, lineEnd:
			p.clause(all[begin:i], i < len(all) && strings.HasPrefix(p.f.s[all[i].start:], "\n"))
			begin = i + 1
		}
		switch all[i].kind {
		case itemEnd:
			p.key, p.listed, p.basis, p.pending = "", nil, "", phrase{}
		case stop, lineEnd:
			p.endSentence(all[i].kind == lineEnd)
			p.begun = all[i].end
			if p.g != chinese1 {
				p.sentenceTime(all[i+1:])
			}
		}
	}
	p.clause(all[begin:], false)
}

func (p *press) endSentence(line bool) {
	for _, m := range slices.Backward(p.mentions) {
		if m.kind == bodyMark && m.leads {
			p.body = &m
			break
		}
		if m.kind == regionMark && m.leads {
			p.region, p.body = &m, nil
			break
		}
	}
	p.sentence++
	p.before = nil
	p.mentions, p.key, p.last, p.listed, p.basis, p.pending = nil, "", nil, nil, "", phrase{}
	p.since, p.yearToDate, p.nature, p.narrow = 0, false, "", ""
	if p.time != nil && p.time.onward {
		p.time = p.time.before
	}
	if line {
		p.paragraph++
		p.body = nil
	}
}

// sentenceTime applies the only time of an English sentence to all of it, because it often stands at the end.
func (p *press) sentenceTime(all []piece) {
	var only *piece
	for i := range all {
		switch pc := &all[i]; {
		case pc.kind == stop || pc.kind == lineEnd:
			all = all[:i]
		case pc.kind == timePiece && p.compared(p.f.s[max(0, pc.start-12):pc.start], pc.time):
		case pc.kind == timePiece && only != nil:
			return
		case pc.kind == timePiece:
			only = pc
		}
		if i >= len(all) {
			break
		}
	}
	if only != nil {
		var ph phrase
		p.addTime(&ph, only.time, false)
	}
}

// clause reads the pieces between two commas.
func (p *press) clause(all []piece, headline bool) {
	var ph phrase
	p.part = p.g.partOf.MatchString(p.wordsOf(all)) && p.key != "" && !p.g.total.MatchString(p.key) &&
		p.last != nil && p.last.target.indicator.Kind == model.Stock
	if m := without.FindString(p.wordsOf(all)); m != "" {
		p.narrow = p.wordsOf(all)
	}
	news := p.g.news.MatchString(p.wordsOf(all))
	start := len(p.out)
	numbers := 0
	p.counted = slices.ContainsFunc(all, func(pc piece) bool { return pc.kind == numberPiece })
	for i := 0; i < len(all); i++ {
		switch pc := &all[i]; pc.kind {
		case wordsPiece:
			p.addWords(&ph, pc.start, pc.end)
		case timePiece:
			p.addTime(&ph, pc.time, news)
		case numberPiece:
			numbers++
			if n := p.list(ph, all[i:]); n > 0 {
				i += n - 1
			} else {
				p.number(ph, pc, p.behind(all[i+1:]))
			}
			ph = phrase{}
		}
	}
	if numbers == 0 {
		p.topic(ph)
	}
	for _, d := range p.out[start:] {
		d.headline = headline && p.paragraph == 0
	}
}

// wordsOf are the words of a clause, without its numbers.
func (p *press) wordsOf(all []piece) string {
	var b strings.Builder
	for _, pc := range all {
		if pc.kind == wordsPiece {
			b.WriteString(p.f.s[pc.start:pc.end])
		}
	}
	return b.String()
}

// behind are the words that follow a number up to the next.
func (p *press) behind(rest []piece) string {
	if len(rest) == 0 || rest[0].kind != wordsPiece {
		return ""
	}
	return window(p.f.s[rest[0].start:rest[0].end])
}

// addWords puts words into a phrase, and marks in the place of what they mention.
func (p *press) addWords(ph *phrase, start, end int) {
	s := p.f.s[start:end]
	for i := 0; i < len(s); {
		var m scene
		n := 0
		if p.g == chinese1 && (s[i] >= 0x80 || latin(rune(s[i]))) {
			m, n = p.places.mention(s[i:], ph.s)
		} else if latin(rune(s[i])) && (i == 0 || !latin(rune(s[i-1]))) {
			if m, n = p.places.englishBody(s[i:]); n == 0 {
				m, n = p.places.englishArea(window(s[i:]))
			}
		}
		switch {
		case n < 0:
			ph.add(s[i:i-n], start+i, 1)
			i -= n
			continue
		case n == 0:
			size := 1
			for i+size < len(s) && s[i+size]&0xc0 == 0x80 {
				size++
			}
			ph.add(s[i:i+size], start+i, 1)
			i += size
			continue
		}
		m.at = [2]int{start + i, start + i + n}
		m.leads = ph.s == "" || zhLead.MatchString(ending(ph.s)) || p.g != chinese1
		p.mention(m)
		ph.add(string(m.kind), start+i, 0)
		i += n
	}
}

func (p *press) mention(m scene) {
	if m.kind == regionMark {
		m.regions = p.places.regionsOf(m, p.base, p.jurisdiction, p.seen)
	}
	if len(m.regions) == 1 && m.kind != bodyMark {
		p.seen = append([]*model.Region{m.regions[0]}, p.seen[:min(len(p.seen), 8)]...)
	}
	if m.kind == agencyMark && len(m.regions) == 1 {
		p.jurisdiction = m.regions[0]
	}
	if len(p.mentions) > 60 && p.g != nil && !p.surveying {
		p.mentions = slices.Clone(p.mentions[30:])
	}
	p.mentions = append(p.mentions, m)
}

// addTime takes a time into account, and puts a mark or the words of a comparison into the phrase.
func (p *press) addTime(ph *phrase, t pressTime, news bool) {
	at := t.at[0]
	said := p.f.s[t.at[0]:t.at[1]]
	if p.compared(ph.s, t) {
		if p.g != chinese1 {
			ph.add(said, at, 1)
			return
		}
		if strings.HasPrefix(p.f.s[t.at[1]:], "同") {
			return
		}
		switch y := t.completed(p.o.Published, p.year); {
		case strings.Contains(said, "同"):
			ph.add("同期", at, 0)
		case t.relates && t.relative == -1 && t.end:
			ph.add("年初", at, 0)
		case p.time != nil && p.time.year > 0 && t.end && y.year == p.time.year-1 && y.last() != "" &&
			strings.HasSuffix(string(y.last()), "-12-31"):
			ph.add("年初", at, 0)
		case t.form == quantity.Year && !t.end && t.relates:
			ph.add("上年", at, 0)
		default:
			ph.add("某时", at, 0)
		}
		return
	}
	ph.add(string(timeMark), at, 0)
	if t.since > 0 || t.yearToDate {
		p.since, p.yearToDate, p.sinceAt = t.since, t.yearToDate, t.at
		p.counts = p.counts || t.since > 0
		if p.timeIn != p.sentence && (t.since == 0 || p.time == nil || p.time.paragraph != p.paragraph) {
			p.time = &pressTime{current: true, at: t.at, paragraph: p.paragraph}
			p.timeIn = p.sentence
		}
		return
	}
	if t.same {
		if p.time != nil {
			p.time.paragraph = p.paragraph
		}
		return
	}
	explicit := t.year > 0 || t.relates && t.relative == 0
	t = t.completed(p.o.Published, p.year)
	t.paragraph = p.paragraph
	if explicit && t.year > 0 && t.form != "" {
		p.year = t.year
	}
	if news && !t.until && !t.end && !t.onward {
		if t.form != quantity.Day && t.form != quantity.Year {
			p.hint = &t
		}
		return
	}
	if t.form == quantity.Day && !t.until && !t.onward && !p.counted {
		return
	}
	t.before = p.time
	if p.lasts == nil {
		p.lasts = map[string]bool{}
	}
	if !t.onward && (p.o.Published == "" || t.last() <= p.o.Published.Last()) {
		p.lasts[string(t.last())] = true
	}
	p.time, p.timeIn = &t, p.sentence
}

// compared reports a time that a figure is only compared with.
func (p *press) compared(before string, t pressTime) bool {
	said := p.f.s[t.at[0]:t.at[1]]
	return p.g.versus.MatchString(before) || p.g != chinese1 && t.since == 0 &&
		(strings.HasPrefix(said, "from ") || strings.HasPrefix(said, "since ") || strings.HasPrefix(said, "over "))
}

// topic remembers what a clause without numbers is about.
func (p *press) topic(ph phrase) {
	if strings.Trim(ph.s, "\x01\x02\x03 ") == "" || p.g.remark.MatchString(ph.s) {
		return
	}
	p.key, p.words, p.last, p.listed, p.basis = "", phrase{}, nil, nil, ""
	for i, r := range ph.s {
		if i > 60 || !p.index.starts[r] {
			continue
		}
		if _, ok := p.harmless(ph.to(i)); !ok {
			return
		}
		for j := min(len(ph.s), i+90); j > i+3; j-- {
			if !boundary(ph.s, j) {
				continue
			}
			if key := p.keyOf(ph.s[i:j]); len(p.index.byKey[key]) > 0 {
				p.key, p.words = key, ph.from(i).to(j-i)
				return
			}
		}
	}
}

func boundary(s string, i int) bool { return i == len(s) || s[i]&0xc0 != 0x80 }

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

// reading is the end: the proposals, and every number that stands in none.
func (p *press) reading(all []piece) *TextReading {
	out := &TextReading{}
	p.settle(all)
	taken := make([]bool, len(p.text)+1)
	for _, d := range p.out {
		out.Proposals = append(out.Proposals, d.Proposal)
		for _, w := range d.Read {
			for i := w.Start; i < w.End; i++ {
				taken[i] = true
			}
		}
	}
	kinds := map[int]*piece{}
	for i := range all {
		for at := all[i].start; at < all[i].end; at++ {
			kinds[p.f.from[at]] = &all[i]
		}
	}
	for _, run := range digitRuns(p.text) {
		if taken[run[0]] {
			continue
		}
		w := Words{Text: p.text[run[0]:run[1]], Start: run[0], End: run[1]}
		pc := kinds[run[0]]
		why := pressNumbers.Found("不是统计数", "this is no statistical figure")
		if pc != nil {
			switch pc.kind {
			case timePiece:
				w = p.f.words(p.text, "", pc.start, pc.end)
				why = pressNumbers.Found("是日期或时期，没有数用到它", "this is a date or time that no figure needs")
			case numberPiece:
				w = p.f.words(p.text, "", pc.start, pc.end)
				why = cmp.Or(p.left[pc.start], why)
			}
		}
		for i := w.Start; i < w.End; i++ {
			taken[i] = true
		}
		out.Left = append(out.Left, Leftover{w, why})
	}
	return out
}

// settle puts the drafts in order and takes away those that the text prints twice.
func (p *press) settle(all []piece) {
	slices.SortStableFunc(p.out, func(a, b *pressDraft) int { return a.at - b.at })
	id := func(d *pressDraft) string {
		f := d.Figure
		return strings.Join([]string{string(f.Indicator), string(f.Definition), string(f.Region), string(f.Reporters), f.Period}, " ")
	}
	number := map[int]*piece{}
	for i := range all {
		number[all[i].start] = &all[i]
	}
	drop := map[*pressDraft]bool{}
	first := map[string]*pressDraft{}
	for _, d := range p.out {
		if d.Questions != nil {
			continue
		}
		was := first[id(d)]
		switch {
		case was == nil:
			first[id(d)] = d
			continue
		case was.Figure.Value == "" && d.Figure.Value != "":
			first[id(d)], drop[was] = d, true
			d.Figure.Changes = append(was.Figure.Changes, d.Figure.Changes...)
			d.Read = append(was.Read, d.Read...)
		case d.Figure.Value == "" || p.sameValue(was, d):
			drop[d] = true
			if pc := number[d.at]; pc != nil {
				p.skip(pc, pressTwice.Found("前面已有这个数", "the text prints this figure before"))
			}
		default:
			why := pressTwice.Found("文中两处不同：%s、%s", "the text prints two values: %s and %s", was.Figure.Value, d.Figure.Value)
			for _, x := range []*pressDraft{was, d} {
				x.Questions = append(x.Questions, Question{Key: "value", Why: why.What, Choices: []Choice{
					valueChoice(was.Figure.Value), valueChoice(d.Figure.Value),
				}})
			}
		}
	}
	for _, d := range p.out {
		if d.headline && slices.ContainsFunc(p.out, func(o *pressDraft) bool {
			return !o.headline && o.target.indicator == d.target.indicator && o.Figure.Region == d.Figure.Region
		}) {
			drop[d] = true
			if pc := number[d.at]; pc != nil {
				p.skip(pc, pressTwice.Found("标题里的数，正文说得更清楚", "this stands in the headline, and the text says it more exactly"))
			}
		}
	}
	p.out = slices.DeleteFunc(p.out, func(d *pressDraft) bool { return drop[d] })
}

func (p *press) sameValue(a, b *pressDraft) bool {
	u, _ := p.o.Data.Units.Parse(a.target.indicator.Unit)
	x, _ := p.o.Data.Units.ParseValue(string(a.Figure.Value), p.bare(a), u)
	y, _ := p.o.Data.Units.ParseValue(string(b.Figure.Value), p.bare(b), u)
	return x != nil && y != nil && x.Interval().Overlaps(y.Interval())
}

// bare is the unit of a value that is printed without one; nil otherwise.
func (p *press) bare(d *pressDraft) *quantity.Unit {
	if u, ok := p.o.Data.Units.Parse(d.Figure.Unit); ok && d.Figure.Unit != "" {
		return &u
	}
	return nil
}
