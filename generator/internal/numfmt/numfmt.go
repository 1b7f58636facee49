// Package numfmt shows numbers as spreadsheets do: in a built-in number format or in one that somebody wrote. Behind it
// is excelize, which is large, so whoever reads no workbooks does without this package.
package numfmt

import (
	"time"

	"github.com/xuri/excelize/v2"
)

// Numbers shows numbers. The zero value is ready; it is for one reader at a time.
type Numbers struct {
	// scratch is a workbook of our own in which numbers are formatted, known by format what has been.
	scratch *excelize.File
	known   map[format]*formatted
}

type format struct {
	id   int
	text string
}

type formatted struct {
	id    int // in scratch
	shown map[string]string
}

// maxShown is how many numbers are remembered by format: tables repeat few of them.
const maxShown = 1 << 10

// Shown is how a stored number looks in the format with a built-in id or, unless it is "", that of a text; "" if that
// cannot be determined.
func (n *Numbers) Shown(id int, text, stored string) (shown string) {
	f := format{id, text}
	known := n.known[f]
	if known == nil {
		known = &formatted{shown: map[string]string{}}
		if n.known == nil {
			n.known, n.scratch = map[format]*formatted{}, excelize.NewFile()
		}
		n.known[f] = known
	}
	shown, done := known.shown[stored]
	if done {
		return shown
	}
	defer func() { // formats are text that anybody may have written
		if recover() != nil {
			shown = ""
		}
	}()
	if known.id == 0 {
		want := &excelize.Style{NumFmt: id}
		if text != "" {
			want = &excelize.Style{CustomNumFmt: &text}
		}
		var err error
		if known.id, err = n.scratch.NewStyle(want); err != nil {
			return ""
		}
	}
	name := n.scratch.GetSheetName(0)
	if n.scratch.SetCellDefault(name, "A1", stored) != nil || n.scratch.SetCellStyle(name, "A1", "A1", known.id) != nil {
		return ""
	}
	shown, err := n.scratch.GetCellValue(name, "A1")
	if err != nil {
		return ""
	}
	if len(known.shown) < maxShown {
		known.shown[stored] = shown
	}
	return shown
}

// Day is the day that a serial number stands for; from1904 reports that days are counted from that year.
func (n *Numbers) Day(serial float64, from1904 bool) (time.Time, error) {
	return excelize.ExcelDateToTime(serial, from1904)
}
