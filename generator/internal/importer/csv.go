package importer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"path"
	"strings"

	"five-articles/generator/internal/diag"
)

// readCSV reads comma-separated values. Rows may be of different lengths; blank lines keep their place.
func (t *Table) readCSV(src []byte) []diag.Finding {
	t.csv, t.sheet = true, strings.TrimSuffix(path.Base(t.file), path.Ext(t.file))
	r := csv.NewReader(bytes.NewReader(src))
	r.FieldsPerRecord = -1
	cells, widest := 0, 0
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			return []diag.Finding{importFile.Found("CSV 的引号不成对，从这里起读不下去", "the quotes of the CSV do not come in pairs from here on").
				Mend("用电子表格打开，“另存为 CSV UTF-8”", "open it in a spreadsheet and save it as CSV UTF-8").
				At(diag.Place{File: t.file, Line: bad.Line, Column: bad.Column})}
		}
		line, _ := r.FieldPos(0)
		for len(t.rows) < min(line-1, maxRows) { // the reader skips blank lines
			t.rows = append(t.rows, nil)
		}
		row := make([]cell, len(record))
		for c, s := range record {
			row[c] = newCell(s)
		}
		t.rows = append(t.rows, row)
		cells, widest = cells+len(record), max(widest, len(record))
		if p := tooLarge(len(t.rows), widest, cells); p != nil {
			return t.fail(p)
		}
	}
	if widest == 1 && bytes.ContainsAny(src, "\t;") {
		return t.fail(separated())
	}
	return nil
}

func separated() *diag.Problem {
	return importFile.Found("看来各格不是用半角逗号隔开的，而是制表符、分号或全角逗号", "the cells seem to be separated by tabs, semicolons or full-width commas").
		Mend("用电子表格打开，“另存为 CSV UTF-8（逗号分隔）”", "open it in a spreadsheet and save it as CSV UTF-8, comma-separated")
}

// tooLarge bounds a table before anything is made of it.
func tooLarge(rows, columns, cells int) *diag.Problem {
	if rows <= maxRows && columns <= maxColumns && cells <= maxCells {
		return nil
	}
	return importLimit.Found("表太大：最多 %d 行、%d 列、%d 格", "the table is too large: at most %d rows, %d columns and %d cells are read", maxRows, maxColumns, maxCells).
		Mend("只把要收的行和列复制到新的表里；空的格也算", "copy only the rows and columns that are wanted into a new table; empty cells that have a format count, too")
}
