package importer

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// title is the text above a table and in the corner of its head: it is about all of it.
type title struct {
	// at is the address of the text that names the places, or of the table's first cell.
	at     string
	places []place
	// when is the one time that the title names, and whenAt where; unknown where there are several.
	when   when
	whenAt string
	nature model.Nature
}

// place is a region that a title names.
type place struct {
	said string
	// regions are those that may be meant; none where the data have no such region.
	regions []*model.Region
	// all is the level of words such as 全市, which name no region: 省, 市, 州 or 县.
	all string
}

// is reports whether the place may be a region.
func (p place) is(r *model.Region) bool {
	if p.all != "" {
		return strings.HasSuffix(r.ZH, p.all) || p.all == "省" && r.Kind == "province"
	}
	return slices.Contains(p.regions, r)
}

var (
	// byline is a line that says who made the table or when, not what it is about.
	byline = regexp.MustCompile(`^\(?(?:制表|填报|编制|报送|填表|统计|联系|审核|负责|提供|发布|报告|印发)[^:]{0,6}:|(?:日期|时间)\s*:`)
	// offices are what may follow a region's name and make it that of a body.
	offices = regexp.MustCompile(`^(?:省委|市委|州委)?(?:人民)?(?:政府|银行|农商|农信|联社|信用社|信用联社|分行|支行|中心支行|` +
		`统计局|统计信息|调查总?队|监管|金融监管|金融办|金融局|金融委|财政[厅局]|证监局|人行|证券|信托|日报|晚报|新闻|油田|航空)`)
	// elsewhere is a region that the data do not have, at the beginning of a title.
	elsewhere = regexp.MustCompile(`^(\p{Han}{1,12}?族)(自治[州县旗区])(.*)$`)
	townWide  = regexp.MustCompile(`^(\p{Han}{2,4}?)([省市州县区盟旗])(.*)$`)
	noPlace   = regexp.MustCompile(`^[全各本我分按跨外与和及跟同比对]|金融|资本|证券|信贷|货币|票据|保险|[省市县]|州.|` +
		`(?:地|园|发|高新|示范|试验|保税|自贸|产业|工业|农业|牧业|农牧|功能|服务|林|山|矿|社|^[一二两三四五六七八九十多]州|` +
		`(?:绿色|智慧|低碳|大|中|小|都|重点|主要|试点)城)$`)
	noSuffix = regexp.MustCompile(`^[场州县区域级政民值内外间块位别长]`)
	allOf    = regexp.MustCompile(`(?:^|[^资股成])([全我本]([省市州县]))(?:$|[^场值])`)
	leading  = regexp.MustCompile(`^(?:[\d年月日季度末底上下半第一二三四前.,、至~\-—–()]|关于|截至|截止)+`)
	natured  = regexp.MustCompile(`(?:本表|表中|表内|以上)[^。]{0,8}?(?:为|是|系)((?:` + natureWords + `)(?:数|值)?)|` +
		`\(((?:` + natureWords + `)(?:数|值)?)\)`)
)

// titleOf reads the text above a block: rows without figures, and the corner of its head. What it does not say, the
// table above said.
func (l *layout) titleOf(b *block, before []*block) title {
	t := title{at: l.address(b.head[0], max(0, l.base))}
	var last *block
	if n := len(before); n > 0 {
		last = before[n-1]
		t = last.title
	}
	top := b.head[0]
	for top > 0 && (last == nil || top > last.head[1]) && !l.figuresIn(top-1) {
		top--
	}
	var places []place
	var times []when
	for r := top; r < b.head[1]; r++ {
		for c := range l.rows[r] {
			cell := l.at(r, c)
			inHead := r >= b.head[0] && !l.title(r, c) && (c != l.base || l.read(cell.text).role != none)
			if inHead || cell.text == "" || cell.merged && cell.origin != [2]int{r, c} {
				continue
			}
			text := strings.TrimSpace(unitLine.ReplaceAllString(quantity.Fold(cell.text), ""))
			if byline.MatchString(text) || noteRow.MatchString(text) {
				continue
			}
			if found := l.places(text); found != nil {
				if places == nil {
					t.at = l.address(r, c)
				}
				places = append(places, found...)
			}
			for _, w := range timesIn(squeeze(text)) {
				if !slices.Contains(times, w) {
					times, t.whenAt = append(times, w), l.address(r, c)
				}
			}
			if m := natured.FindStringSubmatch(text); m != nil {
				t.nature = natureOf(m[1] + m[2])
			}
		}
	}
	for r := b.body[0]; r < b.body[1]; r++ { // notes below
		if m := natured.FindStringSubmatch(quantity.Fold(l.at(r, l.base).text)); m != nil && m[1] != "" {
			t.nature = natureOf(m[1])
		}
	}
	if places == nil && last == nil && !l.csv {
		places = l.places(l.sheet)
	}
	if places != nil {
		t.places = l.narrowest(places)
	}
	switch len(times) {
	case 0:
	case 1:
		t.when = times[0]
	default:
		t.when = when{}
	}
	return t
}

