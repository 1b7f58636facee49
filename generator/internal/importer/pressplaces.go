package importer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

// phrase is words of a text in which marks stand for times, places and bodies; pos are their places in the folded text.
type phrase struct {
	s   string
	pos []int
}

// maxPhrase is how many bytes before a number are looked at: what is farther off says nothing of it.
const maxPhrase = 300

func (p *phrase) add(s string, at int, step int) {
	if len(p.s) > 2*maxPhrase {
		cut := len(p.s) - maxPhrase
		for !boundary(p.s, cut) {
			cut++
		}
		p.s, p.pos = p.s[cut:], slices.Clone(p.pos[cut:])
	}
	p.s += s
	for i := range len(s) {
		p.pos = append(p.pos, at+step*i)
	}
}

func (p phrase) from(i int) phrase { return phrase{p.s[i:], p.pos[i:]} }
func (p phrase) to(i int) phrase   { return phrase{p.s[:i], p.pos[:i]} }

// scene is a place, agency or body that a text mentions.
type scene struct {
	kind rune
	said string
	at   [2]int
	// regions are those that may be meant; none for a place that the data do not have.
	regions []*model.Region
	// body is the organisation that is meant; "" for one that the data do not have.
	body sourcefile.ID
	// leads reports a mention that its clause is about; one in the middle may be about anything.
	leads bool
}

var (
	zhAgency = regexp.MustCompile(`^(?:(?:中国)?人民银行(?:\p{Han}{0,12}?(?:分行|支行|营业管理部|总行))?|人行\p{Han}{0,9}?(?:分行|` +
		`支行)|央行|` +
		`国家外汇管理局(?:\p{Han}{0,8}?分局)?|(?:国家)?金融监督管理总局(?:\p{Han}{1,8}?监管[局分]局?)?|国家金融监管总局|金融监管总局|` +
		`(?:\p{Han}{2,5}?)?(?:金融监管局|银保监局|银监局|证监局)|中国银保监会|银保监会|` +
		`(?:\p{Han}{2,3}?)?(?:省|市|州|县)(?:委金融办|委|政府|人民政府|财政[厅局]|统计局|农业农村厅|科技厅|地方金融\p{Han}{0,6}局|发展?改革?委员?会?)|` +
		`国家统计局|财政[厅部局]|统计局)`)
	zhBody = regexp.MustCompile(`^(?:(?:中国|国家)?(?:农业发展|工商|农业|建设|交通|邮政储蓄|邮储|招商|兴业|浦发|民生|光大|华夏|中信|平安|浙商|进出口|国家开发|` +
		`开发|中国)银行(?:股份有限公司)?(?:\p{Han}{0,9}?(?:分行|支行))?|(?:国开行|农发行|工行|农行|中行|建行|交行|邮储)(?:\p{Han}{0,8}?(?:分行|支行))?|` +
		`(?:一家|某|该|这家)(?:\p{Han}{0,6}?)(?:企业|公司|银行|行|信用社|合作社|农商行|机构|厂)|该行|[我本](?:行|公司|银行)|` +
		`\p{Han}{2,8}?(?:农村商业银行|农商银行|农商行|村镇银行|信用联社|信用社|股份有限公司|有限责任公司|有限公司|集团))`)
	zhMeasured = regexp.MustCompile(`(?:累计)?(?:发放|投放|发行|带动投资)?(?:余额|金额|额|数|资金)?$`)
	zhGroup    = regexp.MustCompile(`^(?:银行业|银行机构|银行保险|银行网点|银行结售汇|银行金融)`)
	zhAll      = regexp.MustCompile(`^(?:(?:全|我|本)(省|市|州|县|自治区|区|国)|省内|辖内|辖区|全辖)`)
	zhNotAll   = regexp.MustCompile(
		`^(?:全国|我国)(?:性|人大|政协|两会|首|前列|平均|第|领先|排名|排|居|率先|重点|统一|文明|各|同|的?位)|^全[市区]场|^全州?域|^本区域`)
	zhAgainst = regexp.MustCompile(`(?:占|高于|低于|高出|快于|慢于|优于|比|较|居|列|超|超过|面向|走向|领先|跑赢)$`)
	zhLead    = regexp.MustCompile(`(?:[\x01\x02\x03，：]|在|其中|了解到|获悉|介绍|显示|统计|目前|使|同期|此外|另外|底|末)$`)
	zhSub     = regexp.MustCompile(`^\p{Han}{0,8}?(?:自治县|自治州|自治旗|县|市|区|州|旗|镇|乡|村)`)
	zhNoSub   = regexp.MustCompile(`^\p{Han}{0,8}?(?:城市|全市|地区|辖区|区域|上市|各市|市州|州市|县域|市场|社区|园区|市级|县级|省市|市县)`)
	zhTown    = regexp.MustCompile(`^(\p{Han}{2,4}?)([市县州旗])(?:金融|银行|各|绿色|辖|农|科|普|一|企|\p{Han}{0,8}贷款)`)
	zhOffice  = regexp.MustCompile(`^(?:银行|农商|农信|联社|信用|证券|信托|担保)`)
)

