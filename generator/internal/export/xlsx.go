package export

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

var _ = register(Format{
	Rank: 2, Label: "XLSX", Media: urls.MediaXLSX, PerIndicator: urls.Indicators.Download(urls.ID, "xlsx"),
	Whole:     urls.Downloads + "figures.xlsx",
	NameOfOne: locales.XLSXOfOne,
	NameOfAll: locales.XLSXOfAll,
	Write:     workbook,
})

// workbook has the tables of a selection, each on a sheet, with what their columns mean and notes.
func workbook(s *selection) ([]byte, error) {
	var shown []*fields.Table
	for _, sheet := range s.sheets {
		shown = append(shown, sheet.Table)
	}
	b := book{string(s.Site.Address()), s.about, s.cache, s.AsOf.Time()}
	sheets := slices.Clone(s.sheets)
	if !slices.Contains(shown, fields.Dictionary) {
		sheets = append(sheets, sheet{fields.Dictionary, table(fields.Dictionary, fields.WordsOf(shown...), same)})
	}
	return b.write(append(sheets,
		sheet{noteTable, table(noteTable, s.notes(), func(t locales.Text) note { return note{t} })}))
}

func same[T any](t T) T { return t }

// note is a line of the notes of a workbook.
type note struct {
	Text locales.Text `json:"text"`
}

var noteTable = fields.NewTable[note]("notes", locales.XLSXNotes, nil, "text:")

const (
	// widest is how wide a column may be, in characters.
	widest = 48
	// mostLinks is how many cells of a sheet are links: more make a workbook slow to open.
	mostLinks = 2000
)

// book is how a workbook is written.
type book struct {
	address  string // of the site; "" while it has none
	about    map[string]string
	cache    *deflateCache
	modified time.Time
}

// sheet is one sheet of a workbook: a table with its header.
type sheet struct {
	*fields.Table
	rows [][]string
}

// styles are those of a workbook's cells.
type styles struct{ head, link int }

// write writes an XLSX: numbers are numbers, everything else is text, so that codes and days stay as they are.
func (b book) write(sheets []sheet) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	f.Theme = nil // it stays as it is, and need not be written anew
	day := b.modified.Format(time.RFC3339)
	err := f.SetDocProps(&excelize.DocProperties{
		Title: b.about["title"], Creator: b.about["operator"], Description: b.about["citation"], Created: day,
		Modified: day,
	})
	if err != nil {
		return nil, err
	}
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return newArchive(w, b.cache, b.modified) })
	var s styles
	if s.head, err = f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}}); err != nil {
		return nil, err
	}
	if s.link, err = f.NewStyle(
		&excelize.Style{Font: &excelize.Font{Color: "0563C1", Underline: "single"}}); err != nil {
		return nil, err
	}
	for i, sheet := range sheets {
		name := sheet.tab()
		if i == 0 {
			err = f.SetSheetName("Sheet1", name)
		} else {
			_, err = f.NewSheet(name)
		}
		if err != nil {
			return nil, err
		}
		if err := b.writeSheet(f, sheet, s); err != nil {
			return nil, fmt.Errorf("sheet %s: %w", name, err)
		}
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// tab is the sheet's name, in both languages.
func (s sheet) tab() string { return s.Title().Both() }

func (b book) writeSheet(f *excelize.File, s sheet, style styles) error {
	name := s.tab()
	w, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if err := w.SetPanes(&excelize.Panes{
		Freeze: true, YSplit: 1, TopLeftCell: "A2",
		ActivePane: "bottomLeft",
	}); err != nil {
		return err
	}
	for i, room := 0, widths(s); i < len(room); { // neighbours of one width together: the library takes long over each
		first := i
		for i < len(room) && room[i] == room[first] {
			i++
		}
		if err := w.SetColWidth(first+1, i, room[first]); err != nil {
			return err
		}
	}
	last, err := excelize.CoordinatesToCellName(len(s.Columns), len(s.rows))
	if err != nil {
		return err
	}
	if err := f.AutoFilter(name, "A1:"+last, nil); err != nil {
		return err
	}
	links := 0
	for n, row := range s.rows {
		cells := make([]any, len(row))
		for i, cell := range row {
			href := b.href(s.Columns[i], cell)
			switch {
			case n == 0:
				cells[i] = excelize.Cell{StyleID: style.head, Value: cell}
			case cell == "":
			case s.Columns[i].Type == fields.Number || s.Columns[i].Type == fields.Integer:
				x, err := strconv.ParseFloat(cell, 64)
				if err != nil {
					return err
				}
				cells[i] = x
			case href != "" && links < mostLinks:
				links++
				at, err := excelize.CoordinatesToCellName(i+1, n+1)
				if err != nil {
					return err
				}
				if err := f.SetCellHyperLink(name, at, href, "External"); err != nil {
					return err
				}
				cells[i] = excelize.Cell{StyleID: style.link, Value: cell}
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

// href is where a cell leads: an address to itself, the id of something that has a page to that page once the site has
// an address.
func (b book) href(c fields.Column, cell string) string {
	switch {
	case strings.HasPrefix(cell, "https://") || strings.HasPrefix(cell, "http://"):
		return cell
	case c.Refers != "" && b.address != "":
		return b.address + urls.Collection(c.Refers).Page(locales.Langs[0], cell)
	}
	return ""
}

// widths makes each column narrow, middling or wide, as the first rows need; a Chinese character takes the room of two
// letters.
func widths(s sheet) []float64 {
	all := make([]float64, len(s.Columns))
	for i := range all {
		most := 0
		for _, row := range s.rows[:min(len(s.rows), 50)] {
			letters := utf8.RuneCountInString(row[i])
			most = max(most, 2+letters+(len(row[i])-letters)/2) // a Chinese character has three bytes
		}
		switch {
		case most <= 10:
			all[i] = 10
		case most <= 22:
			all[i] = 22
		default:
			all[i] = widest
		}
	}
	return all
}
