package importer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"five-articles/generator/internal/dataset"
	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// reader knows the words that tables are made of: names of indicators and regions from the data, and of --map.
type reader struct {
	units      *quantity.Units
	indicators map[string][]target
	regions    map[string][]*model.Region
	regionList []string // longest first, so that 海北州 is found before 海北
	mapped     map[string]heading
	unitOf     map[string]*quantity.Unit
	read1      map[string]heading // what was read before
}

func newReader(o Options) (*reader, []diag.Finding) {
	r := &reader{
		units: o.Data.Units, indicators: map[string][]target{}, regions: map[string][]*model.Region{},
		mapped: map[string]heading{}, unitOf: map[string]*quantity.Unit{}, read1: map[string]heading{},
	}
	for _, i := range o.Data.Indicators {
		for _, name := range []string{string(i.ID), i.Name.ZH, i.Name.EN} {
			if key := squeeze(name); !slices.Contains(r.indicators[key], target{indicator: i}) {
				r.indicators[key] = append(r.indicators[key], target{indicator: i})
			}
		}
	}
	for k := range o.Data.Regions {
		region := &o.Data.Regions[k]
		for _, name := range regionNames(region) {
			if key := squeeze(name); !slices.Contains(r.regions[key], region) {
				r.regions[key] = append(r.regions[key], region)
				r.regionList = append(r.regionList, key)
			}
		}
	}
	slices.SortFunc(r.regionList, func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	var findings []diag.Finding
	for _, m := range o.Map {
		if p := r.mapName(o.Data, m); p != nil {
			findings = append(findings, p.At(flagged("--map", m)))
		}
	}
	for _, u := range o.Units {
		name, unit, of := strings.Cut(u, "=")
		if !of {
			unit = name
		}
		parsed, ok := r.unit(unit)
		switch {
		case !ok:
			findings = append(findings, BadFlag.Found("不认识单位“%s”", "the unit %q is not known", unit).
				Expect("数量级加 data/unit-measures.yaml 里的单位，如 亿元、%%", "a scale and a unit of data/unit-measures.yaml, such as 亿元 or %%").At(flagged("--unit", u)))
		case of:
			r.unitOf[squeeze(name)] = &parsed
		}
	}
	return r, findings
}

func flagged(name, value string) diag.Place {
	return diag.Place{File: strings.TrimSpace(name + " " + value)}
}

// regionNames are the ways in which tables write a region: in full, short, and without 省 or 州.
func regionNames(r *model.Region) []string {
	short := cmp.Or(r.ShortZH, r.ZH)
	names := []string{string(r.Code), r.ZH, short, r.EN, cmp.Or(r.ShortEN, r.EN)}
	for _, suffix := range []string{"省", "市", "州", "县", "区"} {
		if bare, ok := strings.CutSuffix(short, suffix); ok && len([]rune(bare)) > 1 {
			names = append(names, bare)
		}
	}
	return names
}

// mapName reads NAME=indicator[.definition[.reporters]] or NAME=region.
func (r *reader) mapName(d *dataset.Dataset, s string) *diag.Problem {
	name, to, ok := strings.Cut(s, "=")
	if !ok || squeeze(name) == "" {
		return BadFlag.Found("没有等号", "there is no equals sign").
			Expect("表中名称=指标[.口径[.机构]]，或 表中名称=地区", "the table's name=indicator[.definition[.reporters]], or the table's name=region")
	}
	if region, problem := r.regionNamed(to); problem == nil {
		r.mapped[squeeze(name)] = heading{region: region}
		return nil
	}
	t, problem := r.target(d, to)
	if problem != nil {
		return problem
	}
	r.mapped[squeeze(name)] = heading{target: t}
	return nil
}

// target reads indicator[.definition[.reporters]].
func (r *reader) target(d *dataset.Dataset, s string) (target, *diag.Problem) {
	parts := strings.SplitN(s, ".", 3)
	found := r.indicators[squeeze(parts[0])]
	if len(found) != 1 {
		p := BadFlag.Found("没有指标“%s”", "there is no indicator %q", parts[0])
		var known []string
		for _, i := range d.Indicators {
			known = append(known, string(i.ID), i.Name.ZH)
		}
		if near := diag.Nearest(parts[0], known); near != "" {
			p.Mend("是否想写 %s？", "did you mean %s?", near)
		}
		return target{}, p
	}
	t := found[0]
	if len(parts) > 1 {
		if t.definition = sourcefile.ID(parts[1]); t.indicator.Definition(t.definition) == nil {
			return t, noDefinition(t.indicator, parts[1])
		}
	}
	if len(parts) > 2 {
		id, problem := body(d, parts[2])
		t.reporters = id
		return t, problem
	}
	return t, nil
}

// body finds a unit or organisation by its id or Chinese name.
func body(d *dataset.Dataset, name string) (sourcefile.ID, *diag.Problem) {
	var known []string
	for _, u := range d.Plan.Units {
		if known = append(known, string(u.ID), u.ZH); name == string(u.ID) || name == u.ZH {
			return u.ID, nil
		}
	}
	for _, o := range d.Organisations {
		if known = append(known, string(o.ID), o.ZH); name == string(o.ID) || name == o.ZH {
			return o.ID, nil
		}
	}
	p := BadFlag.Found("没有单位或机构“%s”", "there is no unit or organisation %q", name)
	if near := diag.Nearest(name, known); near != "" {
		p.Mend("是否想写 %s？", "did you mean %s?", near)
	}
	return "", p
}

func noDefinition(i *model.Indicator, asked string) *diag.Problem {
	var known []string
	for _, def := range i.Definitions {
		known = append(known, string(def.ID))
	}
	return BadFlag.Found("指标 %s 没有口径 %s", "the indicator %s has no definition %s", i.ID, asked).
		Expect("其中之一：%s", "one of: %s", strings.Join(known, " "))
}

// regionNamed finds a region by code or name.
func (r *reader) regionNamed(name string) (sourcefile.RegionCode, *diag.Problem) {
	switch found := r.regions[squeeze(name)]; len(found) {
	case 0:
		p := importRegion.Found("没有地区“%s”", "there is no region %q", name)
		if near := diag.Nearest(squeeze(name), r.regionList); near != "" {
			p.Mend("是否想写 %s？", "did you mean %s?", near)
		}
		return "", p
	case 1:
		return found[0].Code, nil
	default:
		return "", ambiguousRegion(name, found)
	}
}

func ambiguousRegion(name string, found []*model.Region) *diag.Problem {
	var all []string
	for _, f := range found {
		all = append(all, string(f.Code)+" "+f.ZH)
	}
	return importRegion.Found("“%s”可能是不止一个地区", "%q may be more than one region", name).
		Expect("其中之一：%s", "one of: %s", strings.Join(all, "、")).
		Mend(`在表的副本里写全称，或加 --map "%s=%s"`, `write the full name in a copy of the table, or add --map "%s=%s"`, name, found[0].Code)
}

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
		"项目": names, "指标": names, "指标名称": names, "贷款项目": names, "类别": names, "item": names, "items": names, "indicator": names,
		"口径": definitions, "definition": definitions, "机构": reporters, "银行": reporters, "reporters": reporters,
		"单位": units, "计量单位": units, "unit": units, "时期": periods, "时间": periods, "日期": periods, "年份": periods, "月份": periods, "季度": periods, "period": periods,
		"地区": regions, "市州": regions, "州市": regions, "省份": regions, "region": regions,
		"序号": ignored, "编号": ignored, "备注": ignored, "说明": ignored, "note": ignored, "no.": ignored,
	}
	// general words head a column of values and say nothing of them; specific ones are the end of an indicator's name.
	general  = map[string]bool{"数值": true, "值": true, "数据": true, "指标值": true, "本期": true, "本期数": true, "value": true}
	specific = regexp.MustCompile(`^(?:期末)?(余额)$|^(balance)$`)

	growth    = regexp.MustCompile(`(同比|(?:比|较)(?:上年|去年)?同期|(?:比|较)(?:年初|上年末|上年底|去年末|去年底))(增长率|增速|增幅|增减率|增减幅度|增减幅|增长|增减额|增加额|增量|新增额|新增|增加|增减|变化)?$`)
	englishYY = regexp.MustCompile(`(?:y/y|yoy|year-on-year)(?:growth|change)?(?:rate)?$`)

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
		h = r.understand(s)
		r.read1[s] = h
	}
	return h
}

