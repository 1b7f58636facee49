package cli

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/log"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/publish"
	"five-areas/generator/internal/scaffold"
	"five-areas/generator/locales"
)

// hostile is what an attacker would put into a text: it leaves attributes, titles, scripts, SVG and Markdown, and is a
// template, a link and a cell with a formula.
const hostile = `示例</title></script></svg></textarea><script>window.__xss=1</script><img src=x onerror="window.__xss=1">` +
	`"'onmouseover='window.__xss=1' x=><svg/onload=window.__xss=1>[甲](javascript:window.__xss=1){{ 7 }}${7}=HYPERLINK("x")--><!--&lt;script&gt;`

// hostileText makes every text of the data hostile, past the rules that refuse most of it: pages and files must not
// depend on those.
func hostileText(v reflect.Value, seen map[any]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && !seen[v.Interface()] {
			seen[v.Interface()] = true
			hostileText(v.Elem(), seen)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				hostileText(v.Field(i), seen)
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			hostileText(v.Index(i), seen)
		}
	case reflect.String:
		if v.CanSet() {
			v.SetString(strings.NewReplacer("示例", hostile, "Sample", hostile).Replace(v.String()))
		}
	}
}

// A text of the data stays text wherever it is published: nothing of it runs on a page, and every file gives it back as
// it was written.
func TestHostileText(t *testing.T) {
	root := t.TempDir()
	m := env{io.Discard, os.Stderr}
	if err := (sampleCmd{checkout{repository}, root, scaffold.Sample{Indicators: 2, Periods: 14, Regions: 2}}).Run(
		t.Context(), m); err != nil {
		t.Fatal(err)
	}
	data, found := checked(os.DirFS(root), dataset.Load)
	if found != nil {
		t.Fatal(found)
	}
	data.Site.Contact = &dataset.Contact{Post: &locales.Text{ZH: "示例", EN: "Sample"}}
	data.Responses = append(data.Responses, response(data))
	hostileText(reflect.ValueOf(data), map[any]bool{})
	p := published{filepath.Join(root, "public"), issue(data, data.Newest())}
	if _, err := publish.Publish(t.Context(), root, p.dir, "", p.edition); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(p.edition.Indicators[0].Name.ZH, hostile) {
		t.Fatalf("the data is not hostile: %s", p.edition.Indicators[0].Name.ZH)
	}
	pages := p.pages(t)
	t.Run("pages", func(t *testing.T) { hostilePages(t, pages) })
	t.Run("files", func(t *testing.T) { hostileFiles(t, p) })
	t.Run("browser", func(t *testing.T) { hostileBrowser(t, p, pages) })
}

// response is one that is about what the sample has.
func response(d *dataset.Dataset) *model.Response {
	text := locales.Text{ZH: "示例", EN: "Sample"}
	return &model.Response{
		ID: "2025-06-01-sample", Name: &text, Received: d.Newest(), Recorded: d.Newest(), Channel: model.ChannelPublic,
		URL: "https://sample.example/",
		About: []model.RecordID{
			model.RecordID("indicator/" + d.Indicators[0].ID),
			model.RecordID("target/" + d.Plan.Targets[0].ID),
		},
		Question: &model.Question{Asked: d.Newest(), Text: text}, Words: model.Words{Text: "示例\n示例", Lang: "zh"},
		Translation: &model.Translation{EN: "Sample"}, Outcome: model.OtherSaid,
		Note: &locales.Note{ZH: "示例", EN: "Sample"},
	}
}

func hostilePages(t *testing.T, pages []page) {
	shown := 0
	for _, pg := range pages {
		shown += strings.Count(innerText(pg.root), hostile)
		for n := range pg.root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if n.Data == "script" && attribute(n, "src") == "" && attribute(n, "type") != "application/ld+json" ||
				n.Data == "img" {
				t.Errorf("%s: <%s> %s", pg.path, n.Data, innerText(n))
			}
			for _, a := range n.Attr {
				u, err := url.Parse(a.Val)
				if strings.HasPrefix(a.Key, "on") || slices.Contains([]string{"href", "src", "action"}, a.Key) &&
					(err != nil || u.Scheme == "javascript") {
					t.Errorf("%s: <%s %s=%q>", pg.path, n.Data, a.Key, a.Val)
				}
			}
		}
	}
	if shown < len(pages) {
		t.Errorf("the %d pages show the text %d times only", len(pages), shown)
	}
}

