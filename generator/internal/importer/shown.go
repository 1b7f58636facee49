package importer

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// sheetReader reads what a sheet shows.
type sheetReader struct {
	*excelize.File
	*Table
	date1904 bool
	styles   map[int]*excelize.Style
}

func (t *Table) readSheet(f *excelize.File) error {
	s := &sheetReader{File: f, Table: t, styles: map[int]*excelize.Style{}}
	if props, err := f.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		s.date1904 = *props.Date1904
	}
	shown, err := f.GetRows(t.sheet)
	if err != nil {
		return err
	}
	stored, err := f.GetRows(t.sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		return err
	}
	t.rows = make([][]cell, max(len(shown), len(stored)))
	for r := range t.rows {
		var a, b []string
		if r < len(shown) {
			a = shown[r]
		}
		if r < len(stored) {
			b = stored[r]
		}
		t.rows[r] = make([]cell, max(len(a), len(b)))
		for c := range t.rows[r] {
			var printed, raw string
			if c < len(a) {
				printed = a[c]
			}
			if c < len(b) {
				raw = b[c]
			}
			if t.rows[r][c], err = s.cell(r, c, printed, raw); err != nil {
				return err
			}
		}
	}
	if err := s.merge(); err != nil {
		return err
	}
	return s.hideLines()
}

func (s *sheetReader) cell(r, c int, shown, stored string) (cell, error) {
	name, err := excelize.CoordinatesToCellName(c+1, r+1)
	if err != nil {
		return cell{}, err
	}
	kind, err := s.GetCellType(s.sheet, name)
	if err != nil {
		return cell{}, err
	}
	style, err := s.style(name)
	if err != nil {
		return cell{}, err
	}
	switch {
	case stored == "":
		out := cell{}
		if formula, err := s.GetCellFormula(s.sheet, name); err == nil && formula != "" {
			out.odd = importCell.Found("公式没有算出来的值", "the formula has no value that was saved").
				Mend("用电子表格打开，重新保存", "open it in a spreadsheet and save it again")
		}
		return out, nil
	case kind == excelize.CellTypeBool:
		out := newCell(shown)
		out.odd = importCell.Found("这一格是 %s，不是数", "the cell is %s, not a number", shown)
		return out, nil
	case kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber && kind != excelize.CellTypeDate:
		out := newCell(s.plain(name, shown))
		if style != nil && style.Alignment != nil {
			out.indent += 2 * style.Alignment.Indent
		}
		return out, nil
	}
	return s.numberCell(style, shown, stored), nil
}

func (s *sheetReader) style(name string) (*excelize.Style, error) {
	id, err := s.GetCellStyle(s.sheet, name)
	if err != nil {
		return nil, err
	}
	style, known := s.styles[id]
	if !known {
		if style, err = s.GetStyle(id); err != nil {
			style = nil // a style that is not there formats nothing
		}
		s.styles[id] = style
	}
	return style, nil
}

// plain drops superscripts, which are footnote marks: 2131.1 with a raised 1 is not 2131.11.
func (s *sheetReader) plain(name, shown string) string {
	runs, err := s.GetCellRichText(s.sheet, name)
	if err != nil || len(runs) < 2 {
		return shown
	}
	var b strings.Builder
	for _, run := range runs {
		if run.Font == nil || run.Font.VertAlign != "superscript" {
			b.WriteString(run.Text)
		}
	}
	return b.String()
}

var (
	firstNumber = regexp.MustCompile(`-?\d[\d,]*(?:\.\d+)?`)
	literals    = regexp.MustCompile(`"[^"]*"|\[[^\]]*\]|\\.|_.|\*.`)
)

// numberCell takes a number as its format shows it. Where what is shown does not follow from what is stored, the cell is
// odd.
func (s *sheetReader) numberCell(style *excelize.Style, shown, stored string) cell {
	value, err := strconv.ParseFloat(stored, 64)
	if err != nil {
		return newCell(shown)
	}
	format, id := "", 0
	if style != nil {
		if id = style.NumFmt; style.CustomNumFmt != nil {
			format = *style.CustomNumFmt
		}
	}
	switch {
	case isDate(id, format):
		return s.dateCell(format, value)
	case format == "" && id == 0 || strings.EqualFold(format, "general"):
		// Spreadsheets show at most eleven digits of a number without a format, fewer where the column is narrow.
		printed := strconv.FormatFloat(value, 'g', 15, 64)
		out := newCell(printed)
		if digits := strings.Trim(strings.ReplaceAll(printed, ".", ""), "-0"); out.odd == nil && len(digits) > 10 {
			out.odd = importCell.Found("这一格没有数字格式，存的是 %s，显示几位取决于列宽", "the cell has no number format and stores %s; how many digits it shows depends on its width", printed).
				Mend("在表的副本里照公布的位数设数字格式", "in a copy of the table give it a number format with the digits that were published")
		}
		return out
	}
	if zero, ok := zeroShown(id, format); ok && value == 0 {
		return newCell(zero)
	}
	out := newCell(shown)
	if out.odd == nil && !follows(out.text, value, percent(id, format)) {
		out.odd = importCell.Found("这一格显示“%s”，存的是 %s，对不上", "the cell shows %q but stores %s", out.text, stored).
			Mend("在表的副本里换成普通的数字格式", "give the cell a plain number format in a copy of the table")
	}
	return out
}

