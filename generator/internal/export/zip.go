package export

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"maps"
	"slices"
	"time"
)

// archive collects files and writes them in the order of their names and with one time, so that the same files are always
// the same bytes. A workbook is written through it, too, because its library writes the parts in any order.
type archive struct {
	out      io.Writer
	modified time.Time
	files    map[string]*bytes.Buffer
}

func newArchive(out io.Writer, modified time.Time) *archive {
	return &archive{out, modified, map[string]*bytes.Buffer{}}
}

// Create begins a file.
func (a *archive) Create(name string) (io.Writer, error) {
	a.files[name] = &bytes.Buffer{}
	return a.files[name], nil
}

// AddFS adds all files of a folder.
func (a *archive) AddFS(fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(fsys, name)
		a.files[name] = bytes.NewBuffer(body)
		return err
	})
}

// Close writes the archive.
func (a *archive) Close() error {
	w := zip.NewWriter(a.out)
	for _, name := range slices.Sorted(maps.Keys(a.files)) {
		out, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: a.modified})
		if err != nil {
			return err
		}
		if _, err := out.Write(a.files[name].Bytes()); err != nil {
			return err
		}
	}
	return w.Close()
}
