package dataset

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/provincetest"
)

// inside reports whether a finding stands in the text of its file.
func inside(t *testing.T, src string, f diag.Finding) {
	t.Helper()
	lines := strings.Split(strings.TrimPrefix(src, "\ufeff"), "\n")
	if f.Line == 0 && f.Column == 0 {
		return
	}
	if f.Line < 1 || f.Line > len(lines)+1 || f.Column < 1 {
		t.Errorf("%q: a finding at %d:%d: %s", src, f.Line, f.Column, f.What.EN)
	}
	if said := f.What.ZH + f.What.EN + f.Expected.EN + f.Fix.EN; f.What.ZH == "" || f.What.EN == "" ||
		strings.Contains(said, "%!") && !strings.Contains(src, "%!") {
		t.Errorf("%q: a finding without words, or with bad ones: %+v", src, f)
	}
}

// Whatever stands in a publication's file, the data load or there are findings in that file.
func FuzzPublication(f *testing.F) {
	const file = "data/publications/2024-08-01-old-paper.yaml"
	old, err := fs.ReadFile(provincetest.Files(nil), file)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(old))
	for _, s := range []string{
		"", "outlet：甲", "figures: [{}]",
		"figures:\n- {indicator: green-loans-balance, definition: old, region: \"990000\", period: " +
			"2024-06-30, value: 1e400}",
		"evidence: [{refs: []}]", "a: &a [*a]", strings.Repeat("[", 200), "\xff\xfe\x00", "recorded: 9999-99-99",
		"figures: [{changes: [{basis: x}]}]",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		d, findings := Load(provincetest.Files(map[string]string{file: src}))
		if (d == nil) != (len(findings) > 0) {
			t.Errorf("%q: neither data nor findings, or both", src)
		}
		for _, found := range findings {
			if found.File == file {
				inside(t, src, found)
			}
		}
	})
}

// Whatever stands in a table, its rows are figures or there are findings in it, and every cell has a place.
func FuzzTable(f *testing.F) {
	const file = "data/publications/2025-08-09-other-paper.csv"
	for _, s := range []string{
		"", tableHead, tableHead + "green-borrowers,printed,990000,2025-03-31,12,户,,\n", "\ufeff" + tableHead +
			"a,b,c,d,e,f,g,h",
		tableHead + "\"a\nb\",printed,990000,2025-03-31,12,户,,\"=1\"\n", tableHead + "\"", "indicator\n\"\"\n",
		"值,值\n1,2\n", "\xff\xfe", tableHead + strings.Repeat(",,,,,,,\n", 200),
	} {
		f.Add(s)
	}
	all := newFiles()
	all.read(provincetest.Files(nil))
	all.index = newIndex(all)
	beside := all.publications[slices.IndexFunc(all.publications, func(s source) bool {
		return s.id == "2025-08-09-other-paper"
	})].named
	inline := beside.Value.Figures
	f.Fuzz(func(t *testing.T, src string) {
		all.findings, beside.Value.Figures = nil, inline
		s := all.source(fstest.MapFS{file: &fstest.MapFile{Data: []byte(src)}}, map[string]bool{}, beside)
		if (s.table == nil) != (len(all.findings) > 0) {
			t.Errorf("%q: neither a table nor findings, or both", src)
		}
		clear(all.series)
		all.figures(&s)
		all.plausible()
		for i := s.inline; i < len(s.Value.Figures); i++ {
			for _, key := range []string{"indicator", "note_zh", "changes", "nonsense"} {
				inside(t, src, shareRange.Found("格", "cell").At(s.figureAt(i, key)))
			}
		}
		for _, found := range all.findings {
			if found.File == file {
				inside(t, src, found)
			}
		}
	})
}
