package importer

import (
	"slices"
	"strings"

	"five-articles/generator/internal/dataset"
	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/sourcefile"
	"five-articles/generator/locales"
)

// Options say what a table does not. The zero value of each says nothing.
type Options struct {
	Data *dataset.Dataset
	// Map gives names their meaning: 表中名称=indicator[.definition[.reporters]], or 表中名称=region.
	Map []string
	// Indicator is that of a table that names none, written as in Map.
	Indicator string
	// Definitions are used by every indicator that has one of them.
	Definitions []sourcefile.ID
	// Region, by code or name, is that of figures where the table names none.
	Region string
	// Reporters, by id or name, is the organisation whose figures these are where they are not everybody's.
	Reporters string
	// Period is the time of a table that names none, or the year where the headings have only months.
	Period string
	// Units holds the unit of a table that prints none, and HEADING=UNIT for single headings.
	Units []string
	// Cumulative tells that months and quarters of cumulative flows count from January.
	Cumulative bool
}

// Reading is what was read from a table.
type Reading struct {
	Figures []model.Figure
	// Left is what was not read, with its address, the reason and what to do.
	Left []diag.Finding
	// Unread is the number of cells among them that look like figures.
	Unread int
	// Present is the number of figures that the publication has already.
	Present int
}

// Read turns a table into figures. It reads a cell only where all words around it are understood; existing are the
// figures that the publication has. Findings are of the options, or say that there is no table; then nothing was read.
func (t *Table) Read(o Options, existing []model.Figure) (*Reading, []diag.Finding) {
	r, findings := newReader(o)
	im := &importer{layout: layout{reader: r, Table: t}, o: o, figures: map[model.SeriesKey]map[string]*draft{}, blamed: map[string]int{}}
	check := func(p *diag.Problem, name, value string) {
		if p != nil {
			findings = append(findings, p.At(flagged(name, value)))
		}
	}
	var p *diag.Problem
	if o.Indicator != "" {
		im.only, p = r.target(o.Data, o.Indicator)
		check(p, "--indicator", o.Indicator)
	}
	if o.Region != "" {
		im.region, p = r.regionNamed(o.Region)
		check(p, "--region", o.Region)
	}
	if o.Reporters != "" {
		im.reporters, p = body(o.Data, o.Reporters)
		check(p, "--reporters", o.Reporters)
	}
	if o.Period != "" {
		var ok bool
		if im.period, ok = parseWhen(squeeze(o.Period)); !ok {
			check(BadFlag.Found("读不懂时期", "the period cannot be read").
				Expect("如 2025年6月末、2025-06-30、2025-Q2、2025", "such as 2025-06-30, 2025-Q2 or 2025"), "--period", o.Period)
		}
	}
	if findings != nil {
		return nil, findings
	}
	blocks := im.blocks()
	if len(blocks) == 0 && t.csv && strings.ContainsAny(t.at(0, 0).text, "\t;，；") {
		return nil, t.fail(separated())
	}
	if len(blocks) == 0 {
		return nil, t.fail(importLayout.Found("没有找到表头", "no head of a table was found").
			Expect("一行标题，写着时期（2025年6月末）、指标的名称，或 余额、同比、数值", "a row that names periods (2025年6月末), indicators, or 余额, 同比, 数值").
			Mend("表中的名称不是本站的指标名时，用 --map 对应", "where the table uses other names than the data, say so with --map"))
	}
	if len(blocks) > maxBlocks {
		return nil, t.fail(importLimit.Found("一张工作表上有 %d 个表", "there are %d tables on one sheet", len(blocks)).
			Mend("只把要收的表复制到新的工作表里", "copy only the tables that are wanted into a new sheet"))
	}
	for _, b := range blocks {
		im.headings(b)
		im.block(b)
	}
	return im.reading(existing), nil
}

// draft is a figure with the cells that it was read from.
type draft struct {
	model.Figure
	row, column int
	to          quantity.Unit
	damaged     bool // one of its cells could not be read
}

type importer struct {
	layout
	o         Options
	only      target
	region    sourcefile.RegionCode
	reporters sourcefile.ID
	period    when
	order     []*draft
	figures   map[model.SeriesKey]map[string]*draft
	left      []left
	blamed    map[string]int
}

type left struct {
	diag.Finding
	cells, numbers int
}

// blame lists a cell, or the heading that spoils it: one line however many cells a heading spoils.
func (im *importer) blame(at string, p *diag.Problem, isNumber bool) {
	key := at + "\x00" + p.What.ZH
	i, ok := im.blamed[key]
	if !ok {
		i = len(im.left)
		im.blamed[key] = i
		im.left = append(im.left, left{Finding: p.At(diag.Place{File: at})})
	}
	im.left[i].cells++
	if isNumber {
		im.left[i].numbers++
	}
}

