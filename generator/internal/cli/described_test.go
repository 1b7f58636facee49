package cli

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// linked is as much of a block of data on a page as every one has.
type linked struct {
	Context     string `json:"@context"`
	Type        string `json:"@type"`
	Name        string
	Description string
	URL         string
	License     string
	Temporal    string `json:"temporalCoverage"`
	Measured    []struct {
		Name, UnitText string
	} `json:"variableMeasured"`
	BasedOn      []struct{ Name, URL string } `json:"isBasedOn"`
	Distribution []struct {
		Format string `json:"encodingFormat"`
		URL    string `json:"contentUrl"`
	}
	Items []struct {
		Position   int
		Name, Item string
	} `json:"itemListElement"`
}

// blocks are the blocks of data on a page.
func (p page) blocks(t *testing.T) []linked {
	t.Helper()
	var all []linked
	for n := range p.root.Descendants() {
		if n.Data == "script" && attribute(n, "type") == "application/ld+json" {
			var l linked
			if err := json.Unmarshal([]byte(innerText(n)), &l); err != nil || l.Context != "https://schema.org" {
				t.Errorf("%s: %v: %s", p.path, err, innerText(n))
			}
			all = append(all, l)
		}
	}
	return all
}

// hidden tells that a page asks search engines to leave it out.
func (p page) hidden() bool {
	for n := range p.root.Descendants() {
		if n.Data == "meta" && attribute(n, "name") == "robots" &&
			strings.Contains(attribute(n, "content"), "noindex") {
			return true
		}
	}
	return false
}

// Every page says where on the site it is, and those that have data say what these are and where the files lie.
func TestPagesDescribeTheirData(t *testing.T) {
	p := built(t)
	sets := map[string]linked{}
	for _, pg := range p.pages(t) {
		if pg.hidden() {
			continue
		}
		places := 0
		for _, l := range pg.blocks(t) {
			switch l.Type {
			case "BreadcrumbList":
				places++
				p.checkPlace(t, pg, l)
			case "Dataset":
				if _, twice := sets[pg.path]; twice {
					t.Errorf("%s describes its data twice", pg.path)
				}
				p.checkDataset(t, pg, l)
				sets[pg.path] = l
			default:
				t.Errorf("%s: a block of data about a %s", pg.path, l.Type)
			}
		}
		if home := pg.path == "index.html" || pg.path == "en/index.html"; home == (places == 1) {
			t.Errorf("%s says %d times where it is", pg.path, places)
		}
	}
	for _, l := range locales.Langs {
		want := []string{urls.Prefix(l), urls.Prefix(l) + "data/"}
		for _, i := range p.edition.Indicators {
			if len(i.Figures) > 0 {
				page := urls.Indicators.Page(l, string(i.ID))
				want = append(want, page)
				set := sets[page+"index.html"]
				if len(set.Measured) != 1 || set.Measured[0].UnitText != i.Unit.Name().In(l) ||
					set.Measured[0].Name != i.Name.In(l) {
					t.Errorf("%s measures %+v", page, set.Measured)
				}
			}
		}
		for _, page := range want {
			if _, ok := sets[page+"index.html"]; !ok {
				t.Errorf("%s does not describe its data", page)
			}
			delete(sets, page+"index.html")
		}
	}
	for page := range sets {
		t.Errorf("%s has no data of its own and describes some", page)
	}
}

// leads reports whether what a page refers to is a file of the site.
func (p published) leads(from page, ref string) bool {
	here, err := url.Parse("https://example.org" + subPath + strings.TrimSuffix(from.path, "index.html"))
	if err != nil {
		return false
	}
	u, err := here.Parse(ref)
	if err != nil {
		return false
	}
	file, below := strings.CutPrefix(u.Path, subPath)
	if file == "" || strings.HasSuffix(file, "/") {
		file += "index.html"
	}
	_, err = os.Stat(filepath.Join(p.dir, filepath.FromSlash(file)))
	return below && err == nil
}

func (p published) checkPlace(t *testing.T, pg page, l linked) {
	t.Helper()
	last := l.Items[len(l.Items)-1]
	if last.Item != "https://example.org"+subPath+strings.TrimSuffix(pg.path, "index.html") {
		t.Errorf("%s says that it is %s", pg.path, last.Item)
	}
	for i, item := range l.Items {
		if item.Position != i+1 || item.Name == "" || !p.leads(pg, item.Item) {
			t.Errorf("%s: %+v", pg.path, item)
		}
	}
}

