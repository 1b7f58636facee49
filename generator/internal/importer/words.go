package importer

import (
	"regexp"
	"strings"

	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

var hundredMillion = strings.NewReplacer("100million", "亿", "10thousand", "万", "10,000", "万", "rmb", "", "人民币", "")

// unit reads a unit as tables print it: 亿元, 亿元人民币, RMB 100 million yuan.
func (r *reader) unit(s string) (quantity.Unit, bool) {
	if u, ok := r.units.Parse(s); ok {
		return u, ok
	}
	u, ok := r.units.Parse(hundredMillion.Replace(squeeze(s)))
	return u, ok && u.Scale > 0
}

var (
	roles = map[string]role{
		"项目": names, "指标": names, "指标名称": names, "贷款项目": names, "类别": names,
		"item": names, "items": names, "indicator": names,
		"口径": definitions, "definition": definitions, "机构": reporters, "银行": reporters, "reporters": reporters,
		"单位": units, "计量单位": units, "unit": units, "时期": periods, "时间": periods, "日期": periods, "年份": periods,
		"月份": periods, "季度": periods, "period": periods,
		"地区": regions, "市州": regions, "州市": regions, "省份": regions, "region": regions,
		"序号": ignored, "编号": ignored, "no.": ignored, "备注": remarks, "说明": remarks, "note": remarks,
	}
	// general words head a column of values and say nothing of them; specific ones are the end of an indicator's name.
	general  = map[string]bool{"数值": true, "值": true, "数据": true, "指标值": true, "本期": true, "本期数": true, "value": true}
	specific = regexp.MustCompile(`^(?:期末)?(余额)$|^(balance)$`)

	numbering  = regexp.MustCompile(`^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、)]|#)`)
	dotNumber  = regexp.MustCompile(`^\d{1,2}\.(\D)`)
	footnote   = regexp.MustCompile(`(?:[①-⑳⁰¹²³⁴-⁹*†‡]|\[\d{1,2}\]|\(注\d{0,2}\)|注\d{1,2})+$`)
	lastParens = regexp.MustCompile(`\(([^()]*)\)$`)
	english    = regexp.MustCompile(`^(.*\p{Han}[^A-Za-z]*?)\s*([A-Za-z][^\p{Han}]*)$`)
	word       = regexp.MustCompile(`[A-Za-z][a-z]{2,}`)
	parens     = regexp.MustCompile(`\([^()]*\)`)
	unitWord   = regexp.MustCompile(`(?i)yuan|million|billion|thousand|percent|rmb|cny|usd`)
	han        = regexp.MustCompile(`\p{Han}`)
)

// read understands the words of one heading or label.
func (r *reader) read(s string) heading {
	h, known := r.read1[s]
	if !known {
		if len(r.read1) == maxRead {
			clear(r.read1)
		}
		h = r.understand(s)
		r.read1[s] = h
	}
	return h
}

func (r *reader) understand(s string) heading {
	r.work.words += len(s)
	if len(s) > maxHeading { // a note, or a hundred headings in one
		return heading{words: squeeze(s)}
	}
	whole := footnote.ReplaceAllString(squeeze(s), "")
	h, ok := r.mapped[whole]
	if !ok || h.basis != "" {
		parts := r.parts(footnote.ReplaceAllString(squeeze(chinese(s)), ""))
		if ok {
			parts.bare = ""
		}
		h = parts.join(h)
	}
	if u := r.unitOf[whole]; u != nil {
		h.unit = u
	}
	return h
}

// The longest text, in bytes, that is read as a heading, and the most parts of one.
const (
	maxHeading = 400
	maxInOne   = 12
)

// chinese drops the English words that repeat Chinese ones before them. What may be a unit stays, and so do initials,
// which may be a part of the name.
func chinese(s string) string {
	m := english.FindStringSubmatch(strings.Join(strings.Fields(locales.HalfWidth(s)), " "))
	if m == nil || !word.MatchString(m[2]) {
		return s
	}
	keep := ""
	rest := parens.ReplaceAllStringFunc(m[2], func(p string) string {
		if unitWord.MatchString(p) {
			keep += p
		}
		return ""
	})
	if unitWord.MatchString(rest) {
		return s
	}
	return strings.TrimSuffix(strings.TrimSpace(m[1]), "(") + keep
}

func (r *reader) parts(s string) (h heading) {
	if role, ok := roles[s]; ok {
		return heading{role: role}
	}
	for range maxInOne {
		r.work.words += len(s)
		rest, part, ok := r.tail(s)
		if !ok {
			break
		}
		h, s = h.join(part), footnote.ReplaceAllString(rest, "")
	}
	if role, ok := roles[s]; ok && h.unit == nil {
		return heading{role: role}
	}
	s = numbering.ReplaceAllString(s, "")
	s = dotNumber.ReplaceAllString(s, "$1")
	if strings.HasPrefix(s, "其中") { // a part of what stands above, which may not be all of what bears the name
		return h.join(r.mappedOr(s))
	}
	for range maxInOne {
		r.work.words += len(s)
		rest, part := r.cut(s)
		if !part.data() && part.unit == nil && !part.cumulative && part.nature == "" {
			break
		}
		h, s = h.join(part), rest
	}
	h.words = s
	return h
}

// tail takes what tables write behind a heading off it: （亿元）, ±%, （预计）.
func (r *reader) tail(s string) (rest string, h heading, ok bool) {
	if m := lastParens.FindStringSubmatch(s); m != nil {
		inner := plusMinus.ReplaceAllString(m[1], "")
		if u, ok := r.unit(inner); ok {
			h.unit = &u
		} else if h.nature = natureOf(inner); h.nature == "" && (inner != "" || m[1] == "") {
			return s, h, false
		}
		return strings.TrimSuffix(s, m[0]), h, true
	}
	if m := lastPercent.FindStringSubmatch(s); m != nil {
		u, ok := r.unit(m[2])
		h.unit = &u
		return m[1], h, ok
	}
	if bare := plusMinus.ReplaceAllString(s, ""); bare != "" && bare != s {
		return bare, h, true
	}
	return s, h, false
}

func (r *reader) mappedOr(s string) heading {
	if h, ok := r.mapped[s]; ok {
		return h
	}
	return heading{words: s}
}

// cut takes something that is understood off the text: a whole name before a part of it.
func (r *reader) cut(s string) (rest string, h heading) {
	if found := r.mapped[s]; found.data() {
		return "", found
	}
	if found := r.indicators[s]; len(found) == 1 {
		return "", heading{target: found[0]}
	}
	switch found := r.regions[s]; len(found) {
	case 0:
	case 1:
		return "", heading{region: found[0].Code}
	default:
		return "", heading{region: found[0].Code, clash: ambiguousRegion(s, found)}
	}
	if w, ok := parseWhen(s); ok {
		return "", heading{when: w}
	}
	if general[s] {
		return "", heading{value: s}
	}
	if m := specific.FindStringSubmatch(s); m != nil {
		return "", heading{value: m[1] + m[2]}
	}
	if w, after := cutWhen(s); w.known() {
		return strings.TrimLeft(after, "-:,"), heading{when: w}
	}
	if n := natureOf(s); n != "" {
		return "", heading{nature: n}
	}
	if m := natureFirst.FindStringSubmatch(s); m != nil {
		return m[2], heading{nature: natureOf(m[1])}
	}
	if rest, h := cutChange(s); h.changes() {
		return rest, h
	}
	for _, name := range r.regionList {
		after, ok := strings.CutPrefix(s, name)
		if ok && han.MatchString(name) && len(r.indicators[after]) == 1 && len(r.regions[name]) == 1 {
			return after, heading{region: r.regions[name][0].Code}
		}
	}
	return s, heading{}
}
