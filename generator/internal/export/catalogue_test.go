package export

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/quantity"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// Nothing is written that is not offered.
func TestEverythingIsOffered(t *testing.T) {
	e, files := realFiles(t)
	offered := map[string]bool{}
	for _, address := range Of(e) {
		offered[address] = true
	}
	for file := range files {
		if !offered[file] {
			t.Errorf("%s is not offered", file)
		}
	}
}

// The descriptor keeps the rules of Data Package 2, and every row of every table keeps those of the descriptor; on the
// site as in the archive.
func TestDataPackage(t *testing.T) {
	_, files := realFiles(t)
	t.Run("site", func(t *testing.T) { checkPackage(t, files) })
	t.Run("corrections", func(t *testing.T) { // of which the real data need not have any
		d, findings := dataset.Load(provincetest.Files(map[string]string{"data/corrections/2026-11-22-digits.yaml": `
record: 2025-08-08-paper/green-loans-balance.new.990000.2025-06-30
key: value
was: 125亿元
is: 120.5亿元
reason: {zh: 抄错一位, en: A digit was copied wrongly}
recorded: 2026-11-22
`}))
		if findings != nil {
			t.Fatal(findings[0])
		}
		e := edition.Build(d, d.Newest())
		made, err := collect(e)
		if err != nil {
			t.Fatal(err)
		}
		files := byPath(t, made)
		checkPackage(t, files)
		if rows := readCSV(t, files["downloads/corrections.csv"]); len(rows) != 2 || len(e.Corrections) != 1 ||
			cell(rows, 1, "is") != "120.5亿元" {
			t.Errorf("%d corrections in %d rows", len(e.Corrections), len(rows))
		}
	})
	t.Run("archive", func(t *testing.T) {
		z, err := zip.NewReader(bytes.NewReader(files["downloads/dataset.zip"]),
			int64(len(files["downloads/dataset.zip"])))
		if err != nil {
			t.Fatal(err)
		}
		inside := map[string][]byte{}
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			if inside[f.Name], err = io.ReadAll(r); err != nil {
				t.Fatal(err)
			}
		}
		checkPackage(t, inside)
	})
}

func checkPackage(t *testing.T, files map[string][]byte) {
	t.Helper()
	var p dataPackage
	decoder := json.NewDecoder(bytes.NewReader(files["datapackage.json"]))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&p); err != nil {
		t.Fatal(err)
	}
	nameForm := regexp.MustCompile(`^[a-z0-9._-]+$`)
	if p.Schema != "https://datapackage.org/profiles/2.0/datapackage.json" || !nameForm.MatchString(p.Name) ||
		p.Title == "" || len(p.Resources) == 0 ||
		len(p.Licenses) == 0 || len(p.Sources) == 0 {
		t.Errorf("the package is not described: %+v", p)
	}
	for _, s := range p.Sources {
		if s.Title == "" || s.Path != "" && !strings.HasPrefix(s.Path, "http") {
			t.Errorf("source %+v", s)
		}
	}
	rows := map[string][]map[string]string{}
	for _, r := range p.Resources {
		body := files[r.Path]
		sum := sha256.Sum256(body)
		if body == nil || len(body) != r.Bytes || r.Hash != "sha256:"+hex.EncodeToString(sum[:]) {
			t.Errorf("%s is not the file that it says", r.Path)
		}
		if !nameForm.MatchString(r.Name) || rows[r.Name] != nil || r.Title == "" ||
			!strings.Contains(r.MediaType, "/") || r.Format == "" ||
			path.IsAbs(r.Path) || strings.HasPrefix(r.Path, ".") {
			t.Errorf("resource %+v", r)
		}
		rows[r.Name] = []map[string]string{}
		if r.Schema != nil {
			rows[r.Name] = checkRows(t, r, body)
		}
	}
	for _, r := range p.Resources {
		if r.Schema == nil {
			continue
		}
		for _, key := range r.Schema.ForeignKeys {
			there := map[string]bool{}
			for _, row := range rows[key.Reference.Resource] {
				there[row[key.Reference.Fields[0]]] = true
			}
			for _, row := range rows[r.Name] {
				if id := row[key.Fields[0]]; id != "" && !there[id] {
					t.Errorf("%s: %s is not in %s", r.Name, row[key.Fields[0]], key.Reference.Resource)
				}
			}
		}
	}
	for _, table := range listedTables() {
		if _, ok := rows[table.Name]; !ok {
			t.Errorf("the table %s is not in the package", table.Name)
		}
	}
}

