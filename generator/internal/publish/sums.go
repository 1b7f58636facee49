package publish

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"five-areas/generator/internal/urls"
)

// siteDir is the folder of a site that is being written. What is written there is hashed on the way.
type siteDir struct {
	ctx  context.Context
	path string

	mu   sync.Mutex
	sums map[string][sha256.Size]byte // by the files' paths in the folder
}

// put writes a file, unless the context has ended.
func (d *siteDir) put(f urls.File) error {
	if err := d.ctx.Err(); err != nil {
		return err
	}
	if d.has(f.Path) {
		return fmt.Errorf("two files are to be at /%s", f.Path)
	}
	d.note(f.Path, f.Body)
	return writeFile(filepath.Join(d.path, filepath.FromSlash(f.Path)), f.Body)
}

// copyFS writes the files of another folder, as they are, below a path.
func (d *siteDir) copyFS(to string, from fs.FS) error {
	return fs.WalkDir(from, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		body, err := fs.ReadFile(from, name)
		if err != nil {
			return err
		}
		return d.put(urls.File{Path: to + name, Body: body})
	})
}

// note remembers what was written.
func (d *siteDir) note(path string, body []byte) {
	sum := sha256.Sum256(body)
	d.mu.Lock()
	defer d.mu.Unlock()
	d.sums[path] = sum
}

// has reports whether a file was written.
func (d *siteDir) has(path string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	_, written := d.sums[path]
	return written
}

// checksums lists the SHA-256 of every file in the form that sha256sum reads, so that a copy can be told from the
// published file.
func (d *siteDir) checksums() []byte {
	lines := make([]string, 0, len(d.sums))
	for file, sum := range d.sums {
		lines = append(lines, fmt.Sprintf("%x  %s\n", sum, file))
	}
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(a[2*sha256.Size:], b[2*sha256.Size:]) })
	return []byte(strings.Join(lines, ""))
}

// finish makes the folder world-readable, whatever the umask: the web server may run as another user. All that is in
// it has its sum.
func (d *siteDir) finish() error {
	return filepath.WalkDir(d.path, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		mode := fs.FileMode(0o644)
		if e.IsDir() {
			mode = 0o755
		} else if file, err := filepath.Rel(d.path, path); err != nil || !d.has(filepath.ToSlash(file)) {
			return fmt.Errorf("%s was written without its sum", path)
		}
		if info, err := e.Info(); err != nil || info.Mode().Perm() == mode {
			return err
		}
		return os.Chmod(path, mode)
	})
}
