package prose

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/gohugoio/hugo/parser/pageparser"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// Counts are the things that prose may count, with the shortcode count.
var Counts = []string{
	"articles", "targets", "tasks", "measures", "safeguards", "units", "entities", "indicators",
	"figures", "publications",
}

// figureCall is the shortcode that names a figure, by its own id or by that of the indicator whose newest it is.
const figureCall = "figure"

// call is one call of a shortcode.
type call struct {
	name string
	// at is the position of the name, begins and ends the whole call.
	at, begins, ends int
	args             []arg
	// markdown reports that it is written {{% %}}, closing that it ends another, closed that it has a slash behind its
	// name, and inline that it brings its own template.
	markdown, closing, closed, inline bool
}

// arg is a value that a call gives, with the name that it is given by, if any.
type arg struct {
	name, value string
	at          int
}

// written is the call as it should be written.
func (c call) written() string {
	open, end := "{{<", ">}}"
	if c.markdown {
		open, end = "{{%", "%}}"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s", open, c.name)
	for _, a := range c.args {
		fmt.Fprintf(&b, " %q", a.value)
	}
	return b.String() + " " + end
}

// readCalls reads the calls of shortcodes and blanks them in the body with letters, so that to Markdown they are words.
// Behind one that is broken nothing is read.
func (p *page) readCalls(items pageparser.Items, err error) {
	for _, m := range quotedCall.FindAllIndex(p.src[p.begins:], -1) {
		p.blank(p.begins+m[0], p.begins+m[1])
	}
	var now *call
	for i, item := range items {
		switch {
		case item.IsError():
			p.broken(now, item)
			return
		case item.IsLeftShortcodeDelim():
			now = &call{begins: item.Pos(), at: item.Pos(), markdown: item.IsShortcodeMarkupDelimiter()}
		case now == nil:
		case item.IsShortcodeClose():
			now.closing, now.closed = now.name == "", now.name != ""
		case item.IsShortcodeName(), item.IsInlineShortcodeName():
			now.name, now.at, now.inline = item.ValStr(p.src), item.Pos(), item.IsInlineShortcodeName()
		case item.IsShortcodeParam() && i+1 < len(items) && items[i+1].IsShortcodeParamVal():
			now.args = append(now.args, arg{name: item.ValStr(p.src)})
		case item.IsShortcodeParam():
			now.args = append(now.args, arg{value: item.ValStr(p.src), at: item.Pos()})
		case item.IsShortcodeParamVal() && len(now.args) > 0:
			now.args[len(now.args)-1].value, now.args[len(now.args)-1].at = item.ValStr(p.src), item.Pos()
		case item.IsRightShortcodeDelim():
			now.ends = item.Pos() + len(item.Val(p.src))
			p.calls = append(p.calls, *now)
			p.blank(now.begins, now.ends)
			now = nil
		}
	}
	if err != nil {
		p.report(p.begins, proseShortcode.Found("Hugo 读不出这一页的短代码", "Hugo cannot read the shortcodes of this page").
			FixBy("逐个检查 {{< 和 >}}", "look at each {{< and >}}"))
		p.body = p.body[:p.begins]
	}
}

// callMark stands for calls: a letter to the parser of Markdown, and nobody's.
const callMark = "\ue000"

func (p *page) blank(from, to int) {
	marks := strings.Repeat(callMark, (to-from)/len(callMark)) + "xx"
	copy(p.body[from:to], marks[:to-from])
}

// quotedCall is a call that is shown, not made: {{</* name */>}}.
var quotedCall = regexp.MustCompile(`(?s)\{\{[<%]/\*.*?\*/[%>]\}\}`)

// broken reports a call that cannot be read, and that nothing behind it was.
func (p *page) broken(now *call, item pageparser.Item) {
	at, words := item.Pos(), item.Err.Error()
	if now != nil {
		at = now.begins
	}
	p.body = p.body[:max(min(at, len(p.body)), p.begins)]
	problem := proseShortcode.Found("这个短代码写坏了，从“%s”起读不下去", "this shortcode is broken, and cannot be read from %q on",
		excerpt(p.src, item.Pos()))
	switch {
	case strings.Contains(words, "comment must be closed"):
		problem = proseShortcode.Found("{{</* 没有合上", "this {{</* is not closed").
			FixBy("在后面写 */>}}", "write */>}} behind it")
	case strings.Contains(words, "unterminated"):
		problem = proseShortcode.Found("短代码里的引号没有合上", "a quote in this shortcode is not closed").
			FixBy("补上引号", "close the quote")
	case strings.Contains(words, "unclosed"), now != nil && bytes.IndexByte(p.src[now.begins:item.Pos()], '\n') >= 0:
		problem = proseShortcode.Found("短代码没有合上", "the shortcode is not closed")
	case strings.Contains(words, "clos"):
		problem = proseShortcode.Found("这里合上的短代码没有打开过", "this closes a shortcode that was not opened").
			FixBy("删去它", "remove it")
	case strings.Contains(words, "Cannot mix"):
		problem = proseShortcode.Found("短代码的参数有的有名字，有的没有",
			"some values of the shortcode have a name and some have none")
	}
	if problem.Fix == (locales.Text{}) && now != nil && now.name != "" {
		line := p.at(now.begins).Line // what stands on the next one is most likely no part of it
		now.args = slices.DeleteFunc(now.args, func(a arg) bool { return p.at(a.at).Line > line })
		if len(now.args) == 0 {
			now.args = []arg{{value: "…"}}
		}
		problem.FixBy("写成 %s，标点用半角", "write %s, with plain punctuation", now.written())
	}
	p.report(at, problem)
}

// excerpt is the text at an offset, up to the end of the line.
func excerpt(src []byte, at int) string {
	line, _, _ := bytes.Cut(src[min(at, len(src)):], []byte("\n"))
	text := []rune(string(bytes.TrimSpace(line)))
	return string(text[:min(len(text), 20)])
}

// judgeCall holds a call against the template that it calls.
func (c *checker) judgeCall(p *page, call call) {
	if call.name == "" {
		p.report(call.begins, proseShortcode.Found("短代码没有名称", "the shortcode has no name").
			Expect("其中之一：%s", "one of: %s", c.shortcodeNames()))
		return
	}
	s := c.layouts.shortcodes[call.name]
	switch {
	case call.inline:
		p.report(call.at, proseShortcode.Found("短代码不能自带模板", "a shortcode cannot bring its own template").
			FixBy("删去它", "remove it"))
		return
	case s == nil:
		problem := proseShortcode.Found("没有叫 %s 的短代码", "there is no shortcode %s", call.name).
			Expect("其中之一：%s", "one of: %s", c.shortcodeNames())
		if near := diag.Nearest(call.name, slices.Collect(maps.Keys(c.layouts.shortcodes))); near != "" {
			problem.FixBy("是否想写 %s？", "did you mean %s?", near)
		}
		p.report(call.at, problem)
		return
	case call.closing && !s.inner, call.closed && !s.inner:
		p.report(call.begins, proseShortcode.Found("短代码 %s 不用合上", "the shortcode %s has no closing part", call.name).
			FixBy("删去带 / 的部分", "remove the part with /"))
		return
	case call.closing:
		return
	}
	c.judgeForm(p, call, s)
	if s.free {
		return
	}
	for i, a := range call.args {
		switch {
		case a.name != "" && !slices.Contains(s.names, a.name):
			p.report(a.at, proseShortcode.Found("短代码 %s 没有参数 %s", "the shortcode %s takes no %s", call.name, a.name).
				FixBy("写成 %s", "write %s", call.written()))
		case a.name == "" && i >= s.args:
			p.report(a.at, proseShortcode.Found("短代码 %s 没有这么多参数", "the shortcode %s takes fewer values", call.name).
				FixBy("删去多出来的“%s”", "remove %q, which is too many", a.value))
			return
		}
	}
	if n := len(call.args); n < s.args && (n == 0 || call.args[0].name == "") {
		p.report(call.at, proseShortcode.Found("短代码 %s 要有参数", "the shortcode %s needs a value", call.name).
			FixBy(`写成 {{< %s "…" >}}`, `write {{< %s "…" >}}`, call.name))
		return
	}
	if len(call.args) > 0 && call.args[0].name == "" {
		c.refer(p, call.name, call.args[0])
	}
}

func (c *checker) shortcodeNames() string {
	return strings.Join(slices.Sorted(maps.Keys(c.layouts.shortcodes)), " ")
}

// judgeForm reports calls of which Hugo or a browser would make something else.
func (c *checker) judgeForm(p *page, made call, s *shortcode) {
	html := made
	html.markdown = false
	if made.markdown && s.html {
		p.report(made.begins, proseShortcode.Found("短代码 %s 生成 HTML，不能写成 {{%% %%}}",
			"the shortcode %s makes HTML and cannot be written {{%% %%}}", made.name).
			FixBy("写成 %s", "write %s", html.written()))
	}
	ending := func(o call) bool { return o.closing && o.name == made.name && o.begins > made.begins }
	if s.inner && !made.closed && !slices.ContainsFunc(p.calls, ending) {
		p.report(made.begins, proseShortcode.Found("短代码 %s 没有合上", "the shortcode %s is not closed", made.name).
			FixBy("在后面写 {{< /%s >}}", "write {{< /%s >}} behind it", made.name))
	}
	if s.block && !p.alone(made) {
		p.report(made.begins, proseShortcode.Found("短代码 %s 生成一整段，不能和别的文字在一段里",
			"the shortcode %s makes a block and cannot stand in a paragraph with other words", made.name).
			FixBy("单独占一行，前后各空一行", "put it on a line of its own, with an empty line before and behind it"))
	}
}

// alone reports whether a call has its lines to itself, between empty ones.
func (p *page) alone(call call) bool {
	before, behind := p.src[p.begins:call.begins], p.src[call.ends:]
	first, rest, _ := bytes.Cut(behind, []byte("\n"))
	second, _, _ := bytes.Cut(rest, []byte("\n"))
	lines := bytes.Split(before, []byte("\n"))
	above := ""
	if n := len(lines); n > 1 {
		above = string(bytes.TrimSpace(lines[n-2]))
	}
	return len(bytes.TrimSpace(first)) == 0 && len(bytes.TrimSpace(second)) == 0 && above == "" &&
		len(bytes.TrimSpace(lines[len(lines)-1])) == 0
}

// refer reports a call of one of our shortcodes that names what does not exist, and remembers what pages say of the
// data.
func (c *checker) refer(p *page, name string, a arg) {
	var known []string
	kind := locales.Text{}
	switch name {
	case figureCall:
		c.mentions = append(c.mentions, dataset.Mention{ID: a.value, At: p.at(a.at)})
		if c.data != nil && !c.figure(a.value) {
			p.report(a.at, dataset.Unknown(locales.Text{ZH: "指标或数据", EN: "indicator or figure"}, a.value, c.figures()))
		}
		return
	case "address":
		if c.data != nil && !c.published.has(a.value) && !c.published.folders[a.value] {
			p.report(a.at, c.dead(a.value, a.value, c.published.near(a.value)))
		}
		return
	case "fact":
		known, kind = dataset.Facts, locales.Text{ZH: "可以说的事", EN: "thing that can be said"}
	case "region":
		if c.data == nil {
			return
		}
		known = fields.Each(c.data.Regions, func(r model.Region) string { return string(r.Code) })
		kind = locales.Text{ZH: "地区", EN: "region"}
	case "count":
		known, kind = Counts, locales.Text{ZH: "可以计数的东西", EN: "countable thing"}
	case "parameter":
		known, kind = fields.Each(model.Parameters, asText), locales.Text{ZH: "参数", EN: "parameter"}
	case "example":
		known, kind = append(fields.Each(model.Methods, asText), "elapsed"), locales.Text{ZH: "例子", EN: "example"}
	default:
		return
	}
	if !slices.Contains(known, a.value) {
		p.report(a.at, dataset.Unknown(kind, a.value, slices.Sorted(slices.Values(known))))
	}
}

func asText[S ~string](id S) string { return string(id) }

// figure reports whether there is an indicator or a figure with an id.
func (c *checker) figure(id string) bool {
	if slices.ContainsFunc(c.data.Indicators, func(i *model.Indicator) bool { return i.ID == sourcefile.ID(id) }) {
		return true
	}
	publication, _, _ := strings.Cut(id, "/")
	return slices.ContainsFunc(c.data.Observations, func(o *model.Observation) bool {
		// there can be millions, and an id takes time to make
		return string(o.Publication.ID) == publication && o.ID() == id
	})
}

// figures are the ids of all indicators and figures.
func (c *checker) figures() []string {
	var all []string
	for _, i := range c.data.Indicators {
		all = append(all, string(i.ID))
	}
	for _, o := range c.data.Observations {
		all = append(all, o.ID())
	}
	slices.Sort(all)
	return all
}
