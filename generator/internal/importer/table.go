package importer

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/quantity"
)

// The largest table that is read.
const (
	maxFile    = 16 << 20 // bytes
	maxColumns = 200
	maxMerges  = 1000
	maxLength  = 2000     // characters in a cell
	maxChars   = 16 << 20 // bytes of text in all cells together
	maxHead    = 12       // rows of headings above one another
	maxBlocks  = 200      // tables on a sheet
	maxFigures = 50_000   // figures of a table
)

// limit bounds the rows of a table and its cells, the blanks before a cell included.
type limit struct{ rows, cells int }

var (
	unmapped = limit{5000, 100_000}
	// mapped applies with --map: somebody has looked at that table.
	mapped = limit{30_000, 300_000}
)

// Table is one sheet, as its publisher shows it.
type Table struct {
	// Hidden says which rows, columns and sheets were not read because the publisher hid them.
	Hidden []diag.Finding

	file, sheet string
	// csv reports that the file cannot say which cells are merged.
	csv   bool
	rows  [][]cell
	limit limit
	work
}

// cell is what a cell shows. All cells of a merged range show the text of its first.
type cell struct {
	text string
	// odd says why the text cannot be taken for a figure; nil where it may be one.
	odd    func() *diag.Problem
	origin [2]int
	// indent is the width of the blanks before the text.
	indent int
	merged bool
}

// ReadCells reads cells as they are copied from a spreadsheet, or any table with separated values. A large one is read
// where somebody has mapped its names.
func ReadCells(name, text string, isMapped bool) (*Table, []diag.Finding) {
	t := newTable(name, "", isMapped)
	return t.orWhy(t.readText([]byte(text)))
}

// ReadTable is ReadCells for a .csv, in any encoding that is common.
func ReadTable(fsys fs.FS, file string, isMapped bool) (*Table, []diag.Finding) {
	t := newTable(file, "", isMapped)
	switch strings.ToLower(path.Ext(t.file)) {
	case ".csv", ".tsv":
		return t.orWhy(t.readCSV(fsys))
	}
	return nil, t.fail(importFile.Found("只读 .xlsx 和 .csv", "only .xlsx and .csv are read").
		FixBy("用电子表格打开，“另存为 .xlsx”", "open it in a spreadsheet and save it as .xlsx"))
}

// IsWorkbook reports whether a file is one for ReadWorkbook, by its name.
func IsWorkbook(file string) bool {
	ext := strings.ToLower(path.Ext(file))
	return ext == ".xlsx" || ext == ".xlsm"
}

// ReadWorkbook is ReadTable for a sheet of an .xlsx, which may be "" where there is but one; its numbers are shown by
// others.
func ReadWorkbook(fsys fs.FS, file, sheet string, isMapped bool, numbers Numbers) (*Table, []diag.Finding) {
	t := newTable(file, sheet, isMapped)
	return t.orWhy(t.readWorkbook(fsys, numbers))
}

func newTable(file, sheet string, isMapped bool) *Table {
	t := &Table{file: file, sheet: sheet, limit: unmapped}
	if isMapped {
		t.limit = mapped
	}
	return t
}

// orWhy is the table, or why there is none.
func (t *Table) orWhy(findings []diag.Finding) (*Table, []diag.Finding) {
	if findings != nil {
		return nil, findings
	}
	return t, nil
}

// put stores a cell at its position.
func (t *Table) put(r, c int, content cell) *diag.Problem {
	if r >= t.limit.rows || c >= maxColumns {
		return t.tooLarge()
	}
	for len(t.rows) <= r {
		t.rows = append(t.rows, nil)
	}
	if more := c + 1 - len(t.rows[r]); more > 0 {
		t.cells += more
		t.rows[r] = append(t.rows[r], make([]cell, more)...)
	}
	t.rows[r][c] = content
	if t.chars += len(content.text); t.cells > t.limit.cells || t.chars > maxChars {
		return t.tooLarge()
	}
	return nil
}

