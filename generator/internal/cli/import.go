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
	"five-areas/generator/locales"
)

// importCmd turns a publisher's table or a press text into figures of a publication.
type importCmd struct {
	authorCmd
	File       string          `arg:"" help:"表格或新闻稿。 The publisher's table, .xlsx or .csv, or the text of a press report, .txt." placeholder:"FILE"`
	Into       sourcefile.ID   `required:"" help:"收进哪个来源。 Publication to add the figures to; a new one needs --outlet, --url, --title, --grade and so on." placeholder:"PUBLICATION-ID"`
	Sheet      string          `help:"哪一张工作表。 Sheet to import, if there are several." placeholder:"NAME" group:"表或文字里没有写明的 Missing from the table or text"`
	Region     string          `help:"表或文字是哪个地区的：名称或代码。 Region, if the table or text names none: a name or code." placeholder:"REGION" group:"表或文字里没有写明的 Missing from the table or text"`
	Period     string          `help:"时期，或月份所在的年份。 Period, if the table or text names none, or the year of a table's months: 2025年6月末, 2025-06-30, 2025." placeholder:"PERIOD" group:"表或文字里没有写明的 Missing from the table or text"`
	Cumulative bool            `help:"月份、季度是从年初累计的。 Months and quarters are cumulative from January." group:"表或文字里没有写明的 Missing from the table or text"`
	Unit       []string        `help:"单位，或某个标题的单位（同比=%）。 Unit, if the table prints none, or that of one heading: 同比=%." placeholder:"[HEADING=]UNIT" sep:"none" group:"表或文字里没有写明的 Missing from the table or text"`
	Definition []sourcefile.ID `help:"口径；可重复。 Definition to use for indicators that have it; repeatable." placeholder:"ID" group:"表或文字里没有写明的 Missing from the table or text"`
	Indicator  string          `help:"整张表是哪个指标。 Indicator, if the table names none." placeholder:"INDICATOR[.DEFINITION[.REPORTERS]]" group:"表或文字里没有写明的 Missing from the table or text"`
	Reporters  string          `help:"只是哪一家机构的数。 The single organisation that the figures cover." placeholder:"ID" group:"表或文字里没有写明的 Missing from the table or text"`
	Map        []string        `help:"表或文字中的名称是哪个指标、地区，或表中的哪种增减；可重复。 Meaning of a name in the table or text; repeatable: 绿色信贷=green-loans-balance.pboc, 全省=630000, 增减=同比." placeholder:"NAME=INDICATOR[.DEFINITION[.REPORTERS]]" sep:"none" group:"表或文字里没有写明的 Missing from the table or text"`
	SkipUnread bool            `name:"skip-unread" help:"跳过读不出的格和没有答的问题，其余照收。 Skip cells that cannot be read and questions that are not answered."`
	CSV        bool            `name:"csv" help:"写进来源旁边的同名 .csv，适合几百个数以上。 Write to the .csv next to the publication; for hundreds of figures."`
	confirmations
	facts `embed:"" group:"来源是新的 If the publication is new"`
}

// Run reads the table or text, says what it could not read, and adds the figures to the publication.
func (i importCmd) Run(m env) error {
	data, err := i.open(m)
	if err != nil {
		return err
	}
	file, problem := dataset.PublicationFile(i.Into)
	if problem != nil {
		return i.stop(m, []diag.Finding{problem.At(diag.Place{File: "--into " + string(i.Into)})})
	}
	var was *model.Publication
	at := slices.IndexFunc(data.Publications, func(p *model.Publication) bool { return p.ID == i.Into })
	if at >= 0 {
		was = data.Publications[at]
	}
	read := i.readTable
	if i.isText() {
		read = i.readText
	}
	reading, found, err := read(m, data, was)
	if err != nil {
		return err
	}
	if found != nil {
		return i.stop(m, found)
	}
	left, open := reading.left, reading.open
	if i.SkipUnread {
		left, open = append(open, left...), nil
	}
	if i.isText() {
		left = diag.Sort(left)
	}
	if err := diag.Print(m.err, diag.Text, i.Lang, left); err != nil {
		return err
	}
	if len(open) > 0 {
		return i.stop(m, open)
	}
	name := filepath.Base(i.File)
	if len(reading.figures) == 0 {
		i.report(m, "%s 里没有新的数：%d 个已在 %s 里，%d 处没有收。",
			"%s has no new figures: %d are in %s already, %d were left.",
			name, reading.present, i.Into, reading.unread)
		return nil
	}
	files, found, err := i.propose(i.confirmations, proposal{
		into: i.Into, table: i.CSV, figures: reading.figures, from: reading.from, copyOf: reading.copyOf,
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
	i.report(m, "%s 的 %d 个数收进了 %s，%d 个原来就有，%d 处没有收。",
		"%s: %d figures went into %s, %d were there already, %d were left.",
		name, len(reading.figures), i.Into, reading.present, reading.unread)
	return nil
}

// imported is what was read from a file.
type imported struct {
	figures []model.Figure
	from    func(figure int, key string) string
	// present is the number of figures that the publication has already, and unread that of those that were left.
	present, unread int
	// open stops the import unless --skip-unread is given; left does not.
	open, left []diag.Finding
	// copyOf is what is corrected in a copy.
	copyOf locales.Text
}

// readTable reads a table; was is the publication that its figures go to, nil for a new one.
func (i importCmd) readTable(_ env, data *dataset.Dataset, was *model.Publication) (*imported, []diag.Finding, error) {
	var existing []model.Figure
	if was != nil {
		existing = was.Figures
	}
	dir, name := filepath.Split(i.File)
	if dir == "" {
		dir = "."
	}
	if _, err := os.Stat(i.File); err != nil {
		return nil, nil, err
	}
	var table *importer.Table
	var found []diag.Finding
	if importer.IsWorkbook(name) {
		table, found = importer.ReadWorkbook(os.DirFS(dir), name, i.Sheet, i.Map != nil, &numfmt.Numbers{})
	} else {
		table, found = importer.ReadTable(os.DirFS(dir), name, i.Map != nil)
	}
	if found != nil {
		return nil, found, nil
	}
	reading, found := table.Read(importer.Options{
		Data: data, Map: i.Map, Indicator: i.Indicator, Definitions: i.Definition, Region: i.Region,
		Reporters: i.Reporters, Period: i.Period, Units: i.Unit, Cumulative: i.Cumulative,
	}, existing)
	if found != nil {
		return nil, found, nil
	}
	out := &imported{
		figures: reading.Figures, from: reading.From, present: reading.Present, unread: reading.Unread,
		copyOf: locales.Pair("表", "table"),
	}
	if left := append(table.Hidden, reading.Left...); reading.Unread > 0 {
		out.open = left
	} else {
		out.left = left
	}
	return out, nil, nil
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
