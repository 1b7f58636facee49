package fields

import "five-articles/generator/locales"

// The tables of everything that was found. Each is a file, and a sheet of the workbook.
var (
	Figures = NewTable[Figure]("figures", locales.Text{ZH: "数据", EN: "Figures"}, []string{"id"}, `
		id indicator indicator_name:indicator definition definition_name:definition region region_name:region reporters
		period period_start period_end not_later value value_printed unit_printed qualifier half_width unit nature
		change_year_on_year change_since_year_start relation publication outlet published url grade known_from known_to
		locator note obs_status`)
	Indicators = NewTable[IndicatorSummary]("indicators", locales.Text{ZH: "指标", EN: "Indicators"}, []string{"id"}, `
		id name: kind unit direction articles usual_publisher.name:publisher figures`)
	Publications = NewTable[PublicationSummary]("publications", locales.Text{ZH: "来源", EN: "Publications"}, []string{"id"}, `
		id outlet title subject attributed_to.name.zh:attributed_to published url grade recorded figures_total:figures`)
	Corrections = NewTable[Correction]("corrections", locales.Text{ZH: "更正", EN: "Corrections"}, []string{"id"}, `
		id recorded figure indicator.id:indicator publication.id:publication part was is withdrawn reason`)
	Dictionary = NewTable[Word]("dictionary", locales.Text{ZH: "字段", EN: "Dictionary"}, []string{"table", "column"}, `
		table column type about:`)
)

// Word says what a column of a table means.
type Word struct {
	Table  string       `json:"table"`
	Column string       `json:"column"`
	Type   Type         `json:"type"`
	About  locales.Text `json:"about"`
}

// WordsOf are what the columns of some tables mean.
func WordsOf(tables ...*Table) []Word {
	var all []Word
	for _, t := range tables {
		for _, c := range t.Columns {
			all = append(all, Word{t.Name, c.Name, c.Type, c.About})
		}
	}
	return all
}
