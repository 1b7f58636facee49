package export

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"strings"
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
	entries  []entry
	files    map[string]*bytes.Buffer // that were begun
	// rows are those of the sheets of a workbook, whose files have none.
	rows map[string][]byte
}

// entry is a file of an archive, compressed.
type entry struct {
	name string
	deflated
}

// deflated is a file's compressed form, with what an archive says of the file.
type deflated struct {
	body []byte
	size int
	crc  uint32
}

func newArchive(out io.Writer, p *deflateCache, modified time.Time) *archive {
	return &archive{
		out: out, cache: p, modified: modified, files: map[string]*bytes.Buffer{}, rows: map[string][]byte{},
	}
}

// add compresses a file, of which nothing else is kept.
func (a *archive) add(name string, parts ...[]byte) {
	a.entries = append(a.entries, entry{name, a.cache.deflate(parts)})
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
		a.add(name, body)
		return err
	})
}

// Close writes the archive.
func (a *archive) Close() error {
	for name := range a.files {
		a.add(name, a.parts(name)...)
	}
	slices.SortFunc(a.entries, func(x, y entry) int { return strings.Compare(x.name, y.name) })
	w, headers := zip.NewWriter(a.out), zip.NewWriter(io.Discard)
	for _, e := range a.entries {
		streamed := zip.FileHeader{Name: e.name, Method: zip.Deflate, Modified: a.modified}
		if _, err := headers.CreateHeader(&streamed); err != nil { // which completes it, and still changes it later
			return err
		}
		h := streamed
		h.CRC32, h.UncompressedSize64, h.CompressedSize64 = e.crc, uint64(e.size), uint64(len(e.body))
		out, err := w.CreateRaw(&h)
		if err != nil {
			return err
		}
		if _, err := out.Write(e.body); err != nil {
			return err
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
	known sync.Map // of [sha256.Size]byte to deflated
}

// maxCached is how long a file may be at most to be remembered: the parts that workbooks share are shorter.
const maxCached = 1 << 16

var deflates = sync.Pool{New: func() any {
	w, _ := flate.NewWriter(nil, flate.DefaultCompression) // the level is one of those that there are
	return w
}}

// deflate is the compressed form of a file that is in parts.
func (p *deflateCache) deflate(parts [][]byte) deflated {
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
	if d, ok := p.known.Load(key); ok {
		return d.(deflated)
	}
	d := compressed(parts)
	p.known.Store(key, d)
	return d
}

func compressed(parts [][]byte) (d deflated) {
	var b bytes.Buffer
	w := deflates.Get().(*flate.Writer)
	defer deflates.Put(w)
	w.Reset(&b)
	for _, part := range parts {
		d.size += len(part)
		d.crc = crc32.Update(d.crc, crc32.IEEETable, part)
		_, _ = w.Write(part) // a buffer takes everything
	}
	_ = w.Close()
	d.body = b.Bytes()
	return d
}
