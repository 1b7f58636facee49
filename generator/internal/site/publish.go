// Package site turns an edition into web pages: it makes the templates' data, runs Hugo, checks that every page is there,
// and puts the result in place of the last one.
package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/sync/errgroup"

	"five-articles/generator/internal/api"
	"five-articles/generator/internal/document"
	"five-articles/generator/internal/edition"
	"five-articles/generator/internal/export"
	"five-articles/generator/internal/finding"
	"five-articles/generator/internal/text"
	"five-articles/generator/internal/words"
)

// Result is what a build has published.
type Result struct {
	Pages, Documents, Downloads int
}

// Publish builds the whole site for an edition and puts it at output. root holds content/ and site/; Hugo's input goes to
// build/ below it. Until the last step nothing at output changes; an output folder that is not empty and was not
// published by us is left alone.
func Publish(root, output string, e *edition.Edition) (Result, error) {
	if err := ours(output); err != nil {
		return Result{}, err
	}
	s := stage{root: root, build: filepath.Join(root, "build"), edition: e}
	if err := s.writeData(); err != nil {
		return Result{}, err
	}
	fresh, err := os.MkdirTemp(filepath.Dir(output), "."+filepath.Base(output)+"-new-*")
	if err != nil {
		return Result{}, err
	}
	defer os.RemoveAll(fresh)
	var documents, downloads []api.File
	var beside errgroup.Group // Hugo leaves a processor idle for a while
	beside.Go(func() (err error) {
		documents = api.Files(e)
		downloads, err = export.Files(e)
		return err
	})
	if err := errors.Join(s.runHugo(fresh), beside.Wait()); err != nil {
		return Result{}, err
	}
	for _, l := range text.Langs {
		downloads = append(downloads, s.speaker(l).chartFiles()...)
	}
	for _, f := range slices.Concat(documents, downloads, api.SchemaFiles()) {
		if err := writeFile(filepath.Join(fresh, filepath.FromSlash(f.Path)), f.Body); err != nil {
			return Result{}, err
		}
	}
	for _, x := range e.Snapshots { // as they are, byte for byte
		if err := os.CopyFS(filepath.Join(fresh, filepath.FromSlash(api.Snapshots.Page(text.ZH, x.ID))), os.DirFS(filepath.Join(root, filepath.FromSlash(x.Dir())))); err != nil {
			return Result{}, err
		}
	}
	pages := Pages(e)
	for _, p := range pages {
		if _, err := os.Stat(filepath.Join(fresh, filepath.FromSlash(p), "index.html")); err != nil {
			return Result{}, fmt.Errorf("the page /%s is missing from what Hugo built: %w", p, err)
		}
	}
	if err := writeFile(filepath.Join(fresh, "_headers"), headers()); err != nil {
		return Result{}, err
	}
	if err := sums(fresh); err != nil {
		return Result{}, err
	}
	return Result{len(pages), len(documents), len(downloads)}, swap(fresh, output)
}

// ours refuses to overwrite a folder that does not hold an edition.
func ours(output string) error {
	entries, err := os.ReadDir(output)
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0:
		return nil
	case err != nil:
		return err
	}
	if _, err := os.Stat(filepath.Join(output, filepath.FromSlash(api.Index))); err != nil {
		return fmt.Errorf("%s is not empty and was not made by this program; name another --output, or empty it first", output)
	}
	return nil
}

// sums writes the SHA-256 of every file in the form that sha256sum reads, so that a copy can be told from the published file.
func sums(dir string) error {
	var list bytes.Buffer
	fsys := os.DirFS(dir)
	err := fs.WalkDir(fsys, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(fsys, file)
		fmt.Fprintf(&list, "%x  %s\n", sha256.Sum256(body), file)
		return err
	})
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(dir, api.Sums), list.Bytes())
}

// swap puts the fresh folder in place of the old one.
func swap(fresh, output string) error {
	if err := os.Chmod(fresh, 0o755); err != nil {
		return err
	}
	old := fresh + "-old"
	if err := os.Rename(output, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(fresh, output); err != nil {
		return errors.Join(err, os.Rename(old, output))
	}
	return os.RemoveAll(old)
}

// stage is one run: where it works and what it publishes.
type stage struct {
	root, build string
	edition     *edition.Edition
}

func (s stage) speaker(l text.Lang) speaker { return speaker{s.edition, l, words.NamesOf(s.edition)} }

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

// writeData writes the views of both languages below build/data, which Hugo reads as its data.
func (s stage) writeData() error {
	dir := filepath.Join(s.build, "data")
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	for _, l := range text.Langs {
		sp := s.speaker(l)
		for name, view := range map[string]any{
			"site":         sp.site(),
			"home":         sp.home(),
			"plan":         sp.plan(),
			"articles":     each(s.edition.Articles, sp.article),
			"targets":      each(s.edition.Targets, sp.target),
			"tasks":        each(s.edition.Tasks, sp.task),
			"units":        each(s.edition.Units, sp.unit),
			"entities":     each(s.edition.Entities, sp.entity),
			"indicators":   each(s.edition.Indicators, sp.indicator),
			"gaps":         sp.gaps(),
			"ids":          sp.ids(),
			"method":       sp.method(),
			"values":       sp.values(),
			"rules":        each(finding.Rules(), sp.rule),
			"corrections":  sp.corrections(),
			"changes":      each(s.edition.History, sp.change),
			"snapshots":    reversed(each(s.edition.Snapshots, sp.snapshot)),
			"search":       sp.search(),
			"publications": each(newestFirst(s.edition.Publications), sp.publicationPage),
			"structured":   sp.structured(),
		} {
			b, err := marshal(view)
			if err != nil {
				return err
			}
			if err := writeFile(filepath.Join(dir, string(l), name+".json"), b); err != nil {
				return err
			}
		}
	}
	return nil
}

func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return b.Bytes(), err
}

func writeFile(path string, body []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, body, 0o644)
}
