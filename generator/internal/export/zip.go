package export

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"io"
	"io/fs"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/klauspost/compress/flate"
)

// archive collects files and writes them in the order of their names and with one time, so that the same files are
// always the same bytes. A workbook is written through it, too, because its library writes the parts in any order.
type archive struct {
	out      io.Writer
	cache    *deflateCache
	modified time.Time
	files    map[string]*bytes.Buffer
}

func newArchive(out io.Writer, p *deflateCache, modified time.Time) *archive {
	return &archive{out, p, modified, map[string]*bytes.Buffer{}}
}

// Create begins a file.
func (a *archive) Create(name string) (io.Writer, error) {
	a.files[name] = &bytes.Buffer{}
	return a.files[name], nil
}

// AddFS adds all files of a tree.
func (a *archive) AddFS(fsys fs.FS) error { return a.addFolder(fsys, ".") }

// addFolder adds all files of a folder and of those in it.
func (a *archive) addFolder(fsys fs.FS, folder string) error {
	return fs.WalkDir(fsys, folder, func(name string, d fs.DirEntry, err error) error {
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
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) {
		return &deflateWriter{deflateCache: a.cache, out: out}, nil
	})
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

// deflateCache compresses files. Most parts of a workbook are the same in every other, so what was compressed once is
// remembered by its hash.
type deflateCache struct {
	known sync.Map // of [sha256.Size]byte to the compressed []byte
}

// maxCached is how long a file may be at most to be remembered: the parts that workbooks share are shorter.
const maxCached = 1 << 16

var deflates = sync.Pool{New: func() any {
	w, _ := flate.NewWriter(nil, flate.DefaultCompression) // the level is one of those that there are
	return w
}}

// deflate is the compressed form of a file.
func (p *deflateCache) deflate(raw []byte) []byte {
	hash := sha256.Sum256(raw)
	if body, ok := p.known.Load(hash); ok {
		return body.([]byte)
	}
	var b bytes.Buffer
	w := deflates.Get().(*flate.Writer)
	defer deflates.Put(w)
	w.Reset(&b)
	_, _ = w.Write(raw) // a buffer takes everything
	_ = w.Close()
	if len(raw) <= maxCached {
		p.known.Store(hash, b.Bytes())
	}
	return b.Bytes()
}

// deflateWriter is one file on its way into an archive, compressed when it is complete.
type deflateWriter struct {
	*deflateCache
	out io.Writer
	raw []byte
}

func (p *deflateWriter) Write(b []byte) (int, error) {
	p.raw = append(p.raw, b...) // of a whole file at once: it has its size from the first
	return len(b), nil
}

func (p *deflateWriter) Close() error {
	_, err := p.out.Write(p.deflate(p.raw))
	return err
}