// follows tells whether a text is a number rounded to the digits that it has.
func follows(shown string, value float64, percent bool) bool {
	m := firstNumber.FindString(shown)
	digits := strings.ReplaceAll(m, ",", "")
	printed, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return false
	}
	if percent {
		value *= 100
	}
	_, fraction, _ := strings.Cut(digits, ".")
	half, _ := strconv.ParseFloat("0.5000001e-"+strconv.Itoa(len(fraction)), 64)
	return value-printed <= half && printed-value <= half
}

// percent tells number formats that multiply by a hundred; a % in quotes does not.
func percent(id int, format string) bool {
	return id == 9 || id == 10 || strings.Contains(literals.ReplaceAllString(format, ""), "%")
}

// zeroShown is what a format shows in place of a nought, such as a dash; false where it shows digits.
func zeroShown(id int, format string) (string, bool) {
	if format == "" {
		return "-", id >= 41 && id <= 44 // the formats of accounts
	}
	sections := strings.Split(format, ";")
	section := sections[0]
	if len(sections) > 2 {
		section = sections[2]
	}
	bare := literals.ReplaceAllString(section, "")
	if strings.ContainsAny(bare, "0%") || len(sections) < 3 && !strings.Contains(bare, "#") {
		return "", false
	}
	quoted := strings.NewReplacer(`"`, "", "#", "", "?", "", ",", "", "_ ", "", "* ", "").Replace(section)
	return strings.TrimSpace(quoted), true
}

// isDate tells number formats that show a date or time.
func isDate(id int, format string) bool {
	if format == "" {
		return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58
	}
	return strings.ContainsAny(strings.ToLower(literals.ReplaceAllString(format, "")), "ymdhs")
}

// dateCell writes a date as exactly as its format shows it. It may head a column, but is no figure.
func (s *sheetReader) dateCell(format string, serial float64) cell {
	layout := time.DateOnly
	if bare := strings.ToLower(literals.ReplaceAllString(format, "")); format != "" && !strings.Contains(bare, "d") {
		layout = "2006-01"
		if !strings.Contains(bare, "m") {
			layout = "2006"
		}
	}
	day, err := excelize.ExcelDateToTime(serial, s.date1904)
	if err != nil {
		return cell{text: fmt.Sprint(serial), odd: importCell.Found("这一格的日期读不懂", "the date of the cell cannot be read")}
	}
	shown := day.Format(layout)
	return cell{text: shown, odd: importCell.Found("这一格是日期 %s，不是数", "the cell is the date %s, not a number", shown).
		Mend("在表的副本里改成数字", "make it a number in a copy of the table")}
}

// merge gives every cell of a merged range the text of its first.
func (s *sheetReader) merge() error {
	ranges, err := s.GetMergeCells(s.sheet, true)
	if err != nil {
		return err
	}
	width := 0
	for _, row := range s.rows {
		width = max(width, len(row))
	}
	for _, m := range ranges {
		c0, r0, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		if err != nil {
			return err
		}
		c1, r1, err := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err != nil {
			return err
		}
		first := s.at(r0-1, c0-1)
		first.merged, first.origin = true, [2]int{r0 - 1, c0 - 1}
		for r := r0 - 1; r < min(r1, len(s.rows)); r++ {
			for c := c0 - 1; c < min(c1, width); c++ {
				for len(s.rows[r]) <= c {
					s.rows[r] = append(s.rows[r], cell{})
				}
				s.rows[r][c] = first
			}
		}
	}
	return nil
}

// hideLines clears the rows and columns that are hidden, and says so where they hold anything.
func (s *sheetReader) hideLines() error {
	width := 0
	for r, row := range s.rows {
		width = max(width, len(row))
		visible, err := s.GetRowVisible(s.sheet, r+1)
		if err != nil {
			return err
		}
		if visible {
			continue
		}
		if s.clear(r, r+1, 0, len(row)) {
			s.hide(fmt.Sprintf("%s!%d:%d", s.sheet, r+1, r+1), "隐藏的行没有读", "the hidden row was not read")
		}
	}
	for c := range width {
		name := columnName(c)
		visible, err := s.GetColVisible(s.sheet, name)
		if err != nil {
			return err
		}
		if !visible && s.clear(0, len(s.rows), c, c+1) {
			s.hide(fmt.Sprintf("%s!%s:%s", s.sheet, name, name), "隐藏的列没有读", "the hidden column was not read")
		}
	}
	return nil
}

func (s *sheetReader) clear(r0, r1, c0, c1 int) (held bool) {
	for r := r0; r < r1; r++ {
		for c := c0; c < min(c1, len(s.rows[r])); c++ {
			held = held || s.rows[r][c].text != "" && (!s.rows[r][c].merged || s.rows[r][c].origin == [2]int{r, c})
			s.rows[r][c] = cell{}
		}
	}
	return held
}
