package importer

import (
	"regexp"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// block is one table on a sheet: rows of headings with rows of figures below. Nothing is assumed of what runs down and
// what across: a cell is read from all words above it and all words left of it, so that indicators down the rows,
// periods down the rows and one figure a row are the same case.
type block struct {
	head, body [2]int // rows, the second not included
	// columns are the headings by column.
	columns []heading
	// labels are the columns that say what a row is about.
	labels []int
	// units are those of the line 单位：亿元、%.
	units []quantity.Unit
	// value is the one word such as 余额 that heads columns, which growth beside them is then of, too.
	value string
	// width is the number of columns that have a head.
	width int
	title title
}

func (b *block) label(c int) bool { return slices.Contains(b.labels, c) }

type layout struct {
	*reader
	*Table
	base, width int
	// partOf is the indent of the row that began with 其中, while its list goes on.
	partOf *int
}

var (
	noteRow     = regexp.MustCompile(`^[(\[]?(?:注|备注|附注|说明|资料来源|数据来源|来源|[Nn]otes?|[Ss]ources?)\d*[)\]]?\s*[:.、]`)
	unitLine    = regexp.MustCompile(`(?:^|[\s(\[,;])(?:(?:计量|金额|数据)?单位|units?)\s*:\s*(.+?)[)\]]*$`)
	unitParts   = regexp.MustCompile(`[、,;/，；]|和|\s{2,}`)
	englishUnit = regexp.MustCompile(`\(?units?\s*:.*$`)
	plainNumber = regexp.MustCompile(`^-?[\d,]+(?:\.\d+)?%?$`)
	ordinal     = regexp.MustCompile(`^\d{1,3}$`)
	ascii       = regexp.MustCompile(`^[\x20-\x7e\s]+$`)
)

var missingMarks = map[string]bool{
	"": true, "-": true, "--": true, "/": true, "...": true, "n/a": true,
	"na": true, "n.a.": true,
}

// missing reports a blank cell and the marks for a missing figure.
func missing(text string) bool {
	s := strings.ToLower(squeeze(text))
	return missingMarks[s] || strings.Trim(s, "…—–―─") == ""
}

func numeric(text string) bool { return strings.ContainsAny(quantity.Fold(text), "0123456789") }

// blocks finds the tables of a sheet.
func (l *layout) blocks() []*block {
	l.base = -1
	for _, row := range l.rows {
		for c, cell := range row {
			if cell.text != "" && (l.base < 0 || c < l.base) {
				l.base = c
			}
		}
		l.width = max(l.width, len(row))
	}
	var all []*block
	from := 0 // rows above a table belong to it: they hold its unit
	for r := 0; r < len(l.rows); r++ {
		var last *block
		if len(all) > 0 {
			last = all[len(all)-1]
		}
		if !l.header(r, last) {
			continue
		}
		b := &block{head: [2]int{r, r + 1}}
		for b.head[1] < min(len(l.rows), r+maxHead) && l.continues(b.head[1]) {
			if l.preamble(b.head[0]) && l.stub(b.head[1]) {
				b.head[0] = b.head[1]
			}
			b.head[1]++
		}
		b.units = l.unitsBetween(from, b.head[1])
		if last != nil {
			last.body[1] = r
			if b.units == nil {
				b.units = last.units
			}
		}
		b.body = [2]int{b.head[1], len(l.rows)}
		all = append(all, b)
		from, r = b.head[1], b.head[1]-1
	}
	for i, b := range all {
		b.title = l.titleOf(b, all[:i])
	}
	return all
}

// title reports a cell merged from the first column across others: it belongs to the table, not to a column.
func (l *layout) title(r, c int) bool {
	cell := l.at(r, c)
	next := l.at(r, l.base+1)
	return cell.merged && cell.origin[1] == l.base && next.merged && next.origin == cell.origin &&
		l.read(cell.text).role == none
}

// words is the text of a cell of the head, "" for titles and unit lines.
func (l *layout) words(r, c int) string {
	text := l.at(r, c).text
	if l.title(r, c) || unitLine.MatchString(quantity.Fold(text)) {
		return ""
	}
	return text
}

func (l *layout) stub(r int) bool {
	for c := l.base; c < len(l.rows[r]); c++ {
		if text := l.words(r, c); text != "" && l.read(text).role != none {
			return true
		}
	}
	return false
}

// preamble reports a line such as 填报日期 2025年7月10日 above the head.
func (l *layout) preamble(r int) bool { return l.words(r, l.base) != "" && !l.stub(r) }

// header reports whether a row begins a head: it names times, indicators or changes above columns and holds no figure.
// last is the table above, if any.
func (l *layout) header(r int, last *block) bool {
	if noteRow.MatchString(quantity.Fold(l.at(r, l.base).text)) {
		return false
	}
	heads, strong, sure := 0, 0, 0
	for c := l.base + 1; c < len(l.rows[r]); c++ {
		text := l.words(r, c)
		if text == "" || last != nil && l.roleAbove(last, c) {
			continue
		}
		h, plain := l.read(text), plainNumber.MatchString(squeeze(text))
		about := h.known() || h.indicator != nil || h.region != ""
		switch {
		case plain && !about, missing(text), last != nil && numeric(text) && !h.data():
			return false
		case about || h.changes() || h.value != "":
			heads++
			if !plain {
				sure++
				if about {
					strong++
				}
			}
		}
	}
	if heads == 0 || l.stub(r) {
		return heads > 0
	}
	corner := l.read(l.words(r, l.base))
	if last != nil {
		return strong > 0 && corner.indicator == nil && !corner.known()
	}
	return sure > 0 || corner.indicator == nil && !corner.known()
}

// roleAbove reports a column of labels such as 时期, whose times head nothing.
func (l *layout) roleAbove(b *block, c int) bool {
	for r := b.head[0]; r < b.head[1]; r++ {
		if l.read(l.words(r, c)).role != none {
			return true
		}
	}
	return false
}

// continues reports whether a row below the first one of a head belongs to it, too.
func (l *layout) continues(r int) bool {
	if noteRow.MatchString(quantity.Fold(l.at(r, l.base).text)) {
		return false
	}
	above, corner := l.at(r-1, l.base), l.at(r, l.base)
	same := corner.merged && above.merged && corner.origin == above.origin
	if text := l.words(r, l.base); text != "" && !same && l.read(text).role == none {
		return false
	}
	filled := false
	for c := l.base; c < len(l.rows[r]); c++ {
		text := l.words(r, c)
		if text == "" {
			continue
		}
		if filled = true; c > l.base &&
			(missing(text) || plainNumber.MatchString(squeeze(text)) && !l.read(text).known()) {
			return false
		}
	}
	return filled
}

// unitsBetween reads the lines 单位：亿元、% in a range of rows; nil where there is none.
func (l *layout) unitsBetween(from, to int) []quantity.Unit {
	var all []quantity.Unit
	for r := from; r < to; r++ {
		for c := range l.rows[r] {
			cell := l.at(r, c)
			if cell.merged && cell.origin != [2]int{r, c} {
				continue
			}
			m := unitLine.FindStringSubmatch(quantity.Fold(cell.text))
			if m == nil {
				continue
			}
			for _, part := range unitParts.Split(englishUnit.ReplaceAllString(m[1], ""), -1) {
				if u, ok := l.unit(strings.TrimSpace(part)); ok && !slices.Contains(all, u) {
					all = append(all, u)
				}
			}
		}
	}
	return all
}

// headings reads the head of a block and separates columns of labels from columns of figures.
func (l *layout) headings(b *block) {
	b.columns = make([]heading, l.width)
	first := l.width
	for c := l.base; c < l.width && c >= 0; c++ {
		h := heading{}
		for r := b.head[0]; r < b.head[1]; r++ {
			if cell := l.at(r, c); cell.merged && cell.origin[0] < r && cell.origin[0] >= b.head[0] {
				continue // read in the row above
			}
			text := l.words(r, c)
			if text == "" && l.csv && c > l.base {
				text = l.spanning(b, r, c)
			}
			if text != "" {
				lower := l.read(text)
				if lower.unit != nil { // （%） below 绿色贷款（亿元）
					h.unit = nil
				}
				h = h.join(lower)
			}
		}
		b.columns[c] = h
		if c > l.base && h.role == none && h.data() {
			first = min(first, c)
		}
		if h.role != none || h.data() || h.words != "" {
			b.width = c + 1
		}
		if v := h.value; h.basis == "" && v != "" && !general[v] {
			if b.value == "" {
				b.value = v
			}
		}
	}
	l.beside(b)
	for c := max(0, l.base); c < l.width; c++ {
		if b.columns[c].role != none || c == l.base || c < first && !l.hasNumbers(b, c) {
			b.labels = append(b.labels, c)
		}
	}
}

// beside gives a change that names neither time nor indicator those of the one column of values that it is next to.
// Where two stand before it, such as this year's and last year's, it may be of either.
func (l *layout) beside(b *block) {
	var values []heading
	afterChange := false
	for c := max(0, l.base); c < l.width; c++ {
		switch h := &b.columns[c]; {
		case h.role != none || !h.data() || h.clash != nil:
		case !h.changes():
			if afterChange {
				values = nil
			}
			values, afterChange = append(values, *h), false
		default:
			afterChange = true
			if of := values; len(of) == 1 && h.words == "" && !h.known() {
				h.when = of[0].when
			}
			if of := values; len(of) == 1 && h.words == "" && h.indicator == nil {
				h.target = of[0].target
			}
		}
	}
}

// spanning is the heading of a CSV that covers a blank to its right, because a CSV cannot say that cells are merged:
// only in the upper rows of a head, above a heading.
func (l *layout) spanning(b *block, r, c int) string {
	below := false
	for k := r + 1; k < b.head[1]; k++ {
		below = below || l.words(k, c) != ""
	}
	if !below {
		return ""
	}
	for k := c - 1; k > l.base; k-- {
		if text := l.words(r, k); text != "" {
			if l.read(text).role != none {
				return ""
			}
			return text
		}
	}
	return ""
}

// hasNumbers reports whether a column has figures, apart from years and numbering.
func (l *layout) hasNumbers(b *block, c int) bool {
	for r := b.body[0]; r < b.body[1]; r++ {
		if s := squeeze(l.at(r, c).text); plainNumber.MatchString(s) && !ordinal.MatchString(s) && !l.read(s).known() {
			return true
		}
	}
	return false
}

// row joins what the labels of a row say. above holds the labels of the rows before, for the blanks of a CSV.
func (l *layout) row(b *block, r int, above map[int]string) heading {
	last := -1
	for _, c := range b.labels {
		if l.at(r, c).text != "" {
			last = c
		}
	}
	all, english := heading{}, ""
	for _, c := range b.labels {
		text := l.at(r, c).text
		switch {
		case text == "" && l.csv && c < last:
			text = above[c]
		case text != "":
			above[c] = text
			for _, k := range b.labels {
				if k > c {
					delete(above, k)
				}
			}
		}
		if l.title(r, c) && c > l.base {
			continue // a section's name, merged across
		}
		if c == l.base {
			text = l.part(r, text)
		}
		h := l.label(b.columns[c].role, text)
		if h.words != "" && ascii.MatchString(h.words) {
			english += h.words
			continue
		}
		all = all.join(h)
	}
	if all.indicator == nil {
		all.words += english
	}
	return all
}

// part marks the rows that go on a list which 其中 began: they are indented further than that word.
func (l *layout) part(r int, text string) string {
	indent := l.at(r, l.base).indent
	switch {
	case strings.HasPrefix(text, "其中"):
		l.partOf = &indent
	case text != "" && l.partOf != nil && indent > *l.partOf:
		return "其中:" + text
	case text != "":
		l.partOf = nil
	}
	return text
}

// label reads a label by what the head of its column promises.
func (l *layout) label(role role, text string) heading {
	s := squeeze(text)
	switch {
	case s == "", role == ignored, role == none && ordinal.MatchString(s):
		return heading{}
	case role == remarks:
		return heading{nature: natureOf(s)}
	}
	h := l.read(text)
	switch role {
	case definitions:
		return heading{defined: strings.TrimSpace(text)}
	case reporters:
		return heading{reporter: strings.TrimSpace(text)}
	case units:
		u, ok := l.unit(text)
		if !ok {
			return heading{clash: noUnit(text)}
		}
		return heading{unit: &u}
	case periods:
		if !h.known() {
			return heading{clash: importPeriod.Found("读不懂时期“%s”", "the period %q cannot be read", text).
				FixBy("在表的副本里写成 2025年6月末 或 2025-06-30", "write it as 2025-06-30 in a copy of the table")}
		}
	case regions:
		if h.region == "" {
			_, p := l.regionNamed(text)
			return heading{clash: p.FixBy("加 --map %s；不收就加 --skip-unread",
				"add --map %s; to leave it out add --skip-unread",
				locales.Text{ZH: diag.Argument(text, "=地区名称或代码"), EN: diag.Argument(text, "=region name or code")})}
		}
	}
	return h
}
