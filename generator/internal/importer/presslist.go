package importer

import (
	"regexp"
	"strings"
)

var listSplit = regexp.MustCompile(`、|和|与|以及|及`)

// list reads numbers that belong to the items before them in order: A、B余额分别为x、y亿元. It returns how many pieces it
// has read; 0 where there is no list.
func (p *press) list(ph phrase, rest []piece) (read int) {
	word := p.g.listed.FindStringIndex(ph.s)
	if word == nil {
		return 0
	}
	var numbers []*piece
	for i := 0; i < len(rest); i++ {
		if rest[i].kind == numberPiece {
			numbers, read = append(numbers, &rest[i]), i+1
		} else if rest[i].kind != wordsPiece || !p.g.between.MatchString(p.f.s[rest[i].start:rest[i].end]) {
			break
		}
	}
	if len(numbers) < 2 {
		return 0
	}
	unit := ""
	for i := len(numbers) - 1; i >= 0; i-- { // 1200、2131.1亿元: the last one has the unit of all
		if numbers[i].number.unit == "" {
			numbers[i].number.unit = unit
		}
		unit = numbers[i].number.unit
	}
	if basis, at, _ := p.basisIn(ph.s); basis != "" && p.trimmed(p.forward(ph.s[:at])) == "" {
		return p.listChanges(ph, numbers, read)
	}
	head := p.valued(ph.to(word[0]))
	items := p.items(head, len(numbers))
	if items == nil {
		p.key, p.last = "", nil
		for _, pc := range numbers {
			p.skip(pc, pressName.Found("前面的名称与数对不上", "the names before do not match the numbers"))
		}
		return read
	}
	var all []*pressDraft
	for i, pc := range numbers {
		u, ok := p.o.Data.Units.Parse(pc.number.unit)
		p.last = nil
		if ok {
			p.inList = true
			p.value(items[i], pc, u, "")
			p.inList = false
		}
		all = append(all, p.last)
	}
	p.listed, p.last, p.key = all, nil, ""
	return read
}

// listChanges gives each figure of the list before its change.
func (p *press) listChanges(ph phrase, numbers []*piece, read int) int {
	listed := p.listed
	if n := len(numbers); len(listed) != n && len(p.before) >= n {
		listed = p.before[len(p.before)-n:]
	}
	for i, pc := range numbers {
		u, ok := p.o.Data.Units.Parse(pc.number.unit)
		p.last, p.before, p.key = nil, nil, ""
		if len(listed) == len(numbers) {
			p.last = listed[i]
		}
		if p.last != nil {
			p.key, p.before = p.last.key, []*pressDraft{p.last}
		}
		if !ok || p.last == nil || !p.change(ph, pc, u, "") {
			p.skip(pc, pressCompared.Found("不知道是哪个数的增减", "it is not clear which figure has changed by this"))
		}
	}
	p.last, p.key, p.listed = nil, "", listed
	return read
}

// items takes a list of names apart; what stands behind the last is behind each: 科技、绿色贷款余额.
func (p *press) items(head phrase, n int) []phrase {
	cuts := listSplit.FindAllStringIndex(head.s, -1)
	if len(cuts) < n-1 {
		return nil
	}
	var parts []phrase
	begin := 0
	for _, c := range cuts[:n-1] {
		parts = append(parts, head.from(begin).to(c[0]-begin))
		begin = c[1]
	}
	last := head.from(begin)
	parts = append(parts, last)
	if len(cuts) > n-1 {
		return nil
	}
	for i := range parts[:n-1] {
		parts[i] = p.completedBy(parts[i], last)
	}
	return parts
}

// completedBy is an item with the end of the last item where it needs that to be a name.
func (p *press) completedBy(item, last phrase) phrase {
	lead := 0
	if i := strings.LastIndexAny(item.s, "\x01\x02\x03"); i >= 0 {
		lead = i + 1
	}
	for at := range last.s {
		if last.s[at] < ' ' {
			continue
		}
		joined := phrase{item.s + last.s[at:], append(append([]int{}, item.pos...), last.pos[at:]...)}
		if key := p.keyOf(joined.s[lead:]); len(p.index.byKey[key]) > 0 &&
			strings.Contains(joined.s, "余额") == strings.Contains(last.s, "余额") {
			return joined
		}
	}
	return item
}

var (
	bareMove   = regexp.MustCompile(`(?:` + zhUp + `|` + zhDown + `)(?:了|至|为|达|达到)?$`)
	speedAlone = regexp.MustCompile(`^(?:增速|增幅|增长率)(?:为|达|达到|是)?$`)
	lastYear   = regexp.MustCompile(`(?:较|比)(?:上年|去年)`)
	zhVersus   = regexp.MustCompile(`(?:较|比|与|同)$`)
)
