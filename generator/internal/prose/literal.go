package prose

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"five-areas/generator/internal/diag"
)

// number is digits that are not part of a word, an id or a version.
var number = regexp.MustCompile(`(^|[^\w.\-/])(\d[\d,]*(?:\.\d+)?)`)

// shown is what readers see of the page as text, which may be the values that shortcodes are given, too: everything
// else, such as code and the addresses of links, is blanked, and every character keeps its position in the file.
func (p *page) shown() []byte {
	text := bytes.Repeat([]byte{blank}, len(p.body))
	for i, b := range p.body {
		if b == '\n' {
			text[i] = b
		}
	}
	copy(text[:p.begins], p.src[:p.begins]) // the front matter
	if p.doc != nil {
		eachNode(p.doc, func(n ast.Node) {
			if t, ok := n.(*ast.Text); ok && t.Parent().Kind() != ast.KindCodeSpan {
				copy(text[t.Segment.Start:t.Segment.Stop], p.body[t.Segment.Start:])
			}
		})
	}
	for _, call := range p.calls {
		for _, a := range call.args {
			if end := a.at + len(a.value); end <= len(text) { // else it stands behind what cannot be read
				copy(text[a.at:end], p.src[a.at:])
			}
		}
	}
	return text
}

// blank replaces what is not text.
const blank = '\x01'

// sign is what Markdown shows as it is because something is wrong with it.
type sign struct {
	form    *regexp.Regexp
	problem func(found string) *diag.Problem
}

// inline are signs within a line.
var inline = []sign{
	{regexp.MustCompile(`\*\*`), func(string) *diag.Problem {
		return proseMarkup.Found("这里的 ** 会原样露出来", "this ** stands on the page as it is").
			FixBy("** 成对、贴着文字写，标点放在外面，如 **普惠**（小微）；要显示星号就写 \\*",
				`put ** in pairs right at the words, with punctuation outside, as in **this**, that; write \* for `+
					`an asterisk`)
	}},
	{regexp.MustCompile(`\{\{|\{\s*[<%＜％]`), func(found string) *diag.Problem {
		return proseShortcode.Found("这里的“%s”会原样露出来", "%q stands on the page as it is", found).
			FixBy(`短代码写成 {{< 名称 "参数" >}}，标点用半角；举例的写法放进反引号`,
				`write a shortcode as {{< name "value" >}}, with plain punctuation; put an example between backquotes`)
	}},
	{regexp.MustCompile(`\](?:\(|（[^）\n]*[/.#]|\s+\((?:\.{1,2}/|/|https?:))`), func(string) *diag.Problem {
		return proseMarkup.Found("这里的链接写坏了，会原样露出来", "this link is broken, and stands on the page as it is").
			FixBy("写成 [文字](网址)：括号用半角，中间不空格，网址里没有空格",
				"write [words](address): plain brackets, no blank between them and none in the address")
	}},
	{regexp.MustCompile(`\]\[[^\]\n]+\]`), func(found string) *diag.Problem {
		return proseMarkup.Found("没有叫 %s 的网址，链接会原样露出来",
			"there is no address called %s, and the link stands on the page as it is", found[1:]).
			FixBy("写成 [文字](网址)", "write [words](address)")
	}},
	{regexp.MustCompile(`\{(?:[#.][\w-]|\w+=)[^}\n]*\}`), func(found string) *diag.Problem {
		return proseMarkup.Found("这里的“%s”会原样露出来", "%q stands on the page as it is", found).
			FixBy("删去它；锚点写在标题后面，说明写在表下面一行", "remove it; an anchor stands behind a heading, a caption below a table")
	}},
	{regexp.MustCompile(`\[\^[^\]\n]+\]`), func(found string) *diag.Problem {
		return proseMarkup.Found("没有注 %s", "there is no note %s", found).
			FixBy("另起一段写 %s: 注的内容", "write %s: and the note in a paragraph of its own", found)
	}},
}

