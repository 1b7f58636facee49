package cli

import (
	"fmt"
	"os"
	"path/filepath"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// assessCmd says what a file would settle. It is a command and no page: a picture of a status that was only tried would
// be the perfect forgery.
type assessCmd struct {
	checkout
	With string       `required:"" help:"一个来源的文件，还没有收进 data/publications/ 也可以。 A publication's file, which need not be in data/publications/ yet." placeholder:"FILE"`
	Lang locales.Lang `enum:"${languages}," default:"" help:"用哪种语言。 Language: ${languages}. Default: that of data/site.yaml." placeholder:"LANG"`
}

// Run prints each target's status and reason before and after; nothing is written.
func (a assessCmd) Run(m env) error {
	fsys, err := a.fsys()
	if err != nil {
		return err
	}
	body, err := os.ReadFile(a.With)
	if err != nil {
		return err
	}
	if a.Lang == "" {
		a.Lang = language(fsys)
	}
	print := printer{Format: diag.Text, Lang: a.Lang}
	base, found := dataset.Load(fsys)
	if err := a.report(m, print, found, summary); err != nil {
		return err
	}
	file := "data/publications/" + filepath.Base(a.With)
	with, found := dataset.Load(sourcefile.NewTree(fsys, map[string][]byte{file: body}))
	if err := a.report(m, print, found, summary); err != nil {
		return err
	}
	day := with.Newest()
	was, now := edition.Build(base.AsOf(base.Newest()), day), edition.Build(with, day)
	changed := 0
	for i, t := range now.Targets {
		before, after := narrative.NamesOf(was).Headline(was.Targets[i].Progress), narrative.NamesOf(now).Headline(t.Progress)
		fmt.Fprintln(m.out, t.Name().In(a.Lang))
		if before == after {
			fmt.Fprintln(m.out, locales.Format("    不变：%s", "    unchanged: %s", after).In(a.Lang))
			continue
		}
		changed++
		fmt.Fprintln(m.out, locales.Format("    此前：%s", "    before: %s", before).In(a.Lang))
		fmt.Fprintln(m.out, locales.Format("    此后：%s", "    after: %s", after).In(a.Lang))
	}
	fmt.Fprintln(m.out, locales.Format("试算，按截至%[1]s已知的内容：%[2]d个目标的判断会变。什么都没有写出。",
		"A trial with what is known on %[1]s; targets that would read otherwise: %[2]d. Nothing was written.",
		narrative.Date(day), changed).In(a.Lang))
	return nil
}
