package export

import (
	"bytes"
	"cmp"
	"encoding/json"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/text"
	"five-articles/generator/internal/words"
)

// The layouts of the tables.
var (
	figureLayout    = layoutOf(figureTable, "数据", "Figures", figureColumns)
	indicatorLayout = layoutOf(indicatorTable, "指标", "Indicators", indicatorColumns)
	sourceLayout    = layoutOf(sourceTable, "来源", "Publications", sourceColumns)
	fixLayout       = layoutOf(fixTable, "更正", "Corrections", correctionColumns)
	wordLayout      = layoutOf(wordTable, "字段", "Dictionary", wordColumns)
	sdmxLayout      = layoutOf(sdmxTable, "数据（SDMX）", "Figures in SDMX", sdmxColumns)
)

// Files writes the downloads of an edition, in a fixed order.
func Files(e *edition.Edition) ([]api.File, error) {
	w := writer{Edition: e, about: aboutOf(e), press: &press{}, row: map[*edition.Figure][]string{}, files: map[string][]byte{}}
	figures, sources := table(figureColumns, e.Figures), table(sourceColumns, e.Publications)
	for n, f := range e.Figures {
		w.row[f] = figures[n+1]
	}
	// Workbooks take most of the time, and each can be written beside the others.
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	each := make([][3]api.File, len(e.Indicators))
	for n, i := range e.Indicators {
		work.Go(func() (err error) {
			each[n], err = w.indicator(i, figures[0])
			return err
		})
	}
	var book, columns []byte
	work.Go(func() (err error) {
		book, err = w.workbook(sheet{figureLayout, figures}, sheet{indicatorLayout, table(indicatorColumns, e.Indicators)},
			sheet{sourceLayout, sources}, sheet{fixLayout, table(correctionColumns, e.Corrections)})
		return err
	})
	work.Go(func() (err error) {
		columns, err = parquetFile(figureColumns, e.Figures, w.about)
		return err
	})
	if err := work.Wait(); err != nil {
		return nil, err
	}
	for _, files := range each {
		for _, f := range files {
			w.add(f.Path, f.Body)
		}
	}
	w.add(string(api.Indicators)+"/"+api.TableMetadata, w.indicatorMetadata())
	perIndicator := len(w.order)
	cited := w.cited()
	w.add(api.Downloads+"figures.csv", csvFile(figures, true))
	w.add(api.Downloads+"figures.xlsx", book)
	w.add(api.Downloads+"figures.ndjson", ndjson(e))
	w.add(api.Downloads+"figures.parquet", columns)
	w.add(api.Downloads+"figures.sdmx.csv", csvFile(table(sdmxColumns, e.Figures), false))
	w.add(api.Downloads+"indicators.csv", csvFile(table(indicatorColumns, e.Indicators), true))
	w.add(api.Downloads+"publications.csv", csvFile(sources, true))
	w.add(api.Downloads+"corrections.csv", csvFile(table(correctionColumns, e.Corrections), true))
	w.add(api.Downloads+"dictionary.csv", csvFile(table(wordColumns, dictionary(figureLayout, indicatorLayout, sourceLayout, fixLayout, sdmxLayout)), true))
	w.add(api.Downloads+"citations.bib", []byte(words.BibTeX(text.ZH, cited...)))
	w.add(api.Downloads+"citations.csl.json", []byte(words.CSL(text.ZH, cited...)))
	w.add(api.Downloads+api.TableMetadata, w.tableMetadata())
	everything := w.order[perIndicator:]
	zipped, err := w.bundle(everything)
	if err != nil {
		return nil, err
	}
	w.add(api.DataPackage, w.dataPackage(everything, ""))
	w.add(bundled, zipped)
	w.add(api.Catalog, w.catalog())
	w.add(api.CitationFile, CitationFile(e.Site, e.AsOf))
	feeds, err := feedFiles(e)
	return append(w.order, feeds...), err
}

// Figures writes the table of all figures.
func Figures(e *edition.Edition) []byte { return csvFile(table(figureColumns, e.Figures), true) }

// bundled is everything in one file.
const bundled = api.Downloads + "dataset.zip"

// writer collects the files of an edition.
type writer struct {
	*edition.Edition
	about map[string]string // what a file says that can say something of itself
	press *press
	row   map[*edition.Figure][]string // each figure as a row of text
	order []api.File
	files map[string][]byte // the same by their paths
}

func (w *writer) add(path string, body []byte) {
	w.order = append(w.order, api.File{Path: path, Body: body})
	w.files[path] = body
}

// indicator writes the figures of one indicator: a CSV, a workbook and a part of the partitioned table.
func (w *writer) indicator(i *edition.Indicator, head []string) ([3]api.File, error) {
	rows := [][]string{head}
	var sources []*edition.Publication
	for _, f := range i.Figures {
		rows = append(rows, w.row[f])
		if !slices.Contains(sources, f.Publication) {
			sources = append(sources, f.Publication)
		}
	}
	id := string(i.ID)
	sheets := []sheet{{figureLayout, rows}, {sourceLayout, table(sourceColumns, sources)}}
	if len(i.Corrections) > 0 {
		sheets = append(sheets, sheet{fixLayout, table(correctionColumns, i.Corrections)})
	}
	book, err := w.workbook(sheets...)
	if err != nil {
		return [3]api.File{}, err
	}
	part, err := parquetFile(figureColumns, i.Figures, w.about)
	return [3]api.File{
		{Path: api.Indicators.Download(id, "csv"), Body: csvFile(rows, true)},
		{Path: api.Indicators.Download(id, "xlsx"), Body: book},
		{Path: strings.Replace(api.Partition, api.ID, id, 1), Body: part},
	}, err
}

