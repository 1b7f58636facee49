package scaffold

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
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

// pair is a key with its value as YAML.
type pair struct{ key, value string }

// pairs are the keys of a figure in the order of its type.
func pairs(f model.Figure) []pair {
	all := []pair{
		{"indicator", scalar(string(f.Indicator))},
		{"definition", scalar(string(f.Definition))},
		{"region", quoted(string(f.Region))},
	}
	add := func(key, value string) {
		if value != "" {
			all = append(all, pair{key, scalar(value)})
		}
	}
	add("reporters", string(f.Reporters))
	add("period", f.Period)
	add("value", string(f.Value))
	add("unit", f.Unit)
	add("nature", string(f.Nature))
	if len(f.Changes) > 0 {
		var changes strings.Builder
		for _, c := range f.Changes {
			fmt.Fprintf(&changes, "\n  - {basis: %s, value: %s}", c.Basis, scalar(string(c.Value)))
		}
		all = append(all, pair{"changes", changes.String()})
	}
	add("recorded", string(f.Recorded))
	add("locator", f.Locator)
	if len(f.Confirmed) > 0 {
		all = append(all, pair{"confirmed", confirmed(f.Confirmed)})
	}
	return all
}

func confirmed(list []model.Confirmation) string {
	var b strings.Builder
	for _, c := range list {
		b.WriteString("\n  - " + flow(reflect.ValueOf(c)))
	}
	return b.String()
}

// item writes a figure as an item of the list figures.
func item(f model.Figure, indent string) string {
	var b strings.Builder
	lead := indent + "- "
	for _, p := range pairs(f) {
		value := strings.ReplaceAll(p.value, "\n", "\n"+indent+"  ")
		if !strings.HasPrefix(value, "\n") {
			value = " " + value
		}
		b.WriteString(lead + p.key + ":" + value + "\n")
		lead = indent + "  "
	}
	return b.String()
}

var (
	figuresKey = regexp.MustCompile(`^figures:\s*(\S.*?)?\s*$`)
	itemLine   = regexp.MustCompile(`^( *)- `)
)

// Append adds figures at the end of a publication's list and changes nothing else of its text.
func Append(file string, src []byte, figures []model.Figure) ([]byte, []diag.Finding) {
	old, findings := sourcefile.Parse[model.Publication](file, bytes.TrimPrefix(src, []byte("\ufeff")))
	if findings != nil {
		return nil, findings
	}
	ending := "\n"
	if bytes.Contains(src, []byte("\r\n")) {
		ending = "\r\n"
	}
	lines := strings.Split(strings.TrimSuffix(strings.ReplaceAll(string(src), "\r\n", "\n"), "\n"), "\n")
	start := -1
	for i, line := range lines {
		if figuresKey.MatchString(line) {
			start = i
		}
	}
	var added strings.Builder
	end, indent := len(lines), "  "
	if start < 0 {
		added.WriteString("figures:\n")
	} else {
		end = endOfBlock(lines, start+1)
		for _, line := range lines[start+1 : end] {
			if m := itemLine.FindStringSubmatch(line); m != nil {
				indent = m[1]
				break
			}
		}
		if m := figuresKey.FindStringSubmatch(lines[start]); m[1] == "[]" {
			lines[start] = "figures:"
		}
	}
	for _, f := range figures {
		added.WriteString(item(f, indent))
	}
	out := append([]string{}, lines[:end]...)
	out = append(out, strings.TrimSuffix(added.String(), "\n"))
	out = append(out, lines[end:]...)
	fresh := []byte(strings.ReplaceAll(strings.Join(out, "\n")+"\n", "\n", ending))

	// The text was edited as text: make sure that it says what it should.
	d, findings := sourcefile.Parse[model.Publication](file, bytes.TrimPrefix(fresh, []byte("\ufeff")))
	if findings == nil {
		wanted := append(append([]model.Figure{}, old.Value.Figures...), figures...)
		d.Value.Figures, old.Value.Figures = nil, d.Value.Figures
		got := old.Value.Figures
		old.Value.Figures = nil
		if reflect.DeepEqual(got, wanted) && reflect.DeepEqual(old.Value, d.Value) {
			return fresh, nil
		}
	}
	at := diag.Place{File: file}
	if start >= 0 {
		at.Line, at.Column = start+1, 1
	}
	return nil, []diag.Finding{importInto.Found("figures 的写法不便往后加",
		"figures is written in a way that cannot be added to").
		FixBy("每个数据另起一行，以 “- indicator:” 开头", "begin each figure on a line of its own with - indicator:").At(at)}
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
