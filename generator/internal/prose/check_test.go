package prose

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/provincetest"
)

const root = "../../.."

// checkout is the small province with the repository's layouts and pages of the names that every site has, with some
// files changed; "" takes one away.
func checkout(t testing.TB, files map[string]string) fstest.MapFS {
	t.Helper()
	all := provincetest.Files(nil)
	all[adapter] = &fstest.MapFile{}
	repository := os.DirFS(root)
	err := fs.WalkDir(repository, "site", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(repository, file)
		all[file] = &fstest.MapFile{Data: body}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range readLayouts(all).required() {
		all[file] = &fstest.MapFile{Data: []byte("---\ntitle: 页\n---\n")}
	}
	for name, body := range files {
		if body == "" {
			delete(all, name)
			continue
		}
		all[name] = &fstest.MapFile{Data: []byte(body)}
	}
	return all
}

// load is the data set of a checkout.
func load(t testing.TB, fsys fs.FS) *dataset.Dataset {
	t.Helper()
	d, found := dataset.Load(fsys)
	if found != nil {
		t.Fatal(found)
	}
	return d
}

const (
	zh = "content/zh/about.md"
	en = "content/en/about.md"
)

// about is a page in both languages with a text below its title.
func about(text string) map[string]string {
	body := "---\ntitle: 关于\n---\n\n" + text + "\n"
	return map[string]string{zh: body, en: body}
}

// said are the rules and places of what is found in the Chinese page.
func said(t *testing.T, files map[string]string) []string {
	t.Helper()
	fsys := checkout(t, files)
	_, found := Check(fsys, load(t, fsys))
	var all []string
	for _, f := range diag.Sort(found) {
		if f.File == zh {
			all = append(all, f.Rule)
		}
	}
	return all
}

func TestTheRepositorysPagesAreRight(t *testing.T) {
	fsys := os.DirFS(root)
	_, found := Check(fsys, load(t, fsys))
	for _, f := range found {
		t.Errorf("%s:%d:%d: %s [%s]", f.File, f.Line, f.Column, f.What.EN, f.Rule)
	}
}

// What is right in itself and looks odd is left alone.
func TestNothingIsSaidOf(t *testing.T) {
	for _, text := range []string{
		"", "## 一\n\n### 二\n\n## 三", "`**`、\\*\\*、**普惠**（小微）、*一*、5*3、a_b_c、1.5、#1", "    {{ .Title }}\n",
		"```\n| a |\n**\n{{ x }}\n```",
		"<!-- 注释 -->", "甲 <!-- 乙 --> 丙", "1 < 2 && 3 > 2", "<https://paper.example/> 和 www.paper.example",
		"[甲](../gaps/ \"乙\")",
		"[甲][a]\n\n[a]: ../gaps/", "注[^1]\n\n[^1]: 文字", "术语\n: 解释", "- [ ] 事", "~~旧~~", "> 引用\n> 两行", "甲\n\n---\n\n乙",
		"{{< count \"targets\" >}}{{% count \"targets\" %}}{{<count `targets`>}}{{< count targets >}}",
		"{{</* count \"targets\" */>}}",
		"{{< figure \"green-loans-balance\" >}}", "[甲]({{% address \"downloads/\" %}}figures.csv)",
		"{{< zh \"“甲”\" >}}",
		"| 甲 | 乙 |\n|:--|--:|\n| {{< count \"targets\" >}} | `a\\|b` |\n{caption=\"表\"}",
		"文字\n\n| | 乙 |\n|---|---|\n| 一 |  |\n{caption=\"表\"}",
		"## 有{{< count \"targets\" >}}个 {#a}\n\n[甲](#a)", "## Wie geht’s? A-b_c\n\n[x](#wie-gehts-a-b_c)",
		"## 一\n\n## 一\n\n[x](#一-1)", "段落\n{#here}\n\n[x](#here)",
		"[页首](#top) [本页](#main) [信](mailto:a@paper.example) [首页](../) [目标](/targets/g1/) [目标](targets/g1)",
		"![图](../favicon.svg)", "{{< statuses >}}", "甲\r\n\r\n乙\r\n",
	} {
		if got := said(t, about(text)); got != nil {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// Data with findings of their own are no reason to say nothing of the pages, nor to say something false.
func TestWithoutData(t *testing.T) {
	fsys := checkout(t,
		about("{{< figure \"no-such\" >}} [甲](../publications/nothing/) {{% address \"nothing\" %}} 5亿元 {{< count "+
			"\"none\" >}} <br>"))
	_, found := Check(fsys, nil)
	rules := map[string]int{}
	for _, f := range found {
		rules[f.Rule]++
	}
	if want := map[string]int{"reference-unknown": 2, "prose-html": 2}; !maps.Equal(rules, want) {
		t.Errorf("got %v, want %v", rules, want)
	}
}

// A folder with data alone has no pages to be checked; one with layouts must have those that the layouts are for.
func TestWhatMustBeThere(t *testing.T) {
	fsys := checkout(t, nil)
	d := load(t, fsys)
	for name := range fsys {
		if strings.HasPrefix(name, "content/") {
			delete(fsys, name)
		}
	}
	_, found := Check(fsys, d)
	missing := map[string]bool{}
	for _, f := range found {
		if f.Rule != "file-missing" {
			t.Errorf("%+v", f)
		}
		missing[f.File] = true
	}
	for _, file := range []string{
		adapter, "content/zh/_index.md", "content/en/gaps/_index.md", "content/zh/api.md",
		"content/en/targets/_index.md",
	} {
		if !missing[file] {
			t.Errorf("%s is not missed", file)
		}
	}
	for name := range fsys {
		if strings.HasPrefix(name, "site/") {
			delete(fsys, name)
		}
	}
	if _, found := Check(fsys, d); found != nil {
		t.Errorf("of data alone: %v", found)
	}
}

// The figures and indicators that pages name are known with their places.
func TestMentions(t *testing.T) {
	fsys := checkout(t, about("甲{{< figure \"green-loans-balance\" >}}"))
	got, found := Check(fsys, load(t, fsys))
	if len(found) > 0 || len(got) != 2 || got[1].ID != "green-loans-balance" ||
		got[1].At != (diag.Place{File: zh, Line: 5, Column: 14}) {
		t.Errorf("got %v, %v", got, found)
	}
}

// What a template takes is read from the template, so that a new one needs no line here.
func TestSignature(t *testing.T) {
	for template, want := range map[string]shortcode{
		`{{ site.Title }}`:                        {},
		`{{- /* .Get 5 */ -}}<b>{{ .Get 1 }}</b>`: {args: 2, html: true},
		`<ul id="x">{{ .Get "of" }}</ul>`:         {names: []string{"of"}, html: true, block: true, ids: true},
		`{{ .Inner }}{{ .Params.x }}`:             {inner: true, free: true},
		`{{ site.Language.Params.space }}`:        {},
	} {
		got := signature(comment.ReplaceAllString(template, ""))
		if got.args != want.args || strings.Join(got.names, " ") != strings.Join(want.names, " ") ||
			got.free != want.free || got.inner != want.inner ||
			got.html != want.html || got.block != want.block || got.ids != want.ids {
			t.Errorf("%s: got %+v, want %+v", template, *got, want)
		}
	}
}

func TestResolveAndRelative(t *testing.T) {
	for _, c := range []struct{ from, link, to string }{
		{"about/", "../gaps/", "gaps/"},
		{"about/", "../", ""},
		{"about/", "..", ""},
		{"about/", "x", "about/x"},
		{"en/about/", "../../downloads/a.csv", "downloads/a.csv"},
		{"", "gaps/", "gaps/"},
		{"about/", "/downloads/a.csv", "downloads/a.csv"},
		{"about/", "./x/../y", "about/y"},
		{"about/", ".", "about/"},
	} {
		if got, ok := resolve(c.from, c.link); !ok || got != c.to {
			t.Errorf("%s from %s: %q %v", c.link, c.from, got, ok)
		}
		if back, ok := resolve(c.from, relative(c.from, c.to)); !ok || back != c.to {
			t.Errorf("from %s to %s: %s leads to %q", c.from, c.to, relative(c.from, c.to), back)
		}
	}
	if _, ok := resolve("about/", "../../a"); ok {
		t.Error("a link climbs out of the site")
	}
}

// Whatever stands in a page, nothing breaks, and what is found stands in the text of its file and has words.
func FuzzPage(f *testing.F) {
	fsys := checkout(f, nil)
	all := newChecker(fsys, load(f, fsys))
	all.walk()
	for _, s := range []string{
		"", "---\n", "---\ntitle: x\n---\n", "+++\n", "{\"a\":", "#+TITLE",
		"\ufeff---\ntitle: x\n---\n{{< figure \"x\" ",
		"---\ntitle: x\n---\n{{</* x */>}}{{< x.inline >}}{{< /x.inline >}}",
		"---\ntitle: x\n---\n| a |\n|---|\n{caption=x}\n{#a b=c}\n# x {#a}\n## {{< count \"x\" >}}",
		"---\ntitle: x\n---\n[a](%zz) [](x) ![](y) <b>x <!-- y\n[^1]\n[^2]: z",
		"---\ntitle: x\n---\n```\n", "---\ntitle: [\n---\n", "---\ndraft: true\n---", "\xff\xfe",
		"---\r\ntitle: x\r\n---\r\n> - 1. **\r\n", "---\ntitle: x\n---\n\t```x\n\ty",
		"---\ntitle: x\n---\n<<<<<<< a\n>>>>>>> b\n", "---\ntitle: 甲\n---\n甲{{%}}{{<>}}{{< / >}}{{< a b=\"c\" d >}}",
		"---\ntitle: x\n---\n\n[a]: ../b\n[a] [a][] [b][a] ![a]",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > 4<<10 {
			t.Skip("the parser takes long, which is bounded otherwise")
		}
		c := *all // one page of it is another
		c.fsys = fstest.MapFS{zh: &fstest.MapFile{Data: []byte(src)}}
		p := &page{file: zh, lang: "zh", path: "about", address: "about/"}
		c.read(p)
		c.judge(p)
		lines := strings.Split(strings.TrimPrefix(src, "\ufeff"), "\n")
		for _, f := range append(p.findings, c.findings...) {
			said := fmt.Sprint(f.What, f.Expected, f.Fix)
			if f.What.ZH == "" || f.What.EN == "" || strings.Contains(said, "%!") && !strings.Contains(src, "%!") {
				t.Errorf("%q: a finding without words, or with bad ones: %+v", src, f)
			}
			if f.Line == 0 && f.Column == 0 {
				continue
			}
			if f.Line < 1 || f.Line > len(lines) || f.Column < 1 ||
				f.Column > utf8.RuneCountInString(lines[f.Line-1])+1 {
				t.Errorf("%q: a finding at %d:%d: %s [%s]", src, f.Line, f.Column, f.What.EN, f.Rule)
			}
		}
	})
}
