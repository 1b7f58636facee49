// Package api writes the edition as static JSON documents and says at which addresses everything is.
package urls

import (
	"slices"
	"strings"

	"five-articles/generator/internal/edition"
	"five-articles/generator/locales"
)

// Root is the folder of version 1 of the API, below the site's root. Addresses are relative to the site's root, without
// a leading slash, so that any host and any sub-path can serve them. Once published they never change.
const Root = "api/v1/"

// Downloads is the folder of the files with everything.
const Downloads = "downloads/"

// Partition is the address of one indicator's part of the table of figures, in the form that Hive, Spark and DuckDB know.
const Partition = Downloads + "parquet/indicator=" + ID + "/figures.parquet"

// Schemas is the folder of the JSON Schemas, in the checkout as on the site.
const Schemas = "schemas/"

// What stands at the site's root, where it is looked for.
const (
	// Sums is the list of the SHA-256 of every published file.
	Sums = "SHA256SUMS"
	// DataPackage describes the downloads to those who know Frictionless Data.
	DataPackage = "datapackage.json"
	// Catalog describes them to data portals, in DCAT-AP.
	Catalog = "catalog.jsonld"
	// CitationFile says how to cite the site, in the Citation File Format.
	CitationFile = "CITATION.cff"
)

// TableMetadata describes the CSV files of its folder (CSV on the Web); its name is the one that readers look for.
const TableMetadata = "csv-metadata.json"

// ID stands for an item's id in an address, as in a URI template.
const ID = "{id}"

// At is an address with an id in place of ID.
func At(address, id string) string { return strings.Replace(address, ID, id, 1) }

// Collection is a kind of thing that has pages and documents of its own.
type Collection string

// The collections.
const (
	Articles     Collection = "articles"
	Targets      Collection = "targets"
	Tasks        Collection = "tasks"
	Units        Collection = "units"
	Entities     Collection = "entities"
	Indicators   Collection = "indicators"
	Publications Collection = "publications"
	Snapshots    Collection = "snapshots"
)

// The documents that stand for themselves.
const (
	Index       = Root + "index.json"
	Plan        = Root + "plan.json"
	Figures     = Root + "figures.json"
	Progress    = Root + "progress.json"
	Gaps        = Root + "gaps.json"
	Corrections = Root + "corrections.json"
	ChangesList = Root + "changes.json"
	OpenAPI     = Root + "openapi.json"
	Searched    = Root + "search.json"
	// Vintages is there for each indicator.
	Vintages = Root + "indicators/" + ID + "/vintages.json"
)

// Download is a kind of file beside the documents.
type Download struct {
	// Address is where it is; where there is one for each indicator, with ID in place of the indicator's id.
	Address string
	Media   string
	Name    locales.Text
}

// PerIndicator tells that there is one for each indicator.
func (d Download) PerIndicator() bool { return strings.Contains(d.Address, ID) }

// Of is the address for an indicator; "" where there is none for it: a chart is not drawn of every one.
func (d Download) Of(i *edition.Indicator) string {
	if !d.PerIndicator() || d.Media == MediaSVG && i.Drawn == nil {
		return ""
	}
	return At(d.Address, string(i.ID))
}

// Table tells that it holds the rows of a table, rather than words about one.
func (d Download) Table() bool {
	return slices.Contains([]string{MediaCSV, MediaXLSX, MediaNDJSON, MediaParquet, MediaSDMX}, d.Media)
}

// The media types.
const (
	MediaJSON     = "application/json"
	MediaCSV      = "text/csv"
	MediaXLSX     = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	MediaNDJSON   = "application/x-ndjson"
	MediaParquet  = "application/vnd.apache.parquet"
	MediaZIP      = "application/zip"
	MediaText     = "text/plain"
	MediaAtom     = "application/atom+xml"
	MediaJSONFeed = "application/feed+json"
	MediaSDMX     = "application/vnd.sdmx.data+csv"
	MediaCSVW     = "application/csvm+json"
	MediaPackage  = "application/vnd.datapackage+json"
	MediaLD       = "application/ld+json"
	MediaBibTeX   = "application/x-bibtex"
	MediaCSL      = "application/vnd.citationstyles.csl+json"
	MediaYAML     = "application/yaml"
	MediaSVG      = "image/svg+xml"
)

