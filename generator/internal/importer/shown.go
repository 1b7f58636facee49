package importer

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"five-areas/generator/internal/diag"
)

// style is what a style says of its cells: a built-in number format or the text of another one, and the indent.
type style struct {
	id     int
	format string
	indent int
}

// Numbers shows numbers as spreadsheets do.
type Numbers interface {
	// Shown is how a stored number looks in a built-in format or, unless it is "", one that somebody wrote; "" if that
	// cannot be determined.
	Shown(id int, format, stored string) string
	// Day is the day that a serial number stands for.
	Day(serial float64, from1904 bool) (time.Time, error)
}

// formats are the styles of a workbook.
type formats struct {
	styles []style
	// known are those that numbers were shown in.
	known   map[style]bool
	numbers Numbers
}

func (b *workbook) formats(numbers Numbers) (*formats, error) {
	f := &formats{known: map[style]bool{}, numbers: numbers}
	if b.styled == "" {
		return f, nil
	}
	codes, cells := map[int]string{}, false
	return f, b.walk(b.styled, func(_ *stream, e xml.StartElement) error {
		switch id, _ := strconv.Atoi(attribute(e, "numFmtId")); e.Name.Local {
		case "numFmt":
			if codes[id] = attribute(e, "formatCode"); len(codes) > maxStyles || len([]rune(codes[id])) > maxFormat {
				return unpacksTooLarge()
			}
		case "cellXfs", "cellStyleXfs", "dxfs":
			cells = e.Name.Local == "cellXfs"
		case "xf":
			if cells {
				f.styles = append(f.styles, style{id: id, format: codes[id]})
			}
			if len(f.styles) > maxStyles {
				return unpacksTooLarge()
			}
		case "alignment":
			if n, _ := strconv.Atoi(attribute(e, "indent")); cells && len(f.styles) > 0 {
				f.styles[len(f.styles)-1].indent = n
			}
		}
		return nil
	})
}

// of is the style with a number; one that is not there formats nothing.
func (f *formats) of(number string) style {
	if n, err := strconv.Atoi(number); err == nil && n >= 0 && n < len(f.styles) {
		return f.styles[n]
	}
	return style{}
}

// shown is how a number looks in a format; "" if that cannot be determined.
func (f *formats) shown(s style, stored string) (string, error) {
	s.indent = 0
	if f.known[s] = true; len(f.known) > maxFormats {
		return "", unpacksTooLarge()
	}
	return f.numbers.Shown(s.id, s.format, stored), nil
}

// cell is what a cell of a kind shows for what it stores.
func (s *sheet) cell(kind string, st style, stored string) (cell, error) {
	switch kind {
	case "", "n":
		return s.number(st, stored)
	case "b":
		return cell{text: stored, odd: func() *diag.Problem {
			return importCell.Found("这一格是真假值（TRUE、FALSE），不是数", "the cell is TRUE or FALSE, not a number").
				FixBy("在表的副本里改成数字", "make it a number in a copy of the table")
		}}, nil
	case "s":
		n, err := strconv.Atoi(stored)
		if err != nil || n < 0 || n >= len(s.texts) {
			return cell{}, errDamaged
		}
		stored = s.texts[n]
	}
	out := newCell(stored)
	out.indent += 2 * max(0, st.indent)
	return out, nil
}

var (
	firstNumber = regexp.MustCompile(`-?\d[\d,]*(?:\.\d+)?`)
	literals    = regexp.MustCompile(`"[^"]*"|\[[^\]]*\]|\\.|_.|\*.`)
)

// number takes a number as its format shows it. Where what is shown does not follow from what is stored, the cell is
// odd.
func (s *sheet) number(st style, stored string) (cell, error) {
	value, err := strconv.ParseFloat(stored, 64)
	switch {
	case err != nil:
		return newCell(stored), nil
	case isDate(st.id, st.format):
		return s.dateCell(st.format, value), nil
	case st.format == "" && st.id == 0 || strings.EqualFold(st.format, "general"):
		return unformatted(value), nil
	}
	if zero, ok := zeroShown(st.id, st.format); ok && value == 0 {
		return newCell(zero), nil
	}
	shown, err := s.formats.shown(st, stored)
	if err != nil {
		return cell{}, err
	}
	out, isPercent := newCell(shown), percent(st.id, st.format)
	if m := inBrackets.FindStringSubmatch(out.text); m != nil && value < 0 && follows(m[1], -value, isPercent) {
		return newCell("-" + m[1]), nil // as accounts write it
	}
	if out.odd == nil && !follows(out.text, value, isPercent) {
		out.odd = func() *diag.Problem {
			return importCell.Found("这一格显示“%s”，存的是 %s，对不上", "the cell shows %q but stores %s", out.text, stored).
				FixBy("在表的副本里换成普通的数字格式", "give the cell a plain number format in a copy of the table")
		}
	}
	return out, nil
}

// inBrackets is a number as accounts write a negative one.
var inBrackets = regexp.MustCompile(`^\((\d[\d,]*(?:\.\d+)?%?)\)$`)

// unformatted is a number without a format: spreadsheets show at most eleven digits of it, fewer where the column is
// narrow.
func unformatted(value float64) cell {
	printed := strconv.FormatFloat(value, 'g', 15, 64)
	out := newCell(printed)
	if digits := strings.Trim(strings.ReplaceAll(printed, ".", ""), "-0"); out.odd == nil && len(digits) > 10 {
		out.odd = func() *diag.Problem {
			return importCell.Found("这一格没有数字格式，存的是 %s，显示几位取决于列宽",
				"the cell has no number format and stores %s; how many digits it shows depends on its width", printed).
				FixBy("在表的副本里照公布的位数设数字格式",
					"in a copy of the table give it a number format with the digits that were published")
		}
	}
	return out
}

// follows reports whether a text is a number rounded to the digits that it has.
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

// percent reports number formats that multiply by a hundred; a % in quotes does not.
func percent(id int, format string) bool {
	return id == 9 || id == 10 || strings.Contains(literals.ReplaceAllString(format, ""), "%")
}

// zeroShown is what a format shows in place of a zero, such as a dash; false where it shows digits.
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

// isDate reports number formats that show a date or time.
func isDate(id int, format string) bool {
	if format == "" {
		return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58
	}
	return strings.ContainsAny(strings.ToLower(literals.ReplaceAllString(format, "")), "ymdhs")
}

// dateCell writes a date as exactly as its format shows it. It may head a column, but is no figure.
func (s *sheet) dateCell(format string, serial float64) cell {
	layout := time.DateOnly
	if bare := strings.ToLower(literals.ReplaceAllString(format, "")); format != "" && !strings.Contains(bare, "d") {
		layout = "2006-01"
		if !strings.Contains(bare, "m") {
			layout = "2006"
		}
	}
	day, err := s.formats.numbers.Day(serial, s.date1904)
	if err != nil {
		return cell{text: fmt.Sprint(serial), odd: func() *diag.Problem {
			return importCell.Found("这一格的日期读不懂", "the date of the cell cannot be read").
				FixBy("在表的副本里改正", "correct it in a copy of the table")
		}}
	}
	shown := day.Format(layout)
	return cell{text: shown, odd: func() *diag.Problem {
		return importCell.Found("这一格是日期 %s，不是数", "the cell is the date %s, not a number", shown).
			FixBy("在表的副本里改成数字", "make it a number in a copy of the table")
	}}
}
