package dataset

import (
	"errors"
	"io/fs"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
)

const searchesFile = "data/searches.csv"

var searchDuplicate = diag.NewRule("search-duplicate",
	"同一天在同一范围查同一样东西，只有一个结果；写两次，就不知道哪一个对。",
	"A search of one day in one place for one thing has one result; told twice, nobody knows which is right.",
	"（两行一样） (two rows alike)", "（删去一行） (one of them)")

var searchRequest = diag.NewRule("search-request",
	"申请是向一个单位提出的，和自己查找不是一回事；写明向谁，读者才知道在等谁答复。答复不能公布的，说一句为什么。",
	"A request is made of a body, which is another thing than a look; by its name readers know whose "+
		"answer is awaited. "+
		"Where the answer may not be published, a few words say why.",
	"2026-11-10,green-borrowers,申请公开,a request,户数,no,requested,,,",
	"2026-11-10,green-borrowers,申请公开,a request,户数,no,requested,,,alpha")

// readRows reads a file of rows, if there is one.
func readRows[T any](
	f *files, fsys fs.FS, expected map[string]bool, file string, whole **sourcefile.Table, rows *[]*T,
) {
	if _, err := fs.Lstat(fsys, file); errors.Is(err, fs.ErrNotExist) {
		return
	}
	expected[file] = true
	var findings []diag.Finding
	*whole, findings = sourcefile.ReadTableKept(f.cache, fsys, file, f.regionHint, func(int) {}, func(row *T) {
		one := *row
		*rows = append(*rows, &one)
	})
	f.findings = append(f.findings, findings...)
}

// reportCell reports what is wrong with a cell, whose place takes longer to find than it takes to judge.
func (f *files) reportCell(t *sourcefile.Table, row int, column string, p *diag.Problem) {
	if p != nil {
		f.report(t.At(row, column), p)
	}
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
		f.reportCell(f.searchTable, i, "subject", subjects.refer(string(s.Subject)))
		f.reportCell(f.searchTable, i, "agency", x.bodies.refer(string(s.Agency)))
		f.reportCell(f.searchTable, i, "result", requested(s))
		k := key{string(s.SearchedOn), string(s.Subject), s.ScopeZH, s.LookedFor + string(s.Agency)}
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

// requested says that a row is half a request and half a look; nil where it is one of them.
func requested(s *model.Search) *diag.Problem {
	switch {
	case s.Result.OfRequest() && !s.IsRequest():
		return searchRequest.Found("结果是申请的，却没有写向哪个单位", "the result is that of a request, but no agency is named").
			FixBy("在 agency 一列写单位的编号", "give the agency's id in the column agency")
	case s.IsRequest() && !s.Result.OfRequest():
		return searchRequest.Found("写了单位 %s，结果却不是申请的",
			"it names the agency %s, but the result is not that of a request",
			s.Agency).
			Expect("requested、answered 或 refused", "requested, answered or refused").
			FixBy("收到答复，不改这一行，把答复写进 data/responses/",
				"an answer does not change this row; it is recorded in data/responses/")
	case s.IsRequest() && s.Result != model.SearchRequested && s.NoteZH == "":
		return searchRequest.Found("写着 %s，却没有说明答复了什么", "it says %s, but not what was answered", s.Result).
			FixBy("答复可以公布的，写 requested，答复写进 data/responses/；不能公布的，在 note_zh 里说一句",
				"where the answer may be published, write requested and record the answer in "+
					"data/responses/; else say in "+
					"note_zh why not")
	}
	return nil
}
