package importer

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/numfmt"
	"five-areas/generator/locales"
)

// part is a file of an archive; its body is written when it is asked for, because it may be huge.
type part struct {
	name string
	body func(io.Writer)
}

func text(s string) func(io.Writer) { return repeated("", s, 1, "") }

func repeated(before, s string, n int, after string) func(io.Writer) {
	return func(w io.Writer) {
		fmt.Fprint(w, before)
		block := strings.Repeat(s, max(1, min(n, (1<<16)/max(1, len(s)))))
		for left := n * len(s); left > 0; left -= len(block) {
			fmt.Fprint(w, block[:min(left, len(block))])
		}
		fmt.Fprint(w, after)
	}
}

func zipped(t *testing.T, parts ...part) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, p := range parts {
		f, err := w.Create(p.name)
		if err != nil {
			t.Fatal(err)
		}
		p.body(f)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The parts of a workbook under names that nobody would expect; only relations tell what they are.
const (
	aSheet   = "xl/media/image1.png"
	theTexts = "docProps/thumbnail.jpeg"
	theStyle = "customXml/item1.bin"
	theBook  = "odd/place.dat"
	types    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	related  = `<Relationship Id="%s" Type="` + types + `%s" Target="%s"/>`
)

// hostile is a workbook with the rows of its sheet and further or other parts.
func hostile(t *testing.T, rows func(io.Writer), more ...part) []byte {
	t.Helper()
	sheet := part{aSheet, func(w io.Writer) {
		fmt.Fprint(w, "<worksheet><sheetData>")
		rows(w)
		fmt.Fprint(w, "</sheetData></worksheet>")
	}}
	parts := []part{
		{"_rels/.rels", text("<Relationships>" + fmt.Sprintf(related, "r",
			"officeDocument", theBook) + "</Relationships>")},
		{theBook, text(`<workbook><sheets><sheet name="表" r:id="s"/></sheets></workbook>`)},
		{"odd/_rels/place.dat.rels", text("<Relationships>" + fmt.Sprintf(related, "s", "worksheet", "/"+aSheet) +
			fmt.Sprintf(related, "t", "sharedStrings",
				"/"+theTexts) + fmt.Sprintf(related, "y", "styles", "../"+theStyle) +
			fmt.Sprintf(related, "c", "comments", "../"+aSheet+"c") + "</Relationships>")},
		{theTexts, text("<sst><si><t>绿色贷款余额</t></si></sst>")},
		{theStyle, text(`<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`)},
		sheet,
	}
	for _, p := range more {
		i := slices.IndexFunc(parts, func(q part) bool { return q.name == p.name })
		if i < 0 {
			parts = append(parts, p)
			continue
		}
		parts[i] = p
	}
	return zipped(t, parts...)
}

// However much a workbook unpacks to, under whatever names, reading it does no more work and keeps no more than the
// limits say. That is memory and time: 64 MB of XML pass in seconds, and what is kept of them is counted.
func TestNoWorkbookIsMuchWork(t *testing.T) {
	const large = maxUnpacked + maxUnpacked/8
	one := text(`<row r="1"><c t="s"><v>0</v></c></row>`)
	row := func(cell string, rows, cells int) func(io.Writer) {
		return repeated("", "<row>"+strings.Repeat(cell, cells)+"</row>", rows, "")
	}
	var formats, cells, sheets, names strings.Builder
	for i := range maxFormats + 10 {
		fmt.Fprintf(&formats, `<numFmt numFmtId="%d" formatCode="0.0&quot;%d&quot;"/>`, 200+i, i)
		fmt.Fprintf(&cells, `<row><c s="%d"><v>1</v></c></row>`, i)
		fmt.Fprintf(&names, `<xf numFmtId="%d"/>`, 200+i)
	}
	for i := range maxSheets {
		fmt.Fprintf(&sheets, `<sheet name="表%d" r:id="s"/>`, i)
	}
	for name, c := range map[string]struct {
		rows func(io.Writer)
		more []part
		want string // what is said; "" where it is read
	}{
		"as it should be": {one, nil, ""},
		"parts of no use": {one, []part{{
			"xl/sharedStrings.xml",
			repeated("<sst>", "<si/>", large/5, ""),
		}, {aSheet + "c", repeated("<comments>",
			"<comment/>", large/10, "")}}, ""},
		"texts": {one, []part{{theTexts, repeated("<sst>",
			"<si><t>a</t></si>", large/17, "")}}, "unpacks"},
		"empty texts": {one, []part{{theTexts, repeated("<sst>", "<si/>", large/5, "")}}, "unpacks"},
		"long texts": {one, []part{{theTexts, repeated("<sst>",
			"<si><t>"+strings.Repeat("长", 2000)+"</t></si>", large/6000, "")}}, "unpacks"},
		"one long text": {one, []part{{theTexts, repeated("<sst><si><t>", "a", large, "")}}, "unpacks"},
		"one text in pieces": {one, []part{{theTexts, repeated("<sst><si>",
			"<r><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></r>", large/50, "")}}, "unpacks"},
		"one tag":     {one, []part{{theTexts, repeated("<sst ", `a="b" `, large/6, "/>")}}, "unpacks"},
		"one comment": {one, []part{{theTexts, repeated("<sst><!--", "<a>", large/3, "--></sst>")}}, "unpacks"},
		"one CDATA": {one, []part{{theTexts, repeated("<sst><si><t><![CDATA[",
			"<a>", large/3, "]]></t></si></sst>")}}, "unpacks"},
		"styles": {one, []part{{theStyle, repeated("<styleSheet><cellXfs>",
			"<xf/>", large/5, "")}}, "unpacks"},
		"number formats": {one, []part{{theStyle, repeated("<styleSheet>",
			`<numFmt numFmtId="7" formatCode="`+strings.Repeat("0", 300)+`"/>`, 10, "")}}, "unpacks"},
		"formats in use": {text(cells.String()), []part{
			{theStyle, text("<styleSheet>" + formats.String() + "<cellXfs>" + names.String() +
				"</cellXfs></styleSheet>")},
		}, "unpacks"},
		"relations": {one, []part{{"_rels/.rels", repeated("<Relationships>",
			`<Relationship Id="r"/>`, large/22, "")}}, "unpacks"},
		"sheets": {row("<c/>", 1000, 1000), []part{
			{theBook, text("<workbook>" + sheets.String() + "</workbook>")},
		}, "unpacks"},
		"names of sheets": {one, []part{{theBook, text(`<workbook><sheet name="` + strings.Repeat("名",
			1<<15) + `" r:id="s"/></workbook>`)}}, "unpacks"},
		"empty cells":         {row("<c/>", large/10/200, 200), nil, "unpacks"},
		"rows":                {repeated("", "<row/>", large/6, ""), nil, "unpacks"},
		"deep":                {repeated("", "<row>", large/5, ""), nil, "unpacks"},
		"far away":            {text(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`), nil, "too large"},
		"wide":                {text(`<row r="1"><c r="XFD1"><v>1</v></c></row>`), nil, "too large"},
		"cells":               {row("<c><v>1</v></c>", 4000, 199), nil, "too large"},
		"blanks before cells": {row(`<c r="GR1"/><c><v>1</v></c>`, 4000, 1), nil, "too large"},
		"one text everywhere": {row(`<c t="s"><v>0</v></c>`, 4000, 20), []part{
			{theTexts, text("<sst><si><t>" + strings.Repeat("长", 2000) + "</t></si></sst>")},
		}, "too large"},
		"merges": {repeated(`<row r="1"><c t="s"><v>0</v></c></row>`,
			`<mergeCell ref="A1:B2"/>`, maxMerges+1, ""), nil, "are merged"},
		"merged over all": {repeated(`<row r="4999"><c r="GQ4999"><v>1</v></c></row>`,
			`<mergeCell ref="A1:XFD1048576"/>`, maxMerges, ""), nil, "too large"},
		"hidden columns": {repeated(`<row r="1"><c t="s"><v>0</v></c></row>`,
			`<col min="1" max="16384" hidden="1"/>`, 1000, ""), nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			table := newTable("a.xlsx", "", false)
			found := table.readWorkbook(fstest.MapFS{
				"a.xlsx": &fstest.MapFile{Data: hostile(t, c.rows, c.more...)},
			}, &numfmt.Numbers{})
			var got strings.Builder
			_ = diag.Print(&got, diag.Text, locales.EN, found)
			if c.want == "" && found != nil || c.want != "" && !strings.Contains(got.String(), c.want) {
				t.Errorf("got %q, want %q", got.String(), c.want)
			}
			table.within(t)
		})
	}
}

// within holds what was done against the limits.
func (t *Table) within(test *testing.T) {
	test.Helper()
	for _, w := range []struct {
		what     string
		did, may int
	}{
		{"bytes unpacked", t.unpacked, maxUnpacked + 1},
		{
			"elements",
			t.elements, maxElements + 1,
		},
		{"bytes of texts", t.work.text, maxText + 3*maxLength},
		{"cells", t.cells, t.limit.cells + maxColumns},
		{
			"bytes in cells",
			t.chars, maxChars + 3*maxLength,
		},
		{"bytes of headings", t.words, 64 * (maxChars + t.cells)},
	} {
		if w.did > w.may {
			test.Errorf("%s: %d, more than %d", w.what, w.did, w.may)
		}
	}
}

// An archive may list more parts than anybody could hold.
func TestNoArchiveHasManyParts(t *testing.T) {
	parts := make([]part, maxParts+1)
	for i := range parts {
		parts[i] = part{fmt.Sprint(i), text("")}
	}
	if _, err := openArchive(zipped(t, parts...), &work{}); !errors.As(err, new(limitError)) {
		t.Errorf("got %v", err)
	}
}

// However the largest tables are laid out, their words are looked through a bounded number of times.
func TestLargeTables(t *testing.T) {
	d := data(t)
	long := func(i int) string { return strings.Repeat("比年初", 60) + "(亿元)(%)(亿元)" + fmt.Sprint(i) }
	var distinct, rows strings.Builder
	distinct.WriteString("项目,2025年6月末\n")
	rows.WriteString("项目,地区,时期,数值,单位\n")
	for i := range unmapped.rows - 1 {
		fmt.Fprintf(&distinct, "%s,%s\n", long(i), long(-i))
	}
	for i := range mapped.rows - 1 {
		day := time.Date(1950, 1, i, 0, 0, 0, 0, time.UTC)
		fmt.Fprintf(&rows, "甲类户数,甲省,%s,%d,户\n", day.Format(time.DateOnly), 1000+i)
	}
	for name, c := range map[string]struct {
		src string
		Options
	}{
		"heads":  {strings.Repeat("1月,"+strings.Repeat("2月,", 18)+"\n", unmapped.rows), Options{}},
		"labels": {"项目,2025年6月末\n" + strings.Repeat("其中：甲,1\n", unmapped.rows-1), Options{}},
		"names": {"地区," + strings.Repeat("2025年6月末绿色贷款余额,",
			18) + "\n" + strings.Repeat("某某市某某区,"+strings.Repeat("12,", 18)+"\n", unmapped.rows-1), Options{}},
		"long":     {"项目,2025年6月末\n" + strings.Repeat(strings.Repeat("比年初", 600)+"(亿元)(%)(亿元),1\n", 500), Options{}},
		"distinct": {distinct.String(), Options{}},
		"times": {strings.Repeat("项目,"+strings.Repeat("2025年6月末,",
			18)+"\n"+strings.Repeat("绿色贷款余额,"+strings.Repeat("1,", 18)+"\n", 40), 120), Options{}},
		"mapped": {rows.String(), Options{Map: []string{"甲类户数=green-borrowers"}}},
	} {
		t.Run(name, func(t *testing.T) {
			fsys := fstest.MapFS{"a.csv": &fstest.MapFile{Data: []byte(c.src)}}
			table, found := ReadTable(fsys, "a.csv", c.Map != nil)
			if found != nil {
				t.Fatal(found)
			}
			c.Data, c.Region = d, "990000"
			reading, _ := table.Read(c.Options, nil)
			if reading != nil && len(reading.Left) > maxLeft+1 {
				t.Errorf("%d things are listed", len(reading.Left))
			}
			if c.Map != nil && (reading == nil || len(reading.Figures) != mapped.rows-1) {
				t.Errorf("a mapped table was not read: %+v", reading.Left[:1])
			}
			if table.words == 0 {
				t.Error("no work was counted")
			}
			table.within(t)
		})
	}
}
