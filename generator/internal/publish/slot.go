package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/gofrs/flock"

	"five-articles/generator/internal/site"
	"five-articles/generator/internal/urls"
)

// slot is where a site is put. One build at a time holds it, and what stands there stays whole until the next site is:
// that one grows in a folder beside it and takes its place in one step.
type slot struct {
	output, fresh, old, held string
	locks                    []*flock.Flock
}

func newSlot(output string) *slot {
	beside := filepath.Join(filepath.Dir(output), "."+filepath.Base(output))
	return &slot{output: output, fresh: beside + "-new", old: beside + "-old", held: beside + "-lock"}
}

// littered tells whether another build is at work, or was killed and has left something.
func (p *slot) littered() bool {
	for _, path := range []string{p.fresh, p.old, p.held} {
		if _, err := os.Lstat(path); err == nil {
			return true
		}
	}
	return false
}

// take holds the place and clears what a build that was killed has left there.
func take(root, output string) (*slot, error) {
	if err := apart(root, output); err != nil {
		return nil, err
	}
	p := newSlot(output)
	err := p.lock(filepath.Join(root, site.WorkFolder, "lock"))
	if err == nil {
		err = p.lock(p.held)
	}
	if err == nil {
		err = p.clear()
	}
	if err != nil {
		p.leave()
		return nil, err
	}
	return p, nil
}

// clear makes the fresh folder, of which and of the old one only a build that was killed leaves something.
func (p *slot) clear() error {
	if _, err := os.Lstat(p.output); errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(p.old, p.output); err != nil && !errors.Is(err, fs.ErrNotExist) { // it was killed between two steps
			return err
		}
	}
	if err := ours(p.output); err != nil {
		return err
	}
	if err := errors.Join(os.RemoveAll(p.fresh), os.RemoveAll(p.old)); err != nil {
		return err
	}
	return os.Mkdir(p.fresh, 0o755)
}

// lock holds a file that another build of the same checkout or output would hold.
func (p *slot) lock(file string) error {
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

// leave removes what was not put in place and lets others build.
func (p *slot) leave() {
	if len(p.locks) == 2 {
		_ = os.RemoveAll(p.fresh)
	}
	for _, l := range slices.Backward(p.locks) {
		_ = os.Remove(l.Path())
		_ = l.Close()
	}
}

// put makes the fresh folder the site. Where the file system can exchange two folders there is no moment without one;
// elsewhere a build that is killed between two steps leaves the last site aside, and the next build puts it back. What is
// not removed of the last site the next build removes.
func (p *slot) put() error {
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

// sources are the folders of a checkout that a site must not be written into.
var sources = []string{"data", "content", "site", "schemas", "generator", site.WorkFolder, ".git", ".github"}

// apart refuses an output that would replace something else than a site.
func apart(root, output string) error {
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
		if first, _, _ := strings.Cut(filepath.ToSlash(in), "/"); slices.Contains(sources, first) {
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

// ours refuses to overwrite a folder that does not hold an edition.
func ours(output string) error {
	entries, err := os.ReadDir(output)
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0:
		return nil
	case err != nil:
		return err
	}
	if _, err := os.Stat(filepath.Join(output, filepath.FromSlash(urls.Index))); err != nil {
		return fmt.Errorf("%s is not empty and was not made by this program; name another --output, or empty it first", output)
	}
	return nil
}