// figuresIn reports whether a row has numbers next to its label.
func (l *layout) figuresIn(r int) bool {
	for c := l.base + 1; c < len(l.rows[r]); c++ {
		if plainNumber.MatchString(squeeze(l.at(r, c).text)) {
			return true
		}
	}
	return false
}

// timesIn are the times that a text names with their years; a day is most likely that of the table's making.
func timesIn(s string) (all []when) {
	for i := 0; i < len(s); i++ {
		if i > 0 && s[i-1] >= '0' && s[i-1] <= '9' || !yearWords.MatchString(s[i:]) {
			continue
		}
		w, rest := cutWhen(s[i:])
		if i = len(s) - len(rest) - 1; w.known() && w.form != quantity.Day {
			w.said = strings.TrimSuffix(w.said, "累计")
			all = append(all, w)
		}
	}
	return all
}

// places are the regions that a title names.
func (r *reader) places(text string) (all []place) {
	s := squeeze(text)
	add := func(p place) {
		if !slices.ContainsFunc(all, func(q place) bool { return q.said == p.said }) {
			all = append(all, p)
		}
	}
	start := leading.ReplaceAllString(s, "")
	for i := 0; i < len(s); {
		name := r.nameAt(s[i:])
		rest := s[i+len(name):]
		switch {
		case name == "" && len(s)-i == len(start):
			if p, ok := unknownPlace(start); ok {
				add(p)
				i += len(p.said)
				continue
			}
			fallthrough
		case name == "":
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		case !offices.MatchString(rest):
			add(place{said: name, regions: r.regions[name]})
			if p, ok := unknownPlace(rest); ok && r.nameAt(rest) == "" && r.regions[name][0].Kind != "country" {
				add(p)
			}
		}
		i += len(name)
	}
	if m := allOf.FindStringSubmatch(s); m != nil {
		add(place{said: m[1], all: m[2]})
	}
	noLetter := func(c rune) bool { return (c < 'a' || c > 'z') && c != '\'' }
	lower := " " + strings.Join(strings.FieldsFunc(quantity.Fold(text), noLetter), " ") + " "
	for _, n := range r.latin {
		if at := strings.Index(lower, " "+n.name+" "); at >= 0 && !strings.HasSuffix(lower[:at], "bank of") {
			add(place{said: n.region.EN, regions: []*model.Region{n.region}})
		}
	}
	return all
}

// nameAt is the longest Chinese name of a region that a text begins with.
func (r *reader) nameAt(s string) string {
	for _, name := range r.regionList {
		if strings.HasPrefix(s, name) && han.MatchString(name) {
			return name
		}
	}
	return ""
}

func unknownPlace(s string) (place, bool) {
	m := elsewhere.FindStringSubmatch(s)
	if m == nil {
		m = townWide.FindStringSubmatch(s)
	}
	if m == nil || noPlace.MatchString(m[1]) || noSuffix.MatchString(m[3]) || offices.MatchString(m[3]) {
		return place{}, false
	}
	return place{said: m[1] + m[2]}, true
}

// narrowest drops the regions that others lie in: 青海省海东市 is 海东市, and 全省 beside 青海省 says nothing more.
func (r *reader) narrowest(all []place) []place {
	within := func(p, q place) bool { // q lies in p
		switch {
		case len(p.regions) == 0 && p.all == "":
			return false
		case p.all != "":
			return slices.ContainsFunc(q.regions, p.is)
		case q.all != "":
			return false
		case len(q.regions) == 0: // 青海省格尔木市
			return true
		}
		for of := q.regions[0].Parent; of != ""; of = r.parent(of) {
			if p.regions[0].Code == of {
				return true
			}
		}
		return false
	}
	return slices.DeleteFunc(slices.Clone(all), func(p place) bool {
		return slices.ContainsFunc(all, func(q place) bool { return p.said != q.said && within(p, q) })
	})
}

func (r *reader) parent(of sourcefile.RegionCode) sourcefile.RegionCode {
	if found := r.regions[string(of)]; len(found) == 1 {
		return found[0].Parent
	}
	return ""
}

