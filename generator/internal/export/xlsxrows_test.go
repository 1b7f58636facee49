package export

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// What a cell says its reader reads, whatever signs it has.
func TestCellsAreReadAsWritten(t *testing.T) {
	said := []string{
		"<b>&amp;\"'</b>", " leading", "trailing\t", "two\nlines", "_x0041_ and _x005F_", "数据 Data",
		"https://example.org/?a=1&b=2",
		"-- ]]> --", strings.Repeat("长", longestCell+10),
	}
	s := sheet{Table: noteTable, rows: [][]string{noteTable.Head()}}
	if len(s.rows[0]) == 0 {
		t.Fatal("the table has no columns")
	}
	for _, text := range said {
		row := make([]string, len(s.rows[0]))
		row[0] = text
		s.rows = append(s.rows, row)
	}
	body, err := book{cache: &deflateCache{}, modified: time.Unix(0, 0)}.write([]sheet{s})
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(noteTable.Title().Both())
	if err != nil || len(rows) != len(s.rows) {
		t.Fatalf("%d rows: %v", len(rows), err)
	}
	for n, text := range said {
		want := string([]rune(text)[:min(len([]rune(text)), longestCell)])
		if got := rows[n+1][0]; got != want {
			t.Errorf("%.40q is read as %.40q", want, got)
		}
	}
	if link, target, err := f.GetCellHyperLink(noteTable.Title().Both(), "A8"); err != nil || !link || target != said[6] {
		t.Errorf("the link is to %q: %v", target, err)
	}
}
