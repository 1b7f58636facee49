package site

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"path"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/edition"
	"five-areas/generator/locales"
)

// WorkFolder holds Hugo's input, in the checkout.
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
	loc := newLocale(e, l)
	loc.fragments = &fragments{out: out, at: path.Join(WorkFolder, "html", string(l))}
	for name, view := range map[string]view{
		"site":           one(loc, newSiteView),
		"home":           one(loc, newHomeView),
		"plan":           one(loc, newPlanView),
		"articles":       list(loc, e.Areas, newAreaView),
		"targets":        list(loc, e.Targets, newTargetView),
		"tasks":          list(loc, e.Tasks, newTaskView),
		"units":          list(loc, e.Units, newAgencyView),
		"entities":       list(loc, e.Entities, newEntityView),
		"indicators":     list(loc, e.Indicators, newIndicatorView),
		"indicator_list": one(loc, newIndicatorList),
		"gaps":           one(loc, newGapsView),
		"measures":       one(loc, newMeasuresView),
		"timeline":       one(loc, newTimelineView),
		"note":           one(loc, newNoteView),
		"ids":            one(loc, newIDsView),
		"method":         one(loc, newMethodView),
		"values":         one(loc, newValuesView),
		"rules":          list(loc, diag.Rules(), newRuleView),
		"corrections":    one(loc, newCorrectionsView),
		"responses":      one(loc, newResponsesView),
		"changes":        list(loc, e.History, newChangesView),
		"snapshots":      list(loc, reversed(e.Snapshots), newSnapshotView),
		"search":         one(loc, newSearchView),
		"publications":   list(loc, newestFirst(e.Publications), newPublicationView),
		"structured":     one(loc, structuredData),
		"days":           one(loc, pageDays),
		"downloads":      one(loc, allDownloadLinks),
		"pictures":       one(loc, newPictureViews),
		"codes":          one(loc, pageCodes),
		"workbench":      one(loc, newWorkbenchView),
	} {
		if err := view.write(out, path.Join(WorkFolder, "data", string(l), name+".json")); err != nil {
			return err
		}
	}
	return loc.fragments.err
}

// view writes what a template reads, each thing as soon as it is made: those of a large site are too large to hold
// together.
type view func(w io.StringWriter, encode func(any) error) error

func one[T any](loc locale, made func(locale) T) view {
	return func(_ io.StringWriter, encode func(any) error) error { return encode(made(loc)) }
}

func list[A, B any](loc locale, all []A, made func(locale, A) B) view {
	return func(w io.StringWriter, encode func(any) error) error {
		_, err := w.WriteString("[")
		for n, a := range all {
			if n > 0 {
				_, _ = w.WriteString(",") // what fails fails again when the rest is written
			}
			err = errors.Join(err, encode(made(loc, a)))
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
