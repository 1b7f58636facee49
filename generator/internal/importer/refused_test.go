package importer

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding/simplifiedchinese"

	"five-areas/generator/internal/workbooktest"
	"five-areas/generator/locales"
)

// What cannot be read is told apart.
func TestFilesThatAreRefused(t *testing.T) {
	book := func(spec string) []byte {
		b, err := workbooktest.Workbook(spec)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	gbk := func(s string) []byte {
		b, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	rows := func(s string) []byte { return hostile(t, text(s)) }
	ole := []byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}
	utf16 := strings.Join(strings.Split("EncryptedPackage", ""), "\x00") + "\x00"
	for name, c := range map[string]struct {
		file string
		src  []byte
		want string
	}{
		"old":         {"a.xlsx", ole, "in the old .xls format"},
		"old name":    {"a.xls", ole, "only .xlsx and .csv are read"},
		"encrypted":   {"a.xlsx", append(ole, utf16...), "protected by a password"},
		"no archive":  {"a.xlsx", []byte("项目,余额\n"), "damaged, or is no .xlsx"},
		"cut short":   {"a.xlsx", book("sheet 表\n项目|1")[:500], "damaged, or is no .xlsx"},
		"no workbook": {"a.xlsx", zipped(t, part{"a.txt", text("a")}), "damaged, or is no .xlsx"},
		"empty":       {"a.xlsx", book("sheet 表"), "the table is empty"},
		"outside": {"a.xlsx", zipped(t, part{
			"../../xl/workbook.xml",
			text("a"),
		}, part{"/etc/passwd", text("a")}, part{strings.Repeat("名",
			20_000), text("a")}), "damaged, or is no .xlsx"},
		"odd address":  {"a.xlsx", rows(`<row r="x"><c r="1"><v>1</v></c></row>`), "damaged, or is no .xlsx"},
		"no such text": {"a.xlsx", rows(`<row r="1"><c t="s"><v>7</v></c></row>`), "damaged, or is no .xlsx"},
		"an entity": {
			"a.xlsx", rows(`<row r="1"><c t="str"><v>&lol;</v></c></row>`),
			"damaged, or is no .xlsx",
		},
		"an encoding unknown": {"a.csv", []byte("\xb6\xb5\xa5\xd8,1\n"), "not certainly GBK"},
		"Big5":                {"a.csv", []byte("\xb6\xb5\xa5\xd8,\xbe\x6c\xc3\x42\xa4\xeb\n"), "not certainly GBK"},
		"Latin":               {"a.csv", []byte("pr\xeat,1\n"), "not certainly GBK"},
		"GBK of no table":     {"a.csv", gbk("春眠不觉晓，处处闻啼鸟\n"), "not certainly GBK"},
		"quotes":              {"a.csv", []byte("项目,\"余额\n"), "quotes of the CSV do not come in pairs"},
		"decimal commas":      {"a.csv", []byte("项目;2025年3月末\n绿色贷款余额;125,5\n"), "may stand before decimals"},
		"mixed": {
			"a.csv", []byte("统计\n项目;甲,2025年3月末\n贷款;1,225.5\n普惠;1\n乙;2\n"),
			"cannot be told what separates",
		},
		"full-width": {"a.csv", []byte("项目，2025年3月末\n绿色贷款余额，125.5\n"), "cannot be told what separates"},
		"a workbook": {"a.csv", []byte("PK\x03\x04\x14\x00\x06\x00"), "no text but a workbook"},
		"wide CSV":   {"a.csv", []byte(strings.Repeat(",", maxColumns)), "the table is too large"},
		"long CSV":   {"a.csv", []byte(strings.Repeat("1\n", unmapped.rows+1)), "the table is too large"},
		"many tables": {"a.csv", []byte(strings.Repeat("项目,2025年6月末\n绿色贷款余额,1亿元\n",
			maxBlocks+1)), "tables on one sheet"},
		"blank lines":  {"a.csv", []byte(strings.Repeat("\n", 1<<20) + "1\n"), "the table is too large"},
		"nothing":      {"a.csv", nil, "no head of a table"},
		"only a title": {"a.csv", []byte("2025年一季度统计\n"), "no head of a table"},
	} {
		t.Run(name, func(t *testing.T) {
			got := readable(fstest.MapFS{c.file: &fstest.MapFile{Data: c.src}}, c.file, "", Options{Data: data(t)})
			if !strings.Contains(got, c.want) || strings.Count(got, "[import-")+strings.Count(got, "[file-") != 1 {
				t.Errorf("got %q, want %q and nothing else", got, c.want)
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
		table, findings := ReadTable(fstest.MapFS{"a.csv": &fstest.MapFile{Data: []byte(csv)}}, "a.csv", false)
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
			if f.Indicator == "" || f.Definition == "" || f.Region == "" || f.Period == "" || f.Value == "" &&
				f.Changes == nil || f.Locator == "" {
				t.Errorf("a figure without all its parts: %+v", f)
			}
		}
		for _, l := range reading.Left {
			if l.File == "" || l.What == (locales.Text{}) || l.Fix == (locales.Text{}) {
				t.Errorf("a cell that is left without a reason or a way to mend it: %+v", l)
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
