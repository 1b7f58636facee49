package cli

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/scaffold"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// newSiteCmd begins the site of another province: what was not given by a flag it asks.
type newSiteCmd struct {
	checkout
	Lang       locales.Lang `enum:"${languages}," default:"" help:"提问的语言。 Language of the questions: ${languages}. Default: that of data/site.yaml." placeholder:"LANG"`
	Dir        string       `arg:"" help:"输出目录；必须不存在或为空。 Output folder; must be empty or not exist." placeholder:"DIR"`
	Region     string       `help:"地区代码，GB/T 2260。 GB/T 2260 code of the province, e.g. 620000." placeholder:"CODE"`
	Name       string       `help:"省的中文全称；默认按代码。 Full Chinese name. Default: by the code." placeholder:"TEXT"`
	NameEN     string       `name:"name-en" help:"英文名称；默认按代码。 English name. Default: by the code." placeholder:"TEXT"`
	Operator   string       `help:"运营者。 Who runs the site." placeholder:"TEXT"`
	OperatorEN string       `name:"operator-en" help:"上一项的英文。 The same in English." placeholder:"TEXT"`
	Email      string       `help:"联系邮箱。 Contact e-mail." placeholder:"ADDRESS"`
	Address    string       `name:"base-url" help:"网站地址。 URL of the site." placeholder:"URL"`
	Repository string       `help:"代码仓库网址。 URL of the repository." placeholder:"URL"`
	DocumentNo string       `name:"document-no" help:"方案文号。 Document number of the plan." placeholder:"TEXT"`
	Issued     string       `help:"方案印发日期。 Date of issue of the plan." placeholder:"DATE"`
}

// question is one of what must be known.
type question struct {
	flag      string
	asks      locales.Text
	answer    *string
	otherwise string // the default
	right     func(string) bool
	like      string // what a right answer is like
}

var provinceCode = regexp.MustCompile(`^[1-9][0-9]0000$`)

// questions are the ten, as far as they are answered: the defaults of some depend on the answers to those before.
func (n *newSiteCmd) questions() []question {
	d := n.known().Complete()
	say := func(zh, en string) locales.Text { return locales.Text{ZH: zh, EN: en} }
	return []question{
		{"region", say("地区代码", "The province's code"), &n.Region, string(d.Region), isProvince, "620000"},
		{"name", say("省的中文全称", "Its name in Chinese"), &n.Name, d.Name, isName, "甘肃省"},
		{"name-en", say("省的英文名称", "Its name in English"), &n.NameEN, d.NameEN, isName, "Gansu"},
		{"operator", say("运营者", "Who keeps the site, in Chinese"), &n.Operator, d.Operator, isName, "某研究会"},
		{
			"operator-en", say("运营者的英文名称", "Who keeps the site, in English"), &n.OperatorEN, d.OperatorEN, isName,
			"a society",
		},
		{"email", say("联系邮箱", "Contact e-mail"), &n.Email, d.Email, isEmail, "jinrong@example.org"},
		{
			"base-url", say("网站地址", "The site's address"), &n.Address, string(d.BaseURL), isAddress,
			"https://example.org/",
		},
		{
			"repository", say("代码仓库网址", "The repository's address"), &n.Repository, d.Repository, isAddress,
			"https://github.com/example/five-areas",
		},
		{
			"document-no", say("方案文号", "The number of the plan's document"), &n.DocumentNo, d.DocumentNo, isName,
			"甘政办发〔2025〕1号",
		},
		{
			"issued", say("方案印发日期", "The day on which the plan was issued"), &n.Issued, string(d.Issued), isDay,
			"2025-05-16",
		},
	}
}

func isProvince(s string) bool { return provinceCode.MatchString(s) && s != string(model.Nation) }

func isName(s string) bool { return s == strings.TrimSpace(s) && !strings.ContainsAny(s, "<>") }

func isEmail(s string) bool { return dataset.Email(s).Valid() }

