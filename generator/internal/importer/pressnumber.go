package importer

import (
	"regexp"
	"slices"
	"strings"

	"five-areas/generator/internal/model"
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
			p.time = p.time.before
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

// strip takes idle words off the end; strong reports that a place stands there, so that what is before it says nothing of
// the name.
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

// harmless reports whether what stands before a name leaves it what it is; adjacent is the place right before it, -1 if none.
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
		if !boundary(ph.s, i) || ph.s[i] < ' ' || ph.s[i] == ' ' || p.g != chinese1 && i > 0 && ph.s[i-1] != ' ' && ph.s[i-1] >= ' ' {
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
	if rest == "" || bareMeasure[rest] || strings.HasPrefix(rest, "贷款") || strings.HasPrefix(rest, "存款") || ofAll.MatchString(ph.s) {
		return nil, ""
	}
	if p.g != chinese1 {
		own, _, _ := strings.Cut(p.key, " share ")
		for _, key := range []string{p.keyOf("share " + strings.TrimPrefix(own, "share ") + " " + rest), p.keyOf(rest + " " + own)} {
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
		for _, word := range []string{"，", "：", "、", "其中", "且", "并", "约", "累计", "共", "已", "全年", "其", "还", "同时", "其余", "占比占", " ", "and ", "while ", "with "} {
			if rest, ok := strings.CutPrefix(s, word); ok && rest != "" {
				s, again = rest, true
			}
		}
	}
	return s
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
		if found := p.index.find(p.key, p.o.Data.Units, unit.Measure); found != nil && found[0].indicator != p.last.target.indicator {
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
	if rest := p.forward(ph.s); bareMeasure[rest] && p.key != "" || rest == "" && p.key != "" && p.last == nil && p.words.s != "" {
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
	if d == nil || d.Figure.Value != "" || p.measure(d.target) != unit.Measure || p.trimmed(p.forward(ph.s)) != "" && !bareMeasure[p.forward(ph.s)] {
		return false
	}
	d.Figure.Value = p.printed(pc)
	d.Read = append(d.Read, p.f.words(p.text, "value", pc.start, pc.end))
	return true
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
			if found := p.index.find(key, p.o.Data.Units, unit.Measure); found != nil && (j == len(after) || form != after[:j]) {
				var words phrase
				words.add(after[:j], pc.end, 1)
				p.propose(found, key, ph, words, -1, pc, unit)
				return true
			}
		}
	}
	return false
}

// latest is the figure that a change of a unit is most likely of: amounts change by amounts, shares by points.
func (p *press) latest(unit quantity.Unit) *pressDraft {
	if p.last == nil {
		return nil
	}
	for _, d := range slices.Backward(p.before) {
		kind := p.measure(d.target).Kind
		ratio := kind == "percent" || kind == "percentage-points"
		fits := false
		switch unit.Measure.Kind {
		case "percentage-points":
			fits = ratio
		case "percent":
			fits = !ratio
		default:
			fits = p.measure(d.target) == unit.Measure
		}
		if fits {
			return d
		}
		if unit.Measure.Kind == "percentage-points" {
			return nil
		}
	}
	return nil
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

// change reads a number as the growth or increase of a figure.
func (p *press) change(ph phrase, pc *piece, unit quantity.Unit, after string) bool {
	basis, at, end := p.basisIn(ph.s)
	tail, behind := "", ""
	switch {
	case at >= 0:
		tail = ph.s[end:]
	case p.g != chinese1:
		if basis, _, _ = p.basisIn(after); basis == "" {
			return false
		}
		at, tail, behind = len(ph.s), "", after
		if m := englishMove.FindStringIndex(ph.s); m != nil {
			at, tail = m[0], ph.s[m[0]:]
		}
	default:
		m := bareMove.FindStringIndex(ph.s)
		if m == nil || p.basis == "" || strings.ContainsRune(ph.s, timeMark) || p.trimmed(ph.s[:m[0]]) != "" || p.last == nil {
			return false
		}
		basis, at, tail = p.basis, m[0], ph.s[m[0]:]
	}
	if p.g != chinese1 && behind == "" && !englishMove.MatchString(tail) {
		return false
	}
	tail = strings.Trim(strings.Map(func(r rune) rune {
		if r < ' ' {
			return -1
		}
		return r
	}, tail), " ")
	rest := ph.to(at)
	fell := p.g.down.MatchString(tail)
	switch {
	case basis == "foreign":
		p.skip(pc, pressCompared.Found("环比和比别的时候的增减没有收", "changes are recorded from a year before and from the start of the year only"))
		return true
	case p.g.more.MatchString(tail), p.g.speed.MatchString(rest.s):
		p.skip(pc, pressCompared.Found("是增速或增量的变化，不是这个数的增减", "this is the change of a growth, not that of the figure"))
		return true
	case p.g.speed.MatchString(tail):
		if !speedAlone.MatchString(tail) {
			p.skip(pc, pressCompared.Found("是增速的变化，不是这个数的增减", "this is the change of a growth, not that of the figure"))
			return true
		}
	case !fell && !p.g.up.MatchString(tail) && behind == "":
		return false
	}
	p.attach(rest, ph, pc, unit, basis, fell)
	return true
}

// basisIn finds what a change is measured from: the last such words of a phrase.
func (p *press) basisIn(s string) (basis quantity.Basis, at, end int) {
	at = -1
	take := func(b quantity.Basis, all [][]int) {
		if len(all) > 0 && all[len(all)-1][0] > at {
			basis, at, end = b, all[len(all)-1][0], all[len(all)-1][1]
		}
	}
	take(quantity.YearOnYear, p.g.yearOnYear.FindAllStringIndex(s, -1))
	take(quantity.SinceYearStart, p.g.sinceYearStart.FindAllStringIndex(s, -1))
	take("foreign", p.g.foreign.FindAllStringIndex(s, -1))
	if basis == "" && p.g == chinese1 {
		if m := lastYear.FindAllStringIndex(s, -1); m != nil {
			basis, at, end = "foreign", m[len(m)-1][0], m[len(m)-1][1]
			if p.time != nil && (p.time.form == quantity.Year || strings.HasSuffix(string(p.time.last()), "-12-31")) {
				basis = quantity.YearOnYear
			}
		}
	}
	return basis, at, end
}

// attach gives a change to the figure that it is of: that before, or a new one that the words name.
func (p *press) attach(rest, ph phrase, pc *piece, unit quantity.Unit, basis quantity.Basis, fell bool) {
	amount := unit.Measure.Kind != "percent" && unit.Measure.Kind != "percentage-points"
	d := p.latest(unit)
	var of []target
	key := p.key
	words, adjacent := p.words, -1
	if p.trimmed(p.forward(rest.s)) != "" && !bareMeasure[p.forward(rest.s)] {
		found, at, k, _ := p.named(p.valued(rest), nil)
		if found != nil {
			if near, ok := p.harmless(rest.to(at)); ok {
				of, key, words, adjacent = found, k, rest.from(at), near
			} else {
				found = nil
			}
		}
		if found == nil {
			p.key, p.last = "", nil
			p.skip(pc, nameless(p.said(ph)))
			return
		}
		if d != nil && !slices.Contains(of, d.target) {
			d = nil
		}
		if d == nil && len(of) > 1 {
			of = ofBalance(of)
		}
	} else if d == nil && key != "" {
		of = p.index.find(key, p.o.Data.Units, nil)
	}
	if d != nil && of == nil {
		of = []target{d.target}
	}
	if amount && !fell && len(of) > 0 && p.ownIncrease(of, key, ph, words, adjacent, pc, unit, basis) {
		p.basis = basis
		return
	}
	sign := ""
	if fell {
		sign = "-"
	}
	value := quantity.Printed(sign + string(p.printed(pc)))
	if d == nil {
		if len(of) == 0 || amount && unit.Measure != p.measure(of[0]) {
			p.skip(pc, pressCompared.Found("不知道是哪个数的增减", "it is not clear which figure has changed by this"))
			return
		}
		p.changeOnly = true
		p.propose(of, key, ph, words, adjacent, pc, unit)
		p.changeOnly = false
		if d = p.last; d == nil {
			return
		}
	}
	if slices.ContainsFunc(d.Figure.Changes, func(c model.Change) bool { return c.Basis == basis && p.alike(c.Value, value) }) {
		p.skip(pc, pressTwice.Found("这个数已有一个这样的增减", "the figure has such a change already"))
		return
	}
	d.Figure.Changes = append(d.Figure.Changes, model.Change{Basis: basis, Value: value})
	d.Read = append(d.Read, p.f.words(p.text, "changes", pc.start, pc.end))
	p.basis = basis
}

// alike reports whether two changes have one unit.
func (p *press) alike(a, b quantity.Printed) bool {
	x, _ := p.o.Data.Units.ParseChange(a)
	y, _ := p.o.Data.Units.ParseChange(b)
	return x == nil || y == nil || x.Unit.Measure == y.Unit.Measure
}

func (p *press) measure(t target) *quantity.UnitMeasure {
	u, _ := p.o.Data.Units.Parse(t.indicator.Unit)
	return u.Measure
}

// ofBalance are the amounts among targets that one name has: a growth is most often that of the balance.
func ofBalance(of []target) []target {
	stocks := slices.DeleteFunc(slices.Clone(of), func(t target) bool { return t.indicator.Kind != model.Stock })
	if len(stocks) == 1 {
		return stocks
	}
	return of
}

// ownIncrease proposes the figure of an indicator that is the increase of another.
func (p *press) ownIncrease(of []target, key string, ph, words phrase, adjacent int, pc *piece, unit quantity.Unit,
	basis quantity.Basis,
) bool {
	was := p.last
	switch basis {
	case quantity.YearOnYear:
		if found := p.index.find(key+"同比新增", p.o.Data.Units, unit.Measure); found != nil {
			p.propose(found, key+"同比新增", ph, words, adjacent, pc, unit)
			p.key = key
			p.last = was
			return true
		}
	case quantity.SinceYearStart:
		if inc, ok := p.index.increase[of[0].indicator]; ok && p.measure(inc) == unit.Measure {
			since := p.yearToDate
			p.yearToDate = true
			p.propose([]target{inc}, key, ph, words, adjacent, pc, unit)
			p.yearToDate = since
			p.last = was
			return true
		}
	}
	return false
}

// increased reads a number as the increase over a time: 上半年新增119.4亿元.
func (p *press) increased(ph phrase, pc *piece, unit quantity.Unit) bool {
	m := p.g.increase.FindStringIndex(ph.s)
	if m == nil || unit.Measure.Kind == "percent" || unit.Measure.Kind == "percentage-points" {
		return false
	}
	if found, at, key, _ := p.named(ph, unit.Measure); found != nil && strings.HasSuffix(key, "新增") {
		if adjacent, ok := p.harmless(ph.to(at)); ok {
			p.propose(found, key, ph, ph.from(at), adjacent, pc, unit)
			return true
		}
	}
	rest := p.valued(ph.to(m[0]))
	var of []target
	key, words, adjacent := p.key, p.words, -1
	if p.trimmed(p.forward(rest.s)) == "" || bareMeasure[p.forward(rest.s)] {
		if d := p.latest(unit); d != nil {
			of = []target{d.target}
		} else {
			of = p.index.find(p.key, p.o.Data.Units, unit.Measure)
		}
	} else if found, at, k, _ := p.named(rest, unit.Measure); found != nil {
		if near, ok := p.harmless(rest.to(at)); ok {
			of, key, words, adjacent = found, k, rest.from(at), near
		}
	}
	if len(of) == 0 {
		p.key, p.last = "", nil
		p.skip(pc, nameless(p.said(ph)))
		return true
	}
	was := p.last
	if inc, ok := p.index.increase[of[0].indicator]; ok && p.measure(inc) == unit.Measure {
		p.propose([]target{inc}, key, ph, words, adjacent, pc, unit)
		p.key, p.words = key, words
		if was != nil {
			p.last = was
		}
		return true
	}
	p.skip(pc, pressCompared.Found("没有说从什么时候起增加", "it does not say since when it has increased"))
	return true
}
