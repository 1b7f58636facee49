package sourcefile

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"
)

// Tree is a tree of files with some of them changed, added or removed in memory. It is read like any other and is not
// to be changed meanwhile.
type Tree struct {
	under fs.FS // nil where there is nothing but what is in memory
	// files are those in memory; nil for one that is removed.
	files map[string][]byte
	// folders are the names in each folder of the files in memory; nil until they are asked for.
	folders map[string][]string
}

// NewTree is a tree over another, which may be nil.
func NewTree(under fs.FS, files map[string][]byte) *Tree {
	t := &Tree{under: under, files: map[string][]byte{}}
	for name, body := range files {
		t.Put(name, body)
	}
	return t
}

// Put changes or adds a file.
func (t *Tree) Put(name string, body []byte) {
	if t.files[name] == nil {
		t.folders = nil
	}
	t.files[name] = append([]byte{}, body...)
}

// Remove takes a file away.
func (t *Tree) Remove(name string) { t.files[name], t.folders = nil, nil }

// Reset undoes what was done to a file.
func (t *Tree) Reset(name string) {
	delete(t.files, name)
	t.folders = nil
}

// Edited are the names of the files in memory, in order.
func (t *Tree) Edited() []string { return slices.Sorted(maps.Keys(t.files)) }

// index lists the names in each folder.
func (t *Tree) index() map[string][]string {
	if t.folders != nil {
		return t.folders
	}
	t.folders = map[string][]string{}
	for file, body := range t.files {
		for name := file; body != nil && name != "."; name = path.Dir(name) {
			dir := path.Dir(name)
			t.folders[dir] = append(t.folders[dir], path.Base(name))
		}
	}
	for dir, names := range t.folders {
		slices.Sort(names)
		t.folders[dir] = slices.Compact(names)
	}
	return t.folders
}

// own is what is in memory of a name: a file, or a folder that holds one; away reports a file that is removed.
func (t *Tree) own(name string) (info treeInfo, ok, away bool) {
	if body, in := t.files[name]; in {
		return treeInfo{name: path.Base(name), body: body}, body != nil, body == nil
	}
	_, folder := t.index()[name]
	return treeInfo{name: path.Base(name), folder: true}, folder || t.under == nil && name == ".", false
}

func (t *Tree) missing(op, name string) error {
	if !fs.ValidPath(name) {
		return &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	}
	return &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
}

// Open opens a file or folder.
func (t *Tree) Open(name string) (fs.File, error) {
	info, ok, away := t.own(name)
	switch {
	case ok && info.folder:
		list, err := t.ReadDir(name)
		return &treeFolder{info, list}, err
	case ok:
		return treeFile{info, bytes.NewReader(info.body)}, nil
	case away || t.under == nil:
		return nil, t.missing("open", name)
	}
	return t.under.Open(name)
}

// Stat describes a file or folder.
func (t *Tree) Stat(name string) (fs.FileInfo, error) { return t.describe(name, fs.Stat) }

// Lstat is Stat that follows no link.
func (t *Tree) Lstat(name string) (fs.FileInfo, error) { return t.describe(name, fs.Lstat) }

func (t *Tree) describe(name string, under func(fs.FS, string) (fs.FileInfo, error)) (fs.FileInfo, error) {
	info, ok, away := t.own(name)
	switch {
	case ok:
		return info, nil
	case away || t.under == nil:
		return nil, t.missing("stat", name)
	}
	return under(t.under, name)
}

// ReadLink reads a link; none is in memory.
func (t *Tree) ReadLink(name string) (string, error) {
	if _, ok, away := t.own(name); ok || away || t.under == nil {
		return "", t.missing("readlink", name)
	}
	return fs.ReadLink(t.under, name)
}

// ReadFile reads a file.
func (t *Tree) ReadFile(name string) ([]byte, error) {
	info, ok, away := t.own(name)
	switch {
	case ok && !info.folder:
		return slices.Clone(info.body), nil
	case ok || away || t.under == nil:
		return nil, t.missing("open", name)
	}
	return fs.ReadFile(t.under, name)
}

// ReadDir lists a folder, which need not exist below.
func (t *Tree) ReadDir(name string) ([]fs.DirEntry, error) {
	names, ok := t.index()[name]
	var all []fs.DirEntry
	err := t.missing("readdir", name)
	if t.under != nil {
		all, err = fs.ReadDir(t.under, name)
		all = slices.DeleteFunc(all, func(e fs.DirEntry) bool {
			_, in := t.files[path.Join(name, e.Name())]
			return in || slices.Contains(names, e.Name())
		})
	}
	for _, n := range names {
		info, _, _ := t.own(path.Join(name, n))
		all, err = append(all, fs.FileInfoToDirEntry(info)), nil
	}
	if ok || name == "." {
		err = nil
	}
	slices.SortFunc(all, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return all, err
}

// treeInfo is a file or folder in memory.
type treeInfo struct {
	name   string
	body   []byte
	folder bool
}

func (i treeInfo) Name() string       { return i.name }
func (i treeInfo) Size() int64        { return int64(len(i.body)) }
func (i treeInfo) ModTime() time.Time { return time.Time{} }
func (i treeInfo) IsDir() bool        { return i.folder }
func (i treeInfo) Sys() any           { return nil }

func (i treeInfo) Mode() fs.FileMode {
	if i.folder {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

// treeFile is a file that is open.
type treeFile struct {
	info treeInfo
	*bytes.Reader
}

func (f treeFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f treeFile) Close() error               { return nil }

// treeFolder is a folder that is open.
type treeFolder struct {
	info treeInfo
	rest []fs.DirEntry
}

func (f *treeFolder) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *treeFolder) Close() error               { return nil }
func (f *treeFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.info.name, Err: fs.ErrInvalid}
}

// ReadDir lists the next n entries, or all that are left where n is not positive.
func (f *treeFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		n = len(f.rest)
	} else if len(f.rest) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(f.rest))
	next := f.rest[:n:n]
	f.rest = f.rest[n:]
	return next, nil
}
