package importer

import (
	"slices"
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
)

// growthless is a phrase without the words of a change at its end: 下调至.
func (p *press) growthless(s string) string {
	for _, by := range []string{
		"下调", "上调", "调整", "提高", "提升", "下降", "降低", "上升", "增长", "增加", "扩大", "降", "升", "增",
		"至", "到", "为", "rose", "fell", "to",
	} {
		s = strings.ReplaceAll(s, by, "")
	}
	return s
}

// valued is a phrase without the verbs between a name and its value.
func (p *press) valued(ph phrase) phrase {
	for {
		m := p.g.verb.FindStringIndex(ph.s)
		if m == nil || m[0] == m[1] {
			return ph
		}
		ph = ph.to(m[0])
	}
}

// trimmed is a phrase without marks and words that say nothing.
func (p *press) trimmed(s string) string {
	rest, _ := p.strip(s)
	return strings.Trim(rest, "\x01\x02\x03 ，：、")
}

// strip takes idle words off the end; strong reports that a place stands there, so that what is before it says nothing
// of the name.
func (p *press) strip(s string) (rest string, strong bool) {
	for {
		if strings.HasSuffix(s, string(regionMark)) || strings.HasSuffix(s, string(bodyMark)) {
			return s, true
		}
		m := p.g.idle.FindStringIndex(s)
		if m == nil || m[0] == m[1] {
			return s, false
		}
		if s[m[0]] == timeMark {
			strong = true
		}
		if s = s[:m[0]]; strong && p.g == chinese1 {
			if rest, region := p.strip(s); region {
				return rest, true
			}
			return s, true
		}
	}
}

// harmless reports whether what stands before a name leaves it what it is; adjacent is the place right before it, -1 if
// none.
func (p *press) harmless(before phrase) (adjacent int, ok bool) {
	rest, strong := p.strip(before.s)
	if strong && rest != "" && (rest[len(rest)-1] == regionMark || rest[len(rest)-1] == bodyMark) {
		return before.pos[len(rest)-1], true
	}
	return -1, strong || strings.Trim(rest, "，：\x01\x02\x03 ") == ""
}

// named finds the longest name at the end of a phrase; other reports a name, there, whose unit is of another measure.
func (p *press) named(ph phrase, m *quantity.UnitMeasure) (found []target, at int, key string, other bool) {
	begin := max(0, len(ph.s)-240)
	for i := begin; i < len(ph.s); i++ {
		if !boundary(ph.s, i) || ph.s[i] < ' ' || ph.s[i] == ' ' || p.g != chinese1 && i > 0 && ph.s[i-1] != ' ' &&
			ph.s[i-1] >= ' ' {
			continue
		}
		key := p.keyOf(ph.s[i:])
		if key == "" || len(p.index.byKey[key]) == 0 {
			continue
		}
		if found := p.index.find(key, p.o.Data.Units, m); found != nil {
			return found, i, key, false
		}
		if !other {
			at, other = i, true
		}
	}
	return nil, at, "", other
}

// inherited finds a name that begins with what the clause before was about: 绿色贷款 … 不良率.
func (p *press) inherited(ph phrase, m *quantity.UnitMeasure) (found []target, key string) {
	if p.key == "" {
		return nil, ""
	}
	rest := p.forward(ph.s)
	stem := []rune(p.key)
	if rest == "" || bareMeasure[rest] || strings.HasPrefix(rest, "贷款") || strings.HasPrefix(rest, "存款") ||
		ofAll.MatchString(ph.s) {
		return nil, ""
	}
	if p.g != chinese1 {
		own, _, _ := strings.Cut(p.key, " share ")
		for _, key := range []string{
			p.keyOf("share " + strings.TrimPrefix(own, "share ") + " " + rest),
			p.keyOf(rest + " " + own),
		} {
			if found := p.index.find(key, p.o.Data.Units, m); found != nil {
				return found, key
			}
		}
		return nil, ""
	}
	for n := len(stem); n >= 2; n-- {
		head := string(stem[:n])
		if n < 4 && n < len(stem) {
			break
		}
		key := p.keyOf(head + rest)
		if key == p.key {
			continue
		}
		if found := p.index.find(key, p.o.Data.Units, m); found != nil {
			return found, key
		}
	}
	return nil, ""
}

