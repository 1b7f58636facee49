package importer

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"five-articles/generator/internal/diag"
)

// readWorkbook reads one visible sheet of an .xlsx.
func (t *Table) readWorkbook(fsys fs.FS) (findings []diag.Finding) {
	src, problem := t.workbookBytes(fsys)
	if problem != nil {
		return t.fail(problem)
	}
	if problem := survey(src); problem != nil {
		return t.fail(problem)
	}
	defer func() { // a damaged part may be met anywhere
		if recover() != nil {
			findings = t.fail(damaged())
		}
	}()
	// One limit for both: beyond the second one parts are unpacked to disk.
	f, err := excelize.OpenReader(bytes.NewReader(src), excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked})
	if err != nil {
		return t.fail(damaged())
	}
	defer f.Close()
	if problem := t.choose(f); problem != nil {
		return t.fail(problem)
	}
	if err := t.readSheet(f); err != nil {
		return t.fail(damaged())
	}
	return nil
}

func (t *Table) workbookBytes(fsys fs.FS) ([]byte, *diag.Problem) {
	if info, err := fs.Stat(fsys, t.file); err == nil && !info.Mode().IsRegular() { // opening a pipe would wait for ever
		return nil, importFile.Found("这不是一个普通文件", "this is not a regular file")
	}
	f, err := fsys.Open(t.file)
	if err != nil {
		return nil, importFile.Found("读不出这个文件：%v", "the file cannot be read: %v", err)
	}
	defer f.Close()
	src, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	switch {
	case err != nil:
		return nil, importFile.Found("读不出这个文件：%v", "the file cannot be read: %v", err)
	case len(src) > maxFile:
		return nil, importLimit.Found("文件超过 %d MB", "the file is larger than %d MB", maxFile>>20).
			Mend("只把要收的工作表另存为新文件", "save only the sheet that is wanted as a new file")
	}
	return src, nil
}

func damaged() *diag.Problem {
	return importFile.Found("文件损坏，或者不是 .xlsx", "the file is damaged, or is no .xlsx").
		Mend("用电子表格打开，“另存为 .xlsx”；打不开就重新下载", "open it in a spreadsheet and save it as .xlsx; where that fails download it again")
}

// survey looks over a workbook before anything is made of it, because a few kilobytes may unpack to more than a machine
// has, and a cell in the last row stands for a million before it.
func survey(src []byte) *diag.Problem {
	if bytes.HasPrefix(src, []byte{0xd0, 0xcf, 0x11, 0xe0}) {
		// Both old and encrypted workbooks are compound files, whose entries have UTF-16 names.
		if bytes.Contains(src, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
			return importFile.Found("文件有密码", "the file is protected by a password").
				Mend("用密码打开，取消密码后“另存为 .xlsx”", "open it with the password and save it as .xlsx without one")
		}
		return importFile.Found("这是旧的 .xls 格式", "the file is in the old .xls format").
			Mend("用电子表格打开，“另存为 .xlsx”", "open it in a spreadsheet and save it as .xlsx")
	}
	archive, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return damaged()
	}
	var unpacked uint64
	for _, part := range archive.File {
		if unpacked += part.UncompressedSize64; unpacked > maxUnpacked || part.UncompressedSize64 > maxUnpacked {
			return importLimit.Found("解压后超过 %d MB", "it unpacks to more than %d MB", maxUnpacked>>20).
				Mend("只把要收的工作表另存为新文件", "save only the sheet that is wanted as a new file")
		}
	}
	for _, part := range archive.File {
		if !strings.HasSuffix(strings.ToLower(part.Name), ".xml") {
			continue
		}
		r, err := part.Open()
		if err != nil {
			return damaged()
		}
		problem := surveyPart(r)
		r.Close()
		if problem != nil {
			return problem
		}
	}
	return nil
}

// surveyPart bounds the rows, columns and merged ranges of a sheet; other parts have none.
func surveyPart(r io.Reader) *diag.Problem {
	d := xml.NewDecoder(r)
	row, cells, merges := 0, 0, 0
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return damaged()
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		column := 0
		switch e.Name.Local {
		case "row":
			row++
			if n := attribute(e, "r"); n != "" {
				if row, ok = number(n); !ok {
					return damaged()
				}
			}
		case "c":
			if name := attribute(e, "r"); name != "" {
				c, r, err := excelize.CellNameToCoordinates(name)
				if err != nil {
					return damaged()
				}
				// Cells left out before this one are filled in by the reader.
				column, row = c, max(row, r)
			}
			cells++
		case "mergeCell":
			merges++
		}
		if p := tooLarge(row, column, cells); p != nil {
			return p
		}
		if merges > maxMerges {
			return importLimit.Found("合并的格超过 %d 处", "more than %d ranges of cells are merged", maxMerges).
				Mend("只把要收的行和列复制到新的表里", "copy only the rows and columns that are wanted into a new table")
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// number reads a row number; sheets have a million.
func number(s string) (n int, ok bool) {
	if s == "" || len(s) > 7 {
		return 0, false
	}
	for _, c := range s {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}

// choose finds the sheet to read: the one that is asked for, else the only one that holds anything.
func (t *Table) choose(f *excelize.File) *diag.Problem {
	var visible, filled []string
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil { // a sheet of charts
			continue
		}
		switch shown, _ := f.GetSheetVisible(name); {
		case shown:
			visible = append(visible, name)
			if len(rows) > 0 {
				filled = append(filled, name)
			}
		case name == t.sheet:
			return importHidden.Found("工作表“%s”是隐藏的", "the sheet %q is hidden", name).
				Mend("要收就在副本里取消隐藏", "unhide it in a copy to take it")
		case len(rows) > 0:
			t.hide(name, "隐藏的工作表没有读", "the hidden sheet was not read")
		}
	}
	if slices.Contains(visible, t.sheet) {
		return nil
	}
	if t.sheet == "" && len(filled) == 1 {
		t.sheet = filled[0]
		return nil
	}
	if t.sheet == "" && len(filled) == 0 {
		return importLayout.Found("表是空的", "the table is empty")
	}
	list := strings.Join(filled, "、")
	if t.sheet == "" {
		return importSheet.Found("有 %d 张工作表", "there are %d sheets", len(filled)).
			Expect("其中一张：%s", "one of: %s", list).
			Mend("加 --sheet 和名称", "add --sheet with its name")
	}
	p := importSheet.Found("没有工作表“%s”", "there is no sheet %q", t.sheet).Expect("其中一张：%s", "one of: %s", list)
	if near := diag.Nearest(t.sheet, visible); near != "" {
		p.Mend("是否想写 --sheet %s？", "did you mean --sheet %s?", near)
	}
	return p
}

func (t *Table) hide(at, zh, en string) {
	p := importHidden.Found(zh, en).Mend("要收就在副本里取消隐藏", "unhide it in a copy to take it")
	t.Hidden = append(t.Hidden, p.At(diag.Place{File: at}))
}