// leading are signs at the beginning of a line.
var leading = []sign{
	{regexp.MustCompile(`^(?:#{2,6}[^#\s]|#\p{Han}|＃)`), func(string) *diag.Problem {
		return proseMarkup.Found("标题的 # 后面没有空格，或者是全角，会原样露出来",
			"no blank follows the # of this heading, or it is full-width, and it stands on the page as it is").
			FixBy("写成 ## 标题", "write ## and the heading")
	}},
	{regexp.MustCompile(`^[-+]\p{Han}`), func(string) *diag.Problem {
		return proseMarkup.Found("列表的 - 后面没有空格，会原样露出来",
			"no blank follows the - of this item, and it stands on the page as it is").
			FixBy("在 - 后面加一个空格", "put a blank behind the -")
	}},
	{regexp.MustCompile(`^(?:[|｜]|[ :\-]*-[ :\-]*[|｜][ |｜:\-]*$)`), func(string) *diag.Problem {
		return proseTable.Found("这里的表写坏了，会变成一行文字", "this table is broken, and becomes a line of text").
			FixBy("表头、|---|---| 和各行的列数要相同，竖线用半角，表前空一行",
				"head, |---|---| and rows have the same number of columns, the bars are plain, and an empty line "+
					"stands above")
	}},
}

// judgeText reports what is wrong with the words that readers see.
func (c *checker) judgeText(p *page) {
	text := p.shown()
	c.typedFigures(p, text)
	if p.doc == nil {
		return
	}
	for _, s := range inline {
		for _, m := range s.form.FindAllIndex(text[p.begins:], -1) {
			p.once(p.begins+m[0], s.problem(string(text[p.begins+m[0]:p.begins+m[1]])))
		}
	}
	eachNode(p.doc, func(n ast.Node) {
		if n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock {
			p.leading(n)
		}
	})
	for _, m := range note.FindAllSubmatchIndex(p.body, -1) {
		name := p.body[m[2]:m[3]]
		if bytes.Count(p.body, name) < 2 {
			p.report(m[2], proseMarkup.Found("没有地方提到注 %s，它不会显示", "nothing refers to the note %s, and it is not shown",
				string(name)).
				FixBy("在正文里写 %s，或删去它", "write %s in the text, or remove the note", string(name)))
		}
	}
}

var note = regexp.MustCompile(`(?m)^ {0,3}(\[\^[^\]\n]+\]):`)

// leading reports the signs at the beginning of a paragraph's lines, each once.
func (p *page) leading(n ast.Node) {
	for _, s := range leading {
		for i := range n.Lines().Len() {
			line := n.Lines().At(i)
			if found := s.form.Find(line.Value(p.body)); found != nil {
				p.report(line.Start, s.problem(string(found)))
				break
			}
		}
	}
}

// typedFigures reports numbers with a unit.
func (c *checker) typedFigures(p *page, text []byte) {
	if c.data == nil {
		return
	}
	for _, begins := range p.lines {
		if begins > len(text) {
			return // what stands behind a broken shortcode was not read
		}
		row, _, _ := bytes.Cut(text[begins:], []byte("\n"))
		if !bytes.ContainsAny(row, "0123456789") { // looking for a number takes longer
			continue
		}
		line := string(row)
		for _, m := range number.FindAllStringSubmatchIndex(line, -1) {
			after := strings.TrimLeft(line[m[5]:], " ")
			unit, whole := c.data.Units.Leading(after)
			if unit == "" || whole && strings.Contains(line[m[4]:m[5]], ".") { // a version, as in OpenAPI 3.1 document
				continue
			}
			figure := line[m[4] : len(line)-len(after)+len(unit)]
			p.report(begins+m[4], proseFigure.Found("文字里手写了数“%s”", "a figure is typed into the prose: \"%s\"", figure).
				FixBy(`用 {{< figure "指标的id" >}}、{{< count "targets" >}} 或 {{< parameter "stale-after" >}} `+
					`从数据取数；举例的写法放进反引号`,
					`take it from the data with {{< figure "indicator-id" >}}, {{< count "targets" >}} or {{< `+
						`parameter "stale-after" >}}; put an example between backquotes`))
		}
	}
}
