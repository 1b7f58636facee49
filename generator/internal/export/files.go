package export

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/narrative"
	"five-articles/generator/internal/urls"
	"five-articles/generator/locales"
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

// Write makes the downloads of an edition, in a fixed order, and puts each away as soon as it is made. It ends with the first
// error of put.
func Write(e *edition.Edition, put func(api.File) error) error {
	w := writer{Edition: e, about: aboutOf(e), press: &press{}, row: map[*edition.Figure][]string{}, put: put, sums: map[string]sum{}}
	figures := table(figureColumns, e.Figures)
	for n, f := range e.Figures {
		w.row[f] = figures[n+1]
	}
	for _, i := range e.Indicators {
		if err := w.indicator(i, figures[0]); err != nil {
			return err
		}
	}
	whole, err := w.whole(figures)
	if err != nil {
		return err
	}
	zipped, err := w.bundle(whole)
	if err != nil {
		return err
	}
	feeds, err := feedFiles(e)
	if err != nil {
		return err
	}
	err = w.add(append(whole,
		api.File{Path: string(urls.Indicators) + "/" + urls.TableMetadata, Body: w.indicatorMetadata()},
		api.File{Path: urls.DataPackage, Body: w.dataPackage(whole, "")},
		api.File{Path: urls.CitationFile, Body: CitationFile(e.Site, e.AsOf)},
		api.File{Path: bundled, Body: zipped})...)
	if err != nil {
		return err
	}
	return w.add(append(feeds, api.File{Path: urls.Catalog, Body: w.catalog()})...) // it says the sums of the others
}

// Figures writes the table of all figures.
func Figures(e *edition.Edition) []byte { return csvFile(table(figureColumns, e.Figures), true) }

// bundled is everything in one file.
const bundled = urls.Downloads + "dataset.zip"

// writer writes the files of an edition.
type writer struct {
	*edition.Edition
	about map[string]string // what a file says that can say something of itself
	press *press
	row   map[*edition.Figure][]string // each figure as a row of text
	put   func(api.File) error
	sums  map[string]sum // of the files that were put away, by their paths
}

// sum tells a file's bytes apart from others.
type sum struct {
	bytes  int
	sha256 string
}

func sumOf(body []byte) sum {
	digest := sha256.Sum256(body)
	return sum{len(body), hex.EncodeToString(digest[:])}
}

func (w *writer) add(files ...api.File) error {
	for _, f := range files {
		w.sums[f.Path] = sumOf(f.Body)
		if err := w.put(f); err != nil {
			return err
		}
	}
	return nil
}

// indicator writes the figures of one indicator: a CSV, a workbook and a part of the partitioned table.
func (w *writer) indicator(i *edition.Indicator, head []string) error {
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
		return err
	}
	part, err := parquetFile(figureColumns, i.Figures, w.about)
	if err != nil {
		return err
	}
	return w.add(
		api.File{Path: urls.Indicators.Download(id, "csv"), Body: csvFile(rows, true)},
		api.File{Path: urls.Indicators.Download(id, "xlsx"), Body: book},
		api.File{Path: strings.Replace(urls.Partition, urls.ID, id, 1), Body: part},
	)
}

