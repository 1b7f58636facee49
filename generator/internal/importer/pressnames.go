package importer

import (
	"regexp"
	"slices"
	"strings"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// nameIndex finds indicators by what texts call them: both are brought to one key, in which words that change nothing
// are left out and the measure stands last.
type nameIndex struct {
	byKey map[string][]target
	// starts are the first characters of keys, where a name may begin.
	starts map[rune]bool
	// endings are the keys by their last two characters.
	endings map[string][]string
	// shielded are names with a place or a bank in them, which are no place or bank of the text.
	shielded []string
	// mapped are the keys that --map gives their meaning.
	mapped map[string]bool
	// increase is the indicator of the increase of another.
	increase map[*model.Indicator]target
}

var (
	zhIdle    = regexp.MustCompile(`[的了·、“”"'《》〈〉「」()\s\-]|累计|同期|落地|预计|计划`)
	zhShare   = regexp.MustCompile(`^(.*?)占(?:全[部省市州县])?(.+?)(?:余额|总额|总量)?(?:比重|比例|比)?$`)
	zhWithin  = regexp.MustCompile(`^(.*?)在(.+?)(?:余额|总额|总量)?(?:中|里)的?(?:所)?占(?:比重|比例|比)?$`)
	zhBare    = regexp.MustCompile(`^(.+?)占比(?:重|例)?$`)
	zhGap     = regexp.MustCompile(`^(.+?)增[速幅](?:与|比|较|高于|高出|快于)(.+?)(?:增[速幅])?(?:之差|高出?|快)?$`)
	zhMoney   = regexp.MustCompile(`(本外币|人民币)(贷款|存款)`)
	zhIssue   = regexp.MustCompile(`^新?(发放|发行|新增)(.+)$`)
	zhCounted = regexp.MustCompile(`(?:户数|家数|笔数|个数|人数|余额|金额|总额|资金|数量|额度|数|额|量|规模)$`)
	zhAlike   = strings.NewReplacer("不良贷款率", "不良率", "新增额", "新增", "增加额", "新增", "增量", "新增", "投放", "发放", "新发放", "发放",
		"加权平均利率", "利率", "平均利率", "利率", "贷款中信用", "信用", "全部贷款", "各项贷款", "全部存款", "各项存款", "额同比", "同比", "节省", "节约")
)

// chineseKey is the key of a name or of the words before a number.
func chineseKey(s string) string {
	s = zhAlike.Replace(zhIdle.ReplaceAllString(s, ""))
	s = zhMoney.ReplaceAllString(s, "${1}各项$2")
	if m := zhGap.FindStringSubmatch(s); m != nil {
		return m[1] + "增速高于" + m[2]
	}
	if m := zhWithin.FindStringSubmatch(s); m != nil {
		return m[1] + "占" + whole(m[2])
	}
	if m := zhBare.FindStringSubmatch(s); m != nil {
		return strings.TrimSuffix(m[1], "余额") + "占"
	}
	if m := zhShare.FindStringSubmatch(s); m != nil {
		return strings.TrimSuffix(m[1], "余额") + "占" + whole(m[2])
	}
	if m := zhIssue.FindStringSubmatch(s); m != nil && !strings.HasSuffix(s, "利率") {
		s = m[2] + m[1]
	}
	for range 2 {
		if short := zhCounted.ReplaceAllString(s, ""); len([]rune(short)) > 1 {
			s = short
		}
	}
	return s
}

// whole is what a share is a part of.
func whole(s string) string { return strings.TrimSuffix(strings.TrimPrefix(s, "本外币"), "余额") }

var enIdle = map[string]bool{
	"the": true, "a": true, "an": true, "of": true, "outstanding": true, "balance": true, "balances": true,
	"value": true,
	"total": true, "amount": true, "its": true, "by": true, "number": true, "cumulative": true, "all": false,
}

// englishKey is the key of an English name or phrase.
func englishKey(s string) string {
	s = strings.NewReplacer("percentage", "share", "proportion", "share", "ratio", "share", "lending", "loans",
		"loan ", "loans ", "non-performing loan share", "non-performing share", "total loans", "all loans",
		"total outstanding loans", "all loans", "’s", "", "'s", "", ",", "", "，", "").Replace(s + " ")
	var out []string
	for _, w := range strings.Fields(s) {
		if w = strings.Trim(w, `"“”()`); w != "" && !enIdle[w] {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// keyOf is the key of a name in its language.
func keyOf(s string) string {
	if han.MatchString(s) {
		return chineseKey(s)
	}
	return englishKey(s)
}

func newNames(r *reader, indicators []*model.Indicator) *nameIndex {
	n := &nameIndex{
		byKey: map[string][]target{}, starts: map[rune]bool{}, increase: map[*model.Indicator]target{},
		endings: map[string][]string{}, mapped: map[string]bool{},
	}
	for _, i := range indicators {
		all := append([]string{string(i.ID), i.Name.First(), i.Name.In(locales.EN)}, i.OtherNames(locales.ZH)...)
		for _, name := range append(all, i.OtherNames(locales.EN)...) {
			n.add(name, target{indicator: i})
		}
	}
	for name, h := range r.mapped { // what --map says goes before all else
		if h.indicator != nil {
			n.byKey[keyOf(fold(name).s)] = nil
			n.mapped[keyOf(fold(name).s)] = true
			n.add(name, h.target)
		}
	}
	for key, list := range n.byKey {
		stem, ok := strings.CutSuffix(key, "新增")
		if of := n.byKey[stem]; ok && len(of) == 1 && len(list) == 1 {
			n.increase[of[0].indicator] = list[0]
		}
	}
	return n
}

var behindComma = regexp.MustCompile(`^all (.+?)(?: outstanding)?[,，] ?(rmb|rmb and foreign currency)(?: only)?$`)

// inFront is an English name with its currency in front, as sentences have it: rmb loans.
func inFront(s string) string { return behindComma.ReplaceAllString(s, "$2 $1") }

var aside = regexp.MustCompile(`\([^()]{2,}\)$|[,，][^,，]*$`)

func (n *nameIndex) add(name string, t target) {
	s := fold(name).s
	for i, form := range []string{
		s, aside.ReplaceAllString(s, ""), strings.NewReplacer("(", "", ")", "").Replace(s),
		strings.TrimSuffix(s, "数"), inFront(s),
	} {
		if i > 0 && form == s {
			continue
		}
		key := keyOf(form)
		if key == "" || slices.Contains(n.byKey[key], t) {
			continue
		}
		n.byKey[key] = append(n.byKey[key], t)
		if all := []rune(key); len(all) > 1 && len(n.byKey[key]) == 1 {
			end := string(all[len(all)-2:])
			n.endings[end] = append(n.endings[end], key)
		}
		for _, r := range key {
			n.starts[r] = true
			break
		}
	}
	if han.MatchString(s) {
		n.shielded = append(n.shielded, s)
	}
}

// find are the indicators that a phrase names and whose unit is of a measure; nil for any.
func (n *nameIndex) find(key string, units *quantity.Units, m *quantity.UnitMeasure) (found []target) {
	for _, t := range n.byKey[key] {
		if u, ok := units.Parse(t.indicator.Unit); ok && (m == nil || u.Measure == m) {
			found = append(found, t)
		}
	}
	return found
}
