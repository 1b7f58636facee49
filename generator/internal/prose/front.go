package prose

import (
	"bytes"
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"github.com/gohugoio/hugo/parser/pageparser"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// frontMatter is what a page says of itself.
type frontMatter struct {
	Title       string  `json:"title" jsonschema:"minLength=1"`
	Description string  `json:"description,omitempty"`
	Params      *params `json:"params,omitempty"`
}

// params are where the page's data and the file that readers may edit are.
type params struct {
	JSON       string `json:"json,omitempty"`
	SourceFile string `json:"source_file,omitempty"`
}

// recovered makes an error of a panic.
func recovered(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("%v", p)
	}
}

// unended is what Hugo's lexer says of front matter that has no end, or begins wrongly.
var unended = regexp.MustCompile(`front matter|delimiter`)

// readFront reads the front matter and blanks it in the body; false where it is so broken that the text is not known to
// begin.
func (p *page) readFront(items pageparser.Items) bool {
	form := locales.Text{ZH: "三行：---、title: 页名、---", EN: "three lines: ---, title: …, ---"}
	for _, item := range items {
		switch {
		case item.Type == pageparser.TypeFrontMatterYAML:
			src := item.Val(p.src)
			end := item.Pos() + len(src)
			for i := range p.src[:min(end+len("---"), len(p.src))] {
				if p.body[i] != '\n' {
					p.body[i] = ' '
				}
			}
			p.begins = end + len("---")
			if rest, _, _ := bytes.Cut(p.src[p.begins:], []byte("\n")); len(bytes.TrimSpace(rest)) > 0 {
				p.report(p.begins, proseFront.Found("页首结尾的 --- 后面还有“%s”",
					"%q follows the --- that ends the front matter", string(bytes.TrimSpace(rest))).
					FixBy("--- 单独占一行", "put --- on a line of its own"))
			}
			p.parseFront(src, p.at(item.Pos()).Line)
			return true
		case item.IsFrontMatter():
			p.report(0, proseFront.Found("页首不是 YAML", "the front matter is not YAML").Expect("%s", "%s", form).
				FixBy("写在两行 --- 之间，每行一个“键: 值”", "write it between two lines of ---, one key: value in each line"))
			return false
		case item.IsError() && unended.MatchString(item.Err.Error()):
			p.report(0, proseFront.Found("页首没有结束，或者第一行写坏了",
				"the front matter does not end, or its first line is broken").Expect("%s", "%s", form).
				FixBy("标题前后各写一行 ---，半角、三个", "put a line of three plain hyphens before and after the title"))
			return false
		case item.Type == pageparser.TypeIgnore:
		default:
			p.report(0, proseFront.Found("页首没有标题", "the page has no front matter with a title").
				Expect("%s", "%s", form).
				FixBy("在第一行前面加上这三行；--- 是三个半角的减号", "put these lines before the first one; --- is three plain hyphens"))
			return false
		}
	}
	p.report(0, proseFront.Found("Hugo 读不出这一页", "Hugo cannot read this page").
		FixBy("照别的页面重写", "write it anew, like another page"))
	return false
}

// parseFront reads the keys as those of any other file; line is where they begin.
func (p *page) parseFront(src []byte, line int) {
	if len(bytes.TrimSpace(src)) == 0 {
		p.report(0, proseFront.Found("页首是空的", "the front matter is empty").
			FixBy("写上 title: 页名", "give the page a title: …"))
		return
	}
	front, found := sourcefile.Parse[frontMatter](p.file, append(bytes.Repeat([]byte("\n"), line-1), src...))
	p.front = front
	for _, f := range found {
		if f.Rule == "schema-unknown-key" {
			if problem := hugoKey(p.key(f.Line, f.Column)); problem != nil {
				f = problem.At(f.Place)
			} else if strings.Contains(f.Fix.In(locales.EN), "note") {
				f.Fix = locales.Text{ZH: "删去它", EN: "remove it"}
			}
		}
		p.findings = append(p.findings, f)
	}
}

var keyForm = regexp.MustCompile(`^["']?([A-Za-z_]+)`)

// key is the key at a position, or "".
func (p *page) key(line, column int) string {
	if line < 1 || line > len(p.lines) {
		return ""
	}
	text, _, _ := bytes.Cut(p.src[p.lines[line-1]:], []byte("\n"))
	chars := []rune(string(text))
	m := keyForm.FindStringSubmatch(string(chars[max(0, min(column-1, len(chars))):]))
	if m == nil {
		return ""
	}
	return m[1]
}

// The keys that Hugo knows and pages may not have.
const (
	hiding = " draft date publishdate pubdate published expirydate unpublishdate headless build _build cascade sites "
	moving = " url slug aliases path permalink translationkey lang language "
	making = " layout type kind markup outputs menu menus weight sitemap resources keywords summary linktitle " +
		"lastmod " +
		"modified tags categories "
)

// hugoKey says what one of those keys would do; nil for any other.
func hugoKey(key string) *diag.Problem {
	switch word := " " + strings.ToLower(key) + " "; {
	case key == "":
		return nil
	case strings.Contains(hiding, word):
		return proseKey.Found("键 %s 能让 Hugo 不公布这一页，而且没有提示",
			"the key %s can make Hugo leave the page out without a word", key).
			FixBy("删去它；还不想公布的页面先不合并", "remove it; a page that is not to be published yet is not merged yet")
	case strings.Contains(moving, word):
		return proseKey.Found("键 %s 会换掉这一页的网址", "the key %s would change the page's address", key).
			FixBy("删去它；网址由文件名决定", "remove it; the file's name is the address")
	case strings.Contains(making, word):
		return proseKey.Found("键 %s 会换掉 Hugo 生成这一页的方式，或者没有作用",
			"the key %s would change how Hugo makes the page, or does nothing", key).
			Expect("其中之一：title description params", "one of: title description params").FixBy("删去它", "remove it")
	}
	return nil
}

// judgeFront holds what the page says of itself against what there is.
func (c *checker) judgeFront(p *page) {
	f := p.front.Value
	for key, text := range map[string]string{"title": f.Title, "description": f.Description} {
		if strings.Contains(text, "{{") {
			p.findings = append(p.findings, proseShortcode.Found("页首里的短代码会原样露在页面上",
				"a shortcode in the front matter stands on the page as it is").
				FixBy("只在正文里用短代码", "use shortcodes in the text only").At(p.front.At(key)))
		}
	}
	if f.Params == nil {
		return
	}
	if a := f.Params.JSON; a != "" && c.data != nil && !c.published.has(a) {
		p.findings = append(p.findings, c.dead(a, a, c.published.near(a)).At(p.front.At("params", "json")))
	}
	if file := f.Params.SourceFile; file != "" {
		if _, err := fs.Stat(c.fsys, file); err != nil {
			p.findings = append(p.findings, proseLink.Found("仓库里没有 %s", "the repository has no %s", file).
				Expect("读者要改这一页该编辑的文件，如 %s", "the file to edit where the page is to be changed, such as %s", p.file).
				FixBy("改成 %s", "write %s", p.file).At(p.front.At("params", "source_file")))
		}
	}
}