func (t *Table) tooLarge() *diag.Problem {
	p := importLimit.Found("表太大：最多 %d 行、%d 列、%d 格",
		"the table is too large: at most %d rows, %d columns and %d cells are read",
		t.limit.rows, maxColumns, t.limit.cells)
	if t.limit == mapped {
		return p.FixBy("把要收的行和列复制到新的表里，分几次收",
			"copy the rows and columns that are wanted into new tables, and import these one by one")
	}
	return p.FixBy("只把要收的行和列复制到新的表里；或者用 --map 写明表中的名称是哪个指标，就可以到 %d 行、%d 格",
		"copy only the rows and columns that are wanted into a new table; or say by --map which indicators its names "+
			"are: then up to %d rows and %d cells are read", mapped.rows, mapped.cells)
}

func (t *Table) fail(p *diag.Problem) []diag.Finding {
	return []diag.Finding{p.At(diag.Place{File: t.file})}
}

// at is the cell in a row and column, a blank one outside the table.
func (t *Table) at(r, c int) cell {
	if r < 0 || r >= len(t.rows) || c < 0 || c >= len(t.rows[r]) {
		return cell{}
	}
	return t.rows[r][c]
}

// address names a cell as spreadsheets do, such as 一季度!C7. They name the one sheet of a .csv by its file.
func (t *Table) address(r, c int) string { return fmt.Sprintf("%s!%s%d", t.sheet, columnName(c), r+1) }

func columnName(c int) string {
	name := ""
	for c++; c > 0; c = (c - 1) / 26 {
		name = string(rune('A'+(c-1)%26)) + name
	}
	return name
}

var (
	scientific = regexp.MustCompile(`^-?\d+(?:\.\d+)?[eE][+-]?\d+$`)
	cellError  = regexp.MustCompile(`^#(?:REF!|DIV/0!|N/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$`)
)

// odd says why a text is no figure although it may look like one; nil where it may be one. There may be many and few
// are asked for, so the words are not made before.
func odd(s string) func() *diag.Problem {
	switch {
	case cellError.MatchString(s):
		return func() *diag.Problem {
			return importCell.Found("这一格是公式错误 %s", "the cell shows the error %s", s).
				FixBy("在表的副本里改正公式，或删去这一格", "fix the formula in a copy of the table, or clear the cell")
		}
	case len(s) > 1 && strings.Trim(s, "#") == "":
		return func() *diag.Problem {
			return importCell.Found("这一格太窄，显示成 %s", "the cell is too narrow and shows %s", s).
				FixBy("在表的副本里加宽这一列", "widen the column in a copy of the table")
		}
	case scientific.MatchString(s):
		return func() *diag.Problem {
			return importCell.Found("“%s”是科学计数，位数可能不全", "%q is in scientific notation and may lack digits", s).
				FixBy("在表的副本里改成普通数字的格式", "give the cell a plain number format in a copy of the table")
		}
	case len(s) > maxLength && utf8.RuneCountInString(s) > maxLength:
		return func() *diag.Problem {
			return importLimit.Found("这一格超过 %d 个字", "the cell holds more than %d characters", maxLength).
				FixBy("在表的副本里删去它", "clear it in a copy of the table")
		}
	}
	return nil
}

// noResult is a formula that was never computed.
func noResult() *diag.Problem {
	return importCell.Found("公式没有算出来的值", "the formula has no value that was saved").
		FixBy("用电子表格打开，重新保存", "open it in a spreadsheet and save it again")
}

// newCell takes a text as shown; blanks at its ends are layout.
func newCell(s string) cell {
	shown := strings.TrimSpace(s)
	lead := s[:len(s)-len(strings.TrimLeft(s, " \t\u3000\u00a0"))]
	return cell{text: shown, odd: odd(shown), indent: len([]rune(lead)) + strings.Count(lead, "\u3000")}
}

// squeeze writes texts that mean the same the same: half-width, in lower case, without blanks.
func squeeze(s string) string { return strings.Join(strings.Fields(quantity.Fold(s)), "") }