// Offered are all downloads, and the one place that says which there are: the index, the indicators' documents and the
// OpenAPI document list them from here, and a build publishes these and no others.
var Offered = []Download{
	{Indicators.Download(ID, "csv"), MediaCSV, locales.Text{ZH: "一个指标的全部数据", EN: "All figures of one indicator"}},
	{Indicators.Download(ID, "xlsx"), MediaXLSX, locales.Text{ZH: "一个指标的全部数据，另有来源、更正、字段和说明", EN: "All figures of one indicator, with sources, corrections, columns and notes"}},
	{Partition, MediaParquet, locales.Text{ZH: "一个指标的全部数据，列式文件；合起来就是全部数据，可以就地查询", EN: "All figures of one indicator, by column; together they are all figures, to be read in place"}},
	{Indicators.Chart(locales.ZH, ID), MediaSVG, locales.Text{ZH: "一个指标的图，中文", EN: "A chart of one indicator, in Chinese"}},
	{Indicators.Chart(locales.EN, ID), MediaSVG, locales.Text{ZH: "一个指标的图，英文", EN: "A chart of one indicator, in English"}},
	{Downloads + "figures.csv", MediaCSV, locales.Text{ZH: "全部数据，一行一个", EN: "All figures, one in a row"}},
	{Downloads + "figures.xlsx", MediaXLSX, locales.Text{ZH: "全部数据，另有指标、来源、更正、字段和说明", EN: "All figures, with indicators, sources, corrections, columns and notes"}},
	{Downloads + "figures.ndjson", MediaNDJSON, locales.Text{ZH: "全部数据，一行一个JSON，与接口相同", EN: "All figures, one JSON object in a line, as in the API"}},
	{Downloads + "figures.parquet", MediaParquet, locales.Text{ZH: "全部数据，列式文件", EN: "All figures, by column"}},
	{Downloads + "figures.sdmx.csv", MediaSDMX, locales.Text{ZH: "全部数据，SDMX-CSV 2.0", EN: "All figures as SDMX-CSV 2.0"}},
	{Downloads + "indicators.csv", MediaCSV, locales.Text{ZH: "全部指标，一行一个", EN: "All indicators, one in a row"}},
	{Downloads + "publications.csv", MediaCSV, locales.Text{ZH: "全部来源，一行一个", EN: "All publications, one in a row"}},
	{Downloads + "corrections.csv", MediaCSV, locales.Text{ZH: "本站的全部更正，一行一个", EN: "All corrections of this site, one in a row"}},
	{Downloads + "dictionary.csv", MediaCSV, locales.Text{ZH: "每一列的含义", EN: "What each column means"}},
	{Downloads + "citations.bib", MediaBibTeX, locales.Text{ZH: "全部指标和来源的引用，BibTeX", EN: "Citations of all indicators and publications, BibTeX"}},
	{Downloads + "citations.csl.json", MediaCSL, locales.Text{ZH: "全部指标和来源的引用，CSL-JSON", EN: "Citations of all indicators and publications, CSL-JSON"}},
	{Downloads + TableMetadata, MediaCSVW, locales.Text{ZH: "以上CSV的说明（CSVW）", EN: "Description of these CSV files (CSVW)"}},
	{string(Indicators) + "/" + TableMetadata, MediaCSVW, locales.Text{ZH: "各指标CSV的说明（CSVW）", EN: "Description of the indicators' CSV files (CSVW)"}},
	{Downloads + "dataset.zip", MediaZIP, locales.Text{ZH: "以上全部数据的文件和说明", EN: "These files of everything, with a README"}},
	{Feed(locales.ZH, "atom"), MediaAtom, locales.Text{ZH: "最近的变化，Atom", EN: "What changed last, in Chinese, as Atom"}},
	{Feed(locales.ZH, "json"), MediaJSONFeed, locales.Text{ZH: "最近的变化，JSON Feed", EN: "What changed last, in Chinese, as JSON Feed"}},
	{Feed(locales.EN, "atom"), MediaAtom, locales.Text{ZH: "最近的变化，英文，Atom", EN: "What changed last, as Atom"}},
	{Feed(locales.EN, "json"), MediaJSONFeed, locales.Text{ZH: "最近的变化，英文，JSON Feed", EN: "What changed last, as JSON Feed"}},
	{DataPackage, MediaPackage, locales.Text{ZH: "以上文件的清单（Frictionless Data Package）", EN: "List of these files (Frictionless Data Package)"}},
	{Catalog, MediaLD, locales.Text{ZH: "数据目录（DCAT-AP）", EN: "Data catalogue (DCAT-AP)"}},
	{CitationFile, MediaYAML, locales.Text{ZH: "怎样引用本站（CFF）", EN: "How to cite this site (CFF)"}},
	{Sums, MediaText, locales.Text{ZH: "本站每个文件的SHA-256校验值", EN: "The SHA-256 of every file of this site"}},
}