// implied finds the one name that ends like a phrase and whose beginning the sentence has said before: 利率由1.75%下调至1.5%,
// 节约利息支出 is 利率下调节约的利息支出.
func (p *press) implied(ph phrase, pc *piece, m *quantity.UnitMeasure) (found []target, key string) {
	if p.g != chinese1 {
		return nil, ""
	}
	said := p.keyOf(p.f.s[max(p.begun, pc.start-2*maxPhrase):pc.start])
	for i := max(0, len(ph.s)-120); i+12 <= len(ph.s); i++ {
		if !boundary(ph.s, i) {
			continue
		}
		end := []rune(p.keyOf(ph.s[i:]))
		if len(end) < 4 || len(p.index.endings[string(end[len(end)-2:])]) == 0 {
			continue
		}
		if _, ok := p.harmless(ph.to(i)); !ok {
			continue
		}
		for _, name := range p.index.endings[string(end[len(end)-2:])] {
			start, ok := strings.CutSuffix(name, string(end))
			if !ok || len([]rune(start)) < 4 || !inTwo(said, start) {
				continue
			}
			if f := p.index.find(name, p.o.Data.Units, m); f != nil && found == nil {
				found, key = f, name
			} else if f != nil && name != key {
				return nil, ""
			}
		}
	}
	return found, key
}

// inTwo reports whether a text has all of a start, in at most two pieces.
func inTwo(text, start string) bool {
	all := []rune(start)
	for n := len(all); n >= 2; n-- {
		at := strings.Index(text, string(all[:n]))
		if at >= 0 && (n == len(all) || len(all)-n > 1 && strings.Contains(text[at:], string(all[n:]))) {
			return true
		}
	}
	return false
}

// forward is a phrase without what leads into it: 其中, 约, 且.
func (p *press) forward(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' {
			return -1
		}
		return r
	}, s)
	for again := true; again; {
		again = false
		for _, word := range []string{
			"，", "：", "、", "其中", "且", "并", "约", "累计", "共", "已", "全年", "其", "还", "同时", "其余",
			"占比占", " ", "and ", "while ", "with ",
		} {
			if rest, ok := strings.CutPrefix(s, word); ok && rest != "" {
				s, again = rest, true
			}
		}
	}
	return s
}

// defines reports whether words before a name are those of one of its definitions: 全国性银行在青机构.
func (p *press) defines(found []target, before string) bool {
	words := p.forward(before)
	return len([]rune(words)) > 3 && slices.ContainsFunc(found, func(t target) bool {
		return slices.ContainsFunc(t.indicator.Definitions, func(d model.Definition) bool {
			return strings.Contains(d.Name.First(), words)
		})
	})
}

// after reads a count whose name stands behind it: 506家企业建立碳账户, 31家绿色分支行.
func (p *press) after(ph phrase, pc *piece, unit quantity.Unit, after string) bool {
	if p.g != chinese1 || unit.Measure.Kind != "count" || p.trimmed(ph.s) != "" || after == "" {
		return false
	}
	for j := min(len(after), 90); j > 5; j-- {
		if !boundary(after, j) {
			continue
		}
		forms := []string{after[:j]}
		if m := afterNoun.FindStringSubmatch(after[:j]); m != nil {
			forms = append(forms, m[2]+m[1])
		}
		for _, form := range forms {
			key := p.keyOf(form)
			if found := p.index.find(key, p.o.Data.Units, unit.Measure); found != nil &&
				(j == len(after) || form != after[:j]) {
				var words phrase
				words.add(after[:j], pc.end, 1)
				p.propose(found, key, ph, words, -1, pc, unit)
				return true
			}
		}
	}
	return false
}
