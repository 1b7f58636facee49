package importer

import (
	"cmp"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// cell reads one cell. What cannot be read is returned with the address that is to blame.
func (im *importer) cell(b *block, r, c int, row heading) (string, *diag.Problem) {
	h, at, problem := im.meaning(b, r, c, row)
	if problem != nil {
		return at, problem
	}
	column := b.columns[c]
	f, at, problem := im.figure(b, h)
	// Times come from columns or rows; either way one line says it for all their cells.
	fromColumn := column.known() || !row.known()
	if problem == nil && h.changes() && h.basis == "" {
		h.basis, problem = h.impliedBasis(f.Period)
		fromColumn = column.bare != ""
	}
	switch {
	case problem == nil:
		return im.address(r, c), im.take(b, f, h, r, c)
	case at != "":
		return at, problem
	case fromColumn:
		return im.headAddress(b, c), problem
	}
	return im.sideAddress(b, r), problem
}

// meaning is what the words around a cell say together, or what is wrong with them and where.
func (im *importer) meaning(b *block, r, c int, row heading) (h heading, at string, problem *diag.Problem) {
	column := b.columns[c]
	head, side := im.headAddress(b, c), im.sideAddress(b, r)
	h = row.join(column)
	switch {
	case column.clash != nil:
		return h, head, column.clash
	case row.clash != nil:
		return h, side, row.clash
	case h.clash != nil:
		return h, im.address(r, c), h.clash
	}
	if !im.names(b, &h, row, column) {
		switch {
		case column.words != "" && (row.words == "" || im.alone(row)):
			return h, head, unknownName(column.words)
		case row.words != "":
			return h, side, unknownName(row.words)
		}
		return h, side, importLabel.Found("这一行和这一列都没有指标的名称", "neither the row nor the column names an indicator").
			FixBy("整张表是同一个指标时加 --indicator", "add --indicator where the whole table is about one")
	}
	switch name := h.indicator.Name; {
	case !column.data() && column.words == "":
		return h, head, importLayout.Found("这一列没有看得懂的标题", "the column has no heading that is understood").
			FixBy("在表的副本里写上标题，如 2025年6月末、余额、数值",
				"write one in a copy of the table, such as 2025年6月末, 余额 or 数值")
	case h.value != "" && !general[h.value] && !h.changes() && im.mapless(h) &&
		!strings.HasSuffix(name.First(), h.value) && !strings.Contains(quantity.Fold(name.In(locales.EN)), h.value):
		return h, head, clash(name.First() + " ≠ " + h.value)
	}
	return h, "", nil
}

// take stores the number of a cell in its figure, or reports why it cannot.
func (im *importer) take(b *block, f model.Figure, h heading, r, c int) (problem *diag.Problem) {
	cell := im.at(r, c)
	if m := cellNature.FindStringSubmatch(cell.text); m != nil {
		f.Nature, cell.text = natureOf(m[1]), strings.TrimSpace(strings.TrimSuffix(cell.text, m[0]))
	}
	d := im.draft(f, h.indicator, r, c)
	switch {
	case cell.odd != nil:
		problem = cell.odd()
	case cell.merged:
		problem = importCell.Found("几个格合并成一格，不能确定是哪一格的数",
			"several cells are merged into one, so it is not certain which of them the number is for").
			FixBy("在表的副本里拆开合并", "unmerge them in a copy of the table")
	case h.changes():
		problem = im.change(b, d, h, cell.text)
	default:
		problem = im.value(b, d, h, cell.text)
	}
	if problem != nil {
		d.damaged = true
		return problem
	}
	if d.Value == "" || !h.changes() {
		d.value = [2]int{r, c}
	}
	if h.changes() {
		d.change = [2]int{r, c}
	}
	return nil
}

// mapless reports that the indicator was recognised by its name, which then has to agree with the other headings.
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
	if h.changes() && value == "" {
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

// alone reports words that name an indicator by themselves.
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
		d = &draft{Figure: f, source: source{value: [2]int{r, c}}, to: to}
		im.figures[key][f.Period] = d
		im.order = append(im.order, d)
	}
	d.Nature = cmp.Or(d.Nature, f.Nature)
	return d
}

func unknownName(words string) *diag.Problem {
	target := locales.Text{ZH: diag.Argument(words, "=指标.口径"), EN: diag.Argument(words, "=indicator.definition")}
	if strings.HasPrefix(words, "其中") {
		return importLabel.Found("“%s”是上面一行的一部分，不一定是全部",
			"%q is a part of the row above, which may not be all that bears the name", words).
			FixBy("是全部就加 --map %s；不收就加 --skip-unread",
				"if it is all of it add --map %s; to leave it out add --skip-unread", target)
	}
	return importLabel.Found("“%s”不是指标的名称或 id", "%q is not the name or id of an indicator", words).
		FixBy("要收就加 --map %s；不收就加 --skip-unread", "to take it add --map %s; to leave it out add --skip-unread", target)
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
