package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/scaffold"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// authorCmd is where a verb that writes source files works: a checkout whose data is valid, and stays so.
type authorCmd struct {
	checkout
	Lang   locales.Lang `enum:"${languages}," default:"" help:"提示的语言。 Language of messages: ${languages}. Default: that of data/site.yaml." placeholder:"LANG"`
	DryRun bool         `name:"dry-run" help:"只显示要写的内容。 Print what would be written and write nothing."`
}

// open loads the data.
func (d *authorCmd) open(m env) (*dataset.Dataset, error) { return d.openBy(m, dataset.Load) }

func (d *authorCmd) openBy(m env, load func(fs.FS) (*dataset.Dataset, []diag.Finding)) (*dataset.Dataset, error) {
	data, err := d.loadBy(m, printer{Format: diag.Text, Lang: d.Lang}, load)
	if err == nil && d.Lang == "" {
		d.Lang = locales.Lang(data.Site.Language)
	}
	return data, err
}

// stop prints findings and the last line of a run that wrote nothing.
func (d *authorCmd) stop(m env, found []diag.Finding) error {
	if err := diag.Print(m.err, diag.Text, d.Lang, found); err != nil {
		return err
	}
	fmt.Fprintln(m.err, summary(len(found)).In(d.Lang))
	return findings(found)
}

// save checks the data as they would be with some files changed, and writes these only if there is nothing to fix.
func (d *authorCmd) save(m env, files map[string][]byte) error {
	if _, found := checked(sourcefile.NewTree(os.DirFS(d.Root), files), dataset.Load); found != nil {
		return d.stop(m, d.byFlag(files, found))
	}
	return d.put(m, files)
}

// put writes files, or prints them with --dry-run.
func (d *authorCmd) put(m env, files map[string][]byte) error {
	unbroken.RLock()
	defer unbroken.RUnlock()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if d.DryRun {
			fmt.Fprintf(m.out, "-- %s --\n%s", name, files[name])
			continue
		}
		if err := replace(d.path(name), files[name]); err != nil {
			return err
		}
	}
	return nil
}

// report prints the last line of a run: what it did, or would have done.
func (d *authorCmd) report(m env, zh, en string, args ...any) {
	if d.DryRun {
		zh, en = "（没有写）"+zh, "(not written) "+en
	}
	fmt.Fprintln(m.out, locales.Format(zh, en, args...).In(d.Lang))
}

// path is the location of a file of the checkout on this machine.
func (d *authorCmd) path(file string) string { return filepath.Join(d.Root, filepath.FromSlash(file)) }

// replace writes a file whole or not at all.
func replace(path string, body []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(body)
	if err = errors.Join(err, f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// facts are what a maintainer says of a source.
type facts struct {
	Outlet       string                 `help:"发布的媒体或网站。 The outlet, by its own name." placeholder:"NAME"`
	Title        string                 `help:"来源的标题，照抄。 The source's title, verbatim." placeholder:"TEXT"`
	TitleLang    model.TitleLang        `name:"title-lang" default:"zh" enum:"zh,zh-Hant,en" help:"标题的语言。 The title's language: ${enum}."`
	Subject      string                 `help:"没有标题时，用自己的话说明。 A description in our words, if the source has no title." placeholder:"TEXT"`
	SubjectEN    string                 `name:"subject-en" help:"上一项的英文。 The same in English." placeholder:"TEXT"`
	URL          sourcefile.URL         `name:"url" help:"网址。 URL of the source." placeholder:"URL"`
	NoLink       model.NoLink           `name:"no-link" help:"没有网址可写时的原因。 Why there is no URL: mirror-site or no-address." placeholder:"WHY"`
	Published    sourcefile.PartialDate `help:"发布日期，知道多少写多少。 Publication date, as precise as known." placeholder:"DATE"`
	Grade        model.Grade            `help:"A：媒体或政府自己的网站；B：转载；C：转载，原发媒体未署名。 A: the outlet's or government's own site; B: a reprint; C: a reprint, outlet not named." placeholder:"A|B|C"`
	Seen         []model.Seen           `help:"读到的是什么：original 原页、stored-copy 存档副本、reprint 转载、excerpt 摘录，可以几个；不写时A为original，其余为reprint。 What was read: original, stored-copy, reprint, excerpt, one or more. Default: original for A, reprint otherwise." placeholder:"SEEN"`
	AttributedTo sourcefile.ID          `name:"attributed-to" help:"数据由谁编制（单位或机构的 id）。 Who compiled the figures: id of an agency or organisation." placeholder:"ID"`
	Event        model.EventID          `help:"哪一场发布会。 The press conference it reports, e.g. 2025-08-07-pbc-qinghai." placeholder:"ID"`
	Recorded     sourcefile.Date        `help:"收录日期；默认是 data/ 里最近的。 Date of recording. Default: the newest in data/, because no clock is read." placeholder:"DATE"`
}

// publication is the source with its figures; an error names the flags that are missing.
func (f facts) publication(data *dataset.Dataset, figures []model.Figure) (model.Publication, *diag.Problem, error) {
	var missing []string
	need := func(ok bool, flag string) {
		if !ok {
			missing = append(missing, flag)
		}
	}
	need(f.Outlet != "", "--outlet")
	need(f.Title != "" || f.Subject != "" && f.SubjectEN != "", "--title (or --subject and --subject-en)")
	need(f.URL != "" || f.NoLink != "", "--url (or --no-link)")
	need(f.Grade != "", "--grade")
	if missing != nil {
		return model.Publication{}, nil, fmt.Errorf("a new publication needs %s", strings.Join(missing, ", "))
	}
	p := model.Publication{
		Outlet: f.Outlet, AttributedTo: f.AttributedTo, Event: f.Event, URL: f.URL, NoLink: f.NoLink,
		Published: f.Published, Recorded: f.Recorded, Grade: f.Grade, Seen: f.Seen, Figures: figures,
	}
	problem := scaffold.Complete(data, &p)
	if f.Title != "" {
		p.Title = &model.Title{Text: f.Title, Lang: f.TitleLang}
	}
	if f.Subject != "" {
		p.Subject = &locales.Text{ZH: f.Subject, EN: f.SubjectEN}
	}
	return p, problem, nil
}
