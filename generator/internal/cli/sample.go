package cli

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/scaffold"
	"five-areas/generator/locales"
)

// sampleCmd writes a checkout with a province that does not exist, as large as is asked for: to try a change of layout,
// or how long a build of that size takes.
type sampleCmd struct {
	checkout
	Dir string `arg:"" help:"输出目录；必须不存在或为空。 Output folder; must be empty or not exist." placeholder:"DIR"`
	scaffold.Sample
}

// Run copies layouts and prose from this checkout and writes the data.
func (s sampleCmd) Run(ctx context.Context, m env) error {
	if err := s.Validate(); err != nil {
		return err
	}
	if err := s.fill(ctx, m, s.Dir, s.Files()); err != nil {
		return err
	}
	if err := updateCheckout(s.Dir); err != nil {
		return fmt.Errorf("the sample is not valid: %w", err)
	}
	fmt.Fprintf(m.out, "Wrote a sample province to %s: %d indicators, %d figures. Build it with --root %[1]s\n",
		s.Dir, s.Indicators, s.Indicators*s.Periods*s.Regions)
	return nil
}

// updateCheckout removes from the pages of a checkout the lines that speak of another province's data, such as a link
// to one of its indicators.
func updateCheckout(root string) error {
	for {
		_, found := checked(os.DirFS(root), dataset.Load)
		if len(found) == 0 {
			return nil
		}
		lines := map[string][]int{}
		for _, f := range found {
			if !strings.HasPrefix(f.File, "content/") || f.Line == 0 {
				return fmt.Errorf("%s: %s", f.File, f.What.In(locales.EN))
			}
			lines[f.File] = append(lines[f.File], f.Line)
		}
		for file, gone := range lines {
			path := filepath.Join(root, filepath.FromSlash(file))
			body, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			var kept []byte
			n := 0
			for line := range bytes.Lines(body) {
				if n++; !slices.Contains(gone, n) {
					kept = append(kept, line...)
				}
			}
			if err := os.WriteFile(path, kept, 0o644); err != nil {
				return err
			}
		}
	}
}
