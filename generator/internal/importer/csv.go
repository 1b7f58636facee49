package importer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/sourcefile"
)

// readCSV reads separated values. Rows may be of different lengths; blank lines keep their place.
func (t *Table) readCSV(fsys fs.FS) []diag.Finding {
	src, problem := t.bytes(fsys)
	if problem != nil {
		return t.fail(problem)
	}
	src, problem = decoded(src)
	if problem != nil {
		return t.fail(problem)
	}
	return t.readText(src)
}

// readText reads separated values whose encoding is known.
func (t *Table) readText(src []byte) []diag.Finding {
	t.csv, t.sheet = true, strings.TrimSuffix(path.Base(t.file), path.Ext(t.file))
	src, findings := sourcefile.Text(t.file, src)
	if findings != nil {
		return findings
	}
	lines := countLines(src)
	if lines.widest >= maxColumns { // a record is read as a whole
		return t.fail(t.tooLarge())
	}
	r, problem := csv.NewReader(bytes.NewReader(src)), (*diag.Problem)(nil)
	r.FieldsPerRecord, r.ReuseRecord = -1, true
	if r.Comma, problem = lines.separator(); problem != nil {
		return t.fail(problem)
	}
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			return []diag.Finding{importFile.Found("CSV 的引号不成对，从这里起读不下去",
				"the quotes of the CSV do not come in pairs from here on").
				FixBy("用电子表格打开，“另存为 CSV UTF-8”", "open it in a spreadsheet and save it as CSV UTF-8").
				At(diag.Place{File: t.file, Line: bad.Line, Column: bad.Column})}
		}
		line, _ := r.FieldPos(0)
		row := max(line-1, len(t.rows)) // the reader skips blank lines, and a cell may go over several
		for c, s := range record {
			if r.Comma != ',' && decimalComma.MatchString(strings.TrimSpace(s)) {
				return t.fail(commaMeans(s))
			}
			if problem := t.put(row, c, newCell(s)); problem != nil {
				return t.fail(problem)
			}
		}
	}
}

// decimalComma is a number whose comma may stand before tenths or before thousands.
var decimalComma = regexp.MustCompile(`^-?\d+,\d+%?$`)

func commaMeans(s string) *diag.Problem {
	return importFile.Found("各格用分号或制表符隔开，“%s”的逗号可能是小数点，也可能是千位分隔",
		"the cells are separated by semicolons or tabs, and the comma of %q may stand before decimals or thousands", s).
		FixBy("用电子表格打开，去掉千位分隔，“另存为 CSV UTF-8（逗号分隔）”",
			"open it in a spreadsheet, remove the separators of thousands and save it as CSV UTF-8, comma-separated")
}

// lines count the lines of a CSV by the separators between their cells.
type lines struct {
	all    int
	with   map[byte]int // lines that have a separator outside quotes
	head   []byte       // the separators of the first line that has any
	widest int          // the most separators of a kind in a line
	wide   bool         // a full-width comma stands in the first line
}

var separators = []byte{',', ';', '\t'}

func countLines(src []byte) lines {
	l := lines{with: map[byte]int{}}
	first, _, _ := bytes.Cut(bytes.TrimSpace(src), []byte("\n"))
	l.wide = bytes.ContainsAny(first, "，；")
	quoted, blank, here := false, true, map[byte]int{}
	for i := 0; i <= len(src); i++ {
		if i < len(src) && (src[i] != '\n' || quoted) {
			switch c := src[i]; {
			case c == '"':
				quoted = !quoted
			case !quoted && bytes.IndexByte(separators, c) >= 0:
				here[c]++
			}
			blank = blank && (src[i] == ' ' || src[i] == '\r')
			continue
		}
		first := len(l.head) == 0
		for _, c := range separators {
			if l.widest = max(l.widest, here[c]); here[c] > 0 {
				if l.with[c]++; first {
					l.head = append(l.head, c)
				}
			}
		}
		if !blank {
			l.all++
		}
		blank, quoted = true, false
		clear(here)
	}
	return l
}

// separator separates the cells, if that is certain: the only one that there is, that of all lines, or
// that of the head and of most lines.
func (l lines) separator() (rune, *diag.Problem) {
	var found, whole []byte
	for _, c := range separators {
		if l.with[c] > 0 {
			found = append(found, c)
		}
		if l.with[c] == l.all {
			whole = append(whole, c)
		}
	}
	switch {
	case len(found) == 1:
		return rune(found[0]), nil
	case len(found) == 0 && !l.wide, len(whole) > 0 && whole[0] == ',':
		return ',', nil
	case len(found) > 1 && len(whole) == 1:
		return rune(whole[0]), nil
	case l.with[','] > l.all/2:
		return ',', nil // titles have none, and other marks stand in words
	case len(l.head) == 1 && l.with[l.head[0]] > l.all/2:
		return rune(l.head[0]), nil
	}
	return 0, importFile.Found("看不出各格是用什么隔开的：逗号、分号、制表符还是全角逗号",
		"it cannot be told what separates the cells: commas, semicolons, tabs or full-width commas").
		FixBy("用电子表格打开，“另存为 CSV UTF-8（逗号分隔）”", "open it in a spreadsheet and save it as CSV UTF-8, comma-separated")
}
