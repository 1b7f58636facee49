package dataset

import (
	"errors"
	"io/fs"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/sourcefile"
)

const searchesFile = "data/searches.csv"

var searchDuplicate = diag.NewRule("search-duplicate",
	"同一天在同一范围查同一样东西，只有一个结果；写两次，就不知道哪一个对。",
	"A search of one day in one place for one thing has one result; told twice, nobody knows which is right.",
	"（两行一样） (two rows alike)", "（删去一行） (one of them)")

// readRows reads a file of rows, if there is one.
func readRows[T any](
	f *files, fsys fs.FS, expected map[string]bool, file string, whole **sourcefile.Table[T], rows *[]*T,
) {
	if _, err := fs.Lstat(fsys, file); errors.Is(err, fs.ErrNotExist) {
		return
	}
	expected[file] = true
	var findings []diag.Finding
	*whole, findings = sourcefile.ReadTable(fsys, file, f.regionHint, func(int) {}, func(row *T) {
		one := *row
		*rows = append(*rows, &one)
	})
	f.findings = append(f.findings, findings...)
}

// searched: a search is for something in the data, and is recorded once.
func (f *files) searched() {
	if f.searchTable == nil {
		return
	}
	x := f.index
	subjects := either(either(x.clauses, x.safeguards), either(x.items, x.indicators))
	type key struct{ day, subject, scope, words string }
	first := map[key]int{}
	for i, s := range f.searches {
		f.refer(subjects, string(s.Subject), f.searchTable.At(i, "subject"))
		k := key{string(s.SearchedOn), string(s.Subject), s.ScopeZH, s.LookedFor}
		if j, twice := first[k]; twice {
			at := f.searchTable.At(j, "subject")
			f.report(f.searchTable.At(i, "subject"),
				searchDuplicate.Found("第 %d 行已记了同一天对 %s 的同一次查找",
					"line %d has the same search for %[2]s on that day already", at.Line, s.Subject).
					FixBy("删去其中一行，或写明查找的不同", "remove one of the two, or say in what they differ"))
			continue
		}
		first[k] = i
	}
}
