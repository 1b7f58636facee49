package dataset

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

const (
	tableHead   = "indicator,definition,region,period,value,unit,year_on_year,note_zh\n"
	tableSource = `outlet: 甲省统计局
subject: {zh: 统计表, en: Tables}
no_link: no-address
published: 2026-10
recorded: 2026-11-01
grade: A
seen: [original]
`
)

// table is a publication with a bulk table of n figures in series of 240 months.
func table(n int) map[string]string {
	var regions, rows strings.Builder
	regions.WriteString("regions:\n  - {code: \"100000\", zh: 全国, en: China, kind: country}\n  - {code: \"990000\", " +
		"zh: 甲省, en: Alpha, kind: province, parent: \"100000\"}\n")
	rows.WriteString(tableHead)
	for i := 0; i < n; i += 240 {
		code := 110000 + i/240
		fmt.Fprintf(&regions, "  - {code: \"%d\", zh: 县%d, en: County %d, kind: county, parent: \"990000\"}\n",
			code, i, i)
		for m := range min(240, n-i) {
			fmt.Fprintf(&rows, "green-borrowers,printed,%d,%d-%02d-28,%d,户,,\n", code, 2000+m/12, 1+m%12, 1000+i%7919+m)
		}
	}
	return map[string]string{
		"data/regions.yaml":                           regions.String(),
		"data/publications/2026-10-01-big-table.yaml": tableSource,
		"data/publications/2026-10-01-big-table.csv":  rows.String(),
	}
}

func TestABulkTableIsReadLikeFigures(t *testing.T) {
	d, findings := Load(provincetest.Files(table(100)))
	if findings != nil {
		var b strings.Builder
		_ = diag.Print(&b, diag.Text, locales.EN, findings)
		t.Fatal(b.String())
	}
	if len(d.Observations) != 105 {
		t.Errorf("%d observations, want 5 of the province and 100 of the table", len(d.Observations))
	}
}

// What spreadsheets and people make of a table is told once, in the words of its cause.
func TestTablesOfOtherPrograms(t *testing.T) {
	const row = "green-borrowers,printed,990000,2025-03-31,12,户,,\n"
	for _, c := range []struct{ src, want string }{
		{strings.ReplaceAll(tableHead+row, ",", ";"), "1:1 no column name in the first row is known\n"},
		{strings.ReplaceAll(tableHead+row, ",", "\t"), "1:1 no column name in the first row is known\n"},
		{"sep=,\n" + tableHead + row, "1:1 no column name in the first row is known\n"},
		{"甲省统计表,,,\n" + tableHead + row, "1:1 no column name in the first row is known\n"},
		{
			"\n\n指标,口径,\"地区\",时期\n",
			"3:1 the column \"指标\" is not known\n3:4 the column \"口径\" is not known\n3:7 the column \"地区\" is not " +
				"known\n3:12 the column \"时期\" is not known\n",
		},
		{strings.ReplaceAll(tableHead+row, "\n", ",,\n"), "1:68 the column has no name\n"},
		{tableHead + row + ",,,,,,,\n", "3:1 this row is empty\n"},
		{tableHead, "1:1 the table has column names and no rows\n"},
		{tableHead + strings.Replace(row, ",12,", ", 12,", 1), "2:43 \" 12\" begins or ends with a blank\n"},
		{
			strings.Replace(tableHead, "note_zh", "note_en", 1) + strings.TrimSpace(row) + "note\n",
			"2:49 note_en stands without note_zh\n",
		},
		{
			strings.Replace(tableHead, "note_zh", "confirmed_zh", 1) + strings.TrimSpace(row) + "已核对\n",
			"2:49 confirmed_zh stands without confirmed_rule\n",
		},
		{
			strings.Replace(tableHead, "note_zh", "confirmed_rule", 1) + strings.TrimSpace(row) + "tenfold-jump\n",
			"2:49 confirmed_rule stands without confirmed_zh\n",
		},
	} {
		const file = "data/publications/2025-08-09-other-paper.csv"
		_, findings := Load(provincetest.Files(map[string]string{file: c.src}))
		var b strings.Builder
		for _, f := range findings {
			fmt.Fprintf(&b, "%d:%d %s\n", f.Line, f.Column, f.What.EN)
			if f.File != file {
				t.Errorf("%q: a finding in %s", c.src, f.File)
			}
		}
		if b.String() != c.want {
			t.Errorf("%q: got\n%swant\n%s", c.src, b.String(), c.want)
		}
	}
}

// Names that almost are those of files, and a name that is no text.
func TestStrayFiles(t *testing.T) {
	for name, want := range map[string]string{
		"2025-08-10-x.yml": "rename it to 2025-08-10-x.yaml", "2025-08-10-x.YAML": "rename it to 2025-08-10-x.yaml",
		"2025-08-09-other-paper.CSV": "rename it to 2025-08-09-other-paper.csv",
		"2025-08-10-x.csv":           "add its publication 2025-08-10-x.yaml",
		".2025-08-08-paper.yaml.swp": "rename it, move it to the right folder, or remove it",
		"2025-02-31-x.yaml":          "give the date of publication",
	} {
		_, findings := Load(provincetest.Files(map[string]string{
			"data/publications/" +
				name: "outlet: 甲\nsubject: {zh: 甲, en: a}\nno_link: no-address\nrecorded: 2026-11-01\ngrade: " +
				"A\nseen: [original]\nevidence: [{id: a, refs: [g1], event: {zh: 甲, en: a}}]\n",
		}))
		if len(findings) != 1 || findings[0].Fix.EN != want {
			t.Errorf("%s: %+v", name, findings)
		}
	}
}

// Reading and checking a table row by row: the schema, then references, period, unit and value of each figure.
func BenchmarkRows(b *testing.B) {
	const rows = 200_000
	fsys := provincetest.Files(table(rows))
	f := newFiles()
	f.read(fsys)
	f.index = newIndex(f)
	big := slices.IndexFunc(f.publications, func(s source) bool { return s.table != nil })
	publication := f.publications[big].named
	for b.Loop() {
		publication.Value.Figures = nil
		clear(f.series)
		s := f.source(fsys, map[string]bool{}, publication)
		if n := len(f.figures(&s)); n != rows || f.findings != nil {
			b.Fatal(n, len(f.findings))
		}
	}
	b.ReportMetric(rows*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

// Only the reading of a table, with each row judged as its schema would.
func BenchmarkTable(b *testing.B) {
	const rows = 200_000
	fsys := provincetest.Files(table(rows))
	for b.Loop() {
		n := 0
		_, findings := sourcefile.ReadTable(fsys, "data/publications/2026-10-01-big-table.csv", nil,
			func(int) {}, func(*model.Row) { n++ })
		if n != rows || findings != nil {
			b.Fatal(n, len(findings))
		}
	}
	b.ReportMetric(rows*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

// The whole of Load over the same table, with the rules that hold figures against each other.
func BenchmarkLoad(b *testing.B) {
	const rows = 200_000
	fsys := provincetest.Files(table(rows))
	for b.Loop() {
		if _, findings := Load(fsys); findings != nil {
			b.Fatal(findings[0])
		}
	}
	b.ReportMetric(rows*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}
