package scaffold

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

var (
	plainScalar = regexp.MustCompile(`^[\p{L}\p{N}<][\p{L}\p{N} .%/_!?&#~@<>=()（）·、。；，：“”《》〔〕+:-]*$`)
	notPlain    = regexp.MustCompile(`: | #|:$| $|^(?:null|true|false|~)$`)
)

// scalar writes a text as YAML: plain where that is safe, else in double quotes.
func scalar(s string) string {
	if plainScalar.MatchString(s) && !notPlain.MatchString(s) {
		return s
	}
	return quoted(s)
}

func quoted(s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string always encodes
	return strings.TrimSuffix(b.String(), "\n")
}

var itemLine = regexp.MustCompile(`^( *)- `)

// Append adds figures and evidence at the end of a publication's lists and changes nothing else of its text. What is
// wrong with one of them by itself is left to whoever checks the file.
func Append(file string, src []byte, figures []model.Figure, evidence []model.Evidence) ([]byte, []diag.Finding) {
	fresh, found := appendTo(file, src, "figures", figures, func(p *model.Publication) *[]model.Figure {
		return &p.Figures
	})
	if found != nil || len(evidence) == 0 {
		return fresh, found
	}
	return appendTo(file, fresh, "evidence", evidence, func(p *model.Publication) *[]model.Evidence { return &p.Evidence })
}

// appendTo adds items at the end of the list of a key.
func appendTo[T any](
	file string, src []byte, key string, items []T, list func(*model.Publication) *[]T,
) ([]byte, []diag.Finding) {
	if len(items) == 0 {
		return src, nil
	}
	mark := []byte("\ufeff")
	old, _ := sourcefile.Parse[model.Publication](file, bytes.TrimPrefix(src, mark)) // nil where it has findings
	start, first, fresh := extend(src, key, items)

	// The text was edited as text: make sure that it says what it should.
	d, findings := sourcefile.Parse[model.Publication](file, bytes.TrimPrefix(fresh, mark))
	if findings != nil && !slices.ContainsFunc(findings, func(f diag.Finding) bool {
		return strings.HasPrefix(f.Rule, "yaml-")
	}) {
		return fresh, nil // they say what is wrong with the items
	}
	if findings == nil && old != nil {
		was, is := list(&old.Value), list(&d.Value)
		wanted, got := append(slices.Clone(*was), items...), *is
		*was, *is = nil, nil
		if reflect.DeepEqual(got, wanted) && reflect.DeepEqual(old.Value, d.Value) {
			return fresh, nil
		}
	}
	at := diag.Place{File: file}
	if start >= 0 {
		at.Line, at.Column = start+1, 1
	}
	return nil, []diag.Finding{importInto.Found("%s 的写法不便往后加", "%s is written in a way that cannot be added to", key).
		FixBy("每一项另起一行，以 “- %s:” 开头", "begin each item on a line of its own with - %s:", first).At(at)}
}

// extend writes items behind those of a list; start is its line, counted from 0, -1 where there is none yet, and first
// the key that an item begins with.
func extend[T any](src []byte, key string, items []T) (start int, first string, fresh []byte) {
	ending := "\n"
	if bytes.Contains(src, []byte("\r\n")) {
		ending = "\r\n"
	}
	lines := strings.Split(strings.TrimSuffix(strings.ReplaceAll(string(src), "\r\n", "\n"), "\n"), "\n")
	start = -1
	empty := false
	for i, line := range lines {
		if rest, ok := strings.CutPrefix(line, key+":"); ok {
			start, empty = i, strings.TrimSpace(rest) == "[]"
		}
	}
	w, end, indent := &fileWriter{}, len(lines), "  "
	if start < 0 {
		w.line(key + ":")
	} else {
		end = endOfBlock(lines, start+1)
		for _, line := range lines[start+1 : end] {
			if m := itemLine.FindStringSubmatch(line); m != nil {
				indent = m[1]
				break
			}
		}
		if empty {
			lines[start] = key + ":"
		}
	}
	for i := range items {
		w.item(reflect.ValueOf(items[i]), indent+"- ", false)
	}
	out := append([]string{}, lines[:end]...)
	out = append(out, strings.TrimSuffix(w.String(), "\n"))
	out = append(out, lines[end:]...)
	first = sourcefile.Fields(reflect.TypeFor[T]())[0].Key
	return start, first, []byte(strings.ReplaceAll(strings.Join(out, "\n")+"\n", "\n", ending))
}

// endOfBlock is the line after the last one of a block that begins at a line: what belongs to the next key stays there.
func endOfBlock(lines []string, from int) int {
	end := from
	for i := from; i < len(lines); i++ {
		switch line := lines[i]; {
		case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#"):
		case line[0] == ' ' || strings.HasPrefix(line, "- "):
			end = i + 1
		default:
			return end
		}
	}
	return end
}

// bulkColumns are the columns of a new table of figures next to a publication's file.
func bulkColumns() (names []string) {
	for _, f := range sourcefile.Fields(reflect.TypeFor[model.Row]()) {
		names = append(names, f.Key)
	}
	return names
}

