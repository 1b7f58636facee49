package importer

import (
	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/sourcefile"
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
	// Reporters, by id or name, is the organisation that the figures cover, if not all of them.
	Reporters string
	// Period is the time of a table that names none, or the year where the headings have only months.
	Period string
	// Units holds the unit of a table that prints none, and HEADING=UNIT for single headings.
	Units []string
	// Cumulative reports that months and quarters of cumulative flows count from January.
	Cumulative bool
}

// Read turns a table into figures. It reads a cell only where all words around it are understood; existing are the
// figures that the publication has. Findings are of the options, or say that there is no table; then nothing was read.
func (t *Table) Read(o Options, existing []model.Figure) (*Reading, []diag.Finding) {
	r, findings := newReader(o)
	r.work = &t.work
	im := &importer{
		layout: layout{reader: r, Table: t}, o: o, figures: map[model.SeriesKey]map[string]*draft{},
		blamed: map[string]int{},
	}
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
				Expect("如 2025年6月末、2025-06-30、2025-Q2、2025",
					"such as 2025-06-30, 2025-Q2 or 2025"), "--period", o.Period)
		}
	}
	if findings != nil {
		return nil, findings
	}
	blocks := im.blocks()
	if len(blocks) == 0 {
		return nil, t.fail(importLayout.Found("没有找到表头", "no head of a table was found").
			Expect("一行标题，写着时期（2025年6月末）、指标的名称，或 余额、同比、数值",
				"a row that names periods (2025年6月末), indicators, or 余额, 同比, 数值").
			FixBy("表中的名称不是本站的指标名时，用 --map 对应", "where the table uses other names than the data, say so with --map"))
	}
	if len(blocks) > maxBlocks {
		return nil, t.fail(importLimit.Found("一张工作表上有 %d 个表", "there are %d tables on one sheet", len(blocks)).
			FixBy("只把要收的表复制到新的工作表里", "copy only the tables that are wanted into a new sheet"))
	}
	for _, b := range blocks {
		im.headings(b)
		im.block(b)
	}
	if len(im.order) > maxFigures {
		return nil, t.fail(importLimit.Found("表里的数超过 %d 个", "the table has more than %d figures", maxFigures).
			FixBy("分成几张表，分几次收", "split it into several tables, and import these one by one"))
	}
	return im.reading(existing), nil
}

// draft is a figure with the cells that it was read from.
type draft struct {
	model.Figure
	source
	to      quantity.Unit
	damaged bool // one of its cells could not be read
}

type importer struct {
	layout
	o         Options
	only      target
	region    sourcefile.RegionCode
	reporters sourcefile.ID
	period    when
	section   section
	order     []*draft
	figures   map[model.SeriesKey]map[string]*draft
	left      []left
	blamed    map[string]int
}

func (im *importer) block(b *block) {
	above := map[int]string{}
	im.partOf, im.section = nil, section{}
	var before heading
	for r := b.body[0]; r < b.body[1]; r++ {
		if noteRow.MatchString(quantity.Fold(im.at(r, im.base).text)) {
			continue
		}
		row := im.row(b, r, above)
		if row.region != "" && row.indicator == nil && row.words == "" && im.aloneIn(b, r) {
			im.section = section{row.region, im.sideAddress(b, r)}
		}
		switch named := row.indicator != nil || row.words != ""; {
		case named:
			before = row
		case row.changes() && (before.indicator != nil || before.words != ""):
			// 同比增速 in a row of its own belongs to the row above.
			what := before
			what.basis, what.bare, what.foreign, what.value, what.unit = "", "", "", "", nil
			row = what.join(row)
		}
		long := im.csv && im.filled(r) > b.width
		for c := im.base + 1; c < len(im.rows[r]); c++ {
			cell := im.at(r, c)
			if b.label(c) || missing(cell.text) && cell.odd == nil || cell.merged && b.label(cell.origin[1]) {
				continue
			}
			at, problem := im.address(r, im.base), longRow(b.width, im.filled(r))
			counts := numeric(cell.text) || cell.odd != nil
			switch column := b.columns[c]; {
			case long:
			case column.foreign != "":
				at, problem, counts = im.headAddress(b, c), leftOut(column.foreign), false
			case row.foreign != "":
				at, problem, counts = im.sideAddress(b, r), leftOut(row.foreign), false
			default:
				at, problem = im.cell(b, r, c, row)
			}
			if problem != nil {
				im.blame(at, problem, counts)
			}
		}
	}
}

// section is a row that names a region and has no figures: those below may be about it.
type section struct {
	region sourcefile.RegionCode
	at     string
}

// aloneIn reports whether a row has nothing but labels.
func (im *importer) aloneIn(b *block, r int) bool {
	for c := range im.rows[r] {
		if cell := im.at(r, c); !b.label(c) && !missing(cell.text) && !(cell.merged && b.label(cell.origin[1])) {
			return false
		}
	}
	return true
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
		FixBy("数字里有逗号的格要加引号，或删去多余的格", "put quotes around a number with a comma, or delete the extra cells")
}