// checkRows holds a table against its schema.
func checkRows(t *testing.T, r resource, body []byte) []map[string]string {
	t.Helper()
	if !bytes.Contains(body, []byte(r.Dialect.LineTerminator)) ||
		(r.Encoding == "") != bytes.HasPrefix(body, []byte(mark)) {
		t.Errorf("%s is not written as its dialect says", r.Path)
	}
	table := readCSV(t, append([]byte(mark), bytes.TrimPrefix(body, []byte(mark))...))
	var all []map[string]string
	for n, cells := range table {
		row := map[string]string{}
		for i, f := range r.Schema.Fields {
			if n == 0 {
				if cells[i] != f.Name || f.Description == "" {
					t.Errorf("%s: the column %s is described as %s", r.Path, cells[i], f.Name)
				}
				continue
			}
			row[f.Name] = cells[i]
			if c := f.Constraints; c != nil && (c.Required && cells[i] == "" || c.Enum != nil && cells[i] != "" &&
				!slices.Contains(c.Enum, cells[i])) {
				t.Errorf("%s, row %d: %s is %q", r.Path, n, f.Name, cells[i])
			}
			if !fits(fields.Type(f.Type), cells[i]) {
				t.Errorf("%s, row %d: %s is no %s: %q", r.Path, n, f.Name, f.Type, cells[i])
			}
		}
		if n > 0 {
			all = append(all, row)
		}
	}
	seen := map[string]bool{}
	for _, row := range all {
		var key []string
		for _, column := range r.Schema.PrimaryKey {
			key = append(key, row[column])
		}
		if id := strings.Join(key, " "); seen[id] {
			t.Errorf("%s: %s stands twice", r.Path, id)
		} else {
			seen[id] = true
		}
	}
	return all
}

func fits(k fields.Type, cell string) bool {
	var err error
	switch {
	case cell == "":
	case k == fields.Number:
		_, err = strconv.ParseFloat(cell, 64)
	case k == fields.Integer:
		_, err = strconv.Atoi(cell)
	case k == fields.Boolean:
		return cell == "true" || cell == "false"
	case k == fields.Day:
		_, err = time.Parse(time.DateOnly, cell)
	}
	return err == nil
}

// Every CSV is described by the metadata of its folder, column by column.
func TestTableMetadata(t *testing.T) {
	_, files := realFiles(t)
	type schema struct {
		Columns []struct {
			Name, Titles string
			Datatype     any
		}
		ForeignKeys []struct{ Reference struct{ Resource string } }
		PrimaryKey  []string
		AboutURL    string `json:"aboutUrl"`
	}
	described := map[string]bool{}
	for _, folder := range []string{"data/", "indicators/"} {
		var group struct {
			Type        string `json:"@type"`
			TableSchema *schema
			Tables      []struct {
				URL         string
				TableSchema *schema
			}
		}
		if err := json.Unmarshal(files[folder+urls.TableMetadata], &group); err != nil || group.Type != "TableGroup" {
			t.Fatalf("%s: %v", folder, err)
		}
		inGroup := map[string]bool{}
		for _, table := range group.Tables {
			inGroup[table.URL] = true
		}
		for _, table := range group.Tables {
			file := path.Join(folder, table.URL)
			described[file] = true
			s := table.TableSchema
			if s == nil {
				s = group.TableSchema
			}
			head := readCSV(t, append([]byte(mark), bytes.TrimPrefix(files[file], []byte(mark))...))[0]
			var names []string
			for _, c := range s.Columns {
				names = append(names, c.Name)
				if c.Titles != c.Name || c.Datatype == nil {
					t.Errorf("%s: %+v", file, c)
				}
			}
			if diff := cmp.Diff(head, names); diff != "" || s.AboutURL == "" || len(s.PrimaryKey) == 0 {
				t.Errorf("%s: %s", file, diff)
			}
			for _, key := range s.ForeignKeys {
				if !inGroup[key.Reference.Resource] {
					t.Errorf("%s refers to %s, which the metadata does not describe", file, key.Reference.Resource)
				}
			}
		}
	}
	for file := range files {
		forPeople := strings.HasPrefix(file, urls.Downloads) // the same tables with a mark
		if path.Ext(file) == ".csv" && !described[file] && !forPeople {
			t.Errorf("%s is not described", file)
		}
	}
}

