package publish

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"five-areas/generator/internal/api"
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/export"
	"five-areas/generator/internal/site"
	"five-areas/generator/internal/urls"
	"five-areas/generator/locales"
)

// Result is what a build has published.
type Result struct {
	Pages, Documents, Downloads int
	// Workbench reports that its program was taken along.
	Workbench bool
}

// Publish builds the whole site for an edition and moves it to output. root holds content/ and site/; Hugo's input goes
// to build/ below it. Until the last step nothing at output changes; an output folder that is not empty and was not
// published by us is left alone. inputs is what the edition and the site are made of.
func Publish(ctx context.Context, root, output, inputs string, e *edition.Edition) (Result, error) {
	p, err := acquire(root, output)
	if err != nil {
		return Result{}, err
	}
	defer p.release()
	s := stage{root: root, build: filepath.Join(root, site.WorkFolder), edition: e}
	var result Result
	for _, step := range []func() error{
		s.writeData,
		func() error { return s.writeFiles(p.fresh, &result) },
		func() error { return s.complete(p.fresh, &result) },
		func() error { return s.writeChecksums(p, inputs) },
	} {
		if ctx.Err() != nil {
			return Result{}, fmt.Errorf("interrupted; %s stays as it was", output)
		}
		if err := step(); err != nil {
			return Result{}, fmt.Errorf("%w; %s stays as it was", err, output)
		}
	}
	return result, nil
}

// writeFiles writes the pages and, concurrently with Hugo, the documents and downloads.
func (s stage) writeFiles(fresh string, result *Result) error {
	defer workers(len(site.Pages(s.edition)) + 1000)() // a place for each page, prose included
	var all errgroup.Group
	all.Go(func() error { return s.runHugo(fresh) })
	all.Go(func() error { return s.writeOthers(fresh, result) })
	for _, l := range locales.Langs {
		all.Go(func() error { return site.WritePictures(s.edition, l, below(fresh)) })
	}
	return all.Wait()
}

// below writes files in a folder.
func below(folder string) func(urls.File) error {
	return func(f urls.File) error { return writeFile(filepath.Join(folder, filepath.FromSlash(f.Path)), f.Body) }
}

func (s stage) writeOthers(fresh string, result *Result) error {
	put := below(fresh)
	counted := func(n *int) func(urls.File) error {
		return func(f urls.File) error {
			*n++
			return put(f)
		}
	}
	if err := api.Write(s.edition, counted(&result.Documents)); err != nil {
		return err
	}
	if err := export.Write(s.edition, counted(&result.Downloads)); err != nil {
		return err
	}
	for _, l := range locales.Langs {
		if err := site.WriteCharts(s.edition, l, counted(&result.Downloads)); err != nil {
			return err
		}
	}
	for _, f := range append(api.PublishedSchemas(s.edition.Site.BaseURL),
		urls.File{Path: "_headers", Body: site.Headers()}) {
		if err := put(f); err != nil {
			return err
		}
	}
	if made := filepath.Join(s.root, filepath.FromSlash(site.WorkbenchFolder)); exists(made) {
		to := filepath.Join(fresh, filepath.FromSlash(urls.Workbench))
		if err := os.CopyFS(to, os.DirFS(made)); err != nil {
			return err
		}
		result.Workbench = true
	}
	for _, x := range s.edition.Snapshots { // as they are, byte for byte
		to, from := urls.Snapshots.Page(locales.Langs[0], x.ID), x.Dir()
		if err := os.CopyFS(filepath.Join(fresh, filepath.FromSlash(to)),
			os.DirFS(filepath.Join(s.root, filepath.FromSlash(from)))); err != nil {
			return err
		}
	}
	return nil
}

// complete checks that Hugo has left no page out.
func (s stage) complete(fresh string, result *Result) error {
	pages := site.Pages(s.edition)
	for _, p := range pages {
		if _, err := os.Stat(filepath.Join(fresh, filepath.FromSlash(p), "index.html")); err != nil {
			return fmt.Errorf("the page /%s is missing from what Hugo made", p)
		}
	}
	result.Pages = len(pages)
	return nil
}

// writeChecksums lists the SHA-256 of every file in the form that sha256sum reads, so that a copy can be told from the
// published file, puts the site in its place, and remembers what it was made of.
func (s stage) writeChecksums(p *outputDir, inputs string) error {
	var mu sync.Mutex
	var lines []string
	err := eachFile(p.fresh, func(file string, sum [sha256.Size]byte) error {
		mu.Lock()
		defer mu.Unlock()
		lines = append(lines, fmt.Sprintf("%x  %s\n", sum, file))
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(a[2*sha256.Size:], b[2*sha256.Size:]) })
	sums := []byte(strings.Join(lines, ""))
	if err := errors.Join(writeFile(filepath.Join(p.fresh, urls.Sums), sums), readable(p.fresh)); err != nil {
		return err
	}
	said, err := writeStamp(p.output, inputs, sums)
	if err != nil {
		return err
	}
	if err := p.commit(); err != nil {
		return err
	}
	_ = writeFile(digestFile(s.root), said) // without it the next build is a whole one
	return nil
}

// readable makes a folder world-readable, whatever the umask: the web server may run as another user.
func readable(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		mode := fs.FileMode(0o644)
		if d.IsDir() {
			mode = 0o755
		}
		if info, err := d.Info(); err != nil || info.Mode().Perm() == mode {
			return err
		}
		return os.Chmod(path, mode)
	})
}

// writeData rewrites the views of all languages.
func (s stage) writeData() error {
	for _, folder := range []string{"data", "html", "i18n"} {
		if err := os.RemoveAll(filepath.Join(s.build, folder)); err != nil {
			return err
		}
	}
	return s.renewData()
}

// renewData writes them over those of the edition before.
func (s stage) renewData() error {
	var all errgroup.Group
	all.Go(func() error { return site.WriteConfiguration(checkout(s.root)) })
	for _, l := range locales.Langs {
		all.Go(func() error { return site.WriteViews(s.edition, l, checkout(s.root)) })
	}
	return all.Wait()
}

// checkout writes below a checkout.
type checkout string

// Create begins a file.
func (c checkout) Create(path string) (io.WriteCloser, error) {
	path = filepath.Join(string(c), filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	return os.Create(path)
}

// Put writes a file unless it says the same already: to read is much faster than to write.
func (c checkout) Put(path string, body []byte) error {
	path = filepath.Join(string(c), filepath.FromSlash(path))
	if was, err := os.ReadFile(path); err == nil && bytes.Equal(was, body) {
		return nil
	}
	return writeFile(path, body)
}

// stage is one run: where it works and what it publishes.
type stage struct {
	root, build string
	edition     *edition.Edition
}

func writeFile(path string, body []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, body, 0o644)
}