// workbook has some tables, each on a sheet, with what their columns mean and notes.
func (w *writer) workbook(sheets ...sheet) ([]byte, error) {
	var layouts []layout
	for _, s := range sheets {
		layouts = append(layouts, s.layout)
	}
	b := book{string(w.Site.Address()), w.about, w.press, w.AsOf.Time()}
	return b.write(append(sheets, sheet{wordLayout, table(wordColumns, dictionary(layouts...))}, sheet{noteLayout, table(noteColumns, w.notes())}))
}

// cited are all works that the site cites, each once: the site, its indicators and their sources.
func (w *writer) cited() []words.Cited {
	all := []words.Cited{words.CiteSite(w.Site, w.AsOf)}
	for _, i := range w.Indicators {
		all = append(all, api.CiteIndicator(w.Edition, i))
	}
	for _, p := range w.Publications {
		all = append(all, words.CitePublication(p))
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

// noteColumns are what the notes of a workbook say.
var noteColumns = []column[text.Text]{
	{"zh", textual, text.Text{ZH: "中文", EN: "Chinese"}, true, func(t text.Text) string { return t.ZH }},
	{"en", textual, text.Text{ZH: "英文", EN: "English"}, true, func(t text.Text) string { return t.EN }},
}

var noteLayout = layoutOf("notes", "说明", "Notes", noteColumns)

// notes say what the files are, of which day, how they may be used and how they are cited.
func (w *writer) notes() []text.Text {
	l := w.Site.Licences
	all := []text.Text{
		w.Site.Name(),
		text.Say("数据截至%s。", "As of %s.", w.AsOf),
		{ZH: "每个数都照来源所印抄写；口径不同的数不可比，各领域的数不能相加。", EN: "Every figure is copied as its source prints it; figures of different definitions do not compare, and areas are never summed."},
		text.Say("许可：%s。请注明本站名称、数据编号和截至日期，并同时引用原来源。", "Licence: %s. Give the name of the site, the figure's id and the as-of date, and cite the original source as well.", l.Data),
		text.Same(string(l.DataURL)),
		text.Say("引用：%s", "Cite as: %s", words.CiteSite(w.Site, w.AsOf).Citation().Sentence),
	}
	if address := w.Site.Address(); address != "" {
		all = append(all, text.Same(string(address)))
	}
	return all
}

func aboutOf(e *edition.Edition) map[string]string {
	name := e.Site.Name()
	return map[string]string{
		"title": name.ZH, "title_en": name.EN, "operator": e.Site.Operator.ZH, "as_of": string(e.AsOf), "licence": e.Site.Licences.Data,
		"licence_url": string(e.Site.Licences.DataURL), "citation": words.CiteSite(e.Site, e.AsOf).Citation().Sentence.ZH,
	}
}

// bundle is everything in one file, with a README. It describes itself, so that it is complete without the site.
func (w *writer) bundle(files []api.File) ([]byte, error) {
	inside := []api.File{
		{Path: "README.txt", Body: w.readme(files)},
		{Path: api.DataPackage, Body: w.dataPackage(files, api.Downloads)},
		{Path: api.CitationFile, Body: CitationFile(w.Site, w.AsOf)},
	}
	for _, f := range files {
		inside = append(inside, api.File{Path: strings.TrimPrefix(f.Path, api.Downloads), Body: f.Body})
	}
	var b bytes.Buffer
	a := newArchive(&b, w.press, w.AsOf.Time())
	for _, f := range inside {
		out, err := a.Create(f.Path)
		if err != nil {
			return nil, err
		}
		if _, err := out.Write(f.Body); err != nil {
			return nil, err
		}
	}
	if err := a.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// readme says in both languages what is in the bundle.
func (w *writer) readme(files []api.File) []byte {
	var b bytes.Buffer
	line := func(words string) { b.WriteString(words + "\r\n") }
	for _, l := range text.Langs {
		for _, n := range w.notes() {
			line(n.In(l))
		}
		line("")
		line(text.Text{ZH: "文件：", EN: "Files:"}.In(l))
		for _, f := range files {
			line("  " + strings.TrimPrefix(f.Path, api.Downloads) + "  " + offer(f.Path).Name.In(l))
		}
		for _, path := range []string{api.DataPackage, api.CitationFile} {
			line("  " + path + "  " + offer(path).Name.In(l))
		}
		line(text.Text{
			ZH: "每一列的含义见dictionary.csv；datapackage.json和csv-metadata.json把同样内容写给程序。",
			EN: "dictionary.csv says what each column means; datapackage.json and csv-metadata.json say the same to programs.",
		}.In(l))
		line("")
	}
	return b.Bytes()
}

// offer is the download at an address.
func offer(address string) api.Download {
	for _, d := range api.Offered {
		if d.Address == address {
			return d
		}
	}
	return api.Download{}
}

// bounds are the first and the last day that figures speak of; "" where there are none.
func bounds(figures []*edition.Figure) (first, last string) {
	for _, f := range figures {
		start := string(cmp.Or(f.Period.Start, f.Period.End))
		if first == "" || start < first {
			first = start
		}
		last = max(last, string(f.Period.End))
	}
	return first, last
}
