package workbench

import (
	"cmp"
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/scaffold"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// searchesFile is the table of searches.
const searchesFile = "data/searches.csv"

// Draft writes the files of a draft over the published ones, as the command line writes them, and finds what is wrong
// with all of them together. It takes the place of the draft before.
func (d *Desk) Draft(draft Draft) *Drafted {
	d.Reset()
	w := &draftWriter{Desk: d, draft: draft, named: locators{}}
	for i, f := range draft.Files {
		var problem *diag.Problem
		switch {
		case !fs.ValidPath(f.Path) || !strings.HasPrefix(f.Path, "data/"):
			problem = dataset.Stray(f.Path)
		case len(f.Text) > MaxText:
			problem = sourcefile.Larger(MaxText)
		}
		if problem != nil {
			w.refuse(fmt.Sprintf("/files/%d", i), problem)
			continue
		}
		d.tree.Put(f.Path, []byte(f.Text))
		w.named[f.Path] = func(diag.Finding) string { return fmt.Sprintf("/files/%d", i) }
	}
	w.publication()
	w.searches()
	d.named = w.named
	var found []diag.Finding
	if d.drafted, found = d.reader.Load(d.tree); w.refused != nil {
		d.drafted = nil
	}
	if w.unnamed != "" { // it was there to be checked only
		d.tree.Reset(w.unnamed)
		found = slices.DeleteFunc(found, func(f diag.Finding) bool { return f.File == w.unnamed && f.Line == 0 })
	}
	return &Drafted{d.written(), append(w.refused, w.named.findings(found)...)}
}

// written are the files that differ from the published ones.
func (d *Desk) written() []WrittenFile {
	all := []WrittenFile{}
	for _, name := range d.tree.Edited() {
		is, _ := d.tree.ReadFile(name) // it is in memory
		was, err := d.base.ReadFile(name)
		if err != nil || string(was) != string(is) {
			all = append(all, WrittenFile{name, string(is), err != nil})
		}
	}
	return all
}

// draftWriter writes the files of one draft.
type draftWriter struct {
	*Desk
	draft   Draft
	named   locators
	refused []Finding // why a file was not written
	// unnamed is the file of a publication that has no name yet, or one that it cannot have.
	unnamed string
}

func (w *draftWriter) refuse(path string, p *diag.Problem) {
	w.refused = append(w.refused, Finding{diag.RowOf(p.At(diag.Place{})), path})
}

// filled are the items that say anything, with their places in the draft.
func filled[T any](all []T) (kept []T, at []int) {
	for i, item := range all {
		if !reflect.ValueOf(item).IsZero() {
			kept, at = append(kept, item), append(at, i)
		}
	}
	return kept, at
}

// publication writes the file of a new publication, or adds to that of an old one.
func (w *draftWriter) publication() {
	figures, figuresAt := filled(w.draft.Figures)
	evidence, evidenceAt := filled(w.draft.Evidence)
	head := w.draft.Publication
	if w.draft.Into != "" {
		w.add(figures, figuresAt, evidence, evidenceAt)
		return
	}
	if w.draft.ID == "" && head == nil && figures == nil && evidence == nil {
		return
	}
	p := model.Publication{}
	if head != nil {
		p = *head
	}
	p.Figures, p.Evidence = figures, evidence
	given := p.Recorded
	if problem := scaffold.Complete(w.data, &p); problem != nil {
		p.Recorded = given // what is wrong with it is found in the file
	}
	file, problem := dataset.PublicationFile(w.draft.ID)
	if _, err := w.base.Stat(file); err == nil && problem == nil {
		problem = scaffold.Exists()
	}
	if problem != nil {
		w.refuse("/id", problem)
		day := cmp.Or(p.Published.First(), p.Recorded, w.data.Newest())
		file, _ = dataset.PublicationFile(sourcefile.ID(day) + "-unnamed-draft")
		w.unnamed = file
	}
	src := scaffold.PublicationFile(p)
	w.tree.Put(file, src)
	w.named[file] = within(src, figuresAt, 0, evidenceAt, 0)
}

// add adds to a publication that is recorded.
func (w *draftWriter) add(figures []model.Figure, figuresAt []int, evidence []model.Evidence, evidenceAt []int) {
	p := w.Desk.publication(w.draft.Into)
	file, problem := dataset.PublicationFile(w.draft.Into)
	if p == nil && problem == nil {
		var known []string
		for _, p := range w.data.Publications {
			known = append(known, string(p.ID))
		}
		problem = dataset.Unknown(locales.Pair("来源", "publication"), string(w.draft.Into), known)
	}
	if problem != nil {
		w.refuse("/into", problem)
		return
	}
	given := sourcefile.Date("")
	if head := w.draft.Publication; head != nil {
		given = head.Recorded
	}
	day, problem := scaffold.Later(w.data, p, given)
	if problem != nil {
		day = given // what is wrong with it is found in the file
	}
	figures, evidence = slices.Clone(figures), slices.Clone(evidence)
	for i := range figures {
		figures[i].Recorded = day
	}
	for i := range evidence {
		evidence[i].Recorded = day
	}
	src, err := w.tree.ReadFile(file)
	if err != nil {
		w.refuse("/into", sourcefile.Unreadable(err))
		return
	}
	fresh, found := scaffold.Append(file, src, figures, evidence)
	if found != nil {
		for _, f := range found {
			w.refused = append(w.refused, Finding{diag.RowOf(f), "/into"})
		}
		return
	}
	w.tree.Put(file, fresh)
	had := 0
	if doc, _ := sourcefile.Parse[model.Publication](file, src); doc != nil {
		had = len(doc.Value.Figures)
	}
	w.named[file] = within(fresh, figuresAt, had, evidenceAt, len(p.Evidence))
}

// searches adds the searches to their table.
func (w *draftWriter) searches() {
	searches, at := filled(w.draft.Searches)
	if searches == nil {
		return
	}
	src, err := w.tree.ReadFile(searchesFile)
	if err != nil {
		src = nil // this is the first
	}
	fresh := scaffold.AppendSearches(src, searches)
	w.tree.Put(searchesFile, fresh)
	w.named[searchesFile] = inTable(fresh, at, w.named[searchesFile])
}

// locators say for each file of a draft where in it a finding is.
type locators map[string]func(diag.Finding) string

func (l locators) path(f diag.Finding) string {
	if of := l[f.File]; of != nil {
		return of(f)
	}
	return ""
}

// within finds places of a publication's file in the draft; of the lists of the file the first ones, as many as had, are
// not of the draft.
func within(src []byte, figuresAt []int, figuresHad int, evidenceAt []int, evidenceHad int) func(diag.Finding) string {
	pointer := sourcefile.Pointers[model.Publication](src)
	return func(f diag.Finding) string {
		if f.Line == 0 {
			return "/id"
		}
		p := pointer(f.Line, f.Column)
		if f.Key != "" {
			p += "/" + f.Key
		}
		for list, of := range map[string]struct {
			at  []int
			had int
		}{"/figures/": {figuresAt, figuresHad}, "/evidence/": {evidenceAt, evidenceHad}} {
			rest, ok := strings.CutPrefix(p, list)
			if !ok {
				continue
			}
			n, key := 0, ""
			number, more, deeper := strings.Cut(rest, "/")
			if _, err := fmt.Sscan(number, &n); err != nil || n < of.had || n-of.had >= len(of.at) {
				return ""
			}
			if deeper {
				key = "/" + more
			}
			return fmt.Sprintf("%s%d%s", list, of.at[n-of.had], key)
		}
		return "/publication" + p
	}
}

// inTable finds places of the table of searches in the draft; the last rows are those of the draft, in order.
func inTable(src []byte, at []int, before func(diag.Finding) string) func(diag.Finding) string {
	rows, cell := sourcefile.Cells(src)
	return func(f diag.Finding) string {
		row, column := cell(f.Line, f.Column)
		n := row - rows + len(at)
		switch {
		case n < 0 && before != nil:
			return before(f)
		case n < 0:
			return ""
		}
		return fmt.Sprintf("/searches/%d/%s", at[n], column)
	}
}
