package snapshot

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"path"
	"regexp"

	"five-areas/generator/internal/sorted"
	"five-areas/generator/internal/sourcefile"
)

// Folder holds one folder for each snapshot, named by its id.
const Folder = "data/snapshots"

// The files of a snapshot that other packages look into.
const (
	ManifestFile = "manifest.json"
	FactsFile    = "facts.ndjson"  // what is printed and how we read it; see Facts
	FiguresFile  = "figures.csv"   // the table of figures that follows from it; see Table
	ProgressFile = "progress.json" // the statuses that follow from it, with their reasons, inputs and numbers
	SumsFile     = "sums.txt"      // the SHA-256 of files as they were published with it; see Sums
)

// Format is the version of a snapshot's own form.
const Format = 2

// Form is the grammar of a snapshot's id: a year and a suffix unique within that year, such as 2026-q4.
var Form = regexp.MustCompile(`^[0-9]{4}(-[a-z0-9]+)+$`)

// Manifest says what a snapshot is and what it holds. Keys are only ever added.
type Manifest struct {
	Format int    `json:"format"`
	ID     string `json:"id"`
	// AsOf is the day whose knowledge is frozen.
	AsOf sourcefile.Date `json:"as_of"`
	// Method is the version of the method by which statuses were given.
	Method int `json:"method_version"`
	// Statuses are what each target read, in the order of the plan.
	Statuses []TargetStatus `json:"statuses"`
	// Previous is the snapshot before; null for the first.
	Previous *Link `json:"previous"`
	// Files are the frozen files, by path below the snapshot's folder.
	Files []Entry `json:"files"`
	// Digest is the SHA-256 of the manifest itself with this left empty: a hash to cite.
	Digest string `json:"digest"`
}

// TargetStatus is what a target read.
type TargetStatus struct {
	ID     string `json:"id"`
	Status string `json:"status"`
}

// Link names a snapshot by its id and the hash of its manifest.
type Link struct {
	ID     string `json:"id"`
	SHA256 string `json:"manifest_sha256"`
}

// Entry is a file by its size and SHA-256.
type Entry struct {
	Path   string `json:"path"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Of describes a file.
func Of(path string, body []byte) Entry { return Entry{path, len(body), sum(body)} }

func sum(body []byte) string {
	h := sha256.Sum256(body)
	return hex.EncodeToString(h[:])
}

// Snapshot is a snapshot that was read.
type Snapshot struct {
	Manifest
	// SHA256 is that of the manifest's file.
	SHA256 string
	// Size is that of the manifest's file in bytes.
	Size int
}

// Dir is the snapshot's folder.
func (s *Snapshot) Dir() string { return path.Join(Folder, s.ID) }

// Freeze writes the manifest of the snapshot that follows a chain, in the one form that it has: two-space indent, a
// final newline.
func Freeze(chain []*Snapshot, m Manifest) []byte {
	m.Format = Format
	if n := len(chain); n > 0 {
		m.Previous = &Link{chain[n-1].ID, chain[n-1].SHA256}
	}
	m.Statuses = append([]TargetStatus{}, m.Statuses...)
	m.Files = append([]Entry{}, m.Files...)
	sorted.Func(m.Files, func(a, b Entry) int { return cmp.Compare(a.Path, b.Path) })
	m.Digest = m.digest()
	return m.encode()
}

func (m Manifest) digest() string {
	m.Digest = ""
	return sum(m.encode())
}

func (m Manifest) encode() []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	_ = enc.Encode(m) // texts and numbers, into memory
	return b.Bytes()
}

// Read returns the files of a snapshot with their bytes, the manifest first.
func (s *Snapshot) Read(fsys fs.FS) (map[string][]byte, error) {
	all := map[string][]byte{}
	for _, e := range append([]Entry{{Path: ManifestFile}}, s.Files...) {
		body, err := fs.ReadFile(fsys, path.Join(s.Dir(), e.Path))
		if err != nil {
			return nil, err
		}
		all[e.Path] = body
	}
	return all, nil
}
