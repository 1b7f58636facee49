package export

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"
	"github.com/xuri/excelize/v2"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// real are the files of the repository's own data, made once for all tests.
var real = sync.OnceValue(realFresh)

type made struct {
	edition *edition.Edition
	files   []urls.File
	err     error
}

func realFresh() (m made) {
	d, findings := dataset.Load(os.DirFS("../../.."))
	if findings != nil {
		m.err = fmt.Errorf("%s:%d: %s", findings[0].File, findings[0].Line, findings[0].What.EN)
		return m
	}
	m.edition = edition.Build(d, d.Newest())
	m.files, m.err = collect(m.edition)
	return m
}

func collect(e *edition.Edition) (files []urls.File, err error) {
	err = Write(e, func(f urls.File) error {
		files = append(files, f)
		return nil
	})
	return files, err
}

func realFiles(t *testing.T) (*edition.Edition, map[string][]byte) {
	t.Helper()
	m := real()
	if m.err != nil {
		t.Fatal(m.err)
	}
	return m.edition, byPath(t, m.files)
}

func byPath(t *testing.T, files []urls.File) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, f := range files {
		if all[f.Path] != nil {
			t.Errorf("%s is written twice", f.Path)
		}
		all[f.Path] = f.Body
	}
	return all
}

func readCSV(t *testing.T, body []byte) [][]string {
	t.Helper()
	if !bytes.HasPrefix(body, []byte("\ufeff")) {
		t.Error("a CSV for people without a byte order mark")
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// readParquet reads a table of figures as the CSV writes it.
func readParquet(t *testing.T, head []string, body []byte, updated sourcefile.Date) [][]string {
	t.Helper()
	file, err := parquet.OpenFile(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	if day, _ := file.Lookup("updated"); day != string(updated) {
		t.Errorf("the file says that it was updated on %q, not %q", day, updated)
	}
	got := [][]string{head}
	rows := parquet.NewReader(file)
	for {
		row := map[string]any{}
		err := rows.Read(&row)
		if err == io.EOF {
			return got
		}
		if err != nil {
			t.Fatal(err)
		}
		cells := make([]string, len(fields.Figures.Columns))
		for i, c := range fields.Figures.Columns {
			cells[i] = said(row[c.Name], c.Type)
			if c.Type == fields.Number { // the double is the nearest to the exact digits
				cells[i] = said(row[c.Name+"_text"], fields.String)
				if double := said(row[c.Name], fields.Number); asNumber(double) != asNumber(cells[i]) {
					t.Errorf("%s: %s and %s", c.Name, double, cells[i])
				}
			}
		}
		got = append(got, cells)
	}
}

// Whatever file somebody opens, every cell says what the CSV says.
func TestEveryFormatSaysTheSame(t *testing.T) {
	e, files := realFiles(t)
	want := readCSV(t, files["downloads/figures.csv"])
	if len(want) != len(e.Figures)+1 {
		t.Fatalf("%d rows for %d figures", len(want), len(e.Figures))
	}
	for name, check := range map[string]func(*testing.T, *edition.Edition, map[string][]byte, [][]string){
		"xlsx":                 checkWorkbook,
		"parquet":              checkParquet,
		"parquet by indicator": checkPartitions,
		"ndjson":               checkNDJSON,
		"by indicator":         checkTables,
		"zip":                  checkZIP,
	} {
		t.Run(name, func(t *testing.T) { check(t, e, files, want) })
	}
}

func checkWorkbook(t *testing.T, e *edition.Edition, files map[string][]byte, want [][]string) {
	book, err := excelize.OpenReader(bytes.NewReader(files["downloads/figures.xlsx"]))
	if err != nil {
		t.Fatal(err)
	}
	got, err := book.GetRows(fields.Figures.Title().Both(), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(numbersAsNumbers(want), numbersAsNumbers(padded(got, len(want[0])))); diff != "" {
		t.Error(diff)
	}
	if about, err := book.GetDocProps(); err != nil || about.Creator != e.Site.Compiler().ZH ||
		!strings.HasPrefix(about.Modified, string(e.Updated())) {
		t.Errorf("the workbook says that it is %+v, %v", about, err)
	}
	links := 0
	for n, row := range want {
		for i, c := range row {
			at, _ := excelize.CoordinatesToCellName(i+1, n+1)
			linked, to, err := book.GetCellHyperLink(fields.Figures.Title().Both(), at)
			href := ""
			switch refers := fields.Figures.Columns[i].Refers; {
			case strings.HasPrefix(c, "http"):
				href = c
			case refers != "" && c != "" && n > 0 && e.Site.Address() != "":
				href = string(e.Site.Address()) + urls.Collection(refers).Page(locales.ZH, c)
			}
			if links == mostLinks {
				href = ""
			}
			if err != nil || linked != (href != "") || linked && to != href {
				t.Errorf("%s (%s): link %v %s, %v", at, c, linked, to, err)
			} else if linked {
				links++
			}
		}
	}
	if links == 0 && strings.Contains(string(files["downloads/figures.csv"]), ",http") {
		t.Error("no source is linked")
	}
	for i, c := range fields.Figures.Columns { // a number is a number cell, a code is not
		at, _ := excelize.CoordinatesToCellName(i+1, 2)
		kind, err := book.GetCellType(fields.Figures.Title().Both(), at)
		numeric := c.Type == fields.Number || c.Type == fields.Integer
		if err != nil || numeric != (kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber) &&
			want[1][i] != "" {
			t.Errorf("%s (%s): cell type %v, %v", at, c.Name, kind, err)
		}
	}
}

// The first sheet of a workbook is for people: real dates, numbers in the form of their unit, links, and what the file
// is over the headings, which are in every language.
func TestPrintout(t *testing.T) {
	e, files := realFiles(t)
	for n, file := range []string{"downloads/figures.xlsx", "indicators/" + string(drawn(e).ID) + ".xlsx"} {
		book, err := excelize.OpenReader(bytes.NewReader(files[file]))
		if err != nil {
			t.Fatal(err)
		}
		name := book.GetSheetList()[0]
		rows, err := book.GetRows(name, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		head := slices.IndexFunc(rows, func(row []string) bool { return len(row) > 5 })
		if head < 4 || !strings.Contains(rows[1][0], locales.IndependentRecord().ZH) == !e.Site.Official ||
			!strings.Contains(fmt.Sprint(rows[:head]), e.Site.Licences.Data) {
			t.Errorf("%s does not say what it is: %v", file, rows[:head])
		}
		for i, c := range fields.Printout.Columns {
			for _, l := range locales.Langs {
				if !strings.Contains(rows[head][i], printed[c.Of].heading().In(l)) {
					t.Errorf("%s: the heading of %s is %s", file, c.Name, rows[head][i])
				}
			}
		}
		checkPrintedRows(t, e, n == 0, book, name, rows[head+1:], head+2)
		layout, err := book.GetPageLayout(name)
		if err != nil || *layout.Size != 9 || *layout.Orientation != "landscape" || *layout.FitToWidth != 1 {
			t.Errorf("%s is not set up for paper: %+v, %v", file, layout, err)
		}
		titles := slices.IndexFunc(book.GetDefinedName(), func(d excelize.DefinedName) bool {
			return d.Name == "_xlnm.Print_Titles" && d.Scope == name &&
				strings.HasSuffix(d.RefersTo, fmt.Sprint("$", head+1))
		})
		panes, err := book.GetPanes(name)
		if titles < 0 || err != nil || !panes.Freeze || panes.XSplit != 2 || panes.YSplit != head+1 {
			t.Errorf("%s: the headings do not stay: %+v, %v", file, panes, err)
		}
	}
}

// drawn is an indicator with enough figures for a chart.
func drawn(e *edition.Edition) *edition.Indicator {
	return e.Indicators[slices.IndexFunc(e.Indicators, func(i *edition.Indicator) bool { return i.Drawn != nil })]
}

func checkPrintedRows(
	t *testing.T, e *edition.Edition, sheetOfAll bool, book *excelize.File, sheet string, rows [][]string, first int,
) {
	t.Helper()
	var shown []*edition.Figure
	for _, f := range inTime(e.Figures) {
		if f.Relation == "" && f.Reporters == nil && (sheetOfAll || f.Indicator == drawn(e)) {
			shown = append(shown, f)
		}
	}
	if len(rows) != len(shown) {
		t.Fatalf("%d rows for %d figures", len(rows), len(shown))
	}
	at := map[string]int{}
	for i, c := range fields.Printout.Columns {
		at[c.Name] = i
	}
	for n, row := range padded(rows, len(fields.Printout.Columns)) {
		f := shown[n]
		if row[0] != f.Indicator.Name.First() || row[at["region_zh"]] != f.Region.Name().ZH {
			t.Errorf("row %d is %v, not %s", first+n, row, f.ID())
		}
		place := func(column string) string {
			name, _ := excelize.CoordinatesToCellName(at[column]+1, first+n)
			return name
		}
		var serial float64
		if _, err := fmt.Sscan(row[at["date"]], &serial); err != nil {
			t.Errorf("%s: %s is no date", place("date"), row[at["date"]])
		}
		if day, _ := excelize.ExcelDateToTime(serial, false); day.Format(time.DateOnly) != string(f.Period.End) {
			t.Errorf("%s is %s, not %s", place("date"), day, f.Period.End)
		}
		shown, err := book.GetCellValue(sheet, place("value"))
		if f.Value != nil {
			want := f.Value.Number.String()
			if f.Indicator.Unit.Measure.Kind == "percent" {
				want += "%"
			}
			if err != nil || strings.ReplaceAll(shown, ",", "") != want {
				t.Errorf("%s shows %s of %s, %v", place("value"), shown, want, err)
			}
		}
		linked, to, err := book.GetCellHyperLink(sheet, place("link"))
		if err != nil || linked != (f.Publication.URL != "") || to != string(f.Publication.URL) {
			t.Errorf("%s leads to %q, %v", place("link"), to, err)
		}
	}
}

func checkParquet(t *testing.T, e *edition.Edition, files map[string][]byte, want [][]string) {
	if diff := cmp.Diff(want, readParquet(t, want[0], files["downloads/figures.parquet"], e.Updated())); diff != "" {
		t.Error(diff)
	}
}

func checkPartitions(t *testing.T, e *edition.Edition, files map[string][]byte, want [][]string) {
	for _, i := range e.Indicators {
		one := readCSV(t, files["indicators/"+string(i.ID)+".csv"])
		part := files[strings.Replace(urls.Partition, urls.ID, string(i.ID), 1)]
		if diff := cmp.Diff(one, readParquet(t, want[0], part, edition.Updated(e, i))); diff != "" {
			t.Errorf("%s: %s", i.ID, diff)
		}
	}
}

func checkNDJSON(t *testing.T, e *edition.Edition, files map[string][]byte, want [][]string) {
	lines := strings.Split(strings.TrimSuffix(string(files["downloads/figures.ndjson"]), "\n"), "\n")
	if len(lines) != len(e.Figures) {
		t.Fatalf("%d lines for %d figures", len(lines), len(e.Figures))
	}
	for n, line := range lines {
		var f struct {
			ID            string
			Value, URL    *string
			Grade, Outlet string
		}
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatal(err)
		}
		value := ""
		if f.Value != nil {
			value = *f.Value
		}
		url := ""
		if f.URL != nil {
			url = *f.URL
		}
		if f.ID != want[n+1][0] || value != cell(want, n+1, "value") || url != cell(want, n+1, "url") ||
			f.Grade != cell(want, n+1, "grade") || f.Outlet != cell(want, n+1, "outlet") {
			t.Errorf("line %d: %s %s", n+1, f.ID, value)
		}
	}
}

func checkTables(t *testing.T, e *edition.Edition, files map[string][]byte, _ [][]string) {
	rows := 0
	for _, i := range e.Indicators {
		one := readCSV(t, files["indicators/"+string(i.ID)+".csv"])
		rows += len(one) - 1
		for n := range one[1:] {
			if cell(one, n+1, "indicator") != string(i.ID) {
				t.Errorf("a figure of %s in the file of %s", cell(one, n+1, "indicator"), i.ID)
			}
		}
		book, err := excelize.OpenReader(bytes.NewReader(files["indicators/"+string(i.ID)+".xlsx"]))
		if err != nil {
			t.Fatal(err)
		}
		got, err := book.GetRows(fields.Figures.Title().Both(), excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(numbersAsNumbers(one), numbersAsNumbers(padded(got, len(one[0])))); diff != "" {
			t.Errorf("%s: %s", i.ID, diff)
		}
	}
	if rows != len(e.Figures) {
		t.Errorf("%d rows in the files of the indicators, %d figures", rows, len(e.Figures))
	}
}

func checkZIP(t *testing.T, e *edition.Edition, files map[string][]byte, _ [][]string) {
	z, err := zip.NewReader(bytes.NewReader(files["downloads/dataset.zip"]),
		int64(len(files["downloads/dataset.zip"])))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		outside := files["downloads/"+f.Name]
		if strings.HasPrefix(f.Name, urls.Data) {
			outside = files[f.Name]
		}
		switch f.Name {
		case "README.txt":
			for _, file := range z.File {
				if !strings.Contains(string(body), string(e.Updated())) || file != f &&
					!strings.Contains(string(body), "  "+file.Name+"  ") {
					t.Errorf("README.txt does not say of which day it is, or not what %s is: %s", file.Name, body)
				}
			}
			continue
		case licenceFile:
			outside = []byte(e.Licence)
		case "CITATION.cff":
			outside = files[f.Name]
		case "datapackage.json": // its paths begin here
			outside = bytes.ReplaceAll(files[f.Name], []byte(`"downloads/`), []byte(`"`))
		}
		if !bytes.Equal(body, outside) {
			t.Errorf("%s differs inside the archive", f.Name)
		}
	}
}

// Of every table there is a file for people, which has a byte order mark, and the same without it for programs.
func TestTablesForPeopleAndPrograms(t *testing.T) {
	e, files := realFiles(t)
	evidence := 0
	for _, p := range e.Publications {
		evidence += len(p.Evidence)
	}
	// A province may have none of these.
	some := map[*fields.Table]int{
		fields.Corrections: len(e.Corrections), fields.Entities: len(e.Entities), fields.EvidenceTable: evidence,
		fields.Searches: len(e.Searches), fields.PeerTargets: len(e.PeerTargets),
		fields.Availability:   len(fields.AvailabilityRows(e)),
		fields.Responses:      len(e.Responses),
		fields.ComputedShares: len(fields.ComputedRows(e)),
	}
	for _, table := range tables {
		people, programs := files[urls.Downloads+table.Name+".csv"], files[urls.Data+table.Name+".csv"]
		if bytes.HasPrefix(programs, []byte(mark)) || string(people) != mark+string(programs) {
			t.Errorf("%s: the two files differ by more than the mark", table.Name)
		}
		rows := readCSV(t, people)
		if n, counted := some[table.Table]; counted && len(rows) != 1+n || !counted && len(rows) < 2 {
			t.Errorf("the table %s has %d rows", table.Name, len(rows)-1)
		}
	}
}

// The examples of the data guide read the files for programs: with a mark some programs read no row.
func TestGuideReadsTheFilesForPrograms(t *testing.T) {
	for _, l := range locales.Langs[:2] {
		body, err := os.ReadFile("../../../content/" + string(l) + "/data.md")
		if err != nil {
			t.Fatal(err)
		}
		examples := regexp.MustCompile(`read[._]csv\("\{\{% address "([^"]+)"`).FindAllSubmatch(body, -1)
		if len(examples) < 2 {
			t.Errorf("the guide in %s has %d examples", l, len(examples))
		}
		for _, example := range examples {
			if d := downloadAt(string(example[1])); !d.ForPrograms {
				t.Errorf("the guide in %s reads %s", l, example[1])
			}
		}
	}
}

// Each series is in order of time.
func TestRowsAreInOrderOfTime(t *testing.T) {
	_, files := realFiles(t)
	rows := readCSV(t, files["downloads/figures.csv"])
	series := func(n int) (key string) {
		for _, column := range []string{"indicator", "definition", "region", "reporters"} {
			key += cell(rows, n, column) + " "
		}
		return key
	}
	seen := map[string]bool{}
	for n := 2; n < len(rows); n++ {
		switch before, now := series(n-1), series(n); {
		case before == now && cell(rows, n-1, "period_end") > cell(rows, n, "period_end"):
			t.Errorf("row %d, %s: %s follows %s", n, now, cell(rows, n, "period_end"), cell(rows, n-1, "period_end"))
		case before != now && seen[now]:
			t.Errorf("row %d: the series %sis not in one piece", n, now)
		default:
			seen[now] = true
		}
	}
}

// The same edition is the same bytes.
func TestFilesAreStable(t *testing.T) {
	_, first := realFiles(t)
	second := byPath(t, realFresh().files)
	for path, body := range first {
		if !bytes.Equal(body, second[path]) {
			t.Errorf("%s differs from one run to the next", path)
		}
	}
}

func TestNamesAreOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range fields.Figures.Columns {
		if seen[c.Name] || c.About().ZH == "" || c.About().EN == "" {
			t.Errorf("the column %s stands twice or is not described", c.Name)
		}
		seen[c.Name] = true
	}
}

func cell(rows [][]string, n int, name string) string {
	for i, head := range rows[0] {
		if head == name {
			return rows[n][i]
		}
	}
	return "no such column"
}

// padded adds the blanks that a reader drops at the end of a row.
func padded(rows [][]string, width int) [][]string {
	for i := range rows {
		for len(rows[i]) < width {
			rows[i] = append(rows[i], "")
		}
	}
	return rows
}

func asNumber(s string) string {
	var x float64
	if _, err := fmt.Sscan(s, &x); err != nil {
		return s
	}
	return fmt.Sprint(x)
}

func numbersAsNumbers(rows [][]string) [][]string {
	all := make([][]string, len(rows))
	for n, row := range rows {
		all[n] = append([]string{}, row...)
		for i, c := range fields.Figures.Columns {
			if n > 0 && (c.Type == fields.Number || c.Type == fields.Integer) {
				all[n][i] = asNumber(row[i])
			}
		}
	}
	return all
}

// said is a value of a Parquet file as text.
func said(v any, k fields.Type) string {
	if v == nil || reflect.ValueOf(v).Kind() == reflect.Pointer && reflect.ValueOf(v).IsNil() {
		return ""
	}
	if k == fields.Day {
		switch n := v.(type) {
		case int32:
			return time.Unix(int64(n)*86400, 0).UTC().Format(time.DateOnly)
		case time.Time:
			return n.UTC().Format(time.DateOnly)
		}
	}
	if b, ok := v.([]byte); ok {
		return string(b)
	}
	return fmt.Sprint(v)
}

func BenchmarkFiles(b *testing.B) {
	d, findings := dataset.Load(os.DirFS("../../.."))
	if findings != nil {
		b.Fatal(findings[0])
	}
	e := edition.Build(d, d.Newest())
	for b.Loop() {
		if _, err := collect(e); err != nil {
			b.Fatal(err)
		}
	}
}
