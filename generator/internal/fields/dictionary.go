package fields

import "five-areas/generator/locales"

// Word says what a column of a table means.
type Word struct {
	Table  string       `json:"table"`
	Column string       `json:"column"`
	Type   Type         `json:"type"`
	About  locales.Text `json:"about"`
}

// Dictionary says what each column of each table means.
var Dictionary = NewTable[Word]("dictionary", locales.TableDictionary, []string{"table", "column"}, `
	table column type about:`)

// WordsOf are what the columns of some tables mean.
func WordsOf(tables ...*Table) []Word {
	var all []Word
	for _, t := range tables {
		for _, c := range t.Columns {
			all = append(all, Word{t.Name, c.Name, c.Type, c.About()})
		}
	}
	return all
}
