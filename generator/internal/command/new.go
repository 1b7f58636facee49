package command

import (
	"errors"
	"io/fs"
	"os"

	"five-articles/generator/internal/author"
	"five-articles/generator/internal/dataset"
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/finding"
	"five-articles/generator/internal/plan"
	"five-articles/generator/internal/statistics"
	"five-articles/generator/internal/text"
)

// create writes new source files.
type create struct {
	Publication newPublication `cmd:"" help:"新的来源，至少一个数。 A new publication with at least one figure."`
	Indicator   newIndicator   `cmd:"" help:"新的指标，带一个口径。 A new indicator with one definition."`
}

// newPublication writes the file of a source.
type newPublication struct {
	desk
	ID     document.ID `arg:"" help:"文件名：发布日期-简称。 The file's name: the date of publication and a word for it, such as 2025-08-08-xining-evening-news." placeholder:"ID"`
	Figure []string    `required:"" sep:"none" help:"一个数，照来源所印；可以写几次。没有地区就是本省。 A figure as its source prints it, once or more; without a region it is the site's." placeholder:"INDICATOR[.DEFINITION] [REGION] PERIOD VALUE"`
	facts
}

// Run writes the file unless there is one.
func (n newPublication) Run(m machine) error {
	data, err := n.open(m)
	if err != nil {
		return err
	}
	file, problem := dataset.PublicationFile(n.ID)
	if problem != nil {
		return n.stop(m, []finding.Finding{problem.At(finding.Place{File: file})})
	}
	var figures []statistics.Figure
	var found []finding.Finding
	for _, s := range n.Figure {
		f, problem := author.ParseFigure(data, s)
		if problem != nil {
			found = append(found, problem.At(finding.Place{File: "--figure " + s}))
		}
		figures = append(figures, f)
	}
	p, problem, err := n.publication(data, figures)
	if err != nil {
		return err
	}
	if problem != nil {
		found = append(found, problem.At(finding.Place{File: "--recorded"}))
	}
	if found != nil {
		return n.stop(m, found)
	}
	return n.add(m, file, author.PublicationFile(p))
}

// newIndicator writes the file of an indicator.
type newIndicator struct {
	desk
	ID        document.ID     `arg:"" help:"文件名，即 id。 The file's name, which is the id, such as green-loans-balance." placeholder:"ID"`
	Name      string          `required:"" help:"中文名称。 Its Chinese name." placeholder:"TEXT"`
	NameEN    string          `name:"name-en" required:"" help:"英文名称。 Its English name." placeholder:"TEXT"`
	Area      []document.ID   `required:"" help:"属于哪个领域；可以写几次。 The area of finance, once or more." placeholder:"ID"`
	Unit      string          `required:"" help:"单位，如 亿元、%。 Its unit, such as 亿元 or %." placeholder:"UNIT"`
	Kind      statistics.Kind `required:"" help:"时点数、时期数、累计数、占比、率、个数、位次。 stock, flow, cumulative-flow, share, rate, count or rank." placeholder:"KIND"`
	Direction plan.Direction  `required:"" help:"向好的方向。 Which way is good: up, down or none." placeholder:"WAY"`

	Definition       document.ID            `required:"" help:"口径的 id。 The id of its definition (口径)." placeholder:"ID"`
	DefinitionName   string                 `name:"definition-name" required:"" help:"口径的中文名称。 The definition's Chinese name." placeholder:"TEXT"`
	DefinitionNameEN string                 `name:"definition-name-en" required:"" help:"口径的英文名称。 The definition's English name." placeholder:"TEXT"`
	Currency         statistics.Currency    `required:"" help:"币种范围。 The currencies it covers: rmb, rmb-and-fx, fx, none or not-stated." placeholder:"SCOPE"`
	Aggregation      statistics.Aggregation `required:"" help:"怎样按时间统计。 How it is taken over time: end-of-period, over-period, cumulative or point." placeholder:"HOW"`
}

// Run writes the file unless there is one.
func (n newIndicator) Run(m machine) error {
	if _, err := n.open(m); err != nil {
		return err
	}
	file, problem := dataset.IndicatorFile(n.ID)
	if problem != nil {
		return n.stop(m, []finding.Finding{problem.At(finding.Place{File: file})})
	}
	return n.add(m, file, author.IndicatorFile(statistics.Indicator{
		Name: text.Text{ZH: n.Name, EN: n.NameEN}, Articles: n.Area, Unit: n.Unit, Kind: n.Kind, Direction: n.Direction,
		Definitions: []statistics.Definition{{
			ID: n.Definition, Name: text.Text{ZH: n.DefinitionName, EN: n.DefinitionNameEN}, Currency: n.Currency, Aggregation: n.Aggregation,
		}},
	}))
}

// add writes a file that is not there yet.
func (d *desk) add(m machine, file string, body []byte) error {
	if _, err := os.Lstat(d.path(file)); !errors.Is(err, fs.ErrNotExist) {
		return d.stop(m, []finding.Finding{author.Exists().At(finding.Place{File: file})})
	}
	if err := d.save(m, map[string][]byte{file: body}); err != nil {
		return err
	}
	d.say(m, "写好了 %s，已通过核对。", "Wrote %s; it is valid.", file)
	return nil
}
