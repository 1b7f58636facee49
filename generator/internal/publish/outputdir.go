package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/gofrs/flock"

	"five-areas/generator/internal/site"
	"five-areas/generator/internal/urls"
)

// outputDir is where a site is written. One build at a time holds it, and the old site stays whole until the next one
// is complete: it is built in a folder next to it and takes its place in one step.
type outputDir struct {
	output, fresh, old, lockPath string
	locks                        []*flock.Flock
	leftByKilled                 bool // what stands at fresh and old is ours, left by a build that was killed
	started                      bool // fresh is that of this build
}

func newOutputDir(output string) *outputDir {
	beside := filepath.Join(filepath.Dir(output), "."+filepath.Base(output))
	return &outputDir{output: output, fresh: beside + "-new", old: beside + "-old", lockPath: beside + "-lock"}
}

// hasLeftovers reports whether another build is at work, or was killed and has left something.
func (p *outputDir) hasLeftovers() bool {
	return exists(p.fresh) || exists(p.old) || exists(p.lockPath)
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// acquire holds the place and clears what a build that was killed has left there.
func acquire(root, output string) (*outputDir, error) {
	if err := checkOutputPath(root, output); err != nil {
		return nil, err
	}
	p := newOutputDir(output)
	p.leftByKilled = exists(p.lockPath) // only a build that is killed leaves its lock
	err := p.lock(filepath.Join(root, site.WorkFolder, "lock"))
	if err == nil {
		err = p.lock(p.lockPath)
	}
	if err == nil && !p.leftByKilled {
		err = p.refuseForeign()
	}
	if err == nil {
		err = p.prepare()
	}
	if err != nil {
		p.release()
		return nil, err
	}
	return p, nil
}

// refuseForeign refuses folders of somebody else that have the names of ours.
func (p *outputDir) refuseForeign() error {
	for _, path := range []string{p.fresh, p.old} {
		if exists(path) {
			return fmt.Errorf("%s is in the way and was not made by this program; move it, or name another --output",
				path)
		}
	}
	return nil
}

// prepare makes the fresh folder, of which and of the old one only a build that was killed leaves something.
func (p *outputDir) prepare() error {
	if !exists(p.output) {
		if err := os.Rename(p.old, p.output); err != nil && !errors.Is(err,
			fs.ErrNotExist) { // it was killed between two steps
			return err
		}
	}
	if err := checkOurOutput(p.output); err != nil {
		return err
	}
	if err := errors.Join(os.RemoveAll(p.fresh), os.RemoveAll(p.old)); err != nil {
		return err
	}
	p.started = true
	return os.Mkdir(p.fresh, 0o755)
}

// lock holds a file that another build of the same checkout or output would hold.
func (p *outputDir) lock(file string) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	for {
		l := flock.New(file)
		held, err := l.TryLock()
		if err != nil {
			return err
		}
		if !held {
			return fmt.Errorf("another build is at work on this checkout or on %s; wait for it, or stop it", p.output)
		}
		// The one before may have removed the file after it was opened here: then others do not see this lock.
		if now, err := os.Stat(file); err == nil {
			if opened, err := l.Stat(); err == nil && os.SameFile(now, opened) {
				p.locks = append(p.locks, l)
				return nil
			}
		}
		_ = l.Close()
	}
}

// release removes what was not committed and lets others build. A lock next to leftovers of a killed build stays: by
// it the next build recognises them as ours.
func (p *outputDir) release() {
	if p.started {
		_ = os.RemoveAll(p.fresh)
	}
	left := (p.leftByKilled || p.started) && (exists(p.fresh) || exists(p.old))
	for _, l := range slices.Backward(p.locks) {
		if l.Path() != p.lockPath || !left {
			_ = os.Remove(l.Path())
		}
		_ = l.Close()
	}
}

// commit makes the fresh folder the site. Where the file system can exchange two folders there is no moment without
// one; elsewhere a build that is killed between two steps leaves the last site aside, and the next build puts it back.
// What is not removed of the last site the next build removes.
func (p *outputDir) commit() error {
	if err := checkOurOutput(p.output); err != nil { // what came while the new site was built
		return err
	}
	if exchange(p.fresh, p.output) == nil {
		_ = os.RemoveAll(p.fresh)
		return nil
	}
	if err := os.Rename(p.output, p.old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(p.fresh, p.output); err != nil {
		return errors.Join(err, os.Rename(p.old, p.output))
	}
	_ = os.RemoveAll(p.old)
	return nil
}

// checkoutFolders are the folders of a checkout that a site must not be written into.
var checkoutFolders = []string{"data", "content", "site", "schemas", "generator", site.WorkFolder, ".git", ".github"}

// checkOutputPath refuses an output that would replace something else than a site.
func checkOutputPath(root, output string) error {
	if info, err := os.Lstat(output); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return fmt.Errorf("%s is a link; name the folder that it leads to", output)
	}
	checkout, err := resolved(root)
	if err != nil {
		return err
	}
	folder, err := resolved(output)
	if err != nil {
		return err
	}
	if in, err := filepath.Rel(folder, checkout); err == nil && filepath.IsLocal(in) {
		return fmt.Errorf("%s holds the checkout itself, which would be replaced; name another --output", output)
	}
	if in, err := filepath.Rel(checkout, folder); err == nil {
		if first, _, _ := strings.Cut(filepath.ToSlash(in), "/"); slices.Contains(checkoutFolders, first) {
			return fmt.Errorf("%s lies in %s/, which belongs to the checkout; name another --output", output, first)
		}
	}
	return nil
}

// resolved is a folder's absolute path without links, as far as it exists.
func resolved(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	path, err := filepath.EvalSymlinks(dir)
	if errors.Is(err, fs.ErrNotExist) && dir != filepath.Dir(dir) {
		path, err = resolved(filepath.Dir(dir))
		path = filepath.Join(path, filepath.Base(dir))
	}
	return path, err
}

// checkOurOutput refuses a folder that holds anything but what our own list of sums there names. That is the list of a
// site which names the site's index, too: other folders have lists of sums as well. What the files hold does not
// matter.
func checkOurOutput(output string) error {
	entries, err := os.ReadDir(output)
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0:
		return nil
	case err != nil:
		return err
	}
	known, err := listed(filepath.Join(output, urls.Sums))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if !known[urls.Index] {
		return foreign(output, entries[0].Name())
	}
	return fs.WalkDir(os.DirFS(output), ".", func(file string, _ fs.DirEntry, err error) error {
		if err == nil && !known[file] {
			err = foreign(output, file)
		}
		return err
	})
}

func foreign(output, file string) error {
	return fmt.Errorf("%s holds %s, which this program did not make, so nothing there is replaced; name another "+
		"--output, or move it away",
		output, filepath.FromSlash(file))
}

// listed are the files that a list of sums names, the folders that they are in, and the list itself.
func listed(sums string) (map[string]bool, error) {
	body, err := os.ReadFile(sums)
	if err != nil {
		return nil, err
	}
	known := map[string]bool{urls.Sums: true, ".": true}
	for line := range strings.Lines(string(body)) {
		_, file, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		for ; file != "" && !known[file]; file = path.Dir(file) {
			known[file] = true
		}
	}
	return known, nil
}
