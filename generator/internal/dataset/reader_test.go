package dataset

import (
	"io/fs"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"five-areas/generator/internal/diag"
	"five-areas/generator/internal/provincetest"
	"five-areas/generator/internal/sourcefile"
)

// sameLoad fails unless a reader that has read other things before says what a first reading says, and what it
// returned before stays as it was.
func sameLoad(t rapid.TB, r *Reader, fsys fs.FS) *Dataset {
	t.Helper()
	d, found := Load(fsys)
	kept, again := r.Load(fsys)
	if !slices.Equal(found, again) {
		t.Fatalf("a reader that has read before finds\n%v\nnot\n%v", whats(again), whats(found))
	}
	if !reflect.DeepEqual(d, kept) {
		t.Fatal("a reader that has read before has other data")
	}
	return kept
}

func whats(found []diag.Finding) (all []string) {
	for _, f := range found {
		all = append(all, f.File+": "+f.What.EN)
	}
	return all
}

// A reader finds what a first reading finds, whatever was edited before: lines of any file are removed, repeated,
// exchanged with another or cut off, files are taken away and come back.
func TestReaderFindsWhatLoadFinds(t *testing.T) {
	base := provincetest.Files(map[string]string{
		"data/publications/2025-08-09-other-paper.csv": tableHead +
			"green-borrowers,printed,990000,2025-03-31,12,户,,\ngreen-borrowers,printed,990000,2025-06-30,14,户,,\n",
	})
	names := slices.Sorted(maps.Keys(base))
	names = slices.DeleteFunc(names, func(s string) bool { return !strings.HasPrefix(s, "data/") })
	rapid.Check(t, func(t *rapid.T) {
		tree, r := sourcefile.NewTree(base, nil), NewReader()
		before := sameLoad(t, r, tree)
		if before == nil {
			t.Fatal("the province has findings")
		}
		for range rapid.IntRange(1, 4).Draw(t, "edits") {
			file := rapid.SampledFrom(names).Draw(t, "file")
			body, err := fs.ReadFile(tree, file)
			lines := strings.SplitAfter(string(body), "\n")
			n := rapid.IntRange(0, max(0, len(lines)-2)).Draw(t, "line")
			switch how := rapid.IntRange(0, 5).Draw(t, "how"); {
			case how == 0 || err != nil:
				tree.Reset(file)
			case how == 1:
				tree.Remove(file)
			case how == 2:
				tree.Put(file, []byte(strings.Join(slices.Delete(lines, n, n+1), "")))
			case how == 3:
				tree.Put(file, []byte(strings.Join(slices.Insert(lines, n, lines[n]), "")))
			case how == 4:
				tree.Put(file, []byte(strings.Replace(string(body), "2024", "2023", 1)))
			default:
				tree.Put(file, body[:len(body)/2])
			}
			sameLoad(t, r, tree)
		}
		if again, _ := Load(base); !reflect.DeepEqual(again, before) {
			t.Fatal("what a reader returned first has changed")
		}
	})
}

// Rows beside a publication are appended to a list of one reading alone: a later reading does not write into it.
func TestReaderSharesNoRows(t *testing.T) {
	const table = "data/publications/2025-08-09-other-paper.csv"
	row := "green-borrowers,printed,990000,2025-03-31,%,户,,\n"
	base := provincetest.Files(nil)
	const file = "data/publications/2025-08-09-other-paper.yaml"
	for _, month := range []string{"2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30"} { // five: there is room for more
		base[file].Data = append(base[file].Data, "  - {indicator: green-loans-balance, definition: new, "+
			`region: "990000", period: `+month+", value: 突破120亿元}\n"...)
	}
	tree, r := sourcefile.NewTree(base, nil), NewReader()
	tree.Put(table, []byte(tableHead+strings.ReplaceAll(row, "%", "12")))
	first := sameLoad(t, r, tree)
	fresh, found := Load(tree)
	if found != nil {
		t.Fatal(whats(found))
	}
	tree.Put(table, []byte(tableHead+strings.ReplaceAll(row, "%", "14")))
	sameLoad(t, r, tree)
	if !reflect.DeepEqual(first, fresh) {
		t.Error("the rows that were read first have changed")
	}
}
