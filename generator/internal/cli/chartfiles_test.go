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
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// Each indicator with a chart has it as a file in each language, which needs nothing else and says where it comes from;
// the page and the API lead to it.
func TestChartFiles(t *testing.T) {
	p := built(t)
	charts := 0
	for _, i := range p.edition.Indicators {
		for _, l := range locales.Langs {
			file := urls.Indicators.Chart(l, string(i.ID))
			body, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(file)))
			if (err == nil) != i.Charted() {
				t.Errorf("%s: charted %t, %v", file, i.Charted(), err)
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
			var shown *edition.Figure
			if i.Drawn != nil {
				shown = i.FigureOf(i.Drawn[0].Points[0].Chosen)
			} else {
				shown = p.edition.Figure(i.Regional.Sides[0].Inputs[0].Figure)
			}
			outlet, _ := shown.Publication.OutletName.In(l)
			said := html.UnescapeString(string(body))
			for _, want := range []string{
				i.Name.In(l), outlet, p.edition.Site.ShortName().In(l),
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
