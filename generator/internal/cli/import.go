package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/importer"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/numfmt"
	"five-areas/generator/internal/scaffold"
	"five-areas/generator/internal/sourcefile"
)

// importCmd turns a publisher's table into figures of a publication.
type importCmd struct {
	authorCmd
	File       string          `arg:"" help:"表格文件。 The publisher's table: .xlsx or .csv." placeholder:"FILE"`
	Into       sourcefile.ID   `required:"" help:"收进哪个来源。 Publication to add the figures to; a new one needs --outlet, --url, --title, --grade and so on." placeholder:"PUBLICATION-ID"`
	Sheet      string          `help:"哪一张工作表。 Sheet to import, if there are several." placeholder:"NAME" group:"表里没有写明的 Missing from the table"`
	Region     string          `help:"表是哪个地区的：名称或代码。 Region, if the table names none: a name or code." placeholder:"REGION" group:"表里没有写明的 Missing from the table"`
	Period     string          `help:"时期，或月份所在的年份。 Period, if the table names none, or the year of its months: 2025年6月末, 2025-06-30, 2025." placeholder:"PERIOD" group:"表里没有写明的 Missing from the table"`
	Cumulative bool            `help:"月份、季度是从年初累计的。 Months and quarters are cumulative from January." group:"表里没有写明的 Missing from the table"`
	Unit       []string        `help:"单位，或某个标题的单位（同比=%）。 Unit, if the table prints none, or that of one heading: 同比=%." placeholder:"[HEADING=]UNIT" sep:"none" group:"表里没有写明的 Missing from the table"`
	Definition []sourcefile.ID `help:"口径；可重复。 Definition to use for indicators that have it; repeatable." placeholder:"ID" group:"表里没有写明的 Missing from the table"`
	Indicator  string          `help:"整张表是哪个指标。 Indicator, if the table names none." placeholder:"INDICATOR[.DEFINITION[.REPORTERS]]" group:"表里没有写明的 Missing from the table"`
	Reporters  string          `help:"只是哪一家机构的数。 The single organisation that the figures cover." placeholder:"ID" group:"表里没有写明的 Missing from the table"`
	Map        []string        `help:"表中的名称是哪个指标、地区，或哪种增减；可重复。 Meaning of a name in the table; repeatable: 绿色信贷=green-loans-balance.pboc, 全省=630000, 增减=同比." placeholder:"NAME=INDICATOR[.DEFINITION[.REPORTERS]]" sep:"none" group:"表里没有写明的 Missing from the table"`
	SkipUnread bool            `name:"skip-unread" help:"跳过读不出的格，其余照收。 Skip cells that cannot be read."`
	CSV        bool            `name:"csv" help:"写进来源旁边的同名 .csv，适合几百个数以上。 Write to the .csv next to the publication; for hundreds of figures."`
	confirmations
	facts `embed:"" group:"来源是新的 If the publication is new"`
}

// Run reads the table, says what it could not read, and adds the figures to the publication.
func (i importCmd) Run(m env) error {
	data, err := i.open(m)
	if err != nil {
		return err
	}
	file, problem := dataset.PublicationFile(i.Into)
	if problem != nil {
		return i.stop(m, []diag.Finding{problem.At(diag.Place{File: "--into " + string(i.Into)})})
	}
	var existing []model.Figure
	at := slices.IndexFunc(data.Publications, func(p *model.Publication) bool { return p.ID == i.Into })
	if at >= 0 {
		existing = data.Publications[at].Figures
	}
	reading, left, found, err := i.read(data, existing)
	if err != nil {
		return err
	}
	if found != nil {
		return i.stop(m, found)
	}
	if reading.Unread > 0 && !i.SkipUnread {
		return i.stop(m, left)
	} else if err := diag.Print(m.err, diag.Text, i.Lang, left); err != nil {
		return err
	}
	name := filepath.Base(i.File)
	if len(reading.Figures) == 0 {
		i.report(m, "%s 里没有新的数：%d 个已在 %s 里，%d 格没有读。",
			"%s has no new figures: %d are in %s already, %d cells were left.",
			name, reading.Present, i.Into, reading.Unread)
		return nil
	}
	files, found, err := i.propose(i.confirmations, proposal{
		into: i.Into, table: i.CSV, figures: reading.Figures, from: reading.From, cells: true,
		write: func(figures []model.Figure) (map[string][]byte, []diag.Finding, error) {
			return i.files(data, at, file, figures)
		},
	})
	if err != nil {
		return err
	}
	if found != nil {
		return i.stop(m, found)
	}
	if err := i.put(m, files); err != nil {
		return err
	}
	i.report(m, "%s 的 %d 个数收进了 %s，%d 个原来就有，%d 格没有读。",
		"%s: %d figures went into %s, %d were there already, %d cells were left.",
		name, len(reading.Figures), i.Into, reading.Present, reading.Unread)
	return nil
}

// read reads the table and lists what was left of it.
func (i importCmd) read(data *dataset.Dataset, existing []model.Figure) (
	reading *importer.Reading, left, found []diag.Finding, err error,
) {
	dir, name := filepath.Split(i.File)
	if dir == "" {
		dir = "."
	}
	if _, err := os.Stat(i.File); err != nil {
		return nil, nil, nil, err
	}
	var table *importer.Table
	if importer.IsWorkbook(name) {
		table, found = importer.ReadWorkbook(os.DirFS(dir), name, i.Sheet, i.Map != nil, &numfmt.Numbers{})
	} else {
		table, found = importer.ReadTable(os.DirFS(dir), name, i.Map != nil)
	}
	if found != nil {
		return nil, nil, found, nil
	}
	reading, found = table.Read(importer.Options{
		Data: data, Map: i.Map, Indicator: i.Indicator, Definitions: i.Definition, Region: i.Region,
		Reporters: i.Reporters, Period: i.Period, Units: i.Unit, Cumulative: i.Cumulative,
	}, existing)
	if found != nil {
		return nil, nil, found, nil
	}
	return reading, append(table.Hidden, reading.Left...), nil, nil
}

// files are the publication's files with the figures added; at is its place among the publications, -1 for a new one.
func (i importCmd) files(data *dataset.Dataset, at int, file string, figures []model.Figure) (map[string][]byte,
	[]diag.Finding, error,
) {
	files := map[string][]byte{}
	if at >= 0 {
		day, problem := scaffold.Later(data, data.Publications[at], i.Recorded)
		if problem != nil {
			return nil, []diag.Finding{problem.At(diag.Place{File: "--recorded"})}, nil
		}
		for n := range figures {
			figures[n].Recorded = day
		}
	}
	inFile := figures
	if i.CSV {
		inFile = nil
		table := strings.TrimSuffix(file, ".yaml") + ".csv"
		src, err := os.ReadFile(i.path(table))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, nil, err
		}
		var found []diag.Finding
		if files[table], found = scaffold.AppendTable(table, src, figures); found != nil {
			return nil, found, nil
		}
	}
	switch {
	case at < 0:
		p, problem, err := i.publication(data, inFile)
		if err != nil {
			return nil, nil, fmt.Errorf("%s does not exist yet: %w", file, err)
		}
		if problem != nil {
			return nil, []diag.Finding{problem.At(diag.Place{File: "--recorded"})}, nil
		}
		files[file] = scaffold.PublicationFile(p)
	case !i.CSV:
		src, err := os.ReadFile(i.path(file))
		if err != nil {
			return nil, nil, err
		}
		var found []diag.Finding
		files[file], found = scaffold.Append(file, src, figures, nil)
		return files, found, nil
	}
	return files, nil, nil
}