// The catalogue has what DCAT-AP 3 demands, leads nowhere in vain, and tells the size and hash of the files.
func TestCatalog(t *testing.T) {
	e, files := realFiles(t)
	var c struct {
		Context map[string]any `json:"@context"`
		Graph   []map[string]any
	}
	if err := json.Unmarshal(bytes.Replace(files[urls.Catalog], []byte(`"@graph"`), []byte(`"graph"`), 1),
		&c); err != nil {
		t.Fatal(err)
	}
	if base, given := c.Context["@base"].(string); given != (e.Site.Address() != "") || given &&
		base != string(e.Site.Address()) {
		t.Errorf("the site is at %q, the catalogue says %q", e.Site.Address(), base)
	}
	demanded := map[string][]string{
		"dcat:Catalog": {"title", "description", "publisher", "dataset", "modified", "license"},
		"dcat:Dataset": {
			"title", "description", "publisher", "distribution", "modified", "spatial", "temporal",
			"keyword", "theme", "landingPage",
		},
		"dcat:Distribution": {"accessURL", "license"},
		"dcat:DataService":  {"title", "endpointURL", "servesDataset"},
		"foaf:Agent":        {"name"},
	}
	count, named := map[string]int{}, map[string]bool{}
	graph := make([]any, len(c.Graph))
	for i, thing := range c.Graph {
		graph[i] = thing
	}
	visit(graph, func(thing map[string]any) {
		kind, _ := thing["@type"].(string)
		count[kind]++
		if id, _ := thing["@id"].(string); id != "" {
			if named[id] {
				t.Errorf("%s stands twice", id)
			}
			named[id] = true
		}
		for _, key := range demanded[kind] {
			if thing[key] == nil {
				t.Errorf("%v has no %s", thing["@id"], key)
			}
		}
		for key := range thing {
			if kind != "" && !strings.HasPrefix(key, "@") && c.Context[key] == nil {
				t.Errorf("%v: %s is no word of the context", thing["@id"], key)
			}
		}
		if kind == "dcat:Distribution" {
			checkDistribution(t, thing, files)
		}
	})
	visit(graph, func(thing map[string]any) { checkReferences(t, thing, named) })
	known := 0
	for _, i := range e.Indicators {
		if len(i.Figures) > 0 {
			known++
		}
	}
	if count["dcat:Dataset"] != known+1 || count["dcat:Catalog"] != 1 || count["dcat:DataService"] != 1 {
		t.Errorf("%v for %d indicators with figures", count, known)
	}
}

// visit sees each object below a value.
func visit(v any, see func(map[string]any)) {
	switch v := v.(type) {
	case map[string]any:
		see(v)
		for _, x := range v {
			visit(x, see)
		}
	case []any:
		for _, x := range v {
			visit(x, see)
		}
	}
}

// checkDistribution finds the file that a distribution names, unless it is made elsewhere, by the API or the site.
func checkDistribution(t *testing.T, thing map[string]any, files map[string][]byte) {
	t.Helper()
	address := thing["downloadURL"].(string)
	body := files[address]
	if body == nil && thing["checksum"] == nil {
		return
	}
	sum := sha256.Sum256(body)
	checksum, _ := thing["checksum"].(map[string]any)
	if body == nil || thing["byteSize"] != float64(len(body)) ||
		checksum["checksumValue"] != hex.EncodeToString(sum[:]) {
		t.Errorf("%s is not the file that it says", address)
	}
}

// checkReferences finds each thing that a thing refers to among those that have a name.
func checkReferences(t *testing.T, thing map[string]any, named map[string]bool) {
	t.Helper()
	for _, key := range []string{
		"publisher", "dataset", "service", "servesDataset", "hasPart", "isPartOf", "spatial", "provenance", "license",
	} {
		list, isList := thing[key].([]any)
		if !isList && thing[key] != nil {
			list = []any{thing[key]}
		}
		for _, to := range list {
			if !named[to.(string)] {
				t.Errorf("%v: %s leads to %v, which is not there", thing["@id"], key, to)
			}
		}
	}
}

