package export

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"
)

// sheet is one sheet of a workbook: a table with the kinds of its columns.
type sheet struct {
	name  string
	kinds []kind
	rows  [][]string
}

func kinds[T any](columns []column[T]) []kind {
	all := make([]kind, len(columns))
	for i, c := range columns {
		all[i] = c.kind
	}
	return all
}

// workbook writes an XLSX: numbers are numbers, everything else is text, so that codes and days stay as they are.
func workbook(sheets []sheet, modified time.Time) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return newArchive(w, modified) })
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return nil, err
	}
	for i, s := range sheets {
		if i == 0 {
			err = f.SetSheetName("Sheet1", s.name)
		} else {
			_, err = f.NewSheet(s.name)
		}
		if err != nil {
			return nil, err
		}
		if err := s.write(f, bold); err != nil {
			return nil, fmt.Errorf("sheet %s: %w", s.name, err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func (s sheet) write(f *excelize.File, bold int) error {
	w, err := f.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if err := w.SetColWidth(1, max(1, len(s.kinds)), 18); err != nil {
		return err
	}
	for n, row := range s.rows {
		cells := make([]any, len(row))
		for i, cell := range row {
			switch {
			case n == 0:
				cells[i] = excelize.Cell{StyleID: bold, Value: cell}
			case cell == "":
			case s.kinds[i] == number || s.kinds[i] == integer:
				x, err := strconv.ParseFloat(cell, 64)
				if err != nil {
					return err
				}
				cells[i] = x
			default:
				cells[i] = cell
			}
		}
		if err := w.SetRow("A"+strconv.Itoa(n+1), cells); err != nil {
			return err
		}
	}
	return w.Flush()
}
