package export

import (
	"bytes"
	"encoding/csv"

	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

var _ = register(Format{
	Rank: 1, Label: "CSV", Media: urls.MediaCSV, PerIndicator: urls.Indicators.Download(urls.ID, "csv"),
	Whole:     urls.Downloads + "figures.csv",
	NameOfOne: locales.CSVOfOne,
	NameOfAll: locales.CSVOfAll,
	Write:     func(s *selection) ([]byte, error) { return csvFile(s.rows(), true), nil },
})

// table is records as rows of text, with the table's head.
func table[E, R any](t *fields.Table, all []E, record func(E) R) [][]string {
	rows := make([][]string, 0, len(all)+1)
	rows = append(rows, t.Head())
	for _, e := range all {
		rows = append(rows, t.Row(record(e)))
	}
	return rows
}

// mark is the byte order mark, by which Excel recognises UTF-8.
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