// Sheet is a page that stands for itself.
type Sheet string

// The sheets.
const (
	PlanPage        Sheet = "plan"
	GapsPage        Sheet = "gaps"
	Method          Sheet = "method"
	Rules           Sheet = "rules"
	CorrectionsPage Sheet = "corrections"
	ChangesPage     Sheet = "changes"
	Guide           Sheet = "api" // to the API, with its changes
	SearchPage      Sheet = "search"
	CheckPage       Sheet = "check"
	IDs             Sheet = "ids" // for those who write data files
)

// anchorForm leaves of an id what may stand in every kind of fragment and of HTML id.
var anchorForm = strings.NewReplacer("/", "_", ".", "_", "<=", "_le_")

// FigureAnchor is a figure's place on the pages that show it.
func FigureAnchor(id string) string { return "f-" + anchorForm.Replace(id) }

// CorrectionAnchor is a correction's place on the page of corrections.
func CorrectionAnchor(id string) string { return "c-" + id }

// Feed is the address of what changed last as a feed, atom or json.
func Feed(l locales.Lang, form string) string { return Prefix(l) + "feed." + form }

// Page is the sheet's address.
func (s Sheet) Page(l locales.Lang) string { return Prefix(l) + string(s) + "/" }

// List is the address of a collection's document.
func (c Collection) List() string { return Root + string(c) + ".json" }

// Document is the address of one item's document.
func (c Collection) Document(id string) string { return Root + string(c) + "/" + id + ".json" }

// Download is the address of one item's figures as a file.
func (c Collection) Download(id, ext string) string { return string(c) + "/" + id + "." + ext }

// File is the address of a file of one item, such as a snapshot's.
func (c Collection) File(id, name string) string { return string(c) + "/" + id + "/" + name }

// Chart is the address of one item's chart as a file in a language.
func (c Collection) Chart(l locales.Lang, id string) string { return Prefix(l) + c.Download(id, "svg") }

// Embed is the address of the small page about one item that other sites may frame.
func (c Collection) Embed(l locales.Lang, id string) string {
	return Prefix(l) + "embed/" + string(c) + "/" + id + "/"
}

// Page is the address of one item's page, or with id "" of the collection's page.
func (c Collection) Page(l locales.Lang, id string) string {
	page := Prefix(l) + string(c) + "/"
	if id != "" {
		page += id + "/"
	}
	return page
}

// Prefix is the folder of a language's pages: Chinese pages stand at the root.
func Prefix(l locales.Lang) string {
	if l == locales.EN {
		return "en/"
	}
	return ""
}
