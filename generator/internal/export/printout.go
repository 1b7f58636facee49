package export

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/locales"
)

// printed are the headings of the first sheet's columns, and how wide these are in letters: all together fit on paper.
var printed = map[string]struct {
	heading func() locales.Text
	width   float64
}{
	"indicator": {locales.HeadIndicator, 28}, "region": {locales.HeadRegion, 10},
	"definition": {locales.HeadDefinition, 24}, "period": {locales.HeadPeriod, 17}, "date": {locales.HeadDate, 11},
	"value": {locales.HeadValue, 12}, "unit": {locales.HeadUnit, 14}, "printed": {locales.HeadPrinted, 12},
	"change": {locales.HeadChange, 9}, "source": {locales.HeadSource, 18}, "grade": {locales.HeadGrade, 6},
	"link": {locales.HeadLink, 22},
}

// printout is the sheet that people read and print: of each period the figure of everybody that is shown first,
// under what the file is and how it may be used.
func (s *selection) printout() sheet {
	var shown []*edition.Figure
	for _, f := range s.figures {
		if f.Relation == "" && f.Reporters == nil {
			shown = append(shown, f)
		}
	}
	p := sheet{Table: fields.Printout, rows: table(fields.Printout, shown, fields.FigureOf)}
	for i, c := range p.Columns {
		if c.Of == p.Columns[0].Of && i == p.frozen {
			p.frozen++
		}
		p.rows[0][i], p.widths = heading(c), append(p.widths, printed[c.Of].width)
		for n, f := range shown {
			if c.Of == "link" && p.rows[n+1][i] == "" && f.Publication.NoLink != "" {
				p.rows[n+1][i] = everyLanguage(locales.Label(f.Publication.NoLink))
			}
		}
	}
	for _, n := range s.notes(s.cited, s.updated) {
		p.above = append(p.above, everyLanguage(n))
	}
	p.above = append(p.above, everyLanguage(locales.XLSXChosen(locales.Same(sheet{Table: fields.Figures}.tab()))))
	p.format = func(row, column int) string {
		return numberFormat(p.Columns[column].Of, p.rows[row][column], shown[row-1])
	}
	return p
}

// heading is that of a column in every language, with the language of its texts.
func heading(c fields.Column) string {
	all := everyLanguage(printed[c.Of].heading())
	if c.Lang != "" {
		all += " (" + c.Lang.Of().Name + ")"
	}
	return all
}

// everyLanguage is a text in each language, for a cell that has room for one line.
func everyLanguage(t locales.Text) string {
	var all []string
	for _, l := range locales.Langs {
		if words := t.Own(l); words != "" && (len(all) == 0 || words != all[0]) {
			all = append(all, words)
		}
	}
	return strings.Join(all, " ")
}

// numberFormat shows a number with the digits that it has: a share with its sign, a change with its unit, anything else
// in thousands.
func numberFormat(column, digits string, f *edition.Figure) string {
	format := "#,##0"
	if _, decimals, ok := strings.Cut(digits, "."); ok {
		format += "." + strings.Repeat("0", len(decimals))
	}
	unit := f.Indicator.Unit
	if column == "change" {
		unit = changedIn(f)
		if unit.Measure.Kind != "percent" {
			return format + ` "` + everyLanguage(unit.Name()) + `"`
		}
	}
	if unit.Measure.Kind == "percent" {
		return format + `"%"`
	}
	return format
}

// changedIn is the unit of the change that the sheet shows of a figure.
func changedIn(f *edition.Figure) quantity.Unit {
	_, unit := fields.Growth(f.Changes, quantity.YearOnYear)
	return unit
}

// longestFooter is how much of the site's name a footer has: the library takes 255 characters in all.
const longestFooter = 60

// paper sets a sheet up for A4: across, as wide as the page, with its head on every page.
func (b book) paper(f *excelize.File, s sheet) error {
	name, a4, once, asMany, across := s.tab(), 9, 1, 0, "landscape"
	if err := f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: new(true)}); err != nil {
		return err
	}
	err := f.SetPageLayout(name, &excelize.PageLayoutOptions{
		Size: &a4, Orientation: &across, FitToWidth: &once, FitToHeight: &asMany,
	})
	if err != nil {
		return err
	}
	err = f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{
		Left: new(0.4), Right: new(0.4), Top: new(0.5), Bottom: new(0.6), Header: new(0.3), Footer: new(0.3),
	})
	if err != nil {
		return err
	}
	title := []rune(b.about["title"])
	title = title[:min(len(title), longestFooter)]
	page := locales.XLSXPage{Page: locales.Same("&P"), Pages: locales.Same("&N")}.Text()
	if err := f.SetHeaderFooter(name, &excelize.HeaderFooterOptions{
		OddFooter: "&L" + strings.ReplaceAll(string(title), "&", "&&") + "&R" + everyLanguage(page),
	}); err != nil {
		return err
	}
	return f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("'%s'!$%d:$%[2]d", name, s.head()), Scope: name,
	})
}
