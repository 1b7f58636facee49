package prose

import (
	"cmp"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// link judges a link; wordless reports that it has nothing to be seen of.
func (c *checker) link(p *page, n ast.Node, destination string, wordless bool) {
	if wordless {
		p.report(p.start(n), proseLink.Found("链接没有文字，读者看不见它", "the link has no words, and nobody sees it").
			FixBy("在方括号里写上文字", "write words between the brackets"))
	}
	u, problem := c.address(destination)
	if problem == nil && u != nil && u.Host == "" {
		problem = c.within(p, u, destination)
	}
	p.report(p.start(n), problem)
}

// image judges a picture.
func (c *checker) image(p *page, n *ast.Image) {
	if strings.TrimSpace(plain(n, p.body)) == "" {
		p.report(p.start(n), proseImage.Found("图没有文字说明，看不见图的人不知道它是什么",
			"the picture has no words for those who cannot see it").
			FixBy("在 ![ ] 里写上图里有什么", "say between the brackets of ![ ] what it shows"))
	}
	destination := string(n.Destination)
	u, problem := c.address(destination)
	switch {
	case problem != nil || u == nil:
	case u.Host != "":
		problem = proseImage.Found("图 %s 在别的网站", "the picture %s is on another site", u).
			FixBy("有权使用就把图放进 content/%s/，否则写成链接", "if it may be used put the file into content/%s/, else write a link",
				p.lang)
	default:
		at, ok := resolve(p.address, u.Path)
		if !ok || at == "" || strings.HasSuffix(at, "/") || c.data != nil && !c.published.has(at) {
			problem = proseImage.Found("没有图 %s", "there is no picture %s", destination)
			if near := c.sameName(p.address, path.Base(u.Path)); near != "" {
				problem.FixBy("写成 %s", "write %s", near)
			} else if imageForm.MatchString(path.Base(u.Path)) {
				problem.FixBy("把图放进 content/%s/，写成 %s", "put the file into content/%s/ and write %s",
					p.lang, relative(p.address, urls.Prefix(p.lang)+path.Base(u.Path)))
			}
		}
	}
	p.report(p.start(n), problem)
}

// sameName is the shortest link from a page to a file of a name, or "".
func (c *checker) sameName(from, name string) string {
	var links []string
	for a := range c.published.files {
		if path.Base(a) == name {
			links = append(links, relative(from, a))
		}
	}
	if links == nil {
		return ""
	}
	return slices.MinFunc(links, func(a, b string) int { return cmp.Or(len(a)-len(b), strings.Compare(a, b)) })
}

// address reads where a link or picture leads, and judges what does not depend on this site; nil, too, where a
// shortcode makes it.
func (c *checker) address(destination string) (*url.URL, *diag.Problem) {
	if meant := resolved(destination); meant != destination {
		if _, problem := c.address(meant); problem != nil {
			return nil, problem
		}
		return nil, proseLink.Found("网址“%s”里的 HTML 写法会原样留下，链接打不开",
			"HTML's way of writing characters stays in the address %q, which then leads nowhere", destination).
			FixBy("写成 %s", "write %s", meant)
	}
	written, _, made := strings.Cut(destination, callMark)
	u, err := url.Parse(written)
	switch {
	case err != nil:
		return nil, proseLink.Found("网址“%s”写坏了，Hugo 会停下", "the address %q is broken, and Hugo would stop", written).
			FixBy("逐字核对；%% 后面要有两个十六进制数字", "look at each character; two hexadecimal digits follow each %%")
	case destination == "":
		return nil, proseLink.Found("没有写网址", "there is no address").
			FixBy("在圆括号里写上网址，或删去链接", "write it between the parentheses, or remove the link")
	case u.Scheme == "mailto":
		if !made && !strings.Contains(u.Opaque, "@") {
			return nil, proseLink.Found("“%s”不是邮箱", "%q is no mail address", destination).
				FixBy("写成 mailto:姓名@网站", "write mailto:name@host")
		}
		return nil, nil
	case u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https":
		return nil, proseScheme.Found("网址以 %s: 开头", "the address begins with %s:", u.Scheme).
			Expect("https://、http:// 或本站的页面", "https://, http:// or a page of this site").
			FixBy("换成网页的地址，或只写文字", "give the address of a page, or write words only")
	case made && u.Host == "":
		return nil, nil
	case made:
		return u, nil
	case u.Scheme == "" && u.Host != "":
		return nil, proseLink.Found("网址以 // 开头，Hugo 会把它变成别的",
			"the address begins with //, and Hugo makes something else of it").
			FixBy("写成 https:%s", "write https:%s", destination)
	case u.Scheme == "":
		return u, nil
	}
	if problem := sourcefile.CheckAddress(u); problem != nil {
		return nil, problem
	}
	if c.data == nil {
		return u, nil
	}
	if below, ours := strings.CutPrefix(destination, strings.TrimSuffix(string(c.data.Site.BaseURL), "/")+"/"); ours {
		return nil, proseLink.Found("这是本站自己的网址；预览和别人的副本会离开自己",
			"this is an address of the site itself; a preview or a copy would lead away from itself").
			FixBy("写成 /%s", "write /%s", below)
	}
	if problem := dataset.NoLink(c.data.NoLinkHosts, destination); problem != nil {
		return nil, problem.FixBy("只写媒体和标题，不作链接", "name outlet and title, and make no link")
	}
	return u, nil
}

// resolved is an address with the characters that HTML writes as &amp; or &#58;, which Markdown allows there and Hugo
// does not read.
func resolved(destination string) string {
	return string(util.ResolveEntityNames(util.ResolveNumericReferences([]byte(destination))))
}

// within judges a link to a place of this site.
func (c *checker) within(p *page, u *url.URL, written string) *diag.Problem {
	target, ok := p.address, true
	if u.Path != "" {
		if target, ok = c.pageAt(p, u.Path); !ok {
			target, ok = resolve(p.address, u.Path)
		}
	}
	if !ok {
		return proseLink.Found("“%s”退到了网站以外", "%q leads out of the site", written).
			FixBy("少写一个 ../", "write one ../ less")
	}
	if c.data == nil { // then nobody knows which pages there are
		return nil
	}
	if !c.published.has(target) {
		problem := c.dead(written, target, "")
		if near := c.published.near(target); near != "" && near != p.address {
			problem.FixBy("是否想写 %s？", "did you mean %s?", relative(p.address, near))
		}
		return problem
	}
	return c.fragment(target, u.Fragment, written)
}

// dead reports that nothing is published at an address.
func (c *checker) dead(written, target, near string) *diag.Problem {
	problem := proseLink.Found("“%s”打不开：网站没有 /%s", "%q leads nowhere: the site has no /%s", written, target)
	if near != "" {
		problem.FixBy("是否想写 %s？", "did you mean %s?", near)
	}
	return problem
}

// pageAt is the page that Hugo finds by a link, which may be written as the page's address, its file or its name, from
// relative to the file or from the top; false where it finds none.
func (c *checker) pageAt(p *page, link string) (string, bool) {
	name := strings.ToLower(strings.TrimPrefix(link, "./"))
	for _, end := range []string{"/", "/index.html", "/_index.md", ".md"} {
		name = strings.TrimSuffix(name, end)
	}
	from := "/" + p.path
	if !p.section {
		from = path.Dir(from)
	}
	if strings.Contains(strings.TrimLeft(name, "./"), "/../") { // which Hugo leaves to browsers
		return "", false
	}
	candidates := []string{path.Join(from, name), path.Join("/", name)}
	if path.IsAbs(name) {
		candidates = candidates[1:]
	}
	for _, at := range candidates {
		address := urls.Prefix(p.lang) + strings.TrimPrefix(at, "/")
		if at != "/" {
			address += "/"
		}
		if _, ok := c.published.files[address+indexFile]; ok {
			return address, true
		}
	}
	return "", false
}

// resolve is where a browser is led from a page; false where it climbs out of the site.
func resolve(from, link string) (string, bool) {
	steps := strings.FieldsFunc(from, func(r rune) bool { return r == '/' })
	if strings.HasPrefix(link, "/") {
		steps = nil
	}
	folder := false
	for step := range strings.SplitSeq(link, "/") {
		folder = step == "" || step == "." || step == ".."
		switch {
		case step == ".." && len(steps) == 0:
			return "", false
		case step == "..":
			steps = steps[:len(steps)-1]
		case !folder:
			steps = append(steps, step)
		}
	}
	at := strings.Join(steps, "/")
	if folder && at != "" {
		at += "/"
	}
	return at, true
}

// fragment judges the part of a link behind #, where the ids of the page that it leads to are known.
func (c *checker) fragment(target, fragment, written string) *diag.Problem {
	if fragment == "" || fragment == "top" {
		return nil
	}
	known := c.anchors(target, fragment)
	if known == nil || known[fragment] {
		return nil
	}
	var all []string
	for id := range known {
		all = append(all, id)
	}
	problem := proseLink.Found("/%s 里没有锚点 %s", "/%s has no anchor %s", target, fragment)
	if near := diag.Nearest(fragment, all); near != "" {
		return problem.FixBy("是否想写 #%s？", "did you mean #%s?", near)
	}
	return problem.FixBy("去掉 # 和后面的部分，或写标题的锚点", "remove # and what follows, or give the anchor of a heading")
}

// anchors are the ids that a page has; nil where those that the fragment may be one of are not known.
func (c *checker) anchors(target, fragment string) map[string]bool {
	name := target
	for _, l := range locales.Langs {
		if prefix := urls.Prefix(l); prefix != "" {
			name = strings.TrimPrefix(name, prefix)
		}
	}
	collection, id, _ := strings.Cut(strings.TrimSuffix(name, "/"), "/")
	switch {
	case name == "plan/":
		return c.withStatic("plan/section.html", c.planIDs())
	case name == "entities/":
		return c.withStatic("entities/section.html", fields.Each(c.data.Plan.Entities,
			func(e model.Entity) string { return string(e.ID) }))
	case collection == "tasks" && id != "":
		i := slices.IndexFunc(c.data.Plan.Tasks, func(t model.Task) bool { return string(t.ID) == id })
		return c.withStatic("tasks/page.html", fields.Each(c.data.Plan.Tasks[i].Measures,
			func(m model.Measure) string { return string(m.ID) }))
	case (collection == "publications" || collection == "indicators") && id != "" && strings.HasPrefix(fragment, "f-"):
		return c.figureAnchors(id)
	}
	p := c.pages[target]
	if p == nil || p.doc == nil ||
		slices.ContainsFunc(p.calls, func(made call) bool { return c.layouts.brings(made.name) }) {
		return nil
	}
	known, all := c.layouts.anchors(c.layouts.of(p))
	if !all {
		return nil
	}
	maps.Copy(known, p.anchors)
	return known
}

// withStatic are ids together with those that a template writes as they are.
func (c *checker) withStatic(template string, ids []string) map[string]bool {
	known, _ := c.layouts.anchors(template)
	for _, id := range ids {
		known[id] = true
	}
	return known
}

// planIDs are those of all clauses of the plan.
func (c *checker) planIDs() []string {
	var all []string
	for _, t := range c.data.Plan.Targets {
		all = append(all, string(t.ID))
	}
	for _, t := range c.data.Plan.Tasks {
		all = append(all, string(t.ID))
		for _, m := range t.Measures {
			all = append(all, string(m.ID))
		}
	}
	for _, s := range c.data.Plan.Safeguards.Safeguards {
		all = append(all, string(s.ID))
	}
	return all
}

// figureAnchors are those of the figures of a publication or indicator.
func (c *checker) figureAnchors(of string) map[string]bool {
	known := map[string]bool{}
	for _, o := range c.data.Observations {
		if string(o.Publication.ID) == of || string(o.Indicator) == of {
			known[o.ID()] = true
		}
	}
	return known
}
