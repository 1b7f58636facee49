package prose

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"five-areas/generator/internal/api"
	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/export"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/site"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// indexFile is the file that a page is in.
const indexFile = "index.html"

// published is every file that the site will have, by its address below the root, with the file of content/ that it is
// made from; "" where it is made from data.
type published struct {
	files map[string]string
	// perhaps are charts, which are drawn of some indicators only, and pages of entities, which some have; to know
	// which takes the whole edition.
	perhaps map[string]func(*edition.Edition) bool
	whole   func() *edition.Edition
	// folders are those that there would be if there were one of everything.
	folders map[string]bool
}

// newPublished knows what is made of a data set and of site/. Without data it knows the pages that every site has.
func newPublished(fsys fs.FS, d *dataset.Dataset) *published {
	p := &published{
		files: map[string]string{}, perhaps: map[string]func(*edition.Edition) bool{}, folders: map[string]bool{},
	}
	items := urls.Items{}
	if d != nil {
		items = itemsOf(d)
		p.whole = sync.OnceValue(func() *edition.Edition { return edition.Build(d, d.Newest()) })
	}
	for _, a := range site.PagesOf(items) {
		p.files[a+indexFile] = ""
	}
	for _, a := range api.Addresses(items) {
		p.files[a] = ""
	}
	for _, o := range export.Downloads() {
		if o.Each == "" {
			p.files[o.Address] = ""
		}
		for _, id := range items[o.Each] {
			if a := urls.At(o.Address, string(id)); o.Media == urls.MediaSVG {
				p.perhaps[a] = func(e *edition.Edition) bool { return e.Indicator(id).Charted() }
			} else {
				p.files[a] = ""
			}
		}
	}
	if d != nil {
		p.addEntities(d)
	}
	p.addFolders()
	for _, l := range locales.Langs {
		p.files[urls.Prefix(l)+"404.html"], p.files[string(l)+"/sitemap.xml"] = "", ""
	}
	p.files["robots.txt"], p.files["sitemap.xml"], p.files["_headers"] = "", "", ""
	p.addFolder(fsys, "site/static", "")
	if d != nil {
		for _, s := range d.Snapshots {
			p.addFolder(fsys, s.Dir(), urls.Snapshots.Page(locales.Langs[0], s.ID))
		}
	}
	return p
}

// addEntities adds the pages that entities may have.
func (p *published) addEntities(d *dataset.Dataset) {
	for n, x := range d.Plan.Entities {
		for _, l := range locales.Langs {
			p.perhaps[urls.Entities.Page(l, string(x.ID))+indexFile] = func(e *edition.Edition) bool {
				return e.Entities[n].HasPage()
			}
		}
	}
}

// addFolders adds the folders of pages, documents and downloads, whether or not there is one.
func (p *published) addFolders() {
	one := urls.Items{}
	for _, c := range []urls.Collection{
		urls.Areas, urls.Targets, urls.Tasks, urls.Units, urls.Entities, urls.Indicators, urls.Publications,
		urls.Snapshots,
	} {
		one.Add(c, urls.ID)
	}
	all := append(site.PagesOf(one), api.Addresses(one)...)
	for _, o := range export.Downloads() {
		all = append(all, o.Address)
	}
	for _, a := range all {
		for dir := path.Dir(strings.TrimSuffix(a, "/")); dir != "."; dir = path.Dir(dir) {
			p.folders[dir+"/"] = !strings.Contains(dir, urls.ID)
		}
	}
}

// addFolder adds the files of a folder that are published as they are.
func (p *published) addFolder(fsys fs.FS, folder, at string) {
	_ = fs.WalkDir(fsys, folder, func(file string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			p.files[at+strings.TrimPrefix(file, folder+"/")] = ""
		}
		return nil
	})
}

func itemsOf(d *dataset.Dataset) urls.Items {
	items := urls.Items{urls.Areas: {model.CrossID}}
	for _, a := range d.Plan.Articles {
		items.Add(urls.Areas, a.ID)
	}
	for _, t := range d.Plan.Targets {
		items.Add(urls.Targets, t.ID)
	}
	for _, t := range d.Plan.Tasks {
		items.Add(urls.Tasks, t.ID)
	}
	for _, u := range d.Plan.Units {
		items.Add(urls.Units, u.ID)
	}
	for _, i := range d.Indicators {
		items.Add(urls.Indicators, i.ID)
	}
	for _, p := range d.Publications {
		items.Add(urls.Publications, p.ID)
	}
	for _, s := range d.Snapshots {
		items.Add(urls.Snapshots, sourcefile.ID(s.ID))
	}
	return items
}

// has reports whether something is published at an address: a file's, or that of a page, which is "" or ends with a
// slash.
func (p *published) has(address string) bool {
	if address == "" || strings.HasSuffix(address, "/") {
		address += indexFile
	}
	if _, ok := p.files[address]; ok {
		return true
	}
	holds := p.perhaps[address]
	return holds != nil && holds(p.whole())
}

// near is the address that a wrong one most likely means, or "".
func (p *published) near(address string) string {
	if p.has(address + "/") {
		return address + "/"
	}
	var all []string
	for a := range p.files {
		all = append(all, strings.TrimSuffix(a, indexFile))
	}
	slices.Sort(all)
	return diag.Nearest(strings.TrimSuffix(address, indexFile), all)
}

// relative is an address as a page links to it.
func relative(from, to string) string {
	a, b := strings.Split(path.Dir(from+"x"), "/"), strings.Split(to, "/")
	if a[0] == "." {
		a = nil
	}
	for len(a) > 0 && len(b) > 1 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	link := strings.Repeat("../", len(a)) + strings.Join(b, "/")
	if link == "" {
		return "./"
	}
	return link
}
