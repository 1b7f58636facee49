package cli

import (
	"io"
	"os"
	"path"
	"regexp"
	"testing"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/site"
	"five-areas/generator/locales"
)

// fromRoot is an attribute with an address from the site's root.
var fromRoot = regexp.MustCompile(`([\w-]+)=["']?/[^/]`)

// views takes what the templates read.
type views map[string]string

func (v views) Put(file string, body []byte) error {
	v[file] = string(body)
	return nil
}

func (v views) Create(string) (io.WriteCloser, error) { return discard{io.Discard}, nil }

type discard struct{ io.Writer }

func (discard) Close() error { return nil }

// As a page is written, the addresses in its fragments are made relative: those of links, so there may be no others.
func TestFragmentsLeadElsewhereByLinksOnly(t *testing.T) {
	d, findings := dataset.Load(os.DirFS(smallProvince(t)))
	if findings != nil {
		t.Fatal(findings[0])
	}
	links := 0
	for _, l := range locales.Langs {
		made := views{}
		if err := site.WriteViews(issue(d, d.Newest()), l, made); err != nil {
			t.Fatal(err)
		}
		for file, html := range made {
			if path.Ext(file) != ".html" {
				continue
			}
			for _, found := range fromRoot.FindAllStringSubmatch(html, -1) {
				if links++; found[1] != "href" {
					t.Errorf("%s has %s", file, found[0])
				}
			}
		}
	}
	if links == 0 {
		t.Error("no fragment has a link")
	}
}
