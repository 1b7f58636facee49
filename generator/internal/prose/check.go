package prose

import (
	"io/fs"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/gohugoio/hugo/parser/pageparser"
	"github.com/yuin/goldmark/ast"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// folder is where the pages are.
const folder = "content"

// Check holds content/ against a data set and against the layouts of the same checkout, and returns what pages mention
// of the data and what is wrong with them. Where the data have findings of their own d is nil, and nothing that depends
// on them is judged. A folder with data alone, without content/ and site/, has no pages to be checked.
func Check(fsys fs.FS, d *dataset.Dataset) ([]dataset.Mention, []diag.Finding) {
	switch {
	case isFolder(fsys, layoutFolder):
	case isFolder(fsys, folder):
		_, found := sourcefile.Bytes(fsys, layoutFolder, 0)
		return nil, found
	default:
		return nil, nil
	}
	c := newChecker(fsys, d)
	c.walk()
	c.complete()
	var pages []*page
	for _, p := range c.pages {
		pages = append(pages, p)
	}
	slices.SortFunc(pages, func(a, b *page) int { return strings.Compare(a.file, b.file) })
	for _, p := range pages {
		c.read(p)
	}
	for _, p := range pages { // when the anchors of all are known
		c.judge(p)
		c.findings = append(c.findings, p.findings...)
	}
	return c.mentions, c.findings
}

func newChecker(fsys fs.FS, d *dataset.Dataset) *checker {
	c := &checker{
		fsys: fsys, data: d, layouts: readLayouts(fsys), published: newPublished(fsys, d),
		pages: map[string]*page{},
	}
	c.required = c.layouts.required()
	return c
}

func isFolder(fsys fs.FS, name string) bool {
	info, err := fs.Stat(fsys, name)
	return err == nil && info.IsDir()
}

// checker is one look at the pages of a checkout.
type checker struct {
	fsys      fs.FS
	data      *dataset.Dataset // nil where it has findings
	layouts   *layouts
	published *published
	// required are the files that content/ must have, by the addresses of what they become.
	required map[string]string
	// pages are those of content/ by their addresses.
	pages    map[string]*page
	mentions []dataset.Mention
	findings []diag.Finding
}

func (c *checker) report(file string, p *diag.Problem) {
	c.findings = append(c.findings, p.At(diag.Place{File: file}))
}

// page is a file of content/.
type page struct {
	file string
	lang locales.Lang
	// path is where it is below the folder of its language: "about", "method", and "" for the home page.
	path string
	// section reports that it is the first page of a folder.
	section bool
	address string

	src   []byte
	lines []int // where each begins
	// body is src with all that is not Markdown blanked: every character keeps its position in src.
	body []byte
	// begins is where the text begins, behind the front matter.
	begins int
	front  *sourcefile.Document[frontMatter]
	calls  []call
	doc    ast.Node
	// anchors are the ids of its headings.
	anchors map[string]bool
	// twice are those that more than one of them is given.
	twice    map[string]bool
	findings []diag.Finding
}

// report adds a finding at an offset of the file, up to a number of them: more teach nothing.
func (p *page) report(offset int, problem *diag.Problem) {
	switch {
	case problem == nil || len(p.findings) > sourcefile.MaxTableFindings:
	case len(p.findings) == sourcefile.MaxTableFindings:
		p.findings = append(p.findings, sourcefile.Stopped().At(p.at(offset)))
	default:
		p.findings = append(p.findings, problem.At(p.at(offset)))
	}
}

// once is report, unless the line has the same finding already.
func (p *page) once(offset int, problem *diag.Problem) {
	line := p.at(offset).Line
	if !slices.ContainsFunc(p.findings, func(f diag.Finding) bool {
		return f.Line == line && f.Rule == problem.Rule && f.What == problem.What
	}) {
		p.report(offset, problem)
	}
}

// at is the place of an offset of the file.
func (p *page) at(offset int) diag.Place {
	offset = max(0, min(offset, len(p.src)))
	n := sort.Search(len(p.lines), func(n int) bool { return p.lines[n] > offset })
	return diag.Place{File: p.file, Line: n, Column: utf8.RuneCount(p.src[p.lines[n-1]:offset]) + 1}
}

// maxPage is the largest page that is read, in bytes: some five times the longest one. Markdown of a few hundred
// kilobytes can keep its parser busy for minutes.
const maxPage = 64 << 10

// read reads a page into its parts, as far as it can be read.
func (c *checker) read(p *page) {
	if info, err := fs.Stat(c.fsys, p.file); err == nil && info.Size() > maxPage {
		c.report(p.file, proseFile.Found("这一页有 %d KB", "this page has %d KB", info.Size()>>10).
			Expect("最多 %d KB", "at most %d KB", maxPage>>10).FixBy("分成几页", "split it into several pages"))
		return
	}
	src, found := sourcefile.Bytes(c.fsys, p.file, maxPage)
	if found != nil {
		p.findings = found
		return
	}
	p.src, p.lines, p.anchors, p.twice = src, []int{0}, map[string]bool{}, map[string]bool{}
	for i, b := range src {
		if b == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	items, err := lex(src)
	p.body = slices.Clone(src)
	if !p.readFront(items) {
		p.body = nil
		return
	}
	p.readCalls(items, err)
	p.parse()
}

// lex is Hugo's lexer; a panic of it would be Hugo's as well, and is an error here.
func lex(src []byte) (items pageparser.Items, err error) {
	defer recovered(&err)
	return pageparser.ParseBytes(src, pageparser.Config{})
}

// judge holds a page that was read against everything else.
func (c *checker) judge(p *page) {
	if p.front != nil {
		c.judgeFront(p)
	}
	if p.body == nil {
		return
	}
	for _, call := range p.calls {
		c.judgeCall(p, call)
	}
	c.judgeText(p)
	if p.doc != nil {
		c.judgeTree(p)
	}
}
