package sourcefile

import (
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"
)

// A tree is a file system as Go understands it, alone and over another.
func TestTree(t *testing.T) {
	under := fstest.MapFS{
		"data/a.yaml": {Data: []byte("a")}, "data/b.yaml": {Data: []byte("b")}, "data/old/c.yaml": {Data: []byte("c")},
	}
	edits := map[string][]byte{
		"data/b.yaml": []byte("other"), "data/new/d.yaml": []byte("d"), "top.txt": []byte("top"), "empty": {},
	}
	alone := NewTree(nil, edits)
	if err := fstest.TestFS(alone, "data/b.yaml", "data/new/d.yaml", "top.txt", "empty"); err != nil {
		t.Error(err)
	}
	over := NewTree(under, edits)
	over.Remove("data/a.yaml")
	if err := fstest.TestFS(over, "data/b.yaml", "data/new/d.yaml", "data/old/c.yaml", "top.txt"); err != nil {
		t.Error(err)
	}
	if _, err := over.Lstat("data/a.yaml"); err == nil {
		t.Error("a removed file is there")
	}
	if body, _ := fs.ReadFile(over, "data/b.yaml"); string(body) != "other" {
		t.Errorf("data/b.yaml is %q", body)
	}
	names := func() (all []string) {
		_ = fs.WalkDir(over, ".", func(file string, d fs.DirEntry, _ error) error {
			if !d.IsDir() {
				all = append(all, file)
			}
			return nil
		})
		return all
	}
	want := []string{"data/b.yaml", "data/new/d.yaml", "data/old/c.yaml", "empty", "top.txt"}
	if is := names(); !slices.Equal(is, want) {
		t.Errorf("the tree has %v, not %v", is, want)
	}
	for _, name := range over.Edited() {
		over.Reset(name)
	}
	if is := names(); !slices.Equal(is, []string{"data/a.yaml", "data/b.yaml", "data/old/c.yaml"}) {
		t.Errorf("after all is undone the tree has %v", is)
	}
}
