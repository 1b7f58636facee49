package export

import (
	"cmp"
	"slices"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// Format is a form in which figures are published. Each is a value that one file of this package offers; indexes, pages
// and catalogues list what is offered.
type Format struct {
	// Rank orders lists: what most people open comes first.
	Rank int
	// Label is what people call the form, such as CSV, and Media its media type.
	Label, Media string
	// PerIndicator is the address of the figures of one indicator, with urls.ID in place of its id, and Whole that of
	// all figures; "" where there is no such file.
	PerIndicator, Whole string
	// NameOfOne and NameOfAll say what is in the two.
	NameOfOne, NameOfAll func() locales.Text
	// Write makes a file of some figures.
	Write func(*selection) ([]byte, error)
}

var formats []Format

// register adds a format.
func register(f Format) Format {
	formats = append(formats, f)
	slices.SortFunc(formats, func(a, b Format) int { return cmp.Compare(a.Rank, b.Rank) })
	return f
}

// selection is the figures that a file holds: all, or those of one indicator; with the tables that explain them.
type selection struct {
	*writer
	cited   narrative.Cited // how the file is cited
	updated sourcefile.Date
	figures []*edition.Figure
	// indicator is whose figures they are; nil of all.
	indicator *edition.Indicator
	// sheets are the tables as rows of text, figures first.
	sheets []sheet
}

// rows are the figures as rows of text, with their head.
func (s *selection) rows() [][]string { return s.sheets[0].rows }

// Download is a published file other than the API documents.
type Download struct {
	// Address is where it is; where there is one for each item of a collection, with urls.ID in place of the item's id.
	Address string
	// Label is what people call its form; "" for what is known by its name.
	Label, Media string
	Name         func() locales.Text
	// Table reports that it holds the rows of a table, rather than words about one.
	Table bool
	// ForPrograms reports that it is a CSV file without a byte order mark, which is not offered to people: there is one
	// with the mark beside it.
	ForPrograms bool
	// Each is the collection of which every item has one; "" of what there is one of.
	Each urls.Collection
}

// bundled reports a file that the archive of everything has: of a table's CSV files the one for programs.
func (d Download) bundled() bool { return !d.Table || d.Media != urls.MediaCSV || d.ForPrograms }

// packaged reports a file that the Data Package lists: what programs read, and so no workbook.
func (d Download) packaged() bool { return d.Table && d.bundled() && d.Media != urls.MediaXLSX }

// For is its address for an indicator, or with nil that of a file with everything; "" where there is none: a chart is
// not drawn of every indicator.
func (d Download) For(i *edition.Indicator) string {
	switch {
	case i == nil:
		return d.ForItem("", "")
	case d.Media == urls.MediaSVG && !i.Charted():
		return ""
	}
	return d.ForItem(urls.Indicators, string(i.ID))
}

// ForItem is its address for an item of a collection; "" where there is none.
func (d Download) ForItem(of urls.Collection, id string) string {
	if d.Each != of {
		return ""
	}
	return urls.At(d.Address, id)
}

// Downloads are all downloads: a build publishes these and no others.
func Downloads() []Download {
	var one, all []Download
	for _, f := range formats {
		if f.PerIndicator != "" {
			one = append(one, Download{f.PerIndicator, f.Label, f.Media, f.NameOfOne, true, false, urls.Indicators})
		}
		if f.Whole != "" {
			all = append(all, Download{f.Whole, f.Label, f.Media, f.NameOfAll, true, false, ""})
		}
	}
	people, programs := tabular()
	return slices.Concat(one, charts(), all, people, programs, others, feedsOffered(), descriptions)
}

// Of are the addresses of all downloads of an edition.
func Of(e *edition.Edition) []string {
	var all []string
	for _, d := range Downloads() {
		one := func(address string) {
			if address != "" {
				all = append(all, address)
			}
		}
		one(d.For(nil))
		for _, i := range e.Indicators {
			one(d.For(i))
		}
		for _, a := range e.Areas {
			one(d.ForItem(urls.Areas, string(a.ID)))
		}
		for _, t := range e.Targets {
			one(d.ForItem(urls.Targets, string(t.ID)))
		}
	}
	return all
}

// charts are there in each language.
func charts() (all []Download) {
	for _, l := range locales.Langs {
		name := func() locales.Text { return locales.ChartIn(l.Name()) }
		all = append(all, Download{
			urls.Indicators.Chart(l, urls.ID), "SVG", urls.MediaSVG, name, false, false,
			urls.Indicators,
		})
	}
	return all
}

// feedsOffered are there in each language; the others say which it is.
func feedsOffered() (all []Download) {
	for _, l := range locales.Langs {
		named := func(own, other locales.Text) func() locales.Text {
			return func() locales.Text {
				other.Set(l, own.In(l))
				return other
			}
		}
		all = append(all,
			Download{
				urls.Feed(l, "atom"), "", urls.MediaAtom,
				named(locales.FeedAtom(), locales.FeedAtomIn(l.Name())), false, false, "",
			},
			Download{
				urls.Feed(l, "json"), "", urls.MediaJSONFeed,
				named(locales.FeedJSON(), locales.FeedJSONIn(l.Name())), false, false, "",
			})
		for _, f := range feedForms {
			of := func(c urls.Collection, named locales.Text) Download {
				return Download{
					c.Feed(l, urls.ID, f.ending), f.label, f.media, func() locales.Text { return named },
					false, false, c,
				}
			}
			form := locales.Same(f.label)
			all = append(all, of(urls.Areas, locales.FeedOfArea{Language: l.Name(), Form: form}.Text()),
				of(urls.Targets, locales.FeedOfTarget{Language: l.Name(), Form: form}.Text()))
			all = append(all, Download{urls.TimelinePage.Feed(l, f.ending), f.label, f.media, func() locales.Text {
				return locales.FeedOfTimeline{Language: l.Name(), Form: form}.Text()
			}, false, false, ""})
		}
	}
	return all
}

// others are the downloads that are not tables.
var others = []Download{
	{urls.Downloads + "citations.bib", "", urls.MediaBibTeX, locales.CitationsBibtex, false, false, ""},
	{urls.Downloads + "citations.csl.json", "", urls.MediaCSL, locales.CitationsCSL, false, false, ""},
	{urls.Data + urls.TableMetadata, "", urls.MediaCSVW, locales.CSVWOfAll, false, false, ""},
	{string(urls.Indicators) + "/" + urls.TableMetadata, "", urls.MediaCSVW, locales.CSVWOfOne, false, false, ""},
	{urls.DataStructure, "", urls.MediaSDMXJSON, locales.SDMXStructure, false, false, ""},
	{bundled, "", urls.MediaZIP, locales.EverythingZipped, false, false, ""},
	{urls.Source, "", urls.MediaZIP, locales.SourceZipped, false, false, ""},
}

// descriptions are what describes the others.
var descriptions = []Download{
	{urls.DataPackage, "", urls.MediaPackage, locales.DataPackage, false, false, ""},
	{urls.Catalog, "", urls.MediaLD, locales.DataCatalogue, false, false, ""},
	{urls.CitationFile, "", urls.MediaYAML, locales.CitationFile, false, false, ""},
	{urls.Sums, "", urls.MediaText, locales.Checksums, false, false, ""},
}
