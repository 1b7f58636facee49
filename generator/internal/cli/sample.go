package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"five-articles/generator/internal/dataset"
	"five-articles/generator/internal/scaffold"
)

// sample writes a checkout with a province that does not exist, as large as is asked for: to try a change of layout, or
// how long a build of that size takes.
type sample struct {
	checkout
	Dir string `arg:"" help:"写到哪里；必须没有或是空的。 Where it is written; the folder must be empty, or not exist." placeholder:"DIR"`
	scaffold.Sample
}

// Run copies the layouts and the prose of this checkout and writes the data beside them.
func (s sample) Run(ctx context.Context, m machine) error {
	if err := s.Validate(); err != nil {
		return err
	}
	if err := s.fill(ctx, m, s.Dir, s.Files()); err != nil {
		return err
	}
	_, found := dataset.Load(os.DirFS(s.Dir))
	for _, f := range found {
		if !strings.HasPrefix(f.File, "content/") {
			return fmt.Errorf("the sample is not valid: %s: %s", f.File, f.What.EN)
		}
		// Prose that speaks of this province's data has nothing to speak of there.
		if err := os.Remove(filepath.Join(s.Dir, filepath.FromSlash(f.File))); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	fmt.Fprintf(m.out, "Wrote a sample province to %s: %d indicators, %d figures. Build it with --root %[1]s\n",
		s.Dir, s.Indicators, s.Indicators*s.Periods*s.Regions)
	return nil
}
