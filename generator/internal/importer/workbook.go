package importer

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
)

// readWorkbook reads one visible sheet of an .xlsx.
func (t *Table) readWorkbook(fsys fs.FS, numbers Numbers) []diag.Finding {
	src, problem := t.bytes(fsys)
	if problem == nil {
		problem = compound(src)
	}
	if problem != nil {
		return t.fail(problem)
	}
	b, err := openWorkbook(src, &t.work)
	if err == nil {
		problem, err = t.choose(b)
	}
	if err == nil && problem == nil {
		err = t.readSheet(b, numbers)
	}
	var limit limitError
	switch {
	case errors.As(err, &limit):
		problem = limit.Problem
	case err != nil:
		problem = importFile.Found("文件损坏，或者不是 .xlsx", "the file is damaged, or is no .xlsx").
			FixBy("用电子表格打开，“另存为 .xlsx”；打不开就重新下载",
				"open it in a spreadsheet and save it as .xlsx; where that fails download it again")
	}
	if problem != nil {
		return t.fail(problem)
	}
	return nil
}

// bytes reads the file.
func (t *Table) bytes(fsys fs.FS) ([]byte, *diag.Problem) {
	// opening a pipe would wait for ever
	if info, err := fs.Stat(fsys, t.file); err == nil && !info.Mode().IsRegular() {
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
			FixBy("只把要收的工作表复制到新文件里", "copy only the sheet that is wanted into a new file")
	}
	return src, nil
}

// compound says that a workbook is old or encrypted; both are compound files, whose entries have UTF-16 names.
func compound(src []byte) *diag.Problem {
	const encrypted = "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"
	switch {
	case !bytes.HasPrefix(src, []byte{0xd0, 0xcf, 0x11, 0xe0}):
		return nil
	case bytes.Contains(src, []byte(encrypted)):
		return importFile.Found("文件有密码", "the file is protected by a password").
			FixBy("用密码打开，取消密码后“另存为 .xlsx”", "open it with the password and save it as .xlsx without one")
	}
	return importFile.Found("这是旧的 .xls 格式", "the file is in the old .xls format").
		FixBy("用电子表格打开，“另存为 .xlsx”", "open it in a spreadsheet and save it as .xlsx")
}

// workbook is what a workbook says of its sheets.
type workbook struct {
	*archive
	sheets         []sheetPart
	shared, styled string // the parts that hold texts and styles; "" where there is none
	date1904       bool
}

type sheetPart struct {
	name, part string
	hidden     bool
}

func openWorkbook(src []byte, w *work) (*workbook, error) {
	a, err := openArchive(src, w)
	if err != nil {
		return nil, err
	}
	of, err := a.relations("")
	if err != nil {
		return nil, err
	}
	b := &workbook{archive: a}
	main := ""
	for _, r := range of {
		if r.kind == "officeDocument" {
			main = r.part
		}
	}
	to, err := a.relations(main)
	if err != nil {
		return nil, err
	}
	for _, r := range to {
		switch r.kind {
		case "sharedStrings":
			b.shared = r.part
		case "styles":
			b.styled = r.part
		}
	}
	return b, a.walk(main, func(_ *stream, e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			b.date1904 = isTrue(attribute(e, "date1904"))
		case "sheet":
			r := to[attribute(e, "id")]
			state := strings.ToLower(attribute(e, "state"))
			s := sheetPart{attribute(e, "name"), r.part, strings.HasSuffix(state, "hidden")}
			if len(b.sheets) == maxSheets || len([]rune(s.name)) > maxName {
				return unpacksTooLarge()
			}
			if r.kind == "worksheet" { // a sheet of charts has no cells
				b.sheets = append(b.sheets, s)
			}
		}
		return nil
	})
}

// choose finds the sheet to read: the one that is asked for, else the only one that holds anything.
func (t *Table) choose(b *workbook) (*diag.Problem, error) {
	var visible, filled []string
	for _, s := range b.sheets {
		holds, err := b.holds(s.part)
		switch {
		case err != nil:
			return nil, err
		case !s.hidden:
			visible = append(visible, s.name)
			if holds {
				filled = append(filled, s.name)
			}
		case s.name == t.sheet:
			return importHidden.Found("工作表“%s”是隐藏的", "the sheet %q is hidden", s.name).
				FixBy("要收就在副本里取消隐藏", "unhide it in a copy to take it"), nil
		case holds:
			t.hide(s.name, "隐藏的工作表没有读", "the hidden sheet was not read")
		}
	}
	if slices.Contains(visible, t.sheet) {
		return nil, nil
	}
	if t.sheet == "" && len(filled) == 1 {
		t.sheet = filled[0]
		return nil, nil
	}
	if t.sheet == "" && len(filled) == 0 {
		return importLayout.Found("表是空的", "the table is empty"), nil
	}
	list := strings.Join(filled, "、")
	if t.sheet == "" {
		return importSheet.Found("有 %d 张工作表", "there are %d sheets", len(filled)).
			Expect("其中一张：%s", "one of: %s", list).
			FixBy("加 --sheet 和名称，如 --sheet %s",
				"add --sheet with its name, such as --sheet %s", diag.Argument(filled[0])), nil
	}
	p := importSheet.Found("没有工作表“%s”", "there is no sheet %q", t.sheet).Expect("其中一张：%s", "one of: %s", list)
	if near := diag.Nearest(t.sheet, visible); near != "" {
		p.FixBy("是否想写 --sheet %s？", "did you mean --sheet %s?", diag.Argument(near))
	}
	return p, nil
}

// holds reports whether there is anything in a cell of a sheet.
func (b *workbook) holds(part string) (found bool, err error) {
	err = b.walk(part, func(s *stream, e xml.StartElement) error {
		if e.Name.Local != "v" && e.Name.Local != "is" {
			return nil
		}
		text, err := s.content(e.Name.Local)
		if found = text != ""; found {
			return io.EOF
		}
		return err
	})
	return found, err
}

func (t *Table) hide(at, zh, en string) {
	p := importHidden.Found(zh, en).FixBy("要收就在副本里取消隐藏", "unhide it in a copy to take it")
	t.Hidden = append(t.Hidden, p.At(diag.Place{File: at}))
}
