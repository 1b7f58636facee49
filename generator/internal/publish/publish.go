package publish

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

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
	fresh := &siteDir{path: p.fresh, sums: map[string][sha256.Size]byte{}}
	var result Result
	for _, step := range []func() error{
		s.writeData,
		func() error { return s.writeFiles(ctx, fresh, &result) },
		func() error { return s.complete(fresh, &result) },
		func() error { return s.commit(p, fresh, inputs) },
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

// writeFiles writes the pages and, concurrently with Hugo, the documents and downloads. What goes wrong first ends it.
func (s stage) writeFiles(ctx context.Context, fresh *siteDir, result *Result) error {
	all, ctx := errgroup.WithContext(ctx)
	fresh.ctx = ctx
	all.Go(func() error { return s.runHugo(fresh) })
	all.Go(func() error { return s.writeOthers(fresh, result) })
	for _, l := range locales.Langs {
		all.Go(func() error { return site.WritePictures(s.edition, l, fresh.put) })
	}
	return all.Wait()
}

func (s stage) writeOthers(fresh *siteDir, result *Result) error {
	counted := func(n *int) func(urls.File) error {
		return func(f urls.File) error {
			*n++
			return fresh.put(f)
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
		if err := fresh.put(f); err != nil {
			return err
		}
	}
	if made := filepath.Join(s.root, filepath.FromSlash(site.StaticFolder)); exists(made) {
		if err := fresh.copyFS("", os.DirFS(made)); err != nil {
			return err
		}
		result.Workbench = exists(filepath.Join(s.root, filepath.FromSlash(site.WorkbenchFolder)))
	}
	for _, x := range s.edition.Snapshots { // as they are, byte for byte
		to, from := urls.Snapshots.Page(locales.Langs[0], x.ID), x.Dir()
		if err := fresh.copyFS(to, os.DirFS(filepath.Join(s.root, filepath.FromSlash(from)))); err != nil {
			return err
		}
	}
	return nil
}

// complete checks that Hugo has left no page out.
func (s stage) complete(fresh *siteDir, result *Result) error {
	pages := site.Pages(s.edition)
	for _, p := range pages {
		if !fresh.has(p + "index.html") {
			return fmt.Errorf("the page /%s is missing from what Hugo made", p)
		}
	}
	result.Pages = len(pages)
	return nil
}

// commit adds the list of sums, puts the site in its place, and remembers what it was made of.
func (s stage) commit(p *outputDir, fresh *siteDir, inputs string) error {
	sums := fresh.checksums()
	fresh.ctx = context.Background()
	if err := errors.Join(fresh.put(urls.File{Path: urls.Sums, Body: sums}), fresh.finish()); err != nil {
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
