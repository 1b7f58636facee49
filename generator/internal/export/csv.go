package export

import (
	"bytes"
	"encoding/csv"
)

// table is a table with its header, in rows of text.
func table[T any](columns []column[T], rows []T) [][]string {
	all := make([][]string, 0, len(rows)+1)
	head := make([]string, len(columns))
	for i, c := range columns {
		head[i] = c.name
	}
	all = append(all, head)
	for _, r := range rows {
		cells := make([]string, len(columns))
		for i, c := range columns {
			cells[i] = c.get(r)
		}
		all = append(all, cells)
	}
	return all
}

// mark is the byte order mark, by which Excel knows UTF-8.
const mark = "\ufeff"

// csvFile writes RFC 4180, for people with a byte order mark.
func csvFile(rows [][]string, marked bool) []byte {
	var b bytes.Buffer
	if marked {
		b.WriteString(mark)
	}
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	_ = w.WriteAll(rows) // a buffer takes everything
	return b.Bytes()
}
