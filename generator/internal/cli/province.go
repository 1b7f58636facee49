package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
)

// fill writes a checkout of another province into a folder that is empty or does not exist: site/ and content/ of this
// one, the schemas, and files of data/. Where it fails, or is interrupted, nothing of it is left.
func (c checkout) fill(ctx context.Context, m env, dir string, files iter.Seq2[string, []byte]) (err error) {
	entries, err := os.ReadDir(dir)
	switch {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	case len(entries) > 0:
		return fmt.Errorf("%s is not empty; name a new folder", dir)
	}
	unbroken.RLock()
	defer unbroken.RUnlock()
	defer func() {
		if err != nil {
			_ = os.RemoveAll(dir)
		}
	}()
	for _, part := range []string{"content", "site"} {
		if err := os.CopyFS(filepath.Join(dir, part), os.DirFS(filepath.Join(c.Root, part))); err != nil {
			return fmt.Errorf("%s is not a checkout to copy content/ and site/ from: %w", c.Root, err)
		}
	}
	if err := (schemaCmd{checkout: checkout{dir}}).Run(env{io.Discard, m.err}); err != nil {
		return err
	}
	for name, body := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, body, 0o644); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return errInterrupted
		}
	}
	return nil
}
