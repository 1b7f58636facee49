package importer

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// sheet is a sheet while it is read.
type sheet struct {
	*workbook
	*Table
	texts   []string // those that cells share
	formats *formats
	row     int // the one being read, from 0
	column  int // the next one of it
	// columns and lines are hidden ones, from 0.
	columns [maxColumns]bool
	lines   map[int]bool
	merged  []string
}

func (t *Table) readSheet(b *workbook, numbers Numbers) (err error) {
	s := &sheet{workbook: b, Table: t, row: -1, lines: map[int]bool{}}
	if s.texts, err = b.texts(); err != nil {
		return err
	}
	if s.formats, err = b.formats(numbers); err != nil {
		return err
	}
	i := slices.IndexFunc(b.sheets, func(p sheetPart) bool { return p.name == t.sheet && !p.hidden })
	if err = b.walk(b.sheets[i].part, s.element); err == nil {
		err = s.merge()
	}
	if err == nil {
		s.hideLines()
	}
	return err
}

// texts are what cells refer to by number.
func (b *workbook) texts() (all []string, err error) {
	if b.shared == "" {
		return nil, nil
	}
	return all, b.walk(b.shared, func(x *stream, e xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		text, err := x.content("si")
		if all = append(all, text); len(all) > maxTexts {
			return unpacksTooLarge()
		}
		return err
	})
}

// element reads an element of a sheet.
func (s *sheet) element(x *stream, e xml.StartElement) error {
	switch e.Name.Local {
	case "col":
		from, _ := strconv.Atoi(attribute(e, "min"))
		to, _ := strconv.Atoi(attribute(e, "max"))
		for c := max(from, 1); isTrue(attribute(e, "hidden")) && c <= min(to, maxColumns); c++ {
			s.columns[c-1] = true
		}
	case "row":
		s.row, s.column = s.row+1, 0
		if n := attribute(e, "r"); n != "" {
			r, err := strconv.Atoi(n)
			if err != nil || r < 1 {
				return errDamaged
			}
			s.row = r - 1
		}
		if isTrue(attribute(e, "hidden")) && s.row < s.limit.rows {
			s.lines[s.row] = true
		}
	case "c":
		return s.read(x, e)
	case "mergeCell":
		if s.merged = append(s.merged, attribute(e, "ref")); len(s.merged) > maxMerges {
			return limitError{importLimit.Found("合并的格超过 %d 处", "more than %d ranges of cells are merged", maxMerges).
				FixBy("只把要收的行和列复制到新的表里", "copy only the rows and columns that are wanted into a new table")}
		}
	}
	return nil
}

// read reads a cell. One that holds nothing takes no room, whatever its format.
func (s *sheet) read(x *stream, e xml.StartElement) error {
	if name := attribute(e, "r"); name != "" {
		r, c, ok := position(name)
		if !ok {
			return errDamaged
		}
		s.row, s.column = r, c
	}
	value, formula := "", false
	for depth := 1; depth > 0; {
		token, err := x.next()
		if errors.Is(err, io.EOF) {
			err = errDamaged
		}
		if err != nil {
			return err
		}
		switch inner := token.(type) {
		case xml.EndElement:
			depth--
		case xml.StartElement:
			switch name := inner.Name.Local; name {
			case "v", "is":
				if value, err = x.content(name); err != nil {
					return err
				}
				continue
			case "f":
				formula = true
			}
			depth++
		}
	}
	out, err := cell{}, error(nil)
	switch {
	case value != "":
		if out, err = s.cell(attribute(e, "t"), s.formats.of(attribute(e, "s")), value); err != nil {
			return err
		}
	case formula:
		out.odd = noResult
	}
	if out.text != "" || out.odd != nil {
		if problem := s.put(s.row, s.column, out); problem != nil {
			return limitError{problem}
		}
	}
	s.column++
	return nil
}

// The largest sheet that there is.
const (
	lastRow    = 1 << 20
	lastColumn = 1 << 14
)

var cellName = regexp.MustCompile(`^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$`)

// position is the row and column of a cell such as C7, from 0.
func position(name string) (row, column int, ok bool) {
	m := cellName.FindStringSubmatch(name)
	if m == nil {
		return 0, 0, false
	}
	for _, letter := range strings.ToUpper(m[1]) {
		column = column*26 + int(letter-'A') + 1
	}
	row, _ = strconv.Atoi(m[2])
	return row - 1, column - 1, row <= lastRow && column <= lastColumn
}

// merge gives every cell of a merged range the text of its first.
func (s *sheet) merge() error {
	width, area := 0, 0
	for _, row := range s.rows {
		width = max(width, len(row))
	}
	for _, ref := range s.merged {
		from, to, ok := strings.Cut(ref, ":")
		if !ok {
			continue
		}
		r0, c0, ok := position(from)
		r1, c1, ok1 := position(to)
		if !ok || !ok1 {
			return errDamaged
		}
		r0, c0, r1, c1 = min(r0, r1), min(c0, c1), min(max(r0, r1)+1, len(s.rows)), min(max(c0, c1)+1, width)
		if area += max(0, r1-r0) * max(0, c1-c0); area > s.limit.cells {
			return limitError{s.tooLarge()}
		}
		first := s.at(r0, c0)
		first.merged, first.origin = true, [2]int{r0, c0}
		for r := r0; r < r1; r++ {
			for c := c0; c < c1; c++ {
				if problem := s.put(r, c, first); problem != nil {
					return limitError{problem}
				}
			}
		}
	}
	return nil
}

// hideLines clears the rows and columns that are hidden, and says so where they hold anything.
func (s *sheet) hideLines() {
	width := 0
	for _, row := range s.rows {
		width = max(width, len(row))
	}
	for _, r := range slices.Sorted(maps.Keys(s.lines)) {
		if r < len(s.rows) && s.clear(r, r+1, 0, width) {
			s.hide(fmt.Sprintf("%s!%d:%d", s.sheet, r+1, r+1), "隐藏的行没有读", "the hidden row was not read")
		}
	}
	for c := range width {
		if name := columnName(c); s.columns[c] && s.clear(0, len(s.rows), c, c+1) {
			s.hide(fmt.Sprintf("%s!%s:%s", s.sheet, name, name), "隐藏的列没有读", "the hidden column was not read")
		}
	}
}

func (s *sheet) clear(r0, r1, c0, c1 int) (held bool) {
	for r := r0; r < r1; r++ {
		for c := c0; c < min(c1, len(s.rows[r])); c++ {
			held = held || s.rows[r][c].text != "" && (!s.rows[r][c].merged || s.rows[r][c].origin == [2]int{r, c})
			s.rows[r][c] = cell{}
		}
	}
	return held
}
