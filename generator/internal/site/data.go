package site

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"path"

	"five-articles/generator/internal/diag"
	"five-articles/generator/internal/edition"
	"five-articles/generator/locales"
)

// WorkFolder is where Hugo's input is kept, in the checkout.
const WorkFolder = "build"

// Output is where views are written; paths are below the checkout.
type Output interface {
	// Create begins a file.
	Create(path string) (io.WriteCloser, error)
	// Put writes a whole file.
	Put(path string, body []byte) error
}

// WriteViews writes what the templates read of an edition in one language: data below build/data, and the fragments
// that pages include below build/html.
func WriteViews(e *edition.Edition, l locales.Lang, out Output) error {
	b := newSpeaker(e, l)
	b.pieces = &pieces{out: out, at: path.Join(WorkFolder, "html", string(l))}
	for name, view := range map[string]view{
		"site":         one(b.site),
		"home":         one(b.home),
		"plan":         one(b.plan),
		"articles":     list(e.Articles, b.article),
		"targets":      list(e.Targets, b.target),
		"tasks":        list(e.Tasks, b.task),
		"units":        list(e.Units, b.unit),
		"entities":     list(e.Entities, b.entity),
		"indicators":   list(e.Indicators, b.indicator),
		"gaps":         one(b.gaps),
		"ids":          one(b.ids),
		"method":       one(b.method),
		"values":       one(b.values),
		"rules":        list(diag.Rules(), b.rule),
		"corrections":  one(b.corrections),
		"changes":      list(e.History, b.change),
		"snapshots":    list(reversed(e.Snapshots), b.snapshot),
		"search":       one(b.search),
		"publications": list(newestFirst(e.Publications), b.publicationPage),
		"structured":   one(b.structured),
		"downloads":    one(b.everythingOffered),
	} {
		if err := view.write(out, path.Join(WorkFolder, "data", string(l), name+".json")); err != nil {
			return err
		}
	}
	return b.pieces.err
}

// view writes what a template reads, each thing as soon as it is made: those of a large site are too large to hold
// together.
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

func (v view) write(out Output, path string) error {
	f, err := out.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<16)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return errors.Join(v(w, enc.Encode), w.Flush(), f.Close())
}