func isDay(s string) bool { return !sourcefile.Date(s).Time().IsZero() }

func isAddress(s string) bool {
	_, problem := dataset.BaseURL(s)
	return problem == nil
}

// Run asks, and writes a province that is valid and can be built at once.
func (n newSiteCmd) Run(ctx context.Context, m env) error {
	from, err := n.load(m, printer{Format: diag.Text, Lang: n.Lang})
	if err != nil {
		return err
	}
	n.Lang = cmp.Or(n.Lang, locales.Lang(from.Site.Language))
	if err := n.ask(m, os.Stdin); err != nil {
		return err
	}
	files := maps.Collect(n.known().Files(from.Assessment))
	for _, name := range []string{"data/unit-measures.yaml", "data/no-link-hosts.yaml"} { // these are of no province
		if files[name], err = os.ReadFile(filepath.Join(n.Root, filepath.FromSlash(name))); err != nil {
			return err
		}
	}
	if err := n.fill(ctx, m, n.Dir, maps.All(files)); err != nil {
		return err
	}
	made := checkout{n.Dir}
	// such as prose of this checkout that names its own province
	if _, found := checked(os.DirFS(n.Dir), dataset.Load); found != nil {
		return made.report(m, printer{Format: diag.Text, Lang: n.Lang}, found, func(f int) locales.Text {
			return locales.Format("写好了 %s，其中有%d处要改。", "Wrote %s; problems to fix in it: %d.",
				filepath.ToSlash(n.Dir), f)
		})
	}
	if err := (citationCmd{checkout: made}).Run(env{io.Discard, m.err}); err != nil {
		return err
	}
	fmt.Fprintln(m.out, locales.Format(
		"写好了 %s，用 build --root %[1]s 生成网站。接下来：把方案原文放进 data/plan/，用它的 data/、content/、CITATION.cff 和 .zenodo.json 换掉本仓库的。步骤见 "+
			".github/ARCHITECTURE.md。",
		"Wrote %s; build --root %[1]s makes its site. Next: put the plan into data/plan/, and its data/, content/, "+
			"CITATION.cff and .zenodo.json in the place of "+
			"this repository's. The steps are in .github/ARCHITECTURE.md.", filepath.ToSlash(n.Dir)).In(n.Lang))
	return nil
}

// known is what was answered.
func (n newSiteCmd) known() scaffold.NewSite {
	return scaffold.NewSite{
		Region: sourcefile.RegionCode(n.Region), Name: n.Name, NameEN: n.NameEN, Operator: n.Operator,
		OperatorEN: n.OperatorEN, Email: n.Email,
		BaseURL: sourcefile.URL(n.Address), Repository: n.Repository, DocumentNo: n.DocumentNo,
		Issued: sourcefile.Date(n.Issued),
	}
}

// ask asks what no flag has given. An empty answer, and the end of the input, takes the default.
func (n *newSiteCmd) ask(m env, in io.Reader) error {
	lines := bufio.NewScanner(in)
	for i := range n.questions() {
		q := n.questions()[i]
		if *q.answer != "" {
			if !q.right(*q.answer) {
				return fmt.Errorf("--%s %q cannot be used; write it like %s", q.flag, *q.answer, q.like)
			}
			continue
		}
		for asked := true; asked; {
			fmt.Fprintf(m.out, "%s [%s] ", q.asks.In(n.Lang), q.otherwise)
			if asked = lines.Scan(); !asked {
				fmt.Fprintln(m.out)
				break
			}
			*q.answer = strings.TrimSpace(lines.Text())
			if asked = *q.answer != "" && !q.right(*q.answer); asked {
				fmt.Fprintln(m.out, locales.Format("“%s”不能用，写成 %s 这样。", "%q cannot be used; write it like %s.",
					*q.answer,
					q.like).In(n.Lang))
				*q.answer = ""
			}
		}
	}
	return lines.Err()
}
