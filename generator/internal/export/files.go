package export

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// Write makes the downloads of an edition, in a fixed order, and writes each as soon as it is made. It ends with the
// first error of put.
func Write(e *edition.Edition, put func(urls.File) error) error {
	w := writer{
		Edition: e, updated: e.Updated(), cache: &deflateCache{}, row: map[*edition.Figure][]string{}, put: put,
		sums: map[string]sum{}, figures: inTime(e.Figures), explained: explained(),
	}
	w.all = newArchive(&w.bundle, w.cache, w.updated.Time())
	for _, f := range e.Figures {
		w.row[f] = fields.Figures.Row(fields.FigureOf(f))
	}
	for _, i := range e.Indicators {
		if err := w.indicator(i); err != nil {
			return err
		}
	}
	if err := w.whole(); err != nil {
		return err
	}
	if e.Sources != nil {
		sources, err := w.sources(e.Sources)
		if err != nil {
			return err
		}
		if err := w.add(urls.File{Path: urls.Source, Body: sources}); err != nil {
			return err
		}
	}
	feeds, err := feedFiles(e)
	if err != nil {
		return err
	}
	return w.add(append(feeds, urls.File{Path: urls.Catalog, Body: w.catalog()})...) // it says the sums of the others
}

// Frozen writes the table of all figures that a snapshot keeps.
func Frozen(e *edition.Edition) []byte {
	return csvFile(table(fields.FrozenFigures, e.Figures, fields.FigureOf), false)
}

// bundled is everything in one file.
const bundled = urls.Downloads + "dataset.zip"

// writer writes the files of an edition.
type writer struct {
	*edition.Edition
	updated sourcefile.Date // the day of the files with everything
	cache   *deflateCache
	row     map[*edition.Figure][]string // each figure as a row of text
	// figures are all figures in the order of the tables.
	figures []*edition.Figure
	// explained are the tables that the dictionary explains.
	explained []*fields.Table
	put       func(urls.File) error
	sums      map[string]sum // of the files written so far, by path
	// all is the archive of everything, which is written to bundle, and everything the paths of what goes into it or
	// is described beside it, in the order of lists.
	all        *archive
	bundle     bytes.Buffer
	everything []string
	parquet    *parquetWriter // nil until it is wanted
}

// sum identifies a file's bytes.
type sum struct {
	bytes  int
	sha256 string
}

func sumOf(body []byte) sum {
	digest := sha256.Sum256(body)
	return sum{len(body), hex.EncodeToString(digest[:])}
}

func (w *writer) add(files ...urls.File) error {
	for _, f := range files {
		w.sums[f.Path] = sumOf(f.Body)
		if err := w.put(f); err != nil {
			return err
		}
	}
	return nil
}

// rows are figures as rows of text, with the table's head.
func (w *writer) rows(figures []*edition.Figure) [][]string {
	rows := [][]string{fields.Figures.Head()}
	for _, f := range figures {
		rows = append(rows, w.row[f])
	}
	return rows
}

// indicator writes the figures of one indicator in each format that has a file for it.
func (w *writer) indicator(i *edition.Indicator) error {
	var sources []*edition.Publication
	for _, f := range i.Figures {
		if !slices.Contains(sources, f.Publication) {
			sources = append(sources, f.Publication)
		}
	}
	figures := inTime(i.Figures)
	s := &selection{w, narrative.CiteIndicator(w.Edition, i), edition.Updated(w.Edition, i), figures, i, []sheet{
		{Table: fields.Figures, rows: w.rows(figures)},
		{Table: fields.Publications, rows: table(fields.Publications, sources, fields.PublicationOf)},
	}}
	if len(i.Corrections) > 0 {
		s.sheets = append(s.sheets,
			sheet{Table: fields.Corrections, rows: table(fields.Corrections, i.Corrections, fields.CorrectionOf)})
	}
	for _, f := range formats {
		if f.PerIndicator == "" {
			continue
		}
		body, err := f.Write(s)
		if err != nil {
			return err
		}
		if err := w.add(urls.File{Path: urls.At(f.PerIndicator, string(i.ID)), Body: body}); err != nil {
			return err
		}
	}
	return nil
}

// whole writes the files with everything, each as soon as it is made: those of a large site are too large to hold
// together.
func (w *writer) whole() error {
	s := &selection{writer: w, cited: w.cite(), updated: w.updated, figures: w.figures}
	for _, t := range tables {
		s.sheets = append(s.sheets, sheet{Table: t.Table, rows: t.rows(w)})
	}
	for _, f := range formats {
		if f.Whole == "" {
			continue
		}
		body, err := f.Write(s)
		if err == nil {
			err = w.addWhole(f.Whole, body)
		}
		if err != nil {
			return err
		}
	}
	for i, t := range s.sheets {
		if i > 0 { // the figures are a format's
			if err := w.addWhole(urls.Downloads+t.Name+".csv", csvFile(t.rows, true)); err != nil {
				return err
			}
		}
		if err := w.addWhole(urls.Data+t.Name+".csv", csvFile(t.rows, false)); err != nil {
			return err
		}
	}
	cited := w.cited()
	for _, f := range []urls.File{
		{Path: urls.Downloads + "citations.bib", Body: []byte(narrative.BibTeX(locales.Langs[0], cited...))},
		{Path: urls.Downloads + "citations.csl.json", Body: []byte(narrative.CSL(locales.Langs[0], cited...))},
		{Path: urls.Data + urls.TableMetadata, Body: w.tableMetadata()},
		{Path: urls.DataStructure, Body: w.dataStructure()},
	} {
		if err := w.addWhole(f.Path, f.Body); err != nil {
			return err
		}
	}
	if err := w.closeBundle(); err != nil {
		return err
	}
	return w.add(
		urls.File{Path: string(urls.Indicators) + "/" + urls.TableMetadata, Body: w.indicatorMetadata()},
		urls.File{Path: urls.DataPackage, Body: w.dataPackage("")},
		urls.File{Path: urls.CitationFile, Body: CitationFile(w.Site, w.updated)},
		urls.File{Path: bundled, Body: w.bundle.Bytes()})
}

