package cli

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/importer"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/scaffold"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// create writes new source files.
type create struct {
	Publication newPublicationCmd `cmd:"" help:"新的来源，至少一个数。 Create a publication with at least one figure."`
	Indicator   newIndicatorCmd   `cmd:"" help:"新的指标，带一个口径。 Create an indicator with one definition."`
	Definition  newDefinitionCmd  `cmd:"" help:"一个指标从某一天起改用新口径，以后的数一起改。 Change an indicator to a new definition from a date on; later figures are moved to it."`
	Site        newSiteCmd        `cmd:"" help:"另一个省的网站：问十个问题。 Create the site of another province; asks ten questions."`
	Response    newResponseCmd    `cmd:"" help:"有关单位的回应，照录原话。 Record what an organisation says, in its own words."`
	Correction  newCorrectionCmd  `cmd:"" help:"更正录入有误的内容，记录的文件一起改。 Correct a recording mistake; the record's file is updated too."`
}

// newPublicationCmd writes the file of a source.
type newPublicationCmd struct {
	authorCmd
	ID     sourcefile.ID `arg:"" help:"文件名：发布日期-简称。 File name: publication date and a short name, e.g. 2025-08-08-xining-evening-news." placeholder:"ID"`
	Figure []string      `required:"" sep:"none" help:"一个数，照来源原样；可重复。没有地区就是本省。 A figure as printed; repeatable. Default region: the site's." placeholder:"INDICATOR[.DEFINITION] [REGION] PERIOD VALUE"`
	confirmations
	facts
}

// Run writes the file unless there is one.
func (n newPublicationCmd) Run(m env) error {
	data, err := n.open(m)
	if err != nil {
		return err
	}
	file, problem := dataset.PublicationFile(n.ID)
	if problem != nil {
		return n.stop(m, []diag.Finding{problem.At(diag.Place{File: file})})
	}
	var figures []model.Figure
	var found []diag.Finding
	for _, s := range n.Figure {
		f, problem := importer.ParseFigure(data, s)
		if problem != nil {
			found = append(found, problem.At(diag.Place{File: "--figure " + s}))
		}
		figures = append(figures, f)
	}
	p, problem, err := n.publication(data, figures)
	if err != nil {
		return err
	}
	if problem != nil {
		found = append(found, problem.At(diag.Place{File: "--recorded"}))
	}
	if found != nil {
		return n.stop(m, found)
	}
	if found := n.taken(file); found != nil {
		return n.stop(m, found)
	}
	files, found, err := n.propose(n.confirmations, proposal{
		into: n.ID, figures: figures, from: func(i int, _ string) string { return "--figure " + n.Figure[i] },
		write: func(figures []model.Figure) (map[string][]byte, []diag.Finding, error) {
			p.Figures = figures
			return map[string][]byte{file: scaffold.PublicationFile(p)}, nil, nil
		},
	})
	if err != nil {
		return err
	}
	if found != nil {
		return n.stop(m, found)
	}
	if err := n.put(m, files); err != nil {
		return err
	}
	n.wrote(m, files)
	return nil
}

// newIndicatorCmd writes the file of an indicator.
type newIndicatorCmd struct {
	authorCmd
	ID        sourcefile.ID   `arg:"" help:"文件名，即 id。 File name and id, e.g. green-loans-balance." placeholder:"ID"`
	Name      string          `required:"" help:"中文名称。 Chinese name." placeholder:"TEXT"`
	NameEN    string          `name:"name-en" required:"" help:"英文名称。 English name." placeholder:"TEXT"`
	Area      []sourcefile.ID `required:"" help:"属于哪个领域；可重复。 Area of finance; repeatable." placeholder:"ID"`
	Unit      string          `required:"" help:"单位，如 亿元、%。 Unit, e.g. 亿元 or %." placeholder:"UNIT"`
	Kind      model.Kind      `required:"" help:"时点数、时期数、累计数、占比、率、个数、位次。 Kind: stock, flow, cumulative-flow, share, rate, count or rank." placeholder:"KIND"`
	Direction model.Direction `required:"" help:"期望方向。 Desired direction: up, down or none." placeholder:"WAY"`

	Definition       sourcefile.ID     `required:"" help:"口径的 id。 Id of its definition (口径)." placeholder:"ID"`
	DefinitionName   string            `name:"definition-name" required:"" help:"口径的中文名称。 Chinese name of the definition." placeholder:"TEXT"`
	DefinitionNameEN string            `name:"definition-name-en" required:"" help:"口径的英文名称。 English name of the definition." placeholder:"TEXT"`
	Currency         model.Currency    `required:"" help:"币种范围。 Currencies covered: rmb, rmb-and-fx, fx, none or not-stated." placeholder:"SCOPE"`
	Aggregation      model.Aggregation `required:"" help:"怎样按时间统计。 Aggregation over time: end-of-period, over-period, cumulative or point." placeholder:"HOW"`
}