// whole are the files with everything.
func (w *writer) whole(figures [][]string) ([]api.File, error) {
	indicators, sources, corrections := table(indicatorColumns, w.Indicators), table(sourceColumns, w.Publications), table(correctionColumns, w.Corrections)
	book, err := w.workbook(sheet{figureLayout, figures}, sheet{indicatorLayout, indicators}, sheet{sourceLayout, sources}, sheet{fixLayout, corrections})
	if err != nil {
		return nil, err
	}
	columns, err := parquetFile(figureColumns, w.Figures, w.about)
	if err != nil {
		return nil, err
	}
	meanings := table(wordColumns, dictionary(figureLayout, indicatorLayout, sourceLayout, fixLayout, sdmxLayout))
	cited := w.cited()
	var files []api.File
	for _, f := range []struct {
		name string
		body []byte
	}{
		{"figures.csv", csvFile(figures, true)},
		{"figures.xlsx", book},
		{"figures.ndjson", ndjson(w.Edition)},
		{"figures.parquet", columns},
		{"figures.sdmx.csv", csvFile(table(sdmxColumns, w.Figures), false)},
		{"indicators.csv", csvFile(indicators, true)},
		{"publications.csv", csvFile(sources, true)},
		{"corrections.csv", csvFile(corrections, true)},
		{"dictionary.csv", csvFile(meanings, true)},
		{"citations.bib", []byte(narrative.BibTeX(locales.ZH, cited...))},
		{"citations.csl.json", []byte(narrative.CSL(locales.ZH, cited...))},
		{urls.TableMetadata, w.tableMetadata()},
	} {
		files = append(files, api.File{Path: urls.Downloads + f.name, Body: f.body})
	}
	return files, nil
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
func (w *writer) cited() []narrative.Cited {
	all := []narrative.Cited{narrative.CiteSite(w.Site, w.AsOf)}
	for _, i := range w.Indicators {
		all = append(all, api.CiteIndicator(w.Edition, i))
	}
	for _, p := range w.Publications {
		all = append(all, narrative.CitePublication(p))
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
var noteColumns = []column[locales.Text]{
	{"zh", textual, locales.Text{ZH: "中文", EN: "Chinese"}, true, func(t locales.Text) string { return t.ZH }},
	{"en", textual, locales.Text{ZH: "英文", EN: "English"}, true, func(t locales.Text) string { return t.EN }},
}

var noteLayout = layoutOf("notes", "说明", "Notes", noteColumns)

// notes say what the files are, of which day, how they may be used and how they are cited.
func (w *writer) notes() []locales.Text {
	l := w.Site.Licences
	all := []locales.Text{
		w.Site.Name(),
		locales.Say("数据截至%s。", "As of %s.", w.AsOf),
		{ZH: "每个数都照来源所印抄写；口径不同的数不可比，各领域的数不能相加。", EN: "Every figure is copied as its source prints it; figures of different definitions do not compare, and areas are never summed."},
		locales.Say("许可：%s。请注明本站名称、数据编号和截至日期，并同时引用原来源。", "Licence: %s. Give the name of the site, the figure's id and the as-of date, and cite the original source as well.", l.Data),
		locales.Same(string(l.DataURL)),
		locales.Say("引用：%s", "Cite as: %s", narrative.CiteSite(w.Site, w.AsOf).Citation().Sentence),
	}
	if address := w.Site.Address(); address != "" {
		all = append(all, locales.Same(string(address)))
	}
	return all
}

func aboutOf(e *edition.Edition) map[string]string {
	name := e.Site.Name()
	return map[string]string{
		"title": name.ZH, "title_en": name.EN, "operator": e.Site.Operator.ZH, "as_of": string(e.AsOf), "licence": e.Site.Licences.Data,
		"licence_url": string(e.Site.Licences.DataURL), "citation": narrative.CiteSite(e.Site, e.AsOf).Citation().Sentence.ZH,
	}
}

// bundle is everything in one file, with a README. It describes itself, so that it is complete without the site.
func (w *writer) bundle(files []api.File) ([]byte, error) {
	inside := []api.File{
		{Path: "README.txt", Body: w.readme(files)},
		{Path: urls.DataPackage, Body: w.dataPackage(files, urls.Downloads)},
		{Path: urls.CitationFile, Body: CitationFile(w.Site, w.AsOf)},
	}
	for _, f := range files {
		inside = append(inside, api.File{Path: strings.TrimPrefix(f.Path, urls.Downloads), Body: f.Body})
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
	for _, l := range locales.Langs {
		for _, n := range w.notes() {
			line(n.In(l))
		}
		line("")
		line(locales.Text{ZH: "文件：", EN: "Files:"}.In(l))
		for _, f := range files {
			line("  " + strings.TrimPrefix(f.Path, urls.Downloads) + "  " + offer(f.Path).Name.In(l))
		}
		for _, path := range []string{urls.DataPackage, urls.CitationFile} {
			line("  " + path + "  " + offer(path).Name.In(l))
		}
		line(locales.Text{
			ZH: "每一列的含义见dictionary.csv；datapackage.json和csv-metadata.json把同样内容写给程序。",
			EN: "dictionary.csv says what each column means; datapackage.json and csv-metadata.json say the same to programs.",
		}.In(l))
		line("")
	}
	return b.Bytes()
}

// offer is the download at an address.
func offer(address string) urls.Download {
	for _, d := range urls.Offered {
		if d.Address == address {
			return d
		}
	}
	return urls.Download{}
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
