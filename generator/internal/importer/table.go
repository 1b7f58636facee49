package importer

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/quantity"
	"five-articles/generator/internal/sourcefile"
)

// The largest table that is read. A workbook is a compressed archive, so that a small file may unpack to any size.
const (
	maxFile     = 16 << 20 // bytes
	maxUnpacked = 96 << 20 // bytes of all parts of a workbook
	maxRows     = 5000
	maxColumns  = 200
	maxCells    = 100_000
	maxMerges   = 1000
	maxLength   = 2000 // characters in a cell
	maxHead     = 12   // rows of headings above one another
	maxBlocks   = 200  // tables on a sheet
)

// Table is one sheet, as its publisher shows it.
type Table struct {
	// Hidden says which rows, columns and sheets were not read because the publisher hid them.
	Hidden []diag.Finding

	file, sheet string
	// csv tells that the file cannot say which cells are merged.
	csv  bool
	rows [][]cell
}

// cell is what a cell shows. All cells of a merged range show the text of its first.
type cell struct {
	text string
	// odd says why the text cannot be taken for a figure.
	odd    *diag.Problem
	merged bool
	origin [2]int
	// indent is the width of the blanks before the text.
	indent int
}

// ReadTable reads a sheet of an .xlsx or the one table of a .csv; sheet may be "" where there is but one.
func ReadTable(fsys fs.FS, file, sheet string) (*Table, []diag.Finding) {
	t := &Table{file: file, sheet: sheet}
	var findings []diag.Finding
	switch strings.ToLower(path.Ext(file)) {
	case ".csv":
		var src []byte
		if src, findings = sourcefile.Bytes(fsys, file, maxFile); findings == nil {
			findings = t.readCSV(src)
		}
	case ".xlsx", ".xlsm":
		findings = t.readWorkbook(fsys)
	default:
		findings = t.fail(importFile.Found("只读 .xlsx 和 .csv", "only .xlsx and .csv are read").
			Mend("用电子表格打开，“另存为 .xlsx”", "open it in a spreadsheet and save it as .xlsx"))
	}
	if findings != nil {
		return nil, findings
	}
	return t, nil
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

// odd says why a text is no figure although it may look like one.
func odd(s string) *diag.Problem {
	switch {
	case cellError.MatchString(s):
		return importCell.Found("这一格是公式错误 %s", "the cell shows the error %s", s).
			Mend("在表的副本里改正公式，或删去这一格", "mend the formula in a copy of the table, or clear the cell")
	case len(s) > 1 && strings.Trim(s, "#") == "":
		return importCell.Found("这一格太窄，显示成 %s", "the cell is too narrow and shows %s", s).
			Mend("在表的副本里加宽这一列", "widen the column in a copy of the table")
	case scientific.MatchString(s):
		return importCell.Found("“%s”是科学计数，位数可能不全", "%q is in scientific notation and may lack digits", s).
			Mend("在表的副本里改成普通数字的格式", "give the cell a plain number format in a copy of the table")
	case len([]rune(s)) > maxLength:
		return importLimit.Found("这一格超过 %d 个字", "the cell holds more than %d characters", maxLength).
			Mend("在表的副本里删去它", "clear it in a copy of the table")
	}
	return nil
}

// newCell takes a text as shown; blanks at its ends are layout.
func newCell(s string) cell {
	shown := strings.TrimSpace(s)
	lead := s[:len(s)-len(strings.TrimLeft(s, " \t\u3000\u00a0"))]
	return cell{text: shown, odd: odd(shown), indent: len([]rune(lead)) + strings.Count(lead, "\u3000")}
}

// squeeze writes texts that mean the same the same: half-width, in lower case, without blanks.
func squeeze(s string) string { return strings.Join(strings.Fields(quantity.Fold(s)), "") }
