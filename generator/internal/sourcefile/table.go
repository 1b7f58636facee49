package sourcefile

import (
	"bytes"
	"encoding/csv"
	"errors"
	"hash/maphash"
	"io"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"five-areas/generator/internal/diag"
)

// MaxTableSize is the largest CSV file that is read, in bytes.
const MaxTableSize = 1 << 30

// MaxTableFindings caps the findings of one table: more would not help.
const MaxTableFindings = 100

// Table is a CSV file whose columns are the keys of a type, read row by row and found to follow its schema. It keeps no
// rows, only their positions.
type Table struct {
	kind reflect.Type
	fsys fs.FS
	file string
	hint Hint
	// src is the file while it is read. It is released after that and re-read if a position is needed: most tables have
	// no findings.
	src    []byte
	sum    uint64
	header []string
	heads  []diag.Place
	rows   []rowStart
}

// rowStart is small because there are millions; MaxTableSize leaves room.
type rowStart struct{ offset, line uint32 }

// ReadTable reads a CSV file and checks each row against the schema of T, all of whose fields are text: an empty cell
// is a key that is left out. Each good row is handed on; T is used again for the next one. Before the first, grow is
// given the largest possible number of rows.
func ReadTable[T any](fsys fs.FS, file string, hint Hint, grow func(int), row func(*T)) (*Table, []diag.Finding) {
	var value T
	return readTable(fsys, file, hint, reflect.ValueOf(&value).Elem(), grow, func() { row(&value) })
}

func readTable(fsys fs.FS, file string, hint Hint, value reflect.Value, grow func(int), row func()) (
	*Table, []diag.Finding,
) {
	src, findings := Bytes(fsys, file, MaxTableSize)
	if findings != nil {
		return nil, findings
	}
	t := &Table{kind: value.Type(), fsys: fsys, file: file, hint: hint, src: src, sum: maphash.Bytes(seed, src)}
	r := csv.NewReader(bytes.NewReader(src))
	r.ReuseRecord, r.FieldsPerRecord = true, -1
	if findings := t.readHeader(r, t.kind); findings != nil {
		return nil, findings
	}
	cells, findings := t.cells(value)
	if findings != nil {
		return nil, findings
	}
	lines := bytes.Count(src, []byte("\n"))
	t.rows = make([]rowStart, 0, lines)
	grow(lines)
	for len(findings) < MaxTableFindings {
		start := rowStart{offset: uint32(r.InputOffset())}
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, append(findings, t.syntax(err))
		}
		line, _ := r.FieldPos(0)
		start.line = uint32(line)
		t.rows = append(t.rows, start)
		if p := t.ragged(record); p != nil {
			findings = append(findings, p.At(t.place(line, 1)))
		} else if cells.fill(record) {
			row()
		} else {
			findings = append(findings, t.explain(record)...)
		}
	}
	if len(findings) >= MaxTableFindings {
		findings = append(findings, Stopped().At(t.place(int(t.rows[len(t.rows)-1].line), 1)))
	}
	if findings == nil && len(t.rows) == 0 {
		findings = append(findings, fileEmpty.Found("表里只有列名，没有数", "the table has column names and no rows").
			FixBy("加上数，或删除此文件", "add figures, or delete the file").At(t.place(1, 1)))
	}
	if findings != nil {
		return nil, findings
	}
	t.src, t.hint = nil, nil
	return t, nil
}

// readHeader reads the first row, which holds the names of columns that a row's type has.
func (t *Table) readHeader(r *csv.Reader, row reflect.Type) []diag.Finding {
	head, err := r.Read()
	switch {
	case errors.Is(err, io.EOF):
		return []diag.Finding{fileEmpty.Found("文件是空的", "the file is empty").
			FixBy("第一行写列名", "begin with a row of column names").At(t.place(1, 1))}
	case err != nil:
		return []diag.Finding{t.syntax(err)}
	}
	t.header = slices.Clone(head)
	for i := range head {
		line, column := r.FieldPos(i)
		t.heads = append(t.heads, t.cellPlace(t.src, 1, line, column))
	}
	if p := t.headless(row); p != nil {
		return []diag.Finding{p.At(t.heads[0])}
	}
	return nil
}

// ragged says that a row has other cells than the header has names, or nothing in them; nil where it is neither.
func (t *Table) ragged(record []string) *diag.Problem {
	switch {
	case !slices.ContainsFunc(record, func(cell string) bool { return cell != "" }):
		return tableRagged.Found("这一行是空的", "this row is empty").FixBy("删去它", "delete it")
	case len(record) != len(t.header):
		return tableRagged.Found("这一行有 %d 格，表头有 %d 格", "this row has %d cells, the header has %d",
			len(record), len(t.header)).
			FixBy("补上或删去逗号；格内有逗号时用引号括起来", "add or remove commas; a cell with a comma needs quotes")
	}
	return nil
}