func (im *importer) block(b *block) {
	above := map[int]string{}
	im.partOf = nil
	var before heading
	for r := b.body[0]; r < b.body[1]; r++ {
		if noteRow.MatchString(quantity.Fold(im.at(r, im.base).text)) {
			continue
		}
		row := im.row(b, r, above)
		switch named := row.indicator != nil || row.words != ""; {
		case named:
			before = row
		case row.basis != "" && (before.indicator != nil || before.words != ""):
			// 同比增速 in a row of its own belongs to the row above.
			what := before
			what.basis, what.value, what.unit = "", "", nil
			row = what.join(row)
		}
		long := im.csv && im.filled(r) > b.width
		for c := im.base + 1; c < len(im.rows[r]); c++ {
			cell := im.at(r, c)
			if b.label(c) || missing(cell.text) && cell.odd == nil || cell.merged && b.label(cell.origin[1]) {
				continue
			}
			at, problem := im.address(r, im.base), longRow(b.width, im.filled(r))
			if !long {
				at, problem = im.cell(b, r, c, row)
			}
			if problem != nil {
				im.blame(at, problem, numeric(cell.text) || cell.odd != nil)
			}
		}
	}
}

// filled is the number of cells of a row up to the last that holds anything.
func (im *importer) filled(r int) int {
	n := len(im.rows[r])
	for n > 0 && im.rows[r][n-1].text == "" {
		n--
	}
	return n
}

func longRow(width, filled int) *diag.Problem {
	return importRow.Found("这一行有 %d 格，表头只有 %d 格", "the row has %d cells, its head has %d", filled, width).
		Mend("数字里有逗号的格要加引号，或删去多余的格", "put quotes around a number with a comma, or delete the extra cells")
}

// cell reads one cell. What cannot be read is returned with the address that is to blame.
func (im *importer) cell(b *block, r, c int, row heading) (string, *diag.Problem) {
	here, column := im.address(r, c), b.columns[c]
	head, side := im.headAddress(b, c), im.sideAddress(b, r)
	h := row.join(column)
	switch {
	case column.clash != nil:
		return head, column.clash
	case row.clash != nil:
		return side, row.clash
	case h.clash != nil:
		return here, h.clash
	}
	if !im.names(b, &h, row, column) {
		switch {
		case column.words != "" && (row.words == "" || im.alone(row)):
			return head, unknownName(column.words)
		case row.words != "":
			return side, unknownName(row.words)
		}
		return side, importLabel.Found("这一行和这一列都没有指标的名称", "neither the row nor the column names an indicator").
			Mend("整张表是同一个指标时加 --indicator", "add --indicator where the whole table is about one")
	}
	name := h.indicator.Name
	switch {
	case !column.data() && column.words == "":
		return head, importLayout.Found("这一列没有看得懂的标题", "the column has no heading that is understood").
			Mend("在表的副本里写上标题，如 2025年6月末、余额、数值", "write one in a copy of the table, such as 2025年6月末, 余额 or 数值")
	case h.value != "" && !general[h.value] && h.basis == "" && im.mapless(h) &&
		!strings.HasSuffix(name.ZH, h.value) && !strings.Contains(quantity.Fold(name.EN), h.value):
		return head, clash(name.ZH + " ≠ " + h.value)
	}
	f, problem := im.figure(h)
	if problem != nil {
		// Times come from columns or rows; either way one line says it for all their cells.
		if column.known() || !row.known() {
			side = head
		}
		return side, problem
	}
	d := im.draft(f, h.indicator, r, c)
	switch cell := im.at(r, c); {
	case cell.odd != nil:
		problem = cell.odd
	case cell.merged:
		problem = importCell.Found("几个格合并成一格，不能确定是哪一格的数", "several cells are merged into one, so it is not certain which of them the number is for").
			Mend("在表的副本里拆开合并", "unmerge them in a copy of the table")
	case h.basis != "":
		problem = im.change(b, d, h, cell.text)
	default:
		problem = im.value(b, d, h, r, c)
	}
	if d.damaged = d.damaged || problem != nil; problem == nil && d.Value == "" {
		d.row, d.column = r, c
	}
	return here, problem
}

// mapless tells that the indicator was recognised by its name, which then has to agree with the other headings.
func (im *importer) mapless(h heading) bool {
	return h.definition == "" && im.only.indicator != h.indicator
}

// names finds the indicator that a cell is about: 绿色贷款 in the row and 余额 above the column are 绿色贷款余额.
func (im *importer) names(b *block, h *heading, row, column heading) bool {
	if h.indicator != nil {
		return h.words == ""
	}
	if h.words == "" {
		h.target = im.only
		return im.only.indicator != nil
	}
	if strings.HasPrefix(row.words, "其中") {
		return false
	}
	value := h.value
	if h.basis != "" && value == "" {
		value = b.value
	}
	if general[value] {
		value = ""
	}
	for _, words := range []string{row.words + column.words, column.words + row.words} {
		if found := im.indicators[words+value]; len(found) == 1 {
			h.target = found[0]
			return true
		}
	}
	return false
}

