package dataset

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

var proseProvince = diag.NewRule("prose-province",
	"用别省的网站改成本省的，漏改一处，读者就会以为这是那个省的网站。",
	"A site made from another province's that still names that one somewhere is taken for its site.",
	"本站记录上海市的进展。", "本站记录{{< fact \"region\" >}}的进展。")

var (
	// noName is what in a line of Markdown names nothing to a reader: code, calls and addresses.
	noName = regexp.MustCompile("`[^`]*`|\\{\\{[<%].*?[>%]\\}\\}|\\]\\([^)]*\\)|<[^>]*>")
	// provinceNames finds the names of all provinces, and the characters that stand for them in numbers of documents.
	provinceNames, documentNumber = provincePatterns()
	// somethingElse follows where 河南 is not a province but the south of a river, or 北京 a part of another name.
	somethingElse = regexp.MustCompile(
		`^(岸|部|侧|麓|坡|时间|[\p{Han}]{0,6}(交易所|清算所)| (time|([A-Z][a-z]+ )*(Exchange|Clearing House)))`)
)

func provincePatterns() (names, number *regexp.Regexp) {
	var zh, en []string
	marks := ""
	for _, p := range model.Provinces() {
		zh, en, marks = append(zh, p.Bare), append(en, p.EN), marks+p.Mark
	}
	return regexp.MustCompile(strings.Join(zh, "|") + `|\b(?:` + strings.Join(en, "|") + `)\b`),
		regexp.MustCompile(`([` + marks + `])[政府办厅发函字]{1,4}[〔\[［（(]\d{4}[〕\]］）)]\d+号`)
}

// formerHome: the site's name and its prose speak of no other province, as they would where a site was made from
// another province's. Another province may be meant: then its name is taken from the data.
func (f *files) formerHome(fsys fs.FS) {
	if f.site == nil || f.regions == nil {
		return
	}
	home := f.homeNames()
	for _, key := range []string{"title", "tagline", "operator"} {
		for l, words := range map[string]string{"zh": f.siteText(key).ZH, "en": f.siteText(key).EN} {
			for _, n := range home.others(words) {
				f.report(f.site.At(key, l), n.problem(false))
			}
		}
	}
	pages, _ := proseFiles(fsys) // who reads the prose says what cannot be read
	for _, file := range pages {
		body, findings := sourcefile.Bytes(fsys, file, sourcefile.MaxSize)
		if findings != nil {
			continue
		}
		f.formerHomeIn(file, string(body), home)
	}
}

func (f *files) formerHomeIn(file, body string, home homeNames) {
	code, front := false, false
	for n, line := range strings.Split(body, "\n") {
		switch trimmed := strings.TrimSpace(line); {
		case trimmed == "---" && (n == 0 || front):
			front = n == 0
		case strings.HasPrefix(trimmed, "```"):
			code = !code
		case !code:
			for _, o := range home.others(line) {
				f.report(diag.Place{File: file, Line: n + 1, Column: utf8.RuneCountInString(line[:o.at]) + 1},
					o.problem(!front))
			}
		}
	}
}

func (f *files) siteText(key string) locales.Text {
	site := f.site.Value
	switch key {
	case "title":
		return site.Title
	case "tagline":
		return site.Tagline
	}
	return site.Compiler()
}

// proseFiles are the pages that people write.
func proseFiles(fsys fs.FS) (all []string, err error) {
	err = fs.WalkDir(fsys, "content", func(file string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && strings.HasSuffix(file, ".md") {
			all = append(all, file)
		}
		return err
	})
	return all, err
}

// homeNames are the names of the site's own region and of what lies in it, the longest first, with the character that
// stands for it: 海南州 of Qinghai is not the province 海南.
type homeNames struct {
	own  *strings.Replacer
	mark string
}

func (f *files) homeNames() homeNames {
	region := f.site.Value.Region
	var own []string
	within := map[sourcefile.RegionCode]bool{region: true}
	for _, r := range f.regions.Value.Regions { // parents come first
		if within[r.Code] = within[r.Code] || within[r.Parent]; within[r.Code] {
			own = append(own, r.ZH, r.EN, r.ShortZH, r.ShortEN)
		}
	}
	home := model.ProvinceOf(region, locales.Text{})
	own = slices.DeleteFunc(append(own, home.ZH, home.Bare, home.EN), func(s string) bool { return s == "" })
	slices.SortFunc(own, func(a, b string) int { return len(b) - len(a) })
	var masks []string
	for _, name := range own {
		masks = append(masks, name, strings.Repeat("\x00", len(name)))
	}
	return homeNames{strings.NewReplacer(masks...), home.Mark}
}

// otherName is the name of another province, or the number of its document, where it begins in a text. code is that of
// a province named.
type otherName struct {
	words string
	at    int
	code  sourcefile.RegionCode
}

func (h homeNames) others(text string) (found []otherName) {
	blank := func(s string) string {
		if strings.HasPrefix(s[2:], `< zh "`) { // Chinese words in an English text
			return s
		}
		return strings.Repeat("\x00", len(s))
	}
	text = h.own.Replace(noName.ReplaceAllStringFunc(text, blank))
	for _, m := range provinceNames.FindAllStringIndex(text, -1) {
		if !somethingElse.MatchString(text[m[1]:]) {
			name := text[m[0]:m[1]]
			is := func(p model.Province) bool { return name == p.Bare || name == p.EN }
			i := slices.IndexFunc(model.Provinces(), is)
			found = append(found, otherName{name, m[0], model.Provinces()[i].Code})
		}
	}
	for _, m := range documentNumber.FindAllStringSubmatchIndex(text, -1) {
		if text[m[2]:m[3]] != h.mark {
			found = append(found, otherName{text[m[0]:m[1]], m[0], ""})
		}
	}
	return found
}

// problem reports the name of another province. inText reports that a shortcode or code can replace it.
func (o otherName) problem(inText bool) *diag.Problem {
	p := proseProvince.Found("“%s”说的是另一个省", "%q is of another province", o.words)
	switch {
	case !inText:
		return p.FixBy("改成本省的", "write of this province")
	case o.code == "":
		return p.FixBy("改成本省的；确实要引另一个省的文号，放进反引号",
			"write of this province; where a document of another is meant, put its number between backquotes")
	}
	return p.FixBy(`改成本省的；确实要说另一个省的，写 {{< region "%s" >}}，名称从数据取`,
		`write of this province; where another is meant, write {{< region "%s" >}}, which takes its name from the data`,
		o.code)
}
