package publish

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"github.com/gohugoio/hugo/helpers"
	"github.com/spf13/afero"
)

// pageFs is where Hugo writes: pages get their fragments on the way. Templates leave a comment in place of a fragment
// (_partials/fragment.html), which would cost Hugo the most time and memory of all, being the most of a page.
type pageFs struct {
	afero.Fs
	root string // of the checkout, which the fragments are in
	// written takes each file as it is.
	written func(name string, body []byte)
	buffers sync.Pool // of *pageFile

	mu  sync.Mutex
	err error // the first that Hugo, which closes files unseen, was not told
}

// failed is what went wrong with files; nil for nothing.
func (f *pageFs) failed() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.err
}

// fail lets nothing be written any more.
func (f *pageFs) fail(err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.err == nil {
		f.err = err
	}
}

// Create begins a file.
func (f *pageFs) Create(name string) (afero.File, error) {
	p, _ := f.buffers.Get().(*pageFile)
	if p == nil {
		p = &pageFile{to: f}
	}
	p.name = name
	p.written.Reset()
	return p, f.failed()
}

// OpenFile opens a file, or begins one.
func (f *pageFs) OpenFile(name string, flag int, perm os.FileMode) (afero.File, error) {
	if flag&os.O_CREATE != 0 {
		return f.Create(name)
	}
	return f.Fs.OpenFile(name, flag, perm)
}

// pageFile is a file that is written when it is complete.
type pageFile struct {
	afero.File // nil: nothing but the methods below is called
	written    bytes.Buffer
	filled     []byte
	to         *pageFs
	name       string
}

func (p *pageFile) Name() string                      { return p.name }
func (p *pageFile) Read(b []byte) (int, error)        { return p.written.Read(b) }
func (p *pageFile) Write(b []byte) (int, error)       { return p.written.Write(b) }
func (p *pageFile) WriteString(s string) (int, error) { return p.written.WriteString(s) }

// Close writes the file.
func (p *pageFile) Close() error {
	f := p.to
	err := f.failed()
	body := p.written.Bytes()
	if err == nil && path.Ext(p.name) == ".html" {
		p.filled, err = f.fill(p.filled[:0], filepath.ToSlash(p.name), body)
		body = p.filled
	}
	if err == nil {
		err = f.Fs.MkdirAll(filepath.Dir(p.name), 0o755)
	}
	if err == nil {
		err = afero.WriteFile(f.Fs, p.name, body, 0o644)
	}
	if err != nil {
		f.fail(err)
		return err
	}
	f.written(filepath.ToSlash(p.name), body)
	f.buffers.Put(p)
	return nil
}

// What stands in place of a fragment, around the place of its file.
var fragmentBegins, fragmentEnds = []byte("<!--fragment:"), []byte("-->")

// fill appends a page with its fragments in their places.
func (f *pageFs) fill(to []byte, name string, page []byte) ([]byte, error) {
	up := helpers.GetDottedRelativePath(name)
	for {
		before, after, found := bytes.Cut(page, fragmentBegins)
		to = append(to, before...)
		if !found {
			return to, nil
		}
		var file []byte
		if file, page, found = bytes.Cut(after, fragmentEnds); !found || !fs.ValidPath(string(file)) {
			return nil, fmt.Errorf("%s: a fragment has no place", name)
		}
		fragment, err := os.ReadFile(filepath.Join(f.root, filepath.FromSlash(string(file))))
		if err != nil {
			return nil, err
		}
		to = appendRelative(to, up, fragment)
	}
}

// hrefFromRoot is how a link to another page of the site begins.
const hrefFromRoot = `href="/`

// appendRelative appends a fragment with links from where the page is, as Hugo writes all others.
func appendRelative(to []byte, up string, fragment []byte) []byte {
	for {
		before, after, found := bytes.Cut(fragment, []byte(hrefFromRoot))
		to = append(to, before...)
		if !found {
			return to
		}
		to = append(append(to, strings.TrimSuffix(hrefFromRoot, "/")...), up...)
		fragment = after
	}
}
