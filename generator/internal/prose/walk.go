package prose

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"five-areas/generator/internal/diag"
)

// judgeTree reports what Markdown or Hugo would make of the text, other than was meant.
func (c *checker) judgeTree(p *page) {
	level := 1 // the title of the page
	eachNode(p.doc, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Heading:
			p.heading(n, level)
			level = n.Level
		case *ast.HTMLBlock:
			p.htmlBlock(n)
		case *ast.RawHTML:
			if s := n.Segments.At(0); !bytes.HasPrefix(s.Value(p.body), []byte("<!--")) {
				p.rawHTML(s.Start)
			}
		case *ast.FencedCodeBlock:
			p.fence(n)
		case *east.Table:
			p.table(n)
		case *attributes:
			p.attributes(n)
		case *ast.Link:
			c.link(p, n, string(n.Destination), plain(n, p.body) == "" && n.FirstChild() == nil)
		case *ast.AutoLink:
			if n.AutoLinkType == ast.AutoLinkURL {
				c.link(p, n, string(n.URL(p.body)), false)
			}
		case *ast.Image:
			c.image(p, n)
		}
	})
	c.unseen(p)
}

// start is where a node begins in the file.
func (p *page) start(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if at := n.Pos(); at >= p.begins {
			return at
		}
	}
	return p.begins
}

func (p *page) heading(h *ast.Heading, before int) {
	words := strings.TrimSpace(plain(h, p.body))
	id, given := h.AttributeString("id")
	switch {
	case words == "":
		p.report(p.start(h), proseHeading.Found("标题是空的", "the heading is empty").
			FixBy("写上标题，或删去这一行", "write it, or remove the line"))
	case h.Level == 1:
		p.report(p.start(h), proseHeading.Found("“%s”是一级标题", "%q is a heading of the first level", words).
			Expect("一级标题是页首的 title", "the first level is the title in the front matter").
			FixBy("写成 ## %s", "write ## %s", words))
	case h.Level > before+1:
		p.report(p.start(h), proseHeading.Found("“%s”是%d级标题，它前面的是%d级",
			"%q is a heading of level %d behind one of level %d", words, h.Level, before).
			FixBy("写成 %s %s", "write %s %s", strings.Repeat("#", before+1), words))
	case strings.Contains(words, callMark) && !given:
		p.report(p.start(h), proseHeading.Found("标题里有短代码，它的锚点会跟着程序变",
			"a shortcode stands in the heading, and the heading's anchor would be a mark of the program").
			FixBy("在标题后面写 {#名称}，或不用短代码", "write {#name} behind the heading, or use no shortcode"))
	}
	for _, attribute := range h.Attributes() {
		if name := string(attribute.Name); name != "id" && name != "class" {
			p.report(p.start(h), proseMarkup.Found("标题后面不能写 %s", "%s cannot stand behind a heading", name).
				Expect("{#名称}", "{#name}").FixBy("删去它", "remove it"))
		}
	}
	if given && p.twice[string(value(id))] {
		p.report(p.start(h), proseHeading.Found("锚点 %s 在这一页有两个", "the anchor %s stands twice on this page",
			string(value(id))).
			FixBy("换一个", "choose another"))
	}
}

// htmlBlock judges a block that begins with a mark of HTML. A comment may be a block of its own.
func (p *page) htmlBlock(b *ast.HTMLBlock) {
	at := p.start(b)
	src := b.Lines().Value(p.body)
	if b.HasClosure() {
		src = append(bytes.Clone(src), b.ClosureLine.Value(p.body)...)
	}
	rest := bytes.TrimSpace(src)
	if !bytes.HasPrefix(rest, []byte("<!--")) {
		p.rawHTML(at)
		return
	}
	for bytes.HasPrefix(rest, []byte("<!--")) {
		_, behind, closed := bytes.Cut(rest, []byte("-->"))
		if !closed {
			p.report(at, proseHTML.Found("注释 <!-- 没有合上，后面的文字都不见了",
				"the comment <!-- is not closed, and the text behind it vanishes").
				FixBy("在注释后面写 -->", "write --> behind the comment"))
			return
		}
		rest = bytes.TrimSpace(behind)
	}
	if len(rest) > 0 {
		p.report(at, proseHTML.Found("注释同一行后面的“%s”不见了", "%q, behind the comment on its line, vanishes",
			excerpt(rest, 0)).
			FixBy("注释单独占一行", "put the comment on a line of its own"))
	}
}

var element = regexp.MustCompile(`^</?[A-Za-z!?][^\s>]*`)

