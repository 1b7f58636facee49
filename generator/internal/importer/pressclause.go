package importer

import (
	"cmp"
	"slices"
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
)

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
	if p.time != nil && p.g.same.MatchString(p.wordsOf(all)) {
		p.time.paragraph = p.paragraph
	}
	if m := without.FindString(p.wordsOf(all)); m != "" {
		p.narrow = p.wordsOf(all)
	}
	news := p.g.news.MatchString(p.wordsOf(all))
	start := len(p.out)
	if len(all) > 0 {
		p.clauseAt = all[0].start
	}
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
		if strings.ContainsRune(ph.s, timeMark) { // 力争到2027年末，
			p.nature = cmp.Or(p.natureIn(ph.s, ph.s), p.nature)
		}
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
	t.yearBefore = p.year
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