// alone tells words that name an indicator by themselves.
func (im *importer) alone(h heading) bool {
	return h.indicator != nil || len(im.indicators[h.words+h.value]) == 1
}

func (im *importer) draft(f model.Figure, i *model.Indicator, r, c int) *draft {
	key := model.SeriesKey{Indicator: i.ID, Definition: f.Definition, Region: f.Region, Reporters: f.Reporters}
	if im.figures[key] == nil {
		im.figures[key] = map[string]*draft{}
	}
	d := im.figures[key][f.Period]
	if d == nil {
		to, _ := im.units.Parse(i.Unit)
		d = &draft{Figure: f, row: r, column: c, to: to}
		im.figures[key][f.Period] = d
		im.order = append(im.order, d)
	}
	return d
}

func unknownName(words string) *diag.Problem {
	if strings.HasPrefix(words, "其中") {
		return importLabel.Found("“%s”是上面一行的一部分，不一定是全部", "%q is a part of the row above, which may not be all that bears the name", words).
			Mend(`是全部就加 --map "%s=指标.口径"；不收就加 --skip-unread`, `if it is all of it add --map "%s=indicator.definition"; to leave it out add --skip-unread`, words)
	}
	return importLabel.Found("“%s”不是指标的名称或 id", "%q is not the name or id of an indicator", words).
		Mend(`要收就加 --map "%s=指标.口径"；不收就加 --skip-unread`, `to take it add --map "%s=indicator.definition"; to leave it out add --skip-unread`, words)
}

func (im *importer) headAddress(b *block, c int) string {
	for r := b.head[1] - 1; r >= b.head[0]; r-- {
		if im.words(r, c) != "" {
			return im.address(r, c)
		}
	}
	return im.address(b.head[0], c)
}

func (im *importer) sideAddress(b *block, r int) string {
	for _, c := range slices.Backward(b.labels) {
		if role := b.columns[c].role; (role == none || role == names) && im.at(r, c).text != "" {
			return im.address(r, c)
		}
	}
	return im.address(r, im.base)
}

// reading is the end: figures without doubts, and the list of what was left.
func (im *importer) reading(existing []model.Figure) *Reading {
	have := map[string]model.Figure{}
	for _, f := range existing {
		have[im.id(f)] = f
	}
	out := &Reading{}
	for _, d := range im.order {
		at := im.address(d.row, d.column)
		f, known := have[im.id(d.Figure)]
		switch {
		case d.damaged:
			if len(d.Changes) > 0 || d.Value != "" {
				im.blame(at, importCell.Found("同一个数的另一格读不出，所以也没有收", "another cell of the same figure could not be read, so it was left, too").
					Mend("先改好那一格", "mend that cell first"), true)
			}
		case known && im.same(f, d):
			out.Present++
		case known:
			im.blame(at, importDiffers.Found("来源里已有这个数，是 %q，表中是 %q", "the publication has this figure already as %q; the table has %q", f.Whole(), d.Whole()).
				Mend("我们抄错了就写更正（generator new correction）；来源改了就新建一个来源", "write a correction (generator new correction) if it was copied wrongly; a new publication if the source changed"), true)
		default:
			d.Locator = "表 " + at
			out.Figures = append(out.Figures, d.Figure)
		}
	}
	for _, l := range im.left {
		if l.cells > 1 {
			l.What = locales.Say("%s（%d 格）", "%s (%d cells)", l.What, l.cells)
		}
		out.Left = append(out.Left, l.Finding)
		out.Unread += l.numbers
	}
	return out
}

// id is what makes a figure one and the same within a publication.
func (im *importer) id(f model.Figure) string {
	i := string(f.Indicator)
	if found := im.indicators[squeeze(i)]; len(found) == 1 {
		i = string(found[0].indicator.ID)
	}
	return strings.Join([]string{i, string(f.Definition), string(f.Region), string(f.Reporters), f.Period}, " ")
}

// same tells whether the publication has all that the table says: the same number with the same precision, and the
// same changes.
func (im *importer) same(f model.Figure, d *draft) bool {
	for _, c := range d.Changes {
		if !slices.Contains(f.Changes, c) {
			return false
		}
	}
	if d.Value == "" {
		return true
	}
	parse := func(f model.Figure) *quantity.Value {
		var unit *quantity.Unit
		if u, ok := im.units.Parse(f.Unit); ok && f.Unit != "" {
			unit = &u
		}
		v, _ := im.units.ParseValue(string(f.Value), unit, d.to)
		return v
	}
	a, b := parse(f), parse(d.Figure)
	if a == nil || b == nil {
		return f.Value == d.Value
	}
	return a.Number.Cmp(b.Number) == 0 && a.HalfWidth.Cmp(b.HalfWidth) == 0 && a.Qualifier == b.Qualifier
}
