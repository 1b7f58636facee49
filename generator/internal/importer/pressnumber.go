package importer

import (
	"regexp"
	"strings"

	"five-areas/generator/internal/quantity"
)

// number reads a number by the words before it, and leaves it out where they do not say what it is.
func (p *press) number(ph phrase, pc *piece, after string) {
	n := pc.number
	n.unit = strings.TrimSpace(n.unit)
	unit, known := p.o.Data.Units.Parse(n.unit)
	if before := p.g.old.FindStringIndex(ph.s); before != nil && !n.ranged {
		p.pending = ph.to(before[0])
		if p.trimmed(p.pending.s) == "" {
			p.pending = p.words
		}
		if p.time != nil && p.timeIn == p.sentence && strings.ContainsRune(ph.s[before[0]:], timeMark) {
			p.time, p.year = p.time.before, p.time.yearBefore
		}
		p.skip(pc, pressCompared.Found("是变动以前的数", "this is what it was before a change"))
		return
	}
	switch {
	case n.ranged:
		p.last = nil
		p.skip(pc, pressNumbers.Found("是一个范围", "this is a range"))
		return
	case !known:
		p.skip(pc, pressNumbers.Found("没有认识的单位", "no known unit follows"))
		return
	}
	to := p.g.to.MatchString(ph.s)
	if to && p.pending.s != "" && p.trimmed(p.growthless(ph.s)) == "" {
		ph = p.pending
	}
	p.pending = phrase{}
	ph = p.valued(ph)
	if p.change(ph, pc, unit, after) || p.increased(ph, pc, unit) {
		return
	}
	p.basis = ""
	p.value(ph, pc, unit, after)
}

// value reads a number as the value of what its phrase names.
func (p *press) value(ph phrase, pc *piece, unit quantity.Unit, after string) {
	whole := ph
	found, at, key, other := p.named(ph, unit.Measure)
	if found == nil && p.g != chinese1 {
		if f, k := p.followed(ph, after, unit.Measure); f != nil {
			p.propose(f, k, whole, whole, -1, pc, unit)
			return
		}
	}
	if found != nil && p.g.compare.MatchString(ph.to(at).s) {
		found = nil
	}
	if found != nil {
		adjacent, ok := p.harmless(ph.to(at))
		before, _ := p.strip(ph.to(at).s)
		if strings.HasPrefix(ph.s, "的") { // 1000万元以下的普惠小微贷款
			before, ok = "的", false
		}
		if !ok && !p.defines(found, before) {
			p.key, p.last = "", nil
			p.skip(pc, narrowed(p.said(ph.to(len(before))), p.said(ph.from(at))))
			return
		}
		p.propose(found, key, ph, ph.from(at), adjacent, pc, unit)
		return
	}
	if p.after(ph, pc, unit, after) {
		return
	}
	if p.g.compare.MatchString(ph.s) || ofAll.MatchString(ph.s) {
		p.skip(pc, pressCompared.Found("是与别的数相比", "this compares it with something else"))
		return
	}
	if strings.Trim(p.forward(ph.s), "、，和及 ") == "" && p.key != "" && p.last != nil {
		if found := p.index.find(p.key, p.o.Data.Units, unit.Measure); found != nil &&
			found[0].indicator != p.last.target.indicator {
			p.propose(found, p.key, ph, p.words, -1, pc, unit)
			return
		}
	}
	if found, key := p.inherited(ph, unit.Measure); found != nil {
		p.propose(found, key, ph, ph, -1, pc, unit)
		return
	}
	if found, key := p.implied(ph, pc, unit.Measure); found != nil {
		p.propose(found, key, ph, ph, -1, pc, unit)
		return
	}
	if p.fill(ph, pc, unit) {
		return
	}
	if rest := p.forward(ph.s); bareMeasure[rest] && p.key != "" || rest == "" && p.key != "" && p.last == nil &&
		p.words.s != "" {
		if found := p.index.find(p.key, p.o.Data.Units, unit.Measure); found != nil {
			p.propose(found, p.key, ph, p.words, -1, pc, unit)
			return
		}
	}
	if p.trimmed(ph.s) != "" {
		p.key, p.words = "", phrase{}
	}
	p.last = nil
	if other {
		p.words = ph.from(at)
		p.key = p.keyOf(p.words.s)
		p.skip(pc, pressName.Found("单位与指标“%s”的不同", "its unit is not that of the indicator %q", p.said(ph)))
		return
	}
	if p.trimmed(p.forward(ph.s)) == "" {
		ph = phrase{}
	}
	p.skip(pc, nameless(p.said(ph)))
}

// bareMeasure are words that name a measure and nothing that is measured.
var (
	bareMeasure = map[string]bool{"余额": true, "金额": true, "总额": true, "规模": true, "总量": true, "balance": true}
	ofAll       = regexp.MustCompile(`占\x02的?(?:比重|比例|总量|总额)?$`)
	afterNoun   = regexp.MustCompile(`^(企业|机构|金融机构|商户|农户|网点|银行网点|经营主体)(.+)$`)
)

// fill gives a figure of which only the change was printed its value: 同比增长9%，达到2131.1亿元.
func (p *press) fill(ph phrase, pc *piece, unit quantity.Unit) bool {
	d := p.last
	if p.g != chinese1 {
		ph.s = p.g.yearOnYear.ReplaceAllString(ph.s, "")
	}
	if d == nil || d.Figure.Value != "" || p.measure(d.target) != unit.Measure || p.trimmed(p.forward(ph.s)) != "" &&
		!bareMeasure[p.forward(ph.s)] {
		return false
	}
	d.Figure.Value = p.printed(pc)
	d.Read = append(d.Read, p.f.words(p.text, "value", pc.start, pc.end))
	return true
}

// said are the words of a phrase as the text prints them.
func (p *press) said(ph phrase) string {
	s := strings.Map(func(r rune) rune {
		if r < ' ' {
			return -1
		}
		return r
	}, ph.s)
	if all := []rune(s); len(all) > 30 {
		s = "…" + string(all[len(all)-30:])
	}
	return strings.Trim(s, "，：、 ")
}