func hostileFiles(t *testing.T, p published) {
	name := p.edition.Indicators[0].Name.ZH
	read := func(file string) []byte {
		t.Helper()
		body, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(file)))
		if err != nil {
			t.Fatal(err)
		}
		return body
	}
	var document struct {
		Result struct{ Name struct{ ZH string } }
	}
	if err := json.Unmarshal(read("api/v1/indicators/sample-00001.json"), &document); err != nil ||
		document.Result.Name.ZH != name {
		t.Errorf("JSON: %v, %q", err, document.Result.Name.ZH)
	}
	rows, err := csv.NewReader(bytes.NewReader(read("indicators/sample-00001.csv"))).ReadAll()
	if err != nil || len(rows) < 2 || rows[1][slices.Index(rows[0], "indicator_zh")] != name {
		t.Errorf("CSV: %v", err)
	}
	book, err := excelize.OpenReader(bytes.NewReader(read("indicators/sample-00001.xlsx")))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	found := false
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c, cell := range row {
				found = found || cell == name
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if formula, _ := book.GetCellFormula(sheet, at); formula != "" &&
					strings.Contains(formula, "HYPERLINK") {
					t.Errorf("XLSX: %s!%s is the formula %s", sheet, at, formula)
				}
			}
		}
	}
	if !found {
		t.Error("XLSX: no cell is the indicator's name")
	}
	bundle := read("downloads/dataset.zip")
	archive, err := zip.NewReader(bytes.NewReader(bundle), int64(len(bundle)))
	if err != nil {
		t.Fatal(err)
	}
	plain := regexp.MustCompile(`^[A-Za-z0-9._/=-]+$`) // = parts the name of a folder of the partitioned table
	for _, f := range archive.File {
		if !filepath.IsLocal(f.Name) || !plain.MatchString(f.Name) {
			t.Errorf("ZIP: a file is called %q", f.Name)
		}
	}
	err = filepath.WalkDir(p.dir, func(path string, _ os.DirEntry, err error) error {
		if rel, _ := filepath.Rel(p.dir, path); !plain.MatchString(filepath.ToSlash(rel)) {
			t.Errorf("a file is called %q", rel)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func hostileBrowser(t *testing.T, p published, pages []page) {
	ctx := browser(t)
	server := httptest.NewServer(http.FileServer(http.Dir(p.dir)))
	defer server.Close()
	var mu sync.Mutex
	var complaints []string
	complain := func(format string, args ...any) {
		mu.Lock()
		defer mu.Unlock()
		complaints = append(complaints, fmt.Sprintf(format, args...))
	}
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			complain("exception: %s", e.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			complain("console: %s %s", e.Entry.Text, e.Entry.URL)
		case *cdppage.EventJavascriptDialogOpening:
			complain("dialog: %s", e.Message)
		}
	})
	if err == nil {
		err = chromedp.Do(ctx, call(cdppage.Enable, cdppage.EnableParams{}))
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, pg := range pages {
		mu.Lock()
		complaints = nil
		mu.Unlock()
		err := chromedp.Do(ctx, chromedp.Navigate(server.URL+"/"+strings.TrimSuffix(pg.path, "index.html")))
		var ran string
		if err == nil { // it hovers over everything, which is when some attributes would run
			ran, err = chromedp.Run(ctx, chromedp.Evaluate[string](`
				for (const e of document.querySelectorAll("*")) e.dispatchEvent(new MouseEvent("mouseover"));
				for (const e of document.querySelectorAll("details")) e.open = true;
				String(window.__xss) + " " + document.querySelectorAll("img, script:not([src]):not([type])").length`))
		}
		if err != nil {
			t.Fatalf("%s: %v", pg.path, err)
		}
		mu.Lock()
		if ran != "undefined 0" || len(complaints) > 0 {
			t.Errorf("%s: %s %s", pg.path, ran, complaints)
		}
		mu.Unlock()
	}
	t.Logf("%d pages were opened", len(pages))
}
