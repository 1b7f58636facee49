package snapshot

import (
	"bytes"
	"encoding/csv"
)

// Table is a snapshot's table of figures, by id and column.
type Table struct {
	IDs     []string // in the order of the file
	columns map[string]int
	rows    map[string][]string
}

// ReadTable reads the table; one that is none has no rows.
func ReadTable(body []byte) Table {
	t := Table{nil, map[string]int{}, map[string][]string{}}
	all, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\ufeff")))).ReadAll()
	if err != nil || len(all) == 0 {
		return t
	}
	for i, name := range all[0] {
		t.columns[name] = i
	}
	for _, row := range all[1:] {
		id := row[t.columns["id"]]
		t.IDs, t.rows[id] = append(t.IDs, id), row
	}
	return t
}

// Has reports whether the table has a figure.
func (t Table) Has(id string) bool { return t.rows[id] != nil }

// Cell is what a figure's row says in a column; "" where the table has no such column.
func (t Table) Cell(id, column string) string {
	if i, ok := t.columns[column]; ok {
		return t.rows[id][i]
	}
	return ""
}
