package export

import (
	"bytes"
	"encoding/xml"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"five-areas/generator/internal/fields"
)

// cells writes the rows of a sheet as its file has them, byte for byte as the library would, which is told of styles
// and links only.
type cells struct {
	book
	sheet
	styles
	links   int
	columns []string // their letters
	out     []byte
}

// roomOfCell is how many bytes a cell takes on average, about.
const roomOfCell = 64

// write writes all rows.
func (c *cells) write() ([]byte, error) {
	for i := range c.Columns {
		letters, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return nil, err
		}
		c.columns = append(c.columns, letters)
	}
	c.out = make([]byte, 0, len(c.rows)*len(c.columns)*roomOfCell)
	for n, line := range c.above {
		c.begin(n+1, 0)
		c.text(n+1, 0, 0, line)
		c.add("</row>")
	}
	for n, row := range c.rows {
		c.begin(c.sheet.head()+n, c.height(n))
		for i := range row {
			if err := c.cell(n, i); err != nil {
				return nil, err
			}
		}
		c.add("</row>")
	}
	return c.out, nil
}

func (c *cells) add(xml string) { c.out = append(c.out, xml...) }

// begin begins a row; a height of 0 is the usual one.
func (c *cells) begin(row int, height float64) {
	c.add(`<row r="`)
	c.out = strconv.AppendInt(c.out, int64(row), 10)
	if height > 0 {
		c.add(`" ht="`)
		c.out = strconv.AppendFloat(c.out, height, 'f', -1, 64)
		c.add(`" customHeight="1`)
	}
	c.add(`">`)
}

// place begins a cell; the style 0 is the usual one.
func (c *cells) place(row, i, style int) {
	c.add(`<c r="`)
	c.add(c.columns[i])
	c.out = strconv.AppendInt(c.out, int64(row), 10)
	if style > 0 {
		c.add(`" s="`)
		c.out = strconv.AppendInt(c.out, int64(style), 10)
	}
}

// longestCell is how much text a cell may have, in characters of UTF-16.
const longestCell = excelize.TotalCellChars

// coded is what a reader of workbooks would take for a character that XML does not allow.
var coded = regexp.MustCompile(`_x[a-fA-F\d]{4}_`)

func (c *cells) text(row, i, style int, text string) {
	c.place(row, i, style)
	c.add(`" t="inlineStr"><is><t`)
	if strings.TrimFunc(text, spaces) != text {
		c.add(` xml:space="preserve"`)
	}
	c.add(`>`)
	c.add(escaped(text))
	c.add(`</t></is></c>`)
}

// escaped is a text as a cell has it.
func escaped(text string) string {
	if len(text) > longestCell {
		units := utf16.Encode([]rune(text))
		text = string(utf16.Decode(units[:min(len(units), longestCell)]))
	}
	if strings.Contains(text, "_x") {
		text = coded.ReplaceAllString(text, "_x005F$0")
	}
	if strings.ContainsFunc(text, special) {
		var b bytes.Buffer
		_ = xml.EscapeText(&b, []byte(text)) // a buffer takes everything
		text = strings.ReplaceAll(b.String(), "&#xA;", "\n")
	}
	return text
}

// special reports a character that XML has another form for, or none.
func special(r rune) bool { return r < ' ' || strings.ContainsRune("<>&\"'", r) || r >= utf8.RuneError }

func spaces(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }

func (c *cells) number(row, i, style int, x float64) {
	c.place(row, i, style)
	c.add(`"><v>`)
	c.out = strconv.AppendFloat(c.out, x, 'f', -1, 64)
	c.add(`</v></c>`)
}

// excelEpoch is 1970-01-01 as a workbook counts days.
const excelEpoch = 25569

// cell writes the cell of a row, the header being the first, and a column, both from 0; none where it is empty.
func (c *cells) cell(n, i int) (err error) {
	text, column, row, style := c.rows[n][i], c.Columns[i], c.sheet.head()+n, 0
	href := c.href(column, text)
	switch {
	case n == 0:
		style, err = c.styles.head()
	case text == "":
		return nil
	case column.Type == fields.Number || column.Type == fields.Integer:
		x, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return err
		}
		if c.format != nil {
			style, err = c.styles.number(c.format(n, i))
		}
		c.number(row, i, style, x)
		return err
	case column.Type == fields.Day && c.format != nil:
		style, err = c.styles.number("yyyy-mm-dd")
		c.number(row, i, style, float64(excelEpoch+daysSince1970(text)))
		return err
	case href != "" && c.links < mostLinks:
		c.links++
		if err := c.f.SetCellHyperLink(c.tab(), c.columns[i]+strconv.Itoa(row), href, "External"); err != nil {
			return err
		}
		if u, err := url.Parse(text); c.format != nil && err == nil {
			text = u.Host // which paper has room for
		}
		style, err = c.link()
	case c.format != nil:
		style, err = c.styles.text()
	}
	c.text(row, i, style, text)
	return err
}
