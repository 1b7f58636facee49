package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/text"
)

// Files writes the downloads of an edition, in a fixed order.
func Files(e *edition.Edition) ([]api.File, error) {
	var all []api.File
	words := append([][]string{{"table", "column", "type", "zh", "en"}}, dictionary("figures", figureColumns)...)
	words = append(words, dictionary("publications", sourceColumns)...)
	book := func(figures, sources [][]string) ([]byte, error) {
		return workbook([]sheet{
			{"数据 Figures", kinds(figureColumns), figures},
			{"来源 Publications", kinds(sourceColumns), sources},
			{"字段 Dictionary", make([]kind, 5), words},
			{"说明 Notes", make([]kind, 2), notes(e)},
		}, e.AsOf.Time())
	}
	for _, i := range e.Indicators {
		rows := table(figureColumns, i.Figures)
		sources := table(sourceColumns, sourcesOf(i))
		all = append(all, api.File{Path: api.Indicators.Download(string(i.ID), "csv"), Body: csvFile(rows)})
		b, err := book(rows, sources)
		if err != nil {
			return nil, err
		}
		all = append(all, api.File{Path: api.Indicators.Download(string(i.ID), "xlsx"), Body: b})
	}
	figures, sources := table(figureColumns, e.Figures), table(sourceColumns, e.Publications)
	all = append(all,
		api.File{Path: api.Downloads + "figures.csv", Body: csvFile(figures)},
		api.File{Path: api.Downloads + "publications.csv", Body: csvFile(sources)},
		api.File{Path: api.Downloads + "dictionary.csv", Body: csvFile(words)},
		api.File{Path: api.Downloads + "figures.ndjson", Body: ndjson(e)})
	b, err := book(figures, sources)
	if err != nil {
		return nil, err
	}
	all = append(all, api.File{Path: api.Downloads + "figures.xlsx", Body: b})
	if b, err = parquetFile(figureColumns, e.Figures); err != nil {
		return nil, err
	}
	all = append(all, api.File{Path: api.Downloads + "figures.parquet", Body: b})
	if b, err = bundle(e, all[2*len(e.Indicators):]); err != nil {
		return nil, err
	}
	feeds, err := feedFiles(e)
	return append(append(all, api.File{Path: api.Downloads + "dataset.zip", Body: b}), feeds...), err
}

// Figures writes the table of all figures.
func Figures(e *edition.Edition) []byte { return csvFile(table(figureColumns, e.Figures)) }

// sourcesOf are the publications of an indicator's figures, each once.
func sourcesOf(i *edition.Indicator) []*edition.Publication {
	var all []*edition.Publication
	for _, f := range i.Figures {
		if !slices.Contains(all, f.Publication) {
			all = append(all, f.Publication)
		}
	}
	return all
}

// ndjson writes each figure as the API does, one in a line.
func ndjson(e *edition.Edition) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for _, f := range e.Figures {
		_ = enc.Encode(api.Figure(f)) // strings and numbers only, into memory
	}
	return b.Bytes()
}

// notes say what the file is, of which day, and how it may be used.
func notes(e *edition.Edition) [][]string {
	l := e.Site.Licences
	return [][]string{
		{"zh", "en"},
		{e.Site.Title.ZH, e.Site.Title.EN},
		{fmt.Sprintf("数据截至%s。", e.AsOf), fmt.Sprintf("As of %s.", e.AsOf)},
		{"每个数都照来源所印抄写；口径不同的数不可比，各领域的数不能相加。", "Every figure is copied as its source prints it; figures of different definitions do not compare, and areas are never summed."},
		{fmt.Sprintf("许可：%s（%s）。请注明本站名称、数据编号和截至日期，并同时引用原来源。", l.Data, l.DataURL), fmt.Sprintf("Licence: %s (%s). Give the name of the site, the figure's id and the as-of date, and cite the original source as well.", l.Data, l.DataURL)},
	}
}

// bundle is everything in one file, with a README.
func bundle(e *edition.Edition, files []api.File) ([]byte, error) {
	var readme bytes.Buffer
	for column := range text.Langs {
		for _, row := range notes(e)[1:] {
			readme.WriteString(row[column] + "\r\n")
		}
		readme.WriteString("\r\n")
	}
	var b bytes.Buffer
	a := newArchive(&b, e.AsOf.Time())
	for _, f := range append([]api.File{{Path: api.Downloads + "README.txt", Body: readme.Bytes()}}, files...) {
		w, err := a.Create(strings.TrimPrefix(f.Path, api.Downloads))
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.Body); err != nil {
			return nil, err
		}
	}
	if err := a.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func daysSince1970(s string) int64 { return document.Date(s).Time().Unix() / (24 * 60 * 60) }