// Run writes the file unless there is one. A draft may need the indicator already: what is wrong with other files stays
// so.
func (n newIndicatorCmd) Run(m env) error {
	before, err := n.drafts()
	if err != nil {
		return err
	}
	file, problem := dataset.IndicatorFile(n.ID)
	if problem != nil {
		return n.stop(m, []diag.Finding{problem.At(diag.Place{File: file})})
	}
	if found := n.taken(file); found != nil {
		return n.stop(m, found)
	}
	return n.saveBeside(m, before, file, map[string][]byte{file: scaffold.IndicatorFile(model.Indicator{
		Name: locales.Text{ZH: n.Name, EN: n.NameEN}, Articles: n.Area, Unit: n.Unit, Kind: n.Kind,
		Direction: n.Direction,
		Definitions: []model.Definition{{
			ID: n.Definition, Name: locales.Text{ZH: n.DefinitionName, EN: n.DefinitionNameEN}, Currency: n.Currency,
			Aggregation: n.Aggregation,
		}},
	})})
}

// newDefinitionCmd gives an indicator a new definition from a day on.
type newDefinitionCmd struct {
	authorCmd
	Indicator sourcefile.ID   `arg:"" help:"指标的 id。 Id of the indicator." placeholder:"INDICATOR"`
	ID        sourcefile.ID   `arg:"" help:"新口径的 id。 Id of the new definition." placeholder:"ID"`
	From      sourcefile.Date `required:"" help:"从哪一天的数据起适用。 First day to which it applies." placeholder:"DATE"`
	Name      string          `required:"" help:"中文名称。 Chinese name." placeholder:"TEXT"`
	NameEN    string          `name:"name-en" required:"" help:"英文名称。 English name." placeholder:"TEXT"`
	Break     string          `required:"" help:"为什么不能与以前的数相比；会公布。 Why it is not comparable with earlier figures; published." placeholder:"TEXT"`
	BreakEN   string          `name:"break-en" help:"上一项的英文。 The same in English." placeholder:"TEXT"`
	Former    sourcefile.ID   `help:"被取代的口径；只有一个在用时不写。 Definition that it replaces. Default: the only one in use." placeholder:"ID"`

	Owner       sourcefile.ID     `help:"制定者，与以前不同时写。 Owner, if different." placeholder:"ID"`
	Version     string            `help:"版本或年份。 Version or year." placeholder:"TEXT"`
	Currency    model.Currency    `help:"币种范围，与以前不同时写。 Currencies covered, if different." placeholder:"SCOPE"`
	Aggregation model.Aggregation `help:"怎样按时间统计，与以前不同时写。 Aggregation over time, if different." placeholder:"HOW"`
}

// Run writes the indicator's file and those of the figures, or nothing.
func (n newDefinitionCmd) Run(m env) error {
	before, err := n.drafts()
	if err != nil {
		return err
	}
	if problem := scaffold.BadDate("起用日", "first day", n.From); problem != nil {
		return n.stop(m, []diag.Finding{problem.At(diag.Place{File: "--from"})})
	}
	out, found := scaffold.Define(os.DirFS(n.Root), scaffold.Definition{
		Indicator: n.Indicator, Former: n.Former, New: model.Definition{
			ID: n.ID, Name: locales.Text{ZH: n.Name, EN: n.NameEN}, Owner: n.Owner, Version: n.Version,
			Currency: n.Currency, Aggregation: n.Aggregation, ValidFrom: n.From,
			BreakNote: &locales.Note{ZH: n.Break, EN: n.BreakEN},
		},
	})
	if found != nil {
		return n.stop(m, found)
	}
	file, _ := dataset.IndicatorFile(n.Indicator)
	if err := n.saveBeside(m, before, file, out.Files); err != nil {
		return err
	}
	n.report(m, "口径 %s 到 %s 以前为止，%d个数改用 %s。", "Definition %s ends before %s; %d figures now have %s.",
		out.Former, n.From,
		out.Moved, n.ID)
	if out.Ratios != nil {
		n.report(m, "这些占比按旧口径相除，看要不要也加新口径：%s",
			"These shares divide by the former one; see whether they need a new definition, too: %s",
			strings.Join(out.Ratios, "、"))
	}
	return nil
}

