// Package site turns an edition into web pages: it makes the templates' data, runs Hugo, checks that every page is there,
// and puts the result in place of the last one.
package site

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/export"
	"five-articles/generator/internal/text"
	"five-articles/generator/internal/words"
)

// workFolder is where Hugo's input and what a build remembers are kept, in the checkout.
const workFolder = "build"

// Result is what a build has published.
type Result struct {
	Pages, Documents, Downloads int
}

// Publish builds the whole site for an edition and puts it at output. root holds content/ and site/; Hugo's input goes to
// build/ below it. Until the last step nothing at output changes; an output folder that is not empty and was not
// published by us is left alone. inputs is what the edition and the site are made of.
func Publish(ctx context.Context, root, output, inputs string, e *edition.Edition) (Result, error) {
	p, err := take(root, output)
	if err != nil {
		return Result{}, err
	}
	defer p.leave()
	s := stage{root: root, build: filepath.Join(root, workFolder), edition: e}
	var result Result
	for _, step := range []func() error{
		s.writeData,
		func() error { return s.writeFiles(p.fresh, &result) },
		func() error { return s.complete(p.fresh, &result) },
		func() error { return s.seal(p, inputs) },
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

// writeFiles writes the pages, and beside Hugo the documents and downloads.
func (s stage) writeFiles(fresh string, result *Result) error {
	var all errgroup.Group
	all.Go(func() error { return s.runHugo(fresh) })
	all.Go(func() error { return s.writeOthers(fresh, result) })
	return all.Wait()
}

func (s stage) writeOthers(fresh string, result *Result) error {
	put := func(f api.File) error { return writeFile(filepath.Join(fresh, filepath.FromSlash(f.Path)), f.Body) }
	counted := func(n *int) func(api.File) error {
		return func(f api.File) error {
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
	for _, l := range text.Langs {
		if err := s.speaker(l).writeCharts(counted(&result.Downloads)); err != nil {
			return err
		}
	}
	for _, f := range append(api.SchemaFiles(), api.File{Path: "_headers", Body: headers()}) {
		if err := put(f); err != nil {
			return err
		}
	}
	for _, x := range s.edition.Snapshots { // as they are, byte for byte
		to, from := api.Snapshots.Page(text.ZH, x.ID), x.Dir()
		if err := os.CopyFS(filepath.Join(fresh, filepath.FromSlash(to)), os.DirFS(filepath.Join(s.root, filepath.FromSlash(from)))); err != nil {
			return err
		}
	}
	return nil
}

// complete checks that Hugo has left no page out.
func (s stage) complete(fresh string, result *Result) error {
	pages := Pages(s.edition)
	for _, p := range pages {
		if _, err := os.Stat(filepath.Join(fresh, filepath.FromSlash(p), "index.html")); err != nil {
			return fmt.Errorf("the page /%s is missing from what Hugo built: %w", p, err)
		}
	}
	result.Pages = len(pages)
	return nil
}

// seal lists the SHA-256 of every file in the form that sha256sum reads, so that a copy can be told from the published file,
// puts the site in its place, and remembers what it was made of.
func (s stage) seal(p *slot, inputs string) error {
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
	if err := writeFile(filepath.Join(p.fresh, api.Sums), sums); err != nil {
		return err
	}
	said, err := stamp(p.output, inputs, sums)
	if err != nil {
		return err
	}
	if err := p.put(); err != nil {
		return err
	}
	_ = writeFile(stampFile(s.root), said) // without it the next build is a whole one
	return nil
}

// stage is one run: where it works and what it publishes.
type stage struct {
	root, build string
	edition     *edition.Edition
}

func (s stage) speaker(l text.Lang) speaker {
	return speaker{s.edition, l, words.NamesOf(s.edition), nil, map[*edition.Indicator]indicatorCard{}, nil}
}

// Pages are the addresses of an edition's pages, besides prose.
func Pages(e *edition.Edition) []string {
	var all []string
	for _, l := range text.Langs {
		add := func(c api.Collection, ids ...document.ID) {
			all = append(all, c.Page(l, ""))
			for _, id := range ids {
				all = append(all, c.Page(l, string(id)))
				if c == api.Targets || c == api.Indicators {
					all = append(all, c.Embed(l, string(id)))
				}
			}
		}
		all = append(all, api.Prefix(l), api.PlanPage.Page(l), api.GapsPage.Page(l), api.Method.Page(l), api.Rules.Page(l),
			api.CorrectionsPage.Page(l), api.ChangesPage.Page(l), api.Guide.Page(l),
			api.SearchPage.Page(l), api.CheckPage.Page(l), api.IDs.Page(l))
		add(api.Articles, each(e.Articles, func(a *edition.Article) document.ID { return a.ID })...)
		add(api.Targets, each(e.Targets, func(t *edition.Target) document.ID { return t.ID })...)
		add(api.Tasks, each(e.Tasks, func(t *edition.Task) document.ID { return t.ID })...)
		add(api.Units, each(e.Units, func(u *edition.Unit) document.ID { return u.ID })...)
		add(api.Indicators, each(e.Indicators, func(i *edition.Indicator) document.ID { return i.ID })...)
		add(api.Publications, each(e.Publications, func(p *edition.Publication) document.ID { return p.ID })...)
		add(api.Snapshots, each(e.Snapshots, func(s *edition.Snapshot) document.ID { return document.ID(s.ID) })...)
		add(api.Entities)
	}
	return all
}

func writeFile(path string, body []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, body, 0o644)
}