// headless says that the first row holds no column names: another separator, or a title, stands where they should.
func (t *Table) headless(row reflect.Type) *diag.Problem {
	var required []string
	for _, f := range Fields(row) {
		if slices.Contains(t.header, f.Key) || slices.ContainsFunc(t.header, func(name string) bool {
			return meant(name,
				[]Field{f}) != ""
		}) {
			return nil
		}
		if f.Required {
			required = append(required, f.Key)
		}
	}
	p := tableColumn.Found("第一行没有一个认识的列名", "no column name in the first row is known").
		Expect("第一行是用半角逗号隔开的列名，至少有 %s", "column names with commas between them in the first row, at least %s",
			strings.Join(required, ","))
	if strings.ContainsAny(t.header[0], ";\t，；") {
		return p.FixBy("用电子表格打开，“另存为 CSV UTF-8（逗号分隔）”",
			"open it in a spreadsheet and save it as CSV UTF-8, comma-separated")
	}
	return p.FixBy("删去列名上面的行，或写上列名", "delete the rows above the column names, or write these")
}

// meant is the column that a name means: misspelt, or by its Chinese title; "" if it cannot be determined.
func meant(name string, columns []Field) string {
	names := make([]string, len(columns))
	for i, c := range columns {
		if names[i] = c.Key; c.Title.First() == strings.TrimSpace(name) {
			return c.Key
		}
	}
	return diag.Nearest(name, names)
}

// Stopped reports that the rest of a file is not read.
func Stopped() *diag.Problem {
	return tableStopped.Found("这个文件已有 %d 处要改，后面的没有再看", "this file has %d findings; the rest of it was not looked at",
		MaxTableFindings).
		FixBy("先改前面的；多半是同一个原因", "mend those above first; most likely they have one cause")
}

// At is the place of a cell, or of the row where it has no such column.
func (t *Table) At(row int, column string) diag.Place {
	line := int(t.rows[row].line)
	if !t.again() {
		return t.place(line, 1)
	}
	part := t.src[t.rows[row].offset:]
	r := csv.NewReader(bytes.NewReader(part))
	r.FieldsPerRecord = -1
	if _, err := r.Read(); err != nil {
		return t.place(line, 1)
	}
	first, _ := r.FieldPos(0)
	cell, byteColumn := r.FieldPos(max(0, slices.Index(t.header, column)))
	return t.cellPlace(part, line+1-first, cell, byteColumn)
}

// again reads the file once more; false where it has changed meanwhile.
func (t *Table) again() bool {
	if t.src == nil {
		src, findings := Bytes(t.fsys, t.file, MaxTableSize)
		if findings != nil || maphash.Bytes(seed, src) != t.sum {
			return false
		}
		t.src = src
	}
	return true
}

// seed is that of the sums that report whether a table has changed.
var seed = maphash.MakeSeed()

// cellPlace is the place of a cell in a part of the file that begins in the line first. The reader counts bytes; people
// count characters.
func (t *Table) cellPlace(part []byte, first, line, column int) diag.Place {
	for skip := line - 1; skip > 0; skip-- {
		part = part[bytes.IndexByte(part, '\n')+1:]
	}
	return t.place(first+line-1, 1+utf8.RuneCount(part[:column-1]))
}

func (t *Table) place(line, column int) diag.Place {
	return diag.Place{File: t.file, Line: line, Column: column}
}

func (t *Table) syntax(err error) diag.Finding {
	line, column := 1, 1
	var pe *csv.ParseError
	if errors.As(err, &pe) {
		line, column = pe.Line, pe.Column
	}
	return tableSyntax.Found("从这里起读不下去：引号不成对", "the table cannot be read from here on: a quote has no partner").
		FixBy("格内有引号时写两个：\"\"，并把整格括起来", "write a quote inside a cell twice, and put the cell in quotes").At(
		t.place(line,
			column))
}

// explain says what is wrong with a row, in the words of the schema and of the rules of text.
func (t *Table) explain(record []string) []diag.Finding {
	row := len(t.rows) - 1
	at := positions{file: t.file, hint: t.hint, at: map[string]span{"": {value: position{int(t.rows[row].line), 1}}}}
	instance := map[string]any{}
	var findings []diag.Finding
	for i, name := range t.header {
		if record[i] == "" {
			continue
		}
		p := t.At(row, name)
		at.at[pointer(name)] = span{value: position{p.Line, p.Column}}
		instance[name] = record[i]
		if problem := checkValue(record[i], field(t.kind, name)); problem != nil {
			findings = append(findings, problem.At(p))
		}
	}
	return also(findings, schemaOf(t.kind).check(instance, &at))
}

// cells is the quick way through a table. A row is right if each of its cells is and none that is needed is empty, so
// every distinct cell is judged by the schema once.
type cells struct {
	columns  []column
	required []reflect.Value
	// needs are cells that another cell requires.
	needs []need
}

type need struct{ cell, other reflect.Value }

type column struct {
	field reflect.Value
	// judge reports whether a cell follows its schema and, where it is free text, the rules of text.
	judge func(string) bool
	// known holds the cells judged so far; those found right as one shared string.
	known map[string]string
	// last is the cell of the row before, which most columns repeat.
	last string
}

// maxKnown bounds the memory of a column whose cells hardly repeat; the country has fewer counties.
const maxKnown = 1 << 12

