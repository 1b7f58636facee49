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

// csvFile writes RFC 4180 with a byte order mark, by which Excel knows UTF-8.
func csvFile(rows [][]string) []byte {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	_ = w.WriteAll(rows) // a buffer takes everything
	return b.Bytes()
}