// addWhole writes a file with everything, and packs it.
func (w *writer) addWhole(path string, body []byte) error {
	w.everything = append(w.everything, path)
	if downloadAt(path).bundled() {
		w.all.add(strings.TrimPrefix(path, urls.Downloads), body)
	}
	return w.add(urls.File{Path: path, Body: body})
}

// cite cites everything.
func (w *writer) cite() narrative.Cited { return narrative.CiteSite(w.Site, w.updated) }

// cited are all works that the site cites, each once: the site, its indicators and their sources.
func (w *writer) cited() []narrative.Cited {
	all := []narrative.Cited{w.cite()}
	for _, i := range w.Indicators {
		all = append(all, narrative.CiteIndicator(w.Edition, i))
	}
	for _, p := range w.Publications {
		all = append(all, narrative.CitePublication(p))
	}
	return all
}

// notes say what a file is, how new it is, how it may be used and how it is cited.
func (w *writer) notes(cited narrative.Cited, updated sourcefile.Date) []locales.Text {
	l := w.Site.Licences
	all := []locales.Text{w.Site.Name()}
	if !w.Site.Official {
		all = append(all, locales.IndependentRecord())
	}
	all = append(all,
		locales.ReadmeUpdated(locales.Same(string(updated))),
		locales.ReadmeAsPrinted(),
		locales.ReadmeLicence(locales.Same(l.Data)),
		locales.Same(string(l.DataURL)),
		locales.ReadmeCiteAs(cited.Citation().Sentence),
	)
	if address := w.Site.Address(); address != "" {
		all = append(all, locales.Same(string(address)))
	}
	return all
}

// about is what a file says of itself in a form that can.
func (s *selection) about() map[string]string {
	name := s.Site.Name()
	return map[string]string{
		"title": name.First(), "title_en": name.In(locales.EN), "operator": s.Site.Compiler().First(),
		"updated":     string(s.updated),
		"licence":     s.Site.Licences.Data,
		"licence_url": string(s.Site.Licences.DataURL),
		"citation":    s.cited.Citation().Sentence.First(),
	}
}

// licenceFile is the name of the licence's text in the bundle.
const licenceFile = "LICENCE.txt"

// closeBundle completes the archive of everything with a README and the licence. It describes itself, so that it is
// complete without the site; of the CSV files it has those that its description leads to.
func (w *writer) closeBundle() error {
	w.all.add("README.txt", w.readme())
	w.all.add(urls.DataPackage, w.dataPackage(urls.Downloads))
	w.all.add(urls.CitationFile, CitationFile(w.Site, w.updated))
	if w.Licence != "" {
		w.all.add(licenceFile, []byte(w.Licence))
	}
	return w.all.Close()
}

// sourceFolders are what people write.
var sourceFolders = []string{"data", "content"}

// sources are the files that people write, as they are: what the workbench reads, and whoever wants to go on with them.
func (w *writer) sources(checkout fs.FS) ([]byte, error) {
	var b bytes.Buffer
	a := newArchive(&b, w.cache, w.updated.Time())
	for _, folder := range sourceFolders {
		if _, err := fs.Stat(checkout, folder); errors.Is(err, fs.ErrNotExist) {
			continue // a site may have no prose
		}
		if err := a.addFolder(checkout, folder); err != nil {
			return nil, err
		}
	}
	if err := a.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// readme says in both languages what is in the bundle.
func (w *writer) readme() []byte {
	var b bytes.Buffer
	line := func(words string) { b.WriteString(words + "\r\n") }
	for _, l := range locales.Langs {
		for _, n := range w.notes(w.cite(), w.updated) {
			line(n.In(l))
		}
		line("")
		line(locales.ReadmeFiles().In(l))
		for _, path := range w.everything {
			if d := downloadAt(path); d.bundled() {
				line("  " + strings.TrimPrefix(path, urls.Downloads) + "  " + d.Name().In(l))
			}
		}
		for _, path := range []string{urls.DataPackage, urls.CitationFile} {
			line("  " + path + "  " + downloadAt(path).Name().In(l))
		}
		if w.Licence != "" {
			line("  " + licenceFile + "  " + locales.LicenceText().In(l))
		}
		line(locales.ReadmeColumns().In(l))
		line("")
	}
	return b.Bytes()
}

// downloadAt is the download at an address.
func downloadAt(address string) Download {
	for _, d := range Downloads() {
		if d.Address == address {
			return d
		}
	}
	return Download{}
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
