package site

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"

	"golang.org/x/sync/errgroup"

	"five-articles/generator/internal/finding"
	"five-articles/generator/internal/text"
)

// writeData writes the views of both languages below build/data, which Hugo reads as its data, and their pieces below build/html.
func (s stage) writeData() error {
	if err := errors.Join(os.RemoveAll(filepath.Join(s.build, "data")), os.RemoveAll(filepath.Join(s.build, "html"))); err != nil {
		return err
	}
	return s.renewData()
}

// renewData writes them over those of the edition before.
func (s stage) renewData() error {
	var both errgroup.Group
	for _, l := range text.Langs {
		both.Go(func() error { return s.writeViews(l, filepath.Join(s.build, "data", string(l))) })
	}
	return both.Wait()
}

func (s stage) writeViews(l text.Lang, dir string) error {
	ui, err := interfaceWords(s.root, l)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	sp := s.speaker(l)
	sp.ui, sp.pieces = ui, &pieces{root: s.root, at: path.Join(workFolder, "html", string(l))}
	for name, view := range map[string]view{
		"site":         one(sp.site),
		"home":         one(sp.home),
		"plan":         one(sp.plan),
		"articles":     list(s.edition.Articles, sp.article),
		"targets":      list(s.edition.Targets, sp.target),
		"tasks":        list(s.edition.Tasks, sp.task),
		"units":        list(s.edition.Units, sp.unit),
		"entities":     list(s.edition.Entities, sp.entity),
		"indicators":   list(s.edition.Indicators, sp.indicator),
		"gaps":         one(sp.gaps),
		"ids":          one(sp.ids),
		"method":       one(sp.method),
		"values":       one(sp.values),
		"rules":        list(finding.Rules(), sp.rule),
		"corrections":  one(sp.corrections),
		"changes":      list(s.edition.History, sp.change),
		"snapshots":    list(reversed(s.edition.Snapshots), sp.snapshot),
		"search":       one(sp.search),
		"publications": list(newestFirst(s.edition.Publications), sp.publicationPage),
		"structured":   one(sp.structured),
	} {
		if err := view.write(filepath.Join(dir, name+".json")); err != nil {
			return err
		}
	}
	return sp.pieces.err
}

// view writes what a template reads, each thing as soon as it is made: those of a large site are too large to hold together.
type view func(w io.StringWriter, encode func(any) error) error

func one[T any](made func() T) view {
	return func(_ io.StringWriter, encode func(any) error) error { return encode(made()) }
}

func list[A, B any](all []A, made func(A) B) view {
	return func(w io.StringWriter, encode func(any) error) error {
		_, err := w.WriteString("[")
		for n, a := range all {
			if n > 0 {
				_, _ = w.WriteString(",") // what fails fails again when the rest is written
			}
			err = errors.Join(err, encode(made(a)))
		}
		_, _ = w.WriteString("]")
		return err
	}
}

func (v view) write(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<16)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return errors.Join(v(w, enc.Encode), w.Flush(), f.Close())
}
