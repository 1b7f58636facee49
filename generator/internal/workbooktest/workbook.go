package workbooktest

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

var formatted = regexp.MustCompile(`^(.*?) ?\{(.*)\}$`)

// Workbook makes an .xlsx of lines:
//
//	sheet 一季度        begins a sheet
//	项目|2131.1|12%     a row; what reads as a number is stored as one
//	0.265 {0.0%}       a number or date (2025-06-30) with its number format
//	2131.1^1^          a raised 1
//	=A1+B1             a formula without a saved value
//	!merge A1:B1  !hide row 3  !hide column C  !hide sheet  !indent A3 2
func Workbook(spec string) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	sheet, row, sheets := "", 0, 0
	for _, line := range strings.Split(strings.TrimRight(spec, "\n"), "\n") {
		var err error
		words := strings.Fields(line)
		switch {
		case strings.HasPrefix(line, "sheet "):
			sheet, row = strings.TrimPrefix(line, "sheet "), 0
			if sheets++; sheets == 1 {
				err = f.SetSheetName("Sheet1", sheet)
			} else {
				_, err = f.NewSheet(sheet)
			}
		case strings.HasPrefix(line, "!"):
			err = direct(f, sheet, words)
		default:
			row++
			for c, s := range strings.Split(line, "|") {
				if err == nil && s != "" {
					err = set(f, sheet, row, c+1, s)
				}
			}
		}
		if err != nil {
			return nil, fmt.Errorf("%q: %w", line, err)
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func direct(f *excelize.File, sheet string, words []string) error {
	switch what := strings.Join(words[:min(2, len(words))], " "); {
	case words[0] == "!merge":
		from, to, _ := strings.Cut(words[1], ":")
		return f.MergeCell(sheet, from, to)
	case words[0] == "!indent":
		n, _ := strconv.Atoi(words[2])
		id, err := f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{Horizontal: "left", Indent: n}})
		if err != nil {
			return err
		}
		return f.SetCellStyle(sheet, words[1], words[1], id)
	case what == "!hide row":
		n, _ := strconv.Atoi(words[2])
		return f.SetRowVisible(sheet, n, false)
	case what == "!hide column":
		return f.SetColVisible(sheet, words[2], false)
	case what == "!hide sheet":
		return f.SetSheetVisible(sheet, false)
	}
	return fmt.Errorf("no such directive")
}

func set(f *excelize.File, sheet string, row, column int, s string) error {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	format := ""
	if m := formatted.FindStringSubmatch(s); m != nil {
		s, format = m[1], m[2]
		id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		if err != nil {
			return err
		}
		if err := f.SetCellStyle(sheet, name, name, id); err != nil {
			return err
		}
	}
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		return f.SetCellValue(sheet, name, n)
	}
	if day, err := time.Parse(time.DateOnly, s); err == nil && format != "" {
		return f.SetCellValue(sheet, name, day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours()/24)
	}
	if parts := strings.Split(s, "^"); len(parts) == 3 {
		return f.SetCellRichText(sheet, name, []excelize.RichTextRun{
			{Text: parts[0]},
			{Text: parts[1], Font: &excelize.Font{VertAlign: "superscript"}},
			{Text: parts[2]},
		})
	}
	if formula, ok := strings.CutPrefix(s, "="); ok {
		return f.SetCellFormula(sheet, name, formula)
	}
	return f.SetCellStr(sheet, name, s)
}
