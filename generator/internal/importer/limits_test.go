package importer

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"five-articles/generator/internal/workbooktest"
	"five-articles/generator/locales"
)

// What cannot be read is told apart, and no file takes long or much memory to refuse.
func TestFilesThatAreRefused(t *testing.T) {
	book := func(spec string) []byte {
		b, err := workbooktest.Workbook(spec)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	ole := []byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}
	utf16 := strings.Join(strings.Split("EncryptedPackage", ""), "\x00") + "\x00"
	for name, c := range map[string]struct {
		file string
		src  []byte
		want string
	}{
		"old":            {"a.xlsx", ole, "in the old .xls format"},
		"old name":       {"a.xls", ole, "only .xlsx and .csv are read"},
		"encrypted":      {"a.xlsx", append(ole, utf16...), "protected by a password"},
		"no archive":     {"a.xlsx", []byte("项目,余额\n"), "damaged, or is no .xlsx"},
		"cut short":      {"a.xlsx", book("sheet 表\n项目|1")[:500], "damaged, or is no .xlsx"},
		"no workbook":    {"a.xlsx", archive(t, map[string]string{"a.txt": "a"}), "damaged, or is no .xlsx"},
		"empty":          {"a.xlsx", book("sheet 表"), "the table is empty"},
		"a bomb":         {"a.xlsx", archive(t, map[string]string{"xl/a.xml": strings.Repeat(" ", maxUnpacked+1)}), "unpacks to more than"},
		"outside":        {"a.xlsx", archive(t, map[string]string{"../../xl/workbook.xml": "a", "/etc/passwd": "a", strings.Repeat("名", 20_000): "a"}), "damaged, or is no .xlsx"},
		"deep":           {"a.xlsx", sheet(t, strings.Repeat(`<row>`, 1<<20)), "the table is too large"},
		"many strings":   {"a.xlsx", archive(t, map[string]string{"xl/sharedStrings.xml": "<sst>" + strings.Repeat("<si><t>a</t></si>", maxUnpacked/16)}), "unpacks to more than"},
		"far away":       {"a.xlsx", sheet(t, `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`), "the table is too large"},
		"wide":           {"a.xlsx", sheet(t, `<row r="1"><c r="XFD1"/></row>`), "the table is too large"},
		"many":           {"a.xlsx", sheet(t, strings.Repeat(`<row><c/><c/></row>`, maxCells)), "the table is too large"},
		"odd address":    {"a.xlsx", sheet(t, `<row r="x"><c r="1"/></row>`), "damaged, or is no .xlsx"},
		"merges":         {"a.xlsx", sheet(t, strings.Repeat(`<mergeCell ref="A1:B2"/>`, maxMerges+1)), "ranges of cells are merged"},
		"GBK":            {"a.csv", []byte("\xcf\xee\xc4\xbf,1\n"), "not UTF-8"},
		"quotes":         {"a.csv", []byte("项目,\"余额\n"), "quotes of the CSV do not come in pairs"},
		"tabs":           {"a.csv", []byte("项目\t余额\n绿色\t1\n"), "separated by tabs, semicolons"},
		"decimal commas": {"a.csv", []byte("项目;2025年3月末\n绿色贷款余额;125,5\n"), "separated by tabs, semicolons"},
		"full-width":     {"a.csv", []byte("项目，2025年3月末\n绿色贷款余额，125.5\n"), "separated by tabs, semicolons"},
		"a workbook":     {"a.csv", []byte("PK\x03\x04\x14\x00\x06\x00"), "no text but a workbook"},
		"wide CSV":       {"a.csv", []byte(strings.Repeat(",", maxColumns)), "the table is too large"},
		"long CSV":       {"a.csv", []byte(strings.Repeat("1\n", maxRows+1)), "the table is too large"},
		"many tables":    {"a.csv", []byte(strings.Repeat("项目,2025年6月末\n绿色贷款余额,1亿元\n", maxBlocks+1)), "tables on one sheet"},
		"blank lines":    {"a.csv", []byte(strings.Repeat("\n", 1<<20) + "1\n"), "the table is too large"},
		"nothing":        {"a.csv", nil, "no head of a table"},
		"only a title":   {"a.csv", []byte("2025年一季度统计\n"), "no head of a table"},
	} {
		t.Run(name, func(t *testing.T) {
			got := readable(fstest.MapFS{c.file: &fstest.MapFile{Data: c.src}}, c.file, "", Options{Data: data(t)})
			if !strings.Contains(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func archive(t *testing.T, parts map[string]string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, body := range parts {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(f, body)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sheet(t *testing.T, rows string) []byte {
	return archive(t, map[string]string{"xl/worksheets/sheet1.xml": "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"})
}

// The largest tables that are read at all take seconds at most, however they are laid out.
func TestLargeTables(t *testing.T) {
	d := data(t)
	for name, src := range map[string]string{
		"heads":  strings.Repeat("1月,"+strings.Repeat("2月,", 18)+"\n", maxRows),
		"labels": "项目,2025年6月末\n" + strings.Repeat("其中：甲,1\n", maxRows-1),
		"names":  "地区," + strings.Repeat("2025年6月末绿色贷款余额,", 18) + "\n" + strings.Repeat("某某市某某区,"+strings.Repeat("12,", 18)+"\n", maxRows-1),
		"long":   "项目,2025年6月末\n" + strings.Repeat(strings.Repeat("比年初", 600)+"(亿元)(%)(亿元),1\n", 500),
		"times":  strings.Repeat("项目,"+strings.Repeat("2025年6月末,", 18)+"\n"+strings.Repeat("绿色贷款余额,"+strings.Repeat("1,", 18)+"\n", 40), 120),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			readable(fstest.MapFS{"a.csv": &fstest.MapFile{Data: []byte(src)}}, "a.csv", "", Options{Data: d, Region: "990000"})
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("it took %s", took)
			}
		})
	}
}

// Whatever a table holds, reading it ends without a panic, and every figure that comes out of it has all its parts.
func FuzzTable(f *testing.F) {
	f.Add("项目,2025年一季度末,,2024年\n,余额,同比增速,余额\n一、绿色贷款,\"2,131.1\",12.3%,—\n其中：甲,1,2,3\n注：乙\n", "亿元", "")
	f.Add("地区,2025.1,2025年1-6月,前三季度,6月末\n甲省,1,2,3,4\n", "%", "2025")
	f.Add("指标,地区,时期,数值,单位\n绿色贷款余额,甲省,2025-06-30,约120.5亿元,\n", "", "2025年6月末")
	f.Add("单位：亿元、%\n,绿色贷款(亿元),(\n,1,2\n", "同比=%", "<=2025-08-07")
	f.Add(",\"#REF!\",1E5,########\n0,0,0,0\n", "", "")
	d := data(f)
	f.Fuzz(func(t *testing.T, csv, unit, period string) {
		table, findings := ReadTable(fstest.MapFS{"a.csv": &fstest.MapFile{Data: []byte(csv)}}, "a.csv", "")
		if findings != nil {
			return
		}
		o := Options{Data: d, Region: "990000", Period: period}
		if unit != "" {
			o.Units = []string{unit}
		}
		reading, findings := table.Read(o, nil)
		if findings != nil {
			return
		}
		for _, f := range reading.Figures {
			if f.Indicator == "" || f.Definition == "" || f.Region == "" || f.Period == "" || f.Value == "" && f.Changes == nil || f.Locator == "" {
				t.Errorf("a figure without all its parts: %+v", f)
			}
		}
		for _, l := range reading.Left {
			if l.File == "" || l.What == (locales.Text{}) || l.Fix == (locales.Text{}) {
				t.Errorf("a cell that is left without a reason or a way to fix it: %+v", l)
			}
		}
	})
}

// Reading a pipe would wait for ever.
func TestOnlyRegularFilesAreRead(t *testing.T) {
	for _, mode := range []fs.FileMode{fs.ModeNamedPipe, fs.ModeDir} {
		got := readable(fstest.MapFS{"a.xlsx": &fstest.MapFile{Mode: mode}}, "a.xlsx", "", Options{Data: data(t)})
		if !strings.Contains(got, "not a regular file") {
			t.Errorf("%v: %q", mode, got)
		}
	}
}