// newCorrectionCmd writes the file of a correction and corrects the record's.
type newCorrectionCmd struct {
	authorCmd
	Record   model.RecordID  `arg:"" help:"哪一条记录：数据的 id、来源的 id、来源/证据，或方案的内容，如 task/t01。 Record to correct: the id of a figure or publication, publication/evidence, or a part of the plan, e.g. task/t01." placeholder:"RECORD"`
	Key      model.Key       `help:"改的是哪一项，即文件里的键；数默认是 value。 Key to correct, as in the file. Default for figures: value." placeholder:"KEY"`
	Is       string          `help:"来源刊载的内容；程序把文件一起改好。 What the source prints; the file is updated too." placeholder:"TEXT"`
	Withdraw bool            `help:"来源里没有：不写 --key 就撤回整个数或整条证据。 Not in the source; without --key, withdraw the whole figure or evidence."`
	Missed   bool            `name:"overlooked" help:"来源有这一项，当时漏记了；先把它写进文件。 In the source but overlooked; add it to the file first."`
	Was      string          `help:"文件已经改好时，原来误记的内容。 What had been recorded, if the file is already corrected." placeholder:"TEXT"`
	Reason   string          `required:"" help:"错在哪里，怎么发现的；会公布。 What was wrong and how it was found; published." placeholder:"TEXT"`
	ReasonEN string          `name:"reason-en" required:"" help:"上一项的英文。 The same in English." placeholder:"TEXT"`
	ID       sourcefile.ID   `name:"id" help:"文件名；默认是日期加记录和键。 File name. Default: date, record and key." placeholder:"ID"`
	Recorded sourcefile.Date `help:"更正的日期；默认是 data/ 里最近的收录日期。 Date of the correction. Default: the newest in data/, because no clock is read." placeholder:"DATE"`
}

// Run writes both files, or neither.
func (n newCorrectionCmd) Run(m env) error {
	data, err := n.openBy(m, dataset.Draft)
	if err != nil {
		return err
	}
	record, problem := scaffold.RecordOf(data, n.Record)
	if problem != nil {
		return n.stop(m, []diag.Finding{problem.At(diag.Place{File: string(n.Record)})})
	}
	if n.Key == "" && !n.Withdraw && n.Record.Figure() != "" {
		n.Key = "value"
	}
	recorded, problem := scaffold.Recorded(data, n.Recorded, "")
	if problem != nil {
		return n.stop(m, []diag.Finding{problem.At(diag.Place{File: "--recorded"})})
	}
	c := model.Correction{
		Record: n.Record, Key: n.Key, Was: n.Was, Is: n.Is, Withdrawn: n.Withdraw,
		Reason: locales.Text{ZH: n.Reason, EN: n.ReasonEN}, Recorded: recorded,
	}
	files, found := scaffold.Correct(os.DirFS(n.Root), record, &c, n.Missed)
	if found != nil {
		return n.stop(m, found)
	}
	id := cmp.Or(n.ID, scaffold.CorrectionID(&c))
	file, problem := dataset.CorrectionFile(id)
	if problem != nil {
		return n.stop(m, []diag.Finding{problem.At(diag.Place{File: file})})
	}
	files[file] = scaffold.CorrectionFile(c)
	return n.add(m, file, files)
}

// add writes files, one of which does not exist yet.
func (d *authorCmd) add(m env, file string, files map[string][]byte) error {
	if found := d.taken(file); found != nil {
		return d.stop(m, found)
	}
	if err := d.save(m, files); err != nil {
		return err
	}
	d.wrote(m, files)
	return nil
}

// taken says that a file is there already.
func (d *authorCmd) taken(file string) []diag.Finding {
	if _, err := os.Lstat(d.path(file)); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return []diag.Finding{scaffold.Exists().At(diag.Place{File: file})}
}

func (d *authorCmd) wrote(m env, files map[string][]byte) {
	d.report(m, "写好了 %s，已通过核对。", "Wrote %s; the data is valid.", strings.Join(slices.Sorted(maps.Keys(files)), "、"))
}

// drafts are the files with something to fix before a verb adds to them.
func (d *authorCmd) drafts() (map[string]bool, error) {
	fsys, err := d.fsys()
	if err != nil {
		return nil, err
	}
	if d.Lang == "" {
		d.Lang = language(fsys)
	}
	_, found := dataset.Load(fsys)
	before := map[string]bool{}
	for _, f := range found {
		before[f.File] = true
	}
	return before, nil
}

// saveBeside is save where other files may have something to fix: it stops for findings in the file that is written,
// and in those that had none before.
func (d *authorCmd) saveBeside(m env, before map[string]bool, file string, files map[string][]byte) error {
	_, found := dataset.Load(sourcefile.NewTree(os.DirFS(d.Root), files))
	if slices.ContainsFunc(found, func(f diag.Finding) bool { return f.File == file || !before[f.File] }) {
		return d.stop(m, found)
	}
	if err := d.put(m, files); err != nil {
		return err
	}
	if found == nil {
		d.wrote(m, files)
		return nil
	}
	d.report(m, "写好了 %s；别的文件里还有%d处要改。", "Wrote %s; %d problems in other files are left.",
		strings.Join(slices.Sorted(maps.Keys(files)), "、"), len(found))
	return diag.Print(m.err, diag.Text, d.Lang, found)
}