func (t *Table) cells(struc reflect.Value) (*cells, []diag.Finding) {
	schema, all := schemaOf(t.kind), &cells{}
	rules := schema.rules.root.(map[string]any)
	properties := rules["properties"].(map[string]any)
	names := make([]string, 0, len(properties))
	for name := range properties {
		names = append(names, name)
	}
	slices.Sort(names)
	var findings []diag.Finding
	report := func(p *diag.Problem, i int) {
		findings = append(findings, p.At(t.heads[i]))
	}
	proposed := map[string]bool{}
	last := len(t.header)
	for last > 1 && t.header[last-1] == "" {
		last--
	}
	for i, name := range t.header {
		if name == "" {
			if i <= last {
				report(tableColumn.Found("这一列没有列名", "the column has no name").
					FixBy("写上列名，或删去空的列", "name it, or delete the empty columns"), i)
			}
			continue
		}
		if _, ok := properties[name]; !ok {
			p := tableColumn.Found("不认识列 %s", "the column %q is not known", name).Expect("其中之一：%s", "one of: %s",
				strings.Join(names, " "))
			if near := meant(name, Fields(struc.Type())); near != "" {
				p.FixBy("是否想写 %s？", "did you mean %s?", near)
				proposed[near] = true
			}
			report(p, i)
			continue
		}
		if slices.Index(t.header, name) < i {
			report(tableColumn.Found("列 %s 有两个", "there are two columns %s", name).FixBy("删去其中一个",
				"remove one of them"),
				i)
			continue
		}
		c := column{field: fieldOf(struc, name), known: map[string]string{}}
		property := schema.compiled.Properties[name]
		any := anyText(schema.rules.deref(properties[name]))
		c.judge = func(s string) bool {
			return checkValue(s, c.field.Type()) == nil && (any || property.Validate(s) == nil)
		}
		all.columns = append(all.columns, c)
	}
	for _, name := range stringsOf(rules["required"]) {
		if !slices.Contains(t.header, name) && !proposed[name] {
			report(tableColumn.Found("缺少列 %s", "the column %s is missing", name).FixBy("在第一行加上 %s",
				"add %s to the first row",
				name), 0)
		}
		all.required = append(all.required, fieldOf(struc, name))
	}
	dependent, _ := rules["dependentRequired"].(map[string]any)
	for name, others := range dependent {
		for _, other := range stringsOf(others) {
			if slices.Contains(t.header, name) {
				all.needs = append(all.needs, need{fieldOf(struc, name), fieldOf(struc, other)})
			}
		}
	}
	return all, findings
}

// anyText reports a schema that every non-empty cell follows, so that it need not be asked for each.
func anyText(rules map[string]any) bool {
	for keyword, value := range rules {
		switch keyword {
		case "$ref", "title", "description", "examples": // deref has followed the $ref
		case "type":
			if value != "string" && !slices.Contains(stringsOf(value), "string") {
				return false
			}
		case "minLength":
			if value != 1.0 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func fieldOf(struc reflect.Value, name string) reflect.Value {
	for i := range struc.NumField() {
		if key, _, _ := strings.Cut(struc.Type().Field(i).Tag.Get("json"), ","); key == name {
			return struc.Field(i)
		}
	}
	panic("no field for the column " + name)
}

// fill stores a record in the row's value and reports whether it follows the schema.
func (c *cells) fill(record []string) bool {
	for i := range c.columns {
		col, cell := &c.columns[i], record[i]
		if cell == col.last {
			continue
		}
		if cell == "" {
			col.last = ""
			col.field.SetString("")
			continue
		}
		shared, ok := col.known[cell]
		switch {
		case ok:
			cell = shared
		case !col.judge(cell):
			return false
		case len(col.known) < maxKnown:
			cell = strings.Clone(cell) // the record's cells share one string, which would be kept whole
			col.known[cell] = cell
		}
		col.last = cell
		col.field.SetString(cell)
	}
	for _, r := range c.required {
		if r.Len() == 0 {
			return false
		}
	}
	for _, n := range c.needs {
		if n.cell.Len() > 0 && n.other.Len() == 0 {
			return false
		}
	}
	return true
}

// Cells finds what stands at a place of a CSV file: the row, from 0 below the header, and the column by its name. rows
// is the number of rows.
func Cells(src []byte) (rows int, at func(line, column int) (row int, key string)) {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	lines := bytes.Split(src, []byte("\n"))
	r := csv.NewReader(bytes.NewReader(src))
	r.FieldsPerRecord = -1
	type cell struct {
		position
		row int
		key string
	}
	var all []cell
	head, _ := r.Read()
	for ; ; rows++ {
		record, err := r.Read()
		if err != nil {
			break
		}
		for i := range min(len(record), len(head)) {
			line, column := r.FieldPos(i)
			before := lines[line-1][:min(column-1, len(lines[line-1]))]
			all = append(all, cell{position{line, 1 + utf8.RuneCount(before)}, rows, head[i]})
		}
	}
	return rows, func(line, column int) (row int, key string) {
		row = -1
		for _, c := range all {
			if (position{line, column}).before(c.position) {
				break
			}
			row, key = c.row, c.key
		}
		return row, key
	}
}