func (p published) checkDataset(t *testing.T, pg page, l linked) {
	t.Helper()
	if l.Name == "" || len([]rune(l.Description)) < 20 || l.License == "" || l.Temporal == "" ||
		len(l.Distribution) == 0 || len(l.BasedOn) == 0 || !p.leads(pg, l.URL) {
		t.Errorf("%s: %+v", pg.path, l)
	}
	for _, d := range l.Distribution {
		if !p.leads(pg, d.URL) || !strings.Contains(d.Format, "/") {
			t.Errorf("%s: %+v", pg.path, d)
		}
	}
}

// The page of each indicator and publication says how to cite it in every form.
func TestPagesCite(t *testing.T) {
	p := built(t)
	check := func(address string, l locales.Lang, c narrative.Cited) {
		said := ""
		for n := range p.page(t, address).root.Descendants() {
			if n.Type == html.ElementNode && n.Data == "section" && attribute(n, "aria-labelledby") == "cite" {
				said = innerText(n)
			}
		}
		all := c.Citation()
		for _, form := range []locales.Text{all.Sentence, all.GBT7714, all.APA, all.BibTeX, all.CSL} {
			if !strings.Contains(said, form.In(l)) {
				t.Errorf("%s does not say %s", address, form.In(l))
			}
		}
	}
	for _, l := range locales.Langs {
		for _, i := range p.edition.Indicators {
			check(urls.Indicators.Page(l, string(i.ID)), l, narrative.CiteIndicator(p.edition, i))
		}
		for _, s := range p.edition.Publications {
			check(urls.Publications.Page(l, string(s.ID)), l, narrative.CitePublication(s))
		}
	}
}

// The sitemaps list every page that search engines may show, once, and no other.
func TestSitemap(t *testing.T) {
	p := built(t)
	listed := map[string]bool{}
	for _, l := range locales.Langs {
		body, err := os.ReadFile(filepath.Join(p.dir, string(l), "sitemap.xml"))
		if err != nil {
			t.Fatal(err)
		}
		var set struct {
			URL []struct {
				Loc string `xml:"loc"`
			} `xml:"url"`
		}
		if err := xml.Unmarshal(body, &set); err != nil {
			t.Fatal(err)
		}
		for _, u := range set.URL {
			if listed[u.Loc] {
				t.Errorf("%s stands twice", u.Loc)
			}
			listed[u.Loc] = true
		}
	}
	for _, pg := range p.pages(t) {
		address := "https://example.org" + subPath + strings.TrimSuffix(pg.path, "index.html")
		if pg.hidden() == listed[address] {
			t.Errorf("%s: in the sitemap %v, hidden %v", pg.path, listed[address], pg.hidden())
		}
		delete(listed, address)
	}
	for address := range listed {
		t.Errorf("%s is in the sitemap and not on the site", address)
	}
}

// The anchors of the pages that people write are those that Hugo makes: a link to any of them is right, and one to
// another is not.
func TestAnchorsOfPages(t *testing.T) {
	p := built(t)
	const about = "content/zh/about.md" // which is rewritten to link to the others
	said := func(links string) (found []diag.Finding) {
		body := []byte("---\ntitle: 关于\n---\n\n" + links)
		_, found = checked(sourcefile.NewTree(os.DirFS(repository), map[string][]byte{about: body}), dataset.Load)
		return found
	}
	var links []string
	for _, pg := range p.pages(t) {
		address := strings.TrimSuffix(pg.path, "index.html")
		file := "content/zh/" + strings.TrimSuffix(address, "/") + ".md"
		if english, ok := strings.CutPrefix(address, urls.Prefix(locales.EN)); ok {
			file = "content/en/" + strings.TrimSuffix(english, "/") + ".md"
		}
		if _, err := os.Stat(filepath.Join(repository, file)); err != nil || file == about {
			continue
		}
		for node := range pg.root.Descendants() {
			if id := attribute(node, "id"); id != "" && id != "this_page" {
				links = append(links, fmt.Sprintf("[x](/%s#%s)\n", address, id))
			}
		}
	}
	if len(links) < 20 {
		t.Fatalf("the pages have hardly any anchors: %s", links)
	}
	if found := said(strings.Join(links, "")); found != nil {
		t.Errorf("%v", found)
	}
	for some := range slices.Chunk(links, 90) { // of more in one page not all are told
		if found := said(strings.ReplaceAll(strings.Join(some, ""), "#", "#no-")); len(found) != len(some) {
			t.Errorf("%d findings of %d links to other anchors: %v", len(found), len(some), found)
		}
	}
}