// withColumn adds an empty column to a table that was read before.
func withColumn(src []byte, name string) (fresh []byte, head []string) {
	rows, _ := csv.NewReader(bytes.NewReader(src)).ReadAll()
	for i := range rows {
		rows[i] = append(rows[i], "")
	}
	rows[0][len(rows[0])-1] = name
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = bytes.Contains(src, []byte("\r\n"))
	_ = w.WriteAll(rows) // a buffer takes everything
	return b.Bytes(), rows[0]
}

// AppendTable adds figures as rows of the table next to a publication's file; src is nil where there is none yet.
func AppendTable(file string, src []byte, figures []model.Figure) ([]byte, []diag.Finding) {
	fail := func(p *diag.Problem) ([]byte, []diag.Finding) {
		return nil, []diag.Finding{p.At(diag.Place{File: file, Line: 1, Column: 1})}
	}
	if len(src) == 0 {
		src = []byte(strings.Join(bulkColumns(), ",") + "\n")
	}
	columns, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(src, []byte("\ufeff")))).Read()
	if err != nil {
		return fail(importInto.Found("读不出表头", "its head cannot be read"))
	}
	if slices.ContainsFunc(figures, func(f model.Figure) bool { return f.Recorded != "" }) &&
		!slices.Contains(columns, "recorded") {
		src, columns = withColumn(src, "recorded")
	}
	b := bytes.NewBuffer(bytes.Clone(src))
	if !bytes.HasSuffix(src, []byte("\n")) {
		b.WriteByte('\n')
	}
	w := csv.NewWriter(b)
	w.UseCRLF = bytes.Contains(src, []byte("\r\n"))
	for _, f := range figures {
		cells := map[string]string{
			"indicator": string(f.Indicator), "definition": string(f.Definition), "region": string(f.Region),
			"reporters": string(f.Reporters),
			"period":    f.Period, "value": string(f.Value), "unit": f.Unit, "nature": string(f.Nature),
			"recorded": string(f.Recorded),
			"locator":  f.Locator,
		}
		for _, c := range f.Changes {
			column := strings.ReplaceAll(string(c.Basis), "-", "_")
			if cells[column] != "" {
				return fail(importInto.Found("%s 有两个 %s，表里只有一列", "%s has two values for %s, and the table one column",
					f.Locator, column).
					FixBy("不用 --csv", "leave out --csv"))
			}
			cells[column] = string(c.Value)
		}
		for _, c := range f.Confirmed {
			if cells["confirmed_rule"] != "" {
				return fail(importInto.Found("%s 有两条核对说明，表里只有一列",
					"%s has two confirmations, and the table one column", f.Locator).
					FixBy("不用 --csv", "leave out --csv"))
			}
			cells["confirmed_rule"], cells["confirmed_zh"], cells["confirmed_en"] = string(c.Rule), c.ZH, c.EN
		}
		row := make([]string, len(columns))
		for i, name := range columns {
			row[i] = cells[strings.TrimSpace(name)]
			delete(cells, strings.TrimSpace(name))
		}
		for _, name := range bulkColumns() {
			if cells[name] != "" {
				return fail(importInto.Found("表里没有 %s 这一列", "the table has no column %s", name).
					FixBy("在表头里加上 %s", "add %s to its head", name))
			}
		}
		_ = w.Write(row) // a buffer takes everything
	}
	w.Flush()
	return b.Bytes(), nil
}

// AppendSearches adds searches as rows of the table of searches; src is nil where there is none yet.
func AppendSearches(src []byte, searches []model.Search) []byte {
	all := sourcefile.Fields(reflect.TypeFor[model.Search]())
	columns, _ := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(src, []byte("\ufeff")))).Read()
	for _, f := range all { // a column that a row needs and the table lacks comes last
		used := func(s model.Search) bool { return !reflect.ValueOf(s).FieldByIndex(f.Index).IsZero() }
		if slices.Contains(columns, f.Key) || !f.Required && !slices.ContainsFunc(searches, used) {
			continue
		}
		if len(src) > 0 {
			src, columns = withColumn(src, f.Key)
		} else {
			columns = append(columns, f.Key)
		}
	}
	b := bytes.NewBuffer(bytes.Clone(src))
	w := csv.NewWriter(b)
	w.UseCRLF = bytes.Contains(src, []byte("\r\n"))
	if len(src) == 0 {
		_ = w.Write(columns) // a buffer takes everything
	} else if !bytes.HasSuffix(src, []byte("\n")) {
		b.WriteByte('\n')
	}
	for _, s := range searches {
		row := make([]string, len(columns))
		for _, f := range all {
			if i := slices.Index(columns, f.Key); i >= 0 {
				row[i] = reflect.ValueOf(s).FieldByIndex(f.Index).String()
			}
		}
		_ = w.Write(row)
	}
	w.Flush()
	return b.Bytes()
}
