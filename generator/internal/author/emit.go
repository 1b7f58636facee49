package author

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"strings"

	"five-articles/generator/internal/document"
	"five-articles/generator/internal/finding"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
)

var (
	plainScalar = regexp.MustCompile(`^[\p{L}\p{N}<][\p{L}\p{N} .%/_!<=>()（）·、。；，：“”《》〔〕+:-]*$`)
	notPlain    = regexp.MustCompile(`: | #|:$| $|^(?:null|true|false|~)$`)
	digitsOnly  = regexp.MustCompile(`^\d{6}$`)
)

// scalar writes a text as YAML: plain where that is safe, else in double quotes.
func scalar(s string) string {
	if plainScalar.MatchString(s) && !notPlain.MatchString(s) && !digitsOnly.MatchString(s) {
		return s
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string always encodes
	return strings.TrimSuffix(b.String(), "\n")
}

// pair is a key with its value as YAML.
type pair struct{ key, value string }

// pairs are the keys of a figure in the order of its type.
func pairs(f statistics.Figure) []pair {
	all := []pair{
		{"indicator", scalar(string(f.Indicator))},
		{"definition", scalar(string(f.Definition))},
		{"region", scalar(string(f.Region))},
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
	add("locator", f.Locator)
	return all
}

// item writes a figure as an item of the list figures.
func item(f statistics.Figure, indent string) string {
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
func Append(file string, src []byte, figures []statistics.Figure) ([]byte, []finding.Finding) {
	old, findings := document.Parse[statistics.Publication](file, bytes.TrimPrefix(src, []byte("\ufeff")))
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
	d, findings := document.Parse[statistics.Publication](file, bytes.TrimPrefix(fresh, []byte("\ufeff")))
	if findings == nil {
		wanted := append(append([]statistics.Figure{}, old.Value.Figures...), figures...)
		d.Value.Figures, old.Value.Figures = nil, d.Value.Figures
		got := old.Value.Figures
		old.Value.Figures = nil
		if reflect.DeepEqual(got, wanted) && reflect.DeepEqual(old.Value, d.Value) {
			return fresh, nil
		}
	}
	at := finding.Place{File: file}
	if start >= 0 {
		at.Line, at.Column = start+1, 1
	}
	return nil, []finding.Finding{importInto.Found("figures 的写法不便往后加", "figures is written in a way that cannot be added to").
		Mend("每个数据另起一行，以 “- indicator:” 开头", "begin each figure on a line of its own with - indicator:").At(at)}
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

// bulkColumns are the columns of the table of figures beside a publication's file.
var bulkColumns = []string{
	"indicator", "definition", "region", "reporters", "period", "value", "unit", "nature", "year_on_year", "since_year_start",
	"locator", "note_zh", "note_en",
}

// AppendTable adds figures as rows of the table beside a publication's file; src is nil where there is none yet.
func AppendTable(file string, src []byte, figures []statistics.Figure) ([]byte, []finding.Finding) {
	head := strings.Join(bulkColumns, ",")
	first, _, _ := strings.Cut(strings.TrimPrefix(string(src), "\ufeff"), "\n")
	switch {
	case len(src) == 0:
		src = []byte(head + "\n")
	case strings.TrimSpace(first) != head:
		return nil, []finding.Finding{importInto.Found("表头不同，不能往后加", "its head differs, so nothing can be added").
			Expect("%s", "%s", text.Same(head)).At(finding.Place{File: file, Line: 1, Column: 1})}
	}
	b := bytes.NewBuffer(bytes.Clone(src))
	if !bytes.HasSuffix(src, []byte("\n")) {
		b.WriteByte('\n')
	}
	w := csv.NewWriter(b)
	for _, f := range figures {
		changes := map[statistics.Basis]statistics.Printed{}
		for _, c := range f.Changes {
			if changes[c.Basis] != "" {
				return nil, []finding.Finding{importTwice.Found("%s 有两个 %s 的变化，表里只有一列", "%s has two changes %s, and the table one column for them", text.Same(cmp.Or(f.Locator, string(f.Indicator))), c.Basis).
					Mend("不用 --csv", "leave out --csv").At(finding.Place{File: file})}
			}
			changes[c.Basis] = c.Value
		}
		_ = w.Write([]string{ // a buffer takes everything
			string(f.Indicator), string(f.Definition), string(f.Region), string(f.Reporters), f.Period, string(f.Value), f.Unit, string(f.Nature),
			string(changes[statistics.YearOnYear]), string(changes[statistics.SinceYearStart]), f.Locator, "", "",
		})
	}
	w.Flush()
	return b.Bytes(), nil
}
