package dataset

import (
	"io/fs"
	"regexp"
	"strings"
	"unicode/utf8"

	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/model"
	"five-articles/generator/internal/sourcefile"
)

// content is the folder of the prose. It is not data, but what it says of the data must stay true when they change.
const content = "content"

var proseFigure = diag.NewRule("prose-figure",
	"文字里手写的数，数据一更新就错了。", "A figure typed into prose goes wrong when the data change.",
	"绿色贷款余额为2131.1亿元。", `绿色贷款余额为{{< figure "green-loans-balance" >}}。`)

// Counts are the things that prose may count, with the shortcode count.
var Counts = []string{"articles", "targets", "tasks", "measures", "safeguards", "units", "entities", "indicators", "figures", "publications"}

var (
	// shortcode is a call of one, with its name and its first parameter.
	shortcode = regexp.MustCompile("\\{\\{[<%]\\s*(\\w+)(?:\\s+\"([^\"]*)\")?[^}]*[>%]\\}\\}")
	// noProse is what in a line of Markdown is not read as prose: code, calls and addresses.
	noProse = regexp.MustCompile("`[^`]*`|\\{\\{[<%].*?[>%]\\}\\}|\\]\\([^)]*\\)|<[^>]*>")
	// number is digits that are no part of a word, an id or a version.
	number = regexp.MustCompile(`(^|[^\w.\-/])(\d[\d,]*(?:\.\d+)?)`)
)

// prose checks the Markdown files: shortcodes refer to what there is, and figures come from nowhere else.
func (f *files) prose(fsys fs.FS, stand []*model.Observation) {
	if info, err := fs.Stat(fsys, content); err != nil || !info.IsDir() || f.index.measures == nil {
		return
	}
	known := f.callable()
	err := fs.WalkDir(fsys, content, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".md") {
			return err
		}
		body, findings := sourcefile.Bytes(fsys, file, sourcefile.MaxSize)
		f.findings = append(f.findings, findings...)
		code := false
		for n, line := range strings.Split(string(body), "\n") {
			at := diag.Place{File: file, Line: n + 1}
			f.shortcodes(line, at, known, stand)
			if strings.HasPrefix(strings.TrimSpace(line), "```") {
				code = !code
			} else if !code {
				f.proseFigures(line, at)
			}
		}
		return nil
	})
	if err != nil {
		f.report(diag.Place{File: content}, sourcefile.Unreadable(err))
	}
}

// figureCall is the shortcode that names a figure, by its own id or by that of the indicator whose newest it is.
const figureCall = "figure"

// callable are the ids that each shortcode knows; figureCall knows figures, too.
func (f *files) callable() map[string]ids {
	counts, parameters := newIDs("可以计数的东西", "countable thing"), newIDs("参数", "parameter")
	for _, c := range Counts {
		counts.at[c] = diag.Place{}
	}
	for _, id := range model.Parameters {
		parameters.at[string(id)] = diag.Place{}
	}
	facts := newIDs("可以说的事", "thing that can be said")
	for _, id := range Facts {
		facts.at[id] = diag.Place{}
	}
	return map[string]ids{figureCall: f.index.indicators, "count": counts, "parameter": parameters, "fact": facts, "region": f.index.regions}
}

// shortcodes reports calls that name what does not exist.
func (f *files) shortcodes(line string, at diag.Place, known map[string]ids, stand []*model.Observation) {
	for _, m := range shortcode.FindAllStringSubmatchIndex(line, -1) {
		name := line[m[2]:m[3]]
		ids, checked := known[name]
		if !checked {
			continue
		}
		id, from := "", m[2]
		if m[4] >= 0 {
			id, from = line[m[4]:m[5]], m[4]
		}
		at.Column = utf8.RuneCountInString(line[:from]) + 1
		if id == "" {
			f.report(at, referenceUnknown.Found("没有写 id", "no id is given").Mend(`写成 {{< %s "…" >}}`, `write {{< %s "…" >}}`, name))
			continue
		}
		if name == figureCall {
			f.mentioned = append(f.mentioned, id)
			if !ids.has(id) {
				ids = either(ids, figuresLike(stand, id))
			}
		}
		f.report(at, ids.refer(id))
	}
}

// figuresLike are the ids of figures: of that one if there is such a figure, else of all, to find what is meant.
func figuresLike(stand []*model.Observation, id string) ids {
	all := newIDs("数据", "figure")
	publication, _, _ := strings.Cut(id, "/")
	for _, o := range stand { // there can be millions, and few are asked for
		if string(o.Publication.ID) == publication && o.ID() == id {
			all.at[id] = diag.Place{}
			return all
		}
	}
	for _, o := range stand {
		all.at[o.ID()] = diag.Place{}
	}
	return all
}

// proseFigures reports numbers with a unit.
func (f *files) proseFigures(line string, at diag.Place) {
	prose := noProse.ReplaceAllStringFunc(line, func(s string) string { return strings.Repeat(" ", len(s)) })
	for _, m := range number.FindAllStringSubmatchIndex(prose, -1) {
		after := strings.TrimLeft(prose[m[5]:], " ")
		unit, whole := f.index.measures.Leading(after)
		if unit == "" || whole && strings.Contains(prose[m[4]:m[5]], ".") { // a version, as in OpenAPI 3.1 document
			continue
		}
		figure := prose[m[4] : len(prose)-len(after)+len(unit)]
		at.Column = utf8.RuneCountInString(line[:m[4]]) + 1
		f.report(at, proseFigure.Found("文字里手写了数“%s”", "a figure is typed into the prose: \"%s\"", figure).
			Mend(`用 {{< figure "指标的id" >}}、{{< count "targets" >}} 或 {{< parameter "stale-after" >}} 从数据取数；举例的写法放进反引号`,
				"take it from the data with {{< figure \"indicator-id\" >}}, {{< count \"targets\" >}} or {{< parameter \"stale-after\" >}}; put an example between backquotes"))
	}
}
