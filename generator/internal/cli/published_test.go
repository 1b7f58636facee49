package cli

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"five-areas/generator/internal/api"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/fields"
	"five-areas/generator/internal/narrative"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// published is the real data, built once for all tests of this package, below a sub-path as a project page is.
type published struct {
	dir     string
	edition *edition.Edition
}

const subPath = "/some/where/"

var builtOnce = sync.OnceValues(func() (published, error) {
	dir, err := onceFolder()
	if err != nil {
		return published{}, err
	}
	t := target{
		checkout: checkout{Root: repository}, Output: filepath.Join(dir, "public"),
		BaseURL: "https://example.org" + subPath,
	}
	e, _, err := t.run(context.Background(), env{os.Stdout, os.Stderr})
	return published{t.Output, e}, err
})

func built(t *testing.T) published {
	t.Helper()
	p, err := builtOnce()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// page is a parsed HTML page.
type page struct {
	path string
	root *html.Node
}

func (p published) page(t *testing.T, address string) page {
	t.Helper()
	if strings.HasSuffix(address, "/") || address == "" {
		address += "index.html"
	}
	f, err := os.Open(filepath.Join(p.dir, filepath.FromSlash(address)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	root, err := html.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	return page{address, root}
}

// pages are all HTML files.
func (p published) pages(t *testing.T) []page {
	t.Helper()
	var all []page
	err := fs.WalkDir(os.DirFS(p.dir), ".", func(file string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(file, ".html") {
			all = append(all, p.page(t, file))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func innerText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// marked returns the text of the elements that carry an attribute, by its value.
func (p page) marked(key string) map[string]string {
	found := map[string]string{}
	for n := range p.root.Descendants() {
		if v := attribute(n, key); v != "" {
			found[v] = innerText(n)
		}
	}
	return found
}

// The plan's words on the pages are those of the official text, character by character.
func TestPlanWordsOnPages(t *testing.T) {
	p := built(t)
	plan := p.edition.Plan
	full := []rune(plan.Text)
	for _, l := range locales.Langs {
		whole := p.page(t, urls.Prefix(l)+"plan/").marked("data-plan")
		for _, task := range plan.Tasks {
			pg := p.page(t, urls.Tasks.Page(l, string(task.ID)))
			got := pg.marked("data-plan")
			same := func(where map[string]string, id string, span [2]int) {
				if want := string(full[span[0]:span[1]]); where[id] != want {
					t.Errorf("%s: %s says %q, the official text %q", pg.path, id, where[id], want)
				}
			}
			same(got, string(task.ID), task.Span)
			same(whole, string(task.ID), task.Span)
			for _, m := range task.Measures {
				same(got, string(m.ID), m.Span)
			}
			if units := pg.marked("data-plan-units")[string(task.ID)]; units != task.UnitsText ||
				!strings.Contains(plan.Text, units) {
				t.Errorf("%s: the units are %q", pg.path, units)
			}
		}
		for _, target := range plan.Targets {
			for path, where := range map[string]map[string]string{
				"the plan's page": whole, "its page": p.page(t, urls.Targets.Page(l, string(target.ID))).marked(
					"data-plan"),
			} {
				if want := string(full[target.Span[0]:target.Span[1]]); where[string(target.ID)] != want {
					t.Errorf("%s (%s): %s says %q, the official text %q", target.ID, l, path, where[string(target.ID)],
						want)
				}
			}
		}
	}
}

// The address of each figure in JSON leads to an element on a page in each language, which has the figure's id, links
// to itself and says how to cite it.
func TestFigureAddressesLeadToFigures(t *testing.T) {
	p := built(t)
	var all api.Envelope[[]fields.Figure]
	p.document(t, urls.Figures, &all)
	if len(all.Result) != all.Total || all.Total == 0 {
		t.Fatalf("%d figures of %d", len(all.Result), all.Total)
	}
	places := map[string]map[string]*html.Node{}
	for _, f := range all.Result {
		for _, l := range locales.Langs {
			address, err := url.Parse(f.Pages.In(l))
			if err != nil {
				t.Fatal(err)
			}
			if places[address.Path] == nil {
				places[address.Path] = map[string]*html.Node{}
				for n := range p.page(t, address.Path).root.Descendants() {
					if id := attribute(n, "id"); id != "" {
						places[address.Path][id] = n
					}
				}
			}
			place := places[address.Path][address.Fragment]
			if address.Fragment != string(f.ID) || place == nil {
				t.Errorf("%s leads to no figure %s", f.Pages.In(l), f.ID)
				continue
			}
			itself := false
			for n := range place.Descendants() {
				itself = itself || n.Data == "a" && attribute(n, "href") == urls.FigureFragment(string(f.ID))
			}
			if !itself || !strings.Contains(innerText(place), f.Citation.In(l)) {
				t.Errorf("%s on /%s does not link itself, or does not say how to cite it", f.ID, address.Path)
			}
		}
	}
}

// The address of each piece of evidence in JSON leads to its place on the page of its source, in each language.
func TestEvidenceAddressesLeadToEvidence(t *testing.T) {
	p := built(t)
	var all api.Envelope[[]fields.PublicationDescription]
	p.document(t, urls.Publications.List(), &all)
	for _, of := range all.Result {
		for _, l := range locales.Langs {
			places := map[string]int{}
			for n := range p.page(t, of.Pages.In(l)).root.Descendants() {
				if id := attribute(n, "id"); n.Data == "li" && id != "" {
					places[id]++
				}
			}
			for _, e := range of.Evidence {
				address, err := url.Parse(e.Pages.In(l))
				if err != nil {
					t.Fatal(err)
				}
				if address.Path != of.Pages.In(l) || address.Fragment != string(e.ID) || places[address.Fragment] != 1 {
					t.Errorf("%s leads to no evidence %s", e.Pages.In(l), e.ID)
				}
			}
		}
	}
}

// Each figure stands on the pages of its indicator and of its publication, in both languages, with a link between them.
func TestFiguresLinkTheirPublications(t *testing.T) {
	p := built(t)
	for _, l := range locales.Langs {
		indicators, publications := map[string]map[string]*html.Node{}, map[string]map[string]*html.Node{}
		rows := func(cache map[string]map[string]*html.Node, address string) map[string]*html.Node {
			if cache[address] == nil {
				cache[address] = map[string]*html.Node{}
				for n := range p.page(t, address).root.Descendants() {
					if n.Data == "tr" && attribute(n, "id") != "" {
						cache[address][attribute(n, "id")] = n
					}
				}
			}
			return cache[address]
		}
		for _, f := range p.edition.Figures {
			onIndicator := urls.Indicators.Page(l, string(f.Indicator.ID))
			onPublication := urls.Publications.Page(l, string(f.Publication.ID))
			for _, row := range []struct {
				node *html.Node
				at   string
				to   string
			}{
				{rows(indicators, onIndicator)[f.ID()], onIndicator, onPublication},
				{rows(publications, onPublication)[f.ID()], onPublication, onIndicator},
			} {
				if row.node == nil {
					t.Errorf("%s is not on /%s", f.ID(), row.at)
					continue
				}
				if !linksTo(row.node, row.at, row.to) {
					t.Errorf("%s on /%s does not link /%s", f.ID(), row.at, row.to)
				}
				if f.Value != nil && !strings.Contains(innerText(row.node), narrative.Quantity(f.Value).In(l)) {
					t.Errorf("%s on /%s does not say %s", f.ID(), row.at, narrative.Quantity(f.Value).In(l))
				}
			}
		}
	}
}

func linksTo(n *html.Node, from, to string) bool {
	for d := range n.Descendants() {
		if d.Data == "a" {
			if u, err := url.Parse(attribute(d, "href")); err == nil &&
				path.Join("/", from, u.Path) == path.Join("/", to) {
				return true
			}
		}
	}
	return false
}

// No link leads nowhere, and none needs the site to be at the root of a host.
func TestLinksResolve(t *testing.T) {
	p := built(t)
	ids := map[string]map[string]bool{}
	pages := p.pages(t)
	for _, pg := range pages {
		ids[pg.path] = map[string]bool{}
		for n := range pg.root.Descendants() {
			if id := attribute(n, "id"); id != "" {
				if ids[pg.path][id] {
					t.Errorf("%s: two elements have the id %s", pg.path, id)
				}
				ids[pg.path][id] = true
			}
		}
	}
	base, _ := url.Parse("https://example.org" + subPath)
	for _, pg := range pages {
		here, err := base.Parse(strings.TrimSuffix(pg.path, "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		for n := range pg.root.Descendants() {
			if n.Data == "base" {
				// the error page, which is shown at any depth
				here, _ = url.Parse("https://example.org" + attribute(n, "href"))
			}
		}
		for n := range pg.root.Descendants() {
			for _, key := range []string{"href", "src", "action"} {
				ref := attribute(n, key)
				if ref == "" || n.Data == "base" {
					continue
				}
				u, err := here.Parse(ref)
				if err != nil {
					t.Errorf("%s: %s: %v", pg.path, ref, err)
					continue
				}
				if u.Host != base.Host {
					if n.Data != "a" {
						t.Errorf("%s: <%s> requests %s", pg.path, n.Data, ref)
					}
					continue
				}
				file, below := strings.CutPrefix(u.Path, subPath)
				if !below {
					t.Errorf("%s: %s leaves the site's folder", pg.path, ref)
					continue
				}
				if file == "" || strings.HasSuffix(file, "/") {
					file += "index.html"
				}
				if _, err := os.Stat(filepath.Join(p.dir, filepath.FromSlash(file))); err != nil {
					t.Errorf("%s: %s leads nowhere", pg.path, ref)
				} else if u.Fragment != "" && !ids[file][u.Fragment] {
					t.Errorf("%s: %s: there is no #%s", pg.path, ref, u.Fragment)
				}
			}
		}
	}
}

// The pages keep their own security policy, the one that is in _headers: nothing inline, scripts are what was built,
// and the policy comes before anything it could apply to.
func TestPolicy(t *testing.T) {
	p := built(t)
	hosted, err := os.ReadFile(filepath.Join(p.dir, "_headers"))
	if err != nil {
		t.Fatal(err)
	}
	for _, pg := range p.pages(t) {
		var before []string
		policy := ""
		for n := range pg.root.Descendants() {
			if n.Data == "meta" && attribute(n, "http-equiv") == "Content-Security-Policy" {
				policy = attribute(n, "content")
			} else if policy == "" && n.Type == html.ElementNode {
				before = append(before, n.Data)
			}
			if attribute(n, "style") != "" || n.Data == "style" || n.Data == "script" && attribute(n, "src") == "" &&
				attribute(n, "type") != "application/ld+json" {
				t.Errorf("%s: <%s> is inline", pg.path, n.Data)
			}
			if n.Data == "script" && attribute(n, "src") != "" &&
				!strings.HasPrefix(attribute(n, "integrity"), "sha256-") {
				t.Errorf("%s: %s has no hash", pg.path, attribute(n, "src"))
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: <%s %s>", pg.path, n.Data, a.Key)
				}
			}
		}
		if !strings.HasPrefix(policy, "default-src 'none'; ") || strings.Contains(policy, "unsafe") ||
			strings.Join(before, " ") != "html head meta" {
			t.Errorf("%s: policy %q after %v", pg.path, policy, before)
		}
		// what hosts send holds for the workbench's worker alone, which is no page
		sent := strings.Replace(policy, "script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", 1)
		if !strings.Contains(string(hosted), "\n  Content-Security-Policy: "+sent+"\n") {
			t.Errorf("%s: _headers has another policy", pg.path)
		}
	}
}

// Pages stay small on a slow line: what is sent for one, compressed, with its style, script and pictures.
func TestSizes(t *testing.T) {
	const kB = 1000
	p := built(t)
	known := map[string]int{}
	sent := func(file string) int {
		if known[file] == 0 {
			body, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(file)))
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			z := gzip.NewWriter(&b)
			_, _ = z.Write(body)
			_ = z.Close()
			known[file] = b.Len()
		}
		return known[file]
	}
	for _, pg := range p.pages(t) {
		page := sent(pg.path)
		whole := page
		for n := range pg.root.Descendants() {
			asset := attribute(n, "src")
			if n.Data == "link" && (attribute(n, "rel") == "stylesheet" || attribute(n, "rel") == "icon") {
				asset = attribute(n, "href")
			}
			if asset == "" || path.Base(pg.path) == "404.html" { // whose assets every other page has as well
				continue
			}
			size := sent(path.Join(path.Dir(pg.path), asset))
			if n.Data == "script" && size > 10*kB {
				t.Errorf("%s: the script takes %d bytes", pg.path, size)
			}
			whole += size
		}
		limit := 80 * kB
		if pg.path == "index.html" || pg.path == "en/index.html" {
			limit = 60 * kB
		}
		if page > 30*kB || whole > limit {
			t.Errorf("%s takes %d bytes, with its assets %d", pg.path, page, whole)
		}
	}
}

// Every page says what it is about and in which language, links its other language, and has one h1.
func TestPagesIntroduceThemselves(t *testing.T) {
	for _, pg := range built(t).pages(t) {
		if pg.path == "404.html" || pg.path == "en/404.html" {
			continue
		}
		count := map[string]int{}
		lang := ""
		for n := range pg.root.Descendants() {
			switch {
			case n.Data == "html":
				lang = attribute(n, "lang")
			case n.Data == "meta" && attribute(n, "name") == "description" && attribute(n, "content") != "":
				count["description"]++
			case n.Data == "link" && attribute(n, "rel") == "canonical":
				count["canonical"]++
			case n.Data == "link" && attribute(n, "hreflang") != "":
				count["hreflang"]++
			case n.Type == html.ElementNode:
				count[n.Data]++
			}
		}
		for _, want := range []struct {
			what string
			n    int
		}{{"description", 1}, {"canonical", 1}, {"hreflang", 3}, {"h1", 1}, {"main", 1}} {
			if count[want.what] != want.n {
				t.Errorf("%s: %d %s, want %d", pg.path, count[want.what], want.what, want.n)
			}
		}
		if english := strings.HasPrefix(pg.path, "en/"); english != strings.HasPrefix(lang, "en") {
			t.Errorf("%s: language %q", pg.path, lang)
		}
	}
}

// Where a page says that another is its translation, the other says the same of it.
func TestTranslationsPair(t *testing.T) {
	p := built(t)
	said, canonical := map[string]map[string]string{}, map[string]string{} // by address
	for _, pg := range p.pages(t) {
		own := map[string]string{}
		for n := range pg.root.Descendants() {
			if n.Data == "link" && attribute(n, "hreflang") != "" {
				own[attribute(n, "hreflang")] = attribute(n, "href")
			}
			if n.Data == "link" && attribute(n, "rel") == "canonical" {
				canonical[pg.path] = attribute(n, "href")
			}
		}
		if address := "https://example.org" + subPath +
			strings.TrimSuffix(pg.path, "index.html"); canonical[pg.path] == address {
			said[address] = own
		}
	}
	if len(said) < len(p.edition.Indicators) {
		t.Fatalf("only %d pages are their own canonical address", len(said))
	}
	for address, own := range said {
		for lang, other := range own {
			if diff := cmp.Diff(own, said[other]); diff != "" {
				t.Errorf("%s has its %s translation at %s, which says otherwise:\n%s", address, lang, other, diff)
			}
		}
		if own["x-default"] == "" || own["zh-Hans"] != own["x-default"] || own["en"] == "" {
			t.Errorf("%s: %v", address, own)
		}
	}
}

// Everything that is published is in SHA256SUMS, and nothing else.
func TestSums(t *testing.T) {
	p := built(t)
	body, err := os.ReadFile(filepath.Join(p.dir, urls.Sums))
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]string{}
	for line := range strings.Lines(string(body)) {
		sum, file, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if !ok {
			t.Fatalf("not a line of sha256sum: %q", line)
		}
		listed[file] = sum
	}
	fsys := os.DirFS(p.dir)
	err = fs.WalkDir(fsys, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || file == urls.Sums {
			return err
		}
		body, err := fs.ReadFile(fsys, file)
		if sum := fmt.Sprintf("%x", sha256.Sum256(body)); listed[file] != sum {
			t.Errorf("%s: listed as %q, is %s", file, listed[file], sum)
		}
		delete(listed, file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for file := range listed {
		t.Errorf("%s is listed and not published", file)
	}
}