// Once the site has an address, all that leaves it for elsewhere leads back to it.
func TestAddressesOnceThereIsOne(t *testing.T) {
	d, findings := dataset.Load(os.DirFS("../../.."))
	if findings != nil {
		t.Fatal(findings[0])
	}
	d.Site.BaseURL, d.Site.Contact = "https://jinrong.example.cn/", "jinrong@example.cn"
	e := edition.Build(d, d.Newest())
	files, err := collect(e)
	if err != nil {
		t.Fatal(err)
	}
	first := urls.Indicators.Page(locales.ZH, string(e.Indicators[0].ID))
	for _, f := range files {
		want := map[string]string{
			urls.Catalog:                          `"@base": "https://jinrong.example.cn/"`,
			urls.DataPackage:                      `"homepage": "https://jinrong.example.cn/"`,
			urls.CitationFile:                     `url: "https://jinrong.example.cn/"`,
			urls.Data + urls.TableMetadata:        `"valueUrl": "https://jinrong.example.cn/indicators/{indicator}/"`,
			urls.Downloads + "citations.bib":      `{https://jinrong.example.cn/` + first + `}`,
			urls.Downloads + "citations.csl.json": `"URL":"https://jinrong.example.cn/` + first + `"`,
		}[f.Path]
		if !strings.Contains(string(f.Body), want) {
			t.Errorf("%s does not say %s", f.Path, want)
		}
		if f.Path == urls.Catalog && !strings.Contains(string(f.Body), "mailto:jinrong@example.cn") {
			t.Error("the catalogue does not say how to reach the operator")
		}
	}
}

// Each column of the SDMX-CSV file is in its structure, and each code of a column in that column's list, with a name in
// every language.
func TestDataStructure(t *testing.T) {
	_, files := realFiles(t)
	type component struct {
		ID                  string
		LocalRepresentation struct {
			Enumeration string
			Format      struct{ DataType string }
		}
	}
	var message struct {
		Data struct {
			DataStructures []struct {
				Components struct {
					DimensionList struct {
						Dimensions    []component
						TimeDimension component
					}
					MeasureList   struct{ Measures []component }
					AttributeList struct{ Attributes []component }
				} `json:"dataStructureComponents"`
			}
			Codelists []struct {
				ID, AgencyID, Version string
				Codes                 []struct {
					ID    string
					Names map[string]string
				}
			}
			ConceptSchemes []struct{ Concepts []struct{ ID string } }
		}
	}
	if err := json.Unmarshal(files[urls.DataStructure], &message); err != nil {
		t.Fatal(err)
	}
	codes := map[string]map[string]bool{}
	for _, list := range message.Data.Codelists {
		name := "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=" + list.AgencyID + ":" + list.ID + "(" +
			list.Version + ")"
		codes[name] = map[string]bool{}
		for _, c := range list.Codes {
			codes[name][c.ID] = true
			if len(c.Names) != len(locales.Langs) && list.ID != "CL_PUBLICATION" {
				t.Errorf("%s: %s is called %v", list.ID, c.ID, c.Names)
			}
		}
	}
	in := message.Data.DataStructures[0].Components
	all := append(slices.Clone(in.DimensionList.Dimensions), in.DimensionList.TimeDimension)
	all = append(append(all, in.MeasureList.Measures...), in.AttributeList.Attributes...)
	rows := readCSV(t, append([]byte(mark), files["data/figures.sdmx.csv"]...))
	if len(all) != len(rows[0])-3 || len(message.Data.ConceptSchemes[0].Concepts) != len(all) || len(codes) < 9 {
		t.Errorf("%d components and %d lists for %d columns", len(all), len(codes), len(rows[0]))
	}
	for _, c := range all {
		list := codes[c.LocalRepresentation.Enumeration]
		if !slices.Contains(rows[0], c.ID) || list == nil == (c.LocalRepresentation.Format.DataType == "") {
			t.Errorf("%+v is no column, or has neither a list nor a type", c)
		}
		for n := range rows[1:] {
			if v := cell(rows, n+1, c.ID); list != nil && v != "" && !list[v] {
				t.Errorf("row %d: %s is no code of %s", n+1, v, c.ID)
			}
		}
	}
}

// SDMX takes a period whose start is known in months where it can, else in days, and the last day of any other.
func TestTimePeriod(t *testing.T) {
	for period, want := range map[string]string{
		"2025-06-30": "2025-06-30", "<=2025-08-07": "2025-08-07", "2025": "2025", "2025-S1": "2025-S1",
		"2025-Q3": "2025-Q3", "2025-06": "2025-06",
		"2025-01..2025-06": "2025-01-01/P6M", "2021..2024-09": "2021-01-01/P45M", "2024-02..2024-02": "2024-02-01/P1M",
		"..2025-03":              "2025-03-31",
		"2026-02-05..2026-02-05": "2026-02-05/P1D", "2021-11-05..2022-01": "2021-11-05/P88D",
		"2007..<=2017-12-06": "2007-01-01/P3993D",
	} {
		p, problem := quantity.ParsePeriod(period)
		if problem != nil {
			t.Fatal(problem.What.EN)
		}
		if got := timePeriod(p); got != want {
			t.Errorf("%s: %s, not %s", period, got, want)
		}
	}
}