// regionOf is the region of a cell whose row and column name none, or what is wrong and where.
func (im *importer) regionOf(b *block) (sourcefile.RegionCode, string, *diag.Problem) {
	t := &b.title
	var said []string
	for _, p := range t.places {
		said = append(said, p.said)
	}
	list := strings.Join(said, "、")
	if s := im.section; s.region != "" && s.region != im.region {
		return "", s.at, importClash.Found("这一行写的是%s，下面的行没有写地区",
			"this row names %s, and the rows below name no region", im.regions[string(s.region)][0].ZH).
			FixBy("在表的副本里加一列“地区”，每行都写上", "add a column 地区 in a copy of the table and give the region of each row")
	}
	if im.region == "" {
		return "", t.at, im.noRegion(t, list)
	}
	region := im.regions[string(im.region)][0]
	if len(t.places) == 0 || slices.ContainsFunc(t.places, func(p place) bool { return p.is(region) }) {
		return im.region, "", nil
	}
	p := importClash.Found("表的标题写的是%s，--region 是%s",
		"the title of the table names %s, and --region is %s", list, region.ZH)
	first := t.places[0]
	switch {
	case len(first.regions) == 1:
		p.FixBy("标题对，就改成 --region %[1]s；标题不对，就在表的副本里改正",
			"if the title is right, use --region %[1]s; if not, correct it in a copy of the table",
			diag.Argument(first.regions[0].ZH))
	case first.all == "" && first.regions == nil:
		p.FixBy("标题对，就先在 data/regions.yaml 里加上%[1]s，再用它作 --region；标题不对，就在表的副本里改正",
			"if the title is right, add %[1]s to data/regions.yaml and use it as --region; if not, correct it in a "+
				"copy of the table", first.said)
	default:
		p.FixBy("标题对，就用 --region 写明是哪一个地区；标题不对，就在表的副本里改正",
			"if the title is right, say by --region which region it is; if not, correct it in a copy of the table")
	}
	return "", t.at, p
}

// noRegion asks for the region; it proposes none that the title contradicts.
func (im *importer) noRegion(t *title, list string) *diag.Problem {
	if len(t.places) == 0 {
		var names []string
		for _, r := range im.o.Data.Regions {
			if r.Kind == "country" || r.Code == im.o.Data.Site.Region {
				names = append(names, "--region "+diag.Argument(r.ZH))
			}
		}
		return importRegion.Found("没有地区", "there is no region").
			FixBy("加 --region 和表所说的地区，如 %s",
				"add --region with the region that the table is about, such as %s",
				locales.Text{ZH: strings.Join(names, " 或 "), EN: strings.Join(names, " or ")})
	}
	p := importRegion.Found("没有写地区；表的标题写的是%s", "no region is given; the title of the table names %s", list)
	switch first := t.places[0]; {
	case len(t.places) == 1 && len(first.regions) == 1:
		return p.FixBy("看过无误，就加 --region %s", "if that is right, add --region %s", diag.Argument(first.regions[0].ZH))
	case len(t.places) == 1 && first.all == "" && first.regions == nil:
		return p.FixBy("先在 data/regions.yaml 里加上它，再加 --region", "add it to data/regions.yaml, then add --region")
	}
	return p.FixBy("加 --region，写明是哪一个地区", "add --region to say which region it is")
}

// periodOf is the time of a cell whose row and column name none, or what is wrong and where; the title may contradict
// it.
func (im *importer) periodOf(b *block, w when) (when, string, *diag.Problem) {
	t := &b.title
	switch {
	case !w.known():
		said := w.cumulative
		w = im.period
		w.cumulative = w.cumulative || said
	case w.year == 0 && w.canonical == "" && im.period.form == quantity.Year:
		w, _ = im.period.join(w)
	case w.year == 0 && w.canonical == "" && t.when.year > 0:
		return w, t.whenAt, importPeriod.Found("时期“%s”没有年份；表的标题写的是“%s”",
			"the period %q has no year; the title of the table says %q", w.said, t.when.said).
			FixBy("看过无误，就加 --period %[1]d", "if that is right, add --period %[1]d", t.when.year)
	default:
		return w, "", nil
	}
	if !t.when.known() {
		return w, "", nil
	}
	if !w.known() {
		return w, t.whenAt, importPeriod.Found("没有写时期；表的标题写的是“%s”",
			"no period is given; the title of the table says %q", t.when.said).
			FixBy("看过无误，就加 --period %s", "if that is right, add --period %s", diag.Argument(t.when.said))
	}
	if w.agrees(t.when) {
		return w, "", nil
	}
	return w, t.whenAt, importClash.Found("表的标题写的是%s，--period 是%s",
		"the title of the table says %s, and --period is %s", t.when.said, im.o.Period).
		FixBy("标题对，就改成 --period %[1]s；标题不对，就在表的副本里改正",
			"if the title is right, use --period %[1]s; if not, correct it in a copy of the table",
			diag.Argument(t.when.said))
}

// agrees reports whether two times can be one: a year is any time in it, and of two others the last month is the same.
func (w when) agrees(v when) bool {
	a, b := w.asOf(), v.asOf()
	if a == "" || b == "" {
		return true
	}
	if w.form == quantity.Year || v.form == quantity.Year {
		return a[:4] == b[:4]
	}
	return a[:7] == b[:7]
}
