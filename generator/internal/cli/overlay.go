package cli

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// overlay is a tree of files with some of them changed or added.
type overlay struct {
	fs.FS
	files map[string][]byte
}

func (o overlay) Open(name string) (fs.File, error) {
	if body, ok := o.files[name]; ok {
		return fresh{bytes.NewReader(body), path.Base(name)}, nil
	}
	return o.FS.Open(name)
}

func (o overlay) Lstat(name string) (fs.FileInfo, error) {
	if body, ok := o.files[name]; ok {
		return fresh{bytes.NewReader(body), path.Base(name)}, nil
	}
	return fs.Lstat(o.FS, name)
}

func (o overlay) ReadLink(name string) (string, error) { return fs.ReadLink(o.FS, name) }

// ReadDir lists a folder, which need not exist below.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(o.FS, name)
	for file, body := range o.files {
		if path.Dir(file) == name {
			f := fresh{bytes.NewReader(body), path.Base(file)}
			all = slices.DeleteFunc(all, func(e fs.DirEntry) bool { return e.Name() == f.name })
			all, err = append(all, fs.FileInfoToDirEntry(f)), nil
		}
	}
	slices.SortFunc(all, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return all, err
}

// fresh is a file that only the overlay has; Reader says how large it is.
type fresh struct {
	*bytes.Reader
	name string
}

func (f fresh) Stat() (fs.FileInfo, error) { return f, nil }
func (f fresh) Close() error               { return nil }
func (f fresh) Name() string               { return f.name }
func (f fresh) Mode() fs.FileMode          { return 0o644 }
func (f fresh) ModTime() time.Time         { return time.Time{} }
func (f fresh) IsDir() bool                { return false }
func (f fresh) Sys() any                   { return nil }
