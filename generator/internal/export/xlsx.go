package export

import (
	"fmt"
	"io"
	"slices"
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

// workbook has a sheet to read and print, then the tables of a selection, each on a sheet, with what their columns mean
// and notes.
func workbook(s *selection) ([]byte, error) {
	var shown []*fields.Table
	for _, sheet := range s.sheets {
		shown = append(shown, sheet.Table)
	}
	b := book{string(s.Site.Address()), s.about(), s.cache, s.updated.Time()}
	sheets := append([]sheet{s.printout()}, s.sheets...)
	if !slices.Contains(shown, fields.Dictionary) {
		meanings := table(fields.Dictionary, fields.WordsOf(shown...), same)
		sheets = append(sheets, sheet{Table: fields.Dictionary, rows: meanings})
	}
	notes := table(noteTable, s.notes(s.cited, s.updated), func(t locales.Text) note { return note{t} })
	return b.write(append(sheets, sheet{Table: noteTable, rows: notes}))
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
	// above are lines over the header.
	above []string
	// frozen is how many columns stay in view.
	frozen int
	// widths are those of the columns; nil where they are as the rows need.
	widths []float64
	// format is the number format of a cell, and days are dates; nil where numbers are general and days text.
	format func(row, column int) string
}

// head is the row of the header, from 1.
func (s sheet) head() int { return len(s.above) + 1 }

// styles are those of a workbook's cells, made as they are needed.
type styles struct {
	f    *excelize.File
	made map[string]int
}

// of is the style of a name, which is made the first time.
func (s styles) of(name string, style func() *excelize.Style) (int, error) {
	if id, ok := s.made[name]; ok {
		return id, nil
	}
	id, err := s.f.NewStyle(style())
	s.made[name] = id
	return id, err
}

// wrapped lets a text take several lines of its cell.
var wrapped = &excelize.Alignment{WrapText: true, Vertical: "top"}

func (s styles) head() (int, error) {
	return s.of("head", func() *excelize.Style {
		return &excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: wrapped}
	})
}

func (s styles) text() (int, error) {
	return s.of("text", func() *excelize.Style { return &excelize.Style{Alignment: wrapped} })
}

func (s styles) link() (int, error) {
	return s.of("link", func() *excelize.Style {
		return &excelize.Style{
			Font:      &excelize.Font{Color: "0563C1", Underline: "single"},
			Alignment: &excelize.Alignment{Vertical: "top"},
		}
	})
}

func (s styles) number(format string) (int, error) {
	return s.of(format, func() *excelize.Style {
		return &excelize.Style{CustomNumFmt: &format, Alignment: &excelize.Alignment{Vertical: "top"}}
	})
}

// write writes an XLSX: numbers are numbers, everything else is text, so that codes and days stay as they are; on the
// sheet for people days are dates.
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
	parts := newArchive(nil, b.cache, b.modified)
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter {
		parts.out = w
		return parts
	})
	s := styles{f, map[string]int{}}
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
		rows, err := b.writeSheet(f, sheet, s)
		if err != nil {
			return nil, fmt.Errorf("sheet %s: %w", name, err)
		}
		parts.rows[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)] = rows
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// tab is the sheet's name, in both languages.
func (s sheet) tab() string { return s.Title().Both() }

// writeSheet lets the library write all of a sheet but its rows, which it takes ten times as long over.
func (b book) writeSheet(f *excelize.File, s sheet, style styles) ([]byte, error) {
	if err := b.paper(f, s); err != nil { // before the stream, which begins with it
		return nil, err
	}
	w, err := f.NewStreamWriter(s.tab())
	if err != nil {
		return nil, err
	}
	if err := b.shape(f, w, s); err != nil {
		return nil, err
	}
	rows, err := (&cells{book: b, sheet: s, styles: style}).write()
	if err != nil {
		return nil, err
	}
	return rows, w.Flush()
}

// shape gives a sheet its widths, filter and panes, which a stream takes before its rows.
func (b book) shape(f *excelize.File, w *excelize.StreamWriter, s sheet) error {
	first, err := excelize.CoordinatesToCellName(s.frozen+1, s.head()+1)
	if err != nil {
		return err
	}
	pane := "bottomLeft"
	if s.frozen > 0 {
		pane = "bottomRight"
	}
	if err := w.SetPanes(&excelize.Panes{
		Freeze: true, XSplit: s.frozen, YSplit: s.head(), TopLeftCell: first, ActivePane: pane,
	}); err != nil {
		return err
	}
	widths := s.widths
	if widths == nil {
		widths = fitting(s)
	}
	for i := 0; i < len(widths); { // neighbours of one width together: the library takes long over each
		first := i
		for i < len(widths) && widths[i] == widths[first] {
			i++
		}
		if err := w.SetColWidth(first+1, i, widths[first]); err != nil {
			return err
		}
	}
	last, err := excelize.CoordinatesToCellName(len(s.Columns), s.head()+len(s.rows)-1)
	if err != nil {
		return err
	}
	return f.AutoFilter(s.tab(), fmt.Sprintf("A%d:%s", s.head(), last), nil)
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

// room is how many letters a text takes; a Chinese character, which has three bytes, takes two.
func room(text string) int {
	letters := utf8.RuneCountInString(text)
	return letters + (len(text)-letters)/2
}

// lineHeight is that of a line in points.
const lineHeight = 15

// height is that of a row in whose columns texts are wrapped; 0, for the usual one, where none are.
func (s sheet) height(n int) float64 {
	if s.widths == nil {
		return 0
	}
	lines := 1
	for i, text := range s.rows[n] {
		if strings.Contains(text, "://") {
			continue // its host stands in one line
		}
		wide := int(s.widths[i]) - 1 // words leave some of a line empty
		lines = max(lines, (room(text)+wide-1)/wide)
	}
	return min(float64(lines*lineHeight), excelize.MaxRowHeight)
}

// fitting makes each column narrow, middling or wide, as the first rows need; a Chinese character takes the room of two
// letters.
func fitting(s sheet) []float64 {
	all := make([]float64, len(s.Columns))
	for i := range all {
		most := 0
		for _, row := range s.rows[:min(len(s.rows), 50)] {
			most = max(most, 2+room(row[i]))
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