// scenery is what the clauses of a text mention of places and bodies.
type scenery struct {
	*reader
	home     *model.Region
	country  *model.Region
	shielded []string
	orgs     map[string]sourcefile.ID
	orgNames []string
}

func newScenery(r *reader, o TextOptions, n *nameIndex) *scenery {
	s := &scenery{reader: r, orgs: map[string]sourcefile.ID{}}
	for k := range o.Data.Regions {
		region := &o.Data.Regions[k]
		if region.Code == o.Data.Site.Region {
			s.home = region
		}
		if region.Kind == "country" {
			s.country = region
		}
	}
	enter := func(id sourcefile.ID, all ...string) {
		for _, name := range all {
			for _, form := range []string{name, strings.TrimPrefix(name, "中国"), strings.TrimPrefix(name, "国家")} {
				if form = fold(form).s; len([]rune(form)) > 3 && s.orgs[form] == "" {
					s.orgs[form] = id
					s.orgNames = append(s.orgNames, form)
				}
			}
		}
	}
	for _, org := range o.Data.Organisations {
		enter(org.ID, org.ZH, org.EN)
	}
	slices.SortFunc(s.orgNames, func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	for _, name := range n.shielded {
		if len(name) < 12 {
			continue
		}
		for i := range name {
			if r.nameAt(name[i:]) != "" || zhBody.MatchString(name[i:]) {
				s.shielded = append(s.shielded, name, zhMeasured.ReplaceAllString(name, ""))
				break
			}
		}
	}
	return s
}

// mention finds a place, agency or body at the front of a text; n is its length, 0 where there is none.
func (s *scenery) mention(text, before string) (m scene, n int) {
	text, before = window(text), ending(before)
	for _, name := range s.shielded {
		if strings.HasPrefix(text, name) {
			return m, -len(name)
		}
	}
	for _, name := range s.orgNames {
		if strings.HasPrefix(text, name) {
			m = scene{kind: bodyMark, said: name, body: s.orgs[name]}
			if zhAgency.MatchString(name) || strings.Contains(name, "管理") || strings.Contains(name, "people's bank") {
				m.kind = agencyMark
				m.regions = s.regionIn(name)
			}
			return m, len(name)
		}
	}
	if found := zhAgency.FindString(text); found != "" {
		return scene{kind: agencyMark, said: found, regions: s.regionIn(found)}, len(found)
	}
	if found := zhBody.FindString(text); found != "" && !zhGroup.MatchString(text) {
		return scene{kind: bodyMark, said: found, regions: s.regionIn(found)}, len(found)
	}
	return s.area(text, before)
}

// ending is as much of the end of a phrase as the words before a place take.
func ending(s string) string { return s[max(0, len(s)-24):] }

func (s *scenery) regionIn(text string) (found []*model.Region) {
	for i := range text {
		if name := s.nameAt(text[i:]); name != "" {
			found = s.regions[name]
		}
	}
	return found
}

// area finds a place at the front of a text.
func (s *scenery) area(text, before string) (m scene, n int) {
	if zhNotAll.MatchString(text) {
		return m, 0
	}
	if found := zhAll.FindStringSubmatch(text); found != nil {
		if zhAgainst.MatchString(before) && found[1] == "国" {
			return m, 0
		}
		return scene{kind: regionMark, said: found[0]}, len(found[0])
	}
	name := s.nameAt(text)
	rest := text[len(name):]
	switch {
	case name == "":
		if before == "" || zhLead.MatchString(before) {
			if t := zhTown.FindStringSubmatch(text); t != nil && !noPlace.MatchString(t[1]) &&
				!strings.ContainsAny(t[1], "上城县各全") {
				return scene{kind: regionMark, said: t[1] + t[2], regions: nil}, len(t[1] + t[2])
			}
		}
		return m, 0
	case zhOffice.MatchString(rest):
		body := name + zhOffice.FindString(rest)
		return scene{kind: bodyMark, said: body, regions: s.reader.regions[name]}, len(body)
	case offices.MatchString(rest):
		office := name + offices.FindString(rest)
		return scene{kind: agencyMark, said: office, regions: s.reader.regions[name]}, len(office)
	case zhAgainst.MatchString(before) && s.reader.regions[name][0] == s.country:
		return m, 0
	}
	m = scene{kind: regionMark, said: name, regions: s.reader.regions[name]}
	if narrower := s.nameAt(rest); narrower != "" && s.under(narrower, name) {
		return scene{kind: regionMark, said: name + narrower, regions: s.reader.regions[narrower]}, len(name + narrower)
	}
	if sub := zhSub.FindString(rest); sub != "" && !zhNoSub.MatchString(rest) &&
		!noPlace.MatchString(sub[:len(sub)-3]) &&
		utf8.RuneCountInString(sub) > 2 {
		return scene{kind: regionMark, said: name + sub}, len(name + sub)
	}
	return m, len(name)
}

func (s *scenery) under(name, of string) bool {
	for _, r := range s.reader.regions[name] {
		for _, p := range s.reader.regions[of] {
			if r.Parent == p.Code {
				return true
			}
		}
	}
	return false
}

// englishArea finds a place in English at the front of a word.
func (s *scenery) englishArea(text string) (m scene, n int) {
	for _, all := range []string{"nationwide", "the country's", "china's", "across the country", "national"} {
		if strings.HasPrefix(text, all) && s.country != nil {
			return scene{kind: regionMark, said: all, regions: []*model.Region{s.country}}, len(all)
		}
	}
	for _, all := range []string{"the province's", "the province", "province-wide", "the region's", "the region"} {
		if strings.HasPrefix(text, all) {
			return scene{kind: regionMark, said: "全省"}, len(all)
		}
	}
	for _, name := range s.latin {
		if !strings.HasPrefix(text, name.name) {
			continue
		}
		n := len(name.name)
		for _, tail := range []string{" province", "'s", " autonomous region"} {
			if strings.HasPrefix(text[n:], tail) {
				n += len(tail)
			}
		}
		if n == len(text) || !latin(rune(text[n])) {
			return scene{kind: regionMark, said: name.region.EN, regions: []*model.Region{name.region}}, n
		}
	}
	return m, 0
}

// regionsOf resolves words such as 全省 by what the text has named before.
func (s *scenery) regionsOf(m scene, base, jurisdiction *model.Region, named []*model.Region) []*model.Region {
	if m.regions != nil {
		return m.regions
	}
	found := zhAll.FindStringSubmatch(m.said)
	if found == nil {
		return nil
	}
	fits := func(r *model.Region) bool {
		switch found[1] {
		case "国":
			return r.Kind == "country"
		case "省", "自治区", "区":
			return r.Kind == "province"
		case "市", "州":
			return strings.HasSuffix(r.Short().ZH, found[1])
		case "县":
			return false
		}
		return r.Code == base.Code
	}
	if found[1] == "" && found[0] != "省内" && jurisdiction != nil {
		return []*model.Region{jurisdiction}
	}
	for _, r := range append([]*model.Region{base}, named...) {
		if r != nil && fits(r) {
			return []*model.Region{r}
		}
	}
	if found[1] == "国" && s.country != nil {
		return []*model.Region{s.country}
	}
	return nil
}

// owners are the bodies whose definitions a text may use: those that it names, in full or short.
func owners(text string, o TextOptions) map[sourcefile.ID]bool {
	named := map[sourcefile.ID]bool{}
	for _, org := range o.Data.Organisations {
		if abbreviated(text, []rune(org.ZH)) || strings.Contains(text, strings.ToLower(org.EN)) ||
			hasWord(text, string(org.ID)) {
			named[org.ID] = true
		}
	}
	for _, u := range o.Data.Plan.Units {
		if !strings.Contains(text, u.ZH) && (u.FullName == "" || !strings.Contains(text, u.FullName)) {
			continue
		}
		for _, org := range o.Data.Organisations {
			if u.FullName != "" && strings.HasPrefix(u.FullName, org.ZH) {
				named[org.ID] = true
			}
		}
	}
	return named
}

// abbreviated reports whether a text has a name, or at least four characters of it in order that end like it.
func abbreviated(text string, name []rune) bool {
	if len(name) < 4 {
		return false
	}
	if strings.Contains(text, strings.TrimPrefix(string(name), "中国")) {
		return true
	}
	end := string(name[len(name)-2:])
	for i := 0; ; {
		at := strings.Index(text[i:], end)
		if at < 0 {
			return false
		}
		i += at + len(end)
		j, n := len(name), 0
		for back := text[:i]; back != "" && n < len(name); n++ {
			r, size := utf8.DecodeLastRuneInString(back)
			at := -1
			for k := j - 1; k >= 0 && at < 0; k-- {
				if name[k] == r {
					at = k
				}
			}
			if at < 0 {
				break
			}
			j, back = at, back[:len(back)-size]
		}
		if n >= 5 {
			return true
		}
	}
}

// hasWord reports whether a text has a Latin word.
func hasWord(text, w string) bool {
	for i := 0; ; {
		at := strings.Index(text[i:], w)
		if at < 0 {
			return false
		}
		i += at
		end := i + len(w)
		if (i == 0 || !latin(rune(text[i-1])) && text[i-1] != '-') &&
			(end == len(text) || !latin(rune(text[end])) && text[end] != '-') {
			return true
		}
		i = end
	}
}

var (
	enAgency = regexp.MustCompile(
		`^(?:[a-z]+ (?:provincial )?branch of the )?(?:people's bank of china|pboc|the central bank|` +
			`national financial regulatory administration|nfra|` +
			`national bureau of statistics)(?:'s)?(?: [a-z]+ (?:branch|bureau|sub-branch))?`)
	enBranch = regexp.MustCompile(`^([a-z]+)(?:'s)? (?:provincial )?(?:branch|bureau|office|government)`)
	enBodies = regexp.MustCompile(
		`^(?:(?:agricultural|industrial|construction|postal savings|china development|china construction|` +
			`export-import) (?:and commercial )?(?:development )?bank(?: of china)?|bank of (?:communications|` +
			`china|[a-z]+)|one company|` +
			`a (?:local )?(?:company|firm|bank)|[a-z]+ (?:co。|corp|group))(?: [a-z]+ (?:sub-)?branch)?`)
)

// englishBody finds an agency or body in English at the front of a text.
func (s *scenery) englishBody(text string) (m scene, n int) {
	text = window(text)
	for _, name := range s.orgNames {
		if latin(rune(name[0])) && strings.HasPrefix(text, name) {
			m = scene{kind: bodyMark, said: name, body: s.orgs[name]}
			if enAgency.MatchString(name) {
				m.kind = agencyMark
			}
			return m, len(name)
		}
	}
	if found := enAgency.FindString(text); found != "" {
		return scene{kind: agencyMark, said: found}, len(found)
	}
	if found := enBranch.FindStringSubmatch(text); found != nil {
		for _, l := range s.latin {
			if l.name == found[1] {
				return scene{kind: agencyMark, said: found[0], regions: []*model.Region{l.region}}, len(found[0])
			}
		}
	}
	if found := enBodies.FindString(text); found != "" {
		return scene{kind: bodyMark, said: found}, len(found)
	}
	return m, 0
}
