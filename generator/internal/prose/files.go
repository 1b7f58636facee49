package prose

import (
	"errors"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/site"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

const (
	sectionFile = "_index.md"
	// adapter is the template that makes pages of the data.
	adapter = folder + "/pages/_content.gotmpl"
	// maxImage is the largest picture, in bytes.
	maxImage = 1 << 20
)

var (
	nameForm  = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	noName    = regexp.MustCompile(`[^a-z0-9]+`)
	imageForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*\.(png|jpe?g|webp|gif)$`)
)

// walk finds the pages and reports files that are not pages.
func (c *checker) walk() {
	if info, err := fs.Lstat(c.fsys, folder); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		c.report(folder, sourcefile.Link())
		return
	}
	err := fs.WalkDir(c.fsys, folder, func(file string, d fs.DirEntry, err error) error {
		base := path.Base(file)
		switch {
		case err != nil:
			return err
		// which Hugo leaves alone
		case strings.HasPrefix(base, ".") || strings.HasPrefix(base, "#") || strings.HasSuffix(base, "~"):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.Type()&fs.ModeSymlink != 0:
			c.report(file, sourcefile.Link())
		case !d.IsDir() && file != adapter:
			c.file(file, d)
		}
		return nil
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) { // of what must be there another says that it is not
		c.report(folder, sourcefile.Unreadable(err))
	}
}

// file says what a file of content/ is.
func (c *checker) file(file string, d fs.DirEntry) {
	parts := strings.Split(file, "/")[1:]
	lang, name := locales.Lang(parts[0]), parts[len(parts)-1]
	switch {
	case len(parts) == 1 || !slices.Contains(locales.Langs, lang):
		c.report(file, proseFile.Found("这里的文件没有程序读", "nothing reads a file here").
			Expect("content/zh/ 或 content/en/ 里的 .md 文件", "a .md file in content/zh/ or content/en/").
			FixBy("移到那里，或删去", "move it there, or remove it"))
	case len(parts) > 3:
		c.report(file, proseFile.Found("文件夹太深", "the folder is too deep").
			Expect("content/%s/ 或 content/%[1]s/栏目/ 里的文件", "a file in content/%s/ or content/%[1]s/section/", lang).
			FixBy("移上来", "move it up"))
	case imageForm.MatchString(name):
		if info, err := d.Info(); err == nil && info.Size() > maxImage {
			c.report(file, proseFile.Found("图超过 %d KB", "the picture is larger than %d KB", maxImage>>10).
				FixBy("缩小或压缩它", "make it smaller, or compress it"))
		}
		c.publish(file, urls.Prefix(lang)+strings.Join(parts[1:], "/"))
	case !strings.HasSuffix(name, ".md"):
		c.report(file, stray(name))
	default:
		c.addPage(file, lang, parts[1:])
	}
}

// stray says what a file that is neither page nor picture may have been meant to be.
func stray(name string) *diag.Problem {
	p := proseFile.Found("这不是页面；Hugo 会照原样公布它，或者因它停下",
		"this is no page; Hugo would publish it as it is, or stop because of it").
		Expect("小写的 名称.md，或者 png、jpg、webp、gif 图", "name.md in lower case, or a png, jpg, webp or gif picture")
	ext := path.Ext(name)
	base := strings.ToLower(strings.TrimSuffix(name, ext))
	switch lower := strings.ToLower(ext); {
	case slices.Contains([]string{".md", ".markdown", ".mdown"}, lower) && nameForm.MatchString(base):
		return p.FixBy("改名为 %s.md", "rename it to %s.md", base)
	case imageForm.MatchString(base + lower):
		return p.FixBy("改名为 %s", "rename it to %s", base+lower)
	}
	return p.FixBy("移到别处，或删去", "move it elsewhere, or remove it")
}

// addPage enters a page, if it can be one; parts is its path below the folder of its language.
func (c *checker) addPage(file string, lang locales.Lang, parts []string) {
	name := strings.TrimSuffix(parts[len(parts)-1], ".md")
	p := &page{
		file: file, lang: lang, section: name == "_index",
		path: path.Join(append(slices.Clone(parts[:len(parts)-1]), name)...),
	}
	inFolder := len(parts) == 2
	if p.section {
		p.path = path.Dir(p.path)
	}
	if p.path == "." {
		p.path = ""
	}
	p.address = urls.Prefix(lang)
	if p.path != "" {
		p.address += p.path + "/"
	}
	section := path.Join(layoutFolder, parts[0], "section.html")
	switch {
	case !p.section && (!nameForm.MatchString(name) || name == "index"):
		near := strings.Trim(noName.ReplaceAllString(strings.ToLower(name), "-"), "-")
		problem := proseFile.Found("文件名“%s”不能作网址", "the file name %q cannot be an address", name).
			Expect("小写字母、数字和连字符，字母开头；栏目的首页是 %s",
				"lower-case letters, digits and hyphens, beginning with a letter; the first page of a section is %s",
				sectionFile)
		if nameForm.MatchString(near) && near != "index" {
			problem.FixBy("改名为 %s.md", "rename it to %s.md", near)
		}
		c.report(file, problem)
	case inFolder && !c.layouts.has(parts[0]+"/section.html"):
		c.report(file, proseFile.Found("没有 %s 这个栏目：缺少 %s", "there is no section %s: %s is missing", parts[0], section).
			Expect("其中之一：%s", "one of: %s", strings.Join(c.layouts.sections(), " ")).
			FixBy("移到 content/%s/，或移进一个栏目", "move it to content/%s/, or into a section", lang))
	case inFolder && !p.section && c.layouts.has(parts[0]+"/page.html"):
		c.report(file, proseFile.Found("%s 里的页面由 data/ 生成，不能手写",
			"the pages of %s are made from data/ and not written", parts[0]).
			FixBy("移到 content/%s/", "move it to content/%s/", lang))
	case !inFolder && c.layouts.folders[name]:
		problem := proseAddress.Found("网址 /%s 是栏目 %s 的", "the address /%s is that of the section %s", p.address, name)
		if c.layouts.has(name + "/section.html") {
			problem.FixBy("写进 content/%s/%s/%s，或换个文件名", "write into content/%s/%s/%s, or choose another file name",
				lang, name, sectionFile)
		} else {
			problem.FixBy("换个文件名", "choose another file name")
		}
		c.report(file, problem)
	case c.publish(file, p.address+indexFile):
		c.pages[p.address] = p
	}
}

// publish enters what a file of content/ becomes; false where the address is another's.
func (c *checker) publish(file, address string) bool {
	owner, taken := c.published.files[address]
	_, made := c.published.perhaps[address]
	switch {
	case taken && owner != "":
		c.report(file, proseAddress.Found("网址 /%s 已经是 %s 的", "the address /%s is that of %s",
			strings.TrimSuffix(address, indexFile), owner).
			FixBy("换个文件名", "choose another file name"))
	// of the pages that every site has only the lists are made from data
	case made || taken && c.required[address] != file:
		c.report(file, proseAddress.Found("网址 /%s 是网站自己生成的",
			"what stands at the address /%s is made by the site itself", strings.TrimSuffix(address, indexFile)).
			FixBy("换个文件名", "choose another file name"))
	default:
		c.published.files[address] = file
		return true
	}
	return false
}

// required are the files of the pages that every site has, by the addresses of what they become.
func (l *layouts) required() map[string]string {
	files := map[string]string{}
	for _, address := range site.PagesOf(nil) {
		if slices.ContainsFunc(locales.Langs[1:], func(l locales.Lang) bool {
			return strings.HasPrefix(address, urls.Prefix(l))
		}) {
			continue // it is one of the others in another language
		}
		file := strings.TrimSuffix(address, "/") + ".md"
		if address == "" || l.has(address+"section.html") {
			file = address + sectionFile
		}
		for _, lang := range locales.Langs {
			files[urls.Prefix(lang)+address+indexFile] = path.Join(folder, string(lang), file)
		}
	}
	return files
}

// complete reports pages that must exist and do not, and pages that exist in one language only.
func (c *checker) complete() {
	missing := map[string]bool{}
	for _, file := range c.required {
		missing[file] = true
	}
	missing[adapter] = true
	for file := range missing {
		if _, err := fs.Lstat(c.fsys, file); err != nil {
			_, found := sourcefile.Bytes(c.fsys, file, maxPage)
			c.findings = append(c.findings, found...)
		} else {
			delete(missing, file)
		}
	}
	for _, p := range c.pages {
		for _, l := range locales.Langs {
			other := strings.Replace(p.file, folder+"/"+string(p.lang)+"/", folder+"/"+string(l)+"/", 1)
			if _, err := fs.Lstat(c.fsys, other); err != nil && !missing[other] {
				c.report(p.file, proseLanguage.Found("没有另一种语言的 %s", "there is no %s in the other language", other).
					FixBy("加上那一页；先写一两句也可以", "add that page; a sentence or two will do for a start"))
			}
		}
	}
}
