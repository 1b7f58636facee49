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
	// rows are those of the sheets of a workbook, whose files have none.
	rows map[string][]byte
}

func newArchive(out io.Writer, p *deflateCache, modified time.Time) *archive {
	return &archive{out, p, modified, map[string]*bytes.Buffer{}, map[string][]byte{}}
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
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) {
		return &deflateWriter{deflateCache: a.cache, out: out}, nil
	})
	for _, name := range slices.Sorted(maps.Keys(a.files)) {
		out, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: a.modified})
		if err != nil {
			return err
		}
		for _, part := range a.parts(name) {
			if _, err := out.Write(part); err != nil {
				return err
			}
		}
	}
	return w.Close()
}

// noRows is where the rows of a sheet belong.
var noRows = []byte("<sheetData></sheetData>")

// parts are what a file is made of.
func (a *archive) parts(name string) [][]byte {
	body := a.files[name].Bytes()
	before, after, found := bytes.Cut(body, noRows)
	if !found {
		return [][]byte{body}
	}
	tag := len("<sheetData>")
	return [][]byte{before, noRows[:tag], a.rows[name], noRows[tag:], after}
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
func (p *deflateCache) deflate(parts [][]byte) []byte {
	size := 0
	for _, part := range parts {
		size += len(part)
	}
	if size > maxCached {
		return compressed(parts)
	}
	hash := sha256.New()
	for _, part := range parts {
		hash.Write(part)
	}
	key := [sha256.Size]byte(hash.Sum(nil))
	if body, ok := p.known.Load(key); ok {
		return body.([]byte)
	}
	body := compressed(parts)
	p.known.Store(key, body)
	return body
}

func compressed(parts [][]byte) []byte {
	var b bytes.Buffer
	w := deflates.Get().(*flate.Writer)
	defer deflates.Put(w)
	w.Reset(&b)
	for _, part := range parts {
		_, _ = w.Write(part) // a buffer takes everything
	}
	_ = w.Close()
	return b.Bytes()
}

// deflateWriter is one file on its way into an archive, compressed when it is complete. What it is given stays as it
// is until then.
type deflateWriter struct {
	*deflateCache
	out   io.Writer
	parts [][]byte
}

func (p *deflateWriter) Write(b []byte) (int, error) {
	p.parts = append(p.parts, b)
	return len(b), nil
}

func (p *deflateWriter) Close() error {
	_, err := p.out.Write(p.deflate(p.parts))
	return err
}
