package prose

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown is goldmark as site/hugo.yaml has Hugo set it up. Hugo's typographer is left out: it changes quotes and
// dashes only.
var markdown = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify, extension.TaskList,
		extension.DefinitionList, extension.Footnote),
	goldmark.WithParserOptions(parser.WithAttribute(),
		parser.WithBlockParsers(util.Prioritized(attributesParser{}, 100))),
).Parser()

// attributes are a line {key="value"} that gives the block above it a caption, an id or a class.
type attributes struct{ ast.BaseBlock }

var kindAttributes = ast.NewNodeKind("Attributes")

// Kind is that of attributes.
func (*attributes) Kind() ast.NodeKind { return kindAttributes }

// Dump prints them.
func (a *attributes) Dump(source []byte, level int) { ast.DumpHelper(a, source, level, nil, nil) }

// attributesParser reads attributes as Hugo's extension of the same purpose does, which cannot be imported.
type attributesParser struct{}

// Trigger is how a line of attributes begins.
func (attributesParser) Trigger() []byte { return []byte{'{'} }

// Open reads a line of attributes.
func (attributesParser) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	all, ok := parser.ParseAttributes(reader)
	if !ok {
		return nil, parser.RequireParagraph
	}
	a := &attributes{}
	for _, attribute := range all {
		a.SetAttribute(attribute.Name, attribute.Value)
	}
	return a, parser.NoChildren
}

// Continue ends them: they are one line.
func (attributesParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

// Close does nothing.
func (attributesParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph is how they stand right below a table.
func (attributesParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine is that of Hugo's.
func (attributesParser) CanAcceptIndentedLine() bool { return false }

// nested is how a line begins that takes Markdown's parser, and Hugo, minutes if there are thousands of its marks.
var nested = regexp.MustCompile(`(?m)^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){21}`)

// parse makes the tree of a page's Markdown and gives headings their ids.
func (p *page) parse() {
	if m := nested.FindIndex(p.body); m != nil {
		p.report(m[0], proseMarkup.Found("引用或列表套了二十层以上", "quotes or lists stand in each other, more than twenty deep").
			FixBy("去掉多余的 > 或 -", "remove the > or - that are too many"))
		return
	}
	var err error
	func() {
		defer recovered(&err)
		p.doc = markdown.Parse(text.NewReader(p.body))
	}()
	if err != nil { // no input is known for which it does so
		p.doc = nil
		p.report(p.begins, proseMarkup.Found("Markdown 读不出这一页", "this page cannot be read as Markdown").
			FixBy("分几次删去一半，找出是哪一段", "remove halves of it to find the paragraph"))
		return
	}
	eachNode(p.doc, func(n ast.Node) {
		if given, ok := n.AttributeString("id"); ok {
			id := string(value(given))
			p.twice[id] = p.anchors[id]
			p.anchors[id] = true
		} else if h, ok := n.(*ast.Heading); ok {
			p.anchors[p.headingID(h)] = true
		}
	})
}

// eachNode visits the nodes of a tree in the order of the text.
func eachNode(doc ast.Node, visit func(ast.Node)) {
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			visit(n)
		}
		return ast.WalkContinue, nil
	})
}

// headingID is the id that Hugo makes of a heading: letters, digits, hyphens for blanks, and a number where it is
// taken.
func (p *page) headingID(h *ast.Heading) string {
	words := string(util.ResolveEntityNames([]byte(plain(h, p.body))))
	if lines := strings.Split(words, "\n"); h.Lines().Len() > 1 {
		words = lines[len(lines)-1]
	}
	id := strings.Map(func(r rune) rune {
		switch {
		case r == '-' || r == ' ':
			return '-'
		case r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, strings.TrimSpace(words))
	if id == "" {
		id = "heading"
	}
	for n, first := 1, id; p.anchors[id]; n++ {
		id = first + "-" + strconv.Itoa(n)
	}
	return id
}

// plain is the text of a node without its marks.
func plain(n ast.Node, src []byte) string {
	var b bytes.Buffer
	eachNode(n, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.String:
			b.Write(n.Value)
		case *ast.Text:
			b.Write(n.Segment.Value(src))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte('\n')
			}
		}
	})
	return b.String()
}
