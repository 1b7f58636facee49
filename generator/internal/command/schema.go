package command

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"five-articles/generator/internal/dataset"
)

// schema writes the JSON Schemas that editors and other programs use, from the Go types.
type schema struct {
	checkout
	Check bool `help:"Write nothing; say which schemas differ from the Go types."`
}

// Run writes schemas/, or with --check fails where it differs from the Go types.
func (s schema) Run(m machine) error {
	dir := filepath.Join(s.Root, "schemas")
	drifted := []string{}
	wanted := map[string]bool{}
	for _, sch := range dataset.Schemas() {
		wanted[sch.Name] = true
		path := filepath.Join(dir, sch.Name)
		old, err := os.ReadFile(path)
		if err == nil && bytes.Equal(old, sch.Text) {
			continue
		}
		drifted = append(drifted, sch.Name)
		if s.Check {
			continue
		}
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, sch.Text, 0o644); err != nil {
			return err
		}
	}
	extra, err := s.extra(dir, wanted)
	if err != nil {
		return err
	}
	drifted = append(drifted, extra...)
	if s.Check && len(drifted) > 0 {
		return fmt.Errorf("schemas/ differs from the Go types in %s; run: go run ./generator schema", strings.Join(drifted, ", "))
	}
	fmt.Fprintf(m.out, "schemas/ follows the Go types: %d schemas, %d changed.\n", len(wanted), len(drifted))
	return nil
}

// extra finds schemas of types that are gone and, unless only checking, removes them.
func (s schema) extra(dir string, wanted map[string]bool) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var gone []string
	for _, e := range entries {
		if name := e.Name(); strings.HasSuffix(name, ".schema.json") && !wanted[name] {
			gone = append(gone, name)
			if !s.Check {
				if err := os.Remove(filepath.Join(dir, name)); err != nil {
					return nil, err
				}
			}
		}
	}
	slices.Sort(gone)
	return gone, nil
}
