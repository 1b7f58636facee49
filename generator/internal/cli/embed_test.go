package cli

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// The small form of a target or indicator says what the full page says, leads there in a window of its own, and is not
// to be found by search. The full page offers the code to show it.
func TestEmbeds(t *testing.T) {
	p := built(t)
	for _, l := range locales.Langs {
		check := func(c urls.Collection, id sourcefile.ID, says ...string) {
			small, full := p.page(t, c.Embed(l, string(id))), c.Page(l, string(id))
			body := innerText(small.root)
			for _, want := range append(says, p.edition.Site.Title.In(l)) {
				if !strings.Contains(body, want) {
					t.Errorf("%s does not say %q", small.path, want)
				}
			}
			found := map[string]bool{}
			for n := range small.root.Descendants() {
				switch {
				case n.Data == "meta" && attribute(n, "name") == "robots" && attribute(n, "content") == "noindex":
					found["noindex"] = true
				case n.Data == "link" && attribute(n, "rel") == "canonical" &&
					attribute(n, "href") == "https://example.org"+subPath+full:
					found["canonical"] = true
				case n.Data == "a" && (attribute(n, "target") != "_blank" || attribute(n, "rel") != "noopener"):
					t.Errorf("%s: the link to %s stays in the frame", small.path, attribute(n, "href"))
				case n.Data == "a" && linksTo(n.Parent, c.Embed(l, string(id)), full):
					found["link"] = true
				}
			}
			if len(found) != 3 {
				t.Errorf("%s has only %v", small.path, found)
			}
			offered := false
			for n := range p.page(t, full).root.Descendants() {
				offered = offered || n.Type == html.TextNode &&
					strings.Contains(n.Data, `<iframe src="https://example.org`+subPath+c.Embed(l, string(id))+`"`)
			}
			if !offered {
				t.Errorf("/%s does not offer its small form", full)
			}
		}
		for _, target := range p.edition.Targets {
			check(urls.Targets, target.ID, target.Name().In(l), locales.Label(target.Progress.Status).In(l),
				narrative.Date(p.edition.AsOf).In(l))
		}
		for _, i := range p.edition.Indicators {
			says := []string{i.Name.In(l), narrative.Date(edition.Updated(p.edition, i)).In(l)}
			if i.Latest != nil && i.Latest.Chosen.Value != nil {
				says = append(says, narrative.Quantity(i.Latest.Chosen.Value).In(l),
					narrative.Period(i.Latest.Period).In(l))
			}
			check(urls.Indicators, i.ID, says...)
		}
	}
	for _, sitemap := range []string{"zh/sitemap.xml", "en/sitemap.xml"} {
		if body, err := os.ReadFile(filepath.Join(p.dir, sitemap)); err != nil ||
			bytes.Contains(body, []byte("embed/")) {
			t.Errorf("%s lists small forms (%v)", sitemap, err)
		}
	}
}

// Each indicator with a chart has it as a file in each language, which needs nothing else and says where it comes from;
// the page and the API lead to it.
func TestChartFiles(t *testing.T) {
	p := built(t)
	charts := 0
	for _, i := range p.edition.Indicators {
		for _, l := range locales.Langs {
			file := urls.Indicators.Chart(l, string(i.ID))
			body, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(file)))
			if (err == nil) != (i.Drawn != nil) {
				t.Errorf("%s: drawn %t, %v", file, i.Drawn != nil, err)
			}
			if err != nil {
				continue
			}
			charts++
			for d := xml.NewDecoder(bytes.NewReader(body)); ; {
				if _, err := d.Token(); errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					t.Fatalf("%s: %v", file, err)
				}
			}
			outlet := i.FigureOf(i.Drawn[0].Points[0].Chosen).Publication.Outlet
			said := html.UnescapeString(string(body))
			for _, want := range []string{
				i.Name.In(l), outlet, p.edition.Site.Title.In(l),
				narrative.Date(edition.Updated(p.edition, i)).In(l),
			} {
				if !strings.Contains(said, want) {
					t.Errorf("%s does not say %q", file, want)
				}
			}
			if bytes.Contains(body, []byte("var(")) || bytes.Contains(body, []byte("url(")) {
				t.Errorf("%s needs another file", file)
			}
			if !linksTo(p.page(t, urls.Indicators.Page(l, string(i.ID))).root, urls.Indicators.Page(l, string(i.ID)),
				file) {
				t.Errorf("the page of %s does not offer its chart", i.ID)
			}
		}
	}
	if charts == 0 {
		t.Skip("data/ has no indicator to draw")
	}
}
