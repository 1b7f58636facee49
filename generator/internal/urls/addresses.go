package urls

import (
	"net/url"
	"path"
	"strings"

	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// File is a file of the site: its path below the root and its bytes.
type File struct {
	Path string
	Body []byte
}

// Root is the folder of version 1 of the API, below the site's root. Addresses are relative to the site's root, without
// a leading slash, so that any host and any sub-path can serve them. Once published they never change.
const Root = "api/v1/"

// Downloads is the folder of the files with everything.
const Downloads = "downloads/"

// Source is the archive of the files that the site is made of.
const Source = Downloads + "source.zip"

// Workbench is the folder of the workbench's program, beside its page.
const Workbench = "workbench/"

// Data is the folder of the tables for programs: CSV files without a byte order mark, and what describes them.
const Data = "data/"

// DataStructure defines the SDMX-CSV file that is beside it.
const DataStructure = Data + "figures.sdmx.structure.json"

// Partition is the address of one indicator's part of the table of figures, in the form that Hive, Spark and DuckDB
// know.
const Partition = Downloads + "parquet/indicator=" + ID + "/figures.parquet"

// Schemas is the folder of the JSON Schemas, in the checkout as on the site.
const Schemas = "schemas/"

// Files at the site's root, where programs look for them.
const (
	// Sums is the list of the SHA-256 of every published file.
	Sums = "SHA256SUMS"
	// DataPackage describes the downloads to those who know Frictionless Data.
	DataPackage = "datapackage.json"
	// Catalog describes them to data portals, in DCAT-AP.
	Catalog = "catalog.jsonld"
	// CitationFile says how to cite the site, in the Citation File Format.
	CitationFile = "CITATION.cff"
	// ZenodoFile describes a release to Zenodo, which gives it a DOI.
	ZenodoFile = ".zenodo.json"
)

// TableMetadata describes the CSV files of its folder (CSV on the Web); its name is the one that readers look for.
const TableMetadata = "csv-metadata.json"

// ID is the placeholder for an item's id in an address, as in a URI template.
const ID = "{id}"

// At is an address with an id in place of ID.
func At(address, id string) string { return strings.Replace(address, ID, id, 1) }

// Collection is a kind of thing that has pages and documents of its own.
type Collection string

// The collections.
const (
	Areas        Collection = "articles"
	Targets      Collection = "targets"
	Tasks        Collection = "tasks"
	Units        Collection = "units"
	Entities     Collection = "entities"
	Indicators   Collection = "indicators"
	Publications Collection = "publications"
	Snapshots    Collection = "snapshots"
)

// Items are the ids of what has pages and documents of its own, by collection.
type Items map[Collection][]sourcefile.ID

// Add enters an id.
func (i Items) Add(c Collection, id sourcefile.ID) { i[c] = append(i[c], id) }

// The documents outside any collection.
const (
	Index        = Root + "index.json"
	Plan         = Root + "plan.json"
	Figures      = Root + "figures.json"
	Progress     = Root + "progress.json"
	Latest       = Root + "latest.json"
	Timeline     = Root + "timeline.json"
	Gaps         = Root + "gaps.json"
	Availability = Root + "availability.json"
	Searches     = Root + "searches.json"
	PeerTargets  = Root + "peer-targets.json"
	Measures     = Root + "measures.json"
	Releases     = Root + "releases.json"
	Corrections  = Root + "corrections.json"
	Responses    = Root + "responses.json"
	ChangesList  = Root + "changes.json"
	OpenAPI      = Root + "openapi.json"
	SearchIndex  = Root + "search.json"
	// Vintages is there for each indicator.
	Vintages = Root + "indicators/" + ID + "/vintages.json"
)

// The media types.
const (
	MediaJSON     = "application/json"
	MediaSchema   = "application/schema+json"
	MediaCSV      = "text/csv"
	MediaXLSX     = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	MediaNDJSON   = "application/x-ndjson"
	MediaParquet  = "application/vnd.apache.parquet"
	MediaZIP      = "application/zip"
	MediaText     = "text/plain"
	MediaAtom     = "application/atom+xml"
	MediaJSONFeed = "application/feed+json"
	MediaSDMX     = "application/vnd.sdmx.data+csv"
	MediaSDMXJSON = "application/vnd.sdmx.structure+json"
	MediaCSVW     = "application/csvm+json"
	MediaPackage  = "application/vnd.datapackage+json"
	MediaLD       = "application/ld+json"
	MediaBibTeX   = "application/x-bibtex"
	MediaCSL      = "application/vnd.citationstyles.csl+json"
	MediaYAML     = "application/yaml"
	MediaSVG      = "image/svg+xml"
)

// SentAs is the media type that a plain static host sends with a file, which it knows by its ending alone; "" where
// hosts differ.
func SentAs(address string) string {
	switch path.Ext(address) {
	case ".json":
		return MediaJSON
	case ".csv":
		return MediaCSV
	case ".yaml":
		return "text/yaml"
	case ".ndjson", ".parquet", ".cff":
		return "application/octet-stream"
	}
	return ""
}

// StandalonePage is a page outside any collection.
type StandalonePage string

// The standalone pages.
const (
	PlanPage        StandalonePage = "plan"
	GapsPage        StandalonePage = "gaps"
	Method          StandalonePage = "method"
	Rules           StandalonePage = "rules"
	CorrectionsPage StandalonePage = "corrections"
	ResponsesPage   StandalonePage = "responses"
	ChangesPage     StandalonePage = "changes"
	Guide           StandalonePage = "api" // to the API, with its changes
	SearchPage      StandalonePage = "search"
	CheckPage       StandalonePage = "check"
	IDs             StandalonePage = "ids" // for those who write data files
	MeasuresPage    StandalonePage = "measures"
	TimelinePage    StandalonePage = "timeline"
	NotePage        StandalonePage = "note"
	WorkbenchPage   StandalonePage = "workbench"
)

// FigureFragment is what leads to a figure on the pages that show it: its id, percent-encoded, which is the id of an
// element there.
func FigureFragment(id string) string { return "#" + url.PathEscape(id) }

// EvidenceFragment is what leads to evidence on the pages that show each piece once, as for a figure: publication/id.
func EvidenceFragment(id string) string { return FigureFragment(id) }

// CorrectionAnchor is a correction's place on the page of corrections.
func CorrectionAnchor(id string) string { return "c-" + id }

// Response is the address of a response, on the page of all of them.
func Response(l locales.Lang, id string) string {
	return ResponsesPage.Page(l) + "#" + ResponseAnchor(id)
}

// ResponseAnchor is a response's place on that page.
func ResponseAnchor(id string) string { return "r-" + id }

// Feed is the address of what changed last as a feed, atom or json.
func Feed(l locales.Lang, form string) string { return Prefix(l) + "feed." + form }

// Feed is the address of what was recorded of one item as a feed, atom or json, beside its page.
func (c Collection) Feed(l locales.Lang, id, form string) string {
	return c.Page(l, id) + "feed." + form
}

// Page is the page's address.
func (s StandalonePage) Page(l locales.Lang) string { return Prefix(l) + string(s) + "/" }

// Feed is the address of what the page lists as a feed, atom or json.
func (s StandalonePage) Feed(l locales.Lang, form string) string { return s.Page(l) + "feed." + form }

// MeasureFilter says of which measures the list is to show; what is empty leaves all.
type MeasureFilter struct{ Area, Agency, Platform, Task, Part string }

// The values of MeasureFilter's Part besides the parts themselves.
const (
	Checkable    = "checkable"
	NotCheckable = "not-checkable"
)

// Page is the address of the list with the filter set. It leads to the task, where there is one, without JavaScript
// too.
func (f MeasureFilter) Page(l locales.Lang) string {
	query, address := url.Values{}, MeasuresPage.Page(l)
	for name, value := range map[string]string{
		"area": f.Area, "agency": f.Agency, "platform": f.Platform, "task": f.Task, "part": f.Part,
	} {
		if value != "" {
			query.Set(name, value)
		}
	}
	if len(query) > 0 {
		address += "?" + query.Encode()
	}
	if f.Task != "" {
		address += "#" + f.Task
	}
	return address
}

// List is the address of a collection's document.
func (c Collection) List() string { return Root + c.documents() + ".json" }

// Document is the address of one item's document.
func (c Collection) Document(id string) string { return Root + c.documents() + "/" + id + ".json" }

// documents is what the API calls the collection: a unit is a unit of measure there, and areas are no articles.
func (c Collection) documents() string {
	switch c {
	case Areas:
		return "areas"
	case Units:
		return "agencies"
	}
	return string(c)
}

// Download is the address of one item's figures as a file.
func (c Collection) Download(id, ext string) string { return string(c) + "/" + id + "." + ext }

// File is the address of a file of one item, such as a snapshot's.
func (c Collection) File(id, name string) string { return string(c) + "/" + id + "/" + name }

// Chart is the address of one item's chart as a file in a language.
func (c Collection) Chart(l locales.Lang, id string) string { return Prefix(l) + c.Download(id, "svg") }

// Picture is the address of the picture that one item's page shares in a language.
func (c Collection) Picture(l locales.Lang, id string) string {
	return Prefix(l) + c.Download(id, "png")
}

// HomePicture is that of the home page.
func HomePicture(l locales.Lang) string { return Prefix(l) + "home.png" }

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

// Prefix is the folder of a language's pages: those of the first language are at the root.
func Prefix(l locales.Lang) string {
	if l.First() {
		return ""
	}
	return string(l) + "/"
}