func (p *page) rawHTML(at int) {
	tag := element.FindString(string(p.body[at:]))
	if strings.HasPrefix(tag, "</") &&
		slices.ContainsFunc(p.findings, func(f diag.Finding) bool { return f.Rule == proseHTML.ID }) {
		return // of an element that was reported where it begins
	}
	p.report(at, proseHTML.Found("这里有 HTML 标记 %s", "HTML stands here: %s", tag+">").
		FixBy("用 Markdown 写；要显示标记本身就放进反引号", "write Markdown; put marks that are to be shown between backquotes"))
}

// fence reports code that does not end.
func (p *page) fence(b *ast.FencedCodeBlock) {
	lines := b.Lines()
	if n := lines.Len(); n > 0 && len(bytes.TrimSpace(p.body[min(lines.At(n-1).Stop, len(p.body)):])) > 0 {
		return
	} else if _, rest, _ := bytes.Cut(p.body[p.start(b):], []byte("\n")); n == 0 && len(bytes.TrimSpace(rest)) > 0 {
		return
	}
	p.report(p.start(b), proseMarkup.Found("代码块没有结束，后面的文字都成了代码",
		"the block of code does not end, and all text behind it is code").
		FixBy("在代码后面写一行 ```", "write a line of ``` behind the code"))
}

// table reports tables that lose cells, and those without a caption.
func (p *page) table(t *east.Table) {
	at := p.start(t)
	if header := t.FirstChild(); header != nil && header.Pos() >= 0 {
		at = header.Pos() // words above it belong to the paragraph before
	}
	columns := len(t.Alignments)
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		line, _, _ := bytes.Cut(p.body[min(max(row.Pos(), 0), len(p.body)):], []byte("\n"))
		if n := cells(line); row != t.FirstChild() && n != columns {
			p.report(row.Pos(), proseTable.Found("这一行有%d格，表头有%d格",
				"this row has %d cells, and the head of the table %d", n, columns).
				FixBy("补上或删去几格；格里的竖线写成 \\|", `add or remove cells; write \| for a bar within a cell`))
		}
	}
	if t.ChildCount() < 2 {
		p.report(at, proseTable.Found("表里没有行", "the table has no rows").
			FixBy("加上行，或删去表头", "add rows, or remove its head"))
	}
	if caption, ok := t.NextSibling().(*attributes); ok {
		if words, ok := caption.AttributeString("caption"); ok && len(bytes.TrimSpace(value(words))) > 0 {
			return
		}
	}
	p.report(at, proseTable.Found("表没有说明", "the table has no caption").
		FixBy(`紧接着表写一行 {caption="……"}，引号用半角`,
			`write {caption="…"} on the line right below the table, with plain quotes`))
}

// value is what an attribute says, as text.
func value(v any) []byte {
	if b, ok := v.([]byte); ok {
		return b
	}
	return fmt.Append(nil, v)
}

// cells counts those of a row.
func cells(line []byte) int {
	line = bytes.TrimSuffix(bytes.TrimPrefix(bytes.TrimSpace(line), []byte("|")), []byte("|"))
	return bytes.Count(line, []byte("|")) - bytes.Count(line, []byte(`\|`)) + 1
}

// attributes reports those that nothing reads: they would vanish.
func (p *page) attributes(a *attributes) {
	above := a.PreviousSibling()
	_, table := above.(*east.Table)
	known := []string{"id", "class"}
	if table {
		known = append(known, "caption")
	}
	for _, attribute := range a.Attributes() {
		name := string(attribute.Name)
		switch {
		case above == nil || a.HasBlankPreviousLines():
			p.report(p.start(a), proseMarkup.Found("{%s=…} 上面没有它说的表", "no table stands right above {%s=…}", name).
				FixBy("紧接着表写，中间不空行", "write it right below the table, without an empty line between"))
		case !slices.Contains(known, name):
			p.report(p.start(a), proseMarkup.Found("这里不能写 %s", "%s cannot stand here", name).
				Expect("表的 caption", "the caption of a table").FixBy("删去它", "remove it"))
		}
	}
}

// unseen reports a text on a page whose layout shows none.
func (c *checker) unseen(p *page) {
	first := p.doc.FirstChild()
	for ; first != nil; first = first.NextSibling() {
		if html, ok := first.(*ast.HTMLBlock); !ok || !bytes.HasPrefix(html.Lines().Value(p.body), []byte("<!--")) {
			break
		}
	}
	if first == nil {
		return
	}
	layout := c.layouts.of(p)
	if text := c.layouts.text(layoutFolder + "/" + layout); text != "" && !strings.Contains(text, ".Content") {
		p.report(p.start(first), proseMarkup.Found("这一页不显示自己的文字", "this page shows no text of its own").
			Expect("只有页首；页面由 %s 用数据生成", "front matter only; %s makes the page from data", layoutFolder+"/"+layout).
			FixBy("把文字写进别的页面，如 %s", "write the text on another page, such as %s", "content/"+string(p.lang)+
				"/about.md"))
	}
}