func (r *reader) understand(s string) heading {
	whole := footnote.ReplaceAllString(squeeze(s), "")
	h, ok := r.mapped[whole]
	if !ok {
		h = r.parts(footnote.ReplaceAllString(squeeze(chinese(s)), ""))
	}
	if u := r.unitOf[whole]; u != nil {
		h.unit = u
	}
	return h
}

// chinese drops the English words that repeat Chinese ones before them. What may be a unit stays, and so do initials, which
// may be a part of the name.
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
	for m := lastParens.FindStringSubmatch(s); m != nil; m = lastParens.FindStringSubmatch(s) {
		u, ok := r.unit(m[1])
		if !ok {
			break
		}
		h = h.join(heading{unit: &u})
		s = footnote.ReplaceAllString(strings.TrimSuffix(s, m[0]), "")
	}
	if role, ok := roles[s]; ok && h.unit == nil {
		return heading{role: role}
	}
	s = numbering.ReplaceAllString(s, "")
	s = dotNumber.ReplaceAllString(s, "$1")
	if strings.HasPrefix(s, "其中") { // a part of what stands above, which may not be all of what bears the name
		return h.join(r.mappedOr(s))
	}
	for s != "" {
		if rest, part := r.cut(s); part.data() || part.unit != nil || part.cumulative {
			h, s = h.join(part), rest
			continue
		}
		h.words = s
		break
	}
	return h
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
	if m := growth.FindStringSubmatch(s); m != nil {
		return strings.TrimSuffix(s, m[0]), heading{basis: basisOf(m[1]), how: howOf(m[2])}
	}
	if m := englishYY.FindString(s); m != "" {
		return strings.TrimSuffix(s, m), heading{basis: quantity.YearOnYear, how: rate}
	}
	for _, name := range r.regionList {
		if after, ok := strings.CutPrefix(s, name); ok && han.MatchString(name) && len(r.indicators[after]) == 1 && len(r.regions[name]) == 1 {
			return after, heading{region: r.regions[name][0].Code}
		}
	}
	return s, heading{}
}

func basisOf(s string) quantity.Basis {
	if strings.Contains(s, "同") {
		return quantity.YearOnYear
	}
	return quantity.SinceYearStart
}

func howOf(s string) change {
	switch s {
	case "增长率", "增速", "增幅", "增减率", "增减幅度", "增减幅":
		return rate
	case "增减额", "增加额", "增量", "新增额", "新增", "增加":
		return amount
	}
	return ""
}
